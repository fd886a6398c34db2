//! Attention on each device's own sequences and heads: how its arguments are sharded, for kernels
//! that no partitioner can look into.

use super::Inputs;
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Tensor, Tree};
use crate::parallel::{Dim, Parallel};

/// How the tensors of attention are sharded. Sequences are whole on each device.
pub(super) struct Shardings {
    pub(super) q: PartitionSpec,
    /// Keys and values.
    pub(super) kv: PartitionSpec,
    /// Segment ids [b, t].
    pub(super) segments: PartitionSpec,
    pub(super) output: PartitionSpec,
    /// Log-sum-exp of the scores.
    pub(super) lse: PartitionSpec,
}

/// Argument and result specs of a manual computation.
type Specs = [Vec<PartitionSpec>; 2];

impl Shardings {
    /// Those of [b, t, heads, e] and, for the log-sum-exp, [b, h, t].
    pub(super) fn sequence_first(parallel: &Parallel) -> Shardings {
        let heads =
            |heads| parallel.activation(&[Dim::Batch, Dim::Unsharded, heads, Dim::Unsharded]);
        Shardings {
            q: heads(Dim::Heads),
            kv: heads(Dim::KvHeads),
            segments: parallel.activation(&[Dim::Batch, Dim::Unsharded]),
            output: heads(Dim::Heads),
            lse: parallel.activation(&[Dim::Batch, Dim::Heads, Dim::Unsharded]),
        }
    }

    /// The same with q, k and v as [b, heads, t, e].
    pub(super) fn heads_first(parallel: &Parallel) -> Shardings {
        let heads =
            |heads| parallel.activation(&[Dim::Batch, heads, Dim::Unsharded, Dim::Unsharded]);
        Shardings {
            q: heads(Dim::Heads),
            kv: heads(Dim::KvHeads),
            ..Shardings::sequence_first(parallel)
        }
    }

    /// Of the forward pass: inputs → result, log-sum-exp.
    pub(super) fn forward(&self, inputs: &Inputs<'_>) -> Specs {
        let mut arguments = vec![self.q.clone(), self.kv.clone(), self.kv.clone()];
        arguments.extend(inputs.segments.map(|_| self.segments.clone()));
        [arguments, vec![self.output.clone(), self.lse.clone()]]
    }

    /// Of the backward pass: residuals, cotangent of the result → cotangents of q, k and v.
    pub(super) fn backward(&self, inputs: &Inputs<'_>) -> Specs {
        let [mut arguments, residuals] = self.forward(inputs);
        arguments.extend(residuals);
        arguments.push(self.output.clone());
        [arguments, vec![self.q.clone(), self.kv.clone(), self.kv.clone()]]
    }
}

/// Applies `body` on each device to its shards of the arguments.
pub(super) fn on_each_device<'g, A: Tree<'g>, Y: Tree<'g>>(
    parallel: &Parallel,
    arguments: A,
    specs: Specs,
    body: impl FnOnce(A) -> Y,
) -> Y {
    match arguments.leaves().first().map(Tensor::graph) {
        Some(g) if parallel.devices() > 1 => {
            g.manual_computation(&parallel.mesh, arguments, specs, body)
        }
        _ => body(arguments),
    }
}
