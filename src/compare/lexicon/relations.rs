//! How any two words of a story relate, in one table.

use super::kinship::{Hint, Kinds, Kinship, SPELLED_ALIKE_FROM};
use super::meanings::Meanings;
use super::spelling::{Spelling, sound};
use super::terms::{Word, words};
use super::treated::Treated;
use crate::text::{Id, Story, Table, TermId};

/// The words of a story and how any two of them relate.
#[derive(Debug, Default)]
pub struct Relations {
    words: Table<TermId, Word>,
    /// For each word the others that relate to it, in the order of their terms.
    kin: Table<TermId, Vec<(TermId, Kinship)>>,
    treated: Treated,
}

impl Relations {
    /// Reads the words of a story once.
    pub fn new(story: &Story) -> Self {
        let stemmer = frostem::Stemmer::new(frostem::Algorithm::English);
        let mut words = words(story, Some(&stemmer));
        let mut proposals = Vec::new();
        propose_meanings(story, &mut words, &mut proposals);
        propose_stems(&words, &mut proposals);
        propose_values(&words, &mut proposals);
        propose_spellings(story, &words, &mut proposals);
        propose_signs(story, &mut proposals);
        let treated = Treated::new(story);
        propose_treated(&treated, &mut proposals);
        let kin = kin(story, &words, proposals);
        Self {
            words,
            kin,
            treated,
        }
    }

    /// What a word is by itself.
    pub fn word(&self, term: TermId) -> &Word {
        &self.words[term]
    }

    /// The other words that relate to this one, in the order of their terms.
    pub fn kin(&self, term: TermId) -> &[(TermId, Kinship)] {
        &self.kin[term]
    }

    /// How two words relate.
    pub fn between(&self, one: TermId, other: TermId) -> Kinship {
        if one == other {
            return Kinship::SAME;
        }
        let row = &self.kin[one];
        let known = row
            .binary_search_by_key(&other, |&(term, _)| term)
            .ok()
            .and_then(|place| row.get(place));
        match known {
            Some(&(_, kinship)) => kinship,
            None if self.differ_in_value(one, other) => {
                Kinship::new(Hint::of(Kinds::UNEQUAL), Spelling::default())
            }
            None => Kinship::default(),
        }
    }

    /// The phrases that a reader wants to be treated as the same.
    pub(in crate::compare) fn treated(&self) -> &Treated {
        &self.treated
    }

    /// How strong the evidence is that two words stand for each other, in thousandths.
    pub fn strength(&self, one: TermId, other: TermId) -> u16 {
        self.between(one, other).strength
    }

    fn differ_in_value(&self, one: TermId, other: TermId) -> bool {
        let (one, other) = (self.words[one].value, self.words[other].value);
        one.is_some() && other.is_some() && one != other
    }
}

/// Two words that may relate, the lower term first, with what speaks for it.
type Proposal = (TermId, TermId, Hint);

/// Proposes every two words of a bucket. Costs the square of its size, so buckets are to be small.
fn propose_all<K: Ord>(mut keyed: Vec<(K, TermId)>, kinds: Kinds, found: &mut Vec<Proposal>) {
    keyed.sort_unstable();
    for bucket in keyed.chunk_by(|a, b| a.0 == b.0) {
        for (n, (_, one)) in bucket.iter().enumerate() {
            let others = bucket.iter().skip(n + 1);
            found.extend(others.map(|&(_, other)| (*one, other, Hint::of(kinds))));
        }
    }
}

fn propose_meanings(story: &Story, words: &mut Table<TermId, Word>, found: &mut Vec<Proposal>) {
    let mut meanings = Meanings::new();
    for (term, folded) in story.vocabulary.entries() {
        let word = &mut words[term];
        if !word.class.is_function() && word.value.is_none() {
            let known = meanings.add(term, folded);
            word.parts = known.parts;
            word.band = known.band;
        }
    }
    meanings.propose(found);
}

fn propose_stems(words: &Table<TermId, Word>, found: &mut Vec<Proposal>) {
    let stems = words.entries().map(|(term, word)| (word.stem, term));
    propose_all(stems.collect(), Kinds::STEM, found);
}

fn propose_values(words: &Table<TermId, Word>, found: &mut Vec<Proposal>) {
    let values = words.entries();
    let values = values.filter_map(|(term, word)| Some((word.value?, term)));
    propose_all(values.collect(), Kinds::EQUAL, found);
}

/// Letters that must agree at the beginning before two words are compared letter by letter.
const BEGINNING: usize = 3;

