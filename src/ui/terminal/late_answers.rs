//! What the terminal still owes us: its late answers are kept from being taken for keys.

use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers};

use super::Shade;
use super::answer_parser::{AnswerReader, AnswerStep, TerminalAnswer, TerminalSign};

/// A key of its own is told apart from the head of an answer by this pause; too short to be noticed.
const ESCAPE_PAUSE: Duration = Duration::from_millis(50);

/// The same once there is more of an answer than its ESC, which hardly anybody types: a slow line may have cut it.
const PAUSE: Duration = Duration::from_millis(300);

/// After so long the rest of an answer does not come any more.
const LINGERS: Duration = Duration::from_secs(2);

/// Answers that have not come, and what has come of them. Where nothing is owed, every event passes at once.
#[derive(Debug, Default)]
pub struct OwedAnswers {
    is_owed: bool,
    reader: AnswerReader,
    /// Events that may belong to an answer, in their order.
    held: Vec<Event>,
    /// The luminance of the text.
    text: Option<f32>,
    /// When the last event came that may belong to an answer.
    latest: Option<Instant>,
    /// When the last colour that was asked for came: only the attributes follow it, at once.
    settled: Option<Instant>,
}

impl OwedAnswers {
    /// The colours of text and ground and the device attributes are owed.
    pub(super) fn asked() -> Self {
        Self {
            is_owed: true,
            ..Self::default()
        }
    }

    /// Whether anything is owed.
    pub(super) fn is_owed(&self) -> bool {
        self.is_owed
    }

    /// Whether events are held back: if nothing follows within [`Self::pause`], they are keys.
    pub fn is_holding(&self) -> bool {
        !self.held.is_empty()
    }

    /// How long to wait for what follows the events that are held back.
    pub fn pause(&self) -> Duration {
        if self.reader.has_only_escape() {
            ESCAPE_PAUSE
        } else {
            PAUSE
        }
    }

    /// Takes an event in: `passed` gets what belongs to no answer. Gives back how light the terminal is when it has said
    /// so.
    pub fn take(&mut self, event: Event, passed: &mut Vec<Event>) -> Option<Shade> {
        self.settle();
        let signs = match read_event_sign(&event) {
            EventSign::Apart => {
                passed.push(event);
                return None;
            }
            _ if !self.is_owed && self.reader.is_idle() => {
                passed.push(event);
                return None;
            }
            EventSign::One(sign) => [Some(sign), None],
            EventSign::Alt(sign) => [Some(TerminalSign::Escape), Some(sign)],
        };
        let mut step = self.steps(signs);
        if step == AnswerStep::Refused {
            passed.append(&mut self.held);
            step = self.steps(signs);
        }
        match step {
            AnswerStep::Held => {
                self.latest = Some(Instant::now());
                // What is certain is never a key again, whatever follows.
                if self.reader.is_certain() {
                    self.held.clear();
                } else {
                    self.held.push(event);
                }
                None
            }
            AnswerStep::Foreign | AnswerStep::Refused => {
                passed.push(event);
                None
            }
            AnswerStep::Whole(answer) => {
                self.held.clear();
                self.answered(answer)
            }
        }
    }

    /// Nothing has followed: what was held back are keys.
    pub fn release(&mut self, passed: &mut Vec<Event>) {
        passed.append(&mut self.held);
        // An answer may have been cut behind its ESC: what follows is looked at all the same.
        if !self.reader.has_only_escape() {
            self.reader.forget();
        }
    }

    fn steps(&mut self, signs: [Option<TerminalSign>; 2]) -> AnswerStep {
        let mut step = AnswerStep::Refused;
        for sign in signs.into_iter().flatten() {
            step = self.reader.step(sign);
            if step == AnswerStep::Refused {
                break;
            }
        }
        step
    }

    /// Gives up waiting for what should have come long ago.
    fn settle(&mut self) {
        let has_passed = |since: Option<Instant>| since.is_some_and(|it| it.elapsed() > LINGERS);
        if self.held.is_empty() && has_passed(self.latest) {
            self.reader.forget();
        }
        if has_passed(self.settled) {
            self.is_owed = false;
        }
    }

    fn answered(&mut self, answer: TerminalAnswer) -> Option<Shade> {
        match answer {
            TerminalAnswer::Text(luminance) => {
                self.text = luminance;
                None
            }
            TerminalAnswer::Ground(luminance) => {
                self.settled = Some(Instant::now());
                Some(Shade::of(self.text, luminance?))
            }
            TerminalAnswer::Report => {
                // They are asked for last, and answered in order.
                self.is_owed = false;
                None
            }
        }
    }
}

/// What an event is to an answer.
enum EventSign {
    /// It cannot be taken for a part of any, and tears none apart.
    Apart,
    One(TerminalSign),
    /// A sign behind an ESC.
    Alt(TerminalSign),
}

