//! Story files: what they say about versions, what is wrong in them, and that they open what was open.

use jiff::civil::date;
use std::fs;
use std::path::Path;

use retold::load::{Loaded, StoryFileContent, load, story_file};
use retold::text::{Story, VersionId};

const ARTICLE: &str = "Ferry runs aground\n\nThree people were hurt when a ferry ran aground in thick fog off the island on Thursday.\n\nAsk our harbour desk a question.\n\nShare this page\n";

struct Desk(tempfile::TempDir);

fn desk(story: &str) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("texts")).unwrap();
    for name in ["texts/a.txt", "b.txt"] {
        fs::write(folder.path().join(name), ARTICLE).unwrap();
    }
    fs::write(folder.path().join("story.toml"), story).unwrap();
    Desk(folder)
}

impl Desk {
    fn open(&self) -> Loaded {
        load(&[self.0.path().join("story.toml")])
    }

    fn troubles(&self) -> Vec<String> {
        let folder = self.0.path().display().to_string();
        let troubles = self.open().troubles;
        troubles
            .iter()
            .map(|t| t.to_string().replace(&format!("{folder}/"), ""))
            .collect()
    }
}

const STORY: &str = r#"
base = "N"
order = "time"
same = [["Taliban", "Taleban"], ["ferry", "ship", "vessel"]]

[[version]]
path = "texts/a.txt"
letter = "M"
label = "Meridian, first take"
outlet = "Meridian Wire"
date = 2025-03-15
leave-out = ["Ask our harbour desk a question."]
keep = ["Share this page"]

[[version]]
path = "b.txt"
letter = "N"
date = "2025-03-14"
"#;

