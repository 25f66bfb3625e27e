//! Sessions: reviews that are saved as they are made and found again with their versions.
//!
//! A session is a TOML file in the platform's state folder, or anywhere on request. It is written whole or not at all,
//! its previous state is kept beside it, and only one retold at a time may write it. A file that cannot be read is never
//! overwritten.

mod folder;
mod lock;
pub(super) mod partial_reviews;
mod record;
mod saver;
mod session;
pub(super) mod session_reading;
pub(super) mod session_writing;

pub use folder::{SessionEntry, SessionListing, Sessions};
pub use saver::Saver;
pub use session::{Opened, Session};
