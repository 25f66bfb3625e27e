//! The verdicts as a reader sets them: `copied c!, rewritten r`, a name and a key each, `!` where a reason is demanded.

use crate::review::{Verdict, Verdicts};

/// The verdicts that this text sets.
///
/// # Errors
/// When a verdict has no name or no key of its own, in words.
pub(super) fn verdicts(text: &str) -> Result<Verdicts, String> {
    let mut all = Verdicts::default();
    let known = std::mem::take(&mut all.on_everything);
    for said in text.split(',').map(str::trim) {
        let verdict = verdict(said, &known)?;
        let is_same = |other: &&Verdict| other.key == verdict.key || other.name == verdict.name;
        if let Some(other) = all.on_everything.iter().find(is_same) {
            return Err(format!("`{said}` has the name or key of `{}`", other.name));
        }
        all.on_everything.push(verdict);
    }
    Ok(all)
}

/// Keys that a verdict must not hide: whoever reviews needs them at every step.
const TAKEN: [(char, &str); 3] = [('n', "writes a note"), ('U', "takes back"), ('q', "leaves")];

fn verdict(said: &str, known: &[Verdict]) -> Result<Verdict, String> {
    let wrong = || format!("`{said}` is no verdict with its key, such as `fine f` or `copied c!`");
    let (name, key) = said.rsplit_once(' ').ok_or_else(wrong)?;
    let (key, demands_reason) = match key.strip_suffix('!') {
        Some(key) => (key, true),
        None => (key, false),
    };
    let mut letters = key.chars();
    let (Some(key), None) = (letters.next(), letters.next()) else {
        return Err(wrong());
    };
    // Digits are counts.
    if !key.is_alphabetic() {
        return Err(format!(
            "`{key}` is no letter, as the key of a verdict must be"
        ));
    }
    if let Some((_, what)) = TAKEN.iter().find(|(taken, _)| *taken == key) {
        return Err(format!(
            "`{key}` {what} in a review; give `{}` another letter",
            name.trim()
        ));
    }
    let name = name.trim();
    let meaning = known.iter().find(|verdict| verdict.name == name);
    Ok(Verdict {
        name: name.to_owned(),
        key,
        meaning: meaning.map_or_else(String::new, |verdict| verdict.meaning.clone()),
        demands_reason,
    })
}

#[cfg(test)]
mod tests {
    use super::verdicts;

    #[test]
    fn a_verdict_hides_no_key_that_a_review_needs() {
        for key in ["n", "U", "q"] {
            let said = verdicts(&format!("fine f, nonsense {key}")).unwrap_err();
            assert!(said.contains("give `nonsense` another letter"), "{said}");
        }
        assert!(verdicts("fine f, nonsense N, unclear u").is_ok());
    }
}
