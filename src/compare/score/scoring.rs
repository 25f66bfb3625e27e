//! How likely two sentences tell the same, by their words alone.
//!
//! A logistic form: each kind of evidence adds to the log-odds with a weight from [`evidence`]. What is said
//! counts apart from who it is said of, because two sentences about the same people share their names whatever they
//! say. Costs one pass over the matched words.

use super::word_matching::WordMatch;
use crate::compare::index::sentence_interning::SentenceWording;
use crate::compare::index::word_weights::{Term, Terms};
use crate::compare::portable_math::{natural_exp, natural_log};
use crate::compare::rules::evidence;
use crate::lexicon::EvidenceClass;

/// What a sentence weighs.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct SentenceWeight {
    /// All its words.
    pub(crate) all: f32,
    /// Its names and figures.
    pub(crate) named: f32,
    /// What it says of them; who reported it is neither.
    pub(crate) told: f32,
}

impl SentenceWeight {
    /// The weight of a sentence.
    pub(crate) fn of(wording: &SentenceWording, terms: &Terms) -> Self {
        Self::left_over(wording, terms, |_| false)
    }

    /// The weight of what is left of a sentence without the words at some places.
    pub(crate) fn left_over(
        wording: &SentenceWording,
        terms: &Terms,
        is_gone: impl Fn(usize) -> bool,
    ) -> Self {
        let mut mass = Self::default();
        let places = wording.terms.iter().enumerate();
        for (_, &term) in places.filter(|&(place, _)| !is_gone(place)) {
            mass.add(&terms[term], 1.0);
        }
        mass
    }

    fn add(&mut self, term: &Term, part: f32) {
        self.all += term.weight * part;
        match term.class {
            EvidenceClass::Name | EvidenceClass::Figure => self.named += term.weight * part,
            EvidenceClass::Content => self.told += term.weight * part,
            EvidenceClass::Function | EvidenceClass::Reporting => {}
        }
    }
}

/// Two sentences to be scored.
pub(crate) struct SentencePair<'a> {
    pub(crate) terms: &'a Terms,
    pub(crate) left: &'a SentenceWording,
    pub(crate) right: &'a SentenceWording,
    pub(crate) left_mass: SentenceWeight,
    pub(crate) right_mass: SentenceWeight,
}

impl SentencePair<'_> {
    /// The log-odds that the two tell the same, by the words that match.
    pub(crate) fn score(&self, matched: &[WordMatch]) -> f32 {
        let (mut left, mut right) = (SentenceWeight::default(), SentenceWeight::default());
        let mut rare = 0.0;
        for cell in matched {
            let one = &self.terms[self.left.terms[usize::from(cell.left)]];
            let other = &self.terms[self.right.terms[usize::from(cell.right)]];
            left.add(one, cell.nearness);
            right.add(other, cell.nearness);
            if one.weight.min(other.weight) > evidence::RARE_FROM
                && cell.nearness >= evidence::RARE_NEAR_FROM
            {
                rare += one.weight.min(other.weight);
            }
        }
        // The room keeps a share small where the whole is: one name of one says less than three of three.
        let part = |some: f32, all: f32, room: f32| some / (all + room).max(evidence::LEAST_WEIGHT);
        let of_left = part(left.all, self.left_mass.all, 0.0);
        let of_right = part(right.all, self.right_mass.all, 0.0);
        let both = 2.0 * of_left * of_right / (of_left + of_right).max(evidence::LEAST_WEIGHT);
        let told_left = part(left.told, self.left_mass.told, evidence::TOLD_ROOM);
        let told_right = part(right.told, self.right_mass.told, evidence::TOLD_ROOM);
        let named_left = part(left.named, self.left_mass.named, evidence::NAMED_ROOM);
        let named_right = part(right.named, self.right_mass.named, evidence::NAMED_ROOM);
        let mass = (left.all + right.all) / 2.0;
        let told = (left.told + right.told) / 2.0;
        let shorter = self.left.terms.len().min(self.right.terms.len());
        let (run, adjacent) = measure_match_runs(matched);
        evidence::PRIOR
            + evidence::SHARED * both
            + evidence::EVEN * of_left.min(of_right)
            + evidence::CONTAINED * of_left.max(of_right) * upto(mass, evidence::CONTAINED_IN_FULL)
            + evidence::TOLD * (told_left + told_right) / 2.0
            + evidence::TOLD_EVEN * told_left.min(told_right)
            + evidence::TOLD_CONTAINED
                * told_left.max(told_right)
                * upto(told, evidence::TOLD_IN_FULL)
            + evidence::NAMED * (named_left + named_right) / 2.0
            + evidence::RARE * upto(rare, evidence::RARE_IN_FULL)
            + evidence::RUN * upto(run.saturating_sub(1) as f32, evidence::RUN_IN_FULL)
            + evidence::ADJACENT * upto(adjacent, evidence::ADJACENT_IN_FULL)
            + evidence::DENSE * adjacent / shorter.max(evidence::DENSE_WORDS) as f32
            + evidence::CLASH * upto(self.clash(matched) as f32, evidence::CLASH_IN_FULL)
            + if shorter <= evidence::SHORT_WORDS {
                evidence::SHORT
            } else {
                0.0
            }
    }

    /// How many figures of each stand without a counterpart, in the one that has fewer of them.
    fn clash(&self, matched: &[WordMatch]) -> usize {
        let figures = |wording: &SentenceWording| {
            let terms = wording.terms.iter();
            terms
                .filter(|term| self.terms[**term].class == EvidenceClass::Figure)
                .count()
        };
        let is_figure = |cell: &&WordMatch| {
            self.terms[self.left.terms[usize::from(cell.left)]].class == EvidenceClass::Figure
        };
        let agree = matched.iter().filter(is_figure).count();
        figures(self.left)
            .min(figures(self.right))
            .saturating_sub(agree)
    }
}

/// A part of enough, the whole at most.
fn upto(some: f32, enough: f32) -> f32 {
    (some / enough).min(1.0)
}

/// The longest run of nearly equal words, and how many matched words follow each other in both sentences.
pub(crate) fn measure_match_runs(matched: &[WordMatch]) -> (usize, f32) {
    let (mut longest, mut run, mut adjacent) = (0, 0, 0.0);
    let mut last: Option<&WordMatch> = None;
    for cell in matched {
        let is_near = cell.nearness >= evidence::NEARLY_SAME;
        let follows = |last: &WordMatch, within: u16| {
            cell.left - last.left <= within
                && cell.right > last.right
                && cell.right - last.right <= within
        };
        let goes_on = is_near && run > 0 && last.is_some_and(|last| follows(last, 1));
        run = if goes_on {
            run + 1
        } else {
            usize::from(is_near)
        };
        longest = longest.max(run);
        if let Some(last) = last.filter(|last| follows(last, evidence::ADJACENT_WITHIN)) {
            adjacent += cell.nearness.min(last.nearness);
        }
        last = Some(cell);
    }
    (longest, adjacent)
}

/// The probability with these log-odds.
pub(crate) fn probability(log_odds: f32) -> f32 {
    1.0 / (1.0 + natural_exp(-log_odds))
}

/// The log-odds of a probability.
pub(crate) fn log_odds(probability: f32) -> f32 {
    let p = probability.clamp(evidence::SUREST, 1.0 - evidence::SUREST);
    natural_log(p / (1.0 - p))
}
