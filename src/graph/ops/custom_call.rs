//! Kernels that the platform's compiler knows by name or is given as text. No partitioner can look
//! into them: where there are several devices they belong into a manual computation.

use std::sync::Arc;

use crate::graph::emit::{Emitter, Name, signature};
use crate::graph::{Call, Linearized, Op, Type};

/// `stablehlo.custom_call @tpu_custom_call`: a kernel given as text, over row-major arrays. It has
/// no derivative.
#[derive(Clone, Debug)]
pub struct TpuKernel {
    pub kernel: &'static str,
    pub results: Vec<Type>,
    /// The `backend_config`, JSON.
    pub backend_config: String,
}

/// Minor-to-major layout of a row-major array.
fn row_major(ty: &Type) -> Vec<usize> {
    (0..ty.rank()).rev().collect()
}

/// `[dense<[2, 1, 0]> : tensor<3xindex>]`.
fn layouts(orders: impl Iterator<Item = Vec<usize>>) -> String {
    let layout = |order: Vec<usize>| format!("dense<{order:?}> : tensor<{}xindex>", order.len());
    format!("[{}]", orders.map(layout).collect::<Vec<_>>().join(", "))
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

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.refuse(self.clone(), &format!("kernel {}", self.kernel))
    }
}

/// `stablehlo.custom_call @target`: a kernel of a library that the platform's compiler knows, over
/// row-major arrays. It has no derivative.
#[derive(Clone, Debug)]
pub struct LibraryKernel {
    pub target: &'static str,
    /// Each with its minor-to-major layout.
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

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.refuse(self.clone(), &format!("kernel {}", self.target))
    }
}
