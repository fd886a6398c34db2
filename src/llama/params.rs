//! One table that describes every parameter. Initialisation, sharding, optimizer state,
//! checkpoints, import and export are all derived from it. Names, layout ([out, in]) and order are
//! those of Hugging Face.

use super::row::{Row, deviations, row};
use super::stack::Stack;
use super::{adapter, layer, weight};
use crate::config::{LoraConfig, ModelConfig};
use crate::dtype::DType;
use crate::error::UserError;
use crate::graph::ops::random::Key;
use crate::graph::{Graph, Tensor, Type};
use crate::parallel::Dim;

pub use super::row::{Content, Init};

/// Which layers a parameter belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LayerIndex {
    /// None: a parameter outside the layers.
    None,
    /// One layer.
    One(usize),
    /// All layers, stacked along dim 0.
    All(Stack),
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
    pub key: String,
    /// Type of the elements in the state of a run.
    pub dtype: DType,
    /// Whether steps change it. Those that do come after those that do not.
    pub is_trained: bool,
    pub content: Content,
}

impl ParamSpec {
    /// Type in the state of a run.
    pub fn ty(&self) -> Type {
        Type::new(self.dtype, &self.shape)
    }

    /// Type where weights are held as `dtype`, of which parts of quantized ones take no notice.
    pub fn held_as(&self, dtype: DType) -> Type {
        match self.content {
            Content::Tensor => self.ty().with_dtype(dtype),
            _ => self.ty(),
        }
    }

    /// Hugging Face names of the tensors inside, in the order of dim 0.
    pub fn names(&self) -> Vec<String> {
        match self.layer {
            LayerIndex::All(stack) => {
                let numbers = stack.order().into_iter();
                numbers.map(|l| self.name.replace("{}", &l.to_string())).collect()
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
        let (mut shape, mut dims) = (self.shape.clone(), self.dims.clone());
        let name = match layer {
            LayerIndex::None => self.key.clone(),
            LayerIndex::One(number) => format!("model.layers.{number}.{}", self.key),
            LayerIndex::All(Stack { layers, .. }) => {
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
            key: self.key.clone(),
            dtype: DType::F32,
            is_trained: true,
            content: Content::Tensor,
        };
        spec.decay = vec![spec.role != Role::Vector; spec.names().len()];
        spec
    }
}

/// Every parameter of the model, layers stacked where `scan_layers` is set. The order is that of
/// the device state.
pub fn param_specs(m: &ModelConfig, scan_layers: bool) -> Vec<ParamSpec> {
    let rows = layer::rows(m);
    let each = |layer| rows.iter().map(move |row: &Row| row.spec(layer));
    let in_layers = layer_indices(m, scan_layers).into_iter().flat_map(each);
    outer_rows(m).iter().map(|row| row.spec(LayerIndex::None)).chain(in_layers).collect()
}

fn layer_indices(m: &ModelConfig, scan_layers: bool) -> Vec<LayerIndex> {
    match scan_layers {
        true => vec![LayerIndex::All(Stack::new(m.num_hidden_layers))],
        false => (0..m.num_hidden_layers).map(LayerIndex::One).collect(),
    }
}

/// Every parameter of a model with adapters: the frozen ones of the model as `lora.base` keeps
/// them, then the adapters.
pub fn lora_specs(m: &ModelConfig, lora: &LoraConfig, scan_layers: bool) -> Vec<ParamSpec> {
    let frozen = |row: &Row, layer, dtype, content| ParamSpec {
        dtype,
        content,
        is_trained: false,
        ..row.spec(layer)
    };
    let (layers, rows) = (layer_indices(m, scan_layers), layer::rows(m));
    let adapted =
        rows.iter().filter(|row| adapter::projection(row).is_some_and(|p| lora.targets(p)));
    let adapters: Vec<Row> =
        adapted.flat_map(|row| adapter::rows(row, lora.rank, lora.dora)).collect();
    let kept: Vec<_> = rows.into_iter().flat_map(|row| weight::rows(row, lora.base)).collect();
    let outer = outer_rows(m);
    let mut specs: Vec<ParamSpec> = outer
        .iter()
        .map(|row| frozen(row, LayerIndex::None, lora.base.dtype(), Content::Tensor))
        .collect();
    for &layer in &layers {
        specs.extend(kept.iter().map(|(row, dtype, content)| frozen(row, layer, *dtype, *content)));
    }
    specs.extend(layers.iter().flat_map(|&layer| adapters.iter().map(move |row| row.spec(layer))));
    specs
}

/// Refuses adapters that the model cannot have.
pub fn check_lora(m: &ModelConfig, lora: &LoraConfig) -> Result<(), UserError> {
    adapter::check(&layer::rows(m), lora)
}

/// The parameters with trained matrices kept as `dtype`.
pub(super) fn with_matrices_in(mut specs: Vec<ParamSpec>, dtype: DType) -> Vec<ParamSpec> {
    let matrices = specs.iter_mut().filter(|spec| spec.role == Role::Matrix);
    matrices.for_each(|spec| spec.dtype = dtype);
    specs
}

/// The parameters with their layers in the order in which a circular pipeline goes through them.
pub(super) fn in_rounds(mut specs: Vec<ParamSpec>, stages: usize, rounds: usize) -> Vec<ParamSpec> {
    for spec in specs.iter_mut().filter(|_| stages > 1) {
        if let LayerIndex::All(stack) = &mut spec.layer {
            *stack = Stack::circular(stack.layers, stages, rounds);
        }
    }
    specs
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
pub(super) fn check_no_decay(specs: &[ParamSpec], parts: &[String]) -> Result<(), UserError> {
    let trained = specs.iter().filter(|spec| spec.is_trained);
    let names: Vec<String> = trained.flat_map(ParamSpec::names).collect();
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
/// every mesh. Panics for [`Init::RowNorms`], which follows from other parameters.
pub fn initial<'g>(g: &'g Graph, spec: &ParamSpec, seed: u64) -> Tensor<'g> {
    let (first_row, rows) = match spec.layer {
        LayerIndex::None => (0, 1),
        LayerIndex::One(layer) => (layer, 1),
        LayerIndex::All(stack) => (0, stack.layers),
    };
    let shape = [&[rows], spec.tensor_shape()].concat();
    let key = Key::new(g, seed).fold(stream(&spec.key));
    let random = match spec.init {
        Init::Ones => return g.full(&spec.ty(), 1.0),
        Init::Zeros => return g.full(&spec.ty(), 0.0),
        Init::Normal(deviation) => key.normal(&shape, first_row) * deviation,
        Init::Uniform(bound) => key.uniform(&shape, first_row) * (2.0 * bound) - bound,
        Init::RowNorms => panic!("{} begins with the norms of a weight", spec.name),
    };
    let random = match spec.layer {
        LayerIndex::All(stack) => stack.arrange(random),
        _ => random,
    };
    random.reshape(&spec.shape).convert(spec.dtype)
}
