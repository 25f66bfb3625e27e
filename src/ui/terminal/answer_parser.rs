//! The answers of a terminal to our questions, read sign by sign: colours (OSC 10 and 11), device attributes and the
//! place of the cursor.

/// The longest answer that is waited for to its end; real ones have at most 40 signs.
const LONGEST: usize = 64;

/// One step of what comes from a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TerminalSign {
    /// ESC, which begins an answer and its end, and is a key.
    Escape,
    /// BEL, which ends an answer.
    Bell,
    /// A printable character.
    Character(char),
    /// Anything that stands in no answer.
    Other,
}

/// What the terminal said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum TerminalAnswer {
    /// The luminance of the text, from 0 to 1; `None` where it cannot be read.
    Text(Option<f32>),
    /// The luminance of the ground.
    Ground(Option<f32>),
    /// The device attributes or another report.
    Report,
}

/// What a sign is, after those before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum AnswerStep {
    /// It may belong to an answer.
    Held,
    /// It ends an answer.
    Whole(TerminalAnswer),
    /// It came amid an answer and does not belong to it.
    Foreign,
    /// What came before it is no answer; it may begin one itself.
    Refused,
}

/// How far an answer has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum PartialAnswer {
    #[default]
    Nothing,
    /// ESC.
    Escape,
    /// ESC ] and these; `ends` after the ESC of the end.
    Colour { body: String, ends: bool },
    /// ESC [ and these.
    Report(String),
}

impl PartialAnswer {
    /// The beginning of a colour.
    fn colour() -> Self {
        Self::Colour {
            body: String::new(),
            ends: false,
        }
    }
}

/// Reads answers sign by sign.
#[derive(Clone, Debug, Default)]
pub(super) struct AnswerReader {
    reading: PartialAnswer,
}

impl AnswerReader {
    /// Takes the next sign.
    pub(super) fn step(&mut self, sign: TerminalSign) -> AnswerStep {
        let is_certain = self.is_certain();
        let step = match &mut self.reading {
            PartialAnswer::Nothing if sign == TerminalSign::Escape => {
                self.reading = PartialAnswer::Escape;
                AnswerStep::Held
            }
            PartialAnswer::Nothing => AnswerStep::Refused,
            PartialAnswer::Escape => match sign {
                TerminalSign::Character(']') => {
                    self.reading = PartialAnswer::colour();
                    AnswerStep::Held
                }
                TerminalSign::Character('[') => {
                    self.reading = PartialAnswer::Report(String::new());
                    AnswerStep::Held
                }
                _ => AnswerStep::Refused,
            },
            // The rest was lost on the way, or is urxvt's ESC without a backslash: the next answer begins.
            PartialAnswer::Colour { ends: true, .. } if sign == TerminalSign::Character(']') => {
                self.reading = PartialAnswer::colour();
                AnswerStep::Held
            }
            PartialAnswer::Colour { ends: true, .. } if sign == TerminalSign::Character('[') => {
                self.reading = PartialAnswer::Report(String::new());
                AnswerStep::Held
            }
            PartialAnswer::Colour { body, ends } => step_colour(body, ends, sign),
            PartialAnswer::Report(body) => step_report(body, sign),
        };
        match step {
            AnswerStep::Refused if is_certain => AnswerStep::Foreign,
            AnswerStep::Refused | AnswerStep::Whole(_) => {
                self.forget();
                step
            }
            AnswerStep::Held | AnswerStep::Foreign => step,
        }
    }

    /// Whether nothing has begun.
    pub(super) fn is_idle(&self) -> bool {
        self.reading == PartialAnswer::Nothing
    }

    /// Whether there is only an ESC so far.
    pub(super) fn has_only_escape(&self) -> bool {
        self.reading == PartialAnswer::Escape
    }

    /// Whether nobody types what has come so far.
    pub(super) fn is_certain(&self) -> bool {
        match &self.reading {
            PartialAnswer::Nothing | PartialAnswer::Escape => false,
            PartialAnswer::Colour { body, .. } => body.len() > "11;".len(),
            PartialAnswer::Report(body) => body.starts_with('?') && body.len() > 1,
        }
    }

    /// Forgets what has begun.
    pub(super) fn forget(&mut self) {
        self.reading = PartialAnswer::Nothing;
    }
}

fn step_colour(body: &mut String, ends: &mut bool, sign: TerminalSign) -> AnswerStep {
    let was_ending = std::mem::replace(ends, sign == TerminalSign::Escape);
    match sign {
        TerminalSign::Escape => AnswerStep::Held,
        TerminalSign::Character('\\') if was_ending => read_colour_answer(body),
        TerminalSign::Bell => read_colour_answer(body),
        TerminalSign::Character(character) if body.len() < LONGEST => {
            body.push(character);
            if begins_colour(body) {
                AnswerStep::Held
            } else {
                body.pop();
                AnswerStep::Refused
            }
        }
        TerminalSign::Character(_) | TerminalSign::Other => AnswerStep::Refused,
    }
}

fn read_colour_answer(body: &str) -> AnswerStep {
    match body.split_once(';') {
        Some(("10", colour)) => AnswerStep::Whole(TerminalAnswer::Text(luminance(colour))),
        Some(("11", colour)) => AnswerStep::Whole(TerminalAnswer::Ground(luminance(colour))),
        _ => AnswerStep::Refused,
    }
}

