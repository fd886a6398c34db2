//! Log-likelihoods of given tokens, one by one, over the same chunks as the loss.

use super::Llama;
use super::chunks::Chunks;
use super::loss::{ChunkedLoss, Inputs, LossOptions, in_chunks};
use super::model::Batch;
use super::weight_sum::WeightSum;
use crate::graph::Tensor;
use crate::graph::autodiff::Remat;
use crate::parallel::Parallel;

/// What the model says of each target of a batch, both [b, t].
#[derive(Clone, Copy, Debug)]
pub struct TokenScores<'g> {
    /// Negative log-likelihood in nats, f32; of a target that is not scored, any number.
    pub nll: Tensor<'g>,
    /// Whether no token is likelier, boolean.
    pub is_greedy: Tensor<'g>,
}

impl Llama {
    /// The scores of `targets`, i32 [b, t].
    pub fn token_scores<'g>(
        &self,
        params: &[Tensor<'g>],
        batch: Batch<'g>,
        targets: Tensor<'g>,
    ) -> TokenScores<'g> {
        let hidden = self.hidden(params, batch, None);
        let weight = self.tree(params).output_weight();
        token_losses(hidden, weight, targets, self.loss, &self.parallel)
    }

    /// Negative log-likelihood of each of `targets` (i32 [b, t]), f32 [b, t], zero where it is not
    /// scored; with a gradient. `dropout` as in [`Llama::loss`].
    pub fn token_nll<'g>(
        &self,
        params: &[Tensor<'g>],
        batch: Batch<'g>,
        targets: Tensor<'g>,
        dropout: Option<Tensor<'g>>,
    ) -> Tensor<'g> {
        let hidden = self.hidden(params, batch, dropout);
        token_nll(hidden, self.tree(params).output_weight(), targets, self.loss, &self.parallel)
    }
}

/// What is lost by each target, in the arguments of
/// [`linear_cross_entropy`](super::loss::linear_cross_entropy).
fn token_losses<'g>(
    hidden: Tensor<'g>,
    weight: Tensor<'g>,
    targets: Tensor<'g>,
    options: LossOptions,
    parallel: &Parallel,
) -> TokenScores<'g> {
    let (g, shape) = (hidden.graph(), targets.shape());
    let (hidden, weight, targets) = in_chunks(hidden, weight, targets, options.chunk, parallel);
    let loss = ChunkedLoss { options, parallel, frozen: Some(weight) };
    let body = |(), (hidden, targets): (Tensor<'g>, Tensor<'g>)| {
        let chunk = loss.chunk(hidden, weight, targets);
        let shape = targets.shape();
        ((), (chunk.nll.reshape(&shape), chunk.is_greedy().reshape(&shape)))
    };
    let (_, (nll, is_greedy)) = g.scan((), (hidden, targets), Remat::SaveAll, body);
    TokenScores { nll: Chunks::join(nll, &shape), is_greedy: Chunks::join(is_greedy, &shape) }
}

/// Negative log-likelihood of each target in nats, f32 [b, t], in the arguments of
/// [`linear_cross_entropy`](super::loss::linear_cross_entropy); zero where it is not scored. The
/// backward pass computes the logits again.
fn token_nll<'g>(
    hidden: Tensor<'g>,
    weight: Tensor<'g>,
    targets: Tensor<'g>,
    options: LossOptions,
    parallel: &Parallel,
) -> Tensor<'g> {
    let (g, shape) = (hidden.graph(), targets.shape());
    let (hidden, weight, targets) = in_chunks(hidden, weight, targets, options.chunk, parallel);
    let (trained, frozen) = options.trained_or_frozen(weight);
    let options = LossOptions { z_loss: 0.0, label_smoothing: 0.0, ..options };
    let loss = ChunkedLoss { options, parallel, frozen };
    let nll = g.custom_vjp(
        Inputs { hidden, weight: trained, targets },
        |inputs| loss.token_nll(inputs),
        |inputs| (loss.token_nll(inputs), inputs),
        |inputs, cotangent: Tensor<'g>| loss.token_gradients(inputs, cotangent),
    );
    Chunks::join(nll, &shape)
}

impl<'g> ChunkedLoss<'_, 'g> {
    /// Negative log-likelihood of each target, f32 [n, s, c]; zero where it is not scored.
    fn token_nll(&self, inputs: Inputs<'g>) -> Tensor<'g> {
        let weight = self.weight(&inputs);
        let body = |(), (hidden, targets): (Tensor<'g>, Tensor<'g>)| {
            let chunk = self.chunk(hidden, weight, targets);
            ((), chunk.nll.where_else_zero(chunk.scored).reshape(&targets.shape()))
        };
        weight.graph().scan((), (inputs.hidden, inputs.targets), Remat::SaveAll, body).1
    }

    /// The gradients of [`ChunkedLoss::token_nll`] under its cotangent: that of the hidden states,
    /// and that of a trained weight, in their types.
    fn token_gradients(
        &self,
        inputs: Inputs<'g>,
        cotangent: Tensor<'g>,
    ) -> (Tensor<'g>, Option<Tensor<'g>>) {
        let (layout, weight) = (WeightSum::on(self.parallel.platform), self.weight(&inputs));
        let Inputs { hidden, weight: trained, targets } = inputs;
        let start = trained.map(|w| layout.zero(hidden, w, self.parallel));
        let body = |weight_sum: Option<Tensor<'g>>, (hidden, targets, cotangent)| {
            let chunk = self.chunk(hidden, weight, targets);
            let of_logits = chunk.logits_cotangent(&self.options, Some(cotangent));
            let (of_hidden, weight_sum) = self.of_chunk(of_logits, hidden, weight, weight_sum);
            (weight_sum, of_hidden)
        };
        let xs = (hidden, targets, cotangent);
        let (weight_sum, of_hidden) = weight.graph().scan(start, xs, Remat::SaveAll, body);
        let total = weight_sum.map(|sum| layout.total(sum, self.parallel).convert(weight.dtype()));
        (of_hidden, total)
    }
}
