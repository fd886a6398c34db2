//! Which keys a query attends to: the causal and sliding-window mask, and document masking.

use crate::config::ModelConfig;
use crate::dtype::DType;
use crate::graph::{Tensor, Type};

/// Score of a masked key; finite, so that a row whose keys are all masked stays finite.
pub(super) const MASKED: f64 = -1e30;

/// Which keys a query attends to by their distance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mask {
    pub causal: bool,
    /// Tokens that a query attends to, itself included.
    pub window: Option<usize>,
}

impl Mask {
    pub fn of(m: &ModelConfig) -> Mask {
        Mask { causal: m.causal, window: m.sliding_window }
    }

    /// Boolean [t, s] for the first `queries` tokens as queries and the first `keys` as keys; none
    /// where no key is masked.
    pub(super) fn matrix<'g>(
        &self,
        like: Tensor<'g>,
        queries: usize,
        keys: usize,
    ) -> Option<Tensor<'g>> {
        let masks_future = self.causal && keys > 1;
        let masks_past = self.window.is_some_and(|w| queries > w);
        if !masks_future && !masks_past {
            return None;
        }
        let g = like.graph();
        let ty = Type::new(DType::I32, &[queries, keys]);
        self.at_distance(g.iota(&ty, 0) - g.iota(&ty, 1), masks_past)
    }

    /// Whether a query attends to a key at this distance (i32): 0 for itself, positive for the
    /// past. `window` says whether any of the keys may be too far back.
    pub(super) fn at_distance<'g>(&self, distance: Tensor<'g>, window: bool) -> Option<Tensor<'g>> {
        let number = |n: usize| distance.graph().full(&distance.ty(), n as f64);
        let future = self.causal.then(|| distance.ge(number(0)));
        let window = self.window.filter(|_| window);
        let past = window.map(|w| distance.lt(number(w)));
        both(future, past)
    }
}

/// Boolean [b, t, s]: whether query and key belong to the same document. Segment ids are i32 [b, t]
/// and [b, s].
pub(super) fn same_document<'g>(queries: Tensor<'g>, keys: Tensor<'g>) -> Tensor<'g> {
    let shape = [queries.dim(0), queries.dim(1), keys.dim(1)];
    queries.broadcast_in_dim(&shape, &[0, 1]).eq(keys.broadcast_in_dim(&shape, &[0, 2]))
}

/// The conjunction of two masks; none masks nothing.
pub(super) fn both<'g>(a: Option<Tensor<'g>>, b: Option<Tensor<'g>>) -> Option<Tensor<'g>> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.and(b)),
        (a, b) => a.or(b),
    }
}
