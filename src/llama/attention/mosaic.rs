//! Attention by the kernels of `flash` on each device's own sequences and heads, with its own
//! gradient.

use super::blockwise::delta;
use super::flash::{Backward, Flash, Forward, LANES, vmem_bytes};
use super::mask::Mask;
use super::sharded::{Shardings, on_each_device};
use super::{Attended, AttentionSpec, Inputs, Residuals};
use crate::config::Config;
use crate::dtype::DType;
use crate::graph::Tensor;
use crate::graph::kernel::{Kernel, call, run};
use crate::hardware::VMEM_BYTES;

/// How the kernels are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lowering {
    /// As text for TPU compilers.
    Mosaic,
    /// As loops of plain ops, for every platform: slow, the reference of the other.
    Loops,
}

/// Longest sequence of which the backward kernel can hold a head's gradients on chip.
const LONGEST: usize = 16384;

/// Whether the kernels can work on sequences of `length` tokens and heads of `head_dim` in
/// `vmem_bytes` of on-chip memory.
pub fn supports([length, head_dim]: [usize; 2], mask: Mask, vmem_bytes: usize) -> bool {
    let bounded = mask.causal || mask.window.is_none();
    let sizes = length.is_multiple_of(LANES) && length <= LONGEST && head_dim.is_multiple_of(64);
    let size = [length, head_dim];
    sizes && bounded && BlockSizes::of(size, vmem_bytes).fit(size, vmem_bytes)
}

/// What the kernels do not support of a configuration, and what to do instead.
pub(super) fn unsupported_reason(config: &Config, vmem_bytes: usize) -> Option<String> {
    let (length, head_dim) = (config.train.sequence_length, config.model.head_dim);
    let mask = Mask::of(&config.model);
    if supports([length, head_dim], mask, vmem_bytes) {
        return None;
    }
    let needs = match supports([length, head_dim], mask, VMEM_BYTES) {
        true => format!("shorter sequences in {} MiB of on-chip memory", vmem_bytes >> 20),
        false => format!(
            "sequence_length a multiple of {LANES} up to {LONGEST} and head_dim a multiple of 64"
        ),
    };
    Some(format!("needs {needs}, not {length} and {head_dim}; use \"blockwise\""))
}

/// How much of a sequence is on chip at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockSizes {
    /// Queries and keys of a block.
    pub block: usize,
    /// Keys of a tile.
    pub tile: usize,
}

impl BlockSizes {
    /// The largest blocks that fit on chip, or else the smallest. Large ones use the matrix unit
    /// best.
    fn of([length, head_dim]: [usize; 2], vmem_bytes: usize) -> BlockSizes {
        let sizes = [1024, 512, 256, 128].into_iter().filter(|b| length.is_multiple_of(*b));
        let mut sizes = sizes.map(|block| BlockSizes { block, tile: block.min(256) });
        let fitting = sizes.clone().find(|sizes| sizes.fit([length, head_dim], vmem_bytes));
        let sequence = BlockSizes { block: length, tile: length.min(256) };
        fitting.or(sizes.next_back()).unwrap_or(sequence)
    }

    /// Whether the backward kernel, which holds a head's gradients, fits on chip in bf16.
    fn fit(self, [length, head_dim]: [usize; 2], vmem: usize) -> bool {
        let BlockSizes { block, tile } = self;
        let flash = Flash {
            rows: 1,
            heads: 1,
            kv_heads: 1,
            length,
            head_dim,
            dtype: DType::BF16,
            mask: Mask { causal: true, window: None },
            segments: true,
            block,
            tile,
        };
        vmem_bytes(&Backward(flash).layout(), block * tile) <= vmem
    }
}

/// Attention of each query, [b, t, h, e].
pub(super) fn mosaic<'g>(inputs: Inputs<'g>, spec: &AttentionSpec<'_>) -> Tensor<'g> {
    let size = [inputs.q.dim(1), inputs.q.dim(3)];
    let sizes = BlockSizes::of(size, spec.parallel.vmem_bytes);
    with_blocks(inputs, spec, Lowering::Mosaic, sizes)
}

/// Attention of each query, [b, t, h, e], in blocks of other sizes.
pub fn with_blocks<'g>(
    inputs: Inputs<'g>,
    spec: &AttentionSpec<'_>,
    lowering: Lowering,
    sizes: BlockSizes,
) -> Tensor<'g> {
    let kernels = Kernels { spec, lowering, sizes };
    let Inputs { q, k, v, segments } = inputs;
    // What a remat policy keeps is what the kernels read: heads first, and the queries scaled.
    let heads_first = Inputs { q: scaled(q), k: heads_first(k), v: heads_first(v), segments };
    q.graph().custom_vjp(
        heads_first.named(),
        |inputs| kernels.forward(inputs).output,
        |inputs| kernels.forward(inputs).with_residuals(inputs),
        |residuals, d_output| kernels.backward(residuals, d_output),
    )
}

/// [b, t, h, e] ↔ [b, h, t, e].
fn heads_first<'g>(x: Tensor<'g>) -> Tensor<'g> {
    x.transpose(&[0, 2, 1, 3])
}

