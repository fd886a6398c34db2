//! One table that describes every parameter. Initialisation, sharding, optimizer state,
//! checkpoints, import and export are all derived from it. Names, layout ([out, in]) and order are
//! those of Hugging Face.

use super::layer;
use crate::config::{Initializer, ModelConfig};
use crate::dtype::DType;
use crate::error::UserError;
use crate::graph::ops::random::Key;
use crate::graph::{Graph, Tensor, Type};
use crate::parallel::Dim;

/// How a parameter starts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Init {
    Ones,
    Zeros,
    /// Normal with mean 0 and this standard deviation.
    Normal(f64),
}

/// Which layers a parameter belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LayerIndex {
    /// None: a parameter outside the layers.
    None,
    /// One layer.
    One(usize),
    /// All layers of this number, stacked along dim 0.
    All(usize),
}

/// How a parameter is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The weight of a matrix product, whose gradient is summed in f32 and rounded once.
    Matrix,
    /// A table whose rows are gathered; their gradients are added up one by one.
    Embedding,
    /// A scale or a bias.
    Vector,
}

/// One parameter as the device holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct ParamSpec {
    /// Hugging Face name, with `{}` for the layer where layers are stacked.
    pub name: String,
    /// Shape on the device, with the layers as dim 0 where they are stacked.
    pub shape: Vec<usize>,
    /// Logical dims, one for each dim of `shape`.
    pub dims: Vec<Dim>,
    pub init: Init,
    pub role: Role,
    /// Whether weight decay applies to each of the tensors inside.
    pub decay: Vec<bool>,
    pub layer: LayerIndex,
    /// The name without the layer: what [`super::param_tree`] finds the parameter by.
    pub key: &'static str,
}

impl ParamSpec {
    /// Type of the master weight.
    pub fn ty(&self) -> Type {
        Type::new(DType::F32, &self.shape)
    }

    /// Hugging Face names of the tensors inside, in the order of dim 0.
    pub fn names(&self) -> Vec<String> {
        match self.layer {
            LayerIndex::All(layers) => {
                (0..layers).map(|l| self.name.replace("{}", &l.to_string())).collect()
            }
            _ => vec![self.name.clone()],
        }
    }

    /// Whether dim 0 counts the layers.
    pub fn is_stacked(&self) -> bool {
        matches!(self.layer, LayerIndex::All(_))
    }

    /// Shape of one Hugging Face tensor.
    pub fn tensor_shape(&self) -> &[usize] {
        &self.shape[usize::from(self.is_stacked())..]
    }
}

/// A row of the table before layers are stacked or spelled out.
pub(super) struct Row {
    key: &'static str,
    shape: Vec<usize>,
    dims: &'static [Dim],
    init: Init,
}

pub(super) fn row(key: &'static str, shape: &[usize], dims: &'static [Dim], init: Init) -> Row {
    Row { key, shape: shape.to_vec(), dims, init }
}

/// Standard deviations of the matrices that read from and write to the residual stream.
pub(super) fn deviations(m: &ModelConfig) -> (f64, f64) {
    let (hidden, layers) = (m.hidden_size as f64, m.num_hidden_layers as f64);
    match m.initializer {
        Initializer::Normal => (m.initializer_range, m.initializer_range),
        // Radford et al. 2019: what a layer adds to the residual stream shrinks with the number of
        // additions.
        Initializer::Scaled => (m.initializer_range, m.initializer_range / (2.0 * layers).sqrt()),
        // Nguyen and Salazar 2019 for what reads; Wang and Komatsuzaki 2021 for what writes.
        Initializer::SmallWang => ((2.0 / (5.0 * hidden)).sqrt(), 1.0 / (layers * hidden.sqrt())),
    }
}

fn outer_rows(m: &ModelConfig) -> Vec<Row> {
    let table = Init::Normal(deviations(m).0);
    let (v, d) = (m.vocab_size, m.hidden_size);
    let mut rows = vec![
        row("model.embed_tokens.weight", &[v, d], &[Dim::Vocab, Dim::Embed], table),
        row("model.norm.weight", &[d], &[Dim::Unsharded], Init::Ones),
    ];
    if !m.tie_word_embeddings {
        rows.push(row("lm_head.weight", &[v, d], &[Dim::Vocab, Dim::Embed], table));
    }
    rows
}

