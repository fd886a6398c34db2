//! The two programs of generation as modules: prefill with the first choice, and decode with every
//! further one. The order of their arguments and results is described here and nowhere else.

use super::sampling::{Choice, Filters, choose, note};
use crate::dtype::DType;
use crate::error::UserError;
use crate::graph::sharding::ArraySpec;
use crate::graph::{Module, Parameters, Tensor, Tree, Type};
use crate::llama::Llama;
use crate::llama::decode::Cache;
use crate::parallel::Dim;
use crate::runtime::memory_check::check_host_memory;

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

/// The programs of one model for one batch.
pub struct DecodePrograms<'a> {
    pub llama: &'a Llama,
    /// As they are on the devices, in the order of `llama.specs`: training holds them in f32,
    /// whatever it computes in.
    pub parameters: Vec<ArraySpec>,
    pub sizes: Sizes,
    pub filters: Filters,
}

impl DecodePrograms<'_> {
    fn replicated(dtype: DType, shape: &[usize]) -> ArraySpec {
        ArraySpec::replicated(Type::new(dtype, shape))
    }

    fn cache(&self) -> Vec<ArraySpec> {
        let arrays = self.llama.cache(self.sizes.rows, self.sizes.slots).into_iter();
        arrays.map(|(ty, dims)| ArraySpec::new(ty, self.llama.parallel.activation(&dims))).collect()
    }

    /// Refuses a cache that the host's memory does not hold.
    pub(super) fn check_host_memory(&self) -> Result<(), UserError> {
        let fix = "use fewer --num-samples or --max-new-tokens";
        let label = "the cache of keys and values";
        check_host_memory(label, &self.cache(), &self.llama.parallel, fix)
    }

    /// What a step passes to the next: the cache, the tokens seen where they are penalized, and the
    /// step counter.
    pub fn state(&self) -> Vec<ArraySpec> {
        let counter = Self::replicated(DType::I32, &[]);
        self.cache().into_iter().chain(self.seen()).chain([counter]).collect()
    }

    /// Tokens of prompt and answer, boolean [b, v].
    pub fn seen(&self) -> Option<ArraySpec> {
        let ty = Type::new(DType::Bool, &[self.sizes.rows, self.llama.model.vocab_size]);
        let spec = self.llama.parallel.activation(&[Dim::Batch, Dim::Vocab]);
        self.filters.penalty.then(|| ArraySpec::new(ty, spec))
    }

    /// One id for each row, i32 [b].
    pub fn token(&self) -> ArraySpec {
        Self::replicated(DType::I32, &[self.sizes.rows])
    }

    /// What stays the same from step to step: prompt lengths, numbers of the sampling, seed.
    pub fn constants(&self) -> [ArraySpec; 3] {
        [
            Self::replicated(DType::I32, &[self.sizes.rows]),
            Self::replicated(DType::F32, &[5]),
            Self::replicated(DType::U32, &[2]),
        ]
    }

    /// The padded prompts, i32 [b, t].
    pub fn prompts(&self) -> ArraySpec {
        let ty = Type::new(DType::I32, &[self.sizes.rows, self.sizes.prompt]);
        ArraySpec::new(ty, self.llama.parallel.activation(&[Dim::Batch, Dim::Unsharded]))
    }

    /// Parameters, constants, prompts, \[seen\] → state, first token.
    pub fn prefill(&self) -> Module {
        self.trace("prefill", |p, parameters, lengths| {
            let prompts = p.argument(&self.prompts());
            let seen = self.seen().map(|array| p.argument(&array));
            let (cache, logits) =
                self.llama.prefill(parameters, prompts, lengths, self.sizes.slots);
            (cache, logits, seen, p.graph().scalar(DType::I32, 0.0))
        })
    }

    /// Parameters, constants, state (donated), token → state, next token.
    pub fn decode(&self) -> Module {
        self.trace("decode", |p, parameters, lengths| {
            let cache: Vec<_> = self.cache().iter().map(|array| p.donated(array)).collect();
            let seen = self.seen().map(|array| p.donated(&array));
            // The counter holds how many tokens were chosen, of which the last one is read now.
            let step = p.donated(&Self::replicated(DType::I32, &[]));
            let token = p.argument(&self.token());
            let cache = Cache::from_leaves(&cache, self.llama.scan_layers);
            let (cache, logits) = self.llama.decode(parameters, cache, token, lengths, step - 1.0);
            (cache, logits, seen, step)
        })
    }

    /// A program that chooses a token from the logits that `body` makes of parameters and prompt
    /// lengths.
    fn trace(
        &self,
        name: &str,
        body: impl for<'g> FnOnce(
            &Parameters<'g>,
            &[Tensor<'g>],
            Tensor<'g>,
        ) -> (Cache<'g>, Tensor<'g>, Option<Tensor<'g>>, Tensor<'g>),
    ) -> Module {
        Module::trace(name, self.llama.parallel.declared(), |p| {
            let parameters: Vec<_> = self.parameters.iter().map(|a| p.argument(a)).collect();
            let [lengths, numbers, seed] = self.constants().map(|array| p.argument(&array));
            let (cache, logits, seen, step) = body(p, &parameters, lengths);
            let token = choose(logits, Choice { numbers, seed, step, seen }, self.filters);
            let seen = seen.map(|seen| note(seen, token));
            let state = cache.leaves().into_iter().chain(seen).chain([step + 1.0]);
            let specs = self.state().into_iter().chain([self.token()]).map(|array| array.spec);
            state.chain([token]).zip(specs).collect()
        })
    }
}
