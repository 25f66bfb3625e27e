//! Who is cited for a point, in every version that tells it.

use super::offices::are_other_offices;
use super::rules;
use std::collections::BTreeMap;
use std::ops::Range;

use super::speakers::{apposition, is_saying};
use crate::compare::PointId;
use crate::facts::clause::{Clause, ClauseWord, in_english};
use crate::facts::names::people::KnownPeople;
use crate::facts::otherwise_same::are_same_but_for;
use crate::facts::quotes::quote::{Quote, is_quoted};
use crate::facts::rows::{build_fact, build_likely_fact, is_shared, join_sayings};
use crate::facts::{Fact, FactClaim, FactInputs, FactKind, FactStatus, Mention};
use crate::text::{SentenceId, Span, Table, TokenId, VersionId};

/// A source where it is cited.
struct CitedSource<'a> {
    version: VersionId,
    sentence: SentenceId,
    tokens: Range<TokenId>,
    span: Span,
    /// The words of the source that say something.
    words: Vec<&'a str>,
    /// Whether it is a name and not only an office.
    is_named: bool,
    /// Whether it is only *he* or *she*, and nobody is told who was spoken to.
    is_bare: bool,
}

/// Sources that have no name.
const OFFICES: &str = "police coastguard official officials spokesman spokeswoman spokesperson minister ministry government \
                       authorities agency army military mayor governor prosecutor prosecutors court judge company \
                       hospital residents witnesses researchers analysts scientists doctors records master chief owner owners \
                       landlord prosecution defence lawyer lawyers witness neighbour neighbours neighbor neighbors \
                       villagers doctor nurse paramedics family relatives father mother widow union unions operator firm \
                       firefighters soldiers rebels militants judges council";

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
    for clause in in_english(clauses) {
        // Whom a quotation cites is the speaker's source, not the version's.
        if let Some(cited) = find_cited_source(clause).filter(|c| !is_quoted(quotes, c.span)) {
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

/// The source that the sentence cites, if it cites one by name, by office or as *he* or *she*.
fn find_cited_source<'a>(clause: &Clause<'a>) -> Option<CitedSource<'a>> {
    let (from, to) = according(clause).or_else(|| {
        // *The United States* states nothing.
        let says = |at: usize| is_saying(clause.folded(at)) && !clause.words[at].is_capital();
        let verb = (0..clause.words.len()).find(|&at| says(at))?;
        let (from, to) = find_saying_subject(clause, verb)?;
        Some((from, to.max(listener(clause, verb).unwrap_or(to))))
    })?;
    let to = with_name(clause, to);
    // Who is told is shown and is no source.
    let teller = (from..to).find(|&at| is_telling(clause.folded(at)));
    let source_to = teller.filter(|&verb| listener(clause, verb).is_some());
    let source_to = source_to.unwrap_or(to);
    let says = |word: &ClauseWord<'_>| {
        let is_verb = is_saying(word.folded);
        word.is_content()
            && !is_verb
            && !matches!(
                word.folded,
                "according" | "per" | "s" | "later" | "also" | "earlier"
            )
    };
    let own = || clause.words[from..source_to].iter();
    let words: Vec<&str> = own().filter(|w| says(w)).map(|w| w.folded).collect();
    let is_an_office = |word: &str| OFFICES.split_whitespace().any(|office| office == word);
    let is_office = words.iter().any(|word| is_an_office(word));
    let is_own = |at: usize| is_capitalised_content(clause, at) && !is_an_office(clause.folded(at));
    let is_named = (from + 1..source_to).any(is_own)
        || from < source_to && is_own(from) && (from > 0 || words.len() == 1);
    let is_pronoun = own().any(|w| matches!(w.folded, "he" | "she"));
    (is_office || is_named || is_pronoun || source_to < to).then(|| CitedSource {
        version: clause.version,
        sentence: clause.sentence,
        tokens: clause.token(from)..clause.token(to),
        span: clause.span(from, to),
        is_bare: is_pronoun && words.is_empty() && source_to == to,
        words,
        is_named,
    })
}

