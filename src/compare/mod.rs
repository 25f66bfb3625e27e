//! How versions relate: links between their sentences, the points they tell, what they share.
//!
//! Every two versions are compared alone, one pair a step of [`Comparing`]; the links of all pairs join into
//! [`Points`]. Nothing here knows which version is the base, and no result depends on the order of versions, on
//! hashing or on time.

mod comparing;
mod link;
mod pair;
mod points;
mod share;

pub use comparing::{Comparing, Comparison, Step};
pub use link::{Confidence, Link, Order, Relation, WordKind, WordLink};
pub use pair::{Pair, Stretch, StretchKind};
pub use points::{Point, PointId, Points, Telling};
pub use share::{Share, Shared};
