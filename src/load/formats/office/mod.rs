//! Documents that are archives of XML: Word, OpenDocument and EPUB.

mod archive;
mod docx;
mod epub;
mod odt;

use super::{Article, Refusal};
use archive::Archive;

const AS_TEXT: &str = "save the article as plain text and open that";

/// What else comes as an archive, by the part that gives it away.
const OTHERS: [(&str, &str); 4] = [
    ("xl/workbook.xml", "a spreadsheet"),
    ("ppt/presentation.xml", "a presentation"),
    ("Index/Document.iwa", "a Pages document"),
    ("AndroidManifest.xml", "a program"),
];

/// The articles of a document.
pub(super) fn parse_office_document(bytes: &[u8]) -> Result<Vec<Article>, Refusal> {
    let mut archive = Archive::open(bytes)?;
    let articles = if archive.has("word/document.xml") {
        vec![docx::parse_docx(&mut archive)?]
    } else if archive.has("META-INF/container.xml") {
        epub::parse_epub(&mut archive)?
    } else if archive.has("content.xml") {
        vec![odt::parse_odt(&mut archive)?]
    } else {
        let known = OTHERS.iter().find(|(part, _)| archive.has(part));
        let format = known.map_or("an archive (ZIP)", |(_, format)| format);
        return Err(office_format_refusal(format));
    };
    if articles.iter().all(Article::is_empty) {
        return Err(Refusal::new("there is no text in this document")
            .with_hint("if it is a picture of a page, type out or recognise its text first"));
    }
    Ok(articles)
}

fn office_format_refusal(format: &str) -> Refusal {
    Refusal::new(format!("this is {format}, which cannot be opened")).with_hint(AS_TEXT)
}
