//! The bar of long work: on a terminal there is one, in a pipe there is none.
#![cfg(unix)]

use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

/// Longer than the bar waits before it shows itself.
const LONG: &str = "1";

const LINE: &str =
    r#"{"versions": [{"text": "The ferry sank."}, {"text": "The ferry went down."}]}"#;

#[test]
fn a_batch_shows_on_a_terminal_how_far_it_has_come_and_clears_the_line() {
    let pty = native_pty_system().openpty(PtySize::default()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut command = CommandBuilder::new("sh");
    let script = r#"(echo "$LINE"; sleep "$LONG"; echo "$LINE"; echo "$LINE") | "$RETOLD" batch - > answers"#;
    command.args(["-c", script]);
    command.env("TERM", "xterm-256color");
    command.env("RETOLD", env!("CARGO_BIN_EXE_retold"));
    command.env("LINE", LINE);
    command.env("LONG", LONG);
    command.cwd(folder.path());
    let mut reader = pty.master.try_clone_reader().unwrap();
    let mut child = pty.slave.spawn_command(command).unwrap();
    drop(pty.slave);
    let mut raw = Vec::new();
    // The end of a terminal is told as an error.
    let _ = reader.read_to_end(&mut raw);
    assert!(child.wait().unwrap().success());
    let told = String::from_utf8_lossy(&raw);
    assert!(told.contains("stories are compared"), "{told:?}");
    let mut screen = vt100::Parser::default();
    screen.process(&raw);
    assert_eq!(screen.screen().contents().trim(), "");
    let answers = std::fs::read_to_string(folder.path().join("answers")).unwrap();
    assert_eq!(answers.lines().count(), 3);
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
