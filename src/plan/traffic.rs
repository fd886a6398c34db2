//! Work of one instruction of an optimized program: floating-point operations of its matrix
//! products and bytes that it moves to and from HBM.

use std::collections::{HashMap, HashSet};

use super::hlo::{Computation, Instruction, Program};
use crate::pjrt::hlo::ShapeProto;

/// What an instruction does.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Work {
    /// Of matrix products.
    pub(super) flops: f64,
    /// That are gathered or scattered by their numbers.
    pub(super) rows: f64,
    /// To and from HBM.
    pub(super) bytes: f64,
    /// Whether there is a matrix product in it.
    pub(super) is_matmul: bool,
    /// Bytes of the elements that such a product multiplies, of the widest where there are several.
    pub(super) element_bytes: f64,
}

/// Ops that pass a value on in another form.
fn passes_on(i: &Instruction) -> bool {
    matches!(&*i.opcode, "bitcast" | "reshape" | "copy" | "convert" | "transpose")
}

fn is_matmul(i: &Instruction) -> bool {
    matches!(&*i.opcode, "dot" | "convolution") || is_library_matmul(i)
}

/// A call of cuBLAS, which has the dims of a `dot` in its backend config.
fn is_library_matmul(i: &Instruction) -> bool {
    i.custom_call_target.starts_with("__cublas$")
}

/// Bytes of the elements that a matrix product or a kernel multiplies.
pub(super) fn element_bytes(computation: &Computation, i: &Instruction) -> f64 {
    first_array(computation.operand(i, 0)).map_or(0.0, ShapeProto::element_bytes)
}

/// Work of an instruction of `computation`.
pub(super) fn work(program: &Program, computation: &Computation, i: &Instruction) -> Work {
    let fused =
        i.called.first().filter(|_| i.opcode == "fusion").and_then(|c| program.computations.get(c));
    match fused {
        Some(fused) => fusion(program, computation, i, fused),
        None => single(computation, i),
    }
}

fn single(computation: &Computation, i: &Instruction) -> Work {
    let moved = |bytes: f64| Work { bytes, ..Work::default() };
    match &*i.opcode {
        "gather" | "scatter" => {
            let bytes = 2.0 * rows_bytes(computation, i);
            Work { rows: rows(computation, i), ..moved(bytes) }
        }
        "dynamic-slice" => moved(2.0 * i.shape().hbm_bytes()),
        "dynamic-update-slice" => {
            let update = computation.operand(i, 1);
            moved(2.0 * update.map_or(0.0, |u| u.shape().hbm_bytes()))
        }
        _ => Work {
            flops: if is_matmul(i) { matmul_flops(computation, i) } else { 0.0 },
            rows: 0.0,
            bytes: operand_bytes(computation, i) + i.shape().hbm_bytes(),
            is_matmul: is_matmul(i),
            element_bytes: if is_matmul(i) { element_bytes(computation, i) } else { 0.0 },
        },
    }
}

/// How many rows a gather or scatter moves of its table, whose first dim they are numbered along.
fn rows(computation: &Computation, i: &Instruction) -> f64 {
    let count = || -> Option<f64> {
        let table = first_array(computation.operand(i, 0))?;
        let updates = computation.operand(i, 2).filter(|_| i.opcode == "scatter");
        let moved = first_array(Some(updates.unwrap_or(i)))?;
        let row: i64 = table.dimensions.iter().skip(1).product();
        Some(moved.dimensions.iter().product::<i64>() as f64 / row.max(1) as f64)
    };
    count().unwrap_or(0.0)
}

fn rows_bytes(computation: &Computation, i: &Instruction) -> f64 {
    let updates = computation.operand(i, 2).filter(|_| i.opcode == "scatter");
    updates.unwrap_or(i).shape().bytes()
}

fn operand_bytes(computation: &Computation, i: &Instruction) -> f64 {
    let operands = i.operands.iter().filter_map(|&id| computation.get(id));
    operands.map(|o| o.shape().hbm_bytes()).sum()
}

