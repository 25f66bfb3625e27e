//! Markdown, with what stands in a block of `key: value` lines above it.

use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use super::{Article, parse_machine_date, tidy};
use crate::text::PassageKind;

/// The article of a Markdown file; nothing if the file makes no use of Markdown, and is plain text then.
pub(super) fn parse_markdown(source: &str) -> Option<Article> {
    let options = Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
        | Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH;
    let mut reading = MarkdownReader::default();
    for event in Parser::new_ext(source, options) {
        reading.event(event);
    }
    reading.end();
    let mut article = reading.article;
    article.meta.title = article.meta.title.or(reading.headline);
    reading.is_marked.then_some(article)
}

#[derive(Default)]
struct MarkdownReader {
    article: Article,
    words: String,
    /// What the passages are told to be by the blocks around them.
    kinds: Vec<PassageKind>,
    headline: Option<String>,
    /// Whether the file makes use of Markdown at all.
    is_marked: bool,
    is_metadata: bool,
    is_picture: bool,
}

impl MarkdownReader {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.finish(tag),
            Event::Text(text) if !self.is_picture => self.words.push_str(&text),
            Event::Code(text) => {
                self.words.push_str(&text);
                self.is_marked = true;
            }
            Event::SoftBreak => self.words.push('\n'),
            Event::HardBreak => self.words.push(' '),
            Event::Rule => self.is_marked = true,
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag) {
        self.is_marked |= !matches!(tag, Tag::Paragraph);
        let kind = match tag {
            Tag::Heading { level, .. } => {
                let is_first = self.headline.is_none() && *level == HeadingLevel::H1;
                Some(if is_first {
                    PassageKind::Headline
                } else {
                    PassageKind::Subheading
                })
            }
            Tag::BlockQuote(_) => Some(PassageKind::Quotation),
            Tag::Item => Some(PassageKind::ListItem),
            Tag::MetadataBlock(MetadataBlockKind::YamlStyle | MetadataBlockKind::PlusesStyle) => {
                self.is_metadata = true;
                None
            }
            Tag::Image { .. } => {
                self.is_picture = true;
                None
            }
            _ => None,
        };
        if let Some(kind) = kind {
            self.end();
            self.kinds.push(kind);
        }
    }

    fn finish(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::BlockQuote(_) | TagEnd::Item => {
                self.end();
                self.kinds.pop();
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::TableRow | TagEnd::TableHead => {
                self.end()
            }
            TagEnd::TableCell => self.words.push(' '),
            TagEnd::Image => self.is_picture = false,
            TagEnd::MetadataBlock(_) => {
                let fields = std::mem::take(&mut self.words);
                self.is_metadata = false;
                self.metadata(&fields);
            }
            _ => {}
        }
    }

    fn end(&mut self) {
        let words = std::mem::take(&mut self.words);
        if self.is_metadata {
            return;
        }
        let kind = self.kinds.last().copied().unwrap_or(PassageKind::Paragraph);
        if kind == PassageKind::Headline && !words.trim().is_empty() {
            self.headline = Some(tidy(&words));
        }
        self.article.add(kind, &words);
    }

    fn metadata(&mut self, fields: &str) {
        for line in fields.lines() {
            let Some((key, value)) = line.split_once([':', '=']) else {
                continue;
            };
            let value = tidy(value.trim().trim_matches(['"', '\'']));
            match key.trim().to_lowercase().as_str() {
                "title" | "headline" => self.article.meta.title = Some(value),
                "outlet" | "source" | "publisher" | "site" => {
                    self.article.meta.outlet = Some(value)
                }
                "date" | "published" | "publishdate" | "pubdate" => {
                    self.article.meta.published = parse_machine_date(&value)
                }
                _ => {}
            }
        }
    }
}
