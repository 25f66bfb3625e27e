//! What a reader gave to the page or to the story: kept, undone and found again like every other verdict.

use super::{Judgement, Review, Target, TargetKind};
use crate::text::{Correction, Story};

/// The verdict on a passage that belongs to the page.
const FURNITURE: &str = "furniture";

/// The verdict on a passage that belongs to the story.
const STORY: &str = "story";

impl Review {
    /// Gives a stretch to the page or to the story. `loaded` is the story as it was loaded: what says no more than
    /// loading did is struck.
    pub fn correct(&mut self, loaded: &Story, correction: &Correction) {
        let Correction {
            version,
            span,
            is_furniture,
        } = *correction;
        let target = Target::passage(loaded, version, span);
        let sentences = loaded.sentences_in(version, span);
        let mut sentences = loaded.sentences[sentences].iter();
        let others = self.corrections(loaded).into_iter();
        let mut others = others.filter(|other| other.span != span);
        let is_contested = others.any(|other| other.span.overlaps(span));
        if !is_contested && sentences.all(|sentence| sentence.is_furniture == is_furniture) {
            self.clear(&target);
        } else {
            self.judge(&target, if is_furniture { FURNITURE } else { STORY }, "");
        }
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

fn correction(story: &Story, target: &Target, said: &Judgement) -> Option<Correction> {
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
