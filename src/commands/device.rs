//! The arguments that choose a configuration and devices, shared by the commands that run programs.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::Result;
use llama3_tpu::config::{BUILTIN_NAME, Config, Devices, Draft};
use llama3_tpu::data::corpus::conversation_columns;
use llama3_tpu::hardware::{Platform, RequestedPlatform};
use llama3_tpu::llama::Llama;
use llama3_tpu::llama::remat::candidates;
use llama3_tpu::parallel::Parallel;
use llama3_tpu::plugins;
use llama3_tpu::runtime::Runtime;
use llama3_tpu::runtime::compile_cache::CompileCache;
use llama3_tpu::runtime::open::{DeviceRequest, PlannedProgram};
use llama3_tpu::runtime::presets;
use llama3_tpu::runtime::rendezvous::Rendezvous;
use llama3_tpu::runtime::serialized_executable::SerializedExecutable;
use llama3_tpu::step::Programs;
use llama3_tpu::storage::Location;
use llama3_tpu::train::{check_memory, locate_inputs};
use llama3_tpu::weights::source::model_settings;

/// A configuration with changes on top.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct ConfigArgs {
    /// Configuration of the run, a TOML file; default: a small transformer that learns Shakespeare,
    /// or with --model what is usual in fine-tuning
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// Model to start from: a Hugging Face directory, a hub id or the folder of a run (as
    /// train.init_from)
    #[arg(long, value_name = "DIR")]
    model: Option<String>,
    /// Training text: files, folders, or addresses (as data.train); conversations where the first
    /// row has a column messages, conversations, completion, or chosen and rejected (as
    /// data.source)
    #[arg(long, value_name = "FILE", num_args = 1..)]
    data: Vec<String>,
    /// Train adapters of this rank over frozen weights (as lora.rank)
    #[arg(long, value_name = "RANK")]
    lora: Option<usize>,
    /// Change one key of the configuration, or remove it with SECTION.KEY=; may be repeated
    #[arg(long = "set", value_name = "SECTION.KEY=VALUE")]
    pub(super) sets: Vec<String>,
}

impl ConfigArgs {
    /// The configuration of a command for devices that writes into `output`, if it writes. Lines
    /// on stderr say what is taken where nothing was named, and which keys of the file have no
    /// effect beside the options.
    pub(super) fn load(&self, devices: Devices, output: Option<&Path>) -> Result<Config> {
        let sets = self.sets()?;
        let draft = match (&self.config, &self.model) {
            (Some(path), _) => Draft::read(path, &sets)?,
            (None, Some(_)) => Draft::without_file(&sets)?,
            (None, None) => {
                announce_builtin(output);
                Draft::builtin(&sets)?
            }
        };
        let base = draft.init_from().filter(|name| !name.is_empty());
        let base = base.map(|name| model_settings(&name)).transpose()?;
        let loaded = draft.resolve(base.as_ref().map(|base| (base, devices)))?;
        for line in &loaded.notes {
            llama3_tpu::log!("{line}");
        }
        presets::check(&loaded.config.train)?;
        Ok(loaded.config)
    }

    /// The options as changes of keys; --set comes last and so takes precedence.
    fn sets(&self) -> Result<Vec<String>> {
        let text = |text: &String| toml::Value::String(text.clone());
        let model = self.model.iter().map(|name| format!("train.init_from={}", text(name)));
        let files = toml::Value::Array(self.data.iter().map(text).collect());
        let first: Vec<PathBuf> = self.data.iter().take(1).map(PathBuf::from).collect();
        let data = match conversation_columns(&locate_inputs(&first)?) {
            _ if first.is_empty() => None,
            None => Some(format!("data.train={files}")),
            Some(columns) => {
                let columns = columns.iter().map(|(key, name)| format!(", {key} = '{name}'"));
                let columns: String = columns.collect();
                Some(format!("data.source=[{{ name = 'train', path = {files}{columns} }}]"))
            }
        };
        let lora = self.lora.iter().map(|rank| format!("lora.rank={rank}"));
        Ok(model.chain(data).chain(lora).chain(self.sets.clone()).collect())
    }

    /// The name of the configuration or of the model that training starts from, and of the folder
    /// of its runs.
    pub(super) fn name(&self) -> OsString {
        let file = self.config.as_deref().and_then(Path::file_stem).map(OsStr::to_owned);
        let model = self.model.as_deref().and_then(|name| Path::new(name).file_name());
        let model = model.map(|name| name.to_string_lossy().to_lowercase().into());
        file.or(model).unwrap_or_else(|| BUILTIN_NAME.into())
    }
}

fn announce_builtin(output: Option<&Path>) {
    let output = output.map(|path| format!(" into {} (--output)", path.display()));
    llama3_tpu::log!(
        "without --config: the built-in {BUILTIN_NAME} configuration (--config FILE, --set \
         SECTION.KEY=VALUE; `llama3-tpu config` prints its keys){}",
        output.unwrap_or_default()
    );
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
    /// Where a run writes, if one is carried out
    #[arg(skip)]
    pub(super) output: Option<PathBuf>,
    /// The one cache of all programs
    #[arg(skip)]
    pub(super) cache: OnceLock<Option<CompileCache>>,
}

impl DeviceArgs {
    /// The platform that is asked for, or that the machine has.
    fn platform(&self) -> Platform {
        self.platform.unwrap_or_else(plugins::detect)
    }

    /// What defaults are for.
    pub(super) fn devices(&self) -> Devices {
        Devices { platform: self.platform(), has_mesh: self.mesh.is_some() }
    }

    fn request(&self, default_mesh: &str) -> DeviceRequest {
        DeviceRequest {
            platform: self.platform,
            plugin: self.plugin.clone(),
            mesh: self.mesh.as_deref().unwrap_or(default_mesh).to_string(),
            compile_cache: self.compile_cache(),
        }
    }

    fn compile_cache(&self) -> Option<CompileCache> {
        let open = || match &self.output {
            _ if self.no_compile_cache => None,
            Some(output) => CompileCache::of_run(output),
            None => CompileCache::of_user(),
        };
        self.cache.get_or_init(open).clone()
    }

    /// Opens devices for the train step of a configuration, which is taken from the file `plan` if
    /// there is one.
    pub(super) fn open_run(
        &self,
        config: &Config,
        plan: Option<&Path>,
        rendezvous: Option<&Rendezvous>,
    ) -> Result<Runtime> {
        let place = plan.map(Location::of).transpose()?;
        let executable = place.as_ref().map(SerializedExecutable::read).transpose()?;
        let mesh = executable.as_ref().map(|e| e.key.mesh.clone());
        let modules = |parallel: &Parallel| {
            let programs = Programs::new(config, Llama::new(config, parallel.clone()));
            let policies = candidates(&config.train.remat).into_iter();
            policies.map(|remat| programs.with_remat(&remat).train_step().text()).collect()
        };
        let planned = executable.map(|executable| PlannedProgram { executable, modules: &modules });
        let request = self.request(mesh.as_deref().unwrap_or(&config.parallel.mesh));
        request.open_for(config, planned, rendezvous, &|parallel| {
            Llama::check(config, parallel)?;
            Ok(check_memory(config, parallel)?)
        })
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
