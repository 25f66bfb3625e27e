//! The saved reviews, as `retold sessions` lists and changes them, and `retold verify`.

use std::path::Path;

use retold::load::{LoadOptions, Trouble};
use retold::text::visible;
use retold::work::sessions::{MovedSession, SessionEntry, Sessions};
use retold::work::{CheckOutcome, verify};

use super::args::SessionCommand;
use super::{DONE, NOTHING, WITH_TROUBLE, print, print_troubles};

/// What comes after a change: an end, or versions to be opened.
pub(crate) enum SessionsOutcome {
    /// It ends with this code.
    Ends(u8),
    /// This review is to be gone on with.
    Opens(Box<SessionEntry>),
}

/// Lists the saved reviews, or does something with one.
pub(crate) fn sessions(deed: Option<SessionCommand>) -> SessionsOutcome {
    let done = Sessions::of_platform().and_then(|sessions| match deed {
        None => Ok(SessionsOutcome::Ends(print_sessions(&sessions))),
        Some(SessionCommand::Resume { which }) => resume_session(&sessions, &which),
        Some(SessionCommand::Move { which, folder }) => {
            let moved = sessions.move_to(&which, &folder)?;
            Ok(SessionsOutcome::Ends(print_move(&moved, &which)))
        }
        Some(SessionCommand::Rename { which, name }) => {
            let entry = sessions.rename(&which, &name)?;
            Ok(SessionsOutcome::Ends(print(
                format!("{entry}\n").as_bytes(),
            )))
        }
        Some(SessionCommand::Delete { which }) => {
            let entry = sessions.delete(&which)?;
            Ok(SessionsOutcome::Ends(print(
                format!("deleted: {entry}\n").as_bytes(),
            )))
        }
    });
    done.unwrap_or_else(|trouble| {
        print_troubles(&[trouble]);
        SessionsOutcome::Ends(NOTHING)
    })
}

fn print_sessions(sessions: &Sessions) -> u8 {
    let listed = sessions.list();
    let width = listed.entries.len().to_string().len();
    let numbered = (1..).zip(&listed.entries);
    let mut text: String = numbered
        .map(|(number, entry)| format!("{number:>width$}  {entry}\n"))
        .collect();
    if listed.entries.is_empty() {
        text = "no review has been saved yet: `:review` in the reader begins one\n".to_owned();
    }
    print(text.as_bytes()).max(print_troubles(&listed.troubles))
}

fn resume_session(sessions: &Sessions, which: &str) -> Result<SessionsOutcome, Trouble> {
    let entry = sessions.which(which)?;
    if entry.lost.is_empty() {
        return Ok(SessionsOutcome::Opens(Box::new(entry)));
    }
    Err(lost_trouble(&entry, which))
}

/// What cannot be opened of a session, and where it can be pointed to.
fn lost_trouble(entry: &SessionEntry, which: &str) -> Trouble {
    let what = format!(
        "not all of its versions can be opened again: {}",
        entry.lost.join(", ")
    );
    let hint = format!(
        "`retold sessions move {which} FOLDER` looks for them in another folder, `retold sessions move {which} FILE` takes \
         a file for one"
    );
    Trouble::new(format!("session {which}"), what).with_hint(hint)
}

/// Says where the files of a session were found, and what is still missing.
fn print_move(moved: &MovedSession, which: &str) -> u8 {
    let lines = moved.found.iter().map(|source| {
        let changed = match source.has_changed {
            true => "; its text has changed",
            false => "",
        };
        let now = source.now.display().to_string();
        format!("{} → {}{changed}\n", visible(&source.was), visible(&now))
    });
    let mut told: String = lines.collect();
    if moved.found.is_empty() && moved.entry.lost.is_empty() {
        told = "nothing is missing: all of its files are where they were\n".to_owned();
    }
    let printed = print(told.as_bytes());
    if moved.entry.lost.is_empty() {
        return printed;
    }
    let code = if moved.found.is_empty() {
        NOTHING
    } else {
        WITH_TROUBLE
    };
    print_troubles(&[lost_trouble(&moved.entry, which)]);
    code
}

/// Says what still holds of a report.
pub(crate) fn print_verification(report: &Path) -> u8 {
    match verify(report, &LoadOptions::default()) {
        Err(trouble) => {
            print_troubles(&[trouble]);
            NOTHING
        }
        Ok(verified) => {
            let lines = verified.checks.iter().map(|check| format!("{check}\n"));
            let code = match verified.outcome() {
                CheckOutcome::Said | CheckOutcome::Holds => DONE,
                CheckOutcome::CannotTell | CheckOutcome::Fails => WITH_TROUBLE,
            };
            print(lines.collect::<String>().as_bytes()).max(code)
        }
    }
}
