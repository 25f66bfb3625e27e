//! Numbers that count in myriads, as in Chinese, Japanese and Korean: known, so that no part of one is read.

use crate::facts::clause::Clause;

/// Whether a number belongs to one that counts in myriads, *1万2000* or *3억 5000만*. Those are not read yet, and a part of one is
/// another figure.
pub(crate) fn is_in_myriads(clause: &Clause<'_>, at: usize) -> bool {
    const MAGNITUDES: &[char] = &[
        '十', '百', '千', '万', '萬', '億', '亿', '兆', '십', '백', '천', '만', '억', '조',
    ];
    let text = |at: usize| clause.words.get(at).map_or("", |seen| seen.text);
    let counts_on = text(at).contains(MAGNITUDES) || text(at + 1).starts_with(MAGNITUDES);
    // The Korean for *only* ends words, too: a number stands in what counts, or before it.
    let counted = |before: usize| {
        let has_digit = |at: usize| text(at).contains(|c: char| c.is_ascii_digit());
        let is_counted = has_digit(before) || before.checked_sub(1).is_some_and(has_digit);
        text(before).ends_with(MAGNITUDES) && is_counted
    };
    let was_counted = at.checked_sub(1).is_some_and(counted);
    counts_on || was_counted
}
