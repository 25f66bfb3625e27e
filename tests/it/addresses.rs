//! Web addresses: pages from a server that the tests start, their limits, and the copies that are kept.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Barrier, Condvar, Mutex};
use std::thread;
use std::time::Duration;

use retold::load::{FetchPolicy, LoadOptions, Loaded, load_within};
use retold::work::open_paths;

const PROSE: &str = "<p>The ferry ran aground in thick fog off the island on Thursday, and three people were hurt, the coastguard said.</p>";

fn page(headline: &str) -> String {
    format!(
        "<!doctype html><title>{headline}</title><body><article><h1>{headline}</h1>{PROSE}{PROSE}</article>"
    )
}

/// What the server answers; none if it never does.
type Answer = Option<Vec<u8>>;

fn ok(header: &str, body: &[u8]) -> Answer {
    let head = format!(
        "HTTP/1.1 200 OK\r\n{header}content-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    Some([head.as_bytes(), body].concat())
}

fn sent_on(to: &str) -> Answer {
    Some(
        format!(
            "HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
        )
        .into_bytes(),
    )
}

/// Starts a server on this machine and gives its address.
fn server(answer: impl Fn(&str) -> Answer + Send + Clone + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let (stream, answer) = (stream.unwrap(), answer.clone());
            thread::spawn(move || serve(stream, answer));
        }
    });
    address
}

fn serve(mut stream: TcpStream, answer: impl Fn(&str) -> Answer) {
    let mut path = String::new();
    let mut agent = String::new();
    for line in BufReader::new(stream.try_clone().unwrap()).lines() {
        let line = line.unwrap_or_default();
        if let Some(rest) = line.strip_prefix("GET ") {
            path = rest.split(' ').next().unwrap().to_owned();
        }
        if line.to_lowercase().starts_with("user-agent") {
            agent.clone_from(&line);
        }
        if line.is_empty() {
            break;
        }
    }
    if path == "/agent" {
        let body =
            format!("Agent of the ferry\n\nThe server was asked by {agent} in so many words.\n");
        let _ = stream.write_all(&ok("content-type: text/plain\r\n", body.as_bytes()).unwrap());
    } else if let Some(bytes) = answer(&path) {
        let _ = stream.write_all(&bytes);
    } else {
        thread::sleep(Duration::from_secs(20));
    }
}

struct Desk {
    options: LoadOptions,
    _folder: tempfile::TempDir,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    Desk {
        options: LoadOptions {
            fetch: FetchPolicy {
                is_offline: false,
                patience: Duration::from_secs(2),
                kept: folder.path().join("pages"),
                states: None,
            },
            ..LoadOptions::default()
        },
        _folder: folder,
    }
}

impl Desk {
    fn open(&self, address: &str) -> Loaded {
        load_within(&[PathBuf::from(address)], &self.options)
    }

    /// The only trouble, with the server's address written as `SITE`.
    fn refusal(&self, site: &str, path: &str) -> String {
        let loaded = self.open(&format!("{site}{path}"));
        assert_eq!(loaded.drafts, []);
        assert_eq!(loaded.troubles.len(), 1);
        loaded.troubles[0].to_string().replace(site, "SITE")
    }
}

#[test]
fn a_page_is_fetched_and_its_encoding_read_from_the_header() {
    let site = server(|path| match path {
        "/russian" => {
            let text = page("Паром сел на мель в густом тумане");
            ok(
                "content-type: text/html; charset=koi8-r\r\n",
                &encoding_rs::KOI8_R.encode(&text).0,
            )
        }
        "/moved" => sent_on("/ferry"),
        _ => ok(
            "content-type: text/html\r\n",
            page("Ferry runs aground").as_bytes(),
        ),
    });
    let desk = desk();
    for (path, title) in [
        ("/russian", "Паром сел на мель в густом тумане"),
        ("/moved", "Ferry runs aground"),
        ("/", "Ferry runs aground"),
    ] {
        let loaded = desk.open(&format!("{site}{path}"));
        assert_eq!(loaded.troubles, []);
        assert_eq!(loaded.drafts[0].meta.title.as_deref(), Some(title));
        assert_eq!(loaded.drafts[0].origin, format!("{site}{path}"));
    }
    let text = &desk.open(&format!("{site}/agent")).drafts[0].text;
    assert!(
        text.contains(concat!("retold/", env!("CARGO_PKG_VERSION"))),
        "{text}"
    );
}

