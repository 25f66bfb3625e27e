//! The source that a sentence cites: by name, by office, or as *he* or *she*.

use std::ops::Range;

use super::rules;
use super::speakers::{apposition, is_saying};
use crate::facts::clause::{Clause, ClauseWord};
use crate::text::{SentenceId, Span, TokenId, VersionId};

/// A source where it is cited.
pub(super) struct CitedSource<'a> {
    pub(super) version: VersionId,
    pub(super) sentence: SentenceId,
    pub(super) tokens: Range<TokenId>,
    pub(super) span: Span,
    /// The words of the source that say something.
    pub(super) words: Vec<&'a str>,
    /// Whether it is a name and not only an office.
    pub(super) is_named: bool,
    /// What tells one person from another in a language other than English: the surname without the ending of its case, or
    /// the whole name where no capital parts it.
    pub(super) person: Option<String>,
    /// Whether it is only *he* or *she*, and nobody is told who was spoken to.
    pub(super) is_bare: bool,
}

impl CitedSource<'_> {
    /// Its words in a form that can be compared; signs of East Asia stand without gaps.
    pub(super) fn value(&self) -> String {
        let are_signs = self
            .words
            .iter()
            .all(|word| word.chars().all(|c| c >= '\u{3000}'));
        let gap = if are_signs && self.person.is_some() {
            ""
        } else {
            " "
        };
        self.words.join(gap)
    }
}

/// Sources that have no name.
const OFFICES: &str = "police coastguard official officials spokesman spokeswoman spokesperson minister ministry government \
                       authorities agency army military mayor governor prosecutor prosecutors court judge company \
                       hospital residents witnesses researchers analysts scientists doctors records master chief owner owners \
                       landlord prosecution defence lawyer lawyers witness neighbour neighbours neighbor neighbors \
                       villagers doctor nurse paramedics family relatives father mother widow union unions operator firm \
                       firefighters soldiers rebels militants judges council";

/// The source that the sentence cites, if it cites one by name, by office or as *he* or *she*.
pub(super) fn find_cited_source<'a>(clause: &Clause<'a>) -> Option<CitedSource<'a>> {
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
        person: None,
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
