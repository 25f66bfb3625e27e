//! How things look.

use crate::ui::model::Model;

/// The next theme that suits the ground.
pub(super) fn next(model: &mut Model) {
    let names: Vec<&str> = model.options.themes.names(model.options.shade).collect();
    let at = names.iter().position(|name| *name == model.theme.name);
    if let Some(next) = names.get(at.map_or(0, |at| (at + 1) % names.len())) {
        let next = (*next).to_owned();
        set(model, &next);
    }
}

/// The theme of this name.
pub(super) fn set(model: &mut Model, name: &str) {
    let options = &model.options;
    if !options.themes.all().any(|known| known == name) {
        let names: Vec<&str> = options.themes.all().collect();
        let names = names.join(", ");
        model.complain(format!("there is no theme {name}; there are {names}"));
        return;
    }
    model.theme = options.themes.theme(name, options.shade, options.depth);
    model.say(format!("theme {name}"));
}