fn read_event_sign(event: &Event) -> EventSign {
    let key = match event {
        Event::Key(key) if key.kind == KeyEventKind::Release => return EventSign::Apart,
        Event::Key(key) => key,
        Event::Resize(..) | Event::FocusGained | Event::FocusLost => return EventSign::Apart,
        Event::Mouse(_) | Event::Paste(_) => return EventSign::One(TerminalSign::Other),
    };
    let sign = match key.code {
        KeyCode::Esc => TerminalSign::Escape,
        KeyCode::Char('g') if key.modifiers == KeyModifiers::CONTROL => {
            return EventSign::One(TerminalSign::Bell);
        }
        KeyCode::Char(character) => TerminalSign::Character(character),
        _ => TerminalSign::Other,
    };
    match key.modifiers - KeyModifiers::SHIFT {
        KeyModifiers::NONE => EventSign::One(sign),
        KeyModifiers::ALT => EventSign::Alt(sign),
        _ => EventSign::One(TerminalSign::Other),
    }
}

#[cfg(test)]
mod tests {
    use std::thread::sleep;

    use crossterm::event::KeyEvent;

    use super::*;

    const GROUND: &str = "]11;rgb:1e1e/1e1e/1e1e";

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(code, modifiers))
    }

    fn plain(character: char) -> Event {
        key(KeyCode::Char(character), KeyModifiers::NONE)
    }

    fn alt(character: char) -> Event {
        key(KeyCode::Char(character), KeyModifiers::ALT)
    }

    fn escape() -> Event {
        key(KeyCode::Esc, KeyModifiers::NONE)
    }

    /// The events of an answer that came whole: its ESC is taken for Alt.
    fn whole(answer: &str) -> Vec<Event> {
        let mut characters = answer.chars();
        let mut events: Vec<Event> = characters.next().map(alt).into_iter().collect();
        events.extend(characters.map(plain));
        events.push(alt('\\'));
        events
    }

    fn passed(owed: &mut OwedAnswers, events: Vec<Event>) -> (Vec<Event>, Option<Shade>) {
        let mut passed = Vec::new();
        let mut shade = None;
        for event in events {
            shade = owed.take(event, &mut passed).or(shade);
        }
        (passed, shade)
    }

    #[test]
    fn a_late_answer_is_no_key_wherever_it_is_cut() {
        let text = GROUND.replace("11", "10").replace("1e", "d0");
        for cut in 0..=GROUND.len() + 1 {
            let mut owed = OwedAnswers::asked();
            let mut events = whole(&text);
            let mut ground = whole(GROUND);
            match cut {
                // Cut behind an ESC, which is then read as a key of its own.
                0 => drop(ground.splice(..1, [escape(), plain(']')])),
                cut if cut > GROUND.len() => {
                    ground.pop();
                    ground.extend([escape(), plain('\\')]);
                }
                // A key between the two pieces.
                cut => ground.insert(cut, plain('q')),
            }
            events.extend(ground);
            let (passed, shade) = passed(&mut owed, events);
            let has_key = (1..=GROUND.len()).contains(&cut);
            // Before it is certain that an answer comes, a key tears it apart; nobody types so fast.
            if cut > 4 || !has_key {
                assert_eq!(shade, Some(Shade::Dark), "cut at {cut}");
                assert_eq!(
                    passed.len(),
                    usize::from(has_key),
                    "cut at {cut}: {passed:?}"
                );
            }
        }
    }

    #[test]
    fn what_comes_late_behind_its_escape_is_no_key() {
        let mut owed = OwedAnswers::asked();
        let mut passed = Vec::new();
        owed.take(escape(), &mut passed);
        assert!(owed.is_holding() && passed.is_empty());
        owed.release(&mut passed);
        assert_eq!(passed, [escape()]);
        for character in "[?62;22c".chars() {
            owed.take(plain(character), &mut passed);
        }
        assert_eq!(passed, [escape()]);
        assert!(!owed.is_owed());
    }

    #[test]
    fn keys_pass_in_their_order_though_they_begin_like_an_answer() {
        for keys in [
            vec![alt(']'), plain(']')],
            vec![alt(']'), plain('1'), plain('j')],
            vec![escape(), plain('q')],
            vec![escape(), escape(), alt('o')],
            vec![escape(), plain('['), plain('3'), plain('c')],
            vec![plain('/'), plain('1'), plain('e')],
        ] {
            let (passed, _) = passed(&mut OwedAnswers::asked(), keys.clone());
            assert_eq!(passed, keys);
        }
        let (passed, _) = passed(&mut OwedAnswers::default(), whole(GROUND));
        assert_eq!(passed.len(), GROUND.len() + 1, "nothing was asked");
    }

    #[test]
    fn a_key_that_nothing_follows_is_released() {
        let mut owed = OwedAnswers::asked();
        let mut passed = Vec::new();
        owed.take(alt(']'), &mut passed);
        owed.release(&mut passed);
        assert_eq!(passed, [alt(']')]);
        owed.take(plain('1'), &mut passed);
        assert_eq!(passed, [alt(']'), plain('1')]);
    }

    #[test]
    fn an_answer_without_an_end_takes_no_keys_for_good() {
        let mut owed = OwedAnswers::asked();
        let (mut passed, _) = passed(
            &mut owed,
            vec![alt(']'), plain('1'), plain('1'), plain(';'), plain('r')],
        );
        assert!(passed.is_empty());
        sleep(LINGERS + Duration::from_millis(50));
        for character in "gb:a".chars() {
            owed.take(plain(character), &mut passed);
        }
        assert_eq!(passed.len(), 4);
    }
}
