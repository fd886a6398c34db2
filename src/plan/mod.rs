//! Ahead-of-time compilation of the train step for TPUs or GPUs that need not be there: what it
//! takes of each device's memory, how long a step will take, what that is made of.
//!
//! Invariant: this module runs nothing on a device and knows no data.

pub mod collectives;
mod fused_attention;
pub mod hlo;
mod memory;
mod out_of_memory;
mod report;
mod search;
mod target;
pub mod time;
pub mod topology;
pub mod traffic;

use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::atomic_file::write_atomically;
use crate::config::{AttentionBackend, Config};
use crate::error::UserError;
use crate::graph::sharding::Mesh;
use crate::hardware::Platform;
use crate::llama::attention::{Backend, candidate_kernel};
use crate::llama::{Llama, flops_per_token};
use crate::parallel::{Parallel, parse_mesh, slices_of};
use crate::pjrt::{CompileOptions, Error, Executable, Flag, first_line};
use crate::plugins::cuda;
use crate::runtime::compile_cache::compiler_identity;
use crate::runtime::device_mesh::placement;
use crate::runtime::presets::{self, Flags};
use crate::runtime::serialized_executable::{CompileKey, SerializedExecutable, module_sha256};
use crate::step::Programs;

pub use memory::Memory;
pub use out_of_memory::explain;
pub use search::{Candidate, search, suggest};
use target::Target;
use time::{StepTime, Walk};
use topology::Slice;

