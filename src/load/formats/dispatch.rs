//! From the bytes of one file to its versions and what could not be read of them.

use std::path::Path;

use encoding_rs::Encoding;

use super::sniff::{FileFormat, detect_format};
use super::{Article, Refusal, charset, feed, json, mail, markdown, newsml, nitf, rtf, xml};
use crate::load::capture::note_capture;
use crate::load::decoding::{Decoded, decode, decode_as};
use crate::load::hidden_letters::hidden_letters;
use crate::load::{FurnitureRules, Loaded, Trouble, draft_with_checksum, hexadecimal};

const AS_TEXT: &str = "save the article as plain text and open that";

/// The versions in `bytes`, which came from `origin`; a server may have stated their encoding.
pub(in crate::load) fn open_bytes(
    bytes: &[u8],
    origin: &str,
    stated: Option<&'static Encoding>,
    rules: &FurnitureRules,
) -> Loaded {
    let mut loaded = Loaded::default();
    match parse_content(bytes, origin, stated, &mut loaded.troubles) {
        Ok(FileContent::Text(text)) => {
            let mut draft = draft_with_checksum(text, hexadecimal(bytes), rules);
            origin.clone_into(&mut draft.origin);
            loaded.drafts.push(draft);
        }
        Ok(FileContent::Articles(articles)) => {
            let sha256 = hexadecimal(bytes);
            for article in articles {
                let mut draft = article.draft(sha256.clone(), rules);
                draft.origin = match &draft.part {
                    Some(part) => format!("{origin} ({part})"),
                    None => origin.to_owned(),
                };
                loaded.drafts.push(draft);
            }
        }
        Err(refusal) => {
            let trouble = Trouble::new(origin, refusal.what);
            loaded.troubles.push(match refusal.hint {
                Some(hint) => trouble.with_hint(hint),
                None => trouble,
            });
        }
    }
    loaded.drafts.iter_mut().for_each(note_capture);
    let hidden = loaded.drafts.iter().flat_map(hidden_letters);
    loaded.troubles.extend(hidden);
    loaded
}

/// What a file holds.
enum FileContent {
    /// Plain text, to the letter.
    Text(String),
    Articles(Vec<Article>),
}

fn parse_content(
    bytes: &[u8],
    origin: &str,
    stated: Option<&'static Encoding>,
    troubles: &mut Vec<Trouble>,
) -> Result<FileContent, Refusal> {
    let format = detect_format(bytes, Path::new(origin));
    let mut text = |stated| require_text(decode_or_refuse(bytes, stated)?, origin, troubles);
    let in_itself = || stated.or_else(|| charset::find_stated_encoding(bytes));
    match format {
        FileFormat::Text => Ok(FileContent::Text(text(stated)?)),
        FileFormat::Markdown => {
            let text = text(stated)?;
            Ok(markdown::parse_markdown(&text).map_or(FileContent::Text(text), FileContent::one))
        }
        FileFormat::Page => parse_html_if_built(&text(in_itself())?).map(FileContent::one),
        FileFormat::Mail => parse_mail(bytes, origin, troubles),
        FileFormat::Feed => {
            xml::parse_xml(&text(in_itself())?, feed::parse_feed).map(FileContent::Articles)
        }
        FileFormat::NewsMl => {
            xml::parse_xml(&text(in_itself())?, newsml::parse_newsml).map(FileContent::Articles)
        }
        FileFormat::Nitf => {
            xml::parse_xml(&text(in_itself())?, nitf::parse_nitf).map(FileContent::one)
        }
        FileFormat::Json => {
            let text = text(stated)?;
            match json::parse_json_articles(&text) {
                Some(articles) => articles.map(FileContent::Articles),
                None => Ok(FileContent::Text(text)),
            }
        }
        FileFormat::RichText => rtf::parse_rtf(bytes).map(FileContent::one),
        FileFormat::Office => office(bytes).map(FileContent::Articles),
        FileFormat::Pdf => pdf(bytes).map(FileContent::one),
        FileFormat::Other(name) => {
            let what = format!("this is {name}, which cannot be opened");
            Err(Refusal::new(what).with_hint(AS_TEXT))
        }
    }
}

/// The article of a mail: its text, or the page that it carries.
fn parse_mail(
    bytes: &[u8],
    origin: &str,
    troubles: &mut Vec<Trouble>,
) -> Result<FileContent, Refusal> {
    let (page, stated) = match mail::parse_mail_bytes(bytes)? {
        mail::MailContent::Article(article) => return Ok(FileContent::one(*article)),
        mail::MailContent::Page(page, stated) => (page, stated),
    };
    let stated = stated.or_else(|| charset::find_stated_encoding(&page));
    let text = require_text(decode_or_refuse(&page, stated)?, origin, troubles)?;
    parse_html_if_built(&text).map(FileContent::one)
}

impl FileContent {
    fn one(article: Article) -> Self {
        Self::Articles(vec![article])
    }
}

#[cfg(feature = "html")]
fn parse_html_if_built(text: &str) -> Result<Article, Refusal> {
    super::html::parse_html(text)
}

#[cfg(not(feature = "html"))]
fn parse_html_if_built(_: &str) -> Result<Article, Refusal> {
    Err(Refusal::new("this program was built without web pages").with_hint(AS_TEXT))
}

#[cfg(feature = "pdf")]
fn pdf(bytes: &[u8]) -> Result<Article, Refusal> {
    super::pdf::parse_pdf(bytes)
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &[u8]) -> Result<Article, Refusal> {
    Err(Refusal::new("this program was built without PDF files").with_hint(AS_TEXT))
}

#[cfg(feature = "office")]
fn office(bytes: &[u8]) -> Result<Vec<Article>, Refusal> {
    super::office::parse_office_document(bytes)
}

#[cfg(not(feature = "office"))]
fn office(_: &[u8]) -> Result<Vec<Article>, Refusal> {
    Err(Refusal::new("this program was built without office documents").with_hint(AS_TEXT))
}

fn decode_or_refuse(bytes: &[u8], stated: Option<&'static Encoding>) -> Result<Decoded, Refusal> {
    let decoded = match stated {
        Some(stated) => decode_as(bytes, stated),
        None => decode(bytes),
    };
    decoded.ok_or_else(|| Refusal::new("the file is not text").with_hint(AS_TEXT))
}

fn require_text(
    decoded: Decoded,
    origin: &str,
    troubles: &mut Vec<Trouble>,
) -> Result<String, Refusal> {
    if decoded.text.trim().is_empty() {
        return Err(Refusal::new("the file is empty").with_hint("save the article into it"));
    }
    troubles.extend(decoded.trouble(origin));
    Ok(decoded.text)
}
