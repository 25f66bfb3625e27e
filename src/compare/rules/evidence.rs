//! Weights of the evidence that two sentences tell the same; they add up to log-odds.
//!
//! They are rules, not a fitted model: whole sentences and what they say count most, because that is what telling the same
//! means; runs and neighbouring words come next, because few word orders recur by chance; names and single rare words
//! least, because a story repeats them. The level is that of a newspaper, which rewrites more than an author revising a
//! draft does.

/// Two sentences without a word in common: 800 to one against.
pub(crate) const PRIOR: f32 = -6.7;
/// The part of the words that both have, both ways (harmonic mean): the plainest evidence.
pub(crate) const SHARED: f32 = 2.4;
/// The smaller of the two parts: sentences that tell the same leave little over on either side.
pub(crate) const EVEN: f32 = 2.5;
/// The larger part, if it is more than a name or two: a condensed sentence.
pub(crate) const CONTAINED: f32 = 1.5;
/// Shared weight from which [`CONTAINED`] counts in full: about three rare words.
pub(crate) const CONTAINED_IN_FULL: f32 = 3.0;
/// What is said of the names: verbs and nouns that both have. Names alone are shared by every sentence of a story.
pub(crate) const TOLD: f32 = 1.2;
/// The smaller part of what is said: two statements that leave nothing unsaid of each other.
pub(crate) const TOLD_EVEN: f32 = 1.75;
/// The larger part of what is said, if it is more than a word: one statement within a longer one.
pub(crate) const TOLD_CONTAINED: f32 = 0.5;
/// Shared weight from which [`TOLD_CONTAINED`] counts in full: about two content words.
pub(crate) const TOLD_IN_FULL: f32 = 1.5;
/// Weight added to what a sentence says before shares of it are taken: one word of one is not all of a statement.
pub(crate) const TOLD_ROOM: f32 = 0.3;
/// Names and figures that both have: little, as said above.
pub(crate) const NAMED: f32 = 0.4;
/// Weight added to the names of a sentence before shares of them are taken: one name of one is little evidence.
pub(crate) const NAMED_ROOM: f32 = 0.5;
/// Rare words that both have.
pub(crate) const RARE: f32 = 0.4;
/// Weight of shared rare words from which [`RARE`] counts in full.
pub(crate) const RARE_IN_FULL: f32 = 3.0;
/// Words that weigh more than this are rare: about the upper half of content words.
pub(crate) const RARE_FROM: f32 = 0.45;
/// A rare word counts if its counterpart is at least this near: a synonym, no distant relative.
pub(crate) const RARE_NEAR_FROM: f32 = 0.7;
/// Words in a row that both have.
pub(crate) const RUN: f32 = 1.9;
/// Words behind the first of a run from which [`RUN`] counts in full.
pub(crate) const RUN_IN_FULL: f32 = 5.0;
/// Words that follow each other in both, counted.
pub(crate) const ADJACENT: f32 = 1.3;
/// Adjacent words from which [`ADJACENT`] counts in full.
pub(crate) const ADJACENT_IN_FULL: f32 = 6.0;
/// Words stand this near to each other, in both sentences, to be adjacent: one may be put in or left out between them.
pub(crate) const ADJACENT_WITHIN: u16 = 2;
/// Words that follow each other in both, as a part of the shorter sentence.
pub(crate) const DENSE: f32 = 1.6;
/// Least number of words that [`DENSE`] is divided by: two words of two are no dense sentence.
pub(crate) const DENSE_WORDS: usize = 3;
/// Figures that differ.
pub(crate) const CLASH: f32 = -0.5;
/// Differing figures from which [`CLASH`] counts in full.
pub(crate) const CLASH_IN_FULL: f32 = 2.0;
/// Bonus for a sentence of up to [`SHORT_WORDS`] words: it has no room for runs and rare words.
pub(crate) const SHORT: f32 = 1.3;
/// See [`SHORT`].
pub(crate) const SHORT_WORDS: usize = 6;

/// Weights below this are taken for it when shares are formed, because a sentence of marks weighs nothing.
pub(crate) const LEAST_WEIGHT: f32 = 0.01;

/// Nearness of two words from which they match at all: a looser relation in the thesaurus is chance between sentences that
/// nothing has linked yet.
pub(crate) const MATCH_FROM: f32 = 0.5;
/// Nearness of two forms of one word, below equality.
pub(crate) const OTHER_FORM: f32 = 0.95;
/// Nearness from which a match is the same word or another form of it.
pub(crate) const NEARLY_SAME: f32 = 0.9;
/// Runs of matches longer than this rank alike when words are matched.
pub(crate) const LONG_MATCH_RUN: usize = 8;
/// A word or sentence that stands more often than this on both sides is set beside the places around its own rank only.
/// No word of a sentence and no sentence of a story reaches it, refrains included; a list or a text without stops does.
/// All pairs of ten thousand would fill gigabytes, and the first would never be chosen for the last.
pub(crate) const REPEAT_BAND: usize = 32;

/// Log-odds of equal sentences.
pub(crate) const EQUAL: f32 = 6.0;
/// Most log-odds of unequal sentences: a sentence told again word for word is likelier to be the same than an edited one,
/// however long the two are and however alike.
pub(crate) const UNEQUAL_UP_TO: f32 = 5.5;
/// Log-odds below this are forgotten after scoring: no context lifts them over the bar. Retellings in other words have
/// half of their sentences between -6 and -3.
pub(crate) const KEPT_FROM: f32 = -6.0;
/// Probabilities are kept this far from 0 and 1 before their log-odds are taken, which are endless there.
pub(crate) const SUREST: f32 = 1e-6;
