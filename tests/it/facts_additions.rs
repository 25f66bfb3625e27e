//! Sums that a sentence tells: what does not come out is a row of its own, what comes out or is not told as a sum is none.

use retold::facts::{FactClaim, FactKind};

use super::facts_read::{drafts, read};

/// Why a sentence does not add up, if it does not.
fn wrong_sums(text: &str) -> Vec<String> {
    let (_, facts) = read(drafts(&[text, "Nothing was said of it in the other one."]));
    let rows = facts.iter().filter(|fact| {
        let why = fact.why.as_deref().unwrap_or_default();
        why.starts_with("does not add up: ")
    });
    rows.map(|fact| {
        assert_eq!(
            (fact.kind, fact.claim()),
            (FactKind::Figure, FactClaim::Likely)
        );
        fact.why.clone().unwrap_or_default()
    })
    .collect()
}

#[test]
fn a_sum_that_does_not_come_out_is_told() {
    for (text, told) in [
        (
            "The wreck killed 42 people: 19 men, 12 women, six girls and four boys.",
            "does not add up: 19, 12, 6 and 4 make 41, not 42 people",
        ),
        (
            "The police held four people (two men and three women) at the weir.",
            "does not add up: 2 and 3 make 5, not four people",
        ),
        (
            "Anne Tolle won by 203 votes, 1,904 to 1,711, in the town.",
            "does not add up: 1,904 less 1,711 is 193, not 203 votes",
        ),
        (
            "The output of the mill rose 12 percent, from 1,000 to 1,200 tonnes.",
            "does not add up: from 1,000 to 1,200 tonnes is 20 %, not 12 percent",
        ),
        (
            "The profit of the mill fell 23 percent to $2.0 million from $3.0 million.",
            "does not add up: from $3.0 million to $2.0 million is 33.3 %, not 23 percent",
        ),
    ] {
        assert_eq!(wrong_sums(text), [told], "{text}");
    }
}

#[test]
fn what_comes_out_or_is_not_told_as_a_sum_is_no_row() {
    for text in [
        "The wreck killed 41 people: 19 men, 12 women, six girls and four boys.",
        "The wreck killed 42 people, including 19 men, 12 women and four boys.",
        "The wreck killed 42 people: 19 men, 12 women and four boys were named.",
        "The police held four people (two men, a woman and one boy) at the weir.",
        "The police held about 40 people: 19 men and 12 women.",
        "Anne Tolle won by 193 votes, 1,904 to 1,711, in the town.",
        "Anne Tolle won by 12 lengths in a race of 1,904 to 1,711 metres.",
        "The output of the mill rose 20 percent, from 1,000 to 1,200 tonnes.",
        "The profit of the mill fell 33 percent to $2.0 million from $3.0 million.",
        "The profit of the mill rose 12 percent, and jobs went from 100 to 120 in a year.",
        "The rate at the mill rose 2 percent, from 40 percent to 42 percent.",
        "The price of the flour rose by about 15 percent to £90 from £80.",
        "The price of the flour rose 12 percent to £90 from £80.",
    ] {
        assert!(
            wrong_sums(text).is_empty(),
            "{text}: {:?}",
            wrong_sums(text)
        );
    }
}

#[test]
fn versions_that_tell_the_same_wrong_sum_are_one_row() {
    let text = "Anne Tolle won by 203 votes, 1,904 to 1,711, in the town.";
    let (_, facts) = read(drafts(&[text, text]));
    let rows = facts
        .iter()
        .filter(|fact| fact.claim() == FactClaim::Likely);
    assert_eq!(
        rows.map(|fact| fact.mentions.len()).collect::<Vec<_>>(),
        [6]
    );
}
