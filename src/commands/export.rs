//! `export`: a checkpoint as a Hugging Face directory.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::ValueEnum;
use llama3_tpu::atomic_file::TemporaryFolder;
use llama3_tpu::config::FloatType;
use llama3_tpu::error::UserError;
use llama3_tpu::export::{Report, WeightForm, export, export_adapter};
use llama3_tpu::hf::hub::Hub;
use llama3_tpu::storage::{Location, upload};
use llama3_tpu::weights::{ModelSource, run_of};

use super::device::DeviceArgs;
use super::model::ModelArgs;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_enum, default_value = "safetensors")]
    format: Format,
    #[command(flatten)]
    model: ModelArgs,
    /// Folder to write to, also gs://BUCKET/FOLDER; default: export/ in the run's folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Upload what was written to the hub as this model, with the token in HF_TOKEN
    #[arg(long, value_name = "ORG/NAME")]
    push: Option<String>,
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
    fn out(&self, name: &str) -> Result<Location> {
        if let Some(out) = &self.out {
            return Ok(Location::of(out)?);
        }
        let run = run_of(&Location::of(Path::new(name))?)?;
        Ok(run.map(|run| run.join("export")).ok_or_else(|| {
            UserError(format!(
                "export: {name} is not a run or a checkpoint of one; name the folder to write to \
                 with --out"
            ))
        })?)
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
    let place = args.out(&name)?;
    let written = Written::to(&place)?;
    let hub = Hub::from_env();
    args.push.iter().try_for_each(|id| hub.check_push(id))?;
    let source = args.model.open_named(&name)?;
    args.refuse_merge(&name, &source)?;
    let runtime = args.device.open("", |p| Ok(p.validate_model(&source.model)?))?;
    let dtype = args.dtype.into();
    let report = match source.adapter.is_some() && !args.merge {
        true => export_adapter(&runtime, &source, &written.folder, dtype)?,
        false => export(&runtime, &source, &written.folder, WeightForm { dtype, nf4: args.nf4 })?,
    };
    written.store(&place)?;
    llama3_tpu::log!("{}", Report { out: place.to_string().into(), ..report });
    if let Some(id) = &args.push {
        let commit = hub.push(id, &written.folder, &format!("Export of {name}"))?;
        llama3_tpu::log!("pushed to {id}: {commit}");
    }
    Ok(())
}

/// Where an export is written on this machine: its place, or a folder that is copied into a bucket.
struct Written {
    folder: PathBuf,
    _temporary: Option<TemporaryFolder>,
}

impl Written {
    fn to(place: &Location) -> Result<Written> {
        if let Some(folder) = place.local() {
            return Ok(Written { folder: folder.to_path_buf(), _temporary: None });
        }
        if !place.files()?.is_empty() {
            return Err(UserError(format!(
                "export: {place} is not empty; name another --out or remove it"
            ))
            .into());
        }
        let temporary = TemporaryFolder::create("llama3-tpu-export")?;
        let folder = temporary.path().join("export");
        Ok(Written { folder, _temporary: Some(temporary) })
    }

    /// Copies it into the bucket; `config.json`, by which it is a model, last.
    fn store(&self, place: &Location) -> Result<()> {
        let Location::Bucket { storage, key } = place else {
            return Ok(());
        };
        let mut files = Vec::new();
        for entry in std::fs::read_dir(&self.folder)? {
            files.push(entry?.path());
        }
        files.sort_by_key(|path| (path.ends_with("config.json"), path.clone()));
        for path in files {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            upload(&**storage, &format!("{key}/{name}"), &path)?;
        }
        Ok(())
    }
}
