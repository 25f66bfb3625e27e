//! A quotation found in the sources: in one place, or its parts in several.

use std::cmp::Ordering;
use std::ops::Range;

use super::SourcePlace;
use super::fit_alignment::{Fit, FitStep, fit_quote};
use super::quote_windows::WordPlaces;
use super::quoted_words::{QuotationWords, Seam};
use super::rules;
use super::source_text::SourceLayout;
use super::spoken_words::{SpokenWord, WordKey, WordKeys, spell_words};
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
            words.extend(spell_words(story, &tokens, keys));
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
    fn best_fits(&self, quote: &QuotationWords, keys: &WordKeys) -> Vec<Fit> {
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

/// A part of a quotation and where it stands.
#[derive(Debug)]
pub(super) struct QuotePiece {
    /// The steps of its alignment, by places in the quotation and in the words of all sources.
    pub(super) steps: Vec<FitStep>,
    /// The words of the sources from the first that is the same to the last.
    pub(super) words: Range<usize>,
}

/// A quotation as it was found.
#[derive(Debug, Default)]
pub(super) struct LocatedQuote {
    /// Its parts, in the order of the quotation.
    pub(super) pieces: Vec<QuotePiece>,
    /// Other places that fit as well.
    pub(super) equal: Vec<Range<usize>>,
    /// How much of its words the places have, in thousandths of their weight.
    pub(super) coverage: u16,
}

/// Looks for a quotation in the sources.
pub(super) fn locate_quote(
    quote: &QuotationWords,
    sources: &Sources<'_>,
    keys: &WordKeys,
) -> LocatedQuote {
    let mut fits = sources.best_fits(quote, keys).into_iter();
    let Some(Fit {
        steps: mut rest, ..
    }) = fits.next()
    else {
        return LocatedQuote::default();
    };
    if let Some(pieces) = split_at_ends(quote, &rest, sources, keys) {
        let steps = pieces.iter().flat_map(|piece| piece.steps.iter().copied());
        let steps: Vec<FitStep> = steps.collect();
        return LocatedQuote {
            coverage: measure_coverage(quote, &steps, keys),
            equal: Vec::new(),
            pieces,
        };
    }
    let mut pieces: Vec<QuotePiece> = Vec::new();
    for run in unmatched_runs(&rest) {
        if pieces.len() + 1 >= rules::PARTS {
            break;
        }
        if let Some(part) = locate_part(quote, &run, sources, keys) {
            rest.retain(|step| quote_place(step).is_none_or(|at| !run.contains(&at)));
            pieces.push(part);
        }
    }
    pieces.extend(build_piece(trim_skips(rest)));
    pieces.sort_by_key(|piece| piece.steps.iter().find_map(quote_place));
    let steps = pieces.iter().flat_map(|piece| piece.steps.iter().copied());
    let steps: Vec<FitStep> = steps.collect();
    LocatedQuote {
        coverage: measure_coverage(quote, &steps, keys),
        equal: fits
            .filter_map(|fit| Some(build_piece(fit.steps)?.words))
            .collect(),
        pieces,
    }
}

/// A quotation whose beginning or end stands word for word at another place than the rest, which its best place has
/// otherwise.
fn split_at_ends(
    quote: &QuotationWords,
    steps: &[FitStep],
    sources: &Sources<'_>,
    keys: &WordKeys,
) -> Option<Vec<QuotePiece>> {
    let words: Vec<WordKey> = quote.words.iter().map(|word| word.key).collect();
    let n = words.len();
    let changed: Vec<usize> = changed_places(steps);
    let ends = [
        sources.places.longest_end(&words, &sources.words),
        sources.places.longest_beginning(&words, &sources.words),
    ];
    ends.into_iter().flatten().find_map(|(run, place)| {
        let n_changed = changed.iter().filter(|at| run.contains(at)).count();
        let rest = if run.start == 0 {
            run.end..n
        } else {
            0..run.start
        };
        if n_changed < rules::END_CHANGES || rest.len() < rules::END_WORDS {
            return None;
        }
        let part = part_of(quote, &rest);
        let fit = sources.best_fits(&part, keys).into_iter().next()?;
        if measure_coverage(&part, &fit.steps, keys) < rules::PART_COVERAGE {
            return None;
        }
        let own = run
            .clone()
            .map(|at| FitStep::Equal(at, place + at - run.start));
        let other = trim_skips(shift_steps(&fit.steps, rest.start, 0));
        let mut pieces = vec![build_piece(own.collect())?, build_piece(other)?];
        pieces.sort_by_key(|piece| piece.steps.iter().find_map(quote_place));
        let [first, second] = pieces.as_slice() else {
            return None;
        };
        // What stands near behind the rest is a cut.
        let is_near = second.words.start >= first.words.end
            && second.words.start - first.words.end <= rules::JOINED_FROM;
        (!is_near).then_some(pieces)
    })
}

/// The places of the quotation that the steps do not find, or behind which they leave something out.
fn changed_places(steps: &[FitStep]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut last = 0;
    for step in steps {
        match *step {
            FitStep::Equal(at, _) => last = at,
            FitStep::Swap(at, _) | FitStep::Extra(at) => {
                last = at;
                found.push(at);
            }
            FitStep::Skip(_) => found.push(last),
        }
    }
    found.dedup();
    found
}

/// Looks elsewhere for a part of a quotation that its first place does not have.
fn locate_part(
    quote: &QuotationWords,
    run: &Range<usize>,
    sources: &Sources<'_>,
    keys: &WordKeys,
) -> Option<QuotePiece> {
    let part = part_of(quote, run);
    let is_long = run.len() >= rules::LONG_PART;
    let found = sources.best_fits(&part, keys);
    // A few words must stand as they are, and in few places: others recur by chance.
    let least = if is_long { rules::PART_COVERAGE } else { 1000 };
    let is_rare = is_long || found.len() <= rules::RARE;
    let fit = found.into_iter().next().filter(|_| is_rare)?;
    let is_found = measure_coverage(&part, &fit.steps, keys) >= least;
    is_found
        .then(|| build_piece(shift_steps(&fit.steps, run.start, 0)))
        .flatten()
}

fn shift_steps(steps: &[FitStep], quote: usize, source: usize) -> Vec<FitStep> {
    let shifted = steps.iter().map(|step| match *step {
        FitStep::Equal(q, s) => FitStep::Equal(q + quote, s + source),
        FitStep::Swap(q, s) => FitStep::Swap(q + quote, s + source),
        FitStep::Extra(q) => FitStep::Extra(q + quote),
        FitStep::Skip(s) => FitStep::Skip(s + source),
    });
    shifted.collect()
}

/// The place in the quotation of a step, if it has one.
pub(super) fn quote_place(step: &FitStep) -> Option<usize> {
    match *step {
        FitStep::Equal(q, _) | FitStep::Swap(q, _) | FitStep::Extra(q) => Some(q),
        FitStep::Skip(_) => None,
    }
}

/// The steps without words that are left out before the first and behind the last word that is the same.
fn trim_skips(mut steps: Vec<FitStep>) -> Vec<FitStep> {
    let is_skip = |step: &FitStep| matches!(step, FitStep::Skip(_));
    while steps.last().is_some_and(is_skip) {
        steps.pop();
    }
    let n = steps.iter().take_while(|step| is_skip(step)).count();
    steps.drain(..n);
    steps
}

fn build_piece(steps: Vec<FitStep>) -> Option<QuotePiece> {
    let places = steps.iter().filter_map(|step| match *step {
        FitStep::Equal(_, s) | FitStep::Swap(_, s) => Some(s),
        FitStep::Extra(_) | FitStep::Skip(_) => None,
    });
    let (first, last) = (places.clone().min()?, places.max()?);
    Some(QuotePiece {
        steps,
        words: first..last + 1,
    })
}

/// Runs of words of the quotation that the place does not have; one word in between that is the same is chance.
fn unmatched_runs(steps: &[FitStep]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for step in steps {
        let (FitStep::Swap(at, _) | FitStep::Extra(at)) = *step else {
            continue;
        };
        match runs.last_mut().filter(|run| at <= run.end + 1) {
            Some(run) => run.end = at + 1,
            None => runs.push(at..at + 1),
        }
    }
    runs.retain(|run| run.len() >= rules::PART_FROM);
    runs
}

fn part_of(quote: &QuotationWords, run: &Range<usize>) -> QuotationWords {
    let seams = quote.seams.get(run.start..=run.end).map(<[Seam]>::to_vec);
    QuotationWords {
        words: quote.words[run.clone()].to_vec(),
        seams: seams.unwrap_or_default(),
    }
}

/// How much of the weight of a quotation its steps find, in thousandths.
fn measure_coverage(quote: &QuotationWords, steps: &[FitStep], keys: &WordKeys) -> u16 {
    let weight = |at: usize| {
        let word = quote.words.get(at);
        word.map_or(0, |word| keys.weight(word.key))
    };
    let total: i32 = (0..quote.words.len()).map(weight).sum();
    let found = steps.iter().map(|step| match *step {
        FitStep::Equal(at, _) => weight(at),
        FitStep::Swap(..) | FitStep::Extra(_) | FitStep::Skip(_) => 0,
    });
    let found: i32 = found.sum();
    u16::try_from(1000 * found / total.max(1)).unwrap_or_default()
}

/// The words between two bytes of the story, as they are printed.
pub(super) fn printed(story: &Story, words: &[SpokenWord]) -> Option<String> {
    let span: Span = words.first()?.span.joined(words.last()?.span);
    Some(story.text(span).to_owned())
}
