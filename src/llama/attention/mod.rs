//! Grouped-query attention: the problem ([`AttentionSpec`], [`Inputs`]), the masks, and one file
//! for each implementation. `xla` is the reference implementation of every faster one.

mod backend;
mod blockwise;
pub mod context;
pub mod cudnn;
mod flash;
mod mask;
pub mod mosaic;
#[cfg(test)]
mod tests;
mod xla;

use crate::config::{AttentionBackend, ModelConfig};
use crate::dtype::DType;
use crate::graph::ops::custom::CustomVjp;
use crate::graph::ops::manual::{ManualComputation, block_type};
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Function, Graph, Tensor, Type};
use crate::parallel::Parallel;
use crate::tree;
use mosaic::Lowering;

pub use backend::{Backend, candidate_kernel, check, resolve_backend, uses_zigzag};
pub use blockwise::{BLOCK, blockwise};
use mask::both;
pub use mask::{MASKED, Mask, same_document};
pub use xla::xla;

/// Which attention is computed, how, and on which mesh.
#[derive(Clone, Copy, Debug)]
pub struct AttentionSpec<'a> {
    pub backend: Backend,
    pub mask: Mask,
    pub parallel: &'a Parallel,
}

/// What attention reads: queries [b, t, h, e], keys and values [b, t, kv, e], and the segment ids
/// i32 [b, t] where documents are masked from each other.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'g> {
    pub q: Tensor<'g>,
    pub k: Tensor<'g>,
    pub v: Tensor<'g>,
    pub segments: Option<Tensor<'g>>,
}

tree!(Inputs { q, k, v, segments });

impl<'a> AttentionSpec<'a> {
    /// The attention of a model over sequences of `length` tokens: see [`resolve_backend`].
    pub fn resolve(
        requested: AttentionBackend,
        model: &ModelConfig,
        parallel: &'a Parallel,
        length: usize,
    ) -> AttentionSpec<'a> {
        let backend = resolve_backend(requested, model, parallel, length);
        AttentionSpec { backend, mask: Mask::of(model), parallel }
    }

    /// The attention of each query, [b, t, h, e].
    pub fn attend<'g>(&self, inputs: Inputs<'g>) -> Tensor<'g> {
        let AttentionSpec { mask, parallel, .. } = *self;
        let Inputs { q, k, v, segments } = inputs;
        match self.backend {
            Backend::Mosaic => {
                mosaic::mosaic([q, k, v], mask, segments, parallel, Lowering::Mosaic)
            }
            Backend::Zigzag => context::context([q, k, v], mask, segments, parallel),
            _ => {
                let [q, k, v] =
                    [(q, "q_proj"), (k, "k_proj"), (v, "v_proj")].map(|(x, name)| x.named(name));
                match self.backend {
                    Backend::Xla => xla(q, k, v, mask, segments),
                    Backend::Cudnn => cudnn::cudnn([q, k, v], mask, segments, parallel),
                    _ => blockwise(q, k, v, mask, segments, BLOCK),
                }
            }
        }
    }
}

/// A form of attention with its own gradient. `types` are those of its arguments, `y` and `lse`
/// those of what `forward` gives: the result and the log-sum-exp of the scores. `backward` takes
/// the arguments, both of these and the result's cotangent.
fn with_lse(
    types: &[Type],
    [y, lse]: [Type; 2],
    forward: impl for<'g> Fn(&'g Graph, &[Tensor<'g>]) -> [Tensor<'g>; 2],
    backward: impl for<'g> Fn(&'g Graph, &[Tensor<'g>]) -> Vec<Tensor<'g>>,
) -> CustomVjp {
    let residuals = [types, &[y.clone(), lse, y]].concat();
    CustomVjp {
        captures: 0,
        primal: Function::with_parameters(types, |g, p| vec![forward(g, p)[0]]),
        forward: Function::with_parameters(types, |g, p| {
            let [y, lse] = forward(g, p);
            [&[y], p, &[y, lse]].concat()
        }),
        backward: Function::with_parameters(&residuals, backward),
    }
}

/// Applies `body` to each device's own blocks of `p`, as inputs and outputs lie on the mesh.
fn on_each_device<'g>(
    g: &'g Graph,
    parallel: &Parallel,
    p: &[Tensor<'g>],
    [inputs, outputs]: [Vec<PartitionSpec>; 2],
    body: impl for<'b> FnOnce(&'b Graph, &[Tensor<'b>]) -> Vec<Tensor<'b>>,
) -> Vec<Tensor<'g>> {
    let mesh = &parallel.mesh;
    let pairs = p.iter().zip(&inputs);
    let types: Vec<Type> = pairs.map(|(t, spec)| block_type(mesh, spec, &t.ty())).collect();
    let body = Function::with_parameters(&types, body);
    if parallel.devices() == 1 {
        return g.inline(&body, p);
    }
    let computation = ManualComputation { mesh: mesh.clone(), inputs, outputs, body };
    g.manual_computation_function(computation, p)
}

/// Attention of one query for each row, q [b, 1, h, e], over keys and values [b kv, s, e] of which
/// `visible` (boolean [b, s]) says which are there → [b, 1, h, e].
pub fn cached<'g>(q: Tensor<'g>, k: Tensor<'g>, v: Tensor<'g>, visible: Tensor<'g>) -> Tensor<'g> {
    let [b, 1, h, e] = q.shape()[..] else { panic!("attention: queries {:?}", q.ty()) };
    let (n, s) = (k.dim(0), k.dim(1));
    let (kv, group) = (n / b, h * b / n);
    let scale = 1.0 / (e as f64).sqrt();
    let grouped = q.reshape(&[n, group, e]);
    let scores = grouped.einsum_as("nge,nse->ngs", k, DType::F32) * scale;
    let visible = visible.broadcast_in_dim(&[b, kv, group, s], &[0, 3]).reshape(&[n, group, s]);
    let scores = visible.select(scores, q.graph().full(&scores.ty(), MASKED));
    scores.softmax().convert(q.dtype()).einsum("ngs,nse->nge", v).reshape(&[b, 1, h, e])
}
