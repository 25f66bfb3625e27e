//! What has changed since the versions were opened: sentences that came and sentences that went.

use super::prose;
use crate::review::Role;
use crate::text::visible;
use crate::ui::model::{Item, Listing, Model, Piece, Target};
use crate::ui::theme::Ink;

pub(super) fn list(model: &Model, room: usize) -> Listing {
    let changes = &model.changes;
    let head = if changes.versions.is_empty() {
        "no version has changed; retold --watch reads them again when they do".to_owned()
    } else {
        let (came, went) = (changes.fresh.len(), changes.gone.len());
        format!("{came} new and {went} gone, at the last change")
    };
    let line = |letter: &str, what: Piece, words: &str| {
        let words = visible(words.trim()).into_owned();
        let letter = Piece::ink(format!("{letter} "), Ink::Letter);
        prose::wrapped(&[letter, what, Piece::plain(words)], room, 6)
    };
    let fresh = changes.fresh.iter().filter_map(|sentence| {
        let found = model.story.sentences.get(*sentence)?;
        let letter = model.story.letter(found.version);
        let came = Piece::role("new  ", Role::OnlyHere);
        Some(Item {
            lines: line(letter, came, model.story.text(found.span)),
            target: Some(Target::Place(*sentence, None)),
        })
    });
    let gone = changes.gone.iter().map(|(version, words)| Item {
        lines: line(
            model.story.letter(*version),
            Piece::ink("gone ", Ink::Trouble),
            words,
        ),
        target: Some(Target::Here),
    });
    Listing {
        head: prose::wrapped(&[Piece::ink(head, Ink::Detail)], room, 0),
        items: fresh.chain(gone).collect(),
        ..Listing::default()
    }
}
