//! Opening versions: files, folders, standard input, encodings, and one clear sentence for what does not open.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use retold::load::{self, Loaded};
use tempfile::TempDir;

const ARTICLE: &str = "Ferry runs aground\n\nThree people were hurt when a ferry ran aground in thick fog off the island on Thursday.\n";

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn opened(bytes: &[u8]) -> Loaded {
    let folder = folder(&[("a.txt", bytes)]);
    load::load(&[folder.path().join("a.txt")])
}

fn text_of(bytes: &[u8]) -> String {
    let loaded = opened(bytes);
    assert_eq!(loaded.troubles, []);
    loaded.drafts.into_iter().next().unwrap().text
}

/// The only trouble, without the folder that the test made up.
fn told(loaded: &Loaded, folder: &Path) -> String {
    let troubles = load::Trouble::without_notices(&loaded.troubles);
    let [trouble] = troubles.as_slice() else {
        panic!("one trouble expected: {:?}", loaded.troubles);
    };
    let name = folder.display().to_string();
    trouble
        .to_string()
        .replace(&format!("{name}/"), "")
        .replace(&name, "DIR")
}

fn refusal(bytes: &[u8]) -> String {
    let folder = folder(&[("a.txt", bytes)]);
    let loaded = load::load(&[folder.path().join("a.txt")]);
    assert_eq!(loaded.drafts, []);
    told(&loaded, folder.path())
}

