//! What the wires, mailboxes and programs send: NITF, NewsML-G2, ninjs, feeds, mail, Markdown, JSON.

use super::formats::{draft, opened, refusal, told};
use jiff::civil::date;

const BODY: [&str; 2] = [
    "PORT SELWYN (Meridian Wire) — A ferry ran aground in thick fog on Thursday, the coastguard said.",
    "All 214 people on board were ashore before midnight, according to the harbour master.",
];

#[test]
fn nitf_tells_headline_body_and_day() {
    let nitf = format!(
        "<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE nitf SYSTEM 'http://example/nitf.dtd'>\n<nitf><head><title>x</title>\
         <docdata><date.issue norm='20250314T061200Z'/><doc.copyright holder='Meridian Wire'/></docdata></head>\
         <body><body.head><hedline><hl1>Ferry runs aground</hl1><hl2>Three hurt</hl2></hedline><byline>By Ruben Oake</byline></body.head>\
         <body.content><p>{}</p><hl2>The rescue</hl2><p>{}</p><media><media-caption>The ferry at dawn</media-caption>\
         <media-producer>R. Oake</media-producer></media></body.content><body.end><tagline>ro/cf</tagline></body.end></body></nitf>",
        BODY[0], BODY[1]
    );
    let draft = draft("a.xml", nitf.as_bytes());
    assert_eq!(draft.meta.title.as_deref(), Some("Ferry runs aground"));
    assert_eq!(draft.meta.outlet.as_deref(), Some("Meridian Wire"));
    assert_eq!(draft.meta.published_day(), Some(date(2025, 3, 14)));
    assert_eq!(
        told(&draft),
        [
            "headline: Ferry runs aground",
            "standfirst: Three hurt",
            "furniture: By Ruben Oake",
            &format!("paragraph: {}", BODY[0]),
            "subheading: The rescue",
            &format!("paragraph: {}", BODY[1]),
            "caption: The ferry at dawn",
            "furniture: R. Oake",
            "furniture: ro/cf",
        ]
    );
}

#[test]
fn newsml_g2_carries_nitf_or_html() {
    let inline = [
        format!(
            "<inlineXML contenttype='application/nitf+xml'><nitf><body><body.content><p>{}</p></body.content></body></nitf></inlineXML>",
            BODY[0]
        ),
        format!(
            "<inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'><head><title>t</title></head><body><p>{}</p></body></html></inlineXML>",
            BODY[0]
        ),
        format!(
            "<inlineData contenttype='text/html'>&lt;p&gt;{}&lt;/p&gt;</inlineData>",
            BODY[0]
        ),
    ];
    for inline in inline {
        let newsml = format!(
            "<?xml version='1.0'?><newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet><newsItem><itemMeta>\
             <provider literal='MW'><name>Meridian Wire</name></provider><versionCreated>2025-03-14T06:12:00Z</versionCreated></itemMeta>\
             <contentMeta><headline>Ferry runs aground</headline></contentMeta><contentSet>{inline}</contentSet></newsItem></itemSet></newsMessage>"
        );
        let draft = draft("a.xml", newsml.as_bytes());
        assert_eq!(
            told(&draft),
            [
                "headline: Ferry runs aground",
                &format!("paragraph: {}", BODY[0])
            ]
        );
        assert_eq!(
            (draft.meta.outlet.as_deref(), draft.meta.published_day()),
            (Some("Meridian Wire"), Some(date(2025, 3, 14)))
        );
    }
}

#[test]
fn the_items_of_a_feed_are_versions() {
    let rss = format!(
        "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Selwyn Courier</title>\
         <item><title>Ferry runs aground &amp; three hurt</title><description>Short.</description><pubDate>Fri, 14 Mar 2025 06:12:00 GMT</pubDate>\
         <content:encoded><![CDATA[<p>{}</p><h2>The rescue</h2><p>{}</p>]]></content:encoded></item>\
         <item><title>Mill to close</title><description>The mill in Varsk will close.</description></item></channel></rss>",
        BODY[0], BODY[1]
    );
    let loaded = opened("feed.xml", rss.as_bytes());
    assert_eq!(loaded.troubles, []);
    let [ferry, mill] = loaded.drafts.as_slice() else {
        panic!("two versions expected");
    };
    assert_eq!(
        ferry.meta.title.as_deref(),
        Some("Ferry runs aground & three hurt")
    );
    assert_eq!(ferry.meta.published_day(), Some(date(2025, 3, 14)));
    assert_eq!(told(ferry)[2], "subheading: The rescue");
    assert!(ferry.origin.ends_with("feed.xml (item 1)"));
    assert_eq!(mill.text, "Mill to close\n\nThe mill in Varsk will close.");
    let atom = format!(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Newsgrove</title><entry><title>Ferry</title><published>2025-03-14T01:00:00Z</published>\
         <content type='html'>&lt;p>{}&lt;/p></content></entry></feed>",
        BODY[0]
    );
    let draft = draft("a.atom", atom.as_bytes());
    assert_eq!(
        (draft.meta.outlet.as_deref(), draft.meta.published_day()),
        (Some("Newsgrove"), Some(date(2025, 3, 14)))
    );
    assert_eq!(told(&draft)[1], format!("paragraph: {}", BODY[0]));
}

