//! What is known of the words of a story: their forms, meanings and values, and how any two of them relate.
//!
//! [`Relations`] is made once a story; afterwards every question is a look into a table. It never knows which words
//! stand beside which: that is the business of those who ask.

mod book;
mod classes;
mod figures;
mod force;
mod kinship;
mod lemmas;
mod meanings;
mod relations;
mod sameness;
mod spelling;
mod terms;
mod treated;

pub use classes::Class;
pub use force::{Tone, contrast};
pub use kinship::{Kinds, Kinship};
pub(super) use lemmas::is_known;
pub use relations::Relations;
pub(super) use sameness::Sameness;
pub use spelling::Spelling;
pub(super) use spelling::sound;
pub use terms::{StemId, Word};
pub use treated::Treated;
