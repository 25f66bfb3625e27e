//! Names of people, places and organisations: where they stand, which are one, and which took another's place.

pub(super) mod declared_same;
mod innocent;
pub(super) mod listed_names;
pub(super) mod name;
mod name_bounds;
mod name_cases;
pub(super) mod name_detection;
pub(super) mod name_facts;
pub(super) mod name_variants;
pub(super) mod near_names;
pub(super) mod people;
mod related_names;
pub(super) mod replaced;
mod rules;
mod short_forms;
pub(super) mod slots;
mod uncased_names;
