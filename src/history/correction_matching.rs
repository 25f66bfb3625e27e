//! Which changes the notes of an outlet speak of.
//!
//! A note names what it corrects: the figure that was wrong or the one that is right, a name, words of the sentence. A
//! general note, *this article has been corrected*, speaks of what was corrected in its state, whatever it was; a general
//! update only of what is new. A note may come later than the change.

use std::collections::BTreeSet;

use super::history_change::{ChangeKind, HistoryChange, HistoryStep, StepRemark};
use super::rules;
use crate::lexicon::{NoteKind, is_function_word, is_plain_note_word};
use crate::text::{Span, Story, VersionId, folded_words};

/// Words by which notes call the kinds of changes, in the languages of the notes.
const KIND_WORDS: [(ChangeKind, &str); 7] = [
    (
        ChangeKind::Headline,
        "headline title überschrift titel schlagzeile titre titular titolo título kop",
    ),
    (
        ChangeKind::Byline,
        "byline author autor autorin auteur autore autora",
    ),
    (
        ChangeKind::Figure,
        "number figure figures sum amount total zahl zahlen betrag summe chiffre montant cifra importe número importo quantia aantal bedrag getal",
    ),
    (
        ChangeKind::Name,
        "name named names misspelled misspelt spelling spelled surname namen namens nom orthographe apellido nome cognome sobrenome naam",
    ),
    (
        ChangeKind::Date,
        "date day dated datum tag jour fecha día data giorno dia dag",
    ),
    (
        ChangeKind::Quote,
        "quote quoted quotation misquoted zitat zitiert citation cité cita citado citazione citação citaat geciteerd",
    ),
    (
        ChangeKind::Removed,
        "removed deleted entfernt gelöscht supprimé retiré eliminado suprimido rimosso removido verwijderd",
    ),
];

/// A note that a step brought, read.
struct NoteReading {
    kind: NoteKind,
    /// Its own words: without those that every note has.
    own: BTreeSet<String>,
    /// All its words.
    all: BTreeSet<String>,
}

/// Sets every note of the steps against the changes of its step, then of earlier steps, the latest first, and says of each
/// note whether it speaks of any.
pub(super) fn match_notes(story: &Story, steps: &mut [HistoryStep]) {
    for at in 0..steps.len() {
        let state = steps[at].to;
        let notes: Vec<(usize, NoteReading)> = steps[at]
            .changes
            .iter()
            .enumerate()
            .filter_map(|(place, change)| Some((place, NoteReading::of(story, change)?)))
            .collect();
        for (place, note) in notes {
            let mut earlier = (0..=at).rev();
            let is_matched = earlier.any(|step| note.mark(story, &mut steps[step], state));
            if is_matched {
                steps[at].changes[place].noted = Some(state);
            } else if note.is_specific() || steps[at].changes.len() == 1 {
                steps[at].remarks.push(StepRemark::NoteWithoutChange);
            }
        }
        steps[at].remarks.dedup();
    }
}

impl NoteReading {
    /// The note that a change brings, unless it only takes one away.
    fn of(story: &Story, change: &HistoryChange) -> Option<Self> {
        let (kind, span) = (change.note?, change.to?);
        let all: BTreeSet<String> = folded_words(story.text(span)).collect();
        let own = all.iter().filter(|word| says_something(word));
        let own = own.filter(|word| !is_plain_note_word(word));
        Some(Self {
            kind,
            own: own.cloned().collect(),
            all,
        })
    }

    fn is_specific(&self) -> bool {
        self.own.len() >= rules::SPECIFIC_WORDS
    }

    /// Marks the changes of a step that the note speaks of, and says whether there are any.
    fn mark(&self, story: &Story, step: &mut HistoryStep, state: VersionId) -> bool {
        let named: Vec<bool> = step.changes.iter().map(|c| self.names(story, c)).collect();
        let wanted = if named.contains(&true) {
            named
        } else if self.is_specific() {
            self.nearest(story, &step.changes)
        } else if step.to == state {
            step.changes
                .iter()
                .map(|change| self.covers(change))
                .collect()
        } else {
            return false;
        };
        let changes = step.changes.iter_mut().zip(&wanted);
        for (change, _) in changes.filter(|(_, is_wanted)| **is_wanted) {
            change.noted.get_or_insert(state);
        }
        wanted.contains(&true)
    }

    /// Whether a general note covers a change: a correction all that can be wrong, an update what is new.
    fn covers(&self, change: &HistoryChange) -> bool {
        let can_be_wrong = change.kind.is_grave() || change.kind == ChangeKind::Source;
        match self.kind {
            NoteKind::Correction | NoteKind::Clarification => can_be_wrong,
            NoteKind::Update => matches!(change.kind, ChangeKind::Added | ChangeKind::Edited),
        }
    }

