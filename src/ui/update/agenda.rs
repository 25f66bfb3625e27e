//! What there is to go through is made anew whenever anything has changed that it depends on.

use crate::review::{Agenda, Arrangement, Page};
use crate::ui::model::Model;

/// After a change of the review.
pub(super) fn changed(model: &mut Model) {
    model.desk.edition += 1;
    refresh(model);
}

/// Makes the agenda anew if anything has changed that it depends on.
pub(super) fn refresh(model: &mut Model) {
    if model.story.versions.is_empty() {
        return;
    }
    let wanted = Some((model.edition, model.desk.edition, model.reading.n_pages));
    if model.desk.made_for == wanted {
        return;
    }
    model.desk.made_for = wanted;
    lay_out_whole(model);
    let desk = &mut model.desk;
    let said = desk.review.of_points(&model.story, &model.comparison);
    desk.said = said
        .into_iter()
        .map(|(point, (_, said))| (point, said.clone()))
        .collect();
    if let Some((_, page)) = &desk.whole {
        let (story, comparison) = (&model.story, &model.comparison);
        desk.agenda = Agenda::new(story, comparison, &model.facts, page, &desk.review);
    }
}

/// Lays out all versions, as a report does: what there is to go through does not hang on how many fit on the screen.
fn lay_out_whole(model: &mut Model) {
    let desk = &mut model.desk;
    if !desk.is_judging && desk.review.is_empty() {
        desk.whole = None;
        return;
    }
    let arrangement = Arrangement {
        base: model.reading.base,
        columns: model.reading.order.clone(),
        against: None,
        shows_furniture: true,
        is_packed: false,
    };
    let wanted = (model.edition, arrangement);
    if desk
        .whole
        .as_ref()
        .is_some_and(|(made_for, _)| *made_for == wanted)
    {
        return;
    }
    let mut page = Page::new(&model.story, &model.comparison, &wanted.1);
    page.mark_conflicts(&model.story, &model.facts);
    model.desk.whole = Some((wanted, page));
}
