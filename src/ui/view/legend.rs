//! The legend: what the marks mean.

use super::pen::Pen;
use crate::compare::Relation;
use crate::review::{Mark, Role, TargetKind};
use crate::ui::action::Action;
use crate::ui::measure::width;
use crate::ui::model::Model;
use crate::ui::theme::Ink;

/// Draws the legend.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>) {
    let Some(y) = model.reading.geometry.legend_y else {
        return;
    };
    if model.desk.is_judging {
        keys(model, y, pen);
        return;
    }
    let mut x = 1;
    for role in Role::ALL {
        let style = match role {
            Role::Shared => pen.theme.style(Ink::Quiet),
            role => pen.theme.role(role),
        };
        let entry = format!("{} {}", role.mark(), role.name());
        let width = u16::try_from(width(&entry)).unwrap_or(u16::MAX);
        // What does not fit as a whole is left out: half a name explains nothing.
        if width > model.size.width.saturating_sub(x) {
            return;
        }
        x += pen.write((x, y), width, &entry, style) + GAP;
    }
    // Kinds of edited sentences, where there is room to spare.
    let kinds = [
        (Relation::Expanded, "expanded"),
        (Relation::Condensed, "condensed"),
    ];
    for (relation, name) in kinds {
        let mark = Mark::Told {
            relation,
            has_moved: false,
        };
        let entry = format!("{} {name}", mark.symbol());
        let width = u16::try_from(width(&entry)).unwrap_or(u16::MAX);
        if width > model.size.width.saturating_sub(x) {
            return;
        }
        x += pen.write((x, y), width, &entry, pen.theme.role(mark.role())) + GAP;
    }
}

/// The keys that give a verdict, while they are on. What does not fit as a whole is left out.
fn keys(model: &Model, y: u16, pen: &mut Pen<'_>) {
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
