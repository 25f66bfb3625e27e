//! Every threshold of the comparison, with its reason.

/// Weights of the evidence that two sentences tell the same; they add up to log-odds.
pub(super) mod evidence {
    /// Two sentences of a story picked blindly tell the same about once in a hundred times.
    pub(crate) const PRIOR: f32 = -4.6;
    /// The part of the words that both have, both ways: the plainest evidence.
    pub(crate) const SHARED: f32 = 5.0;
    /// The part of the shorter that the longer has, if it is more than a name or two: a condensed sentence.
    pub(crate) const CONTAINED: f32 = 2.2;
    /// What is said of the names: verbs and nouns that both have. Names alone are shared by every sentence of a story.
    pub(crate) const TOLD: f32 = 2.4;
    /// Rare words that both have.
    pub(crate) const RARE: f32 = 1.4;
    /// Words in a row that both have.
    pub(crate) const RUN: f32 = 1.2;
    /// Words that follow each other in both.
    pub(crate) const ADJACENT: f32 = 1.0;
    /// A figure that both have.
    pub(crate) const FIGURE: f32 = 0.5;
    /// Figures that differ.
    pub(crate) const CLASH: f32 = -0.5;
    /// A sentence of a few words shares half of them by chance.
    pub(crate) const SHORT: f32 = -0.6;
}

/// A word match weaker than this is chance.
pub(super) const MATCH_FROM: f32 = 0.3;

/// From this strength on a word counts as explained by its counterpart.
pub(super) const EXPLAINED_FROM: f32 = 0.55;

/// Words rarer than this weigh as evidence of their own: about the upper half of content words.
pub(super) const RARE_FROM: f32 = 0.45;

/// Two sentences are worth matching if they share this part of the lighter one's weight.
pub(super) const CANDIDATE_FROM: f32 = 0.12;

/// So many candidates of a sentence are matched, the heaviest; a hundred versions seldom word a point in more ways.
pub(super) const CANDIDATES: usize = 240;

/// Up to so many different sentences every two are matched: asking an index would cost more.
pub(super) const ALL_PAIRS_UP_TO: usize = 24;

/// Log-odds below this are forgotten after weighing: no context lifts them over the bar.
pub(super) const KEPT_FROM: f32 = -3.2;

/// What a linked neighbour adds to the log-odds: stories are retold in stretches.
pub(super) const NEIGHBOUR: f32 = 1.0;

/// What the agreement of a third version adds to the log-odds.
pub(super) const THIRD: f32 = 2.0;

/// Above so many versions third versions are not asked: the cost grows with the cube, and near-copies agree anyway.
pub(super) const THIRD_UP_TO: usize = 16;

/// What a better rival takes away.
pub(super) const RIVAL: f32 = 1.0;

/// Links are accepted from this probability on: better a link to look at than a retelling unseen.
pub(super) const LINK_FROM: f32 = 0.42;

/// A sentence that has a link gets another only if that explains so much of it, or of the other, that was unexplained.
pub(super) const NEWS_FROM: f32 = 0.25;

/// A version of one sentence is put beside a passage of up to so many on purpose: a claim beside what it rests on.
pub(super) const LONE_AGAINST: usize = 3;

/// There every sentence is linked that shares a word which says something, however unlikely by itself …
pub(super) const LONE_FROM: f32 = 0.0;

/// … and so is a second one, whatever it adds.
pub(super) const LONE_NEWS_FROM: f32 = 0.0;

/// A link is sure from this probability on, likely from the next.
pub(super) const SURE_FROM: f32 = 0.9;
/// See [`SURE_FROM`].
pub(super) const LIKELY_FROM: f32 = 0.65;

/// A sentence is edited, not reworded, if so much of the longer side's content is matched nearly word for word …
pub(super) const EDITED_FROM: f32 = 0.68;
/// … or so much of the shorter side's with [`EDITED_LONGER`] of the longer's.
pub(super) const EDITED_SHORTER: f32 = 0.8;
/// See [`EDITED_SHORTER`].
pub(super) const EDITED_LONGER: f32 = 0.5;
/// A match at least this strong is the same word or another form of it.
pub(super) const NEARLY_SAME: f32 = 0.9;

/// One telling is longer than the other, not only other, if it has so many times the content.
pub(super) const LONGER_BY: f32 = 1.8;

/// The first words that decide whether texts share a run; five in a row seldom recur by chance.
pub(super) const SEED_WORDS: usize = 5;

/// Words in a row inside linked sentences that count as taken word for word.
pub(super) const VERBATIM_LINKED: usize = 2;

/// A stretch of so many words without counterpart inside a linked sentence is the version's own.
pub(super) const OWN_FROM: usize = 8;

/// What it takes from the log-odds that one sentence is a heading and the other is not: headings answer headings.
pub(super) const HEADING_TO_PROSE: f32 = 1.5;

/// Groups of sentences become one point from this mean score on, in thousandths.
pub(super) const JOIN_FROM: u64 = 400;
