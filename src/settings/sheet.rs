//! A settings file row by row, each with its line, so that a trouble can be told where it is.

use std::fmt;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::load::{Trouble, line_number_at};

/// A settings file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsFile {
    /// The file, as a reader knows it.
    pub place: String,
    /// What it says, in the order of its lines.
    pub rows: Vec<SettingRow>,
}

/// One value of a settings file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingRow {
    /// The table that it stands in; empty above the first.
    pub table: String,
    /// What is set.
    pub key: String,
    /// What it is set to.
    pub value: Value,
    /// The line, from 1.
    pub line: usize,
}

/// What something is set to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words between quotes.
    Text(String),
    /// A whole number.
    Number(i64),
    /// True or false.
    Switch(bool),
    /// Something that no setting takes, such as a list.
    Other(&'static str),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "{}", toml::Value::String(text.clone())),
            Self::Number(number) => write!(f, "{number}"),
            Self::Switch(is_on) => write!(f, "{is_on}"),
            Self::Other(name) => f.write_str(name),
        }
    }
}

impl SettingsFile {
    /// Takes a file apart. Lines that are not TOML are troubles; the others still count.
    pub fn parse(place: impl Into<String>, text: &str) -> (Self, Vec<Trouble>) {
        let place = place.into();
        let (document, errors) = DeTable::parse_recoverable(text);
        let errors = errors.iter().map(|error| {
            let line = line_number_at(text, error.span().unwrap_or_default().start);
            (line, error.message())
        });
        let mut errors: Vec<(usize, &str)> = errors.collect();
        // One slip makes many errors on a line; the first says it.
        errors.dedup_by_key(|(line, _)| *line);
        let mut rows = Vec::new();
        collect_setting_rows(document.get_ref(), "", text, &mut rows);
        rows.retain(|row| errors.iter().all(|(line, _)| *line != row.line));
        rows.sort_by_key(|row| row.line);
        let troubles = errors.iter().map(|(line, message)| {
            let what = format!("this line is not TOML ({message})");
            Trouble::new(format!("{place}:{line}"), what)
                .with_hint("write it as in `name = \"value\"`, names with signs in quotes too")
        });
        let troubles = troubles.collect();
        (Self { place, rows }, troubles)
    }

    /// A trouble with a row.
    pub fn trouble(&self, row: &SettingRow, what: impl Into<String>) -> Trouble {
        Trouble::new(self.place_of(row), what)
    }

    /// Where a row stands: the file and the line.
    pub fn place_of(&self, row: &SettingRow) -> String {
        format!("{}:{}", self.place, row.line)
    }
}

fn collect_setting_rows(table: &DeTable<'_>, name: &str, text: &str, rows: &mut Vec<SettingRow>) {
    for (key, value) in table {
        if let DeValue::Table(inner) = value.get_ref() {
            let inner_name = match name {
                "" => key.get_ref().to_string(),
                outer => format!("{outer}.{}", key.get_ref()),
            };
            collect_setting_rows(inner, &inner_name, text, rows);
            continue;
        }
        rows.push(SettingRow {
            table: name.to_owned(),
            key: key.get_ref().to_string(),
            value: value_of(value),
            line: line_number_at(text, key.span().start),
        });
    }
}

fn value_of(value: &Spanned<DeValue<'_>>) -> Value {
    match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or(Value::Other("a number without end"), Value::Number),
        DeValue::Boolean(is_on) => Value::Switch(*is_on),
        DeValue::Float(_) => Value::Other("a fraction"),
        DeValue::Datetime(_) => Value::Other("a date"),
        DeValue::Array(_) => Value::Other("a list"),
        DeValue::Table(_) => Value::Other("a table"),
    }
}
