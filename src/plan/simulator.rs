//! Predicted time of a step: an optimized program is simulated in its schedule.
//!
//! On TPUs matrix products take the compiler's own cycle estimate, which is within a few percent.
//! Its cycles for what is bound by memory are up to three times too high, so those are bounded by
//! bytes over nine tenths of the bandwidth. Kernels take their counted instruction bundles. On GPUs
//! everything is a roofline. A synchronous collective is exposed as a whole, one with start and
//! done only where no compute is between.

use super::communication::Communicating;
use super::fused_attention;
use super::hlo::{Computation, Instruction, Program};
use super::kernels::{self, KernelTime, Kernels};
use super::time::{Operation, Unit};
use super::timeline::Timeline;
use super::trace::Trace;
use super::traffic::{Work, element_bytes, kernel_bytes, work};
use super::{Slice, StepTime};
use crate::hardware::Platform;

/// Share of memory bandwidth that streaming reaches.
const STREAMING: f64 = 0.9;
/// Least share of the estimated cycles that the vector unit needs when memory is not the limit,
/// from bundle counts.
const VECTOR_SHARE: f64 = 0.12;
/// Cycles for each row that a gather or scatter moves, of narrow rows: the bundles of its loop.
const ROW_CYCLES: f64 = 20.0;
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
    pub(super) kernels: &'a Kernels,
}

impl ScheduleSimulator<'_> {
    /// Of one step what it takes, and when.
    pub(super) fn step(&self) -> (StepTime, Trace) {
        let timeline = self.computation(self.program.entry);
        (timeline.time, timeline.trace)
    }

    fn computation(&self, id: i64) -> Timeline {
        let mut timeline = Timeline::new(self.slice.chip.platform != Platform::Cpu);
        if let Some(computation) = self.program.computations.get(&id) {
            for i in &computation.instructions {
                timeline.next_instruction();
                self.instruction(computation, i, &mut timeline);
            }
        }
        timeline.end();
        timeline
    }

    fn instruction(&self, computation: &Computation, i: &Instruction, timeline: &mut Timeline) {
        let &ScheduleSimulator { program, slice, devices, .. } = self;
        let run = |id: i64| (id, self.computation(id));
        match &*i.opcode {
            "while" => timeline.call(run(i.called[0]), program.trip_count(computation, i)),
            "conditional" => {
                let branches = i.called.iter().map(|&id| run(id));
                let longest = branches.max_by(|a, b| a.1.time.total.total_cmp(&b.1.time.total));
                longest.into_iter().for_each(|branch| timeline.call(branch, 1));
            }
            "call" => timeline.call(run(i.called[0]), 1),
            _ => match (Communicating { program, slice, devices }).of(computation, i) {
                Some(communication) => timeline.communicate(communication),
                None => self.compute(computation, i, timeline),
            },
        }
    }

    fn compute(&self, computation: &Computation, i: &Instruction, timeline: &mut Timeline) {
        let operation = match self.slice.chip.platform {
            Platform::Tpu => self.by_cycles(computation, i),
            Platform::Gpu => self.by_roofline(computation, i),
            Platform::Cpu => None,
        };
        if let Some(operation) = operation {
            timeline.compute(format!("{} {}", i.name, i.result_text()), operation);
        }
    }

    /// By the cycles that the compiler for TPUs notes.
    fn by_cycles(&self, computation: &Computation, i: &Instruction) -> Option<Operation> {
        let chip = self.slice.chip;
        let bandwidth = STREAMING * chip.memory_bandwidth;
        if kernels::is_call(i) {
            return Some(self.kernel(computation, i));
        }
        let estimate = i.number("estimated_cycles").map(|n| n / chip.clock);
        if !TIMED.contains(&&*i.opcode) || (estimate.is_none() && i.opcode != "fusion") {
            return None;
        }
        let work = work(self.program, computation, i);
        let moved = work.bytes / bandwidth;
        let estimate = estimate.unwrap_or(moved);
        Some(if work.is_matmul {
            let seconds = estimate.max(work.flops / chip.peak_of(work.element_bytes.min(2.0)));
            once(Unit::Matrix, work, seconds)
        } else {
            let seconds = estimate.min(moved.max(VECTOR_SHARE * estimate));
            once(Unit::Vector, work, seconds.max(work.rows * ROW_CYCLES / chip.clock))
        })
    }

    /// A TPU kernel: its counted bundles, or the blocks that it moves. One that was not counted
    /// does its stated operations at an assumed share of the peak and moves each operand once.
    fn kernel(&self, computation: &Computation, i: &Instruction) -> Operation {
        let chip = self.slice.chip;
        let flops = i.number("flops").unwrap_or(0.0);
        let KernelTime { seconds, bytes } = self.kernels.time(i).unwrap_or_else(|| KernelTime {
            seconds: flops / (chip.peak_bf16 * kernels::assumed_share(chip, i)),
            bytes: kernel_bytes(computation, i),
        });
        let element_bytes = element_bytes(computation, i);
        let work = Work { flops, bytes, element_bytes, ..Work::default() };
        // Those that multiply no matrices are elementwise, those on numbers of 8 bits products,
        // others attention.
        let unit = match (flops > 0.0, element_bytes == 1.0) {
            (false, _) => Unit::Vector,
            (true, true) => Unit::Matrix,
            (true, false) => Unit::Kernel,
        };
        once(unit, work, seconds.max(bytes / (STREAMING * chip.memory_bandwidth)))
    }

    /// A roofline: the longer of the operations at their peak and the bytes at the memory's
    /// bandwidth. Compilers for GPUs note no cycles.
    fn by_roofline(&self, computation: &Computation, i: &Instruction) -> Option<Operation> {
        let chip = self.slice.chip;
        if fused_attention::is_call(i) {
            let flops = fused_attention::flops(computation, i);
            let bytes = kernel_bytes(computation, i);
            let work = Work { flops, bytes, ..Work::default() };
            let seconds = (flops / chip.peak_bf16).max(bytes / chip.memory_bandwidth);
            return Some(once(Unit::Kernel, work, seconds));
        }
        if !TIMED.contains(&&*i.opcode) {
            return None;
        }
        let work = work(self.program, computation, i);
        let moved = work.bytes / chip.memory_bandwidth;
        let seconds = moved.max(work.flops / chip.peak_of(work.element_bytes));
        let unit = if work.is_matmul { Unit::Matrix } else { Unit::Vector };
        Some(once(unit, work, seconds))
    }
}

/// One run of an operation.
fn once(unit: Unit, work: Work, seconds: f64) -> Operation {
    let Work { flops, bytes, element_bytes, .. } = work;
    Operation { count: 1, unit, seconds, flops, bytes, element_bytes }
}
