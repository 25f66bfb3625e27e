//! What the reader decides and writes, written down as it is made.

use std::path::PathBuf;
use std::sync::mpsc::Sender;

use super::loop_event::LoopEvent;
use super::message::{Message, ResumedReview};
use crate::load::Trouble;
use crate::review::Review;
use crate::text::Story;
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
}

impl ReviewAutosave {
    /// Nothing is written before the session is [resumed](Self::resume).
    pub(super) fn new(place: ReviewLocation) -> Self {
        Self { place, saver: None }
    }

    /// Opens the session of these versions, and gives back what was decided and written before. `sender` is told what
    /// becomes of every writing.
    ///
    /// # Errors
    /// When this user has no folder for sessions.
    pub(super) fn resume(
        &mut self,
        story: &Story,
        sender: &Sender<LoopEvent>,
    ) -> Result<ResumedReview, Trouble> {
        let Opened {
            review,
            session,
            is_resumed,
            messages,
        } = match &self.place {
            ReviewLocation::In(file) => Sessions::open_file(file, story),
            ReviewLocation::Among => Sessions::of_platform()?.open(story),
        };
        let unsaved = session.reads_only().map(str::to_owned);
        let tell = sender.clone();
        self.saver = Some(Saver::new(session, move |saved| {
            let kept = Message::Work(Update::Kept(saved));
            // Nobody left to hear of it is no further trouble.
            let _ = tell.send(LoopEvent::Message(kept));
        }));
        Ok(ResumedReview {
            review,
            unsaved,
            is_resumed,
            messages,
        })
    }

    /// The same files protected, and with them those of the session.
    pub(super) fn protected(&self, protected: &Protected) -> Protected {
        let protected = protected.clone();
        match &self.saver {
            Some(saver) => protected.with_session(&saver.session().path),
            None => protected,
        }
    }

    /// Writes down what is decided and written now.
    pub(super) fn save(&self, review: &Review) {
        if let Some(saver) = &self.saver {
            saver.save(review);
        }
    }
}
