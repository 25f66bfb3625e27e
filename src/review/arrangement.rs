//! Which versions are shown side by side, and how: what a page is laid out from.

use crate::text::VersionId;

/// What is to be laid side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The version that the others are read against.
    pub base: VersionId,
    /// The versions to show, from left to right; the base is one of them.
    pub columns: Vec<VersionId>,
    /// The version that the base is marked against; without one it is marked against all columns together.
    pub against: Option<VersionId>,
    /// Whether to show what belongs to the page and not to the story.
    pub shows_furniture: bool,
    /// Whether what is only possibly told elsewhere is said to be only here.
    pub hides_possible: bool,
    /// Whether what one version alone tells may stand beside what another alone tells.
    pub is_packed: bool,
}
