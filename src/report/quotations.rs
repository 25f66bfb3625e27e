//! Quotations beside what was said, on paper: every quotation with its status, its place and what was changed.

use std::borrow::Cow;

use crate::facts::{
    QuoteChange, QuoteCheck, QuoteStatus, SourcePlace, describe_quote_change, describe_source_place,
};
use crate::load::Trouble;
use crate::text::{Span, Story, VersionId, visible};

/// The quotations of some articles, checked against their sources.
pub struct QuotesReport<'a> {
    /// The articles and their sources.
    pub story: &'a Story,
    /// The checks, in the order of the articles.
    pub checks: &'a [QuoteCheck],
    /// The articles that could not be checked: all sources are in another language.
    pub not_checked: &'a [VersionId],
    /// What could not be read.
    pub troubles: &'a [Trouble],
}

impl QuotesReport<'_> {
    /// How many quotations there are of each status, in words.
    pub(super) fn summary(&self) -> String {
        let n = self.checks.len();
        let quotations = if n == 1 { "quotation" } else { "quotations" };
        let names = QuoteStatus::ALL.map(QuoteStatus::name);
        let counts = names.into_iter().chain(["indirect"]).filter_map(|name| {
            let n = self
                .checks
                .iter()
                .filter(|check| check.label() == name)
                .count();
            (n > 0).then(|| format!("{n} {name}"))
        });
        let counts: Vec<String> = counts.collect();
        if counts.is_empty() {
            "no quotation".to_owned()
        } else {
            format!("{n} {quotations}: {}", counts.join(" · "))
        }
    }

    /// The words of a span as they may be shown.
    pub(super) fn words(&self, span: Span) -> Cow<'_, str> {
        visible(self.story.text(span))
    }

    /// Where a version came from.
    pub(super) fn origin(&self, version: VersionId) -> Cow<'_, str> {
        visible(&self.story.versions[version].origin)
    }

    /// A place in a source, in words: *speech.txt, sentence 9, 00:12:03, Mr Pell*.
    pub(super) fn place_label(&self, place: &SourcePlace) -> String {
        let name = &self.story.versions[place.source].origin;
        visible(&describe_source_place(self.story, place, name)).into_owned()
    }

    /// A change in words: *time: “summer” for “winter”*.
    pub(super) fn change_label(&self, change: &QuoteChange) -> String {
        visible(&describe_quote_change(self.story, change)).into_owned()
    }

    /// What is to be said of a check beside its status, a line each.
    pub(super) fn remarks(&self, check: &QuoteCheck) -> Vec<String> {
        let mut lines: Vec<String> = check
            .changes
            .iter()
            .map(|change| self.change_label(change))
            .collect();
        if let Some(speaker) = &check.other_speaker {
            let named = check.speaker.as_deref().unwrap_or("another");
            lines.push(format!(
                "speaker: the source names {}, the article {}",
                visible(speaker),
                visible(named)
            ));
        }
        if let Some(context) = &check.context {
            lines.push(format!("context: {}", visible(context)));
        }
        if let Some((place, coverage)) = &check.nearest {
            let percent = (coverage + 5) / 10;
            let words = self.words(place.span);
            lines.push(format!(
                "nearest: {}: “{words}” ({percent} % of its words)",
                self.place_label(place)
            ));
        }
        if !check.is_sure && !check.is_indirect {
            lines.push("much was changed: this place is only likely".to_owned());
        }
        lines
    }

    /// What could not be checked, a sentence each.
    pub(super) fn notes(&self) -> Vec<String> {
        let unchecked = self.not_checked.iter().map(|&article| {
            format!(
                "{} was not checked: no source is in its language",
                self.origin(article)
            )
        });
        let unread = self.troubles.iter().map(|trouble| {
            format!(
                "not read: {}; what it says is not known to be missing",
                visible(&trouble.to_string())
            )
        });
        unchecked.chain(unread).collect()
    }
}
