//! One page from its server, within limits of size, time and detours.

use std::io::{ErrorKind, Read};
use std::net::IpAddr;
use std::time::Duration;

use ureq::http::{Response, Uri, header};
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body, Error};

use super::fetched_page::FetchedPage;
use super::ssrf_guard::{Guard, State};
use crate::load::{LARGEST, Trouble, is_web_address};

/// Browsers give up after twenty; a page that needs more than these is no article.
const DETOURS: usize = 8;

const SAVE: &str = "open it in a browser, save the page and open that";

/// Fetches the page at `address`.
pub(super) fn fetch(
    address: &str,
    patience: Duration,
    state: &State,
) -> Result<FetchedPage, Trouble> {
    let agent = agent(address, patience, state);
    let mut at = address.to_owned();
    for _ in 0..=DETOURS {
        let asked = agent.get(&at).call();
        let response = asked.map_err(|error| fetch_trouble(address, &error, patience, state))?;
        let status = response.status().as_u16();
        if !matches!(status, 301 | 302 | 303 | 307 | 308) {
            return read_response(address, at, response, patience, state);
        }
        let next = response.headers().get(header::LOCATION);
        let next = next.map(|next| String::from_utf8_lossy(next.as_bytes()).into_owned());
        let next =
            next.ok_or_else(|| Trouble::new(address, "the server sends on, but not where to"))?;
        at = resolve_address(&at, next.trim());
        if !is_web_address(&at) {
            let what = format!("the server sends on to {at}, which is no web address");
            return Err(Trouble::new(address, what).with_hint(SAVE));
        }
    }
    let what = format!("the server sends on more than {DETOURS} times");
    Err(Trouble::new(address, what).with_hint(SAVE))
}

fn agent(address: &str, patience: Duration, state: &State) -> Agent {
    let config = Agent::config_builder()
        .user_agent(concat!("retold/", env!("CARGO_PKG_VERSION")))
        .accept("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8")
        .http_status_as_error(false)
        // Every detour is looked at here.
        .max_redirects(0)
        .timeout_global(Some(patience));
    // A proxy stands outside and would look for this machine there.
    let config = if is_this_machine(address) {
        config.proxy(None)
    } else {
        config
    };
    Agent::with_parts(
        config.build(),
        DefaultConnector::default(),
        Guard::new(state),
    )
}

fn is_this_machine(address: &str) -> bool {
    let Ok(address) = address.parse::<Uri>() else {
        return false;
    };
    let host = address.host().unwrap_or_default();
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let is_loopback = bare.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
    is_loopback || host.eq_ignore_ascii_case("localhost")
}

fn read_response(
    address: &str,
    at: String,
    response: Response<Body>,
    patience: Duration,
    state: &State,
) -> Result<FetchedPage, Trouble> {
    let status = response.status();
    if !status.is_success() {
        return Err(status_trouble(
            address,
            status.as_u16(),
            status.canonical_reason(),
        ));
    }
    let stated = response.headers().get(header::CONTENT_TYPE);
    let charset = stated.and_then(|stated| charset(stated.to_str().ok()?));
    let mut bytes = Vec::new();
    // What is packed counts unpacked: one byte more than allowed tells a full page from one that goes on.
    let body = response
        .into_body()
        .into_with_config()
        .limit(u64::MAX)
        .reader();
    if let Err(error) = body.take(LARGEST + 1).read_to_end(&mut bytes) {
        return Err(fetch_trouble(address, &Error::from(error), patience, state));
    }
    if bytes.len() as u64 > LARGEST {
        let what = format!("the page is larger than {} MiB", LARGEST >> 20);
        return Err(Trouble::new(address, what).with_hint("save the article alone and open that"));
    }
    Ok(FetchedPage {
        bytes,
        address: at,
        charset,
    })
}

fn status_trouble(address: &str, status: u16, reason: Option<&str>) -> Trouble {
    let what = match status {
        401 | 402 | 403 | 407 | 451 => {
            format!("the server does not give this page to programs (it answers {status})")
        }
        404 | 410 => format!("there is no such page (the server answers {status})"),
        429 => "the server has been asked too often (it answers 429)".to_owned(),
        500.. => format!("the server has a fault of its own (it answers {status})"),
        _ => format!(
            "the server answers {status} ({})",
            reason.unwrap_or("no reason given").to_lowercase()
        ),
    };
    Trouble::new(address, what).with_hint(match status {
        404 | 410 => "check the address",
        429 | 500.. => "try again later",
        _ => SAVE,
    })
}