impl Row {
    fn role(&self) -> Role {
        match self.shape.len() {
            1 => Role::Vector,
            _ if self.key == "model.embed_tokens.weight" => Role::Embedding,
            _ => Role::Matrix,
        }
    }

    /// The parameter of `layer`.
    fn spec(&self, layer: LayerIndex) -> ParamSpec {
        let (mut shape, mut dims) = (self.shape.clone(), self.dims.to_vec());
        let name = match layer {
            LayerIndex::None => self.key.to_string(),
            LayerIndex::One(number) => format!("model.layers.{number}.{}", self.key),
            LayerIndex::All(layers) => {
                shape.insert(0, layers);
                dims.insert(0, Dim::Layers);
                format!("model.layers.{{}}.{}", self.key)
            }
        };
        let mut spec = ParamSpec {
            name,
            shape,
            dims,
            init: self.init,
            role: self.role(),
            decay: Vec::new(),
            layer,
            key: self.key,
        };
        spec.decay = vec![spec.role != Role::Vector; spec.names().len()];
        spec
    }
}

/// Every parameter of the model, layers stacked where `scan_layers` is set. The order is that of the
/// device state.
pub fn param_specs(m: &ModelConfig, scan_layers: bool) -> Vec<ParamSpec> {
    let layers = match scan_layers {
        true => vec![LayerIndex::All(m.num_hidden_layers)],
        false => (0..m.num_hidden_layers).map(LayerIndex::One).collect(),
    };
    let rows = layer::rows(m);
    let in_layers = layers.iter().flat_map(|&layer| rows.iter().map(move |row| row.spec(layer)));
    outer_rows(m).iter().map(|row| row.spec(LayerIndex::None)).chain(in_layers).collect()
}

/// The parameters, of which those do not decay whose Hugging Face names hold one of `parts`.
pub(super) fn exclude_from_decay(mut specs: Vec<ParamSpec>, parts: &[String]) -> Vec<ParamSpec> {
    let excluded = |name: &String| parts.iter().any(|part| name.contains(part));
    for spec in &mut specs {
        let names = spec.names();
        let decays = spec.decay.iter_mut().zip(&names);
        decays.for_each(|(decay, name)| *decay &= !excluded(name));
    }
    specs
}

/// Refuses a part of a name that no parameter has.
pub(super) fn check_no_decay(m: &ModelConfig, parts: &[String]) -> Result<(), UserError> {
    let names: Vec<String> = param_specs(m, false).into_iter().map(|s| s.name).collect();
    let matches = |part: &&String| names.iter().any(|name| name.contains(*part));
    match parts.iter().find(|part| !matches(part)) {
        Some(part) => Err(UserError(format!(
            "optimizer: no_decay={part:?} is part of no parameter name; names are such as {} and {}",
            names[0],
            names[names.len() - 1]
        ))),
        None => Ok(()),
    }
}

/// FNV-1a, which gives each parameter name its own stream of random numbers.
fn stream(name: &str) -> u32 {
    name.bytes().fold(0x811C_9DC5, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

/// The initial value of a parameter: the same numbers whether layers are stacked or not, and on
/// every mesh.
pub fn initial<'g>(g: &'g Graph, spec: &ParamSpec, seed: u64) -> Tensor<'g> {
    let deviation = match spec.init {
        Init::Ones => return g.full(&spec.ty(), 1.0),
        Init::Zeros => return g.full(&spec.ty(), 0.0),
        Init::Normal(deviation) => deviation,
    };
    let (first_row, rows) = match spec.layer {
        LayerIndex::None => (0, 1),
        LayerIndex::One(layer) => (layer, 1),
        LayerIndex::All(layers) => (0, layers),
    };
    let shape = [&[rows], spec.tensor_shape()].concat();
    let key = Key::new(g, seed).fold(stream(spec.key));
    (key.normal(&shape, first_row) * deviation).reshape(&spec.shape)
}
