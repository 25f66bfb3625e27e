//! What an outlet changed in an article after it published it, and whether it said so.
//!
//! States of one article stand in the order of their instants; each is compared with the one before it alone, so that a
//! history costs what its steps cost. What changed is read from the links of the comparison and from the facts: nothing here
//! aligns words anew. A change that means something is grave; a change that a note of the outlet speaks of is noted.

mod changed_runs;
mod changed_sentences;
mod correction_matching;
mod correction_reading;
mod earlier_wordings;
mod headings;
mod history_change;
mod instants_told;
mod near_typos;
mod outlet_comparison;
mod restored;
mod rewritten_passages;
mod rules;
mod run_facts;
mod run_kinds;
mod run_sources;
mod state_layout;
mod state_links;
mod state_order;
mod state_window;
mod step_comparison;
mod turned_sense;
mod unread_facts;

pub use earlier_wordings::{EarlierWording, trace_wordings};
pub use history_change::{
    ArticleHistory, ChangeKind, HistoryChange, HistoryStep, StepRemark, StoryHistories,
};
pub use outlet_comparison::{OutletComparison, OutletStatement};
pub use state_layout::{StateBlock, lay_out_state};
pub use state_order::{StateTime, order_states, sort_states, state_time};
pub use step_comparison::{compare_states, conclude_history};