#[test]
fn json_of_many_makes_is_read() {
    let ninjs = format!(
        "{{\"uri\":\"urn:1\",\"type\":\"text\",\"headline\":\"Ferry runs aground\",\"versioncreated\":\"2025-03-14T06:12:00Z\",\
         \"copyrightholder\":\"Meridian Wire\",\"body_xhtml\":\"<div><p>{}</p><p>{}</p></div>\"}}",
        BODY[0], BODY[1]
    );
    let ferry = draft("a.json", ninjs.as_bytes());
    assert_eq!(
        (ferry.meta.outlet.as_deref(), ferry.meta.published_day()),
        (Some("Meridian Wire"), Some(date(2025, 3, 14)))
    );
    assert_eq!(told(&ferry)[2], format!("paragraph: {}", BODY[1]));

    let found = "{\"status\":\"ok\",\"articles\":[{\"source\":{\"id\":null,\"name\":\"Selwyn Courier\"},\"title\":\"A\",\"content\":\"Aground.\",\"publishedAt\":\"2025-03-14T06:12:00Z\"},{\"title\":\"B\",\"content\":\"Ashore.\"}]}";
    let loaded = opened("a.json", found.as_bytes());
    assert_eq!(loaded.drafts.len(), 2);
    assert_eq!(
        loaded.drafts[0].meta.outlet.as_deref(),
        Some("Selwyn Courier")
    );

    // A text given plainly stays as it is, to the letter.
    let lines = "{\"text\":\"Aground.\\n\\nAshore. \",\"title\":\"A\",\"letter\":\"Q\"}\n\n{\"text\":\"Afloat.\"}\n";
    let loaded = opened("a.jsonl", lines.as_bytes());
    assert_eq!(loaded.drafts[0].text, "Aground.\n\nAshore. ");
    assert_eq!(loaded.drafts[0].letter.as_deref(), Some("Q"));
    assert_eq!(loaded.drafts[1].text, "Afloat.");

    assert_eq!(
        refusal("a.json", b"{\"name\":\"retold\",\"version\":1}"),
        "a.json: there is no article in this JSON; give each article its words under `text` and its headline under `title`"
    );
    assert_eq!(
        draft("a.txt", b"[Editor's note] The ferry ran aground.").text,
        "[Editor's note] The ferry ran aground."
    );
}

#[test]
fn a_mail_is_joined_again_and_its_signature_marked() {
    let mail = "From: \"Norvane Lines\" <press@norvane.example>\r\nTo: you@example\r\nSubject: =?utf-8?q?Statement_on_the_=C2=BBLady_Ardith=C2=AB?=\r\n\
        Date: Fri, 14 Mar 2025 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
        The ferry Lady Ardith ran aground off Hallow Point on Thursday. All\r\n214 people on board are safe. We thank the crews of the lifeboats for=\r\n their\r\nhelp.\r\n\r\nThe captain has 26 years of experience.\r\n-- \r\nAnna Lund, Norvane Lines\r\n";
    let draft = draft("release.eml", mail.as_bytes());
    assert_eq!(
        draft.meta.title.as_deref(),
        Some("Statement on the »Lady Ardith«")
    );
    assert_eq!(
        (draft.meta.outlet.as_deref(), draft.meta.published_day()),
        (Some("Norvane Lines"), Some(date(2025, 3, 14)))
    );
    assert_eq!(
        draft.text,
        "Statement on the »Lady Ardith«\n\nThe ferry Lady Ardith ran aground off Hallow Point on Thursday. All 214 people on board are safe. We thank the crews of the lifeboats for their help.\n\nThe captain has 26 years of experience.\n\nAnna Lund, Norvane Lines"
    );
    assert_eq!(draft.furniture.last().unwrap().why, "signature");
}

