//! The devices of a run in the order of its mesh, and which of them this process can use.

use crate::graph::sharding::Mesh;
use crate::parallel::Parallel;
use crate::parallel::torus::slice_order;
use crate::pjrt::{Client, Device, DeviceDescription, Error, NamedValue, Result};

use super::process::Process;

/// A mesh with a device at each of its indices.
#[derive(Clone)]
pub struct DeviceMesh {
    pub parallel: Parallel,
    /// This process, and the mesh indices of its devices.
    pub process: Process,
    /// All devices of the mesh, row-major.
    devices: Vec<Device>,
}

impl DeviceMesh {
    /// Places the client's devices on a mesh of at most as many.
    pub fn new(client: &Client, parallel: Parallel) -> Result<DeviceMesh> {
        let mut devices = client.devices();
        let (available, needed) = (devices.len(), parallel.devices());
        if available < needed {
            return Err(Error::Invalid(format!(
                "mesh: {needed} devices are needed and the platform has {available}"
            )));
        }
        let process = |d: &Device| d.description().process_index;
        if available > needed && devices.iter().any(|d| process(d) != process(&devices[0])) {
            return Err(Error::Invalid(format!(
                "mesh: {needed} devices are not all the {available} that the processes have \
                 together; use a mesh of {available}"
            )));
        }
        devices.truncate(needed);
        let described: Vec<_> = devices.iter().map(|d| d.description().clone()).collect();
        let order = placement(&parallel.mesh, &described).into_iter();
        let devices: Vec<Device> = order.map(|i| devices[i].clone()).collect();
        Ok(DeviceMesh { parallel, process: Process::of(&devices)?, devices })
    }

    pub fn mesh(&self) -> &Mesh {
        &self.parallel.mesh
    }

    /// All devices of the mesh, row-major.
    pub fn devices(&self) -> &[Device] {
        &self.devices
    }

    /// The devices of this process with their mesh indices.
    pub fn local_devices(&self) -> impl Iterator<Item = (usize, &Device)> {
        let indices = self.process.mesh_indices().iter();
        indices.map(|&index| (index, &self.devices[index]))
    }

    /// Ids of the devices, as compile options list them.
    pub fn device_assignment(&self) -> Vec<usize> {
        self.devices.iter().map(Device::id).collect()
    }

    /// Where each device of the mesh is in the torus of its slice, x first and the core on the chip
    /// last; of devices that are in none, the core alone.
    pub fn torus_coordinates(&self) -> Vec<Vec<usize>> {
        self.devices.iter().map(|device| torus_coordinates(device.description())).collect()
    }

    /// What the devices are, such as `TPU v5 lite`.
    pub fn device_kind(&self) -> &str {
        &self.devices[0].description().kind
    }
}

/// For each index of the mesh (row-major) the index of the device that is placed there: TPU chips
/// are placed on the torus by [`slice_order`], other devices keep their order.
pub fn placement(mesh: &Mesh, devices: &[DeviceDescription]) -> Vec<usize> {
    let coordinates: Vec<Vec<usize>> = devices.iter().map(torus_coordinates).collect();
    let slice = |d: &DeviceDescription| d.attributes.get("slice_index")?.as_int();
    let slices: Vec<usize> = devices.iter().map(|d| slice(d).unwrap_or(0) as usize).collect();
    slice_order(mesh, &slices, &coordinates)
}

/// Coordinates of the chip, x first, followed by the index of the core on the chip.
fn torus_coordinates(device: &DeviceDescription) -> Vec<usize> {
    let chip = device.coords().unwrap_or_default().iter();
    let core = device.attributes.get("core_on_chip");
    let core = core.and_then(NamedValue::as_int).unwrap_or(0);
    chip.chain([&core]).map(|&c| c as usize).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn described(id: usize, attributes: &[(&str, NamedValue)]) -> DeviceDescription {
        DeviceDescription {
            id,
            process_index: id / 4,
            kind: "TPU v6 lite".into(),
            attributes: attributes
                .iter()
                .map(|(name, value)| (name.to_string(), value.clone()))
                .collect(),
        }
    }

    /// A slice of 4x4 chips as libtpu lists it: by hosts of 2x2.
    fn by_hosts() -> Vec<DeviceDescription> {
        let host =
            |h: i64| [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(x, y)| (h % 2 * 2 + x, h / 2 * 2 + y));
        let chips = (0..4).flat_map(host);
        chips
            .map(|(x, y)| {
                let coords = NamedValue::Ints(vec![x, y, 0]);
                let core = ("core_on_chip", NamedValue::Int(0));
                described((y * 4 + x) as usize, &[("coords", coords), core])
            })
            .collect()
    }

    #[test]
    fn the_busiest_axis_of_the_mesh_is_placed_on_rows_of_the_torus() {
        let devices = by_hosts();
        let mesh = Mesh::new(&[("fsdp", 4), ("tensor", 4)]);
        let order = placement(&mesh, &devices);
        let ids: Vec<usize> = order.iter().map(|&i| devices[i].id).collect();
        assert_eq!(ids, (0..16).collect::<Vec<_>>(), "tensor runs along x");
        assert_ne!(order, ids, "the plugin lists them by host");
    }

    #[test]
    fn devices_without_coordinates_keep_their_order() {
        let devices: Vec<_> = (0..8).map(|id| described(id, &[])).collect();
        let mesh = Mesh::new(&[("data", 4), ("tensor", 2)]);
        assert_eq!(placement(&mesh, &devices), [0, 1, 2, 3, 4, 5, 6, 7]);
    }
}
