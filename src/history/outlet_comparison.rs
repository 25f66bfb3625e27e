//! The last states of several articles on one event against each other: where they disagree, and what each said before.

use std::sync::Arc;

use super::earlier_wordings::{EarlierWording, trace_wordings};
use super::history_change::ArticleHistory;
use super::state_window::StateWindow;
use crate::compare::Comparison;
use crate::facts::{Fact, FactStatus, Facts};
use crate::text::{Id, Span, Story, VersionId};

/// The last states of some articles, compared as versions of one story.
pub struct OutletComparison {
    /// One version an article, in the order of the articles.
    pub story: Arc<Story>,
    /// What they state.
    pub facts: Facts,
    windows: Vec<StateWindow>,
}

/// What one outlet says of a fact last.
pub struct OutletStatement {
    /// The number of the article.
    pub article: usize,
    /// The words, in the story of the article.
    pub words: Span,
    /// What stood there before, the oldest first.
    pub earlier: Vec<EarlierWording>,
}

impl OutletComparison {
    /// Compares the last states. Costs the comparison of as many versions as there are articles.
    pub fn of(histories: &[ArticleHistory]) -> Self {
        let windows: Vec<StateWindow> = histories
            .iter()
            .filter_map(|history| {
                let last = history.states.last()?;
                Some(StateWindow::of_whole(&history.story, *last))
            })
            .collect();
        let drafts = windows.iter().map(|window| window.draft.clone()).collect();
        let story = Arc::new(Story::new(drafts));
        let comparison = Comparison::of(&story);
        Self {
            facts: Facts::new(&story, &comparison),
            story,
            windows,
        }
    }

    /// The facts on which the outlets disagree last, and those on which one changed what it says.
    pub fn disputed(&self, histories: &[ArticleHistory]) -> Vec<(&Fact, Vec<OutletStatement>)> {
        let rows = (0..self.facts.len()).filter_map(|row| self.facts.get(row));
        let told = rows.map(|fact| (fact, self.statements(histories, fact)));
        let disputed = told.filter(|(fact, statements)| {
            let mut articles: Vec<usize> = statements.iter().map(|s| s.article).collect();
            articles.dedup();
            let has_changed = statements.iter().any(|said| !said.earlier.is_empty());
            articles.len() > 1 && (fact.status == FactStatus::Conflict || has_changed)
        });
        disputed.collect()
    }

    fn statements(&self, histories: &[ArticleHistory], fact: &Fact) -> Vec<OutletStatement> {
        let mentions = fact.mentions.iter().filter_map(|mention| {
            let article = mention.version.index();
            let history = histories.get(article)?;
            let start = self.story.versions[mention.version].span.start;
            let local = (mention.span.start - start) as usize..(mention.span.end - start) as usize;
            let words = self.windows.get(article)?.place(local);
            let last: VersionId = history.states.last().copied()?;
            Some(OutletStatement {
                article,
                words,
                earlier: trace_wordings(history, last, words),
            })
        });
        let mut said: Vec<OutletStatement> = mentions.collect();
        said.sort_by_key(|said| (said.article, said.words));
        // An article says a thing once here, unless in two ways.
        said.dedup_by(|later, earlier| {
            let text = |said: &OutletStatement| {
                histories
                    .get(said.article)
                    .map(|history| history.story.text(said.words))
            };
            later.article == earlier.article && text(later) == text(earlier)
        });
        said
    }
}
