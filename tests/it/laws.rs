//! What holds of every comparison, whatever the texts.

use std::sync::Arc;

use proptest::prelude::*;
use retold::compare::{Comparison, Link, LinkOrder, Pair, Relation, Share, Stretch, StretchKind};
use retold::text::{Draft, Id, SentenceId, Story, VersionId, each, len};

/// Sentences that tell alike, in part alike and not alike at all.
const POOL: [&str; 14] = [
    "The ferry Lady Ardith ran aground off the island of Brenna on Thursday.",
    "The ferry Lady Ardith struck a rock off Brenna on Thursday evening.",
    "On Thursday the Lady Ardith, a ferry, ran aground off the island of Brenna with 214 people on board.",
    "All 214 passengers were taken ashore by lifeboats.",
    "Lifeboats took all of the 214 passengers ashore, the harbour master said.",
    "“We felt a bang,” said a passenger, Ines Corvo.",
    "An inquiry into the grounding will open next week.",
    "Next week an inquiry will be opened, the ministry of transport said, and its report is due in May.",
    "The mill at Osterby burned to the ground.",
    "Nobody was hurt when the old mill at Osterby burned down, the fire brigade reported.",
    "Nobody was hurt.",
    "Also read: Ten walks along the coast",
    "42",
    "— … !",
];

fn story(versions: &[Vec<usize>]) -> Arc<Story> {
    let draft = |sentences: &Vec<usize>| {
        let told: Vec<&str> = sentences.iter().map(|&place| POOL[place]).collect();
        draft(&told.join(" "))
    };
    Arc::new(Story::new(versions.iter().map(draft).collect()))
}

fn draft(text: &str) -> Draft {
    Draft {
        text: text.to_owned(),
        ..Draft::default()
    }
}

