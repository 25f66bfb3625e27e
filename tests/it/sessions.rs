//! Sessions on a disk that may be full, with files that may be broken, in processes that may be killed.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use proptest::prelude::*;
use retold::load::load;
use retold::review::{Review, ReviewTarget, find_words};
use retold::text::{Draft, Id, Meta, Story, VersionId};
use retold::work::sessions::{Opened, Saver, Sessions};

fn story(texts: &[&str]) -> Story {
    let drafts = texts.iter().map(|text| Draft {
        text: (*text).to_owned(),
        meta: Meta {
            title: Some("A cat in the lamp room".to_owned()),
            ..Meta::default()
        },
        sha256: format!(
            "{:064x}",
            text.bytes().fold(7_u128, |sum, byte| sum
                .wrapping_mul(31)
                .wrapping_add(u128::from(byte)))
        ),
        ..Draft::default()
    });
    Story::new(drafts.collect())
}

const TEXTS: [&str; 2] = [
    "The cat sat in the lamp room.",
    "A cat was found. It sat there.",
];

fn words(story: &Story, words: &str) -> ReviewTarget {
    let found = find_words(story, words)[0];
    ReviewTarget::words(story, found.version, found.span)
}

fn saved(opened: Opened, review: &Review) -> PathBuf {
    let path = opened.session.path.clone();
    let saver = Saver::new(opened.session, |outcome| outcome.unwrap());
    saver.save(review);
    path
}

fn noted(folder: &Path, story: &Story, note: &str) -> PathBuf {
    let opened = Sessions::at(folder).open(story);
    assert_eq!(opened.session.reads_only(), None);
    let mut review = opened.review.clone();
    review.annotate(&words(story, "lamp room"), note);
    saved(opened, &review)
}

#[test]
fn the_same_versions_find_their_session_in_whatever_order() {
    let folder = tempfile::tempdir().unwrap();
    let first = story(&TEXTS);
    let opened = Sessions::at(folder.path()).open(&first);
    assert!(
        !opened.is_resumed && opened.messages.is_empty(),
        "{:?}",
        opened.messages
    );
    drop(opened);
    noted(folder.path(), &first, "which lamp?");
    let turned = story(&[TEXTS[1], TEXTS[0]]);
    let opened = Sessions::at(folder.path()).open(&turned);
    assert!(
        opened.is_resumed && opened.messages[0].starts_with("resumed “A cat in the lamp room”")
    );
    let (target, _) = opened.review.notes("which lamp").next().unwrap();
    assert_eq!(
        turned.text(target.anchors[0].span(&turned).unwrap()),
        "lamp room"
    );
    assert!(
        !Sessions::at(folder.path())
            .open(&story(&["Something else."]))
            .is_resumed
    );
}

#[test]
fn a_changed_file_resumes_its_session_and_says_what_is_outdated() {
    let folder = tempfile::tempdir().unwrap();
    let files = ["one.txt", "two.txt"].map(|name| folder.path().join(name));
    let write = |texts: [&str; 2]| {
        for (file, text) in files.iter().zip(texts) {
            fs::write(file, text).unwrap();
        }
        Story::new(load(&files).drafts)
    };
    let state = folder.path().join("state");
    let before = write([
        "The cat sat in the lamp room all night long.",
        "The dog lay by the door.",
    ]);
    let opened = Sessions::at(&state).open(&before);
    let mut review = opened.review.clone();
    review.annotate(&words(&before, "sat in the lamp room all night"), "kept");
    review.annotate(&words(&before, "dog lay by the door"), "lost");
    saved(opened, &review);
    let listed = Sessions::at(&state).list();
    let paths: Vec<PathBuf> = listed.entries[0]
        .opened
        .paths
        .iter()
        .map(PathBuf::from)
        .collect();
    assert_eq!(paths, files);
    let after = write([
        "News: The cat sat in the lamp room all night long.",
        "The dog stood by the gate.",
    ]);
    let opened = Sessions::at(&state).open(&after);
    assert_eq!(
        opened.messages[1],
        "the text of A, B has changed; 1 mark is outdated"
    );
    let (kept, _) = opened.review.notes("kept").next().unwrap();
    assert_eq!(
        after.text(kept.anchors[0].span(&after).unwrap()),
        "sat in the lamp room all night"
    );
    let (lost, _) = opened.review.outdated().next().unwrap();
    assert_eq!(lost.anchors[0].excerpt, "dog lay by the door");
    let again = opened.review.clone();
    saved(opened, &again);
    let opened = Sessions::at(&state).open(&after);
    assert_eq!(
        opened.review.outdated().count(),
        1,
        "what is outdated stays so"
    );
}

