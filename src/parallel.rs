//! From logical dims to mesh axes: the one table that says which dim of a parameter or an
//! activation lies on which axis, and the check that a mesh divides the model. Only this file knows
//! axis names; the model names logical dims.

mod fold;
mod parse;
pub mod torus;

pub use parse::{parse_mesh, slices_of};

use crate::config::{Config, ModelConfig};
use crate::error::UserError;
use crate::graph::Tensor;
use crate::graph::sharding::{Mesh, PartitionSpec};
use crate::hardware::Platform;

/// Axis names, major to minor. `slice` is data parallelism between TPU slices, over the data-center
/// network: nothing crosses it but gradients.
pub const AXES: [&str; 5] = ["slice", "data", "fsdp", "context", "tensor"];

/// Axes over which a logical dim of an activation is split.
fn activation_axes(dim: &str) -> &'static [&'static str] {
    match dim {
        "batch" => &["slice", "data", "fsdp"],
        "sequence" => &["context"],
        // Between the matrix products of a layer (Korthikanti et al., 2022, "sequence
        // parallelism").
        "residual" => &["context", "tensor"],
        // Tokens of all sequences in one dim.
        "tokens" => &["slice", "data", "fsdp", "context"],
        "heads" | "kv_heads" | "mlp" | "vocab" => &["tensor"],
        // See `Parallel::look_up`.
        "lookup_rows" => &["slice", "data"],
        "lookup_embed" => &["fsdp"],
        // Key heads of all sequences in one dim.
        "batch_kv_heads" => &["slice", "data", "fsdp", "tensor"],
        "embed" | "head_dim" | "layers" | "_" => &[],
        _ => panic!("unknown logical dim {dim}"),
    }
}

/// [`activation_axes`] where rows are parts of sequences: see [`Parallel::folded`].
fn folded_axes(dim: &str) -> &'static [&'static str] {
    match dim {
        "batch" => activation_axes("tokens"),
        // The rows of a sequence together.
        "whole_rows" => activation_axes("batch"),
        "sequence" => &[],
        "residual" => &["tensor"],
        dim => activation_axes(dim),
    }
}

/// Axes over which a logical dim of a parameter is split.
fn parameter_axes(dim: &str) -> &'static [&'static str] {
    match dim {
        "embed" => &["fsdp"],
        dim => activation_axes(dim),
    }
}

/// Axes over which a logical dim of optimizer state is split: those of the parameter, and `data`,
/// over which parameters are replicated (Rajbhandari et al., 2020, "ZeRO", stage 1).
fn optimizer_axes(dim: &str) -> &'static [&'static str] {
    match dim {
        "embed" => &["fsdp", "data"],
        dim => activation_axes(dim),
    }
}

/// The mesh of a run, what lies where on it, and what its devices are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parallel {
    pub mesh: Mesh,
    pub platform: Platform,
    /// Whether a row of an activation is a device's part of a sequence.
    folded: bool,
}

impl Parallel {
    /// A mesh of CPU devices.
    pub fn new(mesh: Mesh) -> Parallel {
        Parallel { mesh, platform: Platform::Cpu, folded: false }
    }

    /// The same mesh of other devices.
    pub fn on(self, platform: Platform) -> Parallel {
        Parallel { platform, ..self }
    }

    pub fn single() -> Parallel {
        Parallel::new(Mesh::new(&[("data", 1)]))
    }

    pub fn devices(&self) -> usize {
        self.mesh.devices()
    }

    /// The mesh as a module declares it; none for one device.
    pub fn declared(&self) -> Option<Mesh> {
        (self.devices() > 1).then(|| self.mesh.clone())
    }

