//! A review as a reader works with it: verdicts, notes, undo, what comes next, and words found again in changed texts.

use std::sync::Arc;

use proptest::prelude::*;
use retold::compare::{Comparison, SharedWording};
use retold::facts::Facts;
use retold::review::{
    AnchorStanding, Arrangement, Currency, Derivation, Filter, Page, Review, ReviewQueue,
    ReviewTarget, Role, RunContext, Suggestion, TargetKind, Verdicts, find_words,
};
use retold::text::{Draft, Id, Span, Story, VersionId};

const AGENCY: &str = "Cat halts sale of lighthouse\n\nThe sale of the Ormsey lighthouse was called off on Thursday after \
                      a cat was found in the lamp room, the harbour board said.\n\nThe tower, built in 1871, had been \
                      offered for 240,000 crowns.\n\nThe auction will be repeated in autumn.";
const MORNING: &str = "Lighthouse sale halted\n\nThe sale of the Ormsey lighthouse was halted on Thursday after a cat \
                       was found in the lamp room, the harbour board said.\n\nThe auction will be repeated in \
                       autumn.\n\nNeighbours have fed the animal for years.";

fn story(texts: &[&str]) -> Arc<Story> {
    let drafts = texts.iter().enumerate().map(|(place, text)| Draft {
        text: (*text).to_owned(),
        sha256: format!("{:x}", md5ish(text)),
        origin: format!("{place}.txt"),
        ..Draft::default()
    });
    Arc::new(Story::new(drafts.collect()))
}

/// A checksum for tests: two texts that differ have two.
fn md5ish(text: &str) -> u64 {
    text.bytes().fold(1469598103934665603, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(1099511628211)
    })
}

fn words(story: &Story, version: usize, words: &str) -> ReviewTarget {
    let found = find_words(story, words);
    let found = found
        .iter()
        .find(|found| found.version.index() == version)
        .unwrap();
    ReviewTarget::words(story, found.version, found.span)
}

fn point(story: &Arc<Story>, comparison: &Comparison, said: &str) -> ReviewTarget {
    let place = find_words(story, said)[0].span;
    let (id, _) = story
        .sentences
        .entries()
        .find(|(_, s)| s.span.covers(place))
        .unwrap();
    ReviewTarget::point(story, comparison, comparison.points.of(id))
}

fn page(story: &Story, comparison: &Comparison) -> Page {
    let arrangement = Arrangement {
        base: VersionId::at(0),
        columns: story.versions.ids().collect(),
        against: None,
        shows_furniture: false,
        hides_possible: false,
        is_packed: false,
    };
    Page::new(story, comparison, &arrangement)
}

#[test]
fn a_verdict_takes_one_key_and_the_next_point_comes_up() {
    let story = story(&[AGENCY, MORNING]);
    let comparison = Comparison::of(&story);
    let page = page(&story, &comparison);
    let verdicts = Verdicts::default();
    let copied = verdicts.of_key(&TargetKind::Point, 'c').unwrap();
    assert!(copied.name == "copied" && copied.demands_reason);
    assert!(verdicts.of_key(&TargetKind::Point, 'w').is_none());
    assert_eq!(
        verdicts.of_key(&TargetKind::Version, 'w').unwrap().name,
        "wholly derived"
    );

    let mut review = Review::new(&story);
    let agenda = |review: &Review| {
        ReviewQueue::new(&story, &comparison, &Facts::default(), &page).agenda(
            &story,
            &comparison,
            &Facts::default(),
            review,
        )
    };
    let of = agenda(&review).progress().of;
    assert!(of >= 3, "halted, the tower and the neighbours differ");
    let mut at = agenda(&review).next_unreviewed(None, &[]);
    for done in 0..of {
        let agenda_now = agenda(&review);
        assert_eq!((agenda_now.progress().done, at), (done, Some(done)));
        review.judge(&agenda_now.items[done].target, "fine", "");
        at = agenda(&review).next_unreviewed(at, &[]);
    }
    assert_eq!(at, None);
    assert_eq!(
        agenda(&review).progress().to_string(),
        format!("{of} of {of} reviewed")
    );
    review.undo();
    assert_eq!(agenda(&review).next_unreviewed(None, &[]), Some(of - 1));
}