fn versions(n: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Vec<usize>>> {
    prop::collection::vec(prop::collection::vec(0..POOL.len(), 0..9), n)
}

/// A link by the places of its sentences in their versions.
type Seen = (Vec<usize>, Vec<usize>, Relation, LinkOrder, Share);

fn seen(story: &Story, link: &Link) -> Seen {
    let places = |sentences: &std::ops::Range<SentenceId>| {
        let first = |version: VersionId| story.versions[version].sentences.start.index();
        let place = |s: SentenceId| s.index() - first(story.sentences[s].version);
        each(sentences).map(place).collect()
    };
    (
        places(&link.left),
        places(&link.right),
        link.relation,
        link.order,
        link.score,
    )
}

fn links_seen(story: &Story, pair: &Pair, is_turned: Turn) -> Vec<Seen> {
    let link = |link: &Link| match is_turned {
        Turn::AsGiven => seen(story, link),
        Turn::Turned => seen(story, &link.mirrored()),
    };
    let mut links: Vec<Seen> = pair.links.iter().map(link).collect();
    links.sort();
    links
}

#[derive(Clone, Copy)]
enum Turn {
    AsGiven,
    Turned,
}

/// What a point is made of, whichever order the versions came in: version and place of every sentence.
fn points_seen(story: &Story, comparison: &Comparison, name: &[usize]) -> Vec<Vec<(usize, usize)>> {
    let mut points: Vec<Vec<(usize, usize)>> = comparison
        .points
        .entries()
        .map(|(_, point)| {
            let sentences = point.tellings.iter().flat_map(|telling| {
                let first = story.versions[telling.version].sentences.start.index();
                let name = name[telling.version.index()];
                each(&telling.sentences).map(move |s| (name, s.index() - first))
            });
            let mut sentences: Vec<_> = sentences.collect();
            sentences.sort_unstable();
            sentences
        })
        .collect();
    points.sort();
    points
}

fn tile(story: &Story, version: VersionId, stretches: &[Stretch]) -> bool {
    let joined: String = stretches.iter().map(|s| story.text(s.span)).collect();
    joined == story.text(story.versions[version].span)
}

/// An order of versions, as the place from which each is taken.
fn shuffled(n: usize, by: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    order.rotate_left(by % n.max(1));
    if by % 2 == 1 {
        order.reverse();
    }
    order
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_of_versions_does_not_matter(told in versions(2..6), by in 0_usize..12) {
        // Equal texts are told apart by their order alone, so each version ends with a sentence of its own.
        let text = |(n, places): (usize, &Vec<usize>)| {
            let told: Vec<&str> = places.iter().map(|&place| POOL[place]).collect();
            draft(&format!("{} Closing words number {} of the desk.", told.join(" "), n + 7))
        };
        let drafts: Vec<Draft> = told.iter().enumerate().map(text).collect();
        let order = shuffled(drafts.len(), by);
        let turned: Vec<Draft> = order.iter().map(|&place| drafts[place].clone()).collect();
        let names: Vec<usize> = (0..drafts.len()).collect();
        let (one, other) = (Arc::new(Story::new(drafts)), Arc::new(Story::new(turned)));
        let (first, second) = (Comparison::of(&one), Comparison::of(&other));
        prop_assert_eq!(points_seen(&one, &first, &names), points_seen(&other, &second, &order));
        for pair in &second.pairs {
            let (left, right) = (order[pair.left.index()], order[pair.right.index()]);
            let same = first.pair(VersionId::at(left), VersionId::at(right)).unwrap();
            let turn = if left < right { Turn::AsGiven } else { Turn::Turned };
            prop_assert_eq!(links_seen(&one, same, Turn::AsGiven), links_seen(&other, pair, turn));
            let shared = if left < right {
                (pair.left_shared, pair.right_shared)
            } else {
                (pair.right_shared, pair.left_shared)
            };
            prop_assert_eq!((same.left_shared, same.right_shared), shared);
        }
    }

    #[test]
    fn a_text_against_itself_is_verbatim_throughout(told in prop::collection::vec(0..11_usize, 1..12)) {
        let story = story(&[told.clone(), told]);
        let comparison = Comparison::of(&story);
        let pair = &comparison.pairs[0];
        for stretches in [&pair.left_stretches, &pair.right_stretches] {
            prop_assert!(stretches.iter().all(|s| s.kind == StretchKind::Verbatim), "{stretches:?}");
        }
        for shared in [pair.left_shared, pair.right_shared] {
            prop_assert_eq!(shared.verbatim.thousandths(), 1000);
            prop_assert_eq!(shared.reworded.thousandths(), 0);
        }
        let (lefts, rights) = (&story.versions[pair.left].sentences, &story.versions[pair.right].sentences);
        for (left, right) in each(lefts).zip(each(rights)) {
            let is_itself = |link: &Link| {
                link.left == (left..SentenceId(left.0 + 1))
                    && link.right == (right..SentenceId(right.0 + 1))
                    && link.relation == Relation::Verbatim
                    && link.order == LinkOrder::Kept
            };
            prop_assert!(pair.links.iter().any(is_itself), "sentence {left:?} is not itself");
        }
    }

    #[test]
    fn stretches_tile_the_text(told in versions(2..5)) {
        let story = story(&told);
        for pair in &Comparison::of(&story).pairs {
            prop_assert!(tile(&story, pair.left, &pair.left_stretches));
            prop_assert!(tile(&story, pair.right, &pair.right_stretches));
        }
    }

    #[test]
    fn every_sentence_is_in_exactly_one_point(told in versions(1..6)) {
        let story = story(&told);
        let points = Comparison::of(&story).points;
        let mut times = vec![0; story.sentences.len()];
        for (id, point) in points.entries() {
            for sentence in point.tellings.iter().flat_map(|t| each(&t.sentences)) {
                times[sentence.index()] += 1;
                prop_assert_eq!(points.of(sentence), id);
            }
        }
        prop_assert!(times.iter().all(|&n| n == 1), "{times:?}");
    }

    #[test]
    fn a_sentence_links_to_equal_sentences_before_others(told in versions(2..3)) {
        let story = story(&told);
        let comparison = Comparison::of(&story);
        let words = |s: SentenceId| {
            let tokens = each(&story.sentences[s].tokens);
            tokens.map(|token| story.folded(token).to_owned()).collect::<Vec<_>>()
        };
        for pair in &comparison.pairs {
            let rights = story.versions[pair.right].sentences.clone();
            for sentence in each(&story.versions[pair.left].sentences) {
                let row = &story.sentences[sentence];
                let has_equal = each(&rights).any(|r| words(r) == words(sentence));
                let has_word = story.text(row.span).chars().any(char::is_alphanumeric);
                if has_equal && has_word && !row.is_furniture {
                    prop_assert!(comparison.ties(sentence).any(|tie| tie.other == pair.right));
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn every_link_is_found_from_each_of_its_sentences(told in versions(2..5)) {
        let story = story(&told);
        let comparison = Comparison::of(&story);
        let mut n_touched = 0;
        for pair in &comparison.pairs {
            for link in &pair.links {
                for (sides, other) in [(&link.left, pair.right), (&link.right, pair.left)] {
                    n_touched += len(sides);
                    for sentence in each(sides) {
                        let mut ties = comparison.ties(sentence);
                        prop_assert!(ties.any(|tie| tie.link == link && tie.other == other));
                    }
                }
            }
        }
        let sentences = story.sentences.ids();
        prop_assert_eq!(sentences.map(|s| comparison.ties(s).count()).sum::<usize>(), n_touched);
    }
}

#[test]
fn unrelated_texts_link_nothing() {
    let mill = "The old mill at Osterby burned to the ground on Sunday night. Firefighters from four villages \
        pumped water from the river until dawn. The owner, Tove Lind, had sold the building in March. Nobody was hurt.";
    let ferry = "Lifeboats brought 214 passengers of the ferry Lady Ardith ashore after she struck a rock. “We felt a \
        bang,” said Ines Corvo, who was travelling with two children. The harbour master has closed the strait. An \
        inquiry will begin next week, the ministry of transport said.";
    let story = Arc::new(Story::new(vec![draft(mill), draft(ferry)]));
    let comparison = Comparison::of(&story);
    let pair = &comparison.pairs[0];
    assert_eq!(pair.links, []);
    assert_eq!(pair.left_shared.verbatim.thousandths(), 0);
    assert_eq!(pair.right_shared.reworded.thousandths(), 0);
    assert!(
        comparison
            .points
            .entries()
            .all(|(_, point)| !point.is_shared())
    );
}

#[test]
fn weak_chains_do_not_join() {
    let first = "The council approved the bridge at Holm on Monday by nine votes to two.";
    let second = "The council approved the bridge at Holm on Monday and will ask for bids from builders in spring.";
    let third = "The town will ask for bids from builders in spring and begin work on the harbour wall in autumn.";
    let story = Arc::new(Story::new([first, second, third].map(draft).to_vec()));
    let points = Comparison::of(&story).points;
    let of = |n: usize| points.of(SentenceId::at(n));
    assert_ne!(of(0), of(2), "first and third tell nothing in common");
}
