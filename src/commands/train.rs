//! `train`: a run from its configuration to its last checkpoint.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use llama3_tpu::config::{Config, SampleConfig};
use llama3_tpu::generate::sample;
use llama3_tpu::parallel::Parallel;
use llama3_tpu::plan::explain;
use llama3_tpu::runtime::hosts::Hosts;
use llama3_tpu::runtime::session::Session;
use llama3_tpu::train::profile::ProfileSteps;
use llama3_tpu::train::{Outcome, Trainer, open_dataset};
use llama3_tpu::weights::source::ModelSource;

use super::device::{ConfigArgs, DeviceArgs};
use super::hosts::HostArgs;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    config: ConfigArgs,
    #[command(flatten)]
    device: DeviceArgs,
    /// Take the compiled train step, and the mesh, from a file that `plan --out` wrote
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    #[command(flatten)]
    hosts: HostArgs,
    /// Continue the run in the output folder from its newest checkpoint
    #[arg(long)]
    resume: bool,
    /// Folder of the run; default: runs/ and the configuration's name
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Trace these steps, both included, into the run's folder, for XProf or TensorBoard
    #[arg(long, value_name = "A..B")]
    profile: Option<ProfileSteps>,
}

pub(super) fn run(args: &Args) -> Result<()> {
    let config = args.config.load()?;
    let output = args.output.clone().unwrap_or_else(|| default_output(&args.config.config));
    let timeout = config.parallel.host_timeout;
    let hosts = args.hosts.meet(&output, timeout)?;
    let session = open_session(args, &config, &output, hosts.clone());
    let hosts = session.as_ref().map_or(hosts, |s| s.hosts.clone());
    let done = session.and_then(|session| train(args, &config, session, &output));
    if let (Err(error), Some(hosts)) = (&done, hosts) {
        hosts.fail(&format!("{error:#}"));
    }
    done
}

/// Takes hold of the devices; a TPU slice of several hosts says only then that it has them.
fn open_session(
    args: &Args,
    config: &Config,
    output: &Path,
    hosts: Option<Arc<Hosts>>,
) -> Result<Session> {
    let session = args.device.open_run(config, args.plan.as_deref(), hosts.as_deref())?;
    let (index, count) = (session.view.index, session.view.count);
    let hosts = match (hosts, count) {
        (Some(hosts), _) => hosts,
        (None, 1) => {
            args.hosts.refuse_alone()?;
            return Ok(session);
        }
        (None, _) => {
            let timeout = config.parallel.host_timeout;
            args.hosts.gather(index, count, output, timeout)?
        }
    };
    Ok(session.with_hosts(hosts)?)
}

fn train(args: &Args, config: &Config, session: Session, output: &Path) -> Result<()> {
    let data = open_dataset(config, &session)?;
    session.say(&format!(
        "model of {} parameters, {} training tokens, vocabulary {}",
        config.model.parameter_count(),
        data.train.len(),
        config.model.vocab_size
    ));
    let (parallel, limit) = (session.parallel.clone(), session.memory_limit());
    let (first, hosts) = (session.view.is_coordinator(), session.hosts.clone());
    let explain = |error, stats| explain(error, config, &parallel, limit, stats);
    let mut trainer = Trainer::new(config, session, data, output, args.resume, args.profile)
        .map_err(|error| explain(error, None))?;
    let outcome = match trainer.run() {
        Ok(outcome) => outcome,
        Err(error) => return Err(explain(error, trainer.give_up())),
    };
    // The sample needs the memory of the training state.
    drop(trainer);
    match outcome {
        Outcome::Finished { checkpoint } => {
            if first {
                eprintln!("done: {}", checkpoint.display());
            }
            if let Some(settings) = &config.sample {
                show_sample(&args.device, output, settings, hosts)?;
            }
        }
        Outcome::Stopped { step, checkpoint } if first => eprintln!(
            "stopped after step {step}; {} holds everything, continue with --resume",
            checkpoint.display()
        ),
        Outcome::Stopped { .. } => {}
    }
    Ok(())
}

/// Generates text from the run's last checkpoint as `generate` would, on stdout; several hosts do
/// it together.
fn show_sample(
    device: &DeviceArgs,
    output: &Path,
    settings: &SampleConfig,
    hosts: Option<Arc<Hosts>>,
) -> Result<()> {
    let source = ModelSource::open(&output.display().to_string())?;
    let device = DeviceArgs { mesh: None, ..device.clone() };
    let check = |p: &Parallel| Ok(p.validate_model(&source.model)?);
    let mut session = device.open_with_hosts("", hosts.as_deref(), check)?;
    if let Some(hosts) = hosts {
        session = session.with_hosts(hosts)?;
        session.barrier("the sample")?;
    }
    let text = sample(&session, &source, settings)?;
    if session.view.is_coordinator() {
        println!("{text}");
    }
    Ok(())
}

fn default_output(config: &Path) -> PathBuf {
    Path::new("runs").join(config.file_stem().unwrap_or_default())
}
