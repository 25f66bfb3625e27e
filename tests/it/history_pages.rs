//! States of one page: their clutter, their times, the commands that tell their history.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use retold::load::{self, group_article_states};
use retold::text::Draft;

/// A page of the Valley Courier.
struct State<'a> {
    name: &'a str,
    slug: &'a str,
    headline: &'a str,
    paragraphs: &'a [&'a str],
    modified: &'a str,
}

impl State<'_> {
    fn html(&self) -> String {
        let body: Vec<String> = self
            .paragraphs
            .iter()
            .map(|p| format!("<p>{p}</p>"))
            .collect();
        let canonical = match self.slug {
            "" => String::new(),
            slug => format!("<link rel=\"canonical\" href=\"https://valley.example/{slug}\">"),
        };
        format!(
            "<!DOCTYPE html><html lang=\"en\"><head><title>{0} - Valley Courier</title>{canonical}\
             <meta property=\"og:site_name\" content=\"Valley Courier\">\
             <meta property=\"article:published_time\" content=\"2025-03-14T09:10:00+01:00\">\
             <meta property=\"article:modified_time\" content=\"{1}\"></head><body><nav><a href=\"/\">Home</a></nav>\
             <article><h1>{0}</h1>{2}</article><footer><p>Valley weather by the hour</p><p>© Valley Courier</p></footer></body></html>",
            self.headline,
            self.modified,
            body.join("")
        )
    }
}

const DAM: [&str; 6] = [
    "The keeper of the dam at Velle, Agnes Roe, was suspended on Friday after letters seen by this paper showed that she had \
     ignored three warnings.",
    "Two engineers said that they had written to her in spring and had never got an answer from the office.",
    "\"We wrote that the wall was moving,\" said Felix Brandt.",
    "Roe hung up when she was called.",
    "The water board has opened an inquiry.",
    "It will meet on Monday.",
];

