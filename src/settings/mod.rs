//! What a reader has set: TOML to values, and troubles with file, line, key and what was probably meant.
//!
//! The commented files in `config/` are the only defaults; a reader's files overlay them key by key. Nothing here
//! knows a terminal: keys and themes are handed on row by row to whoever knows what they mean.

mod files;
pub mod same;
mod schema;
mod sheet;
mod values;
mod verdicts;

use std::fmt;
use std::path::{Path, PathBuf};

use crate::load::{Trouble, nearest_name};
use files::{SettingsPaths, SettingsReader};
use schema::KNOWN;

pub use files::{ProcessEnvironment, SettingsLookup};
pub use schema::COLOURS;
pub use sheet::{SettingRow, SettingsFile, Value};
pub use values::{ColourSetting, Ground, LayoutSetting, Values};

/// Everything that a reader has set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The settings in force.
    pub values: Values,
    /// The same one by one, with where each comes from.
    pub list: Vec<Setting>,
    /// The reader's own keys.
    pub keys: Option<SettingsFile>,
    /// The reader's own themes, by name.
    pub themes: Vec<(String, SettingsFile)>,
    /// The reader's own rules for furniture, with the file that they stand in.
    pub furniture: Option<(String, String)>,
    /// The files that were looked for.
    pub looked: Vec<SettingsLookup>,
    /// What is wrong with them.
    pub troubles: Vec<Trouble>,
}

/// A setting in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Its name.
    pub key: &'static str,
    /// What it is set to.
    pub value: Value,
    /// Who says so.
    pub origin: Origin,
}

/// Who says what a setting is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The program.
    BuiltIn,
    /// A file, with its line.
    File(String),
    /// A variable of the environment.
    Environment(&'static str),
    /// An option on the command line.
    CommandLine(&'static str),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuiltIn => f.write_str("built in"),
            Self::File(place) => f.write_str(place),
            Self::Environment(name) | Self::CommandLine(name) => f.write_str(name),
        }
    }
}

/// What the command line says about settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingOverrides {
    /// The file or folder of settings.
    pub config: Option<PathBuf>,
    /// Settings, each with the option that sets it.
    pub said: Vec<Setting>,
}

impl Settings {
    /// Reads everything that is set: the command line beats the environment, which beats the files.
    pub fn read(wishes: &SettingOverrides, around: &ProcessEnvironment) -> Self {
        let mut shelf = SettingsReader::default();
        let places = locate_settings(wishes, around, &mut shelf.troubles);
        let own = places.settings.and_then(|path| shelf.sheet(&path));
        let mut settings = Self::built_in();
        if let Some(sheet) = own {
            settings.overlay(&sheet, &mut shelf.troubles);
        }
        if around.wants_no_colour {
            settings.set(&Setting {
                key: "colours",
                value: Value::Text("none".to_owned()),
                origin: Origin::Environment("NO_COLOR"),
            });
        }
        for said in &wishes.said {
            shelf.troubles.extend(settings.set(said));
        }
        Self {
            values: Values::new(&settings.list),
            keys: places.keys.and_then(|path| shelf.sheet(&path)),
            themes: places
                .themes
                .map_or_else(Vec::new, |folder| shelf.themes(&folder)),
            furniture: places.furniture.and_then(|path| {
                let text = shelf.text(&path)?;
                Some((path.display().to_string(), text))
            }),
            looked: shelf.looked,
            troubles: shelf.troubles,
            list: settings.list,
        }
    }

    /// What holds when nobody has set anything.
    pub fn built_in() -> Self {
        let (sheet, _) = SettingsFile::parse(
            "config/settings.toml",
            include_str!("../../config/settings.toml"),
        );
        let list = KNOWN.iter().filter_map(|known| {
            let row = sheet.rows.iter().find(|row| row.key == known.key)?;
            Some(Setting {
                key: known.key,
                value: known.check(&row.value).ok()?,
                origin: Origin::BuiltIn,
            })
        });
        let list: Vec<Setting> = list.collect();
        Self {
            values: Values::new(&list),
            list,
            keys: None,
            themes: Vec::new(),
            furniture: None,
            looked: Vec::new(),
            troubles: Vec::new(),
        }
    }

