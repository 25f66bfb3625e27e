//! Where in the sources a quotation may stand: the diagonals on which most of its rarer words lie.
//!
//! Every word votes for the places where the quotation would have to begin; a vote of a rare word counts more. Costs one
//! look at the postings of each word, however long the sources are.

use std::ops::Range;

use super::quoted_words::{QuotationWords, Seam};
use super::rules;
use super::spoken_words::{SpokenWord, WordKey};

/// The places of every word of the sources.
#[derive(Debug, Default)]
pub(super) struct WordPlaces {
    places: Vec<Vec<u32>>,
}

impl WordPlaces {
    /// Files the words of the sources.
    pub(super) fn new(words: &[SpokenWord], n_keys: usize) -> Self {
        let mut places = vec![Vec::new(); n_keys];
        for (place, word) in (0..).zip(words) {
            places[word.key as usize].push(place);
        }
        Self { places }
    }

    /// How often a word stands in the sources.
    pub(super) fn count(&self, key: WordKey) -> usize {
        self.of(key).len()
    }

    fn of(&self, key: WordKey) -> &[u32] {
        self.places.get(key as usize).map_or(&[], Vec::as_slice)
    }

    /// The places where these words stand in a row.
    pub(super) fn runs_of<'a>(
        &'a self,
        keys: &'a [WordKey],
        words: &'a [SpokenWord],
    ) -> impl Iterator<Item = usize> + 'a {
        let first = keys.first().map_or(&[][..], |key| self.of(*key));
        first
            .iter()
            .map(|&place| place as usize)
            .filter(move |&place| {
                let row = words.get(place..place + keys.len());
                row.is_some_and(|row| row.iter().map(|word| word.key).eq(keys.iter().copied()))
            })
    }

    /// The longest end of some words that stands in a row, if it is one of few enough places, with its first place.
    pub(super) fn longest_end(
        &self,
        keys: &[WordKey],
        words: &[SpokenWord],
    ) -> Option<(Range<usize>, usize)> {
        let from = keys.len().checked_sub(rules::END_WORDS)?;
        let before = |place: usize| {
            let own = keys[..from].iter().rev();
            let other = words[..place].iter().rev();
            own.zip(other)
                .take_while(|(key, word)| **key == word.key)
                .count()
        };
        let places = self.rare_places(&keys[from..], words)?;
        let longest = places.map(|place| (before(place), place));
        let (n, place) = longest.max_by_key(|&(n, place)| (n, usize::MAX - place))?;
        Some((from - n..keys.len(), place - n))
    }

    /// The same of the longest beginning.
    pub(super) fn longest_beginning(
        &self,
        keys: &[WordKey],
        words: &[SpokenWord],
    ) -> Option<(Range<usize>, usize)> {
        let head = keys.get(..rules::END_WORDS)?;
        let behind = |place: usize| {
            let other = words[place..].iter();
            let same = keys.iter().zip(other);
            same.take_while(|(key, word)| **key == word.key).count()
        };
        let places = self.rare_places(head, words)?;
        let longest = places.map(|place| (behind(place), place));
        let (n, place) = longest.max_by_key(|&(n, place)| (n, usize::MAX - place))?;
        Some((0..n, place))
    }

    /// Where some words stand in a row, looked up by the rarest of them; none if that is common.
    fn rare_places<'a>(
        &'a self,
        keys: &'a [WordKey],
        words: &'a [SpokenWord],
    ) -> Option<impl Iterator<Item = usize> + 'a> {
        let (at, key) = keys
            .iter()
            .enumerate()
            .min_by_key(|(_, key)| self.count(**key))?;
        let places = self.of(*key);
        (places.len() <= rules::COMMON).then(|| {
            let starts = places
                .iter()
                .filter_map(move |&place| (place as usize).checked_sub(at));
            starts.filter(move |&start| {
                let row = words.get(start..start + keys.len());
                row.is_some_and(|row| row.iter().map(|word| word.key).eq(keys.iter().copied()))
            })
        })
    }

    /// The windows in which a quotation may stand, the likeliest first.
    pub(super) fn windows(&self, quote: &QuotationWords, n_words: usize) -> Vec<Range<usize>> {
        let keys: Vec<WordKey> = quote.words.iter().map(|word| word.key).collect();
        let is_rare = |key: &WordKey| (1..=rules::COMMON).contains(&self.count(*key));
        let has_rare = keys.iter().any(is_rare);
        let mut votes = vec![0_u32; (n_words + keys.len()) / rules::BAND + 2];
        for (at, key) in keys.iter().enumerate() {
            if has_rare && !is_rare(key) {
                continue;
            }
            // A word that stands once is worth some ten that stand everywhere.
            let places = self.of(*key);
            let worth = 64 / (1 + places.len().max(1).ilog2() * 2);
            for &place in places {
                // Shifted by the length of the quotation, so that no place lies before nought.
                let begin = place as usize + keys.len() - at;
                votes[begin / rules::BAND] += worth;
            }
        }
        let bands = best_bands(&votes);
        let has_gap = quote.seams.contains(&Seam::Gap);
        let behind = if has_gap {
            rules::BEHIND_GAP
        } else {
            rules::BEHIND
        };
        let mut found: Vec<Range<usize>> = Vec::new();
        for band in bands {
            let begin = (band * rules::BAND).saturating_sub(keys.len());
            let window =
                begin.saturating_sub(rules::BEFORE)..(begin + keys.len() + behind).min(n_words);
            // Two bands that lie side by side see the same words.
            let is_seen = found
                .iter()
                .any(|seen| seen.start.abs_diff(window.start) < rules::BAND * 2);
            if !is_seen && !window.is_empty() {
                found.push(window);
            }
            if found.len() == rules::WINDOWS {
                break;
            }
        }
        found
    }
}

/// The bands with the most votes, the most first; of two with as many the one that stands first.
fn best_bands(votes: &[u32]) -> Vec<usize> {
    let pairs = votes.windows(2).enumerate();
    // Where a band has no vote of its own, the one behind it sees the same words.
    let voted = pairs.filter(|(_, pair)| pair[0] > 0);
    let mut bands: Vec<(u32, usize)> = voted
        .map(|(band, pair)| (pair[0] + pair[1], band))
        .collect();
    let order =
        |one: &(u32, usize), other: &(u32, usize)| other.0.cmp(&one.0).then(one.1.cmp(&other.1));
    if bands.len() > rules::BANDS {
        bands.select_nth_unstable_by(rules::BANDS, order);
        bands.truncate(rules::BANDS);
    }
    bands.sort_unstable_by(order);
    bands.into_iter().map(|(_, band)| band).collect()
}
