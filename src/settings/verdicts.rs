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
    let name = name.trim();
    let meaning = known.iter().find(|verdict| verdict.name == name);
    Ok(Verdict {
        name: name.to_owned(),
        key,
        meaning: meaning.map_or_else(String::new, |verdict| verdict.meaning.clone()),
        demands_reason,
    })
}
