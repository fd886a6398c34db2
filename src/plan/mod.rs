//! Ahead-of-time compilation of the train step for TPUs or GPUs that need not be there: what it
//! takes of each device's memory, how long a step will take, what that is made of.
//!
//! Invariant: this module runs nothing on a device and knows no data.

mod bundles;
mod candidate;
pub mod collectives;
mod communication;
mod compiler;
mod estimate;
mod fused_attention;
pub mod hlo;
mod host_transfer;
mod html;
mod kernel_compiler;
mod kernels;
mod lanes;
mod lifetimes;
mod memory;
mod memory_curve;
mod out_of_memory;
mod report;
mod request;
mod roofline;
mod search;
mod settings;
mod simulator;
mod space;
mod target;
mod time;
mod timeline;
mod topology;
mod trace;
mod traffic;

use crate::config::RematPolicy;
use crate::graph::sharding::Mesh;
use crate::llama::attention::Backend;
use crate::runtime::presets::Flags;

pub use candidate::{Candidate, Setting};
pub use compiler::Compiler;
pub use estimate::Estimate;
pub use html::write_page;
pub use kernel_compiler::{COMPILE_KERNEL, compile_kernel};
pub use kernels::COUNTED_SHARES;
pub use memory::Memory;
pub use memory_curve::MemoryCurve;
pub use out_of_memory::explain;
pub use request::PlanRequest;
pub use search::{Ranking, Search};
pub use time::StepTime;
pub use topology::Slice;
pub use trace::Trace;

/// What the compiler says of one train step. Bytes and seconds are those of one device.
#[derive(Clone, Debug)]
pub struct Plan {
    pub slice: Slice,
    pub mesh: Mesh,
    pub devices: usize,
    pub memory: Memory,
    /// Whether the step fits into the devices' memory.
    pub fits: bool,
    /// Of all devices, by the causal count.
    pub flops_per_step: f64,
    pub tokens_per_step: usize,
    /// None where the step does not fit. Of CPUs only the collectives are counted.
    pub time: Option<StepTime>,
    /// What happens when, and what lives then; None where the step does not fit.
    pub course: Option<Course>,
    pub compile_seconds: f64,
    pub flags: Flags,
    /// What layers keep for the backward pass: with "auto" the policy that it came to.
    pub remat: RematPolicy,
    /// The implementation that computes attention.
    pub attention: Backend,
    /// What a reader should know of the numbers, a line each.
    pub notes: Vec<String>,
}

/// The course of one step of one device.
#[derive(Clone, Debug)]
pub struct Course {
    pub trace: Trace,
    pub memory: MemoryCurve,
}

impl Plan {
    /// What a step will take, in seconds, where the devices' speed is known.
    pub fn predicted(&self) -> Option<f64> {
        let is_known = self.slice.chip.peak_bf16 > 0.0;
        self.time.as_ref().filter(|_| is_known).map(|t| t.total)
    }

    /// Model FLOPs over what the devices could do in the predicted time.
    pub fn mfu(&self) -> Option<f64> {
        let peak = self.devices as f64 * self.slice.chip.peak_bf16;
        Some(self.flops_per_step / (peak * self.predicted()?))
    }
}
