//! Figures, dates and names that a run of changed words replaces.

use super::changed_runs::{ChangedRun, LinkedSides};
use super::history_change::{ChangeKind, HistoryChange};
use crate::facts::{FactKind, Facts, names_unit};
use crate::text::{Span, Story, VersionId};

/// A statement of a fact where it stands in a changed run.
#[derive(Clone, Debug)]
struct RunMention {
    span: Span,
    row: usize,
    value: Option<String>,
}

/// What the facts of two states say of a changed run.
pub(super) struct RunFacts<'a> {
    pub(super) story: &'a Story,
    pub(super) facts: &'a Facts,
    /// The state before and the state after.
    pub(super) states: [VersionId; 2],
}

/// The kinds of facts of which a change is told by their kind, and what it is called.
const TOLD: [(FactKind, ChangeKind); 3] = [
    (FactKind::Figure, ChangeKind::Figure),
    (FactKind::Date, ChangeKind::Date),
    (FactKind::Name, ChangeKind::Name),
];

impl RunFacts<'_> {
    /// The figures, dates and names of the state before that others replace or that are gone from the whole state.
    pub(super) fn replaced(&self, run: &ChangedRun, sides: &LinkedSides) -> Vec<HistoryChange> {
        let mut found = Vec::new();
        let wider = run.with_neighbours(&sides.left, &sides.right);
        let [lefts, rights] = [&sides.left, &sides.right].map(|side| self.story.span_of(side));
        for (kind, change) in TOLD {
            // A hedge put before a figure or taken away changes the figure: *at least 12*.
            let seen = if kind == FactKind::Figure {
                &wider
            } else {
                run
            };
            let [from, to] = seen.spans(self.story);
            let left = self.mentions(kind, &from, lefts);
            let right = self.mentions(kind, &to, rights);
            let is_told = |mention: &RunMention, others: &[RunMention]| {
                let mut others = others.iter();
                others.any(|other| self.say_the_same(mention, other))
            };
            let gone: Vec<&RunMention> = left.iter().filter(|m| !is_told(m, &right)).collect();
            let fresh: Vec<&RunMention> = right.iter().filter(|m| !is_told(m, &left)).collect();
            for (at, mention) in gone.iter().enumerate() {
                match fresh.get(at) {
                    Some(other) if self.replaces(kind, mention, other) => {
                        found.push(HistoryChange::new(
                            change,
                            Some(mention.span),
                            Some(other.span),
                        ));
                    }
                    None if !self.stands_elsewhere(mention) && kind != FactKind::Date => {
                        found.push(HistoryChange::new(change, Some(mention.span), None));
                    }
                    _ => {}
                }
            }
        }
        found
    }

    /// The mentions of a kind in the sentence that overlap the words that changed.
    fn mentions(&self, kind: FactKind, run: &Option<Span>, sentence: Span) -> Vec<RunMention> {
        let Some(run) = *run else { return Vec::new() };
        let inside = self.facts.within(sentence);
        let inside = inside.filter(|(span, _)| span.overlaps(run));
        let told = inside.filter_map(|(span, row)| {
            let fact = self.facts.get(row).filter(|fact| fact.kind == kind)?;
            let mention = fact.mentions.iter().find(|mention| mention.span == span)?;
            Some(RunMention {
                span,
                row,
                value: mention.value.clone(),
            })
        });
        let mut found: Vec<RunMention> = told.collect();
        found.dedup_by_key(|mention| mention.span);
        found
    }

    /// Whether two mentions tell one value: of figures the number and the unit, whatever is counted.
    fn say_the_same(&self, one: &RunMention, other: &RunMention) -> bool {
        let is_figure = self
            .facts
            .get(one.row)
            .is_some_and(|fact| fact.kind == FactKind::Figure);
        match (&one.value, &other.value) {
            (Some(one), Some(other)) if is_figure => amount_of(one).eq(amount_of(other)),
            (one, other) => one.is_some() && one == other,
        }
    }

    /// Whether one mention stands for the other: a longer form of one name, which the state after has elsewhere too, does
    /// not replace it.
    fn replaces(&self, kind: FactKind, gone: &RunMention, fresh: &RunMention) -> bool {
        if kind != FactKind::Name || gone.row != fresh.row {
            return kind != FactKind::Name || !self.stands_elsewhere(gone);
        }
        let words = |mention: &RunMention| -> Vec<String> {
            let value = mention.value.as_deref().unwrap_or_default();
            value.split_whitespace().map(str::to_owned).collect()
        };
        let (one, other) = (words(gone), words(fresh));
        let is_within =
            |inner: &[String], outer: &[String]| inner.iter().all(|w| outer.contains(w));
        !is_within(&one, &other) && !is_within(&other, &one)
    }

    /// Whether the state after tells it at another place, in whatever form.
    fn stands_elsewhere(&self, mention: &RunMention) -> bool {
        let Some(fact) = self.facts.get(mention.row) else {
            return false;
        };
        let words = self.story.text(mention.span);
        let after = self.story.text(self.story.versions[self.states[1]].span);
        fact.mentions_of(self.states[1]).next().is_some() || contains_words(after, words)
    }
}

/// The parts of a figure's value that measure: the number with the hedge before it, and units behind it; not what is counted.
fn amount_of(value: &str) -> impl Iterator<Item = &str> {
    let parts: Vec<&str> = value.split_whitespace().collect();
    let is_word = |part: &str| part.chars().all(char::is_alphabetic);
    let n_measuring = parts
        .iter()
        .rposition(|part| !is_word(part))
        .map_or(0, |last| last + 1);
    let parts = parts.into_iter().enumerate();
    parts
        .filter(move |(at, part)| *at < n_measuring || names_unit(part))
        .map(|(_, part)| part)
}

/// Whether a text has these words, and not as part of longer ones.
fn contains_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, found)| {
        let end = at + found.len();
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let behind = text.get(end..).and_then(|rest| rest.chars().next());
        let goes_on = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_number = matches!(behind, Some('.' | ',')) && followed_by_digit(text, end);
        !(goes_on(before) || goes_on(behind) || is_number)
    })
}

/// Whether a separator of a number and a digit follow: *20* is no part of *20,000*.
fn followed_by_digit(text: &str, at: usize) -> bool {
    let mut rest = text.get(at..).unwrap_or_default().chars();
    rest.next();
    rest.next().is_some_and(|c| c.is_ascii_digit())
}
