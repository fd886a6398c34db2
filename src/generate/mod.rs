//! Text from a model: compiled prefill and decode over a cache of keys and values, sampling on the
//! device, streamed decoding.
//!
//! Invariant: the model's layers are those of training; nothing here knows a projection or a norm.

mod answer;
pub mod generator;
pub mod loaded;
pub mod programs;
mod sample;
pub mod sampling;
#[cfg(all(test, feature = "pjrt-cpu"))]
mod tests;

pub use generator::{CompiledPrograms, GenerateOptions, Generation, Generator, Timing};
pub use loaded::LoadedModel;
pub use sample::{continue_prompts, sample};
pub use sampling::Sampling;
