//! Attention by the kernels of `flash` on each device's own sequences and heads, with its own
//! gradient.

use super::blockwise::delta;
pub use super::flash::BlockSizes;
use super::flash::{Backward, Flash, Forward, LANES, vmem_bytes};
use super::mask::Mask;
use super::sharded::{Shardings, on_each_device};
use super::{Attended, AttentionSpec, Inputs, Residuals};
use crate::config::{Config, ModelConfig};
use crate::dtype::DType;
use crate::graph::Tensor;
use crate::graph::kernel::{Kernel, call, run};
use crate::hardware::TensorCore;

/// How the kernels are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lowering {
    /// As text for TPU compilers.
    Mosaic,
    /// As loops of plain ops, for every platform: slow, the reference of the other.
    Loops,
}

/// Heads of one device, and what they work on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub length: usize,
    pub head_dim: usize,
    /// Query heads of a key head.
    pub group: usize,
}

impl Size {
    /// Of a model over sequences of `length` tokens.
    pub fn of(model: &ModelConfig, length: usize) -> Size {
        let group = model.num_attention_heads / model.num_key_value_heads;
        Size { length, head_dim: model.head_dim, group }
    }
}

/// Whether the kernels can work on sequences of this size.
pub fn supports(size: Size, mask: Mask, core: TensorCore) -> bool {
    let bounded = mask.causal || mask.window.is_none();
    bounded && BlockSizes::of(size, core).is_some()
}

/// What the kernels do not support of a configuration, and what to do instead.
pub(super) fn unsupported_reason(config: &Config, core: TensorCore) -> Option<String> {
    let size = Size::of(&config.model, config.train.sequence_length);
    let Size { length, head_dim, .. } = size;
    if supports(size, Mask::of(&config.model), core) {
        return None;
    }
    if core == TensorCore::WITHOUT_KERNELS {
        return Some("needs a TPU v4 or newer; use \"blockwise\"".into());
    }
    let needs = match length.is_multiple_of(LANES) {
        true => format!("shorter sequences in {} MiB of on-chip memory", core.vmem_bytes >> 20),
        false => format!("sequence_length a multiple of {LANES}"),
    };
    Some(format!("needs {needs}, not {length} with head_dim {head_dim}; use \"blockwise\""))
}

impl BlockSizes {
    /// The largest that fit on chip. Large blocks use the matrix units best, and the more heads of a
    /// group a backward pass takes the less it writes.
    fn of(size: Size, core: TensorCore) -> Option<BlockSizes> {
        let blocks = [1024, 512, 256, 128].into_iter();
        let blocks = blocks.filter(|b| size.length.is_multiple_of(*b));
        let members = (1..=size.group).rev().filter(|m| size.group.is_multiple_of(*m));
        let all = blocks.flat_map(|b| members.clone().map(move |m| (b, m)));
        let mut all = all.map(|(block, members)| BlockSizes::with(block, members, size, core));
        all.find(|sizes| sizes.fit(size, core))
    }

    /// Units are what the compiler's bundle counts are best for.
    fn with(block: usize, members: usize, size: Size, core: TensorCore) -> BlockSizes {
        let is_wide = core.mxu > LANES;
        let blocks = size.length / block;
        BlockSizes {
            block,
            tiles: [4, 2, 1].into_iter().find(|n| blocks.is_multiple_of(*n)).unwrap_or(1),
            chunk: block.min(256),
            part: block.min(512),
            backward_part: block.min(if is_wide { 256 } else { 512 }),
            lag: if is_wide { 1 } else { 2 },
            members,
            keys_along_lanes: is_wide,
        }
    }

    /// Whether both kernels fit on chip in bf16.
    fn fit(self, size: Size, core: TensorCore) -> bool {
        let flash = Flash {
            rows: 1,
            heads: size.group,
            kv_heads: 1,
            length: size.length,
            head_dim: padded(size.head_dim),
            scaled_by: size.head_dim,
            dtype: DType::BF16,
            mask: Mask { causal: true, window: None },
            segments: true,
            sizes: self,
        };
        let layouts = [Forward(flash).layout(), Backward(flash).layout()];
        layouts.iter().all(|layout| vmem_bytes(layout, self.block) <= core.vmem_bytes)
    }
}

/// The head_dim that the kernels compute with.
fn padded(head_dim: usize) -> usize {
    head_dim.next_multiple_of(64)
}

/// Attention of each query, [b, t, h, e].
pub(super) fn mosaic<'g>(inputs: Inputs<'g>, spec: &AttentionSpec<'_>) -> Tensor<'g> {
    let (q, k) = (inputs.q, inputs.k);
    let size = Size { length: q.dim(1), head_dim: q.dim(3), group: q.dim(2) / k.dim(2) };
    let sizes = BlockSizes::of(size, spec.parallel.tensor_core);
    with_blocks(inputs, spec, Lowering::Mosaic, sizes.expect("the backend supports the size"))
}

