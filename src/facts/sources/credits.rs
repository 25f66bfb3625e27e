//! Sentences in which a version says where it has something from.

use super::rules;
use crate::text::{Sentence, Span, Story, TermId, VersionId, each, fold};

/// What a version credits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Credit {
    pub(crate) by: VersionId,
    pub(crate) to: Creditor,
    pub(crate) span: Span,
}

/// Who is credited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Creditor {
    Version(VersionId),
    Agency(&'static str),
}

/// News agencies whose copy is printed under many names.
const AGENCIES: [&str; 17] = [
    "AFP",
    "Agence France-Presse",
    "Reuters",
    "AP",
    "Associated Press",
    "ANI",
    "PTI",
    "IANS",
    "dpa",
    "Xinhua",
    "TASS",
    "EFE",
    "ANSA",
    "UPI",
    "Press Association",
    "PA Media",
    "Bloomberg",
];

/// A sentence that names an outlet credits it if one of these stands in it too.
const CUES: &str = "inputs reported reports report according told citing cited quoted quoting via says source sources credit \
                    agencies agency wrote published first";

/// Words that many outlets have in their names, and that texts leave out when they cite them.
const COMMON: &str = "the news agency press daily times post online tv radio media service";

/// Every credit that the versions give, version by version: the first place for each that is named.
pub(crate) fn credits(story: &Story) -> Vec<Credit> {
    let mut found: Vec<Credit> = Vec::new();
    for credit in find_credit_places(story) {
        let same = |known: &Credit| known.by == credit.by && known.to == credit.to;
        if !found.iter().any(same) {
            found.push(credit);
        }
    }
    found
}

/// Every sentence in which a version credits an agency or the outlet of another version.
pub(crate) fn find_credit_places(story: &Story) -> Vec<Credit> {
    let cues = vocabulary(story, CUES);
    let mut named: Vec<(Creditor, Vec<TermId>, NameCase)> = Vec::new();
    for (id, version) in story.versions.entries() {
        let outlet = version.meta.outlet.as_deref().unwrap_or_default();
        for name in [outlet.to_owned(), core(outlet)] {
            named.extend(
                find_name_terms(story, &name)
                    .map(|terms| (Creditor::Version(id), terms, NameCase::Name)),
            );
        }
    }
    for agency in AGENCIES {
        let case = NameCase::As(agency);
        named.extend(
            find_name_terms(story, agency).map(|terms| (Creditor::Agency(agency), terms, case)),
        );
    }
    let mut found: Vec<Credit> = Vec::new();
    for sentence in story.sentences.iter() {
        for (to, name, case) in &named {
            let is_own = *to == Creditor::Version(sentence.version);
            if is_own {
                continue;
            }
            if let Some(span) = find_name_span(story, sentence, name, *case)
                .filter(|_| has_cue(story, sentence, &cues))
            {
                found.push(Credit {
                    by: sentence.version,
                    to: *to,
                    span,
                });
            }
        }
    }
    found
}

/// Every name that is credited, in the order of the versions, with where: an agency, or the outlet of a version.
pub(crate) fn credited(story: &Story) -> Vec<(String, VersionId, Span)> {
    let name = |creditor: Creditor| match creditor {
        Creditor::Agency(name) => name.to_owned(),
        Creditor::Version(id) => story.versions[id].meta.outlet.clone().unwrap_or_default(),
    };
    let credits = credits(story).into_iter();
    credits
        .map(|credit| (name(credit.to), credit.by, credit.span))
        .collect()
}

/// How a name must be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NameCase {
    /// With capitals.
    Name,
    /// In these letters: *AP* is an agency, *ap* is not.
    As(&'static str),
}

fn find_name_span(
    story: &Story,
    sentence: &Sentence,
    name: &[TermId],
    case: NameCase,
) -> Option<Span> {
    let tokens = &story.tokens[sentence.tokens.clone()];
    let mut places = tokens.windows(name.len()).filter(|window| {
        window
            .iter()
            .zip(name)
            .all(|(token, term)| token.term == *term)
    });
    places.find_map(|window| {
        let span = window.iter().map(|token| token.span).reduce(Span::joined)?;
        let printed = story.text(span);
        let fits = match case {
            NameCase::Name => printed.chars().next().is_some_and(char::is_uppercase),
            NameCase::As(name) => printed == name,
        };
        fits.then_some(span)
    })
}

/// Whether the sentence says that it has something from somebody, or is a credit line such as *(AFP)*.
fn has_cue(story: &Story, sentence: &Sentence, cues: &[TermId]) -> bool {
    let mut tokens = each(&sentence.tokens);
    tokens.any(|token| cues.contains(&story.tokens[token].term) || story.word(token) == "(")
}

fn vocabulary(story: &Story, words: &str) -> Vec<TermId> {
    let words = words.split_whitespace();
    words
        .filter_map(|word| story.vocabulary.find(word))
        .collect()
}

/// The folded words of a name, if all of them stand somewhere in the story.
fn find_name_terms(story: &Story, name: &str) -> Option<Vec<TermId>> {
    let words = name
        .split_whitespace()
        .map(|word| story.vocabulary.find(&fold(word)));
    words
        .collect::<Option<Vec<_>>>()
        .filter(|terms| !terms.is_empty())
}

/// The name of an outlet without the words that many have; nothing if little is left.
fn core(outlet: &str) -> String {
    let is_common = |word: &&str| COMMON.split(' ').any(|common| common == fold(word));
    let kept: Vec<&str> = outlet
        .split_whitespace()
        .filter(|word| !is_common(word))
        .collect();
    let core = kept.join(" ");
    if core == outlet || core.chars().count() < rules::OUTLET_FROM {
        String::new()
    } else {
        core
    }
}
