//! Names that are related, so that one in the place of the other is no other name: by a word, by initials, by an alias.

use super::name::{ListedName, Name, generic};
use super::rules;

/// Words of names that stand for one another: each list is one thing, named by its initials, its capital, its people or
/// its seat. They are the states and unions that news names oftenest, and two things of market reports that are named by
/// a country or by the initials of two names.
const ALIASES: [&str; 6] = [
    // A currency and its country.
    "yen japanese currency",
    // An index and the two names in its initials.
    "s p standard poor 500",
    // A state or union, its people and its seat.
    "us america american americans washington united states",
    "uk britain british london united kingdom english england",
    "eu europe european brussels european union",
    "un united nations",
];

/// What tells two names apart: what stands behind the office or house that both begin with, if a full name does.
fn own<'a>(one: &'a [String], other: &[String]) -> &'a [String] {
    let n = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    // A house and a first name with a surname.
    let splits = n >= 1 && one.len() >= n + 2 && other.len() >= n + 2;
    one.get(n..).filter(|_| splits).unwrap_or(one)
}

/// Whether the names share a word or the beginning of one, or one is an alias of the other.
pub(super) fn are_related_names(one: &Name, other: &Name) -> bool {
    let beginning = |word: &str| {
        word.chars()
            .take(rules::RELATED_BEGINNING)
            .collect::<String>()
    };
    let others = own(&other.parts, &one.parts);
    let own = own(&one.parts, &other.parts);
    let shares = own
        .iter()
        // An initial is shared by chance: *R-Miss*, *R-Maine*.
        .filter(|part| generic(part).is_none() && part.len() > 1)
        .any(|a| {
            let alike = |b: &String| {
                a == b || (a.len() >= rules::RELATED_BEGINNING && beginning(a) == beginning(b))
            };
            others.iter().any(alike)
        });
    if are_kin(one, other) {
        return false;
    }
    let initials = |name: &Name| {
        name.parts
            .iter()
            .filter_map(|p| p.chars().next())
            .collect::<String>()
    };
    // *ECUSA* against *Episcopal Church*: an acronym may go on where the name stops.
    let stands = |short: &Name, long: &Name| {
        let letters = initials(long);
        letters.len() >= 2 && short.parts.concat().starts_with(&letters)
    };
    let acronym = stands(one, other) || stands(other, one);
    // *Department* against *Office*: what is left of a longer name is no name.
    let bare = |name: &Name| name.parts.iter().all(|part| generic(part).is_some());
    let in_list = |list: &str, name: &Name| {
        let own = name.parts.iter().filter(|part| generic(part).is_none());
        own.clone().next().is_some() && own.clone().all(|p| list.split(' ').any(|w| w == p))
    };
    shares
        || acronym
        || bare(one)
        || bare(other)
        || ALIASES
            .iter()
            .any(|list| in_list(list, one) && in_list(list, other))
}

/// Whether two names in languages other than English have one first name and surnames of which neither goes on with the
/// other; in scripts without capitals the surname stands first, and the last sign tells two apart.
pub(super) fn are_other_surnames(one: &Name, other: &Name) -> bool {
    if one.listed == ListedName::None || other.listed == ListedName::None {
        return false;
    }
    match (one.parts.as_slice(), other.parts.as_slice()) {
        ([first, .., last], [other_first, .., other_last]) => {
            first == other_first && one.parts.len() == other.parts.len() && last != other_last
        }
        ([one], [other]) => {
            let signs = |name: &str| name.chars().collect::<Vec<char>>();
            let (one, other) = (signs(one), signs(other));
            let is_eastern =
                |signs: &[char]| signs.iter().all(|c| *c >= '\u{3400}') && signs.len() > 2;
            is_eastern(&one)
                && is_eastern(&other)
                && one.len() == other.len()
                && one.first() == other.first()
        }
        _ => false,
    }
}

/// Whether two full names have one surname and first names that cannot be one: *Hugh Marsh*, *Ida Marsh*.
fn are_kin(one: &Name, other: &Name) -> bool {
    let split = |name: &Name| -> Option<(String, String)> {
        let (last, first) = name.parts.split_last()?;
        Some((first.first()?.clone(), last.clone()))
    };
    let (Some((first, last)), Some((other_first, other_last))) = (split(one), split(other)) else {
        return false;
    };
    let is_short =
        first.len() < rules::RELATED_BEGINNING || other_first.len() < rules::RELATED_BEGINNING;
    let begins_alike = first.chars().next() == other_first.chars().next();
    last == other_last && generic(&last).is_none() && !is_short && !begins_alike
}
