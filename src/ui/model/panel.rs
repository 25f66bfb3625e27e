//! A panel: a list that lies over the text or takes its place.

use super::super::action::Action;
use super::super::keymap::KeyScope;
use super::super::measure::ScreenSize;
use super::super::theme::Ink;
use crate::facts::{Fact, FactClaim, FactKind};
use crate::review::Role;
use crate::text::{SentenceId, TokenId, VersionId};

/// A list that lies over the text or takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// What it lists.
    pub kind: PanelKind,
    /// The list, made for this screen.
    pub listing: Listing,
    /// The item under the cursor.
    pub cursor: usize,
    /// In a table, the column under the cursor.
    pub column: usize,
    /// All items while only some are shown.
    pub whole: Option<Vec<PanelItem>>,
    /// The first line in sight, counted over all items.
    pub top: usize,
    /// In the list of keys, the scopes that were in force where it was asked for.
    pub scopes: Vec<KeyScope>,
    /// Only items with these words are shown.
    pub filter: String,
    /// Which facts are shown.
    pub only: FactFilter,
    /// What the list was made for: the size of the panel, what is known, where the cursor was, and base and focus.
    pub made_for: Option<(ScreenSize, u64, SentenceId, (VersionId, VersionId))>,
}

/// Which facts are shown: of all kinds and statuses, or of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FactFilter {
    /// The kind.
    pub kind: Option<FactKind>,
    /// What the row says of the versions.
    pub claim: Option<FactClaim>,
}

impl FactFilter {
    /// Whether a fact is shown.
    pub fn has(self, fact: &Fact) -> bool {
        self.kind.is_none_or(|kind| kind == fact.kind)
            && self.claim.is_none_or(|claim| claim == fact.claim())
    }

    /// What is shown, in words, or nothing if that is everything.
    pub fn name(self) -> String {
        match (
            self.kind.map(FactKind::name),
            self.claim.map(FactClaim::name),
        ) {
            (None, None) => String::new(),
            (Some(kind), None) => format!("only {kind}"),
            (None, Some(claim)) => format!("only {claim}"),
            (Some(kind), Some(claim)) => format!("only {kind}, only {claim}"),
        }
    }

    /// The kind so many further on; behind the last come all.
    pub fn turn_kind(&mut self, step: isize) {
        self.kind = cycle_choice(&FactKind::ALL, self.kind, step);
    }

    /// The claim so many further on; behind the last come all.
    pub fn turn_claim(&mut self, step: isize) {
        self.claim = cycle_choice(&FactClaim::ALL, self.claim, step);
    }
}

fn cycle_choice<T: Copy + PartialEq>(all: &[T], here: Option<T>, step: isize) -> Option<T> {
    let at = here.and_then(|here| all.iter().position(|one| *one == here));
    let of = all.len() + 1;
    let next = (at.map_or(0, |at| at + 1) + of).saturating_add_signed(step) % of;
    next.checked_sub(1).map(|at| all[at])
}

/// What a panel lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PanelKind {
    /// All tellings of the point under the cursor.
    Peek,
    /// The keys in force.
    Help,
    /// What could not be read.
    Troubles,
    /// What the versions state, one row a fact.
    Facts,
    /// Who shares how much with whom.
    Matrix,
    /// Who shares wording with whom, and who was earlier, as far as that can be told.
    Lineage,
    /// What the version in focus leaves out, and what it alone says.
    Omissions,
    /// The words that one version puts for another's.
    Substitutions,
    /// Everything that was decided and written.
    Notes,
    /// What has changed since the versions were opened.
    Changes,
    /// The themes that there are; the one under the cursor is shown at once.
    Themes,
}

impl PanelKind {
    /// The views that take the place of the text, in the order in which they come round.
    pub const VIEWS: &'static [Self] = &[
        Self::Facts,
        Self::Matrix,
        Self::Omissions,
        Self::Substitutions,
        Self::Lineage,
        Self::Notes,
    ];

    /// The heading.
    pub fn name(self) -> &'static str {
        match self {
            Self::Peek => "all tellings",
            Self::Help => "keys",
            Self::Troubles => "not read",
            Self::Facts => "facts",
            Self::Matrix => "shares",
            Self::Lineage => "lineage",
            Self::Omissions => "left out",
            Self::Substitutions => "words put otherwise",
            Self::Notes => "verdicts and notes",
            Self::Changes => "changed since",
            Self::Themes => "themes",
        }
    }
}

/// A list made for one width.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// What stands above it and does not scroll.
    pub head: Vec<StyledLine>,
    /// The items.
    pub items: Vec<PanelItem>,
    /// Facts that are not made into items yet, the next one last: only what is near is made before it is drawn.
    pub rest: Vec<usize>,
}

/// An item of a list: some lines, and where they lead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PanelItem {
    /// The lines.
    pub lines: Vec<StyledLine>,
    /// Where it leads; a heading leads nowhere and is passed over.
    pub target: Option<PanelTarget>,
}

/// A line of a list: pieces of text, one behind the other.
pub type StyledLine = Vec<StyledText>;

/// A piece of text in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StyledText {
    /// The words.
    pub text: String,
    /// How they look.
    pub paint: Paint,
}

/// How a piece of text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// As the text around it.
    Plain,
    /// In an ink.
    Ink(Ink),
    /// As text of this role.
    Role(Role),
    /// As text of this column of a table, which stands out when the cursor is on it.
    Column(usize),
}

/// Where an item leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PanelTarget {
    /// To a sentence, and a word of it.
    Place(SentenceId, Option<TokenId>),
    /// To two versions side by side.
    Pair(VersionId, VersionId),
    /// To a version and the one of the column under the cursor.
    Row(VersionId),
    /// To the theme at this place among those that suit the ground.
    Theme(usize),
    /// To what an action does.
    Action(Action),
    /// To a fact, by its number, and where it is stated.
    Fact(usize, SentenceId, Option<TokenId>),
    /// To something that was judged or noted, by its number, and where that stands.
    Judged(usize, Option<SentenceId>),
    /// Nowhere, but it can be looked at.
    Here,
}

impl Panel {
    /// A panel that has not been filled yet.
    pub fn new(kind: PanelKind) -> Self {
        Self {
            kind,
            listing: Listing::default(),
            cursor: 0,
            column: 0,
            whole: None,
            top: 0,
            scopes: Vec::new(),
            filter: String::new(),
            only: FactFilter::default(),
            made_for: None,
        }
    }

    /// The item under the cursor.
    pub fn item(&self) -> Option<&PanelItem> {
        self.listing.items.get(self.cursor)
    }
}

impl StyledText {
    /// Text that looks like what is around it.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            paint: Paint::Plain,
        }
    }

    /// Text in an ink.
    pub fn ink(text: impl Into<String>, ink: Ink) -> Self {
        Self {
            text: text.into(),
            paint: Paint::Ink(ink),
        }
    }

    /// Text of a column of a table.
    pub fn column(text: impl Into<String>, column: usize) -> Self {
        Self {
            text: text.into(),
            paint: Paint::Column(column),
        }
    }

    /// Text of a role.
    pub fn role(text: impl Into<String>, role: Role) -> Self {
        Self {
            text: text.into(),
            paint: Paint::Role(role),
        }
    }
}

impl PanelItem {
    /// A heading.
    pub fn heading(text: impl Into<String>) -> Self {
        Self {
            lines: vec![vec![StyledText::ink(text, Ink::Strong)]],
            target: None,
        }
    }

    /// An empty line.
    pub fn gap() -> Self {
        Self {
            lines: vec![Vec::new()],
            target: None,
        }
    }
}
