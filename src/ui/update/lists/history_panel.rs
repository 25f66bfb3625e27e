//! The history of an article: asked for, shown, and gone through in time.

use std::sync::Arc;

use super::list_cursor::first_selectable;
use super::list_loading::fill_panel;
use crate::history::{ArticleHistory, StateBlock, StoryHistories, lay_out_state};
use crate::text::{PassageId, VersionId};
use crate::ui::action::Action;
use crate::ui::message::Effect;
use crate::ui::model::{Model, Panel, PanelKind, PanelTarget, list_states, state_of_number};

/// Asks for the histories when they are looked at and not known, once a story.
pub(crate) fn request_histories(model: &mut Model) -> Option<Effect> {
    let is_open = model
        .panel
        .as_ref()
        .is_some_and(|panel| matches!(panel.kind, PanelKind::History | PanelKind::Facts));
    let is_asked = model.traced.asked_of.as_ref();
    let is_asked = is_asked.is_some_and(|story| Arc::ptr_eq(story, &model.story));
    let is_known = model.traced.of(&model.story).is_some();
    if !is_open || is_known || is_asked || model.story.versions.is_empty() {
        return None;
    }
    model.traced.asked_of = Some(Arc::clone(&model.story));
    Some(Effect::TraceHistories)
}

/// Takes the histories in, unless they are of a story that is no longer read.
pub(crate) fn show_histories(model: &mut Model, known: Arc<StoryHistories>) {
    if !Arc::ptr_eq(&known.story, &model.story) {
        return;
    }
    model.traced.known = Some(known);
    let Some(panel) = &mut model.panel else {
        return;
    };
    panel.made_for = None;
    if panel.kind == PanelKind::History {
        choose_first_state(model);
        show_state_from_its_top(model);
    }
}

/// Chooses the state with which a history opens: that of the version in focus; instead of a first state, against which
/// nothing is set, the one after it. Whoever left the history goes on where he was.
pub(crate) fn choose_first_state(model: &mut Model) {
    let focus = model.reading.cursor.focus;
    let Some(known) = model.traced.of(&model.story) else {
        return;
    };
    let states = list_states(known);
    let left = model.left.get(&PanelKind::History);
    let goes_on = left.is_some_and(|left| left.about < states.len());
    let place = states.iter().position(|(_, state)| *state == focus);
    let place = place.unwrap_or_default();
    let is_first = known
        .articles
        .iter()
        .any(|article| article.states.first() == states.get(place).map(|(_, state)| state));
    if let Some(panel) = &mut model.panel
        && !goes_on
    {
        panel.about = place + usize::from(is_first);
    }
}

/// Carries out an action on the history; false if it is none of its own.
pub(crate) fn act_on_history(model: &mut Model, action: Action, n: usize) -> bool {
    let is_in_time = matches!(
        action,
        Action::LaterChange | Action::EarlierChange | Action::LaterState | Action::EarlierState
    );
    if is_in_time && model.traced.of(&model.story).is_none() {
        model.say("the states are still being compared");
        return true;
    }
    match action {
        Action::LaterChange => go_to_change_in_time(model, n, true),
        Action::EarlierChange => go_to_change_in_time(model, n, false),
        Action::LaterState | Action::FocusRight => go_to_state(model, n, true),
        Action::EarlierState | Action::FocusLeft => go_to_state(model, n, false),
        Action::FocusNext => go_to_article(model, true),
        Action::FocusPrevious => go_to_article(model, false),
        _ => return false,
    }
    true
}

/// To the next change in time: in this state further down, then in the states after; or the other way.
fn go_to_change_in_time(model: &mut Model, n: usize, is_forward: bool) {
    for _ in 0..n {
        if go_to_change_here(model, is_forward) {
            continue;
        }
        let panel = model.panel.as_ref();
        let left = panel.map(|panel| (panel.about, panel.cursor, panel.top));
        loop {
            if !step_state(model, is_forward) {
                stay_where_left(model, left, is_forward);
                return;
            }
            if go_to_outermost_change(model, is_forward) {
                break;
            }
        }
    }
}

/// Back to the state and item from which no change was found.
fn stay_where_left(model: &mut Model, left: Option<(usize, usize, usize)>, is_forward: bool) {
    if let (Some(panel), Some((about, cursor, top))) = (&mut model.panel, left) {
        panel.about = about;
        (panel.cursor, panel.top) = (cursor, top);
    }
    fill_panel(model);
    model.say(match is_forward {
        true => "no later change",
        false => "no earlier change",
    });
}

/// The places of the items that hold changes.
fn change_places(panel: &Panel) -> Vec<usize> {
    let items = panel.listing.items.iter().enumerate();
    let changed = items.filter(|(_, item)| matches!(item.target, Some(PanelTarget::Change(_))));
    changed.map(|(place, _)| place).collect()
}

