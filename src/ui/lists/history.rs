//! A state of an article: its text with what it lost and gained against the state before, and the strip of all states.

use super::changed_words::{is_worded_anew, passage_pieces};
use super::prose;
use super::state_strip::build_state_strip;
use crate::history::{
    ArticleHistory, ChangeKind, HistoryChange, HistoryStep, StateBlock, StepRemark, lay_out_state,
    state_time,
};
use crate::report::{change_label, change_line, change_remarks, disclosure, summarize_steps};
use crate::review::Role;
use crate::text::{PassageKind, VersionId, visible};
use crate::ui::action::Action;
use crate::ui::model::{
    Listing, Model, Paint, PanelItem, PanelTarget, StyledLine, StyledText, state_of_number,
};
use crate::ui::theme::Ink;

/// Cells before the text: how grave, what kind, a space.
const GUTTER: usize = 3;

pub(super) fn list_history(model: &Model, room: usize) -> Listing {
    let Some(known) = model.traced.of(&model.story) else {
        return say_instead("the states are being compared", room);
    };
    let number = model.panel.as_ref().map_or(0, |panel| panel.about);
    let Some((history, state)) = state_of_number(known, number) else {
        return say_instead(NO_STATES, room);
    };
    let n_articles = known.articles.len();
    let mut head = head_lines(history, state, room);
    if n_articles > 1 {
        let others = format!(
            "one of {n_articles} articles · {} goes to the next",
            model.key(Action::FocusNext)
        );
        head.push(vec![StyledText::ink(others, Ink::Detail)]);
    }
    let rule = StyledText::ink("─".repeat(room), Ink::Rule);
    Listing {
        head,
        items: state_items(history, state, room),
        foot: vec![vec![rule], build_state_strip(history, state, room)],
        ..Listing::default()
    }
}

/// What stands in the view where no version is a state of another.
const NO_STATES: &str = "no version here is known to be a later state of another: they have other addresses, other outlets, or \
                         tell neither · `retold history --open` takes them for states of one article";

fn say_instead(text: &str, room: usize) -> Listing {
    Listing {
        head: prose::wrapped(&[StyledText::ink(text, Ink::Detail)], room, 0),
        ..Listing::default()
    }
}

/// Which state it is, what it is set against, and what is to be said of the step as a whole.
fn head_lines(history: &ArticleHistory, state: VersionId, room: usize) -> Vec<StyledLine> {
    let version = &history.story.versions[state];
    let time = state_time(&version.meta).map_or_else(
        || "no time known".to_owned(),
        |time| {
            let day = time.day().strftime("%-d %B %Y").to_string();
            let hour = time.hour().map(|hour| format!(", {hour}"));
            format!("{} {day}{}", time.label(), hour.unwrap_or_default())
        },
    );
    let told = format!(" {time} · {}", visible(version.name()));
    let letter = StyledText::ink(visible(&version.letter).into_owned(), Ink::Letter);
    let mut lines = prose::wrapped(&[letter, StyledText::plain(told)], room, 2);
    let Some(step) = history.step_to(state) else {
        let text = "the first state that is open: nothing is set against it";
        lines.push(vec![StyledText::ink(text, Ink::Detail)]);
        return lines;
    };
    let remarks = step.remarks.iter().map(|remark| remark.words().to_owned());
    let is_unchanged = step.remarks.contains(&StepRemark::NothingChanged);
    let counts = (!is_unchanged).then(|| summarize_steps([step].into_iter()));
    let parts: Vec<String> = counts.into_iter().chain(remarks).collect();
    let text = format!(
        "against {}: {}",
        history.story.letter(step.from),
        parts.join(" · ")
    );
    lines.extend(prose::wrapped(
        &[StyledText::ink(text, Ink::Detail)],
        room,
        2,
    ));
    lines
}

/// What changed outside the text, then the passages in order.
fn state_items(history: &ArticleHistory, state: VersionId, room: usize) -> Vec<PanelItem> {
    let step = history.step_to(state);
    let blocks = lay_out_state(history, state);
    let is_placed = |number: &usize| blocks.iter().any(|block| block.changes.contains(number));
    let outside: Vec<PanelItem> = step
        .into_iter()
        .flat_map(|step| step.changes.iter().enumerate())
        .filter(|(number, _)| !is_placed(number))
        .map(|(_, change)| PanelItem {
            lines: change_lines(history, change, room),
            target: Some(PanelTarget::Change(None)),
        })
        .collect();
    let mut items = outside;
    for block in &blocks {
        if !items.is_empty() {
            items.push(PanelItem::gap());
        }
        items.push(block_item(history, step, block, room));
    }
    items
}

