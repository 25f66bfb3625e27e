//! Two versions linked: cells weighed in their surroundings, links chosen, joined and described.
//!
//! In three steps, because long texts have thousands of links and describing them is most of the work: links are chosen
//! for a whole pair, described each alone, and then seen together.

use std::ops::Range;

use super::describe::describing::{LinkSide, PlacedLink};
use super::describe::verbatim_runs::{build_stretches, measure_shared_wording};
use super::increasing_run::orders;
use super::regions::find_summary;
use super::score::candidate_pairs::CandidatePairs;
use super::score::context::weigh_surroundings;
use super::score::story_index::{Evidence, ScoredPairs};
use super::select::accepted_link::{AcceptedLink, LinkingSide};
use super::select::grouping::{LinkGroup, group_links};
use super::select::link_selection::{is_claim_beside_passage, select_links};
use super::select::lone_sentence::share_out;
use super::select::possible_links::select_possible_links;
use super::select::repeated_links::{find_repeats, keep_repeats_in_order};
use super::{Confidence, Link, LinkOrder, Pair, Share, rules};
use crate::lexicon::share_words;
use crate::text::{SentenceId, VersionId, each};

/// The links of two versions, chosen but not described.
pub struct SelectedLinks<'a> {
    left: VersionId,
    right: VersionId,
    /// Whether the right version is read first.
    is_turned: bool,
    /// Whether one side is a single sentence, put beside a short passage.
    is_lone: bool,
    groups: Vec<LinkGroup<'a>>,
    possible: Vec<LinkGroup<'a>>,
}

/// Some links of two versions described, in their order.
pub struct DescribedLinks(Vec<PlacedLink>);

/// So many links make a part: enough to be worth a thread's while.
const PART: usize = 64;

impl SelectedLinks<'_> {
    /// The parts that are to be described, each alone and in any order.
    pub fn parts(&self) -> impl ExactSizeIterator<Item = Range<usize>> + use<> {
        let n = self.groups.len();
        (0..n.div_ceil(PART)).map(move |part| part * PART..n.min((part + 1) * PART))
    }

    /// The two versions in the order in which they are read.
    fn read(&self) -> (VersionId, VersionId) {
        if self.is_turned {
            (self.right, self.left)
        } else {
            (self.left, self.right)
        }
    }
}

impl Evidence {
    /// Links two versions; the result is the same whichever is given first, seen from the one with the lower id.
    pub fn link(&self, gathered: &ScoredPairs, one: VersionId, other: VersionId) -> Pair {
        let chosen = self.choose(gathered, one, other);
        let drafted: Vec<DescribedLinks> = chosen
            .parts()
            .map(|part| self.draft(&chosen, part))
            .collect();
        self.linked(&chosen, drafted)
    }

