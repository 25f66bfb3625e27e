//! The states of a file in a git repository, through the `git` program.

use std::path::Path;
use std::process::Command;

use crate::load::{LoadOptions, Loaded, Trouble, open_captured_state};

/// Opens every committed state of a file, the oldest first.
pub(super) fn open_git_states(file: &Path, options: &LoadOptions) -> Loaded {
    let mut loaded = Loaded::default();
    match list_commits(file) {
        Ok(commits) => {
            for commit in commits.iter().rev() {
                match commit.content(file) {
                    Ok(bytes) => loaded.append(commit.open(&bytes, file, options)),
                    Err(trouble) => loaded.troubles.push(trouble),
                }
            }
        }
        Err(trouble) => loaded.troubles.push(trouble),
    }
    loaded
}

/// A commit that changed the file.
struct FileCommit {
    number: String,
    /// When it was committed, in ISO 8601.
    at: String,
    /// How the file was called then, from the root of the repository.
    path: String,
}

/// The mark before the line of a commit: no path begins so.
const MARK: char = '\u{1}';

fn list_commits(file: &Path) -> Result<Vec<FileCommit>, Trouble> {
    let name = file.file_name().unwrap_or_default();
    let log = run_git(
        file,
        &[
            "log",
            "--follow",
            "--name-only",
            "--format=%x01%H %cI",
            "--",
        ],
        Some(Path::new(name)),
    )?;
    let log = String::from_utf8_lossy(&log).into_owned();
    let mut commits: Vec<FileCommit> = Vec::new();
    for entry in log.split(MARK).skip(1) {
        let mut lines = entry.lines().filter(|line| !line.is_empty());
        let told = lines.next().and_then(|line| line.split_once(' '));
        if let (Some((number, at)), Some(path)) = (told, lines.next()) {
            commits.push(FileCommit {
                number: number.to_owned(),
                at: at.to_owned(),
                path: path.to_owned(),
            });
        }
    }
    if commits.is_empty() {
        let what = "no state of this file was committed";
        return Err(Trouble::new(file.display().to_string(), what));
    }
    Ok(commits)
}

impl FileCommit {
    fn content(&self, file: &Path) -> Result<Vec<u8>, Trouble> {
        let object = format!("{}:{}", self.number, self.path);
        run_git(file, &["cat-file", "blob", &object], None)
    }

    fn open(&self, bytes: &[u8], file: &Path, options: &LoadOptions) -> Loaded {
        let short: String = self.number.chars().take(8).collect();
        let origin = format!("{} at {short}", file.display());
        open_captured_state(bytes, &self.path, &origin, &self.at, options)
    }
}

/// A repository may be a stranger's, and its settings name programs: none of them is run.
const HARMLESS: [&str; 9] = [
    "--no-pager",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "log.showSignature=false",
    "-c",
    "core.quotePath=false",
    "-c",
    "diff.external=",
];

/// What `git` answers, run in the folder of the file.
fn run_git(file: &Path, arguments: &[&str], path: Option<&Path>) -> Result<Vec<u8>, Trouble> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut git = Command::new("git");
    git.args(HARMLESS)
        .arg("-C")
        .arg(folder.unwrap_or(Path::new(".")))
        .args(arguments);
    git.args(path);
    // What a partial clone lacks is not fetched: the address of its server is the repository's word too.
    git.env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_TERMINAL_PROMPT", "0");
    let place = file.display().to_string();
    let answer = git.output().map_err(|_| {
        Trouble::new(&place, "git could not be run")
            .with_hint("install git, or save the states as files")
    })?;
    if answer.status.success() {
        return Ok(answer.stdout);
    }
    let said = String::from_utf8_lossy(&answer.stderr).into_owned();
    let said = said.lines().next().unwrap_or("it failed");
    let said = said.trim_start_matches("fatal: ");
    Err(Trouble::new(&place, format!("git says: {said}")))
}
