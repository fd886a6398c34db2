//! `inspect`: what is in weights, checkpoints and token files.

use std::path::PathBuf;

use anyhow::Result;
use llama3_tpu::inspect::{Inspection, RowRequest};

use super::print;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Hugging Face directory, hub id, run, checkpoint, safetensors file, token file or folder of
    /// token files
    #[arg(value_name = "MODEL|CHECKPOINT|TOKENS")]
    name: String,
    /// Tokens of the row of a token file that is shown
    #[arg(long, value_name = "N", default_value_t = 128, value_parser = clap::value_parser!(u32).range(1..))]
    sequence_length: u32,
    /// Which row is shown, in the order in which training with seed 0 reads them
    #[arg(long, value_name = "N", default_value_t = 0)]
    row: u64,
    /// Tokenizer that decodes the row; default: tokenizer.json beside the token file
    #[arg(long, value_name = "FILE")]
    tokenizer: Option<PathBuf>,
    /// Print JSON on stdout
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &Args) -> Result<()> {
    let row = RowRequest {
        sequence_length: args.sequence_length as usize,
        row: args.row,
        tokenizer: args.tokenizer.clone(),
    };
    let inspection = Inspection::of(&args.name, &row)?;
    match args.json {
        true => print(&format!("{}\n", serde_json::to_string_pretty(&inspection)?)),
        false => print(&inspection.text()),
    }
}
