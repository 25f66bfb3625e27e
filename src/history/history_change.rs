//! What changed from one state of an article to the next.

use std::sync::Arc;

use crate::lexicon::NoteKind;
use crate::text::{Span, Story, VersionId};

/// What kind of change it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// The headline is worded otherwise.
    Headline,
    /// Another author is named.
    Byline,
    /// The time of publication or of the last change was set anew, and the words were not.
    Time,
    /// A passage or sentence is new.
    Added,
    /// A passage or sentence is gone.
    Removed,
    /// A passage or sentence stands at another place.
    Moved,
    /// A sentence is worded otherwise.
    Edited,
    /// A slip was mended, or only punctuation, capitals or spacing differ.
    Typo,
    /// Another number.
    Figure,
    /// Another day or time.
    Date,
    /// Another name, or another spelling of it.
    Name,
    /// Words between quotation marks.
    Quote,
    /// On whose word it is told, and how surely.
    Source,
    /// A statement was denied, or no longer is.
    Negation,
    /// A note about the text was printed, changed or taken away.
    Correction,
}

impl ChangeKind {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Byline => "byline",
            Self::Time => "time",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
            Self::Edited => "edited",
            Self::Typo => "typo",
            Self::Figure => "figure",
            Self::Date => "date",
            Self::Name => "name",
            Self::Quote => "quote",
            Self::Source => "source",
            Self::Negation => "negation",
            Self::Correction => "correction",
        }
    }

    /// Whether a change of this kind means something by itself.
    pub(super) fn is_grave(self) -> bool {
        matches!(
            self,
            Self::Figure | Self::Date | Self::Name | Self::Quote | Self::Negation
        )
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryChange {
    /// What kind it is.
    pub kind: ChangeKind,
    /// The words of the state before; none where they are new.
    pub from: Option<Span>,
    /// The words of the state after; none where they are gone.
    pub to: Option<Span>,
    /// Whether it changes what is said: a figure, date, name, quotation or negation, words that say the opposite, an
    /// accusation dropped, a passage removed.
    pub is_grave: bool,
    /// The state in which a note speaks of it.
    pub noted: Option<VersionId>,
    /// The earlier state in which the words stood already, before they were gone.
    pub restored: Option<VersionId>,
    /// What a note says that it is.
    pub note: Option<NoteKind>,
    /// What cannot be shown as words of both texts, as a sentence without its stop.
    pub says: Option<String>,
}

impl HistoryChange {
    /// A change that says no more than its words.
    pub(super) fn new(kind: ChangeKind, from: Option<Span>, to: Option<Span>) -> Self {
        Self {
            kind,
            from,
            to,
            is_grave: kind.is_grave(),
            noted: None,
            restored: None,
            note: None,
            says: None,
        }
    }

    /// The same, grave if the words say so.
    pub(super) fn grave_if(mut self, is_grave: bool) -> Self {
        self.is_grave |= is_grave;
        self
    }

    /// Whether it is grave and no note speaks of it.
    pub fn is_silent_and_grave(&self) -> bool {
        self.is_grave && self.noted.is_none()
    }

    /// Whether a reader can do without it at first.
    pub fn is_small(&self) -> bool {
        self.kind == ChangeKind::Typo
    }
}

/// What is to be said of a step as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepRemark {
    /// The time of the last change was set anew, but no word is another.
    ModifiedWithoutChange,
    /// Words are other ones, but the time of the last change is the same.
    ChangeWithoutModified,
    /// The time of publication was set anew.
    PublishedMoved,
    /// Nothing changed that is read here.
    NothingChanged,
    /// A note speaks of something that did not change, as far as the states show it.
    NoteWithoutChange,
    /// The two states are in different languages, and their wording was not compared.
    NotCompared,
}

impl StepRemark {
    /// What a reader is told, a sentence without its stop.
    pub fn words(self) -> &'static str {
        match self {
            Self::ModifiedWithoutChange => {
                "the time of the last change was set anew, but no word is another"
            }
            Self::ChangeWithoutModified => {
                "words are other ones, but the time of the last change is the same"
            }
            Self::PublishedMoved => "the time of publication was set anew",
            Self::NothingChanged => "nothing changed",
            Self::NoteWithoutChange => {
                "the note speaks of something that did not change between the states that are open"
            }
            Self::NotCompared => "the two states are in different languages: not compared",
        }
    }
}

/// A state against the one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryStep {
    /// The state before.
    pub from: VersionId,
    /// The state after.
    pub to: VersionId,
    /// What changed: what is grave and silent first, then by place.
    pub changes: Vec<HistoryChange>,
    /// What is to be said of the step as a whole.
    pub remarks: Vec<StepRemark>,
}

/// The states of one article and what changed from each to the next.
#[derive(Clone, Debug)]
pub struct ArticleHistory {
    /// The story that has the states; it may have other versions too.
    pub story: Arc<Story>,
    /// The states, in the order of their instants.
    pub states: Vec<VersionId>,
    /// The steps, in order; none for one state.
    pub steps: Vec<HistoryStep>,
}

/// The histories of the articles of a story of which several states are open.
#[derive(Clone, Debug, Default)]
pub struct StoryHistories {
    /// The story.
    pub story: Arc<Story>,
    /// One history an article, in the order in which their first versions were given.
    pub articles: Vec<ArticleHistory>,
}

impl ArticleHistory {
    /// The step that led to a state; none to the first.
    pub fn step_to(&self, state: VersionId) -> Option<&HistoryStep> {
        self.steps.iter().find(|step| step.to == state)
    }

    /// Whether anything grave was changed in silence.
    pub fn has_silent_change(&self) -> bool {
        let mut changes = self.steps.iter().flat_map(|step| &step.changes);
        changes.any(HistoryChange::is_silent_and_grave)
    }
}
