//! From logical dims to mesh axes: how each parameter and activation is sharded on the mesh, and
//! the check that a mesh divides the model.
//!
//! Invariant: the model names logical dims; which axes there are and what each shards is said in
//! this folder alone.

mod axis;
mod dim;
mod divisibility;
mod embedding;
mod parse;
pub mod torus;
mod zigzag;

pub use axis::Axis;
pub use dim::Dim;
pub use parse::{parse_mesh, slices_of};

use dim::{activation_axes, optimizer_axes, parameter_axes, pipeline_axes, zigzag_axes};

use crate::graph::Tensor;
use crate::graph::sharding::{Mesh, PartitionSpec};
use crate::hardware::{Chip, Platform, TensorCore};

/// The mesh of a run, what is sharded on it and how, and what its devices are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parallel {
    pub mesh: Mesh,
    pub platform: Platform,
    /// What kernels on a TPU depend on.
    pub tensor_core: TensorCore,
    rows: Rows,
}

/// What a row of an activation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rows {
    Sequences,
    /// One device's shard of a sequence: see [`Parallel::to_zigzag`].
    Zigzag,
    /// A sequence in one of the stages of a pipeline, whose rows follow each other.
    Stages,
}

impl Parallel {
    /// A mesh of CPU devices.
    pub fn new(mesh: Mesh) -> Parallel {
        let (platform, rows) = (Platform::Cpu, Rows::Sequences);
        Parallel { mesh, platform, tensor_core: TensorCore::V5, rows }
    }

    /// The same mesh of other devices.
    pub fn on(self, platform: Platform) -> Parallel {
        Parallel { platform, ..self }
    }

    /// The same mesh of devices that are this chip.
    pub fn on_chip(self, chip: &Chip) -> Parallel {
        Parallel { platform: chip.platform, tensor_core: chip.tensor_core, ..self }
    }

    pub fn single() -> Parallel {
        Parallel::new(Mesh::new(&[(Axis::Data.name(), 1)]))
    }

    pub fn devices(&self) -> usize {
        self.mesh.devices()
    }

    /// The mesh as a module declares it; none for one device.
    pub fn declared(&self) -> Option<Mesh> {
        (self.devices() > 1).then(|| self.mesh.clone())
    }

    /// Size of an axis; 1 where the mesh does not have it.
    pub fn size(&self, axis: Axis) -> usize {
        self.mesh.size(axis.name())
    }

    fn activation_axes(&self, dim: Dim) -> &'static [Axis] {
        match self.rows {
            Rows::Sequences => activation_axes(dim),
            Rows::Zigzag => zigzag_axes(dim),
            Rows::Stages => pipeline_axes(dim),
        }
    }

    fn spec(&self, dims: &[Dim], axes: impl Fn(Dim) -> &'static [Axis]) -> PartitionSpec {
        let shards = |axis: &&Axis| self.size(**axis) > 1;
        let names = |dim: &Dim| axes(*dim).iter().filter(shards).map(Axis::to_string).collect();
        PartitionSpec(dims.iter().map(names).collect())
    }

    /// Stages of a pipeline.
    pub fn stages(&self) -> usize {
        self.size(Axis::Stage)
    }

    /// The same mesh for activations inside a pipeline.
    pub fn in_stages(&self) -> Parallel {
        Parallel { rows: Rows::Stages, ..self.clone() }
    }

    /// How a parameter with these logical dims is sharded.
    pub fn parameter(&self, dims: &[Dim]) -> PartitionSpec {
        self.spec(dims, parameter_axes)
    }

    /// How the optimizer state and the gradient of a parameter of this shape are sharded; where
    /// `data` does not divide the shape, as the parameter is.
    pub fn optimizer_state(&self, dims: &[Dim], shape: &[usize]) -> PartitionSpec {
        let spec = self.spec(dims, optimizer_axes);
        if self.divides(&spec, shape) { spec } else { self.parameter(dims) }
    }

    /// Whether every dim of a shape has as many equal shards as a sharding asks for.
    pub fn divides(&self, spec: &PartitionSpec, shape: &[usize]) -> bool {
        let shards = |axes: &Vec<String>| axes.iter().map(|a| self.mesh.size(a)).product();
        let divides = |(size, axes): (&usize, &Vec<String>)| size.is_multiple_of(shards(axes));
        shape.iter().zip(&spec.0).all(divides)
    }

    /// How an activation with these logical dims is sharded.
    pub fn activation(&self, dims: &[Dim]) -> PartitionSpec {
        self.spec(dims, |dim| self.activation_axes(dim))
    }

    /// Shards an activation with these logical dims.
    #[track_caller]
    pub fn shard<'g>(&self, x: Tensor<'g>, dims: &[Dim]) -> Tensor<'g> {
        if self.devices() == 1 { x } else { x.sharded(self.activation(dims)) }
    }

    /// Shards activations [b, t, d] between two matrix products, where each device of `tensor` may
    /// hold its own shard of the sequence.
    #[track_caller]
    pub fn shard_residual<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let sequence = match x.dim(1) {
            1 => Dim::Unsharded,
            t if t.is_multiple_of(self.shards(Dim::Residual)) => Dim::Residual,
            _ => Dim::Sequence,
        };
        self.shard(x, &[Dim::Batch, sequence, Dim::Embed])
    }

    /// As [`Parallel::shard`], of an activation whose tokens are in one dim with their rows.
    /// Without it the partitioner may shard the tokens of a row over `tensor` in place of the dim
    /// that is. Where several devices share a row there is no way to say it.
    #[track_caller]
    pub fn shard_flat<'g>(&self, x: Tensor<'g>, dims: &[Dim]) -> Tensor<'g> {
        match (self.shards(Dim::Heads), self.shards(Dim::Sequence)) {
            (2.., 1) => self.shard(x, dims),
            _ => x,
        }
    }

    /// Shards a stack [l, …] over dim 0 by as many axes as divide it, and nothing else: each device
    /// has whole layers.
    #[track_caller]
    pub fn shard_layers<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let mut rest = x.dim(0);
        let divides = |(_, size): &&(String, usize)| {
            let fits = *size > 1 && rest.is_multiple_of(*size);
            rest /= if fits { *size } else { 1 };
            fits
        };
        let axes = self.mesh.axes.iter().filter(divides).map(|(name, _)| name.clone()).collect();
        let mut spec = PartitionSpec::replicated(x.rank());
        spec.0[0] = axes;
        if self.devices() == 1 { x } else { x.sharded(spec) }
    }

    /// Shards a value computed from parameters as a parameter with these logical dims.
    #[track_caller]
    pub fn shard_parameter<'g>(&self, x: Tensor<'g>, dims: &[Dim]) -> Tensor<'g> {
        if self.devices() == 1 { x } else { x.sharded(self.parameter(dims)) }
    }

    /// Into how many shards the tokens of a batch are split.
    pub fn token_shards(&self) -> usize {
        self.shards(Dim::Tokens)
    }

    /// Into how many shards the rows of a batch are split.
    pub fn batch_shards(&self) -> usize {
        self.shards(Dim::Batch)
    }

    /// Into how many shards a logical dim of an activation is split.
    pub fn shards(&self, dim: Dim) -> usize {
        self.activation_axes(dim).iter().map(|axis| self.size(*axis)).product()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_of_one_device_split_nothing() {
        let parallel = Parallel::new(Mesh::new(&[("data", 4), ("tensor", 1)]));
        assert_eq!(
            parallel.activation(&[Dim::Batch, Dim::Heads]).0,
            vec![vec!["data".to_string()], vec![]]
        );
        assert_eq!(parallel.token_shards(), 4);
    }
}
