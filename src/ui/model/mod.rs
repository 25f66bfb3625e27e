//! Everything that the screen is a function of.

mod cursor;
mod reading;

use std::sync::Arc;

pub use cursor::Cursor;
pub use reading::{Layout, Reading, Reveal, Show};

use super::keymap::{Keymap, Scope};
use super::keys::Key;
use super::measure::Size;
use super::terminal::Shade;
use super::theme::{Depth, Theme, Themes};
use crate::compare::Comparison;
use crate::text::Story;

/// Everything that the screen is a function of.
#[derive(Clone, Debug)]
pub struct Model {
    /// The story; without versions until it has been opened.
    pub story: Arc<Story>,
    /// What is known about how its versions relate.
    pub comparison: Arc<Comparison>,
    /// How far the comparison has come, if it is under way.
    pub progress: Option<Progress>,
    /// What the reader wants.
    pub options: Options,
    /// The size of the screen.
    pub size: Size,
    /// What is looked at.
    pub view: View,
    /// The text and the way through it.
    pub reading: Reading,
    /// Keys typed that do not mean anything yet.
    pub typed: Typed,
    /// What the program has to say.
    pub note: Option<Note>,
    /// The looks.
    pub theme: Theme,
}

/// What the reader wants.
#[derive(Clone, Debug)]
pub struct Options {
    /// The keys.
    pub keymap: Keymap,
    /// How wide a column has to be at least.
    pub column_width: u16,
    /// The themes that there are.
    pub themes: Themes,
    /// The theme; `auto` for what suits the ground.
    pub theme: String,
    /// How light the terminal is.
    pub shade: Shade,
    /// Whether the terminal has to be asked for that.
    pub asks_shade: bool,
    /// How many colours it has.
    pub depth: Depth,
    /// In step or not, to begin with.
    pub layout: Layout,
    /// Whether the legend is shown.
    pub has_legend: bool,
    /// Whether what belongs to the page is shown.
    pub shows_furniture: bool,
    /// Whether the mouse is listened to.
    pub has_mouse: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            keymap: Keymap::built_in(),
            column_width: 40,
            themes: Themes::built_in(),
            theme: "auto".to_owned(),
            shade: Shade::Dark,
            asks_shade: true,
            depth: Depth::True,
            layout: Layout::default(),
            has_legend: true,
            shows_furniture: true,
            has_mouse: true,
        }
    }
}

/// What is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The versions side by side.
    #[default]
    Reading,
}

/// How far something has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Steps done.
    pub done: usize,
    /// Steps in all.
    pub of: usize,
}

/// Something that the program has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The words.
    pub text: String,
    /// Whether something went wrong.
    pub is_trouble: bool,
}

/// Keys typed that do not mean anything yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed {
    /// The number typed before.
    pub count: Option<usize>,
    /// The keys.
    pub keys: Vec<Key>,
}

impl Model {
    /// A reader without a story, on a screen without room.
    pub fn new(options: Options) -> Self {
        Self {
            story: Arc::default(),
            comparison: Arc::default(),
            progress: None,
            theme: options
                .themes
                .theme(&options.theme, options.shade, options.depth),
            options,
            size: Size::default(),
            view: View::default(),
            reading: Reading::default(),
            typed: Typed::default(),
            note: None,
        }
    }

    /// The scopes in which keys are looked up, the innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        match self.view {
            View::Reading => vec![Scope::Reading, Scope::Everywhere],
        }
    }

    /// Says something.
    pub(crate) fn say(&mut self, text: impl Into<String>) {
        self.note = Some(Note {
            text: text.into(),
            is_trouble: false,
        });
    }
}
