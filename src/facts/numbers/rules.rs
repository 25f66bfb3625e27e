//! Every constant that decides what a figure is, what it may mean and which figures are one, with its reason.
//!
//! Closeness is a sum of points: two figures of linked sentences are paired from [`PAIRED_FROM`] on, the closest first.
//! The order of magnitude is what counts: an equal value outweighs all else, a unit needs one sign of the place besides.

use super::amount::{Amount, ONE};

/// Closeness from which two figures are paired: a unit and one sign of the same place. Less would pair figures of
/// different things.
pub(super) const PAIRED_FROM: i32 = 30;
/// Closeness of equal values: few things of one story are counted alike by chance.
pub(super) const EQUAL_VALUE: i32 = 60;
/// Closeness of two sums that the sentences do not print and that differ.
pub(super) const UNEQUAL_SUMS: i32 = 40;

/// Closeness of one noun: what is counted is the same in words.
pub(super) const SAME_NOUN: i32 = 25;
/// Closeness of one unit of measure or money: many figures of a story may have it.
pub(super) const SAME_UNIT: i32 = 22;
/// Closeness of two bare numbers, or of a bare number and points: levels of an index, fractions of a price, and rates of
/// two currencies. Nothing says that they are of different things.
pub(super) const BARE_NUMBERS: i32 = 18;
/// Closeness of units or nouns that papers write one for the other; the link or the value must speak for them besides.
pub(super) const KINDRED_UNIT: i32 = 15;
/// Closeness of a bare number and counted things that something else joins: a bare number may count anything.
pub(super) const BARE_AND_THINGS: i32 = 8;

/// Closeness of values a tenth apart or less: one of two figures of one thing is often rounded.
pub(super) const NEAR_VALUES: i32 = 14;
/// Closeness of values of which the smaller is at least half the larger.
pub(super) const HALF_AS_LARGE: i32 = 6;
/// Closeness of values of which the smaller is less than a twentieth of the larger: figures of one thing seldom differ by
/// as much.
pub(super) const FAR_VALUES: i32 = -12;
/// Tenths of the larger value from which the smaller is near.
pub(super) const NEAR_TENTHS: Amount = 9;
/// Ratio of values beyond which they are far from each other.
pub(super) const FAR_RATIO: Amount = 20;

/// Closeness where the alignment of words links the digits themselves.
pub(super) const LINKED_DIGITS: i32 = 20;
/// Closeness where both count the killed, the wounded or both: what befell them says who they are.
pub(super) const SAME_SCOPE: i32 = 20;
/// Closeness where one adjective stands before both nouns: *human cases*.
pub(super) const SAME_ADJECTIVE: i32 = 8;
/// Closeness where the last name before both is the same.
pub(super) const SAME_SUBJECT: i32 = 8;
/// Closeness where both are the first, or both the second, of their sort in their sentences.
pub(super) const SAME_RANK: i32 = 9;
/// Closeness where the words before both answer each other, and where those behind do; the word before says more.
pub(super) const ANSWERED_BEFORE: i32 = 8;
/// See [`ANSWERED_BEFORE`].
pub(super) const ANSWERED_BEHIND: i32 = 6;
/// Strength of a frame from which it answers: the word beside the figure.
pub(super) const FRAMED_FROM: i32 = 2;
/// Closeness of a change beside a change: as much as [`FAR_VALUES`] takes away and a little more, because changes of one
/// price differ in size.
pub(super) const BOTH_CHANGES: i32 = 14;
/// Closeness of a level beside a level: *rose to 40*, *climbed to 41*.
pub(super) const BOTH_LEVELS: i32 = 12;
/// Closeness of a level beside a start: what something came to is not what it came from, even if the values are equal.
pub(super) const LEVEL_AND_START: i32 = -50;

/// Least steps of the finer and the coarser of two rates of exchange, as parts of one: prices are not printed beyond the
/// cent, rates are.
pub(super) const FINE_RATE: Amount = 1000;
/// See [`FINE_RATE`].
pub(super) const COARSE_RATE: Amount = 100;

/// Value from which equal numbers of one noun are one without a link, killed here and killed or wounded there: smaller
/// numbers recur by chance.
pub(super) const RECURRING_FROM: Amount = 5 * ONE;
/// Whole values below this, without a unit, name something more often than they count: *Part 2*.
pub(super) const COUNTED_FROM: Amount = 3 * ONE;

/// Hedges: part by which a round figure with *about* may be off on either side.
pub(super) const ROUND_OFF: Amount = 10;
/// Hedges: part by which one that is not round may be off; *about 5,247* is meant more exactly than *about 5,000*.
pub(super) const EXACT_OFF: Amount = 50;
/// Hedges: value below which the digits that remain, without noughts at the end, make a figure round.
pub(super) const ROUND_BELOW: Amount = 100;
/// Hedges: "over 60" covers up to 90; beyond that a writer names a higher number.
pub(super) const OVER_BY: Amount = 2;
/// Hedges: "nearly 60" begins at 51, three twentieths below.
pub(super) const NEARLY_TWENTIETHS: Amount = 3;
/// Hedges: "up to 60" begins at 54; a much lower number would be named.
pub(super) const AT_MOST_BY: Amount = 10;
/// Hedges: ratio of value and last printed place from which *up to* and *about* are part of a price read off a screen.
pub(super) const PRICE_RATIO: Amount = 100;
/// See [`PRICE_RATIO`]: for *about*, which may hedge a price as well, thousandths must be printed.
pub(super) const QUOTED_RATIO: Amount = 1000;

