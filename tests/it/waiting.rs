//! What is too much to be made before a key is answered: it says so, is made meanwhile, and is the same in the end.

use std::fmt::Write;
use std::sync::Arc;

use retold::review::{Arrangement, ReviewQueue};
use retold::text::{Draft, Story};
use retold::ui::{Effect, Message, Model, update};
use retold::work::Update;

use super::effects::effects_of;
use super::journeys::{press, reader, text};

/// Two versions of a long log; the one counts three more on every boat.
fn long() -> Model {
    let version = |more: usize| {
        let mut text = String::new();
        for n in 0..1_100 {
            let n_people = n + 20 + more;
            let _ = write!(
                text,
                "Boat {n} took {n_people} people to port {n} that day. "
            );
        }
        Draft {
            text,
            ..Draft::default()
        }
    };
    reader(Story::new(vec![version(0), version(3)]), (120, 30))
}

fn charted(model: &Model) -> Message {
    let arrangement = Arrangement {
        base: model.reading.base,
        columns: model.reading.order.clone(),
        against: None,
        shows_furniture: true,
        hides_possible: false,
        is_packed: false,
    };
    let course = ReviewQueue::of(&model.story, &model.comparison, &model.facts, &arrangement);
    Message::Work(Update::Charted {
        edition: model.edition,
        arrangement,
        course: Arc::new(course),
    })
}

#[test]
fn a_review_of_long_versions_begins_at_once_and_says_that_it_still_counts() {
    let mut model = long();
    // Nothing else is worked out any more: the queue was asked for before anybody needs it, and is not again.
    let asked = model.desk.asked.clone().unwrap();
    assert_eq!(effects_of(&mut model, "v"), []);
    press(&mut model, "j");
    assert!(text(&model).contains("what differs is being counted"));
    // A verdict holds, though it is not known yet what is left.
    press(&mut model, "k a");
    assert_eq!(model.desk.review.entries().count(), 1);
    let news = charted(&model);
    update(&mut model, news);
    let progress = model.desk.agenda.progress();
    assert!(progress.done == 1 && progress.of > 1_000, "{progress}");
    press(&mut model, "j");
    assert!(text(&model).contains(&progress.to_string()));
    // Another base lays all out anew; what was counted for this one is not told of that one.
    let overtaken = charted(&model);
    let effects = effects_of(&mut model, "l B");
    assert!(matches!(effects.as_slice(), [Effect::GatherQueue(other)] if *other != asked));
    assert_eq!(effects_of(&mut model, "j"), []);
    assert!(text(&model).contains("what differs is being counted"));
    update(&mut model, overtaken);
    assert!(text(&model).contains("what differs is being counted"));
    let news = charted(&model);
    update(&mut model, news);
    assert!(text(&model).contains(" reviewed · "));
}

#[test]
fn a_long_list_is_made_as_far_as_it_is_read_and_whole_when_its_end_is_wanted() {
    let mut model = long();
    press(&mut model, "F");
    let listing = |model: &Model| model.panel.as_ref().unwrap().listing.clone();
    let (n_made, n_left) = (listing(&model).items.len(), listing(&model).rest.len());
    assert!(n_made > 30 && n_left > 1_000);
    assert!(text(&model).contains(" over "));
    press(&mut model, "space space space space");
    let n_before = listing(&model).rest.len();
    assert_eq!(update(&mut model, Message::Idle), []);
    assert!(listing(&model).rest.len() < n_before);
    let made = listing(&model);
    assert_eq!(made.items.len() + made.rest.len(), n_made + n_left);
    press(&mut model, "G");
    assert!(listing(&model).rest.is_empty());
    let whole = listing(&model).items;
    // Letters sift all of it, and without them all of it is there again.
    press(&mut model, "esc F /");
    update(&mut model, Message::Paste("1119 people".to_owned()));
    assert_eq!(listing(&model).items.len(), 1);
    press(&mut model, "esc");
    assert_eq!(listing(&model).items, whole);
}