fn go_to_change_here(model: &mut Model, is_forward: bool) -> bool {
    let Some(panel) = &mut model.panel else {
        return false;
    };
    let here = panel.cursor;
    let mut places = change_places(panel).into_iter();
    let found = match is_forward {
        true => places.find(|place| *place > here),
        false => places.rev().find(|place| *place < here),
    };
    panel.cursor = found.unwrap_or(here);
    found.is_some()
}

fn go_to_outermost_change(model: &mut Model, is_forward: bool) -> bool {
    let Some(panel) = &mut model.panel else {
        return false;
    };
    let places = change_places(panel);
    let found = match is_forward {
        true => places.first(),
        false => places.last(),
    };
    panel.cursor = found.copied().unwrap_or(panel.cursor);
    found.is_some()
}

/// To the state after, or before, of the same article; false at the end.
fn step_state(model: &mut Model, is_forward: bool) -> bool {
    let (Some(known), Some(panel)) = (model.traced.of(&model.story), &model.panel) else {
        return false;
    };
    let states = list_states(known);
    let next = match is_forward {
        true => Some(panel.about + 1),
        false => panel.about.checked_sub(1),
    };
    let article = |number: usize| states.get(number).map(|(article, _)| *article);
    let own = article(panel.about);
    let Some(next) = next.filter(|next| own.is_some() && article(*next) == own) else {
        return false;
    };
    show_state(model, next);
    true
}

fn show_state(model: &mut Model, number: usize) {
    if let Some(panel) = &mut model.panel {
        panel.about = number;
    }
    show_state_from_its_top(model);
}

fn show_state_from_its_top(model: &mut Model) {
    fill_panel(model);
    if let Some(panel) = &mut model.panel {
        panel.cursor = first_selectable(panel);
        panel.top = 0;
    }
}

/// To the state so many further on, at the place of the passage under the cursor.
fn go_to_state(model: &mut Model, n: usize, is_forward: bool) {
    for _ in 0..n {
        let place = find_place_in_neighbour(model, is_forward);
        if !step_state(model, is_forward) {
            model.say(match is_forward {
                true => "this is the last state that is open",
                false => "this is the first state that is open",
            });
            return;
        }
        select_passage(model, place);
    }
}

/// The passage of the state after, or before, that stands at the place under the cursor.
fn find_place_in_neighbour(model: &Model, is_forward: bool) -> Option<PassageId> {
    let (history, state) = shown_state(model)?;
    let panel = model.panel.as_ref()?;
    let sentence = match panel.item()?.target? {
        PanelTarget::Place(sentence, _) | PanelTarget::Change(Some(sentence)) => sentence,
        _ => return None,
    };
    let passage = history.story.sentences[sentence].passage;
    if !is_forward {
        let blocks = lay_out_state(history, state);
        let own = blocks.iter().position(|block| block.passage == passage)?;
        let mut above = blocks.iter().take(own + 1).rev();
        return above.find_map(|block| block.before);
    }
    let place = history.states.iter().position(|&other| other == state)?;
    let after = history.states.get(place + 1).copied()?;
    // What the state shows as lost has gone before the state after.
    let is_old = |block: &StateBlock| {
        let mut old = block.before.into_iter();
        old.any(|before| before <= passage)
    };
    let blocks = lay_out_state(history, after);
    let nearest = blocks.iter().filter(|block| is_old(block));
    let nearest = nearest.max_by_key(|block| (block.before, !block.is_lost))?;
    Some(nearest.passage)
}

fn shown_state(model: &Model) -> Option<(&ArticleHistory, VersionId)> {
    let known = model.traced.of(&model.story)?;
    state_of_number(known, model.panel.as_ref()?.about)
}

/// Brings the cursor to a passage of the state that is shown.
fn select_passage(model: &mut Model, passage: Option<PassageId>) {
    let Some(passage) = passage else { return };
    let story = Arc::clone(&model.story);
    let Some(panel) = &mut model.panel else {
        return;
    };
    let stands_in = |target: Option<PanelTarget>| {
        let sentence = match target {
            Some(PanelTarget::Place(sentence, _) | PanelTarget::Change(Some(sentence))) => sentence,
            _ => return false,
        };
        story.sentences[sentence].passage == passage
    };
    let mut items = panel.listing.items.iter();
    if let Some(place) = items.position(|item| stands_in(item.target)) {
        panel.cursor = place;
    }
}

/// To the next article with several states, or the one before; behind the last comes the first.
fn go_to_article(model: &mut Model, is_forward: bool) {
    let (Some(known), Some(panel)) = (model.traced.of(&model.story), &model.panel) else {
        return;
    };
    let states = list_states(known);
    let n_articles = known.articles.len();
    let here = states.get(panel.about).map_or(0, |(article, _)| *article);
    if n_articles < 2 {
        model.say("only one article has several states here");
        return;
    }
    let step = if is_forward { 1 } else { n_articles - 1 };
    let next = (here + step) % n_articles;
    let first = states.iter().position(|(article, _)| *article == next);
    // Against the first state nothing is set.
    show_state(model, first.map_or(0, |first| first + 1));
}
