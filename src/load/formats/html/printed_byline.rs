//! The author that a page prints, for pages that do not tell it to machines.

use dom_query::Document;

use super::element_words;

/// Where authors are printed: what the markup calls so, inside the article before elsewhere.
const PLACES: [&str; 3] = [
    "article .byline, main .byline, article [itemprop=author], main [itemprop=author], article [rel=author], main [rel=author]",
    "article .author, main .author, article .article-author, main .article-author, article .entry-author, main .entry-author",
    ".byline, [itemprop=author], [rel=author]",
];

/// The words before a name, in lower case.
const BY: [&str; 9] = ["by", "von", "par", "por", "di", "door", "af", "av", "de"];

/// Small words inside names and between two.
const INSIDE: [&str; 14] = [
    "and", "und", "et", "y", "e", "en", "og", "och", "von", "van", "de", "di", "del", "der",
];

/// A byline names two or three people at most, and no more words.
const MOST_WORDS: usize = 9;

/// The author, if the page prints one where authors stand.
pub(super) fn find_printed_byline(document: &Document) -> Option<String> {
    PLACES.iter().find_map(|place| {
        let found = document.select(place);
        let mut nodes = found.nodes().iter();
        nodes.find_map(|node| read_printed_byline(&element_words(node)))
    })
}

/// The names in the words of a byline: *By Ida Marsh, Harbour Reporter* names Ida Marsh.
fn read_printed_byline(words: &str) -> Option<String> {
    let words = match words.split_once(' ') {
        Some((by, rest)) if BY.contains(&by.to_lowercase().as_str()) => rest,
        _ => words,
    };
    let end = words.find(['|', '·', '•', '–', '—', '(', ':', '@', '/']);
    let words = words.get(..end.unwrap_or(words.len()))?;
    let words = words.split(|c: char| c.is_ascii_digit()).next()?;
    let names = words.split(", ").take_while(|part| has_capitals(part));
    let names: Vec<&str> = names.map(str::trim).collect();
    let n_words = names
        .iter()
        .flat_map(|name| name.split_whitespace())
        .count();
    // What stands behind the first comma is as often an office.
    let named = names.first().filter(|name| name.contains(' '))?;
    (n_words <= MOST_WORDS).then(|| (*named).to_owned())
}

/// Whether all words begin with capitals, small words inside names apart.
fn has_capitals(part: &str) -> bool {
    let mut words = part.split_whitespace().peekable();
    words.peek().is_some()
        && words.all(|word| {
            word.starts_with(char::is_uppercase) || INSIDE.contains(&word.to_lowercase().as_str())
        })
}

#[cfg(test)]
mod tests {
    use super::read_printed_byline;

    #[test]
    fn a_byline_names_people() {
        for (words, name) in [
            ("By Ida Marsh", Some("Ida Marsh")),
            (
                "Von Ida Marsh und Ole Brink | 14. März",
                Some("Ida Marsh und Ole Brink"),
            ),
            ("By Ida Marsh, Harbour Reporter", Some("Ida Marsh")),
            ("Ida Marsh 14 March 2025", Some("Ida Marsh")),
            ("Share this article", None),
            ("By our own staff", None),
            ("Staff", None),
        ] {
            assert_eq!(read_printed_byline(words).as_deref(), name, "{words}");
        }
    }
}
