//! Times and authors that two states tell of themselves.

use super::history_change::{ChangeKind, HistoryChange, StepRemark};
use crate::text::{Meta, Span, Story, VersionId, fold};

/// The change of author, where both states name one.
pub(super) fn compare_bylines(
    story: &Story,
    from: VersionId,
    to: VersionId,
) -> Option<HistoryChange> {
    let [left, right] = [from, to].map(|state| story.versions[state].meta.byline.as_deref());
    let is_same = match (left, right) {
        (Some(left), Some(right)) => byline_words(left) == byline_words(right),
        (None, None) => true,
        _ => false,
    };
    if is_same {
        return None;
    }
    let told =
        |byline: Option<&str>| byline.map_or("nobody".to_owned(), |name| format!("“{name}”"));
    Some(HistoryChange {
        says: Some(format!("by {}, then by {}", told(left), told(right))),
        ..HistoryChange::new(
            ChangeKind::Byline,
            byline_span(story, from),
            byline_span(story, to),
        )
    })
}

/// Whether a change of words is that of the lines that name the authors.
pub(super) fn tells_bylines(story: &Story, states: [VersionId; 2], change: &HistoryChange) -> bool {
    let spans = [change.from, change.to];
    let mut sides = states.into_iter().zip(spans);
    sides.all(|(state, span)| {
        let byline = story.versions[state].meta.byline.as_deref();
        let words = span.map(|span| byline_words(story.text(span)));
        words.is_none_or(|words| byline.is_some_and(|byline| byline_words(byline) == words))
    }) && (change.from.is_some() || change.to.is_some())
}

/// The names in a byline.
fn byline_words(byline: &str) -> Vec<String> {
    let words = byline.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(fold);
    words.filter(|word| word != "by" && word != "and").collect()
}

/// Where a state prints its author, if it does outside its story.
fn byline_span(story: &Story, state: VersionId) -> Option<Span> {
    let version = &story.versions[state];
    let byline = version.meta.byline.as_deref()?;
    let mut places = version.furniture.iter().map(|furniture| furniture.span);
    places.find(|span| story.text(*span).contains(byline))
}

/// What is to be said of the times that two states tell; `is_changed` says whether any word is another.
pub(super) fn compare_times(left: &Meta, right: &Meta, is_changed: bool) -> Vec<StepRemark> {
    let published = |meta: &Meta| meta.published.and_then(|published| published.at);
    let has_moved = |one: Option<_>, other: Option<_>| one.zip(other).is_some_and(|(a, b)| a != b);
    let modified_moved = has_moved(left.updated_at, right.updated_at);
    let published_moved = has_moved(published(left), published(right));
    let knows_modified = left.updated_at.is_some() && right.updated_at.is_some();
    let mut remarks = Vec::new();
    if modified_moved && !is_changed {
        remarks.push(StepRemark::ModifiedWithoutChange);
    }
    if knows_modified && !modified_moved && !published_moved && is_changed {
        remarks.push(StepRemark::ChangeWithoutModified);
    }
    // Where a page tells one time only, every outlet sets it anew with each change.
    if published_moved && (knows_modified || !is_changed) {
        remarks.push(StepRemark::PublishedMoved);
    }
    remarks
}

/// The changes that these remarks speak of, from the times told before and after.
pub(super) fn time_change(
    left: &Meta,
    right: &Meta,
    remarks: &[StepRemark],
) -> Option<HistoryChange> {
    let at = |meta: &Meta, is_published: bool| {
        let published = meta.published.and_then(|published| published.at);
        let time = if is_published {
            published
        } else {
            meta.updated_at
        };
        time.map_or_else(String::new, |time| time.to_string())
    };
    let (is_published, label) = if remarks.contains(&StepRemark::PublishedMoved) {
        (true, "published")
    } else if remarks.contains(&StepRemark::ModifiedWithoutChange) {
        (false, "modified")
    } else {
        return None;
    };
    let (before, after) = (at(left, is_published), at(right, is_published));
    Some(HistoryChange {
        says: Some(format!("{label} {before}, then {after}")),
        ..HistoryChange::new(ChangeKind::Time, None, None)
    })
}
