//! The sources of an article as they are searched: their spoken words, where each stands, and what stands beside them.

use std::cmp::Ordering;
use std::ops::Range;

use super::SourcePlace;
use super::fit_alignment::{Fit, fit_quote};
use super::quote_piece::shift_steps;
use super::quote_windows::WordPlaces;
use super::quoted_words::QuotationWords;
use super::source_text::SourceLayout;
use super::spoken_words::{SpokenWord, WordKeys, spell_words};
use crate::text::{Span, Story, VersionId, each};

/// The sources of an article, ready to be searched.
pub(super) struct Sources<'a> {
    pub(super) story: &'a Story,
    /// The spoken words of all of them, one source behind the other.
    pub(super) words: Vec<SpokenWord>,
    pub(super) places: WordPlaces,
    /// Each source with its words and what stands beside them.
    parts: Vec<(VersionId, Range<usize>, SourceLayout)>,
}

impl<'a> Sources<'a> {
    /// Reads the sources.
    pub(super) fn new(story: &'a Story, sources: &[VersionId], keys: &mut WordKeys) -> Self {
        let mut words = Vec::new();
        let mut parts = Vec::new();
        for &source in sources {
            let layout = SourceLayout::of(story, source);
            let mut unspoken = layout.unspoken.iter().peekable();
            let tokens: Vec<_> = each(&story.versions[source].tokens)
                .filter(|&token| {
                    let span = story.tokens[token].span;
                    while unspoken
                        .next_if(|skipped| skipped.end <= span.start)
                        .is_some()
                    {}
                    unspoken
                        .peek()
                        .is_none_or(|skipped| !skipped.overlaps(span))
                })
                .collect();
            let start = words.len();
            words.extend(join_divided_words(
                story,
                spell_words(story, &tokens, keys),
                keys,
            ));
            parts.push((source, start..words.len(), layout));
        }
        Self {
            story,
            places: WordPlaces::new(&words, keys.len()),
            words,
            parts,
        }
    }

    fn part(&self, word: usize) -> Option<&(VersionId, Range<usize>, SourceLayout)> {
        self.parts
            .iter()
            .find(|(_, words, _)| words.contains(&word))
    }

    /// Whether nobody speaks what stands at a place of the story: a label, a time or a stage direction.
    pub(super) fn is_unspoken(&self, span: Span) -> bool {
        self.parts
            .iter()
            .any(|(_, _, layout)| layout.is_unspoken(span))
    }

    /// Whether a turn of a speaker begins between two words.
    pub(super) fn has_turn_between(&self, word: usize, next: usize) -> bool {
        let (from, to) = (self.words[word].span.end, self.words[next].span.start);
        self.part(word)
            .is_some_and(|(_, _, layout)| layout.has_turn(from, to))
    }

    /// The words of the sentences in which a place stands.
    pub(super) fn sentence_words(&self, place: &Range<usize>) -> Range<usize> {
        let all = self.story.sentences.iter().as_slice();
        let sentence =
            |word: &SpokenWord| all.partition_point(|sentence| sentence.tokens.start <= word.token);
        let first = sentence(&self.words[place.start]);
        let last = sentence(&self.words[place.end - 1]);
        let start = self.words.partition_point(|word| sentence(word) < first);
        let end = self.words.partition_point(|word| sentence(word) <= last);
        start..end
    }

    /// The words of a source around a place, within the source.
    pub(super) fn part_words(&self, word: usize) -> Range<usize> {
        self.part(word).map_or(0..0, |(_, words, _)| words.clone())
    }

    /// The place of a run of words.
    pub(super) fn place(&self, words: &Range<usize>) -> Option<SourcePlace> {
        let (source, _, layout) = self.part(words.start)?;
        let run = self.words.get(words.clone())?;
        let span = run.first()?.span.joined(run.last()?.span);
        Some(SourcePlace {
            source: *source,
            span,
            speaker: layout.speaker_at(span.start).map(str::to_owned),
            time: layout.time_at(span.start).map(str::to_owned),
        })
    }

    /// The best places for a quotation: those of the highest score, each once; sources are counted from the first word of
    /// all.
    pub(super) fn best_fits(&self, quote: &QuotationWords, keys: &WordKeys) -> Vec<Fit> {
        let mut best: Vec<Fit> = Vec::new();
        for window in self.places.windows(quote, self.words.len()) {
            // Nobody speaks across the end of a source.
            let own = self.part_words((window.start + window.end) / 2);
            let window = window.start.max(own.start)..window.end.min(own.end);
            let mut fit = fit_quote(quote, &self.words[window.clone()], keys);
            fit.steps = shift_steps(&fit.steps, 0, window.start);
            match best.first().map(|first| first.score.cmp(&fit.score)) {
                Some(Ordering::Greater) => {}
                // Windows that overlap find one place twice.
                Some(Ordering::Equal) if best.iter().any(|known| known.steps == fit.steps) => {}
                Some(Ordering::Equal) => best.push(fit),
                Some(Ordering::Less) | None => best = vec![fit],
            }
        }
        best
    }
}

/// The words between two bytes of the story, as they are printed.
pub(super) fn printed(story: &Story, words: &[SpokenWord]) -> Option<String> {
    let span: Span = words.first()?.span.joined(words.last()?.span);
    Some(story.text(span).to_owned())
}

/// The words with those made one that a hyphen divides at the end of a line.
fn join_divided_words(
    story: &Story,
    words: Vec<SpokenWord>,
    keys: &mut WordKeys,
) -> Vec<SpokenWord> {
    let mut joined: Vec<SpokenWord> = Vec::with_capacity(words.len());
    for word in words {
        let last = joined.last_mut().filter(|last| {
            let gap = Span {
                start: last.span.end,
                end: word.span.start.max(last.span.end),
            };
            let behind = story.text(gap).strip_prefix(['-', '‐']);
            behind.is_some_and(|behind| behind.starts_with(['\n', '\r']))
        });
        match last {
            Some(last) => {
                let whole = format!("{}{}", keys.word(last.key), keys.word(word.key));
                last.key = keys.key(&whole);
                last.span = last.span.joined(word.span);
            }
            None => joined.push(word),
        }
    }
    joined
}
