//! Words of unlike force for one thing: *killed* and *massacred*, *said* and *admitted*, *government* and *regime*.
//!
//! The list was written for this program and stands under its licence. It holds words that say the same of the world and
//! differ in what the writer makes of it: the framing and epistemological biases of Recasens, Danescu-Niculescu-Mizil and
//! Jurafsky (2013), with the verbs that style books warn against (Reuters, BBC: *claim*, *admit*, *regime*, *terrorist*).

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a writer makes of a thing by the word for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// Less than the plain word says.
    Mild,
    /// The word that takes no side.
    Plain,
    /// More than the plain word says.
    Strong,
    /// As if it might not be true.
    Doubting,
    /// As if it were true.
    Asserting,
    /// As if it were a fault owned up to.
    Conceding,
    /// As if it were refused.
    Denying,
    /// Against those of whom it is said.
    Blaming,
    /// For those of whom it is said.
    Praising,
}

impl Tone {
    /// The tone in a word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mild => "mild",
            Self::Plain => "plain",
            Self::Strong => "strong",
            Self::Doubting => "doubting",
            Self::Asserting => "asserting",
            Self::Conceding => "conceding",
            Self::Denying => "denying",
            Self::Blaming => "blaming",
            Self::Praising => "praising",
        }
    }
}

/// Things, each with its words by tone.
const THINGS: &[&[(Tone, &str)]] = &[
    &[
        (Tone::Mild, "die dies died dying perished lost"),
        (Tone::Plain, "kill kills killed killing"),
        (
            Tone::Strong,
            "massacre massacred massacring slaughter slaughtered slaughtering murder murdered murdering execute executed \
             executing butchered slain slew assassinated",
        ),
    ],
    &[
        (
            Tone::Plain,
            "say says said saying tell tells told telling state states stated add adds added report reports reported wrote",
        ),
        (
            Tone::Doubting,
            "claim claims claimed claiming allege alleges alleged alleging insist insists insisted insisting maintained \
             purported",
        ),
        (
            Tone::Asserting,
            "reveal reveals revealed revealing expose exposes exposed disclose discloses disclosed confirm confirms \
             confirmed prove proves proved",
        ),
        (
            Tone::Conceding,
            "admit admits admitted admitting acknowledge acknowledges acknowledged concede concedes conceded confess \
             confesses confessed",
        ),
        (
            Tone::Denying,
            "deny denies denied denying dismiss dismissed rejected",
        ),
        (
            Tone::Strong,
            "boast boasts boasted bragged threaten threatens threatened vow vows vowed blast blasted slam slammed warned",
        ),
    ],
    &[
        (
            Tone::Plain,
            "report reports account accounts statement statements information",
        ),
        (
            Tone::Doubting,
            "rumour rumours rumor rumors allegation allegations claim claims hearsay",
        ),
    ],
    &[
        (
            Tone::Plain,
            "fighter fighters force forces troop troops soldier soldiers combatant combatants gunman gunmen member members",
        ),
        (
            Tone::Strong,
            "militant militants insurgent insurgents rebel rebels guerrilla guerrillas",
        ),
        (
            Tone::Blaming,
            "terrorist terrorists extremist extremists thug thugs bandit bandits criminal criminals jihadist jihadists",
        ),
        (
            Tone::Praising,
            "hero heroes martyr martyrs resistance liberator liberators patriot patriots defender defenders",
        ),
    ],
    &[
        (
            Tone::Plain,
            "group groups organisation organisations organization organizations movement movements alliance network party",
        ),
        (
            Tone::Blaming,
            "gang gangs mob mobs clique cliques horde hordes outfit outfits",
        ),
    ],
    &[
        (
            Tone::Plain,
            "government governments administration administrations authorities leadership cabinet",
        ),
        (
            Tone::Blaming,
            "regime regimes junta juntas dictatorship dictatorships",
        ),
    ],
    &[
        (
            Tone::Plain,
            "take takes took taken taking capture captures captured capturing seize seizes seized seizing",
        ),
        (
            Tone::Praising,
            "liberate liberates liberated liberating free freed retake retakes retook retaken recapture recaptured \
             reclaim reclaimed regain regained recover recovered",
        ),
        (
            Tone::Blaming,
            "occupy occupies occupied occupying invade invades invaded invading overrun overran grab grabbed",
        ),
    ],
    &[
        (
            Tone::Mild,
            "incident incidents clash clashes skirmish skirmishes",
        ),
        (
            Tone::Plain,
            "fight fights fighting battle battles attack attacks assault assaults raid raids operation",
        ),
        (
            Tone::Strong,
            "massacre massacres slaughter bloodbath carnage onslaught war",
        ),
    ],
    &[
        (
            Tone::Plain,
            "protest protests demonstration demonstrations rally rallies protester protesters demonstrator demonstrators",
        ),
        (
            Tone::Blaming,
            "riot riots rioting rioter rioters unrest mob mobs",
        ),
        (Tone::Praising, "uprising uprisings revolution revolutions"),
    ],
    &[
        (Tone::Mild, "refugee refugees"),
        (Tone::Plain, "migrant migrants immigrant immigrants"),
        (Tone::Blaming, "illegals aliens invaders intruders"),
    ],
    &[
        (
            Tone::Plain,
            "leave leaves left leaving withdraw withdrew withdrawn departed evacuated",
        ),
        (
            Tone::Strong,
            "flee flees fled fleeing escape escaped abandon abandoned",
        ),
    ],
    &[
        (
            Tone::Mild,
            "problem problems issue issues concern concerns difficulty difficulties",
        ),
        (
            Tone::Strong,
            "crisis crises chaos disaster disasters catastrophe catastrophes panic fear fears turmoil",
        ),
    ],
    &[
        (
            Tone::Plain,
            "rise rises rose risen increase increases increased grew grown",
        ),
        (
            Tone::Strong,
            "soar soars soared surge surges surged skyrocketed rocketed",
        ),
    ],
    &[
        (
            Tone::Plain,
            "fall falls fell fallen decline declines declined drop drops dropped",
        ),
        (
            Tone::Strong,
            "plunge plunges plunged collapse collapses collapsed crash crashed tumble tumbled succumbed",
        ),
    ],
    &[
        (Tone::Plain, "criticise criticised criticize criticized"),
        (
            Tone::Strong,
            "slam slammed blast blasted condemn condemned denounce denounced",
        ),
    ],
];

