//! The themes that there are; moving through them tries each on.

use super::{padded, prose};
use crate::ui::action::Action;
use crate::ui::model::{Listing, Model, PanelItem, PanelTarget, StyledText};
use crate::ui::terminal::Shade;
use crate::ui::theme::{Depth, Ink};

/// Cells for a name: the longest of the program's own and some to spare.
const NAME: usize = 18;

pub(super) fn list_themes(model: &Model, room: usize) -> Listing {
    let (keep, close) = (model.key(Action::Peek), model.key(Action::Close));
    let mut head = format!("{keep} keeps the theme · {close} goes back to the old one");
    if model.options.depth == Depth::None {
        head.push_str(" · this terminal shows no colours, so they look much alike");
    }
    let themes = &model.options.themes;
    let shade = model.options.shade;
    let suits: Vec<&str> = themes.names(shade).collect();
    let others: Vec<&str> = themes.all().filter(|name| !suits.contains(name)).collect();
    if !others.is_empty() {
        let ground = match shade {
            Shade::Dark => "light",
            Shade::Light => "dark",
        };
        head.push_str(&format!(" · for {ground} terminals: {}", others.join(", ")));
    }
    let items = suits.into_iter().enumerate().map(|(place, name)| {
        let made_for = match themes.made_for(name) {
            Some(Shade::Dark) => "for dark terminals",
            Some(Shade::Light) => "for light terminals",
            None => "for dark and light terminals",
        };
        PanelItem {
            lines: vec![vec![
                padded(StyledText::plain(name), NAME),
                StyledText::ink(made_for, Ink::Detail),
            ]],
            target: Some(PanelTarget::Theme(place)),
        }
    });
    Listing {
        items: items.collect(),
        head: prose::wrapped(&[StyledText::ink(head, Ink::Detail)], room, 0),
        ..Listing::default()
    }
}
