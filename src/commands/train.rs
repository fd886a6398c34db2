//! `train`: a run from its configuration to its last checkpoint.

use std::path::{Path, PathBuf};

use anyhow::Result;
use llama3_tpu::config::{Config, UserError};
use llama3_tpu::data::{Dataset, DatasetRequest};
use llama3_tpu::train::{Outcome, Trainer};

use super::device::{ConfigArgs, DeviceArgs};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    config: ConfigArgs,
    #[command(flatten)]
    device: DeviceArgs,
    /// Continue the run in the output folder from its newest checkpoint
    #[arg(long)]
    resume: bool,
    /// Folder of the run; default: runs/ and the configuration's name
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> Result<()> {
    let config = args.config.load()?;
    let output = args
        .output
        .clone()
        .unwrap_or_else(|| default_output(&args.config.config));
    let session = args
        .device
        .open(&config.parallel.mesh, |p| Ok(p.validate(&config)?))?;
    let data = open_data(&config)?;
    check_vocabulary(&config, &data)?;
    eprintln!(
        "model of {} parameters, {} training tokens, vocabulary {}",
        config.model.parameter_count(),
        data.train.len(),
        config.model.vocab_size
    );
    match Trainer::new(&config, session, data, &output, args.resume)?.run()? {
        Outcome::Finished { checkpoint } => eprintln!("done: {}", checkpoint.display()),
        Outcome::Stopped { step, checkpoint } => eprintln!(
            "stopped after step {step}; {} holds everything, continue with --resume",
            checkpoint.display()
        ),
    }
    Ok(())
}

fn default_output(config: &Path) -> PathBuf {
    Path::new("runs").join(config.file_stem().unwrap_or_default())
}

/// Token ids must lie inside the embedding; a model may have more rows than its tokenizer has entries.
fn check_vocabulary(config: &Config, data: &Dataset) -> Result<()> {
    let (model, tokenizer) = (config.model.vocab_size, data.tokenizer.vocab_size());
    if tokenizer > model {
        return Err(UserError(format!(
            "data: the tokenizer has {tokenizer} entries and model.vocab_size={model}; use model.vocab_size={tokenizer}"
        ))
        .into());
    }
    Ok(())
}

fn open_data(config: &Config) -> Result<Dataset> {
    let paths = |all: &[String]| all.iter().map(PathBuf::from).collect::<Vec<_>>();
    let d = &config.data;
    Dataset::open_or_build(&DatasetRequest {
        train: &paths(&d.train),
        validation: &paths(&d.validation),
        validation_fraction: d.validation_fraction,
        tokenizer: &d.tokenizer,
        cache: Path::new(&d.cache),
    })
}
