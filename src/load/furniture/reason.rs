//! Why a line belongs to the page: what a reader is told, and what other rules go by.

/// The reason why a line belongs to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::load) enum FurnitureReason {
    /// It says who wrote what stands below.
    Byline,
    /// It belongs to a form for comments.
    CommentForm,
    /// It names an owner of rights.
    CopyrightLine,
    /// It names a source.
    Credit,
    /// It says nothing but when the version was published.
    DateStamp,
    /// Any other, in words that a reader can check; nothing goes by them.
    Other(String),
}

impl FurnitureReason {
    /// The reason that these words give.
    pub(super) fn of_words(words: &str) -> Self {
        let known = [
            Self::Byline,
            Self::CommentForm,
            Self::CopyrightLine,
            Self::Credit,
            Self::DateStamp,
        ];
        let mut known = known.into_iter();
        let named = known.find(|reason| reason.words() == words);
        named.unwrap_or_else(|| Self::Other(words.to_owned()))
    }

    /// The reason in words, as a reader is told.
    pub(in crate::load) fn words(&self) -> &str {
        match self {
            Self::Byline => "byline",
            Self::CommentForm => "comment form",
            Self::CopyrightLine => "copyright line",
            Self::Credit => "credit",
            Self::DateStamp => "date stamp",
            Self::Other(words) => words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FurnitureReason;

    #[test]
    fn words_and_reasons_agree() {
        for words in [
            "byline",
            "comment form",
            "copyright line",
            "credit",
            "date stamp",
            "motto",
        ] {
            assert_eq!(FurnitureReason::of_words(words).words(), words);
        }
    }
}
