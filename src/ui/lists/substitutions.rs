//! The words that one version puts for another's, from the base to the version in focus, and those of all versions.

use super::{padded, prose};
use crate::review::{Role, Spinning, StoryWordChoices, Substitution, WordChoice, substitutions};
use crate::text::{SentenceId, Span, Story};
use crate::ui::action::Action;
use crate::ui::model::{Listing, Model, PanelItem, PanelTarget, StyledLine, StyledText};
use crate::ui::theme::Ink;

/// Cells for a word; on a narrow screen a third of it.
const WORD: usize = 24;

/// So many choices are listed: nobody reads more, and a list has to open within a frame.
const MOST: usize = 500;

pub(super) fn list_substitutions(model: &Model, room: usize) -> Listing {
    let Some(wording) = &model.wording else {
        let text = "the words of the versions are still being compared";
        return Listing {
            head: prose::wrapped(&[StyledText::ink(text, Ink::Trouble)], room, 0),
            items: Vec::new(),
            ..Listing::default()
        };
    };
    let mut items = pair_substitution_items(model, wording, room);
    if !wording.choices.is_empty() {
        items.push(PanelItem::heading("each version's word for the same thing"));
    }
    let choices = wording.choices.iter().take(MOST);
    items.extend(choices.map(|choice| self::word_choice_item(model, choice, room)));
    if let Some(n_more) = wording.choices.len().checked_sub(MOST).filter(|n| *n > 0) {
        let text = format!("and {n_more} more");
        items.push(PanelItem::heading(text));
    }
    if items.is_empty() {
        items.push(PanelItem::heading(
            "nowhere does one version put a word for another's",
        ));
    }
    Listing {
        head: substitutions_head(model, room),
        items,
        ..Listing::default()
    }
}

fn substitutions_head(model: &Model, room: usize) -> Vec<StyledLine> {
    let peek = model.key(Action::Peek);
    let (left, right) = (model.key(Action::FocusLeft), model.key(Action::FocusRight));
    let head = format!(
        "words that stand for each other in linked sentences, those of unlike force first · {left} {right} choose a \
         version · {peek} goes to the first place"
    );
    prose::wrapped(&[StyledText::ink(head, Ink::Detail)], room, 0)
}

/// What the version in focus puts for the words of the base.
fn pair_substitution_items(
    model: &Model,
    wording: &StoryWordChoices,
    room: usize,
) -> Vec<PanelItem> {
    let (base, focus) = (model.reading.base, model.reading.cursor.focus);
    if base == focus {
        return Vec::new();
    }
    let (from, to) = (model.story.letter(base), model.story.letter(focus));
    let relations = &wording.relations;
    let found = substitutions(&model.story, relations, &model.comparison, base, focus);
    if found.is_empty() {
        let text = format!("{to} replaces no word of {from}");
        return vec![PanelItem::heading(text), PanelItem::gap()];
    }
    let spinning = Spinning::between(&model.story, relations, &model.comparison, base, focus);
    let mut items = vec![PanelItem::heading(format!(
        "{to} says … where {from} says …"
    ))];
    items.extend(spinning_item(to, spinning, room));
    items.extend(
        found
            .iter()
            .map(|found| substitution_item(model, found, room)),
    );
    items.push(PanelItem::gap());
    items
}

/// How many words were exchanged in sentences that are otherwise equal, and what that says.
fn spinning_item(letter: &str, found: Spinning, room: usize) -> Option<PanelItem> {
    let percent = (found.thousandths() + 5) / 10;
    let mut pieces = vec![StyledText::ink(
        format!(
            "in sentences otherwise equal, {letter} replaces {} of {} words, {percent} %",
            found.n_exchanged, found.n_words
        ),
        Ink::Detail,
    )];
    if found.is_spun() {
        let text = ": as many as in machine-spun copies";
        pieces.push(StyledText::ink(text, Ink::Trouble));
    }
    (found.n_words > 0).then(|| PanelItem {
        lines: prose::wrapped(&pieces, room, 2),
        target: None,
    })
}

fn substitution_item(model: &Model, found: &Substitution, room: usize) -> PanelItem {
    let place = found.places.first().map(|place| place.right);
    let word = WORD.min(room / 3);
    let mut pieces = vec![
        padded(
            StyledText::role(format!("{} ", found.right), Role::Edited),
            word,
        ),
        padded(StyledText::plain(format!("{} ", found.left)), word),
        StyledText::ink(
            format!("{:>3}×  {}", found.places.len(), found.kind.name()),
            Ink::Detail,
        ),
    ];
    if let Some((left, right)) = found.tones {
        let text = format!("  {} for {}", right.name(), left.name());
        pieces.push(StyledText::ink(text, Ink::Strong));
    }
    span_item(model, &pieces, place, room)
}

fn word_choice_item(model: &Model, choice: &WordChoice, room: usize) -> PanelItem {
    let mut pieces = Vec::new();
    for (word, places) in &choice.words {
        if !pieces.is_empty() {
            pieces.push(StyledText::ink(" → ", Ink::Quiet));
        }
        let letters = places
            .iter()
            .map(|(version, _)| model.story.letter(*version));
        let letters: Vec<&str> = letters.collect();
        pieces.push(StyledText::ink(
            format!("{} ", letters.join(" ")),
            Ink::Letter,
        ));
        pieces.push(StyledText::plain(word.clone()));
    }
    if choice.n_times > 1 {
        pieces.push(StyledText::ink(
            format!("  {}×", choice.n_times),
            Ink::Detail,
        ));
    }
    if choice.is_loaded {
        pieces.push(StyledText::ink("  stronger or weaker", Ink::Strong));
    }
    let first = choice.words.first().and_then(|(_, places)| places.first());
    span_item(model, &pieces, first.map(|(_, span)| *span), room)
}

fn span_item(model: &Model, pieces: &[StyledText], place: Option<Span>, room: usize) -> PanelItem {
    let sentence = place.and_then(|span| find_span_sentence(&model.story, span));
    PanelItem {
        lines: prose::wrapped(pieces, room, 2),
        target: Some(sentence.map_or(PanelTarget::Here, |sentence| {
            PanelTarget::Place(sentence, None)
        })),
    }
}

fn find_span_sentence(story: &Story, span: Span) -> Option<SentenceId> {
    let mut versions = story.versions.entries();
    let (version, _) = versions.find(|(_, version)| span.start < version.span.end)?;
    super::notes::find_sentence_at_byte(story, version, span.start)
}
