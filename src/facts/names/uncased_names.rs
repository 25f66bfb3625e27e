//! Names in scripts without capitals: behind an office or title in Arabic and Hindi, by surnames and offices in Chinese,
//! Japanese and Korean.

use std::ops::Range;

use super::rules;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::{find_listed, has_listed, is_particle};
use crate::lexicon::{NewsList, is_stop_word};
use crate::text::TokenKind;

/// The places of the people whom a sentence names.
pub(super) fn find_uncased_names(clause: &Clause<'_>) -> Vec<Range<usize>> {
    let read: fn(&Clause<'_>, usize) -> Option<Range<usize>> = match () {
        () if clause.tongue.is_one_of("zh") => read_chinese_name,
        () if clause.tongue.is_one_of("ja") => read_japanese_name,
        () if clause.tongue.is_one_of("ko") => read_korean_name,
        () => read_name_behind_office,
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < clause.words.len() {
        match read(clause, at) {
            Some(name) if !name.is_empty() => {
                at = name.end;
                found.push(name);
            }
            _ => at += 1,
        }
    }
    found
}

/// The phrase of an office or title that begins at a place, with the place behind it.
fn office_end(clause: &Clause<'_>, at: usize) -> Option<usize> {
    [NewsList::Offices, NewsList::Titles]
        .into_iter()
        .find_map(|list| find_listed(clause, list, at))
        .map(|(_, n_words)| at + n_words)
}

/// *القبطان محمود حسن*, *المتحدث باسم الدفاع المدني محمود حسن*, *कप्तान राजेश वर्मा*.
fn read_name_behind_office(clause: &Clause<'_>, at: usize) -> Option<Range<usize>> {
    let mut from = office_end(clause, at)?;
    loop {
        let is_stop = matches!(clause.folded(from), "." | "،" | ",");
        let goes_on = has_listed(clause, NewsList::Skipped, from);
        match office_end(clause, from) {
            Some(behind) => from = behind,
            None if is_stop || goes_on => from += 1,
            None => break,
        }
    }
    let is_part = |at: &usize| {
        is_plain_word(clause, *at)
            && !is_small_word(clause, *at)
            && !has_listed(clause, NewsList::Says, *at)
            && clause.folded(*at).chars().count() > 1
    };
    let n_words = (from..from + rules::UNCASED_WORDS)
        .take_while(is_part)
        .count();
    (n_words == rules::UNCASED_WORDS).then_some(from..from + n_words)
}

fn is_plain_word(clause: &Clause<'_>, at: usize) -> bool {
    let word = clause.words.get(at);
    word.is_some_and(|word| word.kind == TokenKind::Word)
}

fn is_small_word(clause: &Clause<'_>, at: usize) -> bool {
    let language = clause.tongue.language();
    language.is_some_and(|language| is_stop_word(language, clause.folded(at)))
}

fn is_han_sign(word: &str) -> bool {
    let mut letters = word.chars();
    let is_it = letters
        .next()
        .is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c) || c == '々');
    is_it && letters.next().is_none()
}

/// *船长陈志强*, *陈志强说*, *陈志强先生*: a surname and two or one more signs between an office and what closes a name.
fn read_chinese_name(clause: &Clause<'_>, at: usize) -> Option<Range<usize>> {
    let (_, n_surname) = find_listed(clause, NewsList::Surnames, at)?;
    let is_behind_office = (1..=4).any(|by| {
        at.checked_sub(by).is_some_and(|from| {
            let end = find_listed(clause, NewsList::Offices, from);
            end.is_some_and(|(_, n_words)| n_words == by)
        })
    });
    let closes = |to: usize| {
        let word = clause.words.get(to);
        word.is_none_or(|word| word.is_mark())
            || has_listed(clause, NewsList::Says, to)
            || has_listed(clause, NewsList::Titles, to)
    };
    let ends = [2, 1].map(|n| at + n_surname + n);
    let is_sound = |to: usize| {
        (at + n_surname..to)
            .all(|at| is_han_sign(clause.folded(at)) && !is_chinese_particle(clause.folded(at)))
    };
    let to = ends.into_iter().find(|&to| is_sound(to) && closes(to));
    let says = |to: usize| {
        has_listed(clause, NewsList::Says, to) || has_listed(clause, NewsList::Titles, to)
    };
    match to {
        Some(to) if is_behind_office || says(to) && begins_phrase(clause, at) => Some(at..to),
        // *发言人陈志强在会上*: behind an office a name of three signs is the rule.
        _ if is_behind_office => ends.into_iter().find(|&to| is_sound(to)).map(|to| at..to),
        _ => None,
    }
}

