//! Documents of offices: Word, OpenDocument, EPUB and rich text.

use jiff::civil::date;
use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::formats::{draft, opened, refusal, told};

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn docx(body: &str) -> Vec<u8> {
    let styles = "<w:styles xmlns:w='w'><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>\
        <w:style w:styleId='berschrift2'><w:name w:val='heading 2'/></w:style><w:style w:styleId='Zitat'><w:name w:val='Quote'/></w:style></w:styles>";
    let document = format!(
        "<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:document xmlns:w='w' xmlns:mc='mc'><w:body>{body}</w:body></w:document>"
    );
    archive(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/styles.xml", styles),
        ("word/document.xml", &document),
    ])
}

fn paragraph(style: &str, words: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t xml:space='preserve'>{words}</w:t></w:r></w:p>"
    )
}

#[test]
fn word_tells_passages_by_the_names_of_styles() {
    let body = [
        paragraph("berschrift1", "Ferry runs aground"),
        "<w:p><w:r><w:t>A ferry ran </w:t></w:r><w:del><w:r><w:delText>ashore</w:delText></w:r></w:del><w:ins><w:r><w:t>aground</w:t></w:r></w:ins>\
         <w:r><w:t xml:space='preserve'> in fog</w:t><w:tab/><w:t>on Thursday.</w:t></w:r></w:p>".to_owned(),
        paragraph("berschrift2", "The rescue"),
        paragraph("Zitat", "We heard a scraping sound."),
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Hurt: three</w:t></w:r></w:p>".to_owned(),
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Saved</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>214</w:t></w:r></w:p></w:tc></w:tr></w:tbl>".to_owned(),
    ]
    .concat();
    let draft = draft("a.docx", &docx(&body));
    assert_eq!(draft.meta.title.as_deref(), Some("Ferry runs aground"));
    assert_eq!(
        told(&draft),
        [
            "headline: Ferry runs aground",
            "paragraph: A ferry ran aground in fog on Thursday.",
            "subheading: The rescue",
            "quotation: We heard a scraping sound.",
            "list: Hurt: three",
            "paragraph: Saved",
            "paragraph: 214",
        ]
    );
}

#[test]
fn word_without_styles_is_told_apart_by_its_words() {
    let plain = |words: &str| format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>");
    let body = plain("Ferry runs aground")
        + &plain(
            "A ferry ran aground in thick fog off the island on Thursday, the coastguard said.",
        );
    let draft = draft("lying.txt", &docx(&body));
    assert_eq!(draft.meta.title.as_deref(), Some("Ferry runs aground"));
    assert_eq!(draft.passages, []);
}

#[test]
fn opendocument_tells_passages_by_elements_and_styles() {
    let content = "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:style='s' xmlns:draw='d'><office:automatic-styles>\
        <style:style style:name='P1' style:parent-style-name='Quotations'/></office:automatic-styles><office:body><office:text>\
        <text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h text:outline-level='1'>Ferry runs aground</text:h>\
        <text:p>A ferry ran<text:s/>aground<text:span> in fog</text:span><text:note><text:p>note</text:p></text:note>.</text:p>\
        <text:h text:outline-level='2'>The rescue</text:h><text:p text:style-name='P1'>We heard a sound.</text:p>\
        <text:list><text:list-item><text:p>Hurt: three</text:p></text:list-item></text:list></office:text></office:body></office:document-content>";
    let odt = archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", content),
    ]);
    assert_eq!(
        told(&draft("a.odt", &odt)),
        [
            "headline: Ferry runs aground",
            "paragraph: A ferry ran aground in fog.",
            "subheading: The rescue",
            "quotation: We heard a sound.",
            "list: Hurt: three"
        ]
    );
}

#[test]
fn the_chapters_of_a_book_are_versions() {
    let prose = "The ferry ran aground in thick fog off the island on Thursday, and three people were hurt, the coastguard said. ".repeat(3);
    let chapter = |title: &str| {
        format!(
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><h2>{title}</h2><p>{prose}</p></body></html>"
        )
    };
    let package = "<package><metadata><dc:title xmlns:dc='d'>Weekly</dc:title><dc:publisher xmlns:dc='d'>Courier</dc:publisher><dc:date xmlns:dc='d'>2025-03-14</dc:date></metadata>\
        <manifest><item id='b' href='two.xhtml'/><item id='a' href='one.xhtml'/><item id='c' href='cover.xhtml'/></manifest><spine><itemref idref='c'/><itemref idref='a'/><itemref idref='b'/></spine></package>";
    let book = archive(&[
        ("mimetype", "application/epub+zip"),
        (
            "META-INF/container.xml",
            "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>",
        ),
        ("OPS/book.opf", package),
        ("OPS/cover.xhtml", "<html><body><p>Weekly</p></body></html>"),
        ("OPS/one.xhtml", &chapter("Aground")),
        ("OPS/two.xhtml", &chapter("Ashore")),
    ]);
    let loaded = opened("a.epub", &book);
    assert_eq!(loaded.troubles, []);
    let told: Vec<_> = loaded
        .drafts
        .iter()
        .map(|d| {
            (
                d.meta.title.as_deref(),
                d.meta.outlet.as_deref(),
                d.meta.published_day(),
            )
        })
        .collect();
    let of = |title| (Some(title), Some("Courier"), Some(date(2025, 3, 14)));
    assert_eq!(told, [of("Aground"), of("Ashore")]);
}