/// Bytes that a call of a kernel moves, each operand once.
pub(super) fn kernel_bytes(computation: &Computation, i: &Instruction) -> f64 {
    let ids: HashSet<i64> = i.operands.iter().copied().collect();
    let operands = ids.into_iter().filter_map(|id| computation.get(id));
    operands.map(|o| o.shape().hbm_bytes()).sum::<f64>() + i.shape().hbm_bytes()
}

fn fusion(program: &Program, outer: &Computation, i: &Instruction, fused: &Computation) -> Work {
    let inner = program.inner(i.called[0]).into_iter();
    let inner: Vec<_> = inner.collect();
    let by_rows = inner.iter().filter(|(_, i)| matches!(&*i.opcode, "gather" | "scatter"));
    let rows = by_rows.map(|(c, i)| rows(c, i)).sum();
    let matmuls: Vec<_> = inner.iter().filter(|(_, i)| is_matmul(i)).collect();
    let (written, in_place) = written_bytes(i, fused);
    Work {
        flops: matmuls.iter().map(|(c, i)| matmul_flops(c, i)).sum(),
        rows,
        bytes: written + read_bytes(outer, i, fused, &in_place),
        is_matmul: !matmuls.is_empty(),
        element_bytes: matmuls.iter().map(|(c, i)| element_bytes(c, i)).fold(0.0, f64::max),
    }
}

/// Bytes that a fusion writes, and those of its parameters that it updates in place.
fn written_bytes(i: &Instruction, fused: &Computation) -> (f64, HashSet<i64>) {
    let mut in_place = HashSet::new();
    let Some(root) = fused.get(fused.root) else {
        return (i.shape().hbm_bytes(), in_place);
    };
    let leaves: Vec<&Instruction> = match &*root.opcode {
        "tuple" => root.operands.iter().filter_map(|&o| fused.get(o)).collect(),
        _ => vec![root],
    };
    let arrays = i.shape().arrays();
    if arrays.len() != leaves.len() {
        return (i.shape().hbm_bytes(), in_place);
    }
    let mut written = 0.0;
    for (leaf, array) in leaves.into_iter().zip(arrays) {
        if !array.is_in_hbm() {
            continue;
        }
        let source = origin(fused, leaf);
        let passed_on = matches!(&*leaf.opcode, "parameter" | "bitcast");
        if source.opcode == "parameter" && passed_on {
            in_place.insert(source.id);
        } else if matches!(&*source.opcode, "dynamic-update-slice" | "scatter") {
            let place = if source.opcode == "scatter" { 2 } else { 1 };
            let update = fused.operand(source, place).map_or(f64::INFINITY, |u| u.shape().bytes());
            written += array.array_bytes().min(update);
            let target = fused.operand(source, 0).map(|t| origin(fused, t));
            in_place.extend(target.filter(|t| t.opcode == "parameter").map(|t| t.id));
        } else {
            written += array.array_bytes();
        }
    }
    (written, in_place)
}

/// The instruction whose value `i` passes on.
pub(super) fn origin<'a>(fused: &'a Computation, i: &'a Instruction) -> &'a Instruction {
    let mut at = i;
    for _ in 0..6 {
        match fused.operand(at, 0).filter(|_| passes_on(at)) {
            Some(before) => at = before,
            None => break,
        }
    }
    at
}

