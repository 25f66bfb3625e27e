//! The loop: waits for an event, takes in what else has come, does what [`update()`] asks for, draws once.
//!
//! It reads the model and never writes it.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError};

use crossterm::event::Event;

use super::autosave::ReviewAutosave;
use super::input::{self, Gate};
use super::loop_event::{LoopEvent, work_listener};
use super::model::AgendaInputs;
use super::recompare::Recomparison;
use super::session_view::session_view;
use super::terminal::{Screen, Signal, can_stop, screen_size, was_woken};
use super::update::{has_idle_work, is_visible};
use super::{Effect, Message, Model, clipboard, update, view};
use crate::load::Trouble;
use crate::work::sessions::Sessions;
use crate::work::{self, AgendaJob, LatestOnly, Protected, Update, WatchRequest, WriteRequest};

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

/// A reader at the terminal: the model, and everything of the world that its effects need.
pub(super) struct EventLoop {
    pub(super) model: Model,
    pub(super) screen: Screen,
    pub(super) gate: Gate,
    pub(super) events: Receiver<LoopEvent>,
    /// For whoever works behind the screen.
    pub(super) sender: Sender<LoopEvent>,
    /// For whoever watches the versions.
    pub(super) watcher: Sender<WatchRequest>,
    /// Writes verdicts and notes down.
    pub(super) autosave: ReviewAutosave,
    /// What must not be written over.
    pub(super) protected: Protected,
    /// Compares again when furniture was corrected.
    pub(super) recomparison: Recomparison,
    /// Of the queues asked for, only the last that is not begun is gathered.
    pub(super) queue_turns: LatestOnly,
    /// Of the histories asked for, likewise.
    pub(super) tracing_turns: LatestOnly,
}

/// Whether the loop goes on.
enum LoopStep {
    On,
    /// On, after a stop: what was typed before it is forgotten.
    Woken,
    Ends(ReaderExit),
}

