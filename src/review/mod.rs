//! What a reader looks at: a choice of base and columns, laid out as rows of blocks whose runs have roles.
//!
//! Nothing here knows how wide the screen is or what colour a role has.

mod arrange;
mod arrangement;
mod brief;
mod changes;
mod conflict_marks;
mod elsewhere;
mod find;
mod find_folding;
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
mod told_parts;
mod verdicts;
mod word_choice_index;
mod word_choices;

pub use arrangement::Arrangement;
pub use brief::{Brief, BriefVersion};
pub use changes::Changes;
pub use find::{Haystack, Match, find_words};
pub use marking::mark_against;
pub use matrix::{Matrix, MatrixCell};
pub use omissions::{Omission, Omissions, ToldPart};
pub use page::{Block, Cell, Column, Page, Row, RowId};
pub use role::{Mark, Role};
pub use role_runs::Run;
pub use run_context::RunContext;
pub use spun_copies::Spinning;
pub use substitutions::{Substitution, SubstitutionPlace, substitutions};
pub use verdicts::{
    Agenda, AgendaItem, AnchorStanding, Currency, Derivation, Filter, Judgement, JudgementSwap,
    KnownVersion, Review, ReviewEdit, ReviewProgress, ReviewQueue, ReviewStep, ReviewTarget,
    Subject, Suggestion, TargetKind, TextAnchor, Verdict, Verdicts, copying_evidence, counterparts,
};
pub use word_choice_index::StoryWordChoices;
pub use word_choices::{WordChoice, word_choices};
