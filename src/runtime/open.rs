//! Opening devices: which plugin, how many devices, on which mesh, with which compiler flags.

use std::path::PathBuf;

use anyhow::{Result, anyhow};

use crate::config::Config;
use crate::error::UserError;
use crate::hardware::{Chip, Platform, RequestedPlatform};
use crate::parallel::{Parallel, parse_mesh};
use crate::pjrt::{Client, Error, NamedValue};
use crate::plugins::{PluginPath, discover};

use super::Runtime;
use super::compile_cache::CompileCache;
use super::memory_check::check_address_space;
use super::presets;
use super::rendezvous::Rendezvous;
use super::serialized_executable::SerializedExecutable;

/// Collectives of more virtual CPU devices do not meet within the CPU plugin's time limit: 512 end
/// in an abort on 2 cores.
const MOST_VIRTUAL_DEVICES: usize = 256;

/// Which devices to open.
#[derive(Clone, Debug)]
pub struct DeviceRequest {
    pub platform: RequestedPlatform,
    /// A plugin to use instead of an installed one.
    pub plugin: Option<PathBuf>,
    /// As users write it, such as `fsdp=-1,tensor=2`; empty for all devices in data parallelism.
    pub mesh: String,
    /// Where compiled programs are kept.
    pub compile_cache: Option<CompileCache>,
}

/// What a program of a configuration needs to be compiled ahead of time.
pub struct PlannedProgram<'a> {
    pub executable: SerializedExecutable,
    /// Texts of the modules that it may have been compiled from, for a mesh: one or more.
    pub modules: &'a dyn Fn(&Parallel) -> Vec<String>,
}

impl DeviceRequest {
    /// Opens devices and places them on the mesh, which `check` may refuse before anything is
    /// started. `rendezvous` has the other processes that open theirs too.
    pub fn open(
        &self,
        rendezvous: Option<&Rendezvous>,
        check: &dyn Fn(&Parallel) -> Result<()>,
    ) -> Result<Runtime> {
        let plugin = discover::find(self.platform, self.plugin.as_deref())?;
        check_address_space()?;
        // Whether a file that was named without its platform is for CPUs, its client tells.
        let is_unknown = plugin.platform.is_none();
        if is_unknown && rendezvous.is_some() {
            return Err(UserError(
                "processes: a plugin needs its platform where there are several; add --platform gpu"
                    .to_string(),
            )
            .into());
        }
        let client = is_unknown.then(|| connect(&plugin, None)).transpose()?;
        let is_cpu = match &client {
            Some(client) => platform(client) == Platform::Cpu,
            None => plugin.platform == Some(Platform::Cpu),
        };
        let (client, parallel) = if is_cpu {
            drop(client);
            self.virtual_devices(&plugin, check)?
        } else {
            let client = client.map_or_else(|| connect(&plugin, rendezvous), Ok)?;
            self.physical_devices(client, check)?
        };
        let line = described(&client, &parallel, &plugin);
        // GPUs of several processes compile together: one that finds its program in a cache would
        // keep the others waiting.
        let together = rendezvous.is_some() && parallel.platform == Platform::Gpu;
        let cache = self.compile_cache.clone().filter(|_| !together);
        let runtime = Runtime::new(client, parallel)?.with_cache(cache);
        runtime.log(&line);
        Ok(runtime)
    }

    /// As [`DeviceRequest::open`], with the compiler flags of a configuration, and a program of it
    /// that was compiled ahead of time if there is one.
    pub fn open_for(
        &self,
        config: &Config,
        planned: Option<PlannedProgram<'_>>,
        rendezvous: Option<&Rendezvous>,
        check: &dyn Fn(&Parallel) -> Result<()>,
    ) -> Result<Runtime> {
        let runtime = self.open(rendezvous, check)?;
        let (platform, kind) = (runtime.parallel().platform, runtime.devices.device_kind());
        let (preset, flags) = presets::of_run(&config.train, platform, kind)?;
        if !flags.is_empty() {
            runtime.log(&format!("xla_preset {preset}: {}", presets::text(&flags)));
        }
        let runtime = runtime.with_flags(flags);
        let Some(planned) = planned else {
            return Ok(runtime);
        };
        let modules = (planned.modules)(runtime.parallel());
        let module = modules.iter().find(|text| planned.executable.is_of(text));
        let module = module.unwrap_or(&modules[0]);
        Ok(runtime.with_plan(planned.executable, config, module)?)
    }

