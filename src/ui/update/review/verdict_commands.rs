//! Verdicts by their names, on points and whole versions, and what of the story is gone through.

use super::review_cursor::target_under_cursor;
use super::review_navigation;
use super::review_queue::record_review_change;
use super::verdict_edits;
use crate::load::nearest_name;
use crate::review::{Filter, ReviewTarget, Suggestion, TargetKind};
use crate::text::VersionId;
use crate::ui::model::{GivenVerdict, Model, PromptKind};
use crate::ui::update::input::prompt_opening::open_prompt_with;

/// Gives a verdict by its name, on the point under the cursor.
pub(crate) fn judge(model: &mut Model, words: &str) {
    let names = verdict_names(model, &TargetKind::Point);
    let Some((name, reason)) = split_verdict_name(&names, words) else {
        return model.complain(unknown_verdict_text(&names, words));
    };
    let Some(target) = target_under_cursor(model) else {
        return model.complain("there is nothing here to decide on");
    };
    if has_needed_reason(model, name, reason) {
        let given = GivenVerdict {
            verdict: name.to_owned(),
            reason: Some(reason.to_owned()),
        };
        verdict_edits::give(model, &[target], given);
    }
}

/// Gives a verdict on the whole version in focus; without one, says what its shares suggest.
pub(crate) fn judge_version(model: &mut Model, words: &str) {
    let version = model.reading.cursor.focus;
    if model.story.versions.get(version).is_none() {
        return model.complain("there is nothing here to decide on");
    }
    let names = verdict_names(model, &TargetKind::Version);
    let letter = model.story.letter(version).to_owned();
    if words.is_empty() {
        let suggested = suggestion(model, version).map_or_else(String::new, |suggested| {
            format!("{}: {} · ", suggested.derivation.name(), suggested.rule)
        });
        return model.say(format!(
            "{suggested}a verdict on {letter} is one of {}",
            names.join(", ")
        ));
    }
    let Some((name, reason)) = split_verdict_name(&names, words) else {
        return model.complain(unknown_verdict_text(&names, words));
    };
    if !has_needed_reason(model, name, reason) {
        return;
    }
    let target = ReviewTarget::version(&model.story, version);
    model.desk.review.judge(&target, name, reason);
    record_review_change(model);
    model.say(format!("{letter}: {name}"));
}

/// The names of the verdicts that can be given on such a target.
fn verdict_names(model: &Model, kind: &TargetKind) -> Vec<String> {
    let verdicts = model.desk.verdicts.on(kind);
    verdicts.map(|verdict| verdict.name.clone()).collect()
}

/// The verdict that is named, and the reason behind it. A name may be the beginning of another: the longest is meant.
fn split_verdict_name<'a>(names: &'a [String], words: &'a str) -> Option<(&'a str, &'a str)> {
    let reason = |name: &&String| {
        let behind = words.strip_prefix(name.as_str())?;
        (behind.is_empty() || behind.starts_with(char::is_whitespace)).then(|| behind.trim())
    };
    let meant = names
        .iter()
        .filter_map(|name| Some((name.as_str(), reason(&name)?)));
    meant.max_by_key(|(name, _)| name.len())
}

fn unknown_verdict_text(names: &[String], words: &str) -> String {
    let known = format!("a verdict is one of {}", names.join(", "));
    let Some(word) = words.split_whitespace().next() else {
        return known;
    };
    let near = |typed| nearest_name(typed, names.iter().map(String::as_str));
    match near(words).or_else(|| near(word)) {
        Some(near) => format!("there is no verdict {word}; did you mean {near}? {known}"),
        None => format!("there is no verdict {word}; {known}"),
    }
}

/// Whether the reason is there that a verdict may demand; says so if it is not.
fn has_needed_reason(model: &mut Model, name: &str, reason: &str) -> bool {
    let demands = model
        .desk
        .verdicts
        .named(name)
        .is_some_and(|verdict| verdict.demands_reason);
    if demands && reason.is_empty() {
        model.complain(format!("{name} needs a reason: write it after the verdict"));
        return false;
    }
    true
}

/// Begins a verdict on the whole version in focus with what its shares suggest; the rule stands behind it.
pub(crate) fn propose(model: &mut Model) {
    let version = model.reading.cursor.focus;
    let suggested = suggestion(model, version);
    let name = suggested
        .as_ref()
        .map_or("", |suggested| suggested.derivation.name());
    open_prompt_with(model, PromptKind::Command, &format!("judge {name}"));
    match suggested {
        Some(suggested) => model.say(format!("{} · enter decides", suggested.brief)),
        None => model.say("this is the base: its shares suggest nothing"),
    }
}

/// Asks what is to be gone through.
pub(crate) fn ask_for_filter(model: &mut Model) {
    open_prompt_with(model, PromptKind::Command, "only ");
    let names = Filter::names(&model.story, &model.desk.verdicts).join(", ");
    model.say(format!("{names}, a letter; nothing for all"));
}

/// Goes through only what a filter lets through; without a name through everything again.
pub(crate) fn set_agenda_filter(model: &mut Model, name: &str) {
    let filter = Filter::named(name, &model.story, &model.desk.verdicts);
    if filter.is_none() && !name.is_empty() {
        let names = Filter::names(&model.story, &model.desk.verdicts);
        let hint = match nearest_name(name, names.iter().map(AsRef::as_ref)) {
            Some(near) => format!("did you mean {near}?"),
            None => format!("choose one of {}, or a letter", names.join(", ")),
        };
        model.complain(format!("there is no filter {name}: {hint}"));
        return;
    }
    model.desk.filter = filter;
    if !model.desk.is_judging {
        review_navigation::toggle_judging(model);
    }
    let places = model.desk.agenda.filtered(model.desk.filter.as_slice());
    let (n, of) = (places.len(), model.desk.agenda.items.len());
    if n > 0 {
        review_navigation::next_open_item(model);
    }
    model.say(match &model.desk.filter {
        None => format!("all {of} passages and facts are reviewed"),
        Some(filter) => format!("only {}: {n} of {of}", filter.name(&model.story)),
    });
}

fn suggestion(model: &Model, version: VersionId) -> Option<Suggestion> {
    let base = model.reading.base;
    let pair = model
        .comparison
        .pair(version, base)
        .filter(|_| version != base)?;
    Some(Suggestion::of(if pair.left == version {
        pair.left_shared
    } else {
        pair.right_shared
    }))
}
