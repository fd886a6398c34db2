//! The programs of a run as modules: initialisation, train step, evaluation step. What lies where
//! in their arguments and results is described by [`State`] and [`batch_inputs`], and by nothing
//! else.

use crate::config::Config;
use crate::dtype::DType;
use crate::graph::autodiff::{Remat, value_and_grad};
use crate::graph::ops::random::Key;
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Argument, Module};
use crate::graph::{Function, Graph, Tensor, Type};
use crate::llama::model::Batch;
use crate::llama::params::initial;
use crate::llama::{Llama, ParamSpec};
use crate::optimizer::{self, SlotSpec, Update};
use crate::parallel::Dim;
use crate::targets::BatchField;

/// Numbers that a train step reports, in the order of its metrics vector (f32).
pub const METRICS: [&str; 5] = ["loss", "nll", "grad_norm", "learning_rate", "tokens"];

/// One tensor of the training state as it lies on the devices.
#[derive(Clone, Debug)]
pub struct StateLeaf {
    /// Hugging Face names of the tensors inside, prefixed with `m.`, `v.`, … for optimizer state.
    pub names: Vec<String>,
    pub ty: Type,
    /// Shape of each of the tensors inside.
    pub tensor_shape: Vec<usize>,
    pub spec: PartitionSpec,
    /// Index of the parameter that it is kept for; none for parameters and the step counter.
    pub param: Option<usize>,
}

/// The training state: parameters, then what the optimizer keeps, then the step counter (i32
/// scalar).
#[derive(Clone, Debug)]
pub struct State {
    pub leaves: Vec<StateLeaf>,
    /// How many of the leaves are parameters.
    pub parameters: usize,
}

impl State {
    /// Indices of the leaves that are kept for parameter number `index`, in the order of
    /// [`optimizer::slots`].
    fn kept_for(&self, index: usize) -> Vec<usize> {
        let own = |leaf: &usize| self.leaves[*leaf].param == Some(index);
        (self.parameters..self.leaves.len()).filter(own).collect()
    }
}

/// Name of the step counter among the leaves.
pub const STEP: &str = "step";

/// One input of a step besides the state: i32 [rows, sequence], or [micro-batches, rows, sequence]
/// with accumulation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchInput {
    pub field: BatchField,
    pub ty: Type,
    pub spec: PartitionSpec,
}

/// Everything needed to build the programs of a run.
pub struct Programs {
    pub config: Config,
    pub llama: Llama,
}

impl Programs {
    pub fn new(config: &Config, llama: Llama) -> Programs {
        Programs { config: config.clone(), llama }
    }

    /// What the optimizer keeps for parameter number `index`.
    fn kept(&self, index: usize, kept: &SlotSpec) -> StateLeaf {
        let p = &self.llama.specs[index];
        let own = p.names().into_iter();
        StateLeaf {
            names: own.map(|n| format!("{}.{n}", kept.name)).collect(),
            ty: Type::new(kept.dtype, &kept.shape),
            tensor_shape: kept.shape[usize::from(p.stacked.is_some())..].to_vec(),
            spec: self.optimizer_spec(&kept.dims, &kept.shape),
            param: Some(index),
        }
    }

    /// The parameters alone, as evaluation and generation hold them.
    pub fn parameters(&self) -> State {
        let parallel = &self.llama.parallel;
        let own = |p: &ParamSpec| StateLeaf {
            names: p.names(),
            ty: p.ty(),
            tensor_shape: p.tensor_shape().to_vec(),
            spec: parallel.parameter(&p.dims),
            param: None,
        };
        let leaves: Vec<StateLeaf> = self.llama.specs.iter().map(own).collect();
        State { parameters: leaves.len(), leaves }
    }

    pub fn state(&self) -> State {
        let State { mut leaves, parameters } = self.parameters();
        let kept = |p| optimizer::slots(&self.config.optimizer, p);
        let kept: Vec<Vec<SlotSpec>> = self.llama.specs.iter().map(kept).collect();
        let most = kept.iter().map(Vec::len).max().unwrap_or_default();
        for place in 0..most {
            let of_all = kept.iter().enumerate();
            let here = of_all.filter_map(|(i, own)| Some((i, own.get(place)?)));
            leaves.extend(here.map(|(i, slot)| self.kept(i, slot)));
        }
        let (names, ty, spec) =
            (vec![STEP.to_string()], Type::scalar(DType::I32), PartitionSpec::replicated(0));
        leaves.push(StateLeaf { names, ty, tensor_shape: vec![], spec, param: None });
        State { leaves, parameters }
    }

