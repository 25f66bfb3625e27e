//! The story to be listened to: a screen reader or a voice reads it from the first line to the last.
//!
//! What is heard cannot be skimmed, so what matters comes first, words stand for signs, what several versions share is
//! read once, and file names and checksums come last.

mod story_blocks;

use std::io::{self, Write};

use super::paper::{Paper, PaperFact, VersionHead, describe_fact_counts};
use crate::facts::FactClaim;
use story_blocks::{SpokenBlock, SpokenStory};

/// Writes the story for listeners, a paragraph a line: a voice pauses at their ends.
pub(super) fn write_spoken(paper: &Paper<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut voice = Voice { out };
    voice.opening(paper)?;
    voice.story(paper)?;
    voice.facts(&paper.facts)?;
    voice.remarks(paper)?;
    voice.ending(paper)
}

struct Voice<'o> {
    out: &'o mut dyn Write,
}

impl Voice<'_> {
    fn say(&mut self, sentence: &str) -> io::Result<()> {
        writeln!(self.out, "{}", end_sentence(sentence))
    }

    fn heading(&mut self, heading: &str) -> io::Result<()> {
        writeln!(self.out)?;
        self.say(heading)?;
        writeln!(self.out)
    }

    fn opening(&mut self, paper: &Paper<'_>) -> io::Result<()> {
        if let Some(title) = &paper.title {
            self.say(title)?;
        }
        self.say(&paper.subject())?;
        for trouble in &paper.troubles {
            self.say(&format!("not read: {trouble}"))?;
        }
        if !paper.brief.is_empty() {
            self.heading("In brief")?;
        }
        // What disagrees is counted here and told behind the story: a listener is to hear its first sentence soon.
        let brief = paper.brief.iter().filter(|told| !told.starts_with('!'));
        for told in brief {
            self.say(&capitalise(told))?;
        }
        match describe_fact_counts(&paper.facts) {
            counts if counts.is_empty() => Ok(()),
            counts => self.say(&format!(
                "Facts that differ: {counts}; they follow the story"
            )),
        }
    }

    fn story(&mut self, paper: &Paper<'_>) -> io::Result<()> {
        let story = SpokenStory::new(&paper.rows, paper.base);
        let heading = match paper.heads.len() {
            1 => "The story".to_owned(),
            _ => format!(
                "The story as {} has it; behind each passage stands who else has it",
                paper.base
            ),
        };
        self.heading(&heading)?;
        self.blocks(&story.of_base)?;
        if !story.without_base.is_empty() {
            self.heading(&format!("In several versions, but not in {}", paper.base))?;
            self.blocks(&story.without_base)?;
        }
        for (letter, sentences) in &story.alone {
            self.heading(&format!("Only in {letter}"))?;
            self.say(&sentences.join(" "))?;
        }
        Ok(())
    }

    fn blocks(&mut self, blocks: &[SpokenBlock]) -> io::Result<()> {
        for SpokenBlock { words, tellers } in blocks {
            self.say(&words.join(" "))?;
            if !tellers.is_empty() {
                writeln!(self.out, "({}.)", capitalise(tellers))?;
            }
        }
        Ok(())
    }

    fn facts(&mut self, facts: &[PaperFact<'_>]) -> io::Result<()> {
        let is_grave = |fact: &&PaperFact| fact.claim != FactClaim::Vary;
        let (grave, vary): (Vec<&PaperFact>, Vec<&PaperFact>) = facts.iter().partition(is_grave);
        if facts.is_empty() {
            return Ok(());
        }
        self.heading("Facts that differ")?;
        for fact in grave {
            self.say(&tell_fact(fact))?;
        }
        match vary.len() {
            0 => Ok(()),
            1 => self.say("One fact is stated in other words only; `retold report` has it"),
            n => self.say(&format!(
                "{n} facts are stated in other words only; `retold report` has them"
            )),
        }
    }

    fn remarks(&mut self, paper: &Paper<'_>) -> io::Result<()> {
        let Some(remarks) = &paper.remarks else {
            return Ok(());
        };
        self.heading("Verdicts and notes")?;
        self.say(&remarks.progress)?;
        for remark in &remarks.said {
            self.say(&format!("{}: “{}”", remark.about, remark.excerpt))?;
            for (name, line) in &remark.lines {
                self.say(&format!("{name}: {line}"))?;
            }
        }
        Ok(())
    }

    fn ending(&mut self, paper: &Paper<'_>) -> io::Result<()> {
        self.heading("The versions and their files")?;
        for head in &paper.heads {
            self.version(head)?;
        }
        if !paper.furniture.is_empty() {
            self.say("What is on the pages and not part of the story is left out; `retold report` lists it")?;
        }
        self.say(&format!("Made by {}", paper.made_by()))?;
        for head in &paper.heads {
            self.say(&format!("SHA-256 of {}: {}", head.letter, head.sha256))?;
        }
        Ok(())
    }

    fn version(&mut self, head: &VersionHead<'_>) -> io::Result<()> {
        let title = head.title.as_deref().unwrap_or("without a title");
        self.say(&format!("{}: {title}", head.letter))?;
        self.say(&capitalise(&head.particulars()))?;
        match &head.origin {
            Some(origin) => self.say(origin),
            None => Ok(()),
        }
    }
}

/// A fact that disagrees: who says it, why it stands here, what is said.
fn tell_fact(fact: &PaperFact<'_>) -> String {
    let told = match &fact.why {
        Some(why) => why.to_string(),
        None => {
            let stated = fact.stated.iter();
            let stated = stated.map(|(letter, words)| format!("{letter}: {}", words.join(" or ")));
            stated.collect::<Vec<_>>().join("; ")
        }
    };
    let kind = fact.kind.name();
    let told = match told.starts_with(kind) {
        true => told,
        false => format!("{kind}: {told}"),
    };
    let speaker = fact.speaker.iter().map(|speaker| format!("{speaker}, "));
    let perhaps = match fact.claim {
        FactClaim::Likely => "perhaps ",
        _ => "",
    };
    capitalise(&format!("{perhaps}{}{told}", speaker.collect::<String>()))
}

/// A sentence with a stop, so that a voice lowers itself.
fn end_sentence(sentence: &str) -> String {
    let sentence = sentence.trim_end();
    let ends = sentence.trim_end_matches(['”', '"', '’', '\'', ')', ']', '»']);
    match ends.chars().next_back() {
        Some('.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' | '؟' | ':') => {
            sentence.to_owned()
        }
        Some(_) => format!("{sentence}."),
        None => sentence.to_owned(),
    }
}

fn capitalise(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next();
    first
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(chars)
        .collect()
}
