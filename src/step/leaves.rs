//! The leaves of the training state of a run, in the order of a program's arguments.

use super::Programs;
use super::stability;
use super::state::{STEP, State, StateLeaf};
use crate::dtype::DType;
use crate::graph::Type;
use crate::graph::sharding::{ArraySpec, PartitionSpec};
use crate::llama::ParamSpec;
use crate::optimizer::{self, OptimizerLeaf};
use crate::parallel::Dim;

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
