//! The loop of generation. Tokens go from step to step on the device; the host reads each one while
//! the next step runs, to show it and to see whether the answer ends.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::time::{Duration, Instant};

use anyhow::Result;
use serde::Serialize;

use super::answer::Answer;
use super::loaded::LoadedModel;
use super::programs::{DecodePrograms, Sizes};
use super::sampling::{Filters, Sampling};
use crate::data::Tokenizer;
use crate::error::UserError;
use crate::graph::sharding::ArraySpec;
use crate::llama::Llama;
use crate::pjrt::as_bytes;
use crate::runtime::array::Array;
use crate::runtime::{Input, Program, Runtime};

/// Shortest prompt and cache that programs are compiled for; longer ones double.
const SMALLEST: usize = 32;

/// More of either are a mistake.
const MOST_SAMPLES: usize = 1 << 16;
const MOST_NEW_TOKENS: usize = 1 << 31;

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct GenerateOptions {
    /// Answers end here at the latest, or where the model's context does.
    pub max_new_tokens: usize,
    /// Answers to each prompt, all in one batch.
    pub num_samples: usize,
    /// Texts that end an answer and are not part of it; the name of a special token means that
    /// token.
    pub stop: Vec<String>,
    pub sampling: Sampling,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Generation {
    pub prompt_tokens: Vec<u32>,
    /// The new tokens, with the one that ended the answer.
    pub tokens: Vec<u32>,
    /// Text of the new tokens.
    pub text: String,
}

/// Where the time of a call went.
#[derive(Clone, Copy, Debug, Default)]
pub struct Timing {
    pub compile: Duration,
    /// From the prompts to the first token.
    pub prefill: Duration,
    /// All further tokens.
    pub decode: Duration,
    /// Decode steps.
    pub steps: usize,
}

impl GenerateOptions {
    /// Checks what needs no model.
    pub fn validate(&self) -> Result<(), UserError> {
        let refuse = |text: String| Err(UserError(format!("generate: {text}")));
        self.sampling.validate()?;
        for (name, value, most) in [
            ("max-new-tokens", self.max_new_tokens, MOST_NEW_TOKENS),
            ("num-samples", self.num_samples, MOST_SAMPLES),
        ] {
            if !(1..=most).contains(&value) {
                return refuse(format!("{name}={value} must be in [1, {most}]"));
            }
        }
        if self.stop.iter().any(|s| s.is_empty()) {
            return refuse("an empty stop string would end every answer at once".into());
        }
        Ok(())
    }
}

/// A model's compiled programs, which further calls of the same sizes use again.
pub struct Generator<'a> {
    runtime: &'a Runtime,
    llama: &'a Llama,
    parameters: Vec<&'a Array>,
    tokenizer: &'a Tokenizer,
    end_tokens: Vec<u32>,
    programs: CompiledPrograms,
    stop: Option<&'a Stop<'a>>,
    /// Of the last call.
    pub timing: Timing,
}

/// Whether to break off, on which all processes of the runtime agree.
type Stop<'a> = dyn Fn() -> Result<bool> + 'a;

/// The compiled programs of a model on a runtime.
#[derive(Default)]
pub struct CompiledPrograms(HashMap<(Sizes, Filters), Programs>);

struct Programs {
    prefill: Program,
    decode: Program,
}

/// Prompts of one call, padded to the sizes of its programs.
struct Batch {
    sizes: Sizes,
    /// Of each row.
    lengths: Vec<i32>,
    /// [rows, prompt].
    tokens: Vec<i32>,
}

impl Batch {
    /// `rows` fills up to a multiple of `shards` with copies of the first prompt.
    fn new(prompts: &[&[u32]], shards: usize, max_new_tokens: usize) -> Batch {
        let longest = prompts.iter().map(|p| p.len()).max().expect("a prompt");
        let bucket = |n: usize| n.next_power_of_two().max(SMALLEST);
        let prompt = bucket(longest);
        let sizes = Sizes {
            rows: prompts.len().next_multiple_of(shards),
            prompt,
            slots: bucket(longest + max_new_tokens).max(prompt),
        };
        let mut batch = Batch { sizes, lengths: Vec::new(), tokens: Vec::new() };
        for row in 0..sizes.rows {
            let prompt_tokens = prompts.get(row).unwrap_or(&prompts[0]);
            batch.lengths.push(prompt_tokens.len() as i32);
            batch.tokens.extend(prompt_tokens.iter().map(|t| *t as i32));
            batch.tokens.resize((row + 1) * prompt, 0);
        }
        batch
    }

