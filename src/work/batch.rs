//! A batch on all cores: stories in, comparisons out, in order and in constant memory.
//!
//! Every line carries the sender of its answer to the threads; the writer holds the receivers in the order of the
//! lines. Both queues are short, so that a fast reader waits for a slow writer.

use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, SyncSender, TryRecvError, channel, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::compare::Comparison;
use crate::facts::Facts;
use crate::lineage::Lineage;
use crate::load::{Asked, Line, Lines, Refused, Trouble};
use crate::report::{Answer, write_answer, write_refusal};
use crate::text::Story;

/// How a batch went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Lines that were answered.
    pub n_lines: usize,
    /// Lines among them that could not be read, or not wholly.
    pub n_refused: usize,
    /// Lines among those of which nothing could be used.
    pub n_lost: usize,
}

struct Written {
    bytes: Vec<u8>,
    outcome: Outcome,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Whole,
    WithTrouble,
    Refused,
}

type Job = (Line, Sender<Written>);
/// The answers in the order of their lines; an error ends the batch.
type Awaited = io::Result<Receiver<Written>>;

/// Stories in the queues for each thread: enough that none waits for the slowest among them.
const AHEAD: usize = 8;

/// Answers every line, in order.
///
/// # Errors
/// When the lines cannot be read on or `out` cannot be written to; what was read before is answered.
pub fn batch(lines: Lines, out: &mut dyn Write) -> io::Result<Done> {
    batch_told(lines, out, &mut |_| ())
}

/// The same, telling after every line how it goes.
///
/// # Errors
/// As [`batch`].
pub fn batch_told(
    lines: Lines,
    out: &mut dyn Write,
    tell: &mut dyn FnMut(Done),
) -> io::Result<Done> {
    let n_threads = thread::available_parallelism().map_or(1, usize::from);
    let (job, jobs) = sync_channel::<Job>(n_threads * AHEAD);
    let (await_answer, awaited) = sync_channel::<Awaited>(n_threads * AHEAD);
    let jobs = Arc::new(Mutex::new(jobs));
    for _ in 0..n_threads {
        let jobs = Arc::clone(&jobs);
        // Not joined: a writer that fails must not wait for a reader that is asleep.
        thread::spawn(move || work(&jobs));
    }
    thread::spawn(move || read(lines, &job, &await_answer));
    write(&awaited, out, tell)
}

fn read(lines: Lines, job: &SyncSender<Job>, await_answer: &SyncSender<Awaited>) {
    for line in lines {
        let (answer, answered) = channel();
        let sent = match line {
            Ok(line) => await_answer.send(Ok(answered)).is_ok() && job.send((line, answer)).is_ok(),
            Err(error) => {
                // Nobody left to hear of it is no further trouble.
                let _ = await_answer.send(Err(error));
                false
            }
        };
        if !sent {
            return;
        }
    }
}

fn work(jobs: &Mutex<Receiver<Job>>) {
    loop {
        let next = match jobs.lock() {
            Ok(jobs) => jobs.recv(),
            Err(_) => return,
        };
        let Ok((line, answer)) = next else { return };
        if answer.send(answered(&line)).is_err() {
            return;
        }
    }
}

fn write(
    awaited: &Receiver<Awaited>,
    out: &mut dyn Write,
    tell: &mut dyn FnMut(Done),
) -> io::Result<Done> {
    let mut done = Done::default();
    loop {
        let next = match awaited.try_recv() {
            Ok(next) => next,
            Err(TryRecvError::Disconnected) => break,
            Err(TryRecvError::Empty) => {
                // Whoever sends one story and waits for its answer must get it.
                out.flush()?;
                let Ok(next) = awaited.recv() else { break };
                next
            }
        };
        let next = next.and_then(|answered| match answered.recv() {
            Ok(written) => Ok(written),
            Err(_) => Err(io::Error::other(
                "a thread ended before its story was answered",
            )),
        });
        let written = match next {
            Ok(written) => written,
            Err(error) => {
                out.flush()?;
                return Err(error);
            }
        };
        out.write_all(&written.bytes)?;
        done.n_lines += 1;
        done.n_refused += usize::from(written.outcome != Outcome::Whole);
        done.n_lost += usize::from(written.outcome == Outcome::Refused);
        tell(done);
    }
    out.flush()?;
    Ok(done)
}

/// The answer to a line; a story that breaks the comparison is refused, and the rest goes on.
fn answered(line: &Line) -> Written {
    let (mut bytes, outcome) = match line.asked() {
        Ok(asked) => {
            let compared = catch_unwind(AssertUnwindSafe(|| compared(&asked)));
            compared.unwrap_or_else(|_| {
                let what = "this story broke the comparison, which is a fault of retold";
                let place = format!("line {}", line.number);
                refusal(&Refused {
                    id: asked.id.clone(),
                    trouble: Trouble::new(place, what).with_hint("please report it with the line"),
                })
            })
        }
        Err(refused) => refusal(&refused),
    };
    bytes.push(b'\n');
    Written { bytes, outcome }
}

fn compared(asked: &Asked) -> (Vec<u8>, Outcome) {
    let story = Arc::new(Story::new(asked.drafts.clone()));
    let comparison = Comparison::of(&story);
    let lineage = Lineage::of(&story, &comparison);
    let facts = Facts::new(&story, &comparison);
    let mut bytes = Vec::new();
    let answer = Answer {
        id: asked.id.as_deref(),
        story: &story,
        comparison: &comparison,
        lineage: &lineage,
        review: None,
        facts: &facts,
        troubles: &asked.troubles,
        made: None,
    };
    write_answer(&answer, &mut bytes).expect("a vector takes what is written to it");
    let outcome = if asked.troubles.is_empty() {
        Outcome::Whole
    } else {
        Outcome::WithTrouble
    };
    (bytes, outcome)
}

fn refusal(refused: &Refused) -> (Vec<u8>, Outcome) {
    let mut bytes = Vec::new();
    write_refusal(refused, &mut bytes).expect("a vector takes what is written to it");
    (bytes, Outcome::Refused)
}
