//! A batch on all cores: stories in, comparisons out, in order and in constant memory.
//!
//! Every line carries the sender of its answer to the threads; the writer holds the receivers in the order of the
//! lines. Both queues are short, so that a fast reader waits for a slow writer.

use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, SyncSender, TryRecvError, channel, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

use super::Analysis;
use crate::load::{BatchLine, BatchLines, BatchStory, LoadOptions, RefusedLine, Trouble};
use crate::report::{JsonAnswer, write_answer, write_refusal};
use crate::text::Story;

/// How a batch went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BatchTally {
    /// Lines that were answered.
    pub n_lines: usize,
    /// Lines among them that could not be read, or not wholly.
    pub n_refused: usize,
    /// Lines among those of which nothing could be used.
    pub n_lost: usize,
}

struct BatchAnswer {
    bytes: Vec<u8>,
    outcome: LineOutcome,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum LineOutcome {
    Whole,
    WithTrouble,
    Refused,
}

type BatchJob = (BatchLine, Sender<BatchAnswer>);
/// The answers in the order of their lines; an error ends the batch.
type PendingAnswer = io::Result<Receiver<BatchAnswer>>;

/// Stories in the queues for each thread: enough that none waits for the slowest among them.
const AHEAD: usize = 8;

/// Answers every line, in order, its versions opened with these options.
///
/// # Errors
/// When the lines cannot be read on or `out` cannot be written to; what was read before is answered.
pub fn answer_batch(
    lines: BatchLines,
    options: LoadOptions,
    out: &mut dyn Write,
) -> io::Result<BatchTally> {
    batch_with_progress(lines, options, out, &mut |_| ())
}

/// Answers every line as [`answer_batch`] does, telling after each how it goes.
///
/// # Errors
/// As [`answer_batch`].
pub fn batch_with_progress(
    lines: BatchLines,
    options: LoadOptions,
    out: &mut dyn Write,
    tell: &mut dyn FnMut(BatchTally),
) -> io::Result<BatchTally> {
    let n_threads = thread::available_parallelism().map_or(1, usize::from);
    let (job, jobs) = sync_channel::<BatchJob>(n_threads * AHEAD);
    let (await_answer, awaited) = sync_channel::<PendingAnswer>(n_threads * AHEAD);
    let jobs = Arc::new(Mutex::new(jobs));
    let options = Arc::new(options);
    for _ in 0..n_threads {
        let (jobs, options) = (Arc::clone(&jobs), Arc::clone(&options));
        // Not joined: a writer that fails must not wait for a reader that is asleep.
        thread::spawn(move || answer_batch_jobs(&jobs, &options));
    }
    thread::spawn(move || read_batch_lines(lines, &job, &await_answer));
    write_batch_answers(&awaited, out, tell)
}

fn read_batch_lines(
    lines: BatchLines,
    job: &SyncSender<BatchJob>,
    await_answer: &SyncSender<PendingAnswer>,
) {
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

fn answer_batch_jobs(jobs: &Mutex<Receiver<BatchJob>>, options: &LoadOptions) {
    loop {
        let next = match jobs.lock() {
            Ok(jobs) => jobs.recv(),
            Err(_) => return,
        };
        let Ok((line, answer)) = next else { return };
        if answer.send(answer_batch_line(&line, options)).is_err() {
            return;
        }
    }
}

fn write_batch_answers(
    awaited: &Receiver<PendingAnswer>,
    out: &mut dyn Write,
    tell: &mut dyn FnMut(BatchTally),
) -> io::Result<BatchTally> {
    let mut done = BatchTally::default();
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
        done.n_refused += usize::from(written.outcome != LineOutcome::Whole);
        done.n_lost += usize::from(written.outcome == LineOutcome::Refused);
        tell(done);
    }
    out.flush()?;
    Ok(done)
}

/// The answer to a line; a story that breaks the comparison is refused, and the rest goes on.
fn answer_batch_line(line: &BatchLine, options: &LoadOptions) -> BatchAnswer {
    let (mut bytes, outcome) = match line.asked(options) {
        Ok(asked) => {
            let compared = catch_unwind(AssertUnwindSafe(|| compare_batch_story(&asked)));
            compared.unwrap_or_else(|_| {
                let what = "this story broke the comparison, which is a fault of retold";
                let place = format!("line {}", line.number);
                refuse_batch_line(&RefusedLine {
                    id: asked.id.clone(),
                    trouble: Trouble::new(place, what).with_hint("please report it with the line"),
                })
            })
        }
        Err(refused) => refuse_batch_line(&refused),
    };
    bytes.push(b'\n');
    BatchAnswer { bytes, outcome }
}

fn compare_batch_story(asked: &BatchStory) -> (Vec<u8>, LineOutcome) {
    let story = Story::new(asked.drafts.clone()).treating_as_same(asked.same.clone());
    let analysis = Analysis::on_this_thread(Arc::new(story));
    let mut bytes = Vec::new();
    let answer = JsonAnswer {
        id: asked.id.as_deref(),
        story: &analysis.story,
        comparison: &analysis.comparison,
        lineage: &analysis.lineage,
        review: None,
        facts: &analysis.facts,
        troubles: &asked.troubles,
        made: None,
    };
    write_answer(&answer, &mut bytes).expect("a vector takes what is written to it");
    let outcome = if asked.troubles.is_empty() {
        LineOutcome::Whole
    } else {
        LineOutcome::WithTrouble
    };
    (bytes, outcome)
}

fn refuse_batch_line(refused: &RefusedLine) -> (Vec<u8>, LineOutcome) {
    let mut bytes = Vec::new();
    write_refusal(refused, &mut bytes).expect("a vector takes what is written to it");
    (bytes, LineOutcome::Refused)
}
