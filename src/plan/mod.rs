//! Ahead-of-time compilation of the train step for a TPU slice that need not be there: what it takes of each device's memory, how
//! long a step will take, what that is made of.
//!
//! Invariant: this module runs nothing on a device and knows no data.

pub mod collectives;
pub mod hlo;
mod memory;
mod out_of_memory;
pub mod presets;
mod report;
mod search;
pub mod time;
pub mod topology;
pub mod traffic;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Instant;

use crate::config::{Config, UserError};
use crate::graph::sharding::Mesh;
use crate::llama::Llama;
use crate::parallel::{Hardware, Parallel, parse_mesh};
use crate::pjrt::discover::find;
use crate::pjrt::{CompileOptions, Error, Executable, Flag, Platform, Plugin, Topology};
use crate::train::step::Programs;

pub use memory::Memory;
pub use out_of_memory::explain;
pub use search::{Candidate, search, suggest};
use time::{StepTime, Walk};
use topology::{Slice, assignment};

/// What to plan for.
#[derive(Clone, Debug)]
pub struct PlanRequest {
    pub config: Config,
    /// As on the command line; empty: that of the config, and without one pure data parallelism.
    pub mesh: String,
    /// Such as `v5e:16x16`.
    pub topology: String,
    /// The compiler plugin; none: the one installed for TPUs.
    pub plugin: Option<PathBuf>,
    /// Name of a preset of compiler flags; none: that of the topology's generation.
    pub preset: Option<String>,
    /// Flags over those of the preset.
    pub flags: BTreeMap<String, Flag>,
    /// Where to write the serialized executable.
    pub out: Option<PathBuf>,
    /// Where to write the optimized program, a serialized `HloModuleProtoWithConfig`.
    pub hlo: Option<PathBuf>,
}

impl PlanRequest {
    pub fn new(config: Config, mesh: &str, topology: &str) -> PlanRequest {
        PlanRequest {
            config,
            mesh: mesh.to_string(),
            topology: topology.to_string(),
            plugin: None,
            preset: None,
            flags: BTreeMap::new(),
            out: None,
            hlo: None,
        }
    }
}

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
    /// None where the step does not fit.
    pub time: Option<StepTime>,
    pub compile_seconds: f64,
    pub flags: BTreeMap<String, Flag>,
}

impl Plan {
    /// Model FLOPs over what the devices could do in the predicted time.
    pub fn mfu(&self) -> Option<f64> {
        let peak = self.devices as f64 * self.slice.chip.peak;
        Some(self.flops_per_step / (peak * self.time.as_ref()?.total))
    }
}

/// A loaded compiler and a slice to compile for, which several plans share.
pub struct Compiler {
    pub slice: Slice,
    topology: Topology,
}

impl Compiler {
    pub fn new(request: &PlanRequest) -> anyhow::Result<Compiler> {
        let slice = Slice::parse(&request.topology)?;
        let found = find(Platform::Tpu, request.plugin.as_deref())?;
        let plugin = Plugin::load(&found.path)?;
        let topology = Topology::create(&plugin, &slice.name(), &slice.options())?;
        Ok(Compiler { slice, topology })
    }

    /// Compiles the train step of a request, whose topology is this compiler's.
    pub fn plan(&self, request: &PlanRequest) -> anyhow::Result<Plan> {
        let described = self.topology.devices()?;
        let parallel = parallel(request, described.len())?;
        let programs = Programs::new(
            &request.config,
            Llama::new(&request.config, parallel.clone()),
        );
        let preset = request.preset.as_deref().unwrap_or(self.slice.chip.name);
        let mut flags = presets::flags(preset)?;
        flags.extend(request.flags.clone());
        let mut options = CompileOptions::partitioned(parallel.devices());
        options.flags = flags.clone();
        options.device_assignment = Some(assignment(&parallel.mesh, &described));
        let text = programs.train_step().text();
        let started = Instant::now();
        let compiled = self.topology.compile(&text, &options);
        let compile_seconds = started.elapsed().as_secs_f64();
        let limit = described.first().and_then(|d| d.memory_limit());
        let mut memory = Memory::of_state(&programs, limit.unwrap_or(0));
        let time = match compiled {
            Ok(executable) => {
                let program = keep(request, &executable)?;
                memory.measured(&programs, &executable.memory_stats()?, &program);
                let walk = Walk {
                    program: &program,
                    slice: &self.slice,
                    devices: parallel.devices(),
                };
                Some(walk.step())
            }
            Err(error) if error.is_out_of_memory() => {
                memory.refused(error)?;
                None
            }
            Err(error) => return Err(error.into()),
        };
        let train = &request.config.train;
        let tokens = train.global_batch_size * train.sequence_length;
        let per_token = request.config.model.flops_per_token(train.sequence_length);
        Ok(Plan {
            slice: self.slice.clone(),
            devices: parallel.devices(),
            mesh: parallel.mesh,
            fits: time.is_some() && memory.peak <= memory.limit,
            memory,
            flops_per_step: per_token * tokens as f64,
            tokens_per_step: tokens,
            time,
            compile_seconds,
            flags,
        })
    }
}

/// Compiles the train step of a request and says what it takes.
pub fn plan(request: &PlanRequest) -> anyhow::Result<Plan> {
    Compiler::new(request)?.plan(request)
}

fn parallel(request: &PlanRequest, devices: usize) -> Result<Parallel, UserError> {
    let text = match &request.mesh {
        given if !given.is_empty() => given,
        _ => &request.config.parallel.mesh,
    };
    let parallel = Parallel::new(parse_mesh(text, Some(devices))?).on(Hardware::Tpu);
    Llama::check(&request.config, &parallel)?;
    Ok(parallel)
}

/// The optimized program; it and the executable are written where the request says.
fn keep(request: &PlanRequest, executable: &Executable) -> anyhow::Result<hlo::Program> {
    let (code, format) = executable.optimized_program()?;
    if format != "hlo_with_config" {
        let problem = format!("plan: the compiler gives its program as {format}");
        return Err(Error::Invalid(problem).into());
    }
    if let Some(path) = &request.hlo {
        write(path, &code)?;
    }
    if let Some(path) = &request.out {
        write(path, &executable.serialize()?)?;
    }
    Ok(hlo::Program::decode(&code)?)
}

fn write(path: &PathBuf, bytes: &[u8]) -> anyhow::Result<()> {
    let context = |e| UserError(format!("plan: {}: {e}", path.display()));
    Ok(std::fs::write(path, bytes).map_err(context)?)
}
