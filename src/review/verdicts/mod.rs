//! What a reader decides and writes about a story: verdicts, notes and what has been looked at, with undo.
//!
//! Everything is held to the words that it is about: an [`Anchor`] knows them by place, wording and surroundings, so
//! that it finds them again in a changed text or says that they are gone.

mod agenda;
mod anchor;
mod anchoring;
mod correcting;
mod derivation;
mod filter;
mod judgement;
mod log;
mod set;
mod target;

pub use agenda::{Agenda, Currency, FactItem, Filter, Item, Progress};
pub use anchor::{Anchor, Standing};
pub use anchoring::counterparts;
pub use derivation::{Derivation, Suggestion};
pub use judgement::Judgement;
pub use log::{Deed, Known, Review, Step};
pub use set::{Verdict, Verdicts};
pub use target::{Target, TargetKind};
