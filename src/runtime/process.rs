//! Which devices of the mesh belong to this process, and which blocks of a tensor it answers for. A
//! view can also be made by hand, so that one process plays several hosts. It must not know how
//! processes talk to each other.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use crate::graph::sharding::{Mesh, PartitionSpec};
use crate::pjrt::{Device, Error, Result};

use super::array::Block;

/// One of the processes that run a program together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcessView {
    /// This process among `count`, counted from 0 without gaps.
    pub index: usize,
    pub count: usize,
    /// Places on the mesh of its devices, ascending.
    places: Vec<usize>,
}

impl ProcessView {
    /// Of the devices of a mesh, in its order, those that this process can use.
    pub fn of(devices: &[Device]) -> Result<ProcessView> {
        let process = |d: &Device| d.description().process_index;
        let all: BTreeSet<usize> = devices.iter().map(process).collect();
        let own: Vec<usize> =
            (0..devices.len()).filter(|&place| devices[place].is_addressable()).collect();
        let Some(&first) = own.first() else {
            return Err(Error::Invalid(format!(
                "mesh: none of its {} devices belongs to this host; use a mesh of all devices",
                devices.len()
            )));
        };
        let before = |index: &&usize| **index < process(&devices[first]);
        Ok(ProcessView { index: all.iter().filter(before).count(), count: all.len(), places: own })
    }

    /// Process `index` of `count`, each of which has an equal share of `devices`, one after the
    /// other.
    pub fn share(index: usize, count: usize, devices: usize) -> ProcessView {
        assert!(
            index < count && devices.is_multiple_of(count),
            "{devices} devices in {count} processes"
        );
        let each = devices / count;
        ProcessView { index, count, places: (index * each..(index + 1) * each).collect() }
    }

    /// The process that prints, logs and completes checkpoints.
    pub fn is_coordinator(&self) -> bool {
        self.index == 0
    }

    /// Whether the device at this place of the mesh belongs to this process.
    pub fn holds(&self, place: usize) -> bool {
        self.places.binary_search(&place).is_ok()
    }

    /// Places on the mesh of this process's devices, ascending.
    pub fn places(&self) -> &[usize] {
        &self.places
    }

    /// The blocks of a tensor that this process answers for, each with the place where it lies: of
    /// a block that lies at several places, the lowest one counts, so that over all processes each
    /// block has one owner.
    pub fn owned_blocks(
        &self,
        spec: &PartitionSpec,
        mesh: &Mesh,
        shape: &[usize],
    ) -> Vec<(usize, Block)> {
        let mut lowest: HashMap<Block, usize> = HashMap::new();
        for place in 0..mesh.devices() {
            let block = Block::of(spec, mesh, shape, place);
            lowest.entry(block).or_insert(place);
        }
        let mut own: Vec<(usize, Block)> = lowest
            .into_iter()
            .filter(|(_, place)| self.holds(*place))
            .map(|(block, place)| (place, block))
            .collect();
        own.sort_by_key(|(place, _)| *place);
        own
    }

    /// The rows of a batch that this process reads: `(rows, counted)` in ascending order, where
    /// `counted` marks those that no process with a lower place reads. Rows go over all dims of
    /// `shape` but the last one.
    pub fn rows(
        &self,
        spec: &PartitionSpec,
        mesh: &Mesh,
        shape: &[usize],
    ) -> Vec<(Range<usize>, bool)> {
        let outer = &shape[..shape.len() - 1];
        let rows: usize = outer.iter().product();
        let mut lowest = vec![usize::MAX; rows];
        let mut own = vec![false; rows];
        for place in 0..mesh.devices() {
            for row in block_rows(&Block::of(spec, mesh, shape, place), outer) {
                lowest[row] = lowest[row].min(place);
                own[row] |= self.holds(place);
            }
        }
        let mut ranges: Vec<(Range<usize>, bool)> = Vec::new();
        for row in (0..rows).filter(|&row| own[row]) {
            let counted = self.holds(lowest[row]);
            match ranges.last_mut() {
                Some((range, same)) if range.end == row && *same == counted => range.end += 1,
                _ => ranges.push((row..row + 1, counted)),
            }
        }
        ranges
    }
}