/// *According to* and *as per* with the source behind them, without the day.
fn according(clause: &Clause<'_>) -> Option<(usize, usize)> {
    let n = clause.words.len();
    let at = (0..n).find(|&at| clause.reads(at, "according to") || clause.reads(at, "as per"))?;
    let ends = |&k: &usize| clause.words[k].is_mark() || clause.folded(k) == "on";
    let last = n.min(at + 2 + rules::SOURCE_WORDS);
    Some((at, (at + 2..last).find(ends).unwrap_or(last)))
}

/// Verbs behind which stands who was told.
fn is_telling(folded: &str) -> bool {
    matches!(folded, "told" | "tells" | "informed")
}

/// The place behind who was told, if the verb says so by a name: *told the Courier*.
fn listener(clause: &Clause<'_>, verb: usize) -> Option<usize> {
    let tells = is_telling(clause.folded(verb));
    let first = verb + 1 + usize::from(clause.folded(verb + 1) == "the");
    let names = (first..clause.words.len()).take_while(|&at| is_capitalised_content(clause, at));
    names.last().filter(|_| tells).map(|last| last + 1)
}

/// The subject of a verb of saying with the verb: before it, or behind it up to the next mark.
fn find_saying_subject(clause: &Clause<'_>, verb: usize) -> Option<(usize, usize)> {
    if clause.before(verb, 1) == "," {
        let name = apposed(clause, verb);
        if name.is_some() {
            return name;
        }
    }
    let before = (verb.saturating_sub(rules::SOURCE_WORDS)..verb)
        .rev()
        .take_while(|&at| {
            let is_stop = clause.folded(at) == "." && is_short(clause, at);
            (!clause.words[at].is_mark()
                || is_stop
                || matches!(clause.folded(at), "'s" | "'" | "’"))
                && !matches!(clause.folded(at), "that" | "and" | "who" | "which")
        })
        .last();
    // *has said*: what helps the verb is no statement.
    let helps = |at: usize| at + 1 == verb && matches!(clause.folded(at), "has" | "have" | "had");
    let subject =
        before.filter(|&from| (from..verb).all(|at| helps(at) || !is_verb(clause.folded(at))));
    if let Some(from) = subject {
        return Some((with_subject(clause, from), verb + 1));
    }
    let opens = verb
        .checked_sub(1)
        .is_none_or(|at| clause.words[at].is_mark());
    let end = (verb + 1
        ..clause
            .words
            .len()
            .min(verb + 1 + rules::SOURCE_WORDS_BEHIND))
        .find(|&at| clause.words[at].is_mark() && !is_short(clause, at))?;
    // *said at a hearing*: a place is no source.
    if matches!(
        clause.folded(verb + 1),
        "at" | "in" | "on" | "during" | "after" | "that"
    ) {
        return None;
    }
    // *told the Courier*: who is told is not who says it.
    let tells = is_telling(clause.folded(verb));
    let states = (verb + 1..end).any(|at| is_verb(clause.folded(at)));
    (opens && end > verb + 1 && !tells && !states).then_some((verb, end))
}

/// Where the name begins that an apposition without its second comma explains: *Odo Pell, of the lock guild said*.
fn with_subject(clause: &Clause<'_>, from: usize) -> usize {
    // *On Sunday, the police said*: an article opens a subject as well.
    let is_apposed = clause.folded(from) == "of";
    let names = (0..from.saturating_sub(1))
        .rev()
        .take_while(|&at| is_capitalised_content(clause, at));
    let name = names
        .last()
        .filter(|_| clause.before(from, 1) == "," && is_apposed);
    name.unwrap_or(from)
}

