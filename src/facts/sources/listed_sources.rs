//! The source that a sentence in a language other than English cites: the name beside a verb of saying or behind *according
//! to*, with its office.

use std::ops::Range;

use super::cited_source::CitedSource;
use super::rules;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::{find_listed, find_listed_before, has_listed};
use crate::facts::names::listed_names::{
    find_listed_names, is_office_word, is_said_in, is_titled_run,
};
use crate::lexicon::NewsList;

/// The source that the sentence cites by name, if it cites one.
pub(super) fn find_listed_source<'a>(clause: &Clause<'a>) -> Option<CitedSource<'a>> {
    let mut names = find_listed_names(clause);
    names.retain(|name| may_be_cited(clause, name));
    let found = cited(clause, &names).or_else(|| told(clause, &names));
    let (from, name) = found.or_else(|| told_at_the_end(clause, &names))?;
    let (from, to) = (from.min(name.start), office_behind(clause, name.end));
    let plain = name.clone().filter(|&at| !clause.words[at].is_mark());
    let words: Vec<&str> = plain.map(|at| clause.folded(at)).collect();
    Some(CitedSource {
        version: clause.version,
        sentence: clause.sentence,
        tokens: clause.token(from)..clause.token(to),
        span: clause.span(from, to),
        is_named: true,
        person: Some(match clause.tongue.has_capitals() {
            true => plain_surname(clause, words.last()?),
            false => words.concat(),
        }),
        words,
        is_bare: false,
    })
}

/// Whether a name may be whose word it is: two words, or one right behind an office, a title or what cites. *La préfecture de
/// Savoie* is not cited by the name of a place.
fn may_be_cited(clause: &Clause<'_>, name: &Range<usize>) -> bool {
    let is_cited = || find_listed_before(clause, NewsList::Sources, name.start).is_some();
    name.len() > 1
        || !clause.tongue.has_capitals()
        || is_titled_run(clause, name.start)
        || is_cited()
}

/// A surname without the longest ending of a case that it has.
fn plain_surname(clause: &Clause<'_>, word: &str) -> String {
    let word = word.split('\'').next().unwrap_or(word);
    let Some(endings) = clause.tongue.list(NewsList::Endings) else {
        return word.to_owned();
    };
    let starts = word
        .char_indices()
        .skip(rules::SURNAME_STEM)
        .map(|(start, _)| start);
    let mut cut = starts.filter_map(|start| word.split_at_checked(start));
    let found = cut.find(|(_, ending)| endings.meaning(ending).is_some());
    found.map_or(word, |(stem, _)| stem).to_owned()
}

/// *Nach Angaben von Heike Thomsen*, *по словам Ивана Петрова*, *Ali Kaya'ya göre*.
fn cited<'n>(clause: &Clause<'_>, names: &'n [Range<usize>]) -> Option<(usize, &'n Range<usize>)> {
    let before = |name: &'n Range<usize>| {
        let first = name.start.saturating_sub(rules::LISTED_SPEAKER_WITHIN);
        let mut places = (first..name.start).rev();
        let at = places.find(|&at| find_listed(clause, NewsList::Sources, at).is_some())?;
        let is_open =
            (at..name.start).all(|at| !clause.words[at].is_mark() || clause.folded(at) == ".");
        is_open.then_some((at, name))
    };
    let behind = |name: &'n Range<usize>| {
        let is_cited =
            (name.end..name.end + 3).any(|at| has_listed(clause, NewsList::SourcesBehind, at));
        is_cited.then(|| (office_before(clause, name.start), name))
    };
    names
        .iter()
        .find_map(|name| before(name).or_else(|| behind(name)))
}

/// *Sagte Heike Thomsen*, *警官王小明说*.
fn told<'n>(clause: &Clause<'_>, names: &'n [Range<usize>]) -> Option<(usize, &'n Range<usize>)> {
    let verb = (0..clause.words.len()).find(|&at| is_said_in(clause, at))?;
    // Every sign of Chinese and Japanese is a word.
    let most = match clause.tongue.is_one_of("zh ja") {
        true => rules::LISTED_OFFICE_SIGNS,
        false => rules::LISTED_OFFICE_WORDS,
    };
    let behind = names.iter().find(|name| {
        let between = verb + 1..name.start;
        name.start > verb
            && between.len() <= most
            && between
                .clone()
                .all(|at| !clause.words[at].is_mark() || clause.folded(at) == ".")
    });
    let before = names.iter().rev().find(|name| {
        name.end <= verb
            && verb - name.end <= most
            && (name.end..verb).all(|at| !clause.words[at].is_mark())
    });
    match (before, behind) {
        (Some(name), _) => Some((office_before(clause, name.start), name)),
        (None, Some(name)) => Some((verb, name)),
        (None, None) => None,
    }
}

/// *박지훈 경감은 … 말했다*, 佐藤署長は…と話した: the name is the topic that the sentence begins with, and the verb of saying ends it.
fn told_at_the_end<'n>(
    clause: &Clause<'_>,
    names: &'n [Range<usize>],
) -> Option<(usize, &'n Range<usize>)> {
    if !clause.tongue.is_one_of("ja ko") {
        return None;
    }
    let name = names.first()?;
    let from = office_before(clause, name.start);
    let to = office_behind(clause, name.end);
    let opens =
        (0..from).all(|at| !clause.words[at].is_mark()) && from <= rules::LISTED_OFFICE_SIGNS;
    let is_topic = match clause.tongue.is_one_of("ja") {
        true => clause.folded(to) == "は",
        false => clause.before(to, 1).ends_with(['은', '는']),
    };
    let last = clause.words.iter().rposition(|word| !word.is_mark())?;
    let within = last.saturating_sub(rules::LISTED_OFFICE_SIGNS)..=last;
    let ends = within.into_iter().any(|at| {
        let said = find_listed(clause, NewsList::Says, at);
        said.is_some_and(|(_, n)| at + n == last + 1)
    });
    (opens && is_topic && ends).then_some((from, name))
}

/// The place behind the offices and titles that stand behind a name.
fn office_behind(clause: &Clause<'_>, name: usize) -> usize {
    let listed = [NewsList::Offices, NewsList::Titles]
        .into_iter()
        .filter(|_| !clause.tongue.has_capitals())
        .find_map(|list| find_listed(clause, list, name));
    listed.map_or(name, |(_, n_words)| office_behind(clause, name + n_words))
}

/// Where the offices and titles before a name begin, or the name itself.
fn office_before(clause: &Clause<'_>, name: usize) -> usize {
    let mut from = name;
    loop {
        let listed = find_listed_before(clause, NewsList::Offices, from)
            .or_else(|| find_listed_before(clause, NewsList::Titles, from));
        from = match listed {
            Some((_, start)) => start,
            None if from > 0 && is_office_word(clause, from - 1) => from - 1,
            None if from > 1 && clause.folded(from - 1) == "." => {
                match office_before_stop(clause, from) {
                    Some(start) => start,
                    None => return from,
                }
            }
            None => return from,
        };
    }
}

fn office_before_stop(clause: &Clause<'_>, from: usize) -> Option<usize> {
    let title = from.checked_sub(2)?;
    has_listed(clause, NewsList::Titles, title).then_some(title)
}
