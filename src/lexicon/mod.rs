//! What is known of the words of a story: their forms, meanings and values, and how any two of them relate.
//!
//! [`Relations`] is made once a story; afterwards every question is a look into a table. It never knows which words
//! stand beside which: that is the business of those who ask.

mod capitals;
mod claim_words;
mod common_words;
mod connotation;
mod correction_notes;
mod figures;
mod function_words;
mod kinds;
mod kinship;
mod language_recognition;
mod languages;
mod lemmas;
mod letter_scripts;
mod lexical_words;
mod lexicon_file;
mod meanings;
mod news;
mod note_kind;
mod note_openings;
mod number_words;
mod passage_languages;
mod relations;
mod reporting_words;
mod rules;
mod sameness;
mod spelling;
mod spelling_variants;
mod stop_words;
mod treated;
mod value_phrases;

pub(crate) use claim_words::ClaimWord;
pub use connotation::{Tone, contrast};
pub(crate) use correction_notes::{is_plain_note_word, read_correction_note};
pub(crate) use figures::parse_word_value;
pub use function_words::WordClass;
pub(crate) use function_words::is_function_word;
pub use kinds::Kinds;
pub use kinship::Kinship;
pub(crate) use language_recognition::{guess_language, is_mostly_english};
pub use language_recognition::{may_be_in_language, recognise_language};
pub use languages::{language_notes, share_words};
pub(crate) use lemmas::{is_in_lexicon, share_lemma};
pub use lexical_words::{EvidenceClass, LexicalWord, LexicalWords, StemId, read_lexical_words};
pub(crate) use news::{NewsList, NewsTable, NewsWords, list_in_all_languages};
pub use note_kind::NoteKind;
pub(crate) use number_words::number_word_value;
pub(crate) use passage_languages::find_foreign_passages;
pub use relations::Relations;
pub use reporting_words::is_reporting_word;
pub(crate) use sameness::DeclaredMeanings;
pub use spelling::Spelling;
pub(crate) use spelling::sound;
pub(crate) use spelling_variants::american_spelling;
pub(crate) use stop_words::is_stop_word;
pub use treated::TreatedMeanings;
