//! Who shares wording with whom, what is left out, and which words stand for which: what may be said, and what may not.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use jiff::tz::Offset;
use proptest::prelude::*;
use retold::compare::words::align;
use retold::compare::{
    Comparison, Confidence, Link, LinkOrder, Relation, Share, WordKind, WordLink,
};
use retold::lexicon::Relations;
use retold::lineage::{Direction, Lineage, Node, Reason};
use retold::review::{Omissions, Spinning, substitutions, word_choices};
use retold::text::{
    Draft, Id, Meta, Moment, PublicationDate, SentenceId, Story, TokenId, VersionId, each,
};

use super::facts_read::published_on;

fn draft(text: &str, outlet: Option<&str>, published: Option<&str>) -> Draft {
    Draft {
        text: text.to_owned(),
        meta: Meta {
            outlet: outlet.map(str::to_owned),
            ..published_on(published)
        },
        ..Draft::default()
    }
}

fn compared(drafts: &[Draft]) -> (Arc<Story>, Comparison, Lineage) {
    let story = Arc::new(Story::new(drafts.to_vec()));
    let comparison = Comparison::of(&story);
    let lineage = Lineage::of(&story, &comparison);
    (story, comparison, lineage)
}

fn id(place: usize) -> VersionId {
    VersionId::at(place)
}

const FERRY: &str = "The ferry Lady Ardith ran aground on a sandbank off the island of Hoy late on Thursday evening.";
const LONGER: &str = "The ferry Lady Ardith ran aground on a sandbank off the island of Hoy late on Thursday evening. All of \
                      its passengers were brought ashore in lifeboats before midnight. An inquiry opens next week.";

#[test]
fn containment_is_no_direction() {
    let (story, _, lineage) = compared(&[draft(FERRY, None, None), draft(LONGER, None, None)]);
    let tie = lineage.tie(id(1), id(0)).unwrap();
    assert_eq!(tie.direction, Direction::CannotTell);
    let [Reason::Run { n_words, .. }] = tie.reasons.as_slice() else {
        panic!("{:?}", tie.reasons)
    };
    assert_eq!(*n_words, 18);
    assert!(
        tie.reasons[0]
            .words(&story)
            .starts_with("both have 18 words in a row: “The ferry")
    );
    assert!(
        lineage
            .summary(&story)
            .starts_with("versions share wording, but nothing says which was first")
    );
    assert_eq!(lineage.sources, [[id(0), id(1)]]);
}

#[test]
fn an_earlier_day_points_only_where_wording_is_shared() {
    let days = [Some("2024-05-04"), Some("2024-05-03")];
    let (story, _, lineage) =
        compared(&[draft(FERRY, None, days[0]), draft(LONGER, None, days[1])]);
    assert_eq!(
        lineage.tie(id(0), id(1)).unwrap().direction,
        Direction::RightFirst
    );
    assert_eq!(
        lineage.summary(&story),
        "likely by wording and dates or credits: B before A; the rest is unclear"
    );
    let other =
        "A boat got stuck near Hoy this week, and everybody aboard was saved by volunteers.";
    let (story, _, lineage) = compared(&[draft(FERRY, None, days[0]), draft(other, None, days[1])]);
    assert!(lineage.ties.is_empty());
    assert!(
        lineage
            .summary(&story)
            .starts_with("unclear: no two versions share")
    );
}

/// What two reporters in one courtroom write alike, and little else.
const COURT: &str = "Helen Mast, 41, of Grove Road, Selwyn, pleaded guilty to nine counts of theft and two of fraud.";

#[test]
fn a_court_formula_in_common_says_nothing_of_who_copied() {
    let one = format!(
        "{COURT} Rings were handed along the bench in small plastic bags while families wept in the rows behind, and the judge spoke of a trust that had been broken many times."
    );
    let other = format!(
        "Neighbours clapped outside when the carer was driven off. {COURT} One daughter knew an opal that her grandfather had once brought home from the other side of the world."
    );
    let (story, _, lineage) = compared(&[
        draft(&one, None, Some("2024-05-03")),
        draft(&other, None, Some("2024-05-04")),
    ]);
    let tie = lineage.tie(id(0), id(1));
    assert!(tie.is_none_or(|tie| tie.confidence == Confidence::Maybe));
    assert!(tie.is_none_or(|tie| tie.direction == Direction::CannotTell));
    assert!(
        lineage
            .summary(&story)
            .starts_with("unclear: no two versions share")
    );
}