/// A reader takes in one change more easily than two with an article between them.
#[test]
fn an_equal_scrap_between_two_changes_is_part_of_the_change() {
    let story = story(&[
        "The captain of the ferry said on Friday that the fog had come down within minutes of her leaving.",
        "The master of the vessel said on Friday that the fog had come down within minutes of her leaving.",
    ]);
    let comparison = Comparison::of(&story);
    let page = page(&story, &comparison);
    let context = RunContext {
        story: &story,
        comparison: &comparison,
        facts: &Facts::default(),
    };
    let runs = context.runs(&page.columns[1].blocks[0]);
    let edited: Vec<&str> = runs
        .iter()
        .filter(|run| run.role == Role::Edited)
        .map(|run| story.text(run.span).trim())
        .collect();
    assert_eq!(edited, ["master of the vessel"]);
}

#[test]
fn filters_let_through_what_they_say() {
    let dearer = AGENCY.replace("240,000", "260,000") + "\n\nNeighbours have fed the animal.";
    let story = story(&[AGENCY, &dearer]);
    let comparison = Comparison::of(&story);
    let page = page(&story, &comparison);
    let mut review = Review::new(&story);
    let tower = point(&story, &comparison, "built in 1871");
    let neighbours = point(&story, &comparison, "Neighbours");
    review.judge(&tower, "error", "it was built in 1872");
    review.annotate(&neighbours, "ask Ada");
    let facts = Facts::new(&story, &comparison);
    let price = ReviewTarget::of_fact(&story, facts.iter().next().unwrap());
    let mut page = page;
    page.mark_conflicts(&story, &facts);
    let agenda = ReviewQueue::new(&story, &comparison, &facts, &page).agenda(
        &story,
        &comparison,
        &facts,
        &review,
    );
    let told = |filters: &[Filter]| -> Vec<ReviewTarget> {
        let places = agenda.filtered(filters);
        places
            .into_iter()
            .map(|place| agenda.items[place].target.clone())
            .collect()
    };
    assert_eq!(
        told(&[Filter::Verdict("error".into())]),
        std::slice::from_ref(&tower)
    );
    assert_eq!(told(&[Filter::Noted]), std::slice::from_ref(&neighbours));
    assert_eq!(told(&[Filter::Conflicts]), [tower.clone(), price.clone()]);
    assert!(!told(&[Filter::Unreviewed]).contains(&tower));
    assert!(
        told(&[Filter::Unreviewed]).contains(&neighbours),
        "a note is no verdict"
    );
    assert!(!told(&[Filter::Version(VersionId::at(0))]).contains(&neighbours));
    assert_eq!(
        told(&[Filter::Version(VersionId::at(0)), Filter::Conflicts]),
        [tower.clone(), price]
    );
    assert_eq!(told(&[Filter::Told(Role::OnlyHere)]), [neighbours]);
    assert_eq!(told(&[Filter::Told(Role::Edited)]), [tower]);
    assert!(told(&[Filter::Outdated]).is_empty());
}

#[test]
fn a_verdict_stays_when_another_version_joins_its_point() {
    let story = story(&[AGENCY, MORNING]);
    let comparison = Comparison::of(&story);
    let nothing_compared = Comparison::new(&story, Vec::new());
    let mut review = Review::new(&story);
    review.judge(
        &point(&story, &nothing_compared, "repeated in autumn"),
        "fine",
        "",
    );
    let joined = point(&story, &comparison, "repeated in autumn");
    assert_eq!(joined.anchors.len(), 2);
    review.annotate(&joined, "both");
    let entries: Vec<_> = review.entries().collect();
    assert_eq!(entries.len(), 1, "verdict and note stand together");
    assert_eq!(entries[0].1.verdict.as_deref(), Some("fine"));
    review.undo();
    let (held, said) = review.find(&joined).unwrap();
    assert!(held.anchors.len() == 1 && said.note.is_empty());
    let page = page(&story, &comparison);
    let agenda = ReviewQueue::new(&story, &comparison, &Facts::default(), &page).agenda(
        &story,
        &comparison,
        &Facts::default(),
        &review,
    );
    let item = agenda
        .items
        .iter()
        .find(|item| item.judgement.is_some())
        .unwrap();
    assert_eq!(
        (item.currency, item.is_settled()),
        (Currency::Regrouped, true)
    );
}

