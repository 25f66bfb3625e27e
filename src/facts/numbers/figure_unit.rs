//! The unit of a figure.

/// What a figure counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum FigureUnit {
    Money(&'static str),
    Percent,
    Points,
    /// What one share in a hundred is more than another.
    PercentagePoints,
    /// Metres.
    Length,
    /// Kilograms.
    Mass,
    /// Seconds.
    Duration,
    /// Kilometres an hour.
    Speed,
    /// Years of a life.
    Age,
    /// A number to be called, not counted.
    Telephone,
    /// The points of both sides.
    Score,
    /// Things, by the stem of their noun.
    Things(String),
    /// It is not said.
    Unknown,
}
