//! The themes that there are: those of the program, and those of the reader's folder laid over them.

use super::look::Look;
use super::{Depth, Ink, Theme};
use crate::load::{Trouble, nearest_name};
use crate::settings::{SettingRow, SettingsFile, Value, add_meant_hint};
use crate::ui::terminal::Shade;

/// The name that stands for the theme that suits the ground.
pub const AUTO: &str = "auto";

/// The themes that come with the program; the first two are those that `auto` takes, on dark and on light.
const BUILT_IN: [(&str, &str); 4] = [
    ("night", include_str!("../../../config/themes/night.toml")),
    ("paper", include_str!("../../../config/themes/paper.toml")),
    (
        "contrast",
        include_str!("../../../config/themes/contrast.toml"),
    ),
    (
        "colour-blind",
        include_str!("../../../config/themes/colour-blind.toml"),
    ),
];

/// The themes that there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Themes {
    themes: Vec<Looks>,
}

/// A theme, whatever the terminal can show of it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Looks {
    name: String,
    /// The ground that it is made for; none if it suits both.
    made_for: Option<Shade>,
    on_dark: Vec<Look>,
    on_light: Vec<Look>,
}

impl Themes {
    /// The themes that come with the program.
    pub fn built_in() -> Self {
        let mut themes = Self::default();
        for (name, text) in BUILT_IN {
            let (sheet, _) = SettingsFile::parse(format!("config/themes/{name}.toml"), text);
            themes.add(name, &sheet, &mut Vec::new());
        }
        themes
    }

    /// Those and a reader's own, and what is wrong with the own ones. What an own theme leaves out is taken from the
    /// theme of its name, or from the one that `auto` takes on its ground.
    pub fn with(own: &[(String, SettingsFile)]) -> (Self, Vec<Trouble>) {
        let mut themes = Self::built_in();
        let mut troubles = Vec::new();
        for (name, sheet) in own {
            if name == AUTO {
                let what = "`auto` stands for the theme that suits the ground";
                troubles.push(Trouble::new(&sheet.place, what).with_hint("give it another name"));
                continue;
            }
            themes.add(name, sheet, &mut troubles);
        }
        (themes, troubles)
    }

    /// The names of all themes.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.themes.iter().map(|theme| theme.name.as_str())
    }

    /// The names of the themes that suit a ground of this shade.
    pub fn names(&self, shade: Shade) -> impl Iterator<Item = &str> {
        let suits = move |theme: &&Looks| theme.made_for.is_none_or(|ground| ground == shade);
        self.themes
            .iter()
            .filter(suits)
            .map(|theme| theme.name.as_str())
    }

    /// The ground that a theme is made for; none if it suits both.
    pub fn made_for(&self, name: &str) -> Option<Shade> {
        self.named(name).and_then(|theme| theme.made_for)
    }

    /// The theme of this name; for `auto`, or if there is no such theme, the one that suits the ground.
    pub fn theme(&self, name: &str, shade: Shade, depth: Depth) -> Theme {
        let looks = self.named(name).or_else(|| self.named(suiting(shade)));
        Theme {
            name: looks.map_or_else(String::new, |looks| looks.name.clone()),
            styles: looks.map_or_else(Vec::new, |looks| {
                looks
                    .on(shade)
                    .iter()
                    .map(|look| look.style(depth))
                    .collect()
            }),
        }
    }

    fn named(&self, name: &str) -> Option<&Looks> {
        self.themes.iter().find(|theme| theme.name == name)
    }

    fn add(&mut self, name: &str, sheet: &SettingsFile, troubles: &mut Vec<Trouble>) {
        let of_same_name = self.themes.iter().position(|theme| theme.name == name);
        let had = of_same_name.map(|place| self.themes[place].made_for);
        let said = ThemeFile::read(sheet, troubles);
        let made_for = said.made_for.or(had).unwrap_or_default();
        let looks = |shade| {
            let shade = made_for.unwrap_or(shade);
            let base = self.named(name).or_else(|| self.named(suiting(shade)));
            let mut looks = base.map_or_else(
                || vec![Look::default(); Ink::ALL.len()],
                |base| base.on(shade).to_vec(),
            );
            let on_light = said.on_light.iter().filter(|_| shade == Shade::Light);
            for (ink, look) in said.inks.iter().chain(on_light) {
                if let Some(place) = looks.get_mut(*ink as usize) {
                    *place = look.clone();
                }
            }
            looks
        };
        let theme = Looks {
            name: name.to_owned(),
            made_for,
            on_dark: looks(Shade::Dark),
            on_light: looks(Shade::Light),
        };
        match of_same_name {
            Some(place) => self.themes[place] = theme,
            None => self.themes.push(theme),
        }
    }
}

