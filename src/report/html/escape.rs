//! Text inside a web page.

use std::fmt;

/// Text that a browser shows as it is, in content and in attributes.
pub(super) struct HtmlEscaped<'a>(pub(super) &'a str);

impl fmt::Display for HtmlEscaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in self.0.split_inclusive(['&', '<', '>', '"', '\'']) {
            let mut chars = part.chars();
            let sign = match chars.next_back() {
                Some('&') => "&amp;",
                Some('<') => "&lt;",
                Some('>') => "&gt;",
                Some('"') => "&quot;",
                Some('\'') => "&#39;",
                _ => {
                    f.write_str(part)?;
                    continue;
                }
            };
            f.write_str(chars.as_str())?;
            f.write_str(sign)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::HtmlEscaped;

    #[test]
    fn nothing_is_taken_for_markup() {
        let shown = HtmlEscaped("<script>alert('1' & \"2\")</script> & more").to_string();
        let wanted =
            "&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt; &amp; more";
        assert_eq!(shown, wanted);
        assert_eq!(HtmlEscaped("").to_string(), "");
    }
}
