//! Every constant that decides who speaks and who is cited, with its reason.

/// Words of a source at most: more are no longer its name but what it says.
pub(super) const SOURCE_WORDS: usize = 8;
/// Words of a source behind its verb, where its office may follow.
pub(super) const SOURCE_WORDS_BEHIND: usize = 12;
/// Letters of a short title or initial before a stop: *Dr. Julie*.
pub(super) const SHORT_TITLE_UP_TO: usize = 3;
/// Words of a name behind its office at most: *the harbour master, Ineke Varrow*.
pub(super) const NAME_BEHIND_OFFICE: usize = 4;
/// Letters of a name from which one that goes on with it may be the same: *Niels* and *Nielsen* are more likely one than
/// two.
pub(super) const SAME_SOURCE_FROM: usize = 5;
/// Words behind a verb of saying in which the speaker is looked for.
pub(super) const SPEAKER_BEHIND: usize = 12;
/// Words between a name and the office behind its comma: *, a senior spokesman for*.
pub(super) const APPOSITION_WORDS: usize = 5;
/// Words before a name in which an office held for it stands, with *for* and at most an article and a title.
pub(super) const OFFICE_BEFORE: usize = 4;
/// Letters of the name of an outlet from which it is one: a short word such as *Sun* is more often a word.
pub(super) const OUTLET_FROM: usize = 5;
/// Words that two sentences must have besides their sources, all of them the same, for the sources to be rivals.
pub(super) const SAME_WORDS: usize = 4;

/// Words between a verb of saying and the name behind it, in languages other than English: *dijo ayer ante la prensa el
/// alcalde Odo Pell*.
pub(super) const LISTED_SPEAKER_WITHIN: usize = 12;
/// Words between a name and the verb of saying behind it: *Odo Pell ha detto*.
pub(super) const LISTED_VERB_WITHIN: usize = 4;
/// Words of an office between a verb of saying and a name: *sagte die Sprecherin der Polizei Odo Pell*.
pub(super) const LISTED_OFFICE_WORDS: usize = 3;
/// Letters of a surname that no ending of a case takes away.
pub(super) const SURNAME_STEM: usize = 4;
/// The same, where every sign is a word.
pub(super) const LISTED_OFFICE_SIGNS: usize = 8;
