//! llama3-tpu: one Rust binary that trains Llama-3-style transformers.
//!
//! ```text
//! config (TOML) ─► ParamSpec table ─► model graph ─► loss ─► gradients ─► optimizer   = train_step : Function
//!                        │                                                              │ + shardings + donation
//!                        │                                                              ▼
//!                        │                                                     StableHLO text (emit)
//!                        │                                                              ▼
//! tokens on disk ─► batches ─► per-device input buffers ─► Executable.execute ◄─ compile (PJRT
//! plugin)
//!                        ▼                                    │
//!        state buffers in ParamSpec order ◄───────────────────┘  ─► metrics, checkpoint, export
//! ```
//!
//! The modules are in reading order; each uses only what is above it (a test checks the import
//! edges).

/// Element types.
pub mod dtype;

/// Files that a reader sees whole or not at all.
pub mod atomic_file;

/// Lines on stderr.
pub mod log;

/// Parts of HTML pages.
pub mod page;

/// Copies between row-major arrays.
pub mod strided;

/// TensorBoard event files.
pub mod tensorboard;

/// Requests that cannot be met.
pub mod error;

/// Platforms and chips.
pub mod hardware;

/// Files that others wrote.
pub mod foreign_file;
pub mod storage;

/// Templates that turn conversations into texts.
pub mod chat_template;

/// Target ids of the loss.
pub mod targets;

/// Sequences of a step.
pub mod batch_sizes;
pub mod tasks;

/// Weights in few bits.
pub mod quantization;

/// The configuration of a run.
pub mod config;

/// Typed tensor programs, their gradients, their StableHLO text.
pub mod graph;

/// The PJRT C API.
pub mod pjrt;

/// Finding and installing PJRT plugins.
pub mod plugins;

/// Corpora, tokenizers, token files, batches.
pub mod data;

/// Hugging Face directories as files.
pub mod hf;

/// Logical dims on mesh axes.
pub mod parallel;

/// The model.
pub mod llama;

/// Optimizers and schedules.
pub mod optimizer;

/// The programs of a run: initialization, train step, evaluation step.
pub mod step;

/// Compiled programs and arrays on a mesh of devices.
pub mod runtime;

/// Weights on disk: checkpoints and Hugging Face directories.
pub mod weights;

/// The train step of a run, compiled with what the devices have memory for.
pub mod compiled_step;

/// Whether the attention of a run is right on its devices.
pub mod attention_check;

/// Tensors and tokens on disk, listed.
pub mod inspect;

/// What the folders of runs say, as a page.
pub mod report;

/// The training loop.
pub mod train;

/// Text from a model.
pub mod generate;

/// Loss of a model on a text.
pub mod eval;

/// Checkpoints as Hugging Face directories.
pub mod export;

/// Timing of the train step.
pub mod bench;

/// What a step takes on TPUs or GPUs that need not be there.
pub mod plan;
