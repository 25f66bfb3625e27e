//! Work behind the screen makes way for the reader: a key is answered at once although all cores are busy.

/// How far the work steps back, of nineteen steps: enough for the screen to come first, little enough that other
/// programs do not keep the work from getting done.
#[cfg(target_os = "linux")]
const STEPS: i32 = 5;

/// Lets every thread that the work is spread over step back, as long as nothing has been spread yet.
pub(super) fn keep() {
    let threads = rayon::ThreadPoolBuilder::new().start_handler(|_| step_back());
    // Where something was spread already, it goes on as it is.
    let _ = threads.build_global();
}

/// Lets this thread come after the reader's. Only Linux knows of threads that differ in that.
pub(super) fn step_back() {
    #[cfg(target_os = "linux")]
    // A system that refuses works as before.
    let _ = rustix::process::setpriority_process(None, STEPS);
}
