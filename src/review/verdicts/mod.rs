//! What a reader decides and writes about a story: verdicts, notes and what has been looked at, with undo.
//!
//! Everything is held to the words that it is about: an [`Anchor`] knows them by place, wording and surroundings, so
//! that it finds them again in a changed text or says that they are gone.

mod agenda;
mod anchor;
mod anchoring;
mod correcting;
mod course;
mod derivation;
mod evidence;
mod filter;
mod item;
mod judgement;
mod log;
mod set;
mod step;
mod target;

pub use agenda::{Agenda, Progress};
pub use anchor::{Anchor, Standing};
pub use anchoring::counterparts;
pub use course::Course;
pub use derivation::{Derivation, Suggestion};
pub use evidence::evidence;
pub use item::{Currency, Filter, Item, Subject};
pub use judgement::Judgement;
pub use log::{Known, Review};
pub use set::{Verdict, Verdicts};
pub use step::{Deed, Step};
pub use target::{Target, TargetKind};
