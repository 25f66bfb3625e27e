//! What belongs to the page and what to the story, corrected by the reader: shown, undone, kept and written down.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use retold::compare::Comparison;
use retold::load::load;
use retold::text::{Correction, Draft, Id, Story, VersionId};
use retold::ui::{Message, Model, update};
use retold::work::sessions::{Saver, Sessions};
use retold::work::{Protected, Update, WriteRequest, spawn_writing};

use super::journeys::{compare, press, reader, text};

const FIRST: &str = "The ferry ran aground off Sellin in thick fog on Tuesday.\n\nGo to our harbour desk for more.\n\nAll 58 people on board were saved by nightfall.\n";
const OTHER: &str = "The ferry ran aground off Sellin in thick fog.\n\nGo to our harbour desk for more.\n\nThe captain said nothing.\n";

fn draft(text: &str) -> Draft {
    Draft {
        sha256: format!("{:064}", text.len()),
        origin: if text.ends_with(FIRST) {
            "a.txt"
        } else {
            "b.txt"
        }
        .to_owned(),
        ..retold::load::draft_of(text.to_owned())
    }
}

fn opened() -> Model {
    reader(Story::new(vec![draft(FIRST), draft(OTHER)]), (100, 24))
}

/// What the loop does behind the screen.
fn put_in_force(model: &mut Model) {
    let story = Arc::new(model.loaded.corrected(&model.corrections()));
    let comparison = Arc::new(Comparison::of(&story));
    update(model, Message::Work(Update::Corrected(story)));
    compare(model, &comparison);
}

fn furniture(story: &Story) -> Vec<&str> {
    let versions = story.versions.iter();
    let furniture = versions.flat_map(|version| &version.furniture);
    furniture.map(|f| story.text(f.span)).collect()
}

/// The words under the cursor.
fn here(model: &Model) -> &str {
    let sentence = model.reading.cursor.sentence;
    model.story.text(model.story.sentences[sentence].span)
}

#[test]
fn one_key_gives_a_passage_to_the_page_and_the_same_key_gives_it_back() {
    let mut model = opened();
    assert_eq!(furniture(&model.story), [""; 0]);
    press(&mut model, ") p");
    assert_eq!(here(&model), "Go to our harbour desk for more.");
    put_in_force(&mut model);
    // The other version has the same words.
    assert_eq!(
        furniture(&model.story),
        ["Go to our harbour desk for more."; 2]
    );
    assert_eq!(here(&model), "Go to our harbour desk for more.");
    assert!(
        text(&model).contains("A, B: marked as page clutter · U undoes it"),
        "{}",
        text(&model)
    );
    let whole = model.story.versions[VersionId::at(0)].span;
    assert_eq!(
        model.story.text(whole),
        FIRST,
        "the text stays what was published"
    );
    press(&mut model, "p");
    put_in_force(&mut model);
    assert_eq!(model.story.versions, model.loaded.versions);
    assert!(
        model.desk.review.is_empty(),
        "what says no more than the rules is not kept"
    );
}

#[test]
fn a_correction_is_undone_and_done_again() {
    let mut model = opened();
    press(&mut model, ") p U");
    assert_eq!(model.corrections(), []);
    assert!(
        text(&model).contains("undone: verdict furniture"),
        "{}",
        text(&model)
    );
    press(&mut model, "ctrl-r");
    assert_eq!(model.corrections().len(), 2, "one in each version");
    press(&mut model, "U");
    assert_eq!(model.corrections(), [], "one step takes back both");
}

#[test]
fn a_count_gives_several_sentences_and_a_silent_version_none() {
    let mut model = opened();
    press(&mut model, "2 P");
    put_in_force(&mut model);
    assert_eq!(furniture(&model.story).len(), 2);
    let mut model = opened();
    press(&mut model, ") ) l p");
    let told = model.story.sentences[model.reading.cursor.sentence].version;
    let is_silent = told != model.reading.cursor.focus;
    assert_eq!(model.corrections().is_empty(), is_silent);
}

#[test]
fn a_correction_is_kept_with_the_story() {
    let folder = tempfile::tempdir().unwrap();
    let sessions = Sessions::at(folder.path());
    let story = Story::new(vec![draft(FIRST), draft(OTHER)]);
    let span = story.sentences.iter().nth(1).unwrap().span;
    let correction = Correction {
        version: VersionId::at(0),
        span,
        is_furniture: true,
    };
    let opened = sessions.open(&story);
    let mut review = opened.review.clone();
    review.correct(&story, std::slice::from_ref(&correction));
    drop_saved(opened, &review);
    assert_eq!(
        sessions.open(&story).review.corrections(&story),
        [correction]
    );
    assert_eq!(
        sessions.list().entries[0].n_verdicts,
        0,
        "it is no verdict on what is told"
    );
    // The text before it grows: the passage is found again.
    let grown = Story::new(vec![draft(&format!("Late news\n\n{FIRST}")), draft(OTHER)]);
    let again = sessions.open(&grown).review.corrections(&grown);
    let words: Vec<&str> = again.iter().map(|found| grown.text(found.span)).collect();
    assert_eq!(words, ["Go to our harbour desk for more."]);
}

fn drop_saved(opened: retold::work::sessions::Opened, review: &retold::review::Review) {
    let saver = Saver::new(opened.session, |outcome| outcome.unwrap());
    saver.save(review);
}

fn written(model: &Model, path: &Path) {
    let (tell, told) = std::sync::mpsc::channel();
    let writing = WriteRequest {
        story: Arc::clone(&model.story),
        comparison: Arc::clone(&model.comparison),
        base: model.reading.base,
        order: model.reading.order.clone(),
        review: model.desk.review.clone(),
        troubles: Vec::new(),
        protected: Protected::default(),
    };
    spawn_writing(
        path.to_owned(),
        writing,
        Box::new(move |update| tell.send(update).is_ok()),
    );
    told.recv().unwrap();
}

#[test]
fn a_story_file_carries_the_corrections() {
    let folder = tempfile::tempdir().unwrap();
    let page = format!("{FIRST}\nAlso read: Ten harbours to see\n");
    fs::write(folder.path().join("a.txt"), &page).unwrap();
    fs::write(folder.path().join("b.txt"), OTHER).unwrap();
    let drafts = load(&[folder.path().to_owned()]).drafts;
    let mut model = reader(Story::new(drafts), (100, 30));
    let before = furniture(&model.loaded).join("|");
    assert_eq!(before, "Also read: Ten harbours to see");
    // The second passage goes to the page, the last to the story.
    press(&mut model, ") p G p");
    put_in_force(&mut model);
    let wanted = furniture(&model.story).join("|");
    assert_eq!(
        wanted,
        "Go to our harbour desk for more.|Go to our harbour desk for more."
    );
    let file = folder.path().join("story.toml");
    written(&model, &file);
    let loaded = load(std::slice::from_ref(&file));
    assert_eq!(loaded.troubles, []);
    assert_eq!(furniture(&Story::new(loaded.drafts)).join("|"), wanted);
}