    /// Where the update of a parameter is computed: over `data` each device updates its own part,
    /// unless switched off.
    fn update_spec(&self, p: &ParamSpec) -> PartitionSpec {
        self.optimizer_spec(&p.dims, &p.shape)
    }

    fn optimizer_spec(&self, dims: &[Dim], shape: &[usize]) -> PartitionSpec {
        match self.config.parallel.shard_optimizer_state {
            true => self.llama.parallel.optimizer_state(dims, shape),
            false => self.llama.parallel.parameter(dims),
        }
    }

    /// Inputs of a step over `rows` sequences in `micro` micro-batches.
    fn batch_inputs(&self, micro: usize, rows: usize) -> Vec<BatchInput> {
        let length = self.config.train.sequence_length;
        let (shape, dims): (Vec<usize>, &[Dim]) = match micro {
            1 => (vec![rows, length], &[Dim::Batch, Dim::Sequence]),
            n => (vec![n, rows / n, length], &[Dim::Unsharded, Dim::Batch, Dim::Sequence]),
        };
        let input = |field| BatchInput {
            field,
            ty: Type::new(DType::I32, &shape),
            spec: self.llama.parallel.activation(dims),
        };
        let segments = self
            .config
            .model
            .mask_across_document_boundaries
            .then(|| input(BatchField::SegmentIds));
        let positions = self.config.model.restart_positions.then(|| input(BatchField::Positions));
        [input(BatchField::Tokens), input(BatchField::Targets)]
            .into_iter()
            .chain(segments)
            .chain(positions)
            .collect()
    }

    pub fn train_inputs(&self) -> Vec<BatchInput> {
        let t = &self.config.train;
        self.batch_inputs(t.gradient_accumulation_steps, t.global_batch_size)
    }

    pub fn eval_inputs(&self) -> Vec<BatchInput> {
        self.batch_inputs(1, self.eval_rows())
    }

    /// Sequences in a batch of an evaluation: those of a micro-batch.
    pub fn eval_rows(&self) -> usize {
        self.config.train.global_batch_size / self.config.train.gradient_accumulation_steps
    }

    fn module(
        &self,
        name: &str,
        function: Function,
        inputs: &[PartitionSpec],
        results: &[PartitionSpec],
        donated: usize,
    ) -> Module {
        let argument = |(i, spec): (usize, &PartitionSpec)| Argument {
            sharding: Some(spec.clone()),
            donated_to: (i < donated).then_some(i),
        };
        Module {
            name: name.to_string(),
            function,
            mesh: self.llama.parallel.declared(),
            arguments: inputs.iter().enumerate().map(argument).collect(),
            results: results.iter().cloned().map(Some).collect(),
        }
    }

    /// () → state.
    pub fn init(&self) -> Module {
        let state = self.state();
        let seed = self.config.train.seed;
        let function = Function::build(|g| {
            let parameters: Vec<_> = self.llama.specs.iter().map(|p| initial(g, p, seed)).collect();
            let rest = state.leaves[parameters.len()..].iter().map(|s| g.full(&s.ty, 0.0));
            parameters.iter().copied().chain(rest).collect()
        });
        self.module("init", function, &[], &specs(&state), 0)
    }

    /// State, batch → state, metrics. The state's memory is given over.
    pub fn train_step(&self) -> Module {
        let state = self.state();
        let batch = self.train_inputs();
        let slots: Vec<Type> = state.leaves.iter().map(|s| s.ty.clone()).collect();
        let types: Vec<Type> =
            slots.iter().cloned().chain(batch.iter().map(|b| b.ty.clone())).collect();
        let function = Function::with_parameters(&types, |g, p| {
            let (state_in, inputs) = p.split_at(slots.len());
            self.step(g, &state, state_in, inputs)
        });
        let inputs: Vec<_> =
            specs(&state).into_iter().chain(batch.iter().map(|b| b.spec.clone())).collect();
        let results = [specs(&state), vec![PartitionSpec::replicated(1)]].concat();
        self.module("train_step", function, &inputs, &results, slots.len())
    }

