//! What the reader wants, from what the reader has set.

use super::action::Action;
use super::keymap::{KeyScope, Keymap};
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
        troubles.extend(hidden_key_trouble(settings, &keymap));
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

/// The trouble with a verdict whose key leaves no other for the note, for taking back or for leaving in a review.
fn hidden_key_trouble(settings: &Settings, keymap: &Keymap) -> Option<Trouble> {
    let scopes = [KeyScope::Review, KeyScope::Reading, KeyScope::Everywhere];
    let verdicts = &settings.values.verdicts.on_everything;
    [Action::Note, Action::Undo, Action::Quit]
        .into_iter()
        .find_map(|action| {
            let keys = keymap.keys_of(&scopes, action);
            let hides = |key: &String| {
                verdicts
                    .iter()
                    .find(|verdict| verdict.key.to_string() == *key)
            };
            let hiding = hides(keys.first()?)?;
            let is_reached = keys.iter().any(|key| hides(key).is_none());
            let place = settings.origin("verdicts").map(ToString::to_string);
            let (key, verdict, name) = (hiding.key, &hiding.name, action.name());
            let what = format!("`{key}` gives `{verdict}` in a review and hides `{name}`");
            let hint =
                format!("give `{verdict}` another letter, or `{name}` another key in keys.toml");
            let trouble = Trouble::new(place.unwrap_or_default(), what).with_hint(hint);
            (!is_reached).then_some(trouble)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::SettingsFile;

    #[test]
    fn a_verdict_must_not_hide_the_key_that_a_reader_gave_to_undo() {
        let mut settings = Settings::built_in();
        assert_eq!(Options::of(&settings).1, []);
        let (keys, _) = SettingsFile::parse("keys.toml", "[everywhere]\nU = \"\"\nf = \"undo\"\n");
        settings.keys = Some(keys);
        let (_, troubles) = Options::of(&settings);
        let told: Vec<String> = troubles.iter().map(ToString::to_string).collect();
        assert!(
            told.iter()
                .any(|told| told.contains("`f` gives `fine` in a review and hides `undo`")),
            "{told:?}"
        );
    }
}