#[test]
fn sessions_are_listed_renamed_and_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let sessions = Sessions::at(folder.path());
    assert!(sessions.list().entries.is_empty());
    let story = story(&TEXTS);
    noted(folder.path(), &story, "a note");
    let listed = sessions.list();
    let [entry] = listed.entries.as_slice() else {
        panic!("{listed:?}")
    };
    assert_eq!(
        (entry.n_notes, entry.n_verdicts, entry.versions.len()),
        (1, 0, 2)
    );
    assert!(
        entry
            .to_string()
            .ends_with("A cat in the lamp room (2 versions, 0 verdicts, 1 note)"),
        "{entry}"
    );
    sessions.rename(&entry.id, "Lighthouse").unwrap();
    let missing = sessions.rename("Lihgthouse", "x").unwrap_err();
    assert_eq!(missing.hint.unwrap(), "did you mean Lighthouse?");
    let opened = sessions.open(&story);
    assert_eq!(opened.session.name, "Lighthouse");
    let refused = sessions.delete("Lighthouse").unwrap_err();
    assert_eq!(refused.what, "another retold has this session open");
    drop(opened);
    sessions.delete("Light").unwrap();
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        0,
        "nothing is left"
    );
}

#[test]
fn files_that_cannot_be_read_are_left_as_they_are() {
    let story = story(&TEXTS);
    for (broken, told, resumes) in [
        (
            "schema = 99\nshape = 'unheard of'\n",
            "a newer retold wrote this session",
            false,
        ),
        ("schema = 1\nname = \n", "line 2", true),
        ("schema = 1\nname = 'x'\nnmae = 'y'\n", "line 3", true),
        ("nothing\u{0}", "line 1", true),
        ("", "no schema", true),
    ] {
        let folder = tempfile::tempdir().unwrap();
        noted(folder.path(), &story, "first");
        let path = noted(folder.path(), &story, "second");
        fs::write(&path, broken).unwrap();
        let opened = Sessions::at(folder.path()).open(&story);
        assert!(opened.messages[0].contains(told), "{:?}", opened.messages);
        assert!(opened.messages[0].contains("left as it is, and this session is saved as"));
        // The state before the last saving stands beside the broken one.
        assert_eq!(opened.review.notes("first").count(), usize::from(resumes));
        let mut review = opened.review.clone();
        review.annotate(&words(&story, "found"), "third");
        let new = saved(opened, &review);
        assert_ne!(new, path);
        assert_eq!(fs::read_to_string(&path).unwrap(), broken);
        let again = Sessions::at(folder.path()).open(&story);
        assert_eq!(
            (
                again.session.path.clone(),
                again.review.notes("third").count()
            ),
            (new, 1)
        );
        assert!(again.messages[0].starts_with("resumed"));
        assert_eq!(Sessions::at(folder.path()).list().troubles.len(), 1);
    }
}

#[test]
fn two_retolds_never_overwrite_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let story = story(&TEXTS);
    let path = noted(folder.path(), &story, "first");
    let one = Sessions::at(folder.path()).open(&story);
    let other = Sessions::at(folder.path()).open(&story);
    let told = other.messages.last().unwrap();
    assert!(
        told.contains(&format!("process {}", std::process::id())),
        "{told}"
    );
    assert!(
        told.starts_with("what you decide now is kept in memory only")
            && other.review.notes("first").count() == 1
    );
    let mut review = other.review.clone();
    review.annotate(&words(&story, "lamp room"), "overwritten?");
    let fork = other.session.fork().unwrap();
    saved(other, &review);
    assert!(fs::read_to_string(&path).unwrap().contains("first"));
    assert_ne!(fork.path, path);
    drop(Saver::new(fork, |_| ()));
    let mut review = one.review.clone();
    review.annotate(&words(&story, "lamp room"), "mine");
    assert_eq!(saved(one, &review), path);
    assert!(fs::read_to_string(&path).unwrap().contains("mine"));
}

