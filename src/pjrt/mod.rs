//! Invariant: this layer takes text and bytes and never sees a graph `Function`; `unsafe` lives
//! here alone.
//!
//! A safe, `Send + Sync` layer over the PJRT C API, the interface between this program and the
//! compiler and runtime of a device. One generic call fills `struct_size`, checks that the plugin
//! has the function and turns an error into `[PJRT_Function] CODE: message`; every wrapper is a few
//! lines on top of it. Handles free themselves exactly once and keep alive whatever they need.
//!
//! Several clients of the CPU plugin may live in one process, each with its own virtual devices.

#![allow(unsafe_code)]

mod buffer;
mod bus_error;
mod client;
mod cudnn;
mod device;
mod elf;
mod error;
mod event;
mod executable;
mod ffi;
pub mod hlo;
mod host;
mod key_value;
mod loaded;
mod named_value;
mod options;
mod plugin;
pub(crate) mod profiler;
#[cfg(all(test, target_os = "linux"))]
mod quick_compile;
mod spec;
mod stderr;
mod topology;

pub use buffer::Buffer;
pub use client::Client;
pub use cudnn::{cudnn_version, has_cuda_driver};
pub use device::{Device, DeviceDescription, MemoryStats};
pub use error::{Code, Error, Result, first_line};
pub use event::Event;
pub use executable::{CompiledMemoryStats, Executable};
pub use host::{Element, as_bytes};
pub use key_value::KeyValueStore;
pub use loaded::{Argument, Execution, LoadedExecutable};
pub use named_value::NamedValue;
pub use options::{CompileOptions, Flag};
pub use plugin::{OLDEST_API, Plugin};
pub use profiler::{Profiler, Trace};
pub use spec::Spec;
pub use topology::Topology;
