//! Credits as reasons: one version names the other as its source, or both name one agency.

use super::reasons::Reason;
use crate::facts::{Credit, Creditor, find_credit_places};
use crate::lexicon::is_function_word;
use crate::text::{Id, Sentence, SentenceId, Story, TokenId, TokenKind, VersionId, each};

/// Words behind which a source is named.
const BEFORE: &str = "citing cited cites quoting quoted via inputs credit source sources laut selon \
                      según secondo volgens enligt";
/// What must stand before such a word where it alone says too little: *according to*, *reports in*.
const BEFORE_TO: &str = "according thanks";
const BEFORE_IN: &str = "report reports reported wrote written writes writing published appeared story article stories \
                         revealed disclosed inputs information";
/// What a source did with the matter.
const BEHIND: &str = "reported reports report reporting wrote writes revealed reveals revealing published publishes \
                      disclosed broke berichtet berichtete meldet meldete zufolge rapporte informa";
/// Words between a source and what it did.
const BETWEEN: &str = "news agency newspaper newspapers website magazine had has have is was first also later then today \
                       yesterday on that which who as it the service monday tuesday wednesday thursday friday saturday sunday";
/// Words between a source and what it did at most.
const REACH: usize = 6;
/// Words of a line that credits and says nothing else: *With inputs from AFP*.
const CREDIT_LINE: usize = 8;
/// Words of a dateline at most: *Port Selwyn, March 3 (AFP) –*.
const DATELINE: usize = 12;

/// The places where versions name an agency or each other's outlets as a source.
pub(crate) fn find_sources(story: &Story) -> Vec<Credit> {
    let mut found: Vec<Credit> = Vec::new();
    let places = find_credit_places(story).into_iter();
    for credit in places.filter(|credit| is_source(story, credit)) {
        let same = |known: &Credit| known.by == credit.by && known.to == credit.to;
        if !found.iter().any(same) {
            found.push(credit);
        }
    }
    found.retain(|credit| !is_person(story, credit));
    found
}

/// The credits that one of these versions gives the other, or both give to one agency.
pub(crate) fn find_credits_between(
    credits: &[Credit],
    left: VersionId,
    right: VersionId,
) -> Vec<Reason> {
    let of = |version: VersionId| credits.iter().filter(move |credit| credit.by == version);
    let to = |by: VersionId, to: VersionId| {
        of(by)
            .filter(move |credit| credit.to == Creditor::Version(to))
            .map(move |credit| Reason::Credit {
                by,
                to,
                span: credit.span,
            })
    };
    let agencies = of(left).filter_map(|credit| {
        let Creditor::Agency(name) = credit.to else {
            return None;
        };
        let other = of(right).find(|other| other.to == credit.to)?;
        Some(Reason::Agency {
            name,
            left: credit.span,
            right: other.span,
        })
    });
    to(left, right)
        .chain(to(right, left))
        .chain(agencies)
        .collect()
}

fn is_listed(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|listed| listed == word)
}

/// A name where it stands in its sentence.
struct NamePlace<'a> {
    story: &'a Story,
    sentence: &'a Sentence,
    first: TokenId,
    last: TokenId,
}

impl<'a> NamePlace<'a> {
    fn of(story: &'a Story, credit: &Credit) -> Option<Self> {
        let sentences = story.sentences.iter().as_slice();
        let behind = sentences.partition_point(|s| s.span.start <= credit.span.start);
        let sentence = &story.sentences[SentenceId::at(behind.checked_sub(1)?)];
        let mut inside =
            each(&sentence.tokens).filter(|t| credit.span.covers(story.tokens[*t].span));
        let first = inside.next()?;
        let last = inside.next_back().unwrap_or(first);
        Some(Self {
            story,
            sentence,
            first,
            last,
        })
    }

    /// The folded token so many places before the name, articles passed over.
    fn before(&self, by: usize) -> &'a str {
        let tokens = each(&(self.sentence.tokens.start..self.first)).rev();
        let mut words = tokens
            .map(|token| self.story.folded(token))
            .filter(|word| !is_listed("the a an", word));
        words.nth(by - 1).unwrap_or_default()
    }

    /// The folded tokens behind the name.
    fn behind(&self) -> impl Iterator<Item = &'a str> {
        let (story, from) = (self.story, TokenId::at(self.last.index() + 1));
        each(&(from..self.sentence.tokens.end)).map(move |token| story.folded(token))
    }

    fn is_in_brackets(&self) -> bool {
        let next = self.behind().next().unwrap_or_default();
        ["(", "["].contains(&self.before(1)) || [")", "]"].contains(&next)
    }

    /// Whether the name stands before the dash with which the first sentence of a report begins.
    fn is_dateline(&self) -> bool {
        let n_before = self.first.index() - self.sentence.tokens.start.index();
        let next = self.behind().next().unwrap_or_default();
        let passage = &self.story.passages[self.sentence.passage];
        let begins = passage.span.start == self.sentence.span.start;
        begins && n_before <= DATELINE && ["-", "–", "—", "--", "―"].contains(&next)
    }

    fn is_credit_line(&self) -> bool {
        let words = each(&self.sentence.tokens)
            .filter(|t| self.story.tokens[*t].kind != TokenKind::Mark)
            .map(|t| self.story.folded(t));
        let cue = "inputs input agencies agency source sources credit";
        words.clone().count() <= CREDIT_LINE && words.into_iter().any(|word| is_listed(cue, word))
    }
}

/// Whether a name stands where a source does.
fn is_source(story: &Story, credit: &Credit) -> bool {
    let Some(place) = NamePlace::of(story, credit) else {
        return false;
    };
    let (one, two) = (place.before(1), place.before(2));
    let is_behind_cue = match one {
        "to" => is_listed(BEFORE_TO, two),
        "in" | "by" | "from" => is_listed(BEFORE_IN, two),
        word => is_listed(BEFORE, word),
    };
    // *Told Bloomberg*, *on Bloomberg*: who is told something does not tell it.
    let is_told = is_listed("told tells telling on with at", one);
    let behind = || {
        let mut words = place.behind().take(REACH);
        let stop = words.find(|word| !is_listed(BETWEEN, word) && *word != ",");
        stop.is_some_and(|word| is_listed(BEHIND, word))
    };
    is_behind_cue
        || place.is_in_brackets()
        || place.is_dateline()
        || place.is_credit_line()
        || !is_told && behind()
}

/// Whether the story has a person of the name that is credited: another name stands before it somewhere.
fn is_person(story: &Story, credit: &Credit) -> bool {
    let Some(place) = NamePlace::of(story, credit) else {
        return false;
    };
    if place.first != place.last {
        return false;
    }
    let term = story.tokens[place.first].term;
    let is_name = |token: TokenId| {
        let printed = story.word(token);
        let mut letters = printed.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().count() > 1
            && letters.all(|c| c.is_lowercase() || c == '-')
            && !is_function_word(story.folded(token))
            && !is_listed("thomson news photo source agency", story.folded(token))
    };
    story.sentences.iter().any(|sentence| {
        let tokens = &story.tokens[sentence.tokens.clone()];
        let places = each(&sentence.tokens).skip(1).zip(tokens.iter().skip(1));
        places.into_iter().any(|(token, row)| {
            row.term == term && is_name(token) && is_name(TokenId::at(token.index() - 1))
        })
    })
}
