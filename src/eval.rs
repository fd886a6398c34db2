//! Loss of a model on a text or on conversations, of any size: they are encoded to a file and read
//! window by window. The windows of a text do not overlap, and each scores all but its first token,
//! as `transformers` does with `labels = input_ids`. Conversations are scored as an evaluation of a
//! run does: the tokens that would be learned, without those of one before in sight.

use std::fmt;

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use crate::atomic_file::TemporaryFolder;
use crate::data::corpus::Corpus;
use crate::data::tokenize::encode_texts;
use crate::data::validation::bits_per_byte;
use crate::data::{
    Batch, ConversationOptions, DatasetRequest, Scoring, Source, TokenFile, Tokenizer, Tokens,
    ValidationBatches,
};
use crate::dtype::DType;
use crate::error::UserError;
use crate::generate::LoadedModel;
use crate::graph::sharding::{ArraySpec, PartitionSpec};
use crate::graph::{Module, Type};
use crate::llama::{Llama, model};
use crate::parallel::Dim;
use crate::pjrt::as_bytes;
use crate::runtime::array::Array;
use crate::runtime::{Input, Runtime};
use crate::targets::BatchField;

/// Tokens that one execution reads on each device, if a window is not longer.
const TOKENS: usize = 2048;

/// Windows that are used where no length is asked for.
const DEFAULT_LENGTH: usize = 1024;

/// What is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct EvalOptions {
    /// Tokens of a window; none is 1024, or the model's context if that is shorter.
    pub sequence_length: Option<usize>,
    /// Tokens that are read; none is all.
    pub max_tokens: Option<u64>,
}

/// The loss on a text.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct EvalReport {
    /// Scored tokens.
    pub tokens: u64,
    /// Mean negative log-likelihood in nats.
    pub loss: f64,
    pub perplexity: f64,
    pub bits_per_byte: f64,
}

impl fmt::Display for EvalReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let EvalReport { tokens, loss, perplexity, bits_per_byte } = self;
        write!(
            f,
            "{tokens} tokens: loss {loss:.4}, perplexity {perplexity:.3}, {bits_per_byte:.4} bits \
             per byte"
        )
    }
}

/// Scores a source; `conversations` says what of conversations is scored.
pub fn evaluate(
    runtime: &Runtime,
    model: &LoadedModel,
    source: &Source,
    conversations: &ConversationOptions,
    options: EvalOptions,
) -> Result<EvalReport> {
    let length = window_length(runtime, model, options)?;
    let limit = options.max_tokens.unwrap_or(u64::MAX);
    let tokens = encode(source, &model.tokenizer, conversations, limit)?;
    let are_conversations = tokens.header().trained_tokens.is_some();
    let tokens = tokens.with_vocab_size(model.llama.model.vocab_size);
    let read = limit.min(tokens.len());
    let tokens = tokens.split_at(read).0;
    let shards = runtime.parallel().batch_shards();
    let windows = read.div_ceil(length as u64).div_ceil(shards as u64);
    // A short text is not filled up to more rows than it has windows.
    let rows = (TOKENS / length).min(windows as usize).max(1) * shards;
    let bytes = model.tokenizer.token_bytes();
    let scoring = match are_conversations {
        true => Scoring::EveryToken,
        false => Scoring::WithinSequences,
    };
    let batches = ValidationBatches::new(tokens, length, rows, scoring, are_conversations, &bytes)?;
    let fields = fields(model, are_conversations);
    score(runtime, model, &batches, Inputs { fields, shape: [rows, length] })?.report()
}

/// What the program reads of a batch.
fn fields(model: &LoadedModel, are_conversations: bool) -> Vec<BatchField> {
    let mut fields = vec![BatchField::Tokens, BatchField::Targets];
    if are_conversations {
        fields.push(BatchField::SegmentIds);
        fields.extend(model.llama.model.restart_positions.then_some(BatchField::Positions));
    }
    fields
}

fn window_length(runtime: &Runtime, model: &LoadedModel, options: EvalOptions) -> Result<usize> {
    let context = model.llama.model.context_length();
    let length = options.sequence_length.unwrap_or(DEFAULT_LENGTH.min(context));
    let refuse =
        |why: String| Err(UserError(format!("eval: sequence-length={length} {why}")).into());
    if length < 2 {
        return refuse("scores nothing; use 2 or more".to_string());
    }
    if length > context {
        return refuse(format!("exceeds the model's context of {context}; use {context} or less"));
    }
    runtime.parallel().validate_length("eval: sequence-length", length)?;
    Ok(length)
}

