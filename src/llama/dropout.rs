//! Dropout, whose random numbers depend on a token's row and position and not on the mesh.

use super::Llama;
use super::adapter::InputDropout;
use crate::dtype::DType;
use crate::graph::ops::random::Key;
use crate::graph::{Graph, Tensor, Type};
use crate::parallel::Dim;

impl Llama {
    /// Dropout on x [b, t, d].
    pub(super) fn dropout<'g>(&self, key: Key<'g>, x: Tensor<'g>) -> Tensor<'g> {
        let indices = self.natural_indices(x.graph(), [x.dim(0), x.dim(1)]);
        key.dropout(x, self.model.dropout_rate, indices)
    }

    /// Dropout on what an adapter reads of x [b, t, d] or of values with the same number of rows
    /// and positions; none where adapters have no dropout.
    pub(super) fn adapter_dropout<'g>(
        &self,
        key: Key<'g>,
        x: Tensor<'g>,
    ) -> Option<InputDropout<'g>> {
        let rate = self.lora.as_ref().map_or(0.0, |lora| lora.dropout);
        let shape = [x.dim(0), x.dim(1)];
        let indices = self.natural_indices(x.graph(), shape);
        (rate > 0.0).then_some(InputDropout { key, rate, shape, indices })
    }

    /// Row and position, each u32 [b, t], of the tokens of a batch whose rows are shards of
    /// sequences; None where rows are sequences.
    fn natural_indices<'g>(
        &self,
        g: &'g Graph,
        [rows, length]: [usize; 2],
    ) -> Option<[Tensor<'g>; 2]> {
        let parallel = self.parallel.contiguous();
        let shards = parallel.shards(Dim::Sequence);
        let natural = Type::new(DType::U32, &[rows / shards, length * shards]);
        let zigzag = |dim| parallel.to_zigzag(g.iota(&natural, dim));
        self.parallel.is_zigzag().then(|| [0, 1].map(zigzag))
    }
}
