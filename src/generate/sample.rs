//! The sample of a training run: the text of `[sample]`, generated from a model on its devices as
//! `generate` would.

use anyhow::Result;

use super::{GenerateOptions, Generator, LoadedModel, Sampling};
use crate::config::SampleConfig;
use crate::data::TextKind;
use crate::runtime::Runtime;
use crate::weights::ModelSource;

/// The prompt of `[sample]` and its continuation; all processes of the runtime generate together.
pub fn sample(runtime: &Runtime, source: &ModelSource, sample: &SampleConfig) -> Result<String> {
    let model = LoadedModel::load(runtime, source)?;
    let options = GenerateOptions {
        max_new_tokens: sample.max_new_tokens,
        num_samples: 1,
        stop: Vec::new(),
        sampling: Sampling {
            temperature: sample.temperature,
            top_k: sample.top_k,
            seed: sample.seed,
            ..Sampling::default()
        },
    };
    let prompt = model.tokenizer.encode(&sample.prompt, TextKind::Prompt)?;
    let answers = Generator::of(runtime, &model).generate(&[prompt], &options, &mut |_, _| {})?;
    Ok(format!("{}{}", sample.prompt, answers[0].text))
}
