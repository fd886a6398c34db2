//! Generation against the CPU plugin: small models with parameters made here.

mod answers;
mod cache;
mod choices;
mod source;
mod transformers;

use crate::config::ModelConfig;
use crate::dtype::DType;
use crate::graph::sharding::{ArraySpec, PartitionSpec};
use crate::graph::{Function, Module, Tensor, Type};
use crate::llama::{Llama, ParamSpec};
use crate::parallel::{Parallel, parse_mesh};
use crate::runtime::Runtime;
use crate::runtime::array::Array;

pub(super) fn runtime(mesh: &str) -> Runtime {
    Runtime::for_tests(Parallel::new(parse_mesh(mesh, None).unwrap())).unwrap()
}

const CONFIG: &str = r#"
[model]
vocab_size = 64
hidden_size = 16
num_hidden_layers = 3
num_attention_heads = 4
num_key_value_heads = 2
intermediate_size = 24
[train]
steps = 1
global_batch_size = 4
sequence_length = 64
[optimizer]
learning_rate = 1e-3
[data]
train = "corpus.txt"
tokenizer = "tokenizer.json"
"#;

pub(super) fn model(sets: &[&str]) -> ModelConfig {
    let sets: Vec<String> = sets.iter().map(|s| s.to_string()).collect();
    crate::config::Config::parse(CONFIG, "test.toml", &sets).unwrap().model
}

/// Numbers in (-1, 1) that depend on name and index alone.
fn numbers(name: &str, count: usize) -> impl Iterator<Item = f32> {
    let mut state =
        name.bytes().fold(7u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01B3));
    (0..count).map(move |_| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 40) as f32 / (1u64 << 23) as f32 - 1.0
    })
}

/// Norms near one, everything else, biases included, around zero and large enough to matter.
fn values(spec: &ParamSpec) -> Vec<f32> {
    let count = spec.tensor_shape().iter().product();
    let (offset, scale) = match spec.name.contains("norm") {
        true => (1.0, 0.3),
        false => (0.0, 0.4),
    };
    let names = spec.names();
    let all = names.iter().flat_map(|name| numbers(name, count));
    all.map(|x| offset + scale * x).collect()
}

pub(super) fn parameters(runtime: &Runtime, llama: &Llama) -> Vec<Array> {
    let load = |spec: &ParamSpec| {
        let sharding = runtime.parallel().parameter(&spec.dims);
        let data = values(spec);
        Array::from_host(&runtime.devices, &spec.ty(), &sharding, crate::pjrt::as_bytes(&data))
            .unwrap()
    };
    llama.specs.iter().map(load).collect()
}

pub(super) fn llama(runtime: &Runtime, model: &ModelConfig, scan: bool) -> Llama {
    Llama::inference(model, runtime.parallel().clone(), DType::F32, scan)
}

pub(super) fn replicated_i32(runtime: &Runtime, shape: &[usize], data: &[i32]) -> Array {
    let (ty, spec) = (Type::new(DType::I32, shape), PartitionSpec::replicated(shape.len()));
    Array::from_host(&runtime.devices, &ty, &spec, crate::pjrt::as_bytes(data)).unwrap()
}

/// A module whose first arguments are the model's parameters and whose other arguments and results
/// are sharded as given.
pub(super) fn module(
    llama: &Llama,
    inputs: &[(Type, PartitionSpec)],
    results: &[PartitionSpec],
    body: impl for<'g> Fn(&[Tensor<'g>], &[Tensor<'g>]) -> Vec<Tensor<'g>>,
) -> Module {
    Module::trace("test", llama.parallel.declared(), |p| {
        let arguments = |arrays: Vec<ArraySpec>| -> Vec<_> {
            arrays.iter().map(|array| p.argument(array)).collect()
        };
        let parameters = arguments(llama.parameter_arrays(DType::F32));
        let inputs = inputs.iter().cloned().map(|(ty, spec)| ArraySpec::new(ty, spec)).collect();
        body(&parameters, &arguments(inputs)).into_iter().zip(results.iter().cloned()).collect()
    })
}
