//! Commands by their names: every action, and some that want a word more.

use super::dispatch;
use crate::text::VersionId;
use crate::ui::action::Action;
use crate::ui::message::Effect;
use crate::ui::model::{Model, Prompt};
use crate::ui::update::columns::column_focus;
use crate::ui::update::text::scroll;

/// Commands that are not actions, with what they want and do.
pub(in crate::ui) const COMMANDS: &[(&str, &str)] = &[
    ("base LETTER", "read the others against this version"),
    ("theme NAME", "change the theme"),
    (
        "verdict NAME REASON",
        "decide on the point under the cursor",
    ),
    ("judge NAME REASON", "decide on the whole version in focus"),
    (
        "only WHAT",
        "go through only unreviewed, conflicts, noted, outdated, reworded …, a verdict or a version",
    ),
    (
        "write FILE",
        "write a report; the ending says in which format",
    ),
];

/// Carries out a command.
pub(crate) fn carry_out(model: &mut Model, line: &str) -> Option<Effect> {
    let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    if let Ok(number) = line.parse::<usize>() {
        scroll::to_number(model, number);
        return None;
    }
    match (name, rest) {
        ("", _) => None,
        // Verdicts are saved as they are made: what writes and quits elsewhere quits here.
        ("q" | "qa" | "x" | "wq", "") => dispatch::perform_action(model, Action::Quit, None),
        ("h", "") => dispatch::perform_action(model, Action::Help, None),
        ("set", _) => {
            model.say(
                ":theme :hyphens :legend :wider change what is seen · settings.toml what stays",
            );
            None
        }
        ("q!", "") => Some(Effect::Quit),
        ("base", letter) => {
            set_base_by_letter(model, letter);
            None
        }
        ("verdict", words) => {
            crate::ui::update::review::verdict_commands::judge(model, words);
            None
        }
        ("judge", words) => {
            crate::ui::update::review::verdict_commands::judge_version(model, words);
            None
        }
        ("only", what) => {
            crate::ui::update::review::verdict_commands::set_agenda_filter(model, what);
            None
        }
        ("theme", name) => {
            crate::ui::update::theme_choice::set_theme(model, name);
            None
        }
        ("w" | "write", "") => {
            model.complain("write wants the name of a file, such as report.html");
            None
        }
        ("w" | "write", file) => Some(Effect::Write(file.into())),
        _ => match Action::named(name) {
            Some(Action::Command) => None,
            Some(action) => dispatch::perform_action(model, action, rest.parse().ok()),
            None => {
                complain_unknown_command(model, name);
                None
            }
        },
    }
}

fn set_base_by_letter(model: &mut Model, letter: &str) {
    match version_named(model, letter) {
        Some(version) => column_focus::set_base(model, version),
        None => model.complain(format!("there is no version {letter}")),
    }
}

/// The version with this letter, whatever its case.
pub(crate) fn version_named(model: &Model, letter: &str) -> Option<VersionId> {
    let is_meant = |id: &VersionId| model.story.letter(*id).eq_ignore_ascii_case(letter);
    model.story.versions.ids().find(is_meant)
}

fn complain_unknown_command(model: &mut Model, name: &str) {
    let nearest = crate::load::nearest_name(name, command_names());
    let help = model.key(Action::Help);
    let hint = match nearest {
        Some(nearest) => format!("; did you mean {nearest}?"),
        None => format!("; tab behind : lists them all, {help} the keys"),
    };
    model.complain(format!("there is no command {name}{hint}"));
}

fn command_names() -> impl Iterator<Item = &'static str> {
    let actions = Action::ALL.iter().map(|action| action.name());
    let others = COMMANDS
        .iter()
        .map(|(name, _)| name.split(' ').next().unwrap_or(name));
    actions.chain(others)
}

/// Completes the name as far as it is clear, and says which names there are.
pub(crate) fn complete(model: &mut Model, prompt: &mut Prompt) {
    let typed = prompt.before.clone();
    let mut fitting: Vec<&str> = command_names()
        .filter(|name| name.starts_with(&typed))
        .collect();
    fitting.sort_unstable();
    match fitting.as_slice() {
        [] => model.say("no command begins like this"),
        [only] => prompt.before = format!("{only} "),
        several => {
            prompt.before = common_start(several).to_owned();
            model.say(several.join("  "));
        }
    }
}

fn common_start<'a>(names: &[&'a str]) -> &'a str {
    let first = names.first().copied().unwrap_or_default();
    let is_common = |end: &usize| {
        let start = first.get(..*end).unwrap_or_default();
        names.iter().all(|name| name.starts_with(start))
    };
    let end = (0..=first.len()).rev().find(is_common).unwrap_or(0);
    first.get(..end).unwrap_or_default()
}
