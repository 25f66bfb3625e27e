//! Which versions are states of one article: one address, or the same words for the most part.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::capture::{file_name_time, split_archive_address};
use crate::text::{Draft, Meta, Story, VersionId, fold};

/// Words in a row that two articles hardly share by chance.
const RUN: usize = 4;

/// Hundredths of the runs of the shorter that two states of one article share at least: most of the words. Two reports of
/// one event by one outlet share a paragraph of background and a lead, a third at most.
pub(super) const MOSTLY: usize = 50;

/// The same for two versions of one outlet: the wire copies nothing from there, so less is enough even where a short
/// article was rewritten.
pub(super) const OF_ONE_OUTLET: usize = 30;

/// A run of words that stands in more versions than this is a form of the outlet, and looking each pair of them up would
/// cost the square of their number.
const MOST_HOLDERS: usize = 60;

/// Bytes of the longest text that is told to be a state by its words: no article is longer, and looking up every run of a
/// book would be felt at the start of the program.
const LONGEST: usize = 150_000;

/// The runs of words of a version, each word by its number.
#[derive(Debug, Default)]
pub(super) struct WordRuns(HashSet<[u32; RUN]>);

/// The numbers of words, given out as they are met.
#[derive(Debug, Default)]
pub(super) struct WordNumbers(HashMap<String, u32>);

impl WordRuns {
    /// The runs of these words.
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a str>, numbers: &mut WordNumbers) -> Self {
        let words: Vec<u32> = words.map(|word| numbers.number(word)).collect();
        let runs = words.windows(RUN);
        Self(runs.filter_map(|run| run.first_chunk().copied()).collect())
    }

    /// How many hundredths of the runs of the shorter the two share.
    pub(super) fn shared_hundredths(&self, other: &Self) -> usize {
        let n_shorter = self.0.len().min(other.0.len());
        let n_shared = self.0.intersection(&other.0).count();
        n_shared * 100 / n_shorter.max(1)
    }
}

impl WordNumbers {
    fn number(&mut self, word: &str) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(fold(word)).or_insert(next)
    }
}

/// The versions that are states of one article, each group in the order given, the groups by their first version. An
/// address decides where both have one; then the name of a file that tells its time; then the words.
pub fn group_article_states(drafts: &[Draft]) -> Vec<Vec<usize>> {
    let traits = drafts.iter().map(|draft| StateTraits {
        text: &draft.text,
        origin: &draft.origin,
        meta: &draft.meta,
    });
    group_by_traits(&traits.collect::<Vec<_>>())
}

/// The same for versions of a story that are read side by side: those of unknown outlets are no states of one article
/// because their words are the same, since outlets print one agency's words.
pub fn group_article_versions(story: &Story) -> Vec<Vec<VersionId>> {
    let ids: Vec<VersionId> = story.versions.ids().collect();
    let traits = ids.iter().map(|&id| {
        let version = &story.versions[id];
        StateTraits {
            text: story.text(version.span),
            origin: &version.origin,
            meta: &version.meta,
        }
    });
    let traits: Vec<StateTraits<'_>> = traits.collect();
    let mut groups: Vec<Vec<VersionId>> = Vec::new();
    for group in group_by_traits(&traits) {
        let has_key = group
            .iter()
            .any(|&place| state_key(&traits[place]).is_some());
        let mut of_outlets: BTreeMap<Option<&str>, Vec<VersionId>> = BTreeMap::new();
        for place in group {
            let outlet = traits[place].meta.outlet.as_deref().filter(|_| !has_key);
            match outlet {
                None if !has_key => groups.push(vec![ids[place]]),
                outlet => of_outlets.entry(outlet).or_default().push(ids[place]),
            }
        }
        groups.extend(of_outlets.into_values());
    }
    groups.sort_unstable();
    groups
}

/// What tells of which article a version is a state.
#[derive(Clone, Copy)]
struct StateTraits<'a> {
    text: &'a str,
    origin: &'a str,
    meta: &'a Meta,
}

