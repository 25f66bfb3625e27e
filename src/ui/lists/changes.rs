//! What has changed since the versions were opened: sentences that came and sentences that went.

use super::prose;
use crate::review::Role;
use crate::text::visible;
use crate::ui::model::{Listing, Model, PanelItem, PanelTarget, StyledText};
use crate::ui::theme::Ink;

pub(super) fn list_changes(model: &Model, room: usize) -> Listing {
    let changes = &model.changes;
    let (came, went) = (changes.fresh.len(), changes.gone.len());
    let head = match &model.watched {
        None => "the files are not watched: what has changed in them is not known; `retold --watch` reads them again when \
                 they change"
            .to_owned(),
        Some(watched) if came + went == 0 => {
            format!("no sentence has changed since the versions were opened · {watched}")
        }
        Some(watched) => {
            format!("{came} new and {went} gone since the versions were opened · {watched}")
        }
    };
    let line = |letter: &str, what: StyledText, words: &str| {
        let words = visible(words.trim()).into_owned();
        let letter = StyledText::ink(format!("{letter} "), Ink::Letter);
        prose::wrapped(&[letter, what, StyledText::plain(words)], room, 6)
    };
    let fresh = changes.fresh.iter().filter_map(|sentence| {
        let found = model.story.sentences.get(*sentence)?;
        let letter = model.story.letter(found.version);
        let came = StyledText::role("new  ", Role::OnlyHere);
        Some(PanelItem {
            lines: line(letter, came, model.story.text(found.span)),
            target: Some(PanelTarget::Place(*sentence, None)),
        })
    });
    let gone = changes.gone.iter().map(|(version, words)| PanelItem {
        lines: line(
            model.story.letter(*version),
            StyledText::ink("gone ", Ink::Trouble),
            words,
        ),
        target: Some(PanelTarget::Here),
    });
    Listing {
        head: prose::wrapped(&[StyledText::ink(head, Ink::Detail)], room, 0),
        items: fresh.chain(gone).collect(),
        ..Listing::default()
    }
}
