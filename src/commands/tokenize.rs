//! `tokenize`: text files into a tokenizer and a token file.

use std::path::PathBuf;

use anyhow::Result;
use llama3_tpu::data::tokenize;
use llama3_tpu::train::{locate_inputs, locate_tokenizer};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A tokenizer.json, a folder that holds one, a hub id, or train:N for a byte-level BPE of N
    /// entries
    #[arg(long)]
    tokenizer: String,
    /// Files of text or rows, folders, globs, or hf://, gs://, s3:// and https:// addresses
    #[arg(long, required = true, num_args = 1.., value_name = "FILE")]
    input: Vec<PathBuf>,
    /// Folder to write to
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

pub(super) fn run(args: &Args) -> Result<()> {
    let tokenizer = locate_tokenizer(&args.tokenizer)?;
    llama3_tpu::log!("{}", tokenize(&tokenizer, &locate_inputs(&args.input)?, &args.out)?);
    Ok(())
}
