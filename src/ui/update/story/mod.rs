//! The story: versions and findings as they arrive, files that changed, and citations for the clipboard.

pub(super) mod arrivals;
pub(super) mod citations;
pub(super) mod reload;
pub(super) mod source_choice;
pub(super) mod watched_places;
