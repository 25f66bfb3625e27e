//! A reader's word on what belongs to the page and what to the story, put in force without touching the text.

use std::ops::Range;

use super::{Furniture, Id, PassageId, PassageKind, SentenceId, Span, Story, VersionId, each};

/// A stretch that a reader takes for the page's or the story's own, whatever loading made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The version that it stands in.
    pub version: VersionId,
    /// Where it stands.
    pub span: Span,
    /// Whether it belongs to the page and not to the story.
    pub is_furniture: bool,
}

/// The reason that a reader is given for what a reader took for furniture.
const BY_HAND: &str = "marked by hand";

impl Story {
    /// The same story with these corrections, the later before the earlier. Text, sentences and all ids stay what they
    /// are; only what counts as furniture changes.
    pub fn corrected(&self, corrections: &[Correction]) -> Self {
        let mut story = self.clone();
        for correction in corrections {
            story.correct(correction);
        }
        story
    }

    /// The sentences of a version that lie inside a span.
    pub fn sentences_in(&self, version: VersionId, span: Span) -> Range<SentenceId> {
        let Some(version) = self.versions.get(version) else {
            return Range::default();
        };
        let all = &self.sentences[version.sentences.clone()];
        let before = all.partition_point(|sentence| sentence.span.start < span.start);
        let inside = all.partition_point(|sentence| sentence.span.end <= span.end);
        let at = |place: usize| SentenceId::at(version.sentences.start.index() + place);
        at(before)..at(inside.max(before))
    }

    fn correct(&mut self, correction: &Correction) {
        for id in each(&self.sentences_in(correction.version, correction.span)) {
            let sentence = &mut self.sentences[id];
            if sentence.is_furniture == correction.is_furniture {
                continue;
            }
            sentence.is_furniture = correction.is_furniture;
            let (span, passage) = (sentence.span, sentence.passage);
            self.mark(correction, span);
            self.name_anew(passage);
        }
    }

    /// Strikes the stretch from the furniture of its version, and adds it if it is some.
    fn mark(&mut self, correction: &Correction, span: Span) {
        let version = &self.versions[correction.version];
        let rests = version.furniture.iter().flat_map(|furniture| {
            let rests = self.without(furniture.span, span).into_iter();
            rests.map(|span| Furniture {
                span,
                why: furniture.why.clone(),
            })
        });
        let by_hand = correction.is_furniture.then(|| Furniture {
            span,
            why: BY_HAND.to_owned(),
        });
        let mut marked: Vec<Furniture> = rests.chain(by_hand).collect();
        marked.sort_by_key(|furniture| furniture.span.start);
        self.versions[correction.version].furniture = marked;
    }

    /// What is left of a stretch before and behind the one that is taken out of it.
    fn without(&self, whole: Span, out: Span) -> Vec<Span> {
        let before = Span {
            end: whole.end.min(out.start),
            ..whole
        };
        let after = Span {
            start: whole.start.max(out.end),
            ..whole
        };
        let is_there = |rest: &Span| rest.start < rest.end;
        let trimmed = |rest: Span| {
            let (text, at) = (self.text(rest), rest.start as usize);
            let start = at + text.len() - text.trim_start().len();
            Span::new(start, start + text.trim().len())
        };
        let rests = [before, after].into_iter().filter(is_there);
        rests.map(trimmed).filter(is_there).collect()
    }

    /// A passage of which nothing is left to the story is furniture; one that has something again is prose.
    fn name_anew(&mut self, passage: PassageId) {
        let sentences = self.passages[passage].sentences.clone();
        let is_furniture = self.sentences[sentences].iter().all(|s| s.is_furniture);
        let kind = &mut self.passages[passage].kind;
        match (is_furniture, *kind) {
            (true, _) => *kind = PassageKind::Furniture,
            (false, PassageKind::Furniture) => *kind = PassageKind::Paragraph,
            (false, _) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Draft, MarkedFurniture};

    fn story() -> Story {
        let text = "A ferry ran aground. Share this\nAll were saved.\nAlso read\nMore on ferries"
            .to_owned();
        let start = text.find("Also").unwrap();
        let furniture = vec![MarkedFurniture {
            range: start..text.len(),
            why: "related links".to_owned(),
        }];
        Story::new(vec![Draft {
            text,
            furniture,
            ..Draft::default()
        }])
    }

    fn marked(story: &Story) -> Vec<(&str, &str)> {
        let furniture = story.versions[VersionId::at(0)].furniture.iter();
        furniture
            .map(|f| (story.text(f.span), f.why.as_str()))
            .collect()
    }

    fn correction(story: &Story, sentence: usize, is_furniture: bool) -> Correction {
        Correction {
            version: VersionId::at(0),
            span: story.sentences[SentenceId::at(sentence)].span,
            is_furniture,
        }
    }

    #[test]
    fn only_the_marking_changes() {
        let story = story();
        let told: Vec<&str> = story.sentences.iter().map(|s| story.text(s.span)).collect();
        assert_eq!(told[1], "Share this");
        let corrected = story.corrected(&[correction(&story, 1, true)]);
        assert_eq!(
            marked(&corrected),
            [
                ("Share this", "marked by hand"),
                ("Also read\nMore on ferries", "related links")
            ]
        );
        assert_eq!(
            corrected.passages, story.passages,
            "half of it is the story's own"
        );
        let whole = corrected.corrected(&[correction(&story, 0, true)]);
        assert_eq!(
            whole.passages[PassageId::at(0)].kind,
            PassageKind::Furniture
        );
        let back = whole.corrected(&[correction(&story, 0, false), correction(&story, 1, false)]);
        assert_eq!(marked(&back), marked(&story));
        assert_eq!(back.sentences, story.sentences);
    }

    #[test]
    fn what_is_kept_leaves_its_neighbours_furniture() {
        let story = story();
        let kept = story.corrected(&[correction(&story, 3, false)]);
        assert_eq!(marked(&kept), [("More on ferries", "related links")]);
        assert_eq!(kept.passages[PassageId::at(2)].kind, PassageKind::Paragraph);
        assert!(kept.sentences[SentenceId::at(4)].is_furniture);
    }
}
