//! How many colours the terminal has.

/// How many colours the terminal has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// None, or the reader wants none.
    None,
    /// Sixteen.
    Basic,
    /// 256.
    #[default]
    Indexed,
    /// All.
    True,
}

impl Depth {
    /// What this process's terminal says it has.
    pub fn of_terminal() -> Self {
        let value = |name| std::env::var(name).unwrap_or_default();
        if cfg!(windows) || !value("WT_SESSION").is_empty() {
            return Self::True;
        }
        Self::told(&value("TERM"), &value("COLORTERM"))
    }

    /// What a terminal has that calls itself so.
    pub fn told(term: &str, colorterm: &str) -> Self {
        // These have had all colours from their first day, and ssh drops `COLORTERM`.
        const RICH: [&str; 7] = [
            "-direct",
            "kitty",
            "ghostty",
            "alacritty",
            "foot",
            "wezterm",
            "contour",
        ];
        if matches!(colorterm, "truecolor" | "24bit") || RICH.iter().any(|rich| term.contains(rich))
        {
            return Self::True;
        }
        match term {
            "" | "dumb" => Self::None,
            term if term.contains("256color") => Self::Indexed,
            // The vt100 to vt525 show bold and reverse only.
            term if term.starts_with("vt") => Self::None,
            _ => Self::Basic,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Depth;

    #[test]
    fn terminals_are_believed() {
        let told = [
            ("xterm-256color", "truecolor", Depth::True),
            ("xterm-256color", "", Depth::Indexed),
            ("xterm-kitty", "", Depth::True),
            ("xterm", "", Depth::Basic),
            ("linux", "", Depth::Basic),
            ("dumb", "", Depth::None),
            ("vt220", "", Depth::None),
            ("", "", Depth::None),
        ];
        for (term, colorterm, depth) in told {
            assert_eq!(Depth::told(term, colorterm), depth, "{term}");
        }
    }
}
