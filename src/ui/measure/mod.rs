//! From a page and a width to lines: everything is wrapped and placed here, before anything is drawn.

mod area;
mod divisions;
mod geometry;
mod glyphs;
mod laid;
mod place;
mod scale;
mod strand;
mod window;
mod wrap;

pub use area::Area;
pub use geometry::{Geometry, Lane, Size, Wish};
pub(crate) use glyphs::{end_within, glyphs, width};
pub(crate) use laid::Sheet;
pub use laid::{Segment, Wraps};
pub use place::{Anchor, Place};
pub use scale::Scale;
pub use strand::{Strand, Unit};
pub use window::{Slot, Window};
pub use wrap::{Line, Part};
