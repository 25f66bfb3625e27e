//! Files that are there whole or not at all.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// Writes a file under another name beside it and renames it when it is whole; pipes and devices are written to as
/// they are.
///
/// # Errors
/// When the file cannot be written; what stood there before still does.
pub fn save_atomically(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if let Some((file, path)) = write_temporary_file(path, write)? {
        file.as_file().sync_all()?;
        file.persist(path)?;
    }
    Ok(())
}

/// Saves a file by renaming first and flushing to the disk after, which can take a busy disk a second. It survives a
/// kill in between, not a power cut; use it only where a backup exists.
///
/// # Errors
/// When the file cannot be written; what stood there before still does, unless only the disk failed.
pub(super) fn save_at_once(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    match write_temporary_file(path, write)? {
        Some((file, path)) => file.persist(path)?.sync_all(),
        None => Ok(()),
    }
}

/// What is to be written, whole under another name, and where it belongs; nothing if it is written already.
fn write_temporary_file(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<Option<(NamedTempFile, PathBuf)>> {
    // A link is followed: renaming would replace it by the file.
    let path = resolved(path);
    let permissions = match fs::metadata(&path) {
        Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Ok(found) if !found.is_file() => {
            let mut file = fs::OpenOptions::new().write(true).open(&path)?;
            return write(&mut file).map(|()| None);
        }
        Ok(found) => Some(found.permissions()),
        Err(_) => None,
    };
    if !parent_folder(&path).is_dir() {
        // What the system says names a file that nobody asked for.
        let text = format!("there is no folder {}", parent_folder(&path).display());
        return Err(io::Error::new(io::ErrorKind::NotFound, text));
    }
    let file = builder(permissions).tempfile_in(parent_folder(&path))?;
    let mut out = BufWriter::new(file);
    write(&mut out)?;
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    Ok(Some((file, path)))
}

/// Where a file is or would be: links are followed even to files that are not there yet.
pub(super) fn resolved(path: &Path) -> PathBuf {
    // As many links as Linux follows, so that a circle ends.
    const LINKS: usize = 40;
    let mut place = path.to_owned();
    for _ in 0..LINKS {
        if fs::metadata(&place).is_ok() {
            // A pipe behind a descriptor is there, but nowhere.
            return fs::canonicalize(&place).unwrap_or(place);
        }
        let Ok(link) = fs::read_link(&place) else {
            break;
        };
        place = parent_folder(&place).join(link);
    }
    let folder = fs::canonicalize(parent_folder(&place));
    match (folder, place.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => place,
    }
}

/// New files get what the reader's mask allows, as any other program's would.
fn builder(permissions: Option<fs::Permissions>) -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(".retold-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(permissions.unwrap_or_else(|| fs::Permissions::from_mode(0o666)));
    }
    #[cfg(not(unix))]
    let _ = permissions;
    builder
}

fn parent_folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}
