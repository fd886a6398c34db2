//! Attention by the kernels of `flash` on each device's own sequences and heads, with its own
//! gradient.

use std::f64::consts::LOG2_E;

use super::blockwise::{Operands, OutputRows, delta};
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
use crate::parallel::Parallel;

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
    /// The largest that fit on chip. Large blocks use the matrix units best, and the more heads of
    /// a group a backward pass takes the less it writes.
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
        let tiles = [8, 4, 2, 1].into_iter().filter(|n| n * block * size.head_dim <= 1 << 20);
        BlockSizes {
            block,
            tiles: tiles.into_iter().find(|n| blocks.is_multiple_of(*n)).unwrap_or(1),
            chunk: block.min(256),
            part: block.min(512),
            backward_part: block.min(256),
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
    let sizes = block_sizes(&inputs, inputs.q.dim(1), spec.parallel);
    with_blocks(inputs, spec, Lowering::Mosaic, sizes)
}

/// Those of sequences of `length` tokens that the backend supports.
pub(super) fn block_sizes(inputs: &Inputs<'_>, length: usize, parallel: &Parallel) -> BlockSizes {
    let (q, k) = (inputs.q, inputs.k);
    let size = Size { length, head_dim: q.dim(3), group: q.dim(2) / k.dim(2) };
    let sizes = BlockSizes::of(size, parallel.tensor_core);
    sizes.expect("the backend supports the size")
}

/// Attention of each query, [b, t, h, e], in blocks of other sizes.
pub fn with_blocks<'g>(
    inputs: Inputs<'g>,
    spec: &AttentionSpec<'_>,
    lowering: Lowering,
    sizes: BlockSizes,
) -> Tensor<'g> {
    let head_dim = inputs.q.dim(3);
    let on_device = DeviceKernels { lowering, sizes, head_dim, mask: spec.mask };
    let kernels = Kernels { parallel: spec.parallel, on_device };
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
    let scale = LOG2_E / (head_dim as f64).sqrt();
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
    parallel: &'a Parallel,
    on_device: DeviceKernels,
}

impl Kernels<'_> {
    /// Result [b, t, h, e] and log-sum-exp of the scores [b, h, t].
    fn forward<'g>(&self, inputs: Inputs<'g>) -> Attended<'g> {
        let specs = Shardings::heads_first(self.parallel).forward(&inputs);
        let attended = on_each_device(self.parallel, inputs, specs, |inputs| {
            let Attended { output, lse } = self.on_device.forward(inputs.into());
            Attended { output: heads_first(output), lse }
        });
        attended.named()
    }

    /// The cotangents of q, k and v.
    fn backward<'g>(&self, residuals: Residuals<'g>, d_output: Tensor<'g>) -> [Tensor<'g>; 3] {
        let specs = Shardings::heads_first(self.parallel).backward(&residuals.inputs);
        on_each_device(self.parallel, (residuals, d_output), specs, |(residuals, d_output)| {
            let Residuals { inputs, attended: Attended { output, lse } } = residuals;
            let delta = delta(output, d_output).transpose(&[0, 2, 1]);
            let rows = OutputRows { d_output: heads_first(d_output), lse, delta };
            self.on_device.backward(inputs.into(), rows)
        })
    }
}

/// The kernels on the sequences and heads of one device.
#[derive(Clone, Copy)]
pub(super) struct DeviceKernels {
    pub(super) lowering: Lowering,
    pub(super) sizes: BlockSizes,
    /// Of the model.
    pub(super) head_dim: usize,
    pub(super) mask: Mask,
}