#[test]
fn rich_text_gives_its_words() {
    let rtf = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Calibri;}{\\f1\\fnil\\fcharset204 Arial;}}{\\colortbl;\\red0\\green0\\blue0;}\n\
        {\\*\\generator Writer;}\\pard\\b Ferry runs aground\\b0\\par\n{\\pict\\bin4 }}}}}\\'93Bang,\\'94 said Ida M\\'e4rz \\u8211\\'96 and \\u-10179?\\u-8704? fell.\\par\n\
        \\f1\\'cf\\'e0\\'f0\\'ee\\'ec\\f0 , {\\v hidden}the ship.\\\nEnd.}";
    let draft = draft("a.rtf", rtf.as_bytes());
    assert_eq!(
        draft.text,
        "Ferry runs aground\n\n“Bang,” said Ida März – and 😀 fell.\n\nПаром, the ship.\n\nEnd."
    );
    assert_eq!(draft.meta.title.as_deref(), Some("Ferry runs aground"));
}

#[test]
fn documents_that_cannot_be_opened_say_why() {
    let save = "save the article as plain text and open that";
    assert_eq!(
        refusal("a.xlsx", &archive(&[("xl/workbook.xml", "<workbook/>")])),
        format!("a.xlsx: this is a spreadsheet, which cannot be opened; {save}")
    );
    assert_eq!(
        refusal("a.zip", &archive(&[("photo.jpg", "x")])),
        format!("a.zip: this is an archive (ZIP), which cannot be opened; {save}")
    );
    let whole = docx(&paragraph("x", "Words."));
    let torn = whole.get(..whole.len() / 2).unwrap();
    assert_eq!(
        refusal("a.docx", torn),
        "a.docx: the file is damaged or cut short; fetch or save it again"
    );
    let manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    let locked = archive(&[("META-INF/manifest.xml", manifest), ("content.xml", "x")]);
    assert_eq!(
        refusal("a.odt", &locked),
        "a.odt: the document has a password; save it without one and open that"
    );
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let locked = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &name].concat();
    assert_eq!(
        refusal("a.docx", &locked),
        format!(
            "a.docx: this is an office document with a password, which cannot be opened; {save}"
        )
    );
    assert_eq!(
        refusal("a.docx", &docx("<w:p/>")),
        "a.docx: there is no text in this document; if it is a picture of a page, type out or recognise its text first"
    );
}

#[test]
fn an_archive_that_unpacks_without_end_is_refused() {
    let bomb = docx(&format!("<w:p>{}</w:p>", " ".repeat(200 << 20)));
    assert!(bomb.len() < 1 << 20);
    assert_eq!(
        refusal("a.docx", &bomb),
        "a.docx: the file unpacks to more than 16 MiB of text; cut out the article and open that"
    );
    let mut many = docx("");
    let at = many.len() - 22 + 10;
    many[at..at + 2].copy_from_slice(&60_000_u16.to_le_bytes());
    assert_eq!(
        refusal("a.docx", &many),
        "a.docx: the archive claims to hold more parts than any document"
    );
}

#[test]
fn text_boxes_in_text_boxes_are_told_once_each() {
    let depth = 60;
    let open = "<w:p><w:r><w:t>Outer</w:t></w:r><w:r><w:txbxContent>".to_owned();
    let close = "</w:txbxContent></w:r></w:p>";
    let inner = "<w:p><w:r><w:t>Inner</w:t></w:r></w:p><w:p><w:r><w:t>Beside</w:t></w:r></w:p>";
    let body = open.repeat(depth) + inner + &close.repeat(depth);
    let told = draft("a.docx", &docx(&body)).text;
    let n = |words: &str| told.matches(words).count();
    assert_eq!((n("Outer"), n("Inner"), n("Beside")), (depth, 1, 1));

    let open = "<text:p>Outer<draw:frame><draw:text-box>".repeat(depth);
    let close = "</draw:text-box></draw:frame></text:p>".repeat(depth);
    let content = format!(
        "<o:document xmlns:o='o' xmlns:text='t' xmlns:draw='d'><o:body><o:text>{open}<text:p>Inner</text:p>{close}</o:text></o:body></o:document>"
    );
    let mimetype = "application/vnd.oasis.opendocument.text";
    let parts = [("mimetype", mimetype), ("content.xml", &content)];
    let told = draft("a.odt", &archive(&parts)).text;
    let n = |words: &str| told.matches(words).count();
    assert_eq!((n("Outer"), n("Inner")), (depth, 1));
}

#[test]
fn a_chapter_that_a_book_names_again_is_one_version() {
    let words = "The ferry ran aground off the island in thick fog on Thursday. ".repeat(8);
    let chapter =
        |n: usize| format!("<html><body><h1>Chapter {n}</h1><p>{words}{n}</p></body></html>");
    let spine = "<itemref idref='a'/><itemref idref='b'/>".repeat(200);
    let package = format!(
        "<package><manifest><item id='a' href='a.xhtml'/><item id='b' href='b.xhtml'/></manifest><spine>{spine}</spine></package>"
    );
    let container = "<container><rootfiles><rootfile full-path='c.opf'/></rootfiles></container>";
    let book = archive(&[
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", container),
        ("c.opf", &package),
        ("a.xhtml", &chapter(1)),
        ("b.xhtml", &chapter(2)),
    ]);
    assert_eq!(opened("book.epub", &book).drafts.len(), 2);
}
