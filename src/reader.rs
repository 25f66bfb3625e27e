//! The reader on the screen: from what was asked for to how it ended.

use std::path::PathBuf;

use retold::load::Trouble;
use retold::ui::Options;

/// What is to be read, and how.
#[derive(Debug)]
pub(crate) struct ReaderOrder {
    /// Files, folders and `-`; none for the built-in story.
    pub(crate) paths: Vec<PathBuf>,
    /// What the reader wants.
    pub(crate) options: Options,
    /// What is wrong with the settings, to be said once there is a screen to say it on.
    pub(crate) troubles: Vec<Trouble>,
}

/// Opens the reader and gives the terminal back when it is left.
pub(crate) fn read(order: ReaderOrder) -> u8 {
    let ReaderOrder {
        paths,
        options,
        troubles,
    } = order;
    for trouble in &troubles {
        eprintln!("retold: {trouble}");
    }
    eprintln!(
        "retold: the reader comes later, with {} to open in the theme {}; `retold report` works already",
        paths.len(),
        options.theme
    );
    2
}
