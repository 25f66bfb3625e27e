//! The terminal is given back before the program dies of QUIT or ABRT; memory that runs out ends in ABRT too.

use std::io;

/// Has the terminal given back before the program dies of these signals.
///
/// # Errors
/// When the handlers cannot be set up.
#[cfg(unix)]
pub(super) fn watch_fatal_signals() -> io::Result<()> {
    use std::io::Read;
    use std::os::fd::OwnedFd;
    use std::os::unix::net::UnixStream;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use signal_hook::consts::{SIGABRT, SIGQUIT};
    use signal_hook::low_level::{emulate_default_handler, pipe};

    let (mut woken, wakes) = UnixStream::pair()?;
    let which = Arc::new(AtomicUsize::new(0));
    for signal in [SIGQUIT, SIGABRT] {
        let number = usize::try_from(signal).unwrap_or_default();
        signal_hook::flag::register_usize(signal, Arc::clone(&which), number)?;
        pipe::register(signal, wakes.try_clone()?)?;
    }
    let (holding, held) = io::pipe()?;
    let rest = held.try_clone()?;
    std::thread::Builder::new().spawn(move || {
        // Nothing is allocated from here on: there may be no memory left.
        let mut byte = [0];
        if woken.read_exact(&mut byte).is_err() {
            return;
        }
        let signal = which.load(Ordering::SeqCst) as i32;
        if signal == SIGABRT {
            // Whoever aborts is held in its handler, perhaps in the middle of a frame and with the output locked.
            super::give_back_through(Unlocked);
            let _ = rustix::io::write(rustix::stdio::stderr(), ABORTED);
        } else {
            super::give_back();
        }
        let _ = emulate_default_handler(signal);
        drop(holding);
    })?;
    // Whoever aborts dies as soon as its handlers return, before anybody else has done anything. All that a handler may
    // safely do is to write to a pipe; into a full one it writes until the program is dead.
    pipe::register(SIGABRT, OwnedFd::from(held))?;
    fill_pipe(rest)
}

/// What stands on the first screen then; what the program said itself went to the second one.
#[cfg(unix)]
const ABORTED: &[u8] =
    b"retold: ended at once, as it does when memory runs out; fewer or shorter versions need less\n";

/// The output without its lock and its buffer.
#[cfg(unix)]
struct Unlocked;

#[cfg(unix)]
impl io::Write for Unlocked {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Ok(rustix::io::write(rustix::stdio::stdout(), bytes)?)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Fills a pipe, so that whoever writes to it waits.
#[cfg(unix)]
fn fill_pipe(mut pipe: io::PipeWriter) -> io::Result<()> {
    use std::io::Write;

    use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};

    let flags = fcntl_getfl(&pipe)?;
    fcntl_setfl(&pipe, flags | OFlags::NONBLOCK)?;
    for piece in [&[0; 4096][..], &[0]] {
        while pipe.write(piece).is_ok() {}
    }
    fcntl_setfl(&pipe, flags - OFlags::NONBLOCK)?;
    Ok(())
}

/// There are no such signals here.
///
/// # Errors
/// Never.
#[cfg(not(unix))]
pub(super) fn watch_fatal_signals() -> io::Result<()> {
    Ok(())
}
