//! Which cells become links: the likeliest first, each further one only if it explains something new.
//!
//! A sentence that has found its source may have a second one, if that accounts for words which the first left
//! unexplained: the pair is scored once more without the words that are explained, and must be likely by what remains.
//! Without this test every sentence about the same people would link to every other. Costs one sort of the likely cells.

use super::accepted_link::{AcceptedLink, LinkingSide};
use super::isolated_links::drop_isolated_links;
use super::order_filter::filter_by_order;
use super::repeated_links::drop_taken_repeats;
use crate::compare::index::sentence_interning::SentenceWording;
use crate::compare::index::word_weights::Terms;
use crate::compare::rules;
use crate::compare::score::candidate_pairs::{CandidatePair, CandidatePairs, PairMatches};
use crate::compare::score::scoring::{SentencePair, SentenceWeight, log_odds, probability};
use crate::compare::score::word_matching::WordMatch;

/// The links among the cells of two versions, by left and then right sentence.
pub(crate) fn select_links<'a>(
    cells: &CandidatePairs<'a>,
    terms: &Terms,
    left: &LinkingSide,
    right: &LinkingSide,
) -> Vec<AcceptedLink<'a>> {
    let bar = link_threshold(left, right);
    let mut likely: Vec<(&CandidatePair<'a>, f32)> = cells
        .cells
        .iter()
        .map(|cell| (cell, probability(cell.log_odds - unlike(cell, left, right))))
        .filter(|&(_, p)| p >= bar.min(rules::CLAUSE_FROM))
        .collect();
    let sizes = (left.wordings.len(), right.wordings.len());
    let drift = |cell: &CandidatePair| (cell.left * sizes.1).abs_diff(cell.right * sizes.0);
    likely.sort_by(|(a, p), (b, q)| {
        let nearer = drift(a).cmp(&drift(b));
        q.total_cmp(p)
            .then(nearer)
            .then((a.left, a.right).cmp(&(b.left, b.right)))
    });
    let mut choice = Choice::new(terms, left, right);
    let likely = likely.into_iter();
    let mut found: Vec<AcceptedLink<'a>> = likely
        .filter_map(|(cell, p)| match p >= bar {
            true => choice.take(cell, p),
            false => choice.take_clause(cell, p),
        })
        .collect();
    found.sort_by_key(|link| (link.cell.left, link.cell.right));
    let found = drop_taken_repeats(found);
    drop_isolated_links(filter_by_order(found, left, right), left, right)
}

/// A choice of links under way.
pub(crate) struct Choice<'a> {
    /// Whether a sentence is put beside a short passage.
    is_lone: bool,
    pub(crate) terms: &'a Terms,
    pub(crate) left: &'a LinkingSide<'a>,
    pub(crate) right: &'a LinkingSide<'a>,
    pub(crate) explained: (Explained, Explained),
    /// The words of the cell at hand that match; held here because there is a cell for every few words of a pair.
    pub(crate) matched: Vec<WordMatch>,
}

impl<'a> Choice<'a> {
    /// A choice between two versions of which nothing is explained yet.
    pub(crate) fn new(
        terms: &'a Terms,
        left: &'a LinkingSide<'a>,
        right: &'a LinkingSide<'a>,
    ) -> Self {
        Self {
            is_lone: is_claim_beside_passage(left, right),
            terms,
            left,
            right,
            explained: (Explained::of(left), Explained::of(right)),
            matched: Vec::new(),
        }
    }

    /// Takes what a link explains for explained.
    pub(crate) fn explain(&mut self, cell: &CandidatePair) {
        self.see(cell);
        let good = self.matched.iter();
        let good = good.filter(|m| m.nearness >= rules::EXPLAINED_FROM);
        self.explained
            .0
            .take(cell.left, good.clone().map(|m| m.left));
        self.explained.1.take(cell.right, good.map(|m| m.right));
    }

