//! Names of people in a line: where they end, and whether words are some.

use std::ops::Range;

use super::byline_words::BYLINE_WORDS;
use crate::load::furniture::lines::PageLine;
use crate::text::fold;

/// Small words inside a name.
const PARTICLES: &str = "de da do dos das di del della dello dei degli la le el al van von der den ter ten te af av zu zum zur bin ibn abu ben y e ap du des d";

/// Words between two names.
const JOINERS: &str =
    "and und et y e en i и й та і och og ja ve és a și & و και und mit with avec con com met z";

/// Words before a place behind the names.
const BEFORE_PLACES: &str = "in aus à a au en w we в во у з із from de i på";

/// Words of a byline at most.
const WORDS: usize = 14;

/// A name alone on a line has two to four words.
const BARE_WORDS: std::ops::RangeInclusive<usize> = 2..=4;

fn is_small_word_of(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

/// The names that begin at this byte of the text, up to the next mark that ends them; a place or office behind a comma
/// is left out.
pub(super) fn cut_names(line: &PageLine<'_>, from: usize) -> Option<Range<usize>> {
    let text = line.text.get(from.checked_sub(line.range.start)?..)?;
    let has_hangul = text.contains(|c| matches!(c, '\u{ac00}'..='\u{d7a3}'));
    let is_end = |c: char| {
        matches!(
            c,
            '|' | '•' | '(' | '[' | '/' | '{' | '（' | '｜' | '／' | '<' | '@'
        ) || c.is_numeric()
            || (c == '·' && !has_hangul)
    };
    let mut end = text.find(is_end).unwrap_or(text.len());
    for dash in [" – ", " - ", " — ", " ― "] {
        end = text.find(dash).map_or(end, |at| end.min(at));
    }
    let mut names = text.get(..end)?;
    while let Some((before, behind)) = names.rsplit_once([',', '،', '、']) {
        if is_whole_name(behind) {
            break;
        }
        names = before;
    }
    let names =
        names.trim_matches(|c: char| c.is_whitespace() || ",،;:.–—-".contains(c) && c != '.');
    let names = names.trim_end_matches(',');
    let skipped = text.find(names)?;
    let start = from + skipped;
    (!names.is_empty()).then(|| start..start + names.len())
}

/// Whether the words behind a comma are another name: two words with capitals, or some of a script without them.
fn is_whole_name(words: &str) -> bool {
    let mut named = 0;
    for word in words.split_whitespace() {
        let first = word.chars().next().unwrap_or(' ');
        if first.is_uppercase() {
            named += 1;
        } else if first.is_lowercase()
            && !is_small_word_of(PARTICLES, word)
            && !is_small_word_of(JOINERS, word)
        {
            return false;
        }
    }
    named >= 2
}

/// Whether words are names of people: all with capitals, but for the small words of names and places, and somewhere two
/// of them together. *Von Menschen und Mäusen* is none.
pub(super) fn names_follow(line: &PageLine<'_>, names: &Range<usize>) -> bool {
    let Some(text) = line
        .text
        .get(names.start - line.range.start..names.end - line.range.start)
    else {
        return false;
    };
    let (mut n_together, mut has_name) = (0, false);
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if bare.starts_with(char::is_uppercase) || is_prefixed_name(bare) {
            n_together += 1;
            has_name |= n_together >= 2;
        } else if is_small_word_of(JOINERS, word) || is_small_word_of(BEFORE_PLACES, word) {
            n_together = 0;
        } else if !is_small_word_of(PARTICLES, &bare.to_lowercase()) {
            return false;
        }
        if word.ends_with(',') {
            n_together = 0;
        }
    }
    has_name && text.split_whitespace().count() <= WORDS
}

/// *d’Ormesson*, *al-Assad*: a small prefix before a capital.
fn is_prefixed_name(word: &str) -> bool {
    let behind = word.split_once(['\'', '’', '-']).map(|(_, behind)| behind);
    behind.is_some_and(|behind| behind.starts_with(char::is_uppercase))
}

/// Whether words of a script without capitals may be a name: two to five, with letters alone.
pub(super) fn is_caseless_name(line: &PageLine<'_>, names: &Range<usize>) -> bool {
    let text = line
        .text
        .get(names.start - line.range.start..names.end - line.range.start);
    let Some(text) = text else { return false };
    let is_caseless = text.chars().filter(|c| c.is_alphabetic());
    let is_caseless = is_caseless.clone().next().is_some()
        && is_caseless
            .clone()
            .all(|c| !c.is_uppercase() && !c.is_lowercase());
    let marks = |c: char| ".!?؟।،".contains(c);
    is_caseless && (1..=6).contains(&text.split_whitespace().count()) && !text.contains(marks)
}

/// Whether a line is nothing but the name of a person, with a place behind a stroke or comma: *Tomasz Zieliński*,
/// *Mehmet Demir / İZMİR*. Gives back the name, as bytes of the text. Only a line beside a publication stamp should be asked: the
/// names of outlets look alike.
pub(super) fn read_bare_name(line: &PageLine<'_>) -> Option<Range<usize>> {
    let parts = line.text.split(['/', '|', ',']).map(str::trim);
    let mut named = parts.clone().filter(|part| is_name_of_person(part));
    let name = named.next()?;
    let n_parts = parts.clone().count();
    let is_place = |part: &str| {
        let n_words = part.split_whitespace().count();
        (1..=3).contains(&n_words)
            && part
                .split_whitespace()
                .all(|w| w.starts_with(char::is_uppercase))
    };
    let is_whole = n_parts <= 2 && parts.clone().all(|part| part == name || is_place(part));
    let at = line.range.start + line.text.find(name)?;
    is_whole.then(|| at..at + name.len())
}

fn is_name_of_person(text: &str) -> bool {
    let words = || text.split_whitespace();
    let is_name = |word: &str| {
        let first = word.chars().next();
        first.is_some_and(char::is_uppercase)
            && word
                .chars()
                .all(|c| c.is_alphabetic() || "-'’.".contains(c))
            && (word.ends_with('.') || word.chars().any(char::is_lowercase))
    };
    let is_known_otherwise = |(n, word): (usize, &str)| {
        (n == 0 || !is_small_word_of(PARTICLES, word))
            && BYLINE_WORDS.no_names.contains(&fold(word))
    };
    BARE_WORDS.contains(&words().count())
        && words().next().is_some_and(is_name)
        && words()
            .last()
            .is_some_and(|word| is_name(word) && !word.ends_with('.'))
        && words().all(|word| is_name(word) || is_small_word_of(PARTICLES, word))
        && !words().enumerate().any(is_known_otherwise)
}
