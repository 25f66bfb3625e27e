//! Totals and parts in two sentences that follow each other and do not go together: *Together they employ 44 men*, *of that,
//! £30m goes on roads*.

use super::amount::{Amount, number_word};
use super::figure_parser::Figure;
use super::figure_unit::FigureUnit;
use super::sums::can_be_added;
use super::wrong_sum::{WrongSum, format_amount, list_between};
use crate::facts::clause::Clause;
use crate::text::{Story, TokenKind};

/// How a sentence begins that tells the sum of the figures of the one before.
const TOTAL_OF_BEFORE: [&str; 6] = [
    "together",
    "altogether",
    "in total",
    "in all",
    "between them",
    "all told",
];
/// How a sentence begins that tells parts of the last figure of the one before.
const PARTS_OF_BEFORE: [&str; 3] = ["of that", "of this", "out of that"];
/// What a list of parts is not joined by.
const APART: [&str; 8] = [
    "but",
    "while",
    "than",
    "from",
    "to",
    "after",
    "of",
    "including",
];

/// The figures of two sentences of which one tells the sum or the parts of the other and which cannot be right.
pub(super) fn find_wrong_linked_total<'f>(
    story: &Story,
    (first, before): (&Clause<'_>, &[&'f Figure]),
    (second, behind): (&Clause<'_>, &[&'f Figure]),
) -> Option<WrongSum<'f>> {
    if !are_all_read(first, before) || !are_all_read(second, behind) {
        return None;
    }
    let begins = |forms: &[&str]| forms.iter().any(|form| second.reads(0, form));
    if begins(&TOTAL_OF_BEFORE) {
        let [total] = behind else {
            return None;
        };
        let parts = is_list(first, before).then_some(before)?;
        let sum: Amount = parts.iter().map(|part| part.value).sum();
        let fits = parts
            .iter()
            .all(|part| is_part_of(part, total) && part.step == total.step);
        return (fits && sum != total.value).then(|| WrongSum {
            told: tell_sum(
                story,
                parts,
                sum,
                &format!("not {}", story.text(total.span)),
            ),
            figures: [parts, &[*total]].concat(),
        });
    }
    let whole = before.last().filter(|_| begins(&PARTS_OF_BEFORE))?;
    let is_money = |figure: &&&Figure| matches!(figure.unit, FigureUnit::Money(_));
    let fits = behind.iter().all(|part| part.unit == whole.unit) && is_list(second, behind);
    let sum: Amount = behind.iter().map(|part| part.value).sum();
    // Parts may be left out, and only of money they never overlap: more than the whole they cannot be.
    let slack = behind.iter().map(|part| part.step).sum::<Amount>() / 2 + whole.step / 2;
    let is_more = is_money(&whole) && sum > whole.value + slack;
    (fits && is_more).then(|| WrongSum {
        told: tell_sum(
            story,
            behind,
            sum,
            &format!("more than {}", story.text(whole.span)),
        ),
        figures: [&[*whole], behind].concat(),
    })
}

/// Whether every number of a sentence is one of these figures: in *North 19, South 12* one may be taken for a label.
fn are_all_read(clause: &Clause<'_>, figures: &[&Figure]) -> bool {
    let is_number = |at: usize| {
        let word = &clause.words[at];
        let is_article = matches!(word.folded, "a" | "an");
        word.kind == TokenKind::Number || !is_article && number_word(word.folded).is_some()
    };
    let is_read = |at: usize| {
        let token = clause.token(at);
        figures.iter().any(|figure| figure.whole.contains(&token))
    };
    (0..clause.words.len()).all(|at| !is_number(at) || is_read(at))
}

/// Whether two or more figures stand in a list, joined by commas and *and*.
fn is_list(clause: &Clause<'_>, figures: &[&Figure]) -> bool {
    let joins = |two: &[&Figure]| {
        let between = list_between(clause, two[0], two[1]);
        let is_joined = between.iter().any(|word| matches!(*word, "," | "and"));
        is_joined && !between.iter().any(|word| APART.contains(word))
    };
    figures.len() > 1 && figures.windows(2).all(joins)
}

/// Whether a part counts what the total counts: a bare number in a list counts what the others do.
fn is_part_of(part: &Figure, total: &Figure) -> bool {
    let is_counted =
        |figure: &Figure| matches!(figure.unit, FigureUnit::Things(_) | FigureUnit::Unknown);
    let is_bare = part.unit == FigureUnit::Unknown && is_counted(total);
    is_bare || part.unit == total.unit || can_be_added(part, total)
}

fn tell_sum(story: &Story, parts: &[&Figure], sum: Amount, against: &str) -> String {
    let told: Vec<&str> = parts.iter().map(|part| story.text(part.span)).collect();
    let (last, first) = told.split_last().unwrap_or((&"", &[]));
    format!(
        "{} and {last} make {}, {against}",
        first.join(", "),
        format_amount(sum)
    )
}