fn fetch_trouble(address: &str, error: &Error, patience: Duration, state: &State) -> Trouble {
    let tell = |what: String, hint: &str| Trouble::new(address, what).with_hint(hint);
    // The system's resolver has no kind of its own for this.
    let is_unknown =
        matches!(error, Error::HostNotFound) || error.to_string().contains("lookup address");
    let is_late = |kind: ErrorKind| matches!(kind, ErrorKind::TimedOut | ErrorKind::WouldBlock);
    match error {
        _ if state.has_refused() => tell(
            "the page leads from the open web to a machine inside the house".to_owned(),
            SAVE,
        ),
        _ if is_unknown => tell(
            "there is no such site, or no connection".to_owned(),
            "check the address and the connection",
        ),
        Error::BadUri(_) | Error::Http(_) => {
            tell("this is no web address".to_owned(), "check the spelling")
        }
        Error::Timeout(_) => tell(late_answer_words(patience), SAVE),
        Error::Io(io) if is_late(io.kind()) => tell(late_answer_words(patience), SAVE),
        Error::Io(io) if io.kind() == ErrorKind::ConnectionRefused => tell(
            "the server takes no connections".to_owned(),
            "check the address, or try again later",
        ),
        Error::ConnectionFailed => tell(
            "the server takes no connections".to_owned(),
            "check the address, or try again later",
        ),
        Error::Rustls(_) | Error::Tls(_) => tell(
            "the server cannot prove that it is the one it claims to be".to_owned(),
            "open the page in a browser, which tells more",
        ),
        other => tell(
            format!(
                "the page could not be fetched ({})",
                other.to_string().to_lowercase()
            ),
            SAVE,
        ),
    }
}

fn late_answer_words(patience: Duration) -> String {
    match patience.as_secs() {
        0 | 1 => "the server did not answer within a second".to_owned(),
        n => format!("the server did not answer within {n} seconds"),
    }
}

/// The encoding in a header such as `text/html; charset=utf-8`.
fn charset(header: &str) -> Option<String> {
    let mut content_type = mailparse::parse_content_type(header);
    let charset = content_type.params.remove("charset")?;
    Some(charset.trim_matches('\'').to_owned())
}

/// Where `next` leads from the page at `at`.
fn resolve_address(at: &str, next: &str) -> String {
    // A colon before any slash ends the name of a scheme.
    let scheme = next.split(['/', '?', '#']).next().unwrap_or_default();
    if scheme.contains(':') {
        return next.to_owned();
    }
    let (scheme, rest) = at.split_once("://").unwrap_or(("http", at));
    if next.starts_with("//") {
        return format!("{scheme}:{next}");
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    if next.starts_with('/') {
        return format!("{scheme}://{host}{next}");
    }
    if next.starts_with('?') {
        return format!("{scheme}://{host}{path}{next}");
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{scheme}://{host}{folder}/{next}")
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::net::TcpListener;

    use super::*;

    #[test]
    fn detours_lead_where_browsers_go() {
        let from = "https://example.org/news/ferry?page=2#top";
        for (next, to) in [
            ("https://example.com/a", "https://example.com/a"),
            ("//example.com/a", "https://example.com/a"),
            ("/a", "https://example.org/a"),
            ("a", "https://example.org/news/a"),
            ("?page=3", "https://example.org/news/ferry?page=3"),
            ("file:///etc/passwd", "file:///etc/passwd"),
        ] {
            assert_eq!(resolve_address(from, next), to);
        }
        assert_eq!(
            resolve_address("https://example.org", "a"),
            "https://example.org/a"
        );
    }

    #[test]
    fn only_the_name_of_a_machine_tells_whether_it_is_this_one() {
        for here in [
            "http://localhost:80/a",
            "http://LOCALHOST/",
            "http://127.0.0.1/",
            "http://user@127.1.2.3:8080/",
            "http://[::1]:80/",
        ] {
            assert!(is_this_machine(here), "{here}");
        }
        for elsewhere in [
            "http://localhost.example.com/",
            "http://127.example.com/",
            "http://localhost@example.com/",
            "https://example.com/127.0.0.1",
        ] {
            assert!(!is_this_machine(elsewhere), "{elsewhere}");
        }
    }

    #[test]
    fn the_encoding_is_read_from_the_header() {
        assert_eq!(
            charset("text/html; Charset=\"koi8-r\"").as_deref(),
            Some("koi8-r")
        );
        assert_eq!(charset("text/html"), None);
    }

    #[test]
    fn a_public_page_that_leads_to_this_machine_is_refused() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let _ = stream
                    .unwrap()
                    .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret");
            }
        });
        let refused = fetch(&address, Duration::from_secs(5), &State::on_the_open_web());
        assert_eq!(
            refused.unwrap_err().what,
            "the page leads from the open web to a machine inside the house"
        );
    }
}
