//! What a reader looks at: a choice of base and columns, laid out as rows of blocks whose runs have roles.
//!
//! Nothing here knows how wide the screen is or what colour a role has.

mod arrange;
mod changes;
mod conflict_marks;
mod elsewhere;
mod find;
mod marking;
mod matrix;
mod not_compared;
mod omissions;
mod page;
mod replacements;
mod role;
mod role_runs;
mod row_packing;
mod run_context;
mod spun_copies;
mod substitutions;
mod verdicts;
mod word_choice_index;
mod word_choices;

pub use arrange::Arrangement;
pub use changes::Changes;
pub use find::{Haystack, Match, find};
pub use matrix::{Matrix, MatrixCell};
pub use omissions::{Omission, Omissions};
pub use page::{Block, Cell, Column, Page, Row, RowId};
pub use role::{Mark, Role};
pub use role_runs::Run;
pub use run_context::Inking;
pub use spun_copies::Spinning;
pub use substitutions::{Substituted, Substitution, substitutions};
pub use verdicts::{
    Agenda, Anchor, Course, Currency, Deed, Derivation, Filter, Item, Judgement, Known, Progress,
    Review, Standing, Step, Subject, Suggestion, Target, TargetKind, Verdict, Verdicts,
    counterparts, evidence,
};
pub use word_choice_index::Wording;
pub use word_choices::{WordChoice, word_choices};
