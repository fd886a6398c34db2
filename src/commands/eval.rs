//! `eval`: the loss of a model on a text.

use std::path::PathBuf;

use anyhow::Result;
use llama3_tpu::eval::{EvalOptions, evaluate};
use llama3_tpu::generate::LoadedModel;

use super::device::DeviceArgs;
use super::model::ModelArgs;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    model: ModelArgs,
    /// Text file to score
    #[arg(long, value_name = "FILE")]
    data: PathBuf,
    /// Tokens of a window; default: 1024, or the model's context if that is shorter
    #[arg(long, value_name = "N")]
    sequence_length: Option<usize>,
    /// Tokens of the text that are read; default: all
    #[arg(long, value_name = "N")]
    max_tokens: Option<u64>,
    #[command(flatten)]
    device: DeviceArgs,
    /// Print one JSON object instead of a line
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &Args) -> Result<()> {
    let source = args.model.open()?;
    let runtime = args.device.open("", |p| Ok(p.validate_model(&source.model)?))?;
    let model = LoadedModel::load(&runtime, &source)?;
    let options =
        EvalOptions { sequence_length: args.sequence_length, max_tokens: args.max_tokens };
    let report = evaluate(&runtime, &model, &args.data, options)?;
    if args.json {
        super::print(&format!("{}\n", serde_json::to_string(&report)?))?;
    } else {
        llama3_tpu::log!(
            "{} tokens: loss {:.4}, perplexity {:.3}, {:.4} bits per byte",
            report.tokens,
            report.loss,
            report.perplexity,
            report.bits_per_byte
        );
    }
    Ok(())
}
