//! When a version was published, to the second, where it tells hour and zone.

/// An instant as a version tells it.
///
/// Two instants are compared by `utc`; a day alone can be any of the 50 hours that it lasts somewhere on the earth.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The instant in UTC, as `2025-03-15T04:50:00Z`: an earlier one comes first in the alphabet.
    pub utc: String,
    /// The same as it was told, with its zone: `2025-03-14T23:50:00-05:00`.
    pub local: String,
}

impl Moment {
    /// The days on which the instant falls where it was told and in UTC, as `YYYY-MM-DD`.
    pub fn days(&self) -> [&str; 2] {
        [&self.local, &self.utc].map(|time| time.get(..10).unwrap_or(time))
    }
}
