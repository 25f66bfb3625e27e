//! Stories told three times by different voices, with the sentences that tell the same marked by hand: nine of them, in
//! `tests/retellings`, with hardly a phrase in common. They are harder than what newspapers make of each other: what
//! words and order can find here is little, and what is found must be right.

use std::collections::BTreeSet;
use std::sync::Arc;

use retold::compare::{Comparison, Confidence, Link};
use retold::review::{Arrangement, Mark, Page};
use retold::text::{Draft, Id, Story, VersionId, each};

/// A sentence by the letter of its version and its number, as the files name it.
type SentenceName = String;

/// A story and the pairs of sentences that tell the same.
struct Retelling {
    versions: Vec<Vec<String>>,
    same: BTreeSet<(SentenceName, SentenceName)>,
}

fn retellings() -> Vec<Retelling> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/retellings");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|file| parse(&std::fs::read_to_string(file).unwrap()))
        .collect()
}

fn parse(text: &str) -> Retelling {
    let mut parts = text.split("= ").skip(1);
    let lines = |part: &str| -> Vec<String> {
        let lines = part.lines().skip(1).filter(|line| !line.trim().is_empty());
        lines.map(str::to_owned).collect()
    };
    let versions = parts.by_ref().take(3).map(lines).collect();
    let links = lines(parts.next().unwrap());
    let pair = |line: String| {
        let (one, other) = line.split_once(' ').unwrap();
        let (one, other) = (one.min(other), one.max(other));
        (one.to_owned(), other.to_owned())
    };
    Retelling {
        versions,
        same: links.into_iter().map(pair).collect(),
    }
}

fn compare(versions: &[&Vec<String>]) -> (Arc<Story>, Comparison) {
    let draft = |sentences: &&Vec<String>| Draft {
        text: sentences
            .chunks(3)
            .map(|some| some.join(" "))
            .collect::<Vec<_>>()
            .join("\n\n"),
        ..Draft::default()
    };
    let story = Arc::new(Story::new(versions.iter().map(draft).collect()));
    let comparison = Comparison::of(&story);
    (story, comparison)
}

fn named(
    story: &Story,
    link: &Link,
    pair: (VersionId, VersionId),
) -> Vec<(SentenceName, SentenceName)> {
    let name = |version: VersionId, sentence: retold::text::SentenceId| {
        let first = story.versions[version].sentences.start.index();
        format!("{}{}", story.letter(version), sentence.index() - first + 1)
    };
    let lefts = each(&link.left);
    lefts
        .flat_map(|left| each(&link.right).map(move |right| (left, right)))
        .map(|(left, right)| (name(pair.0, left), name(pair.1, right)))
        .collect()
}

#[test]
fn what_is_found_between_retellings_is_right_four_times_of_five() {
    let (mut n_right, mut n_found) = (0, 0);
    for retelling in retellings() {
        let (story, comparison) = compare(&retelling.versions.iter().collect::<Vec<_>>());
        for pair in &comparison.pairs {
            for link in pair.links.iter().chain(&pair.possible) {
                for found in named(&story, link, (pair.left, pair.right)) {
                    n_found += 1;
                    n_right += usize::from(retelling.same.contains(&found));
                }
            }
        }
    }
    assert!(n_found >= 10, "{n_found} found");
    assert!(n_right * 5 >= n_found * 4, "{n_right} of {n_found} right");
}

#[test]
fn stories_that_have_nothing_to_do_with_each_other_are_not_linked() {
    let all = retellings();
    let (english, german): (Vec<_>, Vec<_>) = all
        .iter()
        .partition(|story| story.versions[0][0].is_ascii());
    let (mut n_pairs, mut n_links, mut n_possible) = (0, 0, 0);
    for group in [english, german] {
        for (place, one) in group.iter().enumerate() {
            for other in &group[place + 1..] {
                for (left, right) in [(0, 0), (1, 2), (2, 1)] {
                    let (_, comparison) = compare(&[&one.versions[left], &other.versions[right]]);
                    n_pairs += 1;
                    n_links += comparison.pairs[0].links.len();
                    n_possible += comparison.pairs[0].possible.len();
                }
            }
        }
    }
    assert!(n_pairs >= 50, "{n_pairs}");
    assert!(n_links <= 1, "{n_links} links");
    assert!(n_links + n_possible <= 5, "{n_possible} possible links");
}

const FERRY: [&str; 2] = [
    "The ferry Ardith ran aground off Port Selwyn on Monday evening with 212 people on board. A lifeboat crew pulled the \
     last of the passengers from the stern before midnight. The harbour master blamed thick fog. Divers will look at the \
     hull on Friday. The company has offered every traveller a refund.",
    "The ferry Ardith ran aground off Port Selwyn on Monday evening with 212 people on board. No more sailings are planned \
     this week. By midnight nobody was left on the ship. Schools in the town stay open. A refund is on its way, the owner \
     said.",
];

fn ferry() -> (Arc<Story>, Comparison) {
    let draft = |text: &str| Draft {
        text: text.to_owned(),
        ..Draft::default()
    };
    let story = Arc::new(Story::new(FERRY.map(draft).into()));
    let comparison = Comparison::of(&story);
    (story, comparison)
}

fn marks(story: &Story, comparison: &Comparison, hides_possible: bool) -> Vec<Mark> {
    let arrangement = Arrangement {
        columns: story.versions.ids().collect(),
        hides_possible,
        ..Arrangement::default()
    };
    let page = Page::new(story, comparison, &arrangement);
    page.columns[1]
        .blocks
        .iter()
        .map(|block| block.mark)
        .collect()
}

#[test]
fn a_possible_link_counts_nowhere() {
    let (story, comparison) = ferry();
    let pair = &comparison.pairs[0];
    assert!(!pair.possible.is_empty());
    for link in &pair.possible {
        assert_eq!(link.confidence, Confidence::Possible);
        for (left, right) in each(&link.left).zip(each(&link.right)) {
            assert_ne!(comparison.points.of(left), comparison.points.of(right));
            assert_eq!(comparison.ties(left).count(), 0);
        }
    }
    assert!(
        pair.links
            .iter()
            .all(|link| link.confidence > Confidence::Possible)
    );
    let said = marks(&story, &comparison, false);
    let hidden = marks(&story, &comparison, true);
    assert!(said.contains(&Mark::Possible), "{said:?}");
    assert!(!hidden.contains(&Mark::Possible));
    for (said, hidden) in said.iter().zip(&hidden) {
        assert_eq!(*said == Mark::Possible, hidden != said);
        assert!(hidden == said || *hidden == Mark::OnlyHere);
    }
}

#[test]
fn what_is_left_over_in_a_near_copy_is_new_and_not_possibly_told() {
    let copy = |last: &str| {
        let sentences: Vec<String> = (1..20)
            .map(|n| format!("Boat number {n} of the fleet left the pier at dawn."))
            .collect();
        [sentences, vec![last.to_owned()]].concat()
    };
    let (one, other) = (
        copy("A dog barked on the pier until the boats were out of sight."),
        copy("The fleet came back with a dog that nobody had seen before."),
    );
    let (_, comparison) = compare(&[&one, &other]);
    assert!(comparison.pairs[0].possible.is_empty());
}
