//! The saved reviews, as `retold sessions` lists and changes them, and `retold verify`.

use std::path::{Path, PathBuf};

use retold::load::{Trouble, sample};
use retold::work::sessions::Sessions;
use retold::work::{Outcome, verify};

use super::args::Deed;
use super::{DONE, NOTHING, WITH_TROUBLE, print, tell};

/// What comes after a change: an end, or versions to be opened.
pub(crate) enum After {
    /// It ends with this code.
    Ends(u8),
    /// These versions are to be opened.
    Opens(Vec<PathBuf>),
}

/// Lists the saved reviews, or does something with one.
pub(crate) fn sessions(deed: Option<Deed>) -> After {
    let done = Sessions::of_platform().and_then(|sessions| match deed {
        None => Ok(After::Ends(list(&sessions))),
        Some(Deed::Resume { which }) => resume(&sessions, &which),
        Some(Deed::Rename { which, name }) => {
            let entry = sessions.rename(&which, &name)?;
            Ok(After::Ends(print(format!("{entry}\n").as_bytes())))
        }
        Some(Deed::Delete { which }) => {
            let entry = sessions.delete(&which)?;
            Ok(After::Ends(print(format!("deleted: {entry}\n").as_bytes())))
        }
    });
    done.unwrap_or_else(|trouble| {
        tell(&[trouble]);
        After::Ends(NOTHING)
    })
}

fn list(sessions: &Sessions) -> u8 {
    let listed = sessions.list();
    let mut text: String = listed
        .entries
        .iter()
        .map(|entry| format!("{entry}\n"))
        .collect();
    if listed.entries.is_empty() {
        text = "no review has been saved yet: `:review` in the reader begins one\n".to_owned();
    }
    print(text.as_bytes()).max(tell(&listed.troubles))
}

fn resume(sessions: &Sessions, which: &str) -> Result<After, Trouble> {
    let entry = sessions.which(which)?;
    let origins = entry.versions.iter().map(|known| known.origin.as_str());
    if origins.eq(sample().drafts.iter().map(|draft| draft.origin.as_str())) {
        // The built-in story is what is opened without a version.
        return Ok(After::Opens(Vec::new()));
    }
    if entry.lost.is_empty() {
        return Ok(After::Opens(entry.files));
    }
    let what = format!(
        "not all of its versions can be opened again: {}",
        entry.lost.join(", ")
    );
    let hint = "save the missing ones as files and open all by their names: the review is found by their texts";
    Err(Trouble::new(format!("session {which}"), what).with_hint(hint))
}

/// Says what still holds of a report.
pub(crate) fn verified(report: &Path) -> u8 {
    match verify(report) {
        Err(trouble) => {
            tell(&[trouble]);
            NOTHING
        }
        Ok(verified) => {
            let lines = verified.checks.iter().map(|check| format!("{check}\n"));
            let code = match verified.outcome() {
                Outcome::Said | Outcome::Holds => DONE,
                Outcome::CannotTell | Outcome::Fails => WITH_TROUBLE,
            };
            print(lines.collect::<String>().as_bytes()).max(code)
        }
    }
}
