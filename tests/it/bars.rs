//! The bar of long work: on a terminal there is one, in a pipe there is none.
#![cfg(unix)]

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

/// Asks in a shell for one story after the other until the bar has been seen, or for a minute.
const UNTIL_SEEN: &str =
    r#"n=0; while [ ! -e seen ] && [ $n -lt 600 ]; do echo "$LINE"; sleep 0.1; n=$((n + 1)); done"#;

/// Longer than the bar waits before it shows itself: where none is to come, nothing tells that it has not.
const LONG: Duration = Duration::from_millis(600);

const LINE: &str =
    r#"{"versions": [{"text": "The ferry sank."}, {"text": "The ferry went down."}]}"#;

/// Runs a script of the shell in a terminal that is called so, and gives back what the terminal was sent and what
/// stands on it at the end. Once the terminal was sent the words `awaited`, the script finds a file `seen`.
fn on_a_terminal(script: &str, term: &str, folder: &Path, awaited: &str) -> (String, String) {
    let pty = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", script]);
    command.env("TERM", term);
    command.env("RETOLD", env!("CARGO_BIN_EXE_retold"));
    command.env("LINE", LINE);
    command.env("UNTIL_SEEN", UNTIL_SEEN);
    command.cwd(folder);
    let mut reader = pty.master.try_clone_reader().unwrap();
    let mut child = pty.slave.spawn_command(command).unwrap();
    drop(pty.slave);
    let (mut raw, mut bytes) = (Vec::new(), [0; 4096]);
    // The end of a terminal is told as an error.
    while let Ok(n @ 1..) = reader.read(&mut bytes) {
        raw.extend_from_slice(&bytes[..n]);
        if String::from_utf8_lossy(&raw).contains(awaited) {
            std::fs::write(folder.join("seen"), "").unwrap();
        }
    }
    assert!(child.wait().unwrap().success());
    let mut screen = vt100::Parser::default();
    screen.process(&raw);
    let left = screen.screen().contents().trim().to_owned();
    (String::from_utf8_lossy(&raw).into_owned(), left)
}

#[test]
fn a_batch_shows_on_a_terminal_how_far_it_has_come_and_clears_the_line() {
    let folder = tempfile::tempdir().unwrap();
    let script = r#"(eval "$UNTIL_SEEN" | tee asked; echo "$LINE") | "$RETOLD" batch - > answers"#;
    let bar = "stories are compared";
    let (told, left) = on_a_terminal(script, "xterm-256color", folder.path(), bar);
    assert!(told.contains(bar), "{told:?}");
    assert_eq!(left, "");
    let n_lines = |name| {
        let text = std::fs::read_to_string(folder.path().join(name)).unwrap();
        text.lines().count()
    };
    assert_eq!(n_lines("answers"), n_lines("asked") + 1);
}

/// A report of which one version comes late; what it says of its way is gone when it is written.
fn late_report(wait: Duration) -> String {
    let wait = wait.as_secs_f32();
    format!(
        r#"echo "The ferry sank." > a.txt
(sleep {wait}; echo "The ferry went down.") | "$RETOLD" report --without-review -o report.txt - a.txt"#
    )
}

#[test]
fn a_report_shows_on_a_terminal_how_far_it_has_come_and_clears_the_line() {
    let folder = tempfile::tempdir().unwrap();
    let bar = "opening the versions";
    let mut wait = LONG;
    // On a busy machine the program may begin so late that the version comes soon enough for it.
    let left = loop {
        let script = late_report(wait);
        let (told, left) = on_a_terminal(&script, "xterm-256color", folder.path(), bar);
        if told.contains(bar) {
            break left;
        }
        assert!(wait < Duration::from_secs(30), "{told:?}");
        wait *= 2;
    };
    assert_eq!(left, "");
    let report = std::fs::read_to_string(folder.path().join("report.txt")).unwrap();
    assert!(report.contains("2 versions of one story"), "{report}");
}

#[test]
fn a_terminal_that_only_prints_lines_has_no_bar() {
    let folder = tempfile::tempdir().unwrap();
    let script = late_report(LONG);
    let (told, _) = on_a_terminal(&script, "dumb", folder.path(), "opening");
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
    std::thread::sleep(LONG);
    writeln!(input, "{LINE}").unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 2);
}
