//! The programs of a run as modules: initialization, train step, evaluation step.
//!
//! Invariant: the order of arguments and results is described by [`State`] and the batch inputs,
//! and by nothing else; nothing here knows a device or a file.

mod batch;
mod dpo;
mod leaves;
mod norms;
mod stability;
mod state;
mod train;

use crate::config::{Config, RematPolicy};
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Graph, Module, Tensor};
use crate::llama::Llama;
use crate::llama::params::{Init, initial};

pub use batch::BatchInput;
pub use state::{STEP, State, StateLeaf};
pub use train::METRICS;

use batch::TracedBatch;
use state::TracedState;

/// Everything needed to build the programs of a run.
pub struct Programs {
    pub config: Config,
    pub llama: Llama,
}

impl Programs {
    pub fn new(config: &Config, llama: Llama) -> Programs {
        Programs { config: config.clone(), llama }
    }

    /// The programs of steps with `rows` sequences: see [`Config::with_batch`].
    #[must_use]
    pub fn with_batch(&self, rows: usize) -> Programs {
        Programs { config: self.config.with_batch(rows), llama: self.llama.clone() }
    }

    /// The same programs with another remat policy.
    #[must_use]
    pub fn with_remat(&self, remat: &RematPolicy) -> Programs {
        let mut config = self.config.clone();
        config.train.remat.clone_from(remat);
        Programs { config, llama: self.llama.clone().with_remat(remat) }
    }

    /// Whether the frozen parameters are arguments of [`Programs::init`].
    pub fn init_reads_frozen(&self) -> bool {
        self.trained().iter().any(|spec| spec.init == Init::RowNorms)
    }

    /// () → state, or where some of it follows from them: frozen parameters → state.
    pub fn init(&self) -> Module {
        let state = self.state();
        let seed = self.config.train.seed;
        let arguments = if self.init_reads_frozen() { &state.frozen[..] } else { &[] };
        Module::trace("init", self.llama.parallel.declared(), |p| {
            let g = p.graph();
            let frozen: Vec<_> = arguments.iter().map(|leaf| p.argument(&leaf.array)).collect();
            let parameters = self.trained().iter().map(|spec| match spec.init {
                Init::RowNorms => self.llama.initial_magnitude(&frozen, spec),
                _ => initial(g, spec, seed),
            });
            let zeros = state.leaves[state.parameters..].iter().map(|l| g.full(&l.array.ty, 0.0));
            parameters.chain(zeros).zip(state.specs()).collect()
        })
    }

    /// () → frozen parameters, as if they were not read from a model.
    pub fn init_frozen(&self) -> Module {
        let (specs, seed) = (&self.llama.specs[..self.llama.frozen()], self.config.train.seed);
        let frozen = self.state().frozen.into_iter().map(|leaf| leaf.array.spec);
        Module::trace("init_frozen", self.llama.parallel.declared(), |p| {
            let parameters = specs.iter().map(|spec| initial(p.graph(), spec, seed));
            parameters.zip(frozen).collect()
        })
    }

    /// State, frozen parameters, batch → state, metrics. The state is donated.
    pub fn train_step(&self) -> Module {
        let state = self.state();
        Module::trace("train_step", self.llama.parallel.declared(), |p| {
            let traced = TracedState::donated(p, &state);
            let frozen: Vec<_> = state.frozen.iter().map(|leaf| p.argument(&leaf.array)).collect();
            let batch = TracedBatch::arguments(p, &self.train_inputs());
            let (next, metrics) = self.step(&state, traced, &frozen, batch);
            let metrics = (metrics, PartitionSpec::replicated(1));
            next.into_leaves().zip(state.specs()).chain([metrics]).collect()
        })
    }

    /// Parameters, batch → [nll sum, scored tokens] (f32), and of pairs [sum of the loss, pairs,
    /// sums of the rewards of chosen and rejected answers, pairs of which the chosen is preferred].
    pub fn eval_step(&self) -> Module {
        let state = self.parameters();
        Module::trace("eval_step", self.llama.parallel.declared(), |p| {
            let parameters: Vec<_> = state.leaves.iter().map(|l| p.argument(&l.array)).collect();
            let batch = TracedBatch::arguments(p, &self.eval_inputs());
            let sums = match self.is_dpo() {
                false => {
                    let sums = self.llama.loss(&parameters, batch.inputs, batch.targets, None);
                    vector(p.graph(), &[sums.nll, sums.count])
                }
                true => {
                    let sums = self.pair_sums(&parameters, batch, None);
                    let all = [&[sums.nll, sums.tokens, sums.objective], &sums.of_pairs[..]];
                    vector(p.graph(), &all.concat())
                }
            };
            vec![(sums, PartitionSpec::replicated(1))]
        })
    }
}

/// Scalars as one vector, so that they cross to the host in one transfer.
fn vector<'g>(g: &'g Graph, scalars: &[Tensor<'g>]) -> Tensor<'g> {
    g.concatenate(&scalars.iter().map(|s| s.reshape(&[1])).collect::<Vec<_>>(), 0)
}
