//! Attention by the kernels of `flash` on each device's own sequences and heads, with its own
//! gradient.

use super::flash::{Backward, Flash, Forward, LANES, vmem_bytes};
use super::{Mask, on_each_device, with_lse};
use crate::config::Config;
use crate::dtype::DType;
use crate::graph::kernel::{Kernel, call, run};
use crate::graph::ops::custom::CustomVjp;
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Function, Graph, Tensor, Type};
use crate::parallel::{Dim, Parallel};

/// How the kernels are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lowering {
    /// As text for TPU compilers.
    Mosaic,
    /// As loops of ordinary ops, for every platform: slow, the oracle of the other.
    Loops,
}

/// Longest sequence of which the backward kernel can hold a head's gradients on chip.
const LONGEST: usize = 16384;

/// Whether the kernels can work on a sequence of this length.
pub fn supports(length: usize, head_dim: usize, mask: Mask) -> bool {
    let bounded = mask.causal || mask.window.is_none();
    length.is_multiple_of(LANES) && length <= LONGEST && head_dim.is_multiple_of(64) && bounded
}

/// What the kernels do not support of a configuration, and what to do instead.
pub(super) fn unsupported_reason(config: &Config) -> Option<String> {
    let (length, head_dim) = (config.train.sequence_length, config.model.head_dim);
    (!supports(length, head_dim, Mask::of(&config.model))).then(|| format!(
        "needs sequence_length a multiple of {LANES} up to {LONGEST} and head_dim a multiple of 64, not {length} and {head_dim}; use \"blockwise\""
    ))
}

/// Queries a block, and keys a tile. Large blocks use the matrix unit best; 1024 is the most that
/// fits on chip.
fn blocks_of(length: usize) -> [usize; 2] {
    let block =
        [1024, 512, 256, 128].into_iter().find(|b| length.is_multiple_of(*b)).unwrap_or(length);
    [block, block.min(256)]
}

/// Attention of q [b, t, h, e] over k and v [b, t, kv, e] → [b, t, h, e]. `segments` [b, t] keeps
/// documents apart.
pub fn mosaic<'g>(
    [q, k, v]: [Tensor<'g>; 3],
    mask: Mask,
    segments: Option<Tensor<'g>>,
    parallel: &Parallel,
    lowering: Lowering,
) -> Tensor<'g> {
    with_blocks([q, k, v], mask, segments, parallel, lowering, blocks_of(q.dim(1)))
}

/// [`mosaic`] with another block than the best one.
pub fn with_blocks<'g>(
    [q, k, v]: [Tensor<'g>; 3],
    mask: Mask,
    segments: Option<Tensor<'g>>,
    parallel: &Parallel,
    lowering: Lowering,
    blocks: [usize; 2],
) -> Tensor<'g> {
    // What a remat policy keeps is what the kernels read: heads first, and the queries scaled.
    let heads =
        [scaled(q).named("q_proj"), heads_first(k).named("k_proj"), heads_first(v).named("v_proj")];
    let arguments: Vec<Tensor<'g>> = heads.into_iter().chain(segments).collect();
    let attention = Attention {
        parallel,
        mask,
        lowering,
        blocks,
        types: arguments.iter().map(|t| t.ty()).collect(),
    };
    q.graph().custom_vjp_function(attention.function(), &arguments)[0]
}

/// [b, t, h, e] ↔ [b, h, t, e].
fn heads_first<'g>(x: Tensor<'g>) -> Tensor<'g> {
    x.transpose(&[0, 2, 1, 3])
}

/// Queries [b, t, h, e] as the kernels read them. The backward kernel gives the cotangent of what
/// was not scaled yet.
fn scaled<'g>(q: Tensor<'g>) -> Tensor<'g> {
    let scale = 1.0 / (q.dim(3) as f64).sqrt();
    let types = [q.ty()];
    let function = CustomVjp {
        captures: 0,
        primal: Function::with_parameters(&types, |_, p| vec![heads_first(p[0] * scale)]),
        forward: Function::with_parameters(&types, |_, p| vec![heads_first(p[0] * scale)]),
        backward: Function::with_parameters(&[heads_first(q).ty()], |_, p| vec![heads_first(p[0])]),
    };
    q.graph().custom_vjp_function(function, &[q])[0]
}

struct Attention<'a> {
    parallel: &'a Parallel,
    mask: Mask,
    lowering: Lowering,
    /// Block and tile.
    blocks: [usize; 2],
    /// q [b, h, t, e], k and v [b, kv, t, e], and the segments [b, t] where there are any.
    types: Vec<Type>,
}

/// [b, h, t, e] → [b h, t, e].
fn merged<'g>(x: Tensor<'g>) -> Tensor<'g> {
    let [b, h, t, e] = x.shape()[..] else { panic!("attention: {:?}", x.ty()) };
    x.reshape(&[b * h, t, e])
}

