//! Training: the loop, its batches, metrics, evaluations and checkpoints.
//!
//! Invariant: only the command line uses this module; what other commands need is below it.

pub mod announce;
pub mod async_checkpoint;
pub mod checkpointer;
mod data_order;
pub mod dataset;
pub mod emergency;
pub mod evaluate;
mod events;
pub mod feed;
mod host_times;
pub mod loggers;
mod memory;
mod mesh_picture;
pub mod metrics;
mod mirror;
mod mlflow;
pub mod norms;
mod output;
pub mod profile;
pub mod progress;
mod reference;
mod retention;
mod run_state;
mod sampler;
mod signals;
mod sources;
mod sparkline;
mod speed;
mod start;
mod task_evaluator;
pub mod trainer;
mod watchdog;

pub use dataset::{conversation_options, locate_tokenizer, open_dataset};
pub use events::process_begins;
pub use memory::check_memory;
pub use output::RunOutput;
pub use sources::{locate_inputs, open_named, open_source, pin_sources};
pub use task_evaluator::open_task;
pub use trainer::{Outcome, Trainer};
