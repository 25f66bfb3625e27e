//! Everything that was decided and written: verdicts with their reasons, and notes.

use super::prose;
use crate::review::{Judgement, ReviewTarget as Reviewed, TargetKind};
use crate::text::{Id, SentenceId, Story, visible};
use crate::ui::action::Action;
use crate::ui::model::{Listing, Model, PanelItem, PanelTarget, StyledText};
use crate::ui::theme::Ink;

/// Of a passage so many characters are quoted.
const QUOTED: usize = 80;

pub(super) fn list_notes(model: &Model, room: usize) -> Listing {
    let review = &model.desk.review;
    let items: Vec<PanelItem> = review
        .entries()
        .enumerate()
        .map(|(place, (target, said))| note_item(model, place, (target, said), room))
        .collect();
    let progress = model.reviewed();
    let head = match items.len() {
        0 => match (&model.desk.offer, &model.desk.kept_elsewhere) {
            (Some(offer), _) => {
                let take_over = Action::TakeOver.name();
                format!("no verdicts or notes here yet; {offer} · :{take_over} takes it over")
            }
            (None, Some(told)) => format!("no verdicts or notes here yet; {told}"),
            (None, None) => "no verdicts or notes yet".to_owned(),
        },
        n => {
            let peek = model.key(Action::Peek);
            format!("{progress} · {n} listed · {peek}: go there")
        }
    };
    Listing {
        head: prose::wrapped(&[StyledText::ink(head, Ink::Detail)], room, 0),
        items,
        ..Listing::default()
    }
}

fn note_item(
    model: &Model,
    number: usize,
    (reviewed, said): (&Reviewed, &Judgement),
    room: usize,
) -> PanelItem {
    let anchor = reviewed.first_standing().or(reviewed.anchors.first());
    let letter = anchor.map_or("?", |anchor| {
        let known = model.story.versions.get(anchor.version);
        known.map_or("?", |version| version.letter.as_str())
    });
    let kind = target_kind_label(&reviewed.kind);
    let verdict = said
        .verdict
        .clone()
        .unwrap_or_else(|| if said.is_reviewed { "reviewed" } else { "note" }.to_owned());
    let excerpt: String = anchor.map_or_else(String::new, |anchor| {
        visible(&anchor.excerpt).chars().take(QUOTED).collect()
    });
    let outdated = if reviewed.is_outdated() {
        " · outdated: the words have changed"
    } else {
        ""
    };
    let mut lines = prose::wrapped(
        &[
            StyledText::ink(format!("{letter} "), Ink::Letter),
            StyledText::ink(verdict, Ink::Strong),
            StyledText::ink(format!(" {kind}“{excerpt}”"), Ink::Detail),
            StyledText::ink(outdated, Ink::Trouble),
        ],
        room,
        3,
    );
    for (name, words) in [("because ", &said.reason), ("note: ", &said.note)] {
        for (place, words) in words.lines().enumerate() {
            let name = if place == 0 { name } else { "" };
            let words = format!("   {name}{}", visible(words));
            lines.extend(prose::wrapped(&[StyledText::plain(words)], room, 3));
        }
    }
    let place = anchor.and_then(|anchor| {
        let span = anchor.span(&model.story)?;
        find_sentence_at_byte(&model.story, anchor.version, span.start)
    });
    PanelItem {
        lines,
        target: Some(PanelTarget::Judged(number, place)),
    }
}

/// What stands before the words of a target; a point is the rule and says nothing.
fn target_kind_label(kind: &TargetKind) -> String {
    match kind {
        TargetKind::Point | TargetKind::Passage => String::new(),
        TargetKind::Fact(kind) => format!("{kind} "),
        TargetKind::Version => "the whole version ".to_owned(),
        TargetKind::Words => "words ".to_owned(),
    }
}

/// The sentence of a version that stands at a byte of the story.
pub(super) fn find_sentence_at_byte(
    story: &Story,
    version: crate::text::VersionId,
    byte: u32,
) -> Option<SentenceId> {
    let range = story.versions.get(version)?.sentences.clone();
    let sentences = &story.sentences[range.clone()];
    let n_before = sentences.partition_point(|sentence| sentence.span.start <= byte);
    let place = range.start.index() + n_before.checked_sub(1)?;
    Some(SentenceId::at(place))
}
