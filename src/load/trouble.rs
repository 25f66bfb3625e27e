//! What went wrong, told to the person who can mend it.

use std::fmt;
use std::io::{self, ErrorKind};

/// Something that a reader can mend: where it is, what it is and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The file, with its line where that helps.
    pub place: String,
    /// What is wrong there.
    pub what: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// Whether it is only worth a word: nothing is missing that was asked for.
    pub is_notice: bool,
}

impl Trouble {
    /// A trouble with nothing to be done about it.
    pub fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            what: what.into(),
            hint: None,
            is_notice: false,
        }
    }

    /// Something that is worth a word, though nothing is missing that was asked for.
    pub fn notice(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            is_notice: true,
            ..Self::new(place, what)
        }
    }

    /// Those among them that are more than a notice: what a report says was not read.
    pub fn without_notices(troubles: &[Self]) -> Vec<Self> {
        let unread = troubles.iter().filter(|trouble| !trouble.is_notice);
        unread.cloned().collect()
    }

    /// The same trouble with what to do about it.
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self {
            hint: Some(hint.into()),
            ..self
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hint = self.hint.iter().flat_map(|hint| ["; ", hint]);
        for part in [self.place.as_str(), ": ", &self.what]
            .into_iter()
            .chain(hint)
        {
            // Names of files and keys come from outside and may carry escapes.
            for c in part.chars() {
                if is_hidden(c) {
                    write!(f, "{}", c.escape_unicode())?;
                } else {
                    write!(f, "{c}")?;
                }
            }
        }
        Ok(())
    }
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The known name that `name` is most likely a slip of, if one comes near.
pub fn nearest_name<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Two thirds of the letters in place: further away a proposal is a guess, and misleads.
    const NEAR: f64 = 0.66;
    known
        .into_iter()
        .map(|known| (strsim::normalized_damerau_levenshtein(name, known), known))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
        .map(|(_, known)| known)
}

/// What a reader is told of something that the system does not hand over.
pub(super) fn unreadable_trouble(place: &str, thing: &str, error: &io::Error) -> Trouble {
    match error.kind() {
        ErrorKind::NotFound => {
            Trouble::new(place, "there is no such file or folder").with_hint("check the spelling")
        }
        ErrorKind::PermissionDenied => Trouble::new(place, format!("you may not read {thing}"))
            .with_hint("change its permissions or copy it"),
        _ => Trouble::new(
            place,
            format!("{thing} cannot be read ({})", describe_system_error(error)),
        ),
    }
}

/// The system's own words, without the number it puts behind them.
pub fn describe_system_error(error: &io::Error) -> String {
    let words = error.to_string();
    let plain = words.split(" (os error").next().unwrap_or_default();
    plain.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trouble_is_one_sentence_without_escapes() {
        let trouble = Trouble::new("a\u{1b}[31m.txt", "the file is empty").with_hint("mend it");
        assert_eq!(
            trouble.to_string(),
            "a\\u{1b}[31m.txt: the file is empty; mend it"
        );
    }

    #[test]
    fn a_slip_finds_its_name_and_another_word_none() {
        let known = ["theme", "mouse", "margin"];
        assert_eq!(nearest_name("tehme", known), Some("theme"));
        assert_eq!(nearest_name("colour", known), None);
    }
}