#[test]
fn a_story_file_says_what_a_person_knows() {
    let desk = desk(STORY);
    let loaded = desk.open();
    assert_eq!(loaded.troubles, []);
    let told: Vec<_> = loaded
        .drafts
        .iter()
        .map(|d| {
            (
                d.letter.as_deref(),
                d.meta.title.as_deref(),
                d.meta.outlet.as_deref(),
                d.meta.published_day(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                Some("N"),
                Some("Ferry runs aground"),
                None,
                Some(date(2025, 3, 14))
            ),
            (
                Some("M"),
                Some("Meridian, first take"),
                Some("Meridian Wire"),
                Some(date(2025, 3, 15))
            ),
        ]
    );
    assert_eq!(loaded.base.as_deref(), Some("N"));
    let same = [
        ("Taliban", "Taleban"),
        ("ferry", "ship"),
        ("ferry", "vessel"),
    ];
    assert_eq!(loaded.same, same.map(|(a, b)| (a.to_owned(), b.to_owned())));
    let whys = |n: usize| -> Vec<String> {
        let draft = &loaded.drafts[n];
        let shown = draft
            .furniture
            .iter()
            .map(|f| format!("{}: {}", f.why, draft.text.get(f.range.clone()).unwrap()));
        shown.collect()
    };
    assert_eq!(whys(0), ["share buttons: Share this page"]);
    assert_eq!(
        whys(1),
        ["left out in the story file: Ask our harbour desk a question."]
    );
}

#[test]
fn everything_that_is_wrong_is_told_together_with_its_line() {
    let desk = desk(
        "bse = \"A\"\n\n[[version]]\npath = \"b.txt\"\nlable = \"x\"\ndate = \"soon\"\n\n[[version]]\nletter = \"B\"\n\n[[version]]\naddress = \"ftp://example.org\"\n\n[[version]]\npath = \"gone.txt\"\n\n[[version]]\npath = \"b.txt\"\nsha256 = \"00\"\nleave-out = \"not there\"\n",
    );
    assert_eq!(
        desk.troubles(),
        [
            "story.toml:1: there is no key `bse`; it may be meant to be `base`",
            "story.toml:5: there is no key `lable`; it may be meant to be `label`",
            "story.toml:6: “soon” is not a day; write it as 2021-08-20",
            "story.toml:8: this version says nowhere where it is; give it a `path` or an `address`",
            "story.toml:12: “ftp://example.org” is no web address; it begins with https:// or http://; a file goes under `path`",
            "gone.txt: there is no such file or folder; check the spelling",
            "b.txt: the text is not the one that the story file was written for; compare again what was noted about it, and write the story file anew",
            "story.toml:20: “not there” is not in b.txt; copy the passage as it is printed into `leave-out` or `keep`",
        ]
        .map(str::to_owned)
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
    );
    assert_eq!(desk.open().drafts.len(), 2);
}

/// What the version at this place leaves out, with the place of each.
fn left_out(loaded: &Loaded, version: usize) -> Vec<(usize, &str)> {
    let draft = &loaded.drafts[version];
    let own = draft
        .furniture
        .iter()
        .filter(|f| f.why.starts_with("left out"));
    own.map(|f| (f.range.start, draft.text.get(f.range.clone()).unwrap()))
        .collect()
}

#[test]
fn a_passage_that_stands_twice_is_left_out_where_it_is_meant() {
    let twice = desk(
        "leave-out = [\"Share this page\"]\n\n[[version]]\npath = \"texts/a.txt\"\nleave-out = [{ words = \"ground\", place = 2 }, \"off\"]\n\n[[version]]\npath = \"b.txt\"\nleave-out = [{ words = \"ground\", place = 5 }, { wrods = \"x\" }]\n",
    );
    let told = twice.troubles();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].contains("there is no key `wrods`; it may be meant to be `words`"),
        "{told:?}"
    );
    assert!(
        told[1].contains("“ground” stands at 2 places in b.txt, not at 5"),
        "{told:?}"
    );
    let loaded = twice.open();
    let second = ARTICLE.rfind("ground").unwrap();
    let share = ARTICLE.find("Share").unwrap();
    let off = ARTICLE.find("off").unwrap();
    assert_eq!(
        left_out(&loaded, 0),
        [(second, "ground"), (off, "off"), (share, "Share this page")]
    );
    assert_eq!(
        left_out(&loaded, 1),
        [(share, "Share this page")],
        "the story's own rule holds for every version"
    );
    let file = written(loaded, twice.0.path());
    assert!(file.contains("{ words = \"ground\", place = 2 }"), "{file}");
    fs::write(twice.0.path().join("story.toml"), &file).unwrap();
    assert_eq!(left_out(&twice.open(), 0)[0], (second, "ground"));
}

#[test]
fn a_torn_story_file_is_refused_and_another_toml_is_a_text() {
    let torn = desk("[[version]]\npath = \"b.txt\n");
    let troubles = torn.troubles();
    assert_eq!(troubles.len(), 1);
    assert!(troubles[0].starts_with("story.toml:2: "), "{troubles:?}");
    let other = desk("[package]\nname = \"ferry\"\n");
    assert_eq!(other.open().drafts.len(), 1);
}

fn written(loaded: Loaded, folder: &Path) -> String {
    let base = loaded.base.clone();
    let same = loaded.same.clone();
    let story = Story::new(loaded.drafts);
    let base = base.and_then(|base| story.versions.ids().find(|&id| story.letter(id) == base));
    let order: Vec<VersionId> = story.versions.ids().collect();
    let open = StoryFileContent {
        story: &story,
        order: &order,
        base,
        same: &same,
        kept: &[],
        left_out: &[],
    };
    story_file(&open, folder)
}

#[test]
fn what_is_written_opens_what_was_open() {
    let desk = desk(STORY);
    let before = desk.open();
    let file = written(before.clone(), desk.0.path());
    assert!(file.contains("path = \"texts/a.txt\""), "{file}");
    fs::write(desk.0.path().join("story.toml"), &file).unwrap();
    let mut after = desk.open();
    // The order was by time and is now as listed.
    after.is_by_time = true;
    assert_eq!(after, before, "{file}");
}

