//! The arguments that choose a configuration and devices, shared by the commands that run programs.

use std::path::{Path, PathBuf};

use anyhow::Result;
use llama3_tpu::config::Config;
use llama3_tpu::error::UserError;
use llama3_tpu::hardware::{Platform, RequestedPlatform};
use llama3_tpu::llama::Llama;
use llama3_tpu::parallel::{Parallel, parse_mesh};
use llama3_tpu::pjrt::{Client, CompileCache, NamedValue};
use llama3_tpu::plugins::discover;
use llama3_tpu::runtime::compiled_step::CompiledStep;
use llama3_tpu::runtime::hosts::Hosts;
use llama3_tpu::runtime::presets;
use llama3_tpu::runtime::session::Session;

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
    /// Compile every program anew, and keep none
    #[arg(long)]
    pub(super) no_compile_cache: bool,
}

impl DeviceArgs {
    /// As [`DeviceArgs::open_with_hosts`], for the train step of a configuration, which is taken
    /// from the file `plan` if there is one.
    pub(super) fn open_run(
        &self,
        config: &Config,
        plan: Option<&Path>,
        hosts: Option<&Hosts>,
    ) -> Result<Session> {
        let planned = plan.map(CompiledStep::read).transpose()?;
        let mesh = planned.as_ref().map(|p| &p.choice.mesh);
        let mesh = mesh.unwrap_or(&config.parallel.mesh);
        let session = self.open_with_hosts(mesh, hosts, |p| Ok(Llama::check(config, p)?))?;
        let (platform, kind) = (session.parallel.platform, session.device_kind());
        let (preset, flags) = presets::of_run(&config.train, platform, kind)?;
        if !flags.is_empty() {
            session.say(&format!("xla_preset {preset}: {}", presets::text(&flags)));
        }
        let session = session.with_flags(flags);
        Ok(match planned {
            Some(planned) => session.with_plan(planned, config)?,
            None => session,
        })
    }

    /// Takes hold of the devices and lays them onto the mesh, which `check` may refuse before
    /// anything is started.
    pub(super) fn open(
        &self,
        default_mesh: &str,
        check: impl Fn(&Parallel) -> Result<()>,
    ) -> Result<Session> {
        one_host(self.open_with_hosts(default_mesh, None, check)?)
    }

    /// As [`DeviceArgs::open`], for a command that runs on several hosts; `hosts` are those that
    /// have met already.
    pub(super) fn open_with_hosts(
        &self,
        default_mesh: &str,
        hosts: Option<&Hosts>,
        check: impl Fn(&Parallel) -> Result<()>,
    ) -> Result<Session> {
        let mesh = self.mesh.as_deref().unwrap_or(default_mesh);
        let found = discover::find(self.platform, self.plugin.as_deref())?;
        // A file that was named without its platform says by a client what it is.
        let unknown = found.platform.is_none();
        if unknown && hosts.is_some() {
            let text = "hosts: a plugin on several hosts needs its platform; add --platform gpu";
            return Err(UserError(text.to_string()).into());
        }
        let connect = || match hosts {
            // A TPU finds its slice by itself.
            Some(hosts) if found.platform == Some(Platform::Gpu) => {
                let options = [
                    ("node_id", NamedValue::Int(hosts.index as i64)),
                    ("num_nodes", NamedValue::Int(hosts.count as i64)),
                ];
                found.client_with_store(&options, Some(hosts.store_of_client()))
            }
            _ => found.client(&[]),
        };
        let client = unknown.then(connect).transpose()?;
        // Plugins of other vendors are treated as GPUs.
        let platform =
            |client: &Client| Platform::of_client(client.platform_name()).unwrap_or(Platform::Gpu);
        let is_cpu = client
            .as_ref()
            .map_or(found.platform == Some(Platform::Cpu), |c| platform(c) == Platform::Cpu);
        let (client, parallel) = if is_cpu {
            // CPU devices are virtual: there are as many as the mesh has. Other plugins do not know
            // the option.
            drop(client);
            let parallel = Parallel::new(parse_mesh(mesh, None)?);
            check(&parallel)?;
            let count = NamedValue::Int(parallel.devices() as i64);
            (found.client(&[("cpu_device_count", count)])?, parallel)
        } else {
            let client = client.map_or_else(connect, Ok)?;
            let mesh = parse_mesh(mesh, Some(client.devices().len()))?;
            let parallel = Parallel::new(mesh).on(platform(&client));
            check(&parallel)?;
            (client, parallel)
        };
        let (major, minor) = client.plugin().api_version();
        let line = format!(
            "{} on {} device(s), mesh {}, PJRT {major}.{minor}, {found}",
            client.platform_name(),
            parallel.devices(),
            parallel.mesh
        );
        // GPUs of several hosts compile together: one host that finds its program in a cache would
        // keep the others waiting.
        let together = hosts.is_some() && parallel.platform == Platform::Gpu;
        let cache = (!self.no_compile_cache && !together).then(CompileCache::of_user).flatten();
        let session = Session::new(client, parallel)?.with_cache(cache);
        session.say(&line);
        Ok(session)
    }
}

/// Refuses devices of several hosts, for a command that runs on one.
pub(super) fn one_host(session: Session) -> Result<Session> {
    match session.view.count {
        1 => Ok(session),
        count => Err(UserError(format!(
            "hosts: the devices belong to {count} hosts and this command runs on one; use a machine that is no part of a larger slice"
        ))
        .into()),
    }
}
