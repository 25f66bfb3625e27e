//! The loop: waits for one message, takes in what else has come, draws once.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvError, Sender, TryRecvError, channel};

use super::autosave::{ReviewAutosave, ReviewLocation};
use super::input::{self, Gate};
use super::model::AgendaInputs;
use super::recompare::Recomparison;
use super::terminal::{
    Screen, Signal, TerminalQuery, can_stop, has_gone, screen_size, was_woken, watch_signals,
};
use super::update::fill_while_idle;
use super::{Effect, Message, Model, Options, clipboard, update, view};
use crate::load::{LoadOptions, Trouble};
use crate::work::{self, AgendaJob, LatestOnly, Protected, Update, WatchMode, WriteRequest};

/// A reader whose versions are being opened and compared already.
pub struct Reader {
    messages: Receiver<Message>,
    /// For whoever works behind the screen.
    sender: Sender<Message>,
    /// Writes verdicts and notes down.
    keeping: ReviewAutosave,
    protected: Protected,
}

/// How the reading ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReaderExit {
    /// The reader has left; some versions may not have opened.
    Left(Vec<Trouble>),
    /// There was nothing to read.
    Nothing(Vec<Trouble>),
    /// The terminal has gone; there is nobody left to tell anything.
    HungUp,
}

impl Reader {
    /// Begins to open and compare the versions behind these files, folders and `-`, or the built-in story if there are
    /// none. Whatever the screen needs can be got ready meanwhile. What is decided and written is kept in the file
    /// `session`, or else in the folder of this user's sessions. Nothing is written over `protected`.
    pub fn open(
        paths: Vec<PathBuf>,
        load: LoadOptions,
        afterwards: WatchMode,
        session: Option<PathBuf>,
        protected: Protected,
    ) -> Self {
        let (sender, messages) = channel();
        let keeping = ReviewAutosave::new(ReviewLocation::wished(session));
        let tell = sender.clone();
        let tell = move |update| tell.send(Message::Work(update)).is_ok();
        work::spawn_reading(paths, load, afterwards, Box::new(tell));
        Self {
            messages,
            sender,
            keeping,
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
        let mut screen = Screen::take()?;
        let tell = self.sender.clone();
        watch_signals(move |signal| tell.send(Message::Signal(signal)).is_ok())?;
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
        let mut model = Model::new(options);
        model.troubles = troubles;
        let (width, height) = screen_size()?;
        update(&mut model, Message::Resized(width, height));
        let gate = input::listen(self.sender.clone(), asked);
        Loop {
            model,
            screen,
            gate,
            messages: self.messages,
            remaking: Recomparison::new(self.sender.clone()),
            sender: self.sender,
            keeping: self.keeping,
            protected: self.protected,
            charted: None,
            turns: LatestOnly::default(),
        }
        .turn()
    }
}

struct Loop {
    model: Model,
    screen: Screen,
    gate: Gate,
    messages: Receiver<Message>,
    /// For whoever works behind the screen.
    sender: Sender<Message>,
    /// Writes verdicts and notes down.
    keeping: ReviewAutosave,
    /// What must not be written over.
    protected: Protected,
    /// Who compares again when furniture was corrected.
    remaking: Recomparison,
    /// What was last asked for of what there is to go through.
    charted: Option<AgendaInputs>,
    /// What was asked for before and is not begun is not done.
    turns: LatestOnly,
}

/// Whether the loop goes on.
enum LoopStep {
    On,
    /// On, after a stop: what was typed before it is forgotten.
    Woken,
    Ends(ReaderExit),
}

impl Loop {
    fn turn(mut self) -> io::Result<ReaderExit> {
        while let Ok(first) = self.next_message() {
            let mut next = Some(first);
            let mut is_seen = false;
            while let Some(message) = next {
                is_seen |= self.model.shows(&message);
                if let LoopStep::Ends(ended) = self.take_in(message)? {
                    return Ok(ended);
                }
                next = self.messages.try_recv().ok();
            }
            self.chart_if_due();
            if !is_seen {
                continue;
            }
            // Before the story has come there is nothing to see but an empty screen, unless it takes long.
            if !self.model.story.versions.is_empty() || self.model.note.is_some() {
                let model = &self.model;
                self.screen.draw(|frame| view(model, frame))?;
            }
        }
        Ok(ReaderExit::Left(self.model.troubles))
    }

    /// Waits for the next message; meanwhile what is not in sight of a long list is made.
    fn next_message(&mut self) -> Result<Message, RecvError> {
        loop {
            match self.messages.try_recv() {
                Err(TryRecvError::Empty) if fill_while_idle(&mut self.model) => {}
                Err(TryRecvError::Empty) => return self.messages.recv(),
                Err(TryRecvError::Disconnected) => return Err(RecvError),
                Ok(message) => return Ok(message),
            }
        }
    }