impl EventLoop {
    /// Takes these messages in, and then whatever comes, until the reader leaves.
    ///
    /// # Errors
    /// When the terminal cannot be read from or written to.
    pub(super) fn run(
        mut self,
        first: impl IntoIterator<Item = Message>,
    ) -> io::Result<ReaderExit> {
        for message in first {
            if let LoopStep::Ends(ended) = self.deliver(message)? {
                return Ok(ended);
            }
        }
        while let Some(first) = self.next_event() {
            let mut next = Some(first);
            let mut is_seen = false;
            while let Some(event) = next {
                is_seen |= self.can_be_seen(&event);
                if let LoopStep::Ends(ended) = self.take_event(event)? {
                    return Ok(ended);
                }
                next = self.events.try_recv().ok();
            }
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

    /// Waits for the next event, unless something can be done meanwhile.
    fn next_event(&self) -> Option<LoopEvent> {
        match self.events.try_recv() {
            Ok(event) => Some(event),
            Err(TryRecvError::Empty) if has_idle_work(&self.model) => {
                Some(LoopEvent::Message(Message::Idle))
            }
            Err(TryRecvError::Empty) => self.events.recv().ok(),
            Err(TryRecvError::Disconnected) => None,
        }
    }

    fn can_be_seen(&self, event: &LoopEvent) -> bool {
        match event {
            LoopEvent::Message(message) => is_visible(&self.model, message),
            LoopEvent::Typed(_) | LoopEvent::Signal(_) | LoopEvent::Recompared(..) => true,
        }
    }

    fn take_event(&mut self, event: LoopEvent) -> io::Result<LoopStep> {
        match event {
            LoopEvent::Signal(signal) => self.obey_signal(signal),
            LoopEvent::Typed(events) => self.take_typed(events),
            LoopEvent::Recompared(run, update) => {
                if !self.recomparison.counts(run, &update, &self.model.loaded) {
                    return Ok(LoopStep::On);
                }
                self.take_work(update)
            }
            LoopEvent::Message(Message::Work(update)) => {
                if self.recomparison.overtakes(&update) {
                    return Ok(LoopStep::On);
                }
                self.take_work(update)
            }
            LoopEvent::Message(message) => self.deliver(message),
        }
    }

    fn obey_signal(&mut self, signal: Signal) -> io::Result<LoopStep> {
        match signal {
            Signal::End => return Ok(self.left()),
            Signal::HangUp => return Ok(LoopStep::Ends(ReaderExit::HungUp)),
            Signal::Stop if was_woken() => {}
            Signal::Stop => return self.suspend(),
            Signal::GoOn => self.screen.take_again()?,
        }
        Ok(LoopStep::On)
    }

    /// Takes in what was typed, and lets more be read.
    fn take_typed(&mut self, events: Vec<Event>) -> io::Result<LoopStep> {
        for message in events.into_iter().filter_map(input::message) {
            match self.deliver(message)? {
                LoopStep::On => {}
                LoopStep::Woken => break,
                ends @ LoopStep::Ends(_) => return Ok(ends),
            }
        }
        self.gate.open();
        Ok(LoopStep::On)
    }

    fn take_work(&mut self, update: Update) -> io::Result<LoopStep> {
        match update {
            Update::Failed(troubles) if self.model.story.versions.is_empty() => {
                return Ok(LoopStep::Ends(ReaderExit::Nothing(troubles)));
            }
            // Whatever broke has given the terminal back; what is open can still be read.
            Update::Failed(_) => self.screen.take_again()?,
            _ => {}
        }
        self.deliver(Message::Work(update))
    }

    /// Hands a message to the model and does everything that it asks for.
    fn deliver(&mut self, message: Message) -> io::Result<LoopStep> {
        let mut step = LoopStep::On;
        for effect in update(&mut self.model, message) {
            match self.perform(effect)? {
                LoopStep::On => {}
                LoopStep::Woken => step = LoopStep::Woken,
                ends @ LoopStep::Ends(_) => return Ok(ends),
            }
        }
        Ok(step)
    }

    fn perform(&mut self, effect: Effect) -> io::Result<LoopStep> {
        match effect {
            Effect::ResumeReview => {
                let resumed = self.autosave.resume(&self.model.story, &self.sender);
                return self.deliver(Message::Resumed(resumed.map(Box::new)));
            }
            Effect::TakeOverReview(file) => {
                let taken = Sessions::take_over(&file, &self.model.story);
                return self.deliver(Message::TakenOver(taken.map(Box::new)));
            }
            Effect::SaveReview => {
                let view = session_view(&self.model);
                self.autosave.save(&self.model.desk.review, view);
            }
            Effect::CompareAgain(corrections) => {
                self.recomparison.begin(&self.model.loaded, &corrections);
            }
            // Where nobody watches any more, nothing comes of it.
            Effect::OpenNewFiles(files) => {
                self.autosave.add_sources(&files);
                let _ = self.watcher.send(WatchRequest::OpenNew);
            }
            Effect::GatherQueue(inputs) => self.gather_queue(inputs),
            Effect::TraceHistories => work::spawn_tracing(
                &self.tracing_turns,
                Arc::clone(&self.model.story),
                self.model.options.are_states,
                work_listener(&self.sender),
            ),
            Effect::Copy(text) => {
                let said = clipboard::copy(&mut self.screen, &text);
                return self.deliver(Message::Copied(said));
            }
            Effect::Edit(text) => return self.edit(&text),
            Effect::Write(path) => {
                let request = self.write_request();
                work::spawn_writing(path, request, work_listener(&self.sender));
            }
            Effect::Redraw => self.screen.take_again()?,
            // Where nothing is to be stopped, nothing that was typed is forgotten either.
            Effect::Suspend => {
                if can_stop() {
                    input::forget();
                }
                return self.suspend();
            }
            Effect::Quit => return Ok(self.left()),
        }
        Ok(LoopStep::On)
    }

    /// Stops until the shell lets the program go on, if there is a shell.
    fn suspend(&mut self) -> io::Result<LoopStep> {
        if !can_stop() {
            return self.deliver(Message::CannotStop);
        }
        self.screen.suspend()?;
        match self.measure()? {
            LoopStep::On | LoopStep::Woken => Ok(LoopStep::Woken),
            ends @ LoopStep::Ends(_) => Ok(ends),
        }
    }

    /// Lends the terminal to the reader's own editor; the gate is shut meanwhile, so that nobody reads the editor's keys.
    fn edit(&mut self, text: &str) -> io::Result<LoopStep> {
        let edited = self.screen.lend(|| work::edit(text))?;
        match self.measure()? {
            LoopStep::On | LoopStep::Woken => self.deliver(Message::Edited(edited)),
            ends @ LoopStep::Ends(_) => Ok(ends),
        }
    }

    /// Takes the size of the terminal, which may have changed unheard.
    fn measure(&mut self) -> io::Result<LoopStep> {
        let (width, height) = screen_size()?;
        self.deliver(Message::Resized(width, height))
    }

    fn left(&mut self) -> LoopStep {
        let view = session_view(&self.model);
        self.autosave.save_view(&self.model.desk.review, view);
        LoopStep::Ends(ReaderExit::Left(self.model.troubles.clone()))
    }

    fn gather_queue(&self, (edition, arrangement): AgendaInputs) {
        let job = AgendaJob {
            story: Arc::clone(&self.model.story),
            comparison: Arc::clone(&self.model.comparison),
            facts: Arc::clone(&self.model.facts),
            edition,
            arrangement,
        };
        work::gather_agenda_items(&self.queue_turns, job, work_listener(&self.sender));
    }

    fn write_request(&self) -> WriteRequest {
        let model = &self.model;
        WriteRequest {
            story: Arc::clone(&model.story),
            comparison: Arc::clone(&model.comparison),
            base: model.reading.base,
            order: model.reading.order.clone(),
            review: model.desk.review.clone(),
            troubles: model.unread.clone(),
            protected: self
                .autosave
                .protected(&self.protected)
                .with_versions(&model.story),
        }
    }
}
