//! Near languages and languages with two scripts: compared, with a word said about it.

use std::sync::Arc;

use retold::compare::{Comparison, Relation};
use retold::lexicon::language_notes;
use retold::load::draft_of;
use retold::text::{Id, Story, VersionId};

/// The relations of the links of two texts, and what is said of their languages.
fn compared(left: &str, right: &str) -> (Vec<Relation>, Vec<String>) {
    let story = Arc::new(Story::new(vec![
        draft_of(left.to_owned()),
        draft_of(right.to_owned()),
    ]));
    let comparison = Comparison::of(&story);
    let pair = comparison.pair(VersionId::at(0), VersionId::at(1));
    let links = pair.map(|pair| pair.links.iter().map(|link| link.relation).collect());
    (links.unwrap_or_default(), language_notes(&story))
}

const TRADITIONAL: &str = "花蓮一處市場的屋頂於星期五下午塌陷，造成三十六人受傷，其中三人傷勢嚴重。\n\n警方發言人張志強表示，事故發生時市場內約有兩百人，所有人都已撤離。\n";
const SIMPLIFIED: &str = "花莲一处市场的屋顶于星期五下午塌陷，造成三十六人受伤，其中三人伤势严重。\n\n警方发言人张志强表示，事故发生时市场内约有两百人，所有人都已撤离。\n";
const CYRILLIC: &str = "Пожар је избио у петак увече у фабрици намештаја у Новом Саду, а три особе су повређене, саопштила је полиција.\n\nРадници су на време напустили зграду, рекао је директор Милан Јовановић после гашења ватре.\n";
const LATIN: &str = "Požar je izbio u petak uveče u fabrici nameštaja u Novom Sadu, a tri osobe su povređene, saopštila je policija.\n\nRadnici su na vreme napustili zgradu, rekao je direktor Milan Jovanović posle gašenja vatre.\n";
const DANISH: &str = "En brand brød ud fredag aften på en møbelfabrik i Odense, og tre personer blev såret, siger politiet.\n\nMedarbejderne forlod bygningen i tide, siger direktør Lars Holm, og skaden er endnu ikke gjort op.\n";
const NORWEGIAN: &str = "En brann brøt ut fredag kveld på en møbelfabrikk i Odense, og tre personer ble skadet, sier politiet.\n\nDe ansatte forlot bygningen i tide, sier direktør Lars Holm, og skadene er ennå ikke gjort opp.\n";

#[test]
fn one_language_in_two_scripts_is_compared_letter_for_letter_and_said_so() {
    let (links, notes) = compared(TRADITIONAL, SIMPLIFIED);
    assert_eq!(links, [Relation::Verbatim; 2]);
    assert_eq!(
        notes,
        [
            "A is in traditional characters, B in simplified characters: what differs only by that counts as the same"
        ]
    );
    let (links, notes) = compared(CYRILLIC, LATIN);
    assert_eq!(links, [Relation::Verbatim; 2]);
    assert_eq!(
        notes,
        [
            "A is in Cyrillic letters, B in Latin letters: what differs only by that counts as the same"
        ]
    );
    // A character that was changed is a change.
    let (links, _) = compared(TRADITIONAL, &SIMPLIFIED.replace("三十六", "三十八"));
    assert_eq!(links, [Relation::Edited, Relation::Verbatim]);
}

#[test]
fn near_languages_are_compared_and_said_to_be_near() {
    let (links, notes) = compared(DANISH, NORWEGIAN);
    assert_eq!(links.len(), 2);
    assert_eq!(
        notes,
        [
            "B is in Norwegian, near enough to Danish to be compared: words that the two languages spell differently count as changed"
        ]
    );
}

#[test]
fn of_one_script_and_of_far_languages_nothing_like_it_is_said() {
    assert!(compared(SIMPLIFIED, SIMPLIFIED).1.is_empty());
    assert!(compared(LATIN, LATIN).1.is_empty());
    let (links, notes) = compared(DANISH, CYRILLIC);
    assert!(links.is_empty());
    assert!(notes.iter().all(|note| !note.contains("near")), "{notes:?}");
}
