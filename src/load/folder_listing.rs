//! What a folder stands for: the story that a story file in it tells, else the versions in it, in the order of their names.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::natural_order::natural_key;
use super::other_files::{OtherFile, describe_other_files};
use super::own_files::is_own_file;
use super::story_file::{read_story_file, story_file_at};
use super::trouble::unreadable_trouble;
use super::{Source, Trouble};

/// The name by which one of several story files is told to be the one that is meant.
const STORY_FILE: &str = "story.toml";

/// The sources behind a folder, with a word on what is passed over.
pub(super) fn list_folder_sources(folder: &Path) -> Vec<Result<Source, Trouble>> {
    let place = folder.display().to_string();
    let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<_>>>());
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => return vec![Err(unreadable_trouble(&place, "the folder", &error))],
    };
    entries.sort_by_cached_key(|entry| natural_key(&entry.file_name().to_string_lossy()));
    let paths = entries.into_iter().map(|entry| entry.path());
    let (folders, files): (Vec<PathBuf>, Vec<PathBuf>) = paths.partition(|path| path.is_dir());
    let content = FolderContent::of(files);
    let mut found = match content.chosen_story_file() {
        Ok(Some((path, text))) => content.list_story(folder, path, text),
        Ok(None) => content.list_versions(folder, &folders),
        Err(names) => {
            let n = names.len();
            let what = format!(
                "there are {n} story files in this folder: {}",
                names.join(", ")
            );
            let hint = format!("open one of them, or call the one that is meant {STORY_FILE}");
            return vec![Err(Trouble::new(place, what).with_hint(hint))];
        }
    };
    if !content.others.is_empty() {
        let what = format!("passed over: {}", describe_other_files(&content.others));
        found.push(Err(Trouble::notice(place, what)));
    }
    found
}

/// The story files behind a path: the file itself, or those of the folder.
pub fn story_files_behind(path: &Path) -> Vec<PathBuf> {
    let is_story_file = |path: &PathBuf| story_file_at(path).is_some();
    if !path.is_dir() {
        return Some(path.to_owned())
            .into_iter()
            .filter(is_story_file)
            .collect();
    }
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(is_story_file)
        .collect()
}

/// The files of a folder, by what they are.
struct FolderContent {
    versions: Vec<PathBuf>,
    story_files: Vec<(PathBuf, String)>,
    others: Vec<(OtherFile, String)>,
}

impl FolderContent {
    fn of(files: Vec<PathBuf>) -> Self {
        let mut content = Self {
            versions: Vec::new(),
            story_files: Vec::new(),
            others: Vec::new(),
        };
        for path in files {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let other = OtherFile::of(&path);
            if other == Some(OtherFile::Hidden) {
                content.others.push((OtherFile::Hidden, name));
            } else if let Some(text) = story_file_at(&path) {
                content.story_files.push((path, text));
            } else if is_own_file(&path) {
                content.others.push((OtherFile::Own, name));
            } else if let Some(other) = other {
                content.others.push((other, name));
            } else {
                content.versions.push(path);
            }
        }
        content
    }

    /// The story file that tells the story of the folder, if there is one.
    ///
    /// # Errors
    /// With their names when there are several and none is called as the one that is meant.
    fn chosen_story_file(&self) -> Result<Option<(&Path, &str)>, Vec<String>> {
        let name = |path: &Path| {
            path.file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned()
        };
        let files = || {
            self.story_files
                .iter()
                .map(|(path, text)| (path.as_path(), text.as_str()))
        };
        if let [(path, text)] = self.story_files.as_slice() {
            return Ok(Some((path, text)));
        }
        let meant = files().find(|(path, _)| name(path).eq_ignore_ascii_case(STORY_FILE));
        match meant {
            Some(meant) => Ok(Some(meant)),
            None if self.story_files.is_empty() => Ok(None),
            None => Err(files().map(|(path, _)| name(path)).collect()),
        }
    }

    /// What the story file lists, with a word on what it does not list.
    fn list_story(&self, folder: &Path, path: &Path, text: &str) -> Vec<Result<Source, Trouble>> {
        let mut found = read_story_file(path, text);
        let listed: Vec<PathBuf> = found.iter().flatten().filter_map(Source::file).collect();
        let is_listed = |version: &&PathBuf| !listed.iter().any(|file| is_one_file(file, version));
        let left: Vec<String> = self
            .versions
            .iter()
            .filter(is_listed)
            .map(|version| {
                version
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        if !left.is_empty() {
            let place = folder.display().to_string();
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            let what = format!("{} not listed in {file}: not opened", describe_names(&left));
            found.push(Err(Trouble::notice(place, what)));
        }
        found
    }

    fn list_versions(&self, folder: &Path, folders: &[PathBuf]) -> Vec<Result<Source, Trouble>> {
        if !self.versions.is_empty() {
            let versions = self.versions.iter().cloned();
            return versions.map(|file| Ok(Source::File(file))).collect();
        }
        let seen = folders
            .iter()
            .find(|below| OtherFile::of(below) != Some(OtherFile::Hidden));
        let hint = match seen {
            Some(below) => format!(
                "name the folder that holds them, such as {}",
                below.display()
            ),
            None => "put the versions there as text files, one each".to_owned(),
        };
        let what = "there are no versions in this folder";
        let trouble = Trouble::new(folder.display().to_string(), what);
        vec![Err(trouble.with_hint(hint))]
    }
}

fn is_one_file(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().ok();
    one == other || whole(one).is_some_and(|one| whole(other) == Some(one))
}

fn describe_names(names: &[String]) -> String {
    match names {
        [only] => format!("{only} is"),
        [one, other] => format!("{one} and {other} are"),
        [first, rest @ ..] => format!("{first} and {} other files are", rest.len()),
        [] => String::new(),
    }
}
