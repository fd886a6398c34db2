//! The argument that names a model, shared by the commands that read one.

use std::path::{Path, PathBuf};

use anyhow::Result;
use llama3_tpu::weights::{ModelSource, newest_run};

/// Where runs are when no other folder was named.
const RUNS: &str = "runs";

#[derive(Clone, Debug, clap::Args)]
pub(super) struct ModelArgs {
    /// Hugging Face directory, hub id, run folder or checkpoint; default: the newest checkpoint of
    /// the newest run in runs/
    #[arg(long, visible_alias = "checkpoint", value_name = "DIR")]
    model: Option<String>,
    /// Directory of an adapter of PEFT over the model; without --model, over the base that it names
    #[arg(long, value_name = "DIR")]
    adapter: Option<PathBuf>,
}

impl ModelArgs {
    /// The name of the model; a line on stderr says which one is taken where none was named.
    pub(super) fn name(&self) -> Result<String> {
        match (&self.model, &self.adapter) {
            (Some(name), _) => return Ok(name.clone()),
            (None, Some(adapter)) => return Ok(adapter.display().to_string()),
            (None, None) => {}
        }
        let newest = newest_run(Path::new(RUNS))?;
        llama3_tpu::log!(
            "without --model: {}, the newest checkpoint of the newest run in {RUNS}/",
            newest.checkpoint.display()
        );
        Ok(newest.run.display().to_string())
    }

    pub(super) fn open(&self) -> Result<ModelSource> {
        self.open_named(&self.name()?)
    }

    /// The model of this name, with the adapter.
    pub(super) fn open_named(&self, name: &str) -> Result<ModelSource> {
        let source = ModelSource::open(name)?;
        match (&self.model, &self.adapter) {
            (Some(_), Some(adapter)) => source.with_adapter(adapter),
            _ => Ok(source),
        }
    }
}
