//! Where what stands under the cursor is possibly told too: for the list of its tellings.

use super::prose;
use crate::compare::{self, Telling};
use crate::text::{Id, VersionId, each, visible};
use crate::ui::model::{Model, PanelItem, PanelTarget, StyledText};
use crate::ui::theme::Ink;

/// Whether another version possibly tells what a telling tells.
pub(super) fn is_possibly_told(model: &Model, telling: &Telling) -> bool {
    let mut own = each(&telling.sentences);
    let has_tie = |sentence| model.comparison.possible_ties(sentence).next().is_some();
    model.options.shows_possible && own.any(has_tie)
}

/// The versions that possibly tell what some tellings tell, and surely do not.
pub(super) fn list_possible_tellers(model: &Model, tellings: &[&Telling]) -> Vec<VersionId> {
    if !model.options.shows_possible {
        return Vec::new();
    }
    let told = tellings.iter().flat_map(|telling| each(&telling.sentences));
    let ties = told.flat_map(|sentence| model.comparison.possible_ties(sentence));
    let mut versions: Vec<VersionId> = ties.map(|tie| tie.other).collect();
    versions.retain(|version| !tellings.iter().any(|telling| telling.version == *version));
    versions.sort_unstable();
    versions.dedup();
    versions
}

/// What is possibly told elsewhere too, in quite other words: the sentences, where they stand and why they may be meant.
pub(super) fn list_possible_tellings(
    model: &Model,
    reference: &Telling,
    room: usize,
) -> Vec<PanelItem> {
    if !model.options.shows_possible {
        return Vec::new();
    }
    let own = each(&reference.sentences);
    let ties = own.flat_map(|sentence| model.comparison.possible_ties(sentence));
    let items: Vec<PanelItem> = ties
        .map(|tie| possible_telling(model, &tie, room))
        .collect();
    if items.is_empty() {
        return items;
    }
    let head = PanelItem::heading("possibly in another version: read both and decide");
    [PanelItem::gap(), head].into_iter().chain(items).collect()
}

fn possible_telling(model: &Model, tie: &compare::LinkEnd, room: usize) -> PanelItem {
    let story = &model.story;
    let there = match tie.is_left {
        true => &tie.link.right,
        false => &tie.link.left,
    };
    let here = story.sentences[match tie.is_left {
        true => tie.link.left.start,
        false => tie.link.right.start,
    }]
    .version;
    let number = there.start.index() - story.versions[tie.other].sentences.start.index() + 1;
    let letter = story.letter(tie.other);
    let mut pieces = vec![
        StyledText::ink(format!("{letter:<3}"), Ink::Letter),
        StyledText::plain("? "),
    ];
    let words = each(there).map(|sentence| prose::flat(story.text(story.sentences[sentence].span)));
    pieces.extend(words.flat_map(|words| [StyledText::plain(words), StyledText::plain(" ")]));
    let place = format!("· possibly the same as {letter}{number}");
    pieces.push(StyledText::ink(place, Ink::Detail));
    let mut lines = prose::wrapped(&pieces, room, 3);
    if let Some(pair) = model.comparison.pair(here, tie.other) {
        let why = compare::explain_link(story, &model.comparison, pair, tie.link);
        let why = format!("   {}", visible(&why.sentence(story)));
        lines.extend(prose::wrapped(&[StyledText::ink(why, Ink::Quiet)], room, 3));
    }
    PanelItem {
        lines,
        target: Some(PanelTarget::Place(there.start, None)),
    }
}
