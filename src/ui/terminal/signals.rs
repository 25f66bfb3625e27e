//! Signals as messages: the reader ends or sleeps in order, with the terminal given back.

use std::io;
use std::thread;

#[cfg(unix)]
use super::Holder;

/// What somebody outside wants of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// It should end.
    End,
    /// The terminal has gone.
    HangUp,
    /// It should give the terminal back and stop for a while.
    Stop,
    /// It goes on after a stop, and somebody else may have had the terminal.
    GoOn,
}

/// Sends every signal to `tell`, until `tell` says that nobody listens any more. A second wish to end is granted at
/// once: the first went to a program that does not answer.
///
/// # Errors
/// When the handlers cannot be set up.
#[cfg(unix)]
pub fn watch_signals(tell: impl Fn(Signal) -> bool + Send + 'static) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};

    super::fatal_signals::watch_fatal_signals()?;
    let mut signals =
        signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT])?;
    thread::spawn(move || {
        let mut was_asked = false;
        loop {
            let pending: Vec<i32> = signals.wait().collect();
            // STOP and CONT arrived together and their order is unknown. Assume CONT last: a wrong stop could not be undone.
            let is_woken = pending.contains(&SIGCONT);
            for signal in pending {
                if signal == SIGTSTP && is_woken {
                    continue;
                }
                if Holder::Lent.has_it() && matches!(signal, SIGINT | SIGTSTP | SIGCONT) {
                    if signal == SIGTSTP {
                        stop_with_editor();
                    }
                    continue;
                }
                // Ctrl-Z typed while nobody read the keys: who has just woken is not sent to sleep again.
                if signal == SIGTSTP && Holder::Given.has_it() {
                    continue;
                }
                if matches!(signal, SIGTSTP | SIGCONT) {
                    super::WOKEN.store(signal == SIGCONT, std::sync::atomic::Ordering::SeqCst);
                }
                let wish = match signal {
                    SIGTSTP => Signal::Stop,
                    SIGCONT => Signal::GoOn,
                    // Kernel and shell both tell of it; only one is needed, and what was decided is being saved.
                    SIGHUP => Signal::HangUp,
                    _ => Signal::End,
                };
                if wish == Signal::End && std::mem::replace(&mut was_asked, true) {
                    super::give_back();
                    std::process::exit(128 + signal);
                }
                if !tell(wish) {
                    return;
                }
            }
        }
    });
    Ok(())
}

/// There are no such signals to watch here.
///
/// # Errors
/// Never.
#[cfg(not(unix))]
pub fn watch_signals(tell: impl Fn(Signal) -> bool + Send + 'static) -> io::Result<()> {
    drop(tell);
    Ok(())
}

/// Whether somebody is there who lets the program go on after a stop: a shell of the same session.
#[cfg(unix)]
pub fn can_stop() -> bool {
    use rustix::process::{getppid, getsid};

    let own = getsid(None).ok();
    let parent = getppid().and_then(|parent| getsid(Some(parent)).ok());
    own.is_some() && own == parent
}

/// Nothing here can stop and go on.
#[cfg(not(unix))]
pub fn can_stop() -> bool {
    false
}

/// Stops with the editor that has the terminal, as one job for the shell; without a shell the editor goes on, for nobody
/// could wake it.
#[cfg(unix)]
fn stop_with_editor() {
    if can_stop() {
        stop_self();
    } else {
        // Should this fail, the editor sleeps until somebody outside wakes it.
        let _ = rustix::process::kill_current_process_group(rustix::process::Signal::CONT);
    }
}

/// Stops the program until somebody lets it go on.
pub fn stop_self() {
    #[cfg(unix)]
    {
        // Should the stop fail, the reader simply goes on.
        let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
    }
}