/// A draft published at an instant.
fn at(text: &str, local: &str, utc: &str) -> Draft {
    let zone = local.get(19..).unwrap().trim_end_matches('Z');
    let hours = zone.get(..3).map_or(0, |hours| hours.parse().unwrap());
    let at = Moment {
        utc: utc.parse().unwrap(),
        offset: Offset::constant(hours),
    };
    assert_eq!(at.to_string(), local);
    let day = at.local_time().date();
    let mut draft = draft(text, None, None);
    draft.meta.published = Some(PublicationDate { day, at: Some(at) });
    draft
}

#[test]
fn the_earlier_instant_is_first_though_its_local_day_is_later() {
    let evening = at(FERRY, "2025-03-14T23:50:00-05:00", "2025-03-15T04:50:00Z");
    let morning = at(LONGER, "2025-03-15T04:10:00Z", "2025-03-15T04:10:00Z");
    let (story, _, lineage) = compared(&[evening.clone(), morning]);
    assert_eq!(
        lineage.tie(id(0), id(1)).unwrap().direction,
        Direction::RightFirst
    );
    assert_eq!(story.by_time(), [id(1), id(0)]);
    // A day alone may be before or after an instant that falls on two days.
    for (day, direction) in [
        ("2025-03-15", Direction::CannotTell),
        ("2025-03-14", Direction::CannotTell),
        ("2025-03-13", Direction::RightFirst),
        ("2025-03-16", Direction::LeftFirst),
    ] {
        let (_, _, lineage) = compared(&[evening.clone(), draft(FERRY, None, Some(day))]);
        assert_eq!(
            lineage.tie(id(0), id(1)).unwrap().direction,
            direction,
            "{day}"
        );
    }
}

#[test]
fn a_credit_points_and_two_credits_contradict() {
    let citing = "The ferry is stuck on a bank near Hoy, Corrin Press reported on Friday.";
    let (story, _, lineage) = compared(&[
        draft(citing, Some("Morning Echo"), None),
        draft(FERRY, Some("Corrin Press"), None),
    ]);
    let tie = lineage.tie(id(0), id(1)).unwrap();
    assert_eq!(tie.direction, Direction::RightFirst);
    assert_eq!(
        tie.reasons[0].words(&story),
        "A names the outlet of B: “Corrin Press”"
    );
    let citing_back = format!("{FERRY} The Morning Echo reported first.");
    let (_, _, lineage) = compared(&[
        draft(citing, Some("Morning Echo"), None),
        draft(&citing_back, Some("Corrin Press"), None),
    ]);
    assert_eq!(
        lineage.tie(id(0), id(1)).unwrap().direction,
        Direction::CannotTell
    );
}

#[test]
fn a_common_agency_takes_the_arrow_from_the_day() {
    let credited = |text: &str| format!("{text}\n\nWith inputs from AFP");
    let drafts = [
        draft(&credited(FERRY), None, Some("2024-05-03")),
        draft(&credited(LONGER), None, Some("2024-05-04")),
    ];
    let (_, _, lineage) = compared(&drafts);
    let tie = lineage.tie(id(0), id(1)).unwrap();
    assert!(
        tie.reasons
            .iter()
            .any(|reason| matches!(reason, Reason::Agency { name: "AFP", .. }))
    );
    assert_eq!(tie.direction, Direction::CannotTell);
}

#[test]
fn a_quotation_in_common_is_no_common_wording() {
    let quote = "“We felt a terrible bang and then the whole ship stood still in the dark,” said Ines Corvo.";
    let one = format!("A ferry sits on a bank. {quote}");
    let other = format!("Passengers spoke of a frightening night. {quote}");
    let (_, _, lineage) = compared(&[draft(&one, None, None), draft(&other, None, None)]);
    assert!(lineage.ties.is_empty(), "{:?}", lineage.ties);
}

#[test]
fn a_slip_that_two_share_ties_them() {
    let told = |word: &str| {
        format!("Local {word} forces have reportedly recaptured three districts of the province.")
    };
    let drafts =
        ["resistance", "resistances", "resistances"].map(|word| draft(&told(word), None, None));
    let (story, _, lineage) = compared(&drafts);
    let forms: Vec<(VersionId, VersionId, String)> = lineage
        .ties
        .iter()
        .flat_map(|tie| {
            let forms = tie
                .reasons
                .iter()
                .filter(|reason| matches!(reason, Reason::Form { .. }));
            forms.map(|reason| (tie.left, tie.right, reason.words(&story)))
        })
        .collect();
    let words = "only these two print “resistances” where another has “resistance”";
    assert_eq!(forms, [(id(1), id(2), words.to_owned())]);
}