    /// Chooses the links of two versions.
    pub fn choose<'a>(
        &self,
        gathered: &'a ScoredPairs,
        one: VersionId,
        other: VersionId,
    ) -> SelectedLinks<'a> {
        let (left, right) = (one.min(other), one.max(other));
        let mut chosen = SelectedLinks {
            left,
            right,
            // The choice between equals follows the texts, not the order in which the versions were given.
            is_turned: self.wordings.rank(left) > self.wordings.rank(right),
            is_lone: false,
            groups: Vec::new(),
            possible: Vec::new(),
        };
        if share_words(&self.story, left, right) {
            let read = chosen.read();
            let sides = (self.side(read.0), self.side(read.1));
            chosen.is_lone = is_claim_beside_passage(&sides.0, &sides.1);
            (chosen.groups, chosen.possible) = self.groups(gathered, read, sides);
        }
        chosen
    }

    /// Describes a part of the links.
    pub fn draft(&self, chosen: &SelectedLinks, part: Range<usize>) -> DescribedLinks {
        let (left, right) = chosen.read();
        let groups = chosen.groups.get(part).unwrap_or_default().iter();
        DescribedLinks(
            groups
                .map(|group| self.describe(group, left, right))
                .collect(),
        )
    }

    /// Two versions linked, when all parts are described; these come in their order.
    pub fn linked(&self, chosen: &SelectedLinks, drafted: Vec<DescribedLinks>) -> Pair {
        let (left, right) = (chosen.left, chosen.right);
        let placed: Vec<PlacedLink> = drafted.into_iter().flat_map(|part| part.0).collect();
        let links = self.links(chosen, &placed);
        let (at_left, at_right) = match chosen.is_turned {
            true => (LinkSide::Right, LinkSide::Left),
            false => (LinkSide::Left, LinkSide::Right),
        };
        let recurring = |at: LinkSide| placed.iter().map(move |link| link.recurring(at));
        let left_stretches = build_stretches(self, left, right, recurring(at_left));
        let right_stretches = build_stretches(self, right, left, recurring(at_right));
        let styled = |at: LinkSide| placed.iter().map(|link| link.n_styled(at)).sum();
        Pair {
            left,
            right,
            links,
            possible: self.possible(chosen),
            left_shared: measure_shared_wording(
                &self.story,
                left,
                &left_stretches,
                styled(at_left),
            ),
            right_shared: measure_shared_wording(
                &self.story,
                right,
                &right_stretches,
                styled(at_right),
            ),
            condensed: find_summary(&self.story, self.relations().words(), left, right),
            left_stretches,
            right_stretches,
        }
    }

    fn groups<'a>(
        &self,
        gathered: &'a ScoredPairs,
        (left, right): (VersionId, VersionId),
        sides: (LinkingSide<'_>, LinkingSide<'_>),
    ) -> (Vec<LinkGroup<'a>>, Vec<LinkGroup<'a>>) {
        let mut cells = CandidatePairs::new(self, gathered, left, right);
        weigh_surroundings(&mut cells, self, gathered, (left, right));
        let links = select_links(&cells, &self.terms, &sides.0, &sides.1);
        let possible = select_possible_links(&cells, &self.terms, (&sides.0, &sides.1), &links);
        (group_links(links), group_links(possible))
    }

    /// The possible links, by left and then right sentence. Nothing is said of their order.
    fn possible(&self, chosen: &SelectedLinks) -> Vec<Link> {
        let (left, right) = chosen.read();
        let groups = chosen.possible.iter();
        let links = groups.map(|group| {
            let placed = self.describe(group, left, right);
            Link {
                confidence: Confidence::Possible,
                ..build_link(group, &placed, LinkOrder::Kept)
            }
        });
        turn_links(links.collect(), chosen.is_turned)
    }

    /// The links as they are told, by left and then right sentence.
    fn links(&self, chosen: &SelectedLinks, placed: &[PlacedLink]) -> Vec<Link> {
        let rows = chosen.groups.iter().zip(placed);
        let is_repeat = find_repeats(&chosen.groups);
        let places = rows.clone().zip(&is_repeat).map(|((group, link), repeat)| {
            // What is said again stands at several places: it says least about the order of the rest.
            let weight = if *repeat { 1 } else { link.described.weight };
            (group.left.clone(), group.right.clone(), weight)
        });
        let mut orders = orders(&places.collect::<Vec<_>>());
        keep_repeats_in_order(&chosen.groups, &is_repeat, &mut orders);
        let mut links: Vec<Link> = rows
            .zip(orders)
            .map(|((group, placed), order)| build_link(group, placed, order))
            .collect();
        if chosen.is_lone {
            share_out(self, &mut links);
        }
        turn_links(links, chosen.is_turned)
    }

    fn side(&self, version: VersionId) -> LinkingSide<'_> {
        let sentences = &self.story.versions[version].sentences;
        let heading = |sentence: SentenceId| {
            let passage = self.story.sentences[sentence].passage;
            self.story.passages[passage].kind.is_heading()
        };
        let wording = |sentence| self.wordings.of(sentence).map(|id| self.wordings.get(id));
        let weight = |sentence| {
            let id = self.wordings.of(sentence);
            id.map_or(0.0, |id| self.masses[id].all)
        };
        LinkingSide {
            story: &self.story,
            first: sentences.start,
            wordings: each(sentences).map(wording).collect(),
            weights: each(sentences).map(weight).collect(),
            headings: each(sentences).map(heading).collect(),
        }
    }
}

/// The links seen from the version with the lower id, by left and then right sentence.
fn turn_links(links: Vec<Link>, is_turned: bool) -> Vec<Link> {
    if !is_turned {
        return links;
    }
    let mut links: Vec<Link> = links.iter().map(Link::mirrored).collect();
    links.sort_by_key(|link| (link.left.start, link.right.start));
    links
}

fn build_link(group: &LinkGroup, placed: &PlacedLink, order: LinkOrder) -> Link {
    let largest = |p: &dyn Fn(&AcceptedLink) -> f32| group.links.iter().map(p).fold(0.0, f32::max);
    let p = largest(&|link| link.cell.alone);
    Link {
        left: placed.left.clone(),
        right: placed.right.clone(),
        relation: placed.described.relation,
        order,
        confidence: rate_link_confidence(largest(&|link| link.certainty())),
        score: Share::of((p * 1000.0) as usize, 1000),
        words: placed.words(),
    }
}

fn rate_link_confidence(p: f32) -> Confidence {
    if p >= rules::SURE_FROM {
        Confidence::Sure
    } else if p >= rules::LIKELY_FROM {
        Confidence::Likely
    } else {
        Confidence::Maybe
    }
}
