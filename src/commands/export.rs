//! `export`: a checkpoint as a Hugging Face directory.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::ValueEnum;
use llama3_tpu::config::FloatType;
use llama3_tpu::error::UserError;
use llama3_tpu::export::{WeightForm, export, export_adapter};
use llama3_tpu::weights::run_of;

use super::device::DeviceArgs;
use super::model::ModelArgs;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_enum, default_value = "safetensors")]
    format: Format,
    #[command(flatten)]
    model: ModelArgs,
    /// Folder to write to; default: export/ in the run's folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write a model with the adapter's part added to its weights, in place of the adapter alone
    #[arg(long)]
    merge: bool,
    /// Write the matrices of the layers in NF4, as bitsandbytes stores them
    #[arg(long)]
    nf4: bool,
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
    let name = args.model.name()?;
    let out = match (&args.out, run_of(Path::new(&name))) {
        (Some(out), _) => out.clone(),
        (None, Some(run)) => run.join("export"),
        (None, None) => {
            return Err(UserError(format!(
                "export: {name} is not a run or a checkpoint of one; name the folder to write to \
                 with --out"
            ))
            .into());
        }
    };
    let source = args.model.open_named(&name)?;
    let runtime = args.device.open("", |p| Ok(p.validate_model(&source.model)?))?;
    let report = match (&source.adapter, args.merge) {
        (Some(_), false) => export_adapter(&runtime, &source, &out, args.dtype.into())?,
        (None, true) => {
            return Err(UserError(format!(
                "export: {name} has no adapter to merge; leave out --merge"
            ))
            .into());
        }
        _ => {
            let form = WeightForm { dtype: args.dtype.into(), nf4: args.nf4 };
            export(&runtime, &source, &out, form)?
        }
    };
    llama3_tpu::log!(
        "exported {} tensors, {:.1} MB, to {}; logits differ from the checkpoint's by at most {:.1e} (largest {:.1})",
        report.tensors,
        report.bytes as f64 / 1e6,
        out.display(),
        report.difference,
        report.largest
    );
    Ok(())
}
