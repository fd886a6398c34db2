//! Which devices of the mesh belong to this process, and which shards of a tensor it owns. A
//! process can also be made by hand, so that tests simulate several.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use crate::graph::sharding::{Mesh, PartitionSpec};
use crate::pjrt::{Device, Error, Result};

use super::shard::{Shard, shard_rows};

/// One of the processes that run a program together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Process {
    /// This process among `count`, counted from 0 without gaps.
    pub index: usize,
    pub count: usize,
    /// Mesh indices of its devices, ascending.
    mesh_indices: Vec<usize>,
}

impl Process {
    /// The process that can use some of the devices of a mesh, given in its order.
    pub fn of(devices: &[Device]) -> Result<Process> {
        let process = |d: &Device| d.description().process_index;
        let all: BTreeSet<usize> = devices.iter().map(process).collect();
        let mesh_indices: Vec<usize> =
            (0..devices.len()).filter(|&index| devices[index].is_addressable()).collect();
        let Some(&first) = mesh_indices.first() else {
            return Err(Error::Invalid(format!(
                "mesh: none of its {} devices belongs to this process; use a mesh of all devices",
                devices.len()
            )));
        };
        let before = |index: &&usize| **index < process(&devices[first]);
        Ok(Process { index: all.iter().filter(before).count(), count: all.len(), mesh_indices })
    }

    /// Process `index` of `count`, each of which has an equal share of `devices`, one after the
    /// other.
    pub fn share(index: usize, count: usize, devices: usize) -> Process {
        assert!(
            index < count && devices.is_multiple_of(count),
            "{devices} devices in {count} processes"
        );
        let each = devices / count;
        Process { index, count, mesh_indices: (index * each..(index + 1) * each).collect() }
    }

    /// The process that prints, logs and completes checkpoints.
    pub fn is_coordinator(&self) -> bool {
        self.index == 0
    }

    /// Whether the device at this mesh index belongs to this process.
    pub fn holds(&self, mesh_index: usize) -> bool {
        self.mesh_indices.binary_search(&mesh_index).is_ok()
    }

    /// Mesh indices of this process's devices, ascending.
    pub fn mesh_indices(&self) -> &[usize] {
        &self.mesh_indices
    }

    /// The shards of a tensor that this process owns, each with its mesh index. A shard that
    /// several devices hold belongs to the one with the lowest index, so that over all processes
    /// each shard has one owner.
    pub fn owned_shards(
        &self,
        spec: &PartitionSpec,
        mesh: &Mesh,
        shape: &[usize],
    ) -> Vec<(usize, Shard)> {
        let mut lowest: HashMap<Shard, usize> = HashMap::new();
        for mesh_index in 0..mesh.devices() {
            lowest.entry(Shard::of(spec, mesh, shape, mesh_index)).or_insert(mesh_index);
        }
        let mut owned: Vec<(usize, Shard)> = lowest
            .into_iter()
            .filter(|(_, mesh_index)| self.holds(*mesh_index))
            .map(|(shard, mesh_index)| (mesh_index, shard))
            .collect();
        owned.sort_by_key(|(mesh_index, _)| *mesh_index);
        owned
    }

    /// The shards of a tensor that the devices of this process hold, each once with the lowest of
    /// its mesh indices here.
    pub fn held_shards(
        &self,
        spec: &PartitionSpec,
        mesh: &Mesh,
        shape: &[usize],
    ) -> Vec<(usize, Shard)> {
        let mut seen = HashSet::new();
        let all = self.mesh_indices.iter().map(|&i| (i, Shard::of(spec, mesh, shape, i)));
        all.filter(|(_, shard)| seen.insert(shard.clone())).collect()
    }

