//! Every constant that decides how sentences are read for facts, with its reason; those of a subject stand in its folder.

/// Mentions of a kind in one sentence that are set beside those of another, the first ones. A sentence with more is a table
/// without lines: no wording tells which of its cells answer each other, and every two would be compared. Equal ones
/// still meet.
pub(super) const MENTIONS_A_SENTENCE: usize = 64;

/// Least words of a sentence that may be a title, where a capital says nothing.
pub(super) const TITLE_WORDS: usize = 4;
/// Thirds of the words with a capital beyond which it is one: of six words in running prose seldom more than half are
/// names.
pub(super) const TITLE_THIRDS: usize = 2;

/// Words at the beginning of a version that its language is told by; more tell no more.
pub(super) const LANGUAGE_WORDS: usize = 400;
/// Tenths of the words in Latin letters from which a version may be in the language of the others.
pub(super) const LATIN_TENTHS: usize = 9;
/// Tenths of the words of the longer of two sentences that must be the same where both tell one thing but for a stretch:
/// with fewer another occasion may be told.
pub(super) const NEARLY_SAME_TENTHS: usize = 7;
