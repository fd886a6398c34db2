//! The zigzag (head-tail) layout of sequences that several devices share: each device's shard
//! becomes a row, so that all but attention computes on it as on a sequence.

use super::dim::activation_axes;
use super::{Dim, Parallel, Rows};
use crate::graph::Tensor;

impl Parallel {
    /// The same mesh for activations in the layout of [`Parallel::to_zigzag`].
    pub fn zigzag(&self) -> Parallel {
        Parallel { rows: Rows::Zigzag, ..self.clone() }
    }

    /// Whether activations are in the layout of [`Parallel::to_zigzag`].
    pub fn is_zigzag(&self) -> bool {
        self.rows == Rows::Zigzag
    }

    /// The same mesh for activations whose rows are whole sequences.
    pub fn contiguous(&self) -> Parallel {
        Parallel { rows: Rows::Sequences, ..self.clone() }
    }

    /// x [b, t, …] as [b n, t / n, …] where n devices share a sequence: their rows follow each
    /// other. Row i of a sequence holds chunks i and 2n - 1 - i of its 2n, so that every device has
    /// the same amount of work in causal attention.
    #[track_caller]
    pub fn to_zigzag<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let Layout { groups, local, n, chunk, rest } = self.layout(&x.shape(), 1);
        let with = |dims: &[usize]| [dims, &[chunk], &rest].concat();
        let chunks = self.shard_groups(x.reshape(&with(&[groups, local, 2 * n])));
        let half = with(&[groups, local, n, 1]);
        let early = chunks.slice_dim(2, 0, n).reshape(&half);
        let late = chunks.slice_dim(2, n, 2 * n).reverse(&[2]).reshape(&half);
        let order: Vec<usize> = [0, 2, 1].into_iter().chain(3..half.len()).collect();
        let pairs = x.graph().concatenate(&[early, late], 3).transpose(&order);
        let rows = [&[groups * n * local, 2 * chunk], &rest[..]].concat();
        let rows = self.shard_groups(pairs).reshape(&rows);
        let dims = [Dim::Batch, Dim::Unsharded, Dim::Unsharded, Dim::Unsharded];
        self.zigzag().shard(rows, &dims[..rows.rank()])
    }

    /// The inverse of [`Parallel::to_zigzag`].
    #[track_caller]
    pub fn from_zigzag<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let n = self.shards(Dim::Sequence);
        let Layout { groups, local, chunk, rest, .. } = self.layout(&x.shape(), n);
        let with = |dims: &[usize]| [dims, &[chunk], &rest].concat();
        let pairs = self.shard_groups(x.reshape(&with(&[groups, n, local, 2])));
        let order: Vec<usize> = [0, 2, 1].into_iter().chain(3..pairs.rank()).collect();
        let pairs = pairs.transpose(&order);
        let half = with(&[groups, local, n]);
        let early = pairs.slice_dim(3, 0, 1).reshape(&half);
        let late = pairs.slice_dim(3, 1, 2).reshape(&half).reverse(&[2]);
        let chunks = self.shard_groups(x.graph().concatenate(&[early, late], 2));
        let sequences = [&[groups * local, 2 * n * chunk], &rest[..]].concat();
        let sequences = chunks.reshape(&sequences);
        let dims = [Dim::Batch, Dim::Sequence, Dim::Unsharded, Dim::Unsharded];
        self.shard(sequences, &dims[..sequences.rank()])
    }

    /// The layout of x [b, t, …], each of whose rows holds `1 / rows` of a sequence.
    fn layout(&self, shape: &[usize], rows: usize) -> Layout {
        let (groups, n) = (self.shards(Dim::Batch), self.shards(Dim::Sequence));
        Layout {
            groups,
            local: shape[0] / rows / groups,
            n,
            chunk: shape[1] * rows / (2 * n),
            rest: shape[2..].to_vec(),
        }
    }

    /// Shards x [groups, …] over the groups of devices alone.
    fn shard_groups<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let mut dims = vec![Dim::Unsharded; x.rank()];
        dims[0] = Dim::Batch;
        self.shard(x, &dims)
    }

    /// Inside a manual computation, the sum over the n devices that share sequences of x [n, b, …],
    /// of which each keeps its own [b, …].
    pub fn reduce_scatter_rows<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let [axis] = activation_axes(Dim::Sequence) else {
            unreachable!("one axis shards sequences")
        };
        x.reduce_scatter(&self.mesh, axis.name(), 0).reshape(&x.shape()[1..])
    }
}

/// [groups, local, 2n chunks, …] of a tensor: each of `groups` groups of devices has `local`
/// sequences, and the n devices of a group share each.
struct Layout {
    groups: usize,
    local: usize,
    n: usize,
    /// Tokens of a chunk.
    chunk: usize,
    rest: Vec<usize>,
}
