//! Which money a figure is of: by its sign, its letters or its name.

use crate::facts::clause::Clause;

/// What stands before a dollar sign, and whose dollars it makes.
const DOLLARS: [(&str, &str); 13] = [
    ("us", "us dollars"),
    ("a", "australian dollars"),
    ("au", "australian dollars"),
    ("c", "canadian dollars"),
    ("ca", "canadian dollars"),
    ("can", "canadian dollars"),
    ("hk", "hong kong dollars"),
    ("nz", "new zealand dollars"),
    ("s", "singapore dollars"),
    ("sg", "singapore dollars"),
    ("nt", "taiwan dollars"),
    ("r", "reais"),
    ("mx", "mexican pesos"),
];

/// Codes (ISO 4217) and letters that are printed in their place.
const CODES: [(&str, &str); 13] = [
    ("usd", "us dollars"),
    ("aud", "australian dollars"),
    ("cad", "canadian dollars"),
    ("hkd", "hong kong dollars"),
    ("nzd", "new zealand dollars"),
    ("eur", "euros"),
    ("gbp", "pounds"),
    ("jpy", "yen"),
    ("cny", "yuan"),
    ("sek", "swedish crowns"),
    ("nok", "norwegian crowns"),
    ("dkk", "danish crowns"),
    ("kr", "crowns"),
];

/// Whose dollars an adjective says.
const OWNERS: [(&str, &str); 8] = [
    ("us dollars", "us dollars"),
    ("u.s. dollars", "us dollars"),
    ("american dollars", "us dollars"),
    ("australian dollars", "australian dollars"),
    ("canadian dollars", "canadian dollars"),
    ("singapore dollars", "singapore dollars"),
    ("hong kong dollars", "hong kong dollars"),
    ("new zealand dollars", "new zealand dollars"),
];

/// The money that a sign stands for.
pub(crate) fn of_sign(folded: &str) -> Option<&'static str> {
    match folded {
        "$" => Some("dollars"),
        "£" => Some("pounds"),
        "€" => Some("euros"),
        "¥" => Some("yen"),
        "₩" => Some("won"),
        "₽" => Some("roubles"),
        "₺" => Some("liras"),
        "₹" => Some("rupees"),
        "₴" => Some("hryvnias"),
        _ => None,
    }
}

/// The money that a code stands for.
pub(crate) fn of_code(folded: &str) -> Option<&'static str> {
    let found = CODES.iter().find(|(code, _)| *code == folded);
    found.map(|(_, money)| *money)
}

/// The money that stands before a number, with how many words it takes: *A$*, *£*, *USD*.
pub(crate) fn find_money_before(clause: &Clause<'_>, at: usize) -> Option<(&'static str, usize)> {
    let sign = at.checked_sub(1)?;
    let folded = clause.folded(sign);
    let Some(money) = of_sign(folded) else {
        return of_code(folded).map(|money| (money, 1));
    };
    let letters = sign.checked_sub(1).map(|at| &clause.words[at]);
    let touching = letters.filter(|word| word.span.end == clause.words[sign].span.start);
    let owner = touching.filter(|_| folded == "$").and_then(|word| {
        let known = DOLLARS.iter().find(|(letters, _)| *letters == word.folded);
        known.map(|(_, money)| *money)
    });
    Some(owner.map_or((money, 1), |money| (money, 2)))
}

/// The dollars that are named behind a number with their country, with how many words that takes.
pub(crate) fn owned_dollars(clause: &Clause<'_>, at: usize) -> Option<(&'static str, usize)> {
    let found = OWNERS.iter().find(|(words, _)| clause.reads(at, words))?;
    Some((found.1, found.0.split(' ').count()))
}

/// Whether two sorts of money may be one: plain dollars are those of the paper's own country, which is not said.
pub(crate) fn may_be_one(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    long.strip_suffix(short)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
}
