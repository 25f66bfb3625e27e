//! Quotations put together of two places, told by an end that stands word for word elsewhere.

use super::fit_alignment::FitStep;
use super::quote_piece::{
    QuotePiece, build_piece, measure_coverage, part_of, quote_place, shift_steps, trim_skips,
};
use super::quoted_words::QuotationWords;
use super::rules;
use super::source_index::Sources;
use super::spoken_words::{WordKey, WordKeys};

/// A quotation whose beginning or end stands word for word at another place than the rest, which its best place has
/// otherwise.
pub(super) fn split_at_ends(
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