    /// Whether the note has the very words that changed, or enough of a passage that came or went.
    fn names(&self, story: &Story, change: &HistoryChange) -> bool {
        let words = |span: Option<Span>| telling_words(story, span);
        let (from, to) = (words(change.from), words(change.to));
        match change.kind {
            ChangeKind::Correction | ChangeKind::Time | ChangeKind::Moved => false,
            ChangeKind::Added | ChangeKind::Removed | ChangeKind::Edited => {
                let all: BTreeSet<String> = from.union(&to).cloned().collect();
                let n_shared = self.n_shared(&all);
                let is_much = n_shared * 100 >= self.own.len() * rules::SHARED_HUNDREDTHS;
                let is_wanted = self.is_about(change.kind) || change.kind != ChangeKind::Removed;
                let least = rules::SHARED_WORDS + usize::from(!is_wanted);
                n_shared >= least && is_much
            }
            ChangeKind::Date => {
                let (old, new) = (from.difference(&to), to.difference(&from));
                let has = |mut words: std::collections::btree_set::Difference<'_, String>| {
                    words.any(|word| self.all.contains(word))
                };
                // One of the days alone may be the day of the note.
                (has(old.clone()) && has(new.clone()))
                    || (self.is_about(change.kind) && (has(old) || has(new)))
            }
            ChangeKind::Headline | ChangeKind::Byline if self.is_about(change.kind) => true,
            ChangeKind::Headline => {
                let fresh = from.symmetric_difference(&to);
                fresh.filter(|word| self.own.contains(*word)).count() >= rules::SHARED_WORDS
            }
            _ => {
                let mut changed = from.symmetric_difference(&to);
                changed.any(|word| self.own.contains(word) || self.has_number(word))
            }
        }
    }

    /// How many of its own words stand among others, in this form or another.
    fn n_shared(&self, others: &BTreeSet<String>) -> usize {
        let stands = |word: &&String| others.iter().any(|other| are_word_forms(word, other));
        self.own.iter().filter(stands).count()
    }

    /// A number is a word of its own even where notes have it for a day.
    fn has_number(&self, word: &str) -> bool {
        word.starts_with(|c: char| c.is_ascii_digit()) && self.all.contains(word)
    }

    /// Whether the note calls this kind of change by a name.
    fn is_about(&self, kind: ChangeKind) -> bool {
        let known = KIND_WORDS.iter().find(|(known, _)| *known == kind);
        known.is_some_and(|(_, words)| words.split(' ').any(|word| self.all.contains(word)))
    }

    /// The changes that the note may speak of where it has none of their words: those of a kind that it names, in the
    /// sentence that has most of its words.
    fn nearest(&self, story: &Story, changes: &[HistoryChange]) -> Vec<bool> {
        let shared = |change: &HistoryChange| {
            let around = sentence_words(story, change);
            self.n_shared(&around)
        };
        let is_possible = |change: &HistoryChange| {
            self.is_about(change.kind)
                || (self.kind != NoteKind::Update
                    && change.is_grave
                    && change.kind != ChangeKind::Removed)
                || (self.kind == NoteKind::Update && change.kind == ChangeKind::Added)
        };
        let n_possible = changes.iter().filter(|change| is_possible(change)).count();
        let counts: Vec<usize> = changes
            .iter()
            .map(|change| {
                let n = if is_possible(change) {
                    shared(change)
                } else {
                    0
                };
                // One word is enough where the note names the kind, or for the only news that an update can mean.
                let is_only = self.kind == NoteKind::Update && n_possible == 1;
                let is_plain = self.is_about(change.kind) || is_only;
                let least = rules::SHARED_WORDS - usize::from(is_plain);
                if n >= least { n } else { 0 }
            })
            .collect();
        let most = counts.iter().copied().max().unwrap_or_default();
        counts
            .iter()
            .map(|count| *count == most && most > 0)
            .collect()
    }
}

/// Whether two folded words are forms of one, by their beginnings: *test* and *tests*, *Brücke* and *Brücken*.
fn are_word_forms(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    one == other
        || (short.chars().count() >= rules::STEM_LETTERS
            && long
                .strip_prefix(short)
                .is_some_and(|ending| ending.chars().count() <= 2))
}

fn says_something(word: &str) -> bool {
    !is_function_word(word) && word.chars().any(char::is_alphanumeric)
}

fn telling_words(story: &Story, span: Option<Span>) -> BTreeSet<String> {
    let text = span.map_or("", |span| story.text(span));
    folded_words(text)
        .filter(|word| says_something(word))
        .collect()
}

/// The words of the sentences around a change, in both states.
fn sentence_words(story: &Story, change: &HistoryChange) -> BTreeSet<String> {
    let spans = [change.from, change.to].into_iter().flatten();
    let whole = spans.map(|span| {
        let all = story.sentences.iter().as_slice();
        let behind = all.partition_point(|sentence| sentence.span.start <= span.start);
        let sentence = behind.checked_sub(1).and_then(|at| all.get(at));
        sentence.map_or(span, |sentence| sentence.span.joined(span))
    });
    whole
        .flat_map(|span| telling_words(story, Some(span)))
        .collect()
}
