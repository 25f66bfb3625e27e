//! The program: what each command does, and how it ends.

mod args;
mod args_errors;
mod history_command;
mod leading_options;
mod listing;
mod progress_bar;
mod quotes;
mod reader;
mod reporting;
mod session_commands;
mod standard_input;

use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use args::{Args, ArgsError, Command, SettingArgs};
use progress_bar::Bar;
use retold::load::{FetchPolicy, FurnitureRules, LoadOptions, Trouble};
use retold::settings::{ProcessEnvironment, Settings};
use retold::ui::{Options, Reader, ReviewWish};
use retold::work::sessions::{SessionEntry, SessionSources};
use retold::work::{OutputKind, Protected, WatchMode};
use retold::{load, work};

/// Everything is done.
const DONE: u8 = 0;
/// Done, but something could not be read.
const WITH_TROUBLE: u8 = 1;
/// Nothing could be done.
const NOTHING: u8 = 2;

/// The licences of the data and packages that the program contains: they go along with every copy.
const NOTICES: &str = include_str!("../THIRD-PARTY.md");

fn main() -> ExitCode {
    let code = match args::parse_args(std::env::args_os()) {
        Ok(args) => dispatch_command(args),
        Err(ArgsError::Help(text)) => print(text.as_bytes()),
        Err(ArgsError::Mistake(what)) => {
            warn(what);
            NOTHING
        }
    };
    ExitCode::from(code)
}

fn dispatch_command(mut args: Args) -> u8 {
    if args.licences {
        return print(NOTICES.as_bytes());
    }
    match args.command.take() {
        Some(Command::Report(asked)) => reporting::report(asked),
        Some(Command::Quotes(asked)) => quotes::check_articles(&asked),
        Some(Command::History(asked)) if asked.open => {
            args.offline |= asked.offline;
            open_reader(asked.versions, args, true)
        }
        Some(Command::History(asked)) => history_command::tell_histories(&asked),
        Some(Command::Batch { file }) => run_batch(&file),
        Some(Command::Keys(choices)) => {
            let (_, options, troubles) = load_settings(choices);
            let printed = print(listing::format_keymap(&options.keymap).as_bytes());
            printed.max(print_troubles(&troubles))
        }
        Some(Command::Config(choices)) => {
            let (settings, _, troubles) = load_settings(choices);
            let printed = print(listing::config(&settings).as_bytes());
            printed.max(print_troubles(&troubles))
        }
        Some(Command::Sessions { deed }) => match session_commands::sessions(deed) {
            session_commands::SessionsOutcome::Ends(code) => code,
            session_commands::SessionsOutcome::Opens(entry) => open_saved_review(*entry, args),
        },
        Some(Command::Verify { report }) => session_commands::print_verification(&report),
        Some(Command::Completions { shell }) => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut args::command(), "retold", &mut script);
            print(&script)
        }
        Some(Command::Man { command }) => man(command.as_deref()),
        None => read_versions(std::mem::take(&mut args.versions), args),
    }
}

/// Opens what was opened for a saved review, and goes on with it; what the command line says goes before.
fn open_saved_review(entry: SessionEntry, mut args: Args) -> u8 {
    let SessionSources {
        paths,
        against,
        config,
        offline,
    } = entry.opened;
    let paths: Vec<PathBuf> = paths.into_iter().map(PathBuf::from).collect();
    args.against = against.into_iter().map(PathBuf::from).collect();
    args.offline |= offline;
    args.choices.config = args.choices.config.or(config.map(PathBuf::from));
    args.session = Some(entry.path);
    args.is_resumed = true;
    read_versions(paths, args)
}

fn read_versions(paths: Vec<PathBuf>, args: Args) -> u8 {
    if let Some(sentence) = args::mistyped_command(&paths) {
        warn(sentence);
        return NOTHING;
    }
    if args.plain || reader::is_dumb() {
        let asked = args::ReportArgs {
            versions: paths,
            against: args.against,
            offline: args.offline,
            session: args.session,
            config: args.choices.config,
            is_spoken: true,
            ..args::ReportArgs::default()
        };
        return reporting::report(asked);
    }
    open_reader(paths, args, false)
}

/// Opens the reader; with `are_states` on what changed from each version to the next.
fn open_reader(paths: Vec<PathBuf>, args: Args, are_states: bool) -> u8 {
    if !reader::has_terminal() {
        return NOTHING;
    }
    let review = ReviewWish {
        file: args.session,
        is_resumed: args.is_resumed,
        config: args.choices.config.clone(),
    };
    let mut settings = Settings::read(&args.choices.wishes(), &ProcessEnvironment::of_process());
    let (mut load, own) = load_options(&settings, args.offline);
    load.against = args.against;
    load.fetch.states = args.keep;
    load.input = standard_input::read_typed_input(&[paths.as_slice(), &load.against].concat());
    let afterwards = if args.watch {
        WatchMode::Watches(settings.values.watch_interval)
    } else {
        WatchMode::Ends
    };
    let protected = protected(&[paths.as_slice(), &load.against].concat(), &settings);
    let session = review.file.as_deref();
    if let Some(Err(trouble)) = session.map(|file| protected.allow(OutputKind::Session, file)) {
        print_troubles(&[trouble]);
        return NOTHING;
    }
    // Themes and keys take a third of the start: meanwhile the versions are opened and compared.
    let reader = Reader::open(paths, load, afterwards, review, protected);
    let (mut options, mut troubles) = options(&mut settings);
    options.are_states = are_states;
    troubles.extend(own);
    reader::run_reader(reader, options, troubles)
}

