//! Facts: what versions state and state otherwise, one small story a kind, and the built-in sample story.

use retold::facts::{Fact, FactKind, FactStatus};
use retold::load::sample;
use retold::text::{Draft, Story, VersionId};
use serde::Deserialize;

use super::facts_read::{drafts, line, lines, read};

#[test]
fn figures_in_digits_and_words_agree_and_hedges_vary() {
    let found = lines(
        &[
            "About 60 tonnes of coal were lost in the harbour. Three districts were flooded.",
            "Over 60 tonnes of coal were lost in the harbour. 3 districts were flooded.",
        ],
        FactKind::Figure,
    );
    assert_eq!(
        found,
        [
            "vary: A About 60 tonnes | B Over 60 tonnes",
            "agree: A Three districts | B 3 districts"
        ]
    );
}

#[test]
fn a_comma_joins_thousands_and_parts_other_figures() {
    let (story, _) = read(drafts(&["Cabins 1,2 and 13,14 held 1,234 chairs."]));
    let words: Vec<&str> = story
        .words(&story.versions[VersionId(0)].tokens)
        .map(|token| story.word(token))
        .collect();
    assert_eq!(
        words,
        [
            "Cabins", "1", "2", "and", "13", "14", "held", "1,234", "chairs"
        ]
    );
}

#[test]
fn figures_that_cannot_both_hold_conflict_and_say_why() {
    let (story, facts) = read(drafts(&[
        "The mill employed 214 workers when it burned down on Monday night.",
        "The mill employed 241 workers when it burned down on Monday night.",
    ]));
    let first = facts.get(0).unwrap();
    assert_eq!(
        line(&story, first),
        "conflict: A 214 workers | B 241 workers"
    );
    let why = first.why.as_deref().unwrap();
    assert_eq!(
        why,
        "these figures cannot all be right: 214 workers in A, 241 workers in B"
    );
}

#[test]
fn killed_is_not_killed_or_wounded() {
    let (story, facts) = read(drafts(&[
        "Some 60 rebel gunmen were killed or wounded at the bridge, a witness said.",
        "Some 60 rebel gunmen were killed at the bridge, a witness said.",
    ]));
    let figure = facts
        .iter()
        .find(|fact| fact.kind == FactKind::Figure)
        .unwrap();
    assert_eq!(
        figure.status,
        FactStatus::Conflict,
        "{}",
        line(&story, figure)
    );
}

#[test]
fn one_time_in_two_ways_agrees_and_another_day_conflicts() {
    let found = lines(
        &[
            "The barge struck the pier at 18:40 on 13 March near the old lock.",
            "The barge struck the pier at 6:40 p.m. on March 12 near the old lock.",
        ],
        FactKind::Date,
    );
    assert_eq!(
        found,
        [
            "conflict: A 13 March | B March 12",
            "agree: A 18:40 | B 6:40 p.m."
        ]
    );
}

#[test]
fn day_and_month_are_never_guessed() {
    let found = lines(
        &[
            "The treaty was signed on 03/04/2025 in the old town hall.",
            "The treaty was signed on 4 March 2025 in the old town hall.",
        ],
        FactKind::Date,
    );
    assert_eq!(found, ["vary: A 03/04/2025 | B 4 March 2025"]);
}

#[test]
fn spellings_join_and_father_and_son_stay_apart() {
    let found = lines(
        &[
            "In the valley Ahmad Tarsoud met the elders. His father, Ahmad Khan Tarsoud, once ruled there.",
            "In the valley Ahmed Tarsood met the elders. His father, Ahmed Khan Tarsood, once ruled there.",
        ],
        FactKind::Name,
    );
    assert_eq!(
        found,
        [
            "vary: A Ahmad Tarsoud | B Ahmed Tarsood",
            "vary: A Ahmad Khan Tarsoud | B Ahmed Khan Tarsood"
        ]
    );
}

#[test]
fn quotations_altered_inside_the_marks_conflict_and_trimmed_ones_vary() {
    let found = lines(
        &[
            "“We will rebuild the mill before winter,” said Odo Pell. “Nobody helped us that night, not even the mayor,” he said.",
            "\"We will rebuild the mill before spring,\" said Odo Pell. “Nobody helped us that night,” he said.",
        ],
        FactKind::Quote,
    );
    assert_eq!(
        found,
        [
            "conflict: A We will rebuild the mill before winter, | B We will rebuild the mill before spring,",
            "vary: A Nobody helped us that night, not even the mayor, | B Nobody helped us that night,"
        ]
    );
}

#[test]
fn a_long_change_inside_the_marks_is_told_by_its_ends() {
    let told = "“The mill will stand again before the first snow falls on the village and its children, and every hand that can hold a hammer is welcome at the bridge,” said Odo Pell.";
    let altered = told.replace(
        "before the first snow falls on the village and its children",
        "when money comes from those who promised us help last Sunday",
    );
    let (_, facts) = read(drafts(&[told, &altered]));
    let why = facts.iter().find_map(|fact| fact.why.clone());
    let why = why.unwrap();
    assert!(
        why.contains("“before the first snow falls … the village and its children”"),
        "{why}"
    );
}

#[test]
fn a_version_that_has_the_words_too_changes_nothing_by_others() {
    let whole = "“We will rebuild the mill before winter,” said Odo Pell.";
    let twice = "“We will rebuild the mill before winter,” said Odo Pell. “We will rebuild the old mill before winter,” he had said in May.";
    let found = lines(&[whole, twice], FactKind::Quote);
    assert!(
        found.iter().all(|line| !line.starts_with("conflict")),
        "{found:?}"
    );
}

