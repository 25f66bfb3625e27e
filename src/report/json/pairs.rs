//! Pairs as data: links, shares and runs.

use serde::Serialize;

use super::numbers;
use super::places::Places;
use super::versions::places_of;
use crate::compare::{Comparison, Link, Order, Pair, Share, Shared, Stretch, WordLink};
use crate::text::Story;

#[derive(Serialize)]
pub(super) struct PairRecord<'a> {
    left: &'a str,
    right: &'a str,
    left_shared: SharedRecord,
    right_shared: SharedRecord,
    links: Vec<LinkRecord>,
    left_runs: Vec<RunRecord>,
    right_runs: Vec<RunRecord>,
}

#[derive(Serialize)]
struct SharedRecord {
    verbatim: f64,
    reworded: f64,
}

#[derive(Serialize)]
struct LinkRecord {
    left: Vec<u32>,
    right: Vec<u32>,
    relation: &'static str,
    moved: bool,
    confidence: &'static str,
    words: Vec<WordRecord>,
}

#[derive(Serialize)]
struct WordRecord {
    left: (u32, u32),
    right: (u32, u32),
    kind: &'static str,
}

#[derive(Serialize)]
struct RunRecord {
    start: u32,
    end: u32,
    kind: &'static str,
}

pub(super) fn records<'a>(
    story: &'a Story,
    comparison: &Comparison,
    places: &[Places],
) -> Vec<PairRecord<'a>> {
    comparison
        .pairs
        .iter()
        .map(|pair| record(story, pair, places))
        .collect()
}

fn record<'a>(story: &'a Story, pair: &Pair, places: &[Places]) -> PairRecord<'a> {
    let sides = (places_of(places, pair.left), places_of(places, pair.right));
    let link = |link: &Link| LinkRecord {
        left: numbers(story, pair.left, &link.left),
        right: numbers(story, pair.right, &link.right),
        relation: link.relation.name(),
        moved: link.order == Order::Moved,
        confidence: link.confidence.name(),
        words: link
            .words
            .iter()
            .map(|word| word_record(story, word, sides))
            .collect(),
    };
    PairRecord {
        left: story.letter(pair.left),
        right: story.letter(pair.right),
        left_shared: shared(pair.left_shared),
        right_shared: shared(pair.right_shared),
        links: pair.links.iter().map(link).collect(),
        left_runs: runs(&pair.left_stretches, sides.0),
        right_runs: runs(&pair.right_stretches, sides.1),
    }
}

fn word_record(story: &Story, word: &WordLink, sides: (&Places, &Places)) -> WordRecord {
    WordRecord {
        left: sides.0.range(story.span_of(&word.left)),
        right: sides.1.range(story.span_of(&word.right)),
        kind: word.kind.name(),
    }
}

fn runs(stretches: &[Stretch], places: &Places) -> Vec<RunRecord> {
    let record = |stretch: &Stretch| {
        let (start, end) = places.range(stretch.span);
        RunRecord {
            start,
            end,
            kind: stretch.kind.name(),
        }
    };
    stretches.iter().map(record).collect()
}

fn shared(shared: Shared) -> SharedRecord {
    let decimal = |share: Share| f64::from(share.thousandths()) / 1000.0;
    SharedRecord {
        verbatim: decimal(shared.verbatim),
        reworded: decimal(shared.reworded),
    }
}
