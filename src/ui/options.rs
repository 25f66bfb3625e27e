//! What the reader wants, from what the reader has set.

use super::keymap::Keymap;
use super::model::{ColumnLayout, Options};
use super::terminal::Shade;
use super::theme::{AUTO, Depth, Themes};
use crate::load::{Trouble, nearest_name};
use crate::settings::{self, ColourSetting, Ground, Settings, add_meant_hint};

impl Options {
    /// The options that these settings ask for, and everything that is wrong with the settings.
    pub fn of(settings: &Settings) -> (Self, Vec<Trouble>) {
        let mut troubles = settings.troubles.clone();
        let (keymap, wrong) = Keymap::of(settings.keys.as_ref());
        troubles.extend(wrong);
        let (themes, wrong) = Themes::with(&settings.themes);
        troubles.extend(wrong);
        let values = &settings.values;
        let theme = match unknown_theme_trouble(settings, &themes) {
            Some(trouble) => {
                troubles.push(trouble);
                AUTO.to_owned()
            }
            None => values.theme.clone(),
        };
        let options = Self {
            keymap,
            column_width: values.column_width,
            themes,
            theme,
            shade: match values.ground {
                Ground::Light => Shade::Light,
                Ground::Dark | Ground::Auto => Shade::Dark,
            },
            asks_shade: values.ground == Ground::Auto,
            depth: match values.colours {
                ColourSetting::Auto => Depth::of_terminal(),
                ColourSetting::None => Depth::None,
                ColourSetting::Basic => Depth::Basic,
                ColourSetting::Indexed => Depth::Indexed,
                ColourSetting::True => Depth::True,
            },
            layout: match values.layout {
                settings::LayoutSetting::InStep => ColumnLayout::InStep,
                settings::LayoutSetting::OwnOrder => ColumnLayout::OwnOrder,
            },
            opens_with_brief: values.opens_with_brief,
            has_legend: values.has_legend,
            hyphenates: values.hyphenates,
            shows_furniture: values.shows_furniture,
            shows_possible: values.shows_possible,
            shows_house_style: values.shows_house_style,
            has_mouse: values.has_mouse,
            verdicts: values.verdicts.clone(),
            are_states: false,
        };
        (options, troubles)
    }
}

/// The trouble with a theme that there is not.
fn unknown_theme_trouble(settings: &Settings, themes: &Themes) -> Option<Trouble> {
    let name = settings.values.theme.as_str();
    if name == AUTO || themes.all().any(|known| known == name) {
        return None;
    }
    let place = settings.origin("theme").map(ToString::to_string);
    let trouble = Trouble::new(
        place.unwrap_or_default(),
        format!("there is no theme `{name}`"),
    );
    Some(match nearest_name(name, themes.all()) {
        Some(meant) => add_meant_hint(trouble, Some(meant)),
        None => {
            let names: Vec<&str> = themes.all().collect();
            trouble.with_hint(format!("there are {}", names.join(", ")))
        }
    })
}
