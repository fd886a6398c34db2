//! How a mesh is laid onto the physical torus of a TPU slice: the busiest axis gets neighbouring
//! chips and whole rings.

use std::collections::BTreeMap;

use super::Axis;
use crate::graph::sharding::Mesh;

/// [`device_order`] of devices of several slices, whose numbers are `slices`: the axis `slice` goes
/// over them, and each slice is laid out separately. A mesh that does not say how many slices there
/// are gets them one after the other.
pub fn slice_order(mesh: &Mesh, slices: &[usize], coordinates: &[Vec<usize>]) -> Vec<usize> {
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (device, slice) in slices.iter().enumerate() {
        members.entry(*slice).or_default().push(device);
    }
    let mut inner = mesh.clone();
    if mesh.size(Axis::Slice.name()) == members.len() {
        inner.axes.retain(|(name, _)| name != Axis::Slice.name());
    }
    let of_slice = |devices: &Vec<usize>| {
        let local: Vec<Vec<usize>> = devices.iter().map(|&d| coordinates[d].clone()).collect();
        let order = device_order(&inner, &local).into_iter();
        order.map(|i| devices[i]).collect::<Vec<usize>>()
    };
    members.values().flat_map(of_slice).collect()
}

/// A share of a physical dim that one axis takes: steps of `stride`, `count` of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Share {
    dim: usize,
    stride: usize,
    count: usize,
}

/// For each mesh index (row-major) the index in `coordinates` of its device. Coordinates are those
/// of the chip, x first, and behind them the core on the chip. Devices that form no full box, or
/// that the mesh does not divide, keep their order by coordinates.
pub fn device_order(mesh: &Mesh, coordinates: &[Vec<usize>]) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..coordinates.len()).collect();
    sorted.sort_by_key(|&i| coordinates[i].iter().rev().copied().collect::<Vec<_>>());
    let rank = coordinates.iter().map(Vec::len).max().unwrap_or(0);
    let size = |d: usize| coordinates.iter().map(|c| c[d] + 1).max().unwrap_or(1);
    let sizes: Vec<usize> = (0..rank).map(size).collect();
    let is_box = sizes.iter().product::<usize>() == coordinates.len();
    let Some(shares) = shares(mesh, &sizes).filter(|_| is_box && mesh.devices() == sorted.len())
    else {
        return sorted;
    };
    let device_at = |mesh_index: usize| {
        let mut at = vec![0; rank];
        for (mut c, shares) in mesh.coordinates(mesh_index).into_iter().zip(&shares) {
            for share in shares {
                at[share.dim] += c % share.count * share.stride;
                c /= share.count;
            }
        }
        // Sorted by coordinates with x fastest, a full box is row-major from the last dim to the
        // first.
        let row_major = at.iter().zip(&sizes).rev().fold(0, |n, (c, size)| n * size + c);
        sorted[row_major]
    };
    (0..mesh.devices()).map(device_at).collect()
}

/// For each axis of the mesh its shares, those of the fastest step first; none where the sizes do
/// not factor so.
fn shares(mesh: &Mesh, sizes: &[usize]) -> Option<Vec<Vec<Share>>> {
    let mut strides = vec![1; sizes.len()];
    let mut shares = vec![Vec::new(); mesh.axes.len()];
    for axis in Axis::BUSIEST_FIRST {
        let Some(axis) = mesh.axes.iter().position(|(name, _)| name == axis.name()) else {
            continue;
        };
        shares[axis] = allot(mesh.axes[axis].1, sizes, &mut strides)?;
    }
    let names = Axis::BUSIEST_FIRST.map(Axis::name);
    let all_known = mesh.axes.iter().all(|(name, size)| *size == 1 || names.contains(&&**name));
    all_known.then_some(shares)
}

