//! The links of every sentence, whichever version they lead to.
//!
//! Whoever lays out a page asks this for every sentence of it; looking through the links of all pairs each time would
//! take a long text's square. Costs two passes over the links and twelve bytes for each sentence of each.

use std::sync::Arc;

use crate::compare::{Link, Pair};
use crate::text::{Grouped, SentenceId, VersionId, each};

/// A link seen from a sentence that it touches.
#[derive(Clone, Copy, Debug)]
pub struct LinkEnd<'a> {
    /// The version that it leads to.
    pub other: VersionId,
    /// The link.
    pub link: &'a Link,
    /// Whether the sentence stands on its left side.
    pub is_left: bool,
}

impl<'a> LinkEnd<'a> {
    /// A link to a version, seen from this sentence.
    pub(crate) fn at(other: VersionId, link: &'a Link, sentence: SentenceId) -> Self {
        Self {
            other,
            link,
            is_left: link.left.contains(&sentence),
        }
    }
}

/// Where a link of a sentence is to be found. It names the version, so that nobody has to fetch the link to see that
/// another is asked for: among a hundred versions the links lie far apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LinkAddress {
    /// The version that it leads to.
    pub(crate) other: VersionId,
    /// The number of the pair.
    pub(crate) pair: u32,
    /// The number of the link in the pair.
    pub(crate) link: u32,
}

/// The links of all sentences, those of one in the order of the pairs.
pub(crate) type LinksBySentence = Grouped<SentenceId, LinkAddress>;

/// Some links of each of these pairs by their sentences.
pub(crate) fn by_sentence(
    pairs: &[Arc<Pair>],
    links: impl Fn(&Pair) -> &Vec<Link> + Copy,
) -> LinksBySentence {
    let numbered = (0..).zip(pairs);
    let addresses = numbered.map(|(pair, both)| list_link_addresses(pair, both, links(both)));
    Grouped::new(addresses.flatten())
}

/// Every sentence that a link of a pair touches, with the place of the link.
fn list_link_addresses<'a>(
    pair: u32,
    both: &'a Pair,
    links: &'a [Link],
) -> impl Iterator<Item = (SentenceId, LinkAddress)> + Clone + use<'a> {
    (0..).zip(links).flat_map(move |(number, link)| {
        let row = move |other| LinkAddress {
            other,
            pair,
            link: number,
        };
        let lefts = each(&link.left).map(move |sentence| (sentence, row(both.right)));
        lefts.chain(each(&link.right).map(move |sentence| (sentence, row(both.left))))
    })
}