impl DeviceKernels {
    /// Result [b, h, t, e] and log-sum-exp [b, h, t] of operands whose heads come before their
    /// tokens and whose queries are scaled.
    fn forward<'g>(&self, operands: Operands<'g>) -> Attended<'g> {
        let Operands { q, k, v, segments, .. } = operands;
        let arrays = [&[merged(q), self.tiles(k), self.tiles(v)][..], &self.segments(segments)];
        let results = self.kernel(&Forward(self.flash(&operands)), &arrays.concat());
        let lse = results[1].reshape(&q.shape()[..3]);
        Attended { output: results[0].reshape(&q.shape()), lse }
    }

    /// The cotangents of such operands; `rows` have their heads first, too.
    fn backward<'g>(&self, operands: Operands<'g>, rows: OutputRows<'g>) -> [Tensor<'g>; 3] {
        let Operands { q, k, v, segments, .. } = operands;
        let flash = self.flash(&operands);
        let row = [flash.rows * flash.heads, 1, flash.length];
        let [lse, delta] = [rows.lse * LOG2_E, rows.delta].map(|x| x.reshape(&row));
        let (keys, values) = (self.tiles(k), self.tiles(v));
        let arrays = [merged(q), keys, values, merged(rows.d_output), lse, delta];
        let arrays = [&arrays[..], &self.segments(segments)].concat();
        let results = self.kernel(&Backward(flash), &arrays);
        let [dq, dk, dv] = results[..] else { panic!("attention: three gradients") };
        let [dk, dv] = [dk, dv].map(|d| self.summed(d, k));
        [dq.reshape(&q.shape()), dk, dv]
    }

    /// Operands [b, t, h, e] as the kernels read them.
    fn prepared<'g>(&self, operands: Operands<'g>) -> Operands<'g> {
        let Operands { q, k, v, .. } = operands;
        let scale = LOG2_E / (self.head_dim as f64).sqrt();
        let wide = |x| heads_first(widened(x, padded(self.head_dim)));
        Operands { q: wide(q * scale), k: wide(k), v: wide(v), ..operands }
    }

    /// Attention of a chunk of queries over one of keys, [b, t, h, e] and [b, t, h].
    pub(super) fn attend<'g>(&self, operands: Operands<'g>) -> Attended<'g> {
        let Attended { output, lse } = self.forward(self.prepared(operands));
        let output = heads_first(output).slice_dim(3, 0, self.head_dim);
        Attended { output, lse: lse.transpose(&[0, 2, 1]) }
    }

    /// The cotangents of a chunk's operands [b, t, h, e].
    pub(super) fn gradients<'g>(
        &self,
        operands: Operands<'g>,
        rows: OutputRows<'g>,
    ) -> [Tensor<'g>; 3] {
        let OutputRows { d_output, lse, delta } = rows;
        let [lse, delta] = [lse, delta].map(|x| x.transpose(&[0, 2, 1]));
        let d_output = heads_first(widened(d_output, padded(self.head_dim)));
        let rows = OutputRows { d_output, lse, delta };
        let gradients = self.backward(self.prepared(operands), rows);
        gradients.map(|x| heads_first(x).slice_dim(3, 0, self.head_dim))
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
    fn flash(&self, operands: &Operands<'_>) -> Flash {
        let [rows, heads, length, head_dim] = operands.q.shape()[..] else {
            panic!("attention: queries {:?}", operands.q.ty())
        };
        Flash {
            rows,
            heads,
            kv_heads: operands.k.dim(1),
            length,
            head_dim,
            scaled_by: self.head_dim,
            dtype: operands.q.dtype(),
            mask: self.mask,
            segments: operands.segments.is_some(),
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
    fn segments<'g>(&self, segments: Option<[Tensor<'g>; 2]>) -> Vec<Tensor<'g>> {
        let Some([ids, of_keys]) = segments else {
            return Vec::new();
        };
        let (b, t, tile) = (ids.dim(0), ids.dim(1), self.sizes.block);
        let keys = of_keys.broadcast_in_dim(&[b, t, LANES], &[0, 1]);
        let keys = keys.reshape(&[b * t / tile, tile, LANES]);
        vec![ids.reshape(&[b, 1, t]), keys]
    }
}
