//! What may be said of who copied whom, trap by trap, each with the look-alike of which something else holds.

use std::sync::Arc;

use retold::compare::{Comparison, Confidence};
use retold::lineage::{Direction, Lineage, Reason, TieKind, VersionTie};
use retold::text::{Draft, Id, Meta, Story, VersionId};

use super::facts_read::published_on;

/// Text, outlet and day of a version.
type Told<'a> = (&'a str, &'a str, &'a str);

fn lineage_of(versions: &[Told<'_>]) -> (Arc<Story>, Lineage) {
    let draft = |(text, outlet, day): &Told<'_>| Draft {
        text: (*text).to_owned(),
        meta: Meta {
            outlet: (!outlet.is_empty()).then(|| (*outlet).to_owned()),
            ..published_on((!day.is_empty()).then_some(*day))
        },
        ..Draft::default()
    };
    let story = Arc::new(Story::new(versions.iter().map(draft).collect()));
    let comparison = Comparison::of(&story);
    let lineage = Lineage::of(&story, &comparison);
    (story, lineage)
}

fn id(letter: char) -> VersionId {
    VersionId::at(usize::from(letter as u8 - b'A'))
}

fn tie(lineage: &Lineage, one: char, other: char) -> Option<&VersionTie> {
    lineage.tie(id(one), id(other))
}

fn first(tie: &VersionTie) -> Option<VersionId> {
    let ends = tie.direction.ends(tie.left, tie.right);
    ends.map(|(first, _)| first)
}

fn is_claimed(lineage: &Lineage, one: char, other: char) -> bool {
    tie(lineage, one, other).is_some_and(VersionTie::is_likely)
}

const WIRE: &str = "A tanker lorry overturned on the coast road near Pellow early on Tuesday and spilled nine tonnes of molasses \
                    into a stream.\n\nVolunteers with buckets built a dam of hay bales before the tide could carry the syrup \
                    out to the oyster beds. The driver climbed out through the window and walked to the nearest farm, where he \
                    was given tea.\n\nThe road stays shut while engineers look at the bridge, and oysters from the bay may not \
                    be sold until the water has been tested twice.";
const PAPER: &str = "Nine tonnes of syrup\n\nVolunteers with buckets built a dam of hay bales before the tide could carry the \
                     syrup out to the oyster beds. The driver climbed out through the window and walked to the nearest farm, \
                     where he was given tea.";
const OTHER_PAPER: &str = "Sticky tide held back\n\nLuck was on the side of the bay. Volunteers with buckets built a dam of hay \
                           bales before the tide could carry the syrup out to the oyster beds.";

#[test]
fn two_papers_after_one_wire_have_it_from_there() {
    let (story, lineage) = lineage_of(&[
        (WIRE, "Coast Wire", "2019-03-05"),
        (PAPER, "Daily Bell", "2019-03-06"),
        (OTHER_PAPER, "Evening Horn", "2019-03-06"),
    ]);
    let both = tie(&lineage, 'B', 'C').unwrap();
    assert_eq!(both.kind, TieKind::Via);
    assert_eq!(both.via.map(|via| via.version), Some(id('A')));
    assert_eq!(first(both), None);
    let says = both.says(&story);
    assert!(says.starts_with("B and C share "), "{says}");
    assert!(
        says.ends_with("A, earlier than both, has them too"),
        "{says}"
    );
    assert_eq!(first(tie(&lineage, 'A', 'B').unwrap()), Some(id('A')));
}

#[test]
fn a_wire_of_the_same_day_is_no_place_to_have_it_from() {
    let (_, lineage) = lineage_of(&[
        (WIRE, "Coast Wire", "2019-03-06"),
        (PAPER, "Daily Bell", "2019-03-06"),
        (OTHER_PAPER, "Evening Horn", "2019-03-06"),
    ]);
    let both = tie(&lineage, 'B', 'C').unwrap();
    assert_eq!((both.kind, both.via), (TieKind::Shared, None));
}

#[test]
fn what_an_earlier_version_lacks_still_ties_two() {
    let own = "Children licked the railings until a policeman with a hose told them that the lorry had carried other things \
               before, some of which he would rather not name.";
    let (one, other) = (
        format!("{PAPER}\n\n{own}"),
        format!("{OTHER_PAPER}\n\n{own}"),
    );
    let (_, lineage) = lineage_of(&[
        (WIRE, "Coast Wire", "2019-03-05"),
        (&one, "Daily Bell", "2019-03-06"),
        (&other, "Evening Horn", "2019-03-06"),
    ]);
    let both = tie(&lineage, 'B', 'C').unwrap();
    assert_eq!(both.kind, TieKind::Shared);
    assert!(both.is_likely());
}

const SAID: &str = "We did what any neighbour would have done, and if it happens again tomorrow we shall be standing in the \
                    water with our buckets before the lorry has stopped rolling";

