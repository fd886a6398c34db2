//! Direct preference optimization (Rafailov et al., 2023) as graph: the two answers to a prompt are
//! neighbours in a row, segments 2p + 1 and 2p + 2. Letters: b rows, t positions, p pairs of a row.

use super::Programs;
use super::batch::{BatchInput, TracedBatch};
use crate::config::Loss;
use crate::dtype::DType;
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Module, Tensor, Type};
use crate::targets::{BatchField, IGNORE_INDEX};

/// Numbers that a step over pairs reports beside [`super::METRICS`], means over the pairs. The
/// names are TRL's.
pub(super) const REWARDS: [&str; 4] =
    ["rewards/chosen", "rewards/rejected", "rewards/margins", "rewards/accuracies"];

/// Sums over a batch of pairs, f32 scalars.
pub(super) struct PairSums<'g> {
    pub(super) objective: Tensor<'g>,
    /// Negative log-likelihood in nats of the scored tokens.
    pub(super) nll: Tensor<'g>,
    pub(super) tokens: Tensor<'g>,
    /// How many pairs, their rewards and how many prefer the chosen answer.
    pub(super) of_pairs: [Tensor<'g>; 4],
}

impl Programs {
    pub(super) fn is_dpo(&self) -> bool {
        self.config.train.loss == Loss::Dpo
    }

    /// Pairs that a row has room for: an answer has two tokens or more.
    fn pairs_of_row(&self) -> usize {
        (self.config.train.sequence_length / 4).max(1)
    }

    /// What [`Programs::reference_step`] reads of a batch.
    pub fn reference_inputs(&self) -> Vec<BatchInput> {
        let inputs = self.eval_inputs().into_iter();
        inputs.filter(|input| input.field != BatchField::References).collect()
    }

    /// Parameters, batch → log-likelihood of each document of a row, f32 [rows, documents].
    pub fn reference_step(&self) -> Module {
        let state = self.parameters();
        Module::trace("reference_step", self.llama.parallel.declared(), |p| {
            let parameters: Vec<_> = state.leaves.iter().map(|l| p.argument(&l.array)).collect();
            let batch = TracedBatch::arguments(p, &self.reference_inputs());
            let nll = self.llama.token_nll(&parameters, batch.inputs, batch.targets, None);
            vec![(-self.of_documents(nll, batch), PartitionSpec::replicated(2))]
        })
    }

    /// The sums of x [b, t] over each document of a row, [b, 2 p].
    fn of_documents<'g>(&self, x: Tensor<'g>, batch: TracedBatch<'g>) -> Tensor<'g> {
        let (g, shape) = (x.graph(), x.shape());
        let segments = batch.inputs.segments.expect("rows of pairs have segments");
        let spread = [shape[0], 2 * self.pairs_of_row(), shape[1]];
        let document = g.iota(&Type::new(DType::I32, &spread), 1) + 1.0;
        let is_within = document.eq(segments.broadcast_in_dim(&spread, &[0, 2]));
        x.broadcast_in_dim(&spread, &[0, 2]).where_else_zero(is_within).sum(&[2])
    }

    /// Sums over the pairs of a batch.
    pub(super) fn pair_sums<'g>(
        &self,
        parameters: &[Tensor<'g>],
        batch: TracedBatch<'g>,
        dropout: Option<Tensor<'g>>,
    ) -> PairSums<'g> {
        let nll = self.llama.token_nll(parameters, batch.inputs, batch.targets, dropout);
        let references = batch.references.expect("rows of pairs have references");
        let gained = -nll - references.bitcast_convert(DType::F32);
        let beta = self.config.dpo.as_ref().expect("[dpo] of a run with this loss").beta;
        let rewards = self.of_documents(gained, batch) * beta;
        let (rows, pairs) = (nll.dim(0), self.pairs_of_row());
        let by_pair = rewards.reshape(&[rows, pairs, 2]);
        let answer = |i| by_pair.slice_dim(2, i, i + 1).reshape(&[rows, pairs]);
        let (chosen, rejected) = (answer(0), answer(1));
        let is_pair = self.is_pair(batch);
        let sum = |x: Tensor<'g>| x.where_else_zero(is_pair).sum_all();
        let count = |x: Tensor<'g>| sum(x.convert(DType::F32));
        let scored = batch
            .targets
            .ne(batch.targets.graph().full(&batch.targets.ty(), f64::from(IGNORE_INDEX)));
        PairSums {
            objective: sum(negative_log_sigmoid(chosen - rejected)),
            nll: nll.sum_all(),
            tokens: scored.convert(DType::F32).sum_all(),
            of_pairs: [count(is_pair), sum(chosen), sum(rejected), count(chosen.gt(rejected))],
        }
    }

    /// Which pairs of a row there are, boolean [b, p].
    fn is_pair<'g>(&self, batch: TracedBatch<'g>) -> Tensor<'g> {
        let segments = batch.inputs.segments.expect("rows of pairs have segments");
        let shape = [segments.dim(0), self.pairs_of_row()];
        let documents = segments.convert(DType::F32).max(&[1]).broadcast_in_dim(&shape, &[0]);
        let last = segments.graph().iota(&Type::new(DType::F32, &shape), 1) * 2.0 + 2.0;
        last.le(documents)
    }
}

/// `-log(sigmoid(x))` without overflow.
fn negative_log_sigmoid(x: Tensor<'_>) -> Tensor<'_> {
    let size = x.abs();
    (size - x) * 0.5 + (-size).exponential().log_plus_one()
}

/// Means over the pairs of what [`PairSums::of_pairs`] sums up, in the order of [`REWARDS`].
pub(super) fn rewards<'g>(of_pairs: &[Tensor<'g>], scale: Tensor<'g>) -> Vec<Tensor<'g>> {
    let &[_, chosen, rejected, right] = of_pairs else {
        return Vec::new();
    };
    vec![chosen * scale, rejected * scale, (chosen - rejected) * scale, right * scale]
}
