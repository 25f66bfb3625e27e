//! Thresholds, each with its reason.

/// States with more passages than this are compared around their changes only: a live blog grows by a passage a state, and
/// comparing all of it again each time would cost the square of its length. An article has fewer.
pub(super) const WHOLE_PASSAGES: usize = 60;

/// So many passages that did not change are kept on each side of one that did: a sentence that moved to its neighbour, and
/// the name that a surname stands for, are mostly there.
pub(super) const PASSAGES_AROUND: usize = 2;

/// A negation or doubt in a longer run of other words belongs to a new wording, and says nothing of the old statement.
pub(super) const TURNING_WORDS: usize = 5;

/// Words beside a figure or name that changed too; one is its unit or agrees with it, more are another statement.
pub(super) const WORDS_BESIDE: usize = 1;

/// Letters that a word needs for a slip of one of them to be told from another word.
pub(super) const TYPO_LETTERS: usize = 4;

/// Letters of a word in which another letter is a slip where no dictionary is at hand: shorter ones are other words too often
/// (*Gericht* and *Gesicht*).
pub(super) const LONG_WORD: usize = 8;

/// Words that a note and a sentence share before the note is taken to speak of it, where neither names what changed.
pub(super) const SHARED_WORDS: usize = 2;

/// Words that a passage and the one in its place share at least, so that it was written anew and is not gone.
pub(super) const REWRITTEN_WORDS: usize = 4;

/// Hundredths of the words of the shorter that they share then: two passages on one event share its names and place, a fifth.
pub(super) const REWRITTEN_HUNDREDTHS: usize = 35;

/// Letters that two forms of a word have in common at least: shorter ones are other words.
pub(super) const STEM_LETTERS: usize = 4;

/// Hundredths of a note's own words that stand in the sentence then.
pub(super) const SHARED_HUNDREDTHS: usize = 30;

/// Words that a note has of its own before it can be said to speak of something that did not change; fewer are general.
pub(super) const SPECIFIC_WORDS: usize = 2;
