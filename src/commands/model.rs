//! The argument that names a model, shared by the commands that read one.

use std::path::Path;

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
}

impl ModelArgs {
    /// The name of the model; a line on stderr says which one is taken where none was named.
    pub(super) fn name(&self) -> Result<String> {
        if let Some(name) = &self.model {
            return Ok(name.clone());
        }
        let newest = newest_run(Path::new(RUNS))?;
        llama3_tpu::log!(
            "without --model: {}, the newest checkpoint of the newest run in {RUNS}/",
            newest.checkpoint.display()
        );
        Ok(newest.run.display().to_string())
    }

    pub(super) fn open(&self) -> Result<ModelSource> {
        ModelSource::open(&self.name()?)
    }
}
