//! Numbers that name something and count nothing: *Group of Seven*, *No. 10*, *Flug 714*.

use super::amount::Number;
use super::listed_units::is_counted_behind;
use super::scores::SCORE;
use super::units::has_unit;
use crate::facts::clause::Clause;
use crate::facts::dates::months::find_month_number;
use crate::facts::listed_phrases::find_listed_before;
use crate::lexicon::NewsList;

/// Whether the number names something and counts nothing: *Group of Seven*, *No. 10*, *Standard & Poor's 500*.
pub(super) fn is_label(clause: &Clause<'_>, n: &Number) -> bool {
    // *3. Call a vote on the dam*: the number of an item in a list.
    let is_short = clause.words[n.from].text.len() <= 2;
    if n.from == 0 && is_short && matches!(clause.folded(n.to), "." | ")") {
        return true;
    }
    if clause.tongue.has_news_words() {
        return is_listed_label(clause, n);
    }
    let before = n.from.checked_sub(1).and_then(|at| clause.words.get(at));
    let follows_name = before.is_some_and(|w| {
        w.is_capital() && n.from > 1 && find_month_number(clause.tongue, w.folded).is_none()
            || matches!(
                w.folded,
                "no" | "no." | "number" | "#" | "'s" | "s" | "@" | "("
            )
    });
    let is_digits =
        clause.words[n.from].kind == crate::text::TokenKind::Number && n.ending != Some(SCORE);
    let next_is_name = clause.words.get(n.to).is_some_and(|w| w.is_capital());
    let counts = n.to > n.from + 1 || n.ending.is_some() || has_unit(clause, n.to);
    is_digits
        && follows_name
        && !counts
        && (next_is_name
            || n.to >= clause.words.len()
            || before.is_some_and(|w| !matches!(w.folded, "'s" | "s")))
        && before.is_some_and(|w| w.text != "A" && !w.is_mark())
}

/// Whether a number of a language other than English names and does not count: behind a noun for what has numbers, or
/// behind a capital at the end of what is said. *Für das Projekt 30 Millionen Euro* counts.
fn is_listed_label(clause: &Clause<'_>, n: &Number) -> bool {
    let is_counted = n.ending.is_some() || is_counted_behind(clause, n.to);
    let label = find_listed_before(clause, NewsList::Labels, n.from).is_some();
    let before = n.from.checked_sub(1).and_then(|at| clause.words.get(at));
    let is_last = clause.words.get(n.to).is_none_or(|word| word.is_mark());
    let is_named = before.is_some_and(|word| word.is_capital()) && n.from > 1 && is_last;
    let is_digits = clause.words[n.from].kind == crate::text::TokenKind::Number;
    let is_scored = n.ending == Some(SCORE);
    !is_counted && !is_scored && is_digits && n.to == n.from + 1 && (label || is_named)
}
