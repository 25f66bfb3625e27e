//! How notes begin that do not name the text that they speak of: *Amended on 8 May to correct the year*, *Updated with the
//! answer of the council*, *(Corrects name of minister)*, *Correction 16 August: …*.

use super::news::list_in_all_languages;
use super::note_kind::NoteKind;

/// What was done, as an English outlet begins with it, and the words of which one has to follow soon: *updated figures show* and
/// *updated at 14:30* note nothing.
const DEEDS: [(NoteKind, &str, &str); 2] = [
    (
        NoteKind::Correction,
        "amended,corrected",
        " to correct, to fix, to say, to remove, to clarify, to make clear, to reflect, to change, to amend",
    ),
    (
        NoteKind::Update,
        "updated",
        " to include, to add, to reflect, with ",
    ),
];

/// How agencies begin, in brackets.
const BRACKETED: [(NoteKind, &str); 2] = [
    (NoteKind::Correction, "corrects ,refiles to ,fixes "),
    (
        NoteKind::Update,
        "updates ,adds ,recasts ,updates throughout",
    ),
];

/// Bytes within which the words have to follow.
const SOON: usize = 60;

/// English months and weekdays, of which no table of words for news is kept, and words of clocks.
const ENGLISH_DAYS: &str = "january jan february feb march mar april apr may june jun july jul august aug september sept sep october \
                            oct november nov december dec monday tuesday wednesday thursday friday saturday sunday am pm gmt bst \
                            est edt et utc uhr";

/// What kind of note a text in lower case begins as; `is_bracketed` says whether it stands in brackets.
pub(super) fn read_note_opening(text: &str, is_bracketed: bool) -> Option<NoteKind> {
    let begins = |list: &str| list.split(',').find_map(|start| text.strip_prefix(start));
    let bracketed = BRACKETED.iter().find(|(_, list)| begins(list).is_some());
    if let Some((kind, _)) = bracketed.filter(|_| is_bracketed) {
        return Some(*kind);
    }
    DEEDS.iter().find_map(|(kind, deeds, purposes)| {
        let rest = begins(deeds).filter(|rest| rest.starts_with([' ', ',', ':']))?;
        let place = purposes
            .split(',')
            .filter_map(|purpose| rest.find(purpose))
            .min()?;
        (place <= SOON).then_some(*kind)
    })
}

/// Whether a day or time and then a colon or dash follow a label: *16 August: the bail was*, *, May 3, 2025 — the mayor*.
pub(super) fn tells_when_and_what(rest: &str) -> bool {
    let behind = rest.trim_start_matches([',', ' ']);
    // Not the colon of 14:30.
    let divides = |(at, mark): &(usize, char)| {
        let next = behind.get(at + mark.len_utf8()..).unwrap_or_default();
        matches!(mark, ':' | '–' | '—') && !next.starts_with(|c: char| c.is_ascii_digit())
    };
    let Some((end, _)) = behind.char_indices().find(divides) else {
        return false;
    };
    let when = behind.get(..end).unwrap_or_default();
    let mut words = when
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    // *UPDATE 1:* counts the states of a wire's headline.
    let is_instant = when.contains(char::is_alphabetic) || when.contains([':', '.', '/', '-']);
    let has_digit = when.contains(|c: char| c.is_ascii_digit());
    is_instant && has_digit && words.all(is_of_a_date)
}

fn is_of_a_date(word: &str) -> bool {
    let bare = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = matches!(bare, "" | "st" | "nd" | "rd" | "th" | "am" | "pm" | "h");
    let listed = || {
        let mut lists = ["months", "weekdays"]
            .into_iter()
            .flat_map(list_in_all_languages);
        ENGLISH_DAYS.split_whitespace().any(|day| day == word) || lists.any(|(day, _)| day == word)
    };
    is_number || listed()
}
