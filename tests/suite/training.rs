//! Small training runs without the loop around them: a model on a mesh, its state, and steps over
//! given batches.

use std::collections::BTreeMap;

use llama3_tpu::config::Config;
use llama3_tpu::dtype::DType;
use llama3_tpu::graph::Function;
use llama3_tpu::graph::Module;
use llama3_tpu::graph::sharding::ArraySpec;
use llama3_tpu::llama::Llama;
use llama3_tpu::llama::model::Batch;
use llama3_tpu::pjrt::Executable;
use llama3_tpu::runtime::array::Array;
use llama3_tpu::runtime::{Input, Program, Runtime};
use llama3_tpu::step::{BatchInput, Programs, StateLeaf};
use llama3_tpu::targets::BatchField;

use crate::support::{encode, numbers, single, to_host};

/// A model that every mesh of eight devices divides.
const SMALL: &str = r#"
[model]
vocab_size = 64
hidden_size = 32
num_hidden_layers = 2
num_attention_heads = 8
num_key_value_heads = 8
intermediate_size = 64

[train]
steps = 10
global_batch_size = 16
sequence_length = 16

[optimizer]
learning_rate = 1e-2
weight_decay = 0.1
clip_grad_norm = 1.0

[data]
train = ["unused"]
tokenizer = "unused"
"#;

/// The small model with `section.key=value` on top.
pub(crate) fn small(sets: &[&str]) -> Config {
    let sets: Vec<String> = sets.iter().map(|s| s.to_string()).collect();
    Config::parse(SMALL, "small.toml", &sets).unwrap()
}

pub(crate) fn programs(runtime: &Runtime, config: &Config) -> Programs {
    runtime.parallel().validate(config).unwrap();
    Programs::new(config, Llama::new(config, runtime.parallel().clone()))
}

/// The state as the initializers make it.
pub(crate) fn initial_state(runtime: &Runtime, programs: &Programs) -> Vec<Array> {
    let init = runtime.compile(&programs.init()).unwrap();
    init.run(Vec::new()).unwrap()
}

/// The same state, which one device makes for all meshes, so that it is compiled once.
pub(crate) fn placed_state(runtime: &Runtime, programs: &Programs) -> Vec<Array> {
    let leaves = programs.state().leaves;
    let one_device = crate::training::programs(single(), &programs.config);
    // The stages of a circular pipeline have their layers in another order.
    let names = |leaves: &[StateLeaf]| leaves.iter().map(|l| l.names.clone()).collect::<Vec<_>>();
    if names(&one_device.state().leaves) != names(&leaves) {
        return initial_state(runtime, programs);
    }
    let place = |(leaf, array): (&StateLeaf, &Array)| {
        let bytes = array.to_host(single().devices.mesh()).unwrap();
        Array::from_host(&runtime.devices, &leaf.array.ty, &leaf.array.spec, &bytes).unwrap()
    };
    leaves.iter().zip(&initial_state(single(), &one_device)).map(place).collect()
}

/// Inputs of a step: an endless text in which every token has two followers, cut into documents of
/// 5 tokens where they are told apart.
fn text(config: &Config, step: usize) -> Vec<Vec<f64>> {
    let t = &config.train;
    let v = config.model.vocab_size;
    let coins = numbers(t.global_batch_size * (t.sequence_length + 1), (0.0, 1.0), step as u64);
    let row = |coins: &[f64]| -> Vec<f64> {
        let next = |token: &mut usize, coin: &f64| {
            *token = (*token * 5 + 1 + 3 * usize::from(*coin > 0.5)) % v;
            Some(*token as f64)
        };
        coins.iter().scan((coins[0] * v as f64) as usize, next).collect()
    };
    let rows: Vec<Vec<f64>> = coins.chunks(t.sequence_length + 1).map(row).collect();
    let tokens = rows.iter().flat_map(|r| r[..t.sequence_length].to_vec());
    let targets = rows.iter().flat_map(|r| r[1..].to_vec());
    let place = |at: usize| at % t.sequence_length;
    let places = || (0..t.global_batch_size * t.sequence_length).map(place);
    let segments = || places().map(|at| (at / 5) as f64).collect();
    let positions = || places().map(|at| (at % 5) as f64).collect();
    let (apart, restart) =
        (config.model.mask_across_document_boundaries, config.model.restart_positions);
    [tokens.collect(), targets.collect()]
        .into_iter()
        .chain(apart.then(segments))
        .chain(restart.then(positions))
        .collect()
}

/// A compiled train step with its state.
pub(crate) struct Run<'s> {
    runtime: &'s Runtime,
    programs: Programs,
    step: Program,
    state: Vec<Array>,
    frozen: Vec<Array>,
}

