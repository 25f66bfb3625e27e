//! The bar of long work: on a terminal there is one, in a pipe there is none.
#![cfg(unix)]

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

/// Longer than the bar waits before it shows itself.
const LONG: &str = "1";

const LINE: &str =
    r#"{"versions": [{"text": "The ferry sank."}, {"text": "The ferry went down."}]}"#;

/// Runs a script of the shell in a terminal that is called so, and gives back what the terminal was sent and what
/// stands on it at the end.
fn on_a_terminal(script: &str, term: &str, folder: &Path) -> (String, String) {
    let pty = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", script]);
    command.env("TERM", term);
    command.env("RETOLD", env!("CARGO_BIN_EXE_retold"));
    command.env("LINE", LINE);
    command.env("LONG", LONG);
    command.cwd(folder);
    let mut reader = pty.master.try_clone_reader().unwrap();
    let mut child = pty.slave.spawn_command(command).unwrap();
    drop(pty.slave);
    let mut raw = Vec::new();
    // The end of a terminal is told as an error.
    let _ = reader.read_to_end(&mut raw);
    assert!(child.wait().unwrap().success());
    let mut screen = vt100::Parser::default();
    screen.process(&raw);
    let left = screen.screen().contents().trim().to_owned();
    (String::from_utf8_lossy(&raw).into_owned(), left)
}

#[test]
fn a_batch_shows_on_a_terminal_how_far_it_has_come_and_clears_the_line() {
    let folder = tempfile::tempdir().unwrap();
    let script = r#"(echo "$LINE"; sleep "$LONG"; echo "$LINE"; echo "$LINE") | "$RETOLD" batch - > answers"#;
    let (told, left) = on_a_terminal(script, "xterm-256color", folder.path());
    assert!(told.contains("stories are compared"), "{told:?}");
    assert_eq!(left, "");
    let answers = std::fs::read_to_string(folder.path().join("answers")).unwrap();
    assert_eq!(answers.lines().count(), 3);
}

/// One version comes late; what the report then says of its way is gone when it is written.
const LATE: &str = r#"echo "The ferry sank." > a.txt
(sleep "$LONG"; echo "The ferry went down.") | "$RETOLD" report --without-review -o report.txt - a.txt"#;

#[test]
fn a_report_shows_on_a_terminal_how_far_it_has_come_and_clears_the_line() {
    let folder = tempfile::tempdir().unwrap();
    let (told, left) = on_a_terminal(LATE, "xterm-256color", folder.path());
    assert!(told.contains("opening the versions"), "{told:?}");
    assert_eq!(left, "");
    let report = std::fs::read_to_string(folder.path().join("report.txt")).unwrap();
    assert!(report.contains("2 versions of one story"), "{report}");
}

#[test]
fn a_terminal_that_only_prints_lines_has_no_bar() {
    let folder = tempfile::tempdir().unwrap();
    let (told, _) = on_a_terminal(LATE, "dumb", folder.path());
    assert_eq!(told, "");
}

#[test]
fn a_batch_in_a_pipe_says_nothing_beside_its_answers() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_retold"))
        .args(["batch", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    writeln!(input, "{LINE}").unwrap();
    std::thread::sleep(Duration::from_secs(LONG.parse().unwrap()));
    writeln!(input, "{LINE}").unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 2);
}
