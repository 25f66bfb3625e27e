//! Who is cited for a point, in every version that tells it.

use super::rules;
use std::collections::BTreeMap;

use super::speakers::{apposition, is_saying};
use crate::compare::PointId;
use crate::facts::clause::{Clause, ClauseWord, in_english};
use crate::facts::quotes::quote::{Quote, is_quoted};
use crate::facts::rows::{build_fact, build_likely_fact, is_shared, join_sayings};
use crate::facts::{Fact, FactClaim, FactInputs, FactKind, FactStatus, Mention};
use crate::text::{SentenceId, Span, Table, VersionId};

/// A source where it is cited.
struct CitedSource<'a> {
    version: VersionId,
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
                       hospital residents witnesses researchers analysts scientists doctors records master chief";

/// The rows of attributions: points that several versions tell and at least one puts on somebody's word.
pub(crate) fn find_attribution_facts(
    given: FactInputs<'_>,
    clauses: &Table<SentenceId, Clause<'_>>,
    quotes: &[Quote],
) -> Vec<Fact> {
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
    rows.map(|(point, cited)| build_attribution_fact(given, *point, cited))
        .collect()
}

/// The source that the sentence cites, if it cites one by name, by office or as *he* or *she*.
fn find_cited_source<'a>(clause: &Clause<'a>) -> Option<CitedSource<'a>> {
    let (from, to) = according(clause).or_else(|| {
        // *The United States* states nothing.
        let says = |at: usize| is_saying(clause.folded(at)) && !clause.words[at].is_capital();
        let verb = (0..clause.words.len()).find(|&at| says(at))?;
        let (from, to) = find_saying_subject(clause, verb)?;
        Some((from, listener(clause, verb).unwrap_or(to)))
    })?;
    let to = with_name(clause, to);
    let says = |word: &ClauseWord<'_>| {
        let is_verb = is_saying(word.folded);
        word.is_content()
            && !is_verb
            && !matches!(
                word.folded,
                "according" | "per" | "s" | "later" | "also" | "earlier"
            )
    };
    let own = || clause.words[from..to].iter();
    let words: Vec<&str> = own().filter(|w| says(w)).map(|w| w.folded).collect();
    let is_an_office = |word: &str| OFFICES.split_whitespace().any(|office| office == word);
    let is_office = words.iter().any(|word| is_an_office(word));
    let is_own = |at: usize| is_capitalised_content(clause, at) && !is_an_office(clause.folded(at));
    let is_named = (from + 1..to).any(is_own)
        || (is_own(from) && from > 0)
        || (is_own(from) && words.len() == 1);
    let is_pronoun = own().any(|w| matches!(w.folded, "he" | "she"));
    (is_office || is_named || is_pronoun).then(|| CitedSource {
        version: clause.version,
        span: clause.span(from, to),
        is_bare: is_pronoun && words.is_empty(),
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

/// The place behind who was told, if the verb says so by a name: *told the Courier*.
fn listener(clause: &Clause<'_>, verb: usize) -> Option<usize> {
    let tells = matches!(clause.folded(verb), "told" | "tells" | "informed");
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
    let tells = matches!(clause.folded(verb), "told" | "tells" | "informed");
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
    given: FactInputs<'_>,
    point: PointId,
    cited: &[CitedSource<'_>],
) -> Fact {
    let story = given.story;
    let mention = |c: &CitedSource<'_>| Mention {
        version: c.version,
        span: c.span,
        value: Some(c.words.join(" ")),
    };
    let mentions: Vec<Mention> = cited.iter().map(mention).collect();
    let is_same = cited.iter().all(|c| c.words == cited[0].words);
    let mut fact = match (is_shared(&mentions), contradict(given, cited)) {
        (true, true) => build_likely_fact(story, FactKind::Attribution, mentions),
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

/// Whether two versions put a point on the word of different people. A version that cites several sources, or an office
/// in the place of a name, contradicts nobody.
fn contradict(given: FactInputs<'_>, cited: &[CitedSource<'_>]) -> bool {
    let once = |c: &CitedSource<'_>| cited.iter().filter(|d| d.version == c.version).count() == 1;
    let differ = |a: &CitedSource<'_>, b: &CitedSource<'_>| {
        !a.words.is_empty()
            && !b.words.is_empty()
            && a.version != b.version
            && once(a)
            && once(b)
            && a.is_named == b.is_named
            && !are_alike(given, a, b)
    };
    cited.iter().any(|a| cited.iter().any(|b| differ(a, b)))
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
