//! Every constant that decides which names are one, and which took another's place, with its reason.
//!
//! Closeness is a sum of points; of the names that two linked sentences exchange the closest are paired first. Parts of a
//! spelling are hundredths.

/// Closeness of names that are a few letters apart: a slip, whatever stands around it.
pub(super) const NEARLY_SPELLED: i32 = 20;
/// Closeness of names that the alignment links, in a frame; the strength of the frame adds to it.
pub(super) const LINKED_AND_FRAMED: i32 = 10;
/// Closeness of linked names of one sort: two indexes, two counties, one put for the other.
pub(super) const LINKED_OF_SORT: i32 = 8;
/// Closeness of names of which one thing is said in two ways: the *centre* of both.
pub(super) const SAME_OWNED: i32 = 6;
/// Closeness of names of one sort in a frame that are not linked; the strength of the frame adds to it.
pub(super) const FRAMED_OF_SORT: i32 = 4;
/// Closeness of markets that are each alone of their sort: every sentence about markets names one. The strength of the
/// frame adds to it.
pub(super) const LONE_MARKETS: i32 = 3;

/// Strength of a frame where the word beside two mentions answers.
pub(in crate::facts) const WORD_BESIDE: i32 = 2;
/// Strength of a frame where a whole turn of phrase answers, the most that there is.
pub(in crate::facts) const TURN_OF_PHRASE: i32 = 4;
/// Words on either side of a mention that make its frame: further away another clause begins.
pub(super) const FRAME_REACH: usize = 4;
/// Words of an apposition at most: *, a spokesman for the commission in Washington,*.
pub(super) const APPOSITION_WORDS: usize = 12;

/// Words that two sentences must have besides two names, all of them the same, for the names to be put on one person; of
/// fewer another event may be told.
pub(super) const SAME_WORDS: usize = 4;

/// Letters at the beginning of two words by which names are related: *Afghan*, *Afghanistan*.
pub(super) const RELATED_BEGINNING: usize = 4;

/// Letters of the shorter word from which two can be nearly the same: of three letters one is too much, *Dan* and *Don* are
/// no slip.
pub(super) const NEAR_FROM: usize = 4;
/// Letters of the longer word from which [`LONG_NEAR_EDITS`] edits are let pass, where five and more letters remain.
pub(super) const LONG_NEAR_FROM: usize = 7;
/// See [`LONG_NEAR_FROM`].
pub(super) const LONG_NEAR_EDITS: usize = 2;

/// Letters of a name from which it may be written in one word or in several: *Tarrek-an-Dol*, *Tarrekandol*.
pub(super) const JOINED_FROM: usize = 6;
/// Letters kept that such a name must have: *Ahmad Massoud* and *Ahmad Shah Massoud*, father and son, have fewer.
pub(super) const JOINED_KEPT: u8 = 80;
/// Consonants at the beginning that must sound alike in such a name.
pub(super) const JOINED_CONSONANTS: usize = 3;
/// Letters of the longer word from which an *s* at the end makes no other name.
pub(super) const PLURAL_FROM: usize = 5;
/// Letters of the shorter word from which *f* and *v*, *s* and *z* sound alike: *Stephen*, *Alonzo*.
pub(super) const VOICED_FROM: usize = 5;
/// Letters kept that words which sound alike must have ...
pub(super) const SOUND_KEPT: u8 = 60;
/// ... unless the longer has this many letters at most: shares of so few mean little, as of *De* and *Deh*.
pub(super) const SHORT_UP_TO: usize = 3;
/// Letters of the longer word from which one that sounds otherwise may be a misspelling, with the same letters at both
/// ends.
pub(super) const MISSPELLED_FROM: usize = 7;
/// Letters kept that such a misspelling must have.
pub(super) const MISSPELLED_KEPT: u8 = 85;
/// Letters from which a word is the initials of a longer name.
pub(super) const ACRONYM_FROM: usize = 3;
/// Letters of an abbreviation before a stop that a name goes on behind: *St.*, *Jos.*
pub(super) const ABBREVIATION_UP_TO: usize = 3;

/// Letters that two forms of a name have in common at their beginning: of fewer too much would be one.
pub(super) const FORM_BEGINNING: usize = 3;
/// Letters before the office in a compound at least: *Poli-zeisprecherin*.
pub(super) const COMPOUND_FROM: usize = 3;
/// Letters of an office at the end of a compound at least: *-rat*, *-gast* and *-mann* end surnames too.
pub(super) const OFFICE_FROM: usize = 4;
/// Words of a name where no capital tells its end: a first name and a surname.
pub(super) const UNCASED_WORDS: usize = 2;
/// Signs of the longest Japanese name.
pub(super) const JAPANESE_SIGNS: usize = 6;
