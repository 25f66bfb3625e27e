//! Phrases of the lists of a language, where they begin in a sentence.

use super::clause::Clause;
use crate::lexicon::NewsList;

/// What Korean writes behind a noun to say its part in the sentence.
const PARTICLES: &str = "이 가 은 는 을 를 의 과 와 도 에 로 으로 에서 까지 부터 에게 께 께서 이나 나 만 이며 며 이고 고 인 에는 에도 까지의 이다";

/// The longest phrase of a list that begins at a place: what it means and how many words it takes.
pub(crate) fn find_listed(
    clause: &Clause<'_>,
    list: NewsList,
    at: usize,
) -> Option<(&'static str, usize)> {
    let table = clause.tongue.list(list).filter(|table| !table.is_empty())?;
    let word = clause.folded(at);
    let forms = [Some(word), without_first(clause, word)];
    forms.into_iter().flatten().find_map(|first| {
        let mut found = table.beginning_like(first).iter();
        found.find_map(|(form, meaning)| Some((*meaning, fit(clause, at, first, form)?)))
    })
}

/// Whether a phrase of a list begins at a place.
pub(crate) fn has_listed(clause: &Clause<'_>, list: NewsList, at: usize) -> bool {
    find_listed(clause, list, at).is_some()
}

/// The phrase of a list that ends before a place: what it means and where it begins.
pub(crate) fn find_listed_before(
    clause: &Clause<'_>,
    list: NewsList,
    at: usize,
) -> Option<(&'static str, usize)> {
    (1..=LONGEST).find_map(|by| {
        let from = at.checked_sub(by)?;
        let (meaning, n_words) = find_listed(clause, list, from)?;
        (n_words == by).then_some((meaning, from))
    })
}

/// Words of the longest phrase, each Chinese character counted as one.
const LONGEST: usize = 4;

/// What is left of a word without the article, preposition or conjunction that is glued to it: *d'euros*, *l'8*, *وقال*.
fn without_first<'a>(clause: &Clause<'_>, word: &'a str) -> Option<&'a str> {
    let tongue = clause.tongue;
    if tongue.is_one_of("fr it") {
        return word.split_once('\'').map(|(_, rest)| rest);
    }
    let is_long = || word.chars().count() > 3;
    let arabic = || word.strip_prefix(['و', 'ف', 'ب', 'ل']);
    arabic().filter(|_| tongue.is_one_of("ar") && is_long())
}

/// How many words from a place on make a form; `first` is what counts of the first of them.
fn fit(clause: &Clause<'_>, at: usize, first: &str, form: &str) -> Option<usize> {
    let mut place = at;
    for part in form.split('_') {
        let mut rest = part;
        loop {
            let word = if place == at {
                first
            } else {
                clause.folded(place)
            };
            let is_close = rest.len() == part.len() || touches(clause, place);
            if word.is_empty() || !is_close {
                return None;
            }
            place += 1;
            match rest.strip_prefix(word) {
                Some("") => break,
                Some(more) => rest = more,
                None if is_inflected(clause, word, rest) => break,
                None => return None,
            }
        }
    }
    Some(place - at)
}

/// Whether no space stands before a word.
fn touches(clause: &Clause<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| clause.words.get(at));
    let here = clause.words.get(at);
    matches!((before, here), (Some(before), Some(here)) if before.span.end == here.span.start)
}

/// Whether a word is the form with an ending that its language glues to it: *Nisan'da*, *명이*.
fn is_inflected(clause: &Clause<'_>, word: &str, form: &str) -> bool {
    let Some(ending) = word.strip_prefix(form) else {
        return false;
    };
    match () {
        () if clause.tongue.is_one_of("tr") => ending.starts_with('\''),
        () if clause.tongue.is_one_of("ko") => is_particle(ending),
        () => false,
    }
}

/// Whether a word is a Korean particle.
pub(crate) fn is_particle(word: &str) -> bool {
    super::word_lists::is_in_word_list(PARTICLES, word)
}
