//! A review that is not gone on with is told of: opened again whole or not at all, and never passed over in silence.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use retold::load::load;
use retold::review::{Review, ReviewTarget};
use retold::text::{Id, Story, VersionId};
use retold::work::sessions::{Opened, Saver, Sessions};

/// A folder with three versions of one story and one of another.
fn desk() -> tempfile::TempDir {
    let desk = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("a.txt", "The mill in Osk burned down on Friday.\n"),
        ("b.txt", "A mill burned in Osk on Friday.\n"),
        ("c.txt", "On Friday a fire destroyed the mill of Osk.\n"),
        ("z.txt", "Bread is dearer than it was in May.\n"),
    ] {
        fs::write(desk.path().join(name), text).unwrap();
    }
    desk
}

fn story(desk: &Path, names: &[&str]) -> Story {
    let paths: Vec<_> = names.iter().map(|name| desk.join(name)).collect();
    Story::new(load(&paths).drafts)
}

fn sessions(desk: &Path) -> Sessions {
    Sessions::at(desk.join("state/retold/sessions"))
}

/// Decides on every version of a story and writes one note; gives back what the review goes by.
fn reviewed(desk: &Path, story: &Story) -> String {
    let opened = sessions(desk).open(story);
    saved(opened, story)
}

fn saved(opened: Opened, story: &Story) -> String {
    let mut review: Review = opened.review.clone();
    for id in story.versions.ids() {
        review.judge(&ReviewTarget::version(story, id), "fine", "");
    }
    review.annotate(
        &ReviewTarget::version(story, VersionId::at(0)),
        "ask the miller",
    );
    let id = opened
        .session
        .path
        .file_stem()
        .unwrap()
        .to_string_lossy()
        .into_owned();
    Saver::new(opened.session, |outcome| outcome.unwrap()).save(&review);
    id
}

fn told(desk: &Path, names: &[&str]) -> String {
    let opened = sessions(desk).open(&story(desk, names));
    let related = opened.related.map(|related| related.to_string());
    let told: Vec<String> = opened.messages.into_iter().chain(related).collect();
    told.join(" · ")
}

#[test]
fn a_review_of_some_of_the_versions_is_told_with_how_to_open_it() {
    let desk = desk();
    reviewed(desk.path(), &story(desk.path(), &["a.txt", "b.txt"]));
    let said = told(desk.path(), &["c.txt", "a.txt", "b.txt"]);
    assert_eq!(
        said,
        "a review of B and C is here, with 2 verdicts and 1 note"
    );
}

#[test]
fn a_review_of_more_versions_than_are_open_is_told_too() {
    let desk = desk();
    reviewed(
        desk.path(),
        &story(desk.path(), &["a.txt", "b.txt", "c.txt"]),
    );
    let said = told(desk.path(), &["a.txt", "b.txt"]);
    assert!(
        said.starts_with("a review of A, B and one other version is here, with 3 verdicts"),
        "{said}"
    );
}

#[test]
fn a_review_whose_version_was_renamed_and_changed_is_told() {
    let desk = desk();
    reviewed(desk.path(), &story(desk.path(), &["a.txt", "b.txt"]));
    assert_eq!(told(desk.path(), &["a.txt", "c.txt"]), "");
    fs::rename(desk.path().join("b.txt"), desk.path().join("bb.txt")).unwrap();
    fs::write(
        desk.path().join("bb.txt"),
        "A mill burned in Osk. Nobody was hurt.\n",
    )
    .unwrap();
    let said = told(desk.path(), &["a.txt", "bb.txt"]);
    assert!(
        said.starts_with("a review of A and one other version is here, with 2 verdicts"),
        "{said}"
    );
}

#[test]
fn nothing_is_told_of_reviews_of_other_stories_or_without_a_word_in_them() {
    let desk = desk();
    reviewed(desk.path(), &story(desk.path(), &["a.txt", "b.txt"]));
    assert_eq!(told(desk.path(), &["z.txt"]), "");
    assert_eq!(told(desk.path(), &["c.txt", "z.txt"]), "");
    let resumed = told(desk.path(), &["b.txt", "a.txt"]);
    assert!(
        resumed.starts_with("resumed") && !resumed.contains("is here"),
        "{resumed}"
    );
    let empty = self::desk();
    let opened = sessions(empty.path()).open(&story(empty.path(), &["a.txt", "b.txt"]));
    Saver::new(opened.session, |outcome| outcome.unwrap()).save(&opened.review);
    assert_eq!(told(empty.path(), &["a.txt", "b.txt", "c.txt"]), "");
}

