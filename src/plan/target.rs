//! The compiler and the devices that it compiles for, none of which need be there: libtpu for TPU
//! slices, the CUDA plugin for GPUs that are described to it by numbers, the CPU plugin for virtual
//! devices.

use std::path::Path;

use super::Slice;
use crate::error::UserError;
use crate::hardware::{Chip, Platform};
use crate::pjrt::{
    Client, CompileOptions, DeviceDescription, Executable, Flag, LoadedExecutable, NamedValue,
    Plugin, Result, Topology,
};
use crate::plugins::cuda;
use crate::plugins::discover::find;
use crate::runtime::host_memory::total_memory;
use crate::runtime::presets::Flags;

/// Devices that a compiler compiles for.
pub(super) struct Target {
    pub(super) plugin: Plugin,
    pub(super) described: Vec<DeviceDescription>,
    /// Bytes of a device that a program may use.
    pub(super) memory_limit: i64,
    /// What every compilation needs to know.
    pub(super) flags: Flags,
    compiler: Compiler,
}

enum Compiler {
    /// Of devices that are only described.
    AheadOfTime(Topology),
    /// Of virtual devices: the CPU plugin compiles for those that a client holds.
    Client(Client),
}

/// What a compiler gives.
pub(super) enum Compiled {
    Unloaded(Executable),
    Loaded(Box<LoadedExecutable>),
}

impl Compiled {
    pub(super) fn executable(&self) -> &Executable {
        match self {
            Compiled::Unloaded(executable) => executable,
            Compiled::Loaded(loaded) => loaded.executable(),
        }
    }
}

impl Target {
    pub(super) fn open(slice: &Slice, plugin: Option<&Path>) -> anyhow::Result<Target> {
        let plugin_path = find(Some(slice.chip.platform), plugin)?;
        let plugin = plugin_path.load()?;
        let mut flags = Flags::new();
        let compiler = match slice.chip.platform {
            Platform::Tpu => {
                let topology = Topology::create(&plugin, &slice.name(), &slice.options())?;
                Compiler::AheadOfTime(topology)
            }
            Platform::Gpu => {
                flags = gpu_flags()?;
                Compiler::AheadOfTime(gpu_topology(&plugin, slice)?)
            }
            Platform::Cpu => {
                let count = NamedValue::Int(slice.chips() as i64);
                Compiler::Client(plugin_path.client(&[("cpu_device_count", count)])?)
            }
        };
        let described = match &compiler {
            Compiler::AheadOfTime(topology) => topology.devices()?,
            Compiler::Client(client) => {
                let devices = client.devices().into_iter();
                devices.map(|d| d.description().clone()).collect()
            }
        };
        Ok(Target {
            plugin,
            memory_limit: memory_limit(slice, &described),
            described,
            flags,
            compiler,
        })
    }

    pub(super) fn compile(&self, module: &str, options: &CompileOptions) -> Result<Compiled> {
        Ok(match &self.compiler {
            Compiler::AheadOfTime(topology) => {
                Compiled::Unloaded(topology.compile(module, options)?)
            }
            Compiler::Client(client) => {
                Compiled::Loaded(Box::new(client.compile(module, options)?))
            }
        })
    }
}

/// Bytes of a device that a program may use.
fn memory_limit(slice: &Slice, described: &[DeviceDescription]) -> i64 {
    match slice.chip.platform {
        Platform::Tpu => described[0].memory_limit().unwrap_or(0),
        // The plugin's allocator takes three quarters of a GPU unless told otherwise.
        Platform::Gpu => slice.chip.memory_bytes / 4 * 3,
        // Virtual devices share the machine's memory.
        Platform::Cpu => total_memory().unwrap_or(0) as i64 / slice.chips() as i64,
    }
}

/// Without a GPU nothing can be tried out, and device code is put together with the toolkit that
/// the plugin's install fetched.
fn gpu_flags() -> std::result::Result<Flags, UserError> {
    let toolkit = cuda::toolkit().ok_or_else(|| {
        UserError(
            "plan: the CUDA compiler's libdevice is not here; run `llama3-tpu plugin install gpu`"
                .into(),
        )
    })?;
    let folder = Flag::Text(toolkit.display().to_string());
    Ok(Flags::from([
        ("xla_gpu_autotune_level".to_string(), Flag::Int(0)),
        ("xla_gpu_cuda_data_dir".to_string(), folder),
    ]))
}

fn gpu_topology(plugin: &Plugin, slice: &Slice) -> Result<Topology> {
    let options = [
        ("target_config", NamedValue::Text(target_config(slice.chip))),
        // Rendezvous, processes of each, devices of each.
        ("topology", NamedValue::Text(format!("1x1x{}", slice.chips()))),
    ];
    Topology::create(plugin, "", &options)
}

/// The text of a `GpuTargetConfigProto` (`xla/stream_executor/device_description.proto`): the
/// numbers of a Hopper GPU as XLA's `xla/backends/gpu/target_config/specs/{h100_sxm,h200}.txtpb`
/// have them.
fn target_config(chip: &Chip) -> String {
    // As the driver names them: the kind of a device must be that of a run's.
    let name = if chip.name == "h200" { "H200" } else { "H100 80GB HBM3" };
    let memory = chip.memory_bytes;
    let bandwidth = chip.memory_bandwidth as i64;
    format!(
        "gpu_device_info {{
  threads_per_block_limit: 1024 threads_per_warp: 32
  shared_memory_per_block: 49152 shared_memory_per_core: 233472 shared_memory_per_block_optin: 232448
  threads_per_core_limit: 2048 core_count: 132 fpus_per_core: 128
  block_dim_limit_x: 2147483647 block_dim_limit_y: 65535 block_dim_limit_z: 65535
  memory_bandwidth: {bandwidth} l2_cache_size: 52428800 clock_rate_ghz: 1.98 device_memory_size: {memory}
  cuda_compute_capability {{ major: 9 feature_extension: ACCELERATED_FEATURES }}
  registers_per_core_limit: 65536 registers_per_block_limit: 65536
  thread_dim_limit_x: 1024 thread_dim_limit_y: 1024 thread_dim_limit_z: 64
  device_vendor: \"NVIDIA Corporation\" platform_version: \"Compute Capability 9.0a\"
  name: \"NVIDIA {name}\" device_address_bits: 64 pcie_bandwidth: 34359738368
  driver_version: \"13.0.0\" runtime_version: \"12.8.0\" compile_time_toolkit_version: \"12.8.0\" dnn_version: \"9.10.0\"
  device_interconnect_info {{ active_links: 18 }}
}}
platform_name: \"CUDA\"
dnn_version_info {{ major: 9 minor: 10 }}
device_description_str: \"NVIDIA {name}\"
"
    )
}
