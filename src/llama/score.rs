//! Log-likelihoods of given tokens, one by one, over the same chunks as the loss.

use super::Llama;
use super::loss::token_losses;
use super::model::Batch;
use crate::graph::Tensor;

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
}
