//! Files that nothing is written over: the versions that were asked for, what lists them, and what is kept about them.

use std::fs;
use std::path::{Path, PathBuf};

use super::atomic_save::resolved;
use super::sessions::Sessions;
use crate::load::{Source, Trouble, list_sources};
use crate::text::Story;

/// Files that are open or were asked for, whether or not they could be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Protected {
    files: Vec<(ProtectedKind, PathBuf)>,
}

/// What a protected file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ProtectedKind {
    Version,
    StoryFile,
    Session,
    Settings,
}

/// What is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutputKind {
    /// A report.
    Report,
    /// A story file: it may take the place of the one that was opened.
    StoryFile,
    /// Verdicts and notes.
    Session,
}

impl Protected {
    /// The files behind these paths: the files themselves, those of folders, story files and what they list.
    pub fn of(paths: &[PathBuf]) -> Self {
        let mut files = Vec::new();
        for path in paths {
            let found = list_sources(std::slice::from_ref(path));
            let is_alone = found == [Ok(Source::File(path.clone()))];
            let named =
                (!path.is_dir() && !is_alone).then(|| (ProtectedKind::StoryFile, path.clone()));
            let versions = found.iter().flatten().filter_map(source_file);
            files.extend(
                named
                    .into_iter()
                    .chain(versions.map(|path| (ProtectedKind::Version, path))),
            );
        }
        Self { files }
    }

    /// The story files among them, as they were named.
    pub fn story_files(&self) -> Vec<PathBuf> {
        let files = self.files.iter();
        let files = files.filter(|(held, _)| *held == ProtectedKind::StoryFile);
        files.map(|(_, file)| file.clone()).collect()
    }

    /// The same with a session, its previous state and its lock.
    #[must_use]
    pub fn with_session(self, session: &Path) -> Self {
        self.with(ProtectedKind::Session, Sessions::files_of(session))
    }

    /// The same with files of settings.
    #[must_use]
    pub fn with_settings(self, files: impl IntoIterator<Item = PathBuf>) -> Self {
        self.with(ProtectedKind::Settings, files)
    }

    /// The same with the files of the versions that are open, however they came to be.
    #[must_use]
    pub fn with_versions(self, story: &Story) -> Self {
        let origins = story.versions.iter();
        let files = origins.map(|version| PathBuf::from(&version.origin));
        let files: Vec<PathBuf> = files.filter(|file| file.is_file()).collect();
        self.with(ProtectedKind::Version, files)
    }

    fn with(mut self, held: ProtectedKind, files: impl IntoIterator<Item = PathBuf>) -> Self {
        self.files
            .extend(files.into_iter().map(|file| (held, file)));
        self
    }

    /// Whether `target` may be written to.
    ///
    /// # Errors
    /// When it is one of these files, by whatever name.
    pub fn allow(&self, wanted: OutputKind, target: &Path) -> Result<(), Trouble> {
        let targets = match wanted {
            OutputKind::Session => Sessions::files_of(target).to_vec(),
            OutputKind::Report | OutputKind::StoryFile => vec![target.to_owned()],
        };
        let targets: Vec<Identity> = targets
            .iter()
            .filter_map(|path| Identity::of(path))
            .collect();
        let is_target = |file: &Path| {
            let identity = Identity::of(file);
            identity.is_some_and(|identity| targets.iter().any(|target| target.is(&identity)))
        };
        let mut files = self.files.iter();
        match files.find(|(held, file)| !wanted.may_replace(*held) && is_target(file)) {
            None => Ok(()),
            Some((held, file)) => Err(overwrite_trouble(wanted, target, *held, file)),
        }
    }
}

impl OutputKind {
    fn may_replace(self, held: ProtectedKind) -> bool {
        self == Self::StoryFile && held == ProtectedKind::StoryFile
    }
}

fn overwrite_trouble(
    wanted: OutputKind,
    target: &Path,
    held: ProtectedKind,
    file: &Path,
) -> Trouble {
    let what = match held {
        ProtectedKind::Version => "one of the versions",
        ProtectedKind::StoryFile => "the story file that lists the versions",
        ProtectedKind::Session => "where verdicts and notes are kept",
        ProtectedKind::Settings => "a file of settings",
    };
    let other = (target != file).then(|| format!(", {}", file.display()));
    let what = format!(
        "this is {what}{}, and stays as it is",
        other.unwrap_or_default()
    );
    let hint = match wanted {
        OutputKind::Report => "give the report another name or folder",
        OutputKind::StoryFile => "give the story file another name or folder",
        OutputKind::Session => "name another file for verdicts and notes",
    };
    Trouble::new(target.display().to_string(), what).with_hint(hint)
}

/// The file that a version is read from, if it is one.
fn source_file(source: &Source) -> Option<PathBuf> {
    match source {
        Source::File(path) => Some(path.clone()),
        Source::Listed(listed) => source_file(&listed.source),
        // The shell may have opened a file for it.
        Source::Input => Some(PathBuf::from("/dev/stdin")),
        Source::Address(_) => None,
    }
}

/// What makes two names the names of one file.
struct Identity {
    /// Where the file is or would be, links followed.
    place: PathBuf,
    /// Its device and its number there: hard links have them in common.
    number: Option<(u64, u64)>,
}

impl Identity {
    /// None for pipes and devices: from these nothing is lost.
    fn of(path: &Path) -> Option<Self> {
        let found = fs::metadata(path).ok();
        let is_lost = found.as_ref().is_none_or(fs::Metadata::is_file);
        is_lost.then(|| Self {
            place: resolved(path),
            number: found.as_ref().and_then(device_and_inode),
        })
    }

    fn is(&self, other: &Self) -> bool {
        self.place == other.place || (self.number.is_some() && self.number == other.number)
    }
}

#[cfg(unix)]
fn device_and_inode(found: &fs::Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn device_and_inode(_: &fs::Metadata) -> Option<(u64, u64)> {
    None
}
