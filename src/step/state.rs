//! What a training run holds on its devices: parameters, optimizer state and the step counter.

use crate::graph::sharding::{ArraySpec, PartitionSpec};
use crate::graph::{Parameters, Tensor};

/// Name of the step counter among the leaves.
pub const STEP: &str = "step";
/// Names of the leaves that tell of the last steps, for `[stability]`.
pub(super) const STABILITY: [&str; 2] = ["stability.history", "stability.counters"];

/// One array of the training state.
#[derive(Clone, Debug)]
pub struct StateLeaf {
    /// Hugging Face names of the tensors inside, prefixed with `m.`, `v.`, … for optimizer state.
    pub names: Vec<String>,
    pub array: ArraySpec,
    /// Shape of each of the tensors inside.
    pub tensor_shape: Vec<usize>,
    /// Index among the trained parameters of that which the optimizer holds it for; None for
    /// parameters, the numbers of the last steps and the step counter.
    pub param: Option<usize>,
}

impl StateLeaf {
    /// Whether it tells of the last steps; a run that goes on without it begins with zeros.
    pub fn is_history(&self) -> bool {
        STABILITY.contains(&&*self.names[0])
    }
}

/// The training state in the order of a program's arguments: trained parameters, optimizer state,
/// then the step counter (i32 scalar).
#[derive(Clone, Debug)]
pub struct State {
    pub leaves: Vec<StateLeaf>,
    /// How many of the leaves are parameters.
    pub parameters: usize,
    /// Parameters that no step changes, arguments of their own.
    pub frozen: Vec<StateLeaf>,
}

impl State {
    /// The leaves that the optimizer holds.
    pub fn optimizer(&self) -> &[StateLeaf] {
        let end = self.leaves.len() - usize::from(self.leaves.len() > self.parameters);
        &self.leaves[self.parameters..end]
    }

    /// How each leaf is sharded.
    pub(super) fn specs(&self) -> impl Iterator<Item = PartitionSpec> + '_ {
        self.leaves.iter().map(|leaf| leaf.array.spec.clone())
    }
}

/// The training state inside a step.
#[derive(Clone)]
pub(super) struct TracedState<'g> {
    pub(super) parameters: Vec<Tensor<'g>>,
    /// In the order of [`State::optimizer`].
    pub(super) optimizer: Vec<Tensor<'g>>,
    pub(super) step: Tensor<'g>,
}

impl<'g> TracedState<'g> {
    /// The state as the first arguments of a program, which gives their memory to its results.
    pub(super) fn donated(p: &Parameters<'g>, state: &State) -> TracedState<'g> {
        let mut leaves: Vec<_> = state.leaves.iter().map(|leaf| p.donated(&leaf.array)).collect();
        let step = leaves.pop().expect("the step counter comes last");
        let optimizer = leaves.split_off(state.parameters);
        TracedState { parameters: leaves, optimizer, step }
    }

    /// In the order of [`State::leaves`].
    pub(super) fn into_leaves(self) -> impl Iterator<Item = Tensor<'g>> {
        self.parameters.into_iter().chain(self.optimizer).chain([self.step])
    }
}
