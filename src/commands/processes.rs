//! The arguments of a run of several processes, one on each host: all of them run the same command,
//! apart from their number.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use llama3_tpu::error::UserError;
use llama3_tpu::runtime::rendezvous::{self, Rendezvous};

#[derive(Clone, Debug, Default, clap::Args)]
pub(super) struct ProcessArgs {
    /// Rendezvous that run this command together; a TPU slice knows it without
    #[arg(long, value_name = "N", requires = "process_id")]
    process_count: Option<usize>,
    /// Number of this process, from 0
    #[arg(long, value_name = "K", requires = "process_count")]
    process_id: Option<usize>,
    /// Where processes find each other: HOST:PORT of an etcd server, or a folder that all see, also
    /// gs://…; default: hosts/ in the run's folder
    #[arg(long, value_name = "ADDRESS")]
    coordinator: Option<String>,
}

impl ProcessArgs {
    /// Waits for the other processes, where the command line says that there are some.
    pub(super) fn join(&self, output: &Path, timeout: u64) -> Result<Option<Arc<Rendezvous>>> {
        let (Some(count), Some(index)) = (self.process_count, self.process_id) else {
            return Ok(None);
        };
        if index >= count {
            return Err(UserError(format!(
                "processes: --process-id {index} of --process-count {count}; processes are numbered from 0 to {}",
                count.saturating_sub(1)
            ))
            .into());
        }
        if count == 1 {
            return Ok(None);
        }
        self.gather(index, count, output, timeout).map(Some)
    }

    /// Refuses an address where there is nobody to meet.
    pub(super) fn refuse_alone(&self) -> Result<()> {
        match &self.coordinator {
            Some(coordinator) if self.process_count.is_none() => Err(UserError(format!(
                "processes: --coordinator {coordinator} and one process; add --process-count and --process-id, or leave it out"
            ))
            .into()),
            _ => Ok(()),
        }
    }

    /// Waits for the other processes of `count`.
    pub(super) fn gather(
        &self,
        index: usize,
        count: usize,
        output: &Path,
        timeout: u64,
    ) -> Result<Arc<Rendezvous>> {
        let default = output.join("hosts").display().to_string();
        let coordinator = self.coordinator.as_ref().unwrap_or(&default);
        let store = rendezvous::open(coordinator, output)?;
        let timeout = Duration::from_secs(timeout);
        Ok(Arc::new(Rendezvous::join(store, index, count, timeout)?))
    }
}
