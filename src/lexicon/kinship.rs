//! How two words relate, and how strong the evidence is together.

use super::Spelling;
use super::kinds::Kinds;
use super::rules;

/// A piece of evidence that two words relate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hint {
    /// Its kinds.
    pub(crate) kinds: Kinds,
    /// See [`Kinship::closeness`].
    pub(crate) closeness: u8,
}

impl Hint {
    /// A hint that the thesaurus has no part in.
    pub(crate) fn of(kinds: Kinds) -> Self {
        Self {
            kinds,
            closeness: 0,
        }
    }

    /// Both pieces together.
    pub(crate) fn with(self, other: Self) -> Self {
        Self {
            kinds: self.kinds.with(other.kinds),
            closeness: self.closeness.max(other.closeness),
        }
    }
}

/// How two words relate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinship {
    /// The kinds of evidence.
    pub kinds: Kinds,
    /// How much of the spelling agrees; nothing for words that were not worth comparing.
    pub spelling: Spelling,
    /// How much their entries in the thesaurus have in common: 0 if neither stands in the other's, else from 1 to 4.
    pub closeness: u8,
    /// How strong the evidence is together, in thousandths.
    pub strength: u16,
}

impl Kinship {
    /// A word with itself.
    pub const SAME: Self = Self {
        kinds: Kinds::SAME,
        spelling: Spelling::SAME,
        closeness: 4,
        strength: 1000,
    };

    /// The strength of these kinds together with that of the spelling.
    pub(crate) fn new(hint: Hint, spelling: Spelling) -> Self {
        let Hint { kinds, closeness } = hint;
        let mut steps = rules::STRENGTH_BY_KIND.iter();
        let step = steps.find(|(kind, _)| kinds.any(*kind));
        let by_kind = step.map_or(0, |&(_, strength)| strength);
        let by_spelling = match spelling.kept {
            _ if kinds.any(Kinds::UNEQUAL) => 0,
            rules::MISSPELLED_FROM.. => rules::MISSPELLED_STRENGTH,
            rules::SPELLED_ALIKE_FROM.. if spelling.beginning >= rules::ALIKE_BEGINNING_FROM => {
                rules::ALIKE_STRENGTH
            }
            _ => 0,
        };
        let strength = if kinds.any(Kinds::OPPOSITE) && !kinds.any(Kinds::TREATED) {
            by_kind.min(rules::OPPOSITES_UP_TO)
        } else {
            by_kind.max(by_spelling)
        };
        Self {
            kinds,
            spelling,
            closeness,
            strength,
        }
    }
}
