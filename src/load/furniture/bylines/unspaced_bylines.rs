//! Bylines of Chinese, Japanese and Korean, where names have no capitals and words often no spaces between.

use std::ops::Range;

use super::Byline;
use super::byline_words::BYLINE_WORDS;
use crate::load::furniture::lines::PageLine;

/// A name has two to four characters, a foreign one in syllables up to nine.
const NAME: std::ops::RangeInclusive<usize> = 2..=9;
const HAN_NAME: std::ops::RangeInclusive<usize> = 2..=4;

/// Marks between a title and the name.
const SEPARATORS: &[char] = &[
    ':', '：', '|', '｜', '/', '／', '=', '＝', '丨', '　', ' ', '@',
];

/// Titles of one character are words as well: a mark must stand behind them.
const SHORT_TITLES: &[&str] = &["文", "글"];

/// What stands behind the word for a reporter where it is part of another word or of a sentence: *记者会*, *記者団*, *记者了解到*.
const NO_REPORTER: &str =
    "会會站节節团團证證们們协協室席招从從在获獲采採日今昨注发發说說看称稱感问問见見对對了清";

/// Words behind the names that tell what they did.
const BEHIND_NAMES: &[&str] = &[
    "综合报道",
    "報導",
    "报道",
    "報道",
    "摄影报道",
    "发自",
    "摄",
    "攝",
    "写",
    "一文",
    "電",
    "电",
    "专电",
];

/// Brackets around a byline or dateline.
const BRACKETS: [(char, char); 5] = [
    ('【', '】'),
    ('（', '）'),
    ('(', ')'),
    ('〔', '〕'),
    ('[', ']'),
];

/// The byline that a line of these scripts is: *记者 王晓明*, *記者張志豪/花蓮報導*, *김민수 기자*, *【田中美咲】*.
pub(super) fn read_unspaced(line: &PageLine<'_>) -> Option<Byline> {
    let text = line.text.trim();
    if !text.contains(is_of_unspaced_name) {
        return None;
    }
    let (inner, is_bracketed) = match bracketed(text) {
        Some((inner, "")) => (inner, true),
        _ => (text, false),
    };
    let named = names_behind_title(inner)
        .or_else(|| name_before_role(inner))
        .or_else(|| (is_bracketed && are_names(inner)).then_some(inner))?;
    let at = line.range.start + offset_in(line.text, named)?;
    Some(Byline {
        names: Some(at..at + named.len()),
        is_labelled: true,
    })
}

/// The name in the bracket that begins a paragraph: *〔記者張志豪／花蓮報導〕*, *（中央社記者林怡君花蓮2日電）*, or behind the agency's
/// place and day: *新华社苏州3月14日电（记者王晓明）*.
pub(in crate::load) fn name_in_dateline(line: &PageLine<'_>) -> Option<Range<usize>> {
    // A dateline is soon over.
    const CHARS: usize = 40;
    let text = line.text;
    let end = text
        .char_indices()
        .nth(CHARS)
        .map_or(text.len(), |(at, _)| at);
    let head = text.get(..end)?;
    let open = head.find(|c| BRACKETS.iter().any(|(open, _)| *open == c))?;
    let is_at_start = open == 0 || head.get(..open)?.ends_with(['电', '電', '讯', '訊']);
    let (inner, _) = bracketed(head.get(open..)?)?;
    let title = ["記者", "记者"].iter().find_map(|title| {
        let at = inner.find(title)?;
        inner.get(at + title.len()..)
    })?;
    let name = cut_dateline_name(title)?;
    let at = line.range.start + offset_in(line.text, name)?;
    is_at_start.then(|| at..at + name.len())
}

/// The name in brackets behind the last sentence of a line, as Japanese papers sign: *…という。【田中美咲】*.
pub(in crate::load) fn name_behind_text(line: &PageLine<'_>) -> Option<Range<usize>> {
    let text = line.text.strip_suffix('】')?;
    let open = text.rfind('【')?;
    let inner = text.get(open + '【'.len_utf8()..)?;
    let before = text.get(..open)?.trim_end();
    let at = line.range.start + offset_in(line.text, inner)?;
    (before.ends_with(['。', '」', '）']) && are_names(inner)).then(|| at..at + inner.len())
}

/// What stands in the bracket that begins a text, and what behind it.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let first = text.chars().next()?;
    let (open, close) = BRACKETS.iter().find(|(open, _)| *open == first)?;
    let (inner, rest) = text.strip_prefix(*open)?.split_once(*close)?;
    Some((inner.trim(), rest.trim()))
}

/// *本报记者 李娜*, *记者王晓明 陈刚*, *取材・文 田中美咲*, *文｜王晓明*.
fn names_behind_title(text: &str) -> Option<&str> {
    let titles = BYLINE_WORDS.glued_titles.iter().map(String::as_str);
    titles
        .chain(SHORT_TITLES.iter().copied())
        .find_map(|title| {
            let rest = text.strip_prefix(title)?;
            // Another title may follow: *本报讯 记者 李娜*, *文 / 记者 李娜*.
            let named = rest.trim_start_matches(SEPARATORS);
            if SHORT_TITLES.contains(&title) && named.len() == rest.len() {
                return None;
            }
            let is_glued = named.len() == rest.len();
            if is_glued && named.starts_with(|c| NO_REPORTER.contains(c)) {
                return None;
            }
            names_behind_title(named)
                .or_else(|| leading_names(named))
                .or_else(|| cut_dated_name(named))
        })
}

