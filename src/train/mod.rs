//! Training: programs, device state, the loop, metrics and checkpoints.
//!
//! Invariant: this is the only place where `graph` and `pjrt` meet.

pub mod agree;
pub mod array;
pub mod attention_check;
pub mod checkpoint;
pub mod compiled_step;
pub mod evaluate;
pub mod feed;
pub mod host_memory;
pub mod hosts;
pub mod joint;
pub mod metrics;
pub mod presets;
pub mod process;
pub mod profile;
pub mod progress;
pub mod saving;
pub mod session;
pub mod source;
pub mod state;
pub mod step;
pub mod trainer;

pub use trainer::{Outcome, Trainer};