/// Sentences of a story, each in two wordings.
const TOLD: [[&str; 2]; 4] = [
    [
        "The ferry Lady Ardith ran aground off the island on Thursday evening.",
        "The ferry Lady Ardith struck a rock near the island on Thursday night.",
    ],
    [
        "All of the 214 passengers were taken ashore by lifeboats before midnight.",
        "Lifeboats brought every one of the 214 passengers to land by midnight.",
    ],
    [
        "The captain, Aldo Venn, was on the bridge when the ship struck.",
        "Captain Aldo Venn stood on the bridge as the vessel hit the rock.",
    ],
    [
        "An inquiry into the accident will open in the capital next week.",
        "Next week an inquiry into the disaster begins in the capital.",
    ],
];

fn versions(wordings: &[[usize; 4]]) -> Vec<Draft> {
    let text = |row: &[usize; 4]| {
        let told = TOLD
            .iter()
            .zip(row)
            .map(|(wordings, &which)| wordings[which]);
        told.collect::<Vec<_>>().join(" ")
    };
    wordings
        .iter()
        .map(|row| draft(&text(row), None, None))
        .collect()
}

#[test]
fn versions_that_word_alike_stand_together_in_the_tree() {
    let drafts = versions(&[[0, 0, 0, 0], [1, 1, 1, 1], [0, 0, 0, 1], [1, 1, 1, 0]]);
    let (_, _, lineage) = compared(&drafts);
    let next_to = |version: usize| {
        let version = Node::Version(id(version));
        let mut ends = lineage.tree.iter().filter_map(move |branch| {
            let is_one = branch.one == version;
            (is_one || branch.other == version).then_some(if is_one {
                branch.other
            } else {
                branch.one
            })
        });
        ends.next().unwrap()
    };
    let are_together = |one: usize, other: usize| {
        next_to(one) == next_to(other)
            || next_to(one) == Node::Version(id(other))
            || next_to(other) == Node::Version(id(one))
    };
    assert!(
        are_together(0, 2) && are_together(1, 3),
        "{:?}",
        lineage.tree
    );
    // Four sentences are too few to draw from.
    assert!(lineage.tree.iter().all(|branch| !branch.is_supported()));
}

