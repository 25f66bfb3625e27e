//! Pairs as data: links, shares and runs. All is made while it is written: a hundred versions make millions of words.

use serde::{Serialize, Serializer};

use super::places::CodePointMap;
use super::sentence_numbers;
use super::versions::places_of;
use crate::compare::{
    Comparison, Link, LinkOrder, Pair, Region, Relation, Share, SharedWording, Stretch,
    VersionSummary, WordKind, WordLink,
};
use crate::lexicon::share_words;
use crate::lineage::Lineage;
use crate::text::Story;

#[derive(Serialize)]
struct PairRecord<'a, L: Serialize, R: Serialize> {
    left: &'a str,
    right: &'a str,
    /// Nothing where the two are in different languages.
    left_shared: Option<SharedRecord>,
    right_shared: Option<SharedRecord>,
    /// Why the wording was not compared; absent if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    not_compared: Option<&'static str>,
    links: L,
    left_runs: R,
    right_runs: R,
    /// Which version tells in a fraction of the words what the other, a long one, tells; absent if neither does.
    #[serde(skip_serializing_if = "Option::is_none")]
    condensed: Option<CondensedRecord<'a>>,
    /// The passages that recur wherever their sentences end; absent if there are none, and in a story of more than
    /// sixteen versions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    passages_in_common: Vec<CommonRecord>,
}

#[derive(Serialize)]
struct CondensedRecord<'a> {
    /// The letter of the version that condenses.
    short: &'a str,
    /// The letter of the one that it condenses.
    long: &'a str,
    /// How much of what the short one says stands close together in the long one, from 0 to 1.
    told: f64,
}

/// A passage in code points of both texts.
#[derive(Serialize)]
struct CommonRecord {
    left: (u32, u32),
    right: (u32, u32),
}

#[derive(Serialize)]
struct SharedRecord {
    verbatim: f64,
    reworded: f64,
    /// The part of `verbatim` that differs by house style; left out where there is none.
    #[serde(skip_serializing_if = "is_zero")]
    style: f64,
}

fn is_zero(share: &f64) -> bool {
    *share == 0.0
}

#[derive(Serialize)]
struct LinkRecord<W: Serialize> {
    left: Vec<u32>,
    right: Vec<u32>,
    relation: &'static str,
    moved: bool,
    confidence: &'static str,
    /// Left out of a link whose words are the same in order: near-copies would be told mostly by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<W>,
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

/// A sequence whose items are made while they are written.
struct Each<I>(I);

impl<I: Iterator<Item: Serialize> + Clone> Serialize for Each<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.clone())
    }
}

pub(super) fn pair_records<'a>(
    story: &'a Story,
    comparison: &'a Comparison,
    lineage: &'a Lineage,
    places: &'a [CodePointMap],
) -> impl Serialize + 'a {
    let pairs = comparison.pairs.iter();
    Each(pairs.map(move |pair| pair_record(story, pair, lineage, places)))
}

fn pair_record<'a>(
    story: &'a Story,
    pair: &'a Pair,
    lineage: &'a Lineage,
    places: &'a [CodePointMap],
) -> impl Serialize + 'a {
    let sides = (places_of(places, pair.left), places_of(places, pair.right));
    let links = order_all_links(pair);
    let is_compared = share_words(story, pair.left, pair.right);
    PairRecord {
        left: story.letter(pair.left),
        right: story.letter(pair.right),
        left_shared: is_compared.then(|| shared_record(pair.left_shared)),
        right_shared: is_compared.then(|| shared_record(pair.right_shared)),
        not_compared: (!is_compared).then_some("another language"),
        links: Each(
            links
                .into_iter()
                .map(move |link| link_record(story, pair, link, sides)),
        ),
        left_runs: run_records(&pair.left_stretches, sides.0),
        right_runs: run_records(&pair.right_stretches, sides.1),
        condensed: pair.condensed.map(|it| condensed_record(story, it)),
        passages_in_common: lineage
            .passages_of(pair.left, pair.right)
            .into_iter()
            .map(|passage| common_record(story, &passage.place, sides))
            .collect(),
    }
}

/// The links of a pair and the possible ones, by left and then right sentence.
fn order_all_links(pair: &Pair) -> Vec<&Link> {
    let mut links: Vec<&Link> = pair.links.iter().chain(&pair.possible).collect();
    links.sort_by_key(|link| (link.left.start, link.right.start));
    links
}

fn condensed_record(story: &Story, condensed: VersionSummary) -> CondensedRecord<'_> {
    CondensedRecord {
        short: story.letter(condensed.short),
        long: story.letter(condensed.long),
        told: decimal(condensed.told),
    }
}

fn common_record(
    story: &Story,
    passage: &Region,
    sides: (&CodePointMap, &CodePointMap),
) -> CommonRecord {
    CommonRecord {
        left: sides.0.range(story.span_of(&passage.left)),
        right: sides.1.range(story.span_of(&passage.right)),
    }
}

fn link_record<'a>(
    story: &'a Story,
    pair: &Pair,
    link: &'a Link,
    sides: (&'a CodePointMap, &'a CodePointMap),
) -> impl Serialize + use<'a> {
    let words = link.words.iter();
    let is_all_same = link.words.iter().all(|word| word.kind == WordKind::Same);
    let is_left_out = link.relation == Relation::Verbatim && is_all_same;
    LinkRecord {
        left: sentence_numbers(story, pair.left, &link.left),
        right: sentence_numbers(story, pair.right, &link.right),
        relation: link.relation.name(),
        moved: link.order == LinkOrder::Moved,
        confidence: link.confidence.name(),
        words: (!is_left_out).then(|| Each(words.map(move |word| word_record(story, word, sides)))),
    }
}

fn word_record(
    story: &Story,
    word: &WordLink,
    sides: (&CodePointMap, &CodePointMap),
) -> WordRecord {
    WordRecord {
        left: sides.0.range(story.span_of(&word.left)),
        right: sides.1.range(story.span_of(&word.right)),
        kind: word.kind.name(),
    }
}

fn run_records<'a>(stretches: &'a [Stretch], places: &'a CodePointMap) -> impl Serialize + 'a {
    Each(stretches.iter().map(move |stretch| {
        let (start, end) = places.range(stretch.span);
        RunRecord {
            start,
            end,
            kind: stretch.kind.name(),
        }
    }))
}

fn shared_record(shared: SharedWording) -> SharedRecord {
    SharedRecord {
        verbatim: decimal(shared.verbatim),
        reworded: decimal(shared.reworded),
        style: decimal(shared.style),
    }
}

fn decimal(share: Share) -> f64 {
    f64::from(share.thousandths()) / 1000.0
}
