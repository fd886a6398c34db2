//! What devices do together inside a manual computation, where no partitioner places it.

use std::sync::Arc;

use crate::graph::emit::{Emitter, Name, signature};
use crate::graph::sharding::Mesh;
use crate::graph::{Call, Linearized, Op, Tensor, Type};

/// `stablehlo.reduce_scatter`: the sum over the devices of an axis, of which each keeps its own
/// part along `dim`.
#[derive(Clone, Debug)]
pub struct ReduceScatter {
    pub mesh: Mesh,
    pub axis: String,
    pub dim: usize,
}

/// The devices (row-major) that differ in their place on `axis` alone, in the order of that place.
fn groups(mesh: &Mesh, axis: &str) -> Vec<Vec<usize>> {
    let Some(at) = mesh.axes.iter().position(|(name, _)| name == axis) else {
        return (0..mesh.devices()).map(|d| vec![d]).collect();
    };
    let stride: usize = mesh.axes[at + 1..].iter().map(|(_, size)| size).product();
    let firsts = (0..mesh.devices()).filter(|d| mesh.coordinates(*d)[at] == 0);
    firsts.map(|first| (0..mesh.axes[at].1).map(|i| first + i * stride).collect()).collect()
}

impl Op for ReduceScatter {
    fn name(&self) -> &'static str {
        "stablehlo.reduce_scatter"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let parts = self.mesh.size(&self.axis);
        match operands {
            [x] if x.shape.get(self.dim).is_some_and(|d| d.is_multiple_of(parts)) => {
                let mut shape = x.shape.clone();
                shape[self.dim] /= parts;
                Ok(vec![x.with_shape(&shape)])
            }
            _ => Err(format!("dim {} has no {parts} equal parts", self.dim)),
        }
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let groups = groups(&self.mesh, &self.axis);
        let (count, size) = (groups.len(), groups[0].len());
        let groups = format!("{groups:?}").replace(' ', "");
        let scalar = Type::scalar(results[0].dtype);
        let channel = e.unique();
        let arguments = e.fresh(&[scalar.clone(), scalar.clone()]);
        let (a, b) = (&arguments[0], &arguments[1]);
        let add = e.region(|e| {
            let sum = e.assign(format!("stablehlo.add {a}, {b} : {scalar}"), &scalar);
            e.statement(&format!("stablehlo.return {sum} : {scalar}"));
        });
        let text = format!(
            "\"stablehlo.reduce_scatter\"({}) <{{channel_handle = #stablehlo.channel_handle<handle = {channel}, type = 1>, \
             replica_groups = dense<{groups}> : tensor<{count}x{size}xi64>, scatter_dimension = {} : i64, \
             use_global_device_ids}}> ({{\n{m}^bb0({a}: {scalar}, {b}: {scalar}):\n{add}{m}}}) : {}",
            operands[0],
            self.dim,
            signature(&e.tys(operands), results),
            m = e.margin(),
        );
        e.assign_unique(&text, results)
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.refuse(self.clone(), "stablehlo.reduce_scatter")
    }
}

impl<'g> Tensor<'g> {
    /// The sum over the devices of `axis`, of which each keeps its own shard along `dim`; inside a
    /// manual computation.
    #[track_caller]
    pub fn reduce_scatter(self, mesh: &Mesh, axis: &str, dim: usize) -> Tensor<'g> {
        let (mesh, axis) = (mesh.clone(), axis.to_string());
        let op = ReduceScatter { mesh, axis, dim };
        self.graph().apply_op(Arc::new(op), &[self])[0]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_differ_in_one_place() {
        let mesh = Mesh::new(&[("data", 2), ("context", 2), ("tensor", 2)]);
        assert_eq!(groups(&mesh, "context"), [[0, 2], [1, 3], [4, 6], [5, 7]]);
        assert_eq!(groups(&mesh, "tensor"), [[0, 1], [2, 3], [4, 5], [6, 7]]);
        assert_eq!(groups(&mesh, "fsdp").len(), 8);
    }
}