/// The branches of a tree by the texts on their one side.
fn sides(story: &Story, lineage: &Lineage) -> BTreeSet<(BTreeSet<String>, u16)> {
    let all: BTreeSet<String> = story
        .versions
        .iter()
        .map(|v| story.text(v.span).to_owned())
        .collect();
    let mut found = BTreeSet::new();
    for cut in &lineage.tree {
        let mut seen = BTreeSet::from([cut.one]);
        while let Some(next) = lineage
            .tree
            .iter()
            .filter(|b| *b != cut)
            .find_map(|branch| {
                let (one, other) = (branch.one, branch.other);
                match (seen.contains(&one), seen.contains(&other)) {
                    (true, false) => Some(other),
                    (false, true) => Some(one),
                    _ => None,
                }
            })
        {
            seen.insert(next);
        }
        let side: BTreeSet<String> = seen
            .iter()
            .filter_map(|node| match node {
                Node::Version(id) => Some(story.text(story.versions[*id].span).to_owned()),
                Node::Fork(_) => None,
            })
            .collect();
        let other: BTreeSet<String> = all.difference(&side).cloned().collect();
        found.insert((side.min(other), cut.support.thousandths()));
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn lineage_does_not_depend_on_the_order_of_versions(
        rows in prop::collection::btree_set(prop::array::uniform4(0..2usize), 2..6),
        turn in 1..5usize,
    ) {
        let rows: Vec<[usize; 4]> = rows.into_iter().collect();
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        turned.swap(0, rows.len() - 1);
        let (story, _, lineage) = compared(&versions(&rows));
        let (story_turned, _, lineage_turned) = compared(&versions(&turned));
        prop_assert_eq!(sides(&story, &lineage), sides(&story_turned, &lineage_turned));
        prop_assert_eq!(lineage.ties.len(), lineage_turned.ties.len());
        prop_assert!(lineage.ties.iter().all(|tie| tie.direction == Direction::CannotTell));
    }
}

#[test]
fn omissions_are_what_most_others_carry() {
    let all = versions(&[[0, 0, 0, 0], [0, 1, 0, 1], [1, 0, 1, 0]]);
    let mut drafts = all.clone();
    let own = "Neighbours have fed the harbour cat for years.";
    drafts.push(draft(&format!("{} {own}", TOLD[0][0]), None, None));
    let (story, comparison, _) = compared(&drafts);
    let omissions = Omissions::of(&story, &comparison, id(3));
    let first_words: Vec<&str> = omissions
        .left_out
        .iter()
        .map(|omission| story.text(story.sentences[omission.telling.sentences.start].span))
        .collect();
    assert_eq!(first_words, [TOLD[1][0], TOLD[2][0], TOLD[3][0]]);
    assert!(
        omissions
            .left_out
            .iter()
            .all(|omission| omission.told_by == [id(0), id(1), id(2)])
    );
    let [alone] = omissions.alone.as_slice() else {
        panic!("{:?}", omissions.alone)
    };
    assert_eq!(story.text(story.sentences[alone.start].span), own);
    let complete = Omissions::of(&story, &comparison, id(0));
    assert!(complete.left_out.is_empty() && complete.alone.is_empty());
}

#[test]
fn substitutions_are_counted_with_their_places() {
    let one = "The rebels retook the town on Friday. Twelve people were injured in the town. Many of the injured were \
               soldiers, the ministry said.";
    let other = "The rebels retook the town on Friday. Twelve people were wounded in the town. Many of the wounded were \
                 soldiers, the ministry said.";
    let (story, mut comparison, _) = compared(&[draft(one, None, None), draft(other, None, None)]);
    let relations = Relations::new(&story);
    align_words(&story, &relations, &mut comparison);
    let rows = substitutions(&story, &relations, &comparison, id(0), id(1));
    let first = &rows[0];
    assert_eq!(
        (
            first.left.as_str(),
            first.right.as_str(),
            first.places.len()
        ),
        ("injured", "wounded", 2)
    );
    assert_eq!(first.kind, WordKind::Synonym);
    assert_eq!(story.text(first.places[1].right), "wounded");
    let mirrored = substitutions(&story, &relations, &comparison, id(1), id(0));
    assert_eq!(
        (mirrored[0].left.as_str(), mirrored.len()),
        ("wounded", rows.len())
    );
}

/// Links the words of linked sentences anew, so that the table is tested and not the comparison.
fn align_words(story: &Story, relations: &Relations, comparison: &mut Comparison) {
    let tokens = |sentences: &Range<SentenceId>| -> Vec<Range<TokenId>> {
        let sentences = story.sentences[sentences.clone()].iter();
        sentences.map(|sentence| sentence.tokens.clone()).collect()
    };
    for link in comparison
        .pairs
        .iter_mut()
        .flat_map(|pair| &mut Arc::make_mut(pair).links)
    {
        link.words = align(story, relations, &tokens(&link.left), &tokens(&link.right));
    }
}

#[test]
fn a_copy_spun_word_by_word_is_told_from_an_edited_one() {
    let told = |words: [&str; 9]| {
        let [
            kill,
            seize,
            hurt,
            soldiers,
            gang,
            strike,
            clinic,
            said,
            retake,
        ] = words;
        format!(
            "The rebels {kill} twelve people in the village and {seize} the town hall on Friday. Many of the {hurt} \
             were {soldiers}. The {gang} denied that it had {strike} the {clinic}. The ministry {said} the army had \
             {retake} three districts of the province."
        )
    };
    let original = [
        "killed",
        "took",
        "injured",
        "soldiers",
        "group",
        "attacked",
        "hospital",
        "said",
        "recaptured",
    ];
    let spun = [
        "massacred",
        "seized",
        "wounded",
        "troops",
        "gang",
        "assaulted",
        "clinic",
        "claimed",
        "reclaimed",
    ];
    let mut edited = original;
    edited[2] = "wounded";
    let drafts = [original, spun, edited].map(|words| draft(&told(words), None, None));
    let (story, mut comparison, _) = compared(&drafts);
    let relations = Relations::new(&story);
    align_words(&story, &relations, &mut comparison);
    let found = |other| Spinning::between(&story, &relations, &comparison, id(0), id(other));
    assert!(found(1).is_spun(), "{:?}", found(1));
    assert!(!found(2).is_spun(), "{:?}", found(2));
    let rows = substitutions(&story, &relations, &comparison, id(0), id(1));
    let loaded = rows.iter().take_while(|row| row.tones.is_some()).count();
    let words: Vec<&str> = rows[..loaded]
        .iter()
        .map(|row| row.right.as_str())
        .collect();
    assert!(
        words.contains(&"massacred") && words.contains(&"gang"),
        "{words:?}"
    );
    assert!(rows[loaded..].iter().all(|row| row.tones.is_none()));
}

/// The linked words are given, so that what is listed is tested and not what the words are linked by.
#[test]
fn words_that_only_meet_are_no_choice_between_words() {
    let texts = [
        "The harbour forces lost twelve boats on Friday, an official told the paper at 18:40.",
        "On Friday twelve boats of the harbour were lost, it said to this paper at 18:52, the agency.",
    ];
    let drafts = texts.map(|text| draft(text, None, None));
    let (story, mut comparison, _) = compared(&drafts);
    let relations = Relations::new(&story);
    let token = |version: usize, word: &str| {
        let mut tokens = each(&story.sentences[story.versions[id(version)].sentences.start].tokens);
        let token = tokens.find(|token| story.folded(*token) == word).unwrap();
        token..TokenId(token.0 + 1)
    };
    let pairs = [
        ("forces", "said", WordKind::Synonym),
        ("official", "agency", WordKind::Synonym),
        ("told", "said", WordKind::Synonym),
        ("18:40", "18:52", WordKind::Synonym),
        ("lost", "lost", WordKind::Same),
    ];
    let words = pairs.map(|(left, right, kind)| WordLink {
        left: token(0, left),
        right: token(1, right),
        kind,
    });
    std::sync::Arc::make_mut(&mut comparison.pairs[0]).links[0].words = words.to_vec();
    let rows = substitutions(&story, &relations, &comparison, id(0), id(1));
    let rows: Vec<(&str, &str)> = rows
        .iter()
        .map(|row| (row.left.as_str(), row.right.as_str()))
        .collect();
    // Verbs of saying of one force are none either.
    assert_eq!(rows, []);
    let choices = word_choices(&story, &relations, &comparison);
    assert!(choices.is_empty(), "{choices:?}");
}

#[test]
fn what_a_reader_treats_as_the_same_is_a_choice_whatever_stands_beside() {
    let texts = [
        "Nobody knew why a kestrel circled over them.",
        "Later that night, our windhover returned.",
    ];
    let found = |same: Vec<(String, String)>| {
        let drafts = texts.map(|text| draft(text, None, None));
        let story = Arc::new(Story::new(drafts.to_vec()).treating_as_same(same));
        let mut comparison = Comparison::of(&story);
        let relations = Relations::new(&story);
        let token = |version: usize, word: &str| {
            let mut tokens = each(&story.versions[id(version)].tokens);
            let token = tokens.find(|token| story.folded(*token) == word).unwrap();
            token..TokenId(token.0 + 1)
        };
        let sentence = |version: usize| story.versions[id(version)].sentences.clone();
        let link = Link {
            left: sentence(0),
            right: sentence(1),
            relation: Relation::Reworded,
            order: LinkOrder::Kept,
            confidence: Confidence::Sure,
            score: Share::default(),
            words: vec![WordLink {
                left: token(0, "kestrel"),
                right: token(1, "windhover"),
                kind: WordKind::Synonym,
            }],
        };
        Arc::make_mut(&mut comparison.pairs[0]).links = vec![link];
        substitutions(&story, &relations, &comparison, id(0), id(1)).len()
    };
    assert_eq!(found(Vec::new()), 0, "nothing beside them is alike");
    assert_eq!(found(vec![("kestrel".into(), "windhover".into())]), 1);
}

#[test]
fn words_that_versions_choose_between_stand_together() {
    let told = |word: &str, hurt: &str| {
        format!(
            "The rebels {word} three districts of the province on Friday. Twelve people were {hurt} in the fighting."
        )
    };
    let texts = [
        told("recaptured", "injured"),
        told("reclaimed", "wounded"),
        told("recaptured", "injured"),
        told("retook", "injured"),
    ];
    let drafts: Vec<Draft> = texts.iter().map(|text| draft(text, None, None)).collect();
    let (story, mut comparison, _) = compared(&drafts);
    let relations = Relations::new(&story);
    align_words(&story, &relations, &mut comparison);
    let choices = word_choices(&story, &relations, &comparison);
    let shown: Vec<Vec<(&str, usize)>> = choices
        .iter()
        .map(|choice| {
            choice
                .words
                .iter()
                .map(|(word, places)| (word.as_str(), places.len()))
                .collect()
        })
        .collect();
    assert_eq!(
        shown,
        [
            vec![("recaptured", 2), ("reclaimed", 1), ("retook", 1)],
            vec![("injured", 3), ("wounded", 1)]
        ]
    );
}
