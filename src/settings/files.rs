//! Where settings are kept, and the text of the files there.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::SettingsFile;
use crate::load::Trouble;

/// A settings file larger than this is something else.
const LARGEST: u64 = 1024 * 1024;

/// What the program finds around itself when it is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProcessEnvironment {
    /// The reader's own folder of settings, whether it is there or not.
    pub folder: Option<PathBuf>,
    /// The file or folder that `RETOLD_CONFIG` names.
    pub named: Option<PathBuf>,
    /// Whether `NO_COLOR` is set.
    pub wants_no_colour: bool,
}

impl ProcessEnvironment {
    /// The environment of this process.
    pub fn of_process() -> Self {
        let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        let platform = etcetera::choose_base_strategy().ok();
        Self {
            folder: platform.map(|platform| platform.config_dir().join("retold")),
            named: set("RETOLD_CONFIG").map(PathBuf::from),
            wants_no_colour: set("NO_COLOR").is_some(),
        }
    }
}

/// A file that was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsLookup {
    /// Where.
    pub path: PathBuf,
    /// Whether it was there.
    pub is_there: bool,
}

/// Where the files of a reader are.
#[derive(Debug, Default)]
pub(super) struct SettingsPaths {
    pub(super) settings: Option<PathBuf>,
    pub(super) keys: Option<PathBuf>,
    pub(super) themes: Option<PathBuf>,
    pub(super) furniture: Option<PathBuf>,
}

impl SettingsPaths {
    /// The places in `folder`, unless a file or another folder was `named`: a file holds settings only.
    pub(super) fn new(folder: Option<&Path>, named: Option<&Path>) -> Self {
        let is_file = named.is_some_and(|named| !named.is_dir());
        let folder = if is_file { folder } else { named.or(folder) };
        let within = |name| folder.map(|folder| folder.join(name));
        Self {
            settings: if is_file {
                named.map(Path::to_owned)
            } else {
                within("settings.toml")
            },
            keys: within("keys.toml"),
            themes: within("themes"),
            furniture: within("furniture.toml"),
        }
    }
}

/// The files as they are read: what is there, what was looked for, and what is wrong.
#[derive(Debug, Default)]
pub(super) struct SettingsReader {
    pub(super) looked: Vec<SettingsLookup>,
    pub(super) troubles: Vec<Trouble>,
}

impl SettingsReader {
    /// The file at `path`, taken apart; none if it is not there.
    pub(super) fn sheet(&mut self, path: &Path) -> Option<SettingsFile> {
        let text = self.text(path)?;
        let (sheet, troubles) = SettingsFile::parse(path.display().to_string(), &text);
        self.troubles.extend(troubles);
        Some(sheet)
    }

    /// The text of the file at `path`; none if it is not there.
    pub(super) fn text(&mut self, path: &Path) -> Option<String> {
        let place = path.display().to_string();
        let text = read_optional_file(path);
        self.looked.push(SettingsLookup {
            path: path.to_owned(),
            is_there: !matches!(text, Ok(None)),
        });
        match text {
            Ok(text) => text,
            Err(what) => {
                let hint = "mend the file or move it away";
                self.troubles
                    .push(Trouble::new(place, what).with_hint(hint));
                None
            }
        }
    }

    /// Every theme in a folder by name, in the order of the names.
    pub(super) fn themes(&mut self, folder: &Path) -> Vec<(String, SettingsFile)> {
        // A folder that is not there holds no themes.
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension() == Some(OsStr::new("toml")));
        paths.sort();
        let named = paths.iter().filter_map(|path| {
            let name = path.file_stem()?.to_string_lossy().into_owned();
            Some((name, self.sheet(path)?))
        });
        named.collect()
    }
}

fn read_optional_file(path: &Path) -> Result<Option<String>, String> {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(LARGEST).read_to_string(&mut text));
    match read {
        Ok(n_bytes) if n_bytes as u64 == LARGEST => {
            Err("this is too large for a settings file".to_owned())
        }
        Ok(_) => Ok(Some(text)),
        Err(error) => match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Ok(None),
            ErrorKind::PermissionDenied => Err("you may not read this file".to_owned()),
            ErrorKind::InvalidData => Err("this file is not text in UTF-8".to_owned()),
            ErrorKind::IsADirectory => Err("this is a folder, not a file".to_owned()),
            _ => Err(format!("this file cannot be read ({})", error.kind())),
        },
    }
}
