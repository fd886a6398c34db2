//! Scores requests in batches, on any mesh. Requests of similar lengths share a batch, and lengths
//! are powers of two, so that few programs are compiled.

use std::collections::HashMap;
use std::rc::Rc;

use anyhow::Result;

use super::request::Request;
use crate::dtype::DType;
use crate::graph::sharding::{ArraySpec, PartitionSpec};
use crate::graph::{Module, Type};
use crate::llama::{Llama, model};
use crate::parallel::Dim;
use crate::pjrt::as_bytes;
use crate::runtime::array::Array;
use crate::runtime::{Input, Program, Runtime};
use crate::targets::IGNORE_INDEX;

/// Tokens that one execution reads on each device, if a request is not longer.
const TOKENS: usize = 2048;
/// The shortest rows.
const SHORTEST: usize = 32;

/// The parameters of the model, in the order of its specs.
pub type Parameters<'a> = &'a [&'a Array];

/// What the model says of a request.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Score {
    /// Of the scored tokens, in nats.
    pub(super) log_likelihood: f64,
    /// Whether each of them is the likeliest.
    pub(super) is_greedy: bool,
}

/// The scoring programs of a model.
pub struct Scorer {
    llama: Llama,
    parameters: Vec<ArraySpec>,
    programs: HashMap<usize, Rc<Program>>,
}

impl Scorer {
    /// For parameters as `parameters` has them.
    pub fn new(llama: Llama, parameters: Vec<ArraySpec>) -> Scorer {
        Scorer { llama, parameters, programs: HashMap::new() }
    }

    /// The scores of requests, in their order; none where `stop` said between two batches that it
    /// should end.
    pub(super) fn score(
        &mut self,
        runtime: &Runtime,
        parameters: Parameters<'_>,
        requests: &[Request],
        stop: &mut dyn FnMut() -> Result<bool>,
    ) -> Result<Option<Vec<Score>>> {
        let mut scores = vec![None; requests.len()];
        let mut order: Vec<usize> = (0..requests.len()).collect();
        order.sort_by_key(|&i| std::cmp::Reverse(requests[i].len()));
        while let Some(&first) = order.first() {
            if stop()? {
                return Ok(None);
            }
            let shape = self.shape(requests[first].len());
            let batch: Vec<usize> = order.drain(..shape[0].min(order.len())).collect();
            let rows: Vec<&Request> = batch.iter().map(|&i| &requests[i]).collect();
            let batch_scores = self.score_batch(runtime, parameters, &rows, shape)?;
            batch.into_iter().zip(batch_scores).for_each(|(i, score)| scores[i] = Some(score));
        }
        let scores = scores.into_iter().map(|score| score.expect("every request is in a batch"));
        Ok(Some(scores.collect()))
    }

    /// Rows and length of a batch whose longest request has `longest` tokens.
    fn shape(&self, longest: usize) -> [usize; 2] {
        let context = self.llama.model.context_length();
        let length = longest.max(SHORTEST).next_power_of_two().min(context);
        [(TOKENS / length).max(1) * self.llama.parallel.batch_shards(), length]
    }

    fn score_batch(
        &mut self,
        runtime: &Runtime,
        parameters: Parameters<'_>,
        requests: &[&Request],
        shape: [usize; 2],
    ) -> Result<Vec<Score>> {
        let program = self.program(runtime, shape)?;
        let (mut tokens, mut targets) = (Vec::new(), Vec::new());
        for request in requests {
            let (inputs, outputs) = request.row(shape[1], IGNORE_INDEX);
            tokens.extend(inputs);
            targets.extend(outputs);
        }
        tokens.resize(shape[0] * shape[1], 0);
        targets.resize(shape[0] * shape[1], IGNORE_INDEX);
        let ArraySpec { ty, spec } = self.input(shape);
        let upload = |data: &[i32]| Array::from_host(&runtime.devices, &ty, &spec, as_bytes(data));
        let batch = [upload(&tokens)?, upload(&targets)?];
        let inputs = parameters.iter().copied().chain(&batch).map(Input::Borrowed).collect();
        let numbers =
            runtime.read_replicated("the scores of a task", program.run(inputs)?.remove(0))?;
        let (sums, greedy) = numbers.split_at(shape[0]);
        let score = |(nll, greedy): (&f32, &f32)| Score {
            log_likelihood: -f64::from(*nll),
            is_greedy: *greedy == 0.0,
        };
        Ok(sums.iter().zip(greedy).take(requests.len()).map(score).collect())
    }

    fn program(&mut self, runtime: &Runtime, shape: [usize; 2]) -> Result<Rc<Program>> {
        if let Some(program) = self.programs.get(&shape[1]) {
            return Ok(program.clone());
        }
        let program = Rc::new(runtime.compile(&self.module(shape))?);
        self.programs.insert(shape[1], program.clone());
        Ok(program)
    }

    /// Tokens or targets, i32 [b, t].
    fn input(&self, shape: [usize; 2]) -> ArraySpec {
        let spec = self.llama.parallel.activation(&[Dim::Batch, Dim::Sequence]);
        ArraySpec::new(Type::new(DType::I32, &shape), spec)
    }

    /// Parameters, tokens, targets → f32 [2b]: for each row the negative log-likelihood of its
    /// scored targets, then how many of them are not the likeliest.
    fn module(&self, shape: [usize; 2]) -> Module {
        let llama = &self.llama;
        Module::trace("score", llama.parallel.declared(), |p| {
            let parameters: Vec<_> = self.parameters.iter().map(|a| p.argument(a)).collect();
            let [tokens, targets] = [(); 2].map(|()| p.argument(&self.input(shape)));
            let batch = model::Batch { tokens, segments: None, positions: None };
            let scores = llama.token_scores(&parameters, batch, targets);
            let g = p.graph();
            let scored = targets.ne(g.full(&targets.ty(), f64::from(IGNORE_INDEX)));
            let nll = scores.nll.where_else_zero(scored).sum(&[1]);
            let missed = scores.is_greedy.not().and(scored).convert(DType::F32).sum(&[1]);
            vec![(g.concatenate(&[nll, missed], 0), PartitionSpec::replicated(1))]
        })
    }
}
