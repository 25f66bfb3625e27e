//! Shares that a sentence tells beside the part and the whole, or beside a change and the level that it led to.

use super::amount::{Amount, ONE};
use super::figure_context::{FigureRole, role};
use super::figure_parser::Figure;
use super::figure_unit::FigureUnit;
use super::rules;
use super::signs::FigureSign;
use super::sums::can_be_added;
use super::wrong_sum::{WrongSum, format_amount, list_between, word_before};
use crate::facts::clause::Clause;
use crate::text::Story;

/// A part, what it is a part of, and the share in percent that is told for it.
struct ToldShare<'f> {
    part: &'f Figure,
    whole: &'f Figure,
    share: &'f Figure,
    /// What the part is measured against: the least and the greatest that the whole may mean.
    base: (Amount, Amount),
}

/// *£78, or 4.9 percent, of £1,672*; *78 of 1,672 homes (4.9 percent)*; *rose £78, or 4.9 percent, to £1,750*.
pub(super) fn find_wrong_share<'f>(
    story: &Story,
    clause: &Clause<'_>,
    told: &[&'f Figure],
) -> Option<WrongSum<'f>> {
    let threes = told.windows(3);
    let shares = threes.filter_map(|three| {
        share_of_whole(clause, three)
            .or_else(|| share_behind_whole(clause, three))
            .or_else(|| share_of_level(clause, three))
    });
    shares
        .filter(|told| told.base.0 > 0 && is_comparable(told))
        .find_map(|told| check_share(story, &told))
}

fn is_comparable(told: &ToldShare<'_>) -> bool {
    let is_amount = |figure: &Figure| {
        !matches!(
            figure.unit,
            FigureUnit::Percent
                | FigureUnit::PercentagePoints
                | FigureUnit::Score
                | FigureUnit::Age
                | FigureUnit::Telephone
        )
    };
    let is_bare = |figure: &Figure| matches!(figure.unit, FigureUnit::Unknown | FigureUnit::Points);
    told.share.unit == FigureUnit::Percent
        && is_amount(told.part)
        && is_amount(told.whole)
        && (can_be_added(told.part, told.whole) || is_bare(told.part) && is_bare(told.whole))
}

/// Whether only marks and *or* part a figure from what it is in other terms.
fn is_in_other_terms(words: &[&str]) -> bool {
    matches!(
        words,
        [","] | [",", "or"] | ["or"] | ["("] | ["—"] | ["–"] | ["(", "or"]
    )
}

/// Words behind the closing mark of what was told in other terms.
fn behind_terms<'w, 'a>(words: &'w [&'a str]) -> &'w [&'a str] {
    match words {
        [",", rest @ ..] | [")", rest @ ..] | ["—", rest @ ..] | ["–", rest @ ..] => rest,
        rest => rest,
    }
}

