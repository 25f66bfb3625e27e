//! `retold batch`: stories in, comparisons out, in order, whatever the lines hold.

use std::io::{self, Cursor, Write};

use retold::load::{BatchLines, LoadOptions};
use retold::work::{BatchTally, answer_batch};
use serde_json::{Value, json};

fn answers(input: impl Into<Vec<u8>>) -> (BatchTally, Vec<Value>) {
    let mut out = Vec::new();
    let done = answer_batch(
        BatchLines::of(Cursor::new(input.into())),
        LoadOptions::default(),
        &mut out,
    )
    .unwrap();
    let lines = String::from_utf8(out).unwrap();
    let answers = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    (done, answers.collect())
}

/// The characters of a range, by code points.
fn chars(text: &str, range: &Value) -> String {
    let place = |key: &str| usize::try_from(range[key].as_u64().unwrap()).unwrap();
    text.chars()
        .skip(place("start"))
        .take(place("end") - place("start"))
        .collect()
}

#[test]
fn every_line_is_answered_in_order() {
    let line = |n: usize| {
        let texts = [
            "The ferry sank off the island.",
            "The ferry sank near the island.",
        ];
        json!({"id": n, "versions": texts.map(|text| json!({"text": text.repeat(n % 7 + 1)}))})
            .to_string()
    };
    let (done, answers) = answers((0..500).map(line).collect::<Vec<_>>().join("\n"));
    assert_eq!(
        done,
        BatchTally {
            n_lines: 500,
            n_refused: 0,
            n_lost: 0
        }
    );
    let ids: Vec<u64> = answers
        .iter()
        .map(|answer| answer["id"].as_u64().unwrap())
        .collect();
    assert_eq!(ids, (0..500).collect::<Vec<_>>());
}

#[test]
fn a_line_that_cannot_be_read_is_said_and_the_rest_goes_on() {
    let lines: [&[u8]; 8] = [
        br#"{"id": "first", "versions": [{"text": "It sank."}]}"#,
        b"no JSON",
        b"   ",
        br#"{"id": "third", "versions": 3}"#,
        br#"{"id": [1, 2], "versions": []}"#,
        b"{\"id\": \"\xff\"}",
        br#"{"id": 7, "versions": [{"text": "a", "letter": "X"}, {"text": "b", "letter": "X"}]}"#,
        br#"{"id": null, "versions": [{"text": "It sank.", "published": "tuesday"}]}"#,
    ];
    let (done, answers) = answers(lines.join(&b'\n'));
    assert_eq!(
        done,
        BatchTally {
            n_lines: 7,
            n_refused: 6,
            n_lost: 5
        }
    );
    let has_error: Vec<bool> = answers
        .iter()
        .map(|answer| answer["error"].is_string())
        .collect();
    assert_eq!(has_error, [false, true, true, true, true, true, false]);
    assert_eq!(answers[2]["id"], "third");
    let error = |n: usize| answers[n]["error"].as_str().unwrap().to_owned();
    assert_eq!(
        error(1),
        "line 2: this is not a story in JSON: expected ident (column 2)"
    );
    assert!(
        error(2).starts_with("line 4: the versions cannot be read"),
        "{}",
        error(2)
    );
    assert_eq!(
        (answers[3]["id"].clone(), error(3)),
        (json!([1, 2]), "line 5: the story has no versions".into())
    );
    assert_eq!(error(5), "line 7: two versions have the letter X");
    assert_eq!(answers[6]["versions"][0]["published"], Value::Null);
    assert!(
        answers[6]["troubles"][0]
            .as_str()
            .unwrap()
            .contains("is not a day")
    );
}

#[test]
fn an_id_comes_back_to_the_letter() {
    let id = "{\"a\": [1.0, 12345678901234567890123]}";
    let mut out = Vec::new();
    let line = format!("{{\"id\": {id}, \"versions\": 3}}");
    answer_batch(
        BatchLines::of(Cursor::new(line)),
        LoadOptions::default(),
        &mut out,
    )
    .unwrap();
    assert!(String::from_utf8(out).unwrap().contains(id));
}

#[test]
fn offsets_count_code_points_and_runs_tile_the_text() {
    let texts = [
        "Fähre läuft auf Grund 😀\n\nDie Fähre „Ärdith“ lief am Donnerstag auf Grund. 港口关闭。",
        "\u{feff}Die Fähre „Ärdith“ lief am Freitag auf Grund — 渡轮。 Alle 214 wurden gerettet.\r\n",
    ];
    let story = json!({"versions": texts.map(|text| json!({"text": text, "title": "T", "published": "2024-05-03T10:00Z"}))});
    let (_, answers) = answers(story.to_string());
    let pair = &answers[0]["pairs"][0];
    for (place, text) in texts.iter().enumerate() {
        let version = &answers[0]["versions"][place];
        assert_eq!(version["text"], *text);
        assert_eq!(
            (&version["title"], &version["published"]),
            (&json!("T"), &json!("2024-05-03"))
        );
        let runs = pair[["left_runs", "right_runs"][place]].as_array().unwrap();
        let joined: String = runs.iter().map(|run| chars(text, run)).collect();
        assert_eq!(joined, *text, "the runs joined are the text");
        for sentence in version["sentences"].as_array().unwrap() {
            let sentence = chars(text, sentence);
            assert!(
                !sentence.is_empty() && sentence.trim() == sentence,
                "{sentence:?}"
            );
        }
    }
    let link = &pair["links"][0];
    let word = |side: &str, text: &str| {
        let words = link["words"].as_array().unwrap().iter();
        let of = |word: &Value| chars(text, &json!({"start": word[side][0], "end": word[side][1]}));
        words.map(of).collect::<Vec<_>>()
    };
    assert!(word("left", texts[0]).contains(&"Ärdith".to_owned()));
    assert!(word("right", texts[1]).contains(&"Ärdith".to_owned()));
}

/// A pipe that nobody reads any more.
struct Closed;

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_closed_pipe_ends_the_batch() {
    let lines = r#"{"versions":[{"text":"It sank."}]}"#.to_owned() + "\n";
    let ended = answer_batch(
        BatchLines::of(Cursor::new(lines.repeat(1000))),
        LoadOptions::default(),
        &mut Closed,
    );
    assert_eq!(ended.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
}
