//! Sums that a sentence tells: what does not come out is a row of its own, what comes out or is not told as a sum is none.

use retold::facts::{FactClaim, FactKind};

use super::facts_read::{dated, drafts, read};

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
            (FactKind::Sum, FactClaim::Likely)
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

/// Why a sentence of a version published on a day does not add up.
fn wrong_on(day: &str, text: &str) -> Vec<String> {
    let (_, facts) = read(dated(&[(day, text), (day, "Nothing was said of it.")]));
    let rows = facts.iter().filter(|fact| fact.kind == FactKind::Sum);
    rows.map(|fact| fact.why.clone().unwrap_or_default())
        .collect()
}

#[test]
fn shares_totals_leads_ages_spans_and_conversions_that_do_not_come_out_are_told() {
    for (day, text) in [
        (
            "2025-03-14",
            "The levy rose £78, or 4.9 percent, of £1,672 last year.",
        ),
        (
            "2025-03-14",
            "Of the homes, 78 of 1,672 homes (4.9 percent) were flooded.",
        ),
        (
            "2025-03-14",
            "Some wells failed: 12 out of 60 wells (25 percent) ran dry.",
        ),
        (
            "2025-03-14",
            "The share fell 12 pence, or 11 percent, to 140 pence in Orvell.",
        ),
        (
            "2025-03-14",
            "The index rose 30 points, or 6 percent, to 1,030 in Orvell.",
        ),
        (
            "2025-03-14",
            "Profits rose $2.0 million, or 50 percent, to $10.0 million.",
        ),
        (
            "2025-03-14",
            "The town spent £400,000, or 20 percent, of £4 million on the weir.",
        ),
        (
            "2025-03-14",
            "The tram ran at 56mph (80km/h) through Orvell.",
        ),
        (
            "2025-03-14",
            "The village lies 10 miles (26 km) from Orvell.",
        ),
        (
            "2025-03-14",
            "The suspect is 5ft 10in (1.98m) tall, they said.",
        ),
        (
            "2025-03-14",
            "The lorry carried 38 tonnes (28,000 kg) of sand.",
        ),
        (
            "2025-03-14",
            "They held 12 men and 19 women, a total of 33.",
        ),
        (
            "2025-03-14",
            "The raid left 4 dead and 9 injured, a total of 15 casualties.",
        ),
        (
            "2025-03-14",
            "The mill paid £300 in fines and £45 in costs, a total of £365.",
        ),
        (
            "2025-03-14",
            "The school has 120 boys, 130 girls and 14 teachers, a total of 274 people.",
        ),
        (
            "2025-03-14",
            "Odo Pell, 58, was born in 1957 and runs the mill.",
        ),
        (
            "2025-03-14",
            "Ida Moss, 41, was born in Orvell in 1990 and runs the mill.",
        ),
        (
            "2025-03-14",
            "Odo Pell, who was born in 1920, died in 1999 at the age of 85.",
        ),
        (
            "2025-03-14",
            "The weir was built in 1987, 48 years ago, by the town.",
        ),
        (
            "2025-03-14",
            "The weir was built 48 years ago, in 1987, by the town.",
        ),
        (
            "2025-06-14",
            "The fair ran from 3 May to 10 May, for 12 days.",
        ),
        (
            "2025-06-14",
            "The strike lasted from 28 February 2025 to 4 March 2025, nine days.",
        ),
        (
            "2025-03-14",
            "Anne Tolle won with a majority of 203, 1,904 votes to 1,711.",
        ),
        (
            "2025-03-14",
            "The wreck killed 12 people: seven men and four women.",
        ),
        (
            "2025-03-14",
            "The wreck killed 30 people (19 men, six women and four boys).",
        ),
        (
            "2025-03-14",
            "The motion was carried by 14 votes, 40 to 30, on Monday.",
        ),
        (
            "2025-03-14",
            "Output of coal fell 30 percent, from 1,000 to 800 tonnes.",
        ),
        (
            "2025-03-14",
            "Sales rose 10 percent to £90 million from £75 million.",
        ),
        (
            "2025-03-14",
            "The shares gained 5 pence, or 10 percent, to 105 pence on Monday.",
        ),
        (
            "2025-03-14",
            "The clinic treated 9 of 90 patients (12 percent) at home.",
        ),
    ] {
        assert_eq!(wrong_on(day, text).len(), 1, "{text}");
    }
    for (text, told) in [
        (
            "The levy rose £78, or 4.9 percent, of £1,672 last year.",
            "does not add up: £78 is 4.7 % of £1,672, not 4.9 percent",
        ),
        (
            "Odo Pell, 58, was born in 1957 and runs the mill.",
            "does not add up: who was born in 1957 was 67 or 68 in 2025, not 58",
        ),
        (
            "The village lies 10 miles (26 km) from Orvell.",
            "does not add up: 10 miles is 16,100 metres, not 26 km",
        ),
        (
            "The fair ran from 3 May to 10 May, for 12 days.",
            "does not add up: 3 May to 10 May is 7 or 8 days, not 12 days",
        ),
        (
            "They held 12 men and 19 women, a total of 33.",
            "does not add up: 12 men and 19 women make 31, not 33",
        ),
    ] {
        assert_eq!(wrong_on("2025-03-14", text), [told]);
    }
}

