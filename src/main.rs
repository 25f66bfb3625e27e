//! The command line of retold.

use std::ffi::OsString;
use std::io::{self, BufWriter, ErrorKind, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use retold::load::Trouble;
use retold::report::Format;
use retold::ui::{Ended, Options, Reader};
use retold::work::{Order, Reporting};
use retold::{load, work};

/// Lines of more than a hundred cells are hard to read.
const WIDEST: usize = 100;

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1);
    match args.next() {
        Some(command) if command == "batch" => batch(args.next().unwrap_or("-".into()).into()),
        Some(command) if command == "report" => match asked(args) {
            Ok(asked) => report(&asked),
            Err(what) => {
                eprintln!("retold: {what}");
                ExitCode::from(2)
            }
        },
        first => read(first.into_iter().chain(args).map(PathBuf::from).collect()),
    }
}

fn read(paths: Vec<PathBuf>) -> ExitCode {
    if !io::stdout().is_terminal() {
        eprintln!("retold: the reader needs a terminal; for a pipe use `retold report`");
        return ExitCode::from(2);
    }
    let reader = Reader {
        paths,
        options: Options::default(),
        troubles: Vec::new(),
    };
    match reader.run() {
        Ok(Ended::Left(troubles)) if troubles.is_empty() => ExitCode::SUCCESS,
        Ok(Ended::Left(troubles)) => {
            tell(&troubles);
            ExitCode::from(1)
        }
        Ok(Ended::Nothing(troubles)) => {
            tell(&troubles);
            ExitCode::from(2)
        }
        Err(error) => {
            eprintln!("retold: the terminal cannot be used: {error}");
            ExitCode::from(2)
        }
    }
}

struct Asked {
    order: Order,
    format: Option<Format>,
    output: Option<PathBuf>,
    width: Option<usize>,
}

fn asked(mut args: impl Iterator<Item = OsString>) -> Result<Asked, String> {
    let mut asked = Asked {
        order: Order {
            paths: Vec::new(),
            base: None,
            is_reproducible: false,
        },
        format: None,
        output: None,
        width: None,
    };
    while let Some(arg) = args.next() {
        let mut value = || {
            let value = args
                .next()
                .map(|value| value.to_string_lossy().into_owned());
            value.ok_or_else(|| format!("{} wants a value", arg.display()))
        };
        match arg.to_str() {
            Some("--format" | "-f") => asked.format = Some(value()?.parse()?),
            Some("--output" | "-o") => asked.output = Some(value()?.into()),
            Some("--base") => asked.order.base = Some(value()?),
            Some("--width") => asked.width = value()?.parse().ok(),
            Some("--reproducible") => asked.order.is_reproducible = true,
            _ => asked.order.paths.push(arg.into()),
        }
    }
    Ok(asked)
}

fn report(asked: &Asked) -> ExitCode {
    let reporting = match Reporting::new(&asked.order) {
        Ok(reporting) => reporting,
        Err(troubles) => {
            tell(&troubles);
            return ExitCode::from(2);
        }
    };
    tell(&reporting.troubles);
    let ending = asked.output.as_deref().and_then(Path::extension);
    let of_ending = ending.and_then(|ending| Format::of_ending(&ending.to_string_lossy()));
    let format = asked.format.or(of_ending).unwrap_or(Format::Text);
    let written = match &asked.output {
        Some(path) => work::save(path, |out| reporting.write(format, asked.width, out)),
        None => {
            let mut out = BufWriter::new(io::stdout().lock());
            let written = reporting.write(format, asked.width.or_else(screen_width), &mut out);
            written.and_then(|()| io::Write::flush(&mut out))
        }
    };
    match written {
        Ok(()) if reporting.troubles.is_empty() => ExitCode::SUCCESS,
        Ok(()) => ExitCode::from(1),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("retold: the report could not be written: {error}");
            ExitCode::from(2)
        }
    }
}

fn screen_width() -> Option<usize> {
    let is_screen = io::stdout().is_terminal();
    let cells = is_screen.then(crossterm::terminal::size)?.ok()?.0;
    Some(usize::from(cells).min(WIDEST))
}

fn tell(troubles: &[Trouble]) {
    for trouble in troubles {
        eprintln!("retold: {trouble}");
    }
}

fn batch(path: PathBuf) -> ExitCode {
    let lines = match load::lines(&path) {
        Ok(lines) => lines,
        Err(trouble) => {
            tell(&[trouble]);
            return ExitCode::from(2);
        }
    };
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match work::batch(lines, &mut out) {
        Ok(done) if done.n_refused == 0 => ExitCode::SUCCESS,
        Ok(done) => {
            let (n_refused, n_lines) = (done.n_refused, done.n_lines);
            eprintln!(
                "retold: {n_refused} of {n_lines} lines could not be read; their answers say why"
            );
            ExitCode::from(if done.n_lost == n_lines { 2 } else { 1 })
        }
        // Whoever closed the pipe has read enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("retold: the batch ended early: {error}");
            ExitCode::from(1)
        }
    }
}