fn write_states(folder: &Path, states: &[State<'_>]) {
    for state in states {
        fs::write(folder.join(state.name), state.html()).unwrap();
    }
}

fn dam_states() -> [State<'static>; 2] {
    const LATER: [&str; 5] = [
        "The keeper of the dam at Velle, Agnes Roe, was suspended on Friday after letters seen by this paper showed that she \
         had ignored two warnings.",
        DAM[1],
        "\"We wrote that the wall was old,\" said Felix Brandt.",
        DAM[3],
        DAM[5],
    ];
    [
        State {
            name: "1.html",
            slug: "dam",
            headline: "Keeper of the dam ignored warnings",
            paragraphs: &DAM,
            modified: "2025-03-14T09:20:00+01:00",
        },
        State {
            name: "2.html",
            slug: "dam",
            headline: "Keeper of the dam ignored warnings",
            paragraphs: &LATER,
            modified: "2025-03-14T16:45:00+01:00",
        },
    ]
}

fn opened(folder: &Path) -> Vec<Draft> {
    load::load(&[folder.to_owned()]).drafts
}

fn furniture(draft: &Draft) -> Vec<&str> {
    let marked = draft.furniture.iter();
    marked
        .filter_map(|f| draft.text.get(f.range.clone()))
        .collect()
}

#[test]
fn what_two_states_of_one_article_share_is_no_clutter() {
    let folder = tempfile::tempdir().unwrap();
    write_states(folder.path(), &dam_states());
    for draft in opened(folder.path()) {
        for words in [DAM[3], DAM[5]] {
            assert!(draft.text.contains(words), "{words}");
            assert!(!furniture(&draft).contains(&words), "{words}");
        }
    }
}

#[test]
fn what_another_article_shows_to_be_clutter_is_so_in_every_state() {
    let folder = tempfile::tempdir().unwrap();
    let page = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    let foot = "Valley weather by the hour";
    let story = format!("Dam keeper suspended\n\n{}\n\n{}\n", DAM[0], DAM[1]);
    page(
        "a1.txt",
        &format!("{story}\n{foot}\n\n© Valley Courier 2025\n"),
    );
    page(
        "a2.txt",
        &format!("{story}\n{}\n\n{foot}\n\n© Valley Courier 2025\n", DAM[2]),
    );
    let states = opened(folder.path());
    assert!(states.iter().all(|draft| !furniture(draft).contains(&foot)));
    let other = "Market opens late\n\nThe market in the square opened two hours late on Saturday because the stalls had not \
                 been delivered in time.\n\nThe sellers got their fees back, the town hall said in a letter to all of them.\n";
    page(
        "b.txt",
        &format!("{other}\n{foot}\n\n© Valley Courier 2025\n"),
    );
    let all = opened(folder.path());
    assert!(all.iter().all(|draft| furniture(draft).contains(&foot)));
}

#[test]
fn a_folder_is_grouped_by_address_and_without_one_by_words() {
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = dam_states();
    let market = [
        "The market in the square opened two hours late on Saturday because the stalls had not been delivered in time.",
        "The sellers got their fees back, the town hall said in a letter to all of them on Sunday.",
    ];
    let third = State {
        name: "0.html",
        slug: "market",
        headline: "Market opens late",
        paragraphs: &market,
        modified: "2025-03-16T10:00:00+01:00",
    };
    write_states(folder.path(), &[first, second, third]);
    assert_eq!(
        group_article_states(&opened(folder.path())),
        [vec![0], vec![1, 2]]
    );
    let [first, second] = dam_states().map(|state| State { slug: "", ..state });
    let third = State {
        slug: "",
        name: "0.html",
        headline: "Market opens late",
        paragraphs: &market,
        modified: "2025-03-16T10:00:00+01:00",
    };
    write_states(folder.path(), &[first, second, third]);
    assert_eq!(
        group_article_states(&opened(folder.path())),
        [vec![0], vec![1, 2]]
    );
}

fn retold(arguments: &[&str], folder: &Path) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_retold"));
    program
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_command_orders_states_by_their_instants_and_tells_what_changed() {
    let folder = tempfile::tempdir().unwrap();
    write_states(folder.path(), &dam_states());
    let output = retold(&["history", "2.html", "1.html"], folder.path());
    let text = printed(&output);
    let expected = "\
Keeper of the dam ignored warnings
2 states · 3 changes · 3 grave and silent

  A  2025-03-14T09:20:00+01:00, modified · 1.html
  B  2025-03-14T16:45:00+01:00, modified · 2.html

A → B, 2025-03-14T16:45:00+01:00
  silent     figure         “three warnings” → “two warnings”
  silent     quote          “moving” → “old”
  silent     removed        “The water board has opened an inquiry.”
";
    assert_eq!(text, expected);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn check_ends_with_one_on_a_grave_change_in_silence() {
    let folder = tempfile::tempdir().unwrap();
    write_states(folder.path(), &dam_states());
    let code = |arguments: &[&str]| retold(arguments, folder.path()).status.code();
    assert_eq!(code(&["history", "--check", "1.html", "2.html"]), Some(1));
    assert_eq!(
        code(&[
            "history",
            "--check",
            "--since",
            "2025-03-15",
            "1.html",
            "2.html"
        ]),
        Some(0)
    );
    assert_eq!(code(&["history", "--check", "1.html", "1.html"]), Some(0));
    assert_eq!(code(&["history", "--since", "soon", "1.html"]), Some(2));
}

#[test]
fn every_format_is_written_and_json_is_one_object_an_article() {
    let folder = tempfile::tempdir().unwrap();
    write_states(folder.path(), &dam_states());
    for format in ["text", "markdown", "html", "csv", "json"] {
        let text = printed(&retold(&["history", "-f", format, "."], folder.path()));
        assert!(text.contains("three warnings"), "{format}: {text}");
    }
    let text = printed(&retold(&["history", "-f", "json", "."], folder.path()));
    let answer: serde_json::Value = serde_json::from_str(&text).unwrap();
    let step = &answer["steps"][0];
    assert_eq!(
        (step["from"].as_str(), step["to"].as_str()),
        (Some("A"), Some("B"))
    );
    assert_eq!(step["at"], "2025-03-14T16:45:00+01:00");
    let before = answer["versions"][0]["text"].as_str().unwrap();
    let figure = &step["changes"][0];
    assert_eq!(
        (
            figure["kind"].as_str(),
            figure["grave"].as_bool(),
            figure["noted"].as_bool()
        ),
        (Some("figure"), Some(true), Some(false))
    );
    let place = |n: usize| usize::try_from(figure["from"][n].as_u64().unwrap()).unwrap();
    let words: String = before
        .chars()
        .skip(place(0))
        .take(place(1) - place(0))
        .collect();
    assert_eq!(words, "three warnings");
}

#[test]
fn a_page_that_sets_its_time_anew_without_a_change_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let [first, _] = dam_states();
    let html = first.html();
    fs::write(folder.path().join("1.html"), &html).unwrap();
    fs::write(folder.path().join("2.html"), html.replace("09:20", "18:00")).unwrap();
    let text = printed(&retold(&["history", "."], folder.path()));
    assert!(
        text.contains("the time of the last change was set anew, but no word is another"),
        "{text}"
    );
    assert!(text.contains("time           "), "{text}");
    let [_, second] = dam_states();
    let silent = second.html().replace("16:45", "09:20");
    fs::write(folder.path().join("2.html"), silent).unwrap();
    let text = printed(&retold(&["history", "1.html", "2.html"], folder.path()));
    assert!(
        text.contains("words are other ones, but the time of the last change is the same"),
        "{text}"
    );
}

#[test]
fn names_with_time_stamps_and_archives_order_states_that_tell_no_time() {
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = dam_states().map(|state| {
        let html = state.html();
        html.lines()
            .map(str::to_owned)
            .collect::<String>()
            .replace("article:", "x:")
    });
    fs::write(folder.path().join("dam-20250314T164500.html"), &second).unwrap();
    fs::write(folder.path().join("dam-20250314T092000.html"), &first).unwrap();
    let text = printed(&retold(&["history", "."], folder.path()));
    assert!(
        text.contains("A  2025-03-14T09:20:00Z, captured · "),
        "{text}"
    );
    assert!(text.contains("“three warnings” → “two warnings”"), "{text}");
    let frame = "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id=\"wm-ipp-base\"><p>The archive has 9 captures of this page, the \
                 first of them from a year ago, and asks for gifts.</p></div><!-- END WAYBACK TOOLBAR INSERT -->";
    let archived = |html: &str, stamp: &str| {
        html.replace(
            "https://valley.example",
            &format!("https://web.archive.org/web/{stamp}/https://valley.example"),
        )
        .replace("<body>", &format!("<body>{frame}"))
    };
    fs::write(
        folder.path().join("dam-20250314T164500.html"),
        archived(&second, "20250315101500"),
    )
    .unwrap();
    let drafts = opened(folder.path());
    let later = &drafts[1];
    assert_eq!(
        later.meta.address.as_deref(),
        Some("https://valley.example/dam")
    );
    assert!(
        !later.text.contains("captures of this page"),
        "{}",
        later.text
    );
    let captured = later.meta.captured.unwrap();
    assert_eq!(captured.utc.to_string(), "2025-03-15T10:15:00Z");
    assert_eq!(group_article_states(&drafts), [vec![0, 1]]);
}

#[test]
fn the_committed_states_of_a_file_have_a_history() {
    let folder = tempfile::tempdir().unwrap();
    let git = |arguments: &[&str], at: &str| {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=A", "-c", "user.email=a@b.example"])
            .args(arguments);
        git.env("GIT_AUTHOR_DATE", at).env("GIT_COMMITTER_DATE", at);
        git.current_dir(folder.path())
            .output()
            .is_ok_and(|output| output.status.success())
    };
    if !git(&["init", "-q"], "2025-03-14T09:00:00+01:00") {
        return;
    }
    for (text, at) in [
        (DAM[0], "2025-03-14T09:20:00+01:00"),
        ("", "2025-03-14T16:45:00+01:00"),
    ] {
        let first = if text.is_empty() {
            DAM[0].replace("three", "two")
        } else {
            text.to_owned()
        };
        let state = format!("Dam keeper suspended\n\n{first}\n\n{}\n", DAM[1]);
        fs::write(folder.path().join("dam.txt"), state).unwrap();
        assert!(git(&["add", "."], at) && git(&["commit", "-q", "-m", "x"], at));
    }
    let output = retold(&["history", "--git", "dam.txt"], folder.path());
    let text = printed(&output);
    assert!(text.contains("A → B, 2025-03-14T16:45:00+01:00"), "{text}");
    assert!(text.contains("“three warnings” → “two warnings”"), "{text}");
}

/// A record of a web archive.
fn record(kind: &str, address: &str, date: &str, block: &[u8]) -> Vec<u8> {
    let headers = format!(
        "WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: {date}\r\nContent-Length: {}\r\n\r\n",
        block.len()
    );
    [headers.as_bytes(), block, b"\r\n\r\n"].concat()
}

fn answer(headers: &str, body: &[u8]) -> Vec<u8> {
    let headers =
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{headers}\r\n");
    [headers.as_bytes(), body].concat()
}

/// A web archive with two states of the page about the dam, one of them sent in chunks, and a picture.
fn dam_archive() -> Vec<u8> {
    let [first, second] = dam_states().map(|state| state.html().replace("article:", "x:"));
    let address = "https://valley.example/dam";
    let half = second.len() / 2;
    let half = (half..).find(|at| second.is_char_boundary(*at)).unwrap();
    let (one, other) = second.split_at(half);
    let chunks = format!(
        "{:x}\r\n{one}\r\n{:x}\r\n{other}\r\n0\r\n\r\n",
        one.len(),
        other.len()
    );
    let picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG";
    [
        record("warcinfo", "", "2025-03-14T08:00:00Z", b"software: x\r\n"),
        record(
            "request",
            address,
            "2025-03-14T08:20:00Z",
            b"GET /dam HTTP/1.1\r\n\r\n",
        ),
        record(
            "response",
            address,
            "2025-03-14T15:45:00Z",
            &answer("Transfer-Encoding: chunked\r\n", chunks.as_bytes()),
        ),
        record(
            "response",
            "https://valley.example/a.png",
            "2025-03-14T15:45:00Z",
            picture,
        ),
        record(
            "response",
            address,
            "2025-03-14T08:20:00Z",
            &answer("", first.as_bytes()),
        ),
    ]
    .concat()
}

#[test]
fn a_web_archive_has_its_pages_with_the_times_of_their_capture() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("dam.warc"), dam_archive()).unwrap();
    let text = printed(&retold(&["history", "dam.warc"], folder.path()));
    assert!(text.contains("A  2025-03-14T08:20:00Z, captured · dam.warc (https://valley.example/dam 2025-03-14T08:20:00Z)"), "{text}");
    assert!(text.contains("“three warnings” → “two warnings”"), "{text}");
    let cut: Vec<u8> = dam_archive().into_iter().take(900).collect();
    fs::write(folder.path().join("cut.warc"), cut).unwrap();
    let output = retold(&["history", "cut.warc"], folder.path());
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("there is no article in this web archive"),
        "{said}"
    );
}

