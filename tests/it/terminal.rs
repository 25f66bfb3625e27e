//! The real program in a real terminal: a few runs that nothing else can stand for.
#![cfg(unix)]

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use retold::work::sessions::Sessions;

/// Nothing here takes a second; a busy machine may need many.
const PATIENCE: Duration = Duration::from_secs(60);

pub(super) struct Session {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    screen: Arc<Mutex<vt100::Parser>>,
    pub(super) raw: Arc<Mutex<Vec<u8>>>,
    /// Whether the window is to be closed: then nobody reads from it any more.
    pub(super) closes: Arc<AtomicBool>,
    window: std::thread::JoinHandle<()>,
    _home: tempfile::TempDir,
}

pub(super) fn cells(n: u16) -> NonZero<u16> {
    NonZero::new(n).unwrap()
}

impl Session {
    pub(super) fn open(args: &[&Path], size: (u16, u16)) -> Self {
        Self::open_with(args, size, &[])
    }

    pub(super) fn open_with(
        args: &[&Path],
        size: (u16, u16),
        environment: &[(&str, &str)],
    ) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_retold"));
        command.args(args);
        Self::start(command, size, environment)
    }

    pub(super) fn start(
        mut command: CommandBuilder,
        (cols, rows): (u16, u16),
        environment: &[(&str, &str)],
    ) -> Self {
        let size = PtySize {
            rows,
            cols,
            ..PtySize::default()
        };
        let pty = native_pty_system().openpty(size).unwrap();
        let home = tempfile::tempdir().unwrap();
        for name in [
            "HOME",
            "XDG_CONFIG_HOME",
            "XDG_STATE_HOME",
            "XDG_CACHE_HOME",
        ] {
            command.env(name, home.path());
        }
        command.env("TERM", "xterm-256color");
        for (name, value) in environment {
            command.env(name, value);
        }
        command.cwd(home.path());
        let child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        // What does not know its size has one all the same.
        let known = |told: u16, usual: u16| cells(if told == 0 { usual } else { told });
        let screen = vt100::Parser::new(known(rows, 24), known(cols, 80), 0);
        let screen = Arc::new(Mutex::new(screen));
        let mut reader = pty.master.try_clone_reader().unwrap();
        let seen = Arc::clone(&screen);
        let raw = Arc::new(Mutex::new(Vec::new()));
        let all = Arc::clone(&raw);
        let closes = Arc::new(AtomicBool::new(false));
        let has_closed = Arc::clone(&closes);
        let window = std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(n @ 1..) = reader.read(&mut bytes) {
                if has_closed.load(Ordering::SeqCst) {
                    return;
                }
                all.lock().unwrap().extend_from_slice(&bytes[..n]);
                seen.lock().unwrap().process(&bytes[..n]);
            }
        });
        Self {
            child,
            keys: pty.master.take_writer().unwrap(),
            master: pty.master,
            screen,
            raw,
            closes,
            window,
            _home: home,
        }
    }

    pub(super) fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Presses keys, if there is still anybody to press them for.
    pub(super) fn try_press(&mut self, keys: &str) {
        let _ = self.keys.write_all(keys.as_bytes());
    }

    pub(super) fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        let killed = std::process::Command::new("kill")
            .args([&format!("-{name}"), &id])
            .status();
        assert!(killed.unwrap().success());
    }

    /// The reviews that are kept.
    fn sessions(&self) -> Sessions {
        Sessions::at(self._home.path().join("retold").join("sessions"))
    }

    /// Waits until so many verdicts are saved.
    #[track_caller]
    fn wait_for_verdicts(&self, n: u64) {
        let start = Instant::now();
        let n_saved = || {
            let listed = self.sessions().list();
            listed.entries.first().map_or(0, |entry| entry.n_verdicts) as u64
        };
        while n_saved() < n {
            assert!(start.elapsed() < PATIENCE, "verdict {n} is not saved");
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// Everything that was written to the screen so far.
    pub(super) fn bytes(&self) -> Vec<u8> {
        self.raw.lock().unwrap().clone()
    }

    #[track_caller]
    pub(super) fn wait_for_bytes(&self, bytes: &[u8]) {
        let start = Instant::now();
        while !self.bytes().windows(bytes.len()).any(|part| part == bytes) {
            assert!(start.elapsed() < PATIENCE, "{bytes:?} do not come");
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// Closes the window, once nobody reads from it, and waits for the end: how it ended, and where it kept what.
    #[track_caller]
    pub(super) fn closed(mut self) -> (u32, tempfile::TempDir) {
        self.window.join().unwrap();
        drop((self.keys, self.master));
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return (status.exit_code(), self._home);
            }
            assert!(start.elapsed() < PATIENCE, "it does not end");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn contents(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    #[track_caller]
    pub(super) fn wait_for(&self, what: &str, is_there: impl Fn(&vt100::Screen) -> bool) {
        let start = Instant::now();
        while !is_there(self.screen.lock().unwrap().screen()) {
            assert!(
                start.elapsed() < PATIENCE,
                "{what} does not come:\n{}",
                self.contents()
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Presses a key until the program ends, for a program that may begin at any time, or never.
    #[track_caller]
    pub(super) fn press_until_it_ends(&mut self, key: &str) {
        let start = Instant::now();
        while self.child.try_wait().unwrap().is_none() {
            assert!(start.elapsed() < PATIENCE, "it does not end");
            self.try_press(key);
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    #[track_caller]
    pub(super) fn wait_for_text(&self, text: &str) {
        self.wait_for(text, |screen| screen.contents().contains(text));
    }

    /// Waits for the end, and says how it ended and whether the terminal is as it was found.
    #[track_caller]
    pub(super) fn ended(mut self) -> (u32, bool) {
        let start = Instant::now();
        let code = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "it does not end");
            std::thread::sleep(Duration::from_millis(10));
        };
        self.wait_for("the first screen", |screen| !screen.alternate_screen());
        let parser = self.screen.lock().unwrap();
        let screen = parser.screen();
        let is_restored = !screen.hide_cursor()
            && !screen.bracketed_paste()
            && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None;
        (code, is_restored)
    }
}

#[test]
fn the_built_in_story_opens_and_quitting_gives_the_terminal_back() {
    let mut session = Session::open(&[], (160, 45));
    session.wait_for_text("Three dead as");
    session.press("?");
    session.wait_for_text("a number before a key");
    session.press("qq");
    assert_eq!(session.ended(), (0, true));
}

#[test]
fn a_dumb_terminal_gets_lines_and_nothing_else() {
    let session = Session::open_with(&[], (80, 24), &[("TERM", "dumb")]);
    let raw = Arc::clone(&session.raw);
    assert_eq!(session.ended(), (0, true));
    let raw = String::from_utf8(raw.lock().unwrap().clone()).unwrap();
    assert!(raw.contains("6 versions of one story"), "{raw}");
    assert!(!raw.contains('\x1b'), "{raw:?}");
}

#[test]
fn a_signal_ends_it_in_order() {
    let session = Session::open(&[], (120, 40));
    session.wait_for_text("Three dead as");
    session.signal("TERM");
    let (_, is_restored) = session.ended();
    assert!(is_restored);
}

#[test]
fn a_screen_without_room_is_survived() {
    let mut session = Session::open(&[], (120, 40));
    session.wait_for_text("Three dead as");
    for (cols, rows) in [(10, 3), (1, 1), (120, 40)] {
        let size = PtySize {
            rows,
            cols,
            ..PtySize::default()
        };
        session
            .screen
            .lock()
            .unwrap()
            .screen_mut()
            .set_size(cells(rows), cells(cols));
        session.master.resize(size).unwrap();
        session.press("]j\x0c");
    }
    session.press("gg");
    session.wait_for_text("Three dead as");
    session.press("q");
    assert_eq!(session.ended(), (0, true));
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let there = folder.path().join("there.txt");
    std::fs::write(
        &there,
        "The ferry\u{1b}]0;owned\u{7} ran aground.\nAll were saved.\n",
    )
    .unwrap();
    let missing = folder.path().join("missing.txt");
    let mut session = Session::open(&[&there, &missing], (120, 40));
    session.wait_for_text("ran aground");
    session.wait_for_text("there is no such file");
    let raw = String::from_utf8_lossy(&session.raw.lock().unwrap()).into_owned();
    assert!(!raw.contains("\u{1b}]0;"), "an article changed the title");
    session.press("q");
    assert_eq!(session.ended(), (1, true));
}

#[test]
fn nothing_to_read_is_said_in_a_sentence() {
    let session = Session::open(&[Path::new("/no/such/story.txt")], (120, 40));
    let screen = Arc::clone(&session.screen);
    let (code, is_restored) = session.ended();
    assert_eq!((code, is_restored), (2, true));
    let said = screen.lock().unwrap().screen().contents();
    assert!(said.contains("there is no such file"), "{said}");
}

#[test]
fn a_version_that_is_saved_anew_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (
        folder.path().join("one.txt"),
        folder.path().join("other.txt"),
    );
    let opening = "The ferry ran aground at dawn near the old lighthouse.\n\n";
    let all = "All forty passengers were brought ashore by noon.\n";
    let lost = "Three passengers were lost in the fog, the harbour said.\n";
    std::fs::write(&one, format!("{opening}{all}")).unwrap();
    std::fs::write(&other, format!("{opening}{all}")).unwrap();
    let mut session = Session::open(&[Path::new("--watch"), &one, &other], (120, 40));
    session.wait_for_text("brought ashore");
    std::fs::write(&other, format!("{opening}{lost}")).unwrap();
    session.wait_for_text("B has changed: 1 sentence new, 1 gone");
    session.press("zn");
    session.wait_for_text("B 2/2");
    session.press("C");
    session.wait_for_text("gone All forty passengers");
    session.press("q");
    std::fs::remove_file(&other).unwrap();
    session.wait_for_text("what it said last stays");
    session.wait_for_text("lost in the fog");
    session.press("q");
    let (code, is_restored) = session.ended();
    assert!(code == 1 && is_restored, "{code}, {is_restored}");
}

#[test]
fn a_note_is_written_in_the_editor_and_a_failing_editor_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let editor = folder.path().join("editor.sh");
    let script = "#!/bin/sh\nprintf 'asked twice\\nno answer' >> \"$1\"\nexit ${FAILS:-0}\n";
    std::fs::write(&editor, script).unwrap();
    let line = format!("sh {}", editor.display());
    let mut session = Session::open_with(&[], (160, 45), &[("EDITOR", &line), ("VISUAL", "")]);
    session.wait_for_text("Three dead as");
    session.press("e");
    session.wait_for_text("note saved");
    session.press("@");
    session.wait_for_text("note: asked twice");
    session.wait_for_text("no answer");
    session.press("qq");
    assert_eq!(session.ended(), (0, true));

    let failing = [("EDITOR", line.as_str()), ("VISUAL", ""), ("FAILS", "3")];
    let mut session = Session::open_with(&[], (160, 45), &failing);
    session.wait_for_text("Three dead as");
    session.press("cfirst ");
    session.wait_for_text("note: first");
    session.press("\x18");
    session.wait_for_text("the editor ended with a failure");
    session.wait_for_text("note: first asked twice↵no answer");
    session.press("\r");
    session.wait_for_text("note saved");
    session.press("q");
    assert_eq!(session.ended(), (0, true));
}

#[test]
fn fifty_kills_lose_at_most_the_last_key() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/load/sample");
    let versions = ["1-meridian-wire.txt", "2-selwyn-courier.txt"].map(|name| sample.join(name));
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    for _ in 0..50 {
        let mut session = Session::open(&[&versions[0], &versions[1]], (120, 40));
        session.wait_for_text("difference ");
        session.press("v");
        session.wait_for_text("0 of ");
        let n_keys = random(5);
        for n in 1..=n_keys {
            if random(3) == 0 {
                session.press("nwhy not\r");
                session.wait_for_text("note saved");
            }
            session.press("f");
            session.wait_for_text(&format!(" {n} of "));
            session.wait_for_verdicts(n);
        }
        session.press("f");
        // Any moment will do: before the key is read, while it is saved, after.
        std::thread::sleep(Duration::from_millis(random(40)));
        let id = session.child.process_id().unwrap().to_string();
        let killed = std::process::Command::new("kill")
            .args(["-KILL", &id])
            .status();
        assert!(killed.unwrap().success());
        session.child.wait().unwrap();
        let listed = session.sessions().list();
        assert!(listed.troubles.is_empty(), "{:?}", listed.troubles);
        let n_saved = listed.entries.first().map_or(0, |entry| entry.n_verdicts);
        assert!(n_saved as u64 >= n_keys, "{n_saved} of {n_keys} are there");
    }
}

#[test]
fn a_passage_given_to_the_page_is_compared_again_and_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let paths = ["a.txt", "b.txt"].map(|name| folder.path().join(name));
    let shared = "The ferry ran aground off Sellin.\n\nGo to our harbour desk for more.\n";
    for (path, last) in paths
        .iter()
        .zip(["All were saved.", "The captain said nothing."])
    {
        std::fs::write(path, format!("{shared}\n{last}\n")).unwrap();
    }
    let state = folder.path().display().to_string();
    let open = || {
        Session::open_with(
            &[&paths[0], &paths[1]],
            (120, 30),
            &[("XDG_STATE_HOME", state.as_str())],
        )
    };
    let is_marked = |screen: &vt100::Screen| {
        let contents = screen.contents();
        let mut lines = contents.lines();
        lines.any(|line| line.starts_with("▌·") && line.contains("harbour desk"))
    };
    let mut session = open();
    session.wait_for_text("harbour desk");
    session.press(")p");
    session.wait_for("the mark of furniture", is_marked);
    session.press("q");
    assert_eq!(session.ended(), (0, true));
    let mut session = open();
    session.wait_for_text("resumed");
    session.press(")");
    session.wait_for("the mark of furniture", is_marked);
    // What was done before the restart can be taken back, and made again.
    session.press("U");
    session.wait_for("the passage", |screen| !is_marked(screen));
    session.press("U");
    session.wait_for_text("nothing to undo");
    session.press("\x12");
    session.wait_for("the mark of furniture", is_marked);
    session.press("p");
    session.wait_for("the passage", |screen| !is_marked(screen));
    session.press("q");
    assert_eq!(session.ended(), (0, true));
}

/// The only child of a process, which is there as long as the terminal is.
#[cfg(target_os = "linux")]
fn only_child(parent: u32) -> rustix::process::Pid {
    let children = format!("/proc/{parent}/task/{parent}/children");
    let start = Instant::now();
    loop {
        let listed = std::fs::read_to_string(&children).unwrap_or_default();
        if let Ok(child) = listed.trim().parse() {
            return rustix::process::Pid::from_raw(child).unwrap();
        }
        assert!(start.elapsed() < PATIENCE, "nothing is started");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Waits until a process has stopped: who is woken before that sleeps on.
#[cfg(target_os = "linux")]
fn wait_for_stop(process: rustix::process::Pid) {
    let stat = format!("/proc/{}/stat", process.as_raw_nonzero());
    let start = Instant::now();
    // The state stands behind the name, which ends with a bracket.
    let is_stopped = || {
        let stat = std::fs::read_to_string(&stat).unwrap_or_default();
        stat.rsplit(") ")
            .next()
            .is_some_and(|rest| rest.starts_with('T'))
    };
    while !is_stopped() {
        assert!(start.elapsed() < PATIENCE, "it does not stop");
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Pasted where no paste is announced, twenty keys that stop the program wanted to be woken twenty times.
#[cfg(target_os = "linux")]
#[test]
fn a_paste_full_of_stops_stops_once() {
    let mut shell = CommandBuilder::new("sh");
    shell.args(["-c", r#""$0"; true"#, env!("CARGO_BIN_EXE_retold")]);
    let mut session = Session::start(shell, (160, 45), &[]);
    session.wait_for_text("Three dead as");
    session.press(&"jj\x1a".repeat(20));
    session.wait_for("the shell", |screen| !screen.alternate_screen());
    let reader = only_child(session.child.process_id().unwrap());
    wait_for_stop(reader);
    rustix::process::kill_process(reader, rustix::process::Signal::CONT).unwrap();
    session.wait_for_text("Three dead as");
    session.press("?");
    session.wait_for_text("a number before a key");
    session.press("qq");
    assert_eq!(session.ended(), (0, true));
}

#[test]
fn what_was_decided_on_the_built_in_story_is_there_the_next_time() {
    let state = tempfile::tempdir().unwrap();
    let path = state.path().to_str().unwrap();
    let sessions = Sessions::at(state.path().join("retold/sessions"));
    let open = || {
        let session = Session::open_with(&[], (160, 45), &[("XDG_STATE_HOME", path)]);
        session.wait_for_text("Three dead as");
        session.wait_for_text("difference");
        session
    };
    // Whoever only looks leaves no review behind.
    let mut session = open();
    session.press("]]q");
    assert_eq!(session.ended(), (0, true));
    assert!(sessions.list().entries.is_empty());
    let mut session = open();
    session.press(":verdict fine it stands\r");
    session.press("q");
    assert_eq!(session.ended(), (0, true));
    assert_eq!(sessions.list().entries[0].n_verdicts, 1);
    let mut session = open();
    session.press("@");
    session.wait_for_text("it stands");
    session.press("qq");
    assert_eq!(session.ended(), (0, true));
}

#[test]
fn a_report_written_in_the_reader_spares_what_is_open_and_says_what_was_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let text = "The bakery in Orm Street reopened on Monday.\n";
    for name in ["a.txt", "b.txt"] {
        std::fs::write(place(name), format!("{name} says: {text}")).unwrap();
    }
    std::fs::write(place("void.txt"), "").unwrap();
    let paths = ["a.txt", "b.txt", "void.txt", "gone.txt"].map(place);
    let args: Vec<&Path> = paths.iter().map(std::path::PathBuf::as_path).collect();
    let mut session = Session::open(&args, (200, 40));
    session.wait_for_text("reopened");
    for name in ["a.txt", "./b.txt", "void.txt", "gone.txt"] {
        session.press(&format!(":write {}\r", place(name).display()));
        session.wait_for_text("this is one of the versions");
        session.press("\x1b");
        session.wait_for("a quiet line", |screen| {
            !screen.contents().contains("this is one")
        });
    }
    assert!(!place("gone.txt").exists());
    for name in ["a.txt", "b.txt"] {
        let kept = std::fs::read_to_string(place(name)).unwrap();
        assert_eq!(kept, format!("{name} says: {text}"));
    }
    for name in ["report.txt", "report.html", "report.md"] {
        let path = place(name);
        session.press(&format!(":write {}\r", path.display()));
        session.wait_for_text(&format!("{name} is written"));
        let written = std::fs::read_to_string(path).unwrap();
        for what in ["the file is empty", "there is no such file or folder"] {
            assert!(written.contains(what), "{name}: {what}");
        }
    }
    session.press("q");
    assert_eq!(session.ended(), (1, true));
}
