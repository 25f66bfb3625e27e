//! Keys by name, as settings write them and as terminals send them.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::load::nearest_name;

/// A key with what is held down beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Hash)]
pub struct Key {
    code: KeyCode,
    held: KeyModifiers,
}

/// Keys that have a name instead of a letter.
const NAMED: [(&str, KeyCode); 27] = [
    ("space", KeyCode::Char(' ')),
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("insert", KeyCode::Insert),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("page-up", KeyCode::PageUp),
    ("page-down", KeyCode::PageDown),
    ("f1", KeyCode::F(1)),
    ("f2", KeyCode::F(2)),
    ("f3", KeyCode::F(3)),
    ("f4", KeyCode::F(4)),
    ("f5", KeyCode::F(5)),
    ("f6", KeyCode::F(6)),
    ("f7", KeyCode::F(7)),
    ("f8", KeyCode::F(8)),
    ("f9", KeyCode::F(9)),
    ("f10", KeyCode::F(10)),
    ("f11", KeyCode::F(11)),
    ("f12", KeyCode::F(12)),
];

const HELD: [(&str, KeyModifiers); 3] = [
    ("ctrl-", KeyModifiers::CONTROL),
    ("alt-", KeyModifiers::ALT),
    ("shift-", KeyModifiers::SHIFT),
];

/// Letters of other layouts and the Latin keys that they share: Russian, Ukrainian, Greek, Hebrew, Arabic, Korean.
const LAYOUTS: [(&str, &str); 6] = [
    (
        "йцукенгшщзхъфывапролджэячсмитьбю",
        "qwertyuiop[]asdfghjkl;'zxcvbnm,.",
    ),
    ("їіє", "]s'"),
    ("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"),
    ("קראטוןםפשדגכעיחלךזסבהנמצת", "ertyuiopasdfghjklzxcvbnm,"),
    (
        "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ",
        "qwertyuiop[]asdfghjkl;'zxcvnm,./",
    ),
    (
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ",
        "qwertyuiopasdfghjklzxcvbnm",
    ),
];

impl Key {
    /// The key of this name: `j`, `ctrl-o`, `shift-tab`, `page-down`.
    pub fn named(name: &str) -> Option<Self> {
        let mut rest = name;
        let mut held = KeyModifiers::NONE;
        for (prefix, modifier) in HELD {
            if let Some(key) = rest.strip_prefix(prefix).filter(|key| !key.is_empty()) {
                held |= modifier;
                rest = key;
            }
        }
        let code = match NAMED.iter().find(|(name, _)| *name == rest) {
            Some((_, code)) => *code,
            None => {
                let mut chars = rest.chars();
                let only = chars.next().filter(|_| chars.next().is_none())?;
                KeyCode::Char(only)
            }
        };
        Some(Self { code, held }.plain())
    }

    /// The name of a key that this slip of one is most likely meant for.
    pub fn likely(slip: &str) -> Option<String> {
        let lower = slip.to_lowercase();
        let held_end = HELD
            .iter()
            .filter_map(|(prefix, _)| lower.rfind(prefix).map(|at| at + prefix.len()))
            .max();
        let (held, rest) = lower.split_at(held_end.unwrap_or_default());
        if let Some((slip, key)) = rest.split_once('-').filter(|(slip, _)| !slip.is_empty()) {
            // The slip is in what is held: `ctlr-x`.
            let prefixes = HELD.iter().map(|(prefix, _)| prefix.trim_end_matches('-'));
            let meant = nearest_name(slip, prefixes).map(|meant| format!("{held}{meant}-{key}"));
            if let Some(meant) = meant.filter(|meant| Self::named(meant).is_some()) {
                return Some(meant);
            }
        }
        let names = NAMED.iter().map(|(name, _)| *name);
        let name = nearest_name(rest, names).map(|name| format!("{held}{name}"))?;
        Self::named(&name).map(|_| name)
    }

    /// The letter that it types, if it types one.
    pub fn letter(self) -> Option<char> {
        match self.code {
            KeyCode::Char(letter) if self.held.is_empty() => Some(letter),
            _ => None,
        }
    }

    /// The key as a terminal sends it.
    pub fn event(self) -> KeyEvent {
        KeyEvent::new(self.code, self.held)
    }

    /// The Latin key that a letter of another layout is printed on.
    pub fn latin(self) -> Option<Self> {
        let letter = self.letter()?;
        let lower = letter.to_lowercase().next()?;
        let found = LAYOUTS.iter().find_map(|(own, latin)| {
            let place = own.chars().position(|c| c == lower)?;
            latin.chars().nth(place)
        })?;
        let code = if lower == letter {
            found
        } else {
            found.to_ascii_uppercase()
        };
        Some(Self {
            code: KeyCode::Char(code),
            ..self
        })
    }

    /// The same key however a terminal reports it: a capital is a letter, not a letter with shift.
    fn plain(self) -> Self {
        let Self { code, mut held } = self;
        held &= KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT;
        let code = match code {
            KeyCode::BackTab => {
                held |= KeyModifiers::SHIFT;
                KeyCode::Tab
            }
            KeyCode::Char(letter) if held.contains(KeyModifiers::CONTROL) => {
                held -= KeyModifiers::SHIFT;
                KeyCode::Char(letter.to_ascii_lowercase())
            }
            KeyCode::Char(letter) => {
                let is_shifted = held.contains(KeyModifiers::SHIFT);
                held -= KeyModifiers::SHIFT;
                KeyCode::Char(if is_shifted {
                    letter.to_ascii_uppercase()
                } else {
                    letter
                })
            }
            other => other,
        };
        Self { code, held }
    }
}

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Self {
        Self {
            code: event.code,
            held: event.modifiers,
        }
        .plain()
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (prefix, modifier) in HELD {
            if self.held.contains(modifier) {
                f.write_str(prefix)?;
            }
        }
        match (NAMED.iter().find(|(_, code)| *code == self.code), self.code) {
            (Some((name, _)), _) => f.write_str(name),
            (None, KeyCode::Char(letter)) => write!(f, "{letter}"),
            (None, code) => write!(f, "{code}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_one_name() {
        for name in [
            "j",
            "G",
            "ctrl-o",
            "shift-tab",
            "space",
            "page-down",
            "-",
            "alt-x",
            "ctrl-space",
        ] {
            assert_eq!(
                Key::named(name).map(|key| key.to_string()).as_deref(),
                Some(name)
            );
        }
        assert_eq!(Key::named("ctrl-"), None);
        assert_eq!(Key::named("pgdn"), None);
    }

    #[test]
    fn letters_of_other_layouts_stand_for_the_keys_that_they_share() {
        for (own, latin) in LAYOUTS {
            assert_eq!(own.chars().count(), latin.chars().count(), "{own}");
        }
        let latin = |own: &str| Key::named(own).and_then(Key::latin);
        assert_eq!(latin("о"), Key::named("j"));
        assert_eq!(latin("П"), Key::named("G"));
        assert_eq!(latin("ㅏ"), Key::named("k"));
        assert_eq!(latin("j"), None);
    }

    #[test]
    fn terminals_that_say_it_otherwise_mean_the_same() {
        let shifted = KeyEvent::new(KeyCode::Char('g'), KeyModifiers::SHIFT);
        assert_eq!(Some(Key::from(shifted)), Key::named("G"));
        let back_tab = KeyEvent::new(KeyCode::BackTab, KeyModifiers::NONE);
        assert_eq!(Some(Key::from(back_tab)), Key::named("shift-tab"));
    }
}