fn propose_spellings(story: &Story, words: &Table<TermId, Word>, found: &mut Vec<Proposal>) {
    let spelled = || {
        let entries = story.vocabulary.entries();
        entries.filter(|&(term, _)| !words[term].class.is_function() && words[term].value.is_none())
    };
    let beginnings = spelled().filter_map(|(term, word)| {
        let end = word.char_indices().nth(BEGINNING)?.0;
        Some((word.get(..end)?, term))
    });
    propose_all(beginnings.collect(), Kinds::default(), found);
    let names = spelled().filter(|&(term, word)| words[term].is_name && word.len() > BEGINNING);
    let sounds = names.map(|(term, word)| (sound(word), term));
    propose_all(sounds.collect(), Kinds::VARIANT, found);
    let bare = spelled().filter(|(_, word)| word.len() <= 12);
    let bare = bare.map(|(term, word)| (word.replace(['.', '-', '\''], ""), term));
    propose_all(bare.collect(), Kinds::STOPS, found);
}

/// Signs and the words that they are read as.
const SIGNS: [(&str, &str); 9] = [
    ("%", "percent"),
    ("%", "pct"),
    ("$", "dollar"),
    ("$", "dollars"),
    ("£", "pound"),
    ("£", "pounds"),
    ("€", "euro"),
    ("€", "euros"),
    ("&", "and"),
];

fn propose_signs(story: &Story, found: &mut Vec<Proposal>) {
    for (sign, word) in SIGNS {
        if let (Some(one), Some(other)) = (story.vocabulary.find(sign), story.vocabulary.find(word))
        {
            found.push((one.min(other), one.max(other), Hint::of(Kinds::STOPS)));
        }
    }
}

/// What a reader says is the same, where both are single words of the story. The aligner, which has not met such pairs,
/// is told that they are frequent synonyms.
fn propose_treated(treated: &Treated, found: &mut Vec<Proposal>) {
    let kinds = Kinds::TREATED.with(Kinds::SYNONYM).with(Kinds::FREQUENT);
    let words = treated.words().enumerate();
    let keyed = words.flat_map(|(n, words)| words.into_iter().map(move |word| (n, word)));
    propose_all(keyed.collect(), kinds, found);
}

/// Names spelled this much alike are taken for one name, in hundredths.
const VARIANT_FROM: u8 = 75;

/// A name that begins with another one of so many letters is made from it.
const AFFIX_FROM: usize = 4;

/// The table of all proposals that hold.
fn kin(
    story: &Story,
    words: &Table<TermId, Word>,
    mut proposals: Vec<Proposal>,
) -> Table<TermId, Vec<(TermId, Kinship)>> {
    let mut kin: Table<TermId, Vec<(TermId, Kinship)>> = vec![Vec::new(); words.len()].into();
    proposals.sort_unstable_by_key(|&(one, other, _)| (one, other));
    for same in proposals.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let (one, other, _) = same[0];
        // Two dictionary forms of one word may relate to each other.
        if one == other {
            continue;
        }
        let mut hint = same
            .iter()
            .fold(Hint::default(), |all, row| all.with(row.2));
        let (word, other_word) = (story.vocabulary.word(one), story.vocabulary.word(other));
        let are_names = words[one].is_name && words[other].is_name;
        // Most words that begin alike have nothing else in common, and nothing else is asked of them.
        let by_spelling_alone = hint == Hint::default() && !are_names;
        if by_spelling_alone && Spelling::kept(word, other_word) < SPELLED_ALIKE_FROM {
            continue;
        }
        let spelling = Spelling::of(word, other_word);
        if are_names {
            hint.kinds = name_kinds(hint.kinds, spelling, word, other_word);
        }
        let kinship = Kinship::new(hint, spelling);
        if hint.kinds != Kinds::default() || kinship.strength > 0 {
            kin[one].push((other, kinship));
            kin[other].push((one, kinship));
        }
    }
    for term in kin.ids() {
        kin[term].sort_unstable_by_key(|&(other, _)| other.index());
    }
    kin
}

/// Whether two names are spellings of one, or made one from the other.
fn name_kinds(kinds: Kinds, spelling: Spelling, one: &str, other: &str) -> Kinds {
    let sounds_alike = kinds.any(Kinds::VARIANT) && spelling.kept >= 60;
    let (shorter, longer) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let without = Kinds(kinds.0 & !Kinds::VARIANT.0);
    if shorter.chars().count() >= AFFIX_FROM && longer.starts_with(shorter) {
        without.with(Kinds::AFFIX)
    } else if sounds_alike || spelling.kept >= VARIANT_FROM {
        without.with(Kinds::VARIANT)
    } else {
        without
    }
}
