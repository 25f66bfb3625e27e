//! How a story is looked at, as its session remembers it.

use super::Model;
use super::model::ColumnLayout;
use crate::text::{VersionId, VersionKind};
use crate::work::sessions::SessionView;

/// How the story is looked at now.
pub(super) fn session_view(model: &Model) -> SessionView {
    let (story, reading) = (&model.story, &model.reading);
    let letter = |id: VersionId| story.versions.get(id).map(|version| version.letter.clone());
    let is_source = |id: &VersionId| story.versions[*id].kind == Some(VersionKind::Source);
    SessionView {
        base: letter(reading.base).unwrap_or_default(),
        order: reading.order.iter().copied().filter_map(letter).collect(),
        hidden: reading.hidden.iter().copied().filter_map(letter).collect(),
        sources: story
            .versions
            .ids()
            .filter(is_source)
            .filter_map(letter)
            .collect(),
        own_order: reading.layout == ColumnLayout::OwnOrder,
    }
}