    /// Sets a setting back to what is built in, because what it was set to means nothing.
    pub fn set_back(&mut self, key: &str) {
        let built_in = Self::built_in().list.into_iter();
        for setting in built_in.filter(|setting| setting.key == key) {
            self.set(&setting);
        }
        self.values = Values::new(&self.list);
    }

    /// Who says what this setting is.
    pub fn origin(&self, key: &str) -> Option<&Origin> {
        let setting = self.list.iter().find(|setting| setting.key == key);
        setting.map(|setting| &setting.origin)
    }

    fn overlay(&mut self, sheet: &SettingsFile, troubles: &mut Vec<Trouble>) {
        for row in &sheet.rows {
            let known = KNOWN.iter().find(|known| known.key == row.key);
            let Some(known) = known.filter(|_| row.table.is_empty()) else {
                troubles.push(unknown_setting_trouble(sheet, row));
                continue;
            };
            troubles.extend(self.set(&Setting {
                key: known.key,
                value: row.value.clone(),
                origin: Origin::File(sheet.place_of(row)),
            }));
        }
    }

    /// Sets a setting, or says why not.
    fn set(&mut self, wanted: &Setting) -> Option<Trouble> {
        let known = KNOWN.iter().find(|known| known.key == wanted.key)?;
        match known.check(&wanted.value) {
            Ok(value) => {
                let setting = self.list.iter_mut().find(|have| have.key == known.key)?;
                setting.value = value;
                setting.origin = wanted.origin.clone();
                None
            }
            Err((what, meant)) => {
                let trouble = Trouble::new(wanted.origin.to_string(), what);
                Some(add_meant_hint(trouble, meant.as_deref()))
            }
        }
    }
}

/// The keys that hold unless a reader says otherwise, row by row.
pub fn built_in_keys() -> SettingsFile {
    SettingsFile::parse("config/keys.toml", include_str!("../../config/keys.toml")).0
}

/// The trouble with the name that was probably meant.
pub fn add_meant_hint(trouble: Trouble, meant: Option<&str>) -> Trouble {
    match meant {
        Some(meant) => trouble.with_hint(format!("did you mean `{meant}`?")),
        None => trouble,
    }
}

fn unknown_setting_trouble(sheet: &SettingsFile, row: &SettingRow) -> Trouble {
    let name = match row.table.as_str() {
        "" => row.key.clone(),
        table => format!("{table}.{}", row.key),
    };
    let trouble = sheet.trouble(row, format!("there is no setting `{name}`"));
    let meant = nearest_name(&row.key, KNOWN.iter().map(|known| known.key));
    match meant {
        Some(meant) if meant == row.key => {
            trouble.with_hint(format!("`{meant}` stands above the first line in brackets"))
        }
        Some(meant) => add_meant_hint(trouble, Some(meant)),
        None => trouble.with_hint("`retold config` lists them all"),
    }
}

fn locate_settings(
    wishes: &SettingOverrides,
    around: &ProcessEnvironment,
    troubles: &mut Vec<Trouble>,
) -> SettingsPaths {
    let said = wishes.config.as_deref().map(|path| ("--config", path));
    let named = said.or_else(|| around.named.as_deref().map(|path| ("RETOLD_CONFIG", path)));
    let is_there = |path: &Path| path.exists();
    if let Some((by, path)) = named.filter(|(_, path)| !is_there(path)) {
        let what = format!("there is no file or folder {}", path.display());
        troubles.push(Trouble::new(by, what).with_hint("check the spelling"));
    }
    SettingsPaths::new(around.folder.as_deref(), named.map(|(_, path)| path))
}
