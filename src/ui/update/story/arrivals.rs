//! A story and what is found out about it, as they arrive.

use std::sync::Arc;

use super::{reload, watched_places};
use crate::compare::Comparison;
use crate::facts::Facts;
use crate::lexicon::language_notes;
use crate::lineage::Lineage;
use crate::load::Trouble;
use crate::review::{Haystack, Review, StoryWordChoices};
use crate::text::{Id, Story, VersionId};
use crate::ui::action::Action;
use crate::ui::measure::{Area, ScrollAnchor, ScrollPlace};
use crate::ui::message::Effect;
use crate::ui::model::{
    Cursor, Model, PanelKind, ReadingState, Reveal, SearchMatches, WorkProgress,
};
use crate::ui::update::columns::arrangement::arrange;
use crate::ui::update::columns::column_focus;
use crate::ui::update::finish_update::finish_update;
use crate::ui::update::input::command_line::version_named;
use crate::ui::update::lists::history_panel;
use crate::ui::update::lists::panels::open_panel;
use crate::ui::update::review::review_queue;
use crate::work::Update;

/// Takes in what work behind the screen has come to; a story that has just been opened has its review resumed.
pub(crate) fn take_work_update(model: &mut Model, update: Update) -> Option<Effect> {
    match update {
        Update::Opened {
            story,
            troubles,
            base,
        } => {
            take_story(model, story, troubles, base);
            return Some(Effect::ResumeReview);
        }
        Update::Compared {
            comparison,
            progress,
        } => {
            let progress = progress.map(|(done, of)| WorkProgress { done, of });
            show_comparison(model, comparison, progress);
        }
        Update::Opening { done, of } => {
            model.say(format!("opening the versions: {done} of {of} are here"));
        }
        // Sentences and ids are what they were: the page is laid out anew with the comparison.
        Update::Corrected(story) => model.story = story,
        Update::Facts(facts) => show_facts(model, facts),
        Update::Wording(wording) => show_word_choices(model, wording),
        Update::Lineage(lineage) => show_lineage(model, lineage),
        Update::Histories(known) => history_panel::show_histories(model, known),
        Update::Charted {
            edition,
            arrangement,
            course,
        } => review_queue::take_agenda_items(model, (edition, arrangement), course),
        Update::Reloaded(news) => reload::wait(model, news),
        Update::Lost(troubles) => reload::say_lost_files(model, troubles),
        Update::Watching(watched) => watched_places::take_watched(model, watched),
        Update::NewFiles(files) => watched_places::offer_new_files(model, files),
        Update::Wrote(Ok(place)) => model.say(format!("{place} is written")),
        Update::Wrote(Err(trouble)) => model.complain(trouble.to_string()),
        Update::Kept(saved) => take_saved(model, saved),
        Update::Failed(troubles) => {
            if let Some(first) = troubles.first() {
                model.complain(first.to_string());
            }
            model.progress = None;
            model.troubles.extend(troubles);
        }
    }
    None
}

/// Shows a story that was opened, with what could not be read of it, against the version of this letter.
fn take_story(model: &mut Model, story: Arc<Story>, troubles: Vec<Trouble>, base: Option<String>) {
    model.note = None;
    model.unread = Trouble::without_notices(&troubles);
    model.version_troubles.clone_from(&troubles);
    model.troubles.extend(troubles);
    open_story(model, story);
    if let Some(base) = base.and_then(|letter| version_named(model, &letter)) {
        column_focus::set_base(model, base);
    }
    greet(model);
    if model.options.are_states {
        open_panel(model, PanelKind::History);
    } else {
        open_brief(model);
    }
}

/// Opens the brief above a story of several versions, where it leaves room for the text.
fn open_brief(model: &mut Model) {
    let is_wanted = model.options.opens_with_brief && model.story.versions.len() > 1;
    if is_wanted && model.panel.is_none() && !Area::is_low(model) {
        open_panel(model, PanelKind::Brief);
    }
}

/// Says whether what was decided is saved, where that is news.
fn take_saved(model: &mut Model, saved: Result<(), Trouble>) {
    match saved {
        Ok(()) => {
            if model.desk.unsaved.take().is_some() {
                model.say("saved again");
            }
        }
        Err(trouble) => {
            // The path would push what matters off the line.
            let hint = trouble.hint.as_deref().unwrap_or_default();
            model.complain(format!("{}; {hint}", trouble.what));
            model.desk.unsaved = Some(trouble.what);
        }
    }
}

