//! Reading a session file, and why it may not be read.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::record::{FIRST_SCHEMA, SCHEMA, SessionRecord};
use crate::load::{Trouble, describe_system_error, line_number_at};
use crate::review::Review;

/// Why a session file gives no session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SessionReadError {
    /// There is none.
    Missing,
    /// A later retold wrote it.
    Newer,
    /// It is not what a session file should be, in these words.
    Damaged(String),
    /// It cannot be read, in the system's words.
    Unreadable(String),
}

impl SessionReadError {
    /// What is wrong with the file, in a sentence.
    pub(super) fn what(&self) -> String {
        match self {
            Self::Missing => "there is no such session".to_owned(),
            Self::Newer => "a newer retold wrote this session".to_owned(),
            Self::Damaged(what) => format!("the session cannot be understood ({what})"),
            Self::Unreadable(what) => format!("the session cannot be read ({what})"),
        }
    }

    /// What is wrong with this file, to be told.
    pub(super) fn trouble(&self, path: &Path) -> Trouble {
        let trouble = Trouble::new(path.display().to_string(), self.what());
        match self {
            Self::Missing => trouble,
            Self::Newer => trouble.with_hint("it is left as it is; update retold to open it"),
            Self::Damaged(_) => trouble.with_hint("it is left as it is; mend or delete it"),
            Self::Unreadable(_) => trouble.with_hint("check its permissions"),
        }
    }
}

/// What a session file holds.
pub(super) struct SessionContent {
    pub(super) record: SessionRecord,
    pub(super) review: Review,
}

pub(super) fn read_session(path: &Path) -> Result<SessionContent, SessionReadError> {
    let text = fs::read(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => SessionReadError::Missing,
        _ => SessionReadError::Unreadable(describe_system_error(&error)),
    })?;
    let text = String::from_utf8(text)
        .map_err(|_| SessionReadError::Damaged("it is not UTF-8 text".to_owned()))?;
    parse_session(&text)
}

fn parse_session(text: &str) -> Result<SessionContent, SessionReadError> {
    let damaged = |error: toml::de::Error| {
        let what = error
            .message()
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned();
        let line = error.span().map(|span| line_number_at(text, span.start));
        SessionReadError::Damaged(match line {
            Some(line) => format!("line {line}: {what}"),
            None => what,
        })
    };
    let table: toml::Table = toml::from_str(text).map_err(damaged)?;
    match table.get("schema").and_then(toml::Value::as_integer) {
        Some(schema) if schema > SCHEMA => return Err(SessionReadError::Newer),
        Some(FIRST_SCHEMA..=SCHEMA) => {}
        Some(_) | None => {
            return Err(SessionReadError::Damaged(
                "it names no schema that ever was".to_owned(),
            ));
        }
    }
    let record: SessionRecord = toml::from_str(text).map_err(damaged)?;
    let review = record.review().map_err(SessionReadError::Damaged)?;
    Ok(SessionContent { record, review })
}
