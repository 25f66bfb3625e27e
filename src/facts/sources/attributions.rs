//! Who is cited for a point, in every version that tells it.

use super::cited_source::{CitedSource, find_cited_source};
use super::listed_sources::find_listed_source;
use super::offices::are_other_offices;
use super::rules;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::compare::PointId;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::{find_listed, has_listed};
use crate::facts::names::listed_names::is_office_word;
use crate::facts::names::people::{KnownPeople, are_alike_names};
use crate::facts::otherwise_same::are_same_but_for;
use crate::facts::quotes::quote::{Quote, is_quoted};
use crate::facts::rows::{build_fact, build_likely_fact, is_shared, join_sayings};
use crate::facts::{Fact, FactClaim, FactInputs, FactKind, FactStatus, Mention};
use crate::lexicon::NewsList;
use crate::text::{SentenceId, Table, TokenId, VersionId};

/// What attributions are read from.
#[derive(Clone, Copy)]
pub(crate) struct CitingInputs<'a> {
    pub(crate) given: FactInputs<'a>,
    pub(crate) clauses: &'a Table<SentenceId, Clause<'a>>,
    pub(crate) quotes: &'a [Quote],
    pub(crate) people: &'a KnownPeople,
}

/// The rows of attributions: points that several versions tell and at least one puts on somebody's word.
pub(crate) fn find_attribution_facts(inputs: CitingInputs<'_>) -> Vec<Fact> {
    let CitingInputs {
        given,
        clauses,
        quotes,
        ..
    } = inputs;
    let comparison = given.comparison;
    let mut points: BTreeMap<PointId, Vec<CitedSource<'_>>> = BTreeMap::new();
    let told = clauses.iter().filter(|clause| !clause.is_furniture);
    for clause in told {
        let cited = match clause.tongue.is_english() {
            true => find_cited_source(clause),
            false => find_listed_source(clause),
        };
        // Whom a quotation cites is the speaker's source, not the version's.
        if let Some(cited) = cited.filter(|c| !is_quoted(quotes, c.span)) {
            points
                .entry(comparison.points.of(clause.sentence))
                .or_default()
                .push(cited);
        }
    }
    let is_shared = |point: &PointId| comparison.points.get(*point).is_shared();
    let says_who = |cited: &[CitedSource<'_>]| cited.iter().any(|c| !c.is_bare);
    let rows = points
        .iter()
        .filter(|(point, cited)| is_shared(point) && says_who(cited));
    rows.map(|(point, cited)| build_attribution_fact(inputs, *point, cited))
        .collect()
}

fn build_attribution_fact(
    inputs: CitingInputs<'_>,
    point: PointId,
    cited: &[CitedSource<'_>],
) -> Fact {
    let given = inputs.given;
    let story = given.story;
    let mention = |c: &CitedSource<'_>| Mention {
        version: c.version,
        span: c.span,
        value: Some(c.value()),
    };
    let mentions: Vec<Mention> = cited.iter().map(mention).collect();
    // *He* is no other source than the one who is named.
    let named: Vec<&CitedSource<'_>> = cited.iter().filter(|c| !c.words.is_empty()).collect();
    let is_same = match named.as_slice() {
        [] => cited
            .iter()
            .all(|c| story.text(c.span) == story.text(cited[0].span)),
        [first, ..] => named.iter().all(|c| match (&c.person, &first.person) {
            (Some(one), Some(other)) => one == other,
            _ => c.words == first.words,
        }),
    };
    let rivalry = contradict(inputs, cited);
    let mut fact = match (is_shared(&mentions), rivalry) {
        (true, SourceRivalry::Plain) => {
            build_fact(story, FactKind::Attribution, FactStatus::Conflict, mentions)
        }
        (true, SourceRivalry::Possible) => {
            build_likely_fact(story, FactKind::Attribution, mentions)
        }
        (is_shared, _) => {
            let status = match (is_shared, is_same) {
                (false, _) => FactStatus::Single,
                (true, true) => FactStatus::Agree,
                (true, false) => FactStatus::Vary,
            };
            build_fact(story, FactKind::Attribution, status, mentions)
        }
    };
    let saying = |c: &CitedSource<'_>| (c.version, story.text(c.span).to_owned());
    let sayings: Vec<(VersionId, String)> = cited.iter().map(saying).collect();
    fact.why = explain_attribution(
        fact.claim(),
        is_told_on_nobodys_word(given, point, cited),
        &join_sayings(story, &sayings),
    );
    fact
}

/// Whether two versions put a point on the word of different people.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum SourceRivalry {
    None,
    Possible,
    /// All else in their sentences is the same.
    Plain,
}

