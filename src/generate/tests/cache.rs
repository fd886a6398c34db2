//! Prefill and decode give the logits of the full forward pass.

use super::*;
use crate::graph::Tree;
use crate::llama::decode::Cache;
use crate::llama::model::Batch;
use crate::runtime::{Input, Program};

const LENGTHS: [i32; 2] = [5, 9];
const PROMPT: usize = 16;
const SLOTS: usize = 32;
const STEPS: usize = 12;
const LENGTH: usize = 24;

fn replicated(dtype: DType, shape: &[usize]) -> (Type, PartitionSpec) {
    (Type::new(dtype, shape), PartitionSpec::replicated(shape.len()))
}

fn token(row: usize, position: usize) -> i32 {
    ((row * 31 + position * 17 + position * position) % 64) as i32
}

/// Logits of every position, [row][position][v], by the pass that training uses.
fn full(model: &ModelConfig) -> Vec<f32> {
    let runtime = runtime("1x1");
    let llama = llama(&runtime, model, false);
    let spec = PartitionSpec::replicated(3);
    let module = module(&llama, &[replicated(DType::I32, &[2, LENGTH])], &[spec], |params, p| {
        let hidden =
            llama.hidden(params, Batch { tokens: p[0], segments: None, positions: None }, None);
        let head = if llama.model.tie_word_embeddings { 0 } else { 2 };
        let logits = hidden.einsum("btd,vd->btv", params[head]);
        vec![llama.model.logits_soft_cap.map_or(logits, |c| (logits / c).tanh() * c)]
    });
    let tokens: Vec<i32> = (0..2).flat_map(|r| (0..LENGTH).map(move |t| token(r, t))).collect();
    let tokens = replicated_i32(&runtime, &[2, LENGTH], &tokens);
    let parameters = parameters(&runtime, &llama);
    let inputs = parameters.iter().chain([&tokens]).map(Input::Borrowed).collect();
    runtime.compile(&module).unwrap().run(inputs).unwrap()[0].to_f32().unwrap()
}

struct Cached {
    runtime: Runtime,
    parameters: Vec<Array>,
    lengths: Array,
    prefill: Program,
    decode: Program,
}

impl Cached {
    fn new(model: &ModelConfig, mesh: &str, scan: bool) -> Cached {
        let runtime = runtime(mesh);
        let llama = llama(&runtime, model, scan);
        let array_spec = |(ty, dims): (Type, Vec<crate::parallel::Dim>)| {
            (ty, runtime.parallel().activation(&dims))
        };
        let cache: Vec<_> = llama.cache(2, SLOTS).into_iter().map(array_spec).collect();
        let logits = PartitionSpec::replicated(2);
        let results: Vec<_> = cache.iter().map(|c| c.1.clone()).chain([logits]).collect();
        let rows = || replicated(DType::I32, &[2]);
        let prompts = replicated(DType::I32, &[2, PROMPT]);
        let prefill = module(&llama, &[prompts, rows()], &results, |params, p| {
            let (cache, logits) = llama.prefill(params, p[0], p[1], SLOTS);
            [cache.leaves(), vec![logits]].concat()
        });
        let inputs = [&cache[..], &[rows(), rows(), replicated(DType::I32, &[])]].concat();
        let decode = module(&llama, &inputs, &results, |params, p| {
            let (cache, rest) = p.split_at(p.len() - 3);
            let cache = Cache::from_leaves(cache, scan);
            let (cache, logits) = llama.decode(params, cache, rest[0], rest[1], rest[2]);
            [cache.leaves(), vec![logits]].concat()
        });
        Cached {
            parameters: parameters(&runtime, &llama),
            lengths: replicated_i32(&runtime, &[2], &LENGTHS),
            prefill: runtime.compile(&prefill).unwrap(),
            decode: runtime.compile(&decode).unwrap(),
            runtime,
        }
    }

    fn run(&self, program: &Program, rest: &[&Array]) -> Vec<Array> {
        let inputs = self.parameters.iter().chain(rest.iter().copied());
        program.run(inputs.map(Input::Borrowed).collect()).unwrap()
    }

    /// Logits after the prompts and after each further token, [step][row][v].
    fn logits(&self) -> Vec<Vec<f32>> {
        let prompt = |r: usize| {
            let token_at = move |t: usize| {
                if t < LENGTHS[r] as usize { token(r, t) } else { 63 }
            };
            (0..PROMPT).map(token_at)
        };
        let prompts: Vec<i32> = (0..2).flat_map(prompt).collect();
        let prompts = replicated_i32(&self.runtime, &[2, PROMPT], &prompts);
        let mut state = self.run(&self.prefill, &[&prompts, &self.lengths]);
        let mut logits = vec![state.pop().unwrap().to_f32().unwrap()];
        for step in 0..STEPS {
            let next: Vec<i32> = (0..2).map(|r| token(r, LENGTHS[r] as usize + step)).collect();
            let next = replicated_i32(&self.runtime, &[2], &next);
            let step = replicated_i32(&self.runtime, &[], &[step as i32]);
            let rest = [&next, &self.lengths, &step];
            let inputs: Vec<&Array> = state.iter().chain(rest).collect();
            state = self.run(&self.decode, &inputs);
            logits.push(state.pop().unwrap().to_f32().unwrap());
        }
        logits
    }
}

fn check(sets: &[&str], mesh: &str, scan: bool) {
    let model = model(sets);
    let (full_pass, v) = (full(&model), model.vocab_size);
    for (step, logits) in Cached::new(&model, mesh, scan).logits().iter().enumerate() {
        for (row, length) in LENGTHS.into_iter().enumerate() {
            let at = row * LENGTH + length as usize - 1 + step;
            let want = &full_pass[at * v..(at + 1) * v];
            let have = &logits[row * v..(row + 1) * v];
            let off = want.iter().zip(have).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
            assert!(
                off <= 1e-5,
                "{sets:?} {mesh} scan={scan}: step {step} row {row} is off by {off}"
            );
        }
    }
}

#[test]
fn logits_are_those_of_the_full_pass() {
    check(&[], "1x1", false);
    check(&[], "1x1", true);
}

#[test]
fn logits_are_the_same_on_a_mesh() {
    check(&[], "2x2", false);
    check(&[], "2x2", true);
    check(&[], "data=1,fsdp=2,context=2", false);
}

#[test]
fn key_heads_are_repeated_where_more_devices_share_them() {
    check(&[], "1x4", false);
    check(&["model.use_bias=true"], "1x4", true);
}

#[test]
fn every_switch_reaches_the_cache() {
    check(&["model.sliding_window=6"], "1x1", false);
    check(&["model.sliding_window=3"], "2x2", true);
    let switches = [
        "model.qk_norm=true",
        "model.use_bias=true",
        "model.tie_word_embeddings=true",
        "model.logits_soft_cap=2.0",
        "model.head_dim=8",
    ];
    check(&switches, "1x1", false);
    check(&switches, "2x2", true);
}
