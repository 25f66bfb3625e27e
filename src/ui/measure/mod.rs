//! From a page and a width to lines: everything is wrapped and placed here, before anything is drawn.

mod area;
mod geometry;
mod glyphs;
pub(super) mod hyphenation;
pub(super) mod row_layout;
pub(super) mod scroll_place;
pub(super) mod scroll_track;
pub(super) mod strip_scale;
mod window;
mod wrap;

pub use area::Area;
pub use geometry::{Geometry, Lane, Size, Wish};
pub(crate) use glyphs::{end_within, glyphs, width};
pub(crate) use row_layout::Sheet;
pub use row_layout::{Segment, Wraps};
pub use scroll_place::{Anchor, Place};
pub use scroll_track::{Strand, Unit};
pub use strip_scale::Scale;
pub use window::{Slot, Window};
pub use wrap::{Line, Part};
