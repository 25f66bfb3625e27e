//! A version before it joins a story: its text as published and what loading found out about it.

use std::ops::Range;

use super::{Language, Meta, PassageKind};

/// One version as loading hands it over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The published text, never altered.
    pub text: String,
    /// Where the version came from: a path, an address, or a name for standard input.
    pub origin: String,
    /// Which of several articles of one file it is, as a reader would count: *chapter 2*.
    pub part: Option<String>,
    /// What is known about it beside its words.
    pub meta: Meta,
    /// What it is written in, if that is beyond doubt.
    pub language: Option<Language>,
    /// The SHA-256 of what was read, in hexadecimal.
    pub sha256: String,
    /// The letter that is wanted for it; without one the versions are lettered in order.
    pub letter: Option<String>,
    /// Whether it tells the story or is a source of its quotations, if somebody has said so.
    pub kind: Option<VersionKind>,
    /// Passages that the format told apart, in order; if there are none they are found in the text.
    pub passages: Vec<MarkedPassage>,
    /// What belongs to the page and not to the story, in order and without overlap.
    pub furniture: Vec<MarkedFurniture>,
    /// What a person took for the story's own, whatever the rules say, as bytes of the text.
    pub kept: Vec<Range<usize>>,
}

/// Whether a version tells the story or is a source of what the others quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionKind {
    /// It tells the story.
    Article,
    /// A speech, transcript, press release or court paper: its words are what was said.
    Source,
}

impl VersionKind {
    /// Its name in story files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Source => "source",
        }
    }
}

/// A passage that the format told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedPassage {
    /// What it is.
    pub kind: PassageKind,
    /// Bytes of the draft's text.
    pub range: Range<usize>,
}

/// A stretch of a draft that belongs to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedFurniture {
    /// Bytes of the draft's text.
    pub range: Range<usize>,
    /// The reason, in words that a reader can check.
    pub why: String,
}
