//! What the model looks like. Nothing here changes it.

pub(super) mod cell_writer;
mod elsewhere;
mod heads;
pub(super) mod highlights;
pub(super) mod key_hints;
mod lanes;
mod legend;
pub(super) mod list_status;
mod panel;
mod prompt;
mod sentence_marks;
mod status;
mod strip;

use ratatui::Frame;

use super::measure::Area;
use super::model::Model;
use cell_writer::Pen;

/// Draws the model.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let mut pen = Pen::new(frame.buffer_mut(), &model.theme);
    let is_covered = model.panel.as_ref().is_some_and(|panel| {
        Area::of_panel(panel.kind, model).height >= model.reading.geometry.status_y
    });
    if !is_covered {
        heads::draw_heads(model, &mut pen);
        lanes::draw_lanes(model, &mut pen);
        strip::draw_strips(model, &mut pen);
        legend::draw_legend(model, &mut pen);
    }
    panel::draw_panel(model, &mut pen);
    let panel = model.panel.as_ref();
    if panel.is_some_and(|panel| Area::has_key_bar(panel.kind, model)) {
        legend::draw_legend(model, &mut pen);
    }
    if !prompt::draw_prompt(model, &mut pen) && !key_hints::draw_key_hints(model, &mut pen) {
        status::draw_status(model, &mut pen);
    }
}