#[test]
fn a_named_file_with_a_review_of_another_story_is_told() {
    let desk = desk();
    let file = desk.path().join("kept.toml");
    let first = story(desk.path(), &["a.txt", "b.txt"]);
    saved(Sessions::open_file(&file, &first), &first);
    let other = story(desk.path(), &["z.txt"]);
    let said = Sessions::open_file(&file, &other).messages.join(" · ");
    assert!(said.starts_with("a review of other versions"), "{said}");
    let said = Sessions::open_file(&file, &first).messages.join(" · ");
    assert!(!said.contains("other versions"), "{said}");
}

fn resume(desk: &Path, id: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_retold"));
    command
        .args(["--plain", "sessions", "resume", id])
        .env_clear();
    command
        .env("HOME", desk)
        .env("XDG_STATE_HOME", desk.join("state"));
    command
        .current_dir(desk.parent().unwrap())
        .output()
        .unwrap()
}

#[test]
fn a_review_is_not_resumed_without_all_of_its_versions() {
    let desk = desk();
    let mut drafts = load(&[desk.path().join("a.txt"), desk.path().join("b.txt")]).drafts;
    drafts[1].origin = "standard input".to_owned();
    let id = reviewed(desk.path(), &Story::new(drafts));
    let output = resume(desk.path(), &id);
    let hint = format!(
        "`retold sessions move {id} FOLDER` looks for them in another folder, `retold sessions move {id} FILE` takes a file \
         for one"
    );
    let wanted = format!(
        "retold: session {id}: not all of its versions can be opened again: B (it came from standard input); {hint}\n"
    );
    assert_eq!(String::from_utf8(output.stderr).unwrap(), wanted);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    // What the hint says helps.
    let said = told(desk.path(), &["a.txt", "b.txt"]);
    assert!(said.starts_with("resumed"), "{said}");
}

#[test]
fn a_review_is_resumed_from_files_and_not_when_one_is_gone() {
    let desk = desk();
    let id = reviewed(desk.path(), &story(desk.path(), &["a.txt", "b.txt"]));
    let output = resume(desk.path(), &id);
    assert_eq!(output.status.code(), Some(0));
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("ask the miller")
    );
    fs::remove_file(desk.path().join("b.txt")).unwrap();
    let output = resume(desk.path(), &id);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("B (there is no file ") && said.contains("b.txt any more"),
        "{said}"
    );
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
}

#[test]
fn addresses_articles_of_one_file_and_the_built_in_story_are_opened_again() {
    let desk = desk();
    let mut drafts = load(&["a.txt", "b.txt", "c.txt"].map(|name| desk.path().join(name))).drafts;
    let file = desk.path().join("a.txt").display().to_string();
    drafts[0].origin = format!("{file} (article 1)");
    drafts[1].origin = format!("{file} (article 2)");
    drafts[2].origin = "https://news.example/mill".to_owned();
    reviewed(desk.path(), &Story::new(drafts));
    let entries = sessions(desk.path()).list().entries;
    assert!(entries[0].lost.is_empty(), "{:?}", entries[0].lost);
    assert_eq!(
        entries[0].opened.paths,
        [file.as_str(), "https://news.example/mill"]
    );
    let desk = self::desk();
    let id = reviewed(desk.path(), &Story::new(retold::load::sample().drafts));
    let output = resume(desk.path(), &id);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("ask the miller")
    );
}

#[test]
fn a_report_says_that_a_review_of_some_of_its_versions_is_kept() {
    let desk = desk();
    reviewed(desk.path(), &story(desk.path(), &["a.txt", "b.txt"]));
    let report = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_retold"));
        command.arg("report").args(args).env_clear();
        command
            .env("HOME", desk.path())
            .env("XDG_STATE_HOME", desk.path().join("state"));
        command.current_dir(desk.path()).output().unwrap()
    };
    let output = report(&["a.txt", "b.txt", "c.txt"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        said,
        "retold: reviews: a review of A and B is here, with 2 verdicts and 1 note, which the report does not have; open the \
         versions in the reader and take it over\n"
    );
    assert_eq!(output.status.code(), Some(0));
    for args in [
        &["a.txt", "b.txt"][..],
        &["a.txt", "z.txt"],
        &["--without-review", "a.txt", "b.txt", "c.txt"],
    ] {
        assert!(report(args).stderr.is_empty(), "{args:?}");
    }
}