#[test]
fn a_quotation_in_single_marks_is_nobodys_wording() {
    let one = format!("Oyster growers were proud of their dam.\n\n'{SAID},' said Ida Trewin.");
    let other =
        format!("Nobody slept in the village that night.\n\n'{SAID},' Trewin told a crowd.");
    let (_, lineage) = lineage_of(&[(&one, "", ""), (&other, "", "")]);
    assert!(!is_claimed(&lineage, 'A', 'B'), "{:?}", lineage.ties);
}

#[test]
fn the_same_words_without_marks_are_shared_wording() {
    let said = SAID
        .replace("We did", "They did")
        .replace("we shall", "they will")
        .replace("our", "their");
    let one = format!("Oyster growers were proud of their dam.\n\n{said}.");
    let other = format!("Nobody slept in the village that night.\n\n{said}.");
    let (_, lineage) = lineage_of(&[(&one, "", ""), (&other, "", "")]);
    assert!(is_claimed(&lineage, 'A', 'B'), "{:?}", lineage.ties);
}

#[test]
fn what_a_court_makes_everybody_write_is_no_copying() {
    let formula = "Carl Venn, 38, of Mill Lane, Tarrow, pleaded guilty to three counts of burglary and one of dangerous driving \
                   and was sentenced to four years in prison.";
    let one =
        format!("{formula} His mother left before the end, and the usher brought her a chair.");
    let other = format!("Shopkeepers in the high street can sleep again. {formula}");
    let (_, lineage) = lineage_of(&[
        (&one, "Argus", "2019-03-05"),
        (&other, "Banner", "2019-03-06"),
    ]);
    assert!(!is_claimed(&lineage, 'A', 'B'), "{:?}", lineage.ties);
    assert!(tie(&lineage, 'A', 'B').is_none_or(|tie| first(tie).is_none()));
}

#[test]
fn what_a_reporter_saw_in_court_is_wording() {
    let seen = "As the van drew out of the yard a woman in a green coat ran beside it with both hands flat against the side, \
                calling to somebody who could not hear her.";
    let one = format!("{seen} Venn was sentenced to four years in prison.");
    let other = format!("Shopkeepers in the high street can sleep again. {seen}");
    let (_, lineage) = lineage_of(&[
        (&one, "Argus", "2019-03-05"),
        (&other, "Banner", "2019-03-06"),
    ]);
    assert!(is_claimed(&lineage, 'A', 'B'), "{:?}", lineage.ties);
}

#[test]
fn a_goal_is_told_in_the_words_of_all_goals() {
    let goal = "opened the scoring before half-time in front of a crowd of 4,312";
    let one = format!(
        "Rovers went through after rain. Tom Hale {goal}, and the visitors never came near."
    );
    let other =
        format!("It was over early at Moor Lane. Hale {goal}. Nobody complained about the pies.");
    let (_, lineage) = lineage_of(&[
        (&one, "Argus", "2019-03-05"),
        (&other, "Banner", "2019-03-06"),
    ]);
    assert!(!is_claimed(&lineage, 'A', 'B'), "{:?}", lineage.ties);
}

#[test]
fn an_agency_is_named_where_it_is_a_source() {
    let one = "PELLOW (Reuters) - Molasses ran into a stream on Tuesday. Fishermen stayed ashore.";
    let other = "Syrup closed the oyster beds, according to Reuters. The bridge is being looked at by engineers.";
    let (_, lineage) = lineage_of(&[(one, "", ""), (other, "", "")]);
    let both = tie(&lineage, 'A', 'B').unwrap();
    assert!(both.reasons.iter().any(|reason| matches!(
        reason,
        Reason::Agency {
            name: "Reuters",
            ..
        }
    )));
    assert_eq!(both.confidence, Confidence::Maybe);
}

#[test]
fn a_person_or_an_examination_is_no_agency() {
    let one = "Michael Bloomberg will not run, sources said. Bloomberg reported feeling relieved.";
    let other = "The lease, according to Bloomberg, goes to a charity. His friend sat an AP exam, a report says.";
    let (_, lineage) = lineage_of(&[(one, "", ""), (other, "", "")]);
    assert!(lineage.ties.is_empty(), "{:?}", lineage.ties);
}

