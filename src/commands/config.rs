//! `config`: every key of a configuration, with what it means and its value.

use anyhow::Result;

use llama3_tpu::config::Devices;
use llama3_tpu::plugins;

use super::device::ConfigArgs;
use super::print;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    config: ConfigArgs,
    /// Print one JSON object, with a description of each key by its path
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &Args) -> Result<()> {
    let devices = Devices { platform: plugins::detect(), has_mesh: false };
    let config = args.config.load(devices, None)?;
    if args.json {
        print(&serde_json::to_string_pretty(&config.describe_json())?)
    } else {
        print(&config.describe())
    }
}
