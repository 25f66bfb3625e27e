//! Every constant that decides which words are linked, with its reason.
//!
//! Strengths of word pairs are thousandths ([`Kinship::strength`](crate::lexicon::Kinship)), log-odds are 4096ths, odds
//! of the second round are bytes around [`EVEN_ODDS`]. The features are numbers that the weights were fitted on: whoever
//! changes one of those must run `examples/fit_words` again, and so with the constants said to belong to features.

/// Strength from which two words are forms of one word.
pub(super) const NEARLY_SAME: u16 = 900;
/// Strength from which two content words are looked at; weaker evidence is no reason to.
pub(super) const RELATED_FROM: u16 = 250;
/// Strength from which a link says that its words are synonyms; a weaker pair rests on what stands around it.
pub(super) const SYNONYM_FROM: u16 = 300;

/// Links by rules: strength from which a content word is linked if nothing around it agrees; surroundings add up to it.
pub(super) const LINKED_FROM: i32 = 700;
/// Links by rules: bonus for each further word of a run of equal words, up to [`LONG_RUN`] words.
pub(super) const RUN_BONUS: i32 = 90;
/// Links by rules: runs longer than this rank alike.
pub(super) const LONG_RUN: u8 = 6;
/// Links by rules: hundredths of the strength of a neighbouring pair that a pair gets as a bonus.
pub(super) const NEIGHBOUR_HUNDREDTHS: i32 = 12;
/// Links by rules: penalty for a pair from one end to the other against a pair at like places.
pub(super) const DRIFT_PENALTY: i32 = 200;
/// Links by rules: scores of a function word whose next word, and whose word before, is linked likewise; a word leans
/// rather on what follows it.
pub(super) const LINKED_NEXT: i32 = 4;
/// See [`LINKED_NEXT`].
pub(super) const LINKED_BEFORE: i32 = 3;
/// Links by rules: score of a function word whose next content word is linked likewise; the one before scores 1.
pub(super) const NEXT_CONTENT: i32 = 2;
/// Links by rules: score of equal marks that end both sentences, more than neighbours can give.
pub(super) const MARKS_AT_ENDS: i32 = 9;
/// Links by rules: penalty for equal marks elsewhere, so that one linked neighbour is needed.
pub(super) const MARK_PENALTY: i32 = 2;
/// Links by rules: penalty for other words of one class, so that more than the word before is needed.
pub(super) const OTHER_WORD_PENALTY: i32 = 3;

/// Hundredths of equal words in order from which the difference of two sequences is trusted: the rest is short.
pub(super) const MOSTLY_EQUAL: usize = 80;
/// Words of a run of equal ones from which it is trusted where the sentences differ in length: on two sets of news whose word
/// links were marked by hand the links are as good as weighed ones (F1 89.34 and 82.87 beside 89.36 and 82.88), and with
/// single words, or runs that make three fifths of the shorter sentence, they are not (89.11, 89.22).
pub(super) const SURE_RUN: usize = 3;
/// Most word pairs that are weighed: a few megabytes and some milliseconds; no two sentences of prose come near.
pub(super) const MOST_PAIRS: usize = 250_000;
/// Equal words around a change that are weighed with it.
pub(super) const CHANGE_CONTEXT: usize = 3;

/// Candidates: diagonals from where an anchor would have a word within which it is weighed, evidence or none.
pub(super) const NEAR_ANCHOR: usize = 1;
/// Candidates: cells around one whose words, if nearly the same, make it a candidate.
pub(super) const SAME_AROUND: [(isize, isize); 8] = [
    (-1, -1),
    (1, 1),
    (-1, 0),
    (0, -1),
    (1, 0),
    (0, 1),
    (-2, -2),
    (2, 2),
];

/// Feature: distance of an anchor that is not there.
pub(super) const NO_ANCHOR: u8 = 15;
/// Feature: cells in a row whose content words are averaged.
pub(super) const CONTENT_BESIDE: [(isize, isize); 6] =
    [(0, -3), (0, -2), (0, -1), (0, 1), (0, 2), (0, 3)];
/// Feature: quarter of the strength from which content words count as agreeing with their surroundings.
pub(super) const CONTENT_AGREES_FROM: u8 = 110;

/// Second round: even odds; a cell that was never weighed has 0.
pub(super) const EVEN_ODDS: u8 = 128;
/// Second round: odds of the best cell from which a row probably has a counterpart: two to five.
pub(super) const HOPEFUL_ODDS: u8 = 115;
/// Second round: odds of the best cell from which a row is an anchor: three to two.
pub(super) const ANCHOR_ODDS: u8 = 134;
/// Second round, feature: offset where there is no neighbour to compare with.
pub(super) const NO_NEIGHBOUR: u8 = 63;
/// Second round, feature: distance from which an anchor says nothing.
pub(super) const ANCHOR_REACH: usize = 12;
/// Second round: log-odds of the first round below which a cell is given up; no surroundings lift one in eighty over the
/// bar.
pub(super) const GIVEN_UP_BELOW: i32 = -18_000;

/// Log-odds of a cell that was not weighed, 1100 to one against, when boxes of several words are formed.
pub(super) const UNWEIGHED: i32 = -7 * 4096;
/// Most words on a side of a linked phrase; longer ones are two sentences that have little to do with each other.
pub(super) const LONGEST_PHRASE: usize = 5;

/// How far from a word the linked word may stand that it leans on.
#[derive(Clone, Copy)]
pub(super) struct LeaningReach {
    /// Words between the two on either side, at most.
    pub(super) places: usize,
    /// Words by which the two distances may differ.
    pub(super) drift: usize,
}

/// A function word leans on its phrase, which seldom has more words than this and gains or loses an adjective or two.
pub(super) const FUNCTION_WORD_REACH: LeaningReach = LeaningReach {
    places: 4,
    drift: 3,
};
/// A synonym says something by itself: any linked word of its clause will do, on either side of it.
pub(super) const SYNONYM_REACH: LeaningReach = LeaningReach {
    places: 6,
    drift: 12,
};

/// Words of one side in a gap between two pairs that may stand for those of the other: *nach Angaben von*, *laut*.
pub(super) const GAP_WORDS: usize = 4;
/// Words of both sides in such a gap; in a longer one more than one thing was said otherwise.
pub(super) const GAPS_TOGETHER: usize = 6;
