//! The loss over the vocabulary: output projection, soft cap and cross-entropy in one function over
//! chunks of tokens, so that the logits of all tokens are never in memory at once. Its gradient is
//! computed in the same pass. Letters: n chunks, s token shards, c tokens of a chunk and shard.

use super::chunks::Chunks;
use super::weight_sum::WeightSum;
use crate::dtype::DType;
use crate::graph::autodiff::Remat;
use crate::graph::{Graph, Tensor, Type};
use crate::parallel::{Dim, Parallel};
use crate::targets::IGNORE_INDEX;
use crate::tree;

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
    /// Whether the output weight needs no gradient.
    pub frozen_weight: bool,
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

tree!(LossSums { objective, nll, count });

impl LossOptions {
    /// The output weight as the one that is trained, or else as the one that is not.
    pub(super) fn trained_or_frozen<'g>(
        &self,
        weight: Tensor<'g>,
    ) -> (Option<Tensor<'g>>, Option<Tensor<'g>>) {
        match self.frozen_weight {
            true => (None, Some(weight)),
            false => (Some(weight), None),
        }
    }
}

/// `cap * tanh(x / cap)`, or `x` where there is no cap.
pub(super) fn soft_cap<'g>(x: Tensor<'g>, cap: Option<f64>) -> Tensor<'g> {
    cap.map_or(x, |cap| (x * (1.0 / cap)).tanh() * cap)
}

/// Cross-entropy of hidden states [b, t, d] under the output weights [v, d] for targets i32 [b, t].
pub fn linear_cross_entropy<'g>(
    hidden: Tensor<'g>,
    weight: Tensor<'g>,
    targets: Tensor<'g>,
    options: LossOptions,
    parallel: &Parallel,
) -> LossSums<'g> {
    let g = hidden.graph();
    let (hidden, weight, targets) = in_chunks(hidden, weight, targets, options.chunk, parallel);
    let (trained, frozen) = options.trained_or_frozen(weight);
    let loss = ChunkedLoss { options, parallel, frozen };
    let (hidden_type, weight_type) = (hidden.dtype(), weight.dtype());
    let Sums { objective, nll } = g.custom_vjp(
        Inputs { hidden, weight: trained, targets },
        |inputs| loss.sums(inputs),
        |inputs| loss.sums_and_gradients(inputs),
        // The nll is a measurement: only the objective's cotangent is used.
        |(hidden, weight): (Tensor<'g>, Option<Tensor<'g>>), cotangents: Sums<'g>| {
            let d = cotangents.objective;
            (scaled(hidden, d, hidden_type), weight.map(|w| scaled(w, d, weight_type)))
        },
    );
    let scored = targets.ne(g.full(&targets.ty(), f64::from(IGNORE_INDEX)));
    LossSums { objective, nll, count: scored.convert(DType::F32).sum_all() }
}

/// Hidden states [n, s, c, d], the weight [v, d] in their type, and targets [n, s, c].
pub(super) fn in_chunks<'g>(
    hidden: Tensor<'g>,
    weight: Tensor<'g>,
    targets: Tensor<'g>,
    chunk: usize,
    parallel: &Parallel,
) -> (Tensor<'g>, Tensor<'g>, Tensor<'g>) {
    let d = hidden.dim(2);
    let chunks = Chunks::new(hidden.dim(0) * hidden.dim(1), chunk, parallel);
    let weight = parallel.shard(weight.convert(hidden.dtype()), &[Dim::Vocab, Dim::Embed]);
    (chunks.split(hidden, &[d], parallel), weight, chunks.split(targets, &[], parallel))
}

fn scaled<'g>(x: Tensor<'g>, factor: Tensor<'g>, to: DType) -> Tensor<'g> {
    (x.convert(DType::F32) * factor.broadcast_to(&x.shape())).convert(to)
}

/// Hidden states [n, s, c, d], output weight [v, d] in their type where it is trained, targets i32
/// [n, s, c].
#[derive(Clone, Copy)]
pub(super) struct Inputs<'g> {
    pub(super) hidden: Tensor<'g>,
    pub(super) weight: Option<Tensor<'g>>,
    pub(super) targets: Tensor<'g>,
}

tree!(Inputs { hidden, weight, targets });

/// Sums over scored tokens, f32 scalars.
#[derive(Clone, Copy)]
struct Sums<'g> {
    objective: Tensor<'g>,
    nll: Tensor<'g>,
}

tree!(Sums { objective, nll });

