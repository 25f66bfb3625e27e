//! How versions relate: links between their sentences, the points they tell, what they share.
//!
//! Every two versions are compared alone, one pair a step of [`StepwiseComparison`]; the links of all pairs join into
//! [`Points`]. Nothing here knows which version is the base, and no result depends on the order of versions, on
//! hashing or on time.
//!
//! The stages of a pair, in reading order; `rules` holds the thresholds with their reasons:
//!
//! | stage | room | what it does |
//! |---|---|---|
//! | index | `index` | holds each wording once, says what its words are worth, finds sentences that share rare words |
//! | score | `score` | matches the words of two sentences, says how likely they tell the same, weighs their surroundings |
//! | select | `select` | makes links of the likeliest pairs, adds sources of single clauses, takes back what stands alone |
//! | describe | `describe`, `words` | says how linked sentences relate, word by word, and what each version shares |
//! | points | `points` | joins the links of all pairs into points |
//!
//! Beside them, for versions too long to be read by sentences, `regions` finds passages that recur wherever sentences end.

mod comparing;
mod describe;
mod disjoint_sets;
mod increasing_run;
mod index;
mod link;
mod link_description;
mod linking;
mod pair;
mod points;
mod portable_math;
mod regions;
mod rules;
mod score;
mod select;
mod share;
pub mod words;

pub use comparing::{Comparison, ComparisonStep, StepwiseComparison, list_version_pairs};
pub use describe::link_reasons::{LinkReasons, Neighbours, explain_link};
pub(crate) use disjoint_sets::DisjointSets;
pub(crate) use increasing_run::{RunAdvance, heaviest_run};
pub use link::{Confidence, Link, LinkOrder, Relation, WordKind, WordLink};
pub use linking::{DescribedLinks, SelectedLinks};
pub use pair::{Pair, Stretch, StretchKind};
pub use points::links_by_sentence::LinkEnd;
pub use points::{Point, PointId, Points, Telling};
pub use regions::{
    Region, VersionSummary, find_summary, is_copied_passage, passages_in_common, regions,
};
pub use score::story_index::{Evidence, ScoredBatch, ScoredPairs, StoryIndex};
pub use share::{Rest, Share, SharedWording};