/// The rows that a block covers, in its order, of a tensor whose outer dims are `outer`.
pub fn block_rows(block: &Block, outer: &[usize]) -> Vec<usize> {
    let mut rows = vec![0];
    for (d, &size) in outer.iter().enumerate() {
        let here = block.starts[d]..block.starts[d] + block.sizes[d];
        rows = rows.iter().flat_map(|row| here.clone().map(move |i| row * size + i)).collect();
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parallel::{Parallel, parse_mesh};

    fn views() -> [ProcessView; 2] {
        [0, 1].map(|i| ProcessView::share(i, 2, 8))
    }

    /// Rows of each of two processes with four of eight devices, `rows` sequences in `micro` parts.
    fn rows(mesh: &str, micro: usize, rows: usize) -> [Vec<(Range<usize>, bool)>; 2] {
        let parallel = Parallel::new(parse_mesh(mesh, None).unwrap());
        let spec = parallel.activation(&["_", "batch", "sequence"]);
        let shape = [micro, rows / micro, 32];
        views().map(|view| view.rows(&spec, &parallel.mesh, &shape))
    }

    #[test]
    fn processes_read_disjoint_rows_where_the_mesh_splits_them() {
        for mesh in ["data=8", "data=4,tensor=2", "data=2,fsdp=2,tensor=2"] {
            let [first, second] = rows(mesh, 1, 16);
            assert_eq!((first, second), (vec![(0..8, true)], vec![(8..16, true)]));
        }
        // Each host has a half of the data axis, whatever the sequence is split into.
        let [first, second] = rows("data=2,context=4", 1, 16);
        assert_eq!((first, second), (vec![(0..8, true)], vec![(8..16, true)]));
        // Both have all rows, and one counts them.
        let [first, second] = rows("tensor=8", 1, 16);
        assert_eq!((first, second), (vec![(0..16, true)], vec![(0..16, false)]));
        let [first, second] = rows("data=4,tensor=2", 2, 16);
        assert_eq!(first, [(0..4, true), (8..12, true)]);
        assert_eq!(second, [(4..8, true), (12..16, true)]);
    }

    /// Hosts of 2x2 chips on a torus of 4x2: each has a part of two rows.
    fn squares() -> [ProcessView; 2] {
        [[0, 1, 4, 5], [2, 3, 6, 7]].map(|places| ProcessView {
            index: usize::from(places[0] > 0),
            count: 2,
            places: places.to_vec(),
        })
    }

    #[test]
    fn hosts_need_not_be_a_run_of_places() {
        let parallel = Parallel::new(parse_mesh("data=2,tensor=4", None).unwrap());
        let spec = parallel.activation(&["batch", "sequence"]);
        let rows = squares().map(|view| view.rows(&spec, &parallel.mesh, &[16, 32]));
        assert_eq!(rows, [vec![(0..16, true)], vec![(0..16, false)]]);
        let parallel = Parallel::new(parse_mesh("data=8", None).unwrap());
        let spec = parallel.activation(&["batch", "sequence"]);
        let rows = squares().map(|view| view.rows(&spec, &parallel.mesh, &[16, 32]));
        assert_eq!(rows[0], [(0..4, true), (8..12, true)]);
        assert_eq!(rows[1], [(4..8, true), (12..16, true)]);
    }

    #[test]
    fn every_block_has_one_owner() {
        for views in [views(), squares()] {
            check_owners(&views);
        }
    }

    fn check_owners(views: &[ProcessView]) {
        let shape = [8, 16];
        for mesh in ["8x1", "4x2", "1x8", "2x2x2", "data=2,fsdp=4"] {
            let parallel = Parallel::new(parse_mesh(mesh, None).unwrap());
            for dims in [["mlp", "embed"], ["embed", "_"], ["_", "_"]] {
                for spec in [parallel.parameter(&dims), parallel.optimizer_state(&dims, &shape)] {
                    let mut seen = vec![0; 128];
                    for (place, block) in
                        views.iter().flat_map(|v| v.owned_blocks(&spec, &parallel.mesh, &shape))
                    {
                        assert_eq!(block, Block::of(&spec, &parallel.mesh, &shape, place));
                        for row in block_rows(&block, &shape) {
                            seen[row] += 1;
                        }
                    }
                    assert!(seen.iter().all(|n| *n == 1), "{mesh} {dims:?} {seen:?}");
                }
            }
        }
    }
}
