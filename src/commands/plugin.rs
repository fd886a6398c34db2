//! `plugin`: what PJRT plugins there are, fetching one, and finding out why one does not work.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use llama3_tpu::hardware::{Platform, RequestedPlatform};
use llama3_tpu::plugins::{discover, doctor};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// List the plugins on this machine
    List,
    /// Fetch a platform's plugin with pip
    Install {
        /// cpu, gpu or tpu
        platform: Platform,
    },
    /// Examine the plugin and the devices, and say what to do where something is missing
    Doctor {
        #[arg(long, default_value = "auto", value_parser = Platform::parse_requested)]
        platform: RequestedPlatform,
        #[arg(long, value_name = "FILE")]
        plugin: Option<PathBuf>,
    },
}

pub(super) fn run(args: &Args) -> Result<()> {
    match &args.command {
        Command::List => llama3_tpu::log!("{}", doctor::list_text().trim_end()),
        Command::Install { platform } => {
            llama3_tpu::log!("installed {}", discover::install(*platform)?.display())
        }
        Command::Doctor { platform, plugin } => return examine(*platform, plugin.as_deref()),
    }
    Ok(())
}

fn examine(platform: RequestedPlatform, plugin: Option<&Path>) -> Result<()> {
    let (text, is_usable) = doctor::doctor(platform, plugin);
    llama3_tpu::log!("{}", text.trim_end());
    match is_usable {
        true => Ok(()),
        false => {
            let platform = Platform::requested_name(platform);
            bail!("plugin doctor: the platform {platform} cannot be used as it is");
        }
    }
}
