//! What the versions state and may state otherwise: figures, dates, names, quotations and attributions, a row a fact.
//!
//! A conflict is claimed only where linked sentences, or the same thing counted, leave no other reading; whatever is
//! in doubt is no conflict. Where the versions may contradict each other but need not, the row varies and is likely.

mod claims;
mod clause;
mod correction_notes;
mod dates;
mod fact;
mod inside;
mod joining;
mod language_support;
mod listed_phrases;
mod names;
mod numbers;
mod otherwise_same;
mod quote_check;
mod quotes;
mod rows;
mod rules;
mod sources;
mod unread;
mod word_lists;

use crate::compare::Comparison;
use crate::text::{Span, Story, VersionId};
use clause::Clause;
use names::declared_same::Declared;
use names::people::KnownPeople;
use unread::{Unread, unread};

pub(crate) use claims::antonyms::are_opposites;
pub(crate) use dates::days_told_as_past::{LateDay, find_late_days};
pub(crate) use dates::months::names_month_or_week_day;
pub use fact::{Fact, FactClaim, FactKind, FactStatus, Mention};
pub(crate) use numbers::casualties::read_casualty_scope;
pub use numbers::figures::CANNOT_ALL_BE_RIGHT;
pub(crate) use numbers::measures::names_unit;
pub(crate) use quote_check::number_word_value_in;
pub use quote_check::{
    CheckedQuotes, QuoteChange, QuoteChangeKind, QuoteCheck, QuoteStatus, SourcePlace,
    check_quotes, describe_quote_change, describe_source_place, not_checked,
};
pub(crate) use quotes::quotation_marks::find_quoted_tokens;
pub(crate) use sources::credits::{Credit, Creditor, find_credit_places};

/// What facts are read from.
#[derive(Clone, Copy)]
struct FactInputs<'a> {
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
    unread: Vec<Unread>,
    quotations: CheckedQuotes,
}

impl Facts {
    /// The facts that the versions state.
    pub fn new(story: &Story, comparison: &Comparison) -> Self {
        let clauses = Clause::all(story);
        let declared = Declared::of(story);
        let given = FactInputs {
            story,
            comparison,
            declared: &declared,
        };
        let mut rows = numbers::figures::find_figure_facts(given, &clauses);
        let quotes = quotes::quotation_marks::find_quotes(story, &clauses);
        let dates = dates::date_facts::find_date_facts(given, &clauses, &quotes, &rows);
        rows.extend(dates);
        let names = names::name_facts::find_names(story, &clauses);
        let people = KnownPeople::of(&names);
        let quotations = CheckedQuotes::of(story, &clauses, &quotes);
        let quote_facts = quotes::quotation_matching::find_quote_facts(given, &quotes, &people);
        rows.extend(
            quote_facts
                .into_iter()
                .map(|fact| quotations.settle(story, fact)),
        );
        rows.extend(names::name_facts::find_name_facts(given, &names, &clauses));
        let cited = sources::attributions::CitingInputs {
            given,
            clauses: &clauses,
            quotes: &quotes,
            people: &people,
        };
        rows.extend(sources::attributions::find_attribution_facts(cited));
        rows.extend(claims::certainty::find_certainty_facts(
            story, comparison, &clauses,
        ));
        rows.extend(sources::credit_facts::find_credit_facts(story));
        Self {
            quotations,
            ..Self::sorted(story, rows)
        }
    }

    fn sorted(story: &Story, mut rows: Vec<Fact>) -> Self {
        let unread = unread(story);
        // Where a kind is not read, nobody knows whether the version is silent.
        for fact in &mut rows {
            let is_read = |version: &VersionId| {
                let mut unread = unread.iter().filter(|unread| unread.version == *version);
                !unread.any(|unread| unread.kinds.contains(&fact.kind))
            };
            fact.silent.retain(is_read);
        }
        rows.sort_by_cached_key(|fact| self::rows::fact_sort_key(story, fact));
        let mut places: Vec<(Span, usize)> = rows
            .iter()
            .enumerate()
            .flat_map(|(row, fact)| fact.mentions.iter().map(move |m| (m.span, row)))
            .collect();
        places.sort_unstable();
        Self {
            rows,
            places,
            unread,
            quotations: CheckedQuotes::default(),
        }
    }

    /// The quotations beside what was said, where a source is open.
    pub fn quotations(&self) -> &CheckedQuotes {
        &self.quotations
    }

    /// The kinds of facts that are not read in the language of a version.
    pub fn not_read_in(&self, version: VersionId) -> &'static [FactKind] {
        let unread = self.unread.iter().find(|unread| unread.version == version);
        unread.map_or(&[], |unread| unread.kinds)
    }

    /// What is not read in which version, for a reader: a sentence a version, without its stop.
    pub fn notes(&self, story: &Story) -> Vec<String> {
        self.unread
            .iter()
            .map(|unread| unread.note(story))
            .collect()
    }

    /// The number of the row that a checked quotation is mentioned in.
    pub fn row_of_quote(&self, check: &QuoteCheck) -> Option<usize> {
        let mut here = self.within(check.span).filter(|(at, _)| *at == check.span);
        here.find_map(|(_, row)| (self.rows[row].kind == FactKind::Quote).then_some(row))
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

    /// How many rows say this of the versions.
    pub fn n_with(&self, claim: FactClaim) -> usize {
        self.rows.iter().filter(|f| f.claim() == claim).count()
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