    /// The possible link of a cell, if one of its sentences has none yet and it explains something.
    pub(crate) fn take_possible<'c>(
        &mut self,
        cell: &CandidatePair<'c>,
        p: f32,
    ) -> Option<AcceptedLink<'c>> {
        let (of_left, of_right) = &self.explained;
        if of_left.has_link[cell.left] && of_right.has_link[cell.right] {
            return None;
        }
        self.see(cell);
        let (new_left, new_right) = self.news(cell);
        (new_left.max(new_right) >= rules::NEWS_FROM).then(|| {
            self.explain(cell);
            AcceptedLink {
                cell: CandidatePair { alone: p, ..*cell },
                new_left,
                new_right,
            }
        })
    }

    /// The parts of both sentences that the words of the cell at hand would be the first to explain.
    fn news(&self, cell: &CandidatePair) -> (f32, f32) {
        let good = self.matched.iter();
        let good = good.filter(|m| m.nearness >= rules::EXPLAINED_FROM);
        let (of_left, of_right) = &self.explained;
        let (lefts, rights) = (good.clone().map(|m| m.left), good.map(|m| m.right));
        (
            of_left.news(self.left, self.terms, cell.left, lefts),
            of_right.news(self.right, self.terms, cell.right, rights),
        )
    }

    /// The link of a cell, if it explains something that no link before it has explained.
    fn take<'c>(&mut self, cell: &CandidatePair<'c>, p: f32) -> Option<AcceptedLink<'c>> {
        self.see(cell);
        let (new_left, new_right) = self.news(cell);
        let (of_left, of_right) = &self.explained;
        let has_link = (of_left.has_link[cell.left], of_right.has_link[cell.right]);
        let stands = match has_link {
            (false, false) => true,
            _ if self.is_lone => self.bears_on_claim(new_left, new_right),
            _ if new_left.max(new_right) < rules::NEWS_FROM => false,
            (true, true) => self.is_news(cell, p),
            _ => cell.alone >= rules::REPEATED_FROM || self.is_news(cell, p),
        };
        stands.then(|| {
            self.explain(cell);
            AcceptedLink {
                cell: CandidatePair { alone: p, ..*cell },
                new_left,
                new_right,
            }
        })
    }

    /// Whether a link explains some of the claim that no link before it has explained, or so much of the claim is not
    /// explained yet that any evidence is worth a look.
    fn bears_on_claim(&self, new_left: f32, new_right: f32) -> bool {
        let is_left = self.left.wordings.iter().flatten().count() == 1;
        let (new, explained, side) = match is_left {
            true => (new_left, &self.explained.0, self.left),
            false => (new_right, &self.explained.1, self.right),
        };
        let claim = side.wordings.iter().position(Option::is_some);
        let open = claim.map_or(1.0, |claim| {
            let n_words = explained.of_words(claim).len();
            let places = 0..n_words.min(usize::from(u16::MAX)) as u16;
            explained.news(side, self.terms, claim, places)
        });
        new > 0.0 || open >= rules::NEWS_FROM
    }

    /// Looks at the words of a cell that match.
    pub(crate) fn see(&mut self, cell: &CandidatePair) {
        see_from_left(cell, self.left.wordings[cell.left], &mut self.matched);
    }

    /// Whether the words that no link has explained yet are evidence enough by themselves.
    fn is_news(&self, cell: &CandidatePair, p: f32) -> bool {
        let (of_left, of_right) = &self.explained;
        let (of_left, of_right) = (of_left.of_words(cell.left), of_right.of_words(cell.right));
        let wordings = (
            self.left.wordings[cell.left],
            self.right.wordings[cell.right],
        );
        let (Some(left), Some(right)) = wordings else {
            return false;
        };
        let is_new =
            |m: &&WordMatch| !of_left[usize::from(m.left)] && !of_right[usize::from(m.right)];
        let new: Vec<WordMatch> = self.matched.iter().filter(is_new).copied().collect();
        let sides = SentencePair {
            terms: self.terms,
            left,
            right,
            left_mass: SentenceWeight::left_over(left, self.terms, |place| of_left[place]),
            right_mass: SentenceWeight::left_over(right, self.terms, |place| of_right[place]),
        };
        let context = log_odds(p) - cell.by_words;
        let news = sides.score(&new) + rules::NEWS_CONTEXT * context;
        probability(news) >= rules::NEWS_LIKELY_FROM
    }
}

