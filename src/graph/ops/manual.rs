//! Functions that each device applies to its own shards, which the partitioner leaves alone, as
//! `jax.shard_map`.

use std::sync::Arc;

use crate::graph::emit::{Emitter, Name, comma, typed};
use crate::graph::sharding::{Mesh, PartitionSpec};
use crate::graph::{Call, Function, Graph, Linearized, Op, Tree, Type};

/// `sdy.manual_computation`: `body` over the shards that `inputs` and `outputs` specify. Along axes
/// that a spec does not name, shards are equal on all devices.
#[derive(Clone, Debug)]
pub struct ManualComputation {
    pub mesh: Mesh,
    pub inputs: Vec<PartitionSpec>,
    pub outputs: Vec<PartitionSpec>,
    pub body: Function,
}

/// Type of one device's shard.
fn shard_type(mesh: &Mesh, spec: &PartitionSpec, ty: &Type) -> Type {
    ty.with_shape(&spec.block(mesh, &ty.shape, 0).1)
}

/// Type of the array that has such shards.
fn array_type(mesh: &Mesh, spec: &PartitionSpec, ty: &Type) -> Type {
    let shards = |axes: &Vec<String>| axes.iter().map(|a| mesh.size(a)).product::<usize>();
    let shape: Vec<usize> =
        ty.shape.iter().zip(&spec.0).map(|(d, axes)| d * shards(axes)).collect();
    ty.with_shape(&shape)
}

impl Op for ManualComputation {
    fn name(&self) -> &'static str {
        "sdy.manual_computation"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let shards =
            operands.iter().zip(&self.inputs).map(|(ty, spec)| shard_type(&self.mesh, spec, ty));
        let (shards, expected): (Vec<Type>, _) = (shards.collect(), self.body.parameter_types());
        if shards != expected || operands.len() != expected.len() {
            return Err(format!("the body takes {expected:?} and gets {shards:?}"));
        }
        let results = self.body.result_types();
        if results.len() != self.outputs.len() {
            return Err(format!("{} results have specs", self.outputs.len()));
        }
        let specs = results.iter().zip(&self.outputs);
        Ok(specs.map(|(ty, spec)| array_type(&self.mesh, spec, ty)).collect())
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let shardings = |specs: &[PartitionSpec]| {
            let short: Vec<String> = specs.iter().map(PartitionSpec::short).collect();
            format!("[{}]", short.join(", "))
        };
        let axes: Vec<String> =
            self.mesh.axes.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        let types = self.body.parameter_types();
        let arguments = e.fresh(&types);
        let listed: Vec<String> =
            arguments.iter().zip(&types).map(|(name, ty)| format!("{name}: {ty}")).collect();
        let body = e.region(|e| {
            let results = e.function(&self.body, &arguments);
            let returned = typed(&results, &self.body.result_types());
            e.statement(&format!("sdy.return {returned}"));
        });
        let operand_types = e.tys(operands);
        let text = format!(
            "sdy.manual_computation({}) in_shardings={} out_shardings={} manual_axes={{{}}} ({}) {{\n{body}{}}} : ({}) -> ({})",
            operands.join(", "),
            shardings(&self.inputs),
            shardings(&self.outputs),
            axes.join(", "),
            listed.join(", "),
            e.margin(),
            comma(&operand_types),
            comma(results)
        );
        e.assign_unique(&text, results)
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.refuse(self.clone(), "sdy.manual_computation")
    }

    fn regions(&self) -> Vec<&Function> {
        vec![&self.body]
    }
}

impl Graph {
    /// Applies `body` on each device to its own shards of `arguments`, as `jax.shard_map`.
    /// `inputs` and `outputs` say how the leaves of arguments and results are sharded. The body
    /// captures nothing: what it needs is an argument with a spec.
    #[track_caller]
    pub fn manual_computation<'g, A: Tree<'g>, Y: Tree<'g>>(
        &'g self,
        mesh: &Mesh,
        arguments: A,
        [inputs, outputs]: [Vec<PartitionSpec>; 2],
        body: impl FnOnce(A) -> Y,
    ) -> Y {
        let operands = arguments.leaves();
        assert_eq!(operands.len(), inputs.len(), "manual_computation: a spec for each argument");
        let mut specs = inputs.iter();
        let (region, results) = self.region(|| {
            let shard = |ty| shard_type(mesh, specs.next().expect("counted above"), &ty);
            body(self.parameters(&arguments, shard))
        });
        if let Some(captured) = region.captures.first() {
            panic!(
                "manual_computation captures {captured:?}, which has no spec; pass it as an argument"
            );
        }
        let body = region.function(&[]);
        let op = ManualComputation { mesh: mesh.clone(), inputs, outputs, body };
        results.with_leaves(&self.apply_op(Arc::new(op), &operands))
    }
}
