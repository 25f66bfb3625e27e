//! The reader on the screen: from what was asked for to how it ended.

use std::io::{self, IsTerminal};

use retold::load::Trouble;
use retold::ui::{Options, Reader, ReaderExit};

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
pub(crate) fn run_reader(reader: Reader, options: Options, troubles: Vec<Trouble>) -> u8 {
    match reader.run(options, troubles) {
        Ok(ReaderExit::Left(mut troubles)) => {
            // What was only worth a word was said on the screen.
            troubles.retain(|trouble| !trouble.is_notice);
            super::print_troubles(&troubles)
        }
        Ok(ReaderExit::Nothing(troubles)) => report_nothing_read(&troubles),
        Ok(ReaderExit::HungUp) => HUNG_UP,
        Err(error) => {
            super::warn(format_args!("the terminal cannot be used: {error}"));
            super::NOTHING
        }
    }
}

fn report_nothing_read(troubles: &[Trouble]) -> u8 {
    super::print_troubles(troubles);
    super::NOTHING
}
