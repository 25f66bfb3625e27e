//! The command line, and what is said when it is not understood.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::Shell;

use retold::report::ReportFormat;
use retold::settings::{COLOURS, Origin, Setting, SettingOverrides, Value};

use super::args_errors::error_sentence;

const AFTER: &str = "\
Examples:
  retold                               a built-in story, to try it out
  retold A.txt B.html https://…        versions side by side; ? lists the keys, q quits
  retold DIR                           every version in a folder
  retold report -o report.html A B     the comparison as a page
  retold report A B | less             the comparison as text
  retold quotes A --against SPEECH     every quotation against what was said
  retold history DIR                   what an outlet changed after it published
  retold --plain A B                   the same, for a screen reader

Without a version, a built-in story is opened, so that retold can be tried at once.
A file that is named like a command is opened with ./ before its name.

Settings, keys and themes are read from settings.toml, keys.toml and themes/ in the
folder retold under the platform's configuration folder. NO_COLOR in the environment
switches colours off, RETOLD_CONFIG names another file or folder of settings; options
beat the environment, which beats the files.

Exit codes: 0 done, 1 done but something could not be read, 2 nothing could be done.";

/// Read several published versions of one story side by side.
#[derive(Debug, Parser)]
#[command(name = "retold", version, after_help = AFTER, infer_long_args = true)]
pub(crate) struct Args {
    /// Versions of one story: files, folders, addresses, story files, or - for standard input
    #[arg(value_name = "VERSION")]
    pub(crate) versions: Vec<PathBuf>,
    /// Check quotations against these speeches, transcripts or press releases
    #[arg(long, value_name = "FILE", num_args = 1.., requires = "versions")]
    pub(crate) against: Vec<PathBuf>,
    /// Open pages that were kept before, and ask no server
    #[arg(long)]
    pub(crate) offline: bool,
    /// Read a version again when its file changes, and show what is new
    #[arg(long)]
    pub(crate) watch: bool,
    /// Keep every new state of a page that is opened by its address in this folder; `retold history DIR` says what changed
    #[arg(long, value_name = "DIR", conflicts_with = "offline")]
    pub(crate) keep: Option<PathBuf>,
    /// Print the story line by line with the marks before the words, as screen readers want it; a terminal that is
    /// called dumb gets this too
    #[arg(long, conflicts_with = "watch")]
    pub(crate) plain: bool,
    /// Keep verdicts and notes in this file, such as one beside the story, and go on with what is in it
    #[arg(long, value_name = "FILE")]
    pub(crate) session: Option<PathBuf>,
    /// Print the licences of what retold is made from, and end
    #[arg(long)]
    pub(crate) licences: bool,
    #[command(flatten)]
    pub(crate) choices: SettingArgs,
    /// Whether a saved review is gone on with; no option says so.
    #[arg(skip)]
    pub(crate) is_resumed: bool,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// What the command line says about settings.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct SettingArgs {
    /// Take settings from this file, or settings, keys and themes from this folder
    #[arg(long, value_name = "PATH")]
    pub(crate) config: Option<PathBuf>,
    /// Use this theme
    #[arg(long, value_name = "NAME")]
    pub(crate) theme: Option<String>,
    /// Use this many colours
    #[arg(long, value_name = "HOW MANY", value_parser = PossibleValuesParser::new(COLOURS))]
    pub(crate) colours: Option<String>,
    /// Leave the mouse to the terminal
    #[arg(long)]
    pub(crate) no_mouse: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write the comparison down
    Report(ReportArgs),
    /// Compare many stories: one JSON a line in, one JSON a line out
    Batch {
        /// A file of stories, or - for standard input
        #[arg(default_value = "-")]
        file: PathBuf,
    },
    /// Check the quotations of articles against what was said
    Quotes(QuotesArgs),
    /// Tell what an outlet changed after it published, and whether it said so
    History(HistoryArgs),
    /// List the keys in force
    Keys(SettingArgs),
    /// List the settings in force, and where each comes from
    Config(SettingArgs),
    /// List the reviews that were saved; go on with one, rename or delete it
    Sessions {
        /// What to do; without it they are listed
        #[command(subcommand)]
        deed: Option<SessionCommand>,
    },
    /// Say what still holds of a report
    Verify {
        /// A report in JSON or HTML
        report: PathBuf,
    },
    /// Print what a shell needs to complete this command line
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page; `retold man report` that of a command
    Man {
        /// The command that it is about
        command: Option<String>,
    },
}

