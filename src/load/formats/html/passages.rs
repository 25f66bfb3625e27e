//! The passages of a page, with what their markup says about them.

use std::collections::BTreeSet;

use crate::text::PassageKind;

/// A passage of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PagePassage {
    pub(super) kind: PassageKind,
    pub(super) words: String,
    /// How many characters it shows, and how many of them stand in links and in bold.
    pub(super) n_shown: usize,
    pub(super) n_linked: usize,
    pub(super) n_bold: usize,
    /// Whether it says who took a picture.
    pub(super) is_credit: bool,
    /// Whether it stands in an element for what is beside the story.
    pub(super) is_aside: bool,
    /// What its element and the one around it are called.
    pub(super) shape: String,
}

impl PagePassage {
    /// Whether it is a link and at most a bullet or an arrow beside it.
    pub(super) fn is_only_link(&self) -> bool {
        self.n_linked > 0 && self.n_shown <= self.n_linked + 2
    }

    /// Whether it stands in an element for the words under a picture.
    pub(super) fn is_under_picture(&self) -> bool {
        let mut elements = self.shape.split('>');
        elements.any(|element| element.starts_with("figcaption."))
    }

    /// What the element around its own is called.
    pub(super) fn around(&self) -> &str {
        self.shape.split('>').next().unwrap_or_default()
    }

    /// Whether it heads what follows though the markup calls it a paragraph: few bold words that end as no sentence.
    pub(super) fn is_label(&self) -> bool {
        const WORDS: usize = 12;
        const ENDS: &[char] = &['.', '!', '…', ',', ';', ':', '”', '"', '»', '。'];
        self.n_bold == self.n_shown
            && self.words.split_whitespace().count() <= WORDS
            && !self.words.ends_with(ENDS)
    }
}

/// The items of lists in which every item is a link and little more.
pub(super) fn link_lists(passages: &[PagePassage]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut at = 0;
    for run in passages.chunk_by(|one, next| one.kind == next.kind) {
        let is_list = run[0].kind == PassageKind::ListItem;
        if is_list
            && run
                .iter()
                .all(|item| item.n_linked * 10 >= item.n_shown * 6)
        {
            found.extend(at..at + run.len());
        }
        at += run.len();
    }
    found
}
