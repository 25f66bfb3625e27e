//! How things look.

use crate::ui::model::Model;
use crate::ui::theme::Theme;

/// The next theme.
pub(super) fn next(model: &mut Model) {
    let names: Vec<_> = Theme::names(model.options.shade).collect();
    let at = names.iter().position(|name| *name == model.theme.name);
    if let Some(next) = names.get(at.map_or(0, |at| (at + 1) % names.len())) {
        let next = (*next).to_owned();
        set(model, &next);
    }
}

/// The theme of this name.
pub(super) fn set(model: &mut Model, name: &str) {
    let names: Vec<_> = Theme::names(model.options.shade).collect();
    if !names.contains(&name) {
        model.complain(format!(
            "there is no theme {name}; there are {}",
            names.join(", ")
        ));
        return;
    }
    model.theme = Theme::new(name, model.options.shade, model.options.depth);
    model.say(format!("theme {name}"));
}
