//! The training run: checkpoints so far.

pub mod checkpoint;
