//! Plugins on this machine: which hardware is there, where a plugin is found or installed from, and
//! what the doctor says about it.
//!
//! Invariant: nothing here calls the PJRT C API itself; `pjrt` does, and knows nothing of wheels.

#[allow(unsafe_code)]
pub mod cuda;
pub mod discover;
pub mod doctor;
#[allow(unsafe_code)]
mod environment;
mod machine;
pub mod wheel;

pub use discover::Found;
pub use environment::{prepare_environment, restart_with_huge_pages};
