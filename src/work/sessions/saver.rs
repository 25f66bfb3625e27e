//! Saving while the reader goes on: the last state wins, and nothing waits for the disk.

use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use super::record::SessionRecord;
use super::session::Session;
use super::session_writing::store;
use super::sources::{SessionSources, SessionView};
use crate::load::{Trouble, describe_system_error, format_utc_now};
use crate::review::Review;

/// Saves a session on a thread of its own. Dropping it waits until all is saved.
#[derive(Debug)]
pub struct Saver {
    shared: Arc<SaverShared>,
    thread: Option<JoinHandle<()>>,
    session: Session,
}

/// A review as it is to be saved.
struct SaveJob {
    name: String,
    review: Review,
    opened: Option<SessionSources>,
    view: Option<SessionView>,
}

#[derive(Default)]
struct SaveQueue {
    waiting: Option<SaveJob>,
    is_at_work: bool,
    is_closing: bool,
}

#[derive(Default)]
struct SaverShared {
    desk: Mutex<SaveQueue>,
    changed: Condvar,
}

impl std::fmt::Debug for SaverShared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shared")
    }
}

impl Saver {
    /// Saves to this session; `tell` hears on the saver's thread how each saving went. A session that may not be written
    /// is kept in memory, and saving it does nothing.
    pub fn new(session: Session, tell: impl FnMut(Result<(), Trouble>) + Send + 'static) -> Self {
        let shared = Arc::new(SaverShared::default());
        let thread = session.reads_only().is_none().then(|| {
            let (shared, path) = (Arc::clone(&shared), session.path.clone());
            thread::spawn(move || run_save_jobs(&shared, &path, tell))
        });
        Self {
            shared,
            thread,
            session,
        }
    }

    /// Where it saves.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Gives the session another name, from the next saving on.
    pub fn rename(&mut self, name: &str) {
        name.clone_into(&mut self.session.name);
    }

    /// From the next saving on, the session says that the story is looked at like this.
    pub fn set_view(&mut self, view: SessionView) {
        self.session.view = Some(view);
    }

    /// From the next saving on, the session says that this was opened for it.
    pub fn set_opened(&mut self, opened: SessionSources) {
        self.session.opened = Some(opened);
    }

    /// Has this state saved, and returns at once. A state that still waits is forgotten for it.
    pub fn save(&self, review: &Review) {
        if self.thread.is_none() {
            return;
        }
        let job = SaveJob {
            name: self.session.name.clone(),
            review: review.clone(),
            opened: self.session.opened.clone(),
            view: self.session.view.clone(),
        };
        self.shared.desk().waiting = Some(job);
        self.shared.changed.notify_all();
    }

    /// Waits until what was given has been saved, or could not be.
    pub fn flush(&self) {
        let mut desk = self.shared.desk();
        while self.thread.is_some() && (desk.waiting.is_some() || desk.is_at_work) {
            desk = self.shared.wait(desk);
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.shared.desk().is_closing = true;
        self.shared.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            // A saver that broke has said so; the reader must get out all the same.
            let _ = thread.join();
        }
    }
}

impl SaverShared {
    /// The desk; one left by a thread that broke is still in order, for it is only ever filled and emptied.
    fn desk(&self) -> MutexGuard<'_, SaveQueue> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, desk: MutexGuard<'a, SaveQueue>) -> MutexGuard<'a, SaveQueue> {
        self.changed
            .wait(desk)
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// The next job; none when the saver closes.
    fn next(&self) -> Option<SaveJob> {
        let mut desk = self.desk();
        loop {
            if let Some(job) = desk.waiting.take() {
                desk.is_at_work = true;
                return Some(job);
            }
            if desk.is_closing {
                return None;
            }
            desk = self.wait(desk);
        }
    }

    fn rest(&self) {
        self.desk().is_at_work = false;
        self.changed.notify_all();
    }
}

fn run_save_jobs(shared: &SaverShared, path: &Path, mut tell: impl FnMut(Result<(), Trouble>)) {
    while let Some(job) = shared.next() {
        let record = SessionRecord::new(
            &job.name,
            format_utc_now(),
            &job.review,
            job.opened,
            job.view,
        );
        tell(store(path, &record).map_err(|error| {
            let what = format!(
                "the session could not be saved ({})",
                describe_system_error(&error)
            );
            Trouble::new(path.display().to_string(), what)
                .with_hint("it is kept in memory and saved again with the next change")
        }));
        shared.rest();
    }
}
