//! The saved reviews, as `retold sessions` lists and changes them, and `retold verify`.

use std::path::{Path, PathBuf};

use retold::load::{LoadOptions, Trouble, sample};
use retold::work::sessions::Sessions;
use retold::work::{CheckOutcome, verify};

use super::args::SessionCommand;
use super::{DONE, NOTHING, WITH_TROUBLE, print, print_troubles};

/// What comes after a change: an end, or versions to be opened.
pub(crate) enum SessionsOutcome {
    /// It ends with this code.
    Ends(u8),
    /// These versions are to be opened.
    Opens(Vec<PathBuf>),
}

/// Lists the saved reviews, or does something with one.
pub(crate) fn sessions(deed: Option<SessionCommand>) -> SessionsOutcome {
    let done = Sessions::of_platform().and_then(|sessions| match deed {
        None => Ok(SessionsOutcome::Ends(print_sessions(&sessions))),
        Some(SessionCommand::Resume { which }) => resume_session(&sessions, &which),
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
    let mut text: String = listed
        .entries
        .iter()
        .map(|entry| format!("{entry}\n"))
        .collect();
    if listed.entries.is_empty() {
        text = "no review has been saved yet: `:review` in the reader begins one\n".to_owned();
    }
    print(text.as_bytes()).max(print_troubles(&listed.troubles))
}

fn resume_session(sessions: &Sessions, which: &str) -> Result<SessionsOutcome, Trouble> {
    let entry = sessions.which(which)?;
    let origins = entry.versions.iter().map(|known| known.origin.as_str());
    if origins.eq(sample().drafts.iter().map(|draft| draft.origin.as_str())) {
        // The built-in story is what is opened without a version.
        return Ok(SessionsOutcome::Opens(Vec::new()));
    }
    if entry.lost.is_empty() {
        return Ok(SessionsOutcome::Opens(entry.files));
    }
    let what = format!(
        "not all of its versions can be opened again: {}",
        entry.lost.join(", ")
    );
    let hint = "save the missing ones as files and open all by their names: the review is found by their texts";
    Err(Trouble::new(format!("session {which}"), what).with_hint(hint))
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
