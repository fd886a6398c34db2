//! A checkpoint that is written while training goes on: the state is copied to the host's memory,
//! and a thread writes it from there. Where memory is short, training waits instead.

use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::hf::safetensors::AlignedBytes;
use crate::runtime::Runtime;
use crate::weights::checkpoint::{HostShard, Writer};
use crate::weights::{Share, TrainState};

/// A checkpoint that is being written.
pub struct AsyncCheckpoint {
    pub step: usize,
    /// Bytes of tensors that this process writes.
    pub bytes: u64,
    thread: JoinHandle<Result<Written>>,
}

/// What there is when all of a checkpoint is on the disk.
pub struct Written {
    /// To be completed.
    pub writer: Writer,
    /// Time that writing took.
    pub time: Duration,
    pub memory: HostMemory,
}

/// The memory of the last copy. It is kept from one checkpoint to the next: fresh memory takes
/// longer to get from the kernel, or from below it, than the copy.
#[derive(Debug, Default)]
pub struct HostMemory(Vec<AlignedBytes>);

impl HostMemory {
    fn bytes(&self) -> u64 {
        self.0.iter().map(|bytes| bytes.len() as u64).sum()
    }
}

/// Small files of a checkpoint by name.
type Files = Vec<(&'static str, Vec<u8>)>;

impl AsyncCheckpoint {
    /// Copies what this process owns, into `memory` if that fits, and begins to write it with small
    /// files. `free` bytes of the host's memory are there beside it; where they are too few for the
    /// copy, it returns when all is written.
    pub fn start(
        runtime: &Runtime,
        state: &TrainState,
        step: usize,
        mut writer: Writer,
        files: Files,
        memory: HostMemory,
        free: u64,
    ) -> Result<AsyncCheckpoint> {
        state.declare(runtime, Share::Owned, &mut writer)?;
        let bytes = writer.bytes();
        let thread = Builder::new().name("checkpoint".to_string());
        let thread = if bytes <= memory.bytes().saturating_add(free) {
            let mut memory = memory.0.into_iter();
            let shards = state.shards(runtime, Share::Owned);
            let copies = shards.map(|shard| shard.to_host(&writer, memory.next()));
            let copies = copies.collect::<Result<Vec<HostShard>>>()?;
            thread.spawn(move || write_copies(writer, copies, files))
        } else {
            drop(memory);
            runtime.log(&format!(
                "checkpoint: training waits while {:.1} GB are written, as {:.1} GB of memory are free",
                bytes as f64 / 1e9,
                free as f64 / 1e9
            ));
            let written = write_state(runtime, state, writer, files);
            thread.spawn(move || written)
        };
        let thread = thread.context("checkpoint: cannot start a thread")?;
        Ok(AsyncCheckpoint { step, bytes, thread })
    }

    /// Whether all of it is on the disk, or could not be written.
    pub fn is_done(&self) -> bool {
        self.thread.is_finished()
    }

    /// Waits until all of it is on the disk.
    pub fn wait(self) -> Result<Written> {
        match self.thread.join() {
            Ok(written) => written,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }
}

/// Writes from copies, in a thread of its own.
fn write_copies(mut writer: Writer, copies: Vec<HostShard>, files: Files) -> Result<Written> {
    let start = Instant::now();
    copies.iter().try_for_each(|copy| writer.host_shard(copy))?;
    complete(&mut writer, files)?;
    let memory = HostMemory(copies.into_iter().map(|copy| copy.bytes).collect());
    Ok(Written { writer, time: start.elapsed(), memory })
}

/// Writes what is on the devices, tensor by tensor.
fn write_state(
    runtime: &Runtime,
    state: &TrainState,
    mut writer: Writer,
    files: Files,
) -> Result<Written> {
    let start = Instant::now();
    for shard in state.shards(runtime, Share::Owned) {
        writer.host_shard(&shard.to_host(&writer, None)?)?;
    }
    complete(&mut writer, files)?;
    Ok(Written { writer, time: start.elapsed(), memory: HostMemory::default() })
}

fn complete(writer: &mut Writer, files: Files) -> Result<()> {
    files.iter().try_for_each(|(name, bytes)| writer.file(name, bytes))?;
    Ok(writer.sync()?)
}
