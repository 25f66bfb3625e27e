//! What the lexicon says of the words of a story, and which two of them it brings together.

use super::kinds::Kinds;
use super::kinship::Hint;
use super::lemmas::lemmas;
use super::lexicon_file::{Lexicon, LexiconEntry, LexiconList};
use super::rules;
use crate::text::TermId;

/// What the lexicon says of the words of a story.
pub(crate) struct Meanings {
    book: Lexicon,
    /// The dictionary forms of the words, by number and then word.
    lemmas: Vec<(u32, TermId)>,
    entries: Vec<LexiconEntry>,
    concepts: Vec<(u32, SynsetRole, TermId)>,
}

/// How a word has to do with a synset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum SynsetRole {
    /// It is one of its most frequent senses.
    First,
    /// It is a rarer sense of it.
    Later,
    /// It is the broader term of a sense.
    Broader,
    /// It is the broader term of the broader term of a sense.
    Remote,
    /// A word derived from it has that sense.
    Derived,
    /// It is like a sense.
    Alike,
}

/// What one word is in the lexicon.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct LexiconTraits {
    /// Noun, verb, adjective and adverb as bits 1, 2, 4 and 8.
    pub(crate) parts: u8,
    /// How common it is, from 0 for words that are rare or unknown.
    pub(crate) band: u8,
}

impl Meanings {
    pub(crate) fn new() -> Self {
        Self {
            book: Lexicon::new(),
            lemmas: Vec::new(),
            entries: Vec::new(),
            concepts: Vec::new(),
        }
    }

    /// Looks a word up.
    pub(crate) fn add(&mut self, term: TermId, folded: &str) -> LexiconTraits {
        let mut known = LexiconTraits::default();
        let first = self.lemmas.len();
        let book = self.book;
        lemmas(&book, folded, |entry, parts| {
            known.parts |= parts;
            known.band = known.band.max(entry.band());
            if !self
                .lemmas
                .iter()
                .skip(first)
                .any(|&(id, _)| id == entry.id)
            {
                self.lemmas.push((entry.id, term));
                self.add_concepts(term, &entry);
                self.entries.push(entry);
            }
        });
        known
    }

    fn add_concepts(&mut self, term: TermId, entry: &LexiconEntry) {
        for (n, sense) in entry.list(LexiconList::Senses).enumerate() {
            let role = if n < rules::FREQUENT_SENSES {
                SynsetRole::First
            } else {
                SynsetRole::Later
            };
            self.concepts.push((sense, role, term));
            if let Some(parent) = self.book.parent(sense) {
                self.concepts.push((parent, SynsetRole::Broader, term));
                let remote = self.book.parent(parent);
                self.concepts
                    .extend(remote.map(|remote| (remote, SynsetRole::Remote, term)));
            }
        }
        let others = [
            (LexiconList::Derived, SynsetRole::Derived),
            (LexiconList::Alike, SynsetRole::Alike),
        ];
        for (list, role) in others {
            self.concepts
                .extend(entry.list(list).map(|sense| (sense, role, term)));
        }
    }

    /// Every two words that the lexicon brings together.
    pub(crate) fn propose(mut self, found: &mut Vec<(TermId, TermId, Hint)>) {
        self.concepts.sort_unstable();
        self.concepts.dedup();
        for concept in self.concepts.chunk_by(|a, b| a.0 == b.0) {
            let is_broad = self.book.is_broad(concept[0].0);
            propose_concept(concept, is_broad, found);
        }
        self.entries.sort_unstable_by_key(|entry| entry.id);
        self.entries.dedup_by_key(|entry| entry.id);
        self.lemmas.sort_unstable();
        for forms in self.lemmas.chunk_by(|a, b| a.0 == b.0) {
            for (n, &(_, one)) in forms.iter().enumerate() {
                let others = forms.iter().skip(n + 1);
                found.extend(others.map(|&(_, other)| ordered_proposal(one, other, Kinds::LEMMA)));
            }
        }
        for entry in &self.entries {
            for opposite in entry.list(LexiconList::Opposites) {
                self.propose_words(entry.id, opposite, Hint::of(Kinds::OPPOSITE), found);
            }
            for (neighbour, closeness) in entry.neighbours() {
                let hint = Hint {
                    kinds: Kinds::THESAURUS,
                    closeness: closeness + 1,
                };
                self.propose_words(entry.id, neighbour, hint, found);
            }
        }
    }

    /// Proposes all forms of the one with all forms of the other.
    fn propose_words(
        &self,
        one: u32,
        other: u32,
        hint: Hint,
        found: &mut Vec<(TermId, TermId, Hint)>,
    ) {
        for &(_, other) in self.forms(other) {
            for &(_, one) in self.forms(one) {
                found.push((one.min(other), one.max(other), hint));
            }
        }
    }

    fn forms(&self, id: u32) -> &[(u32, TermId)] {
        let start = self.lemmas.partition_point(|row| row.0 < id);
        let rest = self.lemmas.get(start..).unwrap_or_default();
        let n = rest.iter().take_while(|row| row.0 == id).count();
        rest.get(..n).unwrap_or_default()
    }
}

fn ordered_proposal(one: TermId, other: TermId, kinds: Kinds) -> (TermId, TermId, Hint) {
    (one.min(other), one.max(other), Hint::of(kinds))
}

fn propose_concept(
    concept: &[(u32, SynsetRole, TermId)],
    is_broad: bool,
    found: &mut Vec<(TermId, TermId, Hint)>,
) {
    for (n, &(_, role, one)) in concept.iter().enumerate() {
        // Sorted by role: once no pair of roles with this one says anything, none of the later ones does.
        for &(_, other_role, other) in concept.iter().skip(n + 1) {
            let kinds = kinds(role, other_role, is_broad);
            if one != other && kinds != Kinds::default() {
                found.push(ordered_proposal(one, other, kinds));
            }
        }
    }
}

fn kinds(one: SynsetRole, other: SynsetRole, is_broad: bool) -> Kinds {
    use SynsetRole::{Alike, Broader, Derived, First, Later, Remote};
    match (one, other) {
        (First, First) => Kinds::SYNONYM.with(Kinds::FREQUENT),
        (First | Later, First | Later) => Kinds::SYNONYM,
        (First | Later, Broader) => Kinds::BROADER,
        (First | Later, Remote) => Kinds::REMOTE,
        (First | Later, Derived) | (Derived, Derived) => Kinds::DERIVED,
        (First | Later, Alike) => Kinds::ALIKE,
        (Broader, Broader) if !is_broad => Kinds::SIBLING,
        _ => Kinds::default(),
    }
}
