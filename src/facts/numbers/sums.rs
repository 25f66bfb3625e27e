//! Figures that are reckoned from others: *two boys and two girls* are *four children*, and *1,904 to 1,711* is *by 193*.

use super::figure_parser::Figure;
use super::figure_unit::FigureUnit;
use super::people_nouns::PEOPLE;

/// Whether one figure is the sum or the difference of the other and of what stands beside it in its sentence.
pub(crate) fn is_reckoned(figures: &[Figure], one: &Figure, other: &Figure) -> bool {
    comes_of(figures, one, other) || comes_of(figures, other, one)
}

fn comes_of(figures: &[Figure], whole: &Figure, part: &Figure) -> bool {
    // What both sentences tell explains no difference between them.
    let around = of_sentence(figures, whole);
    let is_told = |f: &Figure| {
        around
            .iter()
            .any(|g| g.value == f.value && g.unit == f.unit)
    };
    let is_beside = |f: &&Figure| {
        let is_other = !f.is_sum && f.whole != part.whole && !is_told(f);
        is_other && can_be_added(f, part) && can_be_added(f, whole)
    };
    let beside: Vec<&Figure> = of_sentence(figures, part)
        .iter()
        .filter(is_beside)
        .collect();
    let differs = |f: &&Figure| (f.value - part.value).abs() == whole.value;
    if beside.iter().any(differs) {
        return true;
    }
    // Of a run of parts that holds this one.
    (0..beside.len()).any(|from| {
        let mut sum = part.value;
        beside[from..].iter().any(|f| {
            sum += f.value;
            sum == whole.value
        })
    })
}

/// The figures of the sentence of a figure: they stand together, by place.
fn of_sentence<'f>(figures: &'f [Figure], one: &Figure) -> &'f [Figure] {
    let first = figures.partition_point(|f| f.sentence < one.sentence);
    let n = figures[first..].partition_point(|f| f.sentence <= one.sentence);
    &figures[first..first + n]
}

/// Whether it counts people by a noun for them.
pub(super) fn is_of_people(figure: &Figure) -> bool {
    match &figure.unit {
        FigureUnit::Things(noun) => PEOPLE.split_whitespace().any(|word| word == noun),
        _ => false,
    }
}

pub(super) fn can_be_added(one: &Figure, other: &Figure) -> bool {
    let is_person = |unit: &FigureUnit| match unit {
        FigureUnit::Things(noun) => PEOPLE.split_whitespace().any(|word| word == noun),
        FigureUnit::Unknown => true,
        _ => false,
    };
    let bare = |unit: &FigureUnit| *unit == FigureUnit::Unknown;
    one.unit == other.unit
        || is_person(&one.unit) && is_person(&other.unit)
        || bare(&one.unit) && matches!(other.unit, FigureUnit::Things(_))
        || bare(&other.unit) && matches!(one.unit, FigureUnit::Things(_))
}
