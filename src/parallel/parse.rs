//! Meshes as users write them.

use super::Axis;
use crate::error::UserError;
use crate::graph::sharding::Mesh;

/// Reads `8x1` (data x tensor), `2x2x2` (data x fsdp x tensor) or `data=2,tensor=4`; `-1` means
/// for what is left of `devices`. The empty text is pure data parallelism over all devices.
/// `devices` is unknown where they are virtual.
pub fn parse_mesh(text: &str, devices: Option<usize>) -> Result<Mesh, UserError> {
    let mut axes = if text.trim().is_empty() {
        vec![(Axis::Data, devices.map_or(1, |d| d as i64))]
    } else {
        parse_axes(text)?
    };
    fill_rest(text, &mut axes, devices)?;
    let axes: Vec<(String, usize)> =
        axes.into_iter().map(|(axis, size)| (axis.to_string(), size as usize)).collect();
    let mesh = Mesh { axes };
    match devices {
        Some(d) if d != mesh.devices() => Err(UserError(format!(
            "mesh: {text} needs {} devices and there are {d}; use --mesh {d}x1",
            mesh.devices()
        ))),
        _ => Ok(mesh),
    }
}

/// Size of the axis `slice` of a mesh whose devices are not known yet.
pub fn slices_of(text: &str) -> Result<usize, UserError> {
    let axes = match text.trim() {
        "" => Vec::new(),
        text => parse_axes(text)?,
    };
    let slices = axes.iter().find(|(axis, _)| *axis == Axis::Slice);
    match slices.map_or(1, |(_, size)| *size) {
        -1 => Err(UserError(format!(
            "mesh: {text:?} must say how many slices there are; write slice=2"
        ))),
        n => Ok(n as usize),
    }
}

fn parse_axes(text: &str) -> Result<Vec<(Axis, i64)>, UserError> {
    let bad = |what: String| {
        UserError(format!("mesh: {what}; write 8x1, 2x2x2 or data=2,fsdp=2,tensor=2"))
    };
    let size = |s: &str| -> Result<i64, UserError> {
        match s.trim().parse::<i64>() {
            Ok(n) if (1..=1 << 20).contains(&n) || n == -1 => Ok(n),
            _ => Err(bad(format!("{s:?} in {text:?} is not an axis size"))),
        }
    };
    if !text.contains('=') {
        let sizes: Vec<i64> = text.split('x').map(size).collect::<Result<_, _>>()?;
        let axes: &[Axis] = match sizes.len() {
            1 => &[Axis::Data],
            2 => &[Axis::Data, Axis::Tensor],
            3 => &[Axis::Data, Axis::Fsdp, Axis::Tensor],
            n => return Err(bad(format!("{text:?} has {n} sizes"))),
        };
        return Ok(axes.iter().copied().zip(sizes).collect());
    }
    let mut axes: Vec<(Axis, i64)> = Vec::new();
    for part in text.split(',') {
        let (name, value) =
            part.split_once('=').ok_or_else(|| bad(format!("{part:?} is not name=size")))?;
        let name = name.trim();
        let axis = Axis::parse(name).ok_or_else(|| {
            let axes = Axis::names();
            UserError(format!("mesh: unknown axis {name:?} in {text:?}; axes are {axes}"))
        })?;
        if axes.iter().any(|(other, _)| *other == axis) {
            return Err(bad(format!("axis {axis} is given twice in {text:?}")));
        }
        axes.push((axis, size(value)?));
    }
    axes.sort_by_key(|(axis, _)| Axis::ALL.iter().position(|a| a == axis));
    Ok(axes)
}

/// Replaces the one `-1` by the number of devices that the other axes leave.
fn fill_rest(
    text: &str,
    axes: &mut [(Axis, i64)],
    devices: Option<usize>,
) -> Result<(), UserError> {
    let open = axes.iter().filter(|(_, size)| *size == -1).count();
    if open == 0 {
        return Ok(());
    }
    let known: i64 = axes.iter().map(|(_, size)| *size).filter(|s| *s > 0).product();
    let devices = match (open, devices) {
        (1, Some(d)) => d as i64,
        (1, None) => {
            let why = "the number of devices is not known before the mesh";
            return Err(UserError(format!(
                "mesh: -1 in {text:?} has no meaning here, because {why}; write a number"
            )));
        }
        _ => {
            return Err(UserError(format!(
                "mesh: {text:?} has more than one -1; leave one axis open"
            )));
        }
    };
    if devices % known != 0 {
        return Err(UserError(format!(
            "mesh: {text:?} fixes {known} devices, which do not divide the {devices} there are"
        )));
    }
    axes.iter_mut().filter(|(_, size)| *size == -1).for_each(|(_, size)| *size = devices / known);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meshes_read_as_written() {
        let axes = |text, devices| parse_mesh(text, devices).unwrap().axes;
        let pairs = |p: &[(&str, usize)]| Mesh::new(p).axes;
        assert_eq!(axes("4x2", Some(8)), pairs(&[("data", 4), ("tensor", 2)]));
        assert_eq!(axes("2x2x2", None), pairs(&[("data", 2), ("fsdp", 2), ("tensor", 2)]));
        assert_eq!(axes("-1x2", Some(8)), pairs(&[("data", 4), ("tensor", 2)]));
        assert_eq!(axes("tensor=2,data=-1", Some(8)), pairs(&[("data", 4), ("tensor", 2)]));
        assert_eq!(axes("", Some(8)), pairs(&[("data", 8)]));
    }

    #[test]
    fn slices_are_read_before_devices_are_known() {
        let slices = |text| slices_of(text).map_err(|e| e.to_string());
        assert_eq!(slices(""), Ok(1));
        assert_eq!(slices("8x-1"), Ok(1));
        assert_eq!(slices("fsdp=-1,slice=3"), Ok(3));
        assert_eq!(
            slices("slice=-1,fsdp=4").unwrap_err(),
            "mesh: \"slice=-1,fsdp=4\" must say how many slices there are; write slice=2"
        );
    }

    #[test]
    fn meshes_that_cannot_be_are_refused_in_one_line() {
        for (text, devices, message) in [
            ("3x2", Some(8), "mesh: 3x2 needs 6 devices and there are 8; use --mesh 8x1"),
            (
                "8x0",
                None,
                "mesh: \"0\" in \"8x0\" is not an axis size; write 8x1, 2x2x2 or data=2,fsdp=2,tensor=2",
            ),
            (
                "-1x3",
                Some(8),
                "mesh: \"-1x3\" fixes 3 devices, which do not divide the 8 there are",
            ),
            ("-1x-1", Some(8), "mesh: \"-1x-1\" has more than one -1; leave one axis open"),
            (
                "model=2",
                None,
                "mesh: unknown axis \"model\" in \"model=2\"; axes are slice, stage, data, fsdp, context, tensor",
            ),
        ] {
            assert_eq!(parse_mesh(text, devices).unwrap_err().to_string(), message);
        }
    }
}
