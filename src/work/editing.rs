//! A text handed to the reader's own editor and taken back; whatever the editor does, the text is not lost.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, ExitStatus};

use tempfile::Builder;

use crate::load::Trouble;

/// What came of a text in an editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The text as it stands now: as it was, if nothing else can be told.
    pub text: String,
    /// What went wrong, if anything did.
    pub trouble: Option<Trouble>,
}

/// Has a text edited in the program that `VISUAL` or `EDITOR` names, else in `vi`, and waits for its end. The terminal
/// must have been given back before.
pub fn edit(text: &str) -> Edited {
    let editor = editor();
    let place = editor.to_string_lossy().into_owned();
    let failed = |text: String, what: String| Edited {
        text,
        trouble: Some(
            Trouble::new(place.clone(), what)
                .with_hint("name another program in VISUAL or EDITOR, or write here"),
        ),
    };
    // Nobody else may read it: notes may be confidential.
    let file = Builder::new()
        .prefix("retold-note-")
        .suffix(".txt")
        .tempfile();
    let written = file.and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.flush()?;
        // Closed: some editors put another file in its place.
        Ok(file.into_temp_path())
    });
    let path = match written {
        Ok(path) => path,
        Err(error) => {
            return failed(
                text.to_owned(),
                format!("no file could be made for it ({error})"),
            );
        }
    };
    let ended = started(&editor, &path);
    let now = fs::read(&path).map(|bytes| String::from_utf8_lossy(&bytes).trim_end().to_owned());
    match (ended, now) {
        (Err(error), now) => failed(
            now.unwrap_or(text.to_owned()),
            format!("the editor could not be started ({error})"),
        ),
        (Ok(_), Err(error)) => failed(
            text.to_owned(),
            format!("what was written cannot be read ({error})"),
        ),
        (Ok(status), Ok(now)) if !status.success() => {
            failed(now, format!("the editor ended with a failure ({status})"))
        }
        (Ok(_), Ok(text)) => Edited {
            text,
            trouble: None,
        },
    }
}

fn editor() -> OsString {
    let named = ["VISUAL", "EDITOR"].into_iter().filter_map(env::var_os);
    let mut named = named.filter(|name| !name.is_empty());
    named.next().unwrap_or_else(|| "vi".into())
}

/// The variable may hold options too, as in `code --wait`: the shell takes it apart.
#[cfg(unix)]
fn started(editor: &OsString, path: &Path) -> io::Result<ExitStatus> {
    let mut line = editor.clone();
    line.push(" \"$1\"");
    Command::new("sh")
        .arg("-c")
        .arg(line)
        .arg("retold")
        .arg(path)
        .status()
}

/// The variable may hold options too, as in `code --wait`.
#[cfg(not(unix))]
fn started(editor: &OsString, path: &Path) -> io::Result<ExitStatus> {
    let line = editor.to_string_lossy();
    let mut words = line.split_whitespace();
    Command::new(words.next().unwrap_or("notepad"))
        .args(words)
        .arg(path)
        .status()
}
