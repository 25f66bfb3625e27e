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
pub use geometry::{Geometry, GeometryOptions, Lane, ScreenSize};
pub(crate) use glyphs::{end_within, glyphs, start_within, width};
pub(crate) use row_layout::LayoutContext;
pub use row_layout::{Segment, WrapCache};
pub use scroll_place::{ScrollAnchor, ScrollPlace};
pub use scroll_track::{Strand, StrandUnit};
pub use strip_scale::Scale;
pub use window::{Slot, Window};
pub use wrap::{LinePart, WrappedLine};
