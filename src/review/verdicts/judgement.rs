//! What a reader has decided and written about one target.

/// What a reader has decided and written about one target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// The name of the verdict.
    pub verdict: Option<String>,
    /// Why it was given; empty if no reason was.
    pub reason: String,
    /// What the reader noted; empty if nothing.
    pub note: String,
    /// Whether the reader has ticked it off, with or without a verdict.
    pub is_reviewed: bool,
    /// When it was last changed, as a count of changes.
    pub serial: u64,
}

impl Judgement {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        let Self {
            verdict,
            reason,
            note,
            is_reviewed,
            serial: _,
        } = self;
        verdict.is_none() && reason.is_empty() && note.is_empty() && !is_reviewed
    }

    /// Whether the reader is done with the target.
    pub fn is_settled(&self) -> bool {
        self.is_reviewed || self.verdict.is_some()
    }

    /// Whether the two say the same, whenever they were given.
    pub(super) fn says_as(&self, other: &Self) -> bool {
        let at_one_time = Self {
            serial: other.serial,
            ..self.clone()
        };
        at_one_time == *other
    }

    /// Both in one: what was decided later counts, and no note is lost.
    pub(super) fn merged(self, other: Self) -> Self {
        let (earlier, later) = if self.serial <= other.serial {
            (self, other)
        } else {
            (other, self)
        };
        let joined = |one: String, other: String| match (one.is_empty(), other.is_empty()) {
            (true, _) => other,
            (_, true) => one,
            _ if one == other => one,
            _ => [one, other].join("\n"),
        };
        let reason = if later.verdict.is_some() {
            later.reason
        } else {
            joined(earlier.reason, later.reason)
        };
        Self {
            verdict: later.verdict.or(earlier.verdict),
            reason,
            note: joined(earlier.note, later.note),
            is_reviewed: earlier.is_reviewed || later.is_reviewed,
            serial: later.serial,
        }
    }
}
