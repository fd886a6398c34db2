//! Plugins on this machine: which hardware is there, where a plugin is found or installed from, and
//! what the doctor says about it.
//!
//! Invariant: nothing here calls the PJRT C API itself; `pjrt` does, and knows nothing of wheels.

pub mod cuda;
pub mod discover;
pub mod doctor;
mod environment;
mod machine;
pub mod wheel;

pub use discover::PluginPath;
pub use environment::re_execute;
pub use machine::detect;