/// Attention of each query, [b, t, h, e], in blocks of other sizes.
pub fn with_blocks<'g>(
    inputs: Inputs<'g>,
    spec: &AttentionSpec<'_>,
    lowering: Lowering,
    sizes: BlockSizes,
) -> Tensor<'g> {
    let head_dim = inputs.q.dim(3);
    let kernels = Kernels { spec, lowering, sizes, head_dim };
    let [q, k, v] = [inputs.q, inputs.k, inputs.v].map(|x| widened(x, padded(head_dim)));
    let segments = inputs.segments;
    // What a remat policy keeps is what the kernels read: heads first, and the queries scaled.
    let heads_first =
        Inputs { q: scaled(q, head_dim), k: heads_first(k), v: heads_first(v), segments };
    let output = q.graph().custom_vjp(
        heads_first.named(),
        |inputs| kernels.forward(inputs).output,
        |inputs| kernels.forward(inputs).with_residuals(inputs),
        |residuals, d_output| kernels.backward(residuals, d_output),
    );
    output.slice_dim(3, 0, head_dim)
}

/// x with zeros behind its last dim.
fn widened(x: Tensor<'_>, size: usize) -> Tensor<'_> {
    let mut missing = x.shape();
    let own = missing[x.rank() - 1];
    if own == size {
        return x;
    }
    missing[x.rank() - 1] = size - own;
    let zeros = x.graph().full(&x.ty().with_shape(&missing), 0.0);
    x.graph().concatenate(&[x, zeros], x.rank() - 1)
}

/// [b, t, h, e] ↔ [b, h, t, e].
fn heads_first<'g>(x: Tensor<'g>) -> Tensor<'g> {
    x.transpose(&[0, 2, 1, 3])
}

/// Queries [b, t, h, e] as the kernels read them, whose scores are exponents of two. The backward
/// kernel gives the cotangent of the queries before they were scaled.
fn scaled<'g>(q: Tensor<'g>, head_dim: usize) -> Tensor<'g> {
    let scale = std::f64::consts::LOG2_E / (head_dim as f64).sqrt();
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
    /// Of the model.
    head_dim: usize,
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
            let lse = lse.reshape(&row) * std::f64::consts::LOG2_E;
            let arrays = [queries, keys, values, d_output, lse, delta];
            let arrays = [&arrays[..], &self.segments(segments)].concat();
            let results = self.kernel(&Backward(flash), &arrays);
            let [dq, dk, dv] = results[..] else { panic!("attention: three gradients") };
            let [dk, dv] = [dk, dv].map(|d| self.summed(d, k));
            [dq.reshape(&q.shape()), dk, dv]
        })
    }

    fn kernel<'g>(&self, kernel: &impl Kernel, inputs: &[Tensor<'g>]) -> Vec<Tensor<'g>> {
        let g = inputs[0].graph();
        match self.lowering {
            Lowering::Mosaic => {
                let bytes = vmem_bytes(&kernel.layout(), self.sizes.block).max(16 << 20);
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
            scaled_by: self.head_dim,
            dtype: inputs.q.dtype(),
            mask: self.spec.mask,
            segments: inputs.segments.is_some(),
            sizes: self.sizes,
        }
    }

    /// The gradients of the passes over the keys, added up to that of `keys` [b, kv, t, e].
    fn summed<'g>(&self, passes: Tensor<'g>, keys: Tensor<'g>) -> Tensor<'g> {
        let [b, kv, t, e] = keys.shape()[..] else { panic!("attention: keys {:?}", keys.ty()) };
        let count = passes.ty().elements() / keys.ty().elements();
        match count {
            1 => passes.reshape(&[b, kv, t, e]),
            _ => {
                let passes = passes.reshape(&[b, kv, count, t, e]).convert(DType::F32);
                passes.sum(&[2]).convert(keys.dtype())
            }
        }
    }

    /// Keys or values [b, kv, t, e] by tiles, those of a head together.
    fn tiles<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let tile = self.sizes.block;
        x.reshape(&[x.ty().elements() / (tile * x.dim(3)), tile, x.dim(3)])
    }

    /// Segment ids [b, t] along rows for the queries and down columns for the keys.
    fn segments<'g>(&self, segments: Option<Tensor<'g>>) -> Vec<Tensor<'g>> {
        let Some(ids) = segments else {
            return Vec::new();
        };
        let (b, t, tile) = (ids.dim(0), ids.dim(1), self.sizes.block);
        let keys = ids.broadcast_in_dim(&[b, t, LANES], &[0, 1]);
        let keys = keys.reshape(&[b * t / tile, tile, LANES]);
        vec![ids.reshape(&[b, 1, t]), keys]
    }
}
