//! Looks in words: `bold yellow #e9c46a on #23303c else reverse`.

use ratatui::style::{Color, Modifier, Style};

use super::Depth;
use crate::load::nearest_name;

/// How something looks, whatever the terminal can show of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    with_colours: Modifier,
    without: Modifier,
    /// One of the sixteen.
    plain: LookColours,
    /// For terminals that have more.
    fine: LookColours,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct LookColours {
    text: Option<Color>,
    ground: Option<Color>,
}

/// A word that means no look, and the word that was probably meant.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct UnknownLookWord {
    pub(super) word: String,
    pub(super) meant: Option<&'static str>,
}

impl Look {
    /// The look that these words describe.
    pub(super) fn parse(words: &str) -> Result<Self, UnknownLookWord> {
        let mut look = Self::default();
        let mut is_ground = false;
        let mut is_without = false;
        for word in words.split_whitespace() {
            match word {
                "on" => is_ground = true,
                "else" => is_without = true,
                word => {
                    look.add(word, is_ground, is_without)?;
                    is_ground = false;
                }
            }
        }
        if !is_without {
            look.without = look.with_colours;
        }
        Ok(look)
    }

    fn add(
        &mut self,
        word: &str,
        is_ground: bool,
        is_without: bool,
    ) -> Result<(), UnknownLookWord> {
        if let Some(modifier) = modifier(word) {
            let modifiers = if is_without {
                &mut self.without
            } else {
                &mut self.with_colours
            };
            *modifiers |= modifier;
            return Ok(());
        }
        let (colour, colours) = match (parse_colour_name(word), rgb(word)) {
            (Some(plain), _) => (plain, &mut self.plain),
            (None, Some(fine)) => (fine, &mut self.fine),
            (None, None) => return Err(suggest_look_word(word)),
        };
        let place = if is_ground {
            &mut colours.ground
        } else {
            &mut colours.text
        };
        *place = Some(colour);
        Ok(())
    }

    /// What a terminal of this depth shows: a fine colour where it has it, else a plain one, else none.
    pub(super) fn style(&self, depth: Depth) -> Style {
        let shown = |fine: Option<Color>, plain: Option<Color>| match depth {
            Depth::None => None,
            Depth::Basic => plain,
            Depth::Indexed => fine.map(nearest_indexed).or(plain),
            Depth::True => fine.or(plain),
        };
        let modifiers = match depth {
            Depth::None => self.without,
            Depth::Basic | Depth::Indexed | Depth::True => self.with_colours,
        };
        let mut style = Style::new().add_modifier(modifiers);
        style.fg = shown(self.fine.text, self.plain.text);
        style.bg = shown(self.fine.ground, self.plain.ground);
        style
    }
}

const MODIFIERS: [(&str, Modifier); 6] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underline", Modifier::UNDERLINED),
    ("crossed", Modifier::CROSSED_OUT),
    ("reverse", Modifier::REVERSED),
];

/// The sixteen colours begin with these eight; the others are the same, bright.
const COLOURS: [&str; 8] = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
];

fn suggest_look_word(word: &str) -> UnknownLookWord {
    let modifiers = MODIFIERS.iter().map(|(name, _)| *name);
    UnknownLookWord {
        word: word.to_owned(),
        meant: nearest_name(word, modifiers.chain(COLOURS).chain(["on", "else"])),
    }
}

fn modifier(word: &str) -> Option<Modifier> {
    let found = MODIFIERS.iter().find(|(name, _)| *name == word);
    found.map(|(_, modifier)| *modifier)
}

fn parse_colour_name(word: &str) -> Option<Color> {
    let (first, name) = match word.strip_prefix("bright-") {
        Some(name) => (8, name),
        None => (0, word),
    };
    let place = COLOURS.iter().position(|known| *known == name)?;
    // By number, because ratatui's `White` is bright and its `Gray` is white.
    Some(Color::Indexed(first + u8::try_from(place).ok()?))
}

fn rgb(word: &str) -> Option<Color> {
    let digits = word.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let digits =
        Some(digits).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
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

    fn style(words: &str, depth: Depth) -> Style {
        Look::parse(words).unwrap().style(depth)
    }

    #[test]
    fn words_make_a_style() {
        let basic = Style::new().fg(Color::Indexed(3)).bg(Color::Indexed(4));
        assert_eq!(
            style("bold yellow #ffffff on blue", Depth::Basic),
            basic.bold()
        );
        assert_eq!(style("bold yellow", Depth::None), Style::new().bold());
        assert_eq!(
            style("yellow else reverse", Depth::None),
            Style::new().reversed()
        );
        assert_eq!(
            style("#ff0000 else reverse", Depth::Indexed),
            Style::new().fg(Color::Indexed(196))
        );
    }

    #[test]
    fn a_word_without_meaning_is_told() {
        let unknown = Look::parse("bold yelow").unwrap_err();
        assert_eq!(
            (unknown.word.as_str(), unknown.meant),
            ("yelow", Some("yellow"))
        );
        assert_eq!(Look::parse("#12345").unwrap_err().meant, None);
        assert_eq!(Look::parse("#+12345").unwrap_err().meant, None);
    }
}
