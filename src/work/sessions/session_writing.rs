//! Writing a session file: whole or not at all, the state before it kept beside it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::record::SessionRecord;
use crate::work::atomic_save::save_at_once;

/// Writes a session to its file.
///
/// # Errors
/// When the folder cannot be made or the file cannot be written; what stood there before still does.
pub(super) fn store(path: &Path, record: &SessionRecord) -> io::Result<()> {
    let text = toml::to_string(record).map_err(io::Error::other)?;
    if let Some(folder) = path.parent() {
        create_private_folder(folder)?;
    }
    // A session without its previous state is better than none.
    let _ = keep_previous(path);
    save_at_once(path, |out| out.write_all(text.as_bytes()))
}

/// Where the previous state of a session stands.
pub(super) fn previous_state_path(path: &Path) -> PathBuf {
    path.with_extension("toml.bak")
}

/// Notes may be confidential: nobody else needs to look into the folder.
pub(super) fn create_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)
}

fn keep_previous(path: &Path) -> io::Result<()> {
    let step = path.with_extension(format!("toml.{}", std::process::id()));
    let _ = fs::remove_file(&step);
    // A second name costs nothing, even on a full disk; not every file system knows second names.
    if fs::hard_link(path, &step).is_err() {
        fs::copy(path, &step)?;
    }
    fs::rename(&step, previous_state_path(path))
}
