//! Reviews found again after a week: versions added, renamed, edited and moved, and what can still be taken back.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use retold::load::{LoadOptions, load};
use retold::review::{Review, ReviewTarget, find_words};
use retold::text::{Story, VersionId};
use retold::work::sessions::{Opened, Saver, SessionSources, SessionView, Sessions};

const A: &str = "Mill burns in Osk\n\nThe mill in Osk burned down on Friday night.\n\nNobody was hurt, the fire brigade of Osk said.\n";
const B: &str = "Fire in a mill\n\nA mill in Osk was destroyed by a fire on Friday.\n\nThe miller and his wife were visiting a wedding in Holm.\n";

fn write(folder: &Path, name: &str, text: &str) -> PathBuf {
    fs::create_dir_all(folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

fn opened(paths: &[PathBuf]) -> Story {
    Story::new(load(paths).drafts)
}

fn words(story: &Story, words: &str) -> ReviewTarget {
    let found = find_words(story, words)[0];
    ReviewTarget::words(story, found.version, found.span)
}

fn save(mut opened: Opened, review: &Review, paths: &[PathBuf]) -> PathBuf {
    let path = opened.session.path.clone();
    opened.session.opened = Some(SessionSources::of(paths, &LoadOptions::default(), None));
    Saver::new(opened.session, |outcome| outcome.unwrap()).save(review);
    path
}

/// A review of two versions: a verdict on each, one of them taken back and one given again since.
fn reviewed(state: &Path, paths: &[PathBuf]) -> PathBuf {
    let story = opened(paths);
    let session = Sessions::at(state).open(&story);
    let mut review = session.review.clone();
    review.judge(&words(&story, "burned down on Friday night"), "fine", "");
    review.judge(
        &words(&story, "visiting a wedding in Holm"),
        "error",
        "it was in Osk",
    );
    review.annotate(&words(&story, "destroyed by a fire"), "ask the miller");
    review.judge(&words(&story, "Nobody was hurt"), "error", "");
    review.undo();
    save(session, &review, paths)
}

#[test]
fn undo_and_redo_last_over_a_restart() {
    let desk = tempfile::tempdir().unwrap();
    let paths = [
        write(desk.path(), "a.txt", A),
        write(desk.path(), "b.txt", B),
    ];
    let state = desk.path().join("state");
    reviewed(&state, &paths);
    let story = opened(&paths);
    let mut review = Sessions::at(&state).open(&story).review;
    assert_eq!(review.entries().count(), 3);
    assert_eq!(review.redo().unwrap().deed.name(), "verdict error");
    assert_eq!(review.entries().count(), 4);
    for _ in 0..4 {
        review.undo().unwrap();
    }
    assert!(review.undo().is_none() && review.is_empty());
}

#[test]
fn steps_follow_their_words_into_an_edited_text() {
    let desk = tempfile::tempdir().unwrap();
    let paths = [
        write(desk.path(), "a.txt", A),
        write(desk.path(), "b.txt", B),
    ];
    let state = desk.path().join("state");
    reviewed(&state, &paths);
    write(desk.path(), "b.txt", &format!("Stand: Monday\n\n{B}"));
    let story = opened(&paths);
    let mut review = Sessions::at(&state).open(&story).review;
    assert_eq!(review.outdated().count(), 0);
    review.undo();
    assert_eq!(review.notes("").count(), 0);
    review.redo();
    let (target, _) = review.notes("miller").next().unwrap();
    let span = target.anchors[0].span(&story).unwrap();
    assert_eq!(story.text(span), "destroyed by a fire");
}

#[test]
fn a_version_renamed_edited_and_moved_is_known_by_what_was_said_of_it() {
    let desk = tempfile::tempdir().unwrap();
    let old = desk.path().join("old");
    let paths = [write(&old, "a.txt", A), write(&old, "b.txt", B)];
    let state = desk.path().join("state");
    reviewed(&state, &paths);
    let new = desk.path().join("new");
    fs::rename(&old, &new).unwrap();
    fs::rename(new.join("b.txt"), new.join("sun.txt")).unwrap();
    let edited = B.replace("visiting a wedding in Holm", "visiting friends in Holm");
    write(&new, "sun.txt", &edited);
    let third = write(&new, "c.txt", "A third report speaks of a barn.\n");
    let story = opened(&[new.join("sun.txt"), third, new.join("a.txt")]);
    let related = Sessions::at(&state).open(&story).related.unwrap();
    assert_eq!(
        related.to_string(),
        "a review of A (then b.txt) and C is here, with 2 verdicts and 1 note"
    );
    let other = Sessions::take_over(&related.path, &story).unwrap();
    let review = Review::new(&story).taking_over(other, &story);
    let (target, _) = review.notes("ask the miller").next().unwrap();
    assert_eq!(target.anchors[0].version, VersionId(0));
    let outdated: Vec<&str> = review
        .outdated()
        .map(|(target, _)| target.anchors[0].excerpt.as_str())
        .collect();
    assert_eq!(outdated, ["visiting a wedding in Holm"]);
}

#[test]
fn what_was_said_already_stays_beside_what_is_taken_over_and_undo_takes_all_of_it_back() {
    let desk = tempfile::tempdir().unwrap();
    let paths = [
        write(desk.path(), "a.txt", A),
        write(desk.path(), "b.txt", B),
    ];
    let state = desk.path().join("state");
    let file = reviewed(&state, &paths);
    let third = write(desk.path(), "c.txt", "A third report speaks of a barn.\n");
    let story = opened(&[third, paths[0].clone(), paths[1].clone()]);
    let mut review = Review::new(&story);
    review.annotate(&words(&story, "speaks of a barn"), "which barn?");
    review.annotate(&words(&story, "destroyed by a fire"), "by whom?");
    let other = Sessions::take_over(&file, &story).unwrap();
    let mut review = review.taking_over(other, &story);
    assert_eq!(review.entries().count(), 4);
    let notes: Vec<&str> = review
        .notes("")
        .map(|(_, said)| said.note.as_str())
        .collect();
    assert_eq!(notes.len(), 2);
    assert!(
        notes.contains(&"by whom?\nask the miller") || notes.contains(&"ask the miller\nby whom?")
    );
    assert_eq!(review.undo().unwrap().deed.name(), "taken over");
    assert_eq!(review.entries().count(), 2);
}

/// The twin of a renamed version: another story under the names that a review had.
#[test]
fn another_story_in_files_of_the_same_names_is_no_review_of_it() {
    let desk = tempfile::tempdir().unwrap();
    let state = desk.path().join("state");
    let here = std::env::current_dir().unwrap();
    let old = tempfile::tempdir_in(&here).unwrap();
    let relative = |folder: &Path, name: &str| folder.strip_prefix(&here).unwrap().join(name);
    write(old.path(), "a.txt", A);
    write(old.path(), "b.txt", B);
    reviewed(
        &state,
        &["a.txt", "b.txt"].map(|name| relative(old.path(), name)),
    );
    drop(old);
    let other = tempfile::tempdir().unwrap();
    let paths = [
        write(
            other.path(),
            "a.txt",
            "Bread is dearer\n\nBread costs five per cent more than in May.\n",
        ),
        write(
            other.path(),
            "b.txt",
            "Prices rise\n\nThe price of bread rose by five per cent.\n",
        ),
    ];
    let found = Sessions::at(&state).open(&opened(&paths));
    assert!(!found.is_resumed && found.related.is_none());
}

#[test]
fn a_session_of_another_folder_is_not_taken_for_one_of_files_named_alike() {
    let desk = tempfile::tempdir().unwrap();
    let state = desk.path().join("state");
    let told = |folder: &str, texts: [&str; 2]| {
        let folder = desk.path().join(folder);
        write(&folder, "a.txt", texts[0]);
        write(&folder, "b.txt", texts[1]);
        let output = retold(&folder, &state, &["--plain", "a.txt", "b.txt"]);
        String::from_utf8(output.stdout).unwrap()
    };
    told("one", [A, B]);
    // As the reader saves it who stands in the folder: under relative names.
    let mut drafts =
        load(&["a.txt", "b.txt"].map(|name| desk.path().join("one").join(name))).drafts;
    for (draft, name) in drafts.iter_mut().zip(["a.txt", "b.txt"]) {
        draft.origin = name.to_owned();
    }
    let story = Story::new(drafts);
    let session = Sessions::at(state.join("retold/sessions")).open(&story);
    let mut review = session.review.clone();
    review.annotate(&words(&story, "Nobody was hurt"), "ask the miller");
    for (known, name) in ["a.txt", "b.txt"].into_iter().enumerate() {
        let place = desk.path().join("one").join(name).display().to_string();
        review.versions[VersionId(u32::try_from(known).unwrap())].place = Some(place);
    }
    save(session, &review, &[]);
    assert!(told("one", [A, B]).contains("ask the miller"));
    let other = ["Nobody was hurt by bread.\n", "Bread is dearer.\n"];
    assert!(!told("two", other).contains("ask the miller"));
}

fn retold(folder: &Path, state: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_retold"));
    command.args(args).env_clear().current_dir(folder);
    command.env("HOME", folder).env("XDG_STATE_HOME", state);
    command.output().unwrap()
}

#[test]
fn a_moved_folder_is_found_by_sessions_move() {
    let desk = tempfile::tempdir().unwrap();
    let state = desk.path().join("state");
    let old = desk.path().join("old/texts");
    let paths = [write(&old, "a.txt", A), write(&old, "b.txt", B)];
    reviewed(&state.join("retold/sessions"), &paths);
    let run = |args: &[&str]| {
        let output = retold(desk.path(), &state, args);
        let text = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(text).unwrap())
    };
    let (code, listed) = run(&["sessions"]);
    assert!(code == Some(0) && listed.starts_with("1  "), "{listed}");
    fs::create_dir(desk.path().join("new")).unwrap();
    fs::rename(&old, desk.path().join("new/texts")).unwrap();
    write(
        &desk.path().join("new/texts"),
        "a.txt",
        &A.replace("Friday night", "Saturday"),
    );
    fs::rename(
        desk.path().join("new/texts/b.txt"),
        desk.path().join("new/texts/b2.txt"),
    )
    .unwrap();
    let (code, told) = run(&["--plain", "sessions", "resume", "1"]);
    assert!(
        code == Some(2) && told.contains("retold sessions move 1 FOLDER"),
        "{told}"
    );
    let (code, told) = run(&["sessions", "move", "1", "nowhere"]);
    assert!(
        code == Some(2) && told.contains("there is no such file or folder"),
        "{told}"
    );
    let (code, told) = run(&["sessions", "move", "1", "new"]);
    assert_eq!(code, Some(0), "{told}");
    assert!(
        told.contains("new/texts/a.txt; its text has changed\n"),
        "{told}"
    );
    assert!(
        told.contains("old/texts/b.txt → ") && told.contains("new/texts/b2.txt\n"),
        "{told}"
    );
    let (code, told) = run(&["--plain", "sessions", "resume", "1"]);
    assert!(code == Some(0) && told.contains("it was in Osk"), "{told}");
    let (code, told) = run(&["sessions", "move", "1", "new"]);
    assert!(
        code == Some(0) && told.starts_with("nothing is missing"),
        "{told}"
    );
}

#[test]
fn sessions_in_named_files_are_listed_and_offered() {
    let desk = tempfile::tempdir().unwrap();
    let paths = [
        write(desk.path(), "a.txt", A),
        write(desk.path(), "b.txt", B),
    ];
    let state = desk.path().join("state");
    let sessions = Sessions::at(&state);
    let story = opened(&paths);
    let file = desk.path().join("review of the mill.toml");
    let session = sessions.open_named(&file, &story);
    let mut review = session.review.clone();
    assert!(sessions.list().entries.is_empty(), "nothing is saved yet");
    review.annotate(&words(&story, "destroyed by a fire"), "ask the miller");
    save(session, &review, &paths);
    let listed = sessions.list().entries;
    assert_eq!(listed.len(), 1);
    assert_eq!(
        (listed[0].id.as_str(), &listed[0].path),
        ("review of the mill", &file)
    );
    assert_eq!(sessions.which("review of").unwrap().path, file);
    // Opened without the name it is offered.
    let related = sessions.open(&story).related.unwrap();
    assert_eq!(related.path, file);
    fs::remove_file(&file).unwrap();
    assert!(sessions.list().entries.is_empty());
}

#[test]
fn a_session_keeps_what_was_opened_and_how_it_was_looked_at() {
    let desk = tempfile::tempdir().unwrap();
    let paths = [
        write(desk.path(), "a.txt", A),
        write(desk.path(), "b.txt", B),
    ];
    let speech = write(desk.path(), "speech.txt", "I say what I say.\n");
    let options = LoadOptions {
        against: vec![speech.clone()],
        ..LoadOptions::default()
    };
    let story = opened(&paths);
    let state = desk.path().join("state");
    let mut session = Sessions::at(&state).open(&story);
    session.session.opened = Some(SessionSources::of(
        &paths,
        &options,
        Some(Path::new("own.toml")),
    ));
    let view = SessionView {
        base: "B".to_owned(),
        order: vec!["B".to_owned(), "A".to_owned()],
        own_order: true,
        ..SessionView::default()
    };
    session.session.view = Some(view.clone());
    let mut review = session.review.clone();
    review.annotate(&words(&story, "destroyed by a fire"), "ask the miller");
    Saver::new(session.session, |outcome| outcome.unwrap()).save(&review);
    let entry = Sessions::at(&state).list().entries.remove(0);
    assert_eq!(entry.view, Some(view));
    assert_eq!(entry.opened.against, [speech.display().to_string()]);
    assert!(entry.opened.config.unwrap().ends_with("own.toml"));
    assert_eq!(entry.lost, Vec::<String>::new());
    fs::remove_file(&speech).unwrap();
    let entry = Sessions::at(&state).list().entries.remove(0);
    assert!(entry.lost[0].contains("speech.txt"), "{:?}", entry.lost);
}

#[test]
fn a_version_that_has_gone_is_spoken_of_and_not_missed() {
    let desk = tempfile::tempdir().unwrap();
    let paths = [
        write(desk.path(), "a.txt", A),
        write(desk.path(), "b.txt", B),
    ];
    let file = desk.path().join("kept.toml");
    let state = desk.path().join("state");
    let sessions = Sessions::at(&state);
    let story = opened(&paths);
    let session = sessions.open_named(&file, &story);
    let mut review = session.review.clone();
    review.annotate(&words(&story, "destroyed by a fire"), "ask the miller");
    review.judge(&words(&story, "Nobody was hurt"), "fine", "");
    save(session, &review, &paths);
    // From now on without the second: what was said of it stays, and nobody looks for its file.
    let story = opened(&paths[..1]);
    let session = sessions.open_named(&file, &story);
    let review = session.review.clone();
    save(session, &review, &paths[..1]);
    fs::remove_file(&paths[1]).unwrap();
    let entry = sessions.list().entries.remove(0);
    assert_eq!(
        (entry.lost.len(), entry.n_notes, entry.versions.len()),
        (0, 1, 2)
    );
    fs::remove_file(&paths[0]).unwrap();
    assert_eq!(sessions.list().entries.remove(0).lost.len(), 1);
}