impl<'g> Sums<'g> {
    fn zero(g: &'g Graph) -> Sums<'g> {
        let zero = g.scalar(DType::F32, 0.0);
        Sums { objective: zero, nll: zero }
    }

    fn plus(self, other: Sums<'g>) -> Sums<'g> {
        Sums { objective: self.objective + other.objective, nll: self.nll + other.nll }
    }
}

/// The loss of one program.
pub(super) struct ChunkedLoss<'a, 'g> {
    pub(super) options: LossOptions,
    pub(super) parallel: &'a Parallel,
    /// The output weight where it is not trained.
    pub(super) frozen: Option<Tensor<'g>>,
}

/// The softmax over the vocabulary of one chunk's tokens and what is lost by it, f32. Tokens are
/// [s, c], or [c] on one shard.
pub(super) struct Chunk<'g> {
    /// After the soft cap, [.., v].
    logits: Tensor<'g>,
    /// exp(logits - their maximum over the vocabulary), [.., v].
    exponentials: Tensor<'g>,
    /// Sum of the exponentials.
    row_sum: Tensor<'g>,
    /// Log-sum-exp of the logits.
    lse: Tensor<'g>,
    /// Where the vocabulary index is the target, boolean [.., v].
    is_target: Tensor<'g>,
    /// Which tokens are scored, boolean.
    pub(super) scored: Tensor<'g>,
    objective: Tensor<'g>,
    pub(super) nll: Tensor<'g>,
}

impl<'g> Chunk<'g> {
    fn sums(&self) -> Sums<'g> {
        let sum = |x: Tensor<'g>| x.where_else_zero(self.scored).sum_all();
        Sums { objective: sum(self.objective), nll: sum(self.nll) }
    }

    /// Whether the target is a likeliest token, boolean.
    pub(super) fn is_greedy(&self) -> Tensor<'g> {
        let last = self.lse.rank();
        let of_target = self.exponentials.where_else_zero(self.is_target).max(&[last]);
        of_target.ge(of_target.graph().full(&of_target.ty(), 1.0))
    }

    /// The cotangent of the logits before the soft cap, [.., v], under that of the objective's sum,
    /// or of the objective of each token.
    pub(super) fn logits_cotangent(
        &self,
        options: &LossOptions,
        of_token: Option<Tensor<'g>>,
    ) -> Tensor<'g> {
        let LossOptions { soft_cap: cap, z_loss, label_smoothing: smoothing, .. } = *options;
        let Chunk { logits, lse, .. } = *self;
        let last = lse.rank();
        let over_vocab = |x: Tensor<'g>| x.broadcast_along(&[last], &logits.shape());
        let z_factor = match z_loss > 0.0 {
            true => lse * (2.0 * z_loss) + 1.0,
            false => lse.graph().full(&lse.ty(), 1.0),
        };
        let scored = self.scored.convert(DType::F32);
        let scored = of_token.map_or(scored, |d| scored * d.reshape(&scored.shape()));
        let mut d = self.exponentials * over_vocab(scored * z_factor / self.row_sum)
            - over_vocab(scored * (1.0 - smoothing)).where_else_zero(self.is_target);
        if smoothing > 0.0 {
            d = d - over_vocab(scored * (smoothing / logits.dim(last) as f64));
        }
        cap.map_or(d, |cap| d * (1.0 - logits * logits * (1.0 / (cap * cap))))
    }
}

