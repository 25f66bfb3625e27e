//! The legend: what the marks mean.

use std::collections::BTreeSet;

use ratatui::style::Style;

use super::cell_writer::Pen;
use crate::compare::Relation;
use crate::review::{Block, Mark, Role, Run, TargetKind};
use crate::text::Span;
use crate::ui::action::Action;
use crate::ui::measure::{Segment, width};
use crate::ui::model::Model;
use crate::ui::theme::Ink;

/// Draws the legend.
pub(super) fn draw_legend(model: &Model, pen: &mut Pen<'_>) {
    let Some(y) = model.reading.geometry.legend_y else {
        return;
    };
    if model.desk.is_judging {
        draw_verdict_keys(model, y, pen);
        return;
    }
    let entries = fitting(collect_legend_entries(model, pen), model.size.width);
    let mut x = 1;
    for entry in entries {
        x += pen.write((x, y), entry.width(), &entry.text, entry.style) + GAP;
    }
}

/// A mark and what it is called.
struct LegendEntry {
    text: String,
    style: Style,
    /// Whether the mark is on the screen.
    is_in_sight: bool,
}

impl LegendEntry {
    fn is(&self, role: Role) -> bool {
        self.text.starts_with(role.mark())
    }

    fn width(&self) -> u16 {
        u16::try_from(width(&self.text)).unwrap_or(u16::MAX)
    }
}

fn collect_legend_entries(model: &Model, pen: &Pen<'_>) -> Vec<LegendEntry> {
    let seen = VisibleMarks::of(model);
    let roles = Role::ALL.into_iter().map(|role| LegendEntry {
        text: format!("{} {}", role.mark(), role.label()),
        style: match role {
            Role::Shared => pen.theme.style(Ink::Quiet),
            role => pen.theme.role(role),
        },
        is_in_sight: seen.signs.contains(&role.mark()) || seen.roles.contains(&role),
    });
    // Most stories have no house style to tell; its name would take the place of another.
    let is_wanted = |entry: &LegendEntry| entry.is_in_sight || !entry.is(Role::HouseStyle);
    let roles = roles.filter(is_wanted);
    let kinds = [
        (Relation::Expanded, "longer"),
        (Relation::Condensed, "shorter"),
    ];
    let kinds = kinds.map(|(relation, name)| {
        let mark = Mark::Told {
            relation,
            has_moved: false,
        };
        LegendEntry {
            text: format!("{} {name}", mark.symbol()),
            style: pen.theme.role(mark.role()),
            is_in_sight: seen.signs.contains(&mark.symbol()),
        }
    });
    let possible = LegendEntry {
        text: format!("{} possible", Mark::Possible.symbol()),
        style: pen.theme.style(Ink::Quiet),
        is_in_sight: seen.signs.contains(&Mark::Possible.symbol()),
    };
    let kinds = roles.chain(kinds);
    kinds
        .chain(possible.is_in_sight.then_some(possible))
        .collect()
}

/// As many as fit whole: half a name explains nothing. Those whose marks are not on the screen go first.
fn fitting(mut entries: Vec<LegendEntry>, cells: u16) -> Vec<LegendEntry> {
    let room = usize::from(cells.saturating_sub(1));
    let taken = |entries: &[LegendEntry]| {
        let widths = entries.iter().map(|entry| usize::from(entry.width() + GAP));
        widths.sum::<usize>().saturating_sub(usize::from(GAP))
    };
    while taken(&entries) > room {
        let unseen = entries.iter().rposition(|entry| !entry.is_in_sight);
        entries.remove(unseen.unwrap_or(entries.len() - 1));
    }
    entries
}

/// The marks on the screen.
#[derive(Default)]
struct VisibleMarks {
    signs: BTreeSet<char>,
    roles: BTreeSet<Role>,
}

impl VisibleMarks {
    fn of(model: &Model) -> Self {
        let mut seen = Self::default();
        let lanes = model.reading.window.lanes.iter().flatten();
        for slot in lanes.flatten() {
            if let Segment::Elsewhere { .. } = slot.segment {
                seen.signs.insert(Role::Moved.mark());
            }
            let parts = slot.text().map_or(&[][..], |line| &line.parts);
            let blocks = parts.iter().filter_map(|part| {
                let block = model.reading.page.block(part.sentence)?;
                Some((part, block))
            });
            for (part, block) in blocks {
                seen.block(part.span, block, &model.runs(block));
            }
        }
        seen
    }

    fn block(&mut self, span: Span, block: &Block, runs: &[Run]) {
        self.signs.insert(block.mark.symbol());
        if block.mark.has_moved() {
            self.signs.insert(Role::Moved.mark());
        }
        let here = runs.iter().filter(|run| run.span.overlaps(span));
        self.roles.extend(here.map(|run| run.role));
    }
}

/// The keys that give a verdict, while they are on. What does not fit as a whole is left out.
fn draw_verdict_keys(model: &Model, y: u16, pen: &mut Pen<'_>) {
    let verdicts = model.desk.verdicts.on(&TargetKind::Point);
    let verdicts = verdicts.map(|verdict| (verdict.key.to_string(), verdict.name.as_str()));
    let others = [
        (Action::Repeat, "again"),
        (Action::Rest, "all open"),
        (Action::Note, "note"),
        (Action::Undo, "undo"),
        (Action::Close, "leaves"),
    ];
    let others = others.map(|(action, what)| (model.key(action), what));
    let mut x = 1;
    for (key, what) in verdicts.chain(others) {
        let room = model.size.width.saturating_sub(x);
        if width(&key) + 1 + width(what) > usize::from(room) {
            return;
        }
        x += pen.ink((x, y), room, &key, Ink::Key) + 1;
        x += pen.ink((x, y), room, what, Ink::Detail) + GAP;
    }
}

/// Cells between two entries: with these the whole legend fits into 80.
const GAP: u16 = 2;
