//! Every constant that decides how quotations are checked, with its reason.

/// Fewest words of a quotation that show that a version has the words without marks: shorter ones recur by chance.
pub(super) const TELLING_WORDS: usize = 6;
/// Quotations that a version must have without marks to be taken for their source: one or two may have lost their marks in
/// a rewrite.
pub(super) const TELLING_QUOTES: usize = 3;
/// Least share of the quotations of one article, in halves, that a source has.
pub(super) const TELLING_HALVES: usize = 1;
/// So many quotations with the same first words are looked for; a text that repeats itself has no end of them.
pub(super) const SAME_OPENING: usize = 8;
/// Turns of speakers or time codes from which a version looks like a transcript: an article may have a line or two that
/// begin with a name and a colon.
pub(super) const TURNS: usize = 3;
/// Thirds of the lines that begin a turn or a time code in a transcript; a speaker may go on over three lines.
pub(super) const TURN_THIRDS: usize = 1;
/// Fewest words of a quotation by which a transcript is known as its source.
pub(super) const QUOTED_WORDS: usize = 4;
/// Hundredths of the words of a source that stand in quotation marks at most: what was said has few.
pub(super) const OWN_QUOTES: usize = 10;

/// A function word recurs by chance, so it is worth less than a word that says something; still more than a swap costs,
/// since a quotation is made of both.
pub(super) const LIGHT: i32 = 20;
/// See [`LIGHT`].
pub(super) const HEAVY: i32 = 32;

/// A word in place of another costs less than a word too many and a word too few.
pub(super) const SWAPPED: i32 = -14;
/// Another form of the word, or its contraction.
pub(super) const NEARLY: i32 = 14;
/// To leave out words costs a little more than a light word is worth ...
pub(super) const SKIP_OPENS: i32 = -24;
/// ... and little for each further one: a cut clause is one decision.
pub(super) const SKIP_GOES_ON: i32 = -1;
/// Words put in between what somebody said are rarer than cuts.
pub(super) const EXTRA_OPENS: i32 = -22;
/// ... and each further one speaks nearly as much against the place as a word in place of another.
pub(super) const EXTRA_GOES_ON: i32 = -12;
/// Words behind a bracket may take the place of several, but not of a page.
pub(super) const BRACKET_GOES_ON: i32 = -2;

/// A word that stands in more places votes only where no rarer one does: its votes say little and cost much.
pub(super) const COMMON: usize = 3_000;
/// Votes within so many words are one: words may be put in or left out between.
pub(super) const BAND: usize = 8;
/// So many windows are aligned; beyond the first few the votes are chance.
pub(super) const WINDOWS: usize = 8;
/// So many bands with the most votes are looked at for windows: neighbours see the same words.
pub(super) const BANDS: usize = 128;
/// A window begins so many words before the place that was voted for ...
pub(super) const BEFORE: usize = 12;
/// ... and has so many more words than the quotation, for what was cut ...
pub(super) const BEHIND: usize = 60;
/// ... or this many where the article declares a cut.
pub(super) const BEHIND_GAP: usize = 220;

/// A quotation is in a source if the place has so much of its words, in thousandths of their weight: three of five. Less
/// than that two speeches on one subject have in common.
pub(super) const FOUND_FROM: u16 = 600;
/// Below this it is only likely that the place is the one that was quoted.
pub(super) const SURE_FROM: u16 = 750;
/// Fewer words than this are found only as they stand, and only where they are rare.
pub(super) const SHORT: usize = 4;
/// Fewest words of a quotation that is looked for at all: one word is a scare quote or a nickname.
pub(super) const LEAST_WORDS: usize = 2;
/// So few words are what somebody said only if a speaker or a stop inside the marks shows it; else they are a name for
/// something.
pub(super) const NAMING_WORDS: usize = 2;
/// So many places of a short quotation are few enough to say that it stands there.
pub(super) const RARE: usize = 3;

/// A part of a quotation is looked for elsewhere if it has so many words that the first place does not have.
pub(super) const PART_FROM: usize = 3;
/// A part of so many words may have a change of its own.
pub(super) const LONG_PART: usize = 5;
/// It is found elsewhere if that place has so much of it: what is put together was said as it stands.
pub(super) const PART_COVERAGE: u16 = 850;
/// A quotation is put together of no more parts than this.
pub(super) const PARTS: usize = 4;
/// Words in a row by which the beginning or the end of a quotation is known at another place ...
pub(super) const END_WORDS: usize = 4;
/// ... if its first place has at least so many of them otherwise.
pub(super) const END_CHANGES: usize = 2;
/// A cut longer than this puts two places together.
pub(super) const JOINED_FROM: usize = 40;

/// So many words before a quotation can turn it: what stands farther belongs to another clause.
pub(super) const TURNING_WORDS: usize = 7;

/// A stage direction has at most this many words.
pub(super) const DIRECTION_WORDS: usize = 6;
/// The longest name before a colon, in characters.
pub(super) const LONGEST_LABEL: usize = 40;

/// Fewest words of a clause of indirect speech that is looked for: a shorter one recurs.
pub(super) const REPORTED_WORDS: usize = 5;
/// Fewest of its words that say something which a source must have.
pub(super) const REPORTED_FOUND: usize = 3;
/// The verb of saying stands so many words before *that* at most: *told the town council that*.
pub(super) const REPORTING_REACH: usize = 4;
/// A negation so many words before the place belongs to it: *we will not | ask the companies*.
pub(super) const NEGATION_REACH: usize = 3;
