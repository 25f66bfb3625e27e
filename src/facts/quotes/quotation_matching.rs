//! Which quotations are the same utterance, and what happened to the words inside the marks.

use super::rules;
use super::speaker_rivals::{SpeakerRivalry, find_rival_speakers};
use super::speeches::speeches;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::house_style::spell_out_quote;
use super::quotation_changes::{Alteration, AlteredQuotes, compare_quotes};
use super::quote::Quote;
use crate::compare::Comparison;
use crate::facts::joining::{MentionGroups, iter_links};
use crate::facts::names::declared_same::Declared;
use crate::facts::names::people::KnownPeople;
use crate::facts::rows::{build_fact, build_likely_fact, is_shared};
use crate::facts::{Fact, FactInputs, FactKind, FactStatus, Mention};
use crate::lexicon::is_function_word;
use crate::text::{SentenceId, Story, TermId, VersionId, each};

/// Two utterances by their places, with how alike they are.
type ScoredQuotes = (i32, usize, usize);

/// The rows of quotations.
pub(crate) fn find_quote_facts(
    given: FactInputs<'_>,
    quotes: &[Quote],
    people: &KnownPeople,
) -> Vec<Fact> {
    let (story, comparison) = (given.story, given.comparison);
    let words: Vec<QuoteTerms> = quotes.iter().map(|q| QuoteTerms::of(story, q)).collect();
    let mut scores: BTreeMap<(VersionId, VersionId), Vec<ScoredQuotes>> = BTreeMap::new();
    let mut weigh = |i: usize, j: usize, from: usize| {
        let score = words[i].score(&words[j], from);
        if let Some(score) = score.filter(|_| has_ordered_overlap(story, &quotes[i], &quotes[j])) {
            let (one, other) = (quotes[i].version, quotes[j].version);
            let key = (one.min(other), one.max(other));
            let scored = scores.entry(key).or_default();
            scored.push((score, i.min(j), i.max(j)));
        }
    };
    for (i, j) in find_linked_quotes(comparison, quotes) {
        weigh(i, j, rules::LINKED_FROM);
    }
    for (i, j, n) in find_recurring_quotes(quotes, &words) {
        if n >= rules::UNLINKED_WORDS {
            weigh(i, j, rules::UNLINKED_FROM);
        }
    }
    let mut groups = MentionGroups::new(quotes.iter().map(|q| q.version));
    for (_, scored) in scores {
        for (i, j) in best_of_each(&scored) {
            groups.join(i, j);
        }
    }
    groups
        .all()
        .iter()
        .map(|group| build_quote_fact((given, people), quotes, group))
        .collect()
}

/// The different words of a quotation, in order of their ids.
struct QuoteTerms {
    /// Those that say something, unless none does.
    content: Vec<TermId>,
    all: Vec<TermId>,
}

impl QuoteTerms {
    fn of(story: &Story, quote: &Quote) -> Self {
        Self {
            content: content_terms(story, quote),
            all: distinct_terms(story, quote),
        }
    }

    /// How alike two quotations are by their words, if that is enough: hundredths of the shorter from which it is.
    fn score(&self, other: &Self, from: usize) -> Option<i32> {
        let by_content = share_terms(&self.content, &other.content, from);
        // *We have cut what we could*, *we have raised what we could*: nothing but the small words is left.
        let is_linked = from == rules::LINKED_FROM;
        let by_all = || share_terms(&self.all, &other.all, rules::SMALL_WORDS_FROM);
        let has_content = count_shared_terms(&self.content, &other.content) > 0;
        by_content.or_else(|| by_all().filter(|_| is_linked && !has_content))
    }
}

fn share_terms(one: &[TermId], other: &[TermId], from: usize) -> Option<i32> {
    let shared = count_shared_terms(one, other);
    let short = one.len().min(other.len()).max(1);
    let is_enough = shared * 100 >= from * short && shared > 0;
    is_enough.then_some((shared * 1000 / short + shared) as i32)
}

/// Every quotation with its best partner in the other version: a headline may repeat what a paragraph quotes in full.
fn best_of_each(scored: &[(i32, usize, usize)]) -> Vec<(usize, usize)> {
    let mut best: BTreeMap<usize, (i32, usize)> = BTreeMap::new();
    for &(score, i, j) in scored {
        for (one, other) in [(i, j), (j, i)] {
            let known = best.entry(one).or_insert((score, other));
            if score > known.0 {
                *known = (score, other);
            }
        }
    }
    best.into_iter()
        .map(|(one, (_, other))| (one, other))
        .collect()
}

