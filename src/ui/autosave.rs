//! What the reader decides and writes, written down as it is made.

use std::path::PathBuf;
use std::sync::mpsc::Sender;

use super::{Message, Model};
use crate::lexicon::language_notes;
use crate::work::sessions::{Opened, Saver, Sessions};
use crate::work::{Protected, Update};

/// Where verdicts and notes are kept.
pub(super) enum ReviewLocation {
    /// Among the sessions of this user.
    Among,
    /// In this file.
    In(PathBuf),
}

impl ReviewLocation {
    /// The file that was named, or else among the sessions.
    pub(super) fn wished(session: Option<PathBuf>) -> Self {
        session.map_or(Self::Among, Self::In)
    }
}

/// Writes verdicts and notes down, one edition after the other.
pub(super) struct ReviewAutosave {
    place: ReviewLocation,
    /// Who writes, as soon as the session is open.
    saver: Option<Saver>,
    /// The edition of the review that was written down last.
    saved: u64,
}

impl ReviewAutosave {
    /// Nothing is written before the session is [resumed](Self::resume).
    pub(super) fn new(place: ReviewLocation) -> Self {
        Self {
            place,
            saver: None,
            saved: 0,
        }
    }

    /// Opens the session of these versions and goes on with what was decided and written before. `sender` is told what
    /// becomes of every writing.
    pub(super) fn resume(&mut self, model: &mut Model, sender: &Sender<Message>) {
        let story = &model.story;
        let opened = match &self.place {
            ReviewLocation::In(file) => Ok(Sessions::open_file(file, story)),
            ReviewLocation::Among => Sessions::of_platform().map(|sessions| sessions.open(story)),
        };
        let opened = match opened {
            Ok(opened) => opened,
            Err(trouble) => {
                model.desk.unsaved = Some(trouble.to_string());
                return model.complain(trouble.to_string());
            }
        };
        let Opened {
            review,
            session,
            is_resumed,
            mut messages,
        } = opened;
        model.desk.unsaved = session.reads_only().map(str::to_owned);
        let tell = sender.clone();
        self.saver = Some(Saver::new(session, move |saved| {
            // Nobody left to hear of it is no further trouble.
            let _ = tell.send(Message::Work(Update::Kept(saved)));
        }));
        model.take_review(review);
        if is_resumed || !messages.is_empty() {
            model.desk.kept_elsewhere = Some(messages.join(" · ")).filter(|told| !told.is_empty());
            messages.extend(language_notes(&model.story));
            let told = messages.join(" · ");
            match model.note.take() {
                // What could not be read is not hidden by it.
                Some(note) if note.is_trouble => model.complain(format!("{} · {told}", note.text)),
                Some(_) | None => model.say(told),
            }
        }
    }

    /// The same files protected, and with them those of the session.
    pub(super) fn protected(&self, protected: &Protected) -> Protected {
        let protected = protected.clone();
        match &self.saver {
            Some(saver) => protected.with_session(&saver.session().path),
            None => protected,
        }
    }

    /// Writes down what has been decided or written since the last time; whether there was anything.
    pub(super) fn keep(&mut self, model: &Model) -> bool {
        let edition = model.desk.edition;
        if edition == self.saved {
            return false;
        }
        self.saved = edition;
        if let Some(saver) = &self.saver {
            saver.save(&model.desk.review);
        }
        true
    }
}
