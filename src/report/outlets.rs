//! Where outlets disagree last, and what each said before: *60* until 14:10, then *40*.

use super::histories::{HistoryReport, article_name};
use crate::facts::FactStatus;
use crate::history::{ArticleHistory, EarlierWording, OutletStatement, StateTime, state_time};
use crate::text::{Span, visible};

/// A fact on which outlets disagree or that one of them changed, in words.
pub(super) struct OutletRow {
    /// What it comes to now: *conflict*, *agree*, *vary*.
    pub(super) status: &'static str,
    /// What kind of fact it is.
    pub(super) kind: &'static str,
    /// What each article says, with its name.
    pub(super) told: Vec<String>,
    /// Why they disagree, where they do.
    pub(super) why: Option<String>,
}

/// Words with those that stood there before: *“60” until 14:10, then “40”*. The day of a change is told where it is another
/// than that of the last state.
pub fn tell_over_time(history: &ArticleHistory, words: Span, earlier: &[EarlierWording]) -> String {
    let quoted = |span: Span| {
        let words: Vec<&str> = history.story.text(span).split_whitespace().collect();
        let words = words.join(" ");
        let bare = words.trim_matches(['"', '“', '”', '„', '«', '»']);
        format!("“{}”", visible(bare))
    };
    let last = history.states.last();
    let last = last.and_then(|&last| state_time(&history.story.versions[last].meta));
    let last_day = last.map(StateTime::day);
    let mut told = String::new();
    for before in earlier {
        let until = before.until.map(|at| {
            let day = (Some(at.day()) != last_day || at.hour().is_none())
                .then(|| at.day().strftime("%-d %B").to_string());
            let parts: Vec<String> = day.into_iter().chain(at.hour()).collect();
            format!(" until {}", parts.join(", "))
        });
        told += &format!(
            "{}{}, then ",
            quoted(before.words),
            until.unwrap_or_default()
        );
    }
    told + &quoted(words)
}

impl HistoryReport<'_> {
    /// What the outlets say last, where they disagree or one of them changed it; nothing unless that was asked for.
    pub(super) fn outlet_rows(&self) -> Vec<OutletRow> {
        let Some(outlets) = self.outlets else {
            return Vec::new();
        };
        let disputed = outlets.disputed(self.histories).into_iter();
        let rows = disputed.map(|(fact, statements)| OutletRow {
            status: match fact.status {
                FactStatus::Conflict => "conflict",
                FactStatus::Vary => "vary",
                FactStatus::Agree => "agree",
                FactStatus::Single => "single",
            },
            kind: fact.kind.name(),
            told: statements
                .iter()
                .filter_map(|said| self.tell_statement(said))
                .collect(),
            why: fact
                .why
                .as_deref()
                .filter(|_| fact.status == FactStatus::Conflict)
                .map(|why| visible(why).into_owned()),
        });
        rows.collect()
    }

    fn tell_statement(&self, said: &OutletStatement) -> Option<String> {
        let history = self.histories.get(said.article)?;
        let last = &history.story.versions[*history.states.last()?];
        let name = last.meta.outlet.as_deref().map(visible);
        let name = name.unwrap_or_else(|| article_name(history));
        let words = tell_over_time(history, said.words, &said.earlier);
        Some(format!("{name}: {words}"))
    }

    /// What stands above the rows.
    pub(super) fn outlets_heading(&self) -> Option<&'static str> {
        self.outlets
            .map(|_| "Between the outlets, as each says it last")
    }
}
