//! What could not be read, and what to do about it; and whose wording is not compared.

use super::prose;
use crate::lexicon::language_notes;
use crate::ui::model::{Listing, Model, PanelItem, PanelTarget, StyledText};
use crate::ui::theme::Ink;

pub(super) fn list_troubles(model: &Model, room: usize) -> Listing {
    let item = |trouble: &crate::load::Trouble| {
        let mut pieces = vec![
            StyledText::ink(trouble.place.clone(), Ink::Strong),
            StyledText::plain(format!(": {}", trouble.what)),
        ];
        let hint = trouble.hint.iter();
        pieces.extend(hint.map(|hint| StyledText::ink(format!("; {hint}"), Ink::Detail)));
        PanelItem {
            lines: prose::wrapped(&pieces, room, 2),
            target: Some(PanelTarget::Here),
        }
    };
    let note = |note: String| PanelItem {
        lines: prose::wrapped(&[StyledText::plain(note)], room, 2),
        target: Some(PanelTarget::Here),
    };
    let notes = language_notes(&model.story).into_iter().map(note);
    let head = match model.troubles.len() {
        0 => "no problems: everything was read".to_owned(),
        1 => "one thing could not be read as it should".to_owned(),
        n => format!("{n} problems"),
    };
    Listing {
        head: prose::wrapped(&[StyledText::ink(head, Ink::Detail)], room, 0),
        items: model.troubles.iter().map(item).chain(notes).collect(),
        ..Listing::default()
    }
}
