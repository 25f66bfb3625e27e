//! A fact: one thing that versions state, with every place where they do.

use crate::compare::Confidence;
use crate::text::{Span, VersionId};

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// Figures, and dates beside them, that a version tells as a sum and that do not add up.
    Sum,
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
    pub const ALL: [Self; 6] = [
        Self::Figure,
        Self::Date,
        Self::Quote,
        Self::Name,
        Self::Attribution,
        Self::Sum,
    ];

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Date => "date",
            Self::Quote => "quote",
            Self::Name => "name",
            Self::Attribution => "attribution",
            Self::Sum => "sum",
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

/// What a row says of the versions, and how surely: the status, with what is only likely a contradiction by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactClaim {
    /// What they state cannot all hold.
    Conflict,
    /// It may be a contradiction, but another reading is left: this is for the reader to decide, and no conflict.
    Likely,
    /// The same in other words, spelling or hedge.
    Vary,
    /// The same.
    Agree,
    /// One version alone states it.
    Single,
}

impl FactClaim {
    /// All of them, what a reader must see first before the others.
    pub const ALL: [Self; 5] = [
        Self::Conflict,
        Self::Likely,
        Self::Vary,
        Self::Agree,
        Self::Single,
    ];

    /// The name in lists and tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Likely => "likely",
            Self::Conflict => FactStatus::Conflict.name(),
            Self::Vary => FactStatus::Vary.name(),
            Self::Agree => FactStatus::Agree.name(),
            Self::Single => FactStatus::Single.name(),
        }
    }

    /// The name where there is room for it, as before a fact in a report.
    pub fn title(self) -> &'static str {
        match self {
            Self::Likely => "possible contradiction",
            Self::Conflict | Self::Vary | Self::Agree | Self::Single => self.name(),
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
    /// How sure the status is. Versions that are only likely to contradict each other vary.
    pub confidence: Confidence,
    /// Where it is stated, by version and place.
    pub mentions: Vec<Mention>,
    /// The versions that do not state it; those in another language than all that do are not counted.
    pub silent: Vec<VersionId>,
    /// Who is quoted, where a version names the speaker.
    pub speaker: Option<String>,
    /// Why it is a conflict or varies, in words.
    pub why: Option<String>,
}

impl Fact {
    /// What the row says of the versions, and how surely.
    pub fn claim(&self) -> FactClaim {
        match (self.status, self.confidence) {
            (FactStatus::Conflict, _) => FactClaim::Conflict,
            (FactStatus::Vary, Confidence::Sure) => FactClaim::Vary,
            (FactStatus::Vary, _) => FactClaim::Likely,
            (FactStatus::Agree, _) => FactClaim::Agree,
            (FactStatus::Single, _) => FactClaim::Single,
        }
    }

    /// The mentions of one version.
    pub fn mentions_of(&self, version: VersionId) -> impl Iterator<Item = &Mention> {
        self.mentions
            .iter()
            .filter(move |mention| mention.version == version)
    }
}
