//! Work behind the screen makes way for the reader: a key is answered at once although all cores are busy, and what
//! nobody waits for any more is not done.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Work that is asked for again and again: it is done one at a time, and only for whoever asked last.
#[derive(Clone, Debug, Default)]
pub struct LatestOnly {
    /// How often it was asked for.
    last: Arc<AtomicU64>,
    busy: Arc<Mutex<()>>,
}

impl LatestOnly {
    /// Does the work on a thread of its own once what was asked for before is done, unless it is asked for again by
    /// then: a hundred versions compared anew for every key of a few would fill the memory.
    pub(super) fn ask(&self, work: impl FnOnce() + Send + 'static) {
        let turn = self.last.fetch_add(1, Ordering::SeqCst) + 1;
        let turns = self.clone();
        thread::spawn(move || {
            lower_thread_priority();
            // Work that broke before leaves nothing behind that this would build on.
            let _busy = turns.busy.lock().unwrap_or_else(PoisonError::into_inner);
            if turns.last.load(Ordering::SeqCst) == turn {
                work();
            }
        });
    }
}

/// How far the work steps back, of nineteen steps: enough for the screen to come first, little enough that other
/// programs do not keep the work from getting done.
#[cfg(target_os = "linux")]
const STEPS: i32 = 5;

/// Lets every thread that the work is spread over step back, as long as nothing has been spread yet.
pub(super) fn lower_pool_priority() {
    let threads = rayon::ThreadPoolBuilder::new().start_handler(|_| lower_thread_priority());
    // Where something was spread already, it goes on as it is.
    let _ = threads.build_global();
}

/// Lets this thread come after the reader's. Only Linux knows of threads that differ in that.
pub(super) fn lower_thread_priority() {
    #[cfg(target_os = "linux")]
    // A system that refuses works as before.
    let _ = rustix::process::setpriority_process(None, STEPS);
}
