//! Paths, folders and standard input, and the bytes behind them.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::folder_listing::list_folder_sources;
use super::formats;
use super::source::{LARGEST, Source, bare_web_address, is_web_address};
use super::trouble::unreadable_trouble;
use super::web_archive::open_web_archive;
use super::{FurnitureRules, LoadOptions, Loaded, Trouble, story_file};

/// The sources behind `paths`, in order: a folder stands for the versions in it, in the order of their names.
pub fn list_sources(paths: &[PathBuf]) -> Vec<Result<Source, Trouble>> {
    let mut found = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            found.push(input_once(&found));
        } else if let Some(address) = path.to_str().filter(|path| is_web_address(path)) {
            found.push(Ok(Source::Address(address.to_owned())));
        } else if let Some(address) = path.to_str().and_then(bare_web_address) {
            found.push(Ok(Source::Address(address)));
        } else if path.is_dir() {
            found.extend(list_folder_sources(path));
        } else if let Some(text) = story_file::story_file_at(path) {
            found.extend(story_file::read_story_file(path, &text));
        } else {
            found.push(Ok(Source::File(path.clone())));
        }
    }
    found
}

/// The sources behind the versions asked for and, behind them, those that are only quoted from.
pub fn list_all_sources(paths: &[PathBuf], options: &LoadOptions) -> Vec<Result<Source, Trouble>> {
    let mut found = list_sources(paths);
    let quoted = list_sources(&options.against);
    found.extend(quoted.into_iter().map(|source| source.map(Source::quoted)));
    found
}

fn input_once(found: &[Result<Source, Trouble>]) -> Result<Source, Trouble> {
    if found.contains(&Ok(Source::Input)) {
        Err(Trouble::new("-", "standard input can be read only once").with_hint("give it one `-`"))
    } else {
        Ok(Source::Input)
    }
}

/// Opens one version; it may open with a trouble beside it.
pub fn open_source(source: &Source, options: &LoadOptions) -> Loaded {
    match source {
        Source::Listed(listed) => listed.applied(open_source(&listed.source, options)),
        Source::Address(address) => open_address_if_built(address, options),
        Source::File(path) => match open_version_file(path) {
            Ok(file) => read_version(file, source.origin(), &options.furniture),
            Err(trouble) => Loaded {
                troubles: vec![trouble],
                ..Loaded::default()
            },
        },
        Source::Input => match &options.input {
            Some(read) => read_version(read.as_ref(), source.origin(), &options.furniture),
            None => read_version(io::stdin().lock(), source.origin(), &options.furniture),
        },
    }
}

fn open_version_file(path: &Path) -> Result<File, Trouble> {
    let place = path.display().to_string();
    File::open(path).map_err(|error| unreadable_trouble(&place, "the file", &error))
}

#[cfg(feature = "net")]
fn open_address_if_built(address: &str, options: &LoadOptions) -> Loaded {
    super::net::open_address(address, options)
}

#[cfg(not(feature = "net"))]
fn open_address_if_built(address: &str, _: &LoadOptions) -> Loaded {
    let what = "this program was built without web addresses";
    let hint = "save the page in a browser and open that";
    Loaded {
        troubles: vec![Trouble::new(address, what).with_hint(hint)],
        ..Loaded::default()
    }
}

/// Reads one version from `input` and marks what belongs to its page by these rules.
fn read_version(input: impl Read, origin: String, rules: &FurnitureRules) -> Loaded {
    let mut bytes = Vec::new();
    let mut loaded = Loaded::default();
    // One byte more than allowed tells a full file from one that goes on.
    if let Err(error) = input.take(LARGEST + 1).read_to_end(&mut bytes) {
        loaded
            .troubles
            .push(unreadable_trouble(&origin, "the file", &error));
        return loaded;
    }
    if let Some(trouble) = size_trouble(&bytes, &origin) {
        loaded.troubles.push(trouble);
        return loaded;
    }
    let archived = open_web_archive(&bytes, &origin, rules);
    loaded.append(archived.unwrap_or_else(|| formats::open_bytes(&bytes, &origin, None, rules)));
    loaded
}

fn size_trouble(bytes: &[u8], origin: &str) -> Option<Trouble> {
    if bytes.is_empty() {
        return Some(empty_file_trouble(origin.to_owned()));
    }
    if bytes.len() as u64 > LARGEST {
        let what = format!("the file is larger than {} MiB", LARGEST >> 20);
        return Some(Trouble::new(origin, what).with_hint("cut out the article and open that"));
    }
    None
}

fn empty_file_trouble(origin: String) -> Trouble {
    Trouble::new(origin, "the file is empty").with_hint("save the article into it")
}
