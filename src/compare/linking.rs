//! Two versions linked: cells weighed in their surroundings, links chosen, joined and described.

use std::collections::BTreeSet;
use std::ops::Range;

use super::accepting::{Side, accepted, are_lone};
use super::cells::{Cells, Words};
use super::context::weigh_surroundings;
use super::evidence::{Evidence, Gathered};
use super::grouping::{Group, grouped};
use super::languages::share_words;
use super::ordering::orders;
use super::passage::share_out;
use super::relating::{Told, relation};
use super::stretches::{shared, stretches};
use super::wordings::words;
use super::words::{align, in_step};
use super::{Confidence, Link, Order, Pair, Share, WordLink, rules};
use crate::text::{Id, SentenceId, TermId, TokenId, VersionId, each};

impl Evidence {
    /// Links two versions; the result is the same whichever is given first, seen from the one with the lower id.
    pub fn link(&self, gathered: &Gathered, one: VersionId, other: VersionId) -> Pair {
        let (left, right) = (one.min(other), one.max(other));
        // The choice between equals follows the texts, not the order in which the versions were given.
        let links = if !share_words(&self.story, left, right) {
            Vec::new()
        } else if self.wordings.rank(left) <= self.wordings.rank(right) {
            self.links(gathered, left, right)
        } else {
            let turned = self.links(gathered, right, left);
            let mut links: Vec<Link> = turned.iter().map(Link::mirrored).collect();
            links.sort_by_key(|link| (link.left.start, link.right.start));
            links
        };
        let left_stretches = stretches(self, left, right, &links, |link| (&link.left, &link.right));
        let right_stretches =
            stretches(self, right, left, &links, |link| (&link.right, &link.left));
        let left_shared = shared(&self.story, left, &left_stretches);
        let right_shared = shared(&self.story, right, &right_stretches);
        Pair {
            left,
            right,
            links,
            left_stretches,
            right_stretches,
            left_shared,
            right_shared,
        }
    }

    fn links(&self, gathered: &Gathered, left: VersionId, right: VersionId) -> Vec<Link> {
        let mut cells = Cells::new(self, gathered, left, right);
        weigh_surroundings(&mut cells, self, gathered, (left, right));
        let sides = (self.side(left), self.side(right));
        let chosen = accepted(&cells, &self.terms, &sides.0, &sides.1);
        let groups = grouped(chosen);
        let drafts: Vec<Draft> = groups
            .iter()
            .map(|group| self.draft(group, left, right))
            .collect();
        let weights: Vec<_> = groups
            .iter()
            .zip(&drafts)
            .map(|(group, draft)| (group.left.clone(), group.right.clone(), draft.weight))
            .collect();
        let orders = orders(&weights);
        let ordered = drafts.into_iter().zip(orders);
        let link = |(draft, order): (Draft, Order)| Link {
            order,
            ..draft.link
        };
        let mut links: Vec<Link> = ordered.map(link).collect();
        if are_lone(&sides.0, &sides.1) {
            share_out(self, &mut links);
        }
        links
    }

