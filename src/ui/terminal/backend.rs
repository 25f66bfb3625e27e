//! What the screen is drawn with: the terminal's own backend, on terminals that do not know their size, and on those
//! that have gone.

use std::io::{self, BufWriter, Stdout, Write};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// Room for a full frame of 300×100 cells with colours.
const FRAME_BYTES: usize = 256 * 1024;

/// What terminals have been since the VT100; what does not tell its size is most likely as large.
const USUAL: (u16, u16) = (80, 24);

/// The columns and lines of the screen: as the terminal says, else as `COLUMNS` and `LINES` say, else the usual.
///
/// # Errors
/// When there is no terminal.
pub fn screen_size() -> io::Result<(u16, u16)> {
    let (width, height) = crossterm::terminal::size()?;
    Ok(known_size(width, height))
}

/// The same of a size that was told: a serial line or `docker exec` tells 0.
pub fn known_size(width: u16, height: u16) -> (u16, u16) {
    let known = |told: u16, name: &str, usual: u16| match told {
        0 => {
            let set = std::env::var(name).ok().and_then(|set| set.parse().ok());
            set.filter(|set| *set > 0).unwrap_or(usual)
        }
        told => told,
    };
    (
        known(width, "COLUMNS", USUAL.0),
        known(height, "LINES", USUAL.1),
    )
}

/// Where the screen is written to: one write a frame.
pub(super) struct ScreenBackend(CrosstermBackend<BufWriter<Stdout>>);

impl ScreenBackend {
    pub(super) fn new() -> Self {
        let out = BufWriter::with_capacity(FRAME_BYTES, io::stdout());
        Self(CrosstermBackend::new(out))
    }
}

impl Write for ScreenBackend {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Write::flush(&mut self.0)
    }
}

impl Backend for ScreenBackend {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, cells: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.0.draw(cells)
    }

    fn append_lines(&mut self, n_lines: u16) -> io::Result<()> {
        self.0.append_lines(n_lines)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        // Whoever gives the terminal back shows it again. Told that it failed, ratatui would print so, onto a terminal
        // that has gone, and that would end in a panic.
        let _ = self.0.show_cursor();
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.0.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        screen_size().map(Size::from)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.0.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.0)
    }
}
