//! What a stretch of text means to a reader, and the mark that says so without colour.

use crate::compare::Relation;

/// What a stretch of text means here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Another version has it word for word, at the same place.
    Shared,
    /// The same word, spelled or abbreviated by the rules of another desk.
    HouseStyle,
    /// Words changed in a sentence that is otherwise the same.
    Edited,
    /// The same statement in other words.
    Reworded,
    /// Another version has it word for word, at another place.
    Moved,
    /// No other version in question has it.
    OnlyHere,
    /// It belongs to the page and not to the story.
    Furniture,
    /// It disagrees with another version: a figure, date, name or quotation.
    Conflict,
}

impl Role {
    /// Every role, in the order of the legend.
    pub const ALL: [Self; 8] = [
        Self::Shared,
        Self::HouseStyle,
        Self::Edited,
        Self::Reworded,
        Self::Moved,
        Self::OnlyHere,
        Self::Furniture,
        Self::Conflict,
    ];

    /// The name on the screen, in settings and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::HouseStyle => "style",
            Self::Edited => "edited",
            Self::Reworded => "reworded",
            Self::Moved => "moved",
            Self::OnlyHere => "only here",
            Self::Furniture => "furniture",
            Self::Conflict => "conflict",
        }
    }

    /// The name that a reader sees; data and settings keep [`Role::name`].
    pub fn label(self) -> &'static str {
        match self {
            Self::Furniture => "clutter",
            role => role.name(),
        }
    }

    /// The mark that stands for it, one cell wide.
    pub fn mark(self) -> char {
        match self {
            Self::Shared => '=',
            Self::HouseStyle => '°',
            Self::Edited => '~',
            Self::Reworded => '≈',
            Self::Moved => '↕',
            Self::OnlyHere => '+',
            Self::Furniture => '·',
            Self::Conflict => '!',
        }
    }

    /// What it means, for the legend.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Shared => "word for word as in the other version",
            Self::HouseStyle => "the same word in another house style",
            Self::Edited => "a few words changed",
            Self::Reworded => "the same statement in other words",
            Self::Moved => "word for word, elsewhere",
            Self::OnlyHere => "not in any other version",
            Self::Furniture => "on the page, but not part of the story",
            Self::Conflict => "disagrees with another version",
        }
    }
}

/// What the gutter says beside a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Another version tells it too.
    Told {
        /// How the wording relates, read from the other version to this one.
        relation: Relation,
        /// Whether it stands at another place there.
        has_moved: bool,
    },
    /// No other version in question tells it.
    OnlyHere,
    /// Another version possibly tells it, in quite other words.
    Possible,
    /// Nobody can say yet, or at all: there is no other version, not all are compared, or they are in other languages.
    Open,
    /// It belongs to the page and not to the story.
    Furniture,
}

impl Mark {
    /// Told in other words, at its place.
    pub(super) const REWORDED: Self = Self::Told {
        relation: Relation::Reworded,
        has_moved: false,
    };

    /// The mark of the wording, one cell wide.
    pub fn symbol(self) -> char {
        match self {
            Self::Told { relation, .. } => relation_symbol(relation),
            Self::OnlyHere => Role::OnlyHere.mark(),
            Self::Possible => '?',
            Self::Open => ' ',
            Self::Furniture => Role::Furniture.mark(),
        }
    }

    /// Whether the sentence stands at another place in the other version.
    pub fn has_moved(self) -> bool {
        matches!(
            self,
            Self::Told {
                has_moved: true,
                ..
            }
        )
    }

    /// The role of the sentence as a whole.
    pub fn role(self) -> Role {
        match self {
            Self::Told {
                relation: Relation::Verbatim,
                has_moved: false,
            } => Role::Shared,
            Self::Told {
                relation: Relation::Verbatim,
                has_moved: true,
            } => Role::Moved,
            Self::Told {
                relation: Relation::Edited,
                ..
            } => Role::Edited,
            Self::Told {
                relation: Relation::Expanded | Relation::Condensed | Relation::Reworded,
                ..
            } => Role::Reworded,
            Self::OnlyHere => Role::OnlyHere,
            // Nothing that would stand out: there is nothing, or nothing sure, to say of it.
            Self::Open | Self::Possible => Role::Shared,
            Self::Furniture => Role::Furniture,
        }
    }

    /// Whether the sentence differs from the other version in wording, place or presence.
    pub fn is_difference(self) -> bool {
        match self {
            Self::Told {
                relation,
                has_moved,
            } => relation != Relation::Verbatim || has_moved,
            Self::OnlyHere | Self::Possible => true,
            Self::Open | Self::Furniture => false,
        }
    }

    /// What the mark means, in words.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Told {
                relation: Relation::Verbatim,
                has_moved: false,
            } => "word for word",
            Self::Told {
                relation: Relation::Verbatim,
                has_moved: true,
            } => "word for word, moved",
            Self::Told {
                relation: Relation::Edited,
                has_moved: false,
            } => "edited",
            Self::Told {
                relation: Relation::Edited,
                has_moved: true,
            } => "edited and moved",
            Self::Told {
                relation: Relation::Expanded,
                has_moved: false,
            } => "longer",
            Self::Told {
                relation: Relation::Expanded,
                has_moved: true,
            } => "longer, moved",
            Self::Told {
                relation: Relation::Condensed,
                has_moved: false,
            } => "condensed",
            Self::Told {
                relation: Relation::Condensed,
                has_moved: true,
            } => "condensed and moved",
            Self::Told {
                relation: Relation::Reworded,
                has_moved: false,
            } => "reworded",
            Self::Told {
                relation: Relation::Reworded,
                has_moved: true,
            } => "reworded and moved",
            Self::OnlyHere => "only here",
            Self::Possible => "possibly in another version",
            Self::Open => "not compared",
            Self::Furniture => "page clutter",
        }
    }
}

/// The mark of a relation, one cell wide.
fn relation_symbol(relation: Relation) -> char {
    match relation {
        Relation::Verbatim => '=',
        Relation::Edited => '~',
        Relation::Expanded => '⊃',
        Relation::Condensed => '⊂',
        Relation::Reworded => '≈',
    }
}