#[test]
fn what_comes_out_is_hedged_or_told_of_something_else_is_no_wrong_sum() {
    for (day, text) in [
        (
            "2025-03-14",
            "The levy rose £78, or 4.7 percent, of £1,672 last year.",
        ),
        (
            "2025-03-14",
            "Of the homes, 78 of 1,672 homes (4.7 percent) were flooded.",
        ),
        (
            "2025-03-14",
            "Some wells failed: 15 out of 60 wells (25 percent) ran dry.",
        ),
        (
            "2025-03-14",
            "The share fell 12 pence, or 7.9 percent, to 140 pence in Orvell.",
        ),
        (
            "2025-03-14",
            "The index rose 30 points, or 3 percent, to 1,030 in Orvell.",
        ),
        (
            "2025-03-14",
            "Profits rose $2.0 million, or 25 percent, to $10.0 million.",
        ),
        (
            "2025-03-14",
            "The town spent £800,000, or 20 percent, of £4 million on the weir.",
        ),
        (
            "2025-03-14",
            "The tram ran at 56mph (90km/h) through Orvell.",
        ),
        (
            "2025-03-14",
            "The village lies 100 miles (160 km) from Orvell.",
        ),
        (
            "2025-03-14",
            "The suspect is 5ft 10in (1.78m) tall, they said.",
        ),
        (
            "2025-03-14",
            "The lorry carried 38 tonnes (40 tonnes with its load) of sand.",
        ),
        (
            "2025-03-14",
            "They held 12 men and 19 women, a total of 31.",
        ),
        (
            "2025-03-14",
            "The raid left 4 dead and 9 injured, and a total of 15 houses burned.",
        ),
        (
            "2025-03-14",
            "The mill paid £300 in fines and about £45 in costs, a total of £365.",
        ),
        (
            "2025-03-14",
            "The school has 120 boys, 130 girls and 14 teachers, a total of 264 people.",
        ),
        (
            "2025-03-14",
            "Odo Pell, 67, was born in 1957 and runs the mill.",
        ),
        (
            "2025-03-14",
            "Odo Pell, 68, was born in 1957 and runs the mill.",
        ),
        (
            "2025-03-14",
            "Odo Pell, 58, runs the mill, and his son was born in 1990.",
        ),
        (
            "2025-03-14",
            "Odo Pell, who was born in 1920, died in 1999 at the age of 78.",
        ),
        (
            "2025-03-14",
            "The weir was built in 1987, 38 years ago, by the town.",
        ),
        (
            "2025-03-14",
            "The weir of 1987 stands where a mill burned 48 years ago.",
        ),
        (
            "2025-06-14",
            "The fair ran from 3 May to 10 May, for eight days.",
        ),
        (
            "2025-06-14",
            "The fair ran from 3 May to 10 May, and for 12 days the town was full.",
        ),
        (
            "2025-06-14",
            "The strike lasted from 28 February 2025 to 4 March 2025, four days.",
        ),
        (
            "2025-03-14",
            "Anne Tolle won with a majority of 193, 1,904 votes to 1,711.",
        ),
        (
            "2025-03-14",
            "The wreck killed 12 people: seven men, four women and a boy.",
        ),
        (
            "2025-03-14",
            "The wreck hurt 30 people (19 of them badly, six slightly).",
        ),
        (
            "2025-03-14",
            "The motion was carried by 10 votes, 40 to 30, on Monday.",
        ),
        (
            "2025-03-14",
            "The shares gained 5 pence, or 5 percent, to 105 pence on Monday.",
        ),
        (
            "2025-03-14",
            "The clinic treated 9 of 90 patients (12 percent more than last year) at home.",
        ),
        // Levels and points are rounded, shares of a round number too.
        (
            "2025-03-14",
            "The index jumped 26 points, or 1.78 percent, to 1,516 on Monday.",
        ),
        (
            "2025-03-14",
            "The index gave up 11.91 points, or 1.19 percent, at 986.60.",
        ),
        (
            "2025-03-14",
            "The shares rose 52 cents, or 9 percent, to $6.30 on Monday.",
        ),
    ] {
        assert!(wrong_on(day, text).is_empty(), "{:?}", wrong_on(day, text));
    }
}
