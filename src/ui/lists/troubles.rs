//! What could not be read, and what to do about it; and whose wording is not compared.

use super::prose;
use crate::lexicon::language_notes;
use crate::ui::model::{Item, Listing, Model, Piece, Target};
use crate::ui::theme::Ink;

pub(super) fn list(model: &Model, room: usize) -> Listing {
    let item = |trouble: &crate::load::Trouble| {
        let mut pieces = vec![
            Piece::ink(trouble.place.clone(), Ink::Strong),
            Piece::plain(format!(": {}", trouble.what)),
        ];
        let hint = trouble.hint.iter();
        pieces.extend(hint.map(|hint| Piece::ink(format!("; {hint}"), Ink::Detail)));
        Item {
            lines: prose::wrapped(&pieces, room, 2),
            target: Some(Target::Here),
        }
    };
    let note = |note: String| Item {
        lines: prose::wrapped(&[Piece::plain(note)], room, 2),
        target: Some(Target::Here),
    };
    let notes = language_notes(&model.story).into_iter().map(note);
    let head = match model.troubles.len() {
        0 => "everything could be read".to_owned(),
        1 => "one thing could not be read as it should".to_owned(),
        n => format!("{n} things could not be read as they should"),
    };
    Listing {
        head: prose::wrapped(&[Piece::ink(head, Ink::Detail)], room, 0),
        items: model.troubles.iter().map(item).chain(notes).collect(),
        ..Listing::default()
    }
}
