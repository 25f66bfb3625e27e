//! How two words relate: the kinds of evidence there are, and how strong it is together.

use super::Spelling;

/// Kinds of evidence that two words relate, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(pub u32);

impl Kinds {
    /// The same word.
    pub const SAME: Self = Self(1);
    /// Forms of one lemma: *sank*, *sink*.
    pub const LEMMA: Self = Self(1 << 1);
    /// The same stem.
    pub const STEM: Self = Self(1 << 2);
    /// In one synset of WordNet.
    pub const SYNONYM: Self = Self(1 << 3);
    /// One is the broader term of the other.
    pub const BROADER: Self = Self(1 << 4);
    /// One is the broader term of the other's broader term.
    pub const REMOTE: Self = Self(1 << 5);
    /// Both have one broader term.
    pub const SIBLING: Self = Self(1 << 6);
    /// Derived one from the other: *explode*, *explosion*.
    pub const DERIVED: Self = Self(1 << 7);
    /// Adjectives or verbs that WordNet calls alike.
    pub const ALIKE: Self = Self(1 << 8);
    /// Opposites.
    pub const OPPOSITE: Self = Self(1 << 9);
    /// Neighbours in the Moby thesaurus.
    pub const THESAURUS: Self = Self(1 << 10);
    /// The same value.
    pub const EQUAL: Self = Self(1 << 11);
    /// Different values.
    pub const UNEQUAL: Self = Self(1 << 12);
    /// Spellings of one name.
    pub const VARIANT: Self = Self(1 << 13);
    /// One name made from the other: *Afghan*, *Afghanistan*.
    pub const AFFIX: Self = Self(1 << 14);
    /// The same but for stops: *U.S.*, *US*.
    pub const STOPS: Self = Self(1 << 15);
    /// In one synset by senses that are frequent for both.
    pub const FREQUENT: Self = Self(1 << 16);
    /// A person says that they are the same.
    pub const TREATED: Self = Self(1 << 17);

    /// Whether any of these kinds is there.
    pub fn any(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    /// Both sets together.
    pub const fn with(self, kinds: Self) -> Self {
        Self(self.0 | kinds.0)
    }
}

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

/// Words that have less of their letters in common than this, in hundredths, are not alike by spelling alone.
pub(crate) const SPELLED_ALIKE_FROM: u8 = 60;

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

    /// The strength of these kinds. Forms of one word come next to equality; WordNet's synonyms hold in some sense of
    /// the word, the thesaurus casts a wider net; broader terms and siblings are often the other party of the story.
    pub(crate) fn new(hint: Hint, spelling: Spelling) -> Self {
        let Hint { kinds, closeness } = hint;
        let steps = [
            (Kinds::SAME.with(Kinds::TREATED), 1000),
            (Kinds::LEMMA.with(Kinds::STOPS).with(Kinds::EQUAL), 950),
            (Kinds::VARIANT, 920),
            (Kinds::STEM, 900),
            (Kinds::SYNONYM, 750),
            (Kinds::DERIVED.with(Kinds::AFFIX), 700),
            (Kinds::ALIKE, 550),
            (Kinds::BROADER, 500),
            (Kinds::THESAURUS, 450),
            (Kinds::SIBLING, 300),
            (Kinds::REMOTE, 250),
        ];
        let step = steps.iter().find(|(kind, _)| kinds.any(*kind));
        let by_kind = step.map_or(0, |&(_, strength)| strength);
        let by_spelling = match spelling.kept {
            _ if kinds.any(Kinds::UNEQUAL) => 0,
            78.. => 700,
            SPELLED_ALIKE_FROM.. if spelling.beginning >= 50 => 450,
            _ => 0,
        };
        let strength = if kinds.any(Kinds::OPPOSITE) && !kinds.any(Kinds::TREATED) {
            by_kind.min(300)
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