fn group_by_traits(drafts: &[StateTraits<'_>]) -> Vec<Vec<usize>> {
    let mut leaders: Vec<usize> = (0..drafts.len()).collect();
    let mut named: BTreeMap<String, usize> = BTreeMap::new();
    let keys: Vec<Option<String>> = drafts.iter().map(state_key).collect();
    for (place, key) in keys.iter().enumerate() {
        if let Some(key) = key {
            leaders[place] = *named.entry(key.clone()).or_insert(place);
        }
    }
    let is_free = |place: &usize| keys[*place].is_none() && drafts[*place].text.len() <= LONGEST;
    let free: Vec<usize> = (0..drafts.len()).filter(is_free).collect();
    join_by_words(drafts, &free, &mut leaders);
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, leader) in leaders.iter().enumerate() {
        groups.entry(*leader).or_default().push(place);
    }
    groups.into_values().collect()
}

/// What names the article of a version, whatever stands in it.
fn state_key(draft: &StateTraits<'_>) -> Option<String> {
    let address = draft.meta.address.as_deref().map(article_address);
    address.or_else(|| {
        let (stem, _) = file_name_time(draft.origin)?;
        (!stem.is_empty()).then(|| format!("file {stem}"))
    })
}

/// Joins versions without a name of their own that have most words in common, and no outlets that differ.
fn join_by_words(drafts: &[StateTraits<'_>], free: &[usize], leaders: &mut [usize]) {
    let mut numbers = WordNumbers::default();
    let runs: Vec<WordRuns> = free
        .iter()
        .map(|&place| WordRuns::of(drafts[place].text.split_whitespace(), &mut numbers))
        .collect();
    let mut holders: HashMap<[u32; RUN], Vec<usize>> = HashMap::new();
    for (at, own) in runs.iter().enumerate() {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for run in &own.0 {
            let known = holders.entry(*run).or_default();
            if known.len() < MOST_HOLDERS {
                known
                    .iter()
                    .for_each(|&other| *shared.entry(other).or_default() += 1);
                known.push(at);
            }
        }
        let is_state = |other: usize, n_shared: usize| {
            let n_shorter = own.0.len().min(runs[other].0.len());
            let outlets = [free[at], free[other]].map(|p| drafts[p].meta.outlet.as_deref());
            let least = match outlets {
                [Some(one), Some(other)] if one != other => return false,
                [Some(_), Some(_)] => OF_ONE_OUTLET,
                _ => MOSTLY,
            };
            n_shared * 100 >= n_shorter * least
        };
        let found = shared.iter().find(|(other, n)| is_state(**other, **n));
        if let Some((&other, _)) = found {
            leaders[free[at]] = leaders[free[other]];
        }
    }
}

/// Whether two versions tell the same address.
pub(super) fn have_one_address(one: &Draft, other: &Draft) -> bool {
    let address = |draft: &Draft| draft.meta.address.as_deref().map(article_address);
    address(one).is_some_and(|known| Some(known) == address(other))
}

/// An address without what differs between two visits to one page: scheme, *www*, the archive around it, the mark of a
/// place on the page, what tells advertisers where a reader came from.
fn article_address(address: &str) -> String {
    let address = split_archive_address(address).map_or(address, |(_, original)| original);
    let bare = address.split('#').next().unwrap_or_default();
    let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let (path, query) = bare.split_once('?').unwrap_or((bare, ""));
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    let fields = query.split('&').filter(|field| !field.is_empty());
    let kept: Vec<&str> = fields.filter(|field| !is_tracking(field)).collect();
    let path = path.trim_end_matches('/');
    format!("{}/{path}?{}", host.to_lowercase(), kept.join("&"))
}

/// Whether a field of an address says only where a reader came from.
fn is_tracking(field: &str) -> bool {
    const TRACKING: [&str; 8] = [
        "utm_", "fbclid", "gclid", "mc_", "cmpid", "ref=", "ocid", "xtor",
    ];
    TRACKING.iter().any(|start| field.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::article_address;

    #[test]
    fn two_visits_to_one_page_have_one_address() {
        let address = "https://www.holm.example/news/ferry";
        for other in [
            "http://holm.example/news/ferry/",
            "https://HOLM.example/news/ferry#comments",
            "https://holm.example/news/ferry?utm_source=x&fbclid=9",
            "https://web.archive.org/web/20250314091000/https://holm.example/news/ferry",
        ] {
            assert_eq!(article_address(address), article_address(other), "{other}");
        }
        for other in [
            "https://holm.example/news/ferry2",
            "https://holm.example/news?id=4",
        ] {
            assert_ne!(article_address(address), article_address(other), "{other}");
        }
    }
}
