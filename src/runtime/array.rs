//! A tensor that is sharded over the devices of a mesh, and its transfer from and to host memory.
//! It knows which shard is where, not what the tensor means.

use crate::graph::Type;
use crate::graph::sharding::{ArraySpec, Mesh, PartitionSpec};
use crate::pjrt::{Buffer, Result};

use super::device_mesh::DeviceMesh;
use super::shard::Shard;

/// One tensor on the mesh: a shard on each device of this process.
#[derive(Debug)]
pub struct Array {
    pub ty: Type,
    pub spec: PartitionSpec,
    /// Mesh index of the device (row-major), and its shard.
    pub shards: Vec<(usize, Buffer)>,
}

impl Array {
    /// Its type and sharding, as a program declares them.
    pub fn array_spec(&self) -> ArraySpec {
        ArraySpec::new(self.ty.clone(), self.spec.clone())
    }
}

impl Array {
    /// Transfers a tensor, given as row-major bytes, to the devices.
    pub fn from_host(
        devices: &DeviceMesh,
        ty: &Type,
        spec: &PartitionSpec,
        data: &[u8],
    ) -> Result<Array> {
        assert_eq!(data.len(), ty.bytes(), "bytes for {ty}");
        Array::from_shards(devices, ty, spec, |shard| {
            Ok(shard.copy_from(data, &ty.shape, ty.dtype.size()))
        })
    }

    /// Transfers a tensor to the devices, where `read` gives the bytes of any shard. A shard that
    /// several devices hold is read once for each.
    pub fn from_shards<E: From<crate::pjrt::Error>>(
        devices: &DeviceMesh,
        ty: &Type,
        spec: &PartitionSpec,
        mut read: impl FnMut(&Shard) -> std::result::Result<Vec<u8>, E>,
    ) -> std::result::Result<Array, E> {
        let mut shards = Vec::new();
        for (mesh_index, device) in devices.local_devices() {
            let shard = Shard::of(spec, devices.mesh(), &ty.shape, mesh_index);
            let bytes = read(&shard)?;
            let buffer = Buffer::from_owned(device, ty.dtype, &shard.sizes, bytes)?;
            shards.push((mesh_index, buffer));
        }
        Ok(Array { ty: ty.clone(), spec: spec.clone(), shards })
    }

    /// The full tensor as row-major bytes. This process must hold all its shards.
    pub fn to_host(&self, mesh: &Mesh) -> Result<Vec<u8>> {
        let mut full = vec![0; self.ty.bytes()];
        self.copy_to_host(mesh, &mut full)?;
        Ok(full)
    }

    /// Copies the full tensor, as [`Array::to_host`] gives it, into memory of its size.
    pub fn copy_to_host(&self, mesh: &Mesh, full: &mut [u8]) -> Result<()> {
        if let [(_, only)] = &self.shards[..] {
            return only.to_host(full);
        }
        let mut seen = std::collections::HashSet::new();
        for (mesh_index, buffer) in &self.shards {
            let shard = Shard::of(&self.spec, mesh, &self.ty.shape, *mesh_index);
            if !seen.insert(shard.clone()) {
                continue;
            }
            let mut bytes = vec![0; shard.elements() * self.ty.dtype.size()];
            buffer.to_host(&mut bytes)?;
            shard.copy_to(&bytes, full, &self.ty.shape, self.ty.dtype.size());
        }
        Ok(())
    }

    /// Copies the shard at a mesh index, which must be one of this process, into memory of its
    /// size.
    pub fn copy_shard_to_host(&self, mesh_index: usize, bytes: &mut [u8]) -> Result<()> {
        let local = self.shards.iter().find(|(index, _)| *index == mesh_index);
        let (_, buffer) = local.expect("a shard of this process");
        buffer.to_host(bytes)
    }

    /// The f32 elements of a tensor that is replicated on the mesh.
    pub fn to_f32(&self) -> Result<Vec<f32>> {
        self.shards[0].1.to_vec::<f32>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_from_and_to_the_full_tensor_are_inverse_for_every_sharding() {
        let mesh = Mesh::new(&[("data", 2), ("tensor", 2)]);
        let shape = [4, 6, 2];
        let full: Vec<u8> = (0..48).collect();
        for dims in [
            [vec!["data"], vec![], vec![]],
            [vec![], vec!["tensor"], vec![]],
            [vec!["tensor"], vec![], vec!["data"]],
            [vec![], vec![], vec![]],
        ] {
            let spec = PartitionSpec(
                dims.iter().map(|d| d.iter().map(|a| a.to_string()).collect()).collect(),
            );
            let mut copy = vec![0; 48];
            for mesh_index in 0..4 {
                let shard = Shard::of(&spec, &mesh, &shape, mesh_index);
                shard.copy_to(&shard.copy_from(&full, &shape, 1), &mut copy, &shape, 1);
            }
            assert_eq!(copy, full, "{spec:?}");
        }
        let scalar = Shard { starts: vec![], sizes: vec![] };
        assert_eq!(scalar.copy_from(&[7, 8], &[], 2), [7, 8]);
    }
}
