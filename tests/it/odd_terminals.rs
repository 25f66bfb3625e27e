//! Terminals that answer late, know no second screen or no size, and those that go away under the reader.
#![cfg(unix)]

use std::path::Path;
use std::sync::atomic::Ordering;
use std::thread::sleep;
use std::time::Duration;

use portable_pty::CommandBuilder;

use super::terminal::Session;

const QUESTION: &[u8] = b"\x1b]11;?";
const LIGHT: &str = "\x1b]10;rgb:1010/1010/1010\x1b\\\x1b]11;rgb:fafa/fafa/fafa\x1b\\\x1b[?62;22c";

/// Answers after so many milliseconds, in two pieces of which the first has so many bytes.
fn answer(session: &mut Session, delay: u64, cut: usize) {
    session.wait_for_bytes(QUESTION);
    sleep(Duration::from_millis(delay));
    let (one, other) = LIGHT.split_at(cut);
    session.press(one);
    sleep(Duration::from_millis(5));
    session.press(other);
}

#[test]
fn a_late_answer_is_not_taken_for_keys() {
    // Whole, cut in the first ESC, in a colour, in the end of one, and in the attributes.
    for (delay, cut) in [
        (0, 0),
        (60, 9),
        (200, 0),
        (200, 1),
        (200, 12),
        (200, 25),
        (400, 53),
    ] {
        let mut session = Session::open(&[], (120, 40));
        answer(&mut session, delay, cut);
        session.wait_for_text("Three dead as");
        // A prompt would have been opened by the stroke of a colour, and taken the key.
        session.press("q");
        assert_eq!(session.ended(), (0, true), "after {delay} ms, cut at {cut}");
    }
}

#[test]
fn keys_that_begin_like_an_answer_are_keys_where_none_comes() {
    let mut session = Session::open(&[], (120, 40));
    session.wait_for_text("Three dead as");
    session.press("?");
    session.wait_for_text("a number before a key");
    // Alt and a bracket, which mean nothing, then Escape, which closes the help.
    session.press("\x1b]");
    session.press("\x1b");
    session.wait_for("the end of the help", |screen| {
        !screen.contents().contains("a number before a key")
    });
    session.press("q");
    assert_eq!(session.ended(), (0, true));
}

#[test]
fn a_terminal_without_a_size_shows_the_usual_screen() {
    let unset = [("COLUMNS", ""), ("LINES", "")];
    for size in [(0, 0), (80, 0), (0, 24)] {
        let mut session = Session::open_with(&[], size, &unset);
        session.wait_for_text("Three dead as ferry");
        session.press("q");
        assert_eq!(session.ended(), (0, true), "{size:?}");
    }
    let said = [("COLUMNS", "70"), ("LINES", "20")];
    let mut session = Session::open_with(&[], (0, 0), &said);
    session.wait_for_text("PORT SELWYN");
    session.wait_for("the last of twenty lines", |screen| {
        let lines: Vec<String> = screen.rows(0, 80).collect();
        lines.get(19).is_some_and(|line| !line.trim().is_empty())
            && lines.iter().skip(20).all(|line| line.trim().is_empty())
    });
    session.press("q");
    assert_eq!(session.ended(), (0, true));
}

#[test]
fn without_a_second_screen_nothing_shows_through_and_the_prompt_has_a_line() {
    let mut session = Session::open(&[], (120, 40));
    session.wait_for_text("Three dead as");
    let read = session.bytes();
    session.press("q");
    let raw = std::sync::Arc::clone(&session.raw);
    assert_eq!(session.ended(), (0, true));
    let all = raw.lock().unwrap().clone();
    let only = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        text.replace("\x1b[?1049h", "").replace("\x1b[?1049l", "")
    };
    let before = "shell$ make\r\n".repeat(60);
    let screen = |bytes: &[u8]| {
        let mut parser =
            vt100::Parser::new(super::terminal::cells(40), super::terminal::cells(120), 0);
        parser.process(before.as_bytes());
        parser.process(only(bytes).as_bytes());
        parser
    };
    let reading = screen(&read);
    let contents = reading.screen().contents();
    assert!(contents.contains("Three dead as") && !contents.contains("shell$"));
    let left = screen(&all);
    let (line, column) = left.screen().cursor_position();
    let under_cursor = left.screen().rows(0, 120).nth(usize::from(line));
    assert_eq!((column, under_cursor.as_deref()), (0, Some("")));
}

#[test]
fn quit_and_abort_give_the_terminal_back_and_end_it_as_they_do() {
    for signal in ["QUIT", "ABRT"] {
        let session = Session::open(&[], (120, 40));
        session.wait_for_text("Three dead as");
        session.signal(signal);
        let (code, is_restored) = session.ended();
        assert!(is_restored && code != 0, "{signal}: {code}");
    }
}

/// However it ends with so little memory, and whether it begins at all: the terminal is given back.
#[test]
fn memory_that_runs_out_gives_the_terminal_back() {
    for kilobytes in [60_000, 150_000, 250_000] {
        let mut shell = CommandBuilder::new("sh");
        let script = format!("ulimit -v {kilobytes}; exec \"$0\"");
        shell.args(["-c", &script, env!("CARGO_BIN_EXE_retold")]);
        // To print one takes more memory than there is, and the library then waits for its own lock for ever.
        shell.env("RUST_BACKTRACE", "0");
        let mut session = Session::start(shell, (120, 40), &[]);
        session.press_until_it_ends("q");
        let (_, is_restored) = session.ended();
        assert!(is_restored, "{kilobytes} KB");
    }
}

#[test]
fn a_closed_window_ends_it_as_hangups_do_and_loses_no_verdict() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/load/sample");
    let versions = ["1-meridian-wire.txt", "2-selwyn-courier.txt"].map(|name| sample.join(name));
    let mut session = Session::open(&[&versions[0], &versions[1]], (120, 40));
    session.wait_for_text("difference ");
    session.press("v");
    session.wait_for_text("0 of ");
    session.press("f");
    session.wait_for_text(" 1 of ");
    session.closes.store(true, Ordering::SeqCst);
    // Whoever reads the screen wakes up to let it go.
    session.press("j");
    let (code, home) = session.closed();
    assert_eq!(code, 129);
    let sessions =
        retold::work::sessions::Sessions::at(home.path().join("retold").join("sessions"));
    let listed = sessions.list();
    assert_eq!(
        listed.entries.first().map(|entry| entry.n_verdicts),
        Some(1)
    );
}

#[test]
fn a_hangup_is_no_panic() {
    let session = Session::open(&[], (120, 40));
    session.wait_for_text("Three dead as");
    session.signal("HUP");
    assert_eq!(session.ended(), (129, true));
}
