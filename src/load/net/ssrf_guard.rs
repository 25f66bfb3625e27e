//! Which machines may be asked: a page on the open web never leads to one inside the house.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// What is known of the machines that were asked for one page.
#[derive(Clone, Debug, Default)]
pub(super) struct State(Arc<Flags>);

#[derive(Debug, Default)]
struct Flags {
    must_be_public: AtomicBool,
    has_refused: AtomicBool,
}

impl State {
    /// A state in which only public machines may be asked.
    #[cfg(test)]
    pub(super) fn on_the_open_web() -> Self {
        let state = Self::default();
        state.0.must_be_public.store(true, Ordering::Relaxed);
        state
    }

    /// Whether a machine inside the house was to be asked and was not.
    pub(super) fn has_refused(&self) -> bool {
        self.0.has_refused.load(Ordering::Relaxed)
    }

    /// Whether these machines may be asked. The reader may name any machine; once a public one has answered, only
    /// public ones may follow.
    fn allows(&self, mut machines: impl Iterator<Item = IpAddr>) -> bool {
        let is_public = machines.all(is_public);
        if self.0.must_be_public.load(Ordering::Relaxed) && !is_public {
            self.0.has_refused.store(true, Ordering::Relaxed);
            return false;
        }
        self.0.must_be_public.fetch_or(is_public, Ordering::Relaxed);
        true
    }
}

/// Finds machines by name and lets only those through that may be asked.
#[derive(Debug)]
pub(super) struct Guard {
    state: State,
    names: DefaultResolver,
}

impl Guard {
    pub(super) fn new(state: &State) -> Self {
        Self {
            state: state.clone(),
            names: DefaultResolver::default(),
        }
    }
}

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.names.resolve(uri, config, timeout)?;
        // The machines that are found are those that are asked, so no second answer of a name server can differ.
        if self.state.allows(found.iter().map(|address| address.ip())) {
            Ok(found)
        } else {
            Err(ureq::Error::HostNotFound)
        }
    }
}

/// Whether a machine stands on the open web: neither this one, nor one of the house, nor of the provider.
fn is_public(machine: IpAddr) -> bool {
    match machine {
        IpAddr::V4(machine) => is_public_v4(machine),
        IpAddr::V6(machine) => {
            let [first, second, ..] = machine.segments();
            let is_local = first & 0xfe00 == 0xfc00 || first & 0xffc0 == 0xfe80;
            // Addresses of the old kind written in the new one: as they are, and as translated.
            let is_translated = (first, second) == (0x64, 0xff9b);
            let [.., a, b, c, d] = machine.octets();
            let is_fine_old = || is_public_v4(Ipv4Addr::new(a, b, c, d));
            let is_old = machine.to_ipv4().is_some() || is_translated;
            !machine.is_loopback()
                && !machine.is_unspecified()
                && !machine.is_multicast()
                && !is_local
                && (!is_old || is_fine_old())
        }
    }
}

fn is_public_v4(machine: Ipv4Addr) -> bool {
    let [first, second, ..] = machine.octets();
    let is_shared = first == 100 && second & 0xc0 == 64;
    !(machine.is_loopback()
        || machine.is_private()
        || machine.is_link_local()
        || machine.is_multicast()
        || machine.is_broadcast()
        || first == 0
        || is_shared)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_of_the_house_are_known() {
        for inside in [
            "127.0.0.1",
            "127.1.2.3",
            "10.0.0.1",
            "192.168.1.1",
            "172.16.0.9",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "::127.0.0.1",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside}");
        }
        for outside in [
            "93.184.216.34",
            "2606:2800:220:1::1",
            "::ffff:93.184.216.34",
            "100.128.0.1",
        ] {
            assert!(is_public(outside.parse().unwrap()), "{outside}");
        }
    }

    #[test]
    fn the_open_web_never_leads_into_the_house() {
        let [inside, outside] =
            ["127.0.0.1", "93.184.216.34"].map(|ip| ip.parse::<IpAddr>().unwrap());
        let state = State::default();
        assert!(state.allows([inside].into_iter()));
        assert!(state.allows([inside].into_iter()));
        assert!(state.allows([outside].into_iter()));
        assert!(!state.allows([inside].into_iter()));
        assert!(!state.allows([outside, inside].into_iter()));
        assert!(state.has_refused());
    }
}
