//! retold shows how one story was retold.
//!
//! ```text
//!   A  Three dead as ferry runs aground  │ B  Three killed as island ferry …   head    ui/view/heads
//!      base · Meridian Wire              │    78 % also in A                            compare::SharedWording
//!   ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┬──────────────────────────────────
//!   ▌~  The captain said the fog had     ┃▏~  The captain said the fog had     row     review::Row
//!   ▌   come “within minutes”.           ┃▏   come “within a minute”.          block   review::Block: a sentence,
//!   │╰ mark: review::Mark                │                                             its runs with their roles
//!   ╰ bar: the cursor                    ╰ strip: ui/measure/strip_scale
//!    ·  not in A                         │ ↑  see B3                           cell    review::Cell
//!   ── all versions ───────────────────────────────────────────────────────    panel   ui/lists, ui/view/panel
//!    A 3/25  ~ edited · compared with B     difference 3 of 21 · 16 %          status  ui/view/status
//! ```
//!
//! Data walks one way: files → drafts → [`text::Story`] → [`compare::Comparison`] → [`review::Page`] → ink. The layers
//! stand in this line, and each uses only what stands to its left:
//!
//! `text · lexicon · load · compare · facts · lineage · history · review · report · settings · work · ui`
//!
//! The engine is `compare`, in stages: index → score → select → describe → points; its own page tells which folder does
//! which. Beside these, for texts too long to be read by sentences, it finds passages that recur
//! ([`compare::regions()`]). `docs/architecture.md` has four journeys through the code and says where to add something.
//!
//! What holds everywhere:
//!
//! - The published text is never altered; everything points into it, by ids and ranges, never by copies.
//! - Pairs of versions are evidence, points are the result; neither depends on the order of versions, on hashing or on
//!   time. `compare` does not know which version is the base.
//! - `review` does not know how wide the screen is, `ui` does not decide what counts as the same, `report` does not
//!   compare.
//! - Screen and paper show the same runs: [`review::Role`] is the only bridge from meaning to ink.
//! - The screen is a function: [`ui::update()`] alone changes the model, [`ui::view()`] draws it, and whatever is wanted
//!   of the world is an [`ui::Effect`] that `update` returns: saving, comparing again and gathering too.
//! - Text from outside is data: [`text::visible`] makes signs of what a terminal would obey.

pub mod text;

pub mod lexicon;

pub mod load;

pub mod compare;

pub mod facts;

pub mod lineage;

pub mod history;

pub mod review;

pub mod report;

pub mod settings;

pub mod work;

pub mod ui;
