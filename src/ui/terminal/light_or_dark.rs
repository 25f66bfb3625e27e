//! Whether the terminal is light or dark.

/// How light the terminal's background is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shade {
    /// Light text on a dark ground; also where the terminal does not say.
    #[default]
    Dark,
    /// Dark text on a light ground.
    Light,
}

/// The luminance of middle grey as an eye sees it (CIE L* 50).
const MIDDLE: f32 = 0.184;

impl Shade {
    /// The shade of a ground of this luminance under text of that, if the text is known.
    pub(super) fn of(text: Option<f32>, ground: f32) -> Self {
        // A ground as light as its text is told by itself.
        let text = text.filter(|text| (ground - text).abs() > f32::EPSILON);
        if ground > text.unwrap_or(MIDDLE) {
            Self::Light
        } else {
            Self::Dark
        }
    }

    /// Some terminals that do not answer name their colours in `COLORFGBG`, as in `0;15`: the last is the background.
    pub(super) fn of_environment() -> Self {
        let colours = std::env::var("COLORFGBG").unwrap_or_default();
        match colours.rsplit(';').next() {
            Some("7" | "9" | "10" | "11" | "12" | "13" | "14" | "15") => Self::Light,
            _ => Self::Dark,
        }
    }
}
