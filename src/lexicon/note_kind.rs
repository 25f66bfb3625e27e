//! What a note about a text says that was done to it.

/// What a note about the text says that was done to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteKind {
    /// Something was wrong.
    Correction,
    /// Something could be misread.
    Clarification,
    /// Something was added or is newer now.
    Update,
}

impl NoteKind {
    /// What a reader calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Clarification => "clarification",
            Self::Update => "update",
        }
    }
}