    /// Parameters, batch → [nll sum, scored tokens] (f32).
    pub fn eval_step(&self) -> Module {
        let state = self.parameters();
        let batch = self.eval_inputs();
        let all = state.leaves.iter().map(|s| &s.ty).chain(batch.iter().map(|b| &b.ty));
        let types: Vec<Type> = all.cloned().collect();
        let function = Function::with_parameters(&types, |g, p| {
            let (parameters, inputs) = p.split_at(state.leaves.len());
            let (batch, targets) = read_batch(inputs);
            let sums = self.llama.loss(parameters, batch, targets, None);
            vec![vector(g, &[sums.nll, sums.count])]
        });
        let inputs: Vec<_> =
            specs(&state).into_iter().chain(batch.iter().map(|b| b.spec.clone())).collect();
        self.module("eval_step", function, &inputs, &[PartitionSpec::replicated(1)], 0)
    }

    fn step<'g>(
        &self,
        g: &'g Graph,
        state: &State,
        values: &[Tensor<'g>],
        inputs: &[Tensor<'g>],
    ) -> Vec<Tensor<'g>> {
        let parameters = &values[..state.parameters];
        let counter = values[values.len() - 1];
        let specs = self.llama.specs.iter();
        let rounded = specs.zip(parameters).map(|(p, x)| x.convert(self.gradient_type(p)));
        let rounded: Vec<_> = rounded.collect();
        let Gradients { sums, gradients } = self.gradients(g, &rounded, inputs, counter);
        let [objective, nll, count] = sums;
        let scale = 1.0 / count.maximum(g.scalar(DType::F32, 1.0));
        let updated = |x: Tensor<'g>, p: &ParamSpec| match self.llama.parallel.devices() {
            1 => x,
            _ => x.sharded(self.update_spec(p)),
        };
        let mean = |d: Tensor<'g>| d.convert(DType::F32) * scale.broadcast_to(&d.shape());
        let gradients: Vec<_> = gradients
            .into_iter()
            .zip(&self.llama.specs)
            .map(|(d, p)| updated(mean(d), p))
            .collect();
        let c = &self.config.optimizer;
        let clipped = c
            .clip_grad_value
            .map_or(gradients.clone(), |limit| optimizer::clip_by_value(&gradients, limit));
        let norm = optimizer::global_norm(&clipped);
        let clipped = c
            .clip_grad_norm
            .map_or(clipped.clone(), |l| optimizer::clip_by_global_norm(&clipped, norm, l));
        let step = counter.convert(DType::F32);
        let rate = optimizer::schedule(&self.config.schedule, self.config.train.steps, step)
            * c.learning_rate;
        let mut results = values.to_vec();
        for (i, gradient) in clipped.into_iter().enumerate() {
            let spec = &self.llama.specs[i];
            let own = state.kept_for(i);
            let u = Update {
                spec,
                parameter: updated(parameters[i], spec),
                gradient,
                state: own.iter().map(|&slot| values[slot]).collect(),
            };
            let (new, kept) = optimizer::update(c, u, rate, step + 1.0);
            results[i] = new;
            own.into_iter().zip(kept).for_each(|(slot, k)| results[slot] = k);
        }
        results[values.len() - 1] = counter + 1.0;
        results.push(vector(g, &[objective * scale, nll * scale, norm, rate, count]));
        results
    }

    /// Type of the gradient of a parameter.
    fn gradient_type(&self, p: &ParamSpec) -> DType {
        // Matrix products sum in f32 and round once; the rows of the embedding are added up one by
        // one.
        let product = p.tensor_shape().len() == 2 && p.name != "model.embed_tokens.weight";
        match product {
            true => self.config.train.gradient_dtype.into(),
            false => DType::F32,
        }
    }

    /// Sums over the whole batch, by a scan over micro-batches where there are several.
    fn gradients<'g>(
        &self,
        g: &'g Graph,
        parameters: &[Tensor<'g>],
        inputs: &[Tensor<'g>],
        counter: Tensor<'g>,
    ) -> Gradients<'g> {
        let micro = self.config.train.gradient_accumulation_steps;
        let key = |number: Tensor<'g>| {
            let seed = Key::new(g, self.config.train.seed);
            self.has_dropout()
                .then(|| seed.fold_in(counter.convert(DType::U32)).fold_in(number).word())
        };
        if micro == 1 {
            return self.micro_gradients(g, parameters, inputs, key(g.scalar(DType::U32, 0.0)));
        }
        let n = parameters.len();
        let scalar = Type::scalar(DType::F32);
        let parameter_types: Vec<Type> = parameters.iter().map(|p| p.ty()).collect();
        let slices = inputs.iter().map(|t| t.ty()).map(|t| t.with_shape(&t.shape[1..]));
        let keys = self.has_dropout().then(|| {
            let each = (0..micro)
                .map(|i| key(g.scalar(DType::U32, i as f64)).expect("dropout is on").reshape(&[1]));
            g.concatenate(&each.collect::<Vec<_>>(), 0)
        });
        let types: Vec<Type> = parameter_types
            .iter()
            .cloned()
            .chain(vec![scalar.clone(); 3])
            .chain(parameter_types.clone())
            .chain(slices)
            .chain(keys.map(|_| Type::scalar(DType::U32)))
            .collect();
        let body = Function::with_parameters(&types, |g, p| {
            let (inputs, key) = p[2 * n + 3..].split_at(inputs.len());
            let found = self.micro_gradients(g, &p[..n], inputs, key.first().copied());
            let new = found.sums.into_iter().chain(found.gradients);
            p[n..].iter().zip(new).map(|(&sum, x)| sum + x).collect()
        });
        let zeros: Vec<_> = vec![g.full(&scalar, 0.0); 3]
            .into_iter()
            .chain(parameters.iter().map(|p| p.zeros_like()))
            .collect();
        let stacks: Vec<_> = inputs.iter().copied().chain(keys).collect();
        let (sums, _) = g.scan_function(body, parameters, &zeros, &stacks, Remat::SaveAll);
        Gradients { sums: [sums[0], sums[1], sums[2]], gradients: sums[3..].to_vec() }
    }

    fn has_dropout(&self) -> bool {
        self.config.model.dropout_rate > 0.0
    }

    /// Gradients of the summed objective of one micro-batch.
    fn micro_gradients<'g>(
        &self,
        g: &'g Graph,
        parameters: &[Tensor<'g>],
        inputs: &[Tensor<'g>],
        dropout: Option<Tensor<'g>>,
    ) -> Gradients<'g> {
        let n = parameters.len();
        let arguments: Vec<_> = parameters.iter().chain(inputs).copied().chain(dropout).collect();
        let types: Vec<Type> = arguments.iter().map(|t| t.ty()).collect();
        let function = Function::with_parameters(&types, |_, p| {
            let (inputs, dropout) = p[n..].split_at(inputs.len());
            let (batch, targets) = read_batch(inputs);
            let sums = self.llama.loss(&p[..n], batch, targets, dropout.first().copied());
            vec![sums.objective, sums.nll, sums.count]
        });
        let wanted: Vec<bool> = (0..arguments.len()).map(|i| i < n).collect();
        let (sums, gradients) = value_and_grad(g, &function, &arguments, &wanted);
        Gradients { sums: [sums[0], sums[1], sums[2]], gradients }
    }
}

/// Sums of objective, nll and scored tokens, and the objective's gradient for each parameter.
struct Gradients<'g> {
    sums: [Tensor<'g>; 3],
    gradients: Vec<Tensor<'g>>,
}

/// Batch and targets from the inputs in the order of [`Programs::train_inputs`].
fn read_batch<'g>(inputs: &[Tensor<'g>]) -> (Batch<'g>, Tensor<'g>) {
    (
        Batch {
            tokens: inputs[0],
            segments: inputs.get(2).copied(),
            positions: inputs.get(3).copied(),
        },
        inputs[1],
    )
}

fn specs(state: &State) -> Vec<PartitionSpec> {
    state.leaves.iter().map(|s| s.spec.clone()).collect()
}

/// Scalars as one vector, so that they cross to the host in one transfer.
fn vector<'g>(g: &'g Graph, scalars: &[Tensor<'g>]) -> Tensor<'g> {
    g.concatenate(&scalars.iter().map(|s| s.reshape(&[1])).collect::<Vec<_>>(), 0)
}
