//! Linear maps: the only reader of a projection's weight. Repeated key heads, fused projections and
//! every other representation of a weight belong here.

use super::adapter::Adapter;
use super::folded;
use super::low_precision::Layout;
use super::norm::along_rows;
use super::rounded::Rounded;
use super::weight::Weight;
use crate::graph::{Tensor, Tree};
use crate::parallel::{Dim, Parallel};
use crate::tree;

/// `x wᵀ + b` for a weight [out, in] and a bias [out].
#[derive(Clone, Copy, Debug)]
pub(super) struct Linear<'g> {
    pub(super) weight: Weight<'g>,
    pub(super) bias: Option<Tensor<'g>>,
    pub(super) adapter: Option<Adapter<'g>>,
}

tree!(Linear { weight, bias, adapter });

impl<'g> Linear<'g> {
    /// Of x [b, …, in], [b, …, out] in the type of `x`; `dim` is the logical dim of `out`.
    ///
    /// Leading dims are flattened: XLA's CPU backend multiplies matrices much faster than it
    /// contracts tensors.
    pub(super) fn apply(&self, x: Tensor<'g>, dim: Dim, parallel: &Parallel) -> Tensor<'g> {
        if let Some(products) = Linear::folded(&[*self], x, parallel) {
            return products[0];
        }
        let flat = by_tokens(x);
        let y = self.weight.multiply(flat, Layout { x: "ti", y: "to" }, parallel);
        let y = parallel.shard_flat(y, &[Dim::Batch, dim]);
        self.add_bias(self.add_adapter(y, flat, dim, parallel), x)
    }

    /// What maps of x [b, …, in] give, each [b, …, out], where adapters of all of them are better
    /// made one with their weights.
    pub(super) fn folded(
        maps: &[Linear<'g>],
        x: Tensor<'g>,
        parallel: &Parallel,
    ) -> Option<Vec<Tensor<'g>>> {
        let adapted: Option<Vec<_>> = maps.iter().map(|m| Some((m.weight, m.adapter?))).collect();
        let products = folded::products(&adapted?, by_tokens(x), parallel)?;
        let finish = |(map, y): (&Linear<'g>, Tensor<'g>)| {
            let adapter = map.adapter.expect("each has one");
            map.add_bias(adapter.renormalize(y, &map.weight, 1), x)
        };
        Some(maps.iter().zip(products).map(finish).collect())
    }

    /// The product y [tokens, out] and the bias, with the leading dims of `x` and in its type.
    fn add_bias(&self, y: Tensor<'g>, x: Tensor<'g>) -> Tensor<'g> {
        let mut shape = x.shape();
        shape[x.rank() - 1] = self.weight.out();
        let y = y.reshape(&shape);
        self.bias.map_or(y, |b| y + along_rows(b.convert(x.dtype()), &shape))
    }

