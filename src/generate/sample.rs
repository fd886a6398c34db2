//! The samples of a training run: the texts of `[sample]`, continued by a model on its devices as
//! `generate` would.

use anyhow::Result;

use super::{GenerateOptions, Generator, LoadedModel, Sampling};
use crate::config::SampleConfig;
use crate::data::{TextKind, Tokenizer};
use crate::runtime::Runtime;
use crate::weights::ModelSource;

/// What a stored model writes after each prompt of `[sample]`; all processes of the runtime
/// generate together.
pub fn sample(
    runtime: &Runtime,
    source: &ModelSource,
    settings: &SampleConfig,
) -> Result<Vec<String>> {
    let model = LoadedModel::load(runtime, source)?;
    continue_prompts(&mut Generator::of(runtime, &model), &model.tokenizer, settings)
}

/// What follows each prompt of `[sample]`.
pub fn continue_prompts(
    generator: &mut Generator<'_>,
    tokenizer: &Tokenizer,
    settings: &SampleConfig,
) -> Result<Vec<String>> {
    let options = GenerateOptions {
        max_new_tokens: settings.max_new_tokens,
        num_samples: 1,
        stop: Vec::new(),
        sampling: Sampling {
            temperature: settings.temperature,
            top_k: settings.top_k,
            seed: settings.seed,
            ..Sampling::default()
        },
    };
    let encode = |prompt: &String| tokenizer.encode(prompt, TextKind::Prompt);
    let prompts = settings.prompt.iter().map(encode).collect::<Result<Vec<_>>>()?;
    let answers = generator.generate(&prompts, &options, &mut |_, _| {})?;
    Ok(answers.into_iter().map(|answer| answer.text).collect())
}
