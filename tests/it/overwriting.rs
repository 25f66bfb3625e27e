//! What is open or was asked for is never written over, by whatever name; anything else is.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use retold::work::{OutputKind, Protected};

const ONE: &str = "Bakery reopens\n\nThe bakery in Orm Street reopened on Monday after the fire.\n";
const OTHER: &str = "Bakery is back\n\nThe bakery in Orm Street is open again after the fire.\n";
const STORY: &str = "[[version]]\npath = \"one.txt\"\n[[version]]\npath = \"in/other.txt\"\n[[version]]\npath = \"in/gone.txt\"\n";

struct Desk {
    home: tempfile::TempDir,
    desk: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = tempfile::tempdir().unwrap();
        fs::create_dir(desk.path().join("in")).unwrap();
        for (name, text) in [
            ("one.txt", ONE),
            ("in/other.txt", OTHER),
            ("story.toml", STORY),
        ] {
            fs::write(desk.path().join(name), text).unwrap();
        }
        let home = tempfile::tempdir().unwrap();
        Self { home, desk }
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_retold"));
        command.args(args).env_clear().env("HOME", self.home.path());
        command.current_dir(self.desk.path());
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    fn at(&self, name: &str) -> PathBuf {
        self.desk.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.at(name)).unwrap()
    }

    /// Everything that stands on the desk, by name.
    fn everything(&self) -> Vec<(PathBuf, String)> {
        let folders = [self.at(""), self.at("in")];
        let files = folders
            .iter()
            .flat_map(|folder| fs::read_dir(folder).unwrap());
        let files = files
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_file());
        let mut all: Vec<_> = files
            .map(|path| (path.clone(), fs::read_to_string(path).unwrap()))
            .collect();
        all.sort();
        all
    }
}

#[track_caller]
fn refused(desk: &Desk, args: &[&str], said: &str) {
    let before = desk.everything();
    let output = desk.run(args);
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        (told.as_str(), output.status.code()),
        (said, Some(2)),
        "{args:?}"
    );
    assert_eq!(desk.everything(), before, "{args:?}");
}

#[track_caller]
fn written(desk: &Desk, args: &[&str], file: &str) {
    let output = desk.run(args);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() < Some(2), "{args:?}: {told}");
    assert!(
        desk.text(file).contains("of one story"),
        "{args:?}: {}",
        desk.text(file)
    );
}

const HINT: &str = "and stays as it is; give the report another name or folder\n";

#[test]
fn a_report_is_not_written_over_a_version() {
    let desk = Desk::new();
    let said = format!("retold: one.txt: this is one of the versions, {HINT}");
    refused(
        &desk,
        &["report", "-o", "one.txt", "one.txt", "in/other.txt"],
        &said,
    );
    refused(
        &desk,
        &[
            "report",
            "-f",
            "html",
            "-o",
            "one.txt",
            "in/other.txt",
            "one.txt",
        ],
        &said,
    );
    let said = format!("retold: ./one.txt: this is one of the versions, one.txt, {HINT}");
    refused(
        &desk,
        &["report", "-o", "./one.txt", "one.txt", "in/other.txt"],
        &said,
    );
    let said = format!("retold: in/other.txt: this is one of the versions, {HINT}");
    refused(
        &desk,
        &["report", "-o", "in/other.txt", "one.txt", "in"],
        &said,
    );
}

#[test]
fn a_report_is_not_written_over_what_could_not_be_read() {
    let desk = Desk::new();
    let said = format!("retold: gone.txt: this is one of the versions, {HINT}");
    refused(
        &desk,
        &["report", "-o", "gone.txt", "one.txt", "gone.txt"],
        &said,
    );
    let said = format!("retold: in/gone.txt: this is one of the versions, {HINT}");
    refused(&desk, &["report", "-o", "in/gone.txt", "story.toml"], &said);
    fs::write(desk.at("empty.txt"), "").unwrap();
    let said = format!("retold: empty.txt: this is one of the versions, {HINT}");
    refused(
        &desk,
        &["report", "-o", "empty.txt", "one.txt", "empty.txt"],
        &said,
    );
}

#[test]
fn a_report_is_not_written_over_the_story_file_the_session_or_the_settings() {
    let desk = Desk::new();
    let said =
        format!("retold: story.toml: this is the story file that lists the versions, {HINT}");
    refused(&desk, &["report", "-o", "story.toml", "story.toml"], &said);
    let session =
        "schema = 1\nname = 'x'\nmade_by = 'retold 0.1.0'\nsaved = '2026-01-01T00:00:00Z'\n";
    fs::write(desk.at("review.toml"), session).unwrap();
    let said = format!("retold: review.toml: this is where verdicts and notes are kept, {HINT}");
    let asked = [
        "report",
        "--session",
        "review.toml",
        "-o",
        "review.toml",
        "one.txt",
        "in",
    ];
    refused(&desk, &asked, &said);
    fs::write(desk.at("own.toml"), "legend = false\n").unwrap();
    let said = format!("retold: own.toml: this is a file of settings, {HINT}");
    refused(
        &desk,
        &[
            "--config", "own.toml", "report", "-o", "own.toml", "one.txt", "in",
        ],
        &said,
    );
}

