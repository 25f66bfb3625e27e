//! The brief: what the versions are, where they surely disagree, who shares wording with whom, what each alone has.

use super::facts::find_fact_target;
use super::prose;
use crate::facts::CANNOT_ALL_BE_RIGHT;
use crate::review::{Brief, BriefVersion, Role};
use crate::text::{VersionId, visible};
use crate::ui::action::Action;
use crate::ui::measure::{start_within, width};
use crate::ui::model::{Listing, Model, Paint, PanelItem, PanelTarget, StyledText};
use crate::ui::theme::Ink;

/// Conflicts in a line each; the facts have them all.
const CONFLICTS: usize = 4;

/// Versions in a line each: more would leave no room for what they disagree on.
const VERSIONS: usize = 8;

/// Cells of the bar of a share.
const BAR: usize = 10;

pub(super) fn list_brief(model: &Model, room: usize) -> Listing {
    let reading = &model.reading;
    let brief = Brief::of(
        &model.story,
        &model.comparison,
        (&model.facts, model.lineage.as_deref()),
        (&reading.order, reading.base),
    );
    let mut items: Vec<PanelItem> = brief
        .versions
        .iter()
        .take(VERSIONS)
        .map(|version| version_item(model, version, room))
        .collect();
    let n_more = brief.versions.len().saturating_sub(VERSIONS);
    if n_more > 0 {
        items.push(quiet_line(format!("and {n_more} more versions"), room));
    }
    items.extend(conflict_items(model, &brief, room));
    items.extend(brief.sharing.iter().map(|told| {
        let mark = StyledText::ink("→ ", Ink::Detail);
        brief_item(
            vec![mark, StyledText::plain(told.clone())],
            PanelTarget::Action(Action::Lineage),
            room,
        )
    }));
    items.extend(alone_item(model, &brief, room));
    Listing {
        items,
        ..Listing::default()
    }
}

/// A version: letter, name, day, length, and how much of it the base has.
fn version_item(model: &Model, version: &BriefVersion, room: usize) -> PanelItem {
    let row = &model.story.versions[version.version];
    let day = row.meta.published_day();
    let day = day.map_or_else(|| "no date".to_owned(), |day| day.to_string());
    let letter = format!("{:<3}", row.letter);
    let facts = format!("  {day:<10}  {:>6} words  ", version.n_words);
    let share = share_pieces(model, version);
    // Spaces in a row are cells too here, so the pieces are counted by their letters.
    let cells = |text: &str| text.chars().count();
    let behind: usize = share.iter().map(|piece| cells(&piece.text)).sum();
    let name_room = room
        .saturating_sub(cells(&letter) + cells(&facts) + behind)
        .min(NAME);
    let name = start_within(&visible(row.name()), name_room).to_owned();
    let gap = " ".repeat(name_room.saturating_sub(width(&name)));
    let mut pieces = vec![
        StyledText::ink(letter, Ink::Letter),
        StyledText::plain(name + &gap),
        StyledText::ink(facts, Ink::Detail),
    ];
    pieces.extend(share);
    let is_empty = crate::text::len(&row.sentences) == 0;
    PanelItem {
        lines: vec![pieces],
        target: (!is_empty).then_some(PanelTarget::Place(row.sentences.start, None)),
    }
}

/// Cells of a name at most: what is known of the version stands near it.
const NAME: usize = 48;

fn share_pieces(model: &Model, version: &BriefVersion) -> Vec<StyledText> {
    let base = model.reading.base;
    if version.version == base {
        return vec![StyledText::ink("base", Ink::Base)];
    }
    let Some(shared) = version.shared else {
        return Vec::new();
    };
    let total = shared.verbatim.plus(shared.reworded);
    let letter = model.story.letter(base);
    vec![
        StyledText::ink(format_bar(total.thousandths()), Ink::Letter),
        StyledText::plain(format!(" {total:>5} also in {letter}")),
    ]
}

