//! What a reader looks at: a choice of base and columns, laid out as rows of blocks whose runs have roles.
//!
//! Nothing here knows how wide the screen is or what colour a role has.

mod arrange;
mod find;
mod marking;
mod matrix;
mod page;
mod role;
mod runs;

pub use arrange::Arrangement;
pub use find::{Haystack, Match, find};
pub use matrix::{Matrix, MatrixCell};
pub use page::{Block, Cell, Column, Page, Row, RowId};
pub use role::{Mark, Role};
pub use runs::Run;