impl<'g> ChunkedLoss<'_, 'g> {
    pub(super) fn weight(&self, inputs: &Inputs<'g>) -> Tensor<'g> {
        inputs.weight.or(self.frozen).expect("the output weight is trained or frozen")
    }

    fn sums(&self, inputs: Inputs<'g>) -> Sums<'g> {
        let weight = self.weight(&inputs);
        let Inputs { hidden, targets, .. } = inputs;
        let g = weight.graph();
        let start = Sums::zero(g);
        let body = |sums: Sums<'g>, (hidden, targets)| {
            (sums.plus(self.chunk(hidden, weight, targets).sums()), ())
        };
        g.scan(start, (hidden, targets), Remat::SaveAll, body).0
    }

    /// The sums, and as residuals the gradients of the objective: that of the hidden states in
    /// their type and that of a trained weight in f32.
    fn sums_and_gradients(
        &self,
        inputs: Inputs<'g>,
    ) -> (Sums<'g>, (Tensor<'g>, Option<Tensor<'g>>)) {
        let layout = WeightSum::on(self.parallel.platform);
        let weight = self.weight(&inputs);
        let Inputs { hidden, weight: trained, targets } = inputs;
        let (g, chunks) = (weight.graph(), hidden.dim(0));
        let start = (Sums::zero(g), trained.map(|w| layout.zero(hidden, w, self.parallel)));
        let body = |(sums, weight_sum): (Sums<'g>, Option<Tensor<'g>>), (hidden, targets)| {
            let chunk = self.chunk(hidden, weight, targets);
            let cotangent = chunk.logits_cotangent(&self.options, None);
            let chunk_sums = chunk.sums();
            let (hidden_cotangent, weight_sum) =
                self.of_chunk(cotangent, hidden, weight, weight_sum);
            let results = ((sums.plus(chunk_sums), weight_sum), hidden_cotangent);
            // The compiler inlines a loop of one step. It would then copy the weight, so that it
            // can be updated before the loss that is reported has read it.
            if chunks == 1 { g.optimization_barrier(results) } else { results }
        };
        let ((sums, weight_sum), hidden_gradient) =
            g.scan(start, (hidden, targets), Remat::SaveAll, body);
        let total = weight_sum.map(|sum| layout.total(sum, self.parallel));
        (sums, (hidden_gradient, total))
    }

    /// The cotangent of a chunk's hidden states [s, c, d] under that of its logits, and the sum of
    /// those of the weight with its own.
    pub(super) fn of_chunk(
        &self,
        logits_cotangent: Tensor<'g>,
        hidden: Tensor<'g>,
        weight: Tensor<'g>,
        weight_sum: Option<Tensor<'g>>,
    ) -> (Tensor<'g>, Option<Tensor<'g>>) {
        let layout = WeightSum::on(self.parallel.platform);
        let cotangent = logits_cotangent.convert(hidden.dtype());
        let hidden_cotangent = flat(cotangent).einsum("tv,vd->td", weight);
        let weight_sum = weight_sum.map(|sum| {
            let sum = sum + layout.of_chunk(cotangent, hidden);
            self.parallel.shard(sum, &layout.dims())
        });
        let hidden_cotangent = self.parallel.shard(
            hidden_cotangent.reshape(&hidden.shape()),
            &[Dim::Tokens, Dim::Unsharded, Dim::Embed],
        );
        (hidden_cotangent, weight_sum)
    }

    /// One chunk: hidden [s, c, d], weight [v, d], targets [s, c].
    pub(super) fn chunk(
        &self,
        hidden: Tensor<'g>,
        weight: Tensor<'g>,
        targets: Tensor<'g>,
    ) -> Chunk<'g> {
        // The compiler can write a cotangent over the logits where no reshape is between them.
        let (hidden, targets) = match hidden.shape()[..] {
            [1, c, d] => (hidden.reshape(&[c, d]), targets.reshape(&[c])),
            _ => (hidden, targets),
        };
        let g = hidden.graph();
        let logits = self.logits(hidden, weight);
        let (shape, last) = (logits.shape(), targets.rank());
        let over_vocab = |x: Tensor<'g>| x.broadcast_along(&[last], &shape);
        let row_max = logits.max(&[last]);
        let exponentials = (logits - over_vocab(row_max)).exponential();
        let row_sum = exponentials.sum(&[last]);
        let lse = row_sum.log() + row_max;
        let index = g.iota(&Type::new(DType::I32, &shape), last);
        let is_target = index.eq(over_vocab(targets));
        let target = self.target_logits(hidden, weight, targets, logits, is_target);
        let scored = targets.ne(g.full(&targets.ty(), f64::from(IGNORE_INDEX)));
        let nll = lse - target;
        let objective = self.objective(nll, target, logits, lse);
        Chunk { logits, exponentials, row_sum, lse, is_target, scored, objective, nll }
    }

    /// Logits of one chunk after the soft cap, f32 [.., v]. Hidden states are [s, c, d] or [c, d].
    fn logits(&self, hidden: Tensor<'g>, weight: Tensor<'g>) -> Tensor<'g> {
        let leading = &hidden.shape()[..hidden.rank() - 1];
        let shape = [leading, &[weight.dim(0)]].concat();
        let raw = flat(hidden).einsum_as("td,vd->tv", weight, DType::F32).reshape(&shape);
        let dims = [Dim::Tokens, Dim::Unsharded, Dim::Vocab];
        let raw = self.parallel.shard(raw, &dims[3 - shape.len()..]);
        soft_cap(raw, self.options.soft_cap)
    }

    /// What is lost by each token; `target` are the logits of the targets.
    fn objective(
        &self,
        nll: Tensor<'g>,
        target: Tensor<'g>,
        logits: Tensor<'g>,
        lse: Tensor<'g>,
    ) -> Tensor<'g> {
        let LossOptions { z_loss, label_smoothing: smoothing, .. } = self.options;
        let mut objective = nll;
        if smoothing > 0.0 {
            objective = objective + (target - logits.mean(&[lse.rank()])) * smoothing;
        }
        if z_loss > 0.0 {
            objective = objective + lse * lse * z_loss;
        }
        objective
    }

    /// Logits of the targets, f32 like `targets`: each from its own row of the weight, or, where
    /// the vocabulary is sharded, picked from the logits, which costs a pass over them. A target
    /// that is not scored gives any number.
    fn target_logits(
        &self,
        hidden: Tensor<'g>,
        weight: Tensor<'g>,
        targets: Tensor<'g>,
        logits: Tensor<'g>,
        is_target: Tensor<'g>,
    ) -> Tensor<'g> {
        if self.parallel.shards(Dim::Vocab) > 1 {
            return logits.where_else_zero(is_target).sum(&[targets.rank()]);
        }
        let rows = weight.gather_rows(targets).convert(DType::F32);
        let raw = (hidden.convert(DType::F32) * rows).sum(&[targets.rank()]);
        soft_cap(raw, self.options.soft_cap)
    }
}

/// x [.., d] as [tokens, d].
fn flat<'g>(x: Tensor<'g>) -> Tensor<'g> {
    let d = x.dim(x.rank() - 1);
    x.reshape(&[x.ty().elements() / d, d])
}
