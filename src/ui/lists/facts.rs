//! What the versions state: one row a fact, one column a version, conflicts first, then what may be one.

use super::{padded, prose};
use crate::facts::{Fact, FactClaim, FactStatus};
use crate::history::trace_wordings;
use crate::report::tell_over_time;
use crate::review::{ReviewTarget, Role};
use crate::text::{VersionId, visible};
use crate::ui::action::Action;
use crate::ui::measure::width;
use crate::ui::model::{Listing, Model, Paint, PanelItem, PanelTarget, StyledLine, StyledText};
use crate::ui::theme::Ink;

/// The mark, the status and the kind stand before the columns in so many cells.
const BEFORE: usize = 24;

/// A narrower column holds too few words to be read; below it the versions stand under each other.
const NARROWEST: usize = 16;

/// The reason of a row without a conflict takes so many lines; why it is a conflict is always told whole.
const REASON: usize = 2;

/// A cell shows so many lines of a long quotation; enter leads to the rest.
const TALLEST: usize = 4;

pub(super) fn list_facts(model: &Model, room: usize) -> Listing {
    let facts = &model.facts;
    let counts = StyledText::ink(count_facts_by_claim(model), Ink::Detail);
    let mut head = prose::wrapped(&[counts], room, 0);
    if facts.is_empty() {
        let text = if model.progress.is_some() {
            "the facts come when all versions are compared"
        } else {
            "no figure, date, name or quotation was found"
        };
        head = vec![vec![StyledText::ink(text, Ink::Detail)]];
    }
    for note in facts.notes(&model.story) {
        head.extend(prose::wrapped(
            &[StyledText::ink(note, Ink::Detail)],
            room,
            0,
        ));
    }
    let table = FactsTable::fitting(model, room);
    if let Some(table) = &table {
        head.push(fact_table_head(model, table));
    }
    let only = model.panel.as_ref().map(|panel| panel.only);
    let only = only.unwrap_or_default();
    let rows = facts.iter().enumerate();
    let rows = rows.filter(|(_, fact)| only.has(fact));
    let mut rest: Vec<usize> = rows.map(|(row, _)| row).collect();
    rest.reverse();
    if rest.is_empty() && !facts.is_empty() {
        let text = format!(
            "none of this kind and status · {} and {} choose others",
            model.key(Action::NextKind),
            model.key(Action::NextStatus)
        );
        head.push(vec![StyledText::ink(text, Ink::Quiet)]);
    }
    Listing {
        head,
        rest,
        ..Listing::default()
    }
}

/// How many facts there are of each status, and the keys that choose among them.
fn count_facts_by_claim(model: &Model) -> String {
    let count = |claim| model.facts.n_with(claim);
    let named = |claim, one: &str, several: &str| match count(claim) {
        1 => format!("1 {one}"),
        n => format!("{n} {several}"),
    };
    format!(
        "{}, {} likely, {}, {}, {} in one version · {} next kind, {} next status, {} search",
        named(FactClaim::Conflict, "conflict", "conflicts"),
        count(FactClaim::Likely),
        named(FactClaim::Vary, "variant", "variants"),
        named(FactClaim::Agree, "agrees", "agree"),
        count(FactClaim::Single),
        model.key(Action::NextKind),
        model.key(Action::NextStatus),
        model.key(Action::Find),
    )
}

/// One fact: its row, why it is what it is, and what was said of it.
pub(super) fn build_fact_item(model: &Model, row: usize, room: usize) -> PanelItem {
    let Some(fact) = model.facts.get(row) else {
        return PanelItem::gap();
    };
    let mut lines = match FactsTable::fitting(model, room) {
        Some(table) => table_row(model, fact, &table),
        None => stacked(model, fact, &model.reading.order, room),
    };
    lines.extend(fact_reason_lines(fact, room));
    lines.extend(earlier_wording_lines(model, fact, room));
    if !model.desk.review.is_empty() {
        let target = ReviewTarget::of_fact(&model.story, fact);
        lines.extend(verdict_lines(model, &target, room));
    }
    PanelItem {
        lines,
        target: find_fact_target(model, row, fact),
    }
}