#[test]
fn a_mail_that_only_carries_files_says_so() {
    let mail = "From: press@norvane.example\nSubject: Statement\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"statement.pdf\"\n\n%PDF\n--b--\n";
    assert_eq!(
        refusal("a.eml", mail.as_bytes()),
        "a.eml: the mail says little itself and carries statement.pdf; save what it carries and open that"
    );
}

#[test]
fn a_page_saved_as_one_file_is_a_page() {
    let page = format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/ferry\r\nSubject: Ferry\r\nDate: Sat, 15 Mar 2025 10:00:00 +0000\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related; type=\"text/html\"; boundary=\"----b\"\r\n\r\n------b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
         <!DOCTYPE html><html><head><meta charset=3D\"utf-8\"><title>Ferry runs aground</title></head><body><nav>Home</nav><h1>Ferry runs aground</h1><p>{}</p><p>{}</p></body></html>\r\n\
         ------b\r\nContent-Type: text/css\r\n\r\np {{}}\r\n------b--\r\n",
        BODY[0].replace('—', "=E2=80=94"),
        BODY[1]
    );
    let draft = draft("a.mhtml", page.as_bytes());
    assert_eq!(
        told(&draft),
        [
            "headline: Ferry runs aground",
            &format!("paragraph: {}", BODY[0]),
            &format!("paragraph: {}", BODY[1])
        ]
    );
}

#[test]
fn markdown_is_told_apart_and_plain_text_stays() {
    let markdown = "---\ntitle: \"Ferry runs aground\"\ndate: 2025-03-14\noutlet: Selwyn Courier\n---\n# Ferry runs *aground*\n\nA ferry ran aground\nin [thick fog](x) on Thursday.\n\n## The rescue\n\n> We heard a long\n> scraping sound.\n\n- Hurt: **three**\n- Saved: 214\n";
    let ferry = draft("a.md", markdown.as_bytes());
    assert_eq!(
        (ferry.meta.title.as_deref(), ferry.meta.published_day()),
        (Some("Ferry runs aground"), Some(date(2025, 3, 14)))
    );
    assert_eq!(
        told(&ferry),
        [
            "headline: Ferry runs aground",
            "paragraph: A ferry ran aground in thick fog on Thursday.",
            "subheading: The rescue",
            "quotation: We heard a long scraping sound.",
            "list: Hurt: three",
            "list: Saved: 214",
        ]
    );
    let plain = "Ferry runs aground\n\nA ferry ran aground.\n";
    assert_eq!(draft("a.md", plain.as_bytes()).text, plain);
}

#[test]
fn xml_that_makes_much_of_little_is_refused() {
    let bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>";
    assert_eq!(
        refusal("a.xml", bomb.as_bytes()),
        "a.xml: the file defines its own entities, which could stand for any amount of text; save the article as plain text and open that"
    );
    let torn = "<?xml version='1.0'?><rss><channel><item><title>Ferry";
    assert_eq!(
        refusal("a.xml", torn.as_bytes()),
        "a.xml: the file is damaged or cut short: its XML does not end as it begins; fetch it again"
    );
    let deep = format!("<rss>{}", "<a>".repeat(300_000));
    assert!(refusal("a.xml", deep.as_bytes()).contains("damaged"));
    let deep = format!("<rss>{}{}</rss>", "<a>".repeat(3000), "</a>".repeat(3000));
    assert!(refusal("a.xml", deep.as_bytes()).contains("damaged"));
    let wide = format!("<rss>{}</rss>", "<a/>".repeat(1_100_000));
    assert_eq!(
        refusal("a.xml", wide.as_bytes()),
        "a.xml: the file has too many elements; cut out the article and open that"
    );
    assert_eq!(
        refusal("a.xml", b"<?xml version='1.0'?>\n<kml></kml>"),
        "a.xml: this is XML of a kind that is not known here, which cannot be opened; save the article as plain text and open that"
    );
    assert_eq!(
        refusal("a.warc", b"WARC/1.0\r\nWARC-Type: response\r\n"),
        "a.warc: there is no article in this web archive"
    );
}
