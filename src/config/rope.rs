//! `[model.rope_scaling]`: how the frequencies of RoPE are scaled, as in a Hugging Face
//! `config.json`.

use super::key::{Dependency, absent, default};
use super::section::{section, words};
use super::{Config, POSITIVE, SIZE, require};
use crate::error::UserError;

section! {
    /// `[model.rope_scaling]`, as in `config.json`. "linear" and "dynamic" use only `factor`. The
    /// defaults are the values of Llama 3.1 and of the YaRN paper.
    pub struct RopeScaling {
        /// "default" scales nothing, "linear" and "dynamic" use only factor, "llama3" and "yarn"
        /// the keys that are said to be theirs.
        rope_type: RopeType = default(RopeType::Default).required();
        /// Factor on the context length.
        factor: f64 = default(1.0).required().within(1.0..=1e6).usual("8").only_with(&SCALED);
        /// Llama3: longer wavelengths than original_max_position_embeddings / low_freq_factor are
        /// scaled by factor.
        low_freq_factor: f64 = default(1.0).required().within(POSITIVE).usual("1").only_with(&LLAMA3);
        /// Llama3: shorter wavelengths than original_max_position_embeddings / high_freq_factor
        /// are kept.
        high_freq_factor: f64 = default(4.0).required().within(POSITIVE).usual("4").only_with(&LLAMA3);
        /// Llama3 and YaRN: positions before the scaling. What "dynamic" starts from is
        /// max_position_embeddings, as in transformers.
        original_max_position_embeddings: usize =
            default(8192).required().within(SIZE).usual("8192").only_with(&LLAMA3_OR_YARN);
        /// YaRN: pairs that turn at least so often over the original positions keep their
        /// frequency.
        beta_fast: f64 = default(32.0).within(POSITIVE).usual("32").only_with(&YARN);
        /// YaRN: pairs that turn at most so often are slowed down by factor.
        beta_slow: f64 = default(1.0).within(POSITIVE).usual("1").only_with(&YARN);
        /// YaRN: factor on cosine and sine; without it, from mscale and mscale_all_dim, or
        /// 0.1 ln(factor) + 1.
        attention_factor: Option<f64> = absent().within(POSITIVE).only_with(&YARN);
        /// YaRN, beside mscale_all_dim.
        mscale: Option<f64> = absent().within(POSITIVE).only_with(&YARN);
        /// YaRN, beside mscale.
        mscale_all_dim: Option<f64> = absent().within(POSITIVE).only_with(&YARN);
        /// YaRN: whether the range between both betas is widened to whole pairs.
        truncate: bool = default(true).only_with(&YARN);
    }
}

words! {
    /// The kinds of scaling.
    pub enum RopeType {
        /// None at all.
        Default = "default",
        Linear = "linear",
        Dynamic = "dynamic",
        Llama3 = "llama3",
        Yarn = "yarn",
    }
}

const SCALED: Dependency = Dependency {
    applies: |config| config.model.rope_type() != RopeType::Default,
    setting: "model.rope_scaling.rope_type = \"linear\", \"dynamic\", \"llama3\" or \"yarn\"",
};
const LLAMA3: Dependency = Dependency {
    applies: |config| config.model.rope_type() == RopeType::Llama3,
    setting: "model.rope_scaling.rope_type = \"llama3\"",
};
const YARN: Dependency = Dependency {
    applies: |config| config.model.rope_type() == RopeType::Yarn,
    setting: "model.rope_scaling.rope_type = \"yarn\"",
};
const LLAMA3_OR_YARN: Dependency = Dependency {
    applies: |config: &Config| (LLAMA3.applies)(config) || (YARN.applies)(config),
    setting: "model.rope_scaling.rope_type = \"llama3\" or \"yarn\"",
};

impl RopeScaling {
    /// The scaling of this kind by this factor, with the defaults of the other keys.
    pub fn new(rope_type: RopeType, factor: f64) -> RopeScaling {
        RopeScaling { rope_type, factor, ..RopeScaling::default() }
    }

    /// Checks what the numbers of a kind ask of each other.
    pub(super) fn validate(&self) -> Result<(), UserError> {
        match self.rope_type {
            RopeType::Llama3 => self.validate_llama3(),
            RopeType::Yarn => self.validate_yarn(),
            RopeType::Default | RopeType::Linear | RopeType::Dynamic => Ok(()),
        }
    }

    fn validate_llama3(&self) -> Result<(), UserError> {
        require!(
            self.low_freq_factor < self.high_freq_factor,
            "model.rope_scaling: low_freq_factor={} must be below high_freq_factor={}; Llama 3.1 \
             has 1 and 4",
            self.low_freq_factor,
            self.high_freq_factor
        );
        Ok(())
    }

    fn validate_yarn(&self) -> Result<(), UserError> {
        require!(
            self.beta_slow < self.beta_fast,
            "model.rope_scaling: beta_slow={} must be below beta_fast={}; 1 and 32 are usual",
            self.beta_slow,
            self.beta_fast
        );
        require!(
            self.mscale.is_some() == self.mscale_all_dim.is_some(),
            "model.rope_scaling: mscale and mscale_all_dim have an effect only together; set both \
             or neither"
        );
        require!(
            self.attention_factor.is_none() || self.mscale.is_none(),
            "model.rope_scaling: attention_factor takes precedence over mscale and \
             mscale_all_dim; remove them"
        );
        Ok(())
    }
}
