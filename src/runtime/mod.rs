//! Compiled programs on a mesh of devices: the client, arrays, processes and their rendezvous.
//!
//! Invariant: this is the only place where a graph `Module` meets a PJRT client; it knows no model
//! and no training.

pub mod array;
pub mod compile_cache;
pub mod compiler_identity;
pub mod device_mesh;
pub mod host_memory;
pub mod memory_check;
pub mod multihost;
pub mod open;
pub mod presets;
pub mod process;
pub mod program;
pub mod rendezvous;
pub mod serialized_executable;
pub mod shard;

use std::path::Path;
use std::sync::{Arc, OnceLock};

use crate::config::Config;
use crate::error::UserError;
use crate::graph::Module;
use crate::hardware::Platform;
use crate::log::Counter;
use crate::parallel::Parallel;
use crate::pjrt::{Client, CompileOptions, NamedValue, Plugin, Result};

use compile_cache::CompileCache;
use compiler_identity::compiler_identity;
use device_mesh::DeviceMesh;
use presets::Flags;
use process::Process;
use program::PluginExecutor;
use rendezvous::Rendezvous;
use serialized_executable::{CompileKey, SerializedExecutable, module_sha256};

pub use array::Array;
pub use program::{Executor, Input, Program};
pub use shard::Shard;

/// A client with its devices placed on a mesh, for which it compiles modules.
pub struct Runtime {
    pub client: Client,
    pub devices: DeviceMesh,
    cache: Option<CompileCache>,
    /// Compiler flags of every program.
    flags: Flags,
    /// A program that was compiled ahead of time, where there is one.
    planned: Option<SerializedExecutable>,
    /// The other processes; none where this process is the only one.
    pub rendezvous: Option<Arc<Rendezvous>>,
    executor: Arc<dyn Executor>,
    /// The program of `multihost`, once it was needed.
    all_reduce: OnceLock<Arc<Program>>,
}

impl Runtime {
    /// Makes as many devices as the mesh has with a plugin of virtual devices (CPU).
    pub fn virtual_devices(plugin: &Path, parallel: Parallel) -> Result<Runtime> {
        let count = NamedValue::Int(parallel.devices() as i64);
        let client = Client::create(&Plugin::load(plugin)?, &[("cpu_device_count", count)])?;
        Runtime::new(client, parallel)
    }

    /// Virtual devices of the CPU plugin that tests run on.
    #[cfg(all(test, feature = "pjrt-cpu"))]
    pub(crate) fn for_tests(parallel: Parallel) -> Result<Runtime> {
        let plugin = std::env::var_os("PJRT_PLUGIN_PATH")
            .unwrap_or_else(|| env!("LLAMA3_TPU_CPU_PLUGIN").into());
        Runtime::virtual_devices(Path::new(&plugin), parallel)
    }

    /// Places the client's devices on a mesh of at most as many.
    pub fn new(client: Client, parallel: Parallel) -> Result<Runtime> {
        let devices = DeviceMesh::new(&client, parallel)?;
        Ok(Runtime {
            client,
            devices,
            cache: None,
            flags: Flags::new(),
            planned: None,
            rendezvous: None,
            executor: Arc::new(PluginExecutor),
            all_reduce: OnceLock::new(),
        })
    }

    pub fn parallel(&self) -> &Parallel {
        &self.devices.parallel
    }

    pub fn process(&self) -> &Process {
        &self.devices.process
    }

    /// Compiles with these compiler flags.
    pub fn with_flags(mut self, flags: Flags) -> Runtime {
        self.flags = flags;
        self
    }

    pub fn flags(&self) -> &Flags {
        &self.flags
    }

    /// Keeps compiled programs in a cache, and takes them from there.
    pub fn with_cache(mut self, cache: Option<CompileCache>) -> Runtime {
        self.cache = cache;
        self
    }

    /// Starts programs by `executor` instead of the plugin.
    pub fn with_executor(mut self, executor: Arc<dyn Executor>) -> Runtime {
        self.executor = executor;
        self
    }

