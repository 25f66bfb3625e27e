//! Styles in words: `bold yellow #e9c46a on #23303c`.

use ratatui::style::{Color, Modifier, Style};

use super::{Depth, Ink};
use crate::ui::terminal::Shade;

/// The style that a theme file gives an ink.
pub(super) fn style(theme: &str, ink: Ink, shade: Shade, depth: Depth) -> Style {
    let theme: toml::Table = theme.parse().unwrap_or_default();
    let own = |table: &str| theme.get(table)?.get(ink.name())?.as_str();
    let on_light = own("light").filter(|_| shade == Shade::Light);
    let words = on_light.or_else(|| own("ink")).unwrap_or_default();
    parse(words, depth).unwrap_or_default()
}

/// The style that these words describe; none if one of them is unknown.
pub(super) fn parse(words: &str, depth: Depth) -> Option<Style> {
    let mut style = Style::new();
    let mut is_ground = false;
    for word in words.split_whitespace() {
        if word == "on" {
            is_ground = true;
        } else if let Some(modifier) = modifier(word) {
            style = style.add_modifier(modifier);
        } else {
            let is_fine = word.starts_with('#');
            let colour = if is_fine { rgb(word)? } else { named(word)? };
            style = with_colour(style, colour, is_fine, is_ground, depth);
            is_ground = false;
        }
    }
    Some(style)
}

/// A fine colour holds where the terminal has it, a plain one elsewhere.
fn with_colour(style: Style, colour: Color, is_fine: bool, is_ground: bool, depth: Depth) -> Style {
    let colour = match depth {
        Depth::None => return style,
        Depth::Basic if is_fine => return style,
        Depth::Indexed if is_fine => nearest_indexed(colour),
        Depth::Basic | Depth::Indexed | Depth::True => colour,
    };
    if is_ground {
        style.bg(colour)
    } else {
        style.fg(colour)
    }
}

fn modifier(word: &str) -> Option<Modifier> {
    Some(match word {
        "bold" => Modifier::BOLD,
        "dim" => Modifier::DIM,
        "italic" => Modifier::ITALIC,
        "underline" => Modifier::UNDERLINED,
        "crossed" => Modifier::CROSSED_OUT,
        "reverse" => Modifier::REVERSED,
        _ => return None,
    })
}

fn named(word: &str) -> Option<Color> {
    const NAMES: [&str; 8] = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    ];
    let (first, name) = match word.strip_prefix("bright-") {
        Some(name) => (8, name),
        None => (0, word),
    };
    let place = NAMES.iter().position(|known| *known == name)?;
    // By number, because ratatui's `White` is bright and its `Gray` is white.
    Some(Color::Indexed(first + u8::try_from(place).ok()?))
}

fn rgb(word: &str) -> Option<Color> {
    let digits = word.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    u32::from_str_radix(digits, 16).ok().map(Color::from_u32)
}

/// The nearest of the 216 colours and 24 greys that every terminal of 256 colours has.
fn nearest_indexed(colour: Color) -> Color {
    let Color::Rgb(red, green, blue) = colour else {
        return colour;
    };
    let wanted = [red, green, blue].map(i32::from);
    let cube = (16..232u8).map(|index| {
        let step = i32::from(index - 16);
        let level = |step: i32| if step == 0 { 0 } else { 55 + 40 * step };
        (
            index,
            [level(step / 36), level(step / 6 % 6), level(step % 6)],
        )
    });
    let greys = (232..=255u8).map(|index| (index, [8 + 10 * (i32::from(index) - 232); 3]));
    let distance = |have: &[i32; 3]| -> i32 {
        have.iter()
            .zip(wanted)
            .map(|(have, want)| (have - want).pow(2))
            .sum()
    };
    let best = cube.chain(greys).min_by_key(|(_, have)| distance(have));
    best.map_or(colour, |(index, _)| Color::Indexed(index))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_make_a_style() {
        let style = parse("bold yellow #ffffff on blue", Depth::Basic).unwrap();
        assert_eq!(
            style,
            Style::new()
                .fg(Color::Indexed(3))
                .bg(Color::Indexed(4))
                .bold()
        );
        assert_eq!(parse("bold yellow", Depth::None), Some(Style::new().bold()));
        assert_eq!(
            parse("#ff0000", Depth::Indexed),
            Some(Style::new().fg(Color::Indexed(196)))
        );
        assert_eq!(parse("purple", Depth::True), None);
    }
}
