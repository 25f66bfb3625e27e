//! What is wrong with a command line, in one sentence.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// One sentence: what is wrong, and what was probably meant or can be chosen.
pub(crate) fn error_sentence(error: &clap::Error, asked: &str) -> String {
    let said = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let (arg, value) = (
        said(ContextKind::InvalidArg),
        said(ContextKind::InvalidValue),
    );
    let what = match error.kind() {
        ErrorKind::UnknownArgument if !arg.starts_with('-') => format!("`{arg}` is one too many"),
        ErrorKind::UnknownArgument => format!("there is no option `{arg}`"),
        ErrorKind::MissingRequiredArgument => format!("{} is missing", bare_option_name(&arg)),
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("{} wants a value", bare_option_name(&arg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("{} cannot be `{value}`", bare_option_name(&arg))
        }
        ErrorKind::InvalidSubcommand => {
            let name = said(ContextKind::InvalidSubcommand);
            format!("there is no command `{name}` here")
        }
        ErrorKind::TooManyValues => format!("`{value}` is one too many"),
        ErrorKind::ArgumentConflict => conflict(
            &bare_option_name(&arg),
            &bare_option_name(&said(ContextKind::PriorArg)),
        ),
        _ => first_line(error),
    };
    let meant = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
        ContextKind::SuggestedSubcommand,
    ];
    let meant = meant.map(said).into_iter().find(|meant| !meant.is_empty());
    let valid = said(ContextKind::ValidValue);
    match meant {
        Some(meant) => format!("{what}; did you mean `{meant}`?"),
        None if !valid.is_empty() => format!("{what}; choose one of {valid}"),
        None => format!("{what}; `{asked} --help` shows how it is done"),
    }
}

/// One option that was given twice, or two that exclude each other.
fn conflict(one: &str, other: &str) -> String {
    if one == other || other.is_empty() {
        format!("{one} can be given only once")
    } else {
        format!("{one} and {other} cannot be given together")
    }
}

/// `--width <CELLS>` without what stands for its value.
fn bare_option_name(arg: &str) -> String {
    match arg.split(" <").next() {
        Some(option) if option.starts_with('-') => option.to_owned(),
        _ => arg.trim_matches(['<', '>', '[', ']', '.']).to_owned(),
    }
}

fn first_line(error: &clap::Error) -> String {
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.strip_prefix("error: ").unwrap_or(line).to_owned()
}
