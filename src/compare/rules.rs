//! Every threshold of the comparison, with its reason.

/// Weights of the evidence that two sentences tell the same; they add up to log-odds. They are rules, not a fitted model:
/// whole sentences and what they say count most, because that is what telling the same means; runs and neighbouring words
/// come next, because few word orders recur by chance; names and single rare words least, because a story repeats them.
/// The level is that of a newspaper, which rewrites more than an author revising a draft does.
pub(super) mod evidence {
    /// Two sentences without a word in common: a thousand to one against.
    pub(crate) const PRIOR: f32 = -6.7;
    /// The part of the words that both have, both ways: the plainest evidence.
    pub(crate) const SHARED: f32 = 2.4;
    /// The smaller of the two parts: sentences that tell the same leave little over on either side.
    pub(crate) const EVEN: f32 = 2.5;
    /// The larger part, if it is more than a name or two: a condensed sentence.
    pub(crate) const CONTAINED: f32 = 1.5;
    /// What is said of the names: verbs and nouns that both have. Names alone are shared by every sentence of a story.
    pub(crate) const TOLD: f32 = 1.2;
    /// The smaller part of what is said: two statements that leave nothing unsaid of each other.
    pub(crate) const TOLD_EVEN: f32 = 1.75;
    /// The larger part of what is said, if it is more than a word: one statement within a longer one.
    pub(crate) const TOLD_CONTAINED: f32 = 0.5;
    /// Names and figures that both have: little, as said above.
    pub(crate) const NAMED: f32 = 0.4;
    /// Rare words that both have.
    pub(crate) const RARE: f32 = 0.4;
    /// Words in a row that both have.
    pub(crate) const RUN: f32 = 1.9;
    /// Words that follow each other in both, counted.
    pub(crate) const ADJACENT: f32 = 1.3;
    /// Words that follow each other in both, as a part of the shorter sentence.
    pub(crate) const DENSE: f32 = 1.6;
    /// Figures that differ.
    pub(crate) const CLASH: f32 = -0.5;
    /// A sentence of a few words has no room for runs and rare words.
    pub(crate) const SHORT: f32 = 1.3;
}

/// A word match weaker than this is chance: what only a thesaurus brings together says too little between sentences
/// that nothing has linked yet.
pub(super) const MATCH_FROM: f32 = 0.5;

/// From this strength on a word counts as explained by its counterpart.
pub(super) const EXPLAINED_FROM: f32 = 0.55;

/// Words rarer than this weigh as evidence of their own: about the upper half of content words.
pub(super) const RARE_FROM: f32 = 0.45;

/// The log-odds of equal sentences.
pub(super) const EQUAL: f32 = 6.0;

/// The log-odds of unequal sentences at most: a sentence told again word for word is likelier to be the same than one that
/// was edited, however long the two are and however alike.
pub(super) const UNEQUAL_UP_TO: f32 = 5.5;

/// Two sentences are worth matching if they share this part of the lighter one's weight.
pub(super) const CANDIDATE_FROM: f32 = 0.12;

/// So many candidates of a sentence are matched, the heaviest; a hundred versions seldom word a point in more ways.
pub(super) const CANDIDATES: usize = 240;
/// ... and so many for each other version: no sentence has more counterparts in one, and what shares less than two dozen
/// others is among strangers.
pub(super) const CANDIDATES_A_VERSION: usize = 24;

/// Up to so many different sentences every two are matched: asking an index would cost more.
pub(super) const ALL_PAIRS_UP_TO: usize = 24;

/// Log-odds below this are forgotten after weighing: no context lifts them over the bar.
pub(super) const KEPT_FROM: f32 = -3.0;

/// What a linked neighbour adds to the log-odds: stories are retold in stretches.
pub(super) const NEIGHBOUR: f32 = 2.0;

/// What the agreement of a third version adds to the log-odds.
pub(super) const THIRD: f32 = 3.5;

/// Above so many versions third versions are not asked: the cost grows with the cube, and near-copies agree anyway.
pub(super) const THIRD_UP_TO: usize = 16;

/// What a better rival takes away: a sentence that has its counterpart seldom has another.
pub(super) const RIVAL: f32 = 1.5;

