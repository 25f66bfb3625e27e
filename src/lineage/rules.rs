//! Every constant that decides whether versions are tied, and who was first, with its reason.

/// Words in a row, outside quotations, that are not written twice by chance: the rule of thumb of plagiarism research,
/// where runs of six are still found between independent reports of one event.
pub(super) const LONG_RUN: usize = 8;
/// Words in a row, the shared form among them, that must be the same in both: a form alone is anybody's choice.
pub(super) const FORM_RUN: usize = 5;

/// Thousandths of a version, quotations apart, that must stand word for word in an earlier one before it is said that
/// one comes before the other: a shared title, a formula or the words of a common source leave more than two thirds of a
/// report to its writer.
pub(super) const ARROW_FROM: u16 = 300;
/// Words that must be the same besides: a name with age and address, a plea and a sentence come to some thirty words that
/// any two reporters in a courtroom write alike.
pub(super) const ARROW_WORDS: usize = 40;
/// Thousandths from which a version may have fewer than [`ARROW_WORDS`] in common: a brief with hardly a word of its own.
pub(super) const WHOLE_FROM: u16 = 667;
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
/// Words that nobody shares added to every pair (smoothing), so that one short sentence in common proves little.
pub(super) const IMAGINED_WORDS: f64 = 20.0;
