//! A story and what is found out about it, as they arrive.

use std::sync::Arc;

use super::arranging::arrange;
use super::settling::settle;
use crate::compare::Comparison;
use crate::text::{Id, Story, VersionId};
use crate::ui::model::{Cursor, Model, Progress, Reading};

impl Model {
    /// Shows a story; nothing is known yet about how its versions relate.
    pub fn open(&mut self, story: Arc<Story>) {
        let comparison = Comparison::new(&story, Vec::new());
        self.reading = Reading {
            order: story.versions.ids().collect(),
            column_width: self.options.column_width,
            layout: self.options.layout,
            cursor: Cursor {
                sentence: first_sentence(&story),
                ..Cursor::default()
            },
            ..Reading::default()
        };
        self.story = story;
        self.comparison = Arc::new(comparison);
        arrange(self);
        settle(self);
    }

    /// Shows what the comparison has come to; `progress` is none when it has come to its end.
    pub fn compare(&mut self, comparison: Arc<Comparison>, progress: Option<Progress>) {
        self.comparison = comparison;
        self.progress = progress;
        arrange(self);
        settle(self);
    }
}

/// The first sentence of the first version that has one and is the story's own.
fn first_sentence(story: &Story) -> crate::text::SentenceId {
    let first = story.versions.get(VersionId::at(0));
    let range = first.map_or_else(|| story.sentences.all(), |first| first.sentences.clone());
    let mut sentences = crate::text::each(&range);
    sentences
        .find(|&sentence| !story.sentences[sentence].is_furniture)
        .unwrap_or(range.start)
}
