//! How versions relate: links between their sentences, the points they tell, what they share.
//!
//! Every two versions are compared alone, one pair a step of [`Comparing`]; the links of all pairs join into
//! [`Points`]. Nothing here knows which version is the base, and no result depends on the order of versions, on
//! hashing or on time.
//!
//! The way of a pair, in reading order; `rules` holds the thresholds with their reasons:
//!
//! | step | where |
//! |---|---|
//! | sentences, each wording once, and what their words are worth | `symbols`, `wordings`, `terms`, `lexicon`, `entries` |
//! | which sentences are worth matching, and how likely each two tell the same | `candidates`, `matching`, `scoring`, `cells` |
//! | what their surroundings and third versions say to that | `context`, `anchors`, `exact` |
//! | which cells become links: the likeliest first | `accepting` |
//! | … further sources of a sentence of which only a clause has something | `further`, `clauses` |
//! | … and links taken back that go against the order of the rest, or between long versions stand alone | `against_order`, `strays` |
//! | links joined, described down to their words, and what each version shares | `linking`, `grouping`, `describing`, `words`, `stretches` |
//! | passages of long versions, wherever sentences end, and summaries | `regions` |
//!
//! Then over all pairs: `points` and `joining`, `ties`, `facts`, `lineage`, and `why` for a reader who asks.

mod accepting;
mod against_order;
mod aligned;
mod anchors;
mod band;
mod candidates;
mod cells;
mod clauses;
mod comparing;
mod context;
mod describing;
mod entries;
mod evidence;
mod exact;
mod further;
mod grouping;
mod joining;
mod kin;
mod link;
mod linking;
mod matching;
mod ordering;
mod pair;
mod passage;
mod points;
mod regions;
mod relating;
mod rules;
mod scoring;
mod share;
mod strays;
mod stretches;
mod symbols;
mod terms;
mod ties;
mod why;
mod wordings;
pub mod words;

pub use comparing::{Comparing, Comparison, Step, pairs};
pub use evidence::{Evidence, Gathered, Grounds, Weighed};
pub use link::{Confidence, Link, Order, Relation, WordKind, WordLink};
pub use linking::{Chosen, Drafted};
pub use pair::{Pair, Stretch, StretchKind};
pub use points::{Point, PointId, Points, Telling};
pub use regions::{Condensed, Region, condensed, regions};
pub use share::{Rest, Share, Shared};
pub use ties::Tie;
pub use why::{Neighbours, Why, why};
