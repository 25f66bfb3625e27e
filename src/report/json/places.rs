//! From bytes of the story's buffer to Unicode code points of one version's text.

use crate::text::{Span, Story, VersionId};

/// Where the characters of a version stand that take more than one byte.
pub(super) struct CodePointMap {
    span: Span,
    /// For each wide character the byte behind it and how many bytes more than characters there are up to it.
    wide: Vec<(u32, u32)>,
}

impl CodePointMap {
    pub(super) fn new(story: &Story, version: VersionId) -> Self {
        let span = story.versions[version].span;
        let text = story.text(span);
        let mut wide = Vec::new();
        let mut surplus = 0;
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            let len = c.len_utf8();
            surplus += len - 1;
            let number = |n| u32::try_from(n).expect("a story is shorter than four gibibytes");
            wide.push((number(at + len), number(surplus)));
        }
        Self { span, wide }
    }

    /// The code points before a byte of the story's buffer.
    fn place(&self, byte: u32) -> u32 {
        let byte = byte.clamp(self.span.start, self.span.end) - self.span.start;
        let passed = self.wide.partition_point(|&(end, _)| end <= byte);
        let surplus = passed.checked_sub(1).map_or(0, |last| self.wide[last].1);
        byte - surplus
    }

    /// The code points of a span.
    pub(super) fn range(&self, span: Span) -> (u32, u32) {
        (self.place(span.start), self.place(span.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Draft, Id};

    #[test]
    fn wide_characters_count_once() {
        let texts = ["x", "aé—😀b"];
        let story = Story::new(
            texts
                .map(|text| Draft {
                    text: text.to_owned(),
                    ..Draft::default()
                })
                .to_vec(),
        );
        let places = CodePointMap::new(&story, VersionId::at(1));
        let text = texts[1];
        for (n, (at, c)) in text.char_indices().enumerate() {
            let start = 2 + at;
            let span = Span::new(start, start + c.len_utf8());
            assert_eq!(places.range(span), (n as u32, n as u32 + 1));
        }
    }
}
