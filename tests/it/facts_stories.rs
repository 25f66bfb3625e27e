//! Two stories in three versions each, with true conflicts and innocent twins of every one.

use retold::facts::{FactClaim, FactKind};

use super::facts_read::{dated, line, read};

/// The rows of figures, dates and quotations that are conflicts.
fn conflicts(texts: [(&str, &str); 3]) -> Vec<String> {
    let (story, facts) = read(dated(&texts));
    let is_asked = |kind| matches!(kind, FactKind::Figure | FactKind::Date | FactKind::Quote);
    let rows = facts.iter();
    let rows = rows.filter(|fact| fact.claim() == FactClaim::Conflict && is_asked(fact.kind));
    rows.map(|fact| line(&story, fact)).collect()
}

const FERRY: [(&str, &str); 3] = [
    (
        "2025-03-14",
        "The car ferry Alma ran aground off Skarholm on Thursday night with 214 passengers aboard, the coast guard said. \
         Two men and three women were taken to hospital in Vennby. Captain Ole Brand, 58, who has two children, was at the \
         wheel. The ferry was built in 1957 and can carry 40 to 45 cars. The hull was torn open 1.2 metres below the \
         waterline, and repairs will cost half a million crowns. \"We felt one heavy blow, and then the lights went out,\" \
         said Ida Moss, 61, a passenger. She handed over her coat to a child. \"Nobody told us anything for an hour. The \
         crew were as frightened as we were.\" The ferry had left Vennby at 18:40 GMT. The harbour board said that the \
         lights on the mole had failed on Monday. Anyone who saw the ferry is asked to call +44 20 7946 0018. The board \
         will meet on April 20 to hear the captain.",
    ),
    (
        "2025-03-15",
        "The car ferry Alma ran aground off Skarholm on Thursday night with 241 passengers aboard, the coast guard said. \
         Five people were taken to hospital in Vennby. Captain Ole Brand, 59, was at the wheel. The ferry was built in \
         1967 and can carry 40-45 cars. The hull was torn open 12 metres below the waterline, and repairs will cost \
         500,000 crowns. \"We felt one heavy blow and then the lights went out,\" said passenger Ida Moss, 61. She handed \
         over her coat to a child. \"Nobody told us anything for an hour,\" she added. \"The crew were as frightened as we \
         were.\" The ferry had left Vennby at 19:40 CET. The harbour board said that the lights on the mole had failed on \
         Tuesday. Anyone who saw the ferry is asked to call +44 20 7946 0123. The board will meet tomorrow to choose a \
         chairman.",
    ),
    (
        "2025-03-15",
        "The car ferry Alma ran aground off Skarholm on Thursday night with 214 passengers aboard, the coast guard said. \
         Five people were taken to hospital in Vennby. Captain Ole Brand, 58, was at the wheel. The ferry was built in \
         1957 and can carry 40 to 45 cars. The hull was torn open 1.2 metres below the waterline, and repairs will cost \
         half a million crowns. \"We felt one light blow, and then the lights went out,\" said Ida Moss, 61, a passenger. \
         \"Nobody told us anything ... The crew were as frightened as we were.\" The ferry had left Vennby at 19:40 CET. \
         The harbour board said that the lights on the mole had failed on Monday.",
    ),
];

#[test]
fn of_a_ferry_aground_what_cannot_all_hold_is_told_and_nothing_else() {
    assert_eq!(
        conflicts(FERRY),
        [
            "conflict: A 214 passengers | B 241 passengers | C 214 passengers",
            "conflict: A 58 | B 59 | C 58",
            "conflict: A 1.2 metres | B 12 metres | C 1.2 metres",
            "conflict: A 1957 | B 1967 | C 1957",
            "conflict: A Monday | B Tuesday | C Monday",
            "conflict: A We felt one heavy blow, and then the lights went out, | B We felt one heavy blow and then the lights \
             went out, | C We felt one light blow, and then the lights went out,",
        ]
    );
}

const VOTE: [(&str, &str); 3] = [
    (
        "2025-05-09",
        "Orvell has voted to close the old weir, the town clerk said on Friday. The plan was carried by 1,904 votes to \
         1,711. Some 61 percent of the voters came. The weir feeds 41 million litres a day to the mills. \"I am sad, but the \
         town has spoken, and we shall find other work,\" said the keeper, Anne Tolle, 44. Her brother Pal Tolle, 39, who \
         runs the lower lock, wept. Four boys and two girls of the rowing club had swum across the pool in protest last \
         Friday. The club has won 45-7-2 of its races since 1998. Work begins on June 3. The town paid more than $60,000 \
         for the survey, which three engineers signed on 28 April. \"There may be fine line cracks in the wall, but it's \
         been sound since my father's day,\" Tolle said. The first stone was laid in 1911.",
    ),
    (
        "2025-05-10",
        "Orvell has voted to close the old weir, the town clerk said yesterday. The plan was carried by 193 votes. Some 81 \
         percent of the voters came. The weir feeds 44 million litres a day to the mills. \"I am glad, but the town has \
         spoken, and we shall find other work,\" said the keeper, Anne Tolle, 44. Six children of the rowing club had swum \
         across the pool in protest on 2 May. Work begins on June 13. The town paid $65,000 for the survey, which three \
         engineers signed on April 28. \"There may be fine-line cracks in the wall, but it has been sound since my \
         father's day,\" Tolle said. The first stone was laid in 1912.",
    ),
    (
        "2025-05-10",
        "Orvell has voted to close the old weir, the town clerk said on Friday. The plan was carried by 1,904 votes to \
         1,711. Some 61 percent of the voters came. The weir feeds 41 million litres a day to the mills. \"I am sad, but the \
         town has spoken,\" said Anne Tolle, the keeper. \"We shall find other work.\" Her brother Pal, 39, wept. Work begins \
         on June 3. The town paid $65,000 for the survey, which was signed on April 28. The first stone was laid in 1911.",
    ),
];

#[test]
fn of_a_vote_on_a_weir_what_cannot_all_hold_is_told_and_nothing_else() {
    assert_eq!(
        conflicts(VOTE),
        [
            "conflict: A Some 61 percent | B Some 81 percent | C Some 61 percent",
            "conflict: A 41 million litres | B 44 million litres | C 41 million litres",
            "conflict: A June 3 | B June 13 | C June 3",
            "conflict: A 1911 | B 1912 | C 1911",
            "conflict: A I am sad, but the town has spoken, and we shall find other work, | B I am glad, but the town has \
             spoken, and we shall find other work, | C I am sad, but the town has spoken, | C We shall find other work.",
        ]
    );
}
