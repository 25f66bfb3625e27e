//! The states of an article in the order of their instants, each once.

use jiff::civil::DateTime;

use crate::text::{Draft, Meta, Moment, Story, VersionId, version_letter};

/// When a state was there, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateTime {
    /// When it was fetched or captured.
    Seen(Moment),
    /// When it was last changed, as it says itself.
    Modified(Moment),
    /// When it was published, as it says itself.
    Published(Moment),
    /// The day of its last change or of its publication.
    Day(jiff::civil::Date),
}

impl StateTime {
    /// The instant or day as ISO 8601 writes it.
    pub fn iso(self) -> String {
        match self {
            Self::Seen(at) | Self::Modified(at) | Self::Published(at) => at.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }

    /// The day where it was told.
    pub fn day(self) -> jiff::civil::Date {
        match self {
            Self::Seen(at) | Self::Modified(at) | Self::Published(at) => at.local_time().date(),
            Self::Day(day) => day,
        }
    }

    /// The hour where it was told, as *16:45*; none where only the day is known.
    pub fn hour(self) -> Option<String> {
        match self {
            Self::Seen(at) | Self::Modified(at) | Self::Published(at) => {
                Some(at.local_time().strftime("%H:%M").to_string())
            }
            Self::Day(_) => None,
        }
    }

    /// What a reader calls it: *captured*, *modified*, *published*.
    pub fn label(self) -> &'static str {
        match self {
            Self::Seen(_) => "captured",
            Self::Modified(_) => "modified",
            Self::Published(_) => "published",
            Self::Day(_) => "dated",
        }
    }

    fn key(self) -> DateTime {
        match self {
            Self::Seen(at) | Self::Modified(at) | Self::Published(at) => at.utc_time(),
            Self::Day(day) => day.to_datetime(jiff::civil::Time::midnight()),
        }
    }
}

/// When a state was there: by its own word when it was last changed, else when it was seen.
pub fn state_time(meta: &Meta) -> Option<StateTime> {
    let published = meta.published.and_then(|published| published.at);
    let modified = meta.updated_at.map(StateTime::Modified);
    let published_at = published.map(StateTime::Published);
    let own = match (modified, published_at) {
        (Some(modified), Some(published)) if published.key() > modified.key() => Some(published),
        (modified, published) => modified.or(published),
    };
    let day = meta.updated.or_else(|| meta.published_day());
    own.or_else(|| meta.captured.map(StateTime::Seen))
        .or_else(|| day.map(StateTime::Day))
}

/// The states in the order of their instants, lettered anew, each once: a state that was captured twice without a change is
/// one. Where all were captured, the captures order them, since a page may say what it likes; states of one instant and
/// those without one keep their order, the latter behind.
pub fn order_states(mut drafts: Vec<Draft>) -> Vec<Draft> {
    let are_seen = drafts.iter().all(|draft| draft.meta.captured.is_some());
    drafts.sort_by_key(|draft| order_key(&draft.meta, are_seen));
    drafts.dedup_by(|later, earlier| {
        is_same_state((&earlier.text, &earlier.meta), (&later.text, &later.meta))
    });
    for (number, draft) in drafts.iter_mut().enumerate() {
        draft.letter = Some(version_letter(number));
    }
    drafts
}

/// The same for versions of a story, which keep their letters.
pub fn sort_states(story: &Story, mut states: Vec<VersionId>) -> Vec<VersionId> {
    let meta = |state: VersionId| &story.versions[state].meta;
    let are_seen = states.iter().all(|&state| meta(state).captured.is_some());
    states.sort_by_key(|&state| order_key(meta(state), are_seen));
    states.dedup_by(|later, earlier| {
        let [earlier, later] = [*earlier, *later].map(|state| {
            let version = &story.versions[state];
            (story.text(version.span), &version.meta)
        });
        is_same_state(earlier, later)
    });
    states
}

/// By what states are ordered; those without an instant come last.
fn order_key(meta: &Meta, are_seen: bool) -> (bool, Option<DateTime>) {
    let seen = meta.captured.filter(|_| are_seen).map(StateTime::Seen);
    let key = seen.or_else(|| state_time(meta)).map(StateTime::key);
    (key.is_none(), key)
}

fn is_same_state(one: (&str, &Meta), other: (&str, &Meta)) -> bool {
    let told = |meta: &Meta| {
        (
            meta.published,
            meta.updated,
            meta.updated_at,
            meta.byline.clone(),
            meta.title.clone(),
        )
    };
    one.0 == other.0 && told(one.1) == told(other.1)
}
