//! Web addresses: one page each, fetched or taken from those that were kept. No link inside a page is ever followed,
//! and no script run.

mod fetch;
mod fetched_page;
pub(super) mod page_cache;
pub(super) mod ssrf_guard;
mod state_keeping;

use super::instants::moment;
use super::{
    FurnitureRules, LoadOptions, Loaded, Trouble, describe_system_error, format_utc_now, formats,
};
use fetched_page::FetchedPage;
use page_cache::KeptPage;

/// Opens the page at an address. Without a connection the copy that was kept is opened, and said to be one unless the
/// reader has asked for it.
pub(super) fn open_address(address: &str, options: &LoadOptions) -> Loaded {
    let LoadOptions {
        fetch: reach,
        furniture: rules,
        ..
    } = options;
    if reach.is_offline {
        return match page_cache::find_kept_page(&reach.kept, address) {
            Some(kept) => open_fetched_page(&kept.page, address, &kept.fetched, rules),
            None => loaded_with_trouble(
                Trouble::new(address, "no copy of this page was kept")
                    .with_hint("open it once without --offline"),
            ),
        };
    }
    match fetch::fetch(address, reach.patience, &ssrf_guard::State::default()) {
        Ok(page) => {
            let now = format_utc_now();
            let mut loaded = open_fetched_page(&page, address, &now, rules);
            let trouble = keep_new_state(options, (address, &now), &page, &loaded);
            loaded.troubles.extend(trouble);
            if !loaded.drafts.is_empty()
                && let Err(error) = page_cache::keep_page(&reach.kept, address, &page)
            {
                let what = format!(
                    "no copy of the page could be kept ({})",
                    describe_system_error(&error)
                );
                loaded.troubles.push(Trouble::new(address, what));
            }
            loaded
        }
        Err(trouble) => match page_cache::find_kept_page(&reach.kept, address) {
            Some(kept) => open_kept_page(&kept, address, rules, trouble),
            None => loaded_with_trouble(trouble),
        },
    }
}

/// Keeps what an address shows now in the reader's folder of states, if there is one, and says what went wrong.
fn keep_new_state(
    options: &LoadOptions,
    fetched: (&str, &str),
    page: &FetchedPage,
    loaded: &Loaded,
) -> Option<Trouble> {
    let folder = options.fetch.states.as_deref();
    let folder = folder.filter(|_| !loaded.drafts.is_empty())?;
    let (drafts, rules) = (&loaded.drafts, &options.furniture);
    let error = state_keeping::keep_state(folder, fetched, page, drafts, rules).err()?;
    let cause = describe_system_error(&error);
    let what = format!("the state could not be kept ({cause})");
    Some(Trouble::new(folder.display().to_string(), what))
}

/// Opens a page that was fetched at an instant; one that an archive captured was there at the time of its capture.
fn open_fetched_page(
    page: &FetchedPage,
    address: &str,
    fetched: &str,
    rules: &FurnitureRules,
) -> Loaded {
    if page.bytes.is_empty() {
        return loaded_with_trouble(Trouble::new(address, "the page is empty"));
    }
    let label = page.charset.as_deref().unwrap_or_default();
    let mut loaded = formats::open_bytes(
        &page.bytes,
        address,
        encoding_rs::Encoding::for_label(label.as_bytes()),
        rules,
    );
    for draft in &mut loaded.drafts {
        draft.meta.captured = draft.meta.captured.or_else(|| moment(fetched));
    }
    loaded
}

fn open_kept_page(
    kept: &KeptPage,
    address: &str,
    rules: &FurnitureRules,
    trouble: Trouble,
) -> Loaded {
    let mut loaded = open_fetched_page(&kept.page, address, &kept.fetched, rules);
    let day: String = kept.fetched.chars().take_while(|c| *c != 'T').collect();
    loaded.troubles.push(
        Trouble::new(address, trouble.what).with_hint(format!("the copy kept on {day} is shown")),
    );
    loaded
}

fn loaded_with_trouble(trouble: Trouble) -> Loaded {
    Loaded {
        troubles: vec![trouble],
        ..Loaded::default()
    }
}
