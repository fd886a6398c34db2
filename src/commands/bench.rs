//! `bench`: times the train step.

use std::path::PathBuf;

use anyhow::Result;
use llama3_tpu::bench::bench;

use super::device::{ConfigArgs, DeviceArgs};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    config: ConfigArgs,
    #[command(flatten)]
    device: DeviceArgs,
    /// Take the compiled train step, and the mesh, from a file that `plan --out` wrote
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    /// Steps to time, after one that warms up
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    steps: u32,
    /// Print one JSON object on stdout
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &Args) -> Result<()> {
    let config = args.config.load(args.device.devices(), None)?;
    let runtime = args.device.open_run(&config, args.plan.as_deref(), None)?.single_process()?;
    let report = bench(&config, &runtime, args.steps as usize)?;
    super::print_report(&report, args.json)
}
