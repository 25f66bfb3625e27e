//! Histories of articles: versions opened, grouped by article, ordered in time, each state compared with the one before.

use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use super::git_states::open_git_states;
use super::open_paths;
use crate::history::{ArticleHistory, HistoryStep, compare_states, conclude_history, order_states};
use crate::load::{LoadOptions, Loaded, Trouble, group_article_states};
use crate::text::{Draft, Story, VersionId};

/// What histories are asked for.
#[derive(Clone, Debug)]
pub struct HistoryRequest {
    /// Files, folders, addresses and `-`: the states.
    pub paths: Vec<PathBuf>,
    /// A file in a git repository whose committed states are wanted.
    pub git: Option<PathBuf>,
    /// How the states are opened.
    pub load: LoadOptions,
}

/// Opens the states and says of every article what changed, in the order in which the articles were first met; beside it
/// what could not be read.
pub fn trace_histories(request: &HistoryRequest) -> (Vec<ArticleHistory>, Vec<Trouble>) {
    let mut loaded = open_paths(&request.paths, &request.load, |_, _| ());
    if let Some(file) = &request.git {
        let states = open_git_states(file, &request.load);
        loaded.append(states);
    }
    let Loaded {
        drafts, troubles, ..
    } = loaded;
    let has_folder = request.paths.iter().any(|path| path.is_dir());
    let groups = group_states(drafts, !has_folder);
    let histories = groups.into_par_iter().map(trace_article);
    (histories.collect(), troubles)
}

/// The states of each article. Those that were named one by one are of one article unless two addresses say otherwise.
fn group_states(drafts: Vec<Draft>, are_named: bool) -> Vec<Vec<Draft>> {
    let mut groups = group_article_states(&drafts);
    let n_addressed = groups.iter().filter(|group| {
        let mut states = group.iter();
        states.any(|&place| drafts[place].meta.address.is_some())
    });
    if are_named && n_addressed.count() <= 1 {
        groups = vec![(0..drafts.len()).collect()];
    }
    let mut drafts: Vec<Option<Draft>> = drafts.into_iter().map(Some).collect();
    let groups = groups.into_iter().map(|group| {
        let states = group.into_iter();
        states.filter_map(|place| drafts[place].take()).collect()
    });
    groups
        .filter(|group: &Vec<Draft>| !group.is_empty())
        .collect()
}

fn trace_article(drafts: Vec<Draft>) -> ArticleHistory {
    let story = Arc::new(Story::new(order_states(drafts)));
    let states: Vec<VersionId> = story.versions.ids().collect();
    let steps: Vec<HistoryStep> = states
        .par_windows(2)
        .filter_map(|pair| match pair {
            [from, to] => Some(compare_states(&story, *from, *to)),
            _ => None,
        })
        .collect();
    conclude_history(story, steps)
}
