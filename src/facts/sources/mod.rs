//! Sources: who speaks, who is cited for a statement, and which agencies and outlets are credited.

pub(super) mod attributions;
mod cited_source;
pub(super) mod credit_facts;
pub(super) mod credits;
mod listed_sources;
mod listed_speakers;
mod offices;
mod rules;
pub(super) mod speakers;
