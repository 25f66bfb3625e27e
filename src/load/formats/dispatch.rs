//! From the bytes of one file to its versions and what could not be read of them.

use std::path::Path;

use encoding_rs::Encoding;

use super::sniff::{Format, tell};
use super::{Article, Refusal, charset, feed, json, mail, markdown, newsml, nitf, rtf, xml};
use crate::load::decoding::{Decoded, decode, decode_as};
use crate::load::hidden_letters::hidden_letters;
use crate::load::{Loaded, Trouble, hexadecimal, marked};

const AS_TEXT: &str = "save the article as plain text and open that";

/// The versions in `bytes`, which came from `origin`; a server may have stated their encoding.
pub(in crate::load) fn open(
    bytes: &[u8],
    origin: &str,
    stated: Option<&'static Encoding>,
) -> Loaded {
    let mut loaded = Loaded::default();
    match read(bytes, origin, stated, &mut loaded.troubles) {
        Ok(Read::Text(text)) => {
            let mut draft = marked(text, hexadecimal(bytes));
            origin.clone_into(&mut draft.origin);
            loaded.drafts.push(draft);
        }
        Ok(Read::Articles(articles)) => {
            let sha256 = hexadecimal(bytes);
            for article in articles {
                let part = article.part.as_ref().map(|part| format!(" ({part})"));
                let mut draft = article.draft(sha256.clone());
                draft.origin = format!("{origin}{}", part.unwrap_or_default());
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
    let hidden = loaded.drafts.iter().flat_map(hidden_letters);
    loaded.troubles.extend(hidden);
    loaded
}

/// What a file holds.
enum Read {
    /// Plain text, to the letter.
    Text(String),
    Articles(Vec<Article>),
}

fn read(
    bytes: &[u8],
    origin: &str,
    stated: Option<&'static Encoding>,
    troubles: &mut Vec<Trouble>,
) -> Result<Read, Refusal> {
    let format = tell(bytes, Path::new(origin));
    let mut text = |stated| text(decoded(bytes, stated)?, origin, troubles);
    let in_itself = || stated.or_else(|| charset::stated(bytes));
    match format {
        Format::Text => Ok(Read::Text(text(stated)?)),
        Format::Markdown => {
            let text = text(stated)?;
            Ok(markdown::article(&text).map_or(Read::Text(text), Read::one))
        }
        Format::Page => page(&text(in_itself())?).map(Read::one),
        Format::Mail => match mail::read(bytes)? {
            mail::Held::Article(article) => Ok(Read::one(*article)),
            mail::Held::Page(bytes, stated) => {
                let stated = stated.or_else(|| charset::stated(&bytes));
                page(&self::text(decoded(&bytes, stated)?, origin, troubles)?).map(Read::one)
            }
        },
        Format::Feed => xml::parse(&text(in_itself())?, feed::articles).map(Read::Articles),
        Format::NewsMl => xml::parse(&text(in_itself())?, newsml::articles).map(Read::Articles),
        Format::Nitf => xml::parse(&text(in_itself())?, nitf::article).map(Read::one),
        Format::Json => {
            let text = text(stated)?;
            match json::articles(&text) {
                Some(articles) => articles.map(Read::Articles),
                None => Ok(Read::Text(text)),
            }
        }
        Format::RichText => rtf::article(bytes).map(Read::one),
        Format::Office => office(bytes).map(Read::Articles),
        Format::Pdf => pdf(bytes).map(Read::one),
        Format::Other(name) => {
            let what = format!("this is {name}, which cannot be opened");
            Err(Refusal::new(what).with_hint(AS_TEXT))
        }
    }
}

impl Read {
    fn one(article: Article) -> Self {
        Self::Articles(vec![article])
    }
}

#[cfg(feature = "html")]
fn page(text: &str) -> Result<Article, Refusal> {
    super::html::article(text)
}

#[cfg(not(feature = "html"))]
fn page(_: &str) -> Result<Article, Refusal> {
    Err(Refusal::new("this program was built without web pages").with_hint(AS_TEXT))
}

#[cfg(feature = "pdf")]
fn pdf(bytes: &[u8]) -> Result<Article, Refusal> {
    super::pdf::article(bytes)
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &[u8]) -> Result<Article, Refusal> {
    Err(Refusal::new("this program was built without PDF files").with_hint(AS_TEXT))
}

#[cfg(feature = "office")]
fn office(bytes: &[u8]) -> Result<Vec<Article>, Refusal> {
    super::office::articles(bytes)
}

#[cfg(not(feature = "office"))]
fn office(_: &[u8]) -> Result<Vec<Article>, Refusal> {
    Err(Refusal::new("this program was built without office documents").with_hint(AS_TEXT))
}

fn decoded(bytes: &[u8], stated: Option<&'static Encoding>) -> Result<Decoded, Refusal> {
    let decoded = match stated {
        Some(stated) => decode_as(bytes, stated),
        None => decode(bytes),
    };
    decoded.ok_or_else(|| Refusal::new("the file is not text").with_hint(AS_TEXT))
}

fn text(decoded: Decoded, origin: &str, troubles: &mut Vec<Trouble>) -> Result<String, Refusal> {
    if decoded.text.trim().is_empty() {
        return Err(Refusal::new("the file is empty").with_hint("save the article into it"));
    }
    troubles.extend(decoded.trouble(origin));
    Ok(decoded.text)
}
