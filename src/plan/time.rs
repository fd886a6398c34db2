//! Predicted time of a step, by walking an optimized program in its schedule with one clock for
//! compute, one for the links of a slice and one for the network between slices.
//!
//! On TPUs matrix products take the compiler's own cycle estimate, which is within a few percent.
//! Its cycles for what is bound by memory are up to three times too high, so those are bounded by
//! bytes over nine tenths of the bandwidth. Kernels count by their stated operations. On GPUs
//! everything is a roofline. A synchronous collective is exposed whole, one with start and done
//! only where no compute is between.

use std::collections::HashMap;

use super::collectives::{self, Collectives, Traffic};
use super::fused_attention;
use super::hlo::{Computation, Instruction, Program};
use super::topology::Slice;
use super::traffic::{kernel_bytes, work};
use crate::hardware::Platform;

/// Seconds of one step on one device, and what they are made of.
#[derive(Clone, Debug, Default)]
pub struct StepTime {
    pub total: f64,
    pub matmul: f64,
    /// Elementwise work, reductions, copies.
    pub vector: f64,
    /// Custom kernels, such as attention.
    pub kernel: f64,
    pub collectives: Collectives,
    /// Operations that are carried out, recomputed ones included.
    pub flops: f64,
    /// What takes time of its own, by name and result; how often, and seconds of all.
    pub operations: HashMap<String, (usize, f64)>,
}

impl StepTime {
    pub fn compute(&self) -> f64 {
        self.matmul + self.vector + self.kernel
    }

    pub fn exposed(&self) -> f64 {
        let exposed = self.collectives.values().map(|t| t.exposed);
        exposed.fold(0.0, |sum, s| sum + s)
    }

    /// The `most` operations that take longest, longest first.
    pub fn longest(&self, most: usize) -> Vec<(&str, usize, f64)> {
        let all = self.operations.iter();
        let mut all: Vec<_> = all.map(|(name, &(n, s))| (&**name, n, s)).collect();
        all.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(b.0)));
        all.truncate(most);
        all
    }

    fn spend(&mut self, i: &Instruction, seconds: f64) {
        self.total += seconds;
        let name = format!("{} {}", i.name, i.result_text());
        let sum = self.operations.entry(name).or_default();
        sum.0 += 1;
        sum.1 += seconds;
    }

    fn add(&mut self, part: &StepTime, times: usize) {
        let n = times as f64;
        self.total += part.total * n;
        self.matmul += part.matmul * n;
        self.vector += part.vector * n;
        self.kernel += part.kernel * n;
        self.flops += part.flops * n;
        for (name, (count, seconds)) in &part.operations {
            let sum = self.operations.entry(name.clone()).or_default();
            sum.0 += count * times;
            sum.1 += seconds * n;
        }
        for (kind, t) in &part.collectives {
            let sum = self.collectives.entry(kind).or_default();
            sum.count += t.count * times;
            sum.bytes += t.bytes * n;
            sum.seconds += t.seconds * n;
            sum.exposed += t.exposed * n;
        }
    }
}

/// Share of memory bandwidth that streaming reaches.
const STREAMING: f64 = 0.9;
/// Least share of the estimated cycles that the vector unit needs when memory is not the limit,
/// from bundle counts.
const VECTOR_SHARE: f64 = 0.12;
/// Ops that take time of their own where the compiler gives them cycles.
const TIMED: [&str; 31] = [
    "fusion",
    "convolution",
    "dot",
    "copy",
    "transpose",
    "reduce",
    "broadcast",
    "convert",
    "add",
    "multiply",
    "dynamic-slice",
    "dynamic-update-slice",
    "gather",
    "scatter",
    "sort",
    "concatenate",
    "pad",
    "slice",
    "select",
    "iota",
    "reshape",
    "custom-call",
    "reduce-window",
    "exponential",
    "divide",
    "subtract",
    "rsqrt",
    "log",
    "negate",
    "maximum",
    "minimum",
];

/// Walks a program that runs on `devices` devices of a slice.
pub struct Walk<'a> {
    pub program: &'a Program,
    pub slice: &'a Slice,
    pub devices: usize,
}

