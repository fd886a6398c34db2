//! How the tokens of a batch are split into the chunks that the loss goes through.

use crate::graph::Tensor;
use crate::parallel::{Dim, Parallel};

/// How tokens are split into chunks, [n, s, c]: every device has tokens of its own in every chunk.
pub(super) struct Chunks {
    chunks: usize,
    shards: usize,
    tokens: usize,
}

impl Chunks {
    pub(super) fn new(tokens: usize, chunk: usize, parallel: &Parallel) -> Chunks {
        let shards = parallel.token_shards();
        let per_shard = tokens / shards;
        let most = if chunk == 0 { per_shard } else { chunk.min(per_shard) };
        let size = (1..=most).rev().find(|n| per_shard.is_multiple_of(*n)).unwrap_or(per_shard);
        Chunks { chunks: per_shard / size, shards, tokens: size }
    }

    /// [b, t, …rest] → [n, s, c, …rest].
    pub(super) fn split<'g>(
        &self,
        x: Tensor<'g>,
        rest: &[usize],
        parallel: &Parallel,
    ) -> Tensor<'g> {
        let leading = [self.shards, self.chunks, self.tokens];
        let order: Vec<usize> = [1, 0, 2].into_iter().chain(3..3 + rest.len()).collect();
        let split = x.reshape(&[&leading, rest].concat()).transpose(&order);
        let dims = [Dim::Unsharded, Dim::Tokens, Dim::Unsharded, Dim::Unsharded];
        parallel.shard(split, &dims[..split.rank()])
    }

    /// [n, s, c] → [b, t], which is `shape`.
    pub(super) fn join<'g>(x: Tensor<'g>, shape: &[usize]) -> Tensor<'g> {
        x.transpose(&[1, 0, 2]).reshape(shape)
    }
}
