//! Weights on disk: checkpoints of our own and Hugging Face directories, read onto any mesh.
//!
//! Invariant: names and shapes on disk depend neither on the mesh nor on how layers are stacked.

pub mod adapter;
mod base_identity;
pub mod checkpoint;
mod locate;
mod merge;
mod newest;
mod quantized;
pub mod source;
mod stored;
pub mod train_state;

pub use base_identity::BaseIdentity;
pub use locate::{Located, locate_tokenizer_files};
pub use newest::{NewestRun, newest_run, run_of};
pub use source::ModelSource;
pub use stored::stored_config;
pub use train_state::{Share, TrainState};
