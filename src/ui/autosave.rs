//! What the reader decides and writes, written down as it is made.

use std::path::PathBuf;
use std::sync::mpsc::Sender;

use super::loop_event::LoopEvent;
use super::message::{Message, ResumedReview};
use crate::load::Trouble;
use crate::review::Review;
use crate::text::Story;
use crate::work::sessions::{Opened, Saver, SessionSources, SessionView, Sessions};
use crate::work::{Protected, Update};

/// What a reader has said about where verdicts and notes are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewWish {
    /// The file; none for one among the sessions of this user.
    pub file: Option<PathBuf>,
    /// Whether it is gone on with as it was left, with its base, its columns and its sources.
    pub is_resumed: bool,
    /// The file or folder of settings that was named, which goes along with it.
    pub config: Option<PathBuf>,
}

/// Writes verdicts and notes down, one edition after the other.
pub(super) struct ReviewAutosave {
    wish: ReviewWish,
    /// What was opened.
    sources: SessionSources,
    /// Who writes, as soon as the session is open.
    saver: Option<Saver>,
}

impl ReviewAutosave {
    /// Nothing is written before the session is [resumed](Self::resume).
    pub(super) fn new(wish: ReviewWish, sources: SessionSources) -> Self {
        Self {
            wish,
            sources,
            saver: None,
        }
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
            mut session,
            is_resumed,
            messages,
            related,
            is_foreign,
        } = match (&self.wish.file, Sessions::of_platform()) {
            (Some(file), Ok(sessions)) if !self.wish.is_resumed => sessions.open_named(file, story),
            (Some(file), _) => Sessions::open_file(file, story),
            (None, sessions) => sessions?.open(story),
        };
        let unsaved = session.reads_only().map(str::to_owned);
        let view = session.view.take_if(|_| self.wish.is_resumed);
        let foreign = is_foreign.then(|| session.name.clone());
        session.opened = Some(self.sources.clone());
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
            view,
            foreign,
            related,
        })
    }

    /// From now on these files are opened too when the session is gone on with.
    pub(super) fn add_sources(&mut self, files: &[PathBuf]) {
        self.sources.add_files(files);
        if let Some(saver) = &mut self.saver {
            saver.set_opened(self.sources.clone());
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

    /// Writes down what is decided and written now, and how the story is looked at.
    pub(super) fn save(&mut self, review: &Review, view: SessionView) {
        if let Some(saver) = &mut self.saver {
            saver.set_view(view);
            saver.save(review);
        }
    }

    /// Writes down how the story is looked at when it is left, if that is another way than before and there is a review.
    pub(super) fn save_view(&mut self, review: &Review, view: SessionView) {
        let known = self
            .saver
            .as_ref()
            .and_then(|saver| saver.session().view.as_ref());
        if !review.is_empty() && known != Some(&view) {
            self.save(review, view);
        }
    }
}
