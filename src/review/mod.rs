//! What a reader looks at: a choice of base and columns, laid out as rows of blocks whose runs have roles.
//!
//! Nothing here knows how wide the screen is or what colour a role has.

mod arrange;
mod changes;
mod choices;
mod conflicts;
mod elsewhere;
mod find;
mod inking;
mod marking;
mod matrix;
mod not_compared;
mod omissions;
mod packing;
mod page;
mod put_for;
mod role;
mod runs;
mod spinning;
mod substitutions;
mod verdicts;
mod wording;

pub use arrange::Arrangement;
pub use changes::Changes;
pub use choices::{WordChoice, word_choices};
pub use find::{Haystack, Match, find};
pub use inking::Inking;
pub use matrix::{Matrix, MatrixCell};
pub use omissions::{Omission, Omissions};
pub use page::{Block, Cell, Column, Page, Row, RowId};
pub use role::{Mark, Role};
pub use runs::Run;
pub use spinning::Spinning;
pub use substitutions::{Substituted, Substitution, substitutions};
pub use verdicts::{
    Agenda, Anchor, Course, Currency, Deed, Derivation, Filter, Item, Judgement, Known, Progress,
    Review, Standing, Step, Subject, Suggestion, Target, TargetKind, Verdict, Verdicts,
    counterparts, evidence,
};
pub use wording::Wording;