/// The name that a verb behind a comma belongs to: *Odo Pell, a baker, told*, *the operator, Selwyn Ferries, said*.
fn apposed(clause: &Clause<'_>, verb: usize) -> Option<(usize, usize)> {
    let comma = apposition(clause, 0..verb);
    let behind = comma.unwrap_or(verb - 1);
    let names = (0..behind)
        .rev()
        .take_while(|&at| is_capitalised_content(clause, at));
    let first = names.last()?;
    let opens = first
        .checked_sub(1)
        .is_none_or(|at| clause.words[at].is_mark());
    match comma {
        // Of who is told, the verb is shown; of the apposition, only the name that it explains.
        Some(_) if listener(clause, verb).is_some() => Some((verb, verb + 1)),
        Some(_) => Some((first, behind)),
        None => opens.then_some((first, verb + 1)),
    }
}

/// Whether the stop at a place belongs to a short title or an initial, as in *Dr. Julie*.
fn is_short(clause: &Clause<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| clause.words.get(at));
    clause.folded(at) == "."
        && before
            .is_some_and(|w| w.is_capital() && w.text.chars().count() <= rules::SHORT_TITLE_UP_TO)
        && is_capitalised_content(clause, at + 1)
}

/// The place behind the name that explains an office, as in *the harbour master, Ineke Varrow*.
fn with_name(clause: &Clause<'_>, to: usize) -> usize {
    if clause.folded(to) != "," || !is_capitalised_content(clause, to + 1) {
        return to;
    }
    let end = to + 1 + rules::NAME_BEHIND_OFFICE;
    let behind = (to + 1..end).find(|&at| !is_capitalised_content(clause, at));
    behind.unwrap_or(end)
}

fn is_capitalised_content(clause: &Clause<'_>, at: usize) -> bool {
    clause.words.get(at).is_some_and(|w| w.is_name_like())
}

/// Words by which a stretch is a statement and no subject.
fn is_verb(folded: &str) -> bool {
    matches!(
        folded,
        "is" | "are" | "was" | "were" | "has" | "have" | "had" | "will" | "would" | "be" | "been"
    )
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
        value: Some(c.words.join(" ")),
    };
    let mentions: Vec<Mention> = cited.iter().map(mention).collect();
    // *He* is no other source than the one who is named.
    let named: Vec<&CitedSource<'_>> = cited.iter().filter(|c| !c.words.is_empty()).collect();
    let is_same = match named.as_slice() {
        [] => cited
            .iter()
            .all(|c| story.text(c.span) == story.text(cited[0].span)),
        [first, ..] => named.iter().all(|c| c.words == first.words),
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
        let of = |c: &CitedSource<'_>| (&inputs.clauses[c.sentence], c.tokens.clone());
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

/// Whether both are people by their full names or by surnames whose full names their versions have told.
fn are_other_people(people: &KnownPeople, a: &CitedSource<'_>, b: &CitedSource<'_>) -> bool {
    let surname = |c: &CitedSource<'_>| {
        let words: Vec<String> = c.words.iter().map(|word| (*word).to_owned()).collect();
        // The name stands behind its title or office.
        let starts = 0..words.len();
        let mut named = starts.filter_map(|from| people.surname(c.version, &words[from..]));
        named.next()
    };
    matches!((surname(a), surname(b)), (Some(a), Some(b)) if a != b)
}

/// Whether two sources may be one: a word of their names is the same, or a reader has said so.
fn are_alike(given: FactInputs<'_>, a: &CitedSource<'_>, b: &CitedSource<'_>) -> bool {
    let same = |a: &str, b: &str| {
        let long = |word: &str| word.chars().count() >= rules::SAME_SOURCE_FROM;
        a == b || (long(a) && b.starts_with(a)) || (long(b) && a.starts_with(b))
    };
    let (one, other) = (given.story.text(a.span), given.story.text(b.span));
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
            Some(format!("the point is put on another's word: {told}"))
        }
        FactClaim::Agree | FactClaim::Vary if is_told_on_nobodys_word => {
            Some(format!("a version tells it on nobody's word: {told}"))
        }
        FactClaim::Vary => Some(format!("the source is named otherwise: {told}")),
        FactClaim::Agree | FactClaim::Single => None,
    }
}
