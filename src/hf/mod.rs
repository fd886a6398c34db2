//! Hugging Face directories: `config.json`, safetensors, the files of a tokenizer, and the hub's
//! cache. Invariant: knows `config` and `dtype` and nothing else of this crate; no graph, no
//! buffer, no training run.

pub mod bitsandbytes;
pub mod config_json;
pub mod directory;
pub mod error;
pub mod hub;
pub mod peft;
pub mod safetensors;
#[cfg(test)]
mod tests;

pub use config_json::HfConfig;
pub use directory::ModelDirectory;
pub use error::HfError;

/// What every fallible function of this module returns.
pub type Result<T> = std::result::Result<T, HfError>;