#[test]
fn a_disk_that_takes_nothing_is_told_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let story = story(&TEXTS);
    fs::write(folder.path().join("file"), "").unwrap();
    let opened = Sessions::at(folder.path().join("file").join("sessions")).open(&story);
    assert!(
        opened
            .session
            .reads_only()
            .unwrap()
            .contains("cannot be written")
    );
    assert!(opened.messages[0].starts_with("what you decide now is kept in memory only"));
    Saver::new(opened.session, |_| panic!("nothing is saved")).save(&opened.review);
    if !Path::new("/dev/full").exists() {
        return;
    }
    let path = folder.path().join("full.toml");
    #[cfg(unix)]
    std::os::unix::fs::symlink("/dev/full", &path).unwrap();
    let session = Sessions::open_file(&folder.path().join("new.toml"), &story).session;
    let (tell, told) = channel();
    let saver = Saver::new(session, move |outcome| tell.send(outcome).unwrap());
    fs::rename(&path, folder.path().join("new.toml")).unwrap();
    saver.save(&opened.review);
    let trouble = told
        .recv_timeout(Duration::from_secs(20))
        .unwrap()
        .unwrap_err();
    assert!(trouble.what.contains("no space left"), "{trouble}");
    fs::remove_file(folder.path().join("new.toml")).unwrap();
    saver.save(&opened.review);
    assert_eq!(told.recv_timeout(Duration::from_secs(20)).unwrap(), Ok(()));
}

/// A review is kept beside its story where that is asked for, and a report takes it from there.
#[test]
fn a_session_beside_the_story_goes_into_the_report() {
    let folder = tempfile::tempdir().unwrap();
    let texts = ["one.txt", "two.txt"].map(|name| folder.path().join(name));
    for (path, text) in texts.iter().zip(TEXTS) {
        fs::write(path, text).unwrap();
    }
    let story = Story::new(load(&texts).drafts);
    let file = folder.path().join("review.toml");
    let opened = Sessions::open_file(&file, &story);
    let mut review = opened.review.clone();
    review.annotate(&words(&story, "lamp room"), "which lamp?");
    assert_eq!(saved(opened, &review), file);
    let report = |session: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_retold"));
        command
            .arg("report")
            .arg("--session")
            .arg(session)
            .args(&texts);
        command.output().unwrap()
    };
    let told = report(&file);
    assert_eq!(told.status.code(), Some(0));
    assert!(
        String::from_utf8(told.stdout)
            .unwrap()
            .contains("which lamp?")
    );
    let missing = report(&folder.path().join("none.toml"));
    assert_eq!(missing.status.code(), Some(1));
    assert!(
        String::from_utf8(missing.stderr)
            .unwrap()
            .contains("there is no such session")
    );
}

/// A session file may stand elsewhere, as in a folder that is synchronised: the link stays, what it leads to is saved.
#[cfg(unix)]
#[test]
fn a_session_behind_a_link_is_saved_where_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let story = story(&TEXTS);
    fs::create_dir(folder.path().join("shared")).unwrap();
    let real = folder.path().join("shared").join("review.toml");
    let link = folder.path().join("review.toml");
    let mut review = Sessions::open_file(&real, &story).review.clone();
    review.annotate(&words(&story, "lamp room"), "which lamp?");
    saved(Sessions::open_file(&real, &story), &review);
    std::os::unix::fs::symlink(&real, &link).unwrap();
    review.annotate(&words(&story, "cat sat"), "whose cat?");
    saved(Sessions::open_file(&link, &story), &review);
    assert!(link.is_symlink());
    assert!(fs::read_to_string(&real).unwrap().contains("whose cat?"));
}

#[test]
fn of_two_sessions_of_one_story_the_one_saved_last_is_resumed() {
    let folder = tempfile::tempdir().unwrap();
    let story = story(&TEXTS);
    let path = noted(folder.path(), &story, "noted first");
    let first = fs::read_to_string(&path).unwrap();
    let line = first
        .lines()
        .find(|line| line.starts_with("saved"))
        .unwrap();
    let later = first
        .replace(line, "saved = \"2999-01-01T00:00:00Z\"")
        .replace("noted first", "noted last");
    // By its name it comes before the other one.
    fs::write(folder.path().join("0.toml"), later).unwrap();
    let opened = Sessions::at(folder.path()).open(&story);
    assert_eq!(opened.review.notes("noted last").count(), 1);
}

