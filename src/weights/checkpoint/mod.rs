//! Checkpoints on disk or in a bucket: `<output>/checkpoints/step-00000100/` with safetensors
//! shards, `manifest.json`, the run's config and tokenizer. Knows no device and no mesh: tensors
//! have per-layer Hugging Face names and are read whole or by slices. A directory appears under its
//! name only when it is complete and on the disk; in a bucket one counts from its manifest on.
//! Several processes write one checkpoint together, each its own files, to a place that all of them
//! see.

mod bucket;
mod directory;
mod manifest;
mod names;
mod read;
mod staging;
#[cfg(test)]
mod tests;
mod verified;
mod write;

pub use directory::{list, newest, newest_before, remove, remove_leftovers};
pub use manifest::{Manifest, ShardEntry, TensorEntry};
pub use names::{PREFIX, path};
pub use read::Reader;
pub use write::{HostShard, TensorSlice, Writer, Writers};

use crate::storage::{Location, StorageError};

/// An error in writing or reading a checkpoint, always one line.
#[derive(Debug, thiserror::Error)]
pub enum CheckpointError {
    /// The checkpoint is absent or of another kind. The message says what to do.
    #[error("{0}")]
    Invalid(String),
    /// Its bytes are not those that were written.
    #[error("{0}")]
    Damaged(String),
    /// Writing or reading failed, for want of space for example.
    #[error("{0}")]
    Failed(String),
}

impl CheckpointError {
    /// Whether the request was wrong (exit code 2), as against one that failed (exit code 1).
    pub fn is_user_error(&self) -> bool {
        !matches!(self, CheckpointError::Failed(_))
    }

    /// Whether the files of the checkpoint at `place` are to blame, so that another checkpoint may
    /// do. A bucket that cannot be reached says nothing of them.
    pub fn blames_files(&self, place: &Location) -> bool {
        match self {
            CheckpointError::Invalid(_) => false,
            CheckpointError::Damaged(_) => true,
            CheckpointError::Failed(_) => place.local().is_some(),
        }
    }
}

impl From<StorageError> for CheckpointError {
    fn from(error: StorageError) -> CheckpointError {
        let text = format!("checkpoint: {error}");
        match error.is_user_error() {
            true => CheckpointError::Invalid(text),
            false => CheckpointError::Failed(text),
        }
    }
}

/// What every fallible function of this module returns.
pub type Result<T> = std::result::Result<T, CheckpointError>;
