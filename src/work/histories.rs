//! Histories of articles: versions opened, grouped by article, ordered in time, each state compared with the one before.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use super::background_priority::LatestOnly;
use super::git_states::open_git_states;
use super::open_paths;
use super::update::{Tell, Update, broken_comparison_update};
use crate::history::{
    ArticleHistory, HistoryStep, StoryHistories, compare_states, conclude_history, order_states,
    sort_states,
};
use crate::load::{LoadOptions, Loaded, Trouble, group_article_states, group_article_versions};
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
    if are_named && n_addressed(&groups, |&place| drafts[place].meta.address.is_some()) <= 1 {
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

/// How many of the groups have a member with an address.
fn n_addressed<T>(groups: &[Vec<T>], has_address: impl Fn(&T) -> bool) -> usize {
    let addressed = groups.iter().filter(|group| group.iter().any(&has_address));
    addressed.count()
}

fn trace_article(drafts: Vec<Draft>) -> ArticleHistory {
    let story = Arc::new(Story::new(order_states(drafts)));
    let states: Vec<VersionId> = story.versions.ids().collect();
    trace_states(story, states)
}

fn trace_states(story: Arc<Story>, states: Vec<VersionId>) -> ArticleHistory {
    let steps: Vec<HistoryStep> = states
        .par_windows(2)
        .filter_map(|pair| match pair {
            [from, to] => Some(compare_states(&story, *from, *to)),
            _ => None,
        })
        .collect();
    conclude_history(story, states, steps)
}

/// Says what changed in every article of a story of which several states are open. With `are_states` they are of one article
/// unless two addresses say otherwise.
pub fn trace_story(story: &Arc<Story>, are_states: bool) -> StoryHistories {
    let mut groups = group_article_versions(story);
    let has_address = |&state: &VersionId| story.versions[state].meta.address.is_some();
    if are_states && n_addressed(&groups, has_address) <= 1 {
        groups = vec![story.versions.ids().collect()];
    }
    let sorted = groups.into_iter().map(|group| sort_states(story, group));
    let several: Vec<Vec<VersionId>> = sorted.filter(|states| states.len() > 1).collect();
    let articles = several.into_par_iter();
    StoryHistories {
        articles: articles
            .map(|states| trace_states(Arc::clone(story), states))
            .collect(),
        story: Arc::clone(story),
    }
}

/// Does that on a thread of its own, unless it is asked for again before its turn comes.
pub fn spawn_tracing(turns: &LatestOnly, story: Arc<Story>, are_states: bool, tell: Tell) {
    turns.ask(move || {
        let traced = catch_unwind(AssertUnwindSafe(|| trace_story(&story, are_states)));
        let told = traced.map(|traced| Update::Histories(Arc::new(traced)));
        // Nobody left to hear of it is no further trouble.
        let _ = tell(told.unwrap_or_else(|_| broken_comparison_update()));
    });
}