/// What an outlet said before in its place: *A: “60” until 14:10, then “40”*.
fn earlier_wording_lines(model: &Model, fact: &Fact, room: usize) -> Vec<StyledLine> {
    let known = model.traced.of(&model.story);
    let articles = known.into_iter().flat_map(|known| &known.articles);
    let told = articles.filter_map(|history| {
        let last = *history.states.last()?;
        let mut mentions = fact.mentions_of(last);
        let (words, earlier) = mentions.find_map(|mention| {
            let earlier = trace_wordings(history, last, mention.span);
            (!earlier.is_empty()).then_some((mention.span, earlier))
        })?;
        let told = tell_over_time(history, words, &earlier);
        Some(format!("{}: {told}", model.story.letter(last)))
    });
    let lines = told.flat_map(|told| {
        let indent = StyledText::plain(" ".repeat(BEFORE.min(room / 3)));
        prose::wrapped(&[indent, StyledText::ink(told, Ink::Detail)], room, 2)
    });
    lines.collect()
}

/// The versions side by side, where there is room for that.
struct FactsTable<'a> {
    versions: &'a [VersionId],
    /// Cells of a column.
    column: usize,
}

impl<'a> FactsTable<'a> {
    fn fitting(model: &'a Model, room: usize) -> Option<Self> {
        let versions = &model.reading.order;
        let column = room.saturating_sub(BEFORE) / versions.len().max(1);
        (column >= NARROWEST && versions.len() > 1).then_some(Self { versions, column })
    }
}

fn fact_table_head(model: &Model, table: &FactsTable<'_>) -> StyledLine {
    let mut line = vec![StyledText::plain(" ".repeat(BEFORE))];
    for version in table.versions {
        let letter = StyledText::ink(model.story.letter(*version), Ink::Letter);
        line.push(padded(letter, table.column));
    }
    line
}

/// The mark, the status and the kind of a fact.
fn fact_prefix(fact: &Fact) -> [StyledText; 3] {
    let claim = fact.claim();
    let (sign, paint) = match claim {
        FactClaim::Conflict => ("!", Paint::Role(Role::Conflict)),
        FactClaim::Likely => ("?", Paint::Role(Role::Reworded)),
        FactClaim::Vary => ("~", Paint::Role(Role::Edited)),
        FactClaim::Agree => ("=", Paint::Ink(Ink::Quiet)),
        FactClaim::Single => ("+", Paint::Role(Role::OnlyHere)),
    };
    let piece = |text: &str, paint| StyledText {
        text: text.to_owned(),
        paint,
    };
    let status = claim.name();
    [
        piece(&format!("{sign} {status}"), paint),
        StyledText::plain(" ".repeat(9 - status.len().min(8))),
        padded(piece(fact.kind.name(), Paint::Ink(Ink::Detail)), 13),
    ]
}

/// The words in which a version states a fact; other statements of the same are counted.
fn stated_words(model: &Model, fact: &Fact, version: VersionId) -> Option<String> {
    let mut mentions = fact.mentions_of(version);
    let first = mentions.next()?;
    let words = visible(model.story.text(first.span)).into_owned();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let own = |mention: &&crate::facts::Mention| {
        model.story.text(mention.span) != model.story.text(first.span)
    };
    Some(match mentions.filter(own).count() {
        0 => words,
        n => format!("{words} (+{n})"),
    })
}

