//! Options before a command: they hold for it, or are refused; nothing is taken and forgotten.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn retold(home: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_retold"));
    command.args(args).env_clear().env("HOME", home);
    command.current_dir(home).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A home with two versions and a review in which a note was written on the first.
fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("a.txt", "The mill in Osk stood still on Friday.\n"),
        ("b.txt", "The mill of Osk stood still on Friday.\n"),
        (
            "kept.toml",
            "schema = 1\nname = 'mill'\nmade_by = 'retold 0.1.0'\nsaved = '2026-01-01T00:00:00Z'\n\
             [[version]]\nletter = 'A'\nsha256 = 'x'\norigin = 'a.txt'\n\
             [[judgement]]\non = 'version'\nnote = 'ask the miller'\nchange = 1\n\
             [[judgement.passage]]\nversion = 1\nstart = 0\nend = 8\nexcerpt = 'The mill'\n",
        ),
    ] {
        fs::write(home.path().join(name), text).unwrap();
    }
    home
}

#[test]
fn a_session_named_before_the_command_is_in_the_report() {
    let home = home();
    for args in [
        &["--session", "kept.toml", "report", "a.txt", "b.txt"],
        &["report", "--session", "kept.toml", "a.txt", "b.txt"],
    ] {
        let output = retold(home.path(), args);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("ask the miller"), "{args:?}: {text}");
        assert_eq!(output.status.code(), Some(0));
    }
}

#[test]
fn settings_are_named_before_the_command_or_behind_it() {
    let home = home();
    fs::write(home.path().join("own.toml"), "them = 'night'\n").unwrap();
    for args in [
        &["--config", "own.toml", "report", "a.txt"],
        &["report", "--config", "own.toml", "a.txt"],
    ] {
        let output = retold(home.path(), args);
        let wanted = "retold: own.toml:1: there is no setting `them`; did you mean `theme`?\n";
        assert_eq!(
            (said(&output).as_str(), output.status.code()),
            (wanted, Some(1))
        );
    }
}

#[test]
fn what_means_nothing_to_the_command_is_refused() {
    let home = home();
    for (args, sentence) in [
        (
            &["--watch", "report", "a.txt"][..],
            "--watch means nothing to `retold report`; leave it out",
        ),
        (
            &["--theme", "night", "report", "a.txt"],
            "--theme means nothing to `retold report`; leave it out",
        ),
        (
            &["--session", "s.toml", "keys"],
            "--session means nothing to `retold keys`; leave it out",
        ),
        (
            &["--plain", "sessions"],
            "--plain means nothing to `retold sessions`; leave it out",
        ),
        (
            &["--config", "x", "verify", "a.html"],
            "--config means nothing to `retold verify`; leave it out",
        ),
        (
            &["--no-mouse", "batch"],
            "--no-mouse means nothing to `retold batch`; leave it out",
        ),
    ] {
        let output = retold(home.path(), args);
        assert_eq!(said(&output), format!("retold: {sentence}\n"), "{args:?}");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    }
    // A version that is called like a command is a version, and options hold for it.
    let output = retold(home.path(), &["--plain", "./report"]);
    assert!(said(&output).contains("there is no such file"));
}

#[test]
fn options_that_exclude_each_other_are_not_said_to_be_given_twice() {
    let home = home();
    for (args, sentence) in [
        (
            &["--plain", "--watch", "a.txt"][..],
            "--plain and --watch cannot be given together; `retold --help` shows how it is done",
        ),
        (
            &["--session", "s", "report", "--without-review", "a.txt"],
            "--session and --without-review cannot be given together",
        ),
        (
            &["--session", "s", "report", "--session", "t", "a.txt"],
            "--session can be given only once",
        ),
        (
            &["--session", "s", "--session", "t", "a.txt"],
            "--session can be given only once; `retold --help` shows how it is done",
        ),
    ] {
        let output = retold(home.path(), args);
        assert_eq!(said(&output), format!("retold: {sentence}\n"), "{args:?}");
        assert_eq!(output.status.code(), Some(2));
    }
}
