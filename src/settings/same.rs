//! What a reader treats as the same in every story: `Taliban = Taleban, UK = United Kingdom`.

/// The pairs that this text sets; each first spelling with every further one.
///
/// # Errors
/// When something stands alone, in words.
pub(super) fn same(text: &str) -> Result<Vec<(String, String)>, String> {
    let said = text
        .split(',')
        .map(str::trim)
        .filter(|said| !said.is_empty());
    let pairs: Result<Vec<_>, String> = said.map(pairs).collect();
    Ok(pairs?.concat())
}

fn pairs(said: &str) -> Result<Vec<(String, String)>, String> {
    let spellings: Vec<&str> = said.split('=').map(str::trim).collect();
    match spellings.as_slice() {
        [one, others @ ..] if !others.is_empty() && !spellings.contains(&"") => {
            let pair = |other: &&str| ((*one).to_owned(), (*other).to_owned());
            Ok(others.iter().map(pair).collect())
        }
        _ => Err(format!(
            "`{said}` names nothing that is the same, as `UK = United Kingdom` does"
        )),
    }
}
