//! What the model looks like. Nothing here changes it.

mod elsewhere;
mod half_typed;
mod heads;
mod lanes;
mod legend;
mod lights;
mod listed;
mod panel;
mod pen;
mod prompt;
mod status;
mod strip;

use ratatui::Frame;

use super::measure::Area;
use super::model::Model;
use pen::Pen;

/// Draws the model.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let mut pen = Pen::new(frame.buffer_mut(), &model.theme);
    let is_covered = model.panel.as_ref().is_some_and(|panel| {
        Area::of_panel(panel.kind, model).height >= model.reading.geometry.status_y
    });
    if !is_covered {
        heads::draw(model, &mut pen);
        lanes::draw(model, &mut pen);
        strip::draw(model, &mut pen);
        legend::draw(model, &mut pen);
    }
    panel::draw(model, &mut pen);
    let panel = model.panel.as_ref();
    if panel.is_some_and(|panel| Area::has_key_bar(panel.kind, model)) {
        legend::draw(model, &mut pen);
    }
    if !prompt::draw(model, &mut pen) && !half_typed::draw(model, &mut pen) {
        status::draw(model, &mut pen);
    }
}
