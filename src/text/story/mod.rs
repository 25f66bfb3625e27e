//! A story: its versions and everything in them, as ranges into one buffer.

mod building;

use std::ops::Range;

use super::{
    Language, Meta, PassageId, PassageKind, SentenceId, Span, Table, Token, TokenId, TokenKind,
    VersionId, VersionKind, Vocabulary, each,
};
pub use building::version_letter;

/// What happened, as several versions tell it.
#[derive(Clone, Debug, Default)]
pub struct Story {
    text: String,
    /// The versions, in the order in which they were given.
    pub versions: Table<VersionId, Version>,
    /// Their passages.
    pub passages: Table<PassageId, Passage>,
    /// Their sentences.
    pub sentences: Table<SentenceId, Sentence>,
    /// Their words, numbers and marks.
    pub tokens: Table<TokenId, Token>,
    /// The folded words of all of them.
    pub vocabulary: Vocabulary,
    /// Words that a reader wants to be treated as the same, as they were written.
    pub same: Vec<(String, String)>,
}

/// One published text of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The letter that stands for it: A, B, C …
    pub letter: String,
    /// Where it came from.
    pub origin: String,
    /// Which of several articles of one file it is, as a reader would count.
    pub part: Option<String>,
    /// What is known about it beside its words.
    pub meta: Meta,
    /// What it is written in, if that is beyond doubt.
    pub language: Option<Language>,
    /// The SHA-256 of what was read, in hexadecimal.
    pub sha256: String,
    /// Whether it tells the story or is a source of its quotations, if somebody has said so.
    pub kind: Option<VersionKind>,
    /// Its text.
    pub span: Span,
    /// Its passages, in order.
    pub passages: Range<PassageId>,
    /// Its sentences, in order.
    pub sentences: Range<SentenceId>,
    /// Its tokens, in order.
    pub tokens: Range<TokenId>,
    /// What belongs to the page and not to the story.
    pub furniture: Vec<Furniture>,
    /// What a person took for the story's own, whatever the rules say.
    pub kept: Vec<Span>,
}

/// A stretch that belongs to the page, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Furniture {
    /// Where it stands.
    pub span: Span,
    /// The reason, in words that a reader can check.
    pub why: String,
}

/// A headline, paragraph or other passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// Where it stands.
    pub span: Span,
    /// Its sentences.
    pub sentences: Range<SentenceId>,
}

/// A sentence; furniture stands in sentences of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<TokenId>,
    /// Its version.
    pub version: VersionId,
    /// Its passage.
    pub passage: PassageId,
    /// Whether it belongs to the page and not to the story.
    pub is_furniture: bool,
}

impl Version {
    /// What a reader calls it: its title, else the last part of where it came from.
    pub fn name(&self) -> &str {
        let origin = self.origin.trim_end_matches(['/', '\\']);
        let last = origin.rsplit(['/', '\\']).next().unwrap_or(origin);
        self.meta.title.as_deref().unwrap_or(last)
    }
}

impl Story {
    /// The story with words that are to be treated as the same.
    pub fn treating_as_same(mut self, same: Vec<(String, String)>) -> Self {
        self.same = same;
        self
    }

    /// The same story with a version declared an article or a source; text and ids stay what they are.
    pub fn declaring(&self, version: VersionId, kind: VersionKind) -> Self {
        let mut story = self.clone();
        story.versions[version].kind = Some(kind);
        story
    }

    /// The published words of a span.
    pub fn text(&self, span: Span) -> &str {
        self.text
            .get(span.range())
            .expect("spans lie inside the story and end between characters")
    }

    /// The published words of a token.
    pub fn word(&self, token: TokenId) -> &str {
        self.text(self.tokens[token].span)
    }

    /// The folded form of a token.
    pub fn folded(&self, token: TokenId) -> &str {
        self.vocabulary.word(self.tokens[token].term)
    }

    /// The letter of a version.
    pub fn letter(&self, version: VersionId) -> &str {
        &self.versions[version].letter
    }

    /// The version that a token stands in.
    pub fn version_of(&self, token: TokenId) -> VersionId {
        let after = self
            .versions
            .iter()
            .take_while(|version| version.tokens.start <= token)
            .count();
        VersionId(u32::try_from(after - 1).expect("versions are numbered in 32 bits"))
    }

    /// The span of a range of tokens: from the first character of the first to the last of the last.
    pub fn span_of(&self, tokens: &Range<TokenId>) -> Span {
        match &self.tokens[tokens.clone()] {
            [first, .., last] => first.span.joined(last.span),
            [only] => only.span,
            [] => Span::default(),
        }
    }

    /// The words and numbers among tokens, marks apart.
    pub fn words(&self, tokens: &Range<TokenId>) -> impl DoubleEndedIterator<Item = TokenId> + '_ {
        each(tokens).filter(|&token| self.tokens[token].kind != TokenKind::Mark)
    }

    /// The words and numbers of a version's story in order, furniture and marks apart.
    pub fn told_words(&self, version: VersionId) -> impl Iterator<Item = TokenId> + '_ {
        let sentences = self.sentences[self.versions[version].sentences.clone()].iter();
        let told = sentences.filter(|sentence| !sentence.is_furniture);
        told.flat_map(|sentence| self.words(&sentence.tokens))
    }

    /// How many words and numbers a version's story has, furniture apart.
    pub fn n_words(&self, version: VersionId) -> usize {
        self.told_words(version).count()
    }

    /// The versions by the instant or day on which they were published, those without one last; versions of one day
    /// without an hour keep their order.
    pub fn by_time(&self) -> Vec<VersionId> {
        let mut versions: Vec<VersionId> = self.versions.ids().collect();
        versions.sort_by_key(|&id| self.versions[id].meta.time_key());
        versions
    }
}