/// Queries [b, t, h, e] as the kernels read them. The backward kernel gives the cotangent of the
/// queries before they were scaled.
fn scaled<'g>(q: Tensor<'g>) -> Tensor<'g> {
    let scale = 1.0 / (q.dim(3) as f64).sqrt();
    let scale = |q: Tensor<'g>| heads_first(q * scale);
    q.graph().custom_vjp(q, scale, |q| (scale(q), ()), |(), d| heads_first(d))
}

/// [b, h, t, e] → [b h, t, e].
fn merged<'g>(x: Tensor<'g>) -> Tensor<'g> {
    let [b, h, t, e] = x.shape()[..] else { panic!("attention: {:?}", x.ty()) };
    x.reshape(&[b * h, t, e])
}

/// Attention whose q [b, h, t, e] is scaled and whose k and v are [b, kv, t, e].
struct Kernels<'a> {
    spec: &'a AttentionSpec<'a>,
    lowering: Lowering,
    sizes: BlockSizes,
}

impl Kernels<'_> {
    /// Result [b, t, h, e] and log-sum-exp of the scores [b, h, t].
    fn forward<'g>(&self, inputs: Inputs<'g>) -> Attended<'g> {
        let parallel = self.spec.parallel;
        let specs = Shardings::heads_first(parallel).forward(&inputs);
        let attended = on_each_device(parallel, inputs, specs, |inputs| {
            let Inputs { q, k, v, segments } = inputs;
            let arrays = [&[merged(q), self.tiles(k), self.tiles(v)][..], &self.segments(segments)];
            let results = self.kernel(&Forward(self.flash(&inputs)), &arrays.concat());
            let output = heads_first(results[0].reshape(&q.shape()));
            Attended { output, lse: results[1].reshape(&q.shape()[..3]) }
        });
        attended.named()
    }

    /// The cotangents of q, k and v.
    fn backward<'g>(&self, residuals: Residuals<'g>, d_output: Tensor<'g>) -> [Tensor<'g>; 3] {
        let parallel = self.spec.parallel;
        let specs = Shardings::heads_first(parallel).backward(&residuals.inputs);
        on_each_device(parallel, (residuals, d_output), specs, |(residuals, d_output)| {
            let Residuals { inputs, attended: Attended { output, lse } } = residuals;
            let Inputs { q, k, v, segments } = inputs;
            let flash = self.flash(&inputs);
            let row = [flash.rows * flash.heads, 1, flash.length];
            let delta = delta(output, d_output).transpose(&[0, 2, 1]).reshape(&row);
            let (queries, d_output) = (merged(q), merged(heads_first(d_output)));
            let (keys, values) = (self.tiles(k), self.tiles(v));
            let arrays = [queries, keys, values, d_output, lse.reshape(&row), delta];
            let arrays = [&arrays[..], &self.segments(segments)].concat();
            let results = self.kernel(&Backward(flash), &arrays);
            let [dq, dk, dv] = results[..] else { panic!("attention: three gradients") };
            [dq.reshape(&q.shape()), dk.reshape(&k.shape()), dv.reshape(&v.shape())]
        })
    }

    fn kernel<'g>(&self, kernel: &impl Kernel, inputs: &[Tensor<'g>]) -> Vec<Tensor<'g>> {
        let g = inputs[0].graph();
        match self.lowering {
            Lowering::Mosaic => {
                let bytes = vmem_bytes(&kernel.layout(), self.sizes.block * self.sizes.tile);
                call(g, kernel, inputs, bytes)
            }
            Lowering::Loops => run(g, kernel, inputs),
        }
    }

    /// The problem of one device.
    fn flash(&self, inputs: &Inputs<'_>) -> Flash {
        let [rows, heads, length, head_dim] = inputs.q.shape()[..] else {
            panic!("attention: queries {:?}", inputs.q.ty())
        };
        Flash {
            rows,
            heads,
            kv_heads: inputs.k.dim(1),
            length,
            head_dim,
            dtype: inputs.q.dtype(),
            mask: self.spec.mask,
            segments: inputs.segments.is_some(),
            block: self.sizes.block,
            tile: self.sizes.tile,
        }
    }

    /// Keys or values [b, kv, t, e] by tiles, those of a head together.
    fn tiles<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let tile = self.sizes.tile;
        x.reshape(&[x.ty().elements() / (tile * x.dim(3)), tile, x.dim(3)])
    }

    /// Segment ids [b, t] along rows for the queries and down columns for the keys.
    fn segments<'g>(&self, segments: Option<Tensor<'g>>) -> Vec<Tensor<'g>> {
        let Some(ids) = segments else {
            return Vec::new();
        };
        let (b, t, tile) = (ids.dim(0), ids.dim(1), self.sizes.tile);
        let keys = ids.broadcast_in_dim(&[b, t, LANES], &[0, 1]);
        let keys = keys.reshape(&[b * t / tile, tile, LANES]);
        vec![ids.reshape(&[b, 1, t]), keys]
    }
}
