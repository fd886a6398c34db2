//! The vocabulary loss: output projection, soft cap and cross-entropy in one function over chunks
//! of tokens, so that the logits are never whole in memory. Its gradient is computed in the same
//! pass.

use super::layers;
use crate::dtype::DType;
use crate::graph::autodiff::Remat;
use crate::graph::ops::custom::CustomVjp;
use crate::graph::{Function, Graph, Tensor, Type};
use crate::hardware::Platform;
use crate::parallel::{Dim, Parallel};
use crate::targets::IGNORE_INDEX as IGNORE;

/// What is added to plain cross-entropy.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LossOptions {
    /// `c * tanh(logits / c)`.
    pub soft_cap: Option<f64>,
    /// Weight of the squared log-sum-exp (Chowdhery et al., 2022).
    pub z_loss: f64,
    /// Probability spread evenly over the vocabulary (Szegedy et al., 2016).
    pub label_smoothing: f64,
    /// Tokens a chunk on each device; 0: one chunk.
    pub chunk: usize,
}

/// Sums over the scored tokens of a batch, f32 scalars.
#[derive(Clone, Copy, Debug)]
pub struct LossSums<'g> {
    /// What training minimises.
    pub objective: Tensor<'g>,
    /// Negative log-likelihood in nats, without smoothing and z-loss.
    pub nll: Tensor<'g>,
    /// Scored tokens.
    pub count: Tensor<'g>,
}

/// Loss of hidden states [b, t, d] under the output weights [v, d] for targets i32 [b, t].
pub fn vocabulary_loss<'g>(
    hidden: Tensor<'g>,
    weight: Tensor<'g>,
    targets: Tensor<'g>,
    options: LossOptions,
    parallel: &Parallel,
) -> LossSums<'g> {
    let g = hidden.graph();
    let d = hidden.dim(2);
    let layout = Layout::new(hidden.dim(0) * hidden.dim(1), options.chunk, parallel);
    let weight = parallel.shard(weight.convert(hidden.dtype()), &[Dim::Vocab, Dim::Embed]);
    let (hidden, targets) =
        (layout.split(hidden, &[d], parallel), layout.split(targets, &[], parallel));
    let loss = ChunkedLoss { options, parallel, types: [hidden.ty(), weight.ty(), targets.ty()] };
    let sums = g.custom_vjp_function(loss.function(), &[hidden, weight, targets]);
    let scored = targets.ne(g.full(&targets.ty(), f64::from(IGNORE)));
    LossSums { objective: sums[0], nll: sums[1], count: scored.convert(DType::F32).sum_all() }
}

/// How tokens are arranged: [chunks, shards, tokens a chunk and shard]. Every device finds its own
/// tokens in every chunk.
struct Layout {
    chunks: usize,
    shards: usize,
    tokens: usize,
}

impl Layout {
    fn new(tokens: usize, chunk: usize, parallel: &Parallel) -> Layout {
        let shards = parallel.token_shards();
        let own = tokens / shards;
        let wanted = if chunk == 0 { own } else { chunk.min(own) };
        let size = (1..=wanted).rev().find(|n| own.is_multiple_of(*n)).unwrap_or(own);
        Layout { chunks: own / size, shards, tokens: size }
    }

    /// [b, t, …rest] → [chunks, shards, tokens, …rest].
    fn split<'g>(&self, x: Tensor<'g>, rest: &[usize], parallel: &Parallel) -> Tensor<'g> {
        let leading = [self.shards, self.chunks, self.tokens];
        let dims: Vec<usize> = [1, 0, 2].into_iter().chain(3..3 + rest.len()).collect();
        let split = x.reshape(&[&leading, rest].concat()).transpose(&dims);
        let names = [Dim::Unsharded, Dim::Tokens, Dim::Unsharded, Dim::Unsharded];
        parallel.shard(split, &names[..split.rank()])
    }
}

/// The loss of one program as a function with its own gradient.
struct ChunkedLoss<'a> {
    options: LossOptions,
    parallel: &'a Parallel,
    /// hidden [n, s, c, d], weight [v, d], targets [n, s, c].
    types: [Type; 3],
}

/// What one chunk gives: sums of objective and nll, and if asked for the cotangent of its logits
/// [s, c, v].
struct Chunk<'g> {
    objective: Tensor<'g>,
    nll: Tensor<'g>,
    logits_cotangent: Option<Tensor<'g>>,
}

fn scaled<'g>(x: Tensor<'g>, factor: Tensor<'g>, to: DType) -> Tensor<'g> {
    (x.convert(DType::F32) * factor.broadcast_to(&x.shape())).convert(to)
}

