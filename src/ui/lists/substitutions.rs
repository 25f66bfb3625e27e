//! The words that one version puts for another's, from the base to the version in focus, and those of all versions.

use super::{padded, prose};
use crate::review::{Role, Spinning, Substitution, WordChoice, Wording, substitutions};
use crate::text::{SentenceId, Span, Story};
use crate::ui::action::Action;
use crate::ui::model::{Item, Listing, Model, Piece, Target, Words};
use crate::ui::theme::Ink;

/// Cells for a word; on a narrow screen a third of it.
const WORD: usize = 24;

/// So many choices are listed: nobody reads more, and a list has to open within a frame.
const MOST: usize = 500;

pub(super) fn list(model: &Model, room: usize) -> Listing {
    let Some(wording) = &model.wording else {
        let text = "the words of the versions are still being compared";
        return Listing {
            head: prose::wrapped(&[Piece::ink(text, Ink::Trouble)], room, 0),
            items: Vec::new(),
            ..Listing::default()
        };
    };
    let mut items = between(model, wording, room);
    if !wording.choices.is_empty() {
        items.push(Item::heading("one thing, the word that each version chose"));
    }
    let choices = wording.choices.iter().take(MOST);
    items.extend(choices.map(|choice| self::choice(model, choice, room)));
    if let Some(n_more) = wording.choices.len().checked_sub(MOST).filter(|n| *n > 0) {
        let text = format!("and {n_more} more, of fewer versions or less alike");
        items.push(Item::heading(text));
    }
    if items.is_empty() {
        items.push(Item::heading(
            "nowhere does one version put a word for another's",
        ));
    }
    Listing {
        head: head(model, room),
        items,
        ..Listing::default()
    }
}

fn head(model: &Model, room: usize) -> Vec<Words> {
    let peek = model.key(Action::Peek);
    let (left, right) = (model.key(Action::FocusLeft), model.key(Action::FocusRight));
    let head = format!(
        "words that stand for each other in linked sentences, those of unlike force first · {left} {right} choose a \
         version · {peek} goes to the first place"
    );
    prose::wrapped(&[Piece::ink(head, Ink::Detail)], room, 0)
}

/// What the version in focus puts for the words of the base.
fn between(model: &Model, wording: &Wording, room: usize) -> Vec<Item> {
    let (base, focus) = (model.reading.base, model.reading.cursor.focus);
    if base == focus {
        return Vec::new();
    }
    let (from, to) = (model.story.letter(base), model.story.letter(focus));
    let relations = &wording.relations;
    let found = substitutions(&model.story, relations, &model.comparison, base, focus);
    if found.is_empty() {
        let text = format!("{to} puts no other words for those of {from}");
        return vec![Item::heading(text), Item::gap()];
    }
    let spinning = Spinning::between(&model.story, relations, &model.comparison, base, focus);
    let mut items = vec![Item::heading(format!("{to} says … where {from} says …"))];
    items.extend(spun(to, spinning, room));
    items.extend(found.iter().map(|found| row(model, found, room)));
    items.push(Item::gap());
    items
}

/// How many words were exchanged in sentences that are otherwise equal, and what that says.
fn spun(letter: &str, found: Spinning, room: usize) -> Option<Item> {
    let percent = (found.thousandths() + 5) / 10;
    let mut pieces = vec![Piece::ink(
        format!(
            "in sentences that are otherwise equal {letter} exchanges {} of {} words, {percent} %",
            found.n_exchanged, found.n_words
        ),
        Ink::Detail,
    )];
    if found.is_spun() {
        let text = ": so many as in copies that are spun word by word";
        pieces.push(Piece::ink(text, Ink::Trouble));
    }
    (found.n_words > 0).then(|| Item {
        lines: prose::wrapped(&pieces, room, 2),
        target: None,
    })
}

fn row(model: &Model, found: &Substitution, room: usize) -> Item {
    let place = found.places.first().map(|place| place.right);
    let word = WORD.min(room / 3);
    let mut pieces = vec![
        padded(Piece::role(format!("{} ", found.right), Role::Edited), word),
        padded(Piece::plain(format!("{} ", found.left)), word),
        Piece::ink(
            format!("{:>3}×  {}", found.places.len(), found.kind.name()),
            Ink::Detail,
        ),
    ];
    if let Some((left, right)) = found.tones {
        let text = format!("  {} for {}", right.name(), left.name());
        pieces.push(Piece::ink(text, Ink::Strong));
    }
    item(model, &pieces, place, room)
}

fn choice(model: &Model, choice: &WordChoice, room: usize) -> Item {
    let mut pieces = Vec::new();
    for (word, places) in &choice.words {
        if !pieces.is_empty() {
            pieces.push(Piece::ink(" → ", Ink::Quiet));
        }
        let letters = places
            .iter()
            .map(|(version, _)| model.story.letter(*version));
        let letters: Vec<&str> = letters.collect();
        pieces.push(Piece::ink(format!("{} ", letters.join(" ")), Ink::Letter));
        pieces.push(Piece::plain(word.clone()));
    }
    if choice.n_times > 1 {
        pieces.push(Piece::ink(format!("  {}×", choice.n_times), Ink::Detail));
    }
    if choice.is_loaded {
        pieces.push(Piece::ink("  of unlike force", Ink::Strong));
    }
    let first = choice.words.first().and_then(|(_, places)| places.first());
    item(model, &pieces, first.map(|(_, span)| *span), room)
}

fn item(model: &Model, pieces: &[Piece], place: Option<Span>, room: usize) -> Item {
    let sentence = place.and_then(|span| sentence_of(&model.story, span));
    Item {
        lines: prose::wrapped(pieces, room, 2),
        target: Some(sentence.map_or(Target::Here, |sentence| Target::Place(sentence, None))),
    }
}

fn sentence_of(story: &Story, span: Span) -> Option<SentenceId> {
    let mut versions = story.versions.entries();
    let (version, _) = versions.find(|(_, version)| span.start < version.span.end)?;
    super::notes::sentence_at(story, version, span.start)
}
