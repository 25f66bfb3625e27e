//! The words that one version puts for another's, from the base to the version in focus.

use super::{padded, prose};
use crate::compare::lexicon::Relations;
use crate::review::{Role, substitutions, word_choices};
use crate::text::{SentenceId, Span, Story};
use crate::ui::action::Action;
use crate::ui::model::{Item, Listing, Model, Piece, Target};
use crate::ui::theme::Ink;

pub(super) fn list(model: &Model, room: usize) -> Listing {
    let relations = Relations::new(&model.story);
    let (base, focus) = (model.reading.base, model.reading.cursor.focus);
    let mut items = Vec::new();
    if base != focus {
        let (from, to) = (model.story.letter(base), model.story.letter(focus));
        items.push(Item::heading(format!("{to} says … where {from} says …")));
        let found = substitutions(&model.story, &relations, &model.comparison, base, focus);
        if found.is_empty() {
            items.push(Item::heading("nothing"));
        }
        items.extend(found.iter().map(|found| {
            let place = found.places.first().map(|place| place.right);
            let pieces = [
                padded(Piece::role(found.right.clone(), Role::Edited), 24),
                padded(Piece::plain(found.left.clone()), 24),
                Piece::ink(
                    format!("{:>3}×  {}", found.places.len(), found.kind.name()),
                    Ink::Detail,
                ),
            ];
            item(model, &pieces, place, room)
        }));
        items.push(Item::gap());
    }
    items.push(Item::heading("one thing, the word that each version chose"));
    for choice in word_choices(&model.story, &relations, &model.comparison) {
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
        let first = choice.words.first().and_then(|(_, places)| places.first());
        items.push(item(model, &pieces, first.map(|(_, span)| *span), room));
    }
    let peek = model.key(Action::Peek);
    let head = format!(
        "words that stand for each other in linked sentences · {peek} goes to the first place"
    );
    Listing {
        head: vec![vec![Piece::ink(head, Ink::Detail)]],
        items,
    }
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