fn block_item(
    history: &ArticleHistory,
    step: Option<&HistoryStep>,
    block: &StateBlock,
    room: usize,
) -> PanelItem {
    let story = history.story.as_ref();
    let changes: Vec<&HistoryChange> = block
        .changes
        .iter()
        .filter_map(|&number| step?.changes.get(number))
        .collect();
    let passage = &story.passages[block.passage];
    let plain = match passage.kind {
        PassageKind::Headline => Paint::Ink(Ink::Headline),
        PassageKind::Subheading => Paint::Ink(Ink::Subheading),
        _ => Paint::Plain,
    };
    let mut pieces = gutter_pieces(block, &changes).to_vec();
    pieces.extend(passage_pieces(story, step, block, plain));
    let mut lines = prose::wrapped(&pieces, room, GUTTER);
    for change in &changes {
        lines.extend(change_lines(history, change, room));
    }
    let sentence = super::notes::find_sentence_at_byte(
        story,
        story.sentences[passage.sentences.start].version,
        block.span.start,
    );
    let target = match changes.is_empty() {
        true => sentence.map(|sentence| PanelTarget::Place(sentence, None)),
        false => Some(PanelTarget::Change(sentence)),
    };
    PanelItem { lines, target }
}

/// The signs before a passage: `!` for a grave change in silence, and what happened to it.
fn gutter_pieces(block: &StateBlock, changes: &[&HistoryChange]) -> [StyledText; 3] {
    let is_silent = changes.iter().any(|change| change.is_silent_and_grave());
    let grave = match is_silent {
        true => StyledText::role("!", Role::Conflict),
        false => StyledText::plain(" "),
    };
    let is_whole = |kind: ChangeKind| {
        let mut whole = changes
            .iter()
            .filter(|change| change.to == Some(block.span));
        whole.any(|change| change.kind == kind && change.from.is_none())
    };
    let is_moved = changes
        .iter()
        .any(|change| change.kind == ChangeKind::Moved);
    let (sign, role) = if block.is_lost {
        ("−", Role::Conflict)
    } else if is_whole(ChangeKind::Added) || is_whole(ChangeKind::Correction) {
        ("+", Role::OnlyHere)
    } else if is_moved && changes.len() == 1 {
        ("↕", Role::Moved)
    } else if changes.is_empty() {
        (" ", Role::Shared)
    } else {
        ("~", Role::Edited)
    };
    [grave, StyledText::role(sign, role), StyledText::plain(" ")]
}

/// What a change is, from which words to which where the text does not show it, and whether a note speaks of it.
fn change_lines(history: &ArticleHistory, change: &HistoryChange, room: usize) -> Vec<StyledLine> {
    let is_wording = matches!(change.kind, ChangeKind::Edited | ChangeKind::Headline);
    let is_apart = is_wording && is_worded_anew(&history.story, change);
    let is_whole = matches!(change.kind, ChangeKind::Removed | ChangeKind::Correction);
    let words = match change.from {
        Some(from) if is_apart => format!("was “{}”", visible(history.story.text(from))),
        // The text shows it in its place.
        _ if change.to.is_some() || is_whole => String::new(),
        _ => change_line(history, change),
    };
    let words = prose::squeezed(&words);
    let told = disclosure(history, change);
    let role = match change.is_silent_and_grave() {
        true => Paint::Role(Role::Conflict),
        false => Paint::Ink(Ink::Detail),
    };
    let label = match change.kind {
        ChangeKind::Typo => "slip or mark".to_owned(),
        _ => change_label(change),
    };
    let label = StyledText::ink(label, Ink::Detail);
    let mut pieces = vec![StyledText::plain(" ".repeat(GUTTER)), label];
    let parts = [(words, Paint::Plain), (told, role)];
    let remarks = change_remarks(history, change).into_iter();
    let remarks = remarks.map(|remark| (remark, Paint::Ink(Ink::Detail)));
    for (text, paint) in parts.into_iter().chain(remarks) {
        if !text.is_empty() {
            pieces.push(StyledText::ink(" · ", Ink::Detail));
            pieces.push(StyledText { text, paint });
        }
    }
    prose::wrapped(&pieces, room, GUTTER + 2)
}
