//! The histories of the articles that are open, as far as they are known.

use std::sync::Arc;

use crate::history::{ArticleHistory, StoryHistories};
use crate::text::{Story, VersionId};

/// The histories of the articles that are open, as far as they are known.
#[derive(Clone, Debug, Default)]
pub struct TracedHistories {
    /// What is known; of another story it does not hold.
    pub known: Option<Arc<StoryHistories>>,
    /// The story of which they were asked for.
    pub asked_of: Option<Arc<Story>>,
}

impl TracedHistories {
    /// The histories of a story, if they are known.
    pub(crate) fn of(&self, story: &Arc<Story>) -> Option<&StoryHistories> {
        let known = self.known.as_deref();
        known.filter(|known| Arc::ptr_eq(&known.story, story))
    }
}

/// The states of all articles, one article after the other, each in the order of time.
pub(crate) fn list_states(known: &StoryHistories) -> Vec<(usize, VersionId)> {
    let articles = known.articles.iter().enumerate();
    let states =
        articles.flat_map(|(at, article)| article.states.iter().map(move |&state| (at, state)));
    states.collect()
}

/// The state of this number among those of all articles, with its article.
pub(crate) fn state_of_number(
    known: &StoryHistories,
    number: usize,
) -> Option<(&ArticleHistory, VersionId)> {
    let (article, state) = list_states(known).get(number).copied()?;
    Some((known.articles.get(article)?, state))
}
