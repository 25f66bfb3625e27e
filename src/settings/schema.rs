//! What can be set, and to what.

use std::ops::RangeInclusive;

use super::sheet::Value;
use crate::load::nearest_name;

/// A setting that retold knows.
pub(super) struct KnownSetting {
    pub(super) key: &'static str,
    kind: Kind,
}

enum Kind {
    Number(RangeInclusive<i64>),
    Switch,
    Choice(&'static [&'static str]),
    Name,
    Verdicts,
    Same,
}

/// The colours that can be chosen.
pub const COLOURS: [&str; 5] = ["auto", "none", "16", "256", "true"];

/// Every setting, in the order of `config/settings.toml`.
pub(super) const KNOWN: [KnownSetting; 15] = [
    known("theme", Kind::Name),
    known("ground", Kind::Choice(&["auto", "dark", "light"])),
    known("colours", Kind::Choice(&COLOURS)),
    // Below 20 cells most lines hold two words; beyond 200 nobody finds the next line.
    known("column-width", Kind::Number(20..=200)),
    known("layout", Kind::Choice(&["in-step", "own-order"])),
    known("brief", Kind::Switch),
    known("legend", Kind::Switch),
    known("hyphens", Kind::Switch),
    known("furniture", Kind::Switch),
    known("possible", Kind::Choice(&["show", "hide"])),
    known("style", Kind::Choice(&["shown", "same"])),
    known("mouse", Kind::Switch),
    // More often than every ten seconds is an attack on a server; a page that is asked for once a day is not watched.
    known("watch-pages", Kind::Number(10..=86_400)),
    known("verdicts", Kind::Verdicts),
    known("same", Kind::Same),
];

const fn known(key: &'static str, kind: Kind) -> KnownSetting {
    KnownSetting { key, kind }
}

impl KnownSetting {
    /// The value as it counts, or what is wrong with it and what was probably meant.
    pub(super) fn check(&self, value: &Value) -> Result<Value, (String, Option<String>)> {
        let wrong = |takes: String| {
            let what = format!("`{}` takes {takes}, not {value}", self.key);
            Err((what, None))
        };
        match (&self.kind, value) {
            (Kind::Number(range), Value::Number(number)) if range.contains(number) => {
                Ok(value.clone())
            }
            (Kind::Number(range), _) => wrong(format!(
                "a number from {} to {}",
                range.start(),
                range.end()
            )),
            (Kind::Switch, Value::Switch(_)) => Ok(value.clone()),
            (Kind::Switch, _) => wrong("true or false".to_owned()),
            (Kind::Verdicts, Value::Text(text)) => match super::verdicts::verdicts(text) {
                Ok(_) => Ok(value.clone()),
                Err(what) => Err((format!("`{}`: {what}", self.key), None)),
            },
            (Kind::Verdicts, _) => wrong("verdicts in quotes".to_owned()),
            (Kind::Same, Value::Text(text)) => match super::same::parse_same(text) {
                Ok(_) => Ok(value.clone()),
                Err(what) => Err((format!("`{}`: {what}", self.key), None)),
            },
            (Kind::Same, _) => wrong("words and phrases in quotes".to_owned()),
            (Kind::Name, Value::Text(text)) if !text.is_empty() => Ok(value.clone()),
            (Kind::Name, _) => wrong("a name in quotes".to_owned()),
            (Kind::Choice(choices), value) => {
                // `colours = 256` and `colours = true` can mean only one thing.
                let text = match value {
                    Value::Text(text) => text.clone(),
                    other => other.to_string(),
                };
                if choices.contains(&text.as_str()) {
                    return Ok(Value::Text(text));
                }
                let quoted: Vec<String> = choices.iter().map(|c| format!("\"{c}\"")).collect();
                let what = format!(
                    "`{}` takes one of {}, not {value}",
                    self.key,
                    quoted.join(", ")
                );
                Err((
                    what,
                    nearest_name(&text, choices.iter().copied()).map(str::to_owned),
                ))
            }
        }
    }
}