/// The first thing that the program says.
fn greet(model: &mut Model) {
    let notes = language_notes(&model.story);
    match model.troubles.as_slice() {
        [] if !notes.is_empty() => model.say(notes.join(" · ")),
        [] if model.story.versions.len() == 1 => model.say(single_version_greeting(model)),
        [] => model.say(greeting(model)),
        [notice, rest @ ..] if notice.is_notice && rest.iter().all(|other| other.is_notice) => {
            let notices: Vec<String> = model.troubles.iter().map(ToString::to_string).collect();
            model.say(notices.join(" · "));
        }
        [only] => model.complain(only.to_string()),
        [first, rest @ ..] => {
            // The list comes first: the rest of a long sentence may be cut off.
            let n = rest.len() + 1;
            let told = format!("{n} problems, listed by :troubles · {first}");
            model.complain(told);
        }
    }
}

/// The keys that a reader needs first.
fn greeting(model: &Model) -> String {
    let (next, peek) = (model.key(Action::NextDifference), model.key(Action::Peek));
    let (help, quit) = (model.key(Action::Help), model.key(Action::Quit));
    let before = earlier_text_hint(model);
    // What leads out comes early: on a narrow screen the end is cut off.
    format!(
        "{help} keys · {quit} quits · {next} next difference · {peek} compare all versions{before}"
    )
}

/// With one version there is nothing to compare.
fn single_version_greeting(model: &Model) -> String {
    let (help, quit) = (model.key(Action::Help), model.key(Action::Quit));
    format!("one version only: retold A.txt B.txt compares two · {help} keys · {quit} quits")
}

/// How to reach what others tell before the version in focus begins, if that is out of sight.
fn earlier_text_hint(model: &Model) -> String {
    let focus = model.reading.cursor.focus;
    match model.top(model.reading.strand()) {
        Some(top) if top > ScrollPlace::default() && !model.has_begun => format!(
            " · {} text before {}1",
            model.key(Action::PageUp),
            model.story.letter(focus)
        ),
        _ => String::new(),
    }
}

/// Shows a story; nothing is known yet about how its versions relate.
fn open_story(model: &mut Model, story: Arc<Story>) {
    let comparison = Comparison::new(&story, Vec::new());
    model.reading = ReadingState {
        order: story.versions.ids().collect(),
        column_width: model.options.column_width,
        layout: model.options.layout,
        cursor: Cursor {
            sentence: first_sentence(&story),
            ..Cursor::default()
        },
        ..ReadingState::default()
    };
    model.desk.review = Review::new(&story);
    model.desk.corrected.clear();
    model.loaded = Arc::clone(&story);
    model.opened = Arc::clone(&story);
    model.story = story;
    model.facts = Arc::default();
    model.are_facts_known = false;
    model.lineage = None;
    model.wording = None;
    model.haystack = Haystack::default();
    model.found = SearchMatches::default();
    model.edition += 1;
    model.comparison = Arc::new(comparison);
    arrange(model);
    finish_update(model);
}

/// Shows what the versions state and where they contradict each other.
fn show_facts(model: &mut Model, facts: Arc<Facts>) {
    model.facts = facts;
    model.are_facts_known = true;
    model.edition += 1;
    arrange(model);
}

/// Shows who shares wording with whom; the text stays as it is.
fn show_lineage(model: &mut Model, lineage: Arc<Lineage>) {
    model.lineage = Some(lineage);
    if let Some(panel) = &mut model.panel {
        panel.made_for = None;
    }
}

/// Shows the versions' choice of words; the text stays as it is.
fn show_word_choices(model: &mut Model, wording: Arc<StoryWordChoices>) {
    model.wording = Some(wording);
    if let Some(panel) = &mut model.panel {
        panel.made_for = None;
    }
}

/// Shows what the comparison has come to; `progress` is none when it has come to its end.
fn show_comparison(model: &mut Model, comparison: Arc<Comparison>, progress: Option<WorkProgress>) {
    let greeted = greeting(model);
    model.comparison = comparison;
    model.progress = progress;
    model.edition += 1;
    arrange(model);
    if !model.has_begun {
        show_beginning(&mut model.reading);
    }
    finish_update(model);
    if model.note.as_ref().is_some_and(|note| note.text == greeted) {
        model.say(greeting(model));
    }
}

/// Until the reader has done something, the page is shown where the version in focus begins. What others tell before
/// that stands above, in part in sight: a column that opens with an empty screen looks broken.
fn show_beginning(reading: &mut ReadingState) {
    let Some(first) = reading.page.rows.ids().next() else {
        return;
    };
    let own = reading.page.columns.get(reading.focused());
    let own = own.and_then(|column| column.blocks.iter().find(|block| !block.is_furniture()));
    let begins = own.map(|block| block.sentence);
    let Some(top) = reading.sentence_in(first, reading.focused()) else {
        return;
    };
    reading.cursor.sentence = begins.unwrap_or(top);
    reading.reveal = Reveal::High;
    let anchor = ScrollAnchor {
        sentence: top,
        line: 0,
    };
    reading.tops.fill(anchor);
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
