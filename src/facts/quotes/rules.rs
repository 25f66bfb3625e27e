//! Every constant that decides which quotations are one utterance, and what is said of its changes, with its reason.

/// Least words of a quotation that is an utterance: one or two in marks are a name, a title or irony.
pub(super) const QUOTE_WORDS: usize = 3;
/// Tokens between two quotations of one speech at most: *," said Mel Torr, who lives here. "*
pub(super) const INTERRUPTION_TOKENS: u32 = 15;
/// Words that a speaker and the verb take at most: *the journalist wrote*.
pub(super) const SPEAKER_WORDS: usize = 6;

/// Hundredths of the content words of the shorter quotation that the longer must have if a link joins their sentences; a
/// paraphrase in marks keeps its names and nouns.
pub(super) const LINKED_FROM: usize = 30;
/// Hundredths of all words of the shorter quotation that the longer must have where they have no content word in common.
pub(super) const SMALL_WORDS_FROM: usize = 66;
/// ... and if none does: most of the shorter must recur.
pub(super) const UNLINKED_FROM: usize = 60;
/// Content words in common from which two quotations are compared without a link; fewer recur by chance.
pub(super) const UNLINKED_WORDS: usize = 3;
/// Quotations that have a word from which it says nothing about which of them are one.
pub(super) const COMMON_WORD_FROM: usize = 64;

/// Words of a quotation up to which [`SHORT_IN_ORDER`] counts: of so few a third recurs by chance.
pub(super) const SHORT_QUOTE: usize = 10;
/// Words in marks up to which they are a phrase, of which all must stand side by side in a longer utterance.
pub(super) const PHRASE: usize = 4;
/// Ratio of the utterance to the phrase from which it is longer.
pub(super) const PHRASE_RATIO: usize = 3;
/// Words between inner marks of the same form as those around them: a phrase, not an utterance of its own.
pub(super) const INNER_WORDS: usize = 8;

/// Hundredths of the words of the shorter quotation that one stretch of the longer must have in their order.
pub(super) const SHORT_IN_ORDER: usize = 50;
/// The same for longer quotations.
pub(super) const LONG_IN_ORDER: usize = 35;
/// Ratio of that stretch to the shorter quotation: a paraphrase is seldom twice as long.
pub(super) const STRETCH_RATIO: usize = 2;

/// Changes that are told at most; the wordings themselves tell the rest.
pub(super) const CHANGES_TOLD: usize = 6;
/// Words of either end of a long change that are told: enough to find it by, and a screen holds several.
pub(super) const WORDS_TOLD_AT_END: usize = 5;
/// Words that may differ where both wordings end: with more they go on with something else.
pub(super) const OTHER_END_WORDS: usize = 3;
/// Words on either side from which a change is another passage, no word that was changed.
pub(super) const OTHER_PASSAGE_WORDS: usize = 5;
/// Hundredths of the words of the shorter wording below which an utterance is retold: more than half recur even where it
/// was translated twice.
pub(super) const ONE_UTTERANCE: usize = 55;
/// Words by which an omission may be shifted, where they are the same as those beside it.
pub(super) const OMISSION_SHIFT: usize = 6;
/// Words of a quotation from which it is conflict to give it to another: fewer may be a phrase that both used.
pub(super) const PLAINLY_SAID_WORDS: usize = 4;
