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
    /// Over a quotation beside its source, the number of its check; in a history, the number of the state among those of
    /// all articles.
    pub about: usize,
    /// What the list was made for: the size of the panel, what is known, where the cursor was, and base and focus.
    pub made_for: Option<(ScreenSize, u64, SentenceId, (VersionId, VersionId))>,
}

/// Which facts are shown. The list opens with what is sure; all of them and those of one status are a key away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FactFilter {
    /// The kind.
    pub kind: Option<FactKind>,
    /// What the rows say of the versions.
    pub shown: ShownClaims,
}

/// Which facts are shown by what their rows say of the versions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShownClaims {
    /// What is sure of several versions, and sums that do not add up.
    #[default]
    Sure,
    /// Whatever is said.
    All,
    /// This alone.
    Only(FactClaim),
}

impl ShownClaims {
    /// In the order in which the key goes through them.
    const ORDER: [Self; 7] = [
        Self::Sure,
        Self::All,
        Self::Only(FactClaim::Conflict),
        Self::Only(FactClaim::Likely),
        Self::Only(FactClaim::Vary),
        Self::Only(FactClaim::Agree),
        Self::Only(FactClaim::Single),
    ];

    fn has(self, fact: &Fact) -> bool {
        match self {
            Self::Sure => match fact.claim() {
                FactClaim::Conflict | FactClaim::Vary | FactClaim::Agree => true,
                // Who is wrong about what is told nowhere else is the first thing to know.
                FactClaim::Likely => fact.kind == FactKind::Sum,
                FactClaim::Single => false,
            },
            Self::All => true,
            Self::Only(claim) => claim == fact.claim(),
        }
    }

    fn name(self) -> String {
        match self {
            Self::Sure => "what is sure".to_owned(),
            Self::All => "all".to_owned(),
            Self::Only(claim) => format!("only {}", claim.name()),
        }
    }
}

impl FactFilter {
    /// Whether a fact is shown.
    pub fn has(self, fact: &Fact) -> bool {
        self.kind.is_none_or(|kind| kind == fact.kind) && self.shown.has(fact)
    }

    /// What is shown, in words.
    pub fn name(self) -> String {
        let kind = self.kind.map(|kind| format!("only {}, ", kind.name()));
        format!("{}{}", kind.unwrap_or_default(), self.shown.name())
    }

    /// The kind so many further on; behind the last come all.
    pub fn turn_kind(&mut self, step: isize) {
        self.kind = cycle_choice(&FactKind::ALL, self.kind, step);
    }

    /// What the rows say so many further on; behind the last comes the first.
    pub fn turn_claim(&mut self, step: isize) {
        let order = ShownClaims::ORDER;
        let here = order.iter().position(|shown| *shown == self.shown);
        let next = (here.unwrap_or(0) + order.len()).saturating_add_signed(step) % order.len();
        self.shown = order[next];
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
    /// What the versions are, where they disagree, who shares wording with whom: the first answers.
    Brief,
    /// All tellings of the point under the cursor.
    Peek,
    /// The keys in force.
    Help,
    /// What could not be read.
    Troubles,
    /// What the versions state, one row a fact.
    Facts,
    /// Every quotation beside what was said.
    Quotes,
    /// One quotation beside its source.
    Quotation,
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
    /// A state of an article, with what it lost and gained.
    History,
    /// What has changed since the versions were opened.
    Changes,
    /// The themes that there are; the one under the cursor is shown at once.
    Themes,
}

impl PanelKind {
    /// The views that take the place of the text, in the order in which they come round.
    pub const VIEWS: &'static [Self] = &[
        Self::Facts,
        Self::Quotes,
        Self::Matrix,
        Self::Omissions,
        Self::Substitutions,
        Self::Lineage,
        Self::History,
        Self::Notes,
    ];

    /// The heading.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Peek => "all versions",
            Self::Help => "keys",
            Self::Troubles => "problems",
            Self::Facts => "facts",
            Self::Quotes => "quotes",
            Self::Quotation => "quote and source",
            Self::Matrix => "overlap",
            Self::Lineage => "who copied whom",
            Self::Omissions => "left out",
            Self::Substitutions => "word choices",
            Self::Notes => "verdicts and notes",
            Self::History => "history",
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
    /// What stands below it and does not scroll.
    pub foot: Vec<StyledLine>,
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
    /// To a quotation beside its source, by the number of its check.
    Quote(usize),
    /// To words that changed from one state to the next, if they stand in the text.
    Change(Option<SentenceId>),
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
            about: 0,
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
