//! Headlines, paragraphs and other passages of a plain text.

use std::ops::Range;

use super::lines::unwrap_lines;

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PassageKind {
    /// The headline.
    Headline,
    /// The paragraph that sums up, between headline and story.
    Standfirst,
    /// A heading inside the story.
    Subheading,
    /// Prose.
    Paragraph,
    /// A quotation set apart.
    Quotation,
    /// An item of a list.
    ListItem,
    /// The words under a picture.
    Caption,
    /// What belongs to the page and not to the story.
    Furniture,
}

impl PassageKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Headline,
        Self::Standfirst,
        Self::Subheading,
        Self::Paragraph,
        Self::Quotation,
        Self::ListItem,
        Self::Caption,
        Self::Furniture,
    ];

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Standfirst => "standfirst",
            Self::Subheading => "subheading",
            Self::Paragraph => "paragraph",
            Self::Quotation => "quotation",
            Self::ListItem => "list",
            Self::Caption => "caption",
            Self::Furniture => "furniture",
        }
    }

    /// Whether it heads other passages instead of telling something in sentences.
    pub fn is_heading(self) -> bool {
        matches!(self, Self::Headline | Self::Subheading)
    }
}

/// Headings are short: of the headlines that news sites print, hardly any has more words.
const HEADING_WORDS: usize = 22;

/// The passages of `text`: its lines, in order, as trimmed ranges of its bytes. `is_furniture` tells whether a range
/// belongs to the page.
pub(super) fn split_passages(
    text: &str,
    is_furniture: impl Fn(&Range<usize>) -> bool,
) -> Vec<(PassageKind, Range<usize>)> {
    let mut found: Vec<(PassageKind, Range<usize>)> = Vec::new();
    let mut place = TextPosition::Top;
    for range in unwrap_lines(text) {
        let kind = if is_furniture(&range) {
            PassageKind::Furniture
        } else {
            kind_of(
                text.get(range.clone())
                    .expect("lines end between characters"),
                place,
            )
        };
        place = match kind {
            PassageKind::Paragraph => TextPosition::Story,
            PassageKind::Headline => TextPosition::BelowHeadline,
            _ => place,
        };
        found.push((kind, range));
    }
    drop_trailing_headings(&mut found);
    found
}

/// How far a text has come.
#[derive(Clone, Copy)]
enum TextPosition {
    Top,
    BelowHeadline,
    Story,
}

fn kind_of(line: &str, place: TextPosition) -> PassageKind {
    if line.starts_with(['•', '*', '‣', '▪']) || line.starts_with("- ") {
        return PassageKind::ListItem;
    }
    let bare = line.trim_end_matches(['"', '\'', '”', '’', ')', '»', ' ']);
    let is_open = !bare.ends_with(['.', '!', '…', ',', ':', ';', '。', '！', '।']);
    let is_short = line.split_whitespace().take(HEADING_WORDS + 1).count() <= HEADING_WORDS;
    match place {
        _ if !(is_open && is_short) => PassageKind::Paragraph,
        TextPosition::Top => PassageKind::Headline,
        TextPosition::BelowHeadline => PassageKind::Standfirst,
        TextPosition::Story => PassageKind::Subheading,
    }
}

/// A heading heads something: a text that is all headings, or ends in one, is prose there.
fn drop_trailing_headings(found: &mut [(PassageKind, Range<usize>)]) {
    for (kind, _) in found.iter_mut().rev() {
        match kind {
            PassageKind::Headline | PassageKind::Standfirst | PassageKind::Subheading => {
                *kind = PassageKind::Paragraph
            }
            PassageKind::Furniture | PassageKind::ListItem => {}
            _ => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PassageKind, split_passages};

    fn kinds(text: &str) -> Vec<PassageKind> {
        split_passages(text, |_| false)
            .into_iter()
            .map(|(kind, _)| kind)
            .collect()
    }

    #[test]
    fn headlines_and_subheadings_are_told_apart() {
        use PassageKind::{Headline, ListItem, Paragraph, Standfirst, Subheading};
        let kinds_below = kinds("Ferry sinks\n\nAll 20 aboard were saved\n\nIt sank.");
        assert_eq!(kinds_below, [Headline, Standfirst, Paragraph]);
        assert_eq!(
            kinds("Ferry sinks\n\nIt sank.\n\nThe rescue\n\nAll were saved."),
            [Headline, Paragraph, Subheading, Paragraph]
        );
        assert_eq!(
            kinds("It sank.\n\n• One\n• Two"),
            [Paragraph, ListItem, ListItem]
        );
    }

    #[test]
    fn a_single_line_is_a_paragraph() {
        assert_eq!(
            kinds("the police came to the house"),
            [PassageKind::Paragraph]
        );
    }
}