/// The clocks of one computation.
#[derive(Default)]
struct Clock {
    time: StepTime,
    /// When the links of the slice are free again.
    network: f64,
    /// When the network between slices is free again.
    between_slices: f64,
    /// When each started collective is done, by the name of its instruction, fusion or rendezvous.
    pending: HashMap<String, (f64, &'static str)>,
}

impl Clock {
    fn begin(&mut self, kind: &'static str, cost: Traffic) -> f64 {
        let network = match kind.starts_with("dcn-") {
            true => &mut self.between_slices,
            false => &mut self.network,
        };
        let end = self.time.total.max(*network) + cost.seconds;
        *network = end;
        let sum = self.time.collectives.entry(kind).or_default();
        sum.count += cost.count;
        sum.bytes += cost.bytes;
        sum.seconds += cost.seconds;
        end
    }

    fn wait(&mut self, kind: &'static str, end: f64) {
        let waited = (end - self.time.total).max(0.0);
        self.time.collectives.entry(kind).or_default().exposed += waited;
        self.time.total += waited;
    }

    fn finish(&mut self, name: &str) {
        if let Some((end, kind)) = self.pending.remove(name) {
            self.wait(kind, end);
        }
    }
}

impl Walk<'_> {
    pub fn step(&self) -> StepTime {
        self.computation(self.program.entry)
    }

    fn computation(&self, id: i64) -> StepTime {
        let Some(computation) = self.program.computations.get(&id) else {
            return StepTime::default();
        };
        let mut clock = Clock::default();
        for i in &computation.instructions {
            match &*i.opcode {
                "while" => {
                    let body = self.computation(i.called[0]);
                    clock.time.add(&body, self.program.trip_count(computation, i));
                }
                "conditional" => {
                    let branches = i.called.iter().map(|&c| self.computation(c));
                    let longest = branches.max_by(|a, b| a.total.total_cmp(&b.total));
                    longest.iter().for_each(|branch| clock.time.add(branch, 1));
                }
                "call" => {
                    let called = self.computation(i.called[0]);
                    clock.time.add(&called, 1);
                }
                _ if self.communicates(computation, i, &mut clock) => {}
                _ => self.compute(computation, i, &mut clock.time),
            }
        }
        clock.time
    }

    /// Advances the clocks over a collective, or a part of one; whether the instruction is such.
    fn communicates(&self, computation: &Computation, i: &Instruction, clock: &mut Clock) -> bool {
        let name = || i.name.clone();
        let cost = |inner: &Instruction| collectives::cost(self.slice, self.devices, inner);
        if let Some(kind) = collectives::kind(i) {
            let end = clock.begin(kind, cost(i));
            if i.opcode.ends_with("-start") {
                clock.pending.insert(name(), (end, kind));
            } else {
                clock.wait(kind, end);
            }
            return true;
        }
        if let Some((kind, cost)) = collectives::between_slices(self.slice, i) {
            let end = clock.begin(kind, cost);
            clock.pending.insert(rendezvous(i), (end, kind));
            return true;
        }
        if i.opcode == "recv-done" {
            let received = computation.operand(i, 0).map(rendezvous);
            clock.finish(&received.unwrap_or_default());
            return true;
        }
        let is_fusion = i.opcode == "fusion";
        if i.opcode.ends_with("-done") {
            let started = computation.operand(i, 0).map(|s| s.name.clone());
            clock.finish(&started.unwrap_or_default());
            return true;
        }
        if is_fusion && i.name.starts_with("async-collective-done") {
            clock.finish(&i.name.replacen("done", "start", 1));
            return true;
        }
        let starts = i.opcode == "async-start"
            || (is_fusion && i.name.starts_with("async-collective-start"));
        let may_hold = starts || (is_fusion && is_collective_fusion(i));
        let inner = i
            .called
            .first()
            .filter(|_| may_hold)
            .and_then(|&c| collectives::inside(self.program, c));
        let Some((inner, kind)) = inner.and_then(|inner| Some((inner, collectives::kind(inner)?)))
        else {
            return starts;
        };
        if starts {
            let end = clock.begin(kind, cost(inner));
            clock.pending.insert(name(), (end, kind));
            return true;
        }
        let mut traffic = cost(inner);
        let kind = if kind == "all-reduce" {
            // All-reduce and slice in one fusion: half of the way around the ring.
            traffic.seconds /= 2.0;
            "reduce-scatter"
        } else {
            kind
        };
        let end = clock.begin(kind, traffic);
        clock.wait(kind, end);
        true
    }

