//! The two programs of generation as modules: prefill with the first choice, and decode with every
//! further one. What lies where in their arguments and results is described here and nowhere else.

use super::sampling::{Choice, Filters, choose, note};
use crate::dtype::DType;
use crate::graph::sharding::PartitionSpec;
use crate::graph::{Argument, Module};
use crate::graph::{Function, Tensor, Type};
use crate::llama::{Llama, ParamSpec};
use crate::parallel::Dim;

/// Sizes that a program is compiled for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sizes {
    /// Rows of the batch, a multiple of the mesh's batch shards.
    pub rows: usize,
    /// Tokens of the longest prompt, padded.
    pub prompt: usize,
    /// Slots of the cache.
    pub slots: usize,
}

/// A tensor of a program: its type, and how it lies on the mesh.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub ty: Type,
    pub spec: PartitionSpec,
}

/// The programs of one model for one batch.
pub struct DecodePrograms<'a> {
    pub llama: &'a Llama,
    /// Element type of the parameters; training holds them in f32, whatever it computes in.
    pub weights: DType,
    pub sizes: Sizes,
    pub filters: Filters,
}

impl DecodePrograms<'_> {
    fn replicated(&self, dtype: DType, shape: &[usize]) -> Place {
        Place { ty: Type::new(dtype, shape), spec: PartitionSpec::replicated(shape.len()) }
    }

    pub fn parameters(&self) -> Vec<Place> {
        let place = |spec: &ParamSpec| Place {
            ty: spec.ty().with_dtype(self.weights),
            spec: self.llama.parallel.parameter(&spec.dims),
        };
        self.llama.specs.iter().map(place).collect()
    }

    /// What a step hands on to the next: the cache, the tokens seen where they are penalised, and
    /// the step counter.
    pub fn state(&self) -> Vec<Place> {
        let place = |(ty, dims): (Type, Vec<Dim>)| Place {
            ty,
            spec: self.llama.parallel.activation(&dims),
        };
        let cache = self.llama.cache(self.sizes.rows, self.sizes.slots);
        cache
            .into_iter()
            .map(place)
            .chain(self.seen())
            .chain([self.replicated(DType::I32, &[])])
            .collect()
    }

    /// Tokens that stand in prompt or answer, boolean [b, v].
    pub fn seen(&self) -> Option<Place> {
        let (rows, vocabulary) = (self.sizes.rows, self.llama.model.vocab_size);
        self.filters.penalty.then(|| Place {
            ty: Type::new(DType::Bool, &[rows, vocabulary]),
            spec: self.llama.parallel.activation(&[Dim::Batch, Dim::Vocab]),
        })
    }

    /// One id for each row, i32 [b].
    pub fn token(&self) -> Place {
        self.replicated(DType::I32, &[self.sizes.rows])
    }

    /// What stays the same from step to step: prompt lengths, numbers of the sampling, seed.
    pub fn constants(&self) -> Vec<Place> {
        vec![
            self.replicated(DType::I32, &[self.sizes.rows]),
            self.replicated(DType::F32, &[5]),
            self.replicated(DType::U32, &[2]),
        ]
    }

    /// The padded prompts, i32 [b, t].
    pub fn prompts(&self) -> Place {
        let (rows, length) = (self.sizes.rows, self.sizes.prompt);
        Place {
            ty: Type::new(DType::I32, &[rows, length]),
            spec: self.llama.parallel.activation(&[Dim::Batch, Dim::Unsharded]),
        }
    }

    fn module(
        &self,
        name: &str,
        inputs: &[Place],
        results: &[Place],
        donated: std::ops::Range<usize>,
        body: impl for<'g> Fn(&[Tensor<'g>]) -> Vec<Tensor<'g>>,
    ) -> Module {
        let types: Vec<Type> = inputs.iter().map(|p| p.ty.clone()).collect();
        let argument = |(i, place): (usize, &Place)| Argument {
            sharding: Some(place.spec.clone()),
            donated_to: donated.contains(&i).then(|| i - donated.start),
        };
        Module {
            name: name.to_string(),
            function: Function::with_parameters(&types, |_, p| body(p)),
            mesh: self.llama.parallel.declared(),
            arguments: inputs.iter().enumerate().map(argument).collect(),
            results: results.iter().map(|p| Some(p.spec.clone())).collect(),
        }
    }

    fn results(&self) -> Vec<Place> {
        let mut results = self.state();
        results.push(self.token());
        results
    }

    /// Parameters, constants, prompts, \[seen\] → state, first token.
    pub fn prefill(&self) -> Module {
        let (parameters, constants) = (self.parameters(), self.constants());
        let n = parameters.len();
        let inputs: Vec<Place> = parameters
            .into_iter()
            .chain(constants)
            .chain([self.prompts()])
            .chain(self.seen())
            .collect();
        self.module("prefill", &inputs, &self.results(), 0..0, |p| {
            let [lengths, numbers, seed, prompts] = p[n..n + 4] else {
                unreachable!("as many as inputs")
            };
            let slots = self.sizes.slots;
            let (cache, logits) = self.llama.prefill(&p[..n], prompts, lengths, slots);
            let choice = Choice {
                numbers,
                seed,
                step: logits.graph().scalar(DType::I32, 0.0),
                seen: p.get(n + 4).copied(),
            };
            self.chosen(cache, logits, choice)
        })
    }

    /// Parameters, constants, state (given over), token → state, next token.
    pub fn decode(&self) -> Module {
        let (parameters, constants, state) = (self.parameters(), self.constants(), self.state());
        let n = parameters.len();
        let first = n + constants.len();
        let caches = self.llama.cache(self.sizes.rows, self.sizes.slots).len();
        let donated = first..first + state.len();
        let inputs = [parameters, constants, state, vec![self.token()]].concat();
        self.module("decode", &inputs, &self.results(), donated, |p| {
            let [lengths, numbers, seed] = p[n..first] else {
                unreachable!("as many as constants")
            };
            let (state, token) = (&p[first..p.len() - 1], p[p.len() - 1]);
            let (cache, rest) = state.split_at(caches);
            // The counter holds how many tokens were chosen, of which the last one is read now.
            let step = rest[rest.len() - 1];
            let (cache, logits) = self.llama.decode(&p[..n], cache, token, lengths, step - 1.0);
            let choice =
                Choice { numbers, seed, step, seen: self.filters.penalty.then(|| rest[0]) };
            self.chosen(cache, logits, choice)
        })
    }

    fn chosen<'g>(
        &self,
        cache: Vec<Tensor<'g>>,
        logits: Tensor<'g>,
        choice: Choice<'g>,
    ) -> Vec<Tensor<'g>> {
        let token = choose(logits, choice, self.filters);
        let mut results = cache;
        results.extend(choice.seen.map(|seen| note(seen, token)));
        results.extend([choice.step + 1.0, token]);
        results
    }
}