#[test]
fn one_outlet_has_editions_and_no_copies() {
    let later = format!("{WIRE}\n\nAn earlier version of this article gave another weight.");
    let (story, lineage) = lineage_of(&[
        (WIRE, "Daily Bell", "2019-03-05"),
        (&later, "Daily Bell", "2019-03-06"),
    ]);
    let both = tie(&lineage, 'A', 'B').unwrap();
    assert_eq!(both.kind, TieKind::Edition);
    let says = both.says(&story);
    assert!(
        says.starts_with("A and B are two editions of Daily Bell: "),
        "{says}"
    );
    assert!(!says.contains("took"), "{says}");
    let (story, lineage) = lineage_of(&[
        (WIRE, "Daily Bell", "2019-03-05"),
        (&later, "Evening Horn", "2019-03-06"),
    ]);
    let both = tie(&lineage, 'A', 'B').unwrap();
    assert_eq!((both.kind, first(both)), (TieKind::Shared, Some(id('A'))));
    assert!(
        both.says(&story).ends_with("A is a day earlier"),
        "{}",
        both.says(&story)
    );
}

#[test]
fn a_day_that_the_text_contradicts_proves_nothing() {
    let told = "The last of the miners was freed on the morning of 27 October 2011, and the whole valley rang its bells until \
                the ropes were hot. A brass band that had lost its drum played on saucepan lids.";
    let (story, lineage) = lineage_of(&[
        (told, "Hill Post", "2011-10-26"),
        (told, "Valley Sun", "2011-10-28"),
    ]);
    let both = tie(&lineage, 'A', 'B').unwrap();
    assert_eq!(both.direction, Direction::CannotTell);
    assert!(
        both.says(&story).contains("contradicted by its text"),
        "{}",
        both.says(&story)
    );
    // A day without its year is that of the year of publication, and what is to come is no contradiction.
    let without_year = told.replace(" 2011", "");
    let (_, lineage) = lineage_of(&[
        (&without_year, "Hill Post", "2011-10-26"),
        (&without_year, "Valley Sun", "2011-10-28"),
    ]);
    assert_eq!(first(tie(&lineage, 'A', 'B').unwrap()), None);
    let to_come = told.replace("was freed", "will be freed");
    let (_, lineage) = lineage_of(&[
        (&to_come, "Hill Post", "2011-10-26"),
        (&to_come, "Valley Sun", "2011-10-28"),
    ]);
    let both = tie(&lineage, 'A', 'B').unwrap();
    assert_eq!(first(both), Some(id('A')));
    assert_eq!(both.first_confidence, Some(Confidence::Sure));
}

#[test]
fn at_a_day_s_distance_nobody_is_first_for_certain() {
    let (_, lineage) = lineage_of(&[
        (WIRE, "Coast Wire", "2019-03-05"),
        (PAPER, "Daily Bell", "2019-03-06"),
    ]);
    let both = tie(&lineage, 'A', 'B').unwrap();
    assert_eq!(both.confidence, Confidence::Sure);
    assert_eq!(both.first_confidence, Some(Confidence::Likely));
}

#[test]
fn a_brief_in_other_words_is_a_short_telling_of_an_earlier_text() {
    let brief = "Nine tonnes of molasses spilled into a stream when a lorry overturned on the coast road near Pellow. A dam of \
                 hay bales kept it from the oyster beds. The driver was unhurt.";
    let (story, lineage) = lineage_of(&[
        (WIRE, "Coast Wire", "2019-03-05"),
        (brief, "Daily Bell", "2019-03-06"),
    ]);
    let both = tie(&lineage, 'A', 'B').unwrap();
    assert!(both.is_likely(), "{both:?}");
    assert_eq!(first(both), Some(id('A')), "{}", both.says(&story));
    // A brief on another matter of that coast is none.
    let other = "A tanker driver from Pellow won the oyster race on Tuesday. He was given a bucket and tea at the farm, and \
                 nobody fell into the bay this year, the stewards were glad to say.";
    let (_, lineage) = lineage_of(&[
        (WIRE, "Coast Wire", "2019-03-05"),
        (other, "Daily Bell", "2019-03-06"),
    ]);
    assert!(!is_claimed(&lineage, 'A', 'B'), "{:?}", lineage.ties);
}

#[test]
fn a_credit_is_no_shared_wording() {
    let named = "Detectives are asking who loaded the lorry after the Coast Wire reported that its valves were rusty. The owner \
                 did not come to the door.";
    let (story, lineage) = lineage_of(&[
        (WIRE, "Coast Wire", "2019-03-05"),
        (named, "Daily Bell", "2019-03-06"),
    ]);
    let both = tie(&lineage, 'A', 'B').unwrap();
    assert_eq!((both.kind, first(both)), (TieKind::Credit, Some(id('A'))));
    assert_eq!(
        both.says(&story),
        "B names Coast Wire, which published A, as its source, and shares no wording with it"
    );
    // Who tells an outlet something does not have it from there.
    let telling = named.replace(
        "the Coast Wire reported that",
        "he told the Coast Wire on Monday that",
    );
    let (_, lineage) = lineage_of(&[
        (WIRE, "Coast Wire", "2019-03-05"),
        (&telling, "Daily Bell", "2019-03-06"),
    ]);
    assert!(lineage.ties.is_empty(), "{:?}", lineage.ties);
}