#[test]
fn servers_that_misbehave_get_one_sentence() {
    let site = server(|path| match path {
        "/file" => sent_on("file:///etc/passwd"),
        "/round" => sent_on("/round"),
        "/gone" => Some(
            b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".to_vec(),
        ),
        "/wall" => Some(
            b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".to_vec(),
        ),
        "/long" => {
            let mut answer = b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".to_vec();
            answer.resize(answer.len() + (65 << 20), b'x');
            Some(answer)
        }
        "/empty" => ok("", b""),
        "/picture" => ok("content-type: text/html\r\n", b"\x89PNG\r\n\x1a\n"),
        _ => None,
    });
    let desk = desk();
    let save = "open it in a browser, save the page and open that";
    for (path, told) in [
        ("/file", format!("the server sends on to file:///etc/passwd, which is no web address; {save}")),
        ("/round", format!("the server sends on more than 8 times; {save}")),
        ("/gone", "there is no such page (the server answers 404); check the address".to_owned()),
        ("/wall", format!("the server does not give this page to programs (it answers 403); {save}")),
        ("/long", "the page is larger than 64 MiB; save the article alone and open that".to_owned()),
        ("/empty", "the page is empty".to_owned()),
        ("/picture", "this is a picture, which cannot be opened; save the article as plain text and open that".to_owned()),
        ("/never", format!("the server did not answer within 2 seconds; {save}")),
    ] {
        assert_eq!(desk.refusal(&site, path), format!("SITE{path}: {told}"));
    }
    let nobody = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let nobody = format!("http://{nobody}");
    assert_eq!(
        desk.refusal(&nobody, "/"),
        "SITE/: the server takes no connections; check the address, or try again later"
    );
}

#[test]
fn what_was_fetched_is_kept_and_opened_without_a_connection() {
    let site = server(|path| match path {
        "/ferry" => ok(
            "content-type: text/html; charset=koi8-r\r\n",
            &encoding_rs::KOI8_R.encode(&page("Паром сел на мель")).0,
        ),
        _ => None,
    });
    let mut desk = desk();
    let address = format!("{site}/ferry");
    let fetched = desk.open(&address);
    desk.options.fetch.is_offline = true;
    assert_eq!(desk.open(&address), fetched);
    assert_eq!(
        desk.refusal(&site, "/other"),
        "SITE/other: no copy of this page was kept; open it once without --offline"
    );
    // Nobody may slip another text under the checksum.
    for entry in std::fs::read_dir(&desk.options.fetch.kept).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "page") {
            std::fs::write(path, "another").unwrap();
        }
    }
    assert_eq!(desk.open(&address).drafts, []);
}

#[test]
fn a_server_that_fails_later_leaves_the_copy_that_was_kept() {
    let site = server({
        let count = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
        move |_| match count.fetch_add(1, std::sync::atomic::Ordering::Relaxed) {
            0 => ok("", page("Ferry runs aground").as_bytes()),
            _ => Some(
                b"HTTP/1.1 500 Oops\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".to_vec(),
            ),
        }
    });
    let desk = desk();
    let first = desk.open(&site);
    let second = desk.open(&site);
    assert_eq!(second.drafts, first.drafts);
    let told = second.troubles[0].to_string();
    assert!(
        told.contains("the server has a fault of its own (it answers 500); the copy kept on 20"),
        "{told}"
    );
}

