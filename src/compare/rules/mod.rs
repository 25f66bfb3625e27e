//! Every constant that decides a link, a relation or a point, with its reason; by stage.
//!
//! Log-odds add up: one more makes a link 2.7 times as likely against its contrary. Shares and probabilities run from 0
//! to 1. What decides between words stands in [`super::words`], what decides about passages in [`mod@super::regions`].

mod context;
mod describe;
pub(crate) mod evidence;
mod index;
mod select;

pub(crate) use context::*;
pub(crate) use describe::*;
pub(crate) use index::*;
pub(crate) use select::*;
