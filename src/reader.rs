//! The reader on the screen: from what was asked for to how it ended.

use std::io::{self, IsTerminal};

use retold::load::Trouble;
use retold::ui::{Ended, Reader};

/// Opens the reader and gives the terminal back when it is left.
pub(crate) fn read(reader: Reader) -> u8 {
    if !io::stdout().is_terminal() {
        eprintln!("retold: the reader needs a terminal; for a pipe use `retold report`");
        return super::NOTHING;
    }
    match reader.run() {
        Ok(Ended::Left(troubles)) => super::tell(&troubles),
        Ok(Ended::Nothing(troubles)) => nothing(&troubles),
        Err(error) => {
            eprintln!("retold: the terminal cannot be used: {error}");
            super::NOTHING
        }
    }
}

fn nothing(troubles: &[Trouble]) -> u8 {
    super::tell(troubles);
    super::NOTHING
}