fn step_report(body: &mut String, sign: TerminalSign) -> AnswerStep {
    let TerminalSign::Character(character) = sign else {
        return AnswerStep::Refused;
    };
    match character {
        '0'..='9' | ';' if body.len() < LONGEST => {
            body.push(character);
            AnswerStep::Held
        }
        '?' if body.is_empty() => {
            body.push(character);
            AnswerStep::Held
        }
        // Device attributes and keyboard flags.
        'c' | 'u' if body.starts_with('?') => AnswerStep::Whole(TerminalAnswer::Report),
        // The place of the cursor: line and column.
        'R' if body.contains(';') => AnswerStep::Whole(TerminalAnswer::Report),
        _ => AnswerStep::Refused,
    }
}

/// Whether an answer about a colour begins like this: `11;rgb:1e1e/1e1e/1e1e`.
fn begins_colour(body: &str) -> bool {
    let Some((number, colour)) = body.split_once(';') else {
        return ["1", "10", "11"].contains(&body);
    };
    let is_number = matches!(number, "10" | "11");
    let is_head = ["rgb:", "rgba:"]
        .iter()
        .any(|head| head.starts_with(colour));
    let is_body = colour_digits(colour).is_some_and(|parts| {
        parts
            .chars()
            .all(|sign| sign == '/' || sign.is_ascii_hexdigit())
    });
    is_number && (is_head || is_body)
}

fn colour_digits(colour: &str) -> Option<&str> {
    let named = colour.strip_prefix("rgb");
    let named = named.map(|rest| rest.strip_prefix('a').unwrap_or(rest));
    named.map_or_else(|| colour.strip_prefix('#'), |rest| rest.strip_prefix(':'))
}

/// The luminance of a colour as X11 writes it: `rgb:1e1e/1e1e/1e1e` or `#1e1e1e`.
fn luminance(colour: &str) -> Option<f32> {
    let digits = colour_digits(colour)?;
    let width = digits.len() / 3;
    let mut values: Vec<f32> = Vec::new();
    if colour.starts_with('#') {
        for digits in digits.as_bytes().chunks(width.max(1)) {
            values.push(channel_share(std::str::from_utf8(digits).ok()?)?);
        }
    } else {
        for digits in digits.split('/') {
            values.push(channel_share(digits)?);
        }
    }
    let [red, green, blue, ..] = values.as_slice() else {
        return None;
    };
    // The weights of the three for an eye (ITU-R BT.709).
    Some(0.2126 * linear(*red) + 0.7152 * linear(*green) + 0.0722 * linear(*blue))
}

/// One of the three as a part of the most that so many digits can say.
fn channel_share(digits: &str) -> Option<f32> {
    let most = match digits.len() {
        n @ 1..=4 => (1_u32 << (4 * n)) - 1,
        _ => return None,
    };
    let value = u16::from_str_radix(digits, 16).ok()?;
    Some(f32::from(value) / f32::from(u16::try_from(most).ok()?))
}

/// Light out of what an sRGB screen is told.
fn linear(value: f32) -> f32 {
    if value <= 0.04045 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(signs: &str) -> Vec<AnswerStep> {
        let mut reader = AnswerReader::default();
        let signs = signs.chars().map(|sign| match sign {
            '\x1b' => TerminalSign::Escape,
            '\x07' => TerminalSign::Bell,
            sign => TerminalSign::Character(sign),
        });
        signs.map(|sign| reader.step(sign)).collect()
    }

    fn last(signs: &str) -> Option<AnswerStep> {
        read(signs).pop()
    }

    #[test]
    fn a_colour_is_read_to_its_end() {
        for answer in [
            "\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
            "\x1b]11;rgb:ff/ff/ff\x07",
            "\x1b]11;rgba:ffff/ffff/ffff/ffff\x07",
            "\x1b]11;#ffffff\x07",
        ] {
            let Some(AnswerStep::Whole(TerminalAnswer::Ground(Some(luminance)))) = last(answer)
            else {
                panic!("{answer:?} is read as {:?}", last(answer));
            };
            assert!(luminance > 0.99, "{answer:?} has {luminance}");
        }
        let black = last("\x1b]10;rgb:0000/0000/0000\x07");
        assert_eq!(
            black,
            Some(AnswerStep::Whole(TerminalAnswer::Text(Some(0.0))))
        );
    }

    #[test]
    fn what_is_typed_is_no_answer() {
        for typed in [
            "\x1bq", "\x1b]]", "\x1b]q", "\x1b]1q", "\x1b[[", "\x1b[c", "\x1b[3c", "\x1b[A",
        ] {
            assert_eq!(last(typed), Some(AnswerStep::Refused), "{typed:?}");
        }
    }

    #[test]
    fn a_key_amid_an_answer_is_foreign_and_the_answer_goes_on() {
        let steps = read("\x1b]11;rgb:ffqff/ffff/ffff\x07");
        let foreign = |step: &&AnswerStep| **step == AnswerStep::Foreign;
        assert_eq!(steps.iter().filter(foreign).count(), 1);
        assert!(matches!(
            steps.last(),
            Some(AnswerStep::Whole(TerminalAnswer::Ground(Some(_))))
        ));
    }
}
