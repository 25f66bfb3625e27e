//! A part of a quotation beside the words of a source that it was aligned with.

use std::ops::Range;

use super::fit_alignment::FitStep;
use super::quoted_words::{QuotationWords, Seam};
use super::spoken_words::WordKeys;

/// A part of a quotation and where it stands.
#[derive(Debug)]
pub(super) struct QuotePiece {
    /// The steps of its alignment, by places in the quotation and in the words of all sources.
    pub(super) steps: Vec<FitStep>,
    /// The words of the sources from the first that is the same to the last.
    pub(super) words: Range<usize>,
}

/// The steps moved by so many words of the quotation and of the sources.
pub(super) fn shift_steps(steps: &[FitStep], quote: usize, source: usize) -> Vec<FitStep> {
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
pub(super) fn trim_skips(mut steps: Vec<FitStep>) -> Vec<FitStep> {
    let is_skip = |step: &FitStep| matches!(step, FitStep::Skip(_));
    while steps.last().is_some_and(is_skip) {
        steps.pop();
    }
    let n = steps.iter().take_while(|step| is_skip(step)).count();
    steps.drain(..n);
    steps
}

/// The part that these steps make; none if they find no word.
pub(super) fn build_piece(steps: Vec<FitStep>) -> Option<QuotePiece> {
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

/// Some of the words of a quotation, with what it declares between them.
pub(super) fn part_of(quote: &QuotationWords, run: &Range<usize>) -> QuotationWords {
    let seams = quote.seams.get(run.start..=run.end).map(<[Seam]>::to_vec);
    QuotationWords {
        words: quote.words[run.clone()].to_vec(),
        seams: seams.unwrap_or_default(),
    }
}

/// How much of the weight of a quotation its steps find, in thousandths.
pub(super) fn measure_coverage(quote: &QuotationWords, steps: &[FitStep], keys: &WordKeys) -> u16 {
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
