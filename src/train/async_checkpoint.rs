//! A checkpoint that is written while training goes on: the state is copied to the host's memory,
//! and a thread writes it from there. Where memory is short, training waits instead.

use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::runtime::Runtime;
use crate::weights::checkpoint::{HostShard, Writer};
use crate::weights::{Share, TrainState};

/// A checkpoint that is being written.
pub struct AsyncCheckpoint {
    pub step: usize,
    /// Bytes of tensors that this process writes.
    pub bytes: u64,
    thread: JoinHandle<Result<(Writer, Duration)>>,
}

impl AsyncCheckpoint {
    /// Copies what this process owns, and begins to write it with the files given by name.
    /// `free` bytes of the host's memory are there for the copy; where they are too few, it returns
    /// when all is written.
    pub fn start(
        runtime: &Runtime,
        state: &TrainState,
        step: usize,
        mut writer: Writer,
        files: Vec<(&'static str, Vec<u8>)>,
        free: u64,
    ) -> Result<AsyncCheckpoint> {
        state.declare(runtime, Share::Owned, &mut writer)?;
        let bytes = writer.bytes();
        let thread = Builder::new().name("checkpoint".to_string());
        let shards = state.host_shards(runtime, Share::Owned);
        let thread = if bytes < free {
            let copies = shards.collect::<Result<Vec<HostShard>>>()?;
            thread.spawn(move || write(writer, copies.into_iter().map(Ok), files))
        } else {
            runtime.log(&format!(
                "checkpoint: training waits while {:.1} GB are written, as {:.1} GB of memory are free",
                bytes as f64 / 1e9,
                free as f64 / 1e9
            ));
            let written = write(writer, shards, files);
            thread.spawn(move || written)
        };
        Ok(AsyncCheckpoint {
            step,
            bytes,
            thread: thread.context("checkpoint: cannot start a thread")?,
        })
    }

    /// Whether all of it is on the disk, or could not be written.
    pub fn is_done(&self) -> bool {
        self.thread.is_finished()
    }

    /// Waits until all of it is on the disk; gives the writer, to be completed, and the time that
    /// writing took.
    pub fn wait(self) -> Result<(Writer, Duration)> {
        match self.thread.join() {
            Ok(written) => written,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }
}

fn write(
    mut writer: Writer,
    shards: impl Iterator<Item = Result<HostShard>>,
    files: Vec<(&str, Vec<u8>)>,
) -> Result<(Writer, Duration)> {
    let start = Instant::now();
    for shard in shards {
        writer.host_shard(&shard?)?;
    }
    for (name, bytes) in files {
        writer.file(name, &bytes)?;
    }
    writer.sync()?;
    Ok((writer, start.elapsed()))
}
