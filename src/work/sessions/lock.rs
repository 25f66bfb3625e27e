//! The right to write a session file: one retold has it at a time, and loses it when it ends, however it ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The right to write a session file.
#[derive(Debug)]
pub(super) struct Lock {
    /// Held for what dropping it does. The file stays: removing it would let two have the right at once.
    _file: File,
}

/// Why there is no lock.
#[derive(Debug)]
pub(super) enum NoLock {
    /// Another retold has it, whose process has this number, if it can be told.
    Taken(Option<u32>),
    /// The folder cannot be written to.
    Impossible(io::Error),
}

/// A retold that is just closing, or an editor that it is just starting, has the lock for a few moments more: so often
/// it is asked for again, so long apart.
const TRIES: usize = 10;
const APART: Duration = Duration::from_millis(10);

impl Lock {
    /// Takes the right to write a session file.
    pub(super) fn take(path: &Path) -> Result<Self, NoLock> {
        let path = lock_path(path);
        if let Some(folder) = path.parent() {
            super::session_writing::create_private_folder(folder).map_err(NoLock::Impossible)?;
        }
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options.open(path).map_err(NoLock::Impossible)?;
        match patiently(&file) {
            Ok(()) => {
                // The number only helps the reader; the lock holds without it.
                let _ = file
                    .set_len(0)
                    .and_then(|()| write!(file, "{}", std::process::id()));
            }
            Err(TryLockError::WouldBlock) => return Err(NoLock::Taken(process(&mut file))),
            // A file system without locks: the reader is served, unprotected as by most programs.
            Err(TryLockError::Error(_)) => {}
        }
        Ok(Self { _file: file })
    }
}

fn patiently(file: &File) -> Result<(), TryLockError> {
    for _ in 1..TRIES {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::sleep(APART),
            answer => return answer,
        }
    }
    file.try_lock()
}

/// The lock file of a session.
pub(super) fn lock_path(path: &Path) -> PathBuf {
    path.with_extension("toml.lock")
}

fn process(file: &mut File) -> Option<u32> {
    let mut number = String::new();
    file.read_to_string(&mut number).ok()?;
    number.trim().parse().ok()
}
