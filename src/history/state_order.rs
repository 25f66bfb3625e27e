//! The states of an article in the order of their instants, each once.

use jiff::civil::DateTime;

use crate::text::{Draft, Meta, Moment, version_letter};

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
    let key = |draft: &Draft| {
        let seen = draft.meta.captured.filter(|_| are_seen);
        let time = seen
            .map(StateTime::Seen)
            .or_else(|| state_time(&draft.meta));
        let key = time.map(StateTime::key);
        (key.is_none(), key)
    };
    drafts.sort_by_key(key);
    drafts.dedup_by(|later, earlier| is_same_state(earlier, later));
    for (number, draft) in drafts.iter_mut().enumerate() {
        draft.letter = Some(version_letter(number));
    }
    drafts
}

fn is_same_state(one: &Draft, other: &Draft) -> bool {
    let told = |draft: &Draft| {
        let meta = &draft.meta;
        (
            meta.published,
            meta.updated,
            meta.updated_at,
            meta.byline.clone(),
            meta.title.clone(),
        )
    };
    one.text == other.text && told(one) == told(other)
}
