//! Every constant that decides where a passage recurs and what is a summary, with its reason.

/// Words of a version from which it is long: some four newspaper articles, more than a reader holds in mind or sees on
/// one screen as a whole.
pub(super) const LONG_FROM: usize = 2_000;

/// Most pairs of places of a word, or of two in a row, that are plotted: six times in each text.
pub(super) const PAIRS_UP_TO: usize = 40;
/// Bonus for a point whose next words agree too, whatever they are: two in a row are rarer than each alone.
pub(super) const NEXT_AGREES: f32 = 0.35;
/// Words of a cell: within them words may be put in or left out.
pub(super) const CELL_WORDS: usize = 6;
/// Cells on each side of a cell that make its box, some forty words in all: two sentences.
pub(super) const BOX_REACH: usize = 3;
/// Weight from which a box holds a passage: three to four rare words of forty that both texts have nowhere else.
pub(super) const DENSE_FROM: f32 = 3.2;
/// Cells between dense cells of one passage at most: what was put in is shorter than a paragraph.
pub(super) const JOINED_WITHIN: usize = 11;

/// Words outside a rough place that its end is looked for in: as far as a box reaches ...
pub(super) const ENDS_OUTSIDE: usize = 18;
/// ... and words inside it: a whole box.
pub(super) const ENDS_INSIDE: usize = 42;
/// Times that both sides are placed: at first the left one rests on the right one as it was found roughly.
pub(super) const END_ROUNDS: usize = 2;
/// Least words of a passage on each side: a sentence alone is the business of links.
pub(super) const PASSAGE_WORDS: usize = 24;
/// Part of the weight of one side that the other must have; synonyms are not looked up here.
pub(super) const SHARED_FROM: f32 = 0.24;
/// Probability that the other text keeps a word of a passage put otherwise, apart from chance: every third word is
/// another. With a half or three quarters instead, what two Gospels have in common is found to 86 or 81 of 100 instead
/// of 83.
pub(super) const WORD_KEPT: f32 = 2.0 / 3.0;

/// Most words of a summary for ten of what it sums up: with more it is a shortened version.
pub(super) const SUMMARY_WORDS_OF_TEN: usize = 3;
/// Words of a part of a summary, about a sentence; where sentences end does not matter.
pub(super) const PART_WORDS: usize = 24;
/// Words of the long text within which a part is looked for: two paragraphs.
pub(super) const PART_WITHIN: usize = 160;
/// Part of the weight from which a part is told; other words for the rest are to be expected.
pub(super) const PART_FROM: f32 = 0.5;
/// Share of its parts that a summary has told in the long text: by this a page that retells the Gospel of Mark in its own
/// words is one of Mark, and none of Matthew or Luke, which tell much of the same ...
pub(super) const TOLD_FROM: f32 = 0.6;
/// ... at least this many parts ...
pub(super) const PARTS_FROM: usize = 4;
/// ... spread over this share of the long text: a part that was copied out is no summary.
pub(super) const SPREAD_FROM: f32 = 0.5;

/// Weights below this are taken for it when shares are formed: a passage of function words weighs nothing.
pub(super) const LEAST_WEIGHT: f32 = 0.01;

/// Words of a short telling for ten of the text that it tells at most, where neither is long: with more it is a rewrite.
pub(super) const SHORTER_WORDS_OF_TEN: usize = 4;
/// Words of a short telling at least: of a headline and a line nothing can be said.
pub(super) const SHORTER_WORDS: usize = 20;
/// Part of what a short telling says that must stand close together in the longer text: of short reports of one event by
/// independent outlets none reaches it, and of those of another event none comes near.
pub(super) const SHORTER_FROM: f32 = 0.65;

/// Tokens between links of one passage at most, on both sides, some six lines of print: a paragraph may be put in.
pub(super) const LINKS_WITHIN: usize = 110;
/// Words of the longer version from which passages are looked for without links too, and their ends are placed by rare
/// words: shorter texts are read by sentences, and a hundred pairs of them must not take longer than comparing them.
pub(super) const PLOTTED_FROM: usize = 1_000;
/// Words of ten that must be the same on both sides for a passage to stand word for word.
pub(super) const WORD_FOR_WORD_OF_TEN: usize = 9;
/// Part of the weight from which a part of a text is told at greater length elsewhere, beside others. With
/// 0.55 and 40 [`CONDENSED_PLACES`] texts that have nothing in common had such parts ...
pub(super) const CONDENSED_FROM: f32 = 0.6;
/// ... that make up so many words: two sentences may find their words within a page of anything.
pub(super) const CONDENSED_WORDS: usize = 48;
/// Links behind a link that are asked whether they join it: more stand so close only in a text of one-word sentences.
pub(super) const LINKS_LOOKED_AT: usize = 32;
/// Places of a word in a text up to which it may find a condensed part: a word that comes more often tells no place, and
/// a text that repeats a few words thousands of times must be read in a moment.
pub(super) const CONDENSED_PLACES: usize = 8;
