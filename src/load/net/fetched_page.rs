//! A page as a server or the cache hands it over.

/// A page as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FetchedPage {
    pub(super) bytes: Vec<u8>,
    /// Where it came from in the end.
    pub(super) address: String,
    /// The encoding that the server stated, by its label.
    pub(super) charset: Option<String>,
}
