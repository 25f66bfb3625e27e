//! How meaning looks: themes as data, fitted to what the terminal can show.

mod depth;
mod look;
mod themes;

use ratatui::style::Style;

pub use depth::Depth;
pub use themes::{AUTO, Themes};

use crate::review::Role;
use crate::text::PassageKind;

/// Declares the inks: everything that a theme gives a style.
macro_rules! inks {
    ($($(#[$doc:meta])* $ink:ident = $name:literal,)+) => {
        /// Something that a theme gives a style.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Ink {
            $($(#[$doc])* $ink,)+
        }

        impl Ink {
            /// Every ink.
            pub const ALL: &'static [Self] = &[$(Self::$ink,)+];

            /// The name in theme files.
            pub fn name(self) -> &'static str {
                match self { $(Self::$ink => $name,)+ }
            }
        }
    };
}

inks! {
    /// Shared text.
    Shared = "shared",
    /// The same word by the style of another desk.
    HouseStyle = "house-style",
    /// Changed words.
    Edited = "edited",
    /// Told in other words.
    Reworded = "reworded",
    /// Word for word at another place.
    Moved = "moved",
    /// Told by one version alone.
    OnlyHere = "only-here",
    /// Belongs to the page.
    Furniture = "furniture",
    /// Disagrees.
    Conflict = "conflict",
    /// A headline.
    Headline = "headline",
    /// A heading inside the story.
    Subheading = "subheading",
    /// What sums up below the headline.
    Standfirst = "standfirst",
    /// A quotation set apart.
    Quotation = "quotation",
    /// Words under a picture.
    Caption = "caption",
    /// A version's letter.
    Letter = "letter",
    /// The letter of the base.
    Base = "base",
    /// A version's title in the head.
    Title = "title",
    /// Outlet, date and share in the head.
    Detail = "detail",
    /// Lines between things.
    Rule = "rule",
    /// What is there but not to be read.
    Quiet = "quiet",
    /// The bar beside the sentence under the cursor.
    Bar = "bar",
    /// The bar beside its counterparts.
    ThinBar = "thin-bar",
    /// Laid under the sentence under the cursor.
    Here = "here",
    /// Laid under its counterparts.
    Alike = "alike",
    /// Words found.
    Found = "found",
    /// The words found that the cursor is on.
    FoundHere = "found-here",
    /// The word under the cursor and its counterparts.
    Lit = "lit",
    /// The part of the strip that is in sight.
    Window = "window",
    /// What matters in a line of small print.
    Strong = "strong",
    /// A key in a hint.
    Key = "key",
    /// What the program says.
    Message = "message",
    /// What went wrong.
    Trouble = "trouble",
    /// The frame of a panel.
    Panel = "panel",
}

/// A style for every ink.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The name.
    pub name: String,
    styles: Vec<Style>,
}

impl Theme {
    /// The theme of tests: every ink has a colour index of its own.
    pub fn numbered() -> Self {
        let colour = |place: usize| {
            ratatui::style::Color::Indexed(u8::try_from(place + 1).unwrap_or(u8::MAX))
        };
        let styles = (0..Ink::ALL.len()).map(|place| Style::new().fg(colour(place)));
        Self {
            name: "numbered".to_owned(),
            styles: styles.collect(),
        }
    }

    /// The style of an ink.
    pub fn style(&self, ink: Ink) -> Style {
        self.styles.get(ink as usize).copied().unwrap_or_default()
    }

    /// The style of a role.
    pub fn role(&self, role: Role) -> Style {
        self.style(match role {
            Role::Shared => Ink::Shared,
            Role::HouseStyle => Ink::HouseStyle,
            Role::Edited => Ink::Edited,
            Role::Reworded => Ink::Reworded,
            Role::Moved => Ink::Moved,
            Role::OnlyHere => Ink::OnlyHere,
            Role::Furniture => Ink::Furniture,
            Role::Conflict => Ink::Conflict,
        })
    }

    /// What a kind of passage adds to the style of its text.
    pub fn kind(&self, kind: PassageKind) -> Style {
        match kind {
            PassageKind::Headline => self.style(Ink::Headline),
            PassageKind::Subheading => self.style(Ink::Subheading),
            PassageKind::Standfirst => self.style(Ink::Standfirst),
            PassageKind::Quotation => self.style(Ink::Quotation),
            PassageKind::Caption => self.style(Ink::Caption),
            PassageKind::Paragraph | PassageKind::ListItem | PassageKind::Furniture => Style::new(),
        }
    }
}
