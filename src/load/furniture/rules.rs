//! The rules of `config/furniture.toml`: which lines belong to the page, by their words and their place.

use std::sync::{Arc, LazyLock};

use serde::Deserialize;
use toml::de::{DeTable, DeValue};

use super::lines::{PageLine, PageRegion};
use super::pattern::Pattern;
use super::reason::FurnitureReason;
use crate::load::line_tokens::{LinePiece, PieceKind};
use crate::load::{Trouble, line_number_at, nearest_name};
use crate::text::fold;

/// Where the lines that a rule describes may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RulePlace {
    Anywhere,
    Later,
    Head,
    Foot,
    Edge,
}

impl RulePlace {
    /// Whether the place can be told before head and foot are known.
    pub(super) fn is_early(self) -> bool {
        match self {
            Self::Anywhere | Self::Later => true,
            Self::Head | Self::Foot | Self::Edge => false,
        }
    }

    pub(super) fn allows(self, region: PageRegion, is_first: bool) -> bool {
        match self {
            Self::Anywhere => true,
            Self::Later => !is_first,
            Self::Head => region == PageRegion::Head,
            Self::Foot => region == PageRegion::Foot,
            Self::Edge => region != PageRegion::Body,
        }
    }
}

/// One rule with its patterns made ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) why: FurnitureReason,
    pub(super) place: RulePlace,
    pub(super) is_tail: bool,
    pub(super) most: usize,
    is_open: bool,
    lines: Vec<Pattern>,
    words: Vec<String>,
    beside: Vec<String>,
    contains: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RulesFile {
    rule: Vec<RuleRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleRow {
    why: String,
    place: RulePlace,
    most: usize,
    #[serde(default)]
    tail: bool,
    #[serde(default)]
    open: bool,
    #[serde(default)]
    lines: Vec<String>,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    beside: Vec<String>,
    #[serde(default)]
    contains: Vec<String>,
}

/// The rules for furniture, in the order in which they are tried: a reader's own before those of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FurnitureRules(Arc<[Rule]>);

/// The rules of the program, made ready once: every text is held against them.
static BUILT_IN: LazyLock<FurnitureRules> = LazyLock::new(|| {
    let file = toml::from_str::<RulesFile>(include_str!("../../../config/furniture.toml"))
        .expect("the rules for furniture are compiled in and a test reads them");
    FurnitureRules(file.rule.into_iter().map(rule).collect())
});

impl Default for FurnitureRules {
    /// The rules of the program alone.
    fn default() -> Self {
        BUILT_IN.clone()
    }
}

impl FurnitureRules {
    /// The rules of a reader, in the form of `config/furniture.toml`, before those of the program.
    ///
    /// # Errors
    /// When the rules cannot be read: all unknown keys, or else the first mistake. Each trouble names the line, and the file
    /// is left to the caller.
    pub fn with_readers_own(rules: &str) -> Result<Self, Vec<Trouble>> {
        let unknown = unknown_key_troubles(rules);
        if !unknown.is_empty() {
            return Err(unknown);
        }
        let file: RulesFile = toml::from_str(rules).map_err(|error| {
            let line = line_number_at(rules, error.span().unwrap_or_default().start);
            let what = error.message().replace('\n', " ");
            let hint = "a rule looks like those in config/furniture.toml of the program";
            vec![Trouble::new(format!("line {line}"), what).with_hint(hint)]
        })?;
        let own = file.rule.into_iter().map(rule);
        Ok(Self(own.chain(BUILT_IN.iter().cloned()).collect()))
    }

    /// Every rule, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.0.iter()
    }

    /// The most pieces of a line that any rule looks at.
    pub(super) fn longest(&self) -> usize {
        self.iter().map(|rule| rule.most).max().unwrap_or_default()
    }
}

/// What may be said of a rule.
const KEYS_OF_RULE: [&str; 9] = [
    "why", "place", "most", "tail", "open", "lines", "words", "beside", "contains",
];

/// The keys that no rule has, each with the nearest that it may have; none if the text is no TOML.
fn unknown_key_troubles(rules: &str) -> Vec<Trouble> {
    let Ok(table) = DeTable::parse(rules) else {
        return Vec::new();
    };
    let tables = table.get_ref().get("rule").map(|rows| rows.get_ref());
    let Some(DeValue::Array(rows)) = tables else {
        return Vec::new();
    };
    let tables = rows.iter().filter_map(|row| match row.get_ref() {
        DeValue::Table(table) => Some(table),
        _ => None,
    });
    let keys = tables.flat_map(|table| table.keys());
    let unknown = keys.filter(|key| !KEYS_OF_RULE.contains(&key.get_ref().as_ref()));
    let mut troubles: Vec<(usize, Trouble)> = unknown
        .map(|key| {
            let line = line_number_at(rules, key.span().start);
            let name = key.get_ref();
            let hint = match nearest_name(name, KEYS_OF_RULE) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("the keys of a rule are {}", KEYS_OF_RULE.join(", ")),
            };
            let what = format!("there is no key `{name}`");
            (
                line,
                Trouble::new(format!("line {line}"), what).with_hint(hint),
            )
        })
        .collect();
    troubles.sort_by_key(|(line, _)| *line);
    troubles.into_iter().map(|(_, trouble)| trouble).collect()
}

fn rule(row: RuleRow) -> Rule {
    let folded = |words: Vec<String>| words.iter().map(|word| fold(word)).collect();
    Rule {
        why: FurnitureReason::of_words(&row.why),
        place: row.place,
        is_tail: row.tail,
        most: row.most,
        is_open: row.open,
        lines: row.lines.iter().map(|line| Pattern::new(line)).collect(),
        words: folded(row.words),
        beside: folded(row.beside),
        contains: folded(row.contains),
    }
}

impl Rule {
    /// Whether the rule describes the whole line, wherever it stands.
    pub(super) fn describes(&self, line: &PageLine) -> bool {
        // Who begins with a quotation mark is speaking.
        if line.pieces.len() > self.most || line.begins_as_speech() {
            return false;
        }
        self.fits(&line.pieces, line.ends_as_sentence())
            || self.is_made_of_words(&line.pieces)
            || self
                .contains
                .iter()
                .any(|part| line.folded().contains(part.as_str()))
    }

    /// Whether a pattern of the rule describes all of these pieces.
    pub(super) fn fits(&self, pieces: &[LinePiece], ends_as_sentence: bool) -> bool {
        !(self.is_open && ends_as_sentence)
            && self.lines.iter().any(|pattern| pattern.matches(pieces))
    }

    /// Whether a pattern of the rule may begin with this word.
    pub(super) fn may_begin_with(&self, word: &str) -> bool {
        self.lines
            .iter()
            .any(|pattern| pattern.first_words().iter().any(|first| first == word))
    }

    fn is_made_of_words(&self, pieces: &[LinePiece]) -> bool {
        let mut n_known = 0;
        for piece in pieces {
            match &piece.kind {
                PieceKind::Word(word) if self.words.contains(word) => n_known += 1,
                PieceKind::Word(word) if !self.beside.contains(word) => return false,
                PieceKind::Word(_) | PieceKind::Number(..) | PieceKind::Mark(_) => {}
            }
        }
        n_known > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::furniture::pattern::can_match;

    #[test]
    fn every_pattern_can_match() {
        let file: RulesFile =
            toml::from_str(include_str!("../../../config/furniture.toml")).unwrap();
        let lines = file.rule.iter().flat_map(|row| &row.lines);
        let dead: Vec<_> = lines.filter(|line| !can_match(line)).collect();
        assert!(dead.is_empty(), "{dead:?}");
    }
}
