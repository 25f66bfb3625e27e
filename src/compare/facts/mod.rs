//! What the versions state and may state otherwise: figures, dates, names, quotations and attributions, a row a fact.
//!
//! A conflict is claimed only where linked sentences, or the same thing counted, leave no other reading; whatever is
//! in doubt is no conflict.

mod alterations;
mod attributions;
mod calendar;
mod capitals;
mod certainty;
mod chains;
mod clause;
mod counting;
mod counts;
mod credited;
mod dates;
mod days;
mod declared;
mod directions;
mod figures;
mod fractions;
mod frames;
mod hedges;
mod inside;
mod joining;
mod likeness;
mod listed;
mod meeting;
mod moments;
mod names;
mod numbers;
mod opposites;
mod quotes;
mod ranges;
mod relatives;
mod replaced;
mod rows;
mod slots;
mod speakers;
mod strokes;
mod tongue;
mod turns;
mod units;
mod utterances;
mod whens;

use super::Comparison;
use crate::text::{Span, Story, VersionId};
use clause::Clause;
use declared::Declared;

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// A number of something, with its hedge.
    Figure,
    /// A day, month, year or time of day.
    Date,
    /// A quotation.
    Quote,
    /// A person, place or organisation.
    Name,
    /// Who is cited, and how sure the version is.
    Attribution,
}

impl FactKind {
    /// All kinds, in the order in which they are listed.
    pub const ALL: [Self; 5] = [
        Self::Figure,
        Self::Date,
        Self::Quote,
        Self::Name,
        Self::Attribution,
    ];

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Date => "date",
            Self::Quote => "quote",
            Self::Name => "name",
            Self::Attribution => "attribution",
        }
    }
}

/// Whether the versions agree; what a reader must see first comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactStatus {
    /// What they state cannot all hold.
    Conflict,
    /// The same in other words, spelling or hedge.
    Vary,
    /// The same.
    Agree,
    /// One version alone states it.
    Single,
}

impl FactStatus {
    /// All of them, what a reader must see first before the others.
    pub const ALL: [Self; 4] = [Self::Conflict, Self::Vary, Self::Agree, Self::Single];

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Vary => "vary",
            Self::Agree => "agree",
            Self::Single => "single",
        }
    }
}

/// One place where a version states a fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// The version.
    pub version: VersionId,
    /// The words that state it.
    pub span: Span,
    /// What they state in a form that can be compared, such as `>= 60 fighters` or `2021-08-20`.
    pub value: Option<String>,
}

/// A figure, date, name, quotation or attribution and all places where it is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub kind: FactKind,
    /// Whether the versions agree.
    pub status: FactStatus,
    /// Where it is stated, by version and place.
    pub mentions: Vec<Mention>,
    /// The versions that do not state it.
    pub silent: Vec<VersionId>,
    /// Who is quoted, where a version names the speaker.
    pub speaker: Option<String>,
    /// Why it is a conflict or varies, in words.
    pub why: Option<String>,
}

impl Fact {
    /// The mentions of one version.
    pub fn mentions_of(&self, version: VersionId) -> impl Iterator<Item = &Mention> {
        self.mentions
            .iter()
            .filter(move |mention| mention.version == version)
    }
}

/// What facts are read from.
#[derive(Clone, Copy)]
struct Given<'a> {
    story: &'a Story,
    comparison: &'a Comparison,
    declared: &'a Declared,
}

/// The facts of a story: conflicts first, then by kind and length of the list of versions, then by place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    rows: Vec<Fact>,
    /// Every mention with the number of its row, by place.
    places: Vec<(Span, usize)>,
}

impl Facts {
    /// The facts that the versions state.
    pub fn new(story: &Story, comparison: &Comparison) -> Self {
        let clauses = Clause::all(story);
        let declared = Declared::of(story);
        let given = Given {
            story,
            comparison,
            declared: &declared,
        };
        let mut rows = figures::facts(given, &clauses);
        let quotes = quotes::all(story, &clauses);
        rows.extend(dates::facts(given, &clauses, &quotes));
        rows.extend(utterances::facts(given, &quotes));
        rows.extend(names::facts(given, &clauses));
        rows.extend(attributions::facts(given, &clauses, &quotes));
        rows.extend(certainty::facts(story, comparison, &clauses));
        rows.extend(credited::facts(story));
        Self::sorted(story, rows)
    }

    fn sorted(story: &Story, mut rows: Vec<Fact>) -> Self {
        rows.sort_by_cached_key(|fact| rows::order(story, fact));
        let mut places: Vec<(Span, usize)> = rows
            .iter()
            .enumerate()
            .flat_map(|(row, fact)| fact.mentions.iter().map(move |m| (m.span, row)))
            .collect();
        places.sort_unstable();
        Self { rows, places }
    }

    /// All facts, conflicts first.
    pub fn iter(&self) -> std::slice::Iter<'_, Fact> {
        self.rows.iter()
    }

    /// How many facts there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The fact with this number, counted from 0 in the order of [`Self::iter`].
    pub fn get(&self, row: usize) -> Option<&Fact> {
        self.rows.get(row)
    }

    /// How many facts have this status.
    pub fn n_with(&self, status: FactStatus) -> usize {
        self.rows.iter().filter(|f| f.status == status).count()
    }

    /// The mentions that begin inside a span, such as a sentence, with the numbers of their facts, by place.
    pub fn within(&self, span: Span) -> impl Iterator<Item = (Span, usize)> + '_ {
        let from = self.places.partition_point(|(at, _)| at.start < span.start);
        let rest = self.places.get(from..).unwrap_or_default();
        rest.iter()
            .copied()
            .take_while(move |(at, _)| at.start < span.end)
    }
}

impl<'a> IntoIterator for &'a Facts {
    type Item = &'a Fact;
    type IntoIter = std::slice::Iter<'a, Fact>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
