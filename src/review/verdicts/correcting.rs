//! What a reader gave to the page or to the story: kept, undone and found again like every other verdict.

use super::{Judgement, JudgementSwap, Review, ReviewEdit, ReviewTarget, TargetKind};
use crate::text::{Correction, Story};

/// The verdict on a passage that belongs to the page.
const FURNITURE: &str = "furniture";

/// The verdict on a passage that belongs to the story.
const STORY: &str = "story";

impl Review {
    /// Gives stretches to the page or to the story, as one change. `loaded` is the story as it was loaded: what says no
    /// more than loading did is struck.
    pub fn correct(&mut self, loaded: &Story, corrections: &[Correction]) {
        let swaps = corrections
            .iter()
            .flat_map(|correction| self.correcting(loaded, correction));
        let swaps: Vec<JudgementSwap> = swaps.collect();
        let verdict = match corrections.first() {
            Some(first) if first.is_furniture => FURNITURE,
            Some(_) | None => STORY,
        };
        self.take(ReviewEdit::Judged(verdict.to_owned()), swaps);
    }

    fn correcting(&self, loaded: &Story, correction: &Correction) -> Vec<JudgementSwap> {
        let Correction {
            version,
            span,
            is_furniture,
        } = *correction;
        let target = ReviewTarget::passage(loaded, version, span);
        let sentences = loaded.sentences_in(version, span);
        let mut sentences = loaded.sentences[sentences].iter();
        let others = self.corrections(loaded).into_iter();
        let mut others = others.filter(|other| other.span != span);
        let is_contested = others.any(|other| other.span.overlaps(span));
        let is_as_loaded =
            !is_contested && sentences.all(|sentence| sentence.is_furniture == is_furniture);
        let name = if is_furniture { FURNITURE } else { STORY };
        self.swaps(&target, |judgement| {
            judgement.verdict = (!is_as_loaded).then(|| name.to_owned());
            judgement.reason.clear();
        })
    }

    /// What is given to the page and to the story, in the order in which that was done; what stands no more is left out.
    pub fn corrections(&self, story: &Story) -> Vec<Correction> {
        let passages = self
            .entries()
            .filter(|(target, _)| target.kind == TargetKind::Passage);
        let mut found: Vec<(u64, Correction)> = passages
            .filter_map(|(target, said)| Some((said.serial, correction(story, target, said)?)))
            .collect();
        found.sort_by_key(|(serial, _)| *serial);
        found
            .into_iter()
            .map(|(_, correction)| correction)
            .collect()
    }
}

fn correction(story: &Story, target: &ReviewTarget, said: &Judgement) -> Option<Correction> {
    let is_furniture = match said.verdict.as_deref()? {
        FURNITURE => true,
        STORY => false,
        _ => return None,
    };
    let anchor = target.first_standing()?;
    Some(Correction {
        version: anchor.version,
        span: anchor.span(story)?,
        is_furniture,
    })
}
