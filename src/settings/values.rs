//! The settings in force, as the program uses them.

use super::same;
use super::sheet::Value;
use super::verdicts::verdicts;
use super::{Setting, schema};
use std::time::Duration;

use crate::review::Verdicts;

/// The settings in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Values {
    /// The name of the theme; `auto` for what suits the ground.
    pub theme: String,
    /// How light the terminal's ground is.
    pub ground: Ground,
    /// How many colours are used.
    pub colours: ColourSetting,
    /// How wide a column is at least, in cells.
    pub column_width: u16,
    /// How versions stand beside each other.
    pub layout: LayoutSetting,
    /// Whether a story opens with the brief.
    pub opens_with_brief: bool,
    /// Whether the line that explains the marks is shown.
    pub has_legend: bool,
    /// Whether long words may be divided at the ends of lines.
    pub hyphenates: bool,
    /// Whether what belongs to the page is shown.
    pub shows_furniture: bool,
    /// Whether what is only possibly told elsewhere is marked so.
    pub shows_possible: bool,
    /// Whether words that differ by the style of a desk alone are marked.
    pub shows_house_style: bool,
    /// Whether the mouse is listened to.
    pub has_mouse: bool,
    /// How often pages that are watched are asked for again.
    pub watch_interval: Duration,
    /// The verdicts that there are.
    pub verdicts: Verdicts,
    /// Words and phrases that are treated as the same in every story.
    pub same: Vec<(String, String)>,
}

/// How light the terminal's ground is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The terminal is to be asked.
    Auto,
    /// Dark.
    Dark,
    /// Light.
    Light,
}

/// How many colours are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColourSetting {
    /// As many as the terminal says it has.
    Auto,
    /// None.
    None,
    /// Sixteen.
    Basic,
    /// 256.
    Indexed,
    /// All.
    True,
}

/// How versions stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayoutSetting {
    /// What tells the same point stands in one row.
    InStep,
    /// Every version keeps its own order.
    OwnOrder,
}

impl Values {
    /// The values of settings that hold every key once, each checked.
    pub(super) fn new(list: &[Setting]) -> Self {
        let value = |key: &str| {
            let setting = list.iter().find(|setting| setting.key == key);
            &setting.expect("config/settings.toml sets every key").value
        };
        let text = |key| match value(key) {
            Value::Text(text) => text.as_str(),
            Value::Number(_) | Value::Switch(_) | Value::Other(_) => "",
        };
        let is_on = |key| *value(key) == Value::Switch(true);
        let number = |key| match value(key) {
            Value::Number(number) => *number,
            Value::Text(_) | Value::Switch(_) | Value::Other(_) => 0,
        };
        let seconds = u64::try_from(number("watch-pages")).unwrap_or_default();
        Self {
            theme: text("theme").to_owned(),
            ground: match text("ground") {
                "dark" => Ground::Dark,
                "light" => Ground::Light,
                _ => Ground::Auto,
            },
            colours: colours(text("colours")),
            column_width: u16::try_from(number("column-width")).unwrap_or_default(),
            layout: match text("layout") {
                "own-order" => LayoutSetting::OwnOrder,
                _ => LayoutSetting::InStep,
            },
            opens_with_brief: is_on("brief"),
            has_legend: is_on("legend"),
            hyphenates: is_on("hyphens"),
            shows_furniture: is_on("furniture"),
            shows_possible: text("possible") == "show",
            shows_house_style: text("style") == "shown",
            has_mouse: is_on("mouse"),
            watch_interval: Duration::from_secs(seconds),
            verdicts: verdicts(text("verdicts")).unwrap_or_default(),
            same: same::parse_same(text("same")).unwrap_or_default(),
        }
    }
}

fn colours(name: &str) -> ColourSetting {
    let place = schema::COLOURS.iter().position(|known| *known == name);
    match place {
        Some(1) => ColourSetting::None,
        Some(2) => ColourSetting::Basic,
        Some(3) => ColourSetting::Indexed,
        Some(4) => ColourSetting::True,
        _ => ColourSetting::Auto,
    }
}
