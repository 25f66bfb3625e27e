//! How time and memory grow with the length of texts and with the number of versions, as a table.
//!
//! Every row is measured in a process of its own, which knows its own peak; where the system does not tell (it does on
//! Linux), there is none. Times are the best of three.

#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a measurement that cannot go on has failed"
)]

mod invented;

use std::env::{args, current_exe};
use std::process::Command;
use std::time::{Duration, Instant};

use invented::similar::diff;
use invented::{long, many, n_words, story};
use retold::text::Draft;
use retold::work::compare_in_parallel;

const HEAD: &str = "| versions | words each | retold | words a second | peak | similar |\n\
                    |---:|---:|---:|---:|---:|---:|";

fn main() {
    let numbers: Vec<usize> = args().filter_map(|arg| arg.parse().ok()).collect();
    if args().any(|arg| arg == "unfriendly") {
        let [place, n_pieces] = numbers[..] else {
            return;
        };
        println!("{}", unfriendly_row(UNFRIENDLY[place], n_pieces));
        return;
    }
    if let [n, n_words] = numbers[..] {
        println!("{}", row(n, n_words));
        return;
    }
    println!("Two texts, the one retold with its tenths in another order\n\n{HEAD}");
    for n_words in [1_000, 10_000, 100_000, 1_000_000] {
        print_row(2, n_words);
    }
    println!("\nVersions retold from one text\n\n{HEAD}");
    for n in [3, 5, 10, 20, 50, 100] {
        print_row(n, 1_000);
    }
    println!(
        "\nTexts made to be slow, the one beside itself with a word before it\n\n{UNFRIENDLY_HEAD}"
    );
    for place in 0..UNFRIENDLY.len() {
        for n_pieces in [10_000, 20_000, 40_000] {
            let mut alone = Command::new(current_exe().unwrap());
            let place = place.to_string();
            let told = alone
                .args(["unfriendly", &place, &n_pieces.to_string()])
                .output();
            print!("{}", String::from_utf8(told.unwrap().stdout).unwrap());
        }
    }
}

/// What is repeated; `#` is the number of the piece.
const UNFRIENDLY: [&str; 8] = [
    "a. \" ",
    "Yes. ",
    "ferry ",
    "item0#x ",
    "Ab Cd ",
    "1,1",
    "a.a",
    "The sea gives, the sea takes. ",
];

const UNFRIENDLY_HEAD: &str = "| piece | pieces | retold | peak |\n|---|---:|---:|---:|";

fn unfriendly_row(piece: &str, n_pieces: usize) -> String {
    let pieces = (0..n_pieces).map(|n| piece.replace('#', &n.to_string()));
    let text: String = pieces.collect();
    let draft = |text: String| Draft {
        text,
        ..Draft::default()
    };
    let drafts = [draft(format!("Then {text}")), draft(text)];
    let ours = best(|| drop(compare_in_parallel(&story(&drafts))));
    let peak = peak().map_or("—".to_owned(), |kib| format!("{} MiB", kib / 1024));
    format!(
        "| `{piece}` | {n_pieces} | {:.1} ms | {peak} |",
        ours.as_secs_f64() * 1e3
    )
}

fn print_row(n: usize, n_words: usize) {
    let mut alone = Command::new(current_exe().unwrap());
    let told = alone.args([n, n_words].map(|n| n.to_string())).output();
    print!("{}", String::from_utf8(told.unwrap().stdout).unwrap());
}

fn row(n: usize, words: usize) -> String {
    let drafts = if n == 2 { long(words) } else { many(n, words) };
    let all = n_words(&story(&drafts));
    let ours = best(|| drop(compare_in_parallel(&story(&drafts))));
    let peak = peak().map_or("—".to_owned(), |kib| format!("{} MiB", kib / 1024));
    let theirs = best(|| diff(&drafts));
    let speed = all as f64 / ours.as_secs_f64();
    format!(
        "| {n} | {words} | {:.1} ms | {:.1} M | {peak} | {:.1} ms |",
        ours.as_secs_f64() * 1e3,
        speed / 1e6,
        theirs.as_secs_f64() * 1e3
    )
}

fn best(mut work: impl FnMut()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..3).map(time).min().unwrap()
}

/// The most memory that this process has held so far, in KiB.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
