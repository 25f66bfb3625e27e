//! A story file of the reader's own written again: what the reader has changed since is put in, and everything else,
//! comments and order too, stays as it stands.

use std::path::{Path, PathBuf};

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, Value, value};

use super::writing::{StoryFileContent, version_place, write_passage_words, write_version_table};
use crate::load::Trouble;
use crate::text::{Span, Version, VersionId, VersionKind};

/// The text of the story file at `path` with what is open put into it.
///
/// # Errors
/// When it is no TOML, with the line.
pub fn rewrite_story_file(
    text: &str,
    written: &StoryFileContent<'_>,
    path: &Path,
) -> Result<String, Trouble> {
    let broken = |error: toml_edit::TomlError| {
        let line = error
            .span()
            .map_or(1, |span| crate::load::line_number_at(text, span.start));
        let what = error.message().to_lowercase();
        Trouble::new(format!("{}:{line}", path.display()), what)
            .with_hint("mend the line, or give the story file another name")
    };
    let mut document: DocumentMut = text.parse().map_err(broken)?;
    let versions = std::mem::take(&mut document["version"]);
    let tables = versions.into_array_of_tables().unwrap_or_default();
    let mut tables: Vec<ListedTable> = tables.into_iter().map(ListedTable::new).collect();
    let folder = path.parent().unwrap_or(Path::new(""));
    let everywhere = document.get("leave-out").cloned();
    for &id in written.order {
        put_version(written, id, folder, everywhere.as_ref(), &mut tables);
    }
    if put_order(written, &mut tables) && document.contains_key("order") {
        put_text(document.as_table_mut(), "order", Some("listed"));
    }
    put_base(written, &tables, &mut document);
    let mut versions = ArrayOfTables::new();
    for listed in tables {
        versions.push(listed.table);
    }
    document["version"] = Item::ArrayOfTables(versions);
    Ok(document.to_string())
}

/// A version as the file lists it.
struct ListedTable {
    table: Table,
    /// The versions that it opened.
    ids: Vec<VersionId>,
}

impl ListedTable {
    fn new(table: Table) -> Self {
        Self {
            table,
            ids: Vec::new(),
        }
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.table.get(key)?.as_str()
    }

    /// Whether it lists this version.
    fn lists(&self, version: &Version, folder: &Path) -> bool {
        let place = version_place(version);
        let is_part = self
            .text("part")
            .is_none_or(|part| version.part.as_deref() == Some(part));
        let is_address = self
            .text("address")
            .is_some_and(|address| address.trim() == place);
        let is_file = self.text("path").is_some_and(|path| {
            let whole = |path: PathBuf| path.canonicalize().ok();
            let listed = folder.join(path.trim());
            listed == Path::new(place)
                || whole(listed).is_some_and(|file| whole(place.into()) == Some(file))
        });
        is_part && (is_file || is_address)
    }
}

fn put_version(
    written: &StoryFileContent<'_>,
    id: VersionId,
    folder: &Path,
    everywhere: Option<&Item>,
    tables: &mut Vec<ListedTable>,
) {
    let version = &written.story.versions[id];
    let letter = &version.letter;
    let lists = |listed: &&mut ListedTable| listed.lists(version, folder);
    // One file may be listed twice, under two letters.
    let by_letter = tables
        .iter()
        .position(|listed| listed.text("letter") == Some(letter) && listed.lists(version, folder));
    let found = match by_letter {
        Some(place) => tables.get_mut(place),
        None => tables.iter_mut().find(lists),
    };
    let Some(listed) = found else {
        let text = write_version_table(written, id, folder);
        let made = text.parse::<DocumentMut>().ok();
        let made = made.and_then(|mut made| made.remove("version"));
        let made = made.and_then(|made| made.into_array_of_tables().ok());
        tables.extend(made.into_iter().flatten().map(|mut table| {
            table.set_position(None);
            ListedTable {
                table,
                ids: vec![id],
            }
        }));
        return;
    };
    listed.ids.push(id);
    let table = &mut listed.table;
    if table.contains_key("letter") {
        put_text(table, "letter", Some(letter));
    }
    if table.contains_key("sha256") {
        put_text(table, "sha256", Some(&version.sha256));
    }
    if table.contains_key("kind") || version.kind == Some(VersionKind::Source) {
        put_text(table, "kind", version.kind.map(VersionKind::name));
    }
    put_corrections(written, id, everywhere, table);
}

/// Puts words under a key, unless they stand there already.
fn put_text(table: &mut Table, key: &str, text: Option<&str>) {
    let Some(text) = text else {
        table.remove(key);
        return;
    };
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(held) if held.as_str() == Some(text) => {}
        // The comment behind it stays.
        Some(held) => {
            let decor = held.decor().clone();
            *held = Value::from(text);
            *held.decor_mut() = decor;
        }
        None => {
            table.insert(key, value(text));
        }
    }
}

