//! `export`: a checkpoint as a Hugging Face directory.

use std::path::PathBuf;

use anyhow::Result;
use clap::ValueEnum;
use llama3_tpu::config::FloatType;
use llama3_tpu::export::export;
use llama3_tpu::weights::ModelSource;

use super::device::DeviceArgs;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_enum, default_value = "safetensors")]
    format: Format,
    /// Run folder, checkpoint or Hugging Face directory to export
    #[arg(long, value_name = "DIR")]
    checkpoint: String,
    /// Folder to write to
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// float32 or bfloat16
    #[arg(long, value_name = "TYPE", default_value = "float32")]
    dtype: FloatType,
    #[command(flatten)]
    device: DeviceArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Safetensors,
}

pub(super) fn run(args: &Args) -> Result<()> {
    let Format::Safetensors = args.format;
    let source = ModelSource::open(&args.checkpoint)?;
    let runtime = args.device.open("", |p| Ok(p.validate_model(&source.model)?))?;
    let report = export(&runtime, &source, &args.out, args.dtype.into())?;
    llama3_tpu::log!(
        "exported {} tensors, {:.1} MB, to {}; logits differ from the checkpoint's by at most {:.1e} (largest {:.1})",
        report.tensors,
        report.bytes as f64 / 1e6,
        args.out.display(),
        report.difference,
        report.largest
    );
    Ok(())
}
