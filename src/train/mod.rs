//! Training: programs, device state, the loop, metrics and checkpoints.
//!
//! Invariant: this is the only place where `graph` and `pjrt` meet.

pub mod attention_check;
pub mod dataset;
pub mod evaluate;
pub mod feed;
pub mod metrics;
pub mod profile;
pub mod progress;
pub mod saving;
pub mod state;
pub mod trainer;

pub use dataset::{locate_tokenizer, open_dataset};
pub use trainer::{Outcome, Trainer};
