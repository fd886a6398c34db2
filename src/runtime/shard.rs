//! A shard of a tensor on a mesh: which elements it has, and their copies from and to the tensor.

use crate::graph::sharding::{Mesh, PartitionSpec};
use crate::strided::{StridedCopy, block_of};

/// A shard of a tensor: where it starts and how large it is, dim by dim.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Shard {
    pub starts: Vec<usize>,
    pub sizes: Vec<usize>,
}

impl Shard {
    /// The shard of a tensor of this shape on the device at a mesh index.
    pub fn of(spec: &PartitionSpec, mesh: &Mesh, shape: &[usize], mesh_index: usize) -> Shard {
        let (starts, sizes) = spec.block(mesh, shape, mesh_index);
        Shard { starts, sizes }
    }

    pub fn elements(&self) -> usize {
        self.sizes.iter().product()
    }

    /// The shard's bytes, copied from the full tensor's.
    pub fn copy_from(&self, full: &[u8], shape: &[usize], element: usize) -> Vec<u8> {
        block_of(full, shape, &self.starts, &self.sizes, element)
    }

    /// Copies the shard's bytes into the full tensor's.
    pub fn copy_to(&self, bytes: &[u8], full: &mut [u8], shape: &[usize], element: usize) {
        let copy = StridedCopy {
            from_shape: &self.sizes,
            from_start: &vec![0; shape.len()],
            to_shape: shape,
            to_start: &self.starts,
            sizes: &self.sizes,
        };
        copy.copy(bytes, full, element);
    }
}

/// The rows that a shard covers, in its order, of a tensor whose outer dims are `outer`.
pub fn shard_rows(shard: &Shard, outer: &[usize]) -> Vec<usize> {
    let mut rows = vec![0];
    for (d, &size) in outer.iter().enumerate() {
        let range = shard.starts[d]..shard.starts[d] + shard.sizes[d];
        rows = rows.iter().flat_map(|row| range.clone().map(move |i| row * size + i)).collect();
    }
    rows
}
