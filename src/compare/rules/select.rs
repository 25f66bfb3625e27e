//! Which scored pairs become links, and which links are taken back.

/// Probability from which a pair becomes a link: more likely than not.
pub(crate) const LINK_FROM: f32 = 0.5;

/// Nearness from which a word counts as explained by its counterpart.
pub(crate) const EXPLAINED_FROM: f32 = 0.55;
/// A sentence that has a link gets another only if that explains this part of it, or of the other, for the first time ...
pub(crate) const NEWS_FROM: f32 = 0.25;
/// ... and if the words that were unexplained are this likely by themselves; the surroundings speak for them by
/// [`NEWS_CONTEXT`] only, because they spoke for the first link already. Half of the links of real retellings are one to
/// many: 0.75 loses some of those of papers and their agency, 0.5 adds wrong halves of sentences in drafts.
pub(crate) const NEWS_LIKELY_FROM: f32 = 0.6;
/// See [`NEWS_LIKELY_FROM`].
pub(crate) const NEWS_CONTEXT: f32 = 0.5;
/// Probability by words from which a sentence repeats one that has its link: it passes without news of its own.
pub(crate) const REPEATED_FROM: f32 = 0.8;

/// Lower bar for a sentence that already has a link: one of its clauses may come from here, so the pair as a whole may look
/// unlikely.
pub(crate) const CLAUSE_FROM: f32 = 0.2;
/// Probability of a clause and its source, without what is explained, from which they are linked: higher than
/// [`LINK_FROM`], because a clause is easier to match than a sentence.
pub(crate) const CLAUSE_LIKELY_FROM: f32 = 0.7;
/// Least number of content words in a clause: a verb and what it is said of.
pub(crate) const CLAUSE_WORDS: usize = 2;

/// Groups before a link that it may join to split or merge sentences; a sentence seldom has more partners.
pub(crate) const GROUPS_LOOKED_BACK: usize = 8;

/// Between versions that keep an order, a link against it needs this probability, since such versions seldom reword and
/// reorder a sentence at once ...
pub(crate) const MOVED_FROM: f32 = 0.997;
/// ... or a third version that agrees with this probability ...
pub(crate) const WITNESS_FROM: f32 = 0.5;
/// ... or a copied run of this many words: names with their titles and set phrases are shorter, a passage that was moved
/// and touched up has more. An equal sentence needs [`super::SEED_WORDS`] only.
pub(crate) const MOVED_RUN: usize = 12;

/// Pairs of sentences from which chance links are to be expected, those of two texts of some 2,000 words. Two unrelated
/// books of the Bible have fifty such links.
pub(crate) const MANY_PAIRS: usize = 10_000;
/// A genuine link has another within this many sentences (49 of 50 in Gospels, 1 of 9 in unrelated books); in the longer
/// version the distance is as many times greater as it is longer.
pub(crate) const COMPANY_WITHIN: usize = 6;

/// Most sentences of a version that a one-sentence version is put beside on purpose: a claim beside its source.
pub(crate) const LONE_AGAINST: usize = 3;
/// For a one-sentence version, link every sentence that shares a content word, several if need be.
pub(crate) const LONE_FROM: f32 = 0.0;

/// Penalty for a heading beside prose: headings answer headings.
pub(crate) const HEADING_TO_PROSE: f32 = 2.0;

/// Weight of the words of a pair that is looked at again for a possible link. This and the next three are the means of
/// regressions on retold fables, plain-language versions, drafts and news, each left out in turn.
pub(crate) const POSSIBLE_WORDS: f32 = 0.6;
/// Weight of each margin over the best other pair of either sentence, in log-odds.
pub(crate) const POSSIBLE_MARGIN: f32 = 0.54;
/// Penalty for the distance of the two places, as a part of the versions.
pub(crate) const POSSIBLE_DRIFT: f32 = 5.5;
/// Log-odds of a pair of which nothing else is known.
pub(crate) const POSSIBLE_LEVEL: f32 = 0.74;
/// Most that a margin counts for, in log-odds.
pub(crate) const MARGIN_UP_TO: f32 = 2.0;
/// Log-odds from which a link is possible: of such links three in five are right between retellings, and one in four in
/// news.
pub(crate) const POSSIBLE_FROM: f32 = 0.5;
/// Part of a version's sentences with a link from which it is a near-copy: what is left over is new, and 84 of 100
/// possible links there are wrong.
pub(crate) const NEAR_COPY_FROM: f32 = 0.9;
