//! A kernel as the text of a Mosaic module (the dialects tpu, arith, vector, scf, math and func)
//! inside a custom call that TPU compilers know. The text is MLIR as `libtpu` reads it when no
//! serialization format is named.

mod writer;

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::trips::trips;
use super::{Kernel, Layout, Step, Window};
use crate::graph::ops::custom_call::TpuKernel;
use crate::graph::{Graph, Tensor};
use writer::{INT, Value, Writer, memory};

/// Applies the kernel to its inputs; `vmem_bytes` is what it may use of the on-chip memory.
#[track_caller]
pub fn call<'g>(
    g: &'g Graph,
    kernel: &impl Kernel,
    inputs: &[Tensor<'g>],
    vmem_bytes: usize,
) -> Vec<Tensor<'g>> {
    let layout = kernel.layout();
    let windows = layout.inputs.iter().chain(&layout.outputs);
    let moved: usize = windows.map(|w| w.array.bytes()).sum();
    let config = serde_json::json!({
        "custom_call_config": {
            "body": STANDARD.encode(text(kernel)),
            "cost_estimate": {
                "flops": layout.flops as i64,
                "transcendentals": layout.exponentials as i64,
                "bytes_accessed": moved as i64,
            },
            "needs_layout_passes": true,
        },
        "scoped_memory_configs": [{"memory_space": 1, "offset": 0, "size": vmem_bytes}],
    });
    let op = TpuKernel {
        kernel: layout.name,
        results: layout.outputs.iter().map(|w| w.array.clone()).collect(),
        backend_config: config.to_string(),
    };
    g.apply_op(std::sync::Arc::new(op), inputs)
}

/// The module: the kernel's function and one function for each window, which tells its block.
pub(super) fn text(kernel: &impl Kernel) -> String {
    let layout = kernel.layout();
    let windows: Vec<&Window> = layout.inputs.iter().chain(&layout.outputs).collect();
    let types = layout.block_types();
    let mut writer = Writer::default();
    let at: [Value; 4] = std::array::from_fn(|i| writer.named(format!("%g{i}"), INT));
    writer.refs = types.clone();
    let s = Step::new(writer);
    let refs: Vec<_> = (0..types.len()).map(|i| s.block(i)).collect();
    kernel.step(&s, at.map(|v| s.expr(v)), &refs);
    let mut arguments: Vec<String> = (0..4).map(|i| format!("%g{i}: i32")).collect();
    let blocks = types.iter().enumerate();
    arguments.extend(blocks.map(|(i, ty)| format!("%ref{i}: {}", memory(ty))));
    let mut out = trips(kernel).line();
    out += &format!(
        "module {{\n  func.func @{}({}) attributes {{{}}} {{\n{}    return\n  }}\n",
        layout.name,
        arguments.join(", "),
        attributes(&layout, &windows),
        s.into_inner().text
    );
    for i in 0..windows.len() {
        write_window(&mut out, kernel, i);
    }
    out.push_str("}\n");
    out
}

fn attributes(layout: &Layout, windows: &[&Window]) -> String {
    let semantics = |s: &str| format!("#tpu.dimension_semantics<{s}>");
    let dims = ["parallel", "arbitrary", "arbitrary", "arbitrary"].map(semantics);
    let parameter = |(i, w): (usize, &&Window)| {
        let [a, b, c] = w.block;
        format!("{{transform_indices = @w{i}, window_bounds = array<i64: {a}, {b}, {c}>}}")
    };
    let parameters: Vec<String> = windows.iter().enumerate().map(parameter).collect();
    let grid = layout.grid.map(|n| n.to_string()).join(", ");
    format!(
        "dimension_semantics = [{}], iteration_bounds = array<i64: {grid}>, scalar_prefetch = 0 : i64, scratch_operands = {} : \
         i64, tpu.core_type = #tpu.core_type<tc>, window_params = [{}]",
        dims.join(", "),
        layout.scratch.len(),
        parameters.join(", ")
    )
}

fn write_window(out: &mut String, kernel: &impl Kernel, i: usize) {
    let mut writer = Writer::default();
    let at: [Value; 4] = std::array::from_fn(|i| writer.named(format!("%g{i}"), INT));
    let s = Step::new(writer);
    let block = kernel.block(&s, i, at.map(|v| s.expr(v))).map(|v| v.value());
    let writer = s.into_inner();
    let names = block.map(|v| writer.name(v).to_string()).join(", ");
    writeln!(
        out,
        "  func.func @w{i}(%g0: i32, %g1: i32, %g2: i32, %g3: i32) -> (i32, i32, i32) {{\n{}    return {names} : i32, i32, i32\n  }}",
        writer.text
    )
    .expect("a string takes text");
}
