//! Who is cited by office alone: which offices are other people.

use crate::facts::word_lists::is_in_word_list;

/// Offices, each list one side. Officials, authorities, spokesmen and chiefs may be of any.
const SIDES: [&str; 17] = [
    "police officer officers constable detective detectives sheriff deputies inspector",
    "court judge judges magistrate magistrates",
    "prosecutor prosecutors prosecution",
    "lawyer lawyers attorney defence",
    "owner owners landlord",
    "doctor doctors hospital paramedics nurse nurses",
    "witness witnesses neighbour neighbours neighbor neighbors resident residents villagers",
    "family relatives father mother widow",
    "company operator firm",
    "union unions",
    "firefighters",
    "army military soldiers",
    "rebels militants insurgents",
    "government ministry minister",
    "researchers scientists analysts",
    "coastguard",
    "mayor council",
];

/// Whether two sources that have no name are on two sides.
pub(super) fn are_other_offices(one: &[&str], other: &[&str]) -> bool {
    let sides = |words: &[&str]| -> Vec<usize> {
        let of = |word: &&str| SIDES.iter().position(|side| is_in_word_list(side, word));
        words.iter().filter_map(of).collect()
    };
    let (one, other) = (sides(one), sides(other));
    !one.is_empty() && !other.is_empty() && !one.iter().any(|side| other.contains(side))
}
