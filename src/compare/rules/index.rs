//! What words are worth, and which sentences are worth scoring.

/// Worth of a function word against a content word: it says nothing, but word order rests on it.
pub(crate) const FUNCTION_WORTH: f32 = 0.12;
/// Worth of a word that says who reports: every newspaper says by whom it was told, so it is weak evidence.
pub(crate) const REPORTING_WORTH: f32 = 0.3;
/// Weight of a word that stands in every sentence; the commonest name of a story is still evidence.
pub(crate) const COMMON_WEIGHT: f32 = 0.35;
/// What full rarity adds to [`COMMON_WEIGHT`]; together they are 1.
pub(crate) const RARITY_WEIGHT: f32 = 0.65;
/// Sentences added to each count of sentences (smoothing): stories are too short to count on.
pub(crate) const IMAGINED_SENTENCES: f32 = 30.0;
/// Sentences added to the count that have a word, so that a word met once is not infinitely rare.
pub(crate) const IMAGINED_HAVING: f32 = 0.5;

/// Two sentences are scored if they share at least this part of the lighter one's weight.
pub(crate) const CANDIDATE_FROM: f32 = 0.12;
/// Most candidates of a sentence, the heaviest ones; a hundred versions seldom word a point in more ways.
pub(crate) const CANDIDATES: usize = 240;
/// Most candidates of a sentence in each other version: no sentence has more counterparts in one version, and a sentence
/// with less in common than 24 others is unrelated.
pub(crate) const CANDIDATES_A_VERSION: usize = 24;
/// Up to this many different sentences all pairs are scored: the index would cost more than it spares.
pub(crate) const ALL_PAIRS_UP_TO: usize = 24;
/// Read at most this many postings per sentence, those of rare words first. 20,000 gives the same links on two
/// 100,000-word texts; 5,000 changes one in a thousand. A text ten times as long reaches the limit with most sentences,
/// and costs what its length costs from there on.
pub(crate) const POSTINGS_A_SENTENCE: usize = 8_000;

/// Length of the n-grams that texts are searched for; five words in a row seldom recur by chance.
pub(crate) const SEED_WORDS: usize = 5;
/// Places of the other version that are looked up for one n-gram: more than prose has of any five words, few enough for
/// a text that repeats one sentence without end.
pub(crate) const PLACES_A_SEED: usize = 8;
