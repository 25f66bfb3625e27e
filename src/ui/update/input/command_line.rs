//! Commands by their names: every action, and some that want a word more.

use super::follow_up::FollowUp;
use crate::text::VersionId;
use crate::ui::action::Action;
use crate::ui::commands::COMMANDS;
use crate::ui::message::Effect;
use crate::ui::model::{Model, Prompt};
use crate::ui::update::columns::column_focus;
use crate::ui::update::review::verdict_commands;
use crate::ui::update::story::source_choice;
use crate::ui::update::text::sentence_cursor;
use crate::ui::update::theme_choice;

/// Carries out a command, or says which action or effect it stands for.
pub(crate) fn carry_out(model: &mut Model, line: &str) -> FollowUp {
    let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    if let Ok(number) = line.parse::<usize>() {
        sentence_cursor::to_number(model, number);
        return FollowUp::Nothing;
    }
    match (name, rest) {
        ("", _) => {}
        // Verdicts are saved as they are made: what writes and quits elsewhere quits here.
        ("q" | "qa" | "x" | "wq", "") => return FollowUp::Action(Action::Quit, None),
        ("h", "") => return FollowUp::Action(Action::Help, None),
        ("set", _) => model
            .say(":theme :hyphens :legend :wider change what is seen · settings.toml what stays"),
        ("q!", "") => return FollowUp::Effect(Effect::Quit),
        ("base", letter) => set_base_by_letter(model, letter),
        ("source", letter) => choose_source(model, letter),
        ("verdict", words) => verdict_commands::judge(model, words),
        ("judge", words) => verdict_commands::judge_version(model, words),
        ("only", what) => verdict_commands::set_agenda_filter(model, what),
        ("theme", name) => theme_choice::set_theme(model, name),
        ("w" | "write" | "report" | "save" | "export", "") => {
            model.complain(format!("name a file: {name} report.html"));
        }
        ("w" | "write" | "report" | "save" | "export", file) => {
            return FollowUp::Effect(Effect::Write(file.into()));
        }
        _ => match Action::named(name).or_else(|| synonym_action(name)) {
            Some(Action::Command) => {}
            Some(action) => return FollowUp::Action(action, rest.parse().ok()),
            None => complain_unknown_command(model, name),
        },
    }
    FollowUp::Nothing
}

/// Words that a reader may try before looking a name up, and what they mean.
const SYNONYMS: [(&str, Action); 23] = [
    ("conflicts", Action::Facts),
    ("figures", Action::Facts),
    ("names", Action::Facts),
    ("dates", Action::Facts),
    ("quotations", Action::Quotes),
    ("copied", Action::Lineage),
    ("who", Action::Lineage),
    ("sources", Action::Lineage),
    ("shares", Action::Matrix),
    ("overlap", Action::Matrix),
    ("diff", Action::Peek),
    ("compare", Action::Peek),
    ("left-out", Action::Omissions),
    ("missing", Action::Omissions),
    ("words", Action::Substitutions),
    ("problems", Action::Troubles),
    ("search", Action::Find),
    ("summary", Action::Brief),
    ("clutter", Action::ShowFurniture),
    ("align", Action::SwitchLayout),
    ("layout", Action::SwitchLayout),
    ("keys", Action::Help),
    ("resume", Action::TakeOver),
];

/// What a word means that a reader may try before looking a name up.
fn synonym_action(word: &str) -> Option<Action> {
    let known = SYNONYMS.iter().find(|(synonym, _)| *synonym == word);
    known.map(|(_, action)| *action)
}

/// Says that no version has this letter, and which letters there are.
fn complain_unknown_letter(model: &mut Model, letter: &str) {
    let letters = model
        .story
        .versions
        .iter()
        .map(|version| version.letter.as_str());
    let letters: Vec<&str> = letters.collect();
    let letters = letters.join(", ");
    model.complain(format!("there is no version {letter}; there are {letters}"));
}

fn set_base_by_letter(model: &mut Model, letter: &str) {
    match version_named(model, letter) {
        Some(version) => column_focus::set_base(model, version),
        None => complain_unknown_letter(model, letter),
    }
}

/// Without a letter it is the version in focus.
fn choose_source(model: &mut Model, letter: &str) {
    let version = match letter {
        "" => Some(model.reading.cursor.focus),
        letter => version_named(model, letter),
    };
    match version.filter(|&version| model.story.versions.get(version).is_some()) {
        Some(version) => source_choice::toggle_source(model, version),
        None => complain_unknown_letter(model, letter),
    }
}

/// The version with this letter, whatever its case.
pub(crate) fn version_named(model: &Model, letter: &str) -> Option<VersionId> {
    let is_meant = |id: &VersionId| model.story.letter(*id).eq_ignore_ascii_case(letter);
    model.story.versions.ids().find(is_meant)
}

fn complain_unknown_command(model: &mut Model, name: &str) {
    let synonyms = SYNONYMS.iter().map(|(synonym, _)| *synonym);
    let nearest = crate::load::nearest_name(name, command_names().chain(synonyms));
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
