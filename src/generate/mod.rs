//! Text from a model: compiled prefill and decode over a cache of keys and values, sampling on the device, streamed decoding.
//!
//! Invariant: the model's layers are those of training; nothing here knows a projection or a norm.

pub mod programs;
pub mod sampling;
#[cfg(all(test, feature = "pjrt-cpu"))]
mod tests;
