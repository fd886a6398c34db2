//! Predicted time of a step: an optimized program is simulated in its schedule.
//!
//! On TPUs matrix products take the compiler's own cycle estimate, which is within a few percent.
//! Its cycles for what is bound by memory are up to three times too high, so those are bounded by
//! bytes over nine tenths of the bandwidth. Kernels count by their stated operations. On GPUs
//! everything is a roofline. A synchronous collective is exposed as a whole, one with start and
//! done only where no compute is between.

use super::communication::Communicating;
use super::fused_attention;
use super::hlo::{Computation, Instruction, Program};
use super::timeline::Timeline;
use super::traffic::{kernel_bytes, work};
use super::{Slice, StepTime};
use crate::hardware::Platform;

/// Share of memory bandwidth that streaming reaches.
const STREAMING: f64 = 0.9;
/// Least share of the estimated cycles that the vector unit needs when memory is not the limit,
/// from bundle counts.
const VECTOR_SHARE: f64 = 0.12;
/// Ops that take time by themselves where the compiler gives them cycles.
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

/// A scheduled program that runs on `devices` devices of a slice.
pub(super) struct ScheduleSimulator<'a> {
    pub(super) program: &'a Program,
    pub(super) slice: &'a Slice,
    pub(super) devices: usize,
}

impl ScheduleSimulator<'_> {
    pub(super) fn step(&self) -> StepTime {
        self.computation(self.program.entry)
    }

    fn computation(&self, id: i64) -> StepTime {
        let Some(computation) = self.program.computations.get(&id) else {
            return StepTime::default();
        };
        let mut timeline = Timeline::default();
        for i in &computation.instructions {
            self.instruction(computation, i, &mut timeline);
        }
        timeline.time
    }

    fn instruction(&self, computation: &Computation, i: &Instruction, timeline: &mut Timeline) {
        let &ScheduleSimulator { program, slice, devices } = self;
        match &*i.opcode {
            "while" => {
                let body = self.computation(i.called[0]);
                timeline.time.add(&body, program.trip_count(computation, i));
            }
            "conditional" => {
                let branches = i.called.iter().map(|&c| self.computation(c));
                let longest = branches.max_by(|a, b| a.total.total_cmp(&b.total));
                longest.iter().for_each(|branch| timeline.time.add(branch, 1));
            }
            "call" => timeline.time.add(&self.computation(i.called[0]), 1),
            _ => match (Communicating { program, slice, devices }).of(computation, i) {
                Some(communication) => timeline.communicate(communication),
                None => self.compute(computation, i, &mut timeline.time),
            },
        }
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