    /// Which tokens are in each prompt, one byte for each of [rows, vocabulary].
    fn seen(&self, vocabulary: usize) -> Vec<u8> {
        let mut seen = vec![0; self.sizes.rows * vocabulary];
        for (row, length) in self.lengths.iter().enumerate() {
            let start = row * self.sizes.prompt;
            for token in &self.tokens[start..start + *length as usize] {
                seen[row * vocabulary + *token as usize] = 1;
            }
        }
        seen
    }
}

impl<'a> Generator<'a> {
    /// For a model whose parameters are on the devices of `runtime`, in the order of `llama.specs`.
    pub fn new(
        runtime: &'a Runtime,
        llama: &'a Llama,
        parameters: impl IntoIterator<Item = &'a Array>,
        tokenizer: &'a Tokenizer,
        end_tokens: Vec<u32>,
    ) -> Generator<'a> {
        Generator {
            runtime,
            llama,
            parameters: parameters.into_iter().collect(),
            tokenizer,
            end_tokens,
            programs: CompiledPrograms::default(),
            stop: None,
            timing: Timing::default(),
        }
    }

    pub fn of(runtime: &'a Runtime, model: &'a LoadedModel) -> Generator<'a> {
        let end_tokens = model.end_tokens.clone();
        Generator::new(runtime, &model.llama, &model.parameters, &model.tokenizer, end_tokens)
    }

    /// Takes programs that were compiled before, for the same model on the same runtime.
    pub fn with_programs(mut self, programs: CompiledPrograms) -> Generator<'a> {
        self.programs = programs;
        self
    }

    /// Breaks answers off once `stop` says so, which is asked before each token.
    pub fn until(mut self, stop: &'a Stop<'a>) -> Generator<'a> {
        self.stop = Some(stop);
        self
    }

    /// The programs that were compiled so far.
    pub fn into_programs(self) -> CompiledPrograms {
        self.programs
    }

    /// Answers to prompts given as tokens, `num_samples` to each, in order. `on_text` gets the text
    /// of each answer as it comes.
    pub fn generate(
        &mut self,
        prompts: &[Vec<u32>],
        options: &GenerateOptions,
        on_text: &mut dyn FnMut(usize, &str),
    ) -> Result<Vec<Generation>> {
        let limit = self.validate(prompts, options)?;
        let rows: Vec<&[u32]> =
            prompts.iter().flat_map(|p| std::iter::repeat_n(&p[..], options.num_samples)).collect();
        let batch = Batch::new(&rows, self.runtime.parallel().batch_shards(), limit);
        let end_tokens = self.end_tokens(options);
        let answer = |_: &&[u32]| Answer::new(self.tokenizer, &end_tokens, &options.stop, limit);
        let mut answers: Vec<Answer<'_>> = rows.iter().map(answer).collect();
        self.run(&batch, &options.sampling, &mut answers, on_text)?;
        let finished = rows.iter().zip(answers).map(|(prompt, answer)| Generation {
            prompt_tokens: prompt.to_vec(),
            tokens: answer.tokens,
            text: answer.text,
        });
        Ok(finished.collect())
    }

    /// Tokens that end an answer: those of the model, and special ones that are asked for, whose
    /// text is never shown.
    fn end_tokens(&self, options: &GenerateOptions) -> Vec<u32> {
        let special = self.tokenizer.special_ids();
        let asked = options.stop.iter();
        let asked = asked.filter_map(|text| self.tokenizer.token_to_id(text));
        let asked = asked.filter(|id| special.contains(id));
        self.end_tokens.iter().copied().chain(asked).collect()
    }

    /// New tokens for which there is room in the context.
    fn validate(
        &self,
        prompts: &[Vec<u32>],
        options: &GenerateOptions,
    ) -> Result<usize, UserError> {
        let refuse = |text: String| Err(UserError(format!("generate: {text}")));
        options.validate()?;
        let model = &self.llama.model;
        if !model.causal {
            return refuse(
                "the model has causal=false, which sees the future, and cannot generate".into(),
            );
        }
        if prompts.is_empty() || prompts.iter().any(|p| p.is_empty()) {
            return refuse("the prompt has no tokens; write at least one character".into());
        }
        let vocabulary = model.vocab_size;
        let outside = prompts.iter().flatten().find(|t| **t as usize >= vocabulary);
        if let Some(token) = outside {
            return refuse(format!(
                "token {token} of the prompt is outside the vocabulary of {vocabulary}"
            ));
        }
        let longest = prompts.iter().map(Vec::len).max().unwrap_or_default();
        let context = model.context_length();
        if longest >= context {
            return refuse(format!(
                "the prompt has {longest} tokens and the model a context of {context}; shorten it to {} or fewer",
                context - 1
            ));
        }
        Ok(options.max_new_tokens.min(context - longest))
    }

    fn run(
        &mut self,
        batch: &Batch,
        sampling: &Sampling,
        answers: &mut [Answer<'_>],
        on_text: &mut dyn FnMut(usize, &str),
    ) -> Result<()> {
        let decode = DecodePrograms {
            llama: self.llama,
            parameters: self.parameters.iter().map(|p| p.array_spec()).collect(),
            sizes: batch.sizes,
            filters: sampling.filters(),
        };
        self.compile(&decode)?;
        let programs = &self.programs.0[&(decode.sizes, decode.filters)];
        let constants = self.constants(&decode, batch, sampling)?;
        let started = Instant::now();
        let (mut state, mut token) = self.prefill(programs, &decode, batch, &constants)?;
        loop {
            // The next step is on its way before the host looks at this token.
            let is_last = self.stop.map_or(Ok(false), |stop| stop())?
                || answers.iter().all(|a| a.is_finished() || a.is_last());
            let step = |state| self.step(programs, &constants, state, &token);
            let next = (!is_last).then(|| step(state)).transpose()?;
            let ids = token.shards[0].1.to_vec::<i32>()?;
            if self.timing.prefill.is_zero() {
                self.timing.prefill = started.elapsed();
            }
            push(answers, &ids, on_text)?;
            match next {
                Some(next) if !answers.iter().all(Answer::is_finished) => (state, token) = next,
                _ => break,
            }
            self.timing.steps += 1;
        }
        self.timing.decode = started.elapsed() - self.timing.prefill;
        Ok(())
    }

    /// Compiles programs that were not compiled before.
    fn compile(&mut self, decode: &DecodePrograms<'_>) -> Result<()> {
        decode.check_host_memory()?;
        let started = Instant::now();
        if let Entry::Vacant(entry) = self.programs.0.entry((decode.sizes, decode.filters)) {
            entry.insert(Programs {
                prefill: self.runtime.compile(&decode.prefill())?,
                decode: self.runtime.compile(&decode.decode())?,
            });
        }
        self.timing = Timing { compile: started.elapsed(), ..Timing::default() };
        Ok(())
    }

    /// What stays the same from step to step.
    fn constants(
        &self,
        decode: &DecodePrograms<'_>,
        batch: &Batch,
        sampling: &Sampling,
    ) -> Result<Vec<Array>> {
        let (numbers, seed) = (sampling.numbers(), sampling.seed_words());
        let data = [as_bytes(&batch.lengths), as_bytes(&numbers), as_bytes(&seed)];
        let constants = decode.constants();
        constants.iter().zip(data).map(|(spec, bytes)| self.upload(spec, bytes)).collect()
    }

    fn upload(&self, spec: &ArraySpec, bytes: &[u8]) -> Result<Array> {
        Ok(Array::from_host(&self.runtime.devices, &spec.ty, &spec.spec, bytes)?)
    }

    fn prefill(
        &self,
        programs: &Programs,
        decode: &DecodePrograms<'_>,
        batch: &Batch,
        constants: &[Array],
    ) -> Result<(Vec<Array>, Array)> {
        let mut donated = vec![self.upload(&decode.prompts(), as_bytes(&batch.tokens))?];
        if let Some(spec) = decode.seen() {
            donated.push(self.upload(&spec, &batch.seen(self.llama.model.vocab_size))?);
        }
        let inputs = self.parameters.iter().copied().chain(constants).map(Input::Borrowed);
        let inputs = inputs.chain(donated.into_iter().map(Input::Donated)).collect();
        Ok(split_token(programs.prefill.run(inputs)?))
    }

    fn step(
        &self,
        programs: &Programs,
        constants: &[Array],
        state: Vec<Array>,
        token: &Array,
    ) -> Result<(Vec<Array>, Array)> {
        let inputs = self.parameters.iter().copied().chain(constants).map(Input::Borrowed);
        let inputs = inputs
            .chain(state.into_iter().map(Input::Donated))
            .chain([Input::Borrowed(token)])
            .collect();
        Ok(split_token(programs.decode.run(inputs)?))
    }
}

/// The state and the token of a program's results.
fn split_token(mut results: Vec<Array>) -> (Vec<Array>, Array) {
    let token = results.pop().expect("programs give the token last");
    (results, token)
}

/// Adds a token to each answer, and passes on the text that came of it.
fn push(
    answers: &mut [Answer<'_>],
    tokens: &[i32],
    on_text: &mut dyn FnMut(usize, &str),
) -> Result<()> {
    for (row, (answer, token)) in answers.iter_mut().zip(tokens).enumerate() {
        let text = answer.push(*token as u32)?;
        if !text.is_empty() {
            on_text(row, &text);
        }
    }
    Ok(())
}
