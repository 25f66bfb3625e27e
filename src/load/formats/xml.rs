//! XML as the wires and offices write it, within bounds: no document type of its own, so nothing can be made of little.

use roxmltree::{Document, Node, ParsingOptions};

use super::Refusal;

/// An element, attribute or stretch of text takes some 100 bytes: so many stay below 100 MB.
const MOST_NODES: u32 = 1_000_000;

/// Hardly any walk looks deeper; formats that nest tables in tables stay far above.
const DEEPEST: usize = 512;

/// The first element of a Word document has some forty; every two of an element are compared.
const MOST_ATTRIBUTES: usize = 512;

/// Parses `text` for `read`. A document type may be named, but not be written into the file: it could say that a word
/// stands for a billion others.
pub(super) fn parse_xml<T>(
    text: &str,
    read: impl FnOnce(Node) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let source = without_type(text.trim_start_matches('\u{feff}'))?;
    if most_attributes(&source) > MOST_ATTRIBUTES {
        let what = format!("an element has more than {MOST_ATTRIBUTES} attributes");
        return Err(Refusal::new(what).with_hint("cut out the article and open that"));
    }
    let options = ParsingOptions {
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(&source, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => Refusal::new("the file has too many elements")
            .with_hint("cut out the article and open that"),
        _ => broken_xml_refusal(),
    })?;
    if is_deep(document.root()) {
        return Err(broken_xml_refusal());
    }
    read(document.root_element())
}

/// What is said of a file that is no sound XML.
fn broken_xml_refusal() -> Refusal {
    Refusal::new("the file is damaged or cut short: its XML does not end as it begins")
        .with_hint("fetch it again")
}

/// How many attributes, names of namespaces included, an element has at most.
fn most_attributes(text: &str) -> usize {
    const APART: [(&str, &str); 3] = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];
    let mut most = 0;
    let mut rest = text;
    while let Some((_, markup)) = rest.find('<').and_then(|at| rest.split_at_checked(at)) {
        let apart = APART.iter().find(|(opens, _)| markup.starts_with(opens));
        if let Some((_, closes)) = apart {
            rest = markup.split_once(closes).map_or("", |(_, rest)| rest);
            continue;
        }
        let (mut n, mut quote) = (0, None);
        let end = markup.find(|sign: char| {
            match quote {
                Some(mark) if sign == mark => quote = None,
                Some(_) => return false,
                None if sign == '"' || sign == '\'' => quote = Some(sign),
                None => n += usize::from(sign == '='),
            }
            sign == '>'
        });
        most = most.max(n);
        rest = end
            .and_then(|end| markup.get(end + 1..))
            .unwrap_or_default();
    }
    most
}

fn without_type(text: &str) -> Result<std::borrow::Cow<'_, str>, Refusal> {
    let Some(start) = text.find("<!DOCTYPE") else {
        return Ok(text.into());
    };
    let (before, rest) = text.split_at(start);
    let end = rest.find(['>', '[']).unwrap_or(rest.len());
    let (_, after) = rest.split_at(end);
    if after.starts_with('[') {
        let what = "the file defines its own entities, which could stand for any amount of text";
        return Err(Refusal::new(what).with_hint("save the article as plain text and open that"));
    }
    Ok(format!("{before}{}", after.strip_prefix('>').unwrap_or(after)).into())
}

fn is_deep(root: Node) -> bool {
    // Parents come before their children, so their depths are known.
    let mut depths: Vec<usize> = Vec::new();
    root.descendants().any(|node| {
        let above = node
            .parent()
            .and_then(|parent| depths.get(parent.id().get_usize()));
        let depth = above.map_or(0, |depth| depth + 1);
        depths.push(depth);
        depth > DEEPEST
    })
}

/// Whether the element has this name, whatever its namespace.
pub(super) fn is_element_named(node: Node, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// The first element below `node` with this name.
pub(super) fn find_element<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.descendants()
        .find(|below| is_element_named(*below, name))
}

/// The first child of `node` with this name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| is_element_named(*child, name))
}

/// The value of an attribute, whatever its namespace.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let mut attributes = node.attributes();
    attributes.find(|a| a.name() == name).map(|a| a.value())
}

/// All words below `node`.
pub(super) fn node_text(node: Node) -> String {
    let texts = node.descendants().filter(Node::is_text);
    texts.filter_map(|text| text.text()).collect()
}

/// The words below the first element with this name, if there are any.
pub(super) fn text_of(node: Node, name: &str) -> Option<String> {
    let words = super::tidy(&node_text(find_element(node, name)?));
    Some(words).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{MOST_ATTRIBUTES, most_attributes, parse_xml};

    #[test]
    fn a_crowd_of_attributes_is_refused_and_signs_elsewhere_are_none() {
        let crowd = |name: &str, n: usize| {
            let attributes = (0..n).map(|n| format!(" {name}{n}='=>'"));
            format!("<rss{}>a = b</rss>", attributes.collect::<String>())
        };
        for name in ["a", "xmlns:a"] {
            assert_eq!(most_attributes(&crowd(name, 40)), 40);
            assert!(parse_xml(&crowd(name, 40), |_| Ok(())).is_ok());
            let refused = parse_xml(&crowd(name, MOST_ATTRIBUTES + 1), |_| Ok(()));
            assert!(refused.unwrap_err().what.contains("attributes"));
        }
        let elsewhere = format!(
            "<a><!--{0}--><![CDATA[<{0}]]>{0}<b c='{0}'/></a>",
            "=".repeat(1 << 16)
        );
        assert_eq!(most_attributes(&elsewhere), 1);
    }
}