    /// The rows of a batch that this process reads: `(rows, counted)` in ascending order, where
    /// `counted` marks those that no process with a lower mesh index reads. Rows go over all dims
    /// of `shape` but the last one.
    pub fn rows(
        &self,
        spec: &PartitionSpec,
        mesh: &Mesh,
        shape: &[usize],
    ) -> Vec<(Range<usize>, bool)> {
        let outer = &shape[..shape.len() - 1];
        let rows: usize = outer.iter().product();
        let mut lowest = vec![usize::MAX; rows];
        let mut is_read = vec![false; rows];
        for mesh_index in 0..mesh.devices() {
            for row in shard_rows(&Shard::of(spec, mesh, shape, mesh_index), outer) {
                lowest[row] = lowest[row].min(mesh_index);
                is_read[row] |= self.holds(mesh_index);
            }
        }
        let mut ranges: Vec<(Range<usize>, bool)> = Vec::new();
        for row in (0..rows).filter(|&row| is_read[row]) {
            let counted = self.holds(lowest[row]);
            match ranges.last_mut() {
                Some((range, same)) if range.end == row && *same == counted => range.end += 1,
                _ => ranges.push((row..row + 1, counted)),
            }
        }
        ranges
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parallel::{Dim, Parallel, parse_mesh};

    fn processes() -> [Process; 2] {
        [0, 1].map(|i| Process::share(i, 2, 8))
    }

    /// Rows of each of two processes with four of eight devices, `rows` sequences in `micro` parts.
    fn rows(mesh: &str, micro: usize, rows: usize) -> [Vec<(Range<usize>, bool)>; 2] {
        let parallel = Parallel::new(parse_mesh(mesh, None).unwrap());
        let spec = parallel.activation(&[Dim::Unsharded, Dim::Batch, Dim::Sequence]);
        let shape = [micro, rows / micro, 32];
        processes().map(|process| process.rows(&spec, &parallel.mesh, &shape))
    }

    #[test]
    fn processes_read_disjoint_rows_where_the_mesh_splits_them() {
        for mesh in ["data=8", "data=4,tensor=2", "data=2,fsdp=2,tensor=2"] {
            let [first, second] = rows(mesh, 1, 16);
            assert_eq!((first, second), (vec![(0..8, true)], vec![(8..16, true)]));
        }
        // Each process has a half of the data axis, whatever the sequence is split into.
        let [first, second] = rows("data=2,context=4", 1, 16);
        assert_eq!((first, second), (vec![(0..8, true)], vec![(8..16, true)]));
        // Both have all rows, and one counts them.
        let [first, second] = rows("tensor=8", 1, 16);
        assert_eq!((first, second), (vec![(0..16, true)], vec![(0..16, false)]));
        let [first, second] = rows("data=4,tensor=2", 2, 16);
        assert_eq!(first, [(0..4, true), (8..12, true)]);
        assert_eq!(second, [(4..8, true), (12..16, true)]);
    }

    /// Processes with 2x2 chips each on a torus of 4x2: each has a part of two rows.
    fn squares() -> [Process; 2] {
        [[0, 1, 4, 5], [2, 3, 6, 7]].map(|mesh_indices| Process {
            index: usize::from(mesh_indices[0] > 0),
            count: 2,
            mesh_indices: mesh_indices.to_vec(),
        })
    }

    #[test]
    fn mesh_indices_of_a_process_need_not_be_contiguous() {
        let parallel = Parallel::new(parse_mesh("data=2,tensor=4", None).unwrap());
        let spec = parallel.activation(&[Dim::Batch, Dim::Sequence]);
        let rows = squares().map(|process| process.rows(&spec, &parallel.mesh, &[16, 32]));
        assert_eq!(rows, [vec![(0..16, true)], vec![(0..16, false)]]);
        let parallel = Parallel::new(parse_mesh("data=8", None).unwrap());
        let spec = parallel.activation(&[Dim::Batch, Dim::Sequence]);
        let rows = squares().map(|process| process.rows(&spec, &parallel.mesh, &[16, 32]));
        assert_eq!(rows[0], [(0..4, true), (8..12, true)]);
        assert_eq!(rows[1], [(4..8, true), (12..16, true)]);
    }

    #[test]
    fn every_shard_has_one_owner() {
        for processes in [processes(), squares()] {
            check_owners(&processes);
        }
    }

    fn check_owners(processes: &[Process]) {
        let shape = [8, 16];
        for mesh in ["8x1", "4x2", "1x8", "2x2x2", "data=2,fsdp=4"] {
            let parallel = Parallel::new(parse_mesh(mesh, None).unwrap());
            for dims in [
                [Dim::Mlp, Dim::Embed],
                [Dim::Embed, Dim::Unsharded],
                [Dim::Unsharded, Dim::Unsharded],
            ] {
                for spec in [parallel.parameter(&dims), parallel.optimizer_state(&dims, &shape)] {
                    let mut seen = vec![0; 128];
                    for (mesh_index, shard) in
                        processes.iter().flat_map(|v| v.owned_shards(&spec, &parallel.mesh, &shape))
                    {
                        assert_eq!(shard, Shard::of(&spec, &parallel.mesh, &shape, mesh_index));
                        for row in shard_rows(&shard, &shape) {
                            seen[row] += 1;
                        }
                    }
                    assert!(seen.iter().all(|n| *n == 1), "{mesh} {dims:?} {seen:?}");
                }
            }
        }
    }
}
