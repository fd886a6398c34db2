//! What the TPU kernels of an optimized program take: each is compiled alone, once for each chip,
//! and its instruction bundles are counted. Counts are kept with the compiled programs.

use std::collections::HashMap;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::Slice;
use super::bundles::{BasicBlock, total_cycles};
use super::hlo::{Computation, Instruction, Program};
use super::kernel_compiler::dumped_blocks;
use crate::dtype::DType;
use crate::graph::kernel::Trips;
use crate::graph::ops::custom_call::TpuKernel;
use crate::graph::{Function, Module, Type};
use crate::hardware::Chip;
use crate::pjrt::hlo::ShapeProto;
use crate::pjrt::{Plugin, first_line};
use crate::runtime::compile_cache::CompileCache;
use crate::runtime::compiler_identity::compiler_identity;

/// Share of the peak that attention kernels reach where they are not counted: the bundle counts of
/// ours, forward and backward, for 8,192 causal tokens and head_dim 128.
/// `cargo test --features pjrt-cpu -- --ignored counted_shares` compares them with the compiler's.
pub const COUNTED_SHARES: [(&str, [f64; 2]); 5] = [
    ("v4", [0.52, 0.76]),
    ("v5e", [0.86, 0.92]),
    ("v5p", [0.85, 0.90]),
    ("v6e", [0.40, 0.55]),
    ("tpu7x", [0.40, 0.55]),
];

/// What one call of a kernel takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct KernelTime {
    /// Seconds of its bundles.
    pub(super) seconds: f64,
    /// Bytes of the blocks that it moves between HBM and the chip.
    pub(super) bytes: f64,
}

/// The kernels of a program by their notes.
#[derive(Default)]
pub(super) struct Kernels {
    counted: HashMap<String, KernelTime>,
    /// A line for each kernel that could not be counted.
    pub(super) notes: Vec<String>,
}

pub(super) fn is_call(i: &Instruction) -> bool {
    i.custom_call_target == "tpu_custom_call"
}

impl Kernels {
    /// Counts the kernels of a program for a slice.
    pub(super) fn count(program: &Program, slice: &Slice, plugin: &Plugin) -> Kernels {
        let mut kernels = Kernels::default();
        for computation in program.computations.values() {
            for call in computation.instructions.iter().filter(|i| is_call(i)) {
                if kernels.counted.contains_key(call.config()) {
                    continue;
                }
                match time(computation, call, slice.chip, plugin) {
                    Ok(time) => {
                        kernels.counted.insert(call.config().to_string(), time);
                    }
                    Err(error) => kernels.notes.push(format!(
                        "kernel {} is not counted ({}); it takes its stated operations at a \
                         typical share of the peak",
                        call.name,
                        first_line(error)
                    )),
                }
            }
        }
        kernels
    }

    /// What a call takes; None where it was not counted.
    pub(super) fn time(&self, call: &Instruction) -> Option<KernelTime> {
        self.counted.get(call.config()).copied()
    }
}

/// The share of the peak that is assumed of a kernel that was not counted.
pub(super) fn assumed_share(chip: &Chip, call: &Instruction) -> f64 {
    let shares = COUNTED_SHARES.iter().find(|(name, _)| *name == chip.name);
    let [forward, backward] = shares.map_or([0.5, 0.5], |(_, shares)| *shares);
    // Ours give the result and its log-sum-exp, or three gradients.
    if call.shape().arrays().len() == 3 { backward } else { forward }
}

fn time(
    computation: &Computation,
    call: &Instruction,
    chip: &Chip,
    plugin: &Plugin,
) -> anyhow::Result<KernelTime> {
    let trips = trips(call).ok_or_else(|| anyhow::anyhow!("its text says no trip counts"))?;
    let module = alone(computation, call)?;
    let blocks = blocks(&module, chip, plugin)?;
    let cycles = total_cycles(&blocks, &trips, chip)
        .ok_or_else(|| anyhow::anyhow!("its program has other blocks than its text"))?;
    let seconds = cycles / (chip.cores as f64 * chip.clock);
    Ok(KernelTime { seconds, bytes: trips.bytes })
}

/// The trips that the text of a kernel says.
fn trips(call: &Instruction) -> Option<Trips> {
    let config: serde_json::Value = serde_json::from_str(call.config()).ok()?;
    let body = STANDARD.decode(config["custom_call_config"]["body"].as_str()?).ok()?;
    Trips::of_text(std::str::from_utf8(&body).ok()?)
}

/// A module that calls the kernel and nothing else.
fn alone(computation: &Computation, call: &Instruction) -> anyhow::Result<String> {
    let operands = call.operands.iter().filter_map(|&id| computation.get(id));
    let operands: Vec<Type> = operands.map(|o| tensor(o.shape())).collect::<Result<_, _>>()?;
    let results = call.shape().arrays().into_iter().map(tensor);
    let kernel = Arc::new(TpuKernel {
        kernel: "kernel",
        results: results.collect::<Result<_, _>>()?,
        backend_config: call.config().to_string(),
    });
    let function = Function::build(|g| {
        let operands: Vec<_> = operands.iter().map(|ty| g.parameter(ty.clone())).collect();
        g.apply_op(kernel, &operands)
    });
    Ok(Module::single("kernel", function).text())
}

/// The type of an array; `element_type` is a `PrimitiveType` of `xla/xla_data.proto`.
fn tensor(shape: &ShapeProto) -> anyhow::Result<Type> {
    let dtype = match shape.element_type {
        2 => DType::I8,
        4 => DType::I32,
        10 => DType::F16,
        11 => DType::F32,
        16 => DType::BF16,
        other => anyhow::bail!("an array of element type {other}"),
    };
    let dims: Vec<usize> = shape.dimensions.iter().map(|&d| d as usize).collect();
    Ok(Type::new(dtype, &dims))
}

/// The blocks of a module of one kernel, from the cache if they are there.
fn blocks(module: &str, chip: &Chip, plugin: &Plugin) -> anyhow::Result<Vec<BasicBlock>> {
    let all = format!("{} {} {module}", chip.name, compiler_identity(plugin, false));
    let name = format!("kernel_bundles-{}", hex::encode(&Sha256::digest(all)[..16]));
    let cache = CompileCache::of_user();
    let stored = cache.as_ref().and_then(|cache| cache.read_text(&name));
    if let Some(blocks) = stored.and_then(|text| serde_json::from_str(&text).ok()) {
        return Ok(blocks);
    }
    let blocks = dumped_blocks(module, chip, plugin.path())?;
    if let Some(cache) = cache {
        // Without the entry they are counted again.
        let _ = cache.write_text(&name, &serde_json::to_string(&blocks)?);
    }
    Ok(blocks)
}
