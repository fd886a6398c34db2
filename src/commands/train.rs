//! `train`: a run from its configuration to its last checkpoint.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use clap::ValueEnum;
use llama3_tpu::config::{Config, SampleConfig};
use llama3_tpu::generate::sample;
use llama3_tpu::log;
use llama3_tpu::parallel::Parallel;
use llama3_tpu::plan::explain;
use llama3_tpu::report::notes::Sample;
use llama3_tpu::report::write_report;
use llama3_tpu::runtime::Runtime;
use llama3_tpu::runtime::rendezvous::Rendezvous;
use llama3_tpu::train::announce::announce_model;
use llama3_tpu::train::loggers::Loggers;
use llama3_tpu::train::profile::ProfileSteps;
use llama3_tpu::train::{Outcome, RunOutput, Trainer, open_dataset, pin_sources, process_begins};
use llama3_tpu::weights::ModelSource;

use super::device::{ConfigArgs, DeviceArgs};
use super::print;
use super::processes::ProcessArgs;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    config: ConfigArgs,
    /// Optimizer steps of the run (as train.steps)
    #[arg(long, value_name = "N")]
    steps: Option<usize>,
    #[command(flatten)]
    device: DeviceArgs,
    /// Take the compiled train step, and the mesh, from a file that `plan --out` wrote, also in a
    /// bucket
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    #[command(flatten)]
    processes: ProcessArgs,
    /// Continue the run in the output folder from its newest checkpoint that can be read; begin it
    /// where there is none
    #[arg(long, value_name = "auto", num_args = 0..=1, default_missing_value = "auto")]
    resume: Option<Resume>,
    /// Folder of the run, also gs://BUCKET/RUN or s3://BUCKET/RUN; default: runs/ and the
    /// configuration's name
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Trace these steps, both included, into the run's folder, for XProf or TensorBoard
    #[arg(long, value_name = "A..B")]
    profile: Option<ProfileSteps>,
    /// Say nothing but warnings, errors and the sample
    #[arg(long)]
    quiet: bool,
}

impl Args {
    fn output(&self) -> PathBuf {
        let default = || Path::new("runs").join(self.config.name());
        self.output.clone().unwrap_or_else(default)
    }

    fn load_config(&self, output: &Path) -> Result<Config> {
        let mut options = self.config.clone();
        options.sets.splice(0..0, self.steps.map(|steps| format!("train.steps={steps}")));
        options.load(self.device.devices(), Some(output))
    }
}

/// Which checkpoint a run continues from.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Resume {
    /// The newest that can be read.
    Auto,
}

pub(super) fn run(args: &Args, command: &[OsString]) -> Result<()> {
    process_begins();
    log::set_quiet(args.quiet);
    let output = args.output();
    let config = args.load_config(&output)?;
    let rendezvous = args.processes.join(&output, config.parallel.host_timeout)?;
    let device = DeviceArgs { output: Some(output.clone()), ..args.device.clone() };
    let run = Run { args, device, config, output, command };
    let runtime = run.open_runtime(rendezvous.clone());
    let rendezvous = runtime.as_ref().map_or(rendezvous, |r| r.rendezvous.clone());
    let done = runtime.and_then(|runtime| {
        let output = Arc::new(RunOutput::claim(runtime.process(), &run.output)?);
        let trained = run.train(runtime, &output);
        trained.and(output.close())
    });
    if let (Err(error), Some(rendezvous)) = (&done, rendezvous) {
        rendezvous.fail(&format!("{error:#}"));
    }
    done
}

/// A run as the command line asks for it.
struct Run<'a> {
    args: &'a Args,
    device: DeviceArgs,
    config: Config,
    output: PathBuf,
    command: &'a [OsString],
}

