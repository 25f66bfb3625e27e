//! Select: which scored pairs become links, which links are joined, and which are taken back.

pub(super) mod accepted_link;
pub(super) mod clause_links;
pub(super) mod clauses;
pub(super) mod grouping;
pub(super) mod isolated_links;
pub(super) mod link_selection;
pub(super) mod lone_sentence;
pub(super) mod order_filter;
pub(super) mod possible_links;
pub(super) mod repeated_links;
