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
    clap_complete::generate(args.shell, &mut command, &name, &mut script);
    let script = String::from_utf8_lossy(&script);
    // Of a name with a hyphen, clap_complete 4.6 writes one half of the script for bash with other
    // words than the other half, so that no command has options.
    let [wrong, right] = ["__subcmd__", "__"].map(|separator| name.replace('-', separator));
    print(&script.replace(&wrong, &right))
}
