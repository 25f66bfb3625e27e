//! What is watched while the reader reads, and what has come into a folder.

use std::path::PathBuf;

use crate::text::visible;
use crate::ui::action::Action;
use crate::ui::message::Effect;
use crate::ui::model::Model;
use crate::work::WatchedPlaces;

/// Says what is watched from now on, and what cannot be.
pub(crate) fn take_watched(model: &mut Model, watched: WatchedPlaces) {
    let told = watched.to_string();
    if model.watched.replace(watched).is_some() {
        // What is new was said when it came.
        return;
    }
    match model.note.take() {
        Some(note) if note.is_trouble || model.desk.is_offering => {
            model.note = Some(note);
        }
        Some(note) => model.say(format!("{told} · {}", note.text)),
        None => model.say(told),
    }
}

/// Says which files have come into a folder that is watched.
pub(crate) fn offer_new_files(model: &mut Model, files: Vec<PathBuf>) {
    model.new_files.extend(files);
    let names = model.new_files.iter();
    let names = names.map(|file| {
        file.file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    });
    let names: Vec<String> = names.collect();
    let told = match names.as_slice() {
        [] => return,
        [only] => format!("{only} is new in the folder"),
        [first, rest @ ..] => format!("{first} and {} more are new in the folder", rest.len()),
    };
    let open = model.key(Action::OpenNew);
    model.say(format!("{} · {open} opens what is new", visible(&told)));
}

/// Asks for what has come into a folder.
pub(crate) fn open_new_files(model: &mut Model) -> Option<Effect> {
    if model.watched.is_none() {
        model.say("nothing is watched: retold --watch FOLDER sees new files");
        return None;
    }
    if model.new_files.is_empty() {
        model.say("no new file has come into the folder");
        return None;
    }
    let files = std::mem::take(&mut model.new_files);
    Some(Effect::OpenNewFiles(files))
}
