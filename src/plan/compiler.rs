//! A loaded compiler with the devices that it compiles for: train steps become plans.

use std::path::Path;
use std::time::Instant;

use anyhow::bail;

use super::estimate::compared_with_fsdp;
use super::kernels::Kernels;
use super::lifetimes::Sorting;
use super::out_of_memory::vmem_shortage;
use super::simulator::ScheduleSimulator;
use super::target::{Compiled, Target};
use super::{
    Course, Memory, MemoryCurve, Plan, PlanRequest, Slice, StepTime, Trace, fused_attention, hlo,
};
use crate::atomic_file::write_atomically;
use crate::error::UserError;
use crate::graph::sharding::Mesh;
use crate::hardware::Platform;
use crate::llama::attention::{Backend, candidate_kernel};
use crate::llama::low_precision::emulated;
use crate::llama::remat::candidates;
use crate::llama::{Llama, flops_per_token, pipeline};
use crate::parallel::{Parallel, parse_mesh, slices_of};
use crate::pjrt::{CompileOptions, Error, Executable, Flag, first_line};
use crate::plugins::cuda;
use crate::runtime::compiler_identity::compiler_identity;
use crate::runtime::device_mesh::placement;
use crate::runtime::presets::{self, Flags};
use crate::runtime::serialized_executable::{CompileKey, SerializedExecutable, module_sha256};
use crate::step::Programs;
use crate::storage::Location;

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

    /// Compiles a module of another program for all devices of `mesh`; its peak of a device's
    /// memory in bytes, how long it will take, and a line for each kernel that is not counted.
    /// Memory is not sorted into categories, which are of our own state.
    pub fn estimate(
        &self,
        module: &str,
        mesh: &Mesh,
        flags: Flags,
    ) -> anyhow::Result<(u64, StepTime, Vec<String>)> {
        let compiled = self.target.compile(module, &self.options(mesh, flags))?;
        let executable = compiled.executable();
        let mut memory = Memory::default();
        memory.fill_from_stats(&executable.memory_stats()?);
        let program = optimized(executable, None)?;
        let kernels = self.kernels(&program);
        let time = self.simulate(&program, mesh.devices(), &kernels).0;
        Ok((memory.peak, time, kernels.notes))
    }

    /// Compiles the train step of a request, whose topology is this compiler's: with the first of
    /// its remat policies that fits, else with the last.
    pub fn plan(&self, request: &PlanRequest) -> anyhow::Result<Plan> {
        let mut policies = candidates(&request.config.train.remat).into_iter().peekable();
        let mut refused = Vec::new();
        loop {
            let remat = policies.next().expect("a step has a remat policy");
            let mut plan = self.plan_candidate(&request.with_remat(remat), refused.is_empty())?;
            if plan.fits || policies.peek().is_none() {
                plan.notes.splice(..0, refused);
                return Ok(plan);
            }
            refused.push(plan.memory_line());
        }
    }

    /// Compiles the step with one of several policies: after the first, with the lowest effort
    /// before, which tells within a minute what will fit.
    fn plan_candidate(&self, request: &PlanRequest, is_first: bool) -> anyhow::Result<Plan> {
        if !is_first && !request.memory_alone && self.slice.chip.platform == Platform::Tpu {
            let memory_alone =
                PlanRequest { memory_alone: true, out: None, hlo: None, ..request.clone() };
            let quick = self.plan_policy(&memory_alone)?;
            if quick.memory.peak > quick.memory.limit {
                return Ok(Plan { fits: false, ..quick });
            }
            crate::log!("{}; compiling it for its time", quick.memory_line());
        }
        self.plan_policy(request)
    }

    /// Compiles the train step with the one remat policy of a request.
    fn plan_policy(&self, request: &PlanRequest) -> anyhow::Result<Plan> {
        let parallel = self.parallel(request)?;
        let candidate = candidate_kernel(&request.config, &parallel);
        let llama = Llama::new(&request.config, parallel);
        let plan_of = |llama| self.plan_programs(request, &Programs::new(&request.config, llama));
        let Some(kernel) = candidate else {
            return plan_of(llama);
        };
        let reason = if request.out.is_some() {
            "a file cannot wait for the check of the run that loads it".to_string()
        } else {
            match plan_of(llama.clone().with_attention(kernel)) {
                Err(error) if error.is::<Error>() => first_line(error),
                planned => return planned,
            }
        };
        let mut plan = plan_of(llama)?;
        let note = format!("auto is {} and not {kernel}: {reason}", plan.attention);
        plan.notes.insert(0, note);
        Ok(plan)
    }

    /// Compiles the train step of these programs.
    fn plan_programs(&self, request: &PlanRequest, programs: &Programs) -> anyhow::Result<Plan> {
        let mesh = &programs.llama.parallel.mesh;
        let options = self.options(mesh, self.flags(request, programs)?);
        let module = programs.train_step().text();
        let mut plan = self.uncompiled(request, programs);
        plan.flags.clone_from(&options.flags);
        let started = Instant::now();
        let compiled = self.compile_step(&module, &options, &mut plan.memory)?;
        plan.compile_seconds = started.elapsed().as_secs_f64();
        let Some(compiled) = compiled else {
            return Ok(plan);
        };
        let executable = compiled.executable();
        let program = optimized(executable, request.hlo.as_deref())?;
        let not_compiled = fused_attention::is_not_compiled(&program);
        plan.notes.extend(not_compiled.then(|| CUDNN_MISSING.to_string()));
        if let Some(path) = &request.out {
            if not_compiled {
                return Err(UserError(format!(
                    "plan: --out: {CUDNN_MISSING}; use train.attention_backend = \"blockwise\""
                ))
                .into());
            }
            let key = self.compile_key(request, mesh, &options, &module, plan.compile_seconds);
            SerializedExecutable::write(&Location::of(path)?, &key, &executable.serialize()?)?;
        }
        plan.memory.fill_from_program(programs, &executable.memory_stats()?, &program);
        plan.fits = plan.memory.peak <= plan.memory.limit;
        if request.memory_alone {
            plan.fits = plan.memory.peak as f64 * USUAL_EFFORT <= plan.memory.limit as f64;
            return Ok(plan);
        }
        let kernels = self.kernels(&program);
        plan.notes.extend(kernels.notes.clone());
        let (time, trace) = self.simulate(&program, plan.devices, &kernels);
        let memory = MemoryCurve::new(&program, &trace, &Sorting::of(programs));
        (plan.time, plan.course) = (Some(time), Some(Course { trace, memory }));
        plan.notes.extend(compared_with_fsdp(request, &plan));
        Ok(plan)
    }

    /// What is known of a train step before it is compiled.
    fn uncompiled(&self, request: &PlanRequest, programs: &Programs) -> Plan {
        let (train, parallel) = (&request.config.train, &programs.llama.parallel);
        let tokens = train.global_batch_size * train.sequence_length;
        let per_token = {
            let c = &request.config;
            flops_per_token(&c.model, c.lora.as_ref(), train.sequence_length)
        };
        Plan {
            slice: self.slice.clone(),
            devices: parallel.devices(),
            mesh: parallel.mesh.clone(),
            fits: false,
            memory: Memory::of_state(programs, self.target.memory_limit),
            flops_per_step: per_token * tokens as f64,
            tokens_per_step: tokens,
            time: None,
            course: None,
            compile_seconds: 0.0,
            flags: Flags::new(),
            remat: train.remat.clone(),
            attention: programs.llama.attention_backend(train.sequence_length),
            notes: [
                train.describe_ramp().map(|ramp| format!("{ramp}; this is the last one's")),
                pipeline::describe(&request.config, parallel),
                emulated(train, self.slice.chip),
            ]
            .into_iter()
            .flatten()
            .collect(),
        }
    }

    /// Compiles the train step; None where a device's memory is too small for it, and `memory` then
    /// has what it would take.
    fn compile_step(
        &self,
        module: &str,
        options: &CompileOptions,
        memory: &mut Memory,
    ) -> anyhow::Result<Option<Compiled>> {
        if memory.arguments() > memory.limit {
            // The state alone is too large, whatever a compiler makes of the step.
            memory.peak = memory.arguments();
            return Ok(None);
        }
        match self.target.compile(module, options) {
            Ok(compiled) => Ok(Some(compiled)),
            Err(error) if error.is_out_of_memory() => {
                if let Some(shortage) = vmem_shortage(&error.to_string()) {
                    return Err(UserError(format!("plan: {shortage}")).into());
                }
                memory.fill_from_error(error)?;
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// What the kernels of a program take.
    fn kernels(&self, program: &hlo::Program) -> Kernels {
        Kernels::count(program, &self.slice, &self.target.plugin)
    }

    fn simulate(
        &self,
        program: &hlo::Program,
        devices: usize,
        kernels: &Kernels,
    ) -> (StepTime, Trace) {
        ScheduleSimulator { program, slice: &self.slice, devices, kernels }.step()
    }

    fn flags(&self, request: &PlanRequest, programs: &Programs) -> Result<Flags, UserError> {
        let kind = &self.target.described[0].kind;
        let platform = self.slice.chip.platform;
        let (_, mut flags) = presets::of_run(&request.config.train, platform, kind)?;
        let length = request.config.train.sequence_length;
        let backend = programs.llama.attention_backend(length);
        if backend == Backend::Cudnn && cuda::compiles_cudnn() {
            flags.insert(CUDNN_MODE.0.into(), Flag::Text(CUDNN_MODE.1.into()));
        }
        if request.memory_alone && platform == Platform::Tpu {
            flags.extend(presets::lowest_effort());
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

    fn compile_key(
        &self,
        request: &PlanRequest,
        mesh: &Mesh,
        options: &CompileOptions,
        module: &str,
        compile_seconds: f64,
    ) -> CompileKey {
        let for_this_machine = self.slice.chip.platform == Platform::Cpu;
        CompileKey {
            config: request.config.identity(),
            mesh: mesh.to_string(),
            topology: self.slice.text(),
            flags: options.flags.clone(),
            device_assignment: options.device_assignment.clone().unwrap_or_default(),
            device_kind: self.target.described[0].kind.clone(),
            module_sha256: module_sha256(module),
            compiler: compiler_identity(&self.target.plugin, for_this_machine),
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

/// How much more memory a program takes with the compiler's usual effort than with the lowest: 13.9
/// and 13.2 GiB for the 8B on v5e:4x4.
const USUAL_EFFORT: f64 = 1.05;

/// The compiler flag by which cuDNN's kernels are compiled without a GPU.
const CUDNN_MODE: (&str, &str) =
    ("xla_gpu_cudnn_deviceless_compilation_mode", "CUDNN_DEVICELESS_COMPILATION_ALWAYS");

/// What a plan lacks whose calls of cuDNN were not compiled.
const CUDNN_MISSING: &str = "cuDNN's kernels are not compiled, and the memory that they work in is not counted: \
     libcudnn.so.9 (9.23 or newer) and the driver's libcuda.so.1 are not both here";

/// The optimized program, which is also written to `file`.
fn optimized(executable: &Executable, file: Option<&Path>) -> anyhow::Result<hlo::Program> {
    let (code, format) = executable.optimized_program()?;
    if format != "hlo_with_config" {
        bail!("plan: the compiler gives its program as {format}, which is not read here");
    }
    if let Some(path) = file {
        let context = |e| UserError(format!("plan: {}: {e}", path.display()));
        write_atomically(path, &code).map_err(context)?;
    }
    Ok(hlo::Program::decode(&code)?)
}
