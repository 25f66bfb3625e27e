//! The text of a licence without the names of those who grant it, so that packages can share it.

/// Words with which the body of a licence begins, behind a title and the copyright lines, and what it is called.
const OPENINGS: [(&str, &str); 11] = [
    ("Permission is hereby granted, free of charge", "MIT"),
    ("Permission to use, copy, modify, and/or distribute", "ISC"),
    ("Permission to use, copy, modify, and distribute", "ISC"),
    ("Redistribution and use in source and binary forms", "BSD"),
    ("This software is provided 'as-is'", "Zlib"),
    ("Apache License", "Apache-2.0"),
    ("Mozilla Public License", "MPL-2.0"),
    ("Boost Software License", "BSL-1.0"),
    ("UNICODE LICENSE V3", "Unicode-3.0"),
    ("Community Data License Agreement", "CDLA-Permissive-2.0"),
    ("*ring* uses", "how ring is licensed"),
];

/// The body of a licence.
#[derive(Clone)]
pub(crate) struct LicenceText {
    /// Its lines, as they were published.
    pub(crate) body: String,
}

impl LicenceText {
    /// The licence in a licence file; none in a file that only names one.
    pub(crate) fn find(file: &str) -> Option<Self> {
        let file = strip_comment_marks(file);
        let starts = OPENINGS.iter().filter_map(|(words, _)| file.find(words));
        let start = starts.min()?;
        let line_start = file.get(..start)?.rfind('\n').map_or(0, |end| end + 1);
        let body = cut_appendix(file.get(line_start..)?);
        let body = body.trim_end().to_owned();
        Some(Self { body })
    }

    /// What two copies have in common that differ in spaces, lines and quotation marks only.
    pub(crate) fn key(&self) -> String {
        let letters = self.body.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    }

    /// The name of the licence.
    pub(crate) fn title(&self) -> &'static str {
        let has = |words| self.body.contains(words);
        let places = OPENINGS
            .iter()
            .filter_map(|(words, title)| Some((self.body.find(words)?, title)));
        let opening = places.min_by_key(|(place, _)| *place);
        match opening.map_or("other", |(_, title)| *title) {
            "MIT" if !has("The above copyright notice") => "MIT-0",
            "ISC" if !has("provided that the above") => "0BSD",
            "BSD" if has("Neither the name") || has("name of the") => "BSD-3-Clause",
            "BSD" => "BSD-2-Clause",
            title => title,
        }
    }
}

/// A file without the marks of comments that stand before each of its lines.
fn strip_comment_marks(file: &str) -> String {
    let is_comment = file.lines().all(|line| line.starts_with("//"));
    let strip = |line: &str| match line.strip_prefix("//") {
        Some(rest) if is_comment => rest.trim_start().to_owned(),
        _ => line.trim_end().to_owned(),
    };
    let lines: Vec<String> = file.lines().map(strip).collect();
    lines.join("\n")
}

/// The licence without the advice how to apply it to other works, in which some fill in a name.
fn cut_appendix(body: &str) -> &str {
    const END: &str = "END OF TERMS AND CONDITIONS";
    // Behind a longer one stand other licences, as in that of ring.
    const LONGEST_APPENDIX: usize = 2000;
    match body.split_once(END) {
        Some((terms, rest)) if rest.len() < LONGEST_APPENDIX => {
            body.get(..terms.len() + END.len()).unwrap_or(body)
        }
        _ => body,
    }
}

/// The place of the text that an expression such as `MIT OR Apache-2.0` stands for, among texts of which the most used
/// come first.
pub(crate) fn find_standard_text(expression: &str, texts: &[LicenceText]) -> Option<usize> {
    let mut names = expression.split(" OR ");
    names.find_map(|name| texts.iter().position(|text| text.title() == name))
}
