//! Where in the sources a quotation may stand: the diagonals on which most of its rarer words lie.
//!
//! Every word votes for the places where the quotation would have to begin; a vote of a rare word counts more. Costs one
//! look at the postings of each word, however long the sources are.

use std::collections::HashMap;
use std::ops::Range;

use super::quoted_words::{QuotationWords, Seam};
use super::spoken_words::{SpokenWord, WordKey};

/// The places of every word of the sources.
#[derive(Debug, Default)]
pub(super) struct WordPlaces {
    places: Vec<Vec<u32>>,
}

/// A word that stands in more places votes only where no rarer one does: its votes say little and cost much.
const COMMON: usize = 3_000;

/// Votes within so many words are one: words may be put in or left out between.
const BAND: usize = 8;

/// So many windows are aligned; beyond the first few the votes are chance.
const WINDOWS: usize = 8;

/// A window begins so many words before the place that was voted for ...
const BEFORE: usize = 12;
/// ... and has so many more words than the quotation, for what was cut ...
const BEHIND: usize = 60;
/// ... or this many where the article declares a cut.
const BEHIND_GAP: usize = 220;

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

    /// The windows in which a quotation may stand, the likeliest first.
    pub(super) fn windows(&self, quote: &QuotationWords, n_words: usize) -> Vec<Range<usize>> {
        let keys: Vec<WordKey> = quote.words.iter().map(|word| word.key).collect();
        let is_rare = |key: &WordKey| (1..=COMMON).contains(&self.count(*key));
        let has_rare = keys.iter().any(is_rare);
        let mut votes: HashMap<usize, u32> = HashMap::new();
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
                *votes.entry(begin / BAND).or_default() += worth;
            }
        }
        let vote = |band: usize| votes.get(&band).copied().unwrap_or_default();
        let mut bands: Vec<(u32, usize)> = votes
            .keys()
            .map(|&band| (vote(band) + vote(band + 1), band))
            .collect();
        bands.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
        let has_gap = quote.seams.contains(&Seam::Gap);
        let behind = if has_gap { BEHIND_GAP } else { BEHIND };
        let mut found: Vec<Range<usize>> = Vec::new();
        for (_, band) in bands {
            let begin = (band * BAND).saturating_sub(keys.len());
            let window = begin.saturating_sub(BEFORE)..(begin + keys.len() + behind).min(n_words);
            // Two bands that lie side by side see the same words.
            let is_seen = found
                .iter()
                .any(|seen| seen.start.abs_diff(window.start) < BAND * 2);
            if !is_seen && !window.is_empty() {
                found.push(window);
            }
            if found.len() == WINDOWS {
                break;
            }
        }
        found
    }
}
