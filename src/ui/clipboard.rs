//! Words put on the clipboard: by the terminal, also from afar, or by tmux where that stands between.

use std::io::{self, Write};
use std::process::{Command, Stdio};

use crossterm::Command as _;
use crossterm::clipboard::CopyToClipboard;

use super::ClipboardText;
use super::terminal::Screen;

/// Terminals take about this many bytes and drop longer strings without a word.
const MOST: usize = 74_994;

/// Copies, and says in words what happened.
pub(super) fn copy(screen: &mut Screen, copy: &ClipboardText) -> String {
    let ClipboardText { what, text } = copy;
    if std::env::var_os("TMUX").is_some() && by_tmux(text).is_ok() {
        return format!("copied {what} to tmux, and to the clipboard if tmux allows it");
    }
    if text.len() > MOST {
        return "too long to copy: write a report instead".to_owned();
    }
    let mut control = String::new();
    let written = CopyToClipboard::to_clipboard_from(text).write_ansi(&mut control);
    match written
        .map_err(io::Error::other)
        .and_then(|()| screen.send(&control))
    {
        Ok(()) => format!("copied {what}"),
        Err(error) => format!("{what} could not be copied: {error}"),
    }
}

/// tmux passes on no request of ours unless it is set up to, but its own buffer it always fills.
fn by_tmux(text: &str) -> io::Result<()> {
    let mut tmux = Command::new("tmux")
        .args(["load-buffer", "-w", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut input) = tmux.stdin.take() {
        input.write_all(text.as_bytes())?;
    }
    let status = tmux.wait()?;
    if status.success() {
        Ok(())
    } else {
        Err(io::Error::other("tmux refused"))
    }
}