/// Allots `wanted` devices: whole free dims where their product is that, else what each dim has
/// left, the last (the cores of a chip) first.
fn allot(wanted: usize, sizes: &[usize], strides: &mut [usize]) -> Option<Vec<Share>> {
    let free_dims = (1_usize..1 << sizes.len()).find(|set| {
        let members = (0..sizes.len()).filter(|d| set >> d & 1 == 1);
        let free = members.clone().all(|d| strides[d] == 1 && sizes[d] > 1);
        free && members.map(|d| sizes[d]).product::<usize>() == wanted
    });
    let mut rest = wanted;
    let mut shares = Vec::new();
    for dim in (0..sizes.len()).rev() {
        if free_dims.is_some_and(|set| set >> dim & 1 == 0) {
            continue;
        }
        let count = common_divisor(rest, sizes[dim] / strides[dim]);
        if count > 1 {
            shares.push(Share { dim, stride: strides[dim], count });
            strides[dim] *= count;
            rest /= count;
        }
    }
    (rest == 1).then_some(shares)
}

fn common_divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(x: usize, y: usize) -> Vec<Vec<usize>> {
        (0..x * y).map(|i| vec![i % x, i / x, 0, 0]).collect()
    }

    fn neighbours(a: &[usize], b: &[usize], sizes: [usize; 2]) -> bool {
        let step = |d: usize| (a[d] + sizes[d] - b[d]) % sizes[d];
        let near = |d: usize| step(d) == 1 || step(d) == sizes[d] - 1;
        (step(0) == 0 && near(1)) || (step(1) == 0 && near(0))
    }

    #[test]
    fn the_busiest_axis_steps_to_neighbours() {
        let coordinates = grid(16, 16);
        for tensor in [4, 16] {
            let mesh = Mesh::new(&[("fsdp", 256 / tensor), ("tensor", tensor)]);
            let order = device_order(&mesh, &coordinates);
            let mut seen = order.clone();
            seen.sort_unstable();
            assert_eq!(seen, (0..256).collect::<Vec<_>>());
            for group in order.chunks(tensor) {
                for pair in group.windows(2) {
                    let (a, b) = (&coordinates[pair[0]], &coordinates[pair[1]]);
                    assert!(neighbours(a, b, [16, 16]), "{a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn an_axis_that_fits_a_dim_gets_the_whole_ring() {
        let shares = shares(&Mesh::new(&[("fsdp", 8), ("tensor", 16)]), &[8, 16, 1, 1]).unwrap();
        let share = |dim, count| vec![Share { dim, stride: 1, count }];
        assert_eq!(shares, [share(0, 8), share(1, 16)]);
    }

    #[test]
    fn slices_are_laid_out_one_by_one() {
        let coordinates: Vec<Vec<usize>> = (0..2).flat_map(|_| grid(4, 4)).collect();
        // Listed in turns.
        let slices: Vec<usize> = (0..32).map(|i| i / 8 % 2).collect();
        let coordinates: Vec<Vec<usize>> =
            (0..32).map(|i| coordinates[i / 16 * 8 + i % 8].clone()).collect();
        let mesh = Mesh::new(&[("slice", 2), ("fsdp", 4), ("tensor", 4)]);
        let order = slice_order(&mesh, &slices, &coordinates);
        for (position, device) in order.iter().enumerate() {
            assert_eq!(slices[*device], position / 16);
        }
        let slice_mesh = Mesh::new(&[("fsdp", 4), ("tensor", 4)]);
        let in_slice: Vec<usize> = (0..32).filter(|d| slices[*d] == 0).collect();
        let alone: Vec<Vec<usize>> = in_slice.iter().map(|&d| coordinates[d].clone()).collect();
        let alone: Vec<usize> =
            device_order(&slice_mesh, &alone).iter().map(|&i| in_slice[i]).collect();
        assert_eq!(order[..16], alone);
        let unnamed = slice_order(&Mesh::new(&[("data", 32)]), &slices, &coordinates);
        assert!(unnamed[..16].iter().all(|d| slices[*d] == 0));
    }

    #[test]
    fn what_does_not_factor_keeps_the_order_of_coordinates() {
        let coordinates = vec![vec![1, 0], vec![0, 0], vec![2, 0]];
        assert_eq!(device_order(&Mesh::new(&[("data", 3)]), &coordinates), [1, 0, 2]);
        assert_eq!(device_order(&Mesh::new(&[("data", 2)]), &coordinates), [1, 0, 2]);
    }
}
