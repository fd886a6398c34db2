//! A topology: devices that need not be here, to compile for ahead of time.

use std::fmt;

use super::device::DeviceDescription;
use super::error::Result;
use super::executable::{Executable, compile_error};
use super::ffi::{self, Handle, Program, zeroed};
use super::named_value::{NamedValue, raw_options};
use super::options::CompileOptions;
use super::plugin::Plugin;

/// A set of connected devices as the compiler knows it.
pub struct Topology {
    plugin: Plugin,
    raw: Handle,
}

// SAFETY: topologies are immutable.
unsafe impl Send for Topology {}
// SAFETY: as above.
unsafe impl Sync for Topology {}

impl Topology {
    /// Describes devices by name, such as `v5e:4x4`, and options such as `wrap`, as the plugin
    /// defines them.
    pub fn create(plugin: &Plugin, name: &str, options: &[(&str, NamedValue)]) -> Result<Topology> {
        let raw_options = raw_options(options);
        let mut args = ffi::TopologyCreate {
            name: name.as_ptr(),
            name_size: name.len(),
            create_options: raw_options.as_ptr(),
            num_options: raw_options.len(),
            ..zeroed()
        };
        plugin.call(&mut args)?;
        Ok(Topology { plugin: plugin.clone(), raw: args.topology })
    }

    pub fn platform_name(&self) -> Result<String> {
        let mut args = ffi::TopologyPlatformName { topology: self.raw, ..zeroed() };
        self.plugin.call(&mut args)?;
        // SAFETY: the text lives as long as the topology.
        Ok(unsafe { ffi::text(args.text, args.text_size) })
    }

    /// The devices, in the plugin's order, which is by host rather than by id.
    pub fn devices(&self) -> Result<Vec<DeviceDescription>> {
        let mut args = ffi::TopologyGetDeviceDescriptions { topology: self.raw, ..zeroed() };
        self.plugin.call(&mut args)?;
        // SAFETY: the list and the descriptions in it live as long as the topology.
        let descriptions = unsafe { ffi::list(args.descriptions, args.num_descriptions) };
        // SAFETY: as above.
        descriptions
            .iter()
            .map(|raw| unsafe { DeviceDescription::read(&self.plugin, *raw) })
            .collect()
    }

    /// Compiles StableHLO text for these devices, none of which is touched. When that fails the
    /// text is written to a file that the error names.
    pub fn compile(&self, module: &str, options: &CompileOptions) -> Result<Executable> {
        let program = Program::new(module.as_ptr().cast_mut(), module.len(), "mlir");
        let compile_options = options.encode();
        let mut args = ffi::Compile {
            topology: self.raw,
            program: &raw const program,
            compile_options: compile_options.as_ptr(),
            compile_options_size: compile_options.len(),
            ..zeroed()
        };
        self.plugin.call(&mut args).map_err(|e| compile_error(e, module))?;
        Ok(Executable::new(&self.plugin, args.executable))
    }
}

impl fmt::Debug for Topology {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Topology({})", self.platform_name().unwrap_or_default())
    }
}

impl Drop for Topology {
    fn drop(&mut self) {
        self.plugin.free(&mut ffi::TopologyDestroy { topology: self.raw, ..zeroed() });
    }
}
