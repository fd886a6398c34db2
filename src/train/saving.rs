//! A checkpoint on its way to the disk. The state is copied to the host's memory, and a thread
//! writes it from there while training goes on; where memory is short, training waits instead.

use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::state::TrainState;
use crate::runtime::session::Session;
use crate::weights::checkpoint::{TensorBox, Writer};

/// A part of the state on the host: boxes of as many bytes each, one after the other.
pub struct Piece {
    pub boxes: Vec<TensorBox>,
    pub bytes: Vec<u8>,
}

/// A checkpoint that is being written.
pub struct Saving {
    pub step: usize,
    /// Bytes of tensors that this process writes.
    pub bytes: u64,
    thread: JoinHandle<Result<(Writer, Duration)>>,
}

impl Saving {
    /// Copies what this process answers for, and begins to write it with the files given by name.
    /// `free` bytes of the host's memory are there for the copy; where they are too few, it returns
    /// when all is written.
    pub fn start(
        session: &Session,
        state: &TrainState,
        step: usize,
        mut writer: Writer,
        files: Vec<(&'static str, Vec<u8>)>,
        free: u64,
    ) -> Result<Saving> {
        state.declare(session, &mut writer)?;
        let bytes = writer.bytes();
        let thread = Builder::new().name("checkpoint".to_string());
        let pieces = state.pieces(session);
        let thread = if bytes < free {
            let copies = pieces.collect::<Result<Vec<Piece>>>()?;
            thread.spawn(move || write(writer, copies.into_iter().map(Ok), files))
        } else {
            session.say(&format!(
                "checkpoint: training waits while {:.1} GB are written, as {:.1} GB of memory are free",
                bytes as f64 / 1e9,
                free as f64 / 1e9
            ));
            let written = write(writer, pieces, files);
            thread.spawn(move || written)
        };
        Ok(Saving { step, bytes, thread: thread.context("checkpoint: cannot start a thread")? })
    }

    /// Whether all of it lies on the disk, or could not be written.
    pub fn is_done(&self) -> bool {
        self.thread.is_finished()
    }

    /// Waits until all of it lies on the disk; gives the writer, to be completed, and the time that
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
    pieces: impl Iterator<Item = Result<Piece>>,
    files: Vec<(&str, Vec<u8>)>,
) -> Result<(Writer, Duration)> {
    let start = Instant::now();
    for piece in pieces {
        let Piece { boxes, bytes } = piece?;
        let each = bytes.len() / boxes.len();
        for (tensor, bytes) in boxes.iter().zip(bytes.chunks(each)) {
            writer.tensor(&tensor.key(), bytes)?;
        }
    }
    for (name, bytes) in files {
        writer.file(name, &bytes)?;
    }
    writer.sync()?;
    Ok((writer, start.elapsed()))
}
