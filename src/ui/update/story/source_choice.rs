//! Which versions the reader takes for what was said.

use std::sync::Arc;

use crate::review::Changes;
use crate::text::{Story, VersionId, VersionKind};
use crate::ui::model::Model;

/// Takes a version for a source of quotations, or for an article again.
pub(crate) fn toggle_source(model: &mut Model, version: VersionId) {
    let is_source = model.story.versions[version].kind == Some(VersionKind::Source);
    let kind = if is_source {
        VersionKind::Article
    } else {
        VersionKind::Source
    };
    model.loaded = Arc::new(model.loaded.declaring(version, kind));
    model.story = Arc::new(model.story.declaring(version, kind));
    model.desk.has_declared = true;
    let letter = model.story.letter(version);
    model.say(match kind {
        VersionKind::Source => {
            format!("quotations are checked against {letter} · :write story.toml keeps that")
        }
        VersionKind::Article => format!("{letter} is an article again"),
    });
}

/// The story as it was read anew, with what the reader has said of its versions before.
pub(crate) fn keep_declared(model: &mut Model, story: Arc<Story>, changes: &Changes) -> Arc<Story> {
    let old = Arc::clone(&model.story);
    old.versions.entries().fold(story, |story, (was, version)| {
        let (Some(kind), Some(now)) = (version.kind, changes.version(was)) else {
            return story;
        };
        if story.versions[now].kind == Some(kind) {
            return story;
        }
        model.desk.has_declared = true;
        Arc::new(story.declaring(now, kind))
    })
}
