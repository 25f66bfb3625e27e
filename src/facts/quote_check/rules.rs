//! Every constant that decides how quotations are checked, with its reason.

/// Fewest words of a quotation that show that a version has the words without marks: shorter ones recur by chance.
pub(super) const TELLING_WORDS: usize = 6;
/// Quotations that a version must have without marks to be taken for their source: one or two may have lost their marks in
/// a rewrite.
pub(super) const TELLING_QUOTES: usize = 3;
/// Least share of the quotations of one article, in halves, that a source has.
pub(super) const TELLING_HALVES: usize = 1;
/// Turns of speakers or time codes from which a version looks like a transcript: an article may have a line or two that
/// begin with a name and a colon.
pub(super) const TURNS: usize = 3;
/// Thirds of the lines that begin a turn or a time code in a transcript; a speaker may go on over three lines.
pub(super) const TURN_THIRDS: usize = 1;
/// Fewest words of a quotation by which a transcript is known as its source.
pub(super) const QUOTED_WORDS: usize = 4;
/// Hundredths of the words of a source that stand in quotation marks at most: what was said has few.
pub(super) const OWN_QUOTES: usize = 10;
