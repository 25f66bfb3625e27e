//! Invented words picked by chance, and passages of them that recur; the tests use them too.

/// Numbers that look picked by chance and are the same on every machine (Knuth's linear congruence).
pub(crate) struct Dice(pub(crate) u64);

const SYLLABLES: [&str; 16] = [
    "ba", "co", "dri", "fen", "gol", "hur", "jin", "ka", "lom", "mer", "no", "pel", "ri", "sto",
    "tam", "vu",
];
const FUNCTION_WORDS: [&str; 10] = [
    "the", "of", "and", "to", "in", "a", "was", "on", "for", "with",
];

impl Dice {
    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    /// A word; two of five hold sentences together, a few others are frequent and most are rare, as in any text.
    pub(crate) fn word(&mut self) -> String {
        if self.roll(5) < 2 {
            return FUNCTION_WORDS[self.roll(10) as usize].to_owned();
        }
        let limit = 16_u64.pow(1 + self.roll(3) as u32);
        let number = self.roll(limit);
        let places = [number % 16, number / 16 % 16, number / 256 % 16];
        places.map(|place| SYLLABLES[place as usize]).concat()
    }

    /// So many words.
    pub(crate) fn words(&mut self, n: usize) -> Vec<String> {
        (0..n).map(|_| self.word()).collect()
    }

    /// The same with every seventh word or so replaced, left out or joined by another.
    pub(crate) fn edited(&mut self, words: &[String]) -> Vec<String> {
        let mut edited = Vec::new();
        for word in words {
            match self.roll(21) {
                0 => edited.push(self.word()),
                1 => {}
                2 => edited.extend([word.clone(), self.word()]),
                _ => edited.push(word.clone()),
            }
        }
        edited
    }

    /// Words cut into sentences anywhere.
    pub(crate) fn cut(&mut self, words: &[String]) -> String {
        let mut text = String::new();
        for word in words {
            text.push_str(word);
            text.push_str(if self.roll(19) == 0 { ". The " } else { " " });
        }
        text
    }
}

/// How many passages [`with_passages`] puts in.
pub(crate) const PASSAGES: usize = 5;

/// Two texts with passages in common that stand in another order and are lightly edited; these are printed in capitals.
/// The first text has some three thousand words for each of `times`, the second some hundreds less.
pub(crate) fn with_passages(seed: u64, times: usize) -> [String; 2] {
    let mut dice = Dice(seed);
    let lengths: [usize; PASSAGES] = [60, 120, 90, 300, 200];
    let passages = lengths.map(|n| dice.words(n * times));
    let (mut one, mut other) = (String::new(), String::new());
    for passage in &passages {
        let n = 500 + dice.roll(200) as usize;
        let own = dice.words(n * times);
        one.push_str(&dice.cut(&own));
        one.push_str(&dice.cut(passage).to_uppercase());
    }
    for place in [3, 0, 4, 2, 1] {
        let own = dice.words(400 * times);
        other.push_str(&dice.cut(&own));
        let edited = dice.edited(&passages[place]);
        other.push_str(&dice.cut(&edited).to_uppercase());
    }
    [one, other]
}
