//! An article as a format tells it: its passages with their kinds, and what is said about it.

use std::ops::Range;

use crate::load::{FurnitureRules, furniture, language, metadata};
use crate::text::{Draft, MarkedFurniture, MarkedPassage, Meta, PassageKind};

/// An article on its way to a draft.
#[derive(Clone, Debug, Default)]
pub(in crate::load) struct Article {
    /// Which of several in its file it is, as the reader would count.
    pub(in crate::load) part: Option<String>,
    pub(super) meta: Meta,
    /// The letter that is wanted for it.
    pub(super) letter: Option<String>,
    /// Whether the passages are to be told apart by their words, as in any text.
    pub(super) is_plain: bool,
    text: String,
    passages: Vec<MarkedPassage>,
    furniture: Vec<MarkedFurniture>,
}

impl Article {
    /// An article that begins with its headline, if there is one.
    pub(super) fn headed(title: Option<&str>) -> Self {
        let mut article = Self::default();
        article.add(PassageKind::Headline, title.unwrap_or_default());
        article.meta.title = title.map(tidy).filter(|title| !title.is_empty());
        article
    }

    /// An article of which nothing is known but its words, to the letter.
    pub(super) fn of_text(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            is_plain: true,
            ..Self::default()
        }
    }

    /// Puts a passage behind the others, unless nothing of it shows.
    pub(super) fn add(&mut self, kind: PassageKind, words: &str) {
        let words = tidy(words);
        if words.is_empty() {
            return;
        }
        self.text.push_str(match self.passages.last() {
            None => "",
            // The items of one list stand together.
            Some(last) if last.kind == kind && kind == PassageKind::ListItem => "\n",
            Some(_) => "\n\n",
        });
        let start = self.text.len();
        self.text.push_str(&words);
        let range = start..self.text.len();
        self.passages.push(MarkedPassage { kind, range });
    }

    /// Puts a passage behind the others that belongs to the page, with the reason.
    pub(super) fn add_furniture(&mut self, words: &str, why: &str) {
        let n_before = self.passages.len();
        self.add(PassageKind::Furniture, words);
        if self.passages.len() > n_before {
            self.mark(n_before, why);
        }
    }

    /// Says of the passage with this number that it belongs to the page.
    pub(super) fn mark(&mut self, number: usize, why: &str) {
        if let Some(passage) = self.passages.get_mut(number) {
            passage.kind = PassageKind::Furniture;
            self.furniture.push(MarkedFurniture {
                range: passage.range.clone(),
                why: why.to_owned(),
            });
        }
    }

    /// Whether a headline stands in it.
    #[cfg(any(feature = "office", feature = "pdf"))]
    pub(super) fn has_headline(&self) -> bool {
        self.headline().is_some()
    }

    /// The headline that stands in it.
    #[cfg(any(feature = "office", feature = "pdf"))]
    pub(super) fn headline(&self) -> Option<String> {
        let mut passages = self.passages();
        let headline = passages.find(|(kind, _)| *kind == PassageKind::Headline);
        headline.map(|(_, words)| words.to_owned())
    }

    /// Takes the first heading for the headline where nothing is told apart from headings.
    #[cfg(feature = "office")]
    pub(super) fn raise_first_heading(&mut self) {
        const EARLY: usize = 3;
        let mut passages = self.passages.iter_mut().take(EARLY);
        if let Some(first) = passages.find(|passage| passage.kind.is_heading()) {
            first.kind = PassageKind::Headline;
        }
    }

    /// Leaves the passages to be told apart by their words where no style has told them; otherwise the first passage is
    /// the headline if it can be one and no other is.
    #[cfg(any(feature = "office", feature = "pdf"))]
    pub(super) fn find_headline(&mut self) {
        let is_told = |passage: &MarkedPassage| passage.kind != PassageKind::Paragraph;
        self.is_plain = !self.passages.iter().any(is_told);
        if !self.has_headline() && !self.is_plain {
            let is_open = self.passages().next().is_some_and(|(kind, words)| {
                kind != PassageKind::ListItem && !words.ends_with(['.', '!', '…', ':', '”', '"'])
            });
            if let Some(first) = self.passages.first_mut().filter(|_| is_open) {
                first.kind = PassageKind::Headline;
            }
        }
        self.meta.title = self.headline();
    }

    /// The kind and words of each passage so far.
    pub(super) fn passages(&self) -> impl DoubleEndedIterator<Item = (PassageKind, &str)> {
        self.passages
            .iter()
            .map(|passage| (passage.kind, self.words(&passage.range)))
    }

    /// How many words the story has, furniture and headings apart.
    pub(super) fn n_words(&self) -> usize {
        self.passages()
            .filter(|(kind, _)| !kind.is_heading() && *kind != PassageKind::Furniture)
            .map(|(_, words)| words.split_whitespace().count())
            .sum()
    }

    /// Whether there is nothing to read.
    pub(in crate::load) fn is_empty(&self) -> bool {
        let is_furniture = |passage: &MarkedPassage| passage.kind == PassageKind::Furniture;
        self.text.trim().is_empty()
            || (!self.passages.is_empty() && self.passages.iter().all(is_furniture))
    }

    /// The draft of it, with the furniture in its words marked by these rules as in any text.
    pub(in crate::load) fn draft(mut self, sha256: String, rules: &FurnitureRules) -> Draft {
        let page = furniture::mark_furniture(&self.text, rules);
        let known = std::mem::take(&mut self.furniture);
        let news = page.furniture.iter().filter(|new| {
            known
                .iter()
                .all(|old| new.range.end <= old.range.start || old.range.end <= new.range.start)
        });
        let mut furniture: Vec<_> = news.cloned().collect();
        furniture.extend(known.iter().cloned());
        furniture.sort_by_key(|furniture| furniture.range.start);
        if self.is_plain {
            self.passages.clear();
        }
        for passage in &mut self.passages {
            let is_covered = |f: &MarkedFurniture| {
                f.range.start <= passage.range.start && passage.range.end <= f.range.end
            };
            if furniture.iter().any(is_covered) {
                passage.kind = PassageKind::Furniture;
            }
        }
        let language = language::detect_story_language(&self.text, &furniture);
        let found = metadata::find_text_metadata(&self.text, &page, language);
        Draft {
            language,
            meta: self.meta.or(found).without_change_on_first_day(),
            part: self.part,
            letter: self.letter,
            sha256,
            text: self.text,
            passages: self.passages,
            furniture,
            ..Draft::default()
        }
    }

    fn words(&self, range: &Range<usize>) -> &str {
        self.text
            .get(range.clone())
            .expect("passages end between characters")
    }
}

