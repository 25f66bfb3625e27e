//! The facts on which the versions do not say the same.

use std::io::{self, Write};

use super::Escaped;
use crate::report::paper::Fact;

pub(super) fn write(facts: &[Fact<'_>], out: &mut dyn Write) -> io::Result<()> {
    if facts.is_empty() {
        return Ok(());
    }
    write!(out, "<section>\n<h2>Facts that differ</h2>\n<dl>\n")?;
    for fact in facts {
        writeln!(out, "<dt>{}</dt>", Escaped(&fact.head()))?;
        for (letter, words) in &fact.stated {
            let words = words.join(" / ");
            let (letter, words) = (Escaped(letter), Escaped(&words));
            writeln!(
                out,
                "<dd><b>{letter}</b> <span dir=\"auto\">{words}</span></dd>"
            )?;
        }
        if !fact.silent.is_empty() {
            let silent = fact.silent.join(", ");
            writeln!(out, "<dd><small>silent: {}</small></dd>", Escaped(&silent))?;
        }
        if let Some(why) = &fact.why {
            writeln!(out, "<dd><small>{}</small></dd>", Escaped(why))?;
        }
    }
    write!(out, "</dl>\n</section>\n")
}