/// The names that a text begins with, up to a place, a mark or what they did.
fn leading_names(text: &str) -> Option<&str> {
    let is_end =
        |c: char| c.is_numeric() || c.is_ascii_alphabetic() || "/／|｜丨(（[@=＝".contains(c);
    let end = text.find(is_end).unwrap_or(text.len());
    let mut names = text.get(..end)?.trim();
    for title in &BYLINE_WORDS.glued_titles {
        let before = names
            .split_once(title.as_str())
            .map(|(before, _)| before.trim());
        names = before.filter(|before| !before.is_empty()).unwrap_or(names);
    }
    for behind in BEHIND_NAMES {
        names = names.strip_suffix(behind).unwrap_or(names).trim();
    }
    for behind in &BYLINE_WORDS.roles_behind {
        names = names.strip_suffix(behind.as_str()).unwrap_or(names).trim();
    }
    are_names(names).then_some(names)
}

/// *김민수 기자*, *서울=김민수·이영희 기자*, *王文梅 记者*; Korean has the name in a word before its role.
fn name_before_role(text: &str) -> Option<&str> {
    let end = text.find(|c: char| c.is_ascii_alphanumeric() || "@|(<[".contains(c));
    let text = text.get(..end.unwrap_or(text.len()))?;
    let text = text.trim_end_matches([' ', '=', '.', ',']);
    let role = BYLINE_WORDS
        .roles_behind
        .iter()
        .filter(|role| text.ends_with(role.as_str()));
    let role = role.max_by_key(|role| role.len())?;
    let before = text.strip_suffix(role.as_str())?;
    let names = before.trim_end();
    // The outlet or place may stand before the name.
    let at = names
        .rfind([' ', '=', ']', ')', '/', '|'])
        .map_or(0, |at| at + 1);
    let last = names.get(at..)?.trim();
    let has_space = before.len() > names.len();
    let n_chars = last.chars().count();
    let is_korean = last.chars().all(|c| is_hangul(c) || c == '·' || c == ',');
    let is_name = are_names(last) && (has_space || n_chars <= *HAN_NAME.end());
    (is_name && (is_korean || names.chars().count() <= *NAME.end())).then_some(last)
}

/// Whether a text is one name or several, with commas, dots or spaces between.
fn are_names(text: &str) -> bool {
    let parts = || {
        let parts = text.split(['、', '，', ',', '・', '·', ' ', '　']);
        parts.filter(|part| !part.is_empty())
    };
    let is_name = |part: &str| {
        let n_chars = part.chars().count();
        let is_han = part.chars().all(is_han);
        part.chars().all(is_of_unspaced_name)
            && !joins_nouns(part)
            && NAME.contains(&n_chars)
            && (!is_han || HAN_NAME.contains(&n_chars))
            && !BYLINE_WORDS.no_names.contains(part)
    };
    // A family name of one or two characters may stand apart from the given one.
    let is_split = |part: &str| part.chars().count() == 1 && part.chars().all(is_of_unspaced_name);
    let n_parts = parts().count();
    (1..=5).contains(&n_parts)
        && parts().all(|part| is_name(part) || (n_parts == 2 && is_split(part)))
}

/// Whether a *no* stands between two nouns: *会見の全文*.
fn joins_nouns(text: &str) -> bool {
    let mut chars = text.chars();
    let is_joined = |[before, c, behind]: [char; 3]| is_han(before) && c == 'の' && is_han(behind);
    let mut last = [chars.next(), chars.next()].map(Option::unwrap_or_default);
    chars.any(|c| {
        let three = [last[0], last[1], c];
        last = [last[1], c];
        is_joined(three)
    })
}

/// The name before a place and a day, as agencies sign: *林怡君花蓮2日電*.
fn cut_dated_name(text: &str) -> Option<&str> {
    let is_dated = text.ends_with(['電', '电']) && text.contains(char::is_numeric);
    is_dated.then(|| cut_dateline_name(text)).flatten()
}

/// The name before the place of a dateline: three characters, unless a place of two would be left one.
fn cut_dateline_name(text: &str) -> Option<&str> {
    let run = text.trim_start_matches(SEPARATORS);
    let end = run
        .find(|c: char| !is_of_unspaced_name(c))
        .unwrap_or(run.len());
    let (name, rest) = run.split_at(end);
    let is_dated = rest.starts_with(|c: char| c.is_numeric());
    let mut name = name;
    for behind in BEHIND_NAMES {
        name = name.strip_suffix(behind).unwrap_or(name);
    }
    let n_chars = name.chars().count();
    let n_name = match n_chars {
        2..=3 if !is_dated => n_chars,
        4 if is_dated => 2,
        5.. => 3,
        _ => return are_names(name).then_some(name),
    };
    let cut = name
        .char_indices()
        .nth(n_name)
        .map_or(name.len(), |(at, _)| at);
    name.get(..cut).filter(|name| are_names(name))
}

/// Where a part of a text begins in it.
fn offset_in(whole: &str, part: &str) -> Option<usize> {
    whole.find(part)
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

fn is_of_unspaced_name(c: char) -> bool {
    is_han(c) || is_hangul(c) || matches!(c, '\u{3041}'..='\u{30ff}')
}