    /// CPU devices, of which there are as many as the mesh has. Other plugins do not know the
    /// option.
    fn virtual_devices(
        &self,
        plugin: &PluginPath,
        check: &dyn Fn(&Parallel) -> Result<()>,
    ) -> Result<(Client, Parallel)> {
        let parallel = Parallel::new(parse_mesh(&self.mesh, None)?);
        let devices = parallel.devices();
        if devices > MOST_VIRTUAL_DEVICES {
            return Err(UserError(format!(
                "mesh: {} needs {devices} virtual CPU devices; use at most {MOST_VIRTUAL_DEVICES}, \
                 `plan` and `emit` take any number",
                self.mesh
            ))
            .into());
        }
        check(&parallel)?;
        let count = NamedValue::Int(parallel.devices() as i64);
        let client = plugin.client(&[("cpu_device_count", count)]);
        Ok((client.map_err(|error| with_hint(plugin, error))?, parallel))
    }

    fn physical_devices(
        &self,
        client: Client,
        check: &dyn Fn(&Parallel) -> Result<()>,
    ) -> Result<(Client, Parallel)> {
        let mesh = parse_mesh(&self.mesh, Some(client.devices().len()))?;
        let parallel = Parallel::new(mesh).on(platform(&client));
        let parallel = match Chip::of_kind(&client.devices()[0].description().kind) {
            Some(chip) => parallel.on_chip(chip),
            None => parallel,
        };
        check(&parallel)?;
        Ok((client, parallel))
    }
}

impl Runtime {
    /// Refuses devices of several processes, for a command that runs as one.
    pub fn single_process(self) -> Result<Runtime, UserError> {
        match self.process().count {
            1 => Ok(self),
            count => Err(UserError(format!(
                "processes: the devices belong to {count} processes and this command runs as one; \
                 use a machine that is not part of a larger slice"
            ))),
        }
    }
}

/// A client of the devices of all processes.
fn connect(plugin: &PluginPath, rendezvous: Option<&Rendezvous>) -> Result<Client> {
    let client = match rendezvous {
        // A TPU finds its slice by itself.
        Some(rendezvous) if plugin.platform == Some(Platform::Gpu) => {
            let options = [
                ("node_id", NamedValue::Int(rendezvous.index as i64)),
                ("num_nodes", NamedValue::Int(rendezvous.count as i64)),
            ];
            plugin.client_with_store(&options, Some(rendezvous.store_of_client()))
        }
        _ => plugin.client(&[]),
    };
    client.map_err(|error| with_hint(plugin, error))
}

/// The error of a client that cannot be made, with the command that says more.
fn with_hint(plugin: &PluginPath, error: Error) -> anyhow::Error {
    match error {
        Error::Call { .. } | Error::Load { .. } => {
            let platform = Platform::requested_name(plugin.platform);
            anyhow!(error).context(format!(
                "devices: cannot be opened; `llama3-tpu plugin doctor --platform {platform}` says \
                 what is missing"
            ))
        }
        error => error.into(),
    }
}

/// Plugins of other vendors are treated as those of GPUs.
fn platform(client: &Client) -> Platform {
    Platform::of_client(client.platform_name()).unwrap_or(Platform::Gpu)
}

/// The line that is printed about the devices.
fn described(client: &Client, parallel: &Parallel, plugin: &PluginPath) -> String {
    let (major, minor) = client.plugin().api_version();
    format!(
        "{} on {} device(s), mesh {}, PJRT {major}.{minor}, {plugin}",
        client.platform_name(),
        parallel.devices(),
        parallel.mesh
    )
}