    fn take_in(&mut self, message: Message) -> io::Result<LoopStep> {
        let Some(message) = self.remaking.passed(message) else {
            return Ok(LoopStep::On);
        };
        match message {
            Message::Work(Update::Failed(troubles)) if self.model.story.versions.is_empty() => {
                return Ok(LoopStep::Ends(ReaderExit::Nothing(troubles)));
            }
            message @ Message::Work(Update::Failed(_)) => {
                // Whatever broke has given the terminal back; what is open can still be read.
                self.screen.take_again()?;
                update(&mut self.model, message);
            }
            Message::Signal(Signal::End) => return Ok(self.left()),
            Message::Signal(Signal::HangUp) => return Ok(LoopStep::Ends(ReaderExit::HungUp)),
            Message::Signal(Signal::Stop) if was_woken() => {}
            Message::Signal(Signal::Stop) => return self.suspend(),
            Message::Signal(Signal::GoOn) => self.screen.take_again()?,
            Message::Typed(events) => {
                for event in events {
                    let Some(message) = input::message(event) else {
                        continue;
                    };
                    let turn = match update(&mut self.model, message) {
                        Some(effect) => self.perform(effect)?,
                        None => LoopStep::On,
                    };
                    if matches!(turn, LoopStep::Ends(_)) {
                        return Ok(turn);
                    }
                    self.keep();
                    if matches!(turn, LoopStep::Woken) {
                        break;
                    }
                }
                self.gate.open();
            }
            message => {
                let has_opened = matches!(message, Message::Work(Update::Opened { .. }));
                let effect = update(&mut self.model, message);
                self.keep();
                if has_opened {
                    self.resume();
                }
                if let Some(effect) = effect {
                    return self.perform(effect);
                }
            }
        }
        Ok(LoopStep::On)
    }

    /// Stops until the shell lets the program go on, if there is a shell.
    fn suspend(&mut self) -> io::Result<LoopStep> {
        if !can_stop() {
            self.model.say("there is no shell to go back to");
            return Ok(LoopStep::On);
        }
        self.screen.suspend()?;
        self.measure()?;
        Ok(LoopStep::Woken)
    }

    /// Goes on with what was decided and written about these versions before.
    fn resume(&mut self) {
        self.keeping.resume(&mut self.model, &self.sender);
        self.remaking.begin_if_due(&self.model);
    }

    /// Writes down what has been decided or written since the last time.
    fn keep(&mut self) {
        if self.keeping.keep(&self.model) {
            self.remaking.begin_if_due(&self.model);
        }
    }

    /// Has what there is to go through gathered, if that is waited for.
    fn chart_if_due(&mut self) {
        let awaited = self.model.awaited();
        if awaited.is_none() || awaited == self.charted {
            return;
        }
        self.charted.clone_from(&awaited);
        let Some((edition, arrangement)) = awaited else {
            return;
        };
        let (model, tell) = (&self.model, self.sender.clone());
        let charting = AgendaJob {
            story: Arc::clone(&model.story),
            comparison: Arc::clone(&model.comparison),
            facts: Arc::clone(&model.facts),
            edition,
            arrangement,
        };
        let tell = move |update| tell.send(Message::Work(update)).is_ok();
        work::gather_agenda_items(&self.turns, charting, Box::new(tell));
    }

    /// Lends the terminal to the reader's own editor; the gate is shut meanwhile, so that nobody reads the editor's keys.
    fn edit(&mut self, text: &str) -> io::Result<()> {
        let edited = self.screen.lend(|| work::edit(text))?;
        self.measure()?;
        update(&mut self.model, Message::Edited(edited));
        self.keep();
        Ok(())
    }

    /// Takes the size of the terminal, which may have changed unheard.
    fn measure(&mut self) -> io::Result<()> {
        let (width, height) = screen_size()?;
        update(&mut self.model, Message::Resized(width, height));
        Ok(())
    }

    fn left(&mut self) -> LoopStep {
        LoopStep::Ends(ReaderExit::Left(std::mem::take(&mut self.model.troubles)))
    }

    fn perform(&mut self, effect: Effect) -> io::Result<LoopStep> {
        match effect {
            Effect::Quit => return Ok(self.left()),
            // Where nothing is to be stopped, nothing that was typed is forgotten either.
            Effect::Suspend => {
                if can_stop() {
                    input::forget();
                }
                return self.suspend();
            }
            Effect::Redraw => self.screen.take_again()?,
            Effect::Edit(text) => self.edit(&text)?,
            Effect::Write(path) => {
                let (model, tell) = (&self.model, self.sender.clone());
                let writing = WriteRequest {
                    story: Arc::clone(&model.story),
                    comparison: Arc::clone(&model.comparison),
                    base: model.reading.base,
                    order: model.reading.order.clone(),
                    review: model.desk.review.clone(),
                    troubles: model.unread.clone(),
                    protected: self.keeping.protected(&self.protected),
                };
                let tell = move |update| tell.send(Message::Work(update)).is_ok();
                work::spawn_writing(path, writing, Box::new(tell));
            }
            Effect::Copy(copy) => {
                let said = clipboard::copy(&mut self.screen, &copy);
                self.model.say(said);
            }
        }
        Ok(LoopStep::On)
    }
}