fn table_row(model: &Model, fact: &Fact, table: &FactsTable<'_>) -> Vec<StyledLine> {
    let column = table.column;
    // A space, and one for the sign that there is more.
    let room = column - 2;
    let cells: Vec<Vec<StyledLine>> = table
        .versions
        .iter()
        .map(|version| {
            let piece = match stated_words(model, fact, *version) {
                Some(words) => StyledText::plain(words),
                None => StyledText::ink("·", Ink::Quiet),
            };
            prose::wrapped(&[piece], room, 0)
        })
        .collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(1).min(TALLEST);
    let mut lines = Vec::new();
    for place in 0..height {
        let mut line: StyledLine = if place == 0 {
            fact_prefix(fact).to_vec()
        } else {
            vec![StyledText::plain(" ".repeat(BEFORE))]
        };
        for cell in &cells {
            let is_cut = place + 1 == height && cell.len() > height;
            let mut words = cell.get(place).cloned().unwrap_or_default();
            if is_cut {
                words.push(StyledText::ink("…", Ink::Quiet));
            }
            let taken: usize = words.iter().map(|piece| width(&piece.text)).sum();
            line.extend(words);
            line.push(StyledText::plain(" ".repeat(column.saturating_sub(taken))));
        }
        lines.push(line);
    }
    lines
}

/// On a narrow screen the versions that state a fact stand under each other.
fn stacked(model: &Model, fact: &Fact, versions: &[VersionId], room: usize) -> Vec<StyledLine> {
    let mut lines = vec![fact_prefix(fact).to_vec()];
    for version in versions {
        let letter = StyledText::ink(
            format!("  {:<3}", model.story.letter(*version)),
            Ink::Letter,
        );
        if let Some(words) = stated_words(model, fact, *version) {
            lines.extend(prose::wrapped(&[letter, StyledText::plain(words)], room, 5));
        }
    }
    if !fact.silent.is_empty() {
        let silent: Vec<&str> = fact.silent.iter().map(|v| model.story.letter(*v)).collect();
        let text = format!("  not in {}", silent.join(", "));
        lines.extend(prose::wrapped(
            &[StyledText::ink(text, Ink::Quiet)],
            room,
            5,
        ));
    }
    lines
}

/// Why it is a conflict, or varies, and who is quoted.
fn fact_reason_lines(fact: &Fact, room: usize) -> Vec<StyledLine> {
    let speaker = fact
        .speaker
        .as_ref()
        .map(|speaker| format!("said by {speaker}"));
    let told: Vec<&str> = fact
        .why
        .iter()
        .chain(&speaker)
        .map(String::as_str)
        .collect();
    if told.is_empty() {
        return Vec::new();
    }
    let text = format!("  {}", visible(&told.join(" · ")));
    let mut lines = prose::wrapped(&[StyledText::ink(text, Ink::Detail)], room - 1, 4);
    if lines.len() > REASON && fact.status != FactStatus::Conflict {
        lines.truncate(REASON);
        if let Some(last) = lines.last_mut() {
            last.push(StyledText::ink("…", Ink::Quiet));
        }
    }
    lines
}

/// What the reader has decided and noted.
pub(super) fn verdict_lines(model: &Model, target: &ReviewTarget, room: usize) -> Vec<StyledLine> {
    let review = &model.desk.review;
    if review.is_empty() {
        return Vec::new();
    }
    let Some((_, said)) = review.find(target) else {
        return Vec::new();
    };
    let ticked = (said.is_reviewed && said.verdict.is_none()).then(|| "reviewed".to_owned());
    let because = (!said.reason.is_empty()).then(|| format!("because {}", said.reason));
    let note = (!said.note.is_empty()).then(|| format!("note: {}", said.note));
    let told: Vec<String> = said
        .verdict
        .clone()
        .into_iter()
        .chain(ticked)
        .chain(because)
        .chain(note)
        .collect();
    let text = format!("  {}", visible(&told.join(" · ")));
    prose::wrapped(&[StyledText::ink(text, Ink::Message)], room - 1, 4)
}

/// To where the version in focus states it, else whoever does first.
pub(super) fn find_fact_target(model: &Model, row: usize, fact: &Fact) -> Option<PanelTarget> {
    let own = fact.mentions_of(model.reading.cursor.focus).next();
    let mention = own.or(fact.mentions.first())?;
    let sentence =
        super::notes::find_sentence_at_byte(&model.story, mention.version, mention.span.start)?;
    let tokens = crate::text::each(&model.story.sentences[sentence].tokens);
    let word = tokens
        .into_iter()
        .find(|token| model.story.tokens[*token].span.end > mention.span.start);
    Some(PanelTarget::Fact(row, sentence, word))
}