#[test]
fn a_version_is_the_file_to_the_letter() {
    let loaded = opened(ARTICLE.as_bytes());
    let [draft] = loaded.drafts.as_slice() else {
        panic!()
    };
    assert_eq!(draft.text, ARTICLE);
    assert_eq!(draft.meta.title.as_deref(), Some("Ferry runs aground"));
    assert!(draft.origin.ends_with("a.txt"));
    assert_eq!(
        opened(b"abc").drafts[0].sha256,
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    for odd in [
        "a\r\nb\r\n",
        "\n\n a\u{a0}\n",
        "tab\there\n\n\nend",
        "e\u{301}\u{feff}x",
    ] {
        assert_eq!(text_of(odd.as_bytes()), odd);
    }
}

#[test]
fn encodings_are_told_apart() {
    let text =
        "„Größe“ ist nicht alles – sagte der Käpt’n über die Fähre.\nEs war spät am Abend.\n";
    let utf16 =
        |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let marked = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
    assert_eq!(text_of(text.as_bytes()), text);
    assert_eq!(text_of(&marked(b"\xef\xbb\xbf", text.into())), text);
    assert_eq!(text_of(&marked(b"\xff\xfe", utf16(u16::to_le_bytes))), text);
    assert_eq!(text_of(&marked(b"\xfe\xff", utf16(u16::to_be_bytes))), text);
    assert_eq!(text_of(&utf16(u16::to_le_bytes)), text);
    assert_eq!(text_of(&utf16(u16::to_be_bytes)), text);
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    assert_eq!(text_of(&windows), text);
}

#[test]
fn old_encodings_of_other_scripts_are_recognised() {
    let samples = [
        (
            encoding_rs::SHIFT_JIS,
            "木曜日の夜、濃い霧の中でフェリーが座礁し、三人が負傷したと海上保安庁が発表した。",
        ),
        (
            encoding_rs::EUC_KR,
            "목요일 밤 짙은 안개 속에서 여객선이 좌초해 세 명이 다쳤다고 해양경찰이 밝혔다.",
        ),
        (
            encoding_rs::GBK,
            "周四晚间，一艘渡轮在浓雾中搁浅，造成三人受伤，海岸警卫队表示。",
        ),
        (
            encoding_rs::WINDOWS_1251,
            "Три человека пострадали, когда паром сел на мель в густом тумане в четверг вечером.",
        ),
        (
            encoding_rs::ISO_2022_JP,
            "木曜日の夜、濃い霧の中でフェリーが座礁し、三人が負傷した。",
        ),
    ];
    for (encoding, text) in samples {
        let (bytes, _, _) = encoding.encode(text);
        assert_eq!(text_of(&bytes), text, "{}", encoding.name());
    }
}

#[test]
fn damaged_utf8_stays_utf8_and_says_so() {
    let mut bytes = "Größe, Fähre, Käpt’n, spät, über, schön, für, Tür, Öl – alles heil."
        .as_bytes()
        .to_vec();
    bytes.extend(b" kaputt: \xc3 Ende");
    let folder = folder(&[("a.txt", &bytes)]);
    let loaded = load::load(&[folder.path().join("a.txt")]);
    assert!(
        loaded.drafts[0]
            .text
            .ends_with("alles heil. kaputt: \u{fffd} Ende")
    );
    assert_eq!(
        told(&loaded, folder.path()),
        "a.txt: one character could not be read and shows as \u{fffd}; save the file again as UTF-8; it was taken for UTF-8"
    );
}

#[test]
fn every_refusal_is_one_sentence() {
    let save = "save the article as plain text and open that";
    assert_eq!(
        refusal(b""),
        "a.txt: the file is empty; save the article into it"
    );
    assert_eq!(
        refusal(b" \n\t\n"),
        "a.txt: the file is empty; save the article into it"
    );
    assert_eq!(
        refusal(b"\xef\xbb\xbf"),
        "a.txt: the file is empty; save the article into it"
    );
    assert_eq!(
        refusal(b"abc\0def\0\0\x01"),
        format!("a.txt: the file is not text; {save}")
    );
    assert_eq!(
        refusal(&[7, 1, 2, 65, 3, 4, 66]),
        format!("a.txt: the file is not text; {save}")
    );
    let formats: [(&[u8], &str); 1] = [(b"\x89PNG\r\n\x1a\n", "a picture")];
    for (bytes, format) in formats {
        assert_eq!(
            refusal(bytes),
            format!("a.txt: this is {format}, which cannot be opened; {save}")
        );
    }
}

#[test]
fn one_bad_version_hides_no_good_one() {
    let folder = folder(&[
        ("a.txt", ARTICLE.as_bytes()),
        ("b.txt", b""),
        ("c.txt", ARTICLE.as_bytes()),
    ]);
    let paths: Vec<PathBuf> = ["a.txt", "missing.txt", "b.txt", "c.txt"]
        .iter()
        .map(|name| folder.path().join(name))
        .collect();
    let loaded = load::load(&paths);
    assert_eq!(loaded.drafts.len(), 2);
    let told: Vec<String> = loaded.troubles.iter().map(ToString::to_string).collect();
    assert!(
        told[0].ends_with("missing.txt: there is no such file or folder; check the spelling"),
        "{told:?}"
    );
    assert!(
        told[1].ends_with("b.txt: the file is empty; save the article into it"),
        "{told:?}"
    );
}

#[test]
fn a_version_may_be_large_but_not_endless() {
    let line = "The ferry ran aground in thick fog off the island on Thursday evening, said the coastguard.\n";
    let large = line.repeat(2_000_000 / line.len());
    assert_eq!(text_of(large.as_bytes()), large);
    let folder = folder(&[]);
    let path = folder.path().join("a.txt");
    let file = fs::File::create(&path).unwrap();
    file.set_len(load::LARGEST + 1).unwrap();
    let loaded = load::load(&[path]);
    assert_eq!(
        told(&loaded, folder.path()),
        "a.txt: the file is larger than 64 MiB; cut out the article and open that"
    );
}

#[test]
fn a_folder_opens_its_versions_in_the_order_of_their_names() {
    let text = ARTICLE.as_bytes();
    let folder = folder(&[
        ("c.txt", text),
        ("a.md", text),
        ("b", text),
        (".hidden", text),
        ("a.txt~", text),
        ("photo.JPG", b"\xff\xd8\xff\0"),
        ("d.pdf", b"%PDF-1.4"),
    ]);
    fs::create_dir(folder.path().join("below")).unwrap();
    fs::write(folder.path().join("below/e.txt"), text).unwrap();
    let loaded = load::load(&[folder.path().to_owned()]);
    let names: Vec<&str> = loaded
        .drafts
        .iter()
        .map(|draft| draft.origin.rsplit('/').next().unwrap())
        .collect();
    assert_eq!(names, ["a.md", "b", "c.txt"]);
    assert!(told(&loaded, folder.path()).starts_with("d.pdf: the file is damaged"));
}

#[test]
fn a_folder_without_versions_says_where_to_look() {
    let folder = folder(&[("photo.png", b"\x89PNG\r\n")]);
    let none = load::load(&[folder.path().to_owned()]);
    assert_eq!(
        told(&none, folder.path()),
        "DIR: there are no versions in this folder; put the versions there as text files, one each"
    );
    fs::create_dir(folder.path().join("below")).unwrap();
    let below = load::load(&[folder.path().to_owned()]);
    assert_eq!(
        told(&below, folder.path()),
        "DIR: there are no versions in this folder; name the folder that holds them, such as below"
    );
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("a.txt", ARTICLE.as_bytes())]);
    let path = folder.path().join("a.txt");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser may read everything.
    if fs::read(&path).is_ok() {
        return;
    }
    let loaded = load::load(&[path]);
    assert_eq!(
        told(&loaded, folder.path()),
        "a.txt: you may not read the file; change its permissions or copy it"
    );
}