/// How this reader's versions are opened, and what is wrong with the rules for furniture: then only those of the program
/// hold.
fn load_options(settings: &Settings, is_offline: bool) -> (LoadOptions, Vec<Trouble>) {
    let (furniture, troubles) = match settings.furniture.as_ref() {
        Some((file, rules)) => match FurnitureRules::with_readers_own(rules) {
            Ok(rules) => (rules, Vec::new()),
            Err(troubles) => {
                let troubles = troubles.into_iter().map(|trouble| Trouble {
                    place: format!("{file}, {}", trouble.place),
                    ..trouble
                });
                (FurnitureRules::default(), troubles.collect())
            }
        },
        None => (FurnitureRules::default(), Vec::new()),
    };
    let options = LoadOptions {
        same: settings.values.same.clone(),
        furniture,
        fetch: FetchPolicy {
            is_offline,
            ..FetchPolicy::default()
        },
        against: Vec::new(),
        input: None,
    };
    (options, troubles)
}

/// What nothing is written over: what was asked for, and what was set.
fn protected(paths: &[PathBuf], settings: &Settings) -> Protected {
    let files = settings.looked.iter().map(|looked| looked.path.clone());
    Protected::of(paths).with_settings(files)
}

/// What is set, what it means to the reader, and everything that is wrong with it.
fn load_settings(choices: SettingArgs) -> (Settings, Options, Vec<Trouble>) {
    let mut settings = Settings::read(&choices.wishes(), &ProcessEnvironment::of_process());
    let (_, own) = load_options(&settings, true);
    let (options, mut troubles) = options(&mut settings);
    troubles.extend(own);
    (settings, options, troubles)
}

/// What these settings mean to the reader, and everything that is wrong with them.
fn options(settings: &mut Settings) -> (Options, Vec<Trouble>) {
    let (options, troubles) = Options::of(settings);
    if options.theme != settings.values.theme {
        // Only whoever knows the themes can tell that there is none of this name.
        settings.set_back("theme");
    }
    (options, troubles)
}

fn man(name: Option<&str>) -> u8 {
    let whole = args::command();
    let command = match name {
        None => Some(&whole),
        Some(name) => whole.find_subcommand(name),
    };
    let Some(command) = command else {
        let names: Vec<&str> = whole
            .get_subcommands()
            .map(clap::Command::get_name)
            .collect();
        let (name, names) = (name.unwrap_or_default(), names.join(", "));
        warn(format_args!(
            "there is no command `{name}`; there are {names}"
        ));
        return NOTHING;
    };
    let mut page = Vec::new();
    match clap_mangen::Man::new(command.clone()).render(&mut page) {
        Ok(()) => print(&page),
        Err(error) => write_error_code(&error, "the manual page could not be written", NOTHING),
    }
}

fn run_batch(path: &Path) -> u8 {
    standard_input::announce(&[path.to_owned()]);
    let lines = match load::open_batch(path) {
        Ok(lines) => lines,
        Err(trouble) => {
            print_troubles(&[trouble]);
            return NOTHING;
        }
    };
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut bar = Bar::beside_output();
    // A batch comes out the same whatever its reader has set.
    let options = LoadOptions::default();
    let done = work::batch_with_progress(lines, options, &mut out, &mut |done| {
        bar.count(done.n_lines);
    });
    bar.clear();
    match done {
        Ok(done) if done.n_refused == 0 => DONE,
        Ok(done) => {
            let (n_refused, n_lines) = (done.n_refused, done.n_lines);
            warn(format_args!(
                "{n_refused} of {n_lines} lines could not be read; their answers say why"
            ));
            if done.n_lost == n_lines {
                NOTHING
            } else {
                WITH_TROUBLE
            }
        }
        Err(error) => write_error_code(&error, "the batch ended early", WITH_TROUBLE),
    }
}

/// Says what is wrong. Where nobody can be told, as in a terminal that has gone, nothing else is wrong with that.
fn warn(what: impl std::fmt::Display) {
    let _ = writeln!(io::stderr(), "retold: {what}");
}

/// Says what could not be read, and how that ends.
fn print_troubles(troubles: &[Trouble]) -> u8 {
    for trouble in troubles {
        warn(trouble);
    }
    if troubles.iter().all(|trouble| trouble.is_notice) {
        DONE
    } else {
        WITH_TROUBLE
    }
}

fn print(text: &[u8]) -> u8 {
    let mut out = io::stdout().lock();
    match out.write_all(text).and_then(|()| out.flush()) {
        Ok(()) => DONE,
        Err(error) => write_error_code(&error, "standard output could not be written to", NOTHING),
    }
}

/// How it ends when something cannot be written: whoever closed the pipe has read enough.
fn write_error_code(error: &io::Error, what: &str, code: u8) -> u8 {
    if error.kind() == ErrorKind::BrokenPipe {
        return DONE;
    }
    warn(format_args!("{what}: {error}"));
    code
}
