//! Everything that the screen is a function of.

mod cursor;
pub(super) mod jump_history;
mod lines_in_sight;
mod panel;
mod prompt;
mod reading;
mod review_questions;
pub(super) mod review_state;
pub(super) mod run_cache;
pub(super) mod search_hits;
mod traced_histories;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

pub use cursor::Cursor;
pub use jump_history::Trail;
pub use panel::{
    FactFilter, Listing, Paint, Panel, PanelItem, PanelKind, PanelTarget, ShownClaims, StyledLine,
    StyledText,
};
pub use prompt::{Prompt, PromptKind};
pub use reading::{ColumnLayout, ReadingState, Reveal, RowFilter};
pub use review_state::{AgendaInputs, GivenVerdict, PendingNote, ReviewState};
pub use run_cache::RunCache;
pub use search_hits::SearchMatches;
pub use traced_histories::TracedHistories;
pub(super) use traced_histories::{list_states, state_of_number};

use super::action::Action;
use super::keymap::{KeyScope, Keymap};
use super::keys::Key;
use super::measure::ScreenSize;
use super::terminal::Shade;
use super::theme::{Depth, Theme, Themes};
use crate::compare::Comparison;
use crate::facts::Facts;
use crate::lineage::Lineage;
use crate::load::Trouble;
use crate::review::{Changes, Haystack, StoryWordChoices, Verdicts};
use crate::text::Story;
use crate::work::{Reloaded, WatchedPlaces};

/// Everything that the screen is a function of.
#[derive(Clone, Debug)]
pub struct Model {
    /// The story; without versions until it has been opened.
    pub story: Arc<Story>,
    /// The same as it was loaded, before anybody corrected what counts as furniture.
    pub loaded: Arc<Story>,
    /// What is known about how its versions relate.
    pub comparison: Arc<Comparison>,
    /// What they state, and where they contradict each other; empty until the comparison has come to its end.
    pub facts: Arc<Facts>,
    /// Whether they have come.
    pub are_facts_known: bool,
    /// Who shares wording with whom, and who was earlier, as far as that can be told; none until it has been weighed.
    pub lineage: Option<Arc<Lineage>>,
    /// The versions' choice of words; none until it has been gathered.
    pub wording: Option<Arc<StoryWordChoices>>,
    /// What each outlet changed after it published, as far as several states of an article are open.
    pub traced: TracedHistories,
    /// How far the comparison has come, if it is under way.
    pub progress: Option<WorkProgress>,
    /// What the reader wants.
    pub options: Options,
    /// The size of the screen.
    pub size: ScreenSize,
    /// The list that lies over the text or takes its place.
    pub panel: Option<Panel>,
    /// The views that were left, without what they listed: whoever comes back goes on at the same item.
    pub left: HashMap<PanelKind, Panel>,
    /// The line that is being typed.
    pub prompt: Option<Prompt>,
    /// What was typed before, by what it was for, the latest last.
    pub history: Vec<(PromptKind, String)>,
    /// The texts as words are looked for in them.
    pub haystack: Haystack,
    /// Words that were looked for.
    pub found: SearchMatches,
    /// Where the reader has been.
    pub trail: Trail,
    /// Verdicts and notes.
    pub desk: ReviewState,
    /// What has changed since the versions were opened.
    pub changes: Changes,
    /// The story as it was read anew, until it can be shown.
    pub waiting: Option<Box<Reloaded>>,
    /// The story as it was opened: what has changed since is told against it.
    pub opened: Arc<Story>,
    /// What is watched; none if nothing is.
    pub watched: Option<WatchedPlaces>,
    /// Files that have come into a watched folder and are not open.
    pub new_files: Vec<PathBuf>,
    /// What could not be read, and what is wrong with the settings.
    pub troubles: Vec<Trouble>,
    /// Those among the troubles that are of the versions as they were read last.
    pub version_troubles: Vec<Trouble>,
    /// What could not be read of the versions alone: a report says it too.
    pub unread: Vec<Trouble>,
    /// Whether the reader has done anything yet.
    pub has_begun: bool,
    /// Counts what has become known; lists are made anew when it grows.
    pub edition: u64,
    /// The text and the way through it.
    pub reading: ReadingState,
    /// Keys typed that do not mean anything yet.
    pub typed: PendingKeys,
    /// What the program has to say.
    pub note: Option<StatusMessage>,
    /// The looks.
    pub theme: Theme,
    /// The looks before others were tried on, while the list of themes is open.
    pub theme_before: Option<Theme>,
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
    pub layout: ColumnLayout,
    /// Whether a story opens with the brief.
    pub opens_with_brief: bool,
    /// Whether the legend is shown.
    pub has_legend: bool,
    /// Whether long words may be divided at the ends of lines.
    pub hyphenates: bool,
    /// Whether what belongs to the page is shown.
    pub shows_furniture: bool,
    /// Whether what is only possibly told elsewhere is marked so.
    pub shows_possible: bool,
    /// Whether words that differ by the style of a desk alone are marked.
    pub shows_house_style: bool,
    /// Whether the mouse is listened to.
    pub has_mouse: bool,
    /// The verdicts that there are.
    pub verdicts: Verdicts,
    /// Whether the versions are states of one article unless their addresses say otherwise; then their history opens first.
    pub are_states: bool,
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
            layout: ColumnLayout::default(),
            opens_with_brief: false,
            has_legend: true,
            hyphenates: false,
            shows_furniture: true,
            shows_possible: true,
            shows_house_style: true,
            has_mouse: true,
            verdicts: Verdicts::default(),
            are_states: false,
        }
    }
}