#[test]
fn one_article_of_several_in_a_file_is_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("both.jsonl");
    let line = |text: &str| format!("{{\"text\": \"{text}\"}}\n");
    fs::write(
        &path,
        line("One ferry ran aground.") + &line("Two ferries ran aground."),
    )
    .unwrap();
    let mut loaded = load(&[path]);
    loaded.drafts.remove(0);
    let story = Story::new(loaded.drafts);
    let order: Vec<VersionId> = story.versions.ids().collect();
    let open = StoryFileContent {
        story: &story,
        order: &order,
        base: None,
        same: &[],
        kept: &[],
        left_out: &[],
    };
    let file = folder.path().join("story.toml");
    fs::write(&file, story_file(&open, folder.path())).unwrap();
    let again = load(&[file]);
    assert_eq!(again.troubles, []);
    assert_eq!(again.drafts[0].text, "Two ferries ran aground.");
    assert_eq!(again.drafts.len(), 1);
}

#[test]
fn what_is_silent_in_no_story_file() {
    let told = |story: &str| desk(story).troubles();
    let one = |story: &str| {
        let told = told(story);
        assert_eq!(told.len(), 1, "{told:?}");
        told.into_iter().next().unwrap()
    };
    assert_eq!(
        one(
            "leave-out = [\"Ask our harbour desk one question.\"]\n[[version]]\npath = \"b.txt\"\n"
        ),
        "story.toml:1: “Ask our harbour desk one question.” stands in none of the versions that were opened; did you mean \
         “Ask our harbour desk a question.”?"
    );
    assert!(
        one("[[version]]\npath = \"b.txt\"\nkeep = [{ words = \"ferry\", palce = 2 }]\n")
            .starts_with("story.toml:3: there is no key `palce`; it may be meant to be `place`")
    );
    assert!(
        one("[[version]]\npath = \"b.txt\"\naddress = \"http://127.0.0.1:9/x\"\n").starts_with(
            "story.toml:1: this version has a path and an address; the path is opened"
        )
    );
    assert!(
        one("[[version]]\npath = \"b.txt\"\nletter = \"x\"\n[[version]]\npath = \"texts/a.txt\"\nletter = \"X\"\n")
            .starts_with("story.toml:4: two versions have the letter X")
    );
    assert!(
        one("base = \"Z\"\n[[version]]\npath = \"b.txt\"\nletter = \"x\"\n").starts_with(
            "story.toml:1: the base is to be Z, but no version has this letter; the letters are x"
        )
    );
}

#[test]
fn a_list_in_one_line_is_a_story_file_too() {
    let desk =
        desk("version = [{ path = \"texts/a.txt\" }, { path = \"b.txt\", letter = \"Q\" }]\n");
    let loaded = desk.open();
    assert_eq!((loaded.drafts.len(), loaded.troubles.len()), (2, 0));
    assert_eq!(loaded.drafts[1].letter.as_deref(), Some("Q"));
}

/// What a reader wrote by hand, with everything that a program likes to lose.
const BY_HAND: &str = r#"# The ferry, for Monday
order = "time" # the wire first
leave-out = ["Share this page"]

# the first take
[[version]]
path = "texts/a.txt" # theirs
outlet = "Meridian Wire"
date = 2025-03-15

[[version]]
date = 2025-03-14
path = "./b.txt"
leave-out = [
  "Ask our harbour desk a question.", # not ours
]
"#;