    fn compute(&self, computation: &Computation, i: &Instruction, time: &mut StepTime) {
        let cost = match self.slice.chip.platform {
            Platform::Tpu => self.by_cycles(computation, i),
            Platform::Gpu => self.by_roofline(computation, i),
            Platform::Cpu => None,
        };
        let Some(cost) = cost else { return };
        time.flops += cost.flops;
        time.spend(i, cost.seconds);
        *match cost.unit {
            Unit::Matrix => &mut time.matmul,
            Unit::Vector => &mut time.vector,
            Unit::Kernel => &mut time.kernel,
        } += cost.seconds;
    }

    /// By the cycles that the compiler for TPUs notes.
    fn by_cycles(&self, computation: &Computation, i: &Instruction) -> Option<Cost> {
        let chip = self.slice.chip;
        let bandwidth = STREAMING * chip.memory_bandwidth;
        if i.custom_call_target == "tpu_custom_call" {
            let flops = i.number("flops").unwrap_or(0.0);
            let moved = kernel_bytes(computation, i) / bandwidth;
            let seconds = (flops / (chip.peak_bf16 * chip.kernel_efficiency)).max(moved);
            return Some(Cost::new(Unit::Kernel, flops, seconds));
        }
        let estimate = i.number("estimated_cycles").map(|n| n / chip.clock);
        if !TIMED.contains(&&*i.opcode) || (estimate.is_none() && i.opcode != "fusion") {
            return None;
        }
        let work = work(self.program, computation, i);
        let moved = work.bytes / bandwidth;
        let estimate = estimate.unwrap_or(moved);
        Some(if work.is_matmul {
            let seconds = estimate.max(work.flops / chip.peak_bf16);
            Cost::new(Unit::Matrix, work.flops, seconds)
        } else {
            let seconds = estimate.min(moved.max(VECTOR_SHARE * estimate));
            Cost::new(Unit::Vector, work.flops, seconds)
        })
    }

    /// A roofline: the longer of the operations at their peak and the bytes at the memory's
    /// bandwidth. Compilers for GPUs note no cycles.
    fn by_roofline(&self, computation: &Computation, i: &Instruction) -> Option<Cost> {
        let chip = self.slice.chip;
        if fused_attention::is_call(i) {
            let flops = fused_attention::flops(computation, i);
            let moved = kernel_bytes(computation, i) / chip.memory_bandwidth;
            let seconds = (flops / (chip.peak_bf16 * chip.kernel_efficiency)).max(moved);
            return Some(Cost::new(Unit::Kernel, flops, seconds));
        }
        if !TIMED.contains(&&*i.opcode) {
            return None;
        }
        let work = work(self.program, computation, i);
        let peak = if work.is_wide { chip.peak_f32 } else { chip.peak_bf16 };
        let moved = work.bytes / chip.memory_bandwidth;
        let seconds = moved.max(work.flops / peak);
        let unit = if work.is_matmul { Unit::Matrix } else { Unit::Vector };
        Some(Cost::new(unit, work.flops, seconds))
    }
}

/// What carries an instruction out.
enum Unit {
    Matrix,
    Vector,
    Kernel,
}

struct Cost {
    unit: Unit,
    flops: f64,
    seconds: f64,
}

impl Cost {
    fn new(unit: Unit, flops: f64, seconds: f64) -> Cost {
        Cost { unit, flops, seconds }
    }
}

/// What a `send` to other slices and the `recv` of the answer have in common.
fn rendezvous(i: &Instruction) -> String {
    let name = i.attribute("_xla_host_transfer_rendezvous");
    name.unwrap_or_default().to_string()
}

/// Whether a fusion is a collective with what stands around it, rather than compute.
fn is_collective_fusion(i: &Instruction) -> bool {
    let named = i.name.contains("all-reduce-scatter") || i.name.contains("all_reduce_scatter");
    (named || i.config().contains("collective_algorithm_config"))
        && i.number("estimated_cycles").is_none()
}
