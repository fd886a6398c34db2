//! What a training run holds on its devices: parameters, optimizer state and the step counter.

use super::Programs;
use super::stability::{self, STABILITY};
use crate::dtype::DType;
use crate::graph::Type;
use crate::graph::sharding::{ArraySpec, PartitionSpec};
use crate::llama::ParamSpec;
use crate::optimizer::{self, OptimizerLeaf};
use crate::parallel::Dim;

/// Name of the step counter among the leaves.
pub const STEP: &str = "step";

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

impl Programs {
    /// All parameters alone, as evaluation and generation hold them.
    pub fn parameters(&self) -> State {
        let leaf = |p: &ParamSpec| StateLeaf {
            names: p.names(),
            array: ArraySpec::new(p.ty(), self.llama.parallel.parameter(&p.dims)),
            tensor_shape: p.tensor_shape().to_vec(),
            param: None,
        };
        let leaves: Vec<StateLeaf> = self.llama.specs.iter().map(leaf).collect();
        State { parameters: leaves.len(), leaves, frozen: Vec::new() }
    }

    pub fn state(&self) -> State {
        let mut frozen = self.parameters().leaves;
        let mut leaves = frozen.split_off(self.llama.frozen());
        let parameters = leaves.len();
        let of_param = |p| optimizer::state_leaves(&self.config.optimizer, p);
        let of_params: Vec<Vec<OptimizerLeaf>> = self.trained().iter().map(of_param).collect();
        let most = of_params.iter().map(Vec::len).max().unwrap_or_default();
        // All first moments, then all second ones.
        for rank in 0..most {
            let with_param = of_params.iter().enumerate();
            let leaves_of_rank =
                with_param.filter_map(|(i, of_param)| Some((i, of_param.get(rank)?)));
            leaves.extend(leaves_of_rank.map(|(i, leaf)| self.optimizer_leaf(i, leaf)));
        }
        leaves.extend(stability::leaves(&self.config.stability));
        leaves.push(StateLeaf {
            names: vec![STEP.to_string()],
            array: ArraySpec::replicated(Type::scalar(DType::I32)),
            tensor_shape: vec![],
            param: None,
        });
        State { leaves, parameters, frozen }
    }

    /// The parameters that steps change.
    pub fn trained(&self) -> &[ParamSpec] {
        &self.llama.specs[self.llama.frozen()..]
    }

    /// Values of all trained parameters, each with its parameter. Panics where there are others.
    pub(super) fn of_trained<'a, T>(
        &'a self,
        values: &'a [T],
    ) -> impl Iterator<Item = (&'a ParamSpec, &'a T)> {
        assert_eq!(values.len(), self.trained().len(), "values of the trained parameters");
        self.trained().iter().zip(values)
    }

    /// What the optimizer holds for trained parameter number `index`.
    fn optimizer_leaf(&self, index: usize, leaf: &OptimizerLeaf) -> StateLeaf {
        let p = &self.trained()[index];
        let spec = self.optimizer_spec(&leaf.dims, &leaf.shape);
        StateLeaf {
            names: p.names().into_iter().map(|n| format!("{}.{n}", leaf.name)).collect(),
            array: ArraySpec::new(Type::new(leaf.dtype, &leaf.shape), spec),
            tensor_shape: leaf.shape[usize::from(p.is_stacked())..].to_vec(),
            param: Some(index),
        }
    }

    /// Where a parameter's update is computed: over `data` each device updates its own shard,
    /// unless that is switched off.
    pub(super) fn optimizer_spec(&self, dims: &[Dim], shape: &[usize]) -> PartitionSpec {
        match self.config.parallel.shard_optimizer_state {
            true => self.llama.parallel.optimizer_state(dims, shape),
            false => self.llama.parallel.parameter(dims),
        }
    }
}
