//! Words that turn a statement round: *rose* and *fell*, *accepted* and *rejected*, *before* and *after*.
//!
//! The list was written for this program and stands under its licence. It keeps of what dictionaries call antonyms
//! (WordNet's relation of that name: Miller 1995) those that say which way a thing went or was decided; *man* and *woman*
//! or *old* and *new* describe, and differ without contradicting.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Two sides with their words, in the forms in which news print them.
const PAIRS: &[(&str, &str)] = &[
    (
        "rise rises rose risen rising increase increases increased increasing climb climbs climbed climbing grow grows grew \
         grown growing gain gains gained gaining jump jumps jumped jumping surge surges surged surging soar soared soaring \
         rally rallied advanced up higher",
        "fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop \
         drops dropped dropping slide slid sliding slip slipped slipping plunge plunged plunging tumble tumbled tumbling \
         sink sank sinking shrink shrank shrunk lose lost losing dipped down lower",
    ),
    (
        "raise raises raised raising",
        "cut cuts cutting lower lowers lowered lowering reduce reduced reducing",
    ),
    ("win wins won winning", "lose loses lost losing"),
    (
        "accept accepts accepted accepting approve approves approved approving",
        "reject rejects rejected rejecting refuse refuses refused refusing declined dismissed",
    ),
    (
        "allow allows allowed allowing permit permits permitted",
        "ban bans banned banning forbid forbids forbade forbidden bar barred prohibit prohibited",
    ),
    (
        "support supports supported supporting back backs backed backing favour favours favoured favor favors favored",
        "oppose opposes opposed opposing",
    ),
    (
        "confirm confirms confirmed confirming admit admits admitted admitting acknowledge acknowledges acknowledged",
        "deny denies denied denying",
    ),
    ("convicted guilty", "acquitted innocent cleared"),
    ("arrested detained jailed", "released freed"),
    (
        "succeed succeeds succeeded succeeding pass passes passed",
        "fail fails failed failing",
    ),
    (
        "open opens opened opening reopen reopens reopened",
        "close closes closed closing shut",
    ),
    (
        "survive survives survived surviving",
        "die dies died dying killed",
    ),
    (
        "strengthen strengthens strengthened stronger",
        "weaken weakens weakened weaker",
    ),
    ("lift lifts lifted", "impose imposes imposed"),
    (
        "start starts started begin begins began begun",
        "stop stops stopped end ends ended",
    ),
    ("before", "after"),
    ("more most", "fewer less fewest least"),
    ("above over", "below under"),
    ("better best", "worse worst"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("legal lawful", "illegal unlawful"),
    ("likely", "unlikely"),
    ("safe", "unsafe"),
    ("known", "unknown"),
    ("able", "unable"),
    ("with", "without"),
    ("always", "never"),
    (
        "agree agrees agreed agreeing",
        "refuse refuses refused refusing decline declines declined declining",
    ),
    ("alive", "dead"),
    ("northbound", "southbound"),
    ("eastbound", "westbound"),
    ("lawfully legally", "unlawfully illegally"),
    (
        "uphold upholds upheld",
        "overturn overturns overturned quash quashed",
    ),
    (
        "grant grants granted granting",
        "refuse refuses refused refusing deny denied",
    ),
    ("buy buys bought buying", "sell sells sold selling"),
    (
        "arrive arrives arrived arriving",
        "depart departs departed departing",
    ),
    ("profit profits", "loss losses"),
    ("victory victories", "defeat defeats"),
    ("maximum", "minimum"),
    ("majority", "minority"),
    ("inside", "outside"),
    ("upstream", "downstream"),
    ("import imports imported", "export exports exported"),
    ("earlier", "later"),
    ("full", "empty"),
];

/// Every word with the pairs that it stands in, each told apart by the side.
static SIDES: LazyLock<HashMap<&str, Vec<(usize, OppositeSide)>>> = LazyLock::new(|| {
    let mut sides: HashMap<&str, Vec<(usize, OppositeSide)>> = HashMap::new();
    for (pair, (one, other)) in PAIRS.iter().enumerate() {
        for (side, words) in [(OppositeSide::One, one), (OppositeSide::Other, other)] {
            for word in words.split_whitespace() {
                sides.entry(word).or_default().push((pair, side));
            }
        }
    }
    sides
});

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OppositeSide {
    One,
    Other,
}

/// Whether a folded word stands in the list.
pub(crate) fn has_opposite(word: &str) -> bool {
    SIDES.contains_key(word)
}

/// Whether two folded words stand on opposite sides, and nowhere on one side.
pub(crate) fn are_opposites(one: &str, other: &str) -> bool {
    let (Some(ones), Some(others)) = (SIDES.get(one), SIDES.get(other)) else {
        return false;
    };
    let meets = |is_opposed: bool| {
        let mut pairs = ones.iter().flat_map(|a| others.iter().map(move |b| (a, b)));
        pairs.any(|(a, b)| a.0 == b.0 && (a.1 != b.1) == is_opposed)
    };
    meets(true) && !meets(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_two_sides_are_opposites_and_words_of_one_are_not() {
        assert!(are_opposites("rose", "fell"));
        assert!(are_opposites("fell", "rose"));
        assert!(are_opposites("accepted", "rejected"));
        assert!(!are_opposites("rose", "climbed"));
        assert!(!are_opposites("rose", "rejected"));
        assert!(!are_opposites("rose", "mill"));
    }
}
