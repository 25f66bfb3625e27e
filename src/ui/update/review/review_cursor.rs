//! What a review finds under the cursor: a point, a fact, a range of words, and what is still open from there.

use crate::compare::PointId;
use crate::facts::QuoteCheck;
use crate::review::{ReviewTarget, Subject};
use crate::ui::model::{Model, PanelKind, PanelTarget as Listed};
use crate::ui::update::lists::quote_panels;

/// What is under the cursor: a range of words that was begun, a fact or a mark of an open list, else the point.
pub(crate) fn target_under_cursor(model: &Model) -> Option<ReviewTarget> {
    let story = &model.story;
    match model.panel.as_ref().map(|panel| panel.kind) {
        None | Some(PanelKind::Peek | PanelKind::Brief) => {
            let words = marked_words_target(model);
            words.or_else(|| {
                Some(ReviewTarget::point(
                    story,
                    &model.comparison,
                    point_under_cursor(model)?,
                ))
            })
        }
        Some(PanelKind::Quotes | PanelKind::Quotation) => {
            let check = check_under_cursor(model)?;
            Some(ReviewTarget::of_quote(story, &model.facts, check))
        }
        Some(PanelKind::Facts) => {
            let row = fact_under_cursor(model)?;
            Some(ReviewTarget::of_fact(story, model.facts.get(row)?))
        }
        Some(_) => match model.panel.as_ref()?.item()?.target? {
            Listed::Judged(number, _) => {
                let mut entries = model.desk.review.entries();
                entries.nth(number).map(|(target, _)| target.clone())
            }
            _ => None,
        },
    }
}

/// The place in the agenda of what is under the cursor: a fact of the open list, else the point.
pub(crate) fn agenda_place(model: &Model) -> Option<usize> {
    let mut items = model.desk.agenda.items.iter();
    if is_at_facts(model) {
        let number = fact_under_cursor(model)?;
        return items.position(|item| item.fact() == Some(number));
    }
    let point = point_under_cursor(model)?;
    items.position(|item| item.point() == Some(point))
}

/// What is still to be decided where the reader is, in the text or in the list of facts: what follows, then what was
/// passed over.
pub(crate) fn open_here(model: &Model) -> Vec<usize> {
    let agenda = &model.desk.agenda;
    let open = agenda.unreviewed(agenda_place(model), model.desk.filter.as_slice());
    let is_here = |place: &usize| match agenda.items[*place].subject {
        Subject::Point(..) => !is_at_facts(model),
        Subject::Fact(number) => is_at_facts(model) && is_fact_listed(model, number),
    };
    open.into_iter().filter(is_here).collect()
}

/// The range of words from where it was begun to the word under the cursor.
fn marked_words_target(model: &Model) -> Option<ReviewTarget> {
    let (from, to) = (model.desk.words_from?, model.reading.cursor.word?);
    let story = &model.story;
    let version = story.version_of(from);
    let tokens = [from, to].map(|token| story.tokens.get(token).map(|token| token.span));
    let [Some(from), Some(end)] = tokens else {
        return None;
    };
    (story.version_of(to) == version).then(|| ReviewTarget::words(story, version, from.joined(end)))
}

/// Whether the list of facts or that of quotations, which are facts too, is open.
pub(crate) fn is_at_facts(model: &Model) -> bool {
    let listed = [PanelKind::Facts, PanelKind::Quotes, PanelKind::Quotation];
    let panel = model.panel.as_ref();
    panel.is_some_and(|panel| listed.contains(&panel.kind))
}

/// Whether the open list of facts shows this one.
pub(crate) fn is_fact_listed(model: &Model, number: usize) -> bool {
    let (Some(panel), Some(fact)) = (&model.panel, model.facts.get(number)) else {
        return false;
    };
    if panel.kind != PanelKind::Facts {
        return quote_panels::check_of_fact(model, number).is_some();
    }
    let items = &panel.listing.items;
    panel.only.has(fact)
        && (panel.filter.is_empty()
            || items
                .iter()
                .any(|item| matches!(item.target, Some(Listed::Fact(row, ..)) if row == number)))
}

/// The number of the fact under the cursor of the open list.
fn fact_under_cursor(model: &Model) -> Option<usize> {
    if let Some(Listed::Fact(row, ..)) = model.panel.as_ref()?.item().and_then(|item| item.target) {
        return Some(row);
    }
    model.facts.row_of_quote(check_under_cursor(model)?)
}

/// The quotation under the cursor of the open list, or the one that is shown beside its source.
fn check_under_cursor(model: &Model) -> Option<&QuoteCheck> {
    let panel = model.panel.as_ref()?;
    let number = match panel.item().and_then(|item| item.target) {
        Some(Listed::Quote(number)) => number,
        _ if panel.kind == PanelKind::Quotation => panel.about,
        _ => return None,
    };
    model.facts.quotations().checks.get(number)
}

fn point_under_cursor(model: &Model) -> Option<PointId> {
    let sentence = model.reading.cursor.sentence;
    model.story.sentences.get(sentence)?;
    Some(model.comparison.points.of(sentence))
}
