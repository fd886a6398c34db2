//! The train step as graph: gradients over micro-batches, clipping, the optimizer's update.

use super::Programs;
use super::batch::TracedBatch;
use super::dpo::REWARDS;
use super::stability::StepNumbers;
use super::state::{State, TracedState};
use crate::dtype::DType;
use crate::graph::autodiff::Remat;
use crate::graph::ops::random::Key;
use crate::graph::{Graph, Tensor, Type};
use crate::llama::ParamSpec;
use crate::llama::params::Role;
use crate::optimizer::{self, Update};
use crate::tree;

/// Numbers that every train step reports, the first of its metrics vector (f32).
pub const METRICS: [&str; 5] = ["loss", "nll", "grad_norm", "learning_rate", "tokens"];

/// Sums over the scored tokens of a batch, f32 scalars, and the objective's gradient for each
/// parameter.
struct Gradients<'g> {
    objective: Tensor<'g>,
    nll: Tensor<'g>,
    count: Tensor<'g>,
    /// [`PairSums::of_pairs`](super::dpo::PairSums), where the objective is over pairs.
    of_pairs: Vec<Tensor<'g>>,
    of_parameters: Vec<Tensor<'g>>,
}

tree!(Gradients { objective, nll, count, of_pairs, of_parameters });

impl<'g> Gradients<'g> {
    fn zeros(g: &'g Graph, parameters: &[Tensor<'g>], of_pairs: usize) -> Gradients<'g> {
        let zero = g.full(&Type::scalar(DType::F32), 0.0);
        let of_parameters = parameters.iter().map(|p| p.zeros_like()).collect();
        let of_pairs = vec![zero; of_pairs];
        Gradients { objective: zero, nll: zero, count: zero, of_pairs, of_parameters }
    }

    fn add(&self, other: &Gradients<'g>) -> Gradients<'g> {
        let sums = |a: &[Tensor<'g>], b: &[Tensor<'g>]| -> Vec<Tensor<'g>> {
            a.iter().zip(b).map(|(&sum, &more)| sum + more).collect()
        };
        Gradients {
            objective: self.objective + other.objective,
            nll: self.nll + other.nll,
            count: self.count + other.count,
            of_pairs: sums(&self.of_pairs, &other.of_pairs),
            of_parameters: sums(&self.of_parameters, &other.of_parameters),
        }
    }
}

impl Programs {
    /// One step: the new state and the metrics.
    pub(super) fn step<'g>(
        &self,
        state: &State,
        traced: TracedState<'g>,
        frozen: &[Tensor<'g>],
        batch: TracedBatch<'g>,
    ) -> (TracedState<'g>, Tensor<'g>) {
        let (g, counter) = (traced.step.graph(), traced.step);
        let gradients = self.gradients(g, &traced.parameters, frozen, batch, counter);
        let one_over = |count: Tensor<'g>| 1.0 / count.maximum(g.scalar(DType::F32, 1.0));
        let of_token = one_over(gradients.count);
        let scale = gradients.of_pairs.first().map_or(of_token, |pairs| one_over(*pairs));
        let means = self.mean_gradients(&gradients.of_parameters, scale);
        let norms = self.norms(&means, &traced.parameters);
        let (clipped, norm) = self.clip(means);
        let step = counter.convert(DType::F32);
        let rate = optimizer::schedule(&self.config.schedule, self.config.train.steps, step)
            * self.config.optimizer.learning_rate;
        let next = self.update(state, traced.clone(), &clipped, rate);
        let loss = gradients.objective * scale;
        let numbers = StepNumbers { loss, grad_norm: norm, learning_rate: rate };
        let (next, stability) = self.stabilize(state, traced, next, numbers);
        let metrics = [loss, gradients.nll * of_token, norm, rate, gradients.count];
        let rewards = super::dpo::rewards(&gradients.of_pairs, scale);
        let metrics = super::vector(g, &[&metrics[..], &rewards, &stability].concat());
        match norms[..] {
            [] => (next, metrics),
            _ => (next, g.concatenate(&[&[metrics], &norms[..]].concat(), 0)),
        }
    }

