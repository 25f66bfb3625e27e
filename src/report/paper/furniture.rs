//! What belongs to the page and not to the story, kept apart from it with the reason.

use std::borrow::Cow;

use super::visible_words;
use crate::text::{Story, VersionId, visible};

/// A piece of furniture.
pub(in crate::report) struct PaperFurniture<'a> {
    pub(in crate::report) letter: &'a str,
    pub(in crate::report) text: Cow<'a, str>,
    /// Why it does not belong to the story.
    pub(in crate::report) why: Cow<'a, str>,
}

pub(super) fn paper_furniture<'a>(
    story: &'a Story,
    versions: &[VersionId],
) -> Vec<PaperFurniture<'a>> {
    let of = |&version: &VersionId| {
        let version = &story.versions[version];
        version.furniture.iter().map(|furniture| PaperFurniture {
            letter: &version.letter,
            text: visible_words(story, furniture.span),
            why: visible(&furniture.why),
        })
    };
    versions.iter().flat_map(of).collect()
}