    fn side(&self, version: VersionId) -> Side<'_> {
        let sentences = &self.story.versions[version].sentences;
        let heading = |sentence: SentenceId| {
            let passage = self.story.sentences[sentence].passage;
            self.story.passages[passage].kind.is_heading()
        };
        let wording = |sentence| self.wordings.of(sentence).map(|id| self.wordings.get(id));
        Side {
            wordings: each(sentences).map(wording).collect(),
            headings: each(sentences).map(heading).collect(),
        }
    }

    fn draft(&self, group: &Group, left: VersionId, right: VersionId) -> Draft {
        let lefts = self.sentences(left, &group.left);
        let rights = self.sentences(right, &group.right);
        let (left_words, right_words) = (self.words(&lefts), self.words(&rights));
        let matched = self.matched(group, &lefts, &rights);
        let told = Told {
            left: &self.terms_of(&left_words),
            right: &self.terms_of(&right_words),
            matched: &matched,
            sentences: (group.left.len(), group.right.len()),
        };
        let p = group
            .links
            .iter()
            .map(|link| link.cell.alone)
            .fold(0.0, f32::max);
        let weight = matched.iter().map(|row| (row.2 * 16.0) as u64).sum();
        Draft {
            weight,
            link: Link {
                relation: relation(&told, &self.terms),
                order: Order::Kept,
                confidence: confidence(p),
                score: Share::of((p * 1000.0) as usize, 1000),
                words: self.word_links(&lefts, &rights),
                left: lefts,
                right: rights,
            },
        }
    }

    fn sentences(&self, version: VersionId, places: &Range<usize>) -> Range<SentenceId> {
        let first = self.story.versions[version].sentences.start.index();
        SentenceId::at(first + places.start)..SentenceId::at(first + places.end)
    }

    fn words(&self, sentences: &Range<SentenceId>) -> Vec<TokenId> {
        each(sentences)
            .flat_map(|sentence| words(&self.story, sentence))
            .collect()
    }

    fn terms_of(&self, words: &[TokenId]) -> Vec<TermId> {
        words
            .iter()
            .map(|&token| self.story.tokens[token].term)
            .collect()
    }

    /// The words that match, by their places in the linked sentences, each word once.
    fn matched(
        &self,
        group: &Group,
        lefts: &Range<SentenceId>,
        rights: &Range<SentenceId>,
    ) -> Vec<(usize, usize, f32)> {
        let before = |sentences: &Range<SentenceId>, n: usize| -> usize {
            let sentences = each(sentences).take(n);
            sentences
                .map(|sentence| words(&self.story, sentence).count())
                .sum()
        };
        let mut all = Vec::new();
        for link in &group.links {
            let left_at = before(lefts, link.cell.left - group.left.start);
            let right_at = before(rights, link.cell.right - group.right.start);
            let n = self
                .words(&self.sentences_at(lefts, link.cell.left - group.left.start))
                .len();
            let rows: Vec<(usize, usize, f32)> = match &link.cell.words {
                Words::All => (0..n).map(|place| (place, place, 1.0)).collect(),
                Words::Some(matched) => matched
                    .iter()
                    .map(|m| (usize::from(m.left), usize::from(m.right), m.nearness))
                    .collect(),
                Words::Turned(matched) => matched
                    .iter()
                    .map(|m| (usize::from(m.right), usize::from(m.left), m.nearness))
                    .collect(),
            };
            all.extend(
                rows.into_iter()
                    .map(|(l, r, near)| (l + left_at, r + right_at, near)),
            );
        }
        // Within one link each word stands once already.
        if group.links.len() > 1 {
            all = each_once(all);
        }
        all.sort_unstable_by_key(|row| (row.0, row.1));
        all
    }

    fn sentences_at(&self, sentences: &Range<SentenceId>, n: usize) -> Range<SentenceId> {
        let first = SentenceId::at(sentences.start.index() + n);
        first..SentenceId(first.0 + 1)
    }

    fn word_links(&self, lefts: &Range<SentenceId>, rights: &Range<SentenceId>) -> Vec<WordLink> {
        let (left, right) = (self.tokens(lefts), self.tokens(rights));
        in_step(&self.story, &left, &right).unwrap_or_else(|| {
            let find = || align(&self.story, self.relations(), &[left], &[right]);
            // Splits and merges are few, and hardly any two are alike.
            if crate::text::len(lefts) == 1 && crate::text::len(rights) == 1 {
                let (left, right) = (lefts.start, rights.start);
                self.aligned.links(&self.story, left, right, find)
            } else {
                find()
            }
        })
    }

    /// All tokens of consecutive sentences, marks included.
    pub(super) fn tokens(&self, sentences: &Range<SentenceId>) -> Range<TokenId> {
        let rows = &self.story.sentences;
        let first = &rows[sentences.start].tokens;
        let last = each(sentences).next_back().map(|last| &rows[last].tokens);
        first.start..last.map_or(first.end, |tokens| tokens.end)
    }
}

/// The matches with each word in one of them: the nearest stands, where the one sentence of a split is claimed twice.
fn each_once(mut matched: Vec<(usize, usize, f32)>) -> Vec<(usize, usize, f32)> {
    matched.sort_by(|a, b| b.2.total_cmp(&a.2).then((a.0, a.1).cmp(&(b.0, b.1))));
    let mut seen = (BTreeSet::new(), BTreeSet::new());
    matched.retain(|row| {
        let is_free = !seen.0.contains(&row.0) && !seen.1.contains(&row.1);
        is_free && seen.0.insert(row.0) && seen.1.insert(row.1)
    });
    matched
}

/// A link before its order is known.
struct Draft {
    weight: u64,
    link: Link,
}

fn confidence(p: f32) -> Confidence {
    if p >= rules::SURE_FROM {
        Confidence::Sure
    } else if p >= rules::LIKELY_FROM {
        Confidence::Likely
    } else {
        Confidence::Maybe
    }
}