/// What to plan for.
#[derive(Clone, Debug)]
pub struct PlanRequest {
    pub config: Config,
    /// As on the command line; empty: that of the config, and without one pure data parallelism.
    pub mesh: String,
    /// Such as `v5e:16x16` or `h200:8`; of several slices, which the mesh has an axis for, the name
    /// of one.
    pub topology: String,
    /// The compiler plugin; none: the one installed for the topology's platform.
    pub plugin: Option<PathBuf>,
    /// Compiler flags over those of the configuration's preset.
    pub flags: Flags,
    /// Where to write the executable and what it was compiled for.
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
            flags: Flags::new(),
            out: None,
            hlo: None,
        }
    }

    /// The mesh as text, which may be empty.
    fn mesh(&self) -> &str {
        match &*self.mesh {
            "" => &self.config.parallel.mesh,
            given => given,
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
    /// None where the step does not fit. Of CPUs only the collectives are counted.
    pub time: Option<StepTime>,
    pub compile_seconds: f64,
    pub flags: Flags,
    /// The form in which attention is computed.
    pub attention: Backend,
    /// What a reader should know of the numbers, a line each.
    pub notes: Vec<String>,
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

/// A loaded compiler and devices to compile for, which several plans share.
pub struct Compiler {
    pub slice: Slice,
    target: Target,
}

impl Compiler {
    pub fn new(request: &PlanRequest) -> anyhow::Result<Compiler> {
        let slices = slices_of(request.mesh())?;
        let slice = Slice::parse(&request.topology)?.times(slices)?;
        let target = Target::open(&slice, request.plugin.as_deref())?;
        Ok(Compiler { slice, target })
    }

    /// How many devices there are; on tpu7x two for each chip.
    pub fn devices(&self) -> usize {
        self.target.described.len()
    }

    fn flags(&self, request: &PlanRequest, programs: &Programs) -> Result<Flags, UserError> {
        let kind = &self.target.described[0].kind;
        let platform = self.slice.chip.platform;
        let (_, mut flags) = presets::of_run(&request.config.train, platform, kind)?;
        if programs.llama.attention == AttentionBackend::Cudnn && cuda::compiles_cudnn() {
            flags.insert(CUDNN_MODE.0.into(), Flag::Text(CUDNN_MODE.1.into()));
        }
        flags.extend(request.flags.clone());
        Ok(flags)
    }

    fn options(&self, mesh: &Mesh, flags: Flags) -> CompileOptions {
        let described = &self.target.described;
        let mut options = CompileOptions::partitioned(mesh.devices());
        options.flags.clone_from(&self.target.flags);
        options.flags.extend(flags);
        let order = placement(mesh, described).into_iter();
        options.device_assignment = Some(order.map(|i| described[i].id).collect());
        options
    }

    /// Compiles a module of another program for all devices, laid out as `mesh`; what its peak
    /// takes of a device and how long it will take. No memory is sorted into categories, which are
    /// of our own state.
    pub fn judge(
        &self,
        module: &str,
        mesh: &Mesh,
        flags: Flags,
    ) -> anyhow::Result<(u64, StepTime)> {
        let compiled = self.target.compile(module, &self.options(mesh, flags))?;
        let executable = compiled.executable();
        let mut memory = Memory::default();
        memory.allocated(&executable.memory_stats()?);
        let walk = Walk {
            program: &optimized(executable, None)?,
            slice: &self.slice,
            devices: mesh.devices(),
        };
        Ok((memory.peak, walk.step()))
    }

    /// Compiles the train step of a request, whose topology is this compiler's.
    pub fn plan(&self, request: &PlanRequest) -> anyhow::Result<Plan> {
        let parallel = self.parallel(request)?;
        let trial = candidate_kernel(&request.config, &parallel);
        let mut programs = Programs::new(&request.config, Llama::new(&request.config, parallel));
        let Some(kernel) = trial else {
            return self.plan_of(request, &programs);
        };
        let why = if request.out.is_some() {
            "a file cannot wait for the check of the run that loads it".to_string()
        } else {
            programs.llama.attention = kernel;
            match self.plan_of(request, &programs) {
                Err(error) if error.is::<Error>() => first_line(error),
                planned => return planned,
            }
        };
        programs.llama.attention = AttentionBackend::Auto;
        let mut plan = self.plan_of(request, &programs)?;
        let note = format!("auto is {} and not {kernel}: {why}", plan.attention);
        plan.notes.insert(0, note);
        Ok(plan)
    }

    /// Compiles these programs' train step.
    fn plan_of(&self, request: &PlanRequest, programs: &Programs) -> anyhow::Result<Plan> {
        let parallel = &programs.llama.parallel;
        let options = self.options(&parallel.mesh, self.flags(request, programs)?);
        let text = programs.train_step().text();
        let mut memory = Memory::of_state(programs, self.target.memory_limit);
        let started = Instant::now();
        let compiled = if memory.arguments() > memory.limit {
            // The state alone is too large, whatever a compiler makes of the step.
            memory.peak = memory.arguments();
            None
        } else {
            match self.target.compile(&text, &options) {
                Ok(compiled) => Some(compiled),
                Err(error) if error.is_out_of_memory() => {
                    memory.refused(error)?;
                    None
                }
                Err(error) => return Err(error.into()),
            }
        };
        let compile_seconds = started.elapsed().as_secs_f64();
        let (mut time, mut notes) = (None, Vec::new());
        if let Some(compiled) = compiled {
            let executable = compiled.executable();
            let program = optimized(executable, request.hlo.as_deref())?;
            let is_left = fused_attention::is_left(&program);
            notes.extend(is_left.then(|| LEFT.to_string()));
            if let Some(path) = &request.out {
                if is_left {
                    return Err(UserError(format!(
                        "plan: --out: {LEFT}; use train.attention_backend = \"blockwise\""
                    ))
                    .into());
                }
                let key =
                    self.compile_key(request, &parallel.mesh, &options, &text, compile_seconds);
                SerializedExecutable::write(path, &key, &executable.serialize()?)?;
            }
            memory.measured(programs, &executable.memory_stats()?, &program);
            let walk = Walk { program: &program, slice: &self.slice, devices: parallel.devices() };
            time = Some(walk.step());
        }
        let train = &request.config.train;
        let tokens = train.global_batch_size * train.sequence_length;
        let per_token = flops_per_token(&request.config.model, train.sequence_length);
        let attention = programs.llama.attention_form(train.sequence_length);
        Ok(Plan {
            slice: self.slice.clone(),
            devices: parallel.devices(),
            mesh: parallel.mesh.clone(),
            fits: time.is_some() && memory.peak <= memory.limit,
            memory,
            flops_per_step: per_token * tokens as f64,
            tokens_per_step: tokens,
            time,
            compile_seconds,
            flags: options.flags,
            attention,
            notes,
        })
    }

    fn compile_key(
        &self,
        request: &PlanRequest,
        mesh: &Mesh,
        options: &CompileOptions,
        module: &str,
        compile_seconds: f64,
    ) -> CompileKey {
        let for_this_host = self.slice.chip.platform == Platform::Cpu;
        CompileKey {
            config: request.config.identity(),
            mesh: mesh.to_string(),
            topology: self.slice.text(),
            flags: options.flags.clone(),
            device_assignment: options.device_assignment.clone().unwrap_or_default(),
            device_kind: self.target.described[0].kind.clone(),
            module_sha256: module_sha256(module),
            compiler: compiler_identity(&self.target.plugin, for_this_host),
            compile_seconds,
        }
    }

    fn parallel(&self, request: &PlanRequest) -> Result<Parallel, UserError> {
        let mesh = parse_mesh(request.mesh(), Some(self.devices()))?;
        let parallel = Parallel::new(mesh).on_chip(self.slice.chip);
        Llama::check(&request.config, &parallel)?;
        Ok(parallel)
    }
}

/// The compiler flag by which cuDNN's kernels are compiled where there is no GPU.
const CUDNN_MODE: (&str, &str) =
    ("xla_gpu_cudnn_deviceless_compilation_mode", "CUDNN_DEVICELESS_COMPILATION_ALWAYS");

/// What a plan with calls that [`fused_attention::is_left`] finds lacks.
const LEFT: &str = "cuDNN's kernels are not compiled, and the memory that they work in is not counted: \
     libcudnn.so.9 (9.23 or newer) and the driver's libcuda.so.1 are not both here";

/// Compiles the train step of a request and says what it takes.
pub fn plan(request: &PlanRequest) -> anyhow::Result<Plan> {
    Compiler::new(request)?.plan(request)
}

/// The optimized program, which is kept in `file`.
fn optimized(executable: &Executable, file: Option<&Path>) -> anyhow::Result<hlo::Program> {
    let (code, format) = executable.optimized_program()?;
    if format != "hlo_with_config" {
        let problem = format!("plan: the compiler gives its program as {format}");
        return Err(Error::Invalid(problem).into());
    }
    if let Some(path) = file {
        let context = |e| UserError(format!("plan: {}: {e}", path.display()));
        write_atomically(path, &code).map_err(context)?;
    }
    Ok(hlo::Program::decode(&code)?)
}