/// A bar of so many thousandths, in eighths of a cell.
fn format_bar(thousandths: u16) -> String {
    const PARTS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let eighths = (usize::from(thousandths) * BAR * 8 + 500) / 1000;
    let bar = "█".repeat(eighths / 8) + PARTS[eighths % 8];
    format!("{bar:<BAR$}")
}

/// What the versions disagree on, a line each; how many more there are.
fn conflict_items(model: &Model, brief: &Brief, room: usize) -> Vec<PanelItem> {
    if model.progress.is_some() || !model.are_facts_known {
        return vec![quiet_line("still being compared …".to_owned(), room)];
    }
    if model.story.versions.len() < 2 {
        return Vec::new();
    }
    let shown = brief.conflicts.iter().take(CONFLICTS);
    let mut items: Vec<PanelItem> = shown
        .filter_map(|&row| conflict_item(model, row, room))
        .collect();
    match brief.conflicts.len() {
        0 => items.push(quiet_line(
            "no figure, date, name or quote surely disagrees".to_owned(),
            room,
        )),
        n if n > CONFLICTS => {
            let text = format!("and {} more that disagree", n - CONFLICTS);
            let text = StyledText::ink(format!("  {text}"), Ink::Quiet);
            items.push(brief_item(
                vec![text],
                PanelTarget::Action(Action::Facts),
                room,
            ));
        }
        _ => {}
    }
    items
}

fn conflict_item(model: &Model, row: usize, room: usize) -> Option<PanelItem> {
    let fact = model.facts.get(row)?;
    let why = visible(fact.why.as_deref()?).into_owned();
    // That they disagree is said by the mark.
    let why = why
        .strip_prefix(CANNOT_ALL_BE_RIGHT)
        .unwrap_or(&why)
        .to_owned();
    let pieces = vec![
        StyledText {
            text: Role::Conflict.mark().to_string(),
            paint: Paint::Role(Role::Conflict),
        },
        StyledText::ink(format!(" {:<7}", fact.kind.name()), Ink::Detail),
        StyledText::plain(why),
    ];
    Some(PanelItem {
        lines: vec![cut_line(pieces, room)],
        target: find_fact_target(model, row, fact),
    })
}

/// What each version alone has: *only in C 18 sentences · E 13*.
fn alone_item(model: &Model, brief: &Brief, room: usize) -> Option<PanelItem> {
    let is_done = model.progress.is_none();
    let &(_, _, first) = brief.alone.first().filter(|_| is_done)?;
    let told = |&(version, n, _): &(VersionId, usize, _)| {
        let letter = model.story.letter(version);
        let sentences = if n == 1 { "sentence" } else { "sentences" };
        format!("{letter} {n} {sentences}")
    };
    let told: Vec<String> = brief.alone.iter().map(told).collect();
    let mark = StyledText {
        text: "+ ".to_owned(),
        paint: Paint::Role(Role::OnlyHere),
    };
    let text = StyledText::plain(format!("in one version only: {}", told.join(" · ")));
    Some(brief_item(
        vec![mark, text],
        PanelTarget::Place(first, None),
        room,
    ))
}

fn brief_item(pieces: Vec<StyledText>, target: PanelTarget, room: usize) -> PanelItem {
    PanelItem {
        lines: vec![cut_line(pieces, room)],
        target: Some(target),
    }
}

fn quiet_line(text: String, room: usize) -> PanelItem {
    PanelItem {
        lines: prose::wrapped(&[StyledText::ink(text, Ink::Quiet)], room, 0),
        target: None,
    }
}

/// The pieces as far as a line has room for them: a brief is a line an answer.
fn cut_line(pieces: Vec<StyledText>, room: usize) -> Vec<StyledText> {
    let mut left = room;
    let mut kept = Vec::new();
    for mut piece in pieces {
        if width(&piece.text) > left {
            piece.text = start_within(&piece.text, left.saturating_sub(1)).to_owned() + "…";
        }
        left = left.saturating_sub(width(&piece.text));
        kept.push(piece);
        if left == 0 {
            break;
        }
    }
    kept
}
