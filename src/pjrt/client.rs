//! A client: a plugin that has taken hold of its devices.
//! It owns the list of devices; it must not know programs or arrays.

use std::fmt;
use std::sync::Arc;

use super::device::{Device, Entry};
use super::error::Result;
use super::ffi::{self, Handle, zeroed};
use super::key_value::{Callbacks, KeyValueStore};
use super::named_value::{NamedValue, raw_options};
use super::plugin::Plugin;
use super::stderr;

/// A connection to the devices of a plugin. Clones share it, and everything made from it keeps it
/// alive.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    plugin: Plugin,
    log: Vec<String>,
    raw: Handle,
    platform_name: String,
    platform_version: String,
    process_index: usize,
    devices: Vec<Arc<Entry>>,
    /// What the plugin's callbacks use; dropped after the client.
    callbacks: Option<Box<Callbacks>>,
}

// SAFETY: the C API allows calls on a client from any thread.
unsafe impl Send for Inner {}
// SAFETY: as above.
unsafe impl Sync for Inner {}

impl Client {
    /// Takes hold of the devices. The CPU plugin knows the option `cpu_device_count`: how many
    /// virtual devices to make.
    pub fn create(plugin: &Plugin, options: &[(&str, NamedValue)]) -> Result<Client> {
        Client::create_with_store(plugin, options, None)
    }

    /// As [`Client::create`], with a store through which the plugin finds those of other processes;
    /// plugins for GPUs need it, and the options `node_id` and `num_nodes`, to run on several
    /// hosts.
    pub fn create_with_store(
        plugin: &Plugin,
        options: &[(&str, NamedValue)],
        store: Option<Arc<dyn KeyValueStore>>,
    ) -> Result<Client> {
        let raw_options = raw_options(options);
        let callbacks = store.map(Callbacks::new);
        let mut args = ffi::ClientCreate {
            create_options: raw_options.as_ptr(),
            num_options: raw_options.len(),
            ..zeroed()
        };
        if let Some(callbacks) = &callbacks {
            callbacks.fill(&mut args);
        }
        let ((), log) = stderr::capture_log(stderr::ENDED_OPENING, || plugin.call(&mut args))?;
        let mut inner = Inner {
            plugin: plugin.clone(),
            log,
            raw: args.client,
            platform_name: String::new(),
            platform_version: String::new(),
            process_index: 0,
            devices: Vec::new(),
            callbacks,
        };
        inner.read_platform()?;
        inner.read_devices()?;
        Ok(Client(Arc::new(inner)))
    }

    pub fn plugin(&self) -> &Plugin {
        &self.0.plugin
    }

    /// The lines that the plugin logged while it took hold of the devices.
    pub fn log(&self) -> &[String] {
        &self.0.log
    }

    pub(super) fn raw(&self) -> Handle {
        self.0.raw
    }

    /// Such as `cpu`, `cuda` or `tpu`.
    pub fn platform_name(&self) -> &str {
        &self.0.platform_name
    }

    /// Version of the driver or runtime, as human-readable text.
    pub fn platform_version(&self) -> &str {
        &self.0.platform_version
    }

    /// Which of the processes of a multi-host run this is.
    pub fn process_index(&self) -> usize {
        self.0.process_index
    }

    /// All devices, those of other hosts too, in the plugin's order.
    pub fn devices(&self) -> Vec<Device> {
        self.0.devices.iter().map(|entry| Device::new(self, entry)).collect()
    }

    /// The device behind a handle that the plugin returned.
    pub(super) fn device(&self, raw: Handle) -> Option<Device> {
        self.0.devices.iter().find(|entry| entry.raw() == raw).map(|entry| Device::new(self, entry))
    }

    /// Whether both are the same connection.
    pub(super) fn is(&self, other: &Client) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Inner {
    fn read_platform(&mut self) -> Result<()> {
        let mut name = ffi::ClientPlatformName { client: self.raw, ..zeroed() };
        self.plugin.call(&mut name)?;
        let mut version = ffi::ClientPlatformVersion { client: self.raw, ..zeroed() };
        self.plugin.call(&mut version)?;
        let mut process = ffi::ClientProcessIndex { client: self.raw, ..zeroed() };
        self.plugin.call(&mut process)?;
        // SAFETY: the calls succeeded, and the texts live as long as the client.
        unsafe {
            self.platform_name = ffi::text(name.text, name.text_size);
            self.platform_version = ffi::text(version.text, version.text_size);
        }
        self.process_index = process.process_index as usize;
        Ok(())
    }

    fn read_devices(&mut self) -> Result<()> {
        let mut args = ffi::ClientDevices { client: self.raw, ..zeroed() };
        self.plugin.call(&mut args)?;
        // SAFETY: the list and the devices in it live as long as the client.
        let devices = unsafe { ffi::list(args.devices, args.num_devices) };
        // SAFETY: as above.
        let entries =
            devices.iter().map(|raw| unsafe { Entry::read(&self.plugin, *raw) }.map(Arc::new));
        self.devices = entries.collect::<Result<_>>()?;
        Ok(())
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.plugin.free(&mut ffi::ClientDestroy { client: self.raw, ..zeroed() });
        drop(self.callbacks.take());
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Client({}, {} devices)", self.platform_name(), self.0.devices.len())
    }
}