fn rewritten(desk: &Desk, change: impl FnOnce(&Story, &mut StoryFileContent<'_>)) -> String {
    let loaded = desk.open();
    assert_eq!(loaded.troubles, []);
    let story = Story::new(loaded.drafts);
    let order: Vec<VersionId> = story.versions.ids().collect();
    let mut content = StoryFileContent {
        story: &story,
        order: &order,
        base: Some(VersionId(0)),
        same: &[],
        kept: &[],
        left_out: &[],
    };
    change(&story, &mut content);
    let path = desk.0.path().join("story.toml");
    let text = fs::read_to_string(&path).unwrap();
    retold::load::rewrite_story_file(&text, &content, &path).unwrap()
}

#[test]
fn a_story_file_written_again_without_a_change_is_the_same() {
    let desk = desk(BY_HAND);
    assert_eq!(rewritten(&desk, |_, _| ()), BY_HAND);
}

#[test]
fn what_a_reader_changed_is_put_into_the_story_file_and_nothing_else() {
    let desk = desk(BY_HAND);
    let order = [VersionId(1), VersionId(0)];
    let text = {
        let story = Story::new(desk.open().drafts);
        let at = |id: u32, words: &str| {
            let whole = story.versions[VersionId(id)].span;
            let start = whole.start as usize + story.text(whole).find(words).unwrap();
            retold::text::Span::new(start, start + words.len())
        };
        let kept = [(VersionId(0), at(0, "Ask our harbour desk a question."))];
        let left_out = [(VersionId(1), at(1, "Ferry runs aground"))];
        rewritten(&desk, |_, content| {
            content.order = Box::leak(Box::new(order));
            content.base = Some(VersionId(1));
            content.kept = Box::leak(Box::new(kept));
            content.left_out = Box::leak(Box::new(left_out));
        })
    };
    let wanted = BY_HAND
        .replace("order = \"time\"", "order = \"listed\"")
        .replace(
            "date = 2025-03-15\n",
            "date = 2025-03-15\nleave-out = [\"Ferry runs aground\"]\n",
        )
        .replace(
            "leave-out = [\n  \"Ask our harbour desk a question.\", # not ours\n]\n",
            "keep = [\"Ask our harbour desk a question.\"]\n",
        );
    assert_eq!(text, wanted);
}

#[test]
fn a_new_version_comes_behind_those_of_the_story_file() {
    let desk = desk(BY_HAND);
    fs::write(
        desk.0.path().join("c.txt"),
        ARTICLE.replace("Thursday", "Friday"),
    )
    .unwrap();
    let paths = ["story.toml", "c.txt"].map(|name| desk.0.path().join(name));
    let story = Story::new(load(&paths).drafts);
    let order: Vec<VersionId> = story.versions.ids().collect();
    let content = StoryFileContent {
        story: &story,
        order: &order,
        base: None,
        same: &[],
        kept: &[],
        left_out: &[],
    };
    let path = desk.0.path().join("story.toml");
    let text = retold::load::rewrite_story_file(BY_HAND, &content, &path).unwrap();
    assert!(
        text.starts_with(BY_HAND) && text.contains("path = \"c.txt\""),
        "{text}"
    );
    fs::write(&path, &text).unwrap();
    assert_eq!(
        (desk.open().drafts.len(), desk.open().troubles.len()),
        (3, 0)
    );
    let broken = retold::load::rewrite_story_file("[[version]\n", &content, &path);
    assert!(broken.unwrap_err().to_string().contains("story.toml:1"));
}

#[test]
fn a_story_file_beside_its_folder_names_its_versions_from_there() {
    let desk = desk(STORY);
    let story = Story::new(desk.open().drafts);
    let order: Vec<VersionId> = story.versions.ids().collect();
    let content = StoryFileContent {
        story: &story,
        order: &order,
        base: None,
        same: &[],
        kept: &[],
        left_out: &[],
    };
    let folder = desk.0.path().join("stories");
    fs::create_dir(&folder).unwrap();
    let text = story_file(&content, &folder);
    assert!(
        text.contains("path = \"../b.txt\"") && text.contains("path = \"../texts/a.txt\""),
        "{text}"
    );
    let mut drafts = desk.open().drafts;
    drafts[0].origin = "standard input".to_owned();
    let story = Story::new(drafts);
    let told = StoryFileContent {
        story: &story,
        ..content
    }
    .obstacle()
    .unwrap();
    assert!(told.what.contains("came from standard input"), "{told}");
}