#[test]
fn standard_input_is_read_once() {
    let twice = load::list_sources(&["-".into(), "-".into()]);
    assert_eq!(twice[0], Ok(load::Source::Input));
    assert_eq!(
        twice[1].as_ref().unwrap_err().to_string(),
        "-: standard input can be read only once; give it one `-`"
    );
}

#[test]
fn the_sample_is_six_versions_without_trouble() {
    let sample = load::sample();
    assert_eq!((sample.drafts.len(), sample.troubles.len()), (6, 0));
}

proptest! {
    #[test]
    fn any_bytes_open_or_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let loaded = opened(&bytes);
        prop_assert!(loaded.drafts.len() + loaded.troubles.len() >= 1);
    }

    #[test]
    fn any_text_is_marked_in_order_and_within(text in "\\PC*(\n\\PC*){0,6}") {
        check_marks(&text)?;
    }

    #[test]
    fn any_words_of_a_page_are_marked_in_order_and_within(parts in proptest::collection::vec(proptest::sample::select(PARTS), 0..14)) {
        check_marks(&parts.concat())?;
    }
}

/// What pages are made of, to be put together at random.
const PARTS: &[&str] = &[
    "\n",
    "\n\n",
    " ",
    ". ",
    "date 2025-03-14 ",
    "Published",
    "3월 14, 2025",
    "Also read: ",
    "(with inputs from AP)",
    "pic.twitter.com/a",
    "https://t.co/x",
    "Leave a Reply",
    "© The Ledger 2025",
    "A ferry ran aground in thick fog off the island on Thursday, and three people were hurt. ",
    "Close",
    "Share Tweet",
    " | ",
    "•",
    "“",
    "12:30",
    "PORT (Wire) — ",
    "By Ida Marsh, ",
];

fn check_marks(text: &str) -> Result<(), TestCaseError> {
    let draft = load::draft_of(text.to_owned());
    prop_assert_eq!(&draft.text, text);
    let mut end = 0;
    for furniture in &draft.furniture {
        prop_assert!(furniture.range.start >= end && !furniture.range.is_empty());
        let stretch = text.get(furniture.range.clone());
        prop_assert!(stretch.is_some_and(|stretch| stretch.trim() == stretch));
        end = furniture.range.end;
    }
    Ok(())
}

