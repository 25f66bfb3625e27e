//! All integration tests in one program, in reading order.

#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that cannot go on has failed"
)]

#[cfg(all(feature = "html", feature = "net"))]
mod addresses;
mod agreement;
mod architecture;
mod bars;
mod batch;
mod before;
mod brief;
mod browser;
mod bylines;
mod claims;
mod command;
mod correcting;
mod effects;
mod facts;
mod facts_additions;
mod facts_ages;
mod facts_bounds;
mod facts_corrected;
mod facts_dates;
mod facts_days_of_one_figure;
mod facts_denied;
mod facts_in_print;
mod facts_languages;
mod facts_likely;
mod facts_named;
mod facts_pairs;
mod facts_quoted_speech;
mod facts_quotes;
mod facts_read;
mod facts_referents;
mod facts_signs;
mod facts_slots;
mod facts_sources;
mod facts_spans;
mod facts_stories;
mod facts_tongues;
mod facts_turned;
mod facts_twelve;
mod facts_units;
mod facts_worded;
mod facts_worded_days;
#[cfg(feature = "html")]
mod formats;
mod furniture;
mod greeting;
mod hidden;
mod history;
mod history_generated;
mod history_outlets;
mod history_pages;
mod history_view;
mod hostile;
mod house_style;
mod in_force;
mod journeys;
mod kept_reviews;
mod languages;
mod laws;
#[cfg(feature = "html")]
mod layouts;
mod lineage;
mod lineage_traps;
mod lineage_tree;
mod load;
mod long;
mod metadata;
mod mouse;
mod near_languages;
mod odd_terminals;
#[cfg(all(feature = "html", feature = "office"))]
mod office;
#[cfg(feature = "html")]
mod outside;
mod overwriting;
mod packaging;
mod pages;
#[cfg(all(feature = "html", feature = "pdf"))]
mod pdf;
mod pictures;
mod quote_laws;
mod quote_marks;
mod quote_stories;
mod quotes;
mod quoting_sources;
mod readme;
mod regions;
mod repeated;
mod reports;
mod resumed_sessions;
mod retellings;
mod review;
mod reviewing;
mod sameness;
mod screens;
mod sessions;
mod settings;
mod stories;
mod story_files;
mod tei;
mod terminal;
mod themes;
mod verifying;
mod waiting;
mod watching;
mod week;
mod why;
#[cfg(feature = "html")]
mod wires;
mod word_gaps;
mod words;

/// A suite that nobody declared would never run.
#[test]
fn every_suite_is_declared() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it");
    let declared = include_str!("main.rs");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let suite = name.trim_end_matches(".rs");
        let is_suite = name.ends_with(".rs") && suite != "main";
        assert!(
            !is_suite || declared.contains(&format!("mod {suite};")),
            "{name} is not declared"
        );
    }
}
