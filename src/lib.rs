//! retold shows how one story was retold: several published versions side by side, and what was copied, reworded,
//! moved, dropped or added.
//!
//! # The screen, in the code's words
//!
//! ```text
//!   column head ─┐                          ┌─ letter, title, outlet, shared
//!   A  Three dead as ferry runs aground     B  Three killed as island ferry strikes rocks
//!   ────────────────────────────────────    ────────────────────────────────────────────
//!   = It was on its usual evening run    ┊  ~ It was on its regular evening run      ┊ ◂ row
//!     from Port Selwyn.                  ┊    from Port Selwyn.     └── run (Role)   ┊
//!   + Divers are expected to examine     ┊    · silent              ◂ cell           ┊ ◂ strip
//!     the hull on Saturday.              ┊                                           ┊
//!   ↕ Built in 1978, the Lady Ardith     ┊    ↕ told above, B 7                      ┊
//!   └ gutter (Mark)
//!   A 18/24  only here · B is silent                                     ? help   ◂ status line
//! ```
//!
//! # The line of layers
//!
//! `text · load · compare · review · report · settings · work · ui`: a layer uses only what stands to its left, and a
//! test holds that. [`text`], [`compare`] and [`review`] are pure: no files, threads, clocks, environment or terminals.
//!
//! Data walks one way: files → drafts (`load`) → story ([`text`]) → pairs and points ([`compare`]) → page
//! ([`review`]) → ink ([`ui`], `report`).
//!
//! # What always holds
//!
//! - The published text is never altered; cleaning marks stretches as furniture, and every claim is a span of the text.
//! - Every sentence makes exactly one point, and every word stands in exactly one run: nothing is lost, nothing is told
//!   twice.
//! - `compare` does not know which version is the base; `review` does not know how wide the screen is; `ui` does not
//!   decide what counts as the same; `report` does not compare.
//! - No result depends on the order of versions, on hashing or on time.
//! - Text from outside is data: control characters are made visible before anything is drawn or written.

pub mod text;

pub mod compare;

pub mod review;

pub mod ui;