#[test]
fn notes_are_listed_and_searched() {
    let story = story(&[AGENCY, MORNING]);
    let mut review = Review::new(&story);
    review.annotate(&words(&story, 1, "Neighbours"), "Which ones? Ask Ada.");
    review.annotate(
        &ReviewTarget::version(&story, VersionId::at(0)),
        "agency copy",
    );
    assert_eq!(review.notes("").count(), 2);
    assert_eq!(review.notes("ADA").count(), 1);
    review.annotate(&words(&story, 1, "Neighbours"), "");
    assert_eq!(review.notes("").count(), 1);
    assert_eq!(
        review.entries().count(),
        1,
        "nothing is left of an empty note"
    );
}

#[test]
fn a_change_that_changes_nothing_is_no_step() {
    let story = story(&[AGENCY]);
    let mut review = Review::new(&story);
    let target = ReviewTarget::version(&story, VersionId::at(0));
    review.clear(&target);
    review.judge(&target, "fine", "");
    review.judge(&target, "fine", "");
    assert_eq!(review.undo().unwrap().deed.name(), "verdict fine");
    assert!(review.undo().is_none() && review.is_empty());
}

#[test]
fn a_changed_text_keeps_what_was_said_of_words_that_stayed() {
    let old = story(&[AGENCY, MORNING]);
    let comparison = Comparison::of(&old);
    let mut review = Review::new(&old);
    let stays = words(&old, 1, "Neighbours have fed the animal for years.");
    let goes = words(&old, 1, "halted on Thursday");
    let two_tell_it = point(&old, &comparison, "was called off");
    review.annotate(&stays, "which ones?");
    review.annotate(&goes, "good word");
    review.judge(&two_tell_it, "rewritten", "");
    review.judge(
        &ReviewTarget::version(&old, VersionId::at(1)),
        "partly derived",
        "",
    );
    review.judge(&ReviewTarget::version(&old, VersionId::at(0)), "fine", "");
    let changed = MORNING
        .replace("halted on Thursday", "stopped on Friday")
        .replace(
            "Lighthouse sale",
            "A new headline about the lighthouse sale",
        );
    let new = story(&[AGENCY, &changed]);
    let review = review.moved_to(&new);
    let of = |note: &str| review.notes(note).next().unwrap().0;
    let kept = of("which ones?").anchors[0].span(&new).unwrap();
    assert_eq!(new.text(kept), "Neighbours have fed the animal for years.");
    let gone = &of("good word").anchors[0];
    assert_eq!(
        (gone.standing, gone.excerpt.as_str()),
        (AnchorStanding::Outdated, "halted on Thursday")
    );
    assert_eq!(gone.span(&new), None);
    let outdated: Vec<&str> = review
        .outdated()
        .filter_map(|(_, said)| said.verdict.as_deref())
        .collect();
    assert!(outdated.contains(&"rewritten") && outdated.contains(&"partly derived"));
    assert!(
        !outdated.contains(&"fine"),
        "the agency's text is as it was"
    );
    let comparison = Comparison::of(&new);
    let page = page(&new, &comparison);
    let agenda = ReviewQueue::new(&new, &comparison, &Facts::default(), &page).agenda(
        &new,
        &comparison,
        &Facts::default(),
        &review,
    );
    let item = &agenda.items[agenda.filtered(&[Filter::Outdated])[0]];
    assert!(
        !item.is_settled()
            && item.judgement.as_ref().unwrap().verdict.as_deref() == Some("rewritten")
    );
}

#[test]
fn a_short_word_is_known_by_its_surroundings() {
    let old = story(&["The cat sat there. The dog saw the cat and ran. The cat slept on."]);
    let second = find_words(&old, "cat")[1];
    let mut review = Review::new(&old);
    review.annotate(
        &ReviewTarget::words(&old, second.version, second.span),
        "this one",
    );
    let moved = story(&["Oh. The cat sat there. The dog saw the cat and ran. The cat slept on."]);
    let kept = review.clone().moved_to(&moved);
    let place = kept.entries().next().unwrap().0.anchors[0]
        .span(&moved)
        .unwrap();
    assert_eq!(place, find_words(&moved, "cat")[1].span);
    let other = story(&["A cat. Nothing else of the old text is left, but cats are catty."]);
    let lost = review.moved_to(&other);
    assert_eq!(lost.outdated().count(), 1, "a lone word stands anywhere");
}