/// What can be done with a saved review.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum SessionCommand {
    /// Open its versions and go on with it, as it was left
    Resume {
        /// Its number in the list, its name, or the name of its file
        which: String,
    },
    /// Look for its files in this folder, after they were moved or renamed
    Move {
        /// Its number in the list, its name, or the name of its file
        which: String,
        /// Where they are now: a folder, or the file for one that is missing
        folder: PathBuf,
    },
    /// Give it another name
    Rename {
        /// Its number in the list, its name, or the name of its file
        which: String,
        /// The new name
        name: String,
    },
    /// Delete it, with what was decided and written
    Delete {
        /// Its number in the list, its name, or the name of its file
        which: String,
    },
}

#[derive(Debug, Default, clap::Args)]
pub(crate) struct ReportArgs {
    /// Versions of one story: files, folders, addresses, story files, or - for standard input
    #[arg(value_name = "VERSION", required = true)]
    pub(crate) versions: Vec<PathBuf>,
    /// Check quotations against these speeches, transcripts or press releases
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub(crate) against: Vec<PathBuf>,
    /// Write it as this; otherwise the ending of FILE decides
    #[arg(short, long, value_parser = formats())]
    pub(crate) format: Option<ReportFormat>,
    /// Write it to this file; `-` is standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Read the others against the version with this letter
    #[arg(short, long, value_name = "LETTER")]
    pub(crate) base: Option<String>,
    /// Bring the versions in this order; letters follow it
    #[arg(long, value_name = "ORDER", value_enum)]
    pub(crate) order: Option<VersionOrder>,
    /// Open pages that were kept before, and ask no server
    #[arg(long)]
    pub(crate) offline: bool,
    /// Leave out what was decided and written about these versions
    #[arg(long)]
    pub(crate) without_review: bool,
    /// Take what was decided and written from this file
    #[arg(long, value_name = "FILE", conflicts_with = "without_review")]
    pub(crate) session: Option<PathBuf>,
    /// Wrap text to this many cells
    #[arg(short, long, value_name = "CELLS")]
    pub(crate) width: Option<usize>,
    /// Leave out the time, so that it comes out the same every time
    #[arg(long)]
    pub(crate) reproducible: bool,
    /// Take settings from this file, or settings and rules for furniture from this folder
    #[arg(long, value_name = "PATH")]
    pub(crate) config: Option<PathBuf>,
    /// Whether it is to be listened to, which `--plain` asks for.
    #[arg(skip)]
    pub(crate) is_spoken: bool,
}

#[derive(Debug, Default, clap::Args)]
pub(crate) struct QuotesArgs {
    /// Articles that quote: files, folders, addresses, or - for standard input
    #[arg(value_name = "ARTICLE", required = true)]
    pub(crate) articles: Vec<PathBuf>,
    /// What was said: speeches, transcripts, subtitles, press releases, court papers, earlier stories
    #[arg(long, value_name = "SOURCE", required = true, num_args = 1..)]
    pub(crate) against: Vec<PathBuf>,
    /// Write it as this; otherwise the ending of FILE decides
    #[arg(short, long, value_parser = formats())]
    pub(crate) format: Option<ReportFormat>,
    /// Write it to this file; `-` is standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// End with 1 if any quotation is altered, cut, joined or missing
    #[arg(long)]
    pub(crate) check: bool,
    /// Open pages that were kept before, and ask no server
    #[arg(long)]
    pub(crate) offline: bool,
}