#[test]
fn curly_and_straight_marks_and_unclosed_ones_hold_the_same_words() {
    let found = lines(
        &[
            "The pilot wrote: “The lights went out at once and nobody spoke. “",
            "The pilot wrote: \"The lights went out at once and nobody spoke",
        ],
        FactKind::Quote,
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("agree:"), "{found:?}");
}

#[test]
fn another_source_for_the_same_words_is_a_conflict() {
    let found = lines(
        &[
            "Three barns burned down near the river on Sunday, the police said.",
            "Three barns burned down near the river on Sunday, the mayor said.",
        ],
        FactKind::Attribution,
    );
    assert_eq!(found, ["conflict: A the police said | B the mayor said"]);
}

#[test]
fn other_languages_show_figures_and_no_wrong_names() {
    let (_, facts) = read(drafts(&[
        "Die Fähre hatte 1.250 Menschen an Bord und kostete 3,2 Millionen Euro, sagte der Sprecher.",
        "Die Fähre hatte 1.250 Menschen an Bord und kostete 3,2 Millionen Euro, sagte der Sprecher.",
    ]));
    let values: Vec<_> = facts
        .iter()
        .filter_map(|fact| fact.mentions[0].value.as_deref())
        .collect();
    assert_eq!(values, ["1250 person", "3200000 euros"]);
}

/// The same facts whatever the order of versions: mentions by the text of their version, not by its letter.
fn told(drafts: Vec<Draft>) -> Vec<String> {
    let (story, facts) = read(drafts);
    let text = |v: VersionId| story.text(story.versions[v].span).to_owned();
    let row = |fact: &Fact| {
        let place = |m: &retold::facts::Mention| {
            let start = m.span.start - story.versions[m.version].span.start;
            (text(m.version), start, story.text(m.span).to_owned())
        };
        let mut mentions: Vec<_> = fact.mentions.iter().map(place).collect();
        mentions.sort();
        format!("{:?} {:?} {mentions:?}", fact.kind, fact.status)
    };
    let mut rows: Vec<String> = facts.iter().map(row).collect();
    rows.sort();
    rows
}

#[test]
fn the_order_of_versions_does_not_matter() {
    let forward = sample().drafts;
    let mut backward = forward.clone();
    backward.reverse();
    assert_eq!(told(forward), told(backward));
}

#[test]
fn spans_lie_in_their_version_and_facts_are_found_by_place() {
    let (story, facts) = read(sample().drafts);
    for (number, fact) in facts.iter().enumerate() {
        for mention in &fact.mentions {
            assert!(story.versions[mention.version].span.covers(mention.span));
            assert!(!story.text(mention.span).trim().is_empty());
            let mut found = facts.within(mention.span);
            assert!(found.any(|(span, row)| span == mention.span && row == number));
        }
        let stating = fact.mentions.iter().map(|m| m.version);
        assert!(stating.into_iter().all(|v| !fact.silent.contains(&v)));
    }
    let statuses: Vec<FactStatus> = facts.iter().map(|fact| fact.status).collect();
    assert!(statuses.is_sorted(), "conflicts come first");
}

#[derive(Deserialize)]
struct Plan {
    fact: Vec<Planted>,
}

#[derive(Deserialize)]
struct Planted {
    kind: String,
    status: String,
    #[serde(default)]
    accept: Vec<String>,
    mentions: Vec<(String, String)>,
}

/// Whether the fact has a mention that overlaps these words of the version.
fn covers(story: &Story, fact: &Fact, letter: &str, words: &str) -> bool {
    let Some((id, version)) = story.versions.entries().find(|(_, v)| v.letter == letter) else {
        return false;
    };
    let text = story.text(version.span);
    text.match_indices(words).any(|(at, _)| {
        let start = version.span.start as usize + at;
        let span = retold::text::Span::new(start, start + words.len());
        fact.mentions_of(id).any(|m| m.span.overlaps(span))
    })
}

#[test]
fn every_planted_fact_of_the_sample_is_found() {
    let plan: Plan = toml::from_str(include_str!("sample_plan.toml")).unwrap();
    let (story, facts) = read(sample().drafts);
    let mut missing = Vec::new();
    for planted in &plan.fact {
        let is_found = facts.iter().any(|fact| {
            let status = fact.status.name();
            fact.kind.name() == planted.kind
                && (status == planted.status || planted.accept.iter().any(|s| s == status))
                && planted
                    .mentions
                    .iter()
                    .all(|(letter, words)| covers(&story, fact, letter, words))
        });
        let first = planted.mentions[0].1.as_str();
        if !is_found {
            missing.push(format!("{} {} {first}", planted.kind, planted.status));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn nothing_false_is_flagged_in_the_sample() {
    let plan: Plan = toml::from_str(include_str!("sample_plan.toml")).unwrap();
    let (story, facts) = read(sample().drafts);
    let conflicts = facts.iter().filter(|f| f.status == FactStatus::Conflict);
    let is_planted = |fact: &Fact| {
        plan.fact.iter().any(|planted| {
            let may =
                planted.status == "conflict" || planted.accept.iter().any(|s| s == "conflict");
            let n = planted
                .mentions
                .iter()
                .filter(|(l, w)| covers(&story, fact, l, w))
                .count();
            may && planted.kind == fact.kind.name() && n >= 2
        })
    };
    let unplanted: Vec<String> = conflicts
        .filter(|fact| !is_planted(fact))
        .map(|fact| line(&story, fact))
        .collect();
    assert!(unplanted.is_empty(), "{unplanted:#?}");
}
