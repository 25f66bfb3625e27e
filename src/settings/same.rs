//! What a reader treats as the same in every story: `Taliban = Taleban, UK = United Kingdom`.
//!
//! A comma or an equals sign that belongs to a phrase stands in double quotes: `"Holm, Norvia" = Holm`.

/// Two words or phrases, as they were written.
type SpellingPair = (String, String);

/// The pairs that this text sets; each first spelling with every further one.
///
/// # Errors
/// When something stands alone or a quote is not closed, in words.
pub fn parse_same(text: &str) -> Result<Vec<SpellingPair>, String> {
    if text.matches('"').count() % 2 == 1 {
        return Err("a double quote is not closed".to_owned());
    }
    let said = split(text, ',').into_iter().map(str::trim);
    let pairs: Result<Vec<_>, String> = said
        .filter(|said| !said.is_empty())
        .map(parse_same_pairs)
        .collect();
    Ok(pairs?.concat())
}

/// Pairs as the settings say them.
pub fn format_same(pairs: &[SpellingPair]) -> String {
    let pairs = pairs.iter();
    let said = pairs.map(|(one, other)| format!("{} = {}", quote_phrase(one), quote_phrase(other)));
    said.collect::<Vec<_>>().join(", ")
}

/// A phrase, in quotes where it has signs that part phrases. Its own quotes go: marks count for nothing in a phrase.
fn quote_phrase(phrase: &str) -> String {
    let bare = phrase.replace('"', "");
    if bare.contains([',', '=']) {
        format!("\"{bare}\"")
    } else {
        bare
    }
}

fn parse_same_pairs(said: &str) -> Result<Vec<SpellingPair>, String> {
    let spellings = split(said, '=').into_iter();
    let spellings: Vec<String> = spellings.map(|it| it.trim().replace('"', "")).collect();
    match spellings.as_slice() {
        [one, others @ ..] if !others.is_empty() && !spellings.contains(&String::new()) => {
            let pair = |other: &String| (one.clone(), other.clone());
            Ok(others.iter().map(pair).collect())
        }
        _ => Err(format!(
            "`{said}` names nothing that is the same, as `UK = United Kingdom` does"
        )),
    }
}

/// The parts of a text between signs that do not stand in quotes.
fn split(text: &str, at: char) -> Vec<&str> {
    let mut is_quoted = false;
    let parts = text.split(|c: char| {
        is_quoted ^= c == '"';
        c == at && !is_quoted
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_read_again() {
        let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
        let pairs = [
            pair("UK", "United Kingdom"),
            pair("Holm, Norvia", "Holm"),
            pair("a = b", "c"),
        ];
        let said = format_same(&pairs);
        assert_eq!(
            said,
            "UK = United Kingdom, \"Holm, Norvia\" = Holm, \"a = b\" = c"
        );
        assert_eq!(parse_same(&said), Ok(pairs.to_vec()));
        assert!(parse_same("\"Holm, Norvia = Holm").is_err());
        assert!(parse_same("Holm").is_err() && parse_same("Holm =").is_err());
    }
}