#[test]
fn versions_in_another_order_or_gone_lose_nothing() {
    let old = story(&[AGENCY, MORNING]);
    let mut review = Review::new(&old);
    review.annotate(&words(&old, 0, "240,000 crowns"), "price");
    review.annotate(&words(&old, 1, "Neighbours"), "who");
    let turned = story(&[MORNING, AGENCY]);
    let there = review.clone().moved_to(&turned);
    let target = there.notes("price").next().unwrap().0;
    assert_eq!(
        turned.text(target.anchors[0].span(&turned).unwrap()),
        "240,000 crowns"
    );
    assert_eq!(target.anchors[0].version, VersionId::at(1));
    let alone = Arc::new(Story::new(vec![Draft {
        text: AGENCY.into(),
        sha256: turned.versions[VersionId::at(1)].sha256.clone(),
        ..Draft::default()
    }]));
    let left = there.moved_to(&alone);
    assert_eq!(left.notes("who").count(), 1);
    assert_eq!(left.versions.len(), 2);
    let back = left.moved_to(&old);
    let target = back.notes("who").next().unwrap().0;
    assert_eq!(
        old.text(target.anchors[0].span(&old).unwrap()),
        "Neighbours"
    );
}

#[test]
fn derivation_is_suggested_with_its_rule() {
    use retold::compare::Share;
    let suggest = |verbatim, reworded| {
        Suggestion::of(SharedWording {
            style: Share::default(),
            verbatim: Share::of(verbatim, 100),
            reworded: Share::of(reworded, 100),
        })
    };
    assert_eq!(suggest(70, 15).derivation, Derivation::Wholly);
    assert_eq!(suggest(30, 20).derivation, Derivation::Partly);
    assert_eq!(suggest(10, 5).derivation, Derivation::Not);
    assert!(
        suggest(70, 15)
            .rule
            .starts_with("85 % of its words are in the other text too (70 % word for word")
    );
}

/// Something that a reader may do, as numbers.
fn deed(review: &mut Review, targets: &[ReviewTarget], (which, deed): (usize, usize)) {
    let target = &targets[which % targets.len()];
    match deed % 7 {
        0 => review.judge(target, "copied", "see the agency"),
        1 => review.judge(target, "fine", ""),
        2 => review.clear(target),
        3 => review.annotate(target, "a note\nof two lines"),
        4 => review.mark_reviewed(target),
        5 => review.unmark_reviewed(target),
        _ => review.erase(target),
    }
}

fn said(review: &Review) -> Vec<(ReviewTarget, retold::review::Judgement)> {
    review
        .entries()
        .map(|(target, said)| (target.clone(), said.clone()))
        .collect()
}

fn targets(story: &Arc<Story>) -> Vec<ReviewTarget> {
    let comparison = Comparison::of(story);
    let apart = Comparison::new(story, Vec::new());
    let points = comparison
        .points
        .entries()
        .map(|(id, _)| ReviewTarget::point(story, &comparison, id));
    let sentences = apart
        .points
        .entries()
        .map(|(id, _)| ReviewTarget::point(story, &apart, id));
    let versions = story
        .versions
        .ids()
        .map(|id| ReviewTarget::version(story, id));
    points.chain(sentences).chain(versions).collect()
}

