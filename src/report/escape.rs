//! Text inside markup: what a reader of HTML or XML would take for markup is written as entities.

use std::fmt;

/// The entities of HTML, for content and for attributes in either kind of quotation marks.
const HTML: [(char, &str); 5] = [
    ('&', "&amp;"),
    ('<', "&lt;"),
    ('>', "&gt;"),
    ('"', "&quot;"),
    ('\'', "&#39;"),
];

/// The entities of XML; two characters that XML 1.0 may not hold even escaped become the sign for such, the others were
/// made visible on the page.
const XML: [(char, &str); 6] = [
    ('&', "&amp;"),
    ('<', "&lt;"),
    ('>', "&gt;"),
    ('"', "&quot;"),
    ('\u{fffe}', "\u{fffd}"),
    ('\u{ffff}', "\u{fffd}"),
];

/// Text that a browser shows as it is, in content and in attributes.
pub(super) struct HtmlEscaped<'a>(pub(super) &'a str);

impl fmt::Display for HtmlEscaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_with_entities(self.0, &HTML, f)
    }
}

/// Text as XML may hold it.
pub(super) struct XmlEscaped<'a>(pub(super) &'a str);

impl fmt::Display for XmlEscaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_with_entities(self.0, &XML, f)
    }
}

fn write_with_entities(
    text: &str,
    entities: &[(char, &str)],
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let entity = |c: char| entities.iter().find(|(sign, _)| *sign == c);
    for part in text.split_inclusive(|c| entity(c).is_some()) {
        let mut plain = part.chars();
        match plain.next_back().and_then(entity) {
            Some((_, entity)) => {
                f.write_str(plain.as_str())?;
                f.write_str(entity)?;
            }
            None => f.write_str(part)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{HtmlEscaped, XmlEscaped};

    #[test]
    fn nothing_is_taken_for_markup() {
        let shown = HtmlEscaped("<script>alert('1' & \"2\")</script> & more").to_string();
        let wanted =
            "&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt; &amp; more";
        assert_eq!(shown, wanted);
        assert_eq!(HtmlEscaped("").to_string(), "");
        assert_eq!(
            XmlEscaped("a'\u{ffff}<b>").to_string(),
            "a'\u{fffd}&lt;b&gt;"
        );
    }
}
