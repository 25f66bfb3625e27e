//! What was published: one buffer per story, and tables of ranges into it.
//!
//! Two invariants hold for every [`Story`]: the buffer is the published text to the letter, and every
//! passage, sentence and token lies inside the one above it, in order, without overlap.

mod abbreviations;
mod char_line;
mod clutter_corrections;
mod draft;
mod folding;
mod grouped;
mod instant;
mod invisible;
mod language;
mod language_abbreviations;
mod lines;
mod meta;
mod passages;
mod script_variants;
mod scripts;
mod sentences;
mod story;
mod table;
mod tokens;
mod visible;
mod vocabulary;
mod word_list;

pub use clutter_corrections::Correction;
pub use draft::{Draft, MarkedFurniture, MarkedPassage, VersionKind};
pub use folding::{fold, fold_char};
pub use grouped::Grouped;
pub use instant::Moment;
pub use invisible::{is_ignorable, n_words_cut};
pub use language::Language;
pub use lines::unwrap_lines;
pub use meta::{Meta, PublicationDate};
pub use passages::PassageKind;
pub use script_variants::ScriptVariant;
pub(crate) use scripts::glues_endings;
pub use story::{Furniture, Passage, Sentence, Story, Version, version_letter};
pub use table::{
    Id, PassageId, SentenceId, Span, Table, TermId, TokenId, VersionId, each, len, overlap,
};
pub use tokens::{Token, TokenKind};
pub use visible::{visible, visible_char};
pub use vocabulary::{Vocabulary, folded_words};
pub use word_list::list_words;