/// Whether nothing stands before a place in its phrase.
fn begins_phrase(clause: &Clause<'_>, at: usize) -> bool {
    at.checked_sub(1)
        .is_none_or(|before| clause.words[before].is_mark())
}

fn is_chinese_particle(word: &str) -> bool {
    matches!(
        word,
        "的" | "在"
            | "说"
            | "說"
            | "表"
            | "称"
            | "稱"
            | "指"
            | "是"
            | "和"
            | "与"
            | "與"
            | "对"
            | "對"
            | "向"
            | "了"
            | "也"
            | "于"
            | "於"
            | "将"
            | "將"
            | "等"
            | "把"
            | "被"
            | "从"
            | "從"
    )
}

/// *田中美咲さん*, *山田太郎署長*, *市長の山田太郎氏*: two to five signs before a title, behind an office or a mark.
fn read_japanese_name(clause: &Clause<'_>, at: usize) -> Option<Range<usize>> {
    if !is_han_sign(clause.folded(at)) {
        return None;
    }
    let is_open = at.checked_sub(1).is_none_or(|before| {
        let word = clause.words[before];
        word.is_mark() || !is_han_sign(word.folded)
    }) || ends_office(clause, at);
    let n_han = (at..at + rules::JAPANESE_SIGNS + 1)
        .take_while(|&at| is_han_sign(clause.folded(at)))
        .count();
    let mut ends = (at + 2..=at + n_han.min(rules::JAPANESE_SIGNS)).rev();
    let has_office = |to: usize| office_end(clause, to).is_some();
    let named = ends.find(|&to| is_open && has_office(to) && office_end(clause, at).is_none());
    named.map(|to| at..to).or_else(|| {
        let is_name = ends_office(clause, at) && (3..=5).contains(&n_han);
        is_name.then_some(at..at + n_han)
    })
}

/// Whether an office ends before a place, *の* or a mark between.
fn ends_office(clause: &Clause<'_>, at: usize) -> bool {
    let at = at - usize::from(at > 0 && matches!(clause.folded(at - 1), "の" | "・" | "、"));
    (1..=5).any(|by| {
        at.checked_sub(by).is_some_and(|from| {
            let office = find_listed(clause, NewsList::Offices, from);
            office.is_some_and(|(_, n_words)| n_words == by)
        })
    })
}

/// *김민수 소방서장*, *경감 김민수*, *김민수 씨는*: a surname and two syllables beside an office or title.
fn read_korean_name(clause: &Clause<'_>, at: usize) -> Option<Range<usize>> {
    let word = clause.folded(at);
    let is_name = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(String::from).unwrap_or_default();
        let table = clause.tongue.list(NewsList::Surnames);
        let is_surname = table.is_some_and(|table| table.meaning(&first).is_some());
        is_surname
            && (2..=3).contains(&word.chars().count())
            && word.chars().all(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c))
            && clause
                .tongue
                .list(NewsList::Offices)
                .is_none_or(|table| table.meaning(word).is_none())
    };
    let behind = office_like(clause, at + 1);
    if word.chars().count() == 3 && is_name(word) && behind {
        return Some(at..at + 1);
    }
    // *경감 김민수는*: the particle is part of the word, not of the name.
    let stem: String = word.chars().take(3).collect();
    let rest = word.strip_prefix(stem.as_str()).unwrap_or_default();
    let is_closed = rest.is_empty() || is_particle(rest);
    let is_behind_office = at > 0 && office_like(clause, at - 1);
    (is_behind_office && is_name(&stem) && stem.chars().count() == 3 && is_closed)
        .then_some(at..at + 1)
}

/// Whether a Korean word is an office or title, or ends with one: *경찰서장은*.
fn office_like(clause: &Clause<'_>, at: usize) -> bool {
    if has_listed(clause, NewsList::Titles, at) || has_listed(clause, NewsList::Offices, at) {
        return true;
    }
    let word = clause.folded(at);
    let Some(table) = clause.tongue.list(NewsList::Offices) else {
        return false;
    };
    let starts = word.char_indices().map(|(start, _)| start).skip(1);
    let mut tails = starts.filter_map(|start| word.get(start..));
    tails.any(|tail| {
        table.beginning_like(tail).iter().any(|(form, _)| {
            let rest = tail.strip_prefix(form);
            form.chars().count() > 1
                && rest.is_some_and(|rest| rest.is_empty() || is_particle(rest))
        })
    })
}
