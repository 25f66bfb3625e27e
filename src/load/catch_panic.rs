//! Work that may break: a fault in a reader of foreign formats stays with the one file, and the screen hears nothing.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is at work whose breaking is expected, so that nobody needs to be told.
pub fn is_guarded() -> bool {
    IS_GUARDED.get()
}

/// What the work comes to; nothing if it breaks.
#[cfg_attr(
    not(feature = "pdf"),
    allow(dead_code, reason = "only readers of foreign formats break")
)]
pub(super) fn catch_panic<T>(work: impl FnOnce() -> T) -> Option<T> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let tell = take_hook();
        set_hook(Box::new(move |panic| {
            if !is_guarded() {
                tell(panic);
            }
        }));
    });
    let before = IS_GUARDED.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    IS_GUARDED.set(before);
    done.ok()
}
