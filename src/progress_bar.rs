//! A bar on the terminal that says how far long work has come; nothing where standard error is no terminal or one that only
//! prints line after line.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use retold::work::Stage;

use super::reader::is_called_dumb;

/// Work that is done within this shows no bar: it would only flash.
const PATIENCE: Duration = Duration::from_millis(400);

/// A bar on the terminal, from the moment that the work takes long.
pub(crate) struct Bar {
    bar: Option<ProgressBar>,
    since: Instant,
    is_wanted: bool,
}

impl Bar {
    /// A bar that is not shown yet.
    pub(crate) fn new() -> Self {
        Self {
            bar: None,
            since: Instant::now(),
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
        match stage {
            Stage::Opened(n) => {
                self.draw(n, None, "{spinner} opening the versions: {pos} are here")
            }
            Stage::Compared(done, of) => {
                self.draw(done, Some(of), "comparing {wide_bar} {percent} %");
            }
        }
    }

    /// Shows how many stories are compared.
    pub(crate) fn count(&mut self, n_stories: usize) {
        let text = "{spinner} {pos} stories are compared, {per_sec}";
        self.draw(n_stories, None, text);
    }

    fn draw(&mut self, done: usize, of: Option<usize>, text: &str) {
        if !self.is_wanted || self.since.elapsed() < PATIENCE {
            return;
        }
        let number = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        let bar = self.bar.get_or_insert_with(ProgressBar::no_length);
        // Work with an end follows on work without one; the looks change with it.
        if bar.length() != of.map(number) || done == 1 || bar.position() == 0 {
            let plain = ProgressStyle::default_bar();
            bar.set_style(ProgressStyle::with_template(text).unwrap_or(plain));
            match of {
                Some(of) => bar.set_length(number(of)),
                None => bar.unset_length(),
            }
        }
        bar.set_position(number(done));
    }

    /// Takes the bar away, so that what follows stands on a clean line.
    pub(crate) fn clear(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}