/// Rounding: least ratio of a coarse figure to its distance from the fine one. Small percentages are rounded more coarsely
/// than money: *0.44 percent* is *0.4 percent*.
pub(super) const ROUNDED_RATIO: Amount = 50;
/// See [`ROUNDED_RATIO`].
pub(super) const ROUNDED_PERCENT_RATIO: Amount = 4;

/// Words before two numbers with a mark between in which a verb of play makes a score of them, ...
pub(super) const PLAYED_BEFORE: usize = 6;
/// ... and words behind them.
pub(super) const PLAYED_BEHIND: usize = 6;
/// Words between a rise in percent and both its ends up to which they are told of one thing.
pub(super) const RISE_WORDS: u32 = 7;
/// Words between a number of killed and one of wounded up to which they make a sum: further apart they belong to two
/// clauses.
pub(super) const SUM_WITHIN: u32 = 12;
/// Words behind a figure in which *first*, *earlier* and the like say that it was replaced.
pub(super) const REPLACED_WITHIN: usize = 5;
/// Words around a figure in which a word such as *fell* says which way it lies.
pub(super) const SIGN_WITHIN: usize = 5;
/// Words before a figure in which a verb says what befell those counted, ...
pub(super) const CASUALTIES_BEFORE: usize = 4;
/// ... and words behind it ...
pub(super) const CASUALTIES_BEHIND: usize = 7;
/// ... unless it goes with another figure within these words: *8,300 people and killed 790*.
pub(super) const NEXT_FIGURE_WITHIN: usize = 6;
/// Words behind a number, at most, of which one is the noun that it counts.
pub(super) const NOUN_WITHIN: usize = 4;
/// Ratio of the ends of a range up to which *2 to 5* is one: *fell 2 to 27* says where a price came to.
pub(super) const RANGE_RATIO: Amount = 3;

/// Letters of a noun that may be glued to its number by a hyphen: *3-D*, *10-K* and *9-to-5* count nothing.
pub(super) const GLUED_NOUN_FROM: usize = 3;
/// Digits of a number from which it is that of an account, and no figure.
pub(super) const MOST_DIGITS: usize = 15;
/// More than anybody counts: *999 trillion trillion* and on is no figure, and its products would not fit.
pub(super) const LARGEST: Amount = 1_000_000_000_000_000_000_000_000_000_000;
/// Denominators that prices and shares are printed with; `9/11` is no fraction.
pub(super) const DENOMINATORS: [Amount; 11] = [2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100];
/// Greatest age of a person: *Marsh, 193, Tawford* is another number.
pub(super) const OLDEST: Amount = 115;
/// Words of a name before an age that are compared.
pub(super) const AGED_NAME_WORDS: usize = 4;
/// Part of the whole that shares in words may be off by: *a third* is rounder than *33 percent*.
pub(super) const WORDED_SHARE_STEPS: Amount = 20;
/// Part of a round number in digits that it may be off by where a share of it is reckoned: *1,700* may stand for 1,692.
pub(super) const ROUND_NUMBER_OFF: Amount = 200;
/// Hundredths that a measure told in a second unit may be off by: papers print *100 miles (160 km)*.
pub(super) const CONVERTED_OFF: Amount = 6;
/// Words between two parts of a total, at most.
pub(super) const PART_WITHIN: usize = 4;
/// Words between *born* and the year of birth, at most: *born in Orvell in 1957*.
pub(super) const BORN_WITHIN: usize = 4;

/// Words behind a number within which a noun for people of a language other than English is looked for: *47 leicht
/// verletzte Menschen*.
pub(super) const PEOPLE_WITHIN: usize = 3;
/// From here a number in words of such a language is no other word as well: *once*, *neuf*, *on* and *sei* are.
pub(super) const LONG_WORDED: Amount = 13;
/// Parts of the longest number in one word: *neunhundertneunundneunzigtausendneunhundertneunundneunzig*.
pub(super) const NUMBER_PARTS: usize = 14;
/// Words on either side of a figure of such a language within which it is said what befell them.
pub(super) const LISTED_CASUALTIES_WITHIN: usize = 3;
/// A sum of money from which *about 1.2 million* and *1,200,000* are one wherever they stand.
pub(super) const TELLING_SUM: Amount = 100_000 * ONE;
/// Words that two sentences must have besides two hedged figures, all of them the same, for the figures to be of one thing.
pub(super) const SAME_WORDS: usize = 4;
/// What the last printed digit of a number is worth at least where a word for a magnitude stands behind it.
pub(super) const SCALED_STEP: Amount = 1_000 * ONE;
/// Words that a note and a sentence of another version have in common, besides those of all notes, where both are of one
/// thing: what is counted and one more.
pub(super) const CORRECTED_WORDS: usize = 2;