    fn activation_axes(&self) -> fn(&str) -> &'static [&'static str] {
        match self.folded {
            true => folded_axes,
            false => activation_axes,
        }
    }

    fn spec(&self, dims: &[&str], axes: fn(&str) -> &'static [&'static str]) -> PartitionSpec {
        let split = |dim: &&str| -> Vec<String> {
            axes(dim).iter().filter(|a| self.mesh.size(a) > 1).map(|a| a.to_string()).collect()
        };
        PartitionSpec(dims.iter().map(split).collect())
    }

    /// How a parameter with these logical dims lies on the mesh.
    pub fn parameter(&self, dims: &[&str]) -> PartitionSpec {
        self.spec(dims, parameter_axes)
    }

    /// How the optimizer state and the gradient of a parameter of this shape lie on the mesh; where
    /// `data` does not divide the shape, as the parameter does.
    pub fn optimizer_state(&self, dims: &[&str], shape: &[usize]) -> PartitionSpec {
        let spec = self.spec(dims, optimizer_axes);
        let parts = |axes: &Vec<String>| axes.iter().map(|a| self.mesh.size(a)).product();
        let divides = |(dim, axes): (&usize, &Vec<String>)| dim.is_multiple_of(parts(axes));
        if shape.iter().zip(&spec.0).all(divides) { spec } else { self.parameter(dims) }
    }

    /// Lays activations [b, t, d] onto the mesh between two matrix products, where each device of
    /// `tensor` may hold its own part of the sequence.
    #[track_caller]
    pub fn shard_residual<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let parts = self.parts("residual");
        let sequence = match x.dim(1) {
            1 => "_",
            t if t.is_multiple_of(parts) => "residual",
            _ => "sequence",
        };
        self.shard(x, &["batch", sequence, "embed"])
    }

    /// Rows of a table [v, d] for tokens i32 [b, t] → [b, t, d]. Where `tensor` splits the table,
    /// each device looks up the rows that it has, and its part of them for the tokens of all of
    /// `fsdp`: the partitioner alone would gather the table.
    #[track_caller]
    pub fn look_up<'g>(&self, table: Tensor<'g>, tokens: Tensor<'g>) -> Tensor<'g> {
        if self.mesh.size("tensor") == 1 {
            return table.gather_rows(tokens);
        }
        let rows = match self.mesh.size("fsdp") {
            1 => "batch",
            _ => "lookup_rows",
        };
        let sequence = if tokens.dim(1) == 1 { "_" } else { "sequence" };
        let found = table.gather_rows(self.shard(tokens, &[rows, sequence]));
        self.shard(found, &[rows, sequence, "lookup_embed"])
    }

    /// How an activation with these logical dims lies on the mesh.
    pub fn activation(&self, dims: &[&str]) -> PartitionSpec {
        self.spec(dims, self.activation_axes())
    }

    /// Lays an activation with these logical dims onto the mesh.
    #[track_caller]
    pub fn shard<'g>(&self, x: Tensor<'g>, dims: &[&str]) -> Tensor<'g> {
        if self.devices() == 1 { x } else { x.sharded(self.activation(dims)) }
    }

    /// As [`Parallel::shard`], of an activation whose tokens are in one dim with their rows.
    /// Without it the partitioner may cut the tokens of a row over `tensor` in place of what lies
    /// there. Where several devices share a row there is no way to say it.
    #[track_caller]
    pub fn shard_flat<'g>(&self, x: Tensor<'g>, dims: &[&str]) -> Tensor<'g> {
        match (self.parts("heads"), self.parts("sequence")) {
            (2.., 1) => self.shard(x, dims),
            _ => x,
        }
    }

    /// Lays a value computed from parameters onto the mesh as a parameter with these logical dims.
    #[track_caller]
    pub fn shard_parameter<'g>(&self, x: Tensor<'g>, dims: &[&str]) -> Tensor<'g> {
        if self.devices() == 1 { x } else { x.sharded(self.parameter(dims)) }
    }

    /// Into how many parts the tokens of a batch are split.
    pub fn token_shards(&self) -> usize {
        self.parts("tokens")
    }

    /// Into how many parts the rows of a batch are split.
    pub fn batch_shards(&self) -> usize {
        self.parts("batch")
    }

    /// Into how many parts a logical dim of an activation is split.
    pub fn parts(&self, dim: &str) -> usize {
        let axes = self.activation_axes()(dim).iter();
        axes.map(|a| self.mesh.size(a)).product()
    }

    /// Checks that every axis divides what it splits. The error names the axis, both numbers and a
    /// size that would work.
    pub fn validate(&self, config: &Config) -> Result<(), UserError> {
        self.validate_model(&config.model)?;
        self.validate_length("train: sequence_length", config.train.sequence_length)?;
        let micro = config.train.global_batch_size / config.train.gradient_accumulation_steps;
        let axes = activation_axes("batch").iter();
        let axes: Vec<&str> = axes.copied().filter(|a| self.mesh.size(a) > 1).collect();
        check_divides(&axes.join(" x "), self.batch_shards(), "the rows of a micro-batch", micro)
    }

    /// Refuses sequences that the mesh cannot split; `what` says where the length stands.
    pub fn validate_length(&self, what: &str, length: usize) -> Result<(), UserError> {
        let context = self.parts("sequence");
        if context == 1 || length.is_multiple_of(2 * context) {
            return Ok(());
        }
        let multiple = 2 * context;
        let near = length.next_multiple_of(multiple);
        Err(UserError(format!(
            "{what}={length} is no multiple of {multiple}, two parts for each device of axis context={context}; use {near}"
        )))
    }

    /// [`Parallel::validate`] for the model alone, apart from any run.
    pub fn validate_model(&self, m: &ModelConfig) -> Result<(), UserError> {
        let tensor = self.mesh.size("tensor");
        let heads = m.num_key_value_heads;
        let weights = heads * m.head_dim;
        let checks = [
            ("num_attention_heads", m.num_attention_heads),
            // Fewer key heads than devices are repeated; their weights are split all the same.
            ("num_key_value_heads", if tensor.is_multiple_of(heads) { tensor } else { heads }),
            ("num_key_value_heads x head_dim", weights),
            ("intermediate_size", m.intermediate_size),
            ("vocab_size", m.vocab_size),
        ];
        for (what, value) in checks {
            check_divides("tensor", tensor, what, value)?;
        }
        check_divides("fsdp", self.mesh.size("fsdp"), "hidden_size", m.hidden_size)
    }
}

fn check_divides(axis: &str, size: usize, what: &str, value: usize) -> Result<(), UserError> {
    if value.is_multiple_of(size) {
        return Ok(());
    }
    let fits = (1..=size).rev().find(|n| value.is_multiple_of(*n)).unwrap_or(1);
    let axis_size = format!("axis {axis}={size} does not divide {what}={value}");
    Err(UserError(format!("mesh: {axis_size}; use {axis}={fits}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_of_one_device_split_nothing() {
        let parallel = Parallel::new(Mesh::new(&[("data", 4), ("tensor", 1)]));
        assert_eq!(
            parallel.activation(&["batch", "heads"]).0,
            vec![vec!["data".to_string()], vec![]]
        );
        assert_eq!(parallel.token_shards(), 4);
    }
}