#[cfg(feature = "office")]
#[test]
fn a_compressed_archive_and_a_wacz_are_opened_too() {
    use std::io::Write;
    let folder = tempfile::tempdir().unwrap();
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(&dam_archive()).unwrap();
    let packed = packer.finish().unwrap();
    fs::write(folder.path().join("dam.warc.gz"), &packed).unwrap();
    let text = printed(&retold(&["history", "."], folder.path()));
    assert!(text.contains("“three warnings” → “two warnings”"), "{text}");
    let folder = tempfile::tempdir().unwrap();
    let file = fs::File::create(folder.path().join("dam.wacz")).unwrap();
    let mut wacz = zip::ZipWriter::new(file);
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    wacz.start_file("archive/data.warc.gz", options).unwrap();
    wacz.write_all(&packed).unwrap();
    wacz.finish().unwrap();
    let text = printed(&retold(&["history", "dam.wacz"], folder.path()));
    assert!(text.contains("“three warnings” → “two warnings”"), "{text}");
}

#[test]
fn a_note_in_a_box_or_in_the_foot_of_the_article_is_read() {
    let note = "Correction: An earlier version of this article said that three warnings were ignored. It was two.";
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = dam_states();
    fs::write(folder.path().join("1.html"), first.html()).unwrap();
    for place in [
        format!("<aside class=\"box\"><p>{note}</p></aside>"),
        format!("<footer><p>{note}</p></footer>"),
        format!("<div class=\"article__correction\"><small>{note}</small></div>"),
        format!("<p><em>{note}</em></p>"),
    ] {
        let page = second
            .html()
            .replace("</article>", &format!("{place}</article>"));
        fs::write(folder.path().join("2.html"), page).unwrap();
        let text = printed(&retold(&["history", "1.html", "2.html"], folder.path()));
        assert!(
            text.contains("noted in B figure         “three warnings” → “two warnings”"),
            "{place}\n{text}"
        );
        assert!(text.contains("silent     quote"), "{text}");
        assert_eq!(text.matches(note).count(), 1, "{text}");
    }
}
