//! What a reader decides and writes about a story: verdicts, notes and what has been looked at, with undo.
//!
//! Everything is held to the words that it is about: an [`TextAnchor`] knows them by place, wording and surroundings, so
//! that it finds them again in a changed text or says that they are gone.

mod agenda;
mod anchor;
mod anchoring;
mod correcting;
mod derivation;
mod evidence;
mod filter;
mod item;
mod judgement;
mod log;
pub(super) mod review_queue;
mod step;
mod taking_over;
mod target;
pub(super) mod verdict_set;

pub use agenda::{Agenda, ReviewProgress};
pub use anchor::{AnchorStanding, TextAnchor};
pub use anchoring::counterparts;
pub use derivation::{Derivation, Suggestion};
pub use evidence::copying_evidence;
pub use item::{AgendaItem, Currency, Filter, Subject};
pub use judgement::Judgement;
pub use log::{KnownVersion, Review};
pub use review_queue::ReviewQueue;
pub use step::{JudgementSwap, ReviewEdit, ReviewStep};
pub use target::{ReviewTarget, TargetKind};
pub use verdict_set::{Verdict, Verdicts};
