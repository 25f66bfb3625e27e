//! Whether the terminal is light or dark.

use std::time::Duration;

use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

/// How light the terminal's background is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shade {
    /// Light text on a dark ground; also where the terminal does not say.
    #[default]
    Dark,
    /// Dark text on a light ground.
    Light,
}

/// A terminal answers within a few milliseconds, one behind a slow line within a tenth of a second; one that never
/// answers must not hold up the start for longer.
const PATIENCE: Duration = Duration::from_millis(100);

/// Asks the terminal for its colours. Must run before anything else reads from it.
pub fn ask_shade() -> Shade {
    let mut options = QueryOptions::default();
    options.timeout = PATIENCE;
    match theme_mode(options) {
        Ok(ThemeMode::Light) => Shade::Light,
        Ok(ThemeMode::Dark) => Shade::Dark,
        Err(_) => shade_from_environment(),
    }
}

/// Some terminals that do not answer name their colours in `COLORFGBG`, as in `0;15`: the last is the background.
fn shade_from_environment() -> Shade {
    let colours = std::env::var("COLORFGBG").unwrap_or_default();
    match colours.rsplit(';').next() {
        Some("7" | "9" | "10" | "11" | "12" | "13" | "14" | "15") => Shade::Light,
        _ => Shade::Dark,
    }
}
