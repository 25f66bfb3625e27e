//! The order of the columns: by time, or as the versions were opened.

use super::arrangement::keep_cursor_line;
use crate::text::VersionId;
use crate::ui::model::Model;

/// Puts the versions in the order of their days, those without one last; if they stand so, in the order in which they
/// were opened.
pub(crate) fn toggle_time_order(model: &mut Model) {
    let story = &model.story;
    if story
        .versions
        .iter()
        .all(|version| version.meta.published.is_none())
    {
        return model.say("no version says on which day it was published");
    }
    let by_time = story.by_time();
    let as_opened: Vec<VersionId> = story.versions.ids().collect();
    if model.reading.order != by_time {
        let told = format_order_days(model, &by_time);
        keep_cursor_line(model, |model| model.reading.order = by_time);
        model.say(format!("by time: {told}"));
    } else if by_time != as_opened {
        keep_cursor_line(model, |model| model.reading.order = as_opened);
        model.say("in the order in which they were opened");
    } else {
        let told = format_order_days(model, &by_time);
        model.say(format!("in order of time already: {told}"));
    }
}

/// The letters with their days; the base leads the columns, whenever it was published.
fn format_order_days(model: &Model, order: &[VersionId]) -> String {
    let day = |&id: &VersionId| {
        let version = &model.story.versions[id];
        match version.meta.published_day() {
            Some(day) => format!("{} {day}", version.letter),
            None => format!("{} without a day", version.letter),
        }
    };
    order.iter().map(day).collect::<Vec<_>>().join(" · ")
}
