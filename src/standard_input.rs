//! Standard input at a keyboard: said to be waited for, and read before the screen is taken.

use std::io::{self, IsTerminal, Read};
use std::path::PathBuf;
use std::sync::Arc;

use retold::load::LARGEST;

/// Says that standard input is waited for, if it is asked for and typed: a screen that says nothing looks broken.
pub(crate) fn announce(paths: &[PathBuf]) -> bool {
    let is_typed = paths.iter().any(|path| path.as_os_str() == "-") && io::stdin().is_terminal();
    if is_typed {
        let end = if cfg!(windows) {
            "ctrl-z and enter"
        } else {
            "ctrl-d"
        };
        super::warn(format_args!(
            "waiting for standard input: paste or type the text, then {end} on a line of its own; ctrl-c leaves"
        ));
    }
    is_typed
}

/// What is typed, read to its end; none if nothing is. The reader's keys come from the same keyboard afterwards.
pub(crate) fn read_typed_input(paths: &[PathBuf]) -> Option<Arc<[u8]>> {
    if !announce(paths) {
        return None;
    }
    let mut typed = Vec::new();
    // What can no longer be read has ended; one byte more than allowed tells that it is too large.
    let _ = io::stdin().lock().take(LARGEST + 1).read_to_end(&mut typed);
    Some(typed.into())
}
