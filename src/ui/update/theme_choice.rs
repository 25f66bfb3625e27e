//! How things look.

use crate::load::nearest_name;
use crate::ui::action::Action;
use crate::ui::model::{Model, Options, PanelTarget};
use crate::ui::terminal::Shade;
use crate::ui::theme::AUTO;

/// The ground is as light as that: the theme that suits it, unless another has been chosen or is tried on.
pub(super) fn light_ground(model: &mut Model, shade: Shade) {
    let options = &mut model.options;
    if !options.asks_shade || options.shade == shade {
        return;
    }
    let theme = |options: &Options| {
        let (name, depth) = (&options.theme, options.depth);
        options.themes.theme(name, options.shade, depth)
    };
    let suited = theme(options);
    options.shade = shade;
    if model.theme.name == suited.name && model.theme_before.is_none() {
        model.theme = theme(options);
    }
}

/// The next theme that suits the ground, or so many further.
pub(super) fn next_theme(model: &mut Model, n: usize) {
    let names: Vec<&str> = model.options.themes.names(model.options.shade).collect();
    let at = names.iter().position(|name| *name == model.theme.name);
    let next = at.map_or(0, |at| (at + n) % names.len().max(1));
    if let Some(next) = names.get(next) {
        let next = (*next).to_owned();
        set_theme(model, &next);
    }
}

/// Tries on the theme under the cursor of the list of themes, if that is open.
pub(super) fn try_on(model: &mut Model) {
    let target = model.panel.as_ref().and_then(|panel| panel.item()?.target);
    let Some(PanelTarget::Theme(place)) = target else {
        return;
    };
    let options = &model.options;
    if let Some(name) = options.themes.names(options.shade).nth(place) {
        let theme = options.themes.theme(name, options.shade, options.depth);
        let before = std::mem::replace(&mut model.theme, theme);
        model.theme_before.get_or_insert(before);
    }
}

/// Brings back the theme that was there before others were tried on.
pub(super) fn bring_back(model: &mut Model) {
    if let Some(before) = model.theme_before.take() {
        model.theme = before;
    }
}

/// Keeps the theme that is tried on.
pub(super) fn accept_theme(model: &mut Model) {
    model.theme_before = None;
    let name = model.theme.name.clone();
    let key = model.key(Action::Themes);
    model.say(format!(
        "theme {name} · theme = \"{name}\" in settings.toml makes it last · {key} chooses again"
    ));
}

/// The theme of this name; `auto` is the one that suits the ground.
pub(super) fn set_theme(model: &mut Model, name: &str) {
    let options = &model.options;
    if name != AUTO && !options.themes.all().any(|known| known == name) {
        let names: Vec<&str> = [AUTO].into_iter().chain(options.themes.all()).collect();
        let hint = match nearest_name(name, names.iter().copied()) {
            Some(near) => format!("did you mean {near}?"),
            None => format!("there are {}", names.join(", ")),
        };
        model.complain(format!("there is no theme {name}; {hint}"));
        return;
    }
    model.theme = options.themes.theme(name, options.shade, options.depth);
    let chosen = model.theme.name.clone();
    model.say(match name {
        AUTO => format!("theme {chosen}, which suits the ground"),
        _ => format!("theme {chosen}"),
    });
}