/// How far something has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkProgress {
    /// Steps done.
    pub done: usize,
    /// Steps in all.
    pub of: usize,
}

/// Something that the program has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusMessage {
    /// The words.
    pub text: String,
    /// Whether something went wrong.
    pub is_trouble: bool,
}

/// Keys typed that do not mean anything yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PendingKeys {
    /// The number typed before.
    pub count: Option<usize>,
    /// The keys.
    pub keys: Vec<Key>,
    /// The action that waits for a letter.
    pub waiting: Option<Action>,
    /// What was done last, with its count, so that it can be done again.
    pub last: Option<(Action, Option<usize>)>,
}

impl Model {
    /// A reader without a story, on a screen without room.
    pub fn new(options: Options) -> Self {
        Self {
            story: Arc::default(),
            loaded: Arc::default(),
            comparison: Arc::default(),
            facts: Arc::default(),
            are_facts_known: false,
            lineage: None,
            wording: None,
            traced: TracedHistories::default(),
            progress: None,
            theme: options
                .themes
                .theme(&options.theme, options.shade, options.depth),
            desk: ReviewState {
                verdicts: options.verdicts.clone(),
                ..ReviewState::default()
            },
            options,
            size: ScreenSize::default(),
            panel: None,
            left: HashMap::new(),
            prompt: None,
            history: Vec::new(),
            haystack: Haystack::default(),
            found: SearchMatches::default(),
            trail: Trail::default(),
            changes: Changes::default(),
            waiting: None,
            opened: Arc::default(),
            watched: None,
            new_files: Vec::new(),
            troubles: Vec::new(),
            version_troubles: Vec::new(),
            unread: Vec::new(),
            has_begun: false,
            edition: 0,
            reading: ReadingState::default(),
            typed: PendingKeys::default(),
            note: None,
            theme_before: None,
        }
    }

    /// The scopes in which keys are looked up, the innermost first.
    pub fn scopes(&self) -> Vec<KeyScope> {
        let inner = match self.panel.as_ref().map(|panel| panel.kind) {
            None => KeyScope::Reading,
            Some(PanelKind::Brief | PanelKind::Peek) => KeyScope::Peek,
            Some(PanelKind::Help) => KeyScope::Help,
            Some(PanelKind::Matrix) => KeyScope::Matrix,
            Some(PanelKind::Facts) => KeyScope::Facts,
            Some(PanelKind::Quotes | PanelKind::Quotation) => KeyScope::Quotes,
            Some(PanelKind::History) => KeyScope::History,
            Some(
                PanelKind::Troubles
                | PanelKind::Lineage
                | PanelKind::Omissions
                | PanelKind::Substitutions
                | PanelKind::Notes
                | PanelKind::Changes
                | PanelKind::Themes,
            ) => KeyScope::List,
        };
        let mut scopes = match inner {
            // The text goes on below: its keys hold there too.
            KeyScope::Peek => vec![inner, KeyScope::Reading, KeyScope::Everywhere],
            KeyScope::Facts | KeyScope::Quotes | KeyScope::History => {
                vec![inner, KeyScope::List, KeyScope::Everywhere]
            }
            _ => vec![inner, KeyScope::Everywhere],
        };
        let is_judged = matches!(
            inner,
            KeyScope::Reading | KeyScope::Facts | KeyScope::Quotes | KeyScope::List
        );
        if self.desk.is_judging && is_judged {
            scopes.insert(0, KeyScope::Review);
        }
        scopes
    }

    /// Lines of the brief, as far as it is known before it is made: a line a version and about as many for what differs.
    pub(crate) fn brief_lines(&self) -> usize {
        let panel = self
            .panel
            .as_ref()
            .filter(|panel| panel.kind == PanelKind::Brief);
        let made = panel.map_or(0, |panel| panel.listing.items.len());
        made.max(self.story.versions.len() + 2)
    }

    /// The first key in force that means an action here, or its name as a command.
    pub(crate) fn key(&self, action: Action) -> String {
        let keys = self.options.keymap.keys_of(&self.scopes(), action);
        let first = keys.into_iter().next();
        first.unwrap_or_else(|| format!(":{}", action.name()))
    }

    /// Says what went wrong.
    pub(crate) fn complain(&mut self, text: impl Into<String>) {
        self.note = Some(StatusMessage {
            text: text.into(),
            is_trouble: true,
        });
    }

    /// Says something.
    pub(crate) fn say(&mut self, text: impl Into<String>) {
        self.note = Some(StatusMessage {
            text: text.into(),
            is_trouble: false,
        });
    }
}
