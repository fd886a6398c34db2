//! `train`: a run from its configuration to its last checkpoint.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use llama3_tpu::config::{Config, SampleConfig};
use llama3_tpu::generate::sample;
use llama3_tpu::llama::{parameter_count, trained_count};
use llama3_tpu::log;
use llama3_tpu::parallel::Parallel;
use llama3_tpu::plan::explain;
use llama3_tpu::report::notes::Sample;
use llama3_tpu::report::write_report;
use llama3_tpu::runtime::Runtime;
use llama3_tpu::runtime::rendezvous::Rendezvous;
use llama3_tpu::train::loggers::Loggers;
use llama3_tpu::train::profile::ProfileSteps;
use llama3_tpu::train::{Outcome, Trainer, open_dataset, pin_sources, process_begins};
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
    /// Take the compiled train step, and the mesh, from a file that `plan --out` wrote
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    #[command(flatten)]
    processes: ProcessArgs,
    /// Continue the run in the output folder from its newest checkpoint
    #[arg(long)]
    resume: bool,
    /// Folder of the run; default: runs/ and the configuration's name
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Trace these steps, both included, into the run's folder, for XProf or TensorBoard
    #[arg(long, value_name = "A..B")]
    profile: Option<ProfileSteps>,
    /// Say nothing but warnings, errors and the sample
    #[arg(long)]
    quiet: bool,
}

pub(super) fn run(args: &Args, command: &[OsString]) -> Result<()> {
    process_begins();
    log::set_quiet(args.quiet);
    let default_output = || Path::new("runs").join(args.config.name());
    let output = args.output.clone().unwrap_or_else(default_output);
    let mut options = args.config.clone();
    options.sets.splice(0..0, args.steps.map(|steps| format!("train.steps={steps}")));
    let config = options.load(args.device.platform(), Some(&output))?;
    let timeout = config.parallel.host_timeout;
    let rendezvous = args.processes.join(&output, timeout)?;
    let runtime = open_runtime(args, &config, &output, rendezvous.clone());
    let rendezvous = runtime.as_ref().map_or(rendezvous, |r| r.rendezvous.clone());
    let done = runtime.and_then(|runtime| train(args, &config, runtime, &output, command));
    if let (Err(error), Some(rendezvous)) = (&done, rendezvous) {
        rendezvous.fail(&format!("{error:#}"));
    }
    done
}

/// Opens the devices; a TPU slice of several processes says only then that it has them.
fn open_runtime(
    args: &Args,
    config: &Config,
    output: &Path,
    rendezvous: Option<Arc<Rendezvous>>,
) -> Result<Runtime> {
    let runtime = args.device.open_run(config, args.plan.as_deref(), rendezvous.as_deref())?;
    let (index, count) = (runtime.process().index, runtime.process().count);
    let rendezvous = match (rendezvous, count) {
        (Some(rendezvous), _) => rendezvous,
        (None, 1) => {
            args.processes.refuse_alone()?;
            return Ok(runtime);
        }
        (None, _) => {
            let timeout = config.parallel.host_timeout;
            args.processes.gather(index, count, output, timeout)?
        }
    };
    Ok(runtime.with_rendezvous(rendezvous)?)
}

fn train(
    args: &Args,
    config: &Config,
    runtime: Runtime,
    output: &Path,
    command: &[OsString],
) -> Result<()> {
    let config = &pin_sources(config, &runtime, output)?;
    let data = open_dataset(config, &runtime)?;
    runtime.log(&format!(
        "model of {} parameters, {} training tokens, vocabulary {}",
        parameter_count(&config.model),
        data.train_tokens(),
        config.model.vocab_size
    ));
    if let Some(lora) = &config.lora {
        let trained = trained_count(&config.model, Some(lora));
        runtime.log(&format!(
            "adapters of rank {} on {}: {trained} parameters are trained, over a base in {}",
            lora.rank,
            lora.target.join(", "),
            lora.base
        ));
    }
    let (parallel, limit) = (runtime.parallel().clone(), runtime.memory_limit());
    let (first, rendezvous) = (runtime.process().is_coordinator(), runtime.rendezvous.clone());
    let explain = |error, stats| explain(error, config, &parallel, limit, stats);
    let mut trainer = Trainer::new(config, runtime, data, output, args.resume, args.profile)
        .map_err(|error| explain(error, None))?;
    let command: Vec<_> = command.iter().map(|word| word.to_string_lossy().into()).collect();
    trainer.announce(output, &command)?;
    let outcome = match trainer.run() {
        Ok(outcome) => outcome,
        Err(error) => return Err(explain(error, trainer.give_up())),
    };
    // The sample needs the memory of the training state.
    let mut loggers = trainer.into_loggers();
    let ended = end(args, config, &outcome, output, rendezvous, &mut loggers);
    if first {
        report(output);
    }
    ended
}

/// Says how the run ended; a finished one shows its sample.
fn end(
    args: &Args,
    config: &Config,
    outcome: &Outcome,
    output: &Path,
    rendezvous: Option<Arc<Rendezvous>>,
    loggers: &mut Loggers,
) -> Result<()> {
    match outcome {
        Outcome::Finished { checkpoint } => {
            loggers.progress.log(&format!("done: {}", checkpoint.display()));
            let Some(settings) = &config.sample else {
                return Ok(());
            };
            let texts = show_samples(&args.device, output, settings, rendezvous)?;
            loggers.samples(&Sample::all(config.train.steps, &settings.prompt, texts))
        }
        Outcome::Stopped { step, checkpoint } => {
            loggers.progress.log(&format!(
                "stopped after step {step}; {} holds everything, continue with --resume",
                checkpoint.display()
            ));
            Ok(())
        }
    }
}

/// Writes the report of the run into its folder. The run is complete without it.
fn report(output: &Path) {
    let page = output.join("report.html");
    match write_report(&[output.to_owned()], &page) {
        Ok(_) => llama3_tpu::log!("report {}", page.display()),
        Err(error) => llama3_tpu::log!("warning: {error:#}"),
    }
}

/// Generates texts from the run's last checkpoint as `generate` would, on stdout; several processes
/// do it together.
fn show_samples(
    device: &DeviceArgs,
    output: &Path,
    settings: &SampleConfig,
    rendezvous: Option<Arc<Rendezvous>>,
) -> Result<Vec<String>> {
    let source = ModelSource::open(&output.display().to_string())?;
    let device = DeviceArgs { mesh: None, ..device.clone() };
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
