//! How the partitioner shards a value.

use std::sync::Arc;

use crate::graph::emit::{Emitter, Name};
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Call, Linearized, Op, Tensor, Type};

/// `sdy.sharding_constraint`: the identity, whose result is sharded as `spec` says.
#[derive(Debug)]
pub struct ShardingConstraint {
    pub spec: PartitionSpec,
}

impl Op for ShardingConstraint {
    fn name(&self) -> &'static str {
        "sdy.sharding_constraint"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        match operands {
            [x] if x.rank() == self.spec.0.len() => Ok(vec![x.clone()]),
            _ => Err(format!("spec {} does not fit the rank", self.spec.short())),
        }
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let text = format!(
            "sdy.sharding_constraint {} {} : {}",
            operands[0],
            self.spec.short(),
            results[0]
        );
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |op, v| vec![v.when(0, || v.cotangent().sharded(op.spec.clone()))])
    }
}

impl<'g> Tensor<'g> {
    /// The same value, sharded over the mesh as `spec` says.
    #[track_caller]
    pub fn sharded(self, spec: PartitionSpec) -> Tensor<'g> {
        self.graph().op1(ShardingConstraint { spec }, &[self])
    }
}