#[test]
fn the_last_state_wins() {
    let folder = tempfile::tempdir().unwrap();
    let story = story(&TEXTS);
    let opened = Sessions::at(folder.path()).open(&story);
    let mut review = opened.review.clone();
    let saver = Saver::new(opened.session, |outcome| outcome.unwrap());
    for number in 0..200 {
        review.annotate(&words(&story, "lamp"), &number.to_string());
        saver.save(&review);
    }
    drop(saver);
    let opened = Sessions::at(folder.path()).open(&story);
    assert_eq!(opened.review.notes("199").count(), 1);
}

const CHILD: &str = "RETOLD_TEST_SESSION";

/// Runs only as the process that is killed: it saves numbers, and names each when it is saved.
#[test]
fn a_process_that_saves() {
    let Some(folder) = std::env::var_os(CHILD) else {
        return;
    };
    let story = story(&TEXTS);
    let opened = Sessions::at(PathBuf::from(folder)).open(&story);
    let mut review = opened.review.clone();
    let first = number(&review);
    let saver = Saver::new(opened.session, |outcome| outcome.unwrap());
    for number in first + 1.. {
        review.annotate(&words(&story, "lamp"), &number.to_string());
        saver.save(&review);
        saver.flush();
        println!("saved {number}");
    }
}

fn number(review: &Review) -> u32 {
    let mut notes = review.notes("");
    notes
        .next()
        .map_or(0, |(_, said)| said.note.parse().unwrap())
}

#[test]
fn fifty_kills_lose_nothing_that_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    let story = story(&TEXTS);
    let mut chance = 88172645463325252_u64;
    for _ in 0..50 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "sessions::a_process_that_saves", "--nocapture"])
            .env(CHILD, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let numbered = |line: String| {
            line.rsplit("saved ")
                .next()
                .and_then(|n| n.parse::<u32>().ok())
        };
        let first = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(numbered)
            .unwrap();
        // xorshift: moments that differ, and the same ones in every run.
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        std::thread::sleep(Duration::from_micros(chance % 20_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let last = lines
            .map_while(Result::ok)
            .filter_map(numbered)
            .last()
            .unwrap_or(first);
        let opened = Sessions::at(folder.path()).open(&story);
        assert!(
            opened.session.reads_only().is_none(),
            "the dead leave no lock"
        );
        let held = number(&opened.review);
        assert!(
            held == last || held == last + 1,
            "saved {last}, found {held}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn whatever_is_written_comes_back(
        text in "(\\PC|[\"'\\\\\n\r\t\u{0}\u{1b}\u{7f}\u{85}\u{feff}=\\[\\]#]){1,60}",
        note in "(\\PC|\"\"\"|'''|[\"'\\\\\n\r\t\u{0}\u{1b}\u{7f}\u{85}\u{feff}=\\[\\]#]){1,60}",
        name in "(\\PC|[\"'\n\\[\\]=]){1,20}",
        places in (0..60usize, 0..60usize),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let story = story(&[&text, TEXTS[0]]);
        let mut opened = Sessions::at(folder.path()).open(&story);
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let (one, other) = (ends[places.0 % ends.len()], ends[places.1 % ends.len()]);
        let span = retold::text::Span::new(one.min(other), one.max(other));
        let words = ReviewTarget::words(&story, VersionId::at(0), span);
        opened.review.annotate(&words, &note);
        opened.review.judge(&ReviewTarget::version(&story, VersionId::at(1)), &name, &note);
        opened.review.mark_reviewed(&ReviewTarget::fact(&story, &name, &[(VersionId::at(0), span)]));
        opened.session.name = name.clone();
        let entries = |review: &Review| -> Vec<_> {
            review.entries().map(|(target, said)| (target.clone(), said.clone())).collect()
        };
        let wanted = entries(&opened.review);
        let review = opened.review.clone();
        saved(opened, &review);
        let again = Sessions::at(folder.path()).open(&story);
        prop_assert!(again.is_resumed);
        prop_assert_eq!(&again.session.name, &name);
        prop_assert_eq!(entries(&again.review), wanted);
    }
}
