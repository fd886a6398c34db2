//! Weights in few bits, as host data: numbers become codes and scales and back.
//!
//! Invariant: it knows no file, no device and no model.

pub mod int8;
pub mod nf4;
