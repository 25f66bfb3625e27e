//! The lexicon as bytes.

use std::collections::BTreeMap;

use crate::thesaurus::Thesaurus;
use crate::wordnet::{Synset, WordNet};

/// So many words share a beginning that is written once.
const BLOCK: usize = 16;

/// The whole file.
pub(crate) fn pack(wordnet: &WordNet, thesaurus: &Thesaurus, words: &[String]) -> Vec<u8> {
    let ids: BTreeMap<&str, u32> = words.iter().map(String::as_str).zip(0..).collect();
    let Synsets {
        numbers: synsets,
        n_broad,
    } = numbered(wordnet, words);
    let rows = thesaurus_rows(thesaurus, words);
    let mut blocks: Vec<u32> = Vec::new();
    let mut entries: Vec<u8> = Vec::new();
    let mut last = "";
    for (n, word) in words.iter().enumerate() {
        if n % BLOCK == 0 {
            blocks.push(entries.len() as u32);
            last = "";
        }
        let common = word
            .bytes()
            .zip(last.bytes())
            .take_while(|(a, b)| a == b)
            .count();
        let rest = &word.as_bytes()[common..];
        let facts = facts(wordnet, word, &ids, &synsets);
        entries.push(common as u8);
        entries.push(rest.len() as u8);
        entries.extend(rest);
        varint(facts.len() as u32, &mut entries);
        varint(rows[n].len() as u32, &mut entries);
        entries.extend(&facts);
        entries.extend(&rows[n]);
        last = word;
    }
    let parents = parents(wordnet, &synsets);
    let mut bytes = b"retold lexicon 1".to_vec();
    for count in [blocks.len() as u32, parents.len() as u32, n_broad] {
        bytes.extend(count.to_le_bytes());
    }
    bytes.extend(blocks.iter().flat_map(|at| at.to_le_bytes()));
    bytes.extend(parents.iter().flat_map(|parent| parent.to_le_bytes()));
    bytes.extend(entries);
    bytes
}

fn varint(mut n: u32, out: &mut Vec<u8>) {
    while n >= 0x80 {
        out.push(n as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

/// The synsets of the words and their broader terms.
struct Synsets {
    /// Their numbers: from 1, those with the most narrower terms first.
    numbers: BTreeMap<Synset, u32>,
    /// How many have too many narrower terms for these to be alike.
    n_broad: u32,
}

/// With more narrower terms than this a synset is a heading, not a meaning: *person*, *change*.
const BROAD_FROM: u32 = 40;

fn numbered(wordnet: &WordNet, words: &[String]) -> Synsets {
    let first_broader = |at: &Synset| wordnet.broader.get(at)?.first().copied();
    let senses = words.iter().filter_map(|word| wordnet.senses.get(word));
    let mut n_narrower: BTreeMap<Synset, u32> =
        senses.flatten().map(|&synset| (synset, 0)).collect();
    let mut waiting: Vec<Synset> = n_narrower.keys().copied().collect();
    while let Some(at) = waiting.pop() {
        if let Some(parent) = first_broader(&at) {
            let count = n_narrower.entry(parent).or_insert_with(|| {
                waiting.push(parent);
                0
            });
            *count += 1;
        }
    }
    let n_broad = n_narrower.values().filter(|&&n| n > BROAD_FROM).count() as u32;
    let mut synsets: Vec<(Synset, u32)> = n_narrower.into_iter().collect();
    synsets.sort_by_key(|&(synset, n)| (std::cmp::Reverse(n), synset));
    let numbers = synsets
        .into_iter()
        .map(|(synset, _)| synset)
        .zip(1..)
        .collect();
    Synsets { numbers, n_broad }
}

/// The first broader term of each synset by number; 0 is none.
fn parents(wordnet: &WordNet, synsets: &BTreeMap<Synset, u32>) -> Vec<u16> {
    let mut parents = vec![0; synsets.len() + 1];
    for (synset, &number) in synsets {
        let broader = wordnet.broader.get(synset).and_then(|all| all.first());
        let number_of = broader.and_then(|broader| synsets.get(broader));
        parents[number as usize] = number_of.and_then(|&n| u16::try_from(n).ok()).unwrap_or(0);
    }
    parents
}

/// Parts of speech as bits.
const PARTS: [char; 4] = ['n', 'v', 'a', 'r'];

fn facts(
    wordnet: &WordNet,
    word: &str,
    ids: &BTreeMap<&str, u32>,
    synsets: &BTreeMap<Synset, u32>,
) -> Vec<u8> {
    let senses = wordnet.senses.get(word).cloned().unwrap_or_default();
    let bit = |part: &char| {
        PARTS
            .iter()
            .position(|p| p == part)
            .map_or(0, |n| 1_u8 << n)
    };
    let parts = senses.iter().fold(0, |all, (part, _)| all | bit(part));
    let tagged = wordnet.n_tagged.get(word).copied().unwrap_or(0);
    let band = (tagged + 1).ilog2().min(15) as u8;
    let mut out = vec![parts | band << 4];
    let own: Vec<u32> = senses.iter().map(|synset| synsets[synset]).collect();
    let alike = senses
        .iter()
        .filter_map(|synset| wordnet.alike.get(synset))
        .flatten();
    let derived = wordnet.derived.get(word).into_iter().flatten();
    let sorted = |list: &mut dyn Iterator<Item = &Synset>| {
        let mut list: Vec<u32> = list
            .filter_map(|synset| synsets.get(synset).copied())
            .collect();
        list.sort_unstable();
        list.dedup();
        list
    };
    let (alike, derived) = (
        sorted(&mut alike.into_iter()),
        sorted(&mut derived.into_iter()),
    );
    let word_ids = |words: &mut dyn Iterator<Item = &String>| -> Vec<u32> {
        let mut list: Vec<u32> = words
            .filter_map(|word| ids.get(word.as_str()).copied())
            .collect();
        list.sort_unstable();
        list.dedup();
        list
    };
    let opposites = word_ids(&mut wordnet.opposites.get(word).into_iter().flatten());
    let lemmas = word_ids(&mut wordnet.forms.get(word).into_iter().flatten());
    for list in [own, alike, derived, opposites, lemmas] {
        varint(list.len() as u32, &mut out);
        for n in list {
            varint(n, &mut out);
        }
    }
    out
}

/// For each word its neighbours of higher number: the gap to the one before and the closeness in two bits.
fn thesaurus_rows(thesaurus: &Thesaurus, words: &[String]) -> Vec<Vec<u8>> {
    let by_moby: BTreeMap<u32, usize> = words
        .iter()
        .enumerate()
        .filter_map(|(n, word)| Some((thesaurus.id(word)?, n)))
        .collect();
    let row = |(n, word): (usize, &String)| {
        let mut out = Vec::new();
        let mut last = n;
        let places = thesaurus
            .neighbours(word)
            .filter_map(|id| by_moby.get(&id).copied());
        let mut places: Vec<usize> = places.filter(|&place| place > n).collect();
        places.sort_unstable();
        for place in places {
            let Some(closeness) = thesaurus.closeness(word, &words[place]) else {
                continue;
            };
            varint(
                ((place - last) as u32) << 2 | u32::from(closeness),
                &mut out,
            );
            last = place;
        }
        out
    };
    words.iter().enumerate().map(row).collect()
}
