//! `completions`: a script by which a shell completes the commands and their options.

use anyhow::Result;
use clap_complete::Shell;

use super::print;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Shell to complete in; for bash: llama3-tpu completions bash >
    /// ~/.local/share/bash-completion/completions/llama3-tpu
    shell: Shell,
}

pub(super) fn run(args: &Args) -> Result<()> {
    let mut command = super::command();
    let name = command.get_name().to_string();
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, name, &mut script);
    print(&String::from_utf8_lossy(&script))
}
