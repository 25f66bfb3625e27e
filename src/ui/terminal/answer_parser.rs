//! The answers of a terminal to our questions, read sign by sign: colours (OSC 10 and 11), device attributes and the
//! place of the cursor.

/// The longest answer that is waited for to its end; real ones have at most 40 signs.
const LONGEST: usize = 64;

/// One step of what comes from a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
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
pub(super) enum Answer {
    /// The luminance of the text, from 0 to 1; `None` where it cannot be read.
    Text(Option<f32>),
    /// The luminance of the ground.
    Ground(Option<f32>),
    /// The device attributes or another report.
    Report,
}

/// What a sign is, after those before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Step {
    /// It may belong to an answer.
    Held,
    /// It ends an answer.
    Whole(Answer),
    /// It came amid an answer and does not belong to it.
    Foreign,
    /// What came before it is no answer; it may begin one itself.
    Refused,
}

/// How far an answer has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Reading {
    #[default]
    Nothing,
    /// ESC.
    Escape,
    /// ESC ] and these; `ends` after the ESC of the end.
    Colour { body: String, ends: bool },
    /// ESC [ and these.
    Report(String),
}

impl Reading {
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
    reading: Reading,
}

impl AnswerReader {
    /// Takes the next sign.
    pub(super) fn step(&mut self, sign: Sign) -> Step {
        let is_certain = self.is_certain();
        let step = match &mut self.reading {
            Reading::Nothing if sign == Sign::Escape => {
                self.reading = Reading::Escape;
                Step::Held
            }
            Reading::Nothing => Step::Refused,
            Reading::Escape => match sign {
                Sign::Character(']') => {
                    self.reading = Reading::colour();
                    Step::Held
                }
                Sign::Character('[') => {
                    self.reading = Reading::Report(String::new());
                    Step::Held
                }
                _ => Step::Refused,
            },
            // The rest was lost on the way, or is urxvt's ESC without a backslash: the next answer begins.
            Reading::Colour { ends: true, .. } if sign == Sign::Character(']') => {
                self.reading = Reading::colour();
                Step::Held
            }
            Reading::Colour { ends: true, .. } if sign == Sign::Character('[') => {
                self.reading = Reading::Report(String::new());
                Step::Held
            }
            Reading::Colour { body, ends } => step_colour(body, ends, sign),
            Reading::Report(body) => step_report(body, sign),
        };
        match step {
            Step::Refused if is_certain => Step::Foreign,
            Step::Refused | Step::Whole(_) => {
                self.forget();
                step
            }
            Step::Held | Step::Foreign => step,
        }
    }

    /// Whether nothing has begun.
    pub(super) fn is_idle(&self) -> bool {
        self.reading == Reading::Nothing
    }

    /// Whether there is only an ESC so far.
    pub(super) fn has_only_escape(&self) -> bool {
        self.reading == Reading::Escape
    }

    /// Whether nobody types what has come so far.
    pub(super) fn is_certain(&self) -> bool {
        match &self.reading {
            Reading::Nothing | Reading::Escape => false,
            Reading::Colour { body, .. } => body.len() > "11;".len(),
            Reading::Report(body) => body.starts_with('?') && body.len() > 1,
        }
    }

    /// Forgets what has begun.
    pub(super) fn forget(&mut self) {
        self.reading = Reading::Nothing;
    }
}

fn step_colour(body: &mut String, ends: &mut bool, sign: Sign) -> Step {
    let was_ending = std::mem::replace(ends, sign == Sign::Escape);
    match sign {
        Sign::Escape => Step::Held,
        Sign::Character('\\') if was_ending => whole(body),
        Sign::Bell => whole(body),
        Sign::Character(character) if body.len() < LONGEST => {
            body.push(character);
            if begins_colour(body) {
                Step::Held
            } else {
                body.pop();
                Step::Refused
            }
        }
        Sign::Character(_) | Sign::Other => Step::Refused,
    }
}

