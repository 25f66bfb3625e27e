//! A reader from the first file to the last key: versions are opened while the terminal is got ready.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};

use crossterm::style::force_color_output;

use super::autosave::{ReviewAutosave, ReviewWish};
use super::event_loop::{EventLoop, ReaderExit};
use super::input;
use super::loop_event::{LoopEvent, work_listener};
use super::recompare::Recomparison;
use super::terminal::{Screen, TerminalQuery, has_gone, screen_size, watch_signals};
use super::theme::Depth;
use super::{Message, Model, Options};
use crate::load::{LoadOptions, Trouble};
use crate::work::sessions::SessionSources;
use crate::work::{self, LatestOnly, Protected, WatchMode, WatchRequest};

/// A reader whose versions are being opened and compared already.
pub struct Reader {
    events: Receiver<LoopEvent>,
    /// For whoever works behind the screen.
    sender: Sender<LoopEvent>,
    /// For whoever watches the versions.
    watcher: Sender<WatchRequest>,
    /// Writes verdicts and notes down.
    autosave: ReviewAutosave,
    protected: Protected,
}

impl Reader {
    /// Begins to open and compare the versions behind these files, folders and `-`, or the built-in story if there are
    /// none. Whatever the screen needs can be got ready meanwhile. What is decided and written is kept as `review` says.
    /// Nothing is written over `protected`.
    pub fn open(
        paths: Vec<PathBuf>,
        load: LoadOptions,
        afterwards: WatchMode,
        review: ReviewWish,
        protected: Protected,
    ) -> Self {
        let (sender, events) = channel();
        let sources = SessionSources::of(&paths, &load, review.config.as_deref());
        let autosave = ReviewAutosave::new(review, sources);
        let watcher = work::spawn_reading(paths, load, afterwards, work_listener(&sender));
        Self {
            watcher,
            events,
            sender,
            autosave,
            protected,
        }
    }

    /// Shows the versions as the reader wants them, with what is wrong with the settings, and gives the terminal back when
    /// it is left.
    ///
    /// # Errors
    /// When there is no terminal, or it cannot be written to.
    pub fn run(self, options: Options, troubles: Vec<Trouble>) -> io::Result<ReaderExit> {
        match self.read(options, troubles) {
            Err(error) if has_gone(&error) => Ok(ReaderExit::HungUp),
            ended => ended,
        }
    }

    fn read(self, mut options: Options, troubles: Vec<Trouble>) -> io::Result<ReaderExit> {
        // Who asked for colours has them, whatever the environment wants of programs that were not asked.
        force_color_output(options.depth != Depth::None);
        let mut screen = Screen::take()?;
        let tell = self.sender.clone();
        watch_signals(move |signal| tell.send(LoopEvent::Signal(signal)).is_ok())?;
        // Asked while the versions are loaded, and before anything else reads from the terminal.
        let asked = if options.asks_shade {
            screen.ask()
        } else {
            TerminalQuery {
                shade: options.shade,
                ..TerminalQuery::default()
            }
        };
        options.shade = asked.shade;
        if options.has_mouse {
            screen.listen_to_mouse()?;
        }
        let (width, height) = screen_size()?;
        let gate = input::listen(self.sender.clone(), asked);
        let reading = EventLoop {
            model: Model::new(options),
            screen,
            gate,
            events: self.events,
            recomparison: Recomparison::new(self.sender.clone()),
            sender: self.sender,
            watcher: self.watcher,
            autosave: self.autosave,
            protected: self.protected,
            queue_turns: LatestOnly::default(),
            tracing_turns: LatestOnly::default(),
        };
        reading.run([
            Message::SettingsRead(troubles),
            Message::Resized(width, height),
        ])
    }
}
