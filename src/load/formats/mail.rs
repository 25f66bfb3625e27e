//! E-mail, as press releases come, and pages that a browser saved as one (MHTML).

use mailparse::{DispositionType, MailHeaderMap, ParsedMail};

use super::{Article, Refusal, parse_machine_date, unwrap_lines};
use crate::text::PassageKind;

/// A mail that says less and carries files brings its text in one of them.
const FEW_WORDS: usize = 40;

/// What a mail or saved page holds.
pub(super) enum MailContent {
    /// A page with its encoding as the mail states it.
    Page(Vec<u8>, Option<&'static encoding_rs::Encoding>),
    Article(Box<Article>),
}

/// Reads a mail or a page saved as one.
pub(super) fn parse_mail_bytes(bytes: &[u8]) -> Result<MailContent, Refusal> {
    let mail = mailparse::parse_mail(bytes).map_err(|_| damaged_mail_refusal())?;
    let is_page = mail.ctype.mimetype == "multipart/related"
        && mail
            .headers
            .get_first_value("Snapshot-Content-Location")
            .is_some();
    let page = find_mail_part(&mail, "text/html");
    match page {
        Some(page) if is_page => held_page(page),
        _ => read_mail_article(&mail).map(|article| MailContent::Article(Box::new(article))),
    }
}

fn held_page(page: &ParsedMail) -> Result<MailContent, Refusal> {
    let charset = page.ctype.params.get("charset");
    let stated = charset.and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()));
    let body = page.get_body_raw().map_err(|_| damaged_mail_refusal())?;
    Ok(MailContent::Page(body, stated))
}

fn damaged_mail_refusal() -> Refusal {
    Refusal::new("the mail is damaged or cut short").with_hint("save it again")
}

fn read_mail_article(mail: &ParsedMail) -> Result<Article, Refusal> {
    let header = |name| mail.headers.get_first_value(name);
    let title = header("Subject").map(|subject| super::tidy(&subject));
    let mut article = Article::headed(title.as_deref());
    let plain = find_mail_part(mail, "text/plain").and_then(|part| part.get_body().ok());
    let page = find_mail_part(mail, "text/html").and_then(|part| part.get_body().ok());
    match (plain, page) {
        (Some(plain), _) if !plain.trim().is_empty() => add_plain(&plain, &mut article),
        (_, Some(page)) => super::add_markup_or_plain(&page, &mut article),
        _ => {}
    }
    let files = attachments(mail);
    if article.n_words() < FEW_WORDS && !files.is_empty() {
        let what = format!(
            "the mail says little itself and carries {}",
            files.join(", ")
        );
        return Err(Refusal::new(what).with_hint("save what it carries and open that"));
    }
    article.meta.title = title;
    article.meta.published = header("Date").and_then(|date| parse_machine_date(&date));
    article.meta.outlet = header("From").and_then(|from| sender(&from));
    Ok(article)
}

/// The first part of this type that is no attachment.
fn find_mail_part<'a>(mail: &'a ParsedMail<'a>, mimetype: &str) -> Option<&'a ParsedMail<'a>> {
    mail.parts().find(|part| {
        let is_attached = part.get_content_disposition().disposition == DispositionType::Attachment;
        part.ctype.mimetype == mimetype && !is_attached
    })
}

fn attachments(mail: &ParsedMail) -> Vec<String> {
    let names = mail.parts().filter_map(|part| {
        let disposition = part.get_content_disposition();
        let is_attached = disposition.disposition == DispositionType::Attachment;
        is_attached.then(|| {
            disposition
                .params
                .get("filename")
                .cloned()
                .unwrap_or_else(|| "a file".to_owned())
        })
    });
    names.collect()
}

/// The name before the address, or the domain behind it.
fn sender(from: &str) -> Option<String> {
    let (name, address) = from.split_once('<').unwrap_or(("", from));
    let name = super::tidy(name.trim().trim_matches('"'));
    if !name.is_empty() {
        return Some(name);
    }
    let (_, domain) = address.trim_end_matches('>').split_once('@')?;
    Some(super::tidy(domain))
}

/// Adds the paragraphs of a plain text, whose lines were broken on the way; what others wrote and the signature are
/// marked.
fn add_plain(text: &str, article: &mut Article) {
    let text = text.replace("\r\n", "\n");
    // The space that belongs behind the dashes is often lost on the way.
    let marks = ["\n-- \n", "\n--\n"];
    let parts = marks.iter().find_map(|mark| text.split_once(mark));
    let (body, signature) = parts.unwrap_or((&text, ""));
    // Not `text::unwrap_lines`: mail is known to be cut, so two lines are enough to join, and a paragraph ends at a short
    // line too, where any other text must first show by its words that it was cut at all.
    for paragraph in unwrap_lines::rejoin_paragraphs(body) {
        if paragraph.starts_with('>') {
            article.add_furniture(&paragraph, "mail that is quoted");
        } else {
            article.add(PassageKind::Paragraph, &paragraph);
        }
    }
    article.add_furniture(signature, "signature");
    article.is_plain = true;
}

/// Whether the bytes begin as a mail does: with the lines of its head.
pub(super) fn is_mail(start: &str) -> bool {
    const SURE: [&str; 6] = [
        "mime-version",
        "message-id",
        "received",
        "return-path",
        "dkim-signature",
        "snapshot-content-location",
    ];
    let mut n_lines = 0;
    let mut is_sure = false;
    for line in start.lines() {
        if line.starts_with([' ', '\t']) && n_lines > 0 {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else {
            break;
        };
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            break;
        }
        is_sure |= SURE.contains(&name.to_ascii_lowercase().as_str());
        n_lines += 1;
    }
    is_sure && n_lines >= 3
}
