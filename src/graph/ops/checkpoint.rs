//! Rematerialisation: a function of which the backward pass keeps only what a policy says, as
//! `jax.checkpoint`, and the memory that residuals are offloaded to.

use std::sync::Arc;

use super::unary;
use crate::graph::autodiff::{Joint, Partitioned, Remat};
use crate::graph::emit::{Emitter, Name, signature};
use crate::graph::op::float_cotangents;
use crate::graph::{Call, Function, Graph, Linearized, Op, Tensor, Tree, Type};

/// A function of which the backward pass keeps only what `remat` says.
#[derive(Clone, Debug)]
pub struct Checkpoint {
    pub function: Function,
    pub remat: Remat,
}

impl Op for Checkpoint {
    fn name(&self) -> &'static str {
        "checkpoint"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        if operands != self.function.parameter_types() {
            return Err(format!("the function takes {:?}", self.function.parameter_types()));
        }
        Ok(self.function.result_types())
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], _: &[Type]) -> Vec<Name> {
        e.function(&self.function, operands)
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        let graph = call.graph;
        let partitioned = Joint::new(&self.function, call.needs_grad)
            .partition(&self.remat, &vec![false; call.operands.len()])
            .with_offload();
        let mut results = graph.inline(&partitioned.forward, call.operands);
        let residuals = results.split_off(results.len() - partitioned.residuals);
        let pullback = move |cotangents: &[Option<Tensor<'g>>]| {
            let given = float_cotangents(graph, &self.function.result_types(), cotangents);
            // Without the barrier the compiler would find the forward pass's values again and keep
            // them all.
            let kept = graph.optimization_barrier([residuals, given].concat());
            let gradients = graph.inline(&partitioned.backward, &kept);
            partitioned.gradients.iter().map(|index| index.map(|i| gradients[i])).collect()
        };
        Linearized { results, pullback: Box::new(pullback) }
    }

    fn regions(&self) -> Vec<&Function> {
        vec![&self.function]
    }
}

/// Where a value is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    Device,
    /// Memory of the host that the device can read.
    Host,
}

/// `stablehlo.custom_call @annotate_device_placement`: the identity, whose result is stored in the
/// memory that is named.
#[derive(Clone, Copy, Debug)]
pub struct ToMemory(pub Memory);

impl Op for ToMemory {
    fn name(&self) -> &'static str {
        "stablehlo.custom_call @annotate_device_placement"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        Ok(vec![unary(operands)?.clone()])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let memory = match self.0 {
            Memory::Device => "device",
            Memory::Host => "pinned_host",
        };
        let text = format!(
            "stablehlo.custom_call @annotate_device_placement({}) {{has_side_effect = true, mhlo.frontend_attributes = \
             {{_xla_buffer_placement = \"{memory}\"}}}} : {}",
            operands[0],
            signature(&e.tys(operands), results)
        );
        e.assign_unique(&text, results)
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |_, v| v.cotangents.to_vec())
    }
}

impl Partitioned {
    /// The same halves, between which the offloaded residuals are in the host's memory.
    pub(super) fn with_offload(self) -> Partitioned {
        if self.offloaded.is_empty() {
            return self;
        }
        let outputs = self.forward.results.len() - self.residuals;
        let forward = Function::with_parameters(&self.forward.parameter_types(), |g, p| {
            let mut results = g.inline(&self.forward, p);
            for i in self.offloaded.iter().map(|i| outputs + i) {
                results[i] = results[i].to_memory(Memory::Host);
            }
            results
        });
        let backward = Function::with_parameters(&self.backward.parameter_types(), |g, p| {
            let mut arguments = p.to_vec();
            for i in self.offloaded.iter().map(|i| self.always_available + i) {
                arguments[i] = arguments[i].to_memory(Memory::Device);
            }
            g.inline(&self.backward, &arguments)
        });
        Partitioned { forward, backward, ..self }
    }
}

impl Graph {
    /// The value of `body`, of which the backward pass keeps only what `remat` says, as
    /// `jax.checkpoint`.
    #[track_caller]
    pub fn checkpoint<'g, T: Tree<'g>>(&'g self, remat: Remat, body: impl FnOnce() -> T) -> T {
        let (region, result) = self.region(body);
        let captures = region.captures.clone();
        let op = Checkpoint { function: region.function(&captures), remat };
        result.with_leaves(&self.apply_op(Arc::new(op), &captures))
    }
}

impl<'g> Tensor<'g> {
    /// The same value in another memory.
    pub fn to_memory(self, memory: Memory) -> Tensor<'g> {
        self.graph().op1(ToMemory(memory), &[self])
    }
}
