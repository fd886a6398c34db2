//! Grouped-query attention: what a query may see, and the forms in which it is computed. `xla` is
//! the textbook form and the oracle of every faster one.

mod blockwise;
pub mod context;
pub mod cudnn;
mod flash;
pub mod mosaic;
#[cfg(test)]
mod tests;
mod xla;

use crate::config::{AttentionBackend, Config, ModelConfig};
use crate::dtype::DType;
use crate::error::UserError;
use crate::graph::ops::custom::CustomVjp;
use crate::graph::ops::manual::{ManualComputation, block_type};
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Function, Graph, Tensor, Type};
use crate::hardware::Platform;
use crate::parallel::{Dim, Parallel};
use cudnn::cudnn;
use mosaic::{Lowering, mosaic, supports};

pub use blockwise::{BLOCK, blockwise};
pub use xla::xla;

/// Which keys a query may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mask {
    pub causal: bool,
    /// Tokens a query looks back, itself included.
    pub window: Option<usize>,
}

impl Mask {
    pub fn of(m: &ModelConfig) -> Mask {
        Mask { causal: m.causal, window: m.sliding_window }
    }

    /// Boolean [t, s] for the queries `first_query..` against the keys `first_key..`; none where
    /// all may be seen.
    pub fn block<'g>(
        &self,
        like: Tensor<'g>,
        queries: (usize, usize),
        keys: (usize, usize),
    ) -> Option<Tensor<'g>> {
        let (last_query, last_key) = (queries.0 + queries.1 - 1, keys.0 + keys.1 - 1);
        let cuts_future = self.causal && last_key > queries.0;
        let cuts_past = self.window.is_some_and(|w| last_query >= keys.0 + w);
        if !cuts_future && !cuts_past {
            return None;
        }
        let g = like.graph();
        let ty = Type::new(DType::I32, &[queries.1, keys.1]);
        let distance = g.iota(&ty, 0) - g.iota(&ty, 1) + (queries.0 as f64 - keys.0 as f64);
        self.visible(distance, cuts_past)
    }

    /// Whether a query sees a key at this distance (i32): 0 for itself, positive for the past.
    /// `window` says whether any of the keys may be too far back.
    fn visible<'g>(&self, distance: Tensor<'g>, window: bool) -> Option<Tensor<'g>> {
        let number = |n: usize| distance.graph().full(&distance.ty(), n as f64);
        let future = self.causal.then(|| distance.ge(number(0)));
        let window = self.window.filter(|_| window);
        let past = window.map(|w| distance.lt(number(w)));
        match (future, past) {
            (Some(f), Some(p)) => Some(f.and(p)),
            (f, p) => f.or(p),
        }
    }
}

/// Scores of keys that may not be seen; finite, so that a row without any key stays finite.
pub const MASKED: f64 = -1e30;

/// Boolean [b, t, s]: whether query and key stand in the same document. Segments are i32 [b, t].
pub fn same_document<'g>(queries: Tensor<'g>, keys: Tensor<'g>) -> Tensor<'g> {
    let shape = [queries.dim(0), queries.dim(1), keys.dim(1)];
    queries.broadcast_in_dim(&shape, &[0, 1]).eq(keys.broadcast_in_dim(&shape, &[0, 2]))
}

/// The form that a backend stands for on sequences of `length` tokens and heads of `head_dim`:
/// `auto` is the kernels on TPUs where they fit, else blocks of plain ops.
pub fn chosen(
    backend: AttentionBackend,
    platform: Platform,
    [length, head_dim]: [usize; 2],
    mask: Mask,
) -> AttentionBackend {
    match backend {
        AttentionBackend::Auto if platform == Platform::Tpu && supports(length, head_dim, mask) => {
            AttentionBackend::Mosaic
        }
        AttentionBackend::Auto => AttentionBackend::Blockwise,
        named => named,
    }
}

/// Longest sequence of documents that `auto` gives to cuDNN. The bias that keeps them apart grows
/// with the length squared: up to here, where it is 0.5 GiB a row, a step takes no more memory than
/// with blocks of plain ops (Llama-3.2-1B, one row, by `plan`).
const LONGEST_OF_DOCUMENTS: usize = 16384;

/// The kernel that `auto` takes on the platform once a run has compared it with the textbook form
/// on its own devices. Until then, and where nobody compares, [`chosen`] says what `auto` is.
pub fn on_trial(config: &Config, parallel: &Parallel) -> Option<AttentionBackend> {
    let (t, m) = (&config.train, &config.model);
    let size = [t.sequence_length, m.head_dim];
    let documents = m.mask_across_document_boundaries;
    let applies = t.attention_backend == AttentionBackend::Auto
        && parallel.platform == Platform::Gpu
        && parallel.shards(Dim::Sequence) == 1
        && (!documents || t.sequence_length <= LONGEST_OF_DOCUMENTS)
        && cudnn::refusal(t.dtype.into(), size, documents).is_none();
    applies.then_some(AttentionBackend::Cudnn)
}

/// Attention of q [b, t, h, e] over k and v [b, t, kv, e] → [b, t, h, e] in the form that `backend`
/// names. `segments` [b, t] keeps documents apart.
pub fn attention<'g>(
    backend: AttentionBackend,
    [q, k, v]: [Tensor<'g>; 3],
    mask: Mask,
    segments: Option<Tensor<'g>>,
    parallel: &Parallel,
) -> Tensor<'g> {
    let backend = chosen(backend, parallel.platform, [q.dim(1), q.dim(3)], mask);
    if backend == AttentionBackend::Mosaic {
        return mosaic([q, k, v], mask, segments, parallel, Lowering::Mosaic);
    }
    let [q, k, v] = [(q, "q_proj"), (k, "k_proj"), (v, "v_proj")].map(|(x, name)| x.named(name));
    match backend {
        AttentionBackend::Xla => xla(q, k, v, mask, segments),
        AttentionBackend::Cudnn => cudnn([q, k, v], mask, segments, parallel),
        _ => blockwise(q, k, v, mask, segments, BLOCK),
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

/// Refuses a backend that cannot do what the configuration asks for.
pub fn check(config: &Config, parallel: &Parallel) -> Result<(), UserError> {
    let (t, m, platform) = (&config.train, &config.model, parallel.platform);
    let backend = t.attention_backend;
    let (kernel, own) = match backend {
        AttentionBackend::Mosaic => ("a TPU kernel", Platform::Tpu),
        AttentionBackend::Cudnn => ("a kernel for NVIDIA GPUs", Platform::Gpu),
        _ => return Ok(()),
    };
    let refuse =
        |why: String| Err(UserError(format!("train: attention_backend=\"{backend}\" {why}")));
    if platform != own {
        return refuse(format!("is {kernel} and the platform is {platform}; use \"auto\""));
    }
    if parallel.shards(Dim::Sequence) > 1 {
        return refuse(
            "wants whole sequences on each device; use \"auto\" with axis context".into(),
        );
    }
    let size = [t.sequence_length, m.head_dim];
    let documents = m.mask_across_document_boundaries;
    let refusal = match backend {
        AttentionBackend::Cudnn => cudnn::refusal(t.dtype.into(), size, documents),
        _ => mosaic::refusal(size, Mask::of(m)),
    };
    refusal.map_or(Ok(()), refuse)
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