#[test]
fn several_pages_are_fetched_at_once_and_told_as_they_arrive() {
    // No page is sent before all five are asked for, and the first not before all others have arrived.
    let all_asked = Arc::new(Barrier::new(5));
    let (n_arrived, has_arrived) = (Arc::new(Mutex::new(0)), Arc::new(Condvar::new()));
    let (seen, tells) = (Arc::clone(&n_arrived), Arc::clone(&has_arrived));
    let site = server(move |path| {
        all_asked.wait();
        let n_before = if path == "/0" { 5 } else { 1 };
        let seen = seen.lock().unwrap();
        drop(tells.wait_while(seen, |n| *n < n_before).unwrap());
        ok("", page(&format!("Ferry number {path}")).as_bytes())
    });
    let mut desk = desk();
    // If they were asked for one by one, the first would wait for the others until this is over.
    desk.options.fetch.patience = Duration::from_secs(60);
    let paths: Vec<PathBuf> = (0..5)
        .map(|n| format!("{site}/{n}").into())
        .chain([PathBuf::from("/nowhere/at/all")])
        .collect();
    let mut arrived = Vec::new();
    let loaded = open_paths(&paths, &desk.options, |place, _| {
        arrived.push(place);
        *n_arrived.lock().unwrap() += 1;
        has_arrived.notify_all();
    });
    assert_eq!(arrived.first(), Some(&5));
    assert_eq!(arrived.last(), Some(&0));
    let titles: Vec<_> = loaded
        .drafts
        .iter()
        .map(|draft| draft.meta.title.as_deref().unwrap())
        .collect();
    assert_eq!(
        titles,
        [
            "Ferry number /0",
            "Ferry number /1",
            "Ferry number /2",
            "Ferry number /3",
            "Ferry number /4"
        ]
    );
    assert_eq!(loaded.troubles.len(), 1);
}

#[test]
fn every_new_state_of_a_page_is_kept_once_under_its_time_and_its_history_is_told() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    let visits = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&visits);
    let site = server(move |_| {
        // The second visit finds another counter of readers and the same story.
        let visit = counter.fetch_add(1, Ordering::SeqCst);
        let figure = if visit < 2 { "40" } else { "60" };
        let text = format!(
            "<!DOCTYPE html><html lang=\"en\"><body><article><h1>Ferry runs aground</h1><p>The ferry ran aground off Tarrek \
             in the fog on Monday night.</p><p>Lifeboats took {figure} people ashore, the harbour office said.</p><p>Nobody \
             was hurt, and the ferry was towed to the yard.</p></article><footer>Visit {visit}</footer></body></html>"
        );
        ok(
            "content-type: text/html; charset=utf-8\r\n",
            text.as_bytes(),
        )
    });
    let mut desk = desk();
    let folder = tempfile::tempdir().unwrap();
    desk.options.fetch.states = Some(folder.path().to_owned());
    let names = || {
        let entries = std::fs::read_dir(folder.path()).unwrap();
        let mut names: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        names.sort();
        names
    };
    let address = format!("{site}/2025/03/14/ferry?page=1");
    for n_kept in [1, 1] {
        assert_eq!(desk.open(&address).troubles, []);
        assert_eq!(names().len(), n_kept);
    }
    // States are told apart by the second.
    thread::sleep(Duration::from_millis(1100));
    desk.open(&address);
    assert_eq!(names().len(), 2, "{:?}", names());
    let request = retold::work::HistoryRequest {
        paths: vec![folder.path().to_owned()],
        git: None,
        load: LoadOptions::default(),
    };
    let (histories, _) = retold::work::trace_histories(&request);
    assert_eq!(histories.len(), 1);
    assert_eq!(histories[0].states.len(), 2);
    let changes = &histories[0].steps[0].changes;
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert_eq!(changes[0].kind, retold::history::ChangeKind::Figure);
    let captured = |at: usize| {
        let state = histories[0].states[at];
        histories[0].story.versions[state]
            .meta
            .captured
            .unwrap()
            .utc
    };
    assert!(captured(0) < captured(1));
}
