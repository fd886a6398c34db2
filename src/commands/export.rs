//! `export`: a checkpoint as a Hugging Face directory.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::ValueEnum;
use llama3_tpu::config::FloatType;
use llama3_tpu::error::UserError;
use llama3_tpu::export::{WeightForm, export, export_adapter};
use llama3_tpu::weights::{ModelSource, run_of};

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

impl Args {
    /// The directory to write the model of this name to.
    fn out(&self, name: &str) -> Result<PathBuf, UserError> {
        let default = || run_of(Path::new(name)).map(|run| run.join("export"));
        self.out.clone().or_else(default).ok_or_else(|| {
            UserError(format!(
                "export: {name} is not a run or a checkpoint of one; name the folder to write to \
                 with --out"
            ))
        })
    }

    fn refuse_merge(&self, name: &str, source: &ModelSource) -> Result<(), UserError> {
        match self.merge && source.adapter.is_none() {
            false => Ok(()),
            true => {
                Err(UserError(format!("export: {name} has no adapter to merge; leave out --merge")))
            }
        }
    }
}

pub(super) fn run(args: &Args) -> Result<()> {
    let Format::Safetensors = args.format;
    let name = args.model.name()?;
    let out = args.out(&name)?;
    let source = args.model.open_named(&name)?;
    args.refuse_merge(&name, &source)?;
    let runtime = args.device.open("", |p| Ok(p.validate_model(&source.model)?))?;
    let dtype = args.dtype.into();
    let report = match source.adapter.is_some() && !args.merge {
        true => export_adapter(&runtime, &source, &out, dtype)?,
        false => export(&runtime, &source, &out, WeightForm { dtype, nf4: args.nf4 })?,
    };
    llama3_tpu::log!("{report}");
    Ok(())
}
