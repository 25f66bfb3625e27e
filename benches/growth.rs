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
use retold::work::compared;

const HEAD: &str = "| versions | words each | retold | words a second | peak | similar |\n\
                    |---:|---:|---:|---:|---:|---:|";

fn main() {
    let numbers: Vec<usize> = args().filter_map(|arg| arg.parse().ok()).collect();
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
}

fn print_row(n: usize, n_words: usize) {
    let mut alone = Command::new(current_exe().unwrap());
    let told = alone.args([n, n_words].map(|n| n.to_string())).output();
    print!("{}", String::from_utf8(told.unwrap().stdout).unwrap());
}

fn row(n: usize, words: usize) -> String {
    let drafts = if n == 2 { long(words) } else { many(n, words) };
    let all = n_words(&story(&drafts));
    let ours = best(|| drop(compared(&story(&drafts))));
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