/// Puts in what the reader gave to the page or to the story.
fn put_corrections(
    written: &StoryFileContent<'_>,
    id: VersionId,
    everywhere: Option<&Item>,
    table: &mut Table,
) {
    let words = |marks: &[(VersionId, Span)]| -> Vec<Value> {
        let mine = marks.iter().filter(|(of, _)| *of == id);
        let words = mine.map(|(_, span)| write_passage_words(written.story, id, *span));
        words.filter_map(|words| words.parse().ok()).collect()
    };
    let is_everywhere = |words: &Value| {
        let items = everywhere.into_iter().flat_map(passage_values);
        let mut items = items.map(|item| passage_key(&item));
        items.any(|item| item.0 == passage_key(words).0)
    };
    for passage in words(written.left_out) {
        remove_passage(table, "keep", &passage);
        if !is_everywhere(&passage) {
            add_passage(table, "leave-out", passage);
        }
    }
    for passage in words(written.kept) {
        remove_passage(table, "leave-out", &passage);
        add_passage(table, "keep", passage);
    }
}

/// The values of a list, or the one that stands for a list of one.
fn passage_values(item: &Item) -> Vec<Value> {
    match item.as_array() {
        Some(array) => array.iter().cloned().collect(),
        None => item.as_value().cloned().into_iter().collect(),
    }
}

/// The words of a passage and which of their places is meant.
fn passage_key(passage: &Value) -> (String, i64) {
    let table = passage.as_inline_table();
    let words = table.map_or(Some(passage), |table| table.get("words"));
    let place = table.and_then(|table| table.get("place")?.as_integer());
    let words = words.and_then(Value::as_str).unwrap_or_default();
    (words.trim().to_owned(), place.unwrap_or(1))
}

fn add_passage(table: &mut Table, key: &str, passage: Value) {
    let held = table.get(key).map(passage_values).unwrap_or_default();
    if held
        .iter()
        .any(|held| passage_key(held) == passage_key(&passage))
    {
        return;
    }
    match table.get_mut(key).and_then(Item::as_array_mut) {
        Some(array) => array.push(passage),
        None => {
            let array: Array = held.into_iter().chain([passage]).collect();
            table.insert(key, value(array));
        }
    }
}

fn remove_passage(table: &mut Table, key: &str, passage: &Value) {
    let wanted = passage_key(passage);
    if let Some(array) = table.get_mut(key).and_then(Item::as_array_mut) {
        array.retain(|held| passage_key(held) != wanted);
        if array.is_empty() {
            table.remove(key);
        }
    } else if table.get(key).is_some_and(|held| {
        passage_values(held)
            .iter()
            .any(|held| passage_key(held) == wanted)
    }) {
        table.remove(key);
    }
}

/// Brings the versions into the order of the columns, if the reader has changed that; what is not open comes last. Says
/// whether it did.
fn put_order(written: &StoryFileContent<'_>, tables: &mut [ListedTable]) -> bool {
    // Versions are counted as they were opened.
    if written.order.is_sorted() {
        return false;
    }
    let mut positions: Vec<Option<isize>> = tables
        .iter()
        .map(|listed| listed.table.position())
        .collect();
    positions.sort_by_key(|position| position.unwrap_or(isize::MAX));
    let rank = |listed: &ListedTable| {
        let places = written.order.iter().position(|id| listed.ids.contains(id));
        places.unwrap_or(usize::MAX)
    };
    tables.sort_by_key(rank);
    for (listed, position) in tables.iter_mut().zip(positions) {
        listed.table.set_position(position);
    }
    true
}

/// Names the base, unless the file does, or it is the first version anyway.
fn put_base(written: &StoryFileContent<'_>, tables: &[ListedTable], document: &mut DocumentMut) {
    let Some(base) = written.base else {
        return;
    };
    let letter = written.story.letter(base);
    let held = document.get("base").and_then(Item::as_str);
    let is_first = || {
        let is_by_time = document.get("order").and_then(Item::as_str) == Some("time");
        let listed = tables
            .first()
            .and_then(|listed| listed.ids.first().copied());
        // By time the one that was opened as the first is.
        let first = if is_by_time {
            written.story.versions.ids().next()
        } else {
            listed
        };
        held.is_none() && first == Some(base)
    };
    if held.is_some_and(|held| held.eq_ignore_ascii_case(letter)) || is_first() {
        return;
    }
    put_text(document.as_table_mut(), "base", Some(letter));
}
