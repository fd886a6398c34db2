//! Remat policies of the configuration as the graph's.

use crate::config::{RematName, RematPolicy};
use crate::graph::autodiff::Remat;

/// Names of the values of a layer that `"minimal"` saves: results of matrix products and of
/// attention, and the scale of its norms (a number a token). Those that save the most recomputation
/// for each byte come first, so that a prefix is a policy that saves less.
pub const MINIMAL: [&str; 9] =
    ["attn_out", "attn_lse", "k_proj", "v_proj", "q_proj", "mid", "norm_scale", "gate", "up"];

/// The graph's form of a remat policy.
pub fn remat_of(policy: &RematPolicy) -> Remat {
    match policy {
        RematPolicy::Named(RematName::None) => Remat::SaveAll,
        RematPolicy::Named(RematName::Minimal) => {
            Remat::SaveNamed(MINIMAL.map(String::from).to_vec())
        }
        RematPolicy::Named(RematName::Full) => Remat::SaveNothing,
        RematPolicy::Save { save } => Remat::SaveNamed(save.clone()),
        RematPolicy::Offload { save, offload } => {
            Remat::Offload { save: save.clone(), offload: offload.clone() }
        }
    }
}