/// *£78, or 4.9 percent, of £1,672*.
fn share_of_whole<'f>(clause: &Clause<'_>, three: &[&'f Figure]) -> Option<ToldShare<'f>> {
    let [part, share, whole] = *three else {
        return None;
    };
    let between = list_between(clause, share, whole);
    let is_whole = matches!(
        behind_terms(&between),
        ["of"] | ["of", "the"] | ["of", "its" | "their" | "all"] | ["of", "a", "total", "of"]
    );
    let is_told = is_in_other_terms(&list_between(clause, part, share)) && is_whole;
    is_told.then(|| ToldShare {
        part,
        whole,
        share,
        base: round_off(whole),
    })
}

/// *78 of 1,672 homes (4.9 percent)*.
fn share_behind_whole<'f>(clause: &Clause<'_>, three: &[&'f Figure]) -> Option<ToldShare<'f>> {
    let [part, whole, share] = *three else {
        return None;
    };
    let is_of = matches!(
        list_between(clause, part, whole).as_slice(),
        ["of"]
            | ["of", "the"]
            | ["out", "of"]
            | ["out", "of", "the"]
            | ["out", "of", "a", "total", "of"]
    );
    let behind = clause.folded((share.whole.end.0 - clause.first.0) as usize);
    let is_compared = matches!(
        behind,
        "more" | "less" | "higher" | "lower" | "fewer" | "up" | "down" | "of" | "above" | "below"
    );
    let is_told = is_of && !is_compared && is_in_other_terms(&list_between(clause, whole, share));
    is_told.then(|| ToldShare {
        part,
        whole,
        share,
        base: round_off(whole),
    })
}

/// *Rose £78, or 4.9 percent, to £1,750*: the share is of what it was before.
fn share_of_level<'f>(clause: &Clause<'_>, three: &[&'f Figure]) -> Option<ToldShare<'f>> {
    let [part, share, whole] = *three else {
        return None;
    };
    let between = list_between(clause, share, whole);
    let is_level = matches!(
        behind_terms(&between),
        ["to"]
            | ["to", "close" | "end" | "finish", "at"]
            | ["at"]
            | ["to", "reach"]
            | ["to", "a", "record"]
    );
    let changes = word_before(clause, part);
    let is_change = role(changes) == Some(FigureRole::Change);
    if !is_level || !is_change || !is_in_other_terms(&list_between(clause, part, share)) {
        return None;
    }
    let level = round_off(whole);
    let change = round_off(part);
    // Which way it went is not always told by a word that is known: the share must fit neither way.
    let base = match is_fall(part, share, level) {
        true => (level.0 + change.0, level.1 + change.1),
        false => (level.0 - change.1, level.1 - change.0),
    };
    Some(ToldShare {
        part,
        whole,
        share,
        base,
    })
}

/// Whether the change went down: a word says so, or the share fits better if it did.
fn is_fall(part: &Figure, share: &Figure, level: (Amount, Amount)) -> bool {
    let mean = (level.0 + level.1) / 2;
    let off = |base: Amount| (part.value * 100 - share.value * base / ONE).abs();
    part.sign == FigureSign::Down || off(mean + part.value) < off(mean - part.value)
}

/// The least and the greatest that a printed figure may mean: things are counted, all else is rounded.
fn round_off(figure: &Figure) -> (Amount, Amount) {
    let is_round = figure.value % (100 * ONE) == 0;
    let slack = match figure.unit {
        FigureUnit::Things(_) if !is_round => 0,
        // A round number may be rounded, to a two-hundredth at most.
        _ if is_round && figure.step == ONE => {
            (figure.value / rules::ROUND_NUMBER_OFF).max(figure.step / 2)
        }
        _ => figure.step / 2,
    };
    (figure.value - slack, figure.value + slack)
}

fn check_share<'f>(story: &Story, told: &ToldShare<'f>) -> Option<WrongSum<'f>> {
    let part = round_off(told.part);
    let percent = |part: Amount, base: Amount| part.checked_mul(100 * ONE).map(|p| p / base.max(1));
    let least = percent(part.0, told.base.1)?;
    let most = percent(part.1, told.base.0)?;
    // Half a step is rounding, and the other half what a desk rounds a second time.
    let printed = (
        told.share.value - told.share.step,
        told.share.value + told.share.step,
    );
    let is_wrong = most < printed.0 || least > printed.1;
    let exact = percent(told.part.value, (told.base.0 + told.base.1) / 2)?;
    let step = told.share.step.min(ONE / 10);
    let shown = (exact + step / 2) / step * step;
    let of = match told.base == round_off(told.whole) {
        true => format!("of {}", story.text(told.whole.span)),
        false => format!("of what led to {}", story.text(told.whole.span)),
    };
    is_wrong.then(|| WrongSum {
        told: format!(
            "{} is {} % {of}, not {}",
            story.text(told.part.span),
            format_amount(shown),
            story.text(told.share.span)
        ),
        figures: vec![told.part, told.share, told.whole],
    })
}
