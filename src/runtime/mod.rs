//! Compiled programs on a mesh of devices: the client, arrays, processes and their rendezvous.
//!
//! Invariant: this is the only place where a graph `Module` meets a PJRT client.

pub mod agree;
pub mod array;
pub mod compiled_step;
pub mod host_memory;
pub mod hosts;
pub mod joint;
pub mod presets;
pub mod process;
pub mod session;
