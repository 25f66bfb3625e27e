//! The rows of a report as a listener takes them in: a passage once, and behind it who else has it.

use std::borrow::Cow;

use super::{capitalise, end_sentence};
use crate::compare::Relation;
use crate::report::paper::{NOT_COMPARED, PaperCell, PaperRow, PaperSentence, PaperTelling};
use crate::review::{Mark, Role};
use crate::text::list_words;

/// Changed words that are told of an edited sentence: more are heard as noise.
const CHANGES: usize = 3;

/// Sentences in a row that the same versions have in the same way.
pub(super) struct SpokenBlock {
    pub(super) words: Vec<String>,
    /// Who else has them, and how; nothing where nobody is to be named.
    pub(super) tellers: String,
}

/// A story cut for listeners.
#[derive(Default)]
pub(super) struct SpokenStory<'a> {
    /// What the base tells, in its order.
    pub(super) of_base: Vec<SpokenBlock>,
    /// What several versions tell and the base does not.
    pub(super) without_base: Vec<SpokenBlock>,
    /// What one version alone tells, by its letter.
    pub(super) alone: Vec<(&'a str, Vec<String>)>,
}

impl<'a> SpokenStory<'a> {
    pub(super) fn new(rows: &[PaperRow<'a>], base: &str) -> Self {
        let mut story = Self::default();
        for row in rows {
            story.add(row, base);
        }
        if let Some(row) = rows.first() {
            let place = |letter: &str| row.cells.iter().position(|cell| cell.letter == letter);
            story.alone.sort_by_key(|(letter, _)| place(letter));
        }
        story
    }

    fn add(&mut self, row: &PaperRow<'a>, base: &str) {
        let told = row.cells.iter().filter_map(|cell| match &cell.telling {
            PaperTelling::Told(sentences) => Some((cell.letter, sentences.as_slice())),
            _ => None,
        });
        let told: Vec<(&str, &[PaperSentence])> = told.collect();
        let of_base = row.cells.iter().find(|cell| cell.letter == base);
        let has_elsewhere =
            of_base.is_some_and(|cell| matches!(cell.telling, PaperTelling::Elsewhere(_)));
        let is_alone = |sentences: &[PaperSentence]| {
            let mut marks = sentences.iter().map(|sentence| sentence.mark);
            marks.all(|mark| !matches!(mark, Mark::Told { .. }))
        };
        match told.as_slice() {
            // The base tells it in another row, where these versions are named.
            _ if has_elsewhere => {}
            [] => {}
            [(letter, sentences), ..] if *letter == base => {
                let tellers = describe_tellers(row, base);
                add_block(&mut self.of_base, read_sentences(sentences), tellers);
            }
            [(letter, sentences)] if is_alone(sentences) => {
                let words = read_sentences(sentences);
                match self.alone.iter_mut().find(|(known, _)| known == letter) {
                    Some((_, known)) => known.push(words),
                    None => self.alone.push((letter, vec![words])),
                }
            }
            [(letter, sentences), ..] => {
                let tellers = describe_tellers(row, letter);
                let tellers = format!("in {letter}; {tellers}");
                add_block(&mut self.without_base, read_sentences(sentences), tellers);
            }
        }
    }
}

/// Adds to the last block what the same versions have in the same way.
fn add_block(blocks: &mut Vec<SpokenBlock>, words: String, tellers: String) {
    match blocks.last_mut() {
        Some(last) if last.tellers == tellers => last.words.push(words),
        _ => blocks.push(SpokenBlock {
            words: vec![words],
            tellers,
        }),
    }
}

/// The words of sentences, a heading named as what it is.
fn read_sentences(sentences: &[PaperSentence<'_>]) -> String {
    let read = sentences.iter().map(|sentence| {
        let words: String = sentence.pieces.iter().map(|piece| &*piece.text).collect();
        match sentence.opens {
            Some(opens) => end_sentence(&format!("{}: {words}", capitalise(opens))),
            None => words,
        }
    });
    read.collect::<Vec<String>>().join(" ")
}

/// Who has a row besides the version that is read, and how; those who do not are not named, which would be most of what
/// is heard.
fn describe_tellers(row: &PaperRow<'_>, read: &str) -> String {
    let mut told: Vec<(String, Vec<&str>)> = Vec::new();
    let others = row.cells.iter().filter(|cell| cell.letter != read);
    for cell in others {
        let letter = cell.letter;
        let Some(how) = describe_telling(cell, read) else {
            continue;
        };
        match told.iter_mut().find(|(known, _)| *known == how) {
            Some((_, letters)) => letters.push(letter),
            None => told.push((how, vec![letter])),
        }
    }
    if told.is_empty() {
        return describe_lone(row, read);
    }
    let parts = told.iter().map(|(how, letters)| {
        let letters = list_words(letters);
        match how.split_once('|') {
            Some((how, changes)) => format!("{how} in {letters}: {changes}"),
            None if how == NOT_COMPARED => format!("{letters} {how}"),
            None => format!("{how} in {letters}"),
        }
    });
    parts.collect::<Vec<String>>().join("; ")
}

/// What is said of a row that no other version surely has.
fn describe_lone(row: &PaperRow<'_>, read: &str) -> String {
    let own = row.cells.iter().find(|cell| cell.letter == read);
    let marks = match own.map(|cell| &cell.telling) {
        Some(PaperTelling::Told(sentences)) => sentences.as_slice(),
        _ => &[],
    };
    let all_are = |wanted: Mark| marks.iter().all(|sentence| sentence.mark == wanted);
    if all_are(Mark::OnlyHere) {
        format!("only in {read}")
    } else if marks.iter().any(|sentence| sentence.mark == Mark::Possible) {
        "perhaps elsewhere too, in quite other words".to_owned()
    } else {
        String::new()
    }
}

/// How a version has a row, in words that *in B and C* follows; what was changed stands behind a bar.
fn describe_telling(cell: &PaperCell<'_>, read: &str) -> Option<String> {
    let sentences = match &cell.telling {
        PaperTelling::Told(sentences) => sentences,
        PaperTelling::Elsewhere(_) => return Some("further up or down".to_owned()),
        PaperTelling::Silent => return None,
        PaperTelling::NotCompared => return Some(NOT_COMPARED.to_owned()),
    };
    let is_beside = |sentence: &PaperSentence| sentence.read_against == Some(read);
    let relations = sentences.iter().map(|sentence| match sentence.mark {
        Mark::Told { relation, .. } if is_beside(sentence) => relation,
        // Read against a third version that links the two.
        _ => Relation::Reworded,
    });
    Some(match relations.max() {
        Some(Relation::Verbatim) => "word for word".to_owned(),
        Some(Relation::Edited) => match list_changed_words(sentences) {
            changes if changes.is_empty() => "with a few words changed".to_owned(),
            changes => format!("with a few words changed|{changes}"),
        },
        Some(Relation::Expanded) => "at greater length".to_owned(),
        Some(Relation::Condensed) => "in fewer words".to_owned(),
        Some(Relation::Reworded) | None => "in other words".to_owned(),
    })
}

/// The words that stand instead of others, the first few.
fn list_changed_words(sentences: &[PaperSentence<'_>]) -> String {
    let pieces = sentences.iter().flat_map(|sentence| &sentence.pieces);
    let changed = pieces.filter(|piece| !matches!(piece.role, Role::Shared | Role::HouseStyle));
    let words = changed.map(|piece| piece.text.trim());
    let words = words.filter(|words| words.contains(char::is_alphanumeric));
    let words: Vec<Cow<'_, str>> = words.map(|words| format!("“{words}”").into()).collect();
    let first: Vec<&str> = words.iter().take(CHANGES).map(|words| &**words).collect();
    let more = if words.len() > CHANGES {
        " and more"
    } else {
        ""
    };
    first.join(", ") + more
}
