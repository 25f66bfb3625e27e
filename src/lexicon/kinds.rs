//! The kinds of evidence that two words relate.

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
