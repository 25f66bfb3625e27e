//! Sessions that are looked for, renamed and deleted by whoever lists them.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::folder::Sessions;
use super::lock::{Lock, NoLock, lock_path};
use super::session_entry::SessionEntry;
use super::session_reading::{SessionReadError, read_session};
use super::session_writing::{previous_state_path, store};
use crate::load::{Trouble, describe_system_error, nearest_name};

impl Sessions {
    /// Gives a session another name.
    ///
    /// # Errors
    /// When there is no such session, another retold has it open, or it cannot be written.
    pub fn rename(&self, which: &str, name: &str) -> Result<SessionEntry, Trouble> {
        let entry = self.which(which)?;
        let _lock = lock_session(&entry.path)?;
        let held = read_session(&entry.path).map_err(|fault| fault.trouble(&entry.path))?;
        let mut record = held.record;
        record.name = name.to_owned();
        store(&entry.path, &record).map_err(|error| {
            let what = format!(
                "the session cannot be written ({})",
                describe_system_error(&error)
            );
            Trouble::new(entry.path.display().to_string(), what)
        })?;
        Ok(SessionEntry {
            name: name.to_owned(),
            ..entry
        })
    }

    /// Deletes a session and the state kept beside it.
    ///
    /// # Errors
    /// When there is no such session, another retold has it open, or it cannot be deleted.
    pub fn delete(&self, which: &str) -> Result<SessionEntry, Trouble> {
        let entry = self.which(which)?;
        let lock = lock_session(&entry.path)?;
        fs::remove_file(&entry.path).map_err(|error| {
            let what = format!(
                "the session cannot be deleted ({})",
                describe_system_error(&error)
            );
            Trouble::new(entry.path.display().to_string(), what)
        })?;
        // What is left of it harms nobody.
        let _ = fs::remove_file(previous_state_path(&entry.path));
        drop(lock);
        let _ = fs::remove_file(lock_path(&entry.path));
        Ok(entry)
    }

    /// The session that is meant: by its number in the list, what it goes by, its name, the beginning of either, or its
    /// file.
    ///
    /// # Errors
    /// When none or several are meant.
    pub fn which(&self, wanted: &str) -> Result<SessionEntry, Trouble> {
        let entries = self.list().entries;
        let file = std::path::absolute(wanted).ok();
        let number: Option<usize> = wanted.parse().ok();
        let numbered = number.and_then(|number| entries.get(number.checked_sub(1)?));
        let is_whole = |entry: &&SessionEntry| {
            entry.id == wanted
                || entry.name == wanted
                || Some(&entry.path) == file.as_ref()
                || numbered.is_some_and(|numbered| numbered.path == entry.path)
        };
        let begins =
            |entry: &&SessionEntry| entry.id.starts_with(wanted) || entry.name.starts_with(wanted);
        let mut meant: Vec<&SessionEntry> = entries.iter().filter(is_whole).collect();
        if meant.is_empty() && !wanted.is_empty() {
            meant = entries.iter().filter(begins).collect();
        }
        if let [only] = meant.as_slice() {
            return Ok((*only).clone());
        }
        let place = format!("session {wanted}");
        if let [one, other, ..] = meant.as_slice() {
            let what = format!("{} sessions are called so", meant.len());
            let hint = format!("name it by its file, such as {} or {}", one.id, other.id);
            return Err(Trouble::new(place, what).with_hint(hint));
        }
        let names = entries
            .iter()
            .flat_map(|entry| [entry.id.as_str(), &entry.name]);
        let hint = match nearest_name(wanted, names) {
            Some(name) => format!("did you mean {name}?"),
            None => "`retold sessions` lists them".to_owned(),
        };
        Err(Trouble::new(place, "there is no such session").with_hint(hint))
    }
}

pub(super) fn lock_session(path: &Path) -> Result<Lock, Trouble> {
    let place = || path.display().to_string();
    Lock::take(path).map_err(|no_lock| match no_lock {
        NoLock::Taken(_) => Trouble::new(place(), "another retold has this session open")
            .with_hint("close it first"),
        NoLock::Impossible(error) if error.kind() == ErrorKind::NotFound => {
            SessionReadError::Missing.trouble(path)
        }
        NoLock::Impossible(error) => Trouble::new(
            place(),
            format!(
                "the folder cannot be written ({})",
                describe_system_error(&error)
            ),
        ),
    })
}
