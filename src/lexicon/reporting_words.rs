//! English words that say by whom something is reported, not what.

/// In the order of the alphabet.
const REPORTING_WORDS: &[&str] = &[
    "accord",
    "according",
    "account",
    "accounts",
    "add",
    "added",
    "adding",
    "adds",
    "allegedly",
    "announce",
    "announced",
    "announces",
    "ask",
    "asked",
    "asks",
    "believe",
    "believes",
    "cite",
    "cited",
    "cites",
    "citing",
    "claim",
    "claimed",
    "claiming",
    "claims",
    "note",
    "noted",
    "notes",
    "post",
    "posted",
    "posting",
    "posts",
    "quote",
    "quoted",
    "quotes",
    "quoting",
    "report",
    "reported",
    "reportedly",
    "reporting",
    "reports",
    "said",
    "say",
    "saying",
    "says",
    "share",
    "shared",
    "shares",
    "sharing",
    "source",
    "sources",
    "state",
    "stated",
    "statement",
    "states",
    "stating",
    "tell",
    "telling",
    "tells",
    "think",
    "thinks",
    "told",
    "tweet",
    "tweeted",
    "tweeting",
    "tweets",
    "write",
    "writes",
    "writing",
    "written",
    "wrote",
];

/// Whether the folded word says by whom something is reported.
pub fn is_reporting_word(word: &str) -> bool {
    REPORTING_WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_in_the_order_of_the_alphabet() {
        assert!(REPORTING_WORDS.is_sorted());
    }
}
