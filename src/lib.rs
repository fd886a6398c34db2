//! llama3-tpu: one Rust binary that trains Llama-3-style transformers.
//!
//! ```text
//! config (TOML) ─► ParamSpec table ─► model graph ─► loss ─► gradients ─► optimizer   = train_step : Function
//!                        │                                                              │ + shardings + donation
//!                        │                                                              ▼
//!                        │                                                     StableHLO text (emit)
//!                        │                                                              ▼
//! tokens on disk ─► batches ─► per-device input buffers ─► Executable.execute ◄─ compile (PJRT plugin)
//!                        ▼                                    │
//!        state buffers in ParamSpec order ◄───────────────────┘  ─► metrics, checkpoint, export
//! ```
//!
//! The modules stand in reading order; each uses only what is above it (`tests/architecture.rs` checks the import edges).

pub mod config;
pub mod data;
pub mod dtype;
pub mod graph;
pub mod hf;
pub mod llama;
pub mod optimizer;
pub mod parallel;
pub mod pjrt;
pub mod train;
// Last in reading order.
pub mod plan;