/// The tokens of a source, in files that are gone from their folder already and live as long as the
/// tokens do.
fn encode(
    source: &Source,
    tokenizer: &Tokenizer,
    conversations: &ConversationOptions,
    limit: u64,
) -> Result<Tokens> {
    let folder = TemporaryFolder::create("eval").context("eval: no folder for temporary files")?;
    if source.has_texts() {
        let path = folder.path().join("text.tokens");
        encode_texts(&Corpus::of(source)?, tokenizer, limit, &path)?;
        return Ok(Tokens::all(TokenFile::open(&path)?));
    }
    if source.has_pairs() {
        return Err(UserError(
            "eval: answers that are chosen and rejected are compared with a reference model, while \
             train.loss=\"dpo\" trains; name conversations or a text"
                .to_string(),
        )
        .into());
    }
    let tokenizer = conversations.apply_template(tokenizer.clone())?;
    let request = DatasetRequest {
        sources: &[],
        validation_fraction: 0.0,
        tokenizer: "",
        cache: folder.path(),
        conversations,
        say: false,
    };
    request.open_source(source, &tokenizer)
}

/// What a program of evaluation reads beside the parameters: arrays i32 [b, t].
struct Inputs {
    fields: Vec<BatchField>,
    shape: [usize; 2],
}

fn score(
    runtime: &Runtime,
    model: &LoadedModel,
    batches: &ValidationBatches,
    inputs: Inputs,
) -> Result<Sums> {
    let module = module(&model.llama, model.parameters[0].ty.dtype, &inputs);
    let program = runtime.compile(&module)?;
    let ArraySpec { ty, spec } = inputs.array(&model.llama);
    let upload = |data: &[i32]| Array::from_host(&runtime.devices, &ty, &spec, as_bytes(data));
    let start = |batch: &Batch| -> Result<Array> {
        let fields = inputs.fields.iter().map(|field| upload(batch.field(*field)));
        let fields = fields.collect::<Result<Vec<_>, _>>()?;
        let inputs = model.parameters.iter().chain(&fields).map(Input::Borrowed);
        let mut results = program.run(inputs.collect())?;
        Ok(results.remove(0))
    };
    let bar = progress_bar(batches.len());
    let mut sums = Sums::default();
    let mut pending: Option<(Array, u64)> = None;
    for index in 0..batches.len() {
        let batch = batches.batch(index, 0..inputs.shape[0])?;
        // The device computes this batch while the host reads the numbers of the last one and
        // prepares the next.
        let done = pending.replace((start(&batch)?, batch.scored_bytes));
        sums.add(done)?;
        bar.set_message(format!("loss {:.4}", sums.nll / sums.tokens.max(1.0)));
        bar.inc(1);
    }
    sums.add(pending)?;
    bar.finish_and_clear();
    Ok(sums)
}

#[derive(Default)]
struct Sums {
    nll: f64,
    tokens: f64,
    bytes: u64,
}

impl Sums {
    fn add(&mut self, done: Option<(Array, u64)>) -> Result<()> {
        if let Some((numbers, bytes)) = done {
            let numbers = numbers.to_f32()?;
            self.nll += f64::from(numbers[0]);
            self.tokens += f64::from(numbers[1]);
            self.bytes += bytes;
        }
        Ok(())
    }

    fn report(&self) -> Result<EvalReport> {
        if self.tokens == 0.0 {
            let message = "eval: none of the tokens that were read are scored; raise --max-tokens";
            return Err(UserError(message.to_string()).into());
        }
        let loss = self.nll / self.tokens;
        Ok(EvalReport {
            tokens: self.tokens as u64,
            loss,
            perplexity: loss.exp(),
            bits_per_byte: bits_per_byte(self.nll, self.bytes),
        })
    }
}

impl Inputs {
    fn array(&self, llama: &Llama) -> ArraySpec {
        let spec = llama.parallel.activation(&[Dim::Batch, Dim::Sequence]);
        ArraySpec::new(Type::new(DType::I32, &self.shape), spec)
    }
}

/// Parameters of type `weights`, the fields of a batch → [nll sum, scored tokens] (f32).
fn module(llama: &Llama, weights: DType, inputs: &Inputs) -> Module {
    Module::trace("eval", llama.parallel.declared(), |p| {
        let parameters = llama.parameter_arrays(weights);
        let parameters: Vec<_> = parameters.iter().map(|array| p.argument(array)).collect();
        let arrays = inputs.fields.iter().map(|field| (*field, p.argument(&inputs.array(llama))));
        let arrays: Vec<_> = arrays.collect();
        let find = |field| arrays.iter().find(|(f, _)| *f == field).map(|(_, array)| *array);
        let [tokens, targets] = [BatchField::Tokens, BatchField::Targets]
            .map(|field| find(field).expect("every batch has tokens and targets"));
        let segments = find(BatchField::SegmentIds);
        let batch = model::Batch { tokens, segments, positions: find(BatchField::Positions) };
        let sums = llama.loss(&parameters, batch, targets, None);
        let both = [sums.nll.reshape(&[1]), sums.count.reshape(&[1])];
        vec![(p.graph().concatenate(&both, 0), PartitionSpec::replicated(1))]
    })
}

fn progress_bar(batches: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("eval {wide_bar} {pos}/{len} {msg} ETA {eta}");
    crate::log::bar(ProgressBar::new(batches).with_style(style.expect("a valid template")))
}
