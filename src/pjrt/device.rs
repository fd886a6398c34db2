//! Devices: what they are, where they sit in the torus, how much memory they have.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::client::Client;
use super::error::Result;
use super::ffi::{self, Handle, zeroed};
use super::named_value::{NamedValue, read_named_values};
use super::plugin::Plugin;

/// A device as the compiler knows it; it may be one that is not there, of a topology.
#[derive(Clone, Debug)]
pub struct DeviceDescription {
    /// Unique over all hosts.
    pub id: usize,
    /// The host process that the device belongs to.
    pub process_index: usize,
    /// Such as `TPU v5 lite`, `NVIDIA H100` or `cpu`.
    pub kind: String,
    /// Everything else, by the plugin's names.
    pub attributes: BTreeMap<String, NamedValue>,
}

impl DeviceDescription {
    /// Reads what the plugin tells of a device description.
    ///
    /// # Safety
    /// `raw` must be a live `PJRT_DeviceDescription` of the plugin.
    pub(super) unsafe fn read(plugin: &Plugin, raw: Handle) -> Result<DeviceDescription> {
        let mut id = ffi::DescriptionId { description: raw, ..zeroed() };
        plugin.call(&mut id)?;
        let mut process = ffi::DescriptionProcessIndex { description: raw, ..zeroed() };
        plugin.call(&mut process)?;
        let mut kind = ffi::DescriptionKind { description: raw, ..zeroed() };
        plugin.call(&mut kind)?;
        let mut attributes = ffi::DescriptionAttributes { description: raw, ..zeroed() };
        plugin.call(&mut attributes)?;
        // SAFETY: the calls succeeded, and what they returned lives as long as the description.
        unsafe {
            Ok(DeviceDescription {
                id: id.id as usize,
                process_index: process.process_index as usize,
                kind: ffi::text(kind.text, kind.text_size),
                attributes: read_named_values(attributes.attributes, attributes.num_attributes),
            })
        }
    }

    /// Place of the chip in the torus of a TPU slice, x first.
    pub fn coords(&self) -> Option<&[i64]> {
        self.attributes.get("coords")?.as_ints()
    }

    /// Bytes of device memory that a program may use, where the plugin knows it without the device.
    pub fn memory_limit(&self) -> Option<i64> {
        self.attributes.get("device_memory_bytes_limit")?.as_int()
    }
}

/// A device of a client.
#[derive(Clone)]
pub struct Device {
    client: Client,
    entry: Arc<Entry>,
}

pub(super) struct Entry {
    raw: Handle,
    description: DeviceDescription,
    is_addressable: bool,
}

// SAFETY: device handles are constant and live as long as their client.
unsafe impl Send for Entry {}
// SAFETY: as above.
unsafe impl Sync for Entry {}

impl Entry {
    /// # Safety
    /// `raw` must be a live `PJRT_Device` of the plugin.
    pub(super) unsafe fn read(plugin: &Plugin, raw: Handle) -> Result<Entry> {
        let mut description = ffi::DeviceGetDescription { device: raw, ..zeroed() };
        plugin.call(&mut description)?;
        let mut addressable = ffi::DeviceIsAddressable { device: raw, ..zeroed() };
        plugin.call(&mut addressable)?;
        // SAFETY: the plugin returned this description for a live device.
        let description = unsafe { DeviceDescription::read(plugin, description.description) }?;
        Ok(Entry { raw, description, is_addressable: addressable.is_addressable })
    }

    pub(super) fn raw(&self) -> Handle {
        self.raw
    }
}

impl Device {
    pub(super) fn new(client: &Client, entry: &Arc<Entry>) -> Device {
        Device { client: client.clone(), entry: entry.clone() }
    }

    pub(super) fn raw(&self) -> Handle {
        self.entry.raw
    }

    pub fn client(&self) -> &Client {
        &self.client
    }

    pub fn description(&self) -> &DeviceDescription {
        &self.entry.description
    }

    /// Unique over all hosts.
    pub fn id(&self) -> usize {
        self.entry.description.id
    }

    /// Whether this process can transfer to it and run on it.
    pub fn is_addressable(&self) -> bool {
        self.entry.is_addressable
    }

    /// What the allocator of the device has handed out; an error where the plugin does not count.
    pub fn memory_stats(&self) -> Result<MemoryStats> {
        let mut args = ffi::DeviceMemoryStats { device: self.raw(), ..zeroed() };
        self.client.plugin().call(&mut args)?;
        Ok(MemoryStats {
            bytes_in_use: args.bytes_in_use,
            peak_bytes_in_use: args.peak_bytes_in_use.get(),
            bytes_limit: args.bytes_limit.get(),
        })
    }
}

impl PartialEq for Device {
    fn eq(&self, other: &Device) -> bool {
        Arc::ptr_eq(&self.entry, &other.entry)
    }
}

impl Eq for Device {}

impl fmt::Debug for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Device({}: {})", self.id(), self.description().kind)
    }
}

/// State of a device's allocator, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemoryStats {
    pub bytes_in_use: i64,
    pub peak_bytes_in_use: Option<i64>,
    pub bytes_limit: Option<i64>,
}