#[derive(Debug, Default, clap::Args)]
pub(crate) struct HistoryArgs {
    /// States of an article or of several: files, folders, addresses, or - for standard input
    #[arg(value_name = "VERSION", required_unless_present = "git")]
    pub(crate) versions: Vec<PathBuf>,
    /// Take the committed states of this file, through the git program
    #[arg(long, value_name = "FILE")]
    pub(crate) git: Option<PathBuf>,
    /// Leave out what changed before this day
    #[arg(long, value_name = "DATE")]
    pub(crate) since: Option<String>,
    /// Write it as this; otherwise the ending of FILE decides
    #[arg(short, long, value_parser = formats())]
    pub(crate) format: Option<ReportFormat>,
    /// Write it to this file; `-` is standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Set the last states of the articles against each other, as versions of one story
    #[arg(long, conflicts_with = "open")]
    pub(crate) outlets: bool,
    /// Open the reader on the history instead of printing it
    #[arg(long, conflicts_with_all = ["git", "since", "format", "output", "check"])]
    pub(crate) open: bool,
    /// End with 1 if a figure, date, name, quotation or negation was changed, or a passage taken out, without a note
    #[arg(long)]
    pub(crate) check: bool,
    /// Open pages that were kept before, and ask no server
    #[arg(long)]
    pub(crate) offline: bool,
}

/// In which order versions come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum VersionOrder {
    /// As they are named
    Given,
    /// By their day of publication, those without one last
    Time,
}

fn formats() -> impl TypedValueParser<Value = ReportFormat> {
    let names = PossibleValuesParser::new(ReportFormat::ALL.map(ReportFormat::name));
    names.try_map(|name| name.parse::<ReportFormat>())
}

impl SettingArgs {
    /// What is said here, for the settings.
    pub(crate) fn wishes(self) -> SettingOverrides {
        let mut said = Vec::new();
        let mut say = |key, option, value: Option<Value>| {
            said.extend(value.map(|value| Setting {
                key,
                value,
                origin: Origin::CommandLine(option),
            }));
        };
        say("theme", "--theme", self.theme.map(Value::Text));
        say("colours", "--colours", self.colours.map(Value::Text));
        let mouse = self.no_mouse.then_some(Value::Switch(false));
        say("mouse", "--no-mouse", mouse);
        SettingOverrides {
            config: self.config,
            said,
        }
    }
}

/// A command line that asks for nothing that can be done.
pub(crate) enum ArgsError {
    /// It asks for help, and this is the help.
    Help(String),
    /// It has a mistake, and this sentence says which.
    Mistake(String),
}

/// Reads the command line.
///
/// # Errors
/// When it asks for help only, or has a mistake.
pub(crate) fn parse_args(args: impl IntoIterator<Item = OsString>) -> Result<Args, ArgsError> {
    let args: Vec<OsString> = args.into_iter().collect();
    let read = Args::try_parse_from(&args).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ArgsError::Help(error.to_string()),
        _ => ArgsError::Mistake(error_sentence(&error, &asked(&args))),
    })?;
    read.handed_on().map_err(ArgsError::Mistake)
}

/// The command, its commands named in full, as completions and manual pages need it.
pub(crate) fn command() -> clap::Command {
    let mut command = Args::command();
    command.build();
    command
}

/// What is said of a first version that is no file and nearly the name of a command; none if it may be a version.
pub(crate) fn mistyped_command(paths: &[PathBuf]) -> Option<String> {
    let first = paths.first()?;
    let word = first.to_str()?;
    let is_word = word.chars().all(|c| c.is_alphanumeric() || c == '-') && word != "-";
    if !is_word || first.exists() {
        return None;
    }
    let command = Args::command();
    let names: Vec<&str> = command
        .get_subcommands()
        .map(clap::Command::get_name)
        .collect();
    let lower = word.to_lowercase();
    let begun: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| lower.len() > 2 && (name.starts_with(&lower) || lower.starts_with(name)))
        .collect();
    let near = retold::load::nearest_name(&lower, names.iter().copied());
    let meant = near.or(match begun.as_slice() {
        [only] => Some(only),
        _ => None,
    })?;
    Some(format!(
        "there is no command and no file `{word}`; did you mean `retold {meant}`?"
    ))
}

/// The program and the command that was asked for.
fn asked(args: &[OsString]) -> String {
    let command = Args::command();
    let mut names = command.get_subcommands().map(clap::Command::get_name);
    let name = names.find(|name| args.iter().any(|arg| arg == name));
    name.map_or_else(|| "retold".to_owned(), |name| format!("retold {name}"))
}