    /// Takes a program from a file, which must have been compiled for this runtime from `module`,
    /// the text that `config` leads to here.
    pub fn with_plan(
        mut self,
        planned: SerializedExecutable,
        config: &Config,
        module: &str,
    ) -> std::result::Result<Runtime, UserError> {
        planned.check(&self.compile_key(config, module))?;
        self.planned = Some(planned);
        Ok(self)
    }

    /// Whether a program comes from a file.
    pub fn is_planned(&self) -> bool {
        self.planned.is_some()
    }

    /// Whether that is the program of this module.
    pub fn has_plan_of(&self, module: &Module) -> bool {
        self.planned.as_ref().is_some_and(|planned| planned.is_of(&module.text()))
    }

    /// What a module of a configuration is compiled from and for here.
    fn compile_key(&self, config: &Config, module: &str) -> CompileKey {
        let is_cpu = self.parallel().platform == Platform::Cpu;
        CompileKey {
            config: config.identity(),
            mesh: self.devices.mesh().to_string(),
            topology: String::new(),
            flags: self.flags.clone(),
            device_assignment: self.devices.device_assignment(),
            device_kind: self.devices.device_kind().to_string(),
            module_sha256: module_sha256(module),
            compiler: compiler_identity(self.client.plugin(), is_cpu),
            compile_seconds: 0.0,
        }
    }

    /// Joins the other processes, of which there must be as many as the devices belong to.
    pub fn with_rendezvous(
        mut self,
        rendezvous: Arc<Rendezvous>,
    ) -> std::result::Result<Runtime, UserError> {
        let (expected, actual) = (rendezvous.count, self.process().count);
        if expected != actual {
            return Err(UserError(format!(
                "processes: {expected} are expected and the {} devices belong to {actual}; use \
                 --process-count {actual}",
                self.client.platform_name()
            )));
        }
        let index = self.process().index;
        if rendezvous.index != index {
            return Err(UserError(format!(
                "processes: this is process {index} by its devices and not {}; use --process-id \
                 {index}",
                rendezvous.index
            )));
        }
        self.rendezvous = Some(rendezvous);
        Ok(self)
    }

    /// Prints a line on stderr, on the first process.
    pub fn log(&self, text: &str) {
        if self.process().is_coordinator() {
            crate::log!("{text}");
        }
    }

    /// Shows on the first process what goes on, with the time that it takes, until it is dropped.
    pub fn counter(&self, text: String) -> Option<Counter> {
        self.process().is_coordinator().then(|| crate::log::counter(text))
    }

    /// Bytes that a device of this process has for programs, where the plugin knows it.
    pub fn memory_limit(&self) -> Option<i64> {
        let (_, device) = self.devices.local_devices().next()?;
        device.memory_stats().ok()?.bytes_limit
    }

    /// Largest number of bytes that the first device of this process had in use so far; the
    /// resident memory of the process where the plugin does not count, which that for CPUs does
    /// not.
    pub fn peak_memory(&self) -> Option<u64> {
        let (_, device) = self.devices.local_devices().next()?;
        match device.memory_stats() {
            Ok(stats) => Some(stats.peak_bytes_in_use.unwrap_or(stats.bytes_in_use) as u64),
            Err(_) => host_memory::peak_resident_memory(),
        }
    }

    /// Compiles a module for the mesh or takes it from the cache, and prints which.
    pub fn compile(&self, module: &Module) -> Result<Program> {
        let mut options = CompileOptions::partitioned(self.parallel().devices());
        options.device_assignment = Some(self.devices.device_assignment());
        options.flags = self.flags.clone();
        let (name, cache) = (&module.name, self.cache.as_ref());
        let text = module.text();
        let counter = self.counter(format!("compiling {name}"));
        let compiled = match self.planned.as_ref().filter(|p| p.is_of(&text)) {
            Some(planned) => planned.load(&self.client)?,
            None => self.client.compile_cached(cache, name, &text, &options)?,
        };
        drop(counter);
        self.log(&format!("{name}: {compiled}"));
        Ok(Program::new(self, module, compiled))
    }
}
