//! Every constant that decides which claims are compared, with its reason.

/// Words with an opposite that are compared in one sentence, the first ones: prose has two or three, and all pairs are
/// looked at.
pub(super) const OPPOSITES_A_SENTENCE: usize = 64;
/// Words behind a doubt or denial in which the word stands that it is about: a helping verb may come between.
pub(super) const DOUBTED_WITHIN: usize = 3;
/// Words that two sentences must have besides a denial or an opposite, all of them the same in the same order: a heading
/// such as *Not guilty* is too short to be told of one thing.
pub(super) const SAME_WORDS: usize = 4;
/// The same, where every sign is a word.
pub(super) const SAME_SIGNS: usize = 8;
/// Words in which such sentences differ at most: a denial, its helping verb, its own verb and an object in another case.
pub(super) const TURNING_WORDS: usize = 4;
/// The same, where every sign is a word.
pub(super) const TURNING_SIGNS: usize = 8;