fn whole(body: &str) -> Step {
    match body.split_once(';') {
        Some(("10", colour)) => Step::Whole(Answer::Text(luminance(colour))),
        Some(("11", colour)) => Step::Whole(Answer::Ground(luminance(colour))),
        _ => Step::Refused,
    }
}

fn step_report(body: &mut String, sign: Sign) -> Step {
    let Sign::Character(character) = sign else {
        return Step::Refused;
    };
    match character {
        '0'..='9' | ';' if body.len() < LONGEST => {
            body.push(character);
            Step::Held
        }
        '?' if body.is_empty() => {
            body.push(character);
            Step::Held
        }
        // Device attributes and keyboard flags.
        'c' | 'u' if body.starts_with('?') => Step::Whole(Answer::Report),
        // The place of the cursor: line and column.
        'R' if body.contains(';') => Step::Whole(Answer::Report),
        _ => Step::Refused,
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
    let is_body = parts(colour).is_some_and(|parts| {
        parts
            .chars()
            .all(|sign| sign == '/' || sign.is_ascii_hexdigit())
    });
    is_number && (is_head || is_body)
}

fn parts(colour: &str) -> Option<&str> {
    let named = colour.strip_prefix("rgb");
    let named = named.map(|rest| rest.strip_prefix('a').unwrap_or(rest));
    named.map_or_else(|| colour.strip_prefix('#'), |rest| rest.strip_prefix(':'))
}

/// The luminance of a colour as X11 writes it: `rgb:1e1e/1e1e/1e1e` or `#1e1e1e`.
fn luminance(colour: &str) -> Option<f32> {
    let digits = parts(colour)?;
    let width = digits.len() / 3;
    let mut values: Vec<f32> = Vec::new();
    if colour.starts_with('#') {
        for digits in digits.as_bytes().chunks(width.max(1)) {
            values.push(share(std::str::from_utf8(digits).ok()?)?);
        }
    } else {
        for digits in digits.split('/') {
            values.push(share(digits)?);
        }
    }
    let [red, green, blue, ..] = values.as_slice() else {
        return None;
    };
    // The weights of the three for an eye (ITU-R BT.709).
    Some(0.2126 * linear(*red) + 0.7152 * linear(*green) + 0.0722 * linear(*blue))
}

/// One of the three as a part of the most that so many digits can say.
fn share(digits: &str) -> Option<f32> {
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

    fn read(signs: &str) -> Vec<Step> {
        let mut reader = AnswerReader::default();
        let signs = signs.chars().map(|sign| match sign {
            '\x1b' => Sign::Escape,
            '\x07' => Sign::Bell,
            sign => Sign::Character(sign),
        });
        signs.map(|sign| reader.step(sign)).collect()
    }

    fn last(signs: &str) -> Option<Step> {
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
            let Some(Step::Whole(Answer::Ground(Some(luminance)))) = last(answer) else {
                panic!("{answer:?} is read as {:?}", last(answer));
            };
            assert!(luminance > 0.99, "{answer:?} has {luminance}");
        }
        let black = last("\x1b]10;rgb:0000/0000/0000\x07");
        assert_eq!(black, Some(Step::Whole(Answer::Text(Some(0.0)))));
    }

    #[test]
    fn what_is_typed_is_no_answer() {
        for typed in [
            "\x1bq", "\x1b]]", "\x1b]q", "\x1b]1q", "\x1b[[", "\x1b[c", "\x1b[3c", "\x1b[A",
        ] {
            assert_eq!(last(typed), Some(Step::Refused), "{typed:?}");
        }
    }

    #[test]
    fn a_key_amid_an_answer_is_foreign_and_the_answer_goes_on() {
        let steps = read("\x1b]11;rgb:ffqff/ffff/ffff\x07");
        let foreign = |step: &&Step| **step == Step::Foreign;
        assert_eq!(steps.iter().filter(foreign).count(), 1);
        assert!(matches!(
            steps.last(),
            Some(Step::Whole(Answer::Ground(Some(_))))
        ));
    }
}
