//! From logical dims to mesh axes: the one table that says which dim of a parameter or an activation lies on which axis, and the
//! check that a mesh divides the model. Only this file knows axis names; the model names logical dims.

pub mod torus;

use std::fmt;
use std::str::FromStr;

use crate::config::{Config, ModelConfig, UserError};
use crate::graph::Tensor;
use crate::graph::sharding::{Mesh, PartitionSpec};

/// Axis names, major to minor.
pub const AXES: [&str; 4] = ["data", "fsdp", "context", "tensor"];

/// Axes over which a logical dim of an activation is split.
fn activation_axes(dim: &str) -> &'static [&'static str] {
    match dim {
        "batch" => &["data", "fsdp"],
        "sequence" => &["context"],
        // Between the matrix products of a layer (Korthikanti et al., 2022, "sequence parallelism").
        "residual" => &["context", "tensor"],
        // Tokens of all sequences in one dim.
        "tokens" => &["data", "fsdp", "context"],
        "heads" | "kv_heads" | "mlp" | "vocab" => &["tensor"],
        // Key heads of all sequences in one dim.
        "batch_kv_heads" => &["data", "fsdp", "tensor"],
        "embed" | "head_dim" | "layers" | "_" => &[],
        _ => panic!("unknown logical dim {dim}"),
    }
}

/// Axes over which a logical dim of a parameter is split.
fn parameter_axes(dim: &str) -> &'static [&'static str] {
    match dim {
        "embed" => &["fsdp"],
        dim => activation_axes(dim),
    }
}

/// Axes over which a logical dim of optimizer state is split: those of the parameter, and `data`, over which parameters are
/// replicated (Rajbhandari et al., 2020, "ZeRO", stage 1).
fn optimizer_axes(dim: &str) -> &'static [&'static str] {
    match dim {
        "embed" => &["fsdp", "data"],
        dim => activation_axes(dim),
    }
}

/// What a program is compiled for. The same program runs everywhere; some parts have a form that is faster on one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hardware {
    Cpu,
    Gpu,
    Tpu,
}

impl fmt::Display for Hardware {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Hardware::Cpu => "cpu",
            Hardware::Gpu => "gpu",
            Hardware::Tpu => "tpu",
        })
    }
}

impl FromStr for Hardware {
    type Err = String;

    fn from_str(text: &str) -> Result<Hardware, String> {
        let all = [Hardware::Cpu, Hardware::Gpu, Hardware::Tpu];
        let named = all.into_iter().find(|h| h.to_string() == text);
        named.ok_or_else(|| format!("platform: {text:?} is none of cpu, gpu, tpu"))
    }
}

impl Hardware {
    /// Of a PJRT client's platform.
    pub fn of_platform(name: &str) -> Hardware {
        match name.to_ascii_lowercase().as_str() {
            "tpu" => Hardware::Tpu,
            "cpu" | "host" => Hardware::Cpu,
            _ => Hardware::Gpu,
        }
    }
}

/// The mesh of a run, what lies where on it, and what its devices are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parallel {
    pub mesh: Mesh,
    pub hardware: Hardware,
}

impl Parallel {
    /// A mesh of CPU devices.
    pub fn new(mesh: Mesh) -> Parallel {
        Parallel {
            mesh,
            hardware: Hardware::Cpu,
        }
    }

    /// The same mesh of other devices.
    pub fn on(self, hardware: Hardware) -> Parallel {
        Parallel { hardware, ..self }
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

    fn spec(&self, dims: &[&str], axes: fn(&str) -> &'static [&'static str]) -> PartitionSpec {
        let split = |dim: &&str| -> Vec<String> {
            axes(dim)
                .iter()
                .filter(|a| self.mesh.size(a) > 1)
                .map(|a| a.to_string())
                .collect()
        };
        PartitionSpec(dims.iter().map(split).collect())
    }

    /// How a parameter with these logical dims lies on the mesh.
    pub fn parameter(&self, dims: &[&str]) -> PartitionSpec {
        self.spec(dims, parameter_axes)
    }

