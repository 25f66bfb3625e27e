//! The reader on the screen: from what was asked for to how it ended.

use std::io::{self, IsTerminal};

use retold::load::Trouble;
use retold::ui::{Ended, Options, Reader};

/// As shells tell of a program that the signal HUP has ended.
const HUNG_UP: u8 = 128 + 1;

/// Whether there is a terminal to read in; says so if there is none.
pub(crate) fn has_terminal() -> bool {
    let has_terminal = io::stdout().is_terminal();
    if !has_terminal {
        super::warn("the reader needs a terminal; for a pipe use `retold report` or `--plain`");
    }
    has_terminal
}

/// Whether there is a terminal that can only print one line after the other.
pub(crate) fn is_dumb() -> bool {
    io::stdout().is_terminal() && is_called_dumb()
}

/// Whether the terminal, if there is one, says so of itself.
pub(crate) fn is_called_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|name| name == "dumb")
}

/// Runs the reader and gives the terminal back when it is left.
pub(crate) fn read(reader: Reader, options: Options, troubles: Vec<Trouble>) -> u8 {
    match reader.run(options, troubles) {
        Ok(Ended::Left(troubles)) => super::tell(&troubles),
        Ok(Ended::Nothing(troubles)) => nothing(&troubles),
        Ok(Ended::HungUp) => HUNG_UP,
        Err(error) => {
            super::warn(format_args!("the terminal cannot be used: {error}"));
            super::NOTHING
        }
    }
}

fn nothing(troubles: &[Trouble]) -> u8 {
    super::tell(troubles);
    super::NOTHING
}
