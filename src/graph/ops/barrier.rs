//! Identities that keep something from crossing: a gradient, or the optimizer of the compiler.

use std::sync::Arc;

use super::unary;
use crate::graph::emit::{Emitter, Name, typed};
use crate::graph::{Call, Graph, Linearized, Op, Tensor, Tree, Type};

/// The identity, across which no gradient flows.
#[derive(Clone, Copy, Debug)]
pub struct StopGradient;

impl Op for StopGradient {
    fn name(&self) -> &'static str {
        "stop_gradient"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        Ok(vec![unary(operands)?.clone()])
    }

    fn emit(&self, _: &mut Emitter, operands: &[Name], _: &[Type]) -> Vec<Name> {
        operands.to_vec()
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.zero(self)
    }

    fn recompute(&self) -> bool {
        true
    }
}

/// `stablehlo.optimization_barrier`: the identity, across which the compiler moves and merges
/// nothing.
#[derive(Clone, Copy, Debug)]
pub struct OptimizationBarrier;

impl Op for OptimizationBarrier {
    fn name(&self) -> &'static str {
        "stablehlo.optimization_barrier"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        Ok(operands.to_vec())
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        e.assign_unique(
            &format!("stablehlo.optimization_barrier {}", typed(operands, results)),
            results,
        )
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |_, v| v.cotangents.to_vec())
    }
}

impl Graph {
    /// The same values, across which the compiler moves and merges nothing.
    pub fn optimization_barrier<'g, T: Tree<'g>>(&'g self, values: T) -> T {
        let leaves = values.leaves();
        if leaves.is_empty() {
            return values;
        }
        values.with_leaves(&self.apply_op(Arc::new(OptimizationBarrier), &leaves))
    }
}

impl<'g> Tensor<'g> {
    /// The same value, which the backward pass treats as a constant.
    pub fn stop_gradient(self) -> Tensor<'g> {
        self.graph().op1(StopGradient, &[self])
    }
}
