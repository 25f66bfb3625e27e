//! How far loading may reach: whether it may ask servers, how long it waits, and where it keeps pages.

use std::path::PathBuf;
use std::time::Duration;

use etcetera::BaseStrategy;

/// How web addresses are opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FetchPolicy {
    /// Whether only pages that were kept are opened, and no server is asked.
    pub is_offline: bool,
    /// How long one page may take.
    pub patience: Duration,
    /// The folder in which pages are kept.
    pub kept: PathBuf,
    /// A folder of the reader's in which every new state of a page is kept beside those before.
    pub states: Option<PathBuf>,
}

/// Nobody waits longer for a page, and slow servers answer sooner.
const PATIENCE: Duration = Duration::from_secs(30);

impl Default for FetchPolicy {
    /// Servers are asked, and pages are kept under the cache folder of the platform.
    fn default() -> Self {
        let cache = etcetera::choose_base_strategy().map(|platform| platform.cache_dir());
        Self {
            is_offline: false,
            patience: PATIENCE,
            kept: cache
                .unwrap_or_else(|_| std::env::temp_dir())
                .join("retold")
                .join("pages"),
            states: None,
        }
    }
}
