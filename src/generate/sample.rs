//! The sample of a training run: the text of `[sample]`, generated from a model on its devices as
//! `generate` would.

use anyhow::Result;

use super::{GenerateOptions, Generator, LoadedModel, Sampling};
use crate::config::SampleConfig;
use crate::runtime::session::Session;
use crate::weights::source::ModelSource;

/// The prompt of `[sample]` and its continuation; all processes of the session generate together.
pub fn sample(session: &Session, source: &ModelSource, sample: &SampleConfig) -> Result<String> {
    let model = LoadedModel::load(session, source)?;
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
    let prompt = model.tokenizer.encode(&sample.prompt, true)?;
    let answers = Generator::of(session, &model).generate(&[prompt], &options, &mut |_, _| {})?;
    Ok(format!("{}{}", sample.prompt, answers[0].text))
}
