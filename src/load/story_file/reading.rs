//! From the text of a story file to the versions that it lists, and everything that is wrong in it.

use std::ops::Range;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::overrides::{StoryOverrides, VersionOverrides};
use super::values::{Key, StoryFileReader, Value};
use crate::load::{ListedVersion, Source, Trouble};

const OF_STORY: [&str; 5] = ["base", "order", "same", "leave-out", "version"];
const OF_VERSION: [&str; 11] = [
    "path",
    "address",
    "part",
    "letter",
    "kind",
    "label",
    "outlet",
    "date",
    "sha256",
    "leave-out",
    "keep",
];

/// The versions that a story file lists, in order, and its troubles; paths are relative to its folder.
pub(in crate::load) fn read_story_file(path: &Path, text: &str) -> Vec<Result<Source, Trouble>> {
    let mut reader = StoryFileReader {
        text,
        place: path.display().to_string(),
        troubles: Vec::new(),
    };
    let listed = match DeTable::parse(text) {
        Ok(table) => {
            let folder = path.parent().unwrap_or(Path::new(""));
            read_story_table(&mut reader, table.get_ref(), folder)
        }
        Err(error) => {
            let at = error.span().unwrap_or_default();
            let what = error.message().to_lowercase();
            let hint = "mend the line, or write the story file anew from the reader";
            reader.tell(&at, what, Some(hint.to_owned()));
            Vec::new()
        }
    };
    reader.troubles.sort_by_key(|(line, _)| *line);
    let troubles = reader.troubles.into_iter().map(|(_, trouble)| Err(trouble));
    let sources = listed
        .into_iter()
        .map(|one| Ok(Source::Listed(Box::new(one))));
    troubles.chain(sources).collect()
}

fn read_story_table(
    reader: &mut StoryFileReader<'_>,
    table: &DeTable,
    folder: &Path,
) -> Vec<ListedVersion> {
    let mut of_story = StoryOverrides::default();
    let mut versions = Vec::new();
    let mut left_out = Vec::new();
    let mut base_at = 0..0;
    for (key, value) in table.iter() {
        match key.get_ref().as_ref() {
            "base" => {
                of_story.base = reader.words(key, value);
                base_at = key.span();
            }
            "order" => of_story.is_by_time = reader.is_by_time(key, value),
            "same" => of_story.same = reader.same(key, value),
            "leave-out" => left_out = reader.printed(key, value),
            "version" => versions = read_version_tables(reader, key, value, folder),
            _ => reader.unknown(key, &OF_STORY),
        }
    }
    let is_named = |base: &String| {
        let mut letters = versions
            .iter()
            .filter_map(|v: &ListedVersion| v.said.letter.as_ref());
        letters.any(|letter| letter.eq_ignore_ascii_case(base))
    };
    let has_letters = versions.iter().all(|version| version.said.letter.is_some());
    if let Some(base) = of_story.base.take_if(|base| has_letters && !is_named(base)) {
        let what = format!("the base is to be {base}, but no version has this letter");
        let letters = versions
            .iter()
            .filter_map(|version| version.said.letter.as_deref());
        let letters: Vec<&str> = letters.collect();
        let hint = format!("the letters are {}", letters.join(", "));
        reader.tell(&base_at, what, Some(hint));
    }
    for version in &mut versions {
        version.said.leave_out_everywhere.clone_from(&left_out);
    }
    of_story.leave_out = left_out;
    if let Some(first) = versions.first_mut() {
        first.of_story = Some(of_story);
    }
    versions
}

fn read_version_tables(
    reader: &mut StoryFileReader<'_>,
    key: &Key,
    value: &Value,
    folder: &Path,
) -> Vec<ListedVersion> {
    let DeValue::Array(tables) = value.get_ref() else {
        reader.tell(
            &key.span(),
            "`version` must be a table".to_owned(),
            Some("begin each version with [[version]]".to_owned()),
        );
        return Vec::new();
    };
    let mut versions: Vec<ListedVersion> = Vec::new();
    for value in tables.iter() {
        let DeValue::Table(table) = value.get_ref() else {
            continue;
        };
        let Some(version) = read_version_table(reader, value.span(), table, folder) else {
            continue;
        };
        let letter = version.said.letter.clone().unwrap_or_default();
        let others = versions
            .iter()
            .filter_map(|other| other.said.letter.as_ref());
        let is_taken = others
            .clone()
            .any(|other| other.eq_ignore_ascii_case(&letter));
        if is_taken {
            // `:base x` and `:base X` mean one version.
            let what = format!("two versions have the letter {letter}");
            let hint = "give each a letter of its own, in capitals or not".to_owned();
            reader.tell(&value.span(), what, Some(hint));
        }
        versions.push(version);
    }
    versions
}

fn read_version_table(
    reader: &mut StoryFileReader<'_>,
    at: Range<usize>,
    table: &DeTable,
    folder: &Path,
) -> Option<ListedVersion> {
    let mut said = VersionOverrides::default();
    let mut source = None;
    for (key, value) in table.iter() {
        match key.get_ref().as_ref() {
            "path" => {
                source = reader
                    .words(key, value)
                    .map(|path| Source::File(folder.join(path)))
            }
            "address" => source = reader.address(key, value),
            "part" => said.part = reader.words(key, value),
            "letter" => said.letter = reader.words(key, value),
            "kind" => said.kind = reader.version_kind(key, value),
            "label" => said.meta.title = reader.words(key, value),
            "outlet" => said.meta.outlet = reader.words(key, value),
            "date" => said.meta.published = reader.date(key, value),
            "sha256" => said.sha256 = reader.words(key, value),
            "leave-out" => said.leave_out = reader.printed(key, value),
            "keep" => said.keep = reader.printed(key, value),
            _ => reader.unknown(key, &OF_VERSION),
        }
    }
    let places = ["path", "address"].map(|name| table.contains_key(name));
    if places == [true, true] {
        let what = "this version has a path and an address; the path is opened".to_owned();
        let hint = "take one of them out".to_owned();
        reader.tell(&at, what, Some(hint));
    }
    if places == [false, false] {
        let hint = "give it a `path` or an `address`".to_owned();
        reader.tell(
            &at,
            "this version says nowhere where it is".to_owned(),
            Some(hint),
        );
    }
    Some(ListedVersion {
        source: source?,
        said,
        of_story: None,
    })
}