proptest! {
    #[test]
    fn what_is_undone_was_never_done(deeds in prop::collection::vec((0..40usize, 0..7usize), 0..30)) {
        let story = story(&[AGENCY, MORNING]);
        let targets = targets(&story);
        let mut review = Review::new(&story);
        let mut states = vec![said(&review)];
        for each in deeds {
            deed(&mut review, &targets, each);
            if *states.last().unwrap() != said(&review) {
                states.push(said(&review));
            }
        }
        let last = review.clone();
        for state in states.iter().rev().skip(1) {
            prop_assert!(review.undo().is_some());
            prop_assert_eq!(&said(&review), state);
        }
        prop_assert!(review.undo().is_none());
        while review.redo().is_some() {}
        prop_assert_eq!(review, last);
    }

    #[test]
    fn on_the_same_text_nothing_moves(
        text in "[ab “”\n\u{e9}]{1,40}",
        places in prop::collection::vec((0..40usize, 0..40usize), 0..6),
    ) {
        let story = story(&[&text, AGENCY]);
        let mut review = Review::new(&story);
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for (one, other) in places {
            let (one, other) = (ends[one % ends.len()], ends[other % ends.len()]);
            let span = Span::new(one.min(other), one.max(other));
            review.annotate(&ReviewTarget::words(&story, VersionId::at(0), span), "here");
        }
        review.judge(&ReviewTarget::version(&story, VersionId::at(1)), "fine", "");
        prop_assert_eq!(review.clone().moved_to(&story), review);
    }
}

#[test]
fn every_report_carries_what_was_said_as_text() {
    use retold::report::ReportFormat;
    use retold::work::sessions::{Saver, Sessions};
    use retold::work::{ReportRequest, Reporting};
    let folder = tempfile::tempdir().unwrap();
    let order = ReportRequest {
        paths: vec!["tests/reports/lighthouse".into()],
        base: None,
        is_reproducible: true,
        is_by_time: false,
        load: retold::load::LoadOptions::default(),
    };
    let story = Story::new(retold::load::load(&order.paths).drafts);
    let shared = Arc::new(story.clone());
    let comparison = Comparison::of(&shared);
    let sessions = Sessions::at(folder.path());
    let opened = sessions.open(&story);
    let mut review = opened.review.clone();
    review.judge(
        &point(&shared, &comparison, "called off"),
        "copied",
        "see <b>*A*</b>, row 2",
    );
    review.annotate(&words(&story, 1, "Neighbours"), "=ask \u{1b}[31mAda\nBrink");
    review.judge(
        &ReviewTarget::version(&story, VersionId::at(2)),
        "partly derived",
        "",
    );
    let saver = Saver::new(opened.session, |outcome| outcome.unwrap());
    saver.save(&review);
    drop(saver);
    let mut reporting = Reporting::new(&order).unwrap();
    assert!(reporting.resume(&sessions).is_some());
    let written = |format: ReportFormat| {
        let mut out = Vec::new();
        reporting.write(format, None, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let plain = written(ReportFormat::Text);
    let (before, _) = plain.split_once(": “The sale of the Ormsey").unwrap();
    let row = before.rsplit_once("row ").unwrap().1;
    for line in [
        "VERDICTS AND NOTES",
        "verdict: copied (see <b>*A*</b>, row 2)",
        "note: =ask ␛[31mAda Brink",
        "version C: “",
        "verdict: partly derived",
    ] {
        assert!(plain.contains(line), "{line} in {plain}");
    }
    assert!(
        written(ReportFormat::Markdown)
            .contains("verdict: copied (see \\<b\\>\\*A\\*\\</b\\>, row 2)")
    );
    let html = written(ReportFormat::Html);
    assert!(
        html.contains(&format!("<a href=\"#r{row}\">row {row}</a>"))
            && html.contains("copied (see &lt;b&gt;*A*&lt;/b&gt;, row 2)")
    );
    assert!(
        written(ReportFormat::Csv)
            .contains("review,,,,note,words of B,Neighbours,,'=ask ␛[31mAda Brink")
    );
    let json: serde_json::Value = serde_json::from_str(&written(ReportFormat::Json)).unwrap();
    let said = json["review"].as_array().unwrap();
    assert_eq!(said.len(), 3);
    let note = said.iter().find(|said| said["about"] == "words").unwrap();
    assert_eq!(note["note"], "=ask \u{1b}[31mAda\nBrink");
    let text: Vec<char> = json["versions"][1]["text"]
        .as_str()
        .unwrap()
        .chars()
        .collect();
    let at = |key: &str| note["passages"][0][key].as_u64().unwrap() as usize;
    assert_eq!(
        text[at("start")..at("end")].iter().collect::<String>(),
        "Neighbours"
    );
    for format in ReportFormat::ALL {
        assert!(!written(format).contains('\u{1b}'), "{format:?}");
    }
}
