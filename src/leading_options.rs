//! Options of the reader that stand before a command: handed on to it, or refused if they mean nothing to it.

use super::args::{Args, Command, ReportArgs, SessionCommand, SettingArgs};

impl Args {
    /// The same with what was said before the command given to the command.
    ///
    /// # Errors
    /// When an option means nothing to the command, or contradicts one behind it, in a sentence.
    pub(crate) fn handed_on(mut self) -> Result<Self, String> {
        let Some(mut command) = self.command.take() else {
            return Ok(self);
        };
        let meant: &[&str] = match &mut command {
            Command::Report(report) => {
                self.give_to(report)?;
                &["--offline", "--session", "--config", "--against"]
            }
            Command::Quotes(quotes) => {
                quotes.offline |= std::mem::take(&mut self.offline);
                quotes.against.append(&mut self.against);
                &["--offline", "--against"]
            }
            Command::History(history) => {
                history.offline |= std::mem::take(&mut self.offline);
                &["--offline"]
            }
            Command::Keys(choices) | Command::Config(choices) => {
                let behind = std::mem::take(choices);
                *choices = behind.or(std::mem::take(&mut self.choices))?;
                &[]
            }
            Command::Sessions {
                deed: Some(SessionCommand::Resume { .. }),
            } => &[
                "--offline",
                "--watch",
                "--plain",
                "--config",
                "--theme",
                "--colours",
                "--no-mouse",
            ],
            Command::Batch { .. }
            | Command::Sessions { .. }
            | Command::Verify { .. }
            | Command::Completions { .. }
            | Command::Man { .. } => &[],
        };
        if let Some(option) = self.said().find(|option| !meant.contains(option)) {
            let name = command.name();
            return Err(format!(
                "{option} means nothing to `retold {name}`; leave it out"
            ));
        }
        self.command = Some(command);
        Ok(self)
    }

    fn give_to(&mut self, report: &mut ReportArgs) -> Result<(), String> {
        report.offline |= std::mem::take(&mut self.offline);
        report.against.append(&mut self.against);
        if report.without_review && self.session.is_some() {
            return Err("--session and --without-review cannot be given together".to_owned());
        }
        report.session = merge_option("--session", report.session.take(), self.session.take())?;
        report.config = merge_option("--config", report.config.take(), self.choices.config.take())?;
        Ok(())
    }

    /// The options that were given.
    fn said(&self) -> impl Iterator<Item = &'static str> {
        let SettingArgs {
            config,
            theme,
            colours,
            no_mouse,
        } = &self.choices;
        let options = [
            ("--offline", self.offline),
            ("--against", !self.against.is_empty()),
            ("--watch", self.watch),
            ("--plain", self.plain),
            ("--session", self.session.is_some()),
            ("--config", config.is_some()),
            ("--theme", theme.is_some()),
            ("--colours", colours.is_some()),
            ("--no-mouse", *no_mouse),
        ];
        let said = options.into_iter().filter(|(_, is_said)| *is_said);
        said.map(|(option, _)| option)
    }
}

impl SettingArgs {
    /// What is said here, or else there: options may stand before a command or behind it.
    fn or(self, other: Self) -> Result<Self, String> {
        Ok(Self {
            config: merge_option("--config", self.config, other.config)?,
            theme: merge_option("--theme", self.theme, other.theme)?,
            colours: merge_option("--colours", self.colours, other.colours)?,
            no_mouse: self.no_mouse || other.no_mouse,
        })
    }
}

/// The value of an option that may stand before the command or behind it.
fn merge_option<T: PartialEq>(
    option: &str,
    behind: Option<T>,
    before: Option<T>,
) -> Result<Option<T>, String> {
    match (behind, before) {
        (Some(behind), Some(before)) if behind != before => {
            Err(format!("{option} can be given only once"))
        }
        (behind, before) => Ok(behind.or(before)),
    }
}

impl Command {
    /// How it is called, as far as it is asked for.
    fn name(&self) -> &'static str {
        match self {
            Self::Report(_) => "report",
            Self::Quotes(_) => "quotes",
            Self::History(_) => "history",
            Self::Batch { .. } => "batch",
            Self::Keys(_) => "keys",
            Self::Config(_) => "config",
            Self::Sessions { deed: None } => "sessions",
            Self::Sessions { deed: Some(deed) } => match deed {
                SessionCommand::Resume { .. } => "sessions resume",
                SessionCommand::Move { .. } => "sessions move",
                SessionCommand::Rename { .. } => "sessions rename",
                SessionCommand::Delete { .. } => "sessions delete",
            },
            Self::Verify { .. } => "verify",
            Self::Completions { .. } => "completions",
            Self::Man { .. } => "man",
        }
    }
}
