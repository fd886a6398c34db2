//! A tensor that lies on the devices of a mesh, and its way from and to host memory. It knows where
//! blocks lie, not what they mean.

use crate::graph::Type;
use crate::graph::sharding::{Mesh, PartitionSpec};
use crate::pjrt::{Buffer, Result};

use super::session::Session;

/// One tensor on the mesh: a block on each device of this process.
#[derive(Debug)]
pub struct Array {
    pub ty: Type,
    pub spec: PartitionSpec,
    /// Place of the device on the mesh (row-major), and its block.
    pub blocks: Vec<(usize, Buffer)>,
}

/// A block of a tensor: where it starts and how large it is, dim by dim.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    pub starts: Vec<usize>,
    pub sizes: Vec<usize>,
}

impl Block {
    pub fn of(spec: &PartitionSpec, mesh: &Mesh, shape: &[usize], device: usize) -> Block {
        let (starts, sizes) = spec.block(mesh, shape, device);
        Block { starts, sizes }
    }

    pub fn elements(&self) -> usize {
        self.sizes.iter().product()
    }

    /// Calls `copy` with the ranges of bytes, in the whole tensor and in the block, of each
    /// contiguous run of elements.
    fn for_each_run(
        &self,
        shape: &[usize],
        element: usize,
        mut copy: impl FnMut(std::ops::Range<usize>, std::ops::Range<usize>),
    ) {
        // Trailing dims that the block has whole are contiguous together with the dim before them.
        let whole = (0..shape.len()).rev().take_while(|&d| self.sizes[d] == shape[d]).count();
        let outer = shape.len().saturating_sub(whole + 1);
        let inner: usize = shape[(outer + 1).min(shape.len())..].iter().product();
        let run = self.sizes.get(outer).map_or(1, |s| s * inner) * element;
        let runs: usize = self.sizes[..outer].iter().product();
        for r in 0..runs {
            let (mut rest, mut offset, mut stride) =
                (r, 0, inner * shape.get(outer).copied().unwrap_or(1));
            for d in (0..outer).rev() {
                offset += (self.starts[d] + rest % self.sizes[d]) * stride;
                rest /= self.sizes[d];
                stride *= shape[d];
            }
            let start = (offset + self.starts.get(outer).map_or(0, |s| s * inner)) * element;
            copy(start..start + run, r * run..(r + 1) * run);
        }
    }

    /// The block's bytes, cut out of the whole tensor's.
    pub fn cut(&self, whole: &[u8], shape: &[usize], element: usize) -> Vec<u8> {
        let mut block = vec![0; self.elements() * element];
        self.for_each_run(shape, element, |from, to| block[to].copy_from_slice(&whole[from]));
        block
    }

    /// Writes the block's bytes into the whole tensor's.
    pub fn paste(&self, block: &[u8], whole: &mut [u8], shape: &[usize], element: usize) {
        self.for_each_run(shape, element, |to, from| whole[to].copy_from_slice(&block[from]));
    }
}

impl Array {
    /// Lays a tensor, given as row-major bytes, onto the mesh.
    pub fn from_host(
        session: &Session,
        ty: &Type,
        spec: &PartitionSpec,
        data: &[u8],
    ) -> Result<Array> {
        assert_eq!(data.len(), ty.bytes(), "bytes for {ty}");
        Array::from_blocks(session, ty, spec, |block| {
            Ok(block.cut(data, &ty.shape, ty.dtype.size()))
        })
    }

    /// Lays a tensor onto the mesh, of which `read` gives the bytes of any block. A block that lies
    /// on several devices is read once for each.
    pub fn from_blocks<E: From<crate::pjrt::Error>>(
        session: &Session,
        ty: &Type,
        spec: &PartitionSpec,
        mut read: impl FnMut(&Block) -> std::result::Result<Vec<u8>, E>,
    ) -> std::result::Result<Array, E> {
        let mut blocks = Vec::new();
        for (place, device) in session.local_devices() {
            let block = Block::of(spec, &session.parallel.mesh, &ty.shape, place);
            let data = read(&block)?;
            blocks.push((place, Buffer::from_owned(device, ty.dtype, &block.sizes, data)?));
        }
        Ok(Array { ty: ty.clone(), spec: spec.clone(), blocks })
    }

    /// The whole tensor as row-major bytes. All its blocks must lie in this process.
    pub fn to_host(&self, mesh: &Mesh) -> Result<Vec<u8>> {
        if let [(_, only)] = &self.blocks[..] {
            let mut whole = vec![0; self.ty.bytes()];
            only.to_host(&mut whole)?;
            return Ok(whole);
        }
        let mut whole = vec![0; self.ty.bytes()];
        let mut seen = std::collections::HashSet::new();
        for (place, buffer) in &self.blocks {
            let block = Block::of(&self.spec, mesh, &self.ty.shape, *place);
            if !seen.insert(block.clone()) {
                continue;
            }
            let mut data = vec![0; block.elements() * self.ty.dtype.size()];
            buffer.to_host(&mut data)?;
            block.paste(&data, &mut whole, &self.ty.shape, self.ty.dtype.size());
        }
        Ok(whole)
    }

    /// The bytes of the block at a place of the mesh, which must lie in this process.
    pub fn block_to_host(&self, place: usize) -> Result<Vec<u8>> {
        let here = self.blocks.iter().find(|(p, _)| *p == place);
        let (_, buffer) = here.expect("a block of this process");
        let mut bytes = vec![0; buffer.spec().bytes()];
        buffer.to_host(&mut bytes)?;
        Ok(bytes)
    }

    /// The f32 elements of a tensor that is replicated on the mesh.
    pub fn to_f32(&self) -> Result<Vec<f32>> {
        self.blocks[0].1.to_vec::<f32>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cut_and_paste_are_inverse_for_every_layout() {
        let mesh = Mesh::new(&[("data", 2), ("tensor", 2)]);
        let shape = [4, 6, 2];
        let whole: Vec<u8> = (0..48).collect();
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
            for place in 0..4 {
                let block = Block::of(&spec, &mesh, &shape, place);
                block.paste(&block.cut(&whole, &shape, 1), &mut copy, &shape, 1);
            }
            assert_eq!(copy, whole, "{spec:?}");
        }
        let scalar = Block { starts: vec![], sizes: vec![] };
        assert_eq!(scalar.cut(&[7, 8], &[], 2), [7, 8]);
    }
}