/// What it takes away, between versions that keep an order, that a cell lies outside what the sure links around it
/// enclose: twice twice what a linked
/// neighbour adds, so that a lone pair needs its words to speak for a move; equal sentences still come through.
pub(super) const OUTSIDE: f32 = 4.0;

/// So many sentences outside are wholly outside; one may be a sentence that was put a place earlier or later.
pub(super) const OUTSIDE_UP_TO: usize = 2;

/// Links are accepted from this probability on: more likely than not.
pub(super) const LINK_FROM: f32 = 0.5;

/// A sentence that has a link gets another only if that explains so much of it, or of the other, that was unexplained.
pub(super) const NEWS_FROM: f32 = 0.25;

/// ... and if what was unexplained is evidence enough by itself, so likely as this; its surroundings speak for it by
/// [`NEWS_CONTEXT`] only, because they spoke for the first link already.
pub(super) const NEWS_LIKELY_FROM: f32 = 0.75;
/// See [`NEWS_LIKELY_FROM`].
pub(super) const NEWS_CONTEXT: f32 = 0.5;

/// A sentence that has a link may have a source for one of its clauses alone where the two are not less likely than this
/// as wholes: the other clauses have other sources and speak against it, but nothing else must.
pub(super) const CLAUSE_FROM: f32 = 0.2;
/// ... if the clause and its source, without what is explained, are as likely as this: surer than a first link has to be,
/// because a clause is easier to match than a sentence.
pub(super) const CLAUSE_LIKELY_FROM: f32 = 0.7;

/// Two versions keep an order if so much of what surely belongs together stands in it ...
pub(super) const ORDERLY_FROM: f32 = 0.85;
/// ... in at least so many links: two or three stand in order by chance.
pub(super) const ORDERLY_LINKS: usize = 4;

/// Between versions that keep an order, what goes against it must be as likely as this, since such versions seldom
/// reword and reorder a sentence at once ...
pub(super) const MOVED_FROM: f32 = 0.997;
/// ... or be borne out by a third version, so likely as this ...
pub(super) const WITNESS_FROM: f32 = 0.5;
/// ... or share so many words in a row: names with their titles and set phrases are shorter, a passage that was moved and
/// touched up has more. A whole sentence that is equal needs [`SEED_WORDS`] only.
pub(super) const MOVED_RUN: usize = 12;

/// So many pairs of sentences, those of two texts of some two thousand words, and chance likenesses are to be expected:
/// between two books of the Bible that have nothing to do with each other there are fifty ...
pub(super) const MANY_PAIRS: usize = 10_000;
/// ... of which one in nine has another link so many sentences near, while forty-nine of fifty in what two Gospels both
/// tell have. In the longer version they may be as many times as far apart as it is longer.
pub(super) const COMPANY_WITHIN: usize = 6;

/// A sentence as like as this to one that has its link already is its repetition: it passes without news of its own.
pub(super) const REPEATED_FROM: f32 = 0.8;

/// A version of one sentence is put beside a passage of up to so many on purpose: a claim beside what it rests on.
pub(super) const LONE_AGAINST: usize = 3;

/// There every sentence is linked that shares a word which says something, however unlikely by itself, and every second one.
pub(super) const LONE_FROM: f32 = 0.0;

/// A link is sure from this probability on, likely from the next. Between drafts of essays people have linked the same
/// sentences in 96 of 100 sure links, in two of three likely ones and in every second of the rest.
pub(super) const SURE_FROM: f32 = 0.9;
/// See [`SURE_FROM`].
pub(super) const LIKELY_FROM: f32 = 0.65;

/// A sentence is edited, not reworded, if so much of the longer side's content is matched nearly word for word …
pub(super) const EDITED_FROM: f32 = 0.68;
/// … or so much of the shorter side's with [`EDITED_LONGER`] of the longer's.
pub(super) const EDITED_SHORTER: f32 = 0.8;
/// See [`EDITED_SHORTER`].
pub(super) const EDITED_LONGER: f32 = 0.5;
/// An edited sentence keeps this part of what it says of its names; if it keeps all of that, only names are changed.
pub(super) const EDITED_TOLD: f32 = 0.5;
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
pub(super) const HEADING_TO_PROSE: f32 = 2.0;

/// Groups of sentences become one point from this mean score on, in thousandths.
pub(super) const JOIN_FROM: u64 = 400;
