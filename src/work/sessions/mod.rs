//! Sessions: reviews that are saved as they are made and found again with their versions.
//!
//! A session is a TOML file in the platform's state folder, or anywhere on request. It is written whole or not at all,
//! its previous state is kept beside it, and only one retold at a time may write it. A file that cannot be read is never
//! overwritten.

mod folder;
mod judgement_record;
mod lock;
mod moving;
mod named_sessions;
mod partial_reviews;
mod record;
mod saver;
mod session;
mod session_changes;
mod session_entry;
mod session_reading;
mod session_writing;
mod sources;
mod version_matching;

pub use folder::Sessions;
pub use moving::{MovedSession, MovedSource};
pub use partial_reviews::RelatedReview;
pub use saver::Saver;
pub use session::{Opened, Session};
pub use session_entry::{SessionEntry, SessionListing};
pub use sources::{SessionSources, SessionView};
