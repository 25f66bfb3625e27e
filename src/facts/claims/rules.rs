//! Every constant that decides which claims are compared, with its reason.

/// Words with an opposite that are compared in one sentence, the first ones: prose has two or three, and all pairs are
/// looked at.
pub(super) const OPPOSITES_A_SENTENCE: usize = 64;
/// Words behind a doubt or denial in which the word stands that it is about: a helping verb may come between.
pub(super) const DOUBTED_WITHIN: usize = 3;
