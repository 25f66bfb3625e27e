//! The command line of retold.

use std::io::{self, BufWriter, ErrorKind};
use std::path::PathBuf;
use std::process::ExitCode;

use retold::{load, work};

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1);
    match args.next() {
        Some(command) if command == "batch" => batch(args.next().unwrap_or("-".into()).into()),
        _ => ExitCode::from(2),
    }
}

fn batch(path: PathBuf) -> ExitCode {
    let lines = match load::lines(&path) {
        Ok(lines) => lines,
        Err(trouble) => {
            eprintln!("retold: {trouble}");
            return ExitCode::from(2);
        }
    };
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match work::batch(lines, &mut out) {
        Ok(done) if done.n_refused == 0 => ExitCode::SUCCESS,
        Ok(done) => {
            eprintln!(
                "retold: {} of {} lines could not be read; their answers say why",
                done.n_refused, done.n_lines
            );
            ExitCode::from(if done.n_lost == done.n_lines { 2 } else { 1 })
        }
        // Whoever closed the pipe has read enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("retold: the batch ended early: {error}");
            ExitCode::from(1)
        }
    }
}
