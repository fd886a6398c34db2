//! What the partitioner leaves alone: functions that see one device's part of their arguments, and
//! kernels, which must stand inside such a function because no partitioner can look into them.

use std::sync::Arc;

use crate::graph::emit::{Emitter, Name, comma, signature, typed};
use crate::graph::sharding::{Mesh, PartitionSpec};
use crate::graph::{Function, Graph, Op, Tensor, Tree, Type, Vjp};

/// `sdy.manual_computation`: `body` over the blocks that `inputs` and `outputs` lay on the mesh.
/// Along axes that a spec does not name, blocks are equal on all devices.
#[derive(Clone, Debug)]
pub struct ManualComputation {
    pub mesh: Mesh,
    pub inputs: Vec<PartitionSpec>,
    pub outputs: Vec<PartitionSpec>,
    pub body: Function,
}

/// Type of one device's block.
pub fn block_type(mesh: &Mesh, spec: &PartitionSpec, ty: &Type) -> Type {
    ty.with_shape(&spec.block(mesh, &ty.shape, 0).1)
}

/// Type of the whole that such blocks make up.
fn whole_type(mesh: &Mesh, spec: &PartitionSpec, ty: &Type) -> Type {
    let parts = |axes: &Vec<String>| axes.iter().map(|a| mesh.size(a)).product::<usize>();
    let shape: Vec<usize> = ty.shape.iter().zip(&spec.0).map(|(d, axes)| d * parts(axes)).collect();
    ty.with_shape(&shape)
}

impl Op for ManualComputation {
    fn name(&self) -> &'static str {
        "sdy.manual_computation"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let blocks =
            operands.iter().zip(&self.inputs).map(|(ty, spec)| block_type(&self.mesh, spec, ty));
        let (blocks, wanted): (Vec<Type>, _) = (blocks.collect(), self.body.parameter_types());
        if blocks != wanted || operands.len() != wanted.len() {
            return Err(format!("the body wants {wanted:?} and gets {blocks:?}"));
        }
        let results = self.body.result_types();
        if results.len() != self.outputs.len() {
            return Err(format!("{} results have specs", self.outputs.len()));
        }
        let specs = results.iter().zip(&self.outputs);
        Ok(specs.map(|(ty, spec)| whole_type(&self.mesh, spec, ty)).collect())
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
            let found = e.function(&self.body, &arguments);
            let returned = typed(&found, &self.body.result_types());
            e.statement(&format!("sdy.return {returned}"));
        });
        let whole = e.tys(operands);
        let text = format!(
            "sdy.manual_computation({}) in_shardings={} out_shardings={} manual_axes={{{}}} ({}) {{\n{body}{}}} : ({}) -> ({})",
            operands.join(", "),
            shardings(&self.inputs),
            shardings(&self.outputs),
            axes.join(", "),
            listed.join(", "),
            e.margin(),
            comma(&whole),
            comma(results)
        );
        e.assign_unique(&text, results)
    }

    fn vjp<'g>(&self, _: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        panic!("sdy.manual_computation has no derivative; wrap it in a custom_vjp")
    }

    fn regions(&self) -> Vec<&Function> {
        vec![&self.body]
    }
}

/// Tells the partitioner how a value lies on the mesh.
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

    fn vjp<'g>(&self, v: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        vec![v.when(0, || v.cotangent().sharded(self.spec.clone()))]
    }
}

impl<'g> Tensor<'g> {
    /// The same value, laid out on the mesh as `spec` says.
    #[track_caller]
    pub fn sharded(self, spec: PartitionSpec) -> Tensor<'g> {
        self.graph().op1(ShardingConstraint { spec }, &[self])
    }
}

/// `stablehlo.custom_call @tpu_custom_call`: a kernel given as text, over row-major arrays. It has
/// no derivative of its own.
#[derive(Clone, Debug)]
pub struct TpuKernel {
    pub kernel: &'static str,
    pub results: Vec<Type>,
    /// The `backend_config`, JSON.
    pub backend_config: String,
}

/// Dims of an array from the one whose elements lie next to each other on.
fn row_major(ty: &Type) -> Vec<usize> {
    (0..ty.rank()).rev().collect()
}

/// `[dense<[2, 1, 0]> : tensor<3xindex>]`.
fn layouts(orders: impl Iterator<Item = Vec<usize>>) -> String {
    let one = |order: Vec<usize>| format!("dense<{order:?}> : tensor<{}xindex>", order.len());
    format!("[{}]", orders.map(one).collect::<Vec<_>>().join(", "))
}

/// Text inside the quotes of an attribute.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\22")
}

impl Op for TpuKernel {
    fn name(&self) -> &'static str {
        "stablehlo.custom_call @tpu_custom_call"
    }

    fn infer(&self, _: &[Type]) -> Result<Vec<Type>, String> {
        Ok(self.results.clone())
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = e.tys(operands);
        let text = format!(
            "stablehlo.custom_call @tpu_custom_call({}) {{backend_config = \"{}\", kernel_name = \"{}\", operand_layouts = {}, \
             result_layouts = {}}} : {}",
            operands.join(", "),
            quoted(&self.backend_config),
            self.kernel,
            layouts(types.iter().map(row_major)),
            layouts(results.iter().map(row_major)),
            signature(&types, results)
        );
        e.assign_many(text, results)
    }

    fn vjp<'g>(&self, _: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        panic!("kernel {} has no derivative; wrap it in a custom_vjp", self.kernel)
    }
}

/// `stablehlo.custom_call @target`: a kernel of a library that the platform's compiler knows, over
/// row-major arrays. It has no derivative of its own.
#[derive(Clone, Debug)]
pub struct LibraryKernel {
    pub target: &'static str,
    /// Each with its dims from the one whose elements lie next to each other on.
    pub results: Vec<(Type, Vec<usize>)>,
    /// The `backend_config`, JSON.
    pub backend_config: String,
}

impl Op for LibraryKernel {
    fn name(&self) -> &'static str {
        "stablehlo.custom_call of a library"
    }

    fn infer(&self, _: &[Type]) -> Result<Vec<Type>, String> {
        Ok(self.results.iter().map(|(ty, _)| ty.clone()).collect())
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = e.tys(operands);
        let text = format!(
            "stablehlo.custom_call @{}({}) {{api_version = 2 : i32, backend_config = \"{}\", operand_layouts = {}, result_layouts = \
             {}}} : {}",
            self.target,
            operands.join(", "),
            quoted(&self.backend_config),
            layouts(types.iter().map(row_major)),
            layouts(self.results.iter().map(|(_, order)| order.clone())),
            signature(&types, results)
        );
        e.assign_many(text, results)
    }

    fn vjp<'g>(&self, _: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        panic!("kernel {} has no derivative; wrap it in a custom_vjp", self.target)
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
            let shard = |ty| block_type(mesh, specs.next().expect("counted above"), &ty);
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

    /// Applies `body` to the blocks of `arguments` on each device.
    #[track_caller]
    pub fn manual_computation_function<'g>(
        &'g self,
        computation: ManualComputation,
        arguments: &[Tensor<'g>],
    ) -> Vec<Tensor<'g>> {
        self.apply_op(Arc::new(computation), arguments)
    }
}
