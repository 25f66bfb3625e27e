//! Names in the order in which people count: *version 2* before *version 10*.

/// A part of a name: digits compare as the number that they are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NamePart {
    /// The number without leading zeros: longer ones are larger.
    Number(usize, String),
    /// Everything else, in lower case.
    Words(String),
}

/// What a name is sorted by: its parts before the ending, so that *v.txt* comes before *v1.txt*, those of the ending, and
/// its spelling, which decides where names differ only in case or in leading zeros.
pub(super) fn natural_key(name: &str) -> (Vec<NamePart>, Vec<NamePart>, String) {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    (name_parts(stem), name_parts(ending), name.to_owned())
}

fn name_parts(name: &str) -> Vec<NamePart> {
    let mut parts = Vec::new();
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let is_digit = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != is_digit);
        let (part, behind) = rest.split_at(end.unwrap_or(rest.len()));
        rest = behind;
        parts.push(if is_digit {
            let number = part.trim_start_matches('0');
            NamePart::Number(number.len(), number.to_owned())
        } else {
            NamePart::Words(part.to_lowercase())
        });
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::natural_key;

    #[test]
    fn two_comes_before_ten_and_dates_stay_in_order() {
        let mut names = [
            "v10.txt",
            "v2.txt",
            "V1.txt",
            "v02.txt",
            "2025-03-14.txt",
            "2025-3-2.txt",
            "a.txt",
            "v.txt",
        ];
        names.sort_by_cached_key(|name| natural_key(name));
        assert_eq!(
            names,
            [
                "2025-3-2.txt",
                "2025-03-14.txt",
                "a.txt",
                "v.txt",
                "V1.txt",
                "v02.txt",
                "v2.txt",
                "v10.txt",
            ]
        );
    }
}