/// The probability from which a cell may become a link.
fn link_threshold(left: &LinkingSide, right: &LinkingSide) -> f32 {
    if is_claim_beside_passage(left, right) {
        rules::LONE_FROM
    } else {
        rules::LINK_FROM
    }
}

/// Whether one side is a claim, put beside a short passage that may bear it out: a single sentence that does not stand
/// there word for word, for then it is found.
pub(crate) fn is_claim_beside_passage(left: &LinkingSide, right: &LinkingSide) -> bool {
    let stands_in = |one: &LinkingSide, other: &LinkingSide| {
        let mut wordings = one.wordings.iter().flatten();
        wordings.any(|wording| {
            let mut others = other.wordings.iter().flatten();
            others.any(|other| std::ptr::eq(*wording, *other))
        })
    };
    are_lone(left, right) && !stands_in(left, right)
}

/// Whether one side is a single sentence and the other a short passage.
pub(crate) fn are_lone(left: &LinkingSide, right: &LinkingSide) -> bool {
    let n_told = |side: &LinkingSide| side.wordings.iter().flatten().count();
    let (left, right) = (n_told(left), n_told(right));
    left.min(right) == 1 && left.max(right) <= rules::LONE_AGAINST
}

/// What it costs that one is a heading and the other is not.
pub(crate) fn unlike(cell: &CandidatePair, left: &LinkingSide, right: &LinkingSide) -> f32 {
    if left.headings[cell.left] == right.headings[cell.right] {
        0.0
    } else {
        rules::HEADING_TO_PROSE
    }
}

/// Puts the words that match, seen from the left sentence, into the place of others.
fn see_from_left(cell: &CandidatePair, left: Option<&SentenceWording>, seen: &mut Vec<WordMatch>) {
    seen.clear();
    match &cell.words {
        PairMatches::All => {
            let n = left.map_or(0, |wording| wording.terms.len());
            let same = |place: usize| WordMatch {
                left: place as u16,
                right: place as u16,
                nearness: 1.0,
            };
            seen.extend((0..n.min(usize::from(u16::MAX))).map(same));
        }
        PairMatches::Some(matched) => seen.extend_from_slice(matched),
        PairMatches::Turned(matched) => {
            seen.extend(matched.iter().map(WordMatch::mirrored));
            seen.sort_unstable_by_key(|m| m.left);
        }
    }
}

/// Which words of a version's sentences are explained by links.
pub(crate) struct Explained {
    /// The words of all sentences, one sentence behind the other.
    words: Vec<bool>,
    /// Where the words of each sentence begin; one more than there are sentences.
    starts: Vec<usize>,
    pub(crate) has_link: Vec<bool>,
}

impl Explained {
    fn of(side: &LinkingSide) -> Self {
        let mut starts = Vec::with_capacity(side.wordings.len() + 1);
        starts.push(0);
        let mut n_words = 0;
        for wording in &side.wordings {
            n_words += wording.map_or(0, |w| w.terms.len());
            starts.push(n_words);
        }
        Self {
            words: vec![false; n_words],
            starts,
            has_link: vec![false; side.wordings.len()],
        }
    }

    /// Which words of a sentence are explained.
    pub(crate) fn of_words(&self, sentence: usize) -> &[bool] {
        &self.words[self.starts[sentence]..self.starts[sentence + 1]]
    }

    /// The part of a sentence that these places would be the first to explain.
    fn news(
        &self,
        side: &LinkingSide,
        terms: &Terms,
        sentence: usize,
        places: impl Iterator<Item = u16>,
    ) -> f32 {
        let Some(wording) = side.wordings[sentence] else {
            return 0.0;
        };
        let explained = self.of_words(sentence);
        let new = places.map(usize::from).filter(|&place| !explained[place]);
        let new: f32 = new.map(|place| terms[wording.terms[place]].weight).sum();
        new / side.weights[sentence].max(rules::evidence::LEAST_WEIGHT)
    }

    pub(crate) fn take(&mut self, sentence: usize, places: impl Iterator<Item = u16>) {
        self.has_link[sentence] = true;
        let start = self.starts[sentence];
        for place in places {
            self.words[start + usize::from(place)] = true;
        }
    }
}
