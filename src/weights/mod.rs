//! Weights on disk: checkpoints of our own and Hugging Face directories, read onto any mesh.

pub mod checkpoint;
pub mod source;
