//! Short forms that news print for states and parties: *Ark.*, *Calif.*, *D-Ore.*, *GOP*.

use crate::facts::word_lists::is_in_word_list;

/// States, counties and parties with their short forms, each a list of words for one thing.
const FORMS: [&str; 51] = [
    "ala alabama",
    "ariz arizona",
    "ark arkansas",
    "calif california cal",
    "colo colorado",
    "conn connecticut",
    "del delaware",
    "fla florida",
    "ga georgia",
    "ill illinois",
    "ind indiana",
    "kan kansas",
    "ky kentucky",
    "la louisiana",
    "md maryland",
    "mass massachusetts",
    "mich michigan",
    "minn minnesota",
    "miss mississippi",
    "mo missouri",
    "mont montana",
    "neb nebraska",
    "nev nevada",
    "okla oklahoma",
    "ore oregon",
    "pa penn pennsylvania",
    "tenn tennessee",
    "tex texas",
    "va virginia",
    "vt vermont",
    "wash washington",
    "wis wisconsin",
    "wyo wyoming",
    "hants hampshire",
    "herts hertfordshire",
    "beds bedfordshire",
    "berks berkshire",
    "bucks buckinghamshire",
    "cambs cambridgeshire",
    "glos gloucestershire",
    "lancs lancashire",
    "leics leicestershire",
    "lincs lincolnshire",
    "northants northamptonshire",
    "notts nottinghamshire",
    "oxon oxfordshire",
    "staffs staffordshire",
    "wilts wiltshire",
    "worcs worcestershire",
    "gop republican republicans",
    "dem dems democrat democrats democratic",
];

/// Whether one of two names is a short form of the other, or says a party before a state: *D-Ore.*
pub(super) fn are_short_forms(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|name| name.trim_end_matches('.').to_lowercase());
    let is_party = |name: &str| {
        let state = name.strip_prefix(['d', 'r', 'i']);
        state.is_some_and(|state| state.starts_with(['-', '‑']))
    };
    let is_one = |forms: &&str| is_in_word_list(forms, &one) && is_in_word_list(forms, &other);
    is_party(&one) || is_party(&other) || FORMS.iter().any(is_one)
}
