//! Remat policies of the configuration as the graph's.

use crate::config::{RematName, RematPolicy};
use crate::graph::autodiff::Remat;

/// Names of the values of a layer that `"minimal"` saves: results of matrix products and of
/// attention, and the scale of its norms (a number a token). Those that save the most recomputation
/// for each byte come first, so that a prefix is a policy that saves less.
pub const MINIMAL: [&str; 9] =
    ["attn_out", "attn_lse", "k_proj", "v_proj", "q_proj", "mid", "norm_scale", "gate", "up"];

/// Name of the largest magnitudes by which operands of products in few bits are rounded, which
/// `"minimal"` saves too: a number a token.
pub const MAGNITUDE: &str = "magnitude";

/// How many of the names of [`MINIMAL`] the policies between `minimal` and `full` save: without
/// the MLP's, without the residual's, without the queries, attention alone.
const SAVED: [usize; 4] = [7, 5, 4, 2];

/// Remat policies, the one that saves most first.
pub fn policies() -> Vec<RematPolicy> {
    let saved =
        |n| RematPolicy::Save { save: MINIMAL[..n].iter().map(|n| n.to_string()).collect() };
    let most = [RematName::None, RematName::Minimal].map(RematPolicy::Named).into_iter();
    most.chain(SAVED.map(saved)).chain([RematPolicy::Named(RematName::Full)]).collect()
}

/// The policies of which a step has the first that its devices have the memory for: "auto" has
/// several, all that compute something again.
pub fn candidates(policy: &RematPolicy) -> Vec<RematPolicy> {
    match policy {
        RematPolicy::Named(RematName::Auto) => policies().split_off(1),
        policy => vec![policy.clone()],
    }
}

/// The graph's form of a remat policy; of "auto" the first candidate.
pub fn remat_of(policy: &RematPolicy) -> Remat {
    match policy {
        RematPolicy::Named(RematName::None) => Remat::SaveAll,
        RematPolicy::Named(RematName::Auto | RematName::Minimal) => {
            Remat::SaveNamed(MINIMAL.into_iter().chain([MAGNITUDE]).map(String::from).collect())
        }
        RematPolicy::Named(RematName::Full) => Remat::SaveNothing,
        RematPolicy::Save { save } => Remat::SaveNamed(save.clone()),
        RematPolicy::Offload { save, offload } => {
            Remat::Offload { save: save.clone(), offload: offload.clone() }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn auto_saves_less_from_candidate_to_candidate() {
        let auto = candidates(&RematPolicy::Named(RematName::Auto));
        let saved = |policy: &RematPolicy| match remat_of(policy) {
            Remat::SaveNamed(names) => names,
            other => panic!("{other:?}"),
        };
        let (full, named) = auto.split_last().unwrap();
        assert_eq!(*full, RematPolicy::Named(RematName::Full));
        assert_eq!(saved(&auto[0])[..MINIMAL.len()], MINIMAL);
        for pair in named.windows(2) {
            let [more, less] = [&pair[0], &pair[1]].map(saved);
            assert!(more.len() > less.len() && more.starts_with(&less), "{more:?} {less:?}");
        }
        let one = RematPolicy::Named(RematName::None);
        assert_eq!(candidates(&one), [one]);
    }
}
