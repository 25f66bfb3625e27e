//! How far a version derives from another, in the words of the METER corpus, as a suggestion with its rule.

use crate::compare::SharedWording;

/// How far a newspaper's text derives from an agency's (Gaizauskas et al., *The METER Corpus*, 2001).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Derivation {
    /// All of it comes from the other text.
    Wholly,
    /// Some of it does.
    Partly,
    /// Nothing shows that any of it does.
    Not,
}

impl Derivation {
    /// The name of the verdict.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wholly => "wholly derived",
            Self::Partly => "partly derived",
            Self::Not => "not derived",
        }
    }
}

/// What the shares let one expect, for the reader to confirm or refuse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// How far the version seems to derive.
    pub derivation: Derivation,
    /// The share it rests on and the rule, in a few words.
    pub brief: String,
    /// The shares it rests on and the rule, in words.
    pub rule: String,
}

/// From four fifths on what is left is little more than bylines, joints and trimmings.
const WHOLLY_FROM: u16 = 800;

/// A fifth is shared by any two reports of one event: its names, figures and set phrases.
const PARTLY_FROM: u16 = 200;

impl Suggestion {
    /// What is suggested of a version of which another has this much. The share says that the wording is common to
    /// both, not who had it first.
    pub fn of(shared: SharedWording) -> Self {
        let total = shared.verbatim.plus(shared.reworded);
        let derivation = match total.thousandths() {
            WHOLLY_FROM.. => Derivation::Wholly,
            PARTLY_FROM.. => Derivation::Partly,
            _ => Derivation::Not,
        };
        let brief = format!(
            "{total} shared; from {} % wholly, from {} % partly derived",
            WHOLLY_FROM / 10,
            PARTLY_FROM / 10,
        );
        let rule = format!(
            "{total} of its words are in the other text too ({} word for word, {} in other words): from {} % on a text \
             counts as wholly, from {} % on as partly derived; the shares do not say who wrote first",
            shared.verbatim,
            shared.reworded,
            WHOLLY_FROM / 10,
            PARTLY_FROM / 10,
        );
        Self {
            derivation,
            brief,
            rule,
        }
    }
}