/// Bytes that a fusion reads; of a parameter that is only sliced, the slices.
fn read_bytes(
    outer: &Computation,
    i: &Instruction,
    fused: &Computation,
    in_place: &HashSet<i64>,
) -> f64 {
    let mut users: HashMap<i64, Vec<&Instruction>> = HashMap::new();
    for user in &fused.instructions {
        for &operand in &user.operands {
            users.entry(operand).or_default().push(user);
        }
    }
    let parameters = fused.instructions.iter().filter(|p| p.opcode == "parameter");
    let mut seen = HashSet::new();
    let mut bytes = 0.0;
    for parameter in parameters {
        let Some(&operand) = i.operands.get(parameter.parameter_number as usize) else {
            continue;
        };
        let full = outer.get(operand).map_or(0.0, |o| o.shape().hbm_bytes());
        if full == 0.0 || !seen.insert(operand) || in_place.contains(&parameter.id) {
            continue;
        }
        let last = last_users(fused, &users, parameter.id, 0);
        let sliced = |u: &&Instruction| matches!(&*u.opcode, "dynamic-slice" | "gather" | "slice");
        bytes += if !last.is_empty() && last.iter().all(sliced) {
            full.min(last.iter().map(|u| u.shape().bytes()).sum())
        } else {
            full
        };
    }
    bytes
}

/// The users of a value behind those that only pass it on.
fn last_users<'a>(
    fused: &Computation,
    users: &HashMap<i64, Vec<&'a Instruction>>,
    id: i64,
    depth: usize,
) -> Vec<&'a Instruction> {
    let mut last = Vec::new();
    for &user in users.get(&id).map_or(&[][..], |u| u) {
        let behind = if passes_on(user) && depth < 4 && user.id != fused.root {
            last_users(fused, users, user.id, depth + 1)
        } else {
            Vec::new()
        };
        if behind.is_empty() {
            last.push(user);
        } else {
            last.extend(behind);
        }
    }
    last
}

fn first_array(i: Option<&Instruction>) -> Option<&ShapeProto> {
    i?.shape().arrays().first().copied()
}

/// Floating-point operations of a `dot`, a call of cuBLAS, or a `convolution`, which is how TPU
/// compilers write every matrix product.
fn matmul_flops(computation: &Computation, i: &Instruction) -> f64 {
    let count = || -> Option<f64> {
        let result = first_array(Some(i))?;
        let elements: i64 = result.dimensions.iter().product();
        let left = first_array(computation.operand(i, 0))?;
        if is_library_matmul(i) {
            let summed = i.numbers("lhs_contracting_dimensions").into_iter();
            let summed: i64 = summed.filter_map(|d| left.dimensions.get(d)).product();
            return Some(2.0 * elements as f64 * summed as f64);
        }
        if let Some(dot) = &i.dot {
            let summed = dot.lhs_contracting.iter();
            let summed: i64 =
                summed.map(|&d| left.dimensions.get(d as usize).copied().unwrap_or(1)).product();
            return Some(2.0 * elements as f64 * summed as f64);
        }
        let dims = i.convolution.as_ref()?;
        let kernel = first_array(computation.operand(i, 1))?;
        let features = *kernel.dimensions.get(dims.kernel_input_feature as usize)?;
        Some(2.0 * elements as f64 * features as f64 * window_products(i, result, left))
    };
    count().unwrap_or(0.0)
}

/// Products for each element of a convolution's result along its spatial dims, padding and holes
/// left out.
fn window_products(i: &Instruction, result: &ShapeProto, left: &ShapeProto) -> f64 {
    let (Some(window), Some(dims)) = (&i.window, &i.convolution) else {
        return 1.0;
    };
    let spatial = window.dimensions.iter().zip(dims.input_spatial.iter().zip(&dims.output_spatial));
    spatial
        .filter(|(w, _)| w.size > 1)
        .map(|(w, (&input, &output))| {
            let (input, output) =
                (left.dimensions[input as usize], result.dimensions[output as usize]);
            if output * w.size > 400_000 {
                return 1.0;
            }
            let at =
                |o: i64, k: i64| o * w.stride.max(1) + k * w.window_dilation.max(1) - w.padding_low;
            let hole = w.base_dilation.max(1);
            let hits = (0..output).flat_map(|o| (0..w.size).map(move |k| at(o, k)));
            let valid = hits.filter(|&p| p >= 0 && p % hole == 0 && p / hole < input);
            valid.count() as f64 / output as f64
        })
        .product()
}
