//! A bar on the terminal that says how far long work has come; nothing where standard error is no terminal or one that only
//! prints line after line.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use crossterm::cursor::MoveToColumn;
use crossterm::style::Print;
use crossterm::terminal::{Clear, ClearType, size};
use retold::work::Stage;

use super::reader::is_called_dumb;

/// Work that is done within this shows no bar: it would only flash.
const PATIENCE: Duration = Duration::from_millis(400);

/// How long a line stands at least: nobody reads faster, and a slow terminal must not hold up the work.
const REDRAW_EVERY: Duration = Duration::from_millis(50);

/// The width where the terminal does not tell its own.
const USUAL_WIDTH: u16 = 80;

/// Shown one after another, so that work without an end is seen to go on.
const SPINNER: [char; 8] = ['⠙', '⠚', '⠒', '⠲', '⠴', '⠦', '⠖', '⠓'];

/// A bar on the terminal, from the moment that the work takes long.
pub(crate) struct Bar {
    since: Instant,
    drawn: Option<Instant>,
    n_drawn: usize,
    is_wanted: bool,
}

impl Bar {
    /// A bar that is not shown yet.
    pub(crate) fn new() -> Self {
        Self {
            since: Instant::now(),
            drawn: None,
            n_drawn: 0,
            is_wanted: io::stderr().is_terminal() && !is_called_dumb(),
        }
    }

    /// A bar for work that prints as it goes: none where that comes out on the terminal too, because the lines would
    /// be drawn into each other.
    pub(crate) fn beside_output() -> Self {
        let mut bar = Self::new();
        bar.is_wanted &= !io::stdout().is_terminal();
        bar
    }

    /// Shows how far a report has come.
    pub(crate) fn show(&mut self, stage: Stage) {
        self.draw_line(|spinner, _, width| match stage {
            Stage::Opened(n) => format!("{spinner} opening the versions: {n} are here"),
            Stage::Compared(done, of) => format_share("comparing", done, of, width),
        });
    }

    /// Shows how many stories are compared.
    pub(crate) fn count(&mut self, n_stories: usize) {
        self.draw_line(|spinner, seconds, _| {
            let pace = n_stories as f64 / seconds;
            format!("{spinner} {n_stories} stories are compared, {pace:.1}/s")
        });
    }

    /// Draws what `line` makes of the spinner, the seconds gone by and the width, if a line is due.
    fn draw_line(&mut self, line: impl FnOnce(char, f64, usize) -> String) {
        let elapsed = self.since.elapsed();
        let is_fresh = self
            .drawn
            .is_some_and(|drawn| drawn.elapsed() < REDRAW_EVERY);
        if !self.is_wanted || elapsed < PATIENCE || is_fresh {
            return;
        }
        // The last cell stays free: some terminals go to the next line when it is written.
        let width = usize::from(size().map_or(USUAL_WIDTH, |(width, _)| width).max(1)) - 1;
        let spinner = SPINNER[self.n_drawn % SPINNER.len()];
        let line: String = line(spinner, elapsed.as_secs_f64(), width)
            .chars()
            .take(width)
            .collect();
        write_line(&line);
        self.drawn = Some(Instant::now());
        self.n_drawn += 1;
    }

    /// Takes the bar away, so that what follows stands on a clean line.
    pub(crate) fn clear(self) {
        if self.drawn.is_some() {
            write_line("");
        }
    }
}

/// A bar over the whole width, such as `comparing ███░░░ 50 %`.
fn format_share(what: &str, done: usize, of: usize, width: usize) -> String {
    let of = of.max(1);
    let done = done.min(of);
    let percent = format!("{} %", done * 100 / of);
    let n_cells = width.saturating_sub(what.len() + percent.len() + 2);
    let n_full = n_cells * done / of;
    let (full, empty) = ("█".repeat(n_full), "░".repeat(n_cells - n_full));
    format!("{what} {full}{empty} {percent}")
}

/// Puts a line in the place of the one that the cursor stands on. A terminal that has gone cannot be told anything.
fn write_line(line: &str) {
    let _ = crossterm::execute!(
        io::stderr(),
        MoveToColumn(0),
        Clear(ClearType::UntilNewLine),
        Print(line)
    );
}

#[cfg(test)]
mod tests {
    use super::format_share;

    #[test]
    fn a_bar_fills_the_width_and_never_more() {
        assert_eq!(
            format_share("comparing", 1, 2, 22),
            "comparing ███░░░░ 50 %"
        );
        assert_eq!(format_share("comparing", 5, 5, 20), "comparing ████ 100 %");
        assert_eq!(format_share("comparing", 0, 0, 5), "comparing  0 %");
    }
}
