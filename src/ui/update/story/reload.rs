//! A version whose file has changed: what stays where it was, and the way through what is new.

use std::sync::Arc;

use super::source_choice;
use crate::load::Trouble;
use crate::review::{Changes, Filter, Haystack, Page};
use crate::text::{SentenceId, Story};
use crate::ui::action::Action;
use crate::ui::measure::WrapCache;
use crate::ui::model::{Cursor, Model, Reveal, SearchMatches, Trail};
use crate::ui::update::columns::arrangement::arrange;
use crate::ui::update::columns::column_focus;
use crate::ui::update::input::command_line::version_named;
use crate::ui::update::text::jump_list::jump_to_sentence;
use crate::work::{Analysis, Reloaded};

/// Keeps a story that was read anew until it can be shown: not while a line is typed that speaks of the old one.
pub(crate) fn wait(model: &mut Model, news: Box<Reloaded>) {
    model.waiting = Some(news);
    show_if_due(model);
}

/// Shows the story that was read anew, if one waits and nothing stands in its way.
pub(crate) fn show_if_due(model: &mut Model) {
    if model.prompt.is_none()
        && let Some(news) = model.waiting.take()
    {
        show_reloaded(model, *news);
    }
}

/// Says which files are lost; what they said last stays.
pub(crate) fn say_lost_files(model: &mut Model, troubles: Vec<Trouble>) {
    if let Some(first) = troubles.first() {
        model.complain(first.to_string());
    }
    model.unread.extend(troubles.iter().cloned());
    model.version_troubles.extend(troubles.iter().cloned());
    model.troubles.extend(troubles);
}

fn show_reloaded(model: &mut Model, news: Reloaded) {
    let Reloaded {
        analysis,
        troubles,
        base,
    } = news;
    let Analysis {
        story,
        comparison,
        facts,
        lineage,
    } = analysis;
    let changes = Changes::between(&model.story, &story);
    let story = source_choice::keep_declared(model, story, &changes);
    model.loaded = Arc::clone(&story);
    model.desk.corrected.clear();
    let old = std::mem::replace(&mut model.story, story);
    carry_over_place(model, &old, &changes);
    model.comparison = comparison;
    model.facts = facts;
    model.lineage = Some(lineage);
    model.progress = None;
    model.haystack = Haystack::default();
    model.found = SearchMatches::default();
    model.trail = Trail::default();
    model.edition += 1;
    model.unread = Trouble::without_notices(&troubles);
    let fresh = take_troubles(model, troubles);
    carry_over_review(model, &changes);
    let since_opening = Changes::between(&model.opened, &model.story);
    model.changes = since_opening;
    arrange(model);
    if let Some(base) = base.and_then(|letter| version_named(model, &letter)) {
        column_focus::set_base(model, base);
    }
    if let Some(panel) = &mut model.panel {
        panel.made_for = None;
    }
    say_changes(model, &changes);
    if let Some(trouble) = fresh {
        model.complain(trouble.to_string());
    }
}

/// Takes what was decided and written over to the new text.
fn carry_over_review(model: &mut Model, changes: &Changes) {
    let desk = &mut model.desk;
    let review = std::mem::take(&mut desk.review);
    desk.review = review.moved_to(&model.story);
    desk.made_for = None;
    desk.words_from = None;
    if let Some(Filter::Version(version)) = desk.filter {
        desk.filter = changes.version(version).map(Filter::Version);
    }
    // The session names the texts that it speaks of: it is written anew.
    desk.edition += 1;
}

/// Puts what is wrong now in the place of what was: a trouble that is over is over. Gives back the first that is new.
fn take_troubles(model: &mut Model, troubles: Vec<Trouble>) -> Option<Trouble> {
    let before = std::mem::replace(&mut model.version_troubles, troubles);
    model.troubles.retain(|trouble| !before.contains(trouble));
    model
        .troubles
        .extend(model.version_troubles.iter().cloned());
    let mut fresh = model.version_troubles.iter();
    let fresh = fresh.find(|trouble| !trouble.is_notice && !before.contains(trouble));
    fresh.cloned()
}

/// Takes the reader's place and choices over to the new text.
fn carry_over_place(model: &mut Model, old: &Story, changes: &Changes) {
    let new = Arc::clone(&model.story);
    let sentence = |was: SentenceId| changes.sentence(old, &new, was).unwrap_or_default();
    let version = |was| changes.version(was);
    let reading = &mut model.reading;
    let known: Vec<_> = reading.order.iter().filter_map(|id| version(*id)).collect();
    let others = new.versions.ids().filter(|id| !known.contains(id));
    reading.order = known.iter().copied().chain(others).collect();
    reading.hidden = reading
        .hidden
        .iter()
        .filter_map(|id| version(*id))
        .collect();
    reading.base = version(reading.base)
        .or(known.first().copied())
        .unwrap_or_default();
    let at = sentence(reading.cursor.sentence);
    let focus = version(reading.cursor.focus);
    reading.cursor = Cursor {
        sentence: at,
        focus: focus.unwrap_or_else(|| new.sentences.get(at).map_or(reading.base, |s| s.version)),
        word: None,
    };
    for top in &mut reading.tops {
        top.sentence = sentence(top.sentence);
    }
    reading.wraps = WrapCache::default();
    reading.page = Page::default();
    reading.arranged = None;
    reading.reveal = Reveal::Near;
}

/// Says what is new since it was read last, and how to get to what is new since it was opened.
fn say_changes(model: &mut Model, changes: &Changes) {
    let come: Vec<String> = changes
        .versions_come(&model.story)
        .map(|id| {
            format!(
                "{} has come: {}",
                model.story.letter(id),
                model.story.versions[id].name()
            )
        })
        .collect();
    if !come.is_empty() {
        return model.say(come.join(" · "));
    }
    if changes.versions.is_empty() {
        return model.say("the versions were read again");
    }
    let letters: Vec<&str> = changes
        .versions
        .iter()
        .map(|id| model.story.letter(*id))
        .collect();
    let has = if letters.len() == 1 { "has" } else { "have" };
    let mut told = format!(
        "{} {has} changed: {} new, {} gone",
        letters.join(", "),
        pluralize_count(changes.fresh.len(), "sentence"),
        changes.gone.len()
    );
    if !changes.fresh.is_empty() {
        told += &format!(" · {} goes there", model.key(Action::NextChange));
    }
    told += &format!(" · {} lists them", model.key(Action::Changes));
    match model.desk.review.outdated().count() {
        0 => {}
        n => told += &format!(" · {} outdated", pluralize_count(n, "mark")),
    }
    model.say(told);
}

fn pluralize_count(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

/// To the next sentence that is new, or the one before; round again at the end.
pub(crate) fn go_to_change(model: &mut Model, action: Action, n: usize) {
    let fresh = &model.changes.fresh;
    let mut here = model.reading.cursor.sentence;
    let mut found = None;
    for _ in 0..n.min(fresh.len()) {
        found = if action == Action::NextChange {
            fresh.iter().find(|place| **place > here).or(fresh.first())
        } else {
            fresh.iter().rfind(|place| **place < here).or(fresh.last())
        };
        here = found.copied().unwrap_or(here);
    }
    match (found.copied(), &model.watched) {
        (Some(sentence), _) => jump_to_sentence(model, sentence, None),
        (None, Some(_)) => model.say("no sentence has come since the versions were opened"),
        (None, None) => model.say("the files are not watched: retold --watch shows what is new"),
    }
}