impl Looks {
    fn on(&self, shade: Shade) -> &[Look] {
        match shade {
            Shade::Dark => &self.on_dark,
            Shade::Light => &self.on_light,
        }
    }
}

fn suiting(shade: Shade) -> &'static str {
    match shade {
        Shade::Dark => "night",
        Shade::Light => "paper",
    }
}

/// What a theme file says.
#[derive(Default)]
struct ThemeFile {
    made_for: Option<Option<Shade>>,
    inks: Vec<(Ink, Look)>,
    on_light: Vec<(Ink, Look)>,
}

impl ThemeFile {
    fn read(sheet: &SettingsFile, troubles: &mut Vec<Trouble>) -> Self {
        let mut said = Self::default();
        for row in &sheet.rows {
            let done = match (row.table.as_str(), row.key.as_str()) {
                ("", "shade") => shade(sheet, row).map(|shade| said.made_for = Some(shade)),
                ("ink", _) => ink(sheet, row).map(|ink| said.inks.push(ink)),
                ("light", _) => ink(sheet, row).map(|ink| said.on_light.push(ink)),
                _ => Err(misplaced(sheet, row)),
            };
            troubles.extend(done.err());
        }
        said
    }
}

fn shade(sheet: &SettingsFile, row: &SettingRow) -> Result<Option<Shade>, Trouble> {
    match &row.value {
        Value::Text(text) if text == "dark" => Ok(Some(Shade::Dark)),
        Value::Text(text) if text == "light" => Ok(Some(Shade::Light)),
        Value::Text(text) if text == "any" => Ok(None),
        other => {
            let what = format!("`shade` takes one of \"dark\", \"light\", \"any\", not {other}");
            Err(sheet.trouble(row, what))
        }
    }
}

fn ink(sheet: &SettingsFile, row: &SettingRow) -> Result<(Ink, Look), Trouble> {
    let Some(ink) = Ink::ALL.iter().find(|ink| ink.name() == row.key) else {
        let trouble = sheet.trouble(row, format!("there is no ink `{}`", row.key));
        let meant = nearest_name(&row.key, Ink::ALL.iter().map(|ink| ink.name()));
        return Err(add_meant_hint(trouble, meant));
    };
    let Value::Text(words) = &row.value else {
        let what = format!("`{}` takes words in quotes, not {}", row.key, row.value);
        return Err(sheet.trouble(row, what).with_hint("such as \"bold cyan\""));
    };
    let look = Look::parse(words).map_err(|unknown| {
        let what = format!(
            "`{}` of `{}` is neither a style nor a colour",
            unknown.word, row.key
        );
        match unknown.meant {
            Some(_) => add_meant_hint(sheet.trouble(row, what), unknown.meant),
            None => sheet
                .trouble(row, what)
                .with_hint("write a colour as one of the sixteen or as #rrggbb"),
        }
    });
    Ok((*ink, look?))
}

fn misplaced(sheet: &SettingsFile, row: &SettingRow) -> Trouble {
    let what = match row.table.as_str() {
        "" => format!("there is no `{}` for a whole theme", row.key),
        table => format!(
            "`{}` stands under [{table}], which themes do not have",
            row.key
        ),
    };
    let hint =
        "inks stand under [ink], or under [light] for light grounds alone; above is only `shade`";
    sheet.trouble(row, what).with_hint(hint)
}