fn content_terms(story: &Story, quote: &Quote) -> Vec<TermId> {
    let mut terms: Vec<TermId> = quote
        .words
        .iter()
        .filter(|&&t| !is_function_word(story.folded(t)))
        .map(|&t| story.tokens[t].term)
        .collect();
    if terms.is_empty() {
        return distinct_terms(story, quote);
    }
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// The words of a quotation, each once.
fn distinct_terms(story: &Story, quote: &Quote) -> Vec<TermId> {
    let mut terms: Vec<TermId> = quote.words.iter().map(|&t| story.tokens[t].term).collect();
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// Whether enough of the shorter quotation stands in one stretch of the longer in the same order: names alone recur in
/// all of them.
fn has_ordered_overlap(story: &Story, one: &Quote, other: &Quote) -> bool {
    let (one, other) = (spell_out_quote(story, one), spell_out_quote(story, other));
    let (short, long) = if one.len() <= other.len() {
        (&one, &other)
    } else {
        (&other, &one)
    };
    if short.len() <= rules::PHRASE && long.len() >= short.len() * rules::PHRASE_RATIO {
        return has_phrase(short, long);
    }
    let from = if short.len() <= rules::SHORT_QUOTE {
        rules::SHORT_IN_ORDER
    } else {
        rules::LONG_IN_ORDER
    };
    let stretch = rules::STRETCH_RATIO * short.len();
    let starts = (0..long.len()).step_by(short.len().max(1));
    let stretches = starts.map(|start| &long[start..long.len().min(start + stretch)]);
    let most = stretches.map(|part| common(short, part)).max();
    most.unwrap_or_default() * 100 >= from * short.len()
}

/// Whether a few words in marks stand side by side in an utterance: one of four may be another. The words of a name recur in
/// whatever is said of it, *the “Mill Lane hostel”* and *a hostel near Mill Lane*.
fn has_phrase(phrase: &[&str], long: &[&str]) -> bool {
    let may_differ = usize::from(phrase.len() >= rules::PHRASE);
    let mut places = long.windows(phrase.len().max(1));
    places.any(|place| {
        let others = place.iter().zip(phrase).filter(|(a, b)| a != b);
        others.count() <= may_differ
    })
}

/// How many words two wordings have in the same order.
fn common(one: &[&str], other: &[&str]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for word in one {
        let mut diagonal = 0;
        for (at, against) in other.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == against {
                diagonal + 1
            } else {
                above.max(row[at])
            };
            diagonal = above;
        }
    }
    row[other.len()]
}

fn count_shared_terms(one: &[TermId], other: &[TermId]) -> usize {
    one.iter()
        .filter(|term| other.binary_search(term).is_ok())
        .count()
}

fn find_linked_quotes(comparison: &Comparison, quotes: &[Quote]) -> Vec<(usize, usize)> {
    let mut inside: HashMap<SentenceId, Vec<usize>> = HashMap::new();
    for (n, quote) in quotes.iter().enumerate() {
        for sentence in each(&quote.sentences) {
            inside.entry(sentence).or_default().push(n);
        }
    }
    let of = |sentences: &Range<SentenceId>| -> Vec<usize> {
        each(sentences)
            .filter_map(|s| inside.get(&s))
            .flatten()
            .copied()
            .collect()
    };
    let mut found = Vec::new();
    for link in iter_links(comparison) {
        let right = of(&link.right);
        for i in of(&link.left) {
            found.extend(right.iter().map(|&j| (i, j)));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Quotations of different versions that share words, with how many.
fn find_recurring_quotes(quotes: &[Quote], words: &[QuoteTerms]) -> Vec<(usize, usize, usize)> {
    let mut having: BTreeMap<TermId, Vec<usize>> = BTreeMap::new();
    for (n, terms) in words.iter().enumerate() {
        for &term in &terms.content {
            having.entry(term).or_default().push(n);
        }
    }
    let mut counts: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for group in having
        .values()
        .filter(|group| group.len() <= rules::COMMON_WORD_FROM)
    {
        for (k, &i) in group.iter().enumerate() {
            for &j in group
                .iter()
                .skip(k + 1)
                .filter(|&&j| quotes[i].version != quotes[j].version)
            {
                *counts.entry((i, j)).or_default() += 1;
            }
        }
    }
    counts.into_iter().map(|((i, j), n)| (i, j, n)).collect()
}

fn build_quote_fact(
    (given, people): (FactInputs<'_>, &KnownPeople),
    quotes: &[Quote],
    group: &[usize],
) -> Fact {
    let story = given.story;
    let all: Vec<&Quote> = group.iter().map(|&n| &quotes[n]).collect();
    let mention = |q: &&Quote| Mention {
        version: q.version,
        span: q.span,
        value: None,
    };
    let mentions: Vec<Mention> = all.iter().map(mention).collect();
    let shared = is_shared(&mentions);
    let altered = shared.then(|| compare_quotes(story, &all));
    let most = altered.as_ref().map_or(Alteration::Trimmed, |a| a.most);
    let first = spell_out_quote(story, all[0]);
    // A quotation that its speaker interrupts is the whole one.
    let is_same = all
        .iter()
        .all(|quote| spell_out_quote(story, quote) == first)
        || are_one_speech(story, &all);
    let speakers = speakers(given.declared, &all);
    let rivalry = find_rival_speakers(given.declared, people, &all);
    let other_speaker = shared && rivalry != SpeakerRivalry::None;
    let is_given_to_another =
        rivalry == SpeakerRivalry::Plain && is_same && first.len() >= rules::PLAINLY_SAID_WORDS;
    let status = match (shared, most) {
        (false, _) => FactStatus::Single,
        (true, _) if is_given_to_another => FactStatus::Conflict,
        (true, Alteration::Changed) => FactStatus::Conflict,
        (true, _) if is_same => FactStatus::Agree,
        (true, _) => FactStatus::Vary,
    };
    let is_likely = status != FactStatus::Conflict && (other_speaker || most == Alteration::Retold);
    let mut fact = match is_likely {
        true => build_likely_fact(story, FactKind::Quote, mentions),
        false => build_fact(story, FactKind::Quote, status, mentions),
    };
    fact.why = match altered {
        Some(_) if is_given_to_another || is_likely && other_speaker => Some(format!(
            "the quote has different speakers: {}",
            speakers.join(", ")
        )),
        Some(altered) if status != FactStatus::Agree => Some(explain_alteration(&altered)),
        _ => None,
    };
    fact.speaker = speakers.into_iter().max_by_key(|s| (s.len(), s.clone()));
    fact
}

/// Whether every version says the same in one piece or in several.
fn are_one_speech(story: &Story, all: &[&Quote]) -> bool {
    let speeches = speeches(story, all);
    let mut words = speeches.iter().map(|speech| &speech.words);
    let first = words.next();
    words.all(|words| Some(words) == first)
}

/// What was altered, in words.
fn explain_alteration(altered: &AlteredQuotes) -> String {
    let what = match altered.most {
        Alteration::Trimmed => return "the quotation was trimmed".to_owned(),
        Alteration::Style => "only the spelling inside the quotation marks differs",
        Alteration::Small => "only small words changed in the quote",
        Alteration::Retold => "the quote is worded differently",
        Alteration::Changed => "quote altered",
    };
    format!("{what}: {}", altered.told.join("; "))
}

/// The speakers that are named, without those that are part of another's name.
fn speakers(declared: &Declared, all: &[&Quote]) -> Vec<String> {
    let mut names: Vec<String> = all.iter().filter_map(|q| q.speaker.clone()).collect();
    names.sort();
    names.dedup();
    let parts = |name: &str| -> Vec<String> {
        name.split_whitespace()
            .map(|w| w.trim_end_matches('s').to_lowercase())
            .collect()
    };
    let mut kept: Vec<String> = Vec::new();
    for name in names {
        let here = parts(&name);
        match kept.iter_mut().find(|other| {
            parts(other).iter().any(|w| here.contains(w)) || declared.names_meet(other, &name)
        }) {
            Some(other) if other.len() < name.len() => *other = name,
            Some(_) => {}
            None => kept.push(name),
        }
    }
    kept
}
