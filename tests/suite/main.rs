//! The integration tests, one binary. What needs a plugin is compiled with the feature `pjrt-cpu`
//! only.

mod architecture;
mod chat;
mod cli;
mod cudnn;
mod hostile_numbers;
mod plugins;
mod report;
mod scripts;
#[cfg(feature = "pjrt-cpu")]
mod shapes;
mod sources;
mod tpu_vm;

#[cfg(feature = "pjrt-cpu")]
mod attention;
#[cfg(feature = "pjrt-cpu")]
mod bad_models;
#[cfg(feature = "pjrt-cpu")]
mod batch_ramp;
#[cfg(feature = "pjrt-cpu")]
mod checkpoint_parts;
#[cfg(feature = "pjrt-cpu")]
mod cloud;
#[cfg(feature = "pjrt-cpu")]
mod collectives;
mod conversations;
#[cfg(feature = "pjrt-cpu")]
mod dpo;
#[allow(dead_code, reason = "the unit tests use more of it")]
mod fake_gcs;
#[cfg(feature = "pjrt-cpu")]
mod golden;
#[cfg(feature = "pjrt-cpu")]
mod gradients;
#[cfg(feature = "pjrt-cpu")]
mod in_process_hosts;
#[cfg(feature = "pjrt-cpu")]
mod kernels;
#[cfg(feature = "pjrt-cpu")]
mod lora;
#[cfg(feature = "pjrt-cpu")]
mod low_precision;
#[cfg(feature = "pjrt-cpu")]
mod multihost;
#[cfg(feature = "pjrt-cpu")]
mod nf4;
#[cfg(feature = "pjrt-cpu")]
mod parity;
#[cfg(feature = "pjrt-cpu")]
mod pjrt;
#[cfg(feature = "pjrt-cpu")]
mod plan;
#[cfg(target_os = "linux")]
#[path = "../../src/pjrt/quick_compile.rs"]
mod quick_compile;
#[cfg(feature = "pjrt-cpu")]
mod random;
#[cfg(feature = "pjrt-cpu")]
mod remat;
#[cfg(feature = "pjrt-cpu")]
mod resume;
#[cfg(feature = "pjrt-cpu")]
mod rows;
#[cfg(feature = "pjrt-cpu")]
mod sft;
#[cfg(feature = "pjrt-cpu")]
mod sharding;
#[cfg(feature = "pjrt-cpu")]
mod stability;
#[cfg(feature = "pjrt-cpu")]
mod state;
#[cfg(feature = "pjrt-cpu")]
mod support;
#[cfg(feature = "pjrt-cpu")]
mod tasks;
#[cfg(feature = "pjrt-cpu")]
mod training;
#[cfg(feature = "pjrt-cpu")]
mod values;