    /// Sums over the whole batch, by a scan over micro-batches where there are several.
    fn gradients<'g>(
        &self,
        g: &'g Graph,
        parameters: &[Tensor<'g>],
        frozen: &[Tensor<'g>],
        batch: TracedBatch<'g>,
        counter: Tensor<'g>,
    ) -> Gradients<'g> {
        let typed = self.of_trained(parameters);
        let parameters: Vec<Tensor<'g>> =
            typed.map(|(p, x)| x.convert(self.gradient_type(p))).collect();
        let micro = self.config.train.gradient_accumulation_steps;
        if micro == 1 {
            let key = self.dropout_key(counter, g.scalar(DType::U32, 0.0));
            return self.micro_gradients(g, &parameters, frozen, batch, key);
        }
        let numbers = (0..micro).map(|i| g.scalar(DType::U32, i as f64));
        let keys: Option<Vec<_>> = numbers.map(|n| self.dropout_key(counter, n)).collect();
        let keys = keys.map(|keys| super::vector(g, &keys));
        let of_pairs = if self.is_dpo() { REWARDS.len() } else { 0 };
        let zeros = Gradients::zeros(g, &parameters, of_pairs);
        let body = |sums: Gradients<'g>, (batch, key): (TracedBatch<'g>, Option<Tensor<'g>>)| {
            (sums.add(&self.micro_gradients(g, &parameters, frozen, batch, key)), ())
        };
        g.scan(zeros, (batch, keys), Remat::SaveAll, body).0
    }

    /// u32 scalar that the dropout of a micro-batch starts from; None where there is no dropout.
    fn dropout_key<'g>(&self, step: Tensor<'g>, micro_batch: Tensor<'g>) -> Option<Tensor<'g>> {
        let seed = Key::new(step.graph(), self.config.train.seed);
        self.llama
            .is_random()
            .then(|| seed.fold_in(step.convert(DType::U32)).fold_in(micro_batch).word())
    }

    /// Gradients of the summed objective of one micro-batch.
    fn micro_gradients<'g>(
        &self,
        g: &'g Graph,
        parameters: &[Tensor<'g>],
        frozen: &[Tensor<'g>],
        batch: TracedBatch<'g>,
        dropout: Option<Tensor<'g>>,
    ) -> Gradients<'g> {
        let loss = |parameters: Vec<Tensor<'g>>| {
            let parameters = [frozen, &parameters].concat();
            if self.is_dpo() {
                let sums = self.pair_sums(&parameters, batch, dropout);
                return (sums.objective, ([sums.nll, sums.tokens], sums.of_pairs.to_vec()));
            }
            let sums = self.llama.loss(&parameters, batch.inputs, batch.targets, dropout);
            (sums.objective, ([sums.nll, sums.count], Vec::new()))
        };
        let ((objective, ([nll, count], of_pairs)), of_parameters) =
            g.value_and_grad(parameters.to_vec(), loss);
        Gradients { objective, nll, count, of_pairs, of_parameters }
    }

    /// Type of the gradient of a parameter: that of the parameter, where it is kept in less than
    /// f32, so that no second copy of it is made.
    fn gradient_type(&self, p: &ParamSpec) -> DType {
        match p.role {
            _ if p.dtype != DType::F32 => p.dtype,
            Role::Matrix => self.config.train.gradient_dtype.into(),
            Role::Embedding | Role::Vector => DType::F32,
        }
    }

    /// Gradients a token in f32, each where its update is computed.
    fn mean_gradients<'g>(&self, sums: &[Tensor<'g>], scale: Tensor<'g>) -> Vec<Tensor<'g>> {
        let mean = |d: Tensor<'g>| d.convert(DType::F32) * scale.broadcast_to(&d.shape());
        let sums = self.of_trained(sums);
        sums.map(|(p, d)| self.shard_for_update(mean(*d), p)).collect()
    }

    pub(super) fn shard_for_update<'g>(&self, x: Tensor<'g>, p: &ParamSpec) -> Tensor<'g> {
        match self.llama.parallel.devices() {
            1 => x,
            _ => x.sharded(self.optimizer_spec(&p.dims, &p.shape)),
        }
    }

    /// Gradients clipped as configured, and their global norm before it is clipped.
    fn clip<'g>(&self, gradients: Vec<Tensor<'g>>) -> (Vec<Tensor<'g>>, Tensor<'g>) {
        let c = &self.config.optimizer;
        let by_value = match c.clip_grad_value {
            Some(limit) => optimizer::clip_by_value(&gradients, limit),
            None => gradients,
        };
        let norm = optimizer::global_norm(&by_value);
        let clipped = match c.clip_grad_norm {
            Some(limit) => optimizer::clip_by_global_norm(&by_value, norm, limit),
            None => by_value,
        };
        (clipped, norm)
    }

    /// The state after the optimizer's step along `gradients`.
    fn update<'g>(
        &self,
        state: &State,
        mut traced: TracedState<'g>,
        gradients: &[Tensor<'g>],
        rate: Tensor<'g>,
    ) -> TracedState<'g> {
        let step = traced.step.convert(DType::F32) + 1.0;
        let owners: Vec<Option<usize>> = state.optimizer().iter().map(|leaf| leaf.param).collect();
        for (i, (spec, &gradient)) in self.of_trained(gradients).enumerate() {
            let leaves: Vec<usize> = (0..owners.len()).filter(|&l| owners[l] == Some(i)).collect();
            let update = Update {
                spec,
                parameter: self.shard_for_update(traced.parameters[i], spec),
                gradient,
                state: leaves.iter().map(|&leaf| traced.optimizer[leaf]).collect(),
                dtype: self.llama.dtype,
                parallel: &self.llama.parallel,
            };
            let (parameter, new) = optimizer::update(&self.config.optimizer, update, rate, step);
            traced.parameters[i] = parameter;
            leaves.iter().zip(new).for_each(|(&leaf, value)| traced.optimizer[leaf] = value);
        }
        TracedState { step: traced.step + 1.0, ..traced }
    }
}