/// How surely two versions put a point on the word of different people. A version that cites several sources, or an
/// office in the place of a name, contradicts nobody.
fn contradict(inputs: CitingInputs<'_>, cited: &[CitedSource<'_>]) -> SourceRivalry {
    let once = |c: &CitedSource<'_>| cited.iter().filter(|d| d.version == c.version).count() == 1;
    let rivalry = |a: &CitedSource<'_>, b: &CitedSource<'_>| {
        let may_differ = !a.words.is_empty()
            && !b.words.is_empty()
            && a.version != b.version
            && once(a)
            && once(b)
            && a.is_named == b.is_named
            && !are_alike(inputs.given, a, b);
        if !may_differ {
            return SourceRivalry::None;
        }
        let of = |c: &CitedSource<'_>| {
            let clause = &inputs.clauses[c.sentence];
            (clause, with_offices(clause, &c.tokens))
        };
        let ((left, in_left), (right, in_right)) = (of(a), of(b));
        let is_bare_else =
            are_same_but_for((left, &in_left), (right, &in_right), rules::SAME_WORDS);
        let are_others = match a.is_named {
            true => are_other_people(inputs.people, a, b),
            false => are_other_offices(&a.words, &b.words),
        };
        match (are_others, is_bare_else) {
            (true, true) => SourceRivalry::Plain,
            (true, false) => SourceRivalry::Possible,
            (false, true) if a.is_named => SourceRivalry::Possible,
            (false, _) => SourceRivalry::None,
        }
    };
    let pairs = cited.iter().flat_map(|a| cited.iter().map(move |b| (a, b)));
    let found = pairs.map(|(a, b)| rivalry(a, b)).max();
    found.unwrap_or(SourceRivalry::None)
}

/// The words of a source with the offices and titles beside it, in East Asia with the house before the name too: another
/// source has another office.
fn with_offices(clause: &Clause<'_>, tokens: &Range<TokenId>) -> Range<TokenId> {
    if !clause.tongue.is_one_of("ja ko zh") {
        return tokens.clone();
    }
    let place = |token: TokenId| token.0.saturating_sub(clause.first.0) as usize;
    let (mut from, mut to) = (place(tokens.start), place(tokens.end));
    let is_office =
        |at: usize| is_office_word(clause, at) || has_listed(clause, NewsList::Titles, at);
    while to < clause.words.len() && is_office(to) {
        let words = find_listed(clause, NewsList::Offices, to).map_or(1, |(_, n)| n);
        to += words.max(1);
    }
    let before = (0..from)
        .rev()
        .take_while(|&at| !clause.words[at].is_mark());
    let n_before = before.count();
    if n_before <= rules::LISTED_OFFICE_SIGNS {
        from -= n_before;
    }
    clause.token(from)..clause.token(to.min(clause.words.len()))
}

/// Whether both are people by their full names or by surnames whose full names their versions have told.
fn are_other_people(people: &KnownPeople, a: &CitedSource<'_>, b: &CitedSource<'_>) -> bool {
    let surname = |c: &CitedSource<'_>| {
        let words: Vec<String> = c.words.iter().map(|word| (*word).to_owned()).collect();
        // The name stands behind its title or office.
        let starts = 0..words.len();
        let mut named = starts.filter_map(|from| people.surname(c.version, &words[from..]));
        named.next()
    };
    // In other languages the words around a name have told that it is a person's, or two cases of one.
    if let (Some(one), Some(other)) = (&a.person, &b.person) {
        return !are_alike_names(one, other);
    }
    matches!((surname(a), surname(b)), (Some(a), Some(b)) if a != b)
}

/// Whether two sources may be one: a word of their names is the same, or a reader has said so.
fn are_alike(given: FactInputs<'_>, a: &CitedSource<'_>, b: &CitedSource<'_>) -> bool {
    let same = |a: &str, b: &str| {
        let long = |word: &str| word.chars().count() >= rules::SAME_SOURCE_FROM;
        a == b || (long(a) && b.starts_with(a)) || (long(b) && a.starts_with(b))
    };
    let (one, other) = (given.story.text(a.span), given.story.text(b.span));
    // Signs of East Asia are words of their own: many names have one in common.
    if let (Some(one), Some(other)) = (&a.person, &b.person)
        && one.chars().all(|c| c >= '\u{3000}')
    {
        return one == other;
    }
    a.words.iter().any(|v| b.words.iter().any(|w| same(v, w)))
        || given.declared.names_meet(one, other)
}

/// Whether a version tells the point and cites nobody for it.
fn is_told_on_nobodys_word(
    given: FactInputs<'_>,
    point: PointId,
    cited: &[CitedSource<'_>],
) -> bool {
    let tellings = &given.comparison.points.get(point).tellings;
    let cites = |version: VersionId| cited.iter().any(|c| c.version == version);
    tellings.iter().any(|telling| !cites(telling.version))
}

/// The reason of a row in words; `told` says who cites whom.
fn explain_attribution(
    claim: FactClaim,
    is_told_on_nobodys_word: bool,
    told: &str,
) -> Option<String> {
    match claim {
        FactClaim::Conflict | FactClaim::Likely => {
            Some(format!("attributed to someone else: {told}"))
        }
        FactClaim::Agree | FactClaim::Vary if is_told_on_nobodys_word => {
            Some(format!("one version gives no source: {told}"))
        }
        FactClaim::Vary => Some(format!("the source is named differently: {told}")),
        FactClaim::Agree | FactClaim::Single => None,
    }
}