impl Attention<'_> {
    fn function(&self) -> CustomVjp {
        let q = &self.types[0];
        let [b, h, t, e] = q.shape[..] else { panic!("attention: queries {q:?}") };
        let lse = Type::new(DType::F32, &[b, h, t]);
        let y = q.with_shape(&[b, t, h, e]);
        with_lse(&self.types, [y, lse], |g, p| self.forward(g, p), |g, p| self.backward(g, p))
    }

    /// Result [b, t, h, e] and log-sum-exp of the scores [b, h, t] (f32).
    fn forward<'g>(&self, g: &'g Graph, p: &[Tensor<'g>]) -> [Tensor<'g>; 2] {
        let found = on_each_device(g, self.parallel, p, self.forward_specs(), |g, p| {
            let flash = self.flash(p);
            let inputs = [merged(p[0]), self.tiles(p[1]), self.tiles(p[2])];
            let inputs = [&inputs[..], &self.segments(p.get(3))].concat();
            let found = self.kernel(g, &Forward(flash), &inputs);
            let y = heads_first(found[0].reshape(&p[0].shape()));
            let lse = found[1].reshape(&p[0].shape()[..3]);
            vec![y, lse]
        });
        [found[0].named("attn_out"), found[1].named("attn_lse")]
    }

    /// Parameters: q, k, v, segments if any, result, log-sum-exp, cotangent of the result. Gives
    /// the cotangents of q, k and v.
    fn backward<'g>(&self, g: &'g Graph, p: &[Tensor<'g>]) -> Vec<Tensor<'g>> {
        let n = self.types.len();
        on_each_device(g, self.parallel, p, self.backward_specs(), |g, p| {
            let flash = self.flash(p);
            let [y, lse, dy] = p[n..] else { panic!("attention: residuals") };
            let row = [flash.rows * flash.heads, 1, flash.length];
            // Softmax's pullback subtracts the mean of the weights' cotangents: the result times
            // its own cotangent.
            let mean = (y.convert(DType::F32) * dy.convert(DType::F32)).sum(&[3]);
            let mean = mean.transpose(&[0, 2, 1]).reshape(&row);
            let (q, dy) = (merged(p[0]), merged(heads_first(dy)));
            let (k, v) = (self.tiles(p[1]), self.tiles(p[2]));
            let inputs = [q, k, v, dy, lse.reshape(&row), mean];
            let inputs = [&inputs[..], &self.segments(p[..n].get(3))].concat();
            let found = self.kernel(g, &Backward(flash), &inputs);
            let like = found.into_iter().zip(p);
            like.map(|(x, p)| x.reshape(&p.shape())).collect()
        })
    }

    fn kernel<'g>(
        &self,
        g: &'g Graph,
        kernel: &impl Kernel,
        inputs: &[Tensor<'g>],
    ) -> Vec<Tensor<'g>> {
        match self.lowering {
            Lowering::Mosaic => {
                let bytes = vmem_bytes(&kernel.layout(), self.blocks[0] * self.blocks[1]);
                call(g, kernel, inputs, bytes)
            }
            Lowering::Loops => run(g, kernel, inputs),
        }
    }

    /// The problem of one device, whose q, k, v are the first of `p`.
    fn flash(&self, p: &[Tensor<'_>]) -> Flash {
        let [rows, heads, length, head_dim] = p[0].shape()[..] else {
            panic!("attention: queries {:?}", p[0].ty())
        };
        Flash {
            rows,
            heads,
            kv_heads: p[1].dim(1),
            length,
            head_dim,
            dtype: p[0].dtype(),
            mask: self.mask,
            segments: self.types.len() > 3,
            block: self.blocks[0],
            tile: self.blocks[1],
        }
    }

    /// Keys or values [b, kv, t, e] by tiles, those of a head together.
    fn tiles<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let tile = self.blocks[1];
        x.reshape(&[x.ty().elements() / (tile * x.dim(3)), tile, x.dim(3)])
    }

    /// Segments [b, t] along rows for the queries and down columns for the keys.
    fn segments<'g>(&self, segments: Option<&Tensor<'g>>) -> Vec<Tensor<'g>> {
        let Some(s) = segments else {
            return Vec::new();
        };
        let (b, t) = (s.dim(0), s.dim(1));
        let keys = s.broadcast_in_dim(&[b, t, LANES], &[0, 1]);
        let keys = keys.reshape(&[b * t / self.blocks[1], self.blocks[1], LANES]);
        vec![s.reshape(&[b, 1, t]), keys]
    }

    /// Layouts of q, k, v and segments, and of result and log-sum-exp.
    fn forward_specs(&self) -> [Vec<PartitionSpec>; 2] {
        let [q, k, segments, y, lse] = self.layouts();
        let inputs = [q, k.clone(), k, segments][..self.types.len()].to_vec();
        [inputs, vec![y, lse]]
    }

    fn backward_specs(&self) -> [Vec<PartitionSpec>; 2] {
        let [q, k, _, y, lse] = self.layouts();
        let [mut inputs, _] = self.forward_specs();
        inputs.extend([y.clone(), lse, y]);
        [inputs, vec![q, k.clone(), k]]
    }

    /// Of q, k, segments, result and log-sum-exp. The sequence is whole on each device.
    fn layouts(&self) -> [PartitionSpec; 5] {
        [
            &[Dim::Batch, Dim::Heads, Dim::Unsharded, Dim::Unsharded][..],
            &[Dim::Batch, Dim::KvHeads, Dim::Unsharded, Dim::Unsharded],
            &[Dim::Batch, Dim::Unsharded],
            &[Dim::Batch, Dim::Unsharded, Dim::Heads, Dim::Unsharded],
            &[Dim::Batch, Dim::Heads, Dim::Unsharded],
        ]
        .map(|dims| self.parallel.activation(dims))
    }
}
