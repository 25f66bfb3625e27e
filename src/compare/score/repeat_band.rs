//! Which repetitions of one thing are set beside which of another: of ten thousand on either side not each with each.

use std::ops::Range;

use crate::compare::rules::evidence::REPEAT_BAND;

/// The places among `n_other` like things that are near the place `rank` among `n_own`; all where there are few on either
/// side. The same from either side: places as parts of their numbers are compared, multiplied out.
pub(crate) fn band_around_rank(rank: usize, n_own: usize, n_other: usize) -> Range<usize> {
    let (middle, reach) = (rank * n_other, REPEAT_BAND * n_own.max(n_other));
    let from = middle.saturating_sub(reach).div_ceil(n_own.max(1));
    let to = (middle + reach) / n_own.max(1) + 1;
    from.min(n_other)..to.min(n_other)
}

#[cfg(test)]
mod tests {
    use super::{REPEAT_BAND, band_around_rank};

    #[test]
    fn few_on_either_side_meet_all() {
        for (n_own, n_other) in [
            (1, 1),
            (1, 5000),
            (5000, 1),
            (REPEAT_BAND, 5000),
            (5000, REPEAT_BAND),
            (20, 30),
        ] {
            for rank in [0, n_own / 2, n_own - 1] {
                assert_eq!(
                    band_around_rank(rank, n_own, n_other),
                    0..n_other,
                    "{rank} of {n_own}, {n_other}"
                );
            }
        }
        assert!(band_around_rank(0, 1, 0).is_empty());
    }

    #[test]
    fn many_meet_a_number_that_does_not_grow_and_see_each_other() {
        for (n_own, n_other) in [(4000, 4000), (4000, 300), (100, 7000)] {
            let mut n_pairs = 0;
            for rank in 0..n_own {
                for other in band_around_rank(rank, n_own, n_other) {
                    n_pairs += 1;
                    assert!(
                        band_around_rank(other, n_other, n_own).contains(&rank),
                        "{rank} {other}"
                    );
                }
            }
            assert!(
                n_pairs <= 2 * (REPEAT_BAND + 1) * n_own.max(n_other),
                "{n_pairs}"
            );
        }
    }
}