/// For every word the things that it can stand for, each with the tone.
static TONES: LazyLock<BTreeMap<&str, Vec<(usize, Tone)>>> = LazyLock::new(|| {
    let mut tones: BTreeMap<&str, Vec<(usize, Tone)>> = BTreeMap::new();
    for (thing, words) in THINGS.iter().enumerate() {
        for (tone, words) in *words {
            for word in words.split_whitespace() {
                tones.entry(word).or_default().push((thing, *tone));
            }
        }
    }
    tones
});

/// The tones of two folded words for one thing, if they differ in force.
pub fn contrast(one: &str, other: &str) -> Option<(Tone, Tone)> {
    let (ones, others) = (TONES.get(one)?, TONES.get(other)?);
    let pairs = ones
        .iter()
        .flat_map(|one| others.iter().map(move |other| (one, other)));
    let mut of_one_thing = pairs.filter(|(one, other)| one.0 == other.0);
    of_one_thing.find_map(|(one, other)| (one.1 != other.1).then_some((one.1, other.1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_thing_differ_in_force() {
        let strong = Some((Tone::Plain, Tone::Strong));
        assert_eq!(contrast("killed", "massacred"), strong);
        let blamed = Some((Tone::Praising, Tone::Blaming));
        assert_eq!(contrast("resistance", "terrorists"), blamed);
        assert_eq!(contrast("said", "told"), None);
        assert_eq!(contrast("killed", "regime"), None);
    }
}
