//! A story made from drafts: passages, sentences and tokens cut out of what was published.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Furniture, Passage, Sentence, Story, Version};
use crate::text::passages::split_passages;
use crate::text::script_variants::fold_in_language;
use crate::text::sentences::split_sentences;
use crate::text::tokens::split_tokens;
use crate::text::{Draft, Language, PassageKind, Span, Token, TokenId, VersionId, overlap};

impl Story {
    /// The story that these versions tell.
    pub fn new(drafts: Vec<Draft>) -> Self {
        let mut story = Self::default();
        let room = drafts.iter().map(|draft| draft.text.len() + 1).sum();
        story.text.reserve(room);
        let letters = assign_version_letters(&drafts);
        for (draft, letter) in drafts.into_iter().zip(letters) {
            story.add(draft, letter);
        }
        story
    }

    fn add(&mut self, draft: Draft, letter: String) {
        let at = self.text.len();
        self.text.push_str(&draft.text);
        let version = self.versions.next_id();
        let firsts = (
            self.passages.next_id(),
            self.sentences.next_id(),
            self.tokens.next_id(),
        );
        for (kind, range) in marked_or_found(&draft) {
            self.add_passage(&draft, version, at, kind, range);
        }
        let spans = draft.kept.iter();
        let kept = spans.map(|kept| Span::new(at + kept.start, at + kept.end));
        let furniture = draft.furniture.into_iter().map(|f| Furniture {
            span: Span::new(at + f.range.start, at + f.range.end),
            why: f.why,
        });
        self.versions.push(Version {
            letter,
            origin: draft.origin,
            part: draft.part,
            meta: draft.meta,
            language: draft.language,
            sha256: draft.sha256,
            kind: draft.kind,
            span: Span::new(at, at + draft.text.len()),
            passages: firsts.0..self.passages.next_id(),
            sentences: firsts.1..self.sentences.next_id(),
            tokens: firsts.2..self.tokens.next_id(),
            kept: kept.collect(),
            furniture: furniture.collect(),
        });
        // One line break between versions, so that no span can reach from one into the next by accident.
        self.text.push('\n');
    }

    fn add_passage(
        &mut self,
        draft: &Draft,
        version: VersionId,
        at: usize,
        kind: PassageKind,
        range: Range<usize>,
    ) {
        let passage = self.passages.next_id();
        let first = self.sentences.next_id();
        for (stretch, is_furniture) in split_furniture(draft, &range) {
            let text = draft
                .text
                .get(stretch.clone())
                .expect("furniture ends between characters");
            for sentence in split_sentences(text, draft.language) {
                let words = text
                    .get(sentence.clone())
                    .expect("sentences end between characters");
                let start = at + stretch.start + sentence.start;
                let tokens = self.add_tokens(words, start, draft.language);
                let span = Span::new(start, start + words.len());
                self.sentences.push(Sentence {
                    span,
                    tokens,
                    version,
                    passage,
                    is_furniture,
                });
            }
        }
        let span = Span::new(at + range.start, at + range.end);
        self.passages.push(Passage {
            kind,
            span,
            sentences: first..self.sentences.next_id(),
        });
    }

    fn add_tokens(&mut self, words: &str, at: usize, language: Option<Language>) -> Range<TokenId> {
        let first = self.tokens.next_id();
        for (range, kind) in split_tokens(words) {
            let word = words
                .get(range.clone())
                .expect("tokens end between characters");
            let term = self.vocabulary.intern(&fold_in_language(word, language));
            self.tokens.push(Token {
                span: Span::new(at + range.start, at + range.end),
                term,
                kind,
            });
        }
        first..self.tokens.next_id()
    }
}

fn marked_or_found(draft: &Draft) -> Vec<(PassageKind, Range<usize>)> {
    if !draft.passages.is_empty() {
        return draft
            .passages
            .iter()
            .map(|passage| (passage.kind, passage.range.clone()))
            .collect();
    }
    split_passages(&draft.text, |line| {
        split_furniture(draft, line)
            .iter()
            .all(|(_, is_furniture)| *is_furniture)
    })
}

/// The parts of a passage by turns: what belongs to the story and what belongs to the page. White space between two
/// pieces of furniture counts as neither.
fn split_furniture(draft: &Draft, range: &Range<usize>) -> Vec<(Range<usize>, bool)> {
    let mut parts = Vec::new();
    let mut at = range.start;
    let mut push = |part: Range<usize>, is_furniture| {
        let has_text = draft
            .text
            .get(part.clone())
            .is_some_and(|text| !text.trim().is_empty());
        if has_text {
            parts.push((part, is_furniture));
        }
    };
    for furniture in draft
        .furniture
        .iter()
        .map(|f| &f.range)
        .filter(|f| overlap(f, range))
    {
        push(at..furniture.start.max(at), false);
        push(furniture.start.max(at)..furniture.end.min(range.end), true);
        at = furniture.end.min(range.end);
    }
    push(at..range.end, false);
    parts
}

/// A letter for each draft, no two alike: the one it wants, if no earlier draft wants it too, else the first that is
/// free.
fn assign_version_letters(drafts: &[Draft]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let granted: Vec<Option<&str>> = drafts
        .iter()
        .map(|draft| {
            draft
                .letter
                .as_deref()
                .filter(|wanted| taken.insert((*wanted).to_owned()))
        })
        .collect();
    let mut free = (0..)
        .map(version_letter)
        .filter(|letter| !taken.contains(letter));
    let mut next_free = || free.next().expect("letters never end");
    granted
        .into_iter()
        .map(|wanted| wanted.map_or_else(&mut next_free, str::to_owned))
        .collect()
}

/// The letter of the version with this number: A … Z, AA, AB …
pub fn version_letter(number: usize) -> String {
    let last = char::from(b'A' + u8::try_from(number % 26).expect("a remainder of 26 fits"));
    if number < 26 {
        last.to_string()
    } else {
        version_letter(number / 26 - 1) + &last.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::MarkedFurniture;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!(
            [
                version_letter(0),
                version_letter(25),
                version_letter(26),
                version_letter(701),
                version_letter(702)
            ],
            ["A", "Z", "AA", "ZZ", "AAA"]
        );
    }

    #[test]
    fn no_two_versions_have_one_letter() {
        let wanted = [None, Some("A"), Some("C"), Some("C"), None];
        let drafts = wanted.map(|letter| Draft {
            letter: letter.map(str::to_owned),
            ..Draft::default()
        });
        let story = Story::new(drafts.to_vec());
        let letters: Vec<&str> = story.versions.iter().map(|v| v.letter.as_str()).collect();
        assert_eq!(letters, ["B", "A", "C", "D", "E"]);
    }

    #[test]
    fn furniture_stands_in_sentences_of_its_own() {
        let text = "date 2025-03-14 A ferry ran aground. pic.twitter.com/abc".to_owned();
        let furniture = [0..15, 37..56]
            .map(|range| MarkedFurniture {
                range,
                why: "stamp".into(),
            })
            .to_vec();
        let story = Story::new(vec![Draft {
            text,
            furniture,
            ..Draft::default()
        }]);
        let told: Vec<_> = story
            .sentences
            .iter()
            .map(|s| (story.text(s.span), s.is_furniture))
            .collect();
        assert_eq!(
            told,
            [
                ("date 2025-03-14", true),
                ("A ferry ran aground.", false),
                ("pic.twitter.com/abc", true)
            ]
        );
    }
}