impl Run<'_> {
    /// Opens the devices; a TPU slice of several processes says only then that it has them.
    fn open_runtime(&self, rendezvous: Option<Arc<Rendezvous>>) -> Result<Runtime> {
        let Args { plan, processes, .. } = self.args;
        let runtime = self.device.open_run(&self.config, plan.as_deref(), rendezvous.as_deref())?;
        let (index, count) = (runtime.process().index, runtime.process().count);
        let rendezvous = match (rendezvous, count) {
            (Some(rendezvous), _) => rendezvous,
            (None, 1) => {
                processes.refuse_alone()?;
                return Ok(runtime);
            }
            (None, _) => {
                let timeout = self.config.parallel.host_timeout;
                processes.gather(index, count, &self.output, timeout)?
            }
        };
        Ok(runtime.with_rendezvous(rendezvous)?)
    }

    fn train(&self, runtime: Runtime, output: &Arc<RunOutput>) -> Result<()> {
        let config = &pin_sources(&self.config, &runtime, output.folder())?;
        let data = open_dataset(config, &runtime)?;
        announce_model(config, &data, &runtime);
        let (parallel, limit) = (runtime.parallel().clone(), runtime.memory_limit());
        let (is_first, rendezvous) =
            (runtime.process().is_coordinator(), runtime.rendezvous.clone());
        let explain = |error, stats| explain(error, config, &parallel, limit, stats);
        let (resume, profile) = (self.args.resume.is_some(), self.args.profile);
        let mut trainer = Trainer::new(config, runtime, data, output.clone(), resume, profile)
            .map_err(|error| explain(error, None))?;
        let words = self.command.iter().map(|word| word.to_string_lossy().into());
        trainer.announce(&words.collect::<Vec<_>>())?;
        let outcome = match trainer.run() {
            Ok(outcome) => outcome,
            Err(error) => return Err(explain(error, trainer.give_up())),
        };
        // The sample needs the memory of the training state.
        let ended = self.end(config, &outcome, rendezvous, &mut trainer.into_loggers());
        if is_first {
            report(output.folder());
        }
        ended
    }

    /// Says how the run ended; a finished one shows its sample.
    fn end(
        &self,
        config: &Config,
        outcome: &Outcome,
        rendezvous: Option<Arc<Rendezvous>>,
        loggers: &mut Loggers,
    ) -> Result<()> {
        loggers.progress.log(&outcome.to_string());
        match (&config.sample, outcome) {
            (Some(settings), Outcome::Finished { .. }) => {
                let texts = self.show_samples(settings, rendezvous)?;
                loggers.samples(&Sample::all(config.train.steps, &settings.prompt, texts))
            }
            _ => Ok(()),
        }
    }

    /// Generates texts from the run's last checkpoint as `generate` would, on stdout; several
    /// processes do it together.
    fn show_samples(
        &self,
        settings: &SampleConfig,
        rendezvous: Option<Arc<Rendezvous>>,
    ) -> Result<Vec<String>> {
        let source = ModelSource::open(&self.output.display().to_string())?;
        let device = DeviceArgs { mesh: None, ..self.device.clone() };
        let check = |p: &Parallel| Ok(p.validate_model(&source.model)?);
        let mut runtime = device.open_together("", rendezvous.as_deref(), check)?;
        if let Some(rendezvous) = rendezvous {
            runtime = runtime.with_rendezvous(rendezvous)?;
            runtime.sync("the sample")?;
        }
        let texts = sample(&runtime, &source, settings)?;
        if runtime.process().is_coordinator() {
            for (prompt, text) in settings.prompt.iter().zip(&texts) {
                print(&format!("{prompt}{text}\n"))?;
            }
        }
        Ok(texts)
    }
}

/// Writes the report of a run into its folder. The run is complete without it.
fn report(folder: &Path) {
    let page = folder.join("report.html");
    match write_report(&[folder.to_owned()], &page) {
        Ok(_) => llama3_tpu::log!("report {}", page.display()),
        Err(error) => llama3_tpu::log!("warning: {error:#}"),
    }
}
