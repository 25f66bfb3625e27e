//! The terminal asked for its colours at the start, by the only reader that it has then.

use std::time::Duration;

use crossterm::event::Event;

use super::{OwedAnswers, Shade};

/// A terminal answers within a few milliseconds, one behind a slow line within a tenth of a second; one that never
/// answers must not hold up the start for longer. What comes later is owed.
const PATIENCE: Duration = Duration::from_millis(100);

/// What came of asking.
#[derive(Debug, Default)]
pub struct TerminalQuery {
    /// How light the terminal is, as far as is known.
    pub shade: Shade,
    /// Answers that may still come.
    pub owed: OwedAnswers,
    /// What was typed meanwhile.
    pub typed: Vec<Event>,
}

impl TerminalQuery {
    /// Asks the terminal for its colours. It must be raw, lest it print its answers, and nothing else may read from it.
    pub(super) fn of_terminal() -> Self {
        let mut asked = Self {
            shade: Shade::of_environment(),
            ..Self::default()
        };
        #[cfg(unix)]
        if answers::may_be_asked() {
            asked.owed = OwedAnswers::asked();
            // What cannot be asked or read says nothing: the shade stays as it was guessed.
            let _ = answers::ask(&mut asked);
        }
        #[cfg(not(unix))]
        {
            let mut options = terminal_colorsaurus::QueryOptions::default();
            options.timeout = PATIENCE;
            match terminal_colorsaurus::theme_mode(options) {
                Ok(terminal_colorsaurus::ThemeMode::Light) => asked.shade = Shade::Light,
                Ok(terminal_colorsaurus::ThemeMode::Dark) => asked.shade = Shade::Dark,
                Err(_) => {}
            }
        }
        asked
    }
}

#[cfg(unix)]
mod answers {
    use std::io::{self, IsTerminal, Write};
    use std::os::fd::{AsFd, BorrowedFd};
    use std::time::Instant;

    use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
    use rustix::event::{PollFd, PollFlags, Timespec, poll};

    use super::{PATIENCE, TerminalQuery};

    /// The colours of text and ground, then the device attributes, which all terminals know: when those come, no colour
    /// will. BEL ends the questions because rxvt-unicode ends its answers as it was asked, and by ESC alone wrongly.
    const QUESTIONS: &[u8] = b"\x1b]10;?\x07\x1b]11;?\x07\x1b[c";

    /// GNU screen answers out of order and Eterm not at all, others may print what they do not know.
    pub(super) fn may_be_asked() -> bool {
        std::env::var("TERM").is_ok_and(|name| {
            !matches!(name.as_str(), "dumb" | "screen" | "Eterm") && !name.starts_with("screen.")
        })
    }

    /// Asks, and reads until all has been answered or patience ends.
    pub(super) fn ask(asked: &mut TerminalQuery) -> io::Result<()> {
        let mut out = io::stdout();
        out.write_all(QUESTIONS)?;
        out.flush()?;
        let until = Instant::now() + PATIENCE;
        let (stdin, stdout) = (io::stdin(), io::stdout());
        // A version may come through standard input; both are the same terminal otherwise.
        let tty = if stdin.is_terminal() {
            stdin.as_fd()
        } else {
            stdout.as_fd()
        };
        let mut undecoded = Vec::new();
        while asked.owed.is_owed() && has_come(tty, until)? {
            let mut bytes = [0; 256];
            let n = rustix::io::read(tty, &mut bytes)?;
            if n == 0 {
                break;
            }
            undecoded.extend_from_slice(bytes.get(..n).unwrap_or_default());
            for event in decode(&mut undecoded) {
                if let Some(shade) = asked.owed.take(event, &mut asked.typed) {
                    asked.shade = shade;
                }
            }
        }
        // An arrow or the like, which only the reader of events can read.
        let is_escape =
            |event: &Event| matches!(event, Event::Key(key) if key.code == KeyCode::Esc);
        if let Some(place) = asked.typed.iter().position(is_escape) {
            asked.typed.truncate(place);
        }
        Ok(())
    }

    fn has_come(tty: BorrowedFd<'_>, until: Instant) -> io::Result<bool> {
        let left = until.saturating_duration_since(Instant::now());
        let left = Timespec {
            tv_sec: 0,
            tv_nsec: left.subsec_nanos().into(),
        };
        match poll(
            &mut [PollFd::from_borrowed_fd(tty, PollFlags::IN)],
            Some(&left),
        ) {
            Ok(n) => Ok(n > 0),
            // A signal got in the way: there is time left, or the next look tells that there is none.
            Err(rustix::io::Errno::INTR) => has_come(tty, until),
            Err(error) => Err(error.into()),
        }
    }

    /// Keys out of bytes; a character that has not come whole stays.
    fn decode(bytes: &mut Vec<u8>) -> Vec<Event> {
        let (text, n_taken) = match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), bytes.len()),
            Err(error) if error.error_len().is_none() => {
                let n_taken = error.valid_up_to();
                let known = bytes.get(..n_taken).unwrap_or_default();
                (String::from_utf8_lossy(known).into_owned(), n_taken)
            }
            Err(_) => (String::from_utf8_lossy(bytes).into_owned(), bytes.len()),
        };
        bytes.drain(..n_taken);
        text.chars().map(key).collect()
    }

    fn key(character: char) -> Event {
        let (code, modifiers) = match character {
            '\x1b' => (KeyCode::Esc, KeyModifiers::NONE),
            '\r' => (KeyCode::Enter, KeyModifiers::NONE),
            '\t' => (KeyCode::Tab, KeyModifiers::NONE),
            '\x7f' => (KeyCode::Backspace, KeyModifiers::NONE),
            '\x01'..='\x1a' => {
                let letter = u8::try_from(character).unwrap_or_default() + b'a' - 1;
                (KeyCode::Char(letter.into()), KeyModifiers::CONTROL)
            }
            _ if character.is_uppercase() => (KeyCode::Char(character), KeyModifiers::SHIFT),
            _ => (KeyCode::Char(character), KeyModifiers::NONE),
        };
        Event::Key(KeyEvent::new(code, modifiers))
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn keys_typed_meanwhile_are_keys_though_a_character_comes_in_two_pieces() {
            let mut bytes = "qé".as_bytes().to_vec();
            let last = bytes.pop().unwrap();
            assert_eq!(decode(&mut bytes), [key('q')]);
            bytes.push(last);
            assert_eq!(decode(&mut bytes), [key('é')]);
            assert!(bytes.is_empty());
        }
    }
}
