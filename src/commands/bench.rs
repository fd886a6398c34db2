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
    let config = args.config.load(args.device.platform(), None)?;
    let runtime = args.device.open_run(&config, args.plan.as_deref(), None)?.single_process()?;
    let report = bench(&config, &runtime, args.steps as usize)?;
    if args.json {
        return super::print(&format!("{}\n", serde_json::to_string(&report)?));
    }
    let (t, mfu) =
        (&report.step_time_seconds, report.mfu.map(|m| format!(", MFU {:.1} %", m * 100.0)));
    llama3_tpu::log!(
        "step {:.3} s median ({:.3} to {:.3}), {:.0} tokens/s{}, compiled in {:.1} s, peak memory {:.2} GiB",
        t.median,
        t.min,
        t.max,
        report.tokens_per_second,
        mfu.unwrap_or_default(),
        report.compile_seconds,
        report.peak_rss_bytes as f64 / (1u64 << 30) as f64
    );
    Ok(())
}
