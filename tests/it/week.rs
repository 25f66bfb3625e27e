//! A week's work in the real program: decided, left, renamed, edited, added to, moved, gone on with. Nothing is lost, and
//! every change is told.
#![cfg(unix)]

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use retold::work::sessions::{SessionEntry, Sessions};

use super::terminal::Session;

const PLACES: [&str; 24] = [
    "harbour",
    "school",
    "bridge",
    "market",
    "chapel",
    "quarry",
    "station",
    "library",
    "mill",
    "theatre",
    "tunnel",
    "stadium",
    "lighthouse",
    "museum",
    "dairy",
    "brewery",
    "cannery",
    "airfield",
    "barracks",
    "orchard",
    "sawmill",
    "pier",
    "abbey",
    "depot",
];

/// Two versions with a small difference in every sentence.
fn version(verb: &str) -> String {
    let mut text = "The council of Osk plans for the year\n\n".to_owned();
    for (n, place) in PLACES.into_iter().enumerate() {
        for (year, work) in [("spring", "roof"), ("autumn", "gate")] {
            let _ = writeln!(
                text,
                "The council {verb} that the old {place} would get a new {work} by the {year} after {n} years of delay.\n"
            );
        }
    }
    text
}

struct Desk {
    folder: tempfile::TempDir,
    state: String,
}

impl Desk {
    fn open(&self, args: &[&Path]) -> Session {
        Session::open_with(args, (120, 40), &[("XDG_STATE_HOME", &self.state)])
    }

    fn sessions(&self) -> Sessions {
        Sessions::at(Path::new(&self.state).join("retold/sessions"))
    }

    /// The session saved last, once it is as it is waited for.
    #[track_caller]
    fn wait_until(&self, what: &str, is_so: impl Fn(&SessionEntry) -> bool) -> SessionEntry {
        let start = Instant::now();
        loop {
            let listed = self.sessions().list().entries.into_iter().next();
            match listed {
                Some(entry) if is_so(&entry) => return entry,
                listed => assert!(
                    start.elapsed() < Duration::from_secs(60),
                    "not so: {what}; {listed:?}"
                ),
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn run(&self, args: &[&str]) -> (Option<i32>, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_retold"));
        command.args(args).env_clear();
        command.env("HOME", self.folder.path());
        command.env("XDG_STATE_HOME", &self.state);
        let output = command.current_dir(self.folder.path()).output().unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(text).unwrap())
    }
}

#[test]
fn a_week_of_work_loses_nothing_and_every_change_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state").display().to_string();
    let desk = Desk { folder, state };
    let old = desk.folder.path().join("old");
    fs::create_dir(&old).unwrap();
    fs::write(old.join("a.txt"), version("decided")).unwrap();
    fs::write(old.join("b.txt"), version("agreed")).unwrap();

    // Monday: forty verdicts and a note, each saved as it is made.
    let mut session = desk.open(&[&old.join("a.txt"), &old.join("b.txt")]);
    session.wait_for_text("difference");
    session.press("v");
    session.wait_for_text("0 of");
    session.press(&"f".repeat(40));
    let entry = desk.wait_until("forty verdicts", |entry| entry.n_verdicts == 40);
    assert_eq!(entry.lost, Vec::<String>::new());
    session.press_until_it_ends("q");

    // Tuesday: undone and done again after the restart.
    let mut session = desk.open(&[&old.join("a.txt"), &old.join("b.txt")]);
    session.wait_for_text("resumed");
    session.press("U");
    desk.wait_until("one undone", |entry| entry.n_verdicts == 39);
    session.press("U");
    desk.wait_until("two undone", |entry| entry.n_verdicts == 38);
    session.press("\x12\x12");
    desk.wait_until("both redone", |entry| entry.n_verdicts == 40);
    session.press_until_it_ends("q");

    // Wednesday: one is renamed, one is edited, one comes, and the folder moves.
    let new = desk.folder.path().join("new");
    fs::rename(&old, &new).unwrap();
    fs::rename(new.join("b.txt"), new.join("sun.txt")).unwrap();
    let edited = version("decided").replace(
        "The council decided that the old harbour",
        "The mayor decided that no harbour",
    );
    fs::write(new.join("a.txt"), edited).unwrap();
    fs::write(new.join("wire.txt"), version("promised")).unwrap();
    let (code, told) = desk.run(&["--plain", "sessions", "resume", "1"]);
    assert!(
        code == Some(2) && told.contains("any more") && told.contains("sessions move 1 FOLDER"),
        "{told}"
    );

    // Thursday: the review of two of the three is offered, taken over, and its changes can be undone.
    let mut session = desk.open(&[&new]);
    session.wait_for_text("a review of A and B is here");
    session.press("\r");
    session.wait_for_text("outdated: the words have changed");
    let entry = desk.wait_until("taken over", |entry| entry.n_verdicts == 40);
    assert_eq!(entry.versions.len(), 3);
    session.press("U");
    desk.wait_until("undone", |entry| entry.n_verdicts == 39);
    session.press("\x12");
    desk.wait_until("redone", |entry| entry.n_verdicts == 40);
    session.press("B");
    session.press_until_it_ends("q");

    // Friday: gone on with, reported; the first review still stands, and can be pointed to the new place.
    let mut session = desk.open(&[Path::new("sessions"), Path::new("resume"), Path::new("1")]);
    session.wait_for_text("resumed");
    session.press_until_it_ends("q");
    let report = new.join("report.json").display().to_string();
    let (code, told) = desk.run(&["report", "-o", &report, &new.display().to_string()]);
    assert_eq!(code, Some(0), "{told}");
    let json: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&report).unwrap()).unwrap();
    let verdicts = json.to_string().matches("\"verdict\":\"fine\"").count();
    assert_eq!(verdicts, 40);
    let (code, told) = desk.run(&["sessions", "move", "2", "new"]);
    assert!(
        code == Some(0) && told.contains("a.txt; its text has changed") && told.contains("sun.txt"),
        "{told}"
    );
    let (code, _) = desk.run(&["--plain", "sessions", "resume", "2"]);
    assert_eq!(code, Some(0));
}
