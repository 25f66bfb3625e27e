//! Twelve stories in two to five versions in which every kind of difference stands beside its innocent twin: how many
//! of the differences are listed, how many of them as conflicts, and how many of the conflicts are right.
//!
//! A file of `tests/facts` is one story: the days of its versions, then a text in which `{!214|241}` prints one thing in
//! A and another in B. `!` marks what must be a conflict, `?` what must be listed, `~` what differs innocently.

use std::fs;

use retold::facts::{Fact, FactClaim, FactKind, Facts};
use retold::text::{Story, VersionId};

use super::facts_read::{dated, read};

/// What the versions print at one place.
struct Place {
    mark: char,
    /// The words of each version, with the bytes where they stand in its text.
    printed: Vec<(String, usize, usize)>,
}

fn expand(source: &str) -> (Vec<String>, Vec<String>, Vec<Place>) {
    let (head, body) = source.split_once('\n').unwrap();
    let days = head.trim_start_matches("days:").split('|');
    let days: Vec<String> = days.map(|day| day.trim().to_owned()).collect();
    let mut texts = vec![String::new(); days.len()];
    let mut places = Vec::new();
    for (n, piece) in body.split(['{', '}']).enumerate() {
        if n % 2 == 0 {
            texts.iter_mut().for_each(|text| text.push_str(piece));
            continue;
        }
        let mark = piece.chars().next().unwrap();
        let mut words = piece.get(1..).unwrap_or_default().split('|');
        let mut place = Place {
            mark,
            printed: Vec::new(),
        };
        for text in &mut texts {
            let own = words.next().unwrap_or_default();
            place
                .printed
                .push((own.to_owned(), text.len(), text.len() + own.len()));
            text.push_str(own);
        }
        places.push(place);
    }
    (days, texts, places)
}

/// The different words of a place on which the mentions of a fact lie.
fn words_at<'p>(story: &Story, fact: &Fact, place: &'p Place) -> Vec<&'p str> {
    let mut found: Vec<&str> = Vec::new();
    let versions: Vec<VersionId> = story.versions.ids().collect();
    for mention in &fact.mentions {
        let n = versions.iter().position(|v| *v == mention.version).unwrap();
        let base = story.versions[mention.version].span.start;
        let (start, end) = (mention.span.start - base, mention.span.end - base);
        let (words, from, to) = &place.printed[n];
        if (start as usize) < (*to).max(from + 1) && *from < end as usize {
            found.push(words);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Score {
    differences: usize,
    listed: usize,
    conflicts_due: usize,
    conflicts_found: usize,
    innocent: usize,
    conflicts: usize,
    conflicts_right: usize,
}

impl Score {
    fn add(&mut self, story: &Story, facts: &Facts, places: &[Place]) {
        let differs = |fact: &Fact, place: &Place| {
            let n = words_at(story, fact, place).len();
            n > 1 || n == 1 && fact.kind == FactKind::Sum
        };
        let is_listed = |fact: &&Fact| {
            let claim = fact.claim();
            matches!(
                claim,
                FactClaim::Conflict | FactClaim::Likely | FactClaim::Vary
            )
        };
        for place in places {
            if place.mark == '~' {
                self.innocent += 1;
                continue;
            }
            let rows: Vec<&Fact> = facts
                .iter()
                .filter(is_listed)
                .filter(|fact| differs(fact, place))
                .collect();
            self.differences += 1;
            self.listed += usize::from(!rows.is_empty());
            let is_due = place.mark == '!';
            let mut rows = rows.iter();
            let is_found = rows.any(|fact| fact.claim() == FactClaim::Conflict);
            self.conflicts_due += usize::from(is_due);
            self.conflicts_found += usize::from(is_due && is_found);
            if is_due && !is_found {}
        }
        for fact in facts.iter().filter(|f| f.claim() == FactClaim::Conflict) {
            let mut told = places.iter().filter(|place| place.mark != '~');
            let is_right = told.any(|place| differs(fact, place));
            assert!(is_right, "no conflict: {:?}", fact.why);
            self.conflicts += 1;
            self.conflicts_right += usize::from(is_right);
        }
    }
}

#[test]
fn of_twelve_stories_nearly_every_difference_is_listed_and_no_innocent_one_is_a_conflict() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/facts");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert_eq!(files.len(), 12);
    let mut score = Score::default();
    for file in files {
        let (days, texts, places) = expand(&fs::read_to_string(&file).unwrap().replace('\r', ""));
        let texts: Vec<(&str, &str)> = days
            .iter()
            .map(String::as_str)
            .zip(texts.iter().map(String::as_str))
            .collect();
        let (story, facts) = read(dated(&texts));
        score.add(&story, &facts, &places);
    }
    assert_eq!(
        score,
        Score {
            differences: 100,
            listed: 100,
            conflicts_due: 84,
            conflicts_found: 82,
            innocent: 118,
            conflicts: 93,
            conflicts_right: 93,
        }
    );
}