impl ChunkedLoss<'_> {
    fn function(&self) -> CustomVjp {
        let [hidden, weight, _] = &self.types;
        let f32_scalar = Type::scalar(DType::F32);
        let residuals =
            [hidden.clone(), weight.with_dtype(DType::F32), f32_scalar.clone(), f32_scalar];
        let (hidden_type, weight_type) = (hidden.dtype, weight.dtype);
        CustomVjp {
            captures: 0,
            primal: Function::with_parameters(&self.types, |g, p| self.sums(g, p)),
            forward: Function::with_parameters(&self.types, |g, p| self.sums_and_gradients(g, p)),
            // The nll is a measurement: only the objective's cotangent is used.
            backward: Function::with_parameters(&residuals, |_, p| {
                vec![scaled(p[0], p[2], hidden_type), scaled(p[1], p[2], weight_type)]
            }),
        }
    }

    /// Parameters of a body: weight, carries, then one chunk's hidden states and targets.
    fn body_types(&self, carries: &[Type]) -> Vec<Type> {
        let slice = |t: &Type| t.with_shape(&t.shape[1..]);
        let [hidden, weight, targets] = &self.types;
        [std::slice::from_ref(weight), carries, &[slice(hidden), slice(targets)]].concat()
    }

    fn sums<'g>(&self, g: &'g Graph, p: &[Tensor<'g>]) -> Vec<Tensor<'g>> {
        let scalar = Type::scalar(DType::F32);
        let body = Function::with_parameters(
            &self.body_types(&[scalar.clone(), scalar.clone()]),
            |_, p| {
                let chunk = self.chunk(p[3], p[0], p[4], false);
                vec![p[1] + chunk.objective, p[2] + chunk.nll]
            },
        );
        let zero = g.full(&scalar, 0.0);
        g.scan_function(body, &[p[1]], &[zero, zero], &[p[0], p[2]], Remat::SaveAll).0
    }

    /// Objective, nll, and as residuals the gradients of the objective: hidden states' and
    /// weight's.
    fn sums_and_gradients<'g>(&self, g: &'g Graph, p: &[Tensor<'g>]) -> Vec<Tensor<'g>> {
        let scalar = Type::scalar(DType::F32);
        let [hidden, weight, _] = &self.types;
        let (chunks, shards) = (hidden.shape[0], hidden.shape[1]);
        let (v, d) = (weight.shape[0], weight.shape[1]);
        // XLA's TPU compiler reduces the gradient over devices with the vocabulary along lanes;
        // summed up so, it needs no copy.
        let by_columns = self.parallel.platform == Platform::Tpu;
        let (partial, dims) = if by_columns {
            ([shards, d, v], [Dim::Tokens, Dim::Embed, Dim::Vocab])
        } else {
            ([shards, v, d], [Dim::Tokens, Dim::Vocab, Dim::Embed])
        };
        let partial = Type::new(DType::F32, &partial);
        let types = self.body_types(&[scalar.clone(), scalar.clone(), partial.clone()]);
        let body = Function::with_parameters(&types, |g, p| {
            let (weight, hidden) = (p[0], p[4]);
            let chunk = self.chunk(hidden, weight, p[5], true);
            let (s, c, d) = (hidden.dim(0), hidden.dim(1), hidden.dim(2));
            let v = weight.dim(0);
            let cotangent = chunk.logits_cotangent.expect("asked for");
            let cotangent = cotangent.convert(hidden.dtype());
            let tokens = cotangent.reshape(&[s * c, v]);
            let flat = tokens.einsum("tv,vd->td", weight);
            // Each shard sums over its own tokens; the shards are added up once, after the last
            // chunk.
            let shards = cotangent.reshape(&[s, c, v]);
            let own = match s {
                _ if by_columns => shards.einsum_as("scv,scd->sdv", hidden, DType::F32),
                1 => tokens
                    .einsum_as("cv,cd->vd", hidden.reshape(&[c, d]), DType::F32)
                    .reshape(&[1, v, d]),
                _ => shards.einsum_as("scv,scd->svd", hidden, DType::F32),
            };
            let sum = self.parallel.shard(p[3] + own, &dims);
            let hidden_cotangent = self
                .parallel
                .shard(flat.reshape(&[s, c, d]), &[Dim::Tokens, Dim::Unsharded, Dim::Embed]);
            let results = vec![p[1] + chunk.objective, p[2] + chunk.nll, sum, hidden_cotangent];
            // The compiler inlines a loop of one step. It would then copy the weight, so that it
            // can be updated before the loss that is reported has read it.
            match chunks {
                1 => g.optimization_barrier(&results),
                _ => results,
            }
        });
        let zero = g.full(&scalar, 0.0);
        let start = self.parallel.shard(g.full(&partial, 0.0), &dims);
        let (carries, gradients) =
            g.scan_function(body, &[p[1]], &[zero, zero, start], &[p[0], p[2]], Remat::SaveAll);
        let sum = carries[2].sum(&[0]);
        let sum = if by_columns { sum.transpose(&[1, 0]) } else { sum };
        let weight_gradient = self.parallel.shard(sum, &[Dim::Vocab, Dim::Embed]);
        vec![carries[0], carries[1], gradients[0], weight_gradient]
    }

    /// Logits of the targets, f32 like `targets`: each from its own row of the weight, or, where
    /// rows lie on several devices, picked from the logits, which costs a pass over them. A target
    /// that is not scored gives any number.
    fn target_logits<'g>(
        &self,
        hidden: Tensor<'g>,
        weight: Tensor<'g>,
        targets: Tensor<'g>,
        logits: Tensor<'g>,
        is_target: Tensor<'g>,
    ) -> Tensor<'g> {
        if self.parallel.shards(Dim::Vocab) > 1 {
            return logits.keep_if(is_target).sum(&[targets.rank()]);
        }
        let rows = weight.gather_rows(targets).convert(DType::F32);
        let raw = (hidden.convert(DType::F32) * rows).sum(&[targets.rank()]);
        layers::soft_cap(raw, self.options.soft_cap)
    }

    /// One chunk: hidden [s, c, d], weight [v, d], targets [s, c].
    fn chunk<'g>(
        &self,
        hidden: Tensor<'g>,
        weight: Tensor<'g>,
        targets: Tensor<'g>,
        gradient: bool,
    ) -> Chunk<'g> {
        let LossOptions { soft_cap, z_loss, label_smoothing: smoothing, .. } = self.options;
        let g = hidden.graph();
        // The compiler can write a cotangent over the logits where no reshape stands between them.
        let (hidden, targets) = match hidden.shape()[..] {
            [1, c, d] => (hidden.reshape(&[c, d]), targets.reshape(&[c])),
            _ => (hidden, targets),
        };
        let (leading, v, d) = (targets.shape(), weight.dim(0), weight.dim(1));
        let (last, tokens) = (leading.len(), targets.ty().elements());
        let shape = [&leading[..], &[v]].concat();
        let flat = hidden.reshape(&[tokens, d]);
        let raw = flat.einsum_as("td,vd->tv", weight, DType::F32).reshape(&shape);
        let dims = [&[Dim::Tokens, Dim::Unsharded][2 - last..], &[Dim::Vocab]].concat();
        let raw = self.parallel.shard(raw, &dims);
        let logits = layers::soft_cap(raw, soft_cap);
        let spread = |x: Tensor<'g>| x.broadcast_in_dim(&shape, &(0..last).collect::<Vec<_>>());
        let largest = logits.max(&[last]);
        let exponentials = (logits - spread(largest)).exponential();
        let total = exponentials.sum(&[last]);
        let lse = total.log() + largest;
        let index = g.iota(&Type::new(DType::I32, &shape), last);
        let is_target = index.eq(spread(targets));
        let target = self.target_logits(hidden, weight, targets, logits, is_target);
        let scored = targets.ne(g.full(&targets.ty(), f64::from(IGNORE)));
        let nll = lse - target;
        let mut objective = nll;
        if smoothing > 0.0 {
            objective = objective + (target - logits.mean(&[last])) * smoothing;
        }
        if z_loss > 0.0 {
            objective = objective + lse * lse * z_loss;
        }
        let logits_cotangent = gradient.then(|| {
            let z_factor =
                if z_loss > 0.0 { lse * (2.0 * z_loss) + 1.0 } else { g.full(&lse.ty(), 1.0) };
            let weight = scored.convert(DType::F32);
            let mut d = exponentials * spread(weight * z_factor / total)
                - spread(weight * (1.0 - smoothing)).keep_if(is_target);
            if smoothing > 0.0 {
                d = d - spread(weight * (smoothing / v as f64));
            }
            soft_cap.map_or(d, |cap| d * (1.0 - logits * logits * (1.0 / (cap * cap))))
        });
        let sum = |x: Tensor<'g>| x.keep_if(scored).sum_all();
        Chunk { objective: sum(objective), nll: sum(nll), logits_cotangent }
    }
}
