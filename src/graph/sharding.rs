//! Device meshes and how a tensor's dims are sharded over their axes, as Shardy (`sdy`) text.
//! "Axis" is a mesh word, "dim" a tensor word.

use std::fmt;

use super::Type;

/// Named axes of devices, major to minor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mesh {
    pub axes: Vec<(String, usize)>,
}

impl Mesh {
    pub fn new(axes: &[(&str, usize)]) -> Mesh {
        Mesh { axes: axes.iter().map(|(n, s)| (n.to_string(), *s)).collect() }
    }

    pub fn devices(&self) -> usize {
        self.axes.iter().map(|(_, size)| size).product()
    }

    /// Size of an axis; 1 where the mesh does not have it.
    pub fn size(&self, axis: &str) -> usize {
        self.axes.iter().find(|(name, _)| name == axis).map_or(1, |(_, size)| *size)
    }

    /// `sdy.mesh @mesh = <["data"=4, "tensor"=2]>`.
    pub fn declaration(&self) -> String {
        let axes: Vec<_> = self.axes.iter().map(|(n, s)| format!("\"{n}\"={s}")).collect();
        format!("sdy.mesh @mesh = <[{}]>", axes.join(", "))
    }

    /// The coordinate of device `index` (row-major) on each axis.
    pub fn coordinates(&self, index: usize) -> Vec<usize> {
        let mut rest = index;
        let mut out: Vec<usize> = self
            .axes
            .iter()
            .rev()
            .map(|(_, size)| {
                let c = rest % size;
                rest /= size;
                c
            })
            .collect();
        out.reverse();
        out
    }
}

/// As users write it: `data=4,tensor=2`.
impl fmt::Display for Mesh {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let axes: Vec<_> = self.axes.iter().map(|(n, s)| format!("{n}={s}")).collect();
        f.write_str(&axes.join(","))
    }
}

/// For each dim of a tensor the mesh axes that split it, major to minor; an empty list is a
/// replicated dim.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PartitionSpec(pub Vec<Vec<String>>);

impl PartitionSpec {
    pub fn replicated(rank: usize) -> PartitionSpec {
        PartitionSpec(vec![Vec::new(); rank])
    }

    fn dims(&self) -> String {
        let dim = |axes: &Vec<String>| {
            let quoted: Vec<_> = axes.iter().map(|a| format!("\"{a}\"")).collect();
            format!("{{{}}}", quoted.join(", "))
        };
        format!("[{}]", self.0.iter().map(dim).collect::<Vec<_>>().join(", "))
    }

    /// `<@mesh, [{"data"}, {}]>`, as ops print it.
    pub fn short(&self) -> String {
        format!("<@mesh, {}>", self.dims())
    }

    /// `#sdy.sharding<@mesh, [{"data"}, {}]>`, as arguments and results carry it.
    pub fn attribute(&self) -> String {
        format!("#sdy.sharding{}", self.short())
    }

    /// Start and size, for each dim of `shape`, of the block that device `index` of `mesh` holds.
    pub fn block(&self, mesh: &Mesh, shape: &[usize], index: usize) -> (Vec<usize>, Vec<usize>) {
        let coordinates = mesh.coordinates(index);
        let position = |axis: &String| mesh.axes.iter().position(|(name, _)| name == axis);
        let mut starts = Vec::new();
        let mut sizes = Vec::new();
        for (dim, axes) in shape.iter().zip(&self.0) {
            let (mut parts, mut part) = (1, 0);
            for i in axes.iter().filter_map(position) {
                part = part * mesh.axes[i].1 + coordinates[i];
                parts *= mesh.axes[i].1;
            }
            starts.push(part * (dim / parts));
            sizes.push(dim / parts);
        }
        (starts, sizes)
    }
}

/// Type of an array and how it is sharded, as `jax.ShapeDtypeStruct`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArraySpec {
    pub ty: Type,
    pub spec: PartitionSpec,
}

impl ArraySpec {
    pub fn new(ty: Type, spec: PartitionSpec) -> ArraySpec {
        ArraySpec { ty, spec }
    }

    pub fn replicated(ty: Type) -> ArraySpec {
        let spec = PartitionSpec::replicated(ty.rank());
        ArraySpec { ty, spec }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_tile_the_tensor() {
        let mesh = Mesh::new(&[("data", 2), ("tensor", 4)]);
        let spec = PartitionSpec(vec![vec!["tensor".into()], vec!["data".into()]]);
        assert_eq!(spec.block(&mesh, &[8, 6], 0), (vec![0, 0], vec![2, 3]));
        assert_eq!(spec.block(&mesh, &[8, 6], 7), (vec![6, 3], vec![2, 3]));
        let both = PartitionSpec(vec![vec!["data".into(), "tensor".into()]]);
        assert_eq!(both.block(&mesh, &[16], 5), (vec![10], vec![2]));
    }
}
