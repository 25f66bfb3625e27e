//! What panels list: made from the model for a width, drawn elsewhere.

mod brief;
mod changed_words;
mod changes;
mod collation;
mod facts;
mod help;
mod history;
mod lineage;
mod matrix;
mod notes;
mod omissions;
mod peek;
mod possible_tellings;
mod prose;
mod quotation;
mod quotes;
mod state_strip;
mod substitutions;
mod themes;
mod troubles;

use super::measure::width;
use super::model::{Listing, Model, PanelItem, PanelKind, StyledLine, StyledText};
use super::theme::Ink;

/// The list of a panel, for a screen with so many cells in a line.
pub(crate) fn make_listing(model: &Model, kind: PanelKind, cells: u16) -> Listing {
    let room = room(cells);
    match kind {
        PanelKind::Brief => brief::list_brief(model, room),
        PanelKind::Peek => peek::list_tellings(model, room),
        PanelKind::Help => help::list_keys(model, room),
        PanelKind::Troubles => troubles::list_troubles(model, room),
        PanelKind::Facts => facts::list_facts(model, room),
        PanelKind::Quotes => quotes::list_quotes(model, room),
        PanelKind::Quotation => quotation::list_quotation(model, room),
        PanelKind::Matrix => matrix::list_matrix(model, room),
        PanelKind::Lineage => lineage::list_lineage(model, room),
        PanelKind::Omissions => omissions::list_omissions(model, room),
        PanelKind::Substitutions => substitutions::list_substitutions(model, room),
        PanelKind::Notes => notes::list_notes(model, room),
        PanelKind::History => history::list_history(model, room),
        PanelKind::Changes => changes::list_changes(model, room),
        PanelKind::Themes => themes::list_themes(model, room),
    }
}

/// The item of a fact, for the same screen.
pub(crate) fn make_fact_item(model: &Model, row: usize, cells: u16) -> PanelItem {
    facts::build_fact_item(model, row, room(cells))
}

/// A bar and a space stand at the left, a space at the right.
fn room(cells: u16) -> usize {
    usize::from(cells).saturating_sub(3).max(1)
}

/// The items with these words; small letters match capitals too. A heading stays while anything below it does.
pub(crate) fn filter_items(items: &[PanelItem], words: &str) -> Vec<PanelItem> {
    let wanted = words.to_lowercase();
    let has = |line: &StyledLine| {
        let text: String = line.iter().map(|piece| piece.text.as_str()).collect();
        text.to_lowercase().contains(&wanted)
    };
    let mut kept = Vec::new();
    let mut headings: Vec<&PanelItem> = Vec::new();
    for item in items {
        if item.target.is_none() {
            // A heading after another: nothing is left below the one before.
            if !is_gap(item) {
                headings.retain(|one| is_gap(one));
                headings.truncate(1);
            }
            headings.push(item);
        } else if item.lines.iter().any(has) {
            let is_first = kept.is_empty();
            let above = headings.drain(..);
            kept.extend(above.skip_while(|one| is_first && is_gap(one)).cloned());
            kept.push(item.clone());
        }
    }
    kept
}

/// What stands in a list of which no item has the words that are looked for; the words stand in its title.
pub(crate) fn nothing_kept(cells: u16) -> PanelItem {
    let said = "no line has these words · / then esc shows all";
    PanelItem {
        lines: prose::wrapped(&[StyledText::ink(said, Ink::Detail)], room(cells), 0),
        target: None,
    }
}

fn is_gap(item: &PanelItem) -> bool {
    item.lines.iter().all(Vec::is_empty)
}

/// What is listed where versions would be compared and there is only one.
fn single_version_listing(room: usize) -> Listing {
    let text = "only one version is open: retold A.txt B.txt compares two";
    Listing {
        head: prose::wrapped(&[StyledText::ink(text, Ink::Detail)], room, 0),
        ..Listing::default()
    }
}

/// A piece of text filled up with spaces to so many cells.
fn padded(mut piece: StyledText, cells: usize) -> StyledText {
    let missing = cells.saturating_sub(width(&piece.text));
    piece.text.extend(std::iter::repeat_n(' ', missing));
    piece
}
