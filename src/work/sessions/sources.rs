//! What was opened for a review and how it was looked at, so that it can be opened again the same way.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::load::{LoadOptions, Source, is_web_address, list_sources};

/// What was opened for a review: files and folders from the root of the file system on, addresses, `-` for standard
/// input. Without a path it was the built-in story.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionSources {
    /// The versions, in the order in which they were asked for; a folder of versions stands here file by file.
    #[serde(default)]
    pub paths: Vec<String>,
    /// What quotations are checked against.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub against: Vec<String>,
    /// The file or folder of settings that was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub config: Option<String>,
    /// Whether pages came from those that were kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub offline: bool,
}

/// How a story was looked at, by letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionView {
    /// The base.
    pub base: String,
    /// The columns from left to right.
    pub order: Vec<String>,
    /// The columns that are hidden.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<String>,
    /// The versions that the reader takes for what was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Whether every version keeps its own order.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own_order: bool,
}

impl SessionSources {
    /// What is opened with these paths and options.
    pub fn of(paths: &[PathBuf], options: &LoadOptions, config: Option<&Path>) -> Self {
        let config = config.and_then(|config| std::path::absolute(config).ok());
        Self {
            paths: paths.iter().flat_map(|path| lasting_names(path)).collect(),
            against: options
                .against
                .iter()
                .flat_map(|path| lasting_names(path))
                .collect(),
            config: config.and_then(|config| config.to_str().map(str::to_owned)),
            offline: options.fetch.is_offline,
        }
    }

    /// Puts files behind the others that were opened later.
    pub fn add_files(&mut self, files: &[PathBuf]) {
        self.paths
            .extend(files.iter().flat_map(|file| lasting_names(file)));
    }

    /// The files and folders that are there no more.
    pub(super) fn missing(&self) -> impl Iterator<Item = &str> {
        let places = self.paths.iter().chain(&self.against).map(String::as_str);
        places.filter(|place| *place != "-" && !is_web_address(place) && !Path::new(place).exists())
    }
}

/// The names under which a path can be opened from any folder. A name that is not UTF-8 has none.
fn lasting_names(path: &Path) -> Vec<String> {
    let given = path.to_str();
    if let Some(given) = given.filter(|given| *given == "-" || is_web_address(given)) {
        return vec![given.to_owned()];
    }
    if let [Ok(Source::Address(address))] = list_sources(&[path.to_owned()]).as_slice() {
        return vec![address.clone()];
    }
    let whole = |path: &Path| Some(std::path::absolute(path).ok()?.to_str()?.to_owned());
    if !path.is_dir() {
        // What was not there was no part of what was reviewed.
        return whole(path).filter(|_| path.exists()).into_iter().collect();
    }
    // What is put into the folder later is no part of what was reviewed.
    let within = list_sources(&[path.to_owned()]);
    let files = within.iter().flatten().map(|source| match source {
        Source::File(file) => Some(file),
        _ => None,
    });
    match files.collect::<Option<Vec<_>>>() {
        Some(files) => files.into_iter().filter_map(|file| whole(file)).collect(),
        None => whole(path).into_iter().collect(),
    }
}