#[test]
fn a_session_is_not_kept_in_a_version_or_story_file() {
    let desk = Desk::new();
    let hint = "and stays as it is; name another file for verdicts and notes\n";
    let said = format!("retold: one.txt: this is one of the versions, {hint}");
    refused(
        &desk,
        &["report", "--session", "one.txt", "one.txt", "in"],
        &said,
    );
    let said =
        format!("retold: story.toml: this is the story file that lists the versions, {hint}");
    refused(
        &desk,
        &["report", "--session", "story.toml", "story.toml"],
        &said,
    );
}

#[cfg(unix)]
#[test]
fn a_version_is_known_by_other_names_too() {
    let desk = Desk::new();
    std::os::unix::fs::symlink(desk.at("one.txt"), desk.at("link.html")).unwrap();
    std::os::unix::fs::symlink(desk.at("in"), desk.at("door")).unwrap();
    std::os::unix::fs::symlink(desk.at("in/gone.txt"), desk.at("nowhere.txt")).unwrap();
    fs::hard_link(desk.at("in/other.txt"), desk.at("hard.txt")).unwrap();
    for (target, version) in [
        ("link.html", "one.txt"),
        ("hard.txt", "in/other.txt"),
        ("door/other.txt", "in/other.txt"),
        ("in/../one.txt", "one.txt"),
    ] {
        let said = format!("retold: {target}: this is one of the versions, {version}, {HINT}");
        refused(
            &desk,
            &["report", "-o", target, "one.txt", "in/other.txt"],
            &said,
        );
    }
    let said = format!("retold: nowhere.txt: this is one of the versions, in/gone.txt, {HINT}");
    refused(&desk, &["report", "-o", "nowhere.txt", "story.toml"], &said);
    // A link that leads elsewhere is followed, not replaced.
    std::os::unix::fs::symlink("in/new.txt", desk.at("ahead.txt")).unwrap();
    written(
        &desk,
        &["report", "-o", "ahead.txt", "one.txt", "in/other.txt"],
        "in/new.txt",
    );
    assert!(desk.at("ahead.txt").is_symlink());
}

#[cfg(unix)]
#[test]
fn what_the_shell_opened_as_standard_input_is_a_version() {
    let desk = Desk::new();
    let run = |target: &str| {
        let mut command = desk.command(&["report", "-o", target, "-", "in/other.txt"]);
        command
            .stdin(fs::File::open(desk.at("one.txt")).unwrap())
            .output()
            .unwrap()
    };
    assert_eq!(run("one.txt").status.code(), Some(2));
    assert_eq!(desk.text("one.txt"), ONE);
    assert_eq!(run("report.txt").status.code(), Some(0));
    // A pipe is no file that could be lost.
    let mut command = desk.command(&["report", "-o", "/dev/stdout", "-", "in/other.txt"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(ONE.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && !output.stdout.is_empty());
}

#[test]
fn other_files_are_written_over_as_before() {
    let desk = Desk::new();
    for name in ["report.txt", "in/report.md", "in/one.txt"] {
        fs::write(desk.at(name), "an older report, of one story or two\n").unwrap();
        written(
            &desk,
            &["report", "-o", name, "one.txt", "in/other.txt"],
            name,
        );
    }
    assert_eq!(
        (desk.text("one.txt"), desk.text("in/other.txt")),
        (ONE.into(), OTHER.into())
    );
    written(
        &desk,
        &["report", "-f", "text", "-o", "in/new.toml", "story.toml"],
        "in/new.toml",
    );
}

#[test]
fn a_story_file_may_be_written_anew_and_nothing_else_that_is_open() {
    let desk = Desk::new();
    let open = Protected::of(&[desk.at("story.toml")]);
    let allows = |wanted, name: &str| open.allow(wanted, &desk.at(name)).is_ok();
    assert!(allows(OutputKind::StoryFile, "story.toml"));
    assert!(!allows(OutputKind::Report, "story.toml"));
    assert!(!allows(OutputKind::StoryFile, "one.txt"));
    assert!(!allows(OutputKind::StoryFile, "in/gone.txt"));
    assert!(allows(OutputKind::StoryFile, "in/story.toml"));
    // A text that happens to be called so is no story file.
    fs::write(desk.at("notes.toml"), ONE).unwrap();
    let open = Protected::of(&[desk.at("notes.toml"), desk.at("one.txt")]);
    assert!(
        open.allow(OutputKind::StoryFile, &desk.at("notes.toml"))
            .is_err()
    );
    let kept = Protected::default().with_session(Path::new("kept.toml"));
    for name in ["kept.toml", "kept.toml.bak", "kept.toml.lock"] {
        assert!(
            kept.allow(OutputKind::StoryFile, Path::new(name)).is_err(),
            "{name}"
        );
    }
}