    /// How the optimizer state and the gradient of a parameter of this shape lie on the mesh; where `data` does not divide
    /// the shape, as the parameter does.
    pub fn optimizer_state(&self, dims: &[&str], shape: &[usize]) -> PartitionSpec {
        let spec = self.spec(dims, optimizer_axes);
        let parts = |axes: &Vec<String>| axes.iter().map(|a| self.mesh.size(a)).product();
        let divides = |(dim, axes): (&usize, &Vec<String>)| dim.is_multiple_of(parts(axes));
        if shape.iter().zip(&spec.0).all(divides) {
            spec
        } else {
            self.parameter(dims)
        }
    }

    /// Lays activations [b, t, d] onto the mesh between two matrix products, where each device of `tensor` may hold its own
    /// part of the sequence.
    #[track_caller]
    pub fn shard_residual<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let parts = self.mesh.size("context") * self.mesh.size("tensor");
        let sequence = match x.dim(1) {
            1 => "_",
            t if t.is_multiple_of(parts) => "residual",
            _ => "sequence",
        };
        self.shard(x, &["batch", sequence, "embed"])
    }

    /// How an activation with these logical dims lies on the mesh.
    pub fn activation(&self, dims: &[&str]) -> PartitionSpec {
        self.spec(dims, activation_axes)
    }

    /// Lays an activation with these logical dims onto the mesh.
    #[track_caller]
    pub fn shard<'g>(&self, x: Tensor<'g>, dims: &[&str]) -> Tensor<'g> {
        if self.devices() == 1 {
            x
        } else {
            x.sharded(self.activation(dims))
        }
    }

    /// Lays a value computed from parameters onto the mesh as a parameter with these logical dims.
    #[track_caller]
    pub fn shard_parameter<'g>(&self, x: Tensor<'g>, dims: &[&str]) -> Tensor<'g> {
        if self.devices() == 1 {
            x
        } else {
            x.sharded(self.parameter(dims))
        }
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
        let axes = activation_axes(dim).iter();
        axes.map(|a| self.mesh.size(a)).product()
    }

    /// Checks that every axis divides what it splits. The error names the axis, both numbers and a size that would work.
    pub fn validate(&self, config: &Config) -> Result<(), UserError> {
        self.validate_model(&config.model)?;
        check_divides(
            "context",
            self.mesh.size("context"),
            "sequence_length",
            config.train.sequence_length,
        )?;
        let micro = config.train.global_batch_size / config.train.gradient_accumulation_steps;
        check_divides(
            "data x fsdp",
            self.batch_shards(),
            "the rows of a micro-batch",
            micro,
        )
    }

    /// [`Parallel::validate`] for the model alone, apart from any run.
    pub fn validate_model(&self, m: &ModelConfig) -> Result<(), UserError> {
        let tensor = self.mesh.size("tensor");
        let checks = [
            ("num_attention_heads", m.num_attention_heads),
            ("num_key_value_heads", m.num_key_value_heads),
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
    let fits = (1..=size)
        .rev()
        .find(|n| value.is_multiple_of(*n))
        .unwrap_or(1);
    let axis_size = format!("axis {axis}={size} does not divide {what}={value}");
    Err(UserError(format!("mesh: {axis_size}; use {axis}={fits}")))
}

/// Reads `8x1` (data x tensor), `2x2x2` (data x fsdp x tensor) or `data=2,tensor=4`; `-1` stands for what is left of `devices`.
/// The empty text is pure data parallelism over all devices. `devices` is unknown where they are virtual.
pub fn parse_mesh(text: &str, devices: Option<usize>) -> Result<Mesh, UserError> {
    let mut axes = if text.trim().is_empty() {
        vec![("data".to_string(), devices.map_or(1, |d| d as i64))]
    } else {
        parse_axes(text)?
    };
    fill_rest(text, &mut axes, devices)?;
    let axes: Vec<(String, usize)> = axes
        .into_iter()
        .map(|(name, size)| (name, size as usize))
        .collect();
    let mesh = Mesh { axes };
    match devices {
        Some(d) if d != mesh.devices() => Err(UserError(format!(
            "mesh: {text} wants {} devices and there are {d}; use --mesh {d}x1",
            mesh.devices()
        ))),
        _ => Ok(mesh),
    }
}

fn parse_axes(text: &str) -> Result<Vec<(String, i64)>, UserError> {
    let bad = |what: String| {
        UserError(format!(
            "mesh: {what}; write 8x1, 2x2x2 or data=2,fsdp=2,tensor=2"
        ))
    };
    let size = |s: &str| -> Result<i64, UserError> {
        match s.trim().parse::<i64>() {
            Ok(n) if (1..=1 << 20).contains(&n) || n == -1 => Ok(n),
            _ => Err(bad(format!("{s:?} in {text:?} is no axis size"))),
        }
    };
    if !text.contains('=') {
        let sizes: Vec<i64> = text.split('x').map(size).collect::<Result<_, _>>()?;
        let names: &[&str] = match sizes.len() {
            1 => &["data"],
            2 => &["data", "tensor"],
            3 => &["data", "fsdp", "tensor"],
            n => return Err(bad(format!("{text:?} has {n} sizes"))),
        };
        return Ok(names.iter().map(|n| n.to_string()).zip(sizes).collect());
    }
    let mut axes: Vec<(String, i64)> = Vec::new();
    for part in text.split(',') {
        let (name, value) = part
            .split_once('=')
            .ok_or_else(|| bad(format!("{part:?} is not name=size")))?;
        let name = name.trim();
        if !AXES.contains(&name) {
            return Err(UserError(format!(
                "mesh: unknown axis {name:?} in {text:?}; axes are {}",
                AXES.join(", ")
            )));
        }
        if axes.iter().any(|(n, _)| n == name) {
            return Err(bad(format!("axis {name} stands twice in {text:?}")));
        }
        axes.push((name.to_string(), size(value)?));
    }
    axes.sort_by_key(|(name, _)| AXES.iter().position(|a| a == name));
    Ok(axes)
}

/// Replaces the one `-1` by the number of devices that the other axes leave.
fn fill_rest(
    text: &str,
    axes: &mut [(String, i64)],
    devices: Option<usize>,
) -> Result<(), UserError> {
    let open = axes.iter().filter(|(_, size)| *size == -1).count();
    if open == 0 {
        return Ok(());
    }
    let known: i64 = axes
        .iter()
        .map(|(_, size)| *size)
        .filter(|s| *s > 0)
        .product();
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
    axes.iter_mut()
        .filter(|(_, size)| *size == -1)
        .for_each(|(_, size)| *size = devices / known);
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
        assert_eq!(
            axes("2x2x2", None),
            pairs(&[("data", 2), ("fsdp", 2), ("tensor", 2)])
        );
        assert_eq!(axes("-1x2", Some(8)), pairs(&[("data", 4), ("tensor", 2)]));
        assert_eq!(
            axes("tensor=2,data=-1", Some(8)),
            pairs(&[("data", 4), ("tensor", 2)])
        );
        assert_eq!(axes("", Some(8)), pairs(&[("data", 8)]));
    }

    #[test]
    fn meshes_that_cannot_be_are_refused_in_one_line() {
        for (text, devices, message) in [
            (
                "3x2",
                Some(8),
                "mesh: 3x2 wants 6 devices and there are 8; use --mesh 8x1",
            ),
            (
                "8x0",
                None,
                "mesh: \"0\" in \"8x0\" is no axis size; write 8x1, 2x2x2 or data=2,fsdp=2,tensor=2",
            ),
            (
                "-1x3",
                Some(8),
                "mesh: \"-1x3\" fixes 3 devices, which do not divide the 8 there are",
            ),
            (
                "-1x-1",
                Some(8),
                "mesh: \"-1x-1\" has more than one -1; leave one axis open",
            ),
            (
                "model=2",
                None,
                "mesh: unknown axis \"model\" in \"model=2\"; axes are data, fsdp, context, tensor",
            ),
        ] {
            assert_eq!(parse_mesh(text, devices).unwrap_err().to_string(), message);
        }
    }

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