/// The words on one line: white space that only lays out becomes a space, and what never shows is left out.
pub(super) fn tidy(words: &str) -> String {
    let mut tidied = String::with_capacity(words.len());
    for word in words.split(|c: char| c.is_ascii_whitespace() || c.is_control()) {
        let is_first = tidied.is_empty();
        let len = tidied.len();
        if !is_first {
            tidied.push(' ');
        }
        tidied.extend(word.chars().filter(|c| !is_hint(*c)));
        let has_grown = tidied.len() > len + usize::from(!is_first);
        if !has_grown {
            tidied.truncate(len);
        }
    }
    tidied.trim().to_owned()
}

/// Hints for breaking lines: they print as nothing and would make equal words differ.
fn is_hint(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_stand_apart_and_the_items_of_a_list_together() {
        let mut article = Article::default();
        article.add(PassageKind::Headline, " Ferry\n runs \u{200b} aground ");
        article.add(PassageKind::Paragraph, "\u{a0}\n");
        article.add(PassageKind::ListItem, "Over\u{ad}board: one");
        article.add(PassageKind::ListItem, "Hurt: three");
        article.add_furniture("All our ferries", "nothing but a link");
        let draft = article.draft(String::new(), &FurnitureRules::default());
        assert_eq!(
            draft.text,
            "Ferry runs aground\n\nOverboard: one\nHurt: three\n\nAll our ferries"
        );
        assert_eq!(draft.passages[3].kind, PassageKind::Furniture);
        assert_eq!(draft.furniture.len(), 1);
    }
}
