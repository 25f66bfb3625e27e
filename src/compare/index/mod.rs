//! Index: what the words of a story are worth, each wording once, and which sentences share rare words.

pub(super) mod alignment_cache;
pub(super) mod candidates;
pub(super) mod index_keys;
pub(super) mod sentence_interning;
pub(super) mod shared_ngrams;
pub(super) mod symbols;
pub(super) mod word_similarity;
pub(super) mod word_weights;
