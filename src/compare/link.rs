//! Evidence that sentences of two versions belong together, down to their words.

use std::ops::Range;

use super::Share;
use crate::text::{SentenceId, TokenId};

/// How linked sentences relate, read from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// The same words in the same order.
    Verbatim,
    /// The same sentence with a few words changed.
    Edited,
    /// The right tells the same at greater length.
    Expanded,
    /// The right tells the same in fewer words.
    Condensed,
    /// The same statement in other words.
    Reworded,
}

impl Relation {
    /// Every relation, the nearest to word for word first.
    pub const ALL: [Self; 5] = [
        Self::Verbatim,
        Self::Edited,
        Self::Expanded,
        Self::Condensed,
        Self::Reworded,
    ];

    /// The relation seen from the other side.
    pub fn mirrored(self) -> Self {
        match self {
            Self::Expanded => Self::Condensed,
            Self::Condensed => Self::Expanded,
            Self::Verbatim | Self::Edited | Self::Reworded => self,
        }
    }

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Edited => "edited",
            Self::Expanded => "expanded",
            Self::Condensed => "condensed",
            Self::Reworded => "reworded",
        }
    }
}

/// Whether a point keeps its place, apart from its wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkOrder {
    /// Both versions tell it at the same place in their order.
    Kept,
    /// The versions tell it at different places.
    Moved,
}

/// How sure a link is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// May be so; counts in no share, fact or point.
    Possible,
    /// Worth a look.
    Maybe,
    /// More likely than not.
    Likely,
    /// A careful reader would agree.
    Sure,
}

impl Confidence {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Maybe => "maybe",
            Self::Likely => "likely",
            Self::Sure => "sure",
        }
    }
}

/// How two words of linked sentences relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WordKind {
    /// The same word.
    Same,
    /// The same word or value in another house style: *per cent*, *%*.
    Style,
    /// Another form of the word: *sink*, *sank*.
    Form,
    /// A word of like meaning.
    Synonym,
    /// Another spelling or form of a name.
    Name,
    /// A figure, whether equal or not.
    Figure,
    /// A word that took its place.
    Other,
}

impl WordKind {
    /// Whether it is the same word, be it in another house style.
    pub fn is_word_for_word(self) -> bool {
        matches!(self, Self::Same | Self::Style)
    }

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Style => "style",
            Self::Form => "form",
            Self::Synonym => "synonym",
            Self::Name => "name",
            Self::Figure => "figure",
            Self::Other => "other",
        }
    }
}

/// Words of two linked sentences that correspond.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordLink {
    /// Words of the left version.
    pub left: Range<TokenId>,
    /// Words of the right version.
    pub right: Range<TokenId>,
    /// How they relate.
    pub kind: WordKind,
}

impl WordLink {
    /// The link seen from the other side.
    pub fn mirrored(&self) -> Self {
        Self {
            left: self.right.clone(),
            right: self.left.clone(),
            kind: self.kind,
        }
    }
}

/// Consecutive sentences of two versions that belong together: one to one, one to several (split) or several to one
/// (merged).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Sentences of the left version.
    pub left: Range<SentenceId>,
    /// Sentences of the right version.
    pub right: Range<SentenceId>,
    /// How their wording relates.
    pub relation: Relation,
    /// Whether they keep their place.
    pub order: LinkOrder,
    /// How sure the link is.
    pub confidence: Confidence,
    /// The strength of the evidence, for comparing links of one story.
    pub score: Share,
    /// Words that correspond, in the order of the left version.
    pub words: Vec<WordLink>,
}

impl Link {
    /// The link seen from the other side.
    pub fn mirrored(&self) -> Self {
        let mut words: Vec<WordLink> = self.words.iter().map(WordLink::mirrored).collect();
        words.sort_by_key(|word| (word.left.start, word.right.start));
        Self {
            left: self.right.clone(),
            right: self.left.clone(),
            relation: self.relation.mirrored(),
            words,
            ..*self
        }
    }
}
