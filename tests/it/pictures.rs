//! The pictures of the README are drawn by the program: its screen as SVG, on a dark ground and on a light one.
//!
//! `UPDATE=1` draws them anew.

use std::fmt::Write;
use std::path::Path;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier, Style};
use retold::text::Story;
use retold::ui::terminal::Shade;
use retold::ui::theme::{Depth, Themes};

use super::journeys::{drawn, press, reader};

/// Wide enough for three columns, and still legible at the width of a README.
const SCREEN: (u16, u16) = (126, 32);
/// A cell of a common monospaced font of 14 pixels, in tenths of a pixel.
const CELL: (usize, usize) = (84, 180);
/// Room around the screen, in pixels.
const MARGIN: usize = 12;

/// The colours of a terminal: its ground and its letters.
fn colours(shade: Shade) -> [&'static str; 2] {
    match shade {
        Shade::Dark => ["#16181d", "#d8dde3"],
        Shade::Light => ["#ffffff", "#1f2328"],
    }
}

fn screen(shade: Shade) -> Buffer {
    let mut model = reader(Story::new(retold::load::sample().drafts), SCREEN);
    model.theme = Themes::built_in().theme("auto", shade, Depth::True);
    press(&mut model, "j j j j j");
    drawn(&model)
}

fn hex(color: Option<Color>) -> Option<String> {
    match color? {
        Color::Rgb(r, g, b) => Some(format!("#{r:02x}{g:02x}{b:02x}")),
        _ => None,
    }
}

/// The stretches of a line with one style: where each begins, how many cells it takes, its words. The sample has no wide
/// letters.
fn stretches(buffer: &Buffer, y: u16) -> Vec<(usize, usize, Style, String)> {
    let mut found: Vec<(usize, usize, Style, String)> = Vec::new();
    for x in 0..buffer.area.width {
        let cell: &Cell = &buffer[(x, y)];
        match found.last_mut() {
            Some((_, n, style, words)) if *style == cell.style() => {
                *n += 1;
                words.push_str(cell.symbol());
            }
            _ => found.push((usize::from(x), 1, cell.style(), cell.symbol().into())),
        }
    }
    found
}

fn svg(buffer: &Buffer, shade: Shade) -> String {
    let [ground, letters] = colours(shade);
    let pixels = |tenths: usize| format!("{}.{}", tenths / 10, tenths % 10);
    let size = [buffer.area.width, buffer.area.height].map(usize::from);
    let all = [size[0] * CELL.0 / 10, size[1] * CELL.1 / 10].map(|side| side + 2 * MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" font-family=\"ui-monospace, 'DejaVu Sans Mono', \
         Menlo, Consolas, monospace\" font-size=\"14\">\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{ground}\"/>\n",
        all[0], all[1]
    );
    for y in 0..buffer.area.height {
        let top = MARGIN * 10 + usize::from(y) * CELL.1;
        for (x, n_cells, style, words) in stretches(buffer, y) {
            let left = MARGIN * 10 + x * CELL.0;
            let (mut below, mut above) = (hex(style.bg), hex(style.fg));
            if style.add_modifier.contains(Modifier::REVERSED) {
                (below, above) = (
                    Some(above.unwrap_or_else(|| letters.to_owned())),
                    Some(below.unwrap_or_else(|| ground.to_owned())),
                );
            }
            if let Some(below) = below {
                let (wide, high) = (pixels(n_cells * CELL.0), pixels(CELL.1));
                let (x, y) = (pixels(left), pixels(top));
                let place = format!("x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\"");
                writeln!(out, "<rect {place} fill=\"{below}\"/>").unwrap();
            }
            if words.trim().is_empty() {
                continue;
            }
            let mut looks = String::new();
            for (modifier, look) in [
                (Modifier::BOLD, " font-weight=\"bold\""),
                (Modifier::ITALIC, " font-style=\"italic\""),
                (Modifier::UNDERLINED, " text-decoration=\"underline\""),
            ] {
                if style.add_modifier.contains(modifier) {
                    looks.push_str(look);
                }
            }
            let above = above.unwrap_or_else(|| letters.to_owned());
            let letters = words.chars().enumerate();
            let places = letters.filter(|(_, letter)| *letter != ' ').map(|(n, _)| n);
            // A place for each letter: every font keeps the columns so.
            let places: Vec<String> = places.map(|n| pixels(left + n * CELL.0)).collect();
            let place = format!("x=\"{}\" y=\"{}\"", places.join(" "), pixels(top + 135));
            let words = words
                .replace(' ', "")
                .replace('&', "&amp;")
                .replace('<', "&lt;");
            writeln!(out, "<text {place} fill=\"{above}\"{looks}>{words}</text>").unwrap();
        }
    }
    out + "</svg>\n"
}

#[test]
fn the_pictures_of_the_readme_are_the_screen_of_the_program() {
    for (shade, name) in [(Shade::Dark, "dark"), (Shade::Light, "light")] {
        let file = format!("docs/reader-{name}.svg");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&file);
        let drawn = svg(&screen(shade), shade);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, drawn).unwrap();
        } else {
            let known = std::fs::read_to_string(&path).unwrap();
            assert!(
                known == drawn,
                "{file} is out of date: UPDATE=1 cargo test pictures"
            );
        }
    }
}
