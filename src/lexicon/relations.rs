//! How any two words of a story relate, in one table.

use super::kinds::Kinds;
use super::kinship::{Hint, Kinship};
use super::lexical_words::{LexicalWord, LexicalWords, read_lexical_words};
use super::meanings::Meanings;
use super::rules;
use super::spelling::{Spelling, sound};
use super::treated::TreatedMeanings;
use crate::text::{Id, Story, Table, TermId};

/// The words of a story and how any two of them relate.
#[derive(Debug, Default)]
pub struct Relations {
    words: LexicalWords,
    /// For each word the others that relate to it, in the order of their terms.
    kin: Table<TermId, Vec<(TermId, Kinship)>>,
    treated: TreatedMeanings,
}

impl Relations {
    /// Reads the words of a story once.
    pub fn new(story: &Story) -> Self {
        Self::of(story, read_lexical_words(story))
    }

    /// The same, of words that are read already.
    pub fn of(story: &Story, mut words: LexicalWords) -> Self {
        let mut proposals = Vec::new();
        propose_meanings(story, &mut words, &mut proposals);
        propose_signs(story, &mut proposals);
        let found = &mut proposals;
        let mut buckets = Buckets { story, found };
        propose_stems(&words, &mut buckets);
        propose_values(&words, &mut buckets);
        propose_spellings(&words, &mut buckets);
        let treated = TreatedMeanings::new(story);
        propose_treated(&treated, &mut buckets);
        let kin = build_kinship_table(story, &words, proposals);
        Self {
            words,
            kin,
            treated,
        }
    }

    /// What a word is by itself.
    pub fn word(&self, term: TermId) -> &LexicalWord {
        &self.words[term]
    }

    /// All words of the story.
    pub fn words(&self) -> &LexicalWords {
        &self.words
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
    pub(crate) fn treated(&self) -> &TreatedMeanings {
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

/// Two words that may relate to each other, and are asked whether they do.
struct Buckets<'a> {
    story: &'a Story,
    found: &'a mut Vec<Proposal>,
}

impl Buckets<'_> {
    /// Proposes every two words of a bucket that may meet.
    fn propose<K: Ord>(
        &mut self,
        mut keyed: Vec<(K, TermId)>,
        kinds: Kinds,
        may_meet: impl Fn(TermId, TermId) -> bool,
    ) {
        keyed.sort_unstable();
        for bucket in keyed.chunk_by(|a, b| a.0 == b.0) {
            let mut terms: Vec<TermId> = bucket.iter().map(|row| row.1).collect();
            let mut n_others = terms.len();
            if terms.len() > rules::LARGEST_BUCKET {
                // By spelling, for the order of terms hangs on that of the versions.
                terms.sort_unstable_by_key(|&term| self.story.vocabulary.word(term));
                n_others = rules::BUCKET_NEIGHBOURS;
            }
            for (n, &one) in terms.iter().enumerate() {
                let others = terms.iter().skip(n + 1).take(n_others).copied();
                let others = others.filter(|&other| may_meet(one, other));
                let proposal = |other: TermId| (one.min(other), one.max(other), Hint::of(kinds));
                self.found.extend(others.map(proposal));
            }
        }
    }

    /// The same, where all may meet.
    fn propose_all<K: Ord>(&mut self, keyed: Vec<(K, TermId)>, kinds: Kinds) {
        self.propose(keyed, kinds, |_, _| true);
    }
}

fn propose_meanings(story: &Story, words: &mut LexicalWords, found: &mut Vec<Proposal>) {
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

fn propose_stems(words: &LexicalWords, buckets: &mut Buckets) {
    let stems = words.entries().map(|(term, word)| (word.stem, term));
    buckets.propose_all(stems.collect(), Kinds::STEM);
}

fn propose_values(words: &LexicalWords, buckets: &mut Buckets) {
    let values = words.entries();
    let values = values.filter_map(|(term, word)| Some((word.value?, term)));
    buckets.propose_all(values.collect(), Kinds::EQUAL);
}

fn propose_spellings(words: &LexicalWords, buckets: &mut Buckets) {
    let story = buckets.story;
    let spelled = || {
        let entries = story.vocabulary.entries();
        entries.filter(|&(term, _)| !words[term].class.is_function() && words[term].value.is_none())
    };
    let beginnings = spelled().filter_map(|(term, word)| {
        let end = word.char_indices().nth(rules::COMMON_BEGINNING)?.0;
        Some((word.get(..end)?, term))
    });
    // Most words that begin alike have nothing else in common: they are forgotten at once.
    let may_meet = |one: TermId, other: TermId| {
        let (word, other_word) = (story.vocabulary.word(one), story.vocabulary.word(other));
        (words[one].is_name && words[other].is_name)
            || Spelling::kept(word, other_word) >= rules::SPELLED_ALIKE_FROM
    };
    buckets.propose(beginnings.collect(), Kinds::default(), may_meet);
    let names = spelled()
        .filter(|&(term, word)| words[term].is_name && word.len() > rules::COMMON_BEGINNING);
    let sounds = names.map(|(term, word)| (sound(word), term));
    buckets.propose_all(sounds.collect(), Kinds::VARIANT);
    let bare = spelled().filter(|(_, word)| word.len() <= rules::ABBREVIATION_BYTES);
    let bare = bare.map(|(term, word)| (word.replace(['.', '-', '\''], ""), term));
    buckets.propose_all(bare.collect(), Kinds::STOPS);
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
fn propose_treated(treated: &TreatedMeanings, buckets: &mut Buckets) {
    let kinds = Kinds::TREATED.with(Kinds::SYNONYM).with(Kinds::FREQUENT);
    let words = treated.words().enumerate();
    let keyed = words.flat_map(|(n, words)| words.into_iter().map(move |word| (n, word)));
    buckets.propose_all(keyed.collect(), kinds);
}

/// The table of all proposals that hold.
fn build_kinship_table(
    story: &Story,
    words: &LexicalWords,
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
    let sounds_alike = kinds.any(Kinds::VARIANT) && spelling.kept >= rules::SOUND_VARIANT_FROM;
    let (shorter, longer) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let without = Kinds(kinds.0 & !Kinds::VARIANT.0);
    if shorter.chars().count() >= rules::AFFIX_FROM && longer.starts_with(shorter) {
        without.with(Kinds::AFFIX)
    } else if sounds_alike || spelling.kept >= rules::VARIANT_FROM {
        without.with(Kinds::VARIANT)
    } else {
        without
    }
}
