//! A fact: one thing that versions state, with every place where they do.

use crate::text::{Span, VersionId};

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// A number of something, with its hedge.
    Figure,
    /// A day, month, year or time of day.
    Date,
    /// A quotation.
    Quote,
    /// A person, place or organisation.
    Name,
    /// Who is cited, and how sure the version is.
    Attribution,
}

impl FactKind {
    /// All kinds, in the order in which they are listed.
    pub const ALL: [Self; 5] = [
        Self::Figure,
        Self::Date,
        Self::Quote,
        Self::Name,
        Self::Attribution,
    ];

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Date => "date",
            Self::Quote => "quote",
            Self::Name => "name",
            Self::Attribution => "attribution",
        }
    }
}

/// Whether the versions agree; what a reader must see first comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactStatus {
    /// What they state cannot all hold.
    Conflict,
    /// The same in other words, spelling or hedge.
    Vary,
    /// The same.
    Agree,
    /// One version alone states it.
    Single,
}

impl FactStatus {
    /// All of them, what a reader must see first before the others.
    pub const ALL: [Self; 4] = [Self::Conflict, Self::Vary, Self::Agree, Self::Single];

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Vary => "vary",
            Self::Agree => "agree",
            Self::Single => "single",
        }
    }
}

/// One place where a version states a fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// The version.
    pub version: VersionId,
    /// The words that state it.
    pub span: Span,
    /// What they state in a form that can be compared, such as `>= 60 fighters` or `2021-08-20`.
    pub value: Option<String>,
}

/// A figure, date, name, quotation or attribution and all places where it is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub kind: FactKind,
    /// Whether the versions agree.
    pub status: FactStatus,
    /// Where it is stated, by version and place.
    pub mentions: Vec<Mention>,
    /// The versions that do not state it.
    pub silent: Vec<VersionId>,
    /// Who is quoted, where a version names the speaker.
    pub speaker: Option<String>,
    /// Why it is a conflict or varies, in words.
    pub why: Option<String>,
}

impl Fact {
    /// The mentions of one version.
    pub fn mentions_of(&self, version: VersionId) -> impl Iterator<Item = &Mention> {
        self.mentions
            .iter()
            .filter(move |mention| mention.version == version)
    }
}