    /// Of x [tokens, in] with the result transposed, [out, tokens].
    pub(super) fn apply_to_columns(
        &self,
        x: Tensor<'g>,
        dim: Dim,
        parallel: &Parallel,
    ) -> Tensor<'g> {
        let y = self.weight.multiply(x, Layout { x: "ti", y: "ot" }, parallel);
        let sharded = |y: Tensor<'g>| parallel.shard_flat(y, &[dim, Dim::Batch]);
        let y = sharded(y);
        let y = self.adapter.map_or(y, |adapter| {
            adapter.renormalize(y + sharded(adapter.apply_to_columns(x)), &self.weight, 0)
        });
        let spread = |b: Tensor<'g>| b.convert(x.dtype()).broadcast_in_dim(&y.shape(), &[0]);
        self.bias.map_or(y, |b| y + spread(b))
    }

    /// Of a transposed x [in, tokens], in `shape`, which is that of [tokens, out] with its leading
    /// dims.
    pub(super) fn apply_to_rows(
        &self,
        x: Tensor<'g>,
        shape: &[usize],
        dim: Dim,
        parallel: &Parallel,
    ) -> Tensor<'g> {
        let y = self.weight.multiply(x, Layout { x: "it", y: "to" }, parallel);
        let y = parallel.shard_flat(y, &[Dim::Batch, dim]);
        let y = self.add_adapter(y, x.transpose(&[1, 0]), dim, parallel).reshape(shape);
        self.bias.map_or(y, |b| y + b.convert(x.dtype()).broadcast_to(shape))
    }

    /// The product y [tokens, out] of x [tokens, in] with that of the adapter, if there is one.
    fn add_adapter(
        &self,
        y: Tensor<'g>,
        x: Tensor<'g>,
        dim: Dim,
        parallel: &Parallel,
    ) -> Tensor<'g> {
        self.adapter.map_or(y, |adapter| {
            let added = parallel.shard_flat(adapter.apply(x), &[Dim::Batch, dim]);
            adapter.renormalize(y + added, &self.weight, 1)
        })
    }

    /// The weight, if it alone is the map and is multiplied in few bits.
    pub(super) fn as_rounded(&self) -> Option<Rounded<'g>> {
        match self.weight {
            Weight::Rounded(rounded) if self.bias.is_none() && self.adapter.is_none() => {
                Some(rounded)
            }
            _ => None,
        }
    }

    /// Whether the product is one of few bits.
    pub(super) fn is_rounded(&self) -> bool {
        matches!(self.weight, Weight::Rounded(_))
    }

    /// Whether a kernel computes the product, of tokens by rows.
    pub(super) fn has_kernel(&self, parallel: &Parallel) -> bool {
        matches!(self.weight, Weight::Rounded(rounded) if rounded.how.kernel(parallel).is_some())
    }

    /// Whether there is a weight for each stage of a pipeline.
    pub(super) fn is_staged(&self) -> bool {
        matches!(self.weight, Weight::Plain(weight) if weight.rank() == 3)
    }

    /// Whether one weight alone is the map, up to its bias.
    pub(super) fn is_plain(&self) -> bool {
        let is_matrix = match self.weight {
            Weight::Plain(weight) => weight.rank() == 2,
            Weight::Rounded(_) => true,
            _ => false,
        };
        self.adapter.is_none() && is_matrix
    }

    /// The same map with each head of `head_dim` results `repeats` times, in the type of `like`.
    /// Each device computes the heads that its queries read, from weights that it gathers.
    pub(super) fn repeat_heads(
        &self,
        repeats: usize,
        head_dim: usize,
        like: Tensor<'g>,
        parallel: &Parallel,
    ) -> Linear<'g> {
        let repeat = |w: Tensor<'g>, inner: Dim| {
            let dims = [Dim::KvHeads, inner];
            let (dims, rest) = (&dims[..w.rank()], &w.shape()[1..]);
            let gathered = [&[Dim::Unsharded], &dims[1..]].concat();
            let w = parallel.shard_parameter(w, &gathered);
            let heads = [&[w.dim(0) / head_dim, head_dim], rest].concat();
            let mut each = heads.clone();
            each.insert(1, repeats);
            let kept: Vec<usize> = (0..each.len()).filter(|d| *d != 1).collect();
            let merged = [&[w.dim(0) * repeats], rest].concat();
            let all = w.reshape(&heads).broadcast_in_dim(&each, &kept).reshape(&merged);
            parallel.shard_parameter(all, dims)
        };
        let dtype = like.dtype();
        let weight = self.weight.by_rows(dtype).map(&mut |w| repeat(w, Dim::Embed));
        let adapter = |a: Adapter<'g>| Adapter {
            b: repeat(a.b.convert(dtype), Dim::Unsharded),
            magnitude: a.magnitude.map(|magnitude| repeat(magnitude, Dim::Embed)),
            ..a
        };
        let bias = self.bias.map(|bias| repeat(bias.convert(dtype), Dim::Embed));
        Linear { weight, bias, adapter: self.adapter.map(adapter) }
    }

    /// One map that gives the results of several plain ones side by side, in the type of `like`.
    pub(super) fn concatenate(
        maps: &[Linear<'g>],
        dims: [Dim; 2],
        like: Tensor<'g>,
        parallel: &Parallel,
    ) -> Linear<'g> {
        let g = like.graph();
        let weights: Vec<_> = maps.iter().map(|m| m.weight.by_rows(like.dtype())).collect();
        let leaves: Vec<Vec<Tensor<'g>>> = weights.iter().map(Tree::leaves).collect();
        let join = |i: usize| {
            let parts: Vec<_> = leaves.iter().map(|leaves| leaves[i]).collect();
            parallel.shard_parameter(g.concatenate(&parts, 0), &dims[..parts[0].rank()])
        };
        let joined: Vec<_> = (0..leaves[0].len()).map(join).collect();
        let weight = weights[0].with_leaves(&joined);
        let biases: Vec<_> = maps.iter().filter_map(|m| m.bias).collect();
        let bias = (!biases.is_empty()).then(|| g.concatenate(&biases, 0));
        Linear { weight, bias, adapter: None }
    }
}

/// x [b, …, in] as [tokens, in].
fn by_tokens<'g>(x: Tensor<'g>) -> Tensor<'g> {
    let inner = x.dim(x.rank() - 1);
    x.reshape(&[x.ty().elements() / inner, inner])
}
