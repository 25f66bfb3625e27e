//! Every constant that decides whether versions are tied, and who was first, with its reason.

/// Words of the runs that are looked for: three in a row stand in any two texts of one event.
pub(super) const RUN_WORDS: usize = 4;
/// One word of so many in a run must be more than a small word, a name, a figure or part of a set phrase: what is left of
/// *Marsh, 41, of Grove Road, pleaded guilty to nine counts of theft* is nobody's wording.
pub(super) const TELLING_ONE_OF: usize = 8;
/// Letters of a word that says something by itself, in languages whose small words are not listed too.
pub(super) const TELLING_LETTERS: usize = 3;

/// What a version must have of another for a grade, in thousandths of its words, quotations apart.
#[derive(Clone, Copy)]
pub(super) struct SharedBar {
    /// In runs that say something, by itself ...
    pub(super) runs: u16,
    /// ... or word for word, short stretches counted ...
    pub(super) verbatim: u16,
    /// ... with this much in runs beside.
    pub(super) runs_beside: u16,
    /// Words in runs at least: a share of a very short text is little.
    pub(super) words: usize,
}

/// A reporter who was there leaves two thirds of a report to himself: of a hundred newspaper reports that share as much
/// with the copy of an agency, one was judged not to derive from it.
pub(super) const SURE: SharedBar = SharedBar {
    runs: 300,
    verbatim: 500,
    runs_beside: 200,
    words: 12,
};
/// One in thirty.
pub(super) const LIKELY: SharedBar = SharedBar {
    runs: 200,
    verbatim: 300,
    runs_beside: 100,
    words: 8,
};
/// One in ten; independent reports of one event reach it.
pub(super) const POSSIBLE: SharedBar = SharedBar {
    runs: 120,
    verbatim: 250,
    runs_beside: 80,
    words: 0,
};
/// Words of one run, and how many of them must tell something, for it to be likely no chance: two lines of a column.
pub(super) const LIKELY_RUN: (usize, usize) = (12, 5);
/// The same for a run that is possibly none: the rule of thumb of plagiarism research, eight words in a row.
pub(super) const POSSIBLE_RUN: (usize, usize) = (8, 3);

/// Thousandths of what two versions share that an earlier one must have too for both to have it from there: the rest is
/// what a copyist changes at the ends of a run.
pub(super) const VIA_FROM: u16 = 800;
/// Thousandths that are enough where what is left is not even likely by itself.
pub(super) const VIA_FROM_BESIDE_LITTLE: u16 = 500;

/// Days that one version must be earlier for it to be certain: stamps are off by a day for zones and night editions.
pub(super) const SURE_DAYS: i64 = 2;
/// Thousandths of both versions from which they are one text.
pub(super) const ONE_TEXT_FROM: u16 = 950;

/// Versions up to which passages are looked for pair by pair: between more than these two books take half a second a pair,
/// and nobody reads the list.
pub(super) const PASSAGES_UP_TO: usize = 16;

/// Words in a row, the shared form among them, that must be the same in both: a form alone is anybody's choice.
pub(super) const FORM_RUN: usize = 5;
/// Thousandths of one version word for word in the other from which both are one source: more than half is more than a
/// common press release leaves room for.
pub(super) const ONE_SOURCE_FROM: u16 = 500;

/// Steps of the search for the longest run for each word of two versions: prose takes about one, and only a text that
/// repeats a few words thousands of times would take thousands. Then the longest run so far is long enough.
pub(super) const STEPS_A_WORD: usize = 64;

/// Trees that are drawn to see which branches recur (bootstrap): the usual number, cheap for few versions.
pub(super) const TREES_DRAWN: usize = 100;
/// Most versions for trees to be drawn: with more the tree alone costs what a screen may cost, and nobody reads its
/// branches one by one.
pub(super) const DRAWN_VERSIONS: usize = 24;
/// Most versions of which a tree is made: its branches part them by the bits of one number.
pub(super) const TREE_VERSIONS: usize = 128;
/// Words that differ as much as all others, added to every pair (smoothing), so that one short sentence in common proves
/// little.
pub(super) const IMAGINED_WORDS: f64 = 20.0;
/// What a reading of one version alone weighs: a slip that nobody copied says nothing of kin, and little of distance. On
/// a tradition of thirteen copies with a known tree a third parts right from wrong best, and one does worst.
pub(super) const LONE_READING: f64 = 0.35;
/// Words in a row that a version lacks for its exemplar to be torn there, or its writer to have left the matter out:
/// shorter ones are a choice of words.
pub(super) const MISSING_WORDS: usize = 8;
/// Readings that are drawn together, about a sentence: what one sentence says is one piece of evidence ...
pub(super) const BLOCK_WORDS: usize = 24;
/// ... of which there must be so many, or nothing is drawn.
pub(super) const LEAST_BLOCKS: usize = 5;
/// Part of the median branch up to which a branch is none: its version is the exemplar of those that part there.
pub(super) const SHORT_BRANCH: f64 = 0.5;
/// A length that is nothing but rounding.
pub(super) const NO_LENGTH: f64 = 1e-6;
/// Thousandths of the trees drawn in which a branch must come back to be shown.
pub(super) const BRANCH_FROM: u16 = 900;
