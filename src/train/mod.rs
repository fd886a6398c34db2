//! Training: programs, device state, the loop, metrics and checkpoints.
//!
//! Invariant: this is the only place where `graph` and `pjrt` meet.

pub mod checkpoint;
pub mod array;
pub mod session;
pub mod step;
