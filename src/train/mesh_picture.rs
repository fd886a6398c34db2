//! The mesh of a run as a picture: which devices of the slice its axes run along.

use crate::graph::sharding::Mesh;

/// Rows and columns of the picture at the most.
const MOST: usize = 8;
const DIMS: [&str; 4] = ["x", "y", "z", "core"];

/// Lines with the axes and a grid whose cells are mesh coordinates; none for a single device.
/// `coordinates` are the devices' coordinates in the torus by mesh index, x first and the core on
/// the chip last; where they have none they are drawn in the order of the mesh.
pub(super) fn lines(mesh: &Mesh, coordinates: &[Vec<usize>]) -> Vec<String> {
    let axes: Vec<usize> = (0..mesh.axes.len()).filter(|&a| mesh.axes[a].1 > 1).collect();
    let Some(&last) = axes.last() else {
        return Vec::new();
    };
    let is_torus = coordinates.iter().all(|chip| chip.len() > 2);
    let across = mesh.axes[last].1;
    let in_order = || (0..mesh.devices()).map(|i| vec![i % across, i / across]).collect();
    let coordinates: Vec<Vec<usize>> = if is_torus { coordinates.to_vec() } else { in_order() };
    let named = |&axis: &usize| {
        let (name, size) = &mesh.axes[axis];
        let along = if is_torus { along(mesh, axis, &coordinates) } else { String::new() };
        format!("{name}={size}{along}")
    };
    let named: Vec<String> = axes.iter().map(named).collect();
    let names: Vec<&str> = axes.iter().map(|&axis| mesh.axes[axis].0.as_str()).collect();
    let mut lines = vec![format!("mesh: {}; below, {}", named.join(", "), names.join(","))];
    lines.extend(grid(mesh, &axes, &coordinates));
    lines
}

/// The dims of the torus along which one axis runs.
fn along(mesh: &Mesh, axis: usize, coordinates: &[Vec<usize>]) -> String {
    let is_on_line = |&index: &usize| {
        let at = mesh.coordinates(index);
        (0..at.len()).all(|other| other == axis || at[other] == 0)
    };
    let line: Vec<&Vec<usize>> =
        (0..mesh.devices()).filter(is_on_line).map(|index| &coordinates[index]).collect();
    let core = coordinates[0].len() - 1;
    let varies = |&dim: &usize| line.iter().any(|chip| chip[dim] != line[0][dim]);
    let name = |dim: usize| if dim == core { DIMS[3] } else { DIMS[dim.min(2)] };
    let dims: Vec<&str> = (0..=core).filter(varies).map(name).collect();
    match dims.is_empty() {
        true => " over slices".to_string(),
        false => format!(" along {}", dims.join(" and ")),
    }
}

/// The devices with the first coordinates in all dims but the first two.
fn grid(mesh: &Mesh, axes: &[usize], coordinates: &[Vec<usize>]) -> Vec<String> {
    let size = |dim: usize| coordinates.iter().map(|chip| chip[dim] + 1).max().unwrap_or(1);
    let (columns, rows) = (size(0), size(1));
    let cell = |x: usize, y: usize| {
        let is_here = |p: &Vec<usize>| p[0] == x && p[1] == y && p[2..].iter().all(|&c| c == 0);
        let at = coordinates.iter().position(is_here).map(|index| mesh.coordinates(index));
        let texts = at.map(|at| axes.iter().map(|&a| at[a].to_string()).collect::<Vec<_>>());
        texts.map_or("-".to_string(), |texts| texts.join(","))
    };
    let row = |y: usize| {
        let cells: Vec<String> = (0..columns.min(MOST)).map(|x| cell(x, y)).collect();
        let more = if columns > MOST { " …" } else { "" };
        let cells: Vec<String> = cells.iter().map(|text| format!("{text:>5}")).collect();
        format!("  {}{more}", cells.join(" "))
    };
    let more = (rows > MOST).then(|| "      …".to_string());
    (0..rows.min(MOST)).map(row).chain(more).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parallel::torus::device_order;

    #[test]
    fn axes_are_named_with_the_dims_that_they_run_along() {
        let chips: Vec<Vec<usize>> = (0..16).map(|i| vec![i % 4, i / 4, 0, 0]).collect();
        let mesh = Mesh::new(&[("fsdp", 4), ("tensor", 4), ("context", 1)]);
        let order = device_order(&mesh, &chips);
        let coordinates: Vec<Vec<usize>> = order.iter().map(|&i| chips[i].clone()).collect();
        let lines = lines(&mesh, &coordinates);
        assert!(lines[0].contains("fsdp=4 along ") && lines[0].contains("tensor=4 along "));
        assert!(lines[0].ends_with("; below, fsdp,tensor"), "{}", lines[0]);
        assert!(!lines[0].contains("x and y"), "{}", lines[0]);
        assert_eq!(lines.len(), 5);
        assert!(lines[1].starts_with("    0,0 "), "{}", lines[1]);
    }

    #[test]
    fn devices_without_coordinates_are_in_the_order_of_the_mesh() {
        let mesh = Mesh::new(&[("data", 2), ("tensor", 3)]);
        let expected = [
            "mesh: data=2, tensor=3; below, data,tensor",
            "    0,0   0,1   0,2",
            "    1,0   1,1   1,2",
        ];
        assert_eq!(lines(&mesh, &vec![vec![0]; 6]), expected);
        assert!(lines(&Mesh::new(&[("data", 1)]), &[vec![0]]).is_empty());
        let long = lines(&Mesh::new(&[("fsdp", 20)]), &vec![vec![0]; 20]);
        assert!(long[1].ends_with("    7 …"), "{long:?}");
    }
}