impl Run<'_> {
    pub(crate) fn new<'s>(runtime: &'s Runtime, config: &Config, state: Vec<Array>) -> Run<'s> {
        let programs = programs(runtime, config);
        let step = runtime.compile(&programs.train_step()).unwrap();
        Run { runtime, programs, step, state, frozen: Vec::new() }
    }

    /// The same run over parameters that it does not change.
    pub(crate) fn over(self, frozen: Vec<Array>) -> Self {
        Run { frozen, ..self }
    }

    /// Losses of the first ten steps over an endless text.
    pub(crate) fn ten_losses(&mut self) -> Vec<f64> {
        let batch = |i| text(&self.programs.config, i);
        let batches: Vec<_> = (0..10).map(batch).collect();
        batches.iter().map(|batch| self.step(batch)[0]).collect()
    }

    pub(crate) fn programs(&self) -> &Programs {
        &self.programs
    }

    /// The whole state on the host, by name.
    pub(crate) fn state_by_name(&self) -> BTreeMap<String, Vec<f64>> {
        state_by_name(self.runtime, &self.programs.state().leaves, &self.state)
    }

    pub(crate) fn executable(&self) -> &Executable {
        self.step.executable.executable()
    }

    /// One step over the inputs in the order of `train_inputs`; gives the metrics.
    pub(crate) fn step(&mut self, batch: &[Vec<f64>]) -> Vec<f64> {
        let inputs = self.programs.train_inputs();
        assert_eq!(inputs.len(), batch.len());
        let array = |(input, values): (&BatchInput, &Vec<f64>)| {
            let ArraySpec { ty, spec } = &input.array;
            Array::from_host(&self.runtime.devices, ty, spec, &encode(ty.dtype, values)).unwrap()
        };
        let batch: Vec<Array> = inputs.iter().zip(batch).map(array).collect();
        let state = std::mem::take(&mut self.state);
        let frozen = self.frozen.iter().map(Input::Borrowed);
        let state = state.into_iter().map(Input::Donated).chain(frozen);
        let arguments = state.chain(batch.into_iter().map(Input::Donated)).collect();
        self.state = self.step.run(arguments).unwrap();
        let metrics = self.state.pop().expect("metrics come last");
        to_host(self.runtime, &metrics)
    }
}

/// Losses of ten steps from the initial state.
pub(crate) fn ten_losses(runtime: &Runtime, config: &Config) -> Vec<f64> {
    let state = placed_state(runtime, &programs(runtime, config));
    Run::new(runtime, config, state).ten_losses()
}

/// Tensors by their Hugging Face names, however the slots stack them.
pub(crate) fn by_name(slots: &[StateLeaf], values: &[Vec<f64>]) -> BTreeMap<String, Vec<f64>> {
    assert_eq!(slots.len(), values.len());
    let tensors = |(slot, values): (&StateLeaf, &Vec<f64>)| {
        let size = values.len() / slot.names.len();
        let parts = values.chunks(size).map(<[f64]>::to_vec);
        slot.names.clone().into_iter().zip(parts).collect::<Vec<_>>()
    };
    slots.iter().zip(values).flat_map(tensors).collect()
}

/// The whole state on the host, by name.
pub(crate) fn state_by_name(
    runtime: &Runtime,
    slots: &[StateLeaf],
    state: &[Array],
) -> BTreeMap<String, Vec<f64>> {
    let values: Vec<Vec<f64>> = state.iter().map(|a| to_host(runtime, a)).collect();
    by_name(slots, &values)
}

/// Parameters, batch → sum of the objective, scored tokens, gradients of the sum; for one device.
pub(crate) fn gradient_module(programs: &Programs) -> Module {
    let inputs = programs.train_inputs();
    let function = Function::build(|g| {
        let specs = programs.llama.specs.iter();
        let parameters: Vec<_> = specs.map(|s| g.parameter(s.ty())).collect();
        let arrays: Vec<_> =
            inputs.iter().map(|i| (i.field, g.parameter(i.array.ty.clone()))).collect();
        let find = |field| arrays.iter().find(|(f, _)| *f == field).map(|(_, array)| *array);
        let batch = Batch {
            tokens: find(BatchField::Tokens).unwrap(),
            segments: find(BatchField::SegmentIds),
            positions: find(BatchField::Positions),
        };
        let targets = find(BatchField::Targets).unwrap();
        let ((objective, count), gradients) = g.value_and_grad(parameters, |parameters| {
            let sums = programs.llama.loss(&parameters, batch, targets, None);
            (sums.objective, sums.count)
        });
        assert_eq!([objective.dtype(), count.dtype()], [DType::F32; 2]);
        [vec![objective, count], gradients].concat()
    });
    Module::single("gradients", function)
}

/// The batch of the first step, to be given to [`gradient_module`].
pub(crate) fn first_batch(config: &Config) -> Vec<Vec<f64>> {
    text(config, 0)
}
