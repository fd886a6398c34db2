//! The arguments that choose a configuration and devices, shared by the commands that run programs.

use std::path::{Path, PathBuf};

use anyhow::Result;
use llama3_tpu::config::Config;
use llama3_tpu::hardware::{Platform, RequestedPlatform};
use llama3_tpu::llama::Llama;
use llama3_tpu::parallel::Parallel;
use llama3_tpu::runtime::Runtime;
use llama3_tpu::runtime::open::{DeviceRequest, PlannedProgram};
use llama3_tpu::runtime::rendezvous::Rendezvous;
use llama3_tpu::runtime::serialized_executable::SerializedExecutable;
use llama3_tpu::step::Programs;

/// A configuration with changes on top.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct ConfigArgs {
    /// Configuration of the run, a TOML file such as configs/shakespeare.toml
    #[arg(long, value_name = "FILE")]
    pub(super) config: PathBuf,
    /// Change one key of the configuration; may be repeated
    #[arg(long = "set", value_name = "SECTION.KEY=VALUE")]
    pub(super) sets: Vec<String>,
}

impl ConfigArgs {
    pub(super) fn load(&self) -> Result<Config> {
        Ok(Config::load(&self.config, &self.sets)?)
    }
}

/// A platform and a mesh on it.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct DeviceArgs {
    /// Mesh of devices: 8x1 is data x tensor, 2x2x2 data x fsdp x tensor, or data=2,tensor=4; -1 is
    /// what is left
    #[arg(long)]
    pub(super) mesh: Option<String>,
    /// Platform to run on: auto, tpu, gpu or cpu
    #[arg(long, default_value = "auto", value_parser = Platform::parse_requested)]
    pub(super) platform: RequestedPlatform,
    /// PJRT plugin to use instead of an installed one
    #[arg(long, value_name = "FILE")]
    pub(super) plugin: Option<PathBuf>,
    /// Recompile every program, and keep none
    #[arg(long)]
    pub(super) no_compile_cache: bool,
}

impl DeviceArgs {
    fn request(&self, default_mesh: &str) -> DeviceRequest {
        DeviceRequest {
            platform: self.platform,
            plugin: self.plugin.clone(),
            mesh: self.mesh.as_deref().unwrap_or(default_mesh).to_string(),
            compile_cache: !self.no_compile_cache,
        }
    }

    /// Opens devices for the train step of a configuration, which is taken from the file `plan` if
    /// there is one.
    pub(super) fn open_run(
        &self,
        config: &Config,
        plan: Option<&Path>,
        rendezvous: Option<&Rendezvous>,
    ) -> Result<Runtime> {
        let executable = plan.map(SerializedExecutable::read).transpose()?;
        let mesh = executable.as_ref().map(|e| e.key.mesh.clone());
        let module = |parallel: &Parallel| {
            Programs::new(config, Llama::new(config, parallel.clone())).train_step().text()
        };
        let planned = executable.map(|executable| PlannedProgram { executable, module: &module });
        let request = self.request(mesh.as_deref().unwrap_or(&config.parallel.mesh));
        request.open_for(config, planned, rendezvous, &|p| Ok(Llama::check(config, p)?))
    }

    /// Opens devices for a command that runs as one process, on a mesh that `check` may refuse.
    pub(super) fn open(
        &self,
        default_mesh: &str,
        check: impl Fn(&Parallel) -> Result<()>,
    ) -> Result<Runtime> {
        Ok(self.request(default_mesh).open(None, &check)?.single_process()?)
    }

    /// As [`DeviceArgs::open`], for a command that runs as several processes.
    pub(super) fn open_together(
        &self,
        default_mesh: &str,
        rendezvous: Option<&Rendezvous>,
        check: impl Fn(&Parallel) -> Result<()>,
    ) -> Result<Runtime> {
        self.request(default_mesh).open(rendezvous, &check)
    }
}