#[test]
fn what_this_program_wrote_itself_is_no_version_in_a_folder() {
    let folder = folder(&[
        ("a.txt", b"Ferry aground\n\nA ferry ran aground at noon.\n"),
        ("b.json", br#"{"title": "Ferry aground", "text": "A ferry ran aground at noon, and nobody was hurt."}"#),
        ("c.md", b"# Ferry aground\n\nA ferry ran aground at noon.\n\n## How this was made\n\nBy hand.\n"),
        ("report.html", b"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"retold 0.1.0\">\n<title>x</title></head><body><p>A ferry ran aground.</p></body></html>"),
        ("report.json", b"{\"schema\":\"retold/1\",\"id\":null}"),
        ("report.csv", b"record,row,version,against,kind,place,text,marked,value\nversion,,A\n"),
        ("report.md", b"# Ferry aground\n\n2 versions of one story, read against A\n\n## How this was made\n\n- retold 0.1.0\n"),
        ("report.txt", b"Ferry aground\n2 versions of one story, read against A\n\nHOW THIS WAS MADE\n\nretold 0.1.0\n"),
        ("review.toml", b"schema = 1\nname = \"x\"\nmade_by = \"retold 0.1.0\"\n"),
        ("review.toml.lock", b""),
    ]);
    let loaded = load::load(&[folder.path().to_path_buf()]);
    let names = loaded
        .drafts
        .iter()
        .map(|draft| draft.origin.rsplit('/').next().unwrap());
    assert_eq!(names.collect::<Vec<_>>(), ["a.txt", "b.json", "c.md"]);
    let [notice] = loaded.troubles.as_slice() else {
        panic!("{:?}", loaded.troubles)
    };
    assert_eq!(notice.what, "passed over: 7 files that retold wrote");
    // Asked for by its name it is opened: whoever names it means it.
    assert_eq!(
        load::load(&[folder.path().join("report.txt")]).drafts.len(),
        1
    );
}

#[test]
fn a_folder_passes_over_what_is_no_version_with_a_word() {
    let folder = folder(&[
        (
            "v10.txt",
            b"Ferry aground\n\nA ferry ran aground at noon.\n",
        ),
        (
            "v2.txt",
            b"Ferry aground\n\nA ferry ran aground at noon, it was said.\n",
        ),
        ("main.rs", b"fn main() {}\n"),
        ("Makefile", b"all:\n"),
        ("t.csv", b"a,b\n1,2\n"),
        ("debug.log", b"12:00 started\n"),
        ("debug.log.1", b"12:00 started\n"),
        ("debug.log.2", b"12:00 started\n"),
        ("port.JPG", b"\xff\xd8"),
        (".notes.txt", b"A ferry\n"),
    ]);
    let loaded = load::load(&[folder.path().to_path_buf()]);
    let names = loaded.drafts.iter();
    let names = names.map(|draft| draft.origin.rsplit('/').next().unwrap());
    assert_eq!(names.collect::<Vec<_>>(), ["v2.txt", "v10.txt"]);
    let [notice] = loaded.troubles.as_slice() else {
        panic!("{:?}", loaded.troubles)
    };
    assert!(notice.is_notice);
    assert_eq!(
        notice.what,
        "passed over: 1 hidden file, 1 picture (port.JPG), 1 table (t.csv), 2 files of source code (main.rs, Makefile), 3 \
         logs"
    );
    // Whoever names one means it.
    assert_eq!(load::load(&[folder.path().join("t.csv")]).drafts.len(), 1);
}

#[test]
fn a_folder_with_a_story_file_is_that_story() {
    let story: &[u8] =
        b"[[version]]\npath = \"b.txt\"\nletter = \"X\"\n[[version]]\npath = \"a.txt\"\n";
    let text: &[u8] = b"Ferry aground\n\nA ferry ran aground at noon.\n";
    let files = [("a.txt", text), ("b.txt", text), ("c.txt", text)];
    let folder = folder(&files);
    fs::write(folder.path().join("mill.TOML"), story).unwrap();
    let loaded = load::load(&[folder.path().to_path_buf()]);
    let letters: Vec<_> = loaded
        .drafts
        .iter()
        .map(|draft| draft.letter.as_deref())
        .collect();
    assert_eq!(letters, [Some("X"), None]);
    assert_eq!(loaded.troubles.len(), 1);
    assert_eq!(
        loaded.troubles[0].what,
        "c.txt is not listed in mill.TOML: not opened"
    );
    fs::write(folder.path().join("other.toml"), story).unwrap();
    let loaded = load::load(&[folder.path().to_path_buf()]);
    assert_eq!(loaded.drafts.len(), 0);
    assert!(
        loaded.troubles[0]
            .what
            .contains("2 story files in this folder: mill.TOML, other.toml")
    );
    fs::write(folder.path().join("story.toml"), story).unwrap();
    assert_eq!(load::load(&[folder.path().to_path_buf()]).drafts.len(), 2);
}
