//! `[model]`: the shape of the network, its size and its cost. Also built from a Hugging Face
//! `config.json`, so `validate` stands alone.

use super::require;
use crate::error::UserError;
use serde::{Deserialize, Serialize};

/// `[model]`: the shape of the network. Keys are those of a Hugging Face `config.json`; switches
/// that `config.json` does not have carry the names of xlstm-jax.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelConfig {
    /// Default: N of `data.tokenizer = "train:N"`.
    pub vocab_size: usize,
    pub hidden_size: usize,
    pub num_hidden_layers: usize,
    pub num_attention_heads: usize,
    /// Default: num_attention_heads.
    pub num_key_value_heads: usize,
    /// Default: hidden_size / num_attention_heads.
    pub head_dim: usize,
    /// Either given, or derived: round_up(floor(floor(8 * hidden_size / 3) * ffn_dim_multiplier),
    /// ffn_multiple_of).
    pub intermediate_size: usize,
    /// Default: train.sequence_length.
    pub max_position_embeddings: usize,
    pub rms_norm_eps: f64,
    pub rope_theta: f64,
    pub rope_scaling: Option<RopeScaling>,
    pub tie_word_embeddings: bool,
    pub initializer: Initializer,
    pub initializer_range: f64,
    /// Bias on q, k, v and o projections (`attention_bias`) and on gate, up and down (`mlp_bias`).
    pub attention_bias: bool,
    /// Bias on q, k and v but not on o (Qwen2).
    pub qkv_bias: bool,
    pub mlp_bias: bool,
    /// RMSNorm over head_dim on q and k before RoPE (Qwen3).
    pub qk_norm: bool,
    pub causal: bool,
    /// Tokens a query may look back, itself included; None: all.
    pub sliding_window: Option<usize>,
    /// c * tanh(logits / c) on the output logits.
    pub logits_soft_cap: Option<f64>,
    /// No token attends across the border of two documents.
    pub mask_across_document_boundaries: bool,
    /// Positions count from the start of each document instead of the start of the sequence.
    pub restart_positions: bool,
    pub dropout_rate: f64,
    pub add_embedding_dropout: bool,
}

/// Where the matrices start; norms start at one and biases at zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Initializer {
    /// Every matrix N(0, initializer_range), as Hugging Face does.
    Normal,
    /// As `Normal`, with o_proj and down_proj divided by sqrt(2 * num_hidden_layers), as GPT-2 and
    /// Megatron do.
    Scaled,
    /// o_proj and down_proj N(0, 1 / (num_hidden_layers * sqrt(hidden_size))), every other matrix,
    /// embedding and head included, N(0, sqrt(2 / (5 * hidden_size))), as xlstm-jax does (Nguyen
    /// and Salazar 2019; Wang and Komatsuzaki 2021).
    SmallWang,
}

/// `[model.rope_scaling]`, as in `config.json`. Kinds: "linear" and "dynamic", which use only
/// `factor`; "llama3"; "yarn".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RopeScaling {
    pub rope_type: String,
    pub factor: f64,
    /// Llama3 only.
    pub low_freq_factor: f64,
    /// Llama3 only.
    pub high_freq_factor: f64,
    /// Llama3 and YaRN. What "dynamic" starts from is `max_position_embeddings`, as in
    /// `transformers`.
    pub original_max_position_embeddings: usize,
    /// YaRN only: pairs that turn at least so often over the original positions keep their
    /// frequency.
    pub beta_fast: f64,
    /// YaRN only: pairs that turn at most so often are slowed down by `factor`.
    pub beta_slow: f64,
    /// YaRN only: factor on cosine and sine. None: from `mscale` and `mscale_all_dim`, or 0.1
    /// ln(factor) + 1.
    pub attention_factor: Option<f64>,
    /// YaRN only, beside `mscale_all_dim`.
    pub mscale: Option<f64>,
    /// YaRN only, beside `mscale`.
    pub mscale_all_dim: Option<f64>,
    /// YaRN only: whether the range between both betas is widened to whole pairs.
    pub truncate: bool,
}

/// Sizes beyond this are mistakes, whose products would not fit into 64 bits.
pub(super) const LARGEST_SIZE: usize = 1 << 24;

impl ModelConfig {
    /// Every number the model trains, in closed form.
    pub fn parameter_count(&self) -> u64 {
        let (d, e) = (self.hidden_size as u64, self.head_dim as u64);
        let (q, kv) = (self.num_attention_heads as u64 * e, self.num_key_value_heads as u64 * e);
        let (f, v) = (self.intermediate_size as u64, self.vocab_size as u64);
        let attention_bias = match (self.attention_bias, self.qkv_bias) {
            (true, _) => q + 2 * kv + d,
            (false, true) => q + 2 * kv,
            (false, false) => 0,
        };
        let mlp_bias = if self.mlp_bias { 2 * f + d } else { 0 };
        let qk_norm = if self.qk_norm { 2 * e } else { 0 };
        let layer = self.layer_matmul_weights() + attention_bias + mlp_bias + qk_norm + 2 * d;
        let head = if self.tie_word_embeddings { 0 } else { v * d };
        v * d + self.num_hidden_layers as u64 * layer + d + head
    }

    /// Floating-point operations of one training step per token, by the causal count: 6 x the
    /// weights of matrix products, head included, + 6 x layers x heads x head_dim x sequence.
    pub fn flops_per_token(&self, sequence_length: usize) -> f64 {
        let layers = self.num_hidden_layers as f64;
        let head = self.vocab_size as f64 * self.hidden_size as f64;
        let attention = (self.num_attention_heads * self.head_dim) as f64 * sequence_length as f64;
        6.0 * (layers * self.layer_matmul_weights() as f64 + head + layers * attention)
    }

    /// How the frequencies of RoPE are scaled: one of [`RopeScaling::KINDS`].
    pub fn rope_type(&self) -> &str {
        let scaling = self.rope_scaling.as_ref();
        scaling.map_or("default", |scaling| &scaling.rope_type)
    }

    /// Tokens that the model can read at once. "dynamic" goes past `max_position_embeddings`, by
    /// its factor.
    pub fn context_length(&self) -> usize {
        match &self.rope_scaling {
            Some(scaling) if scaling.rope_type == "dynamic" => {
                (self.max_position_embeddings as f64 * scaling.factor) as usize
            }
            _ => self.max_position_embeddings,
        }
    }

    /// The keys that [`ModelConfig::context_length`] follows from, for messages.
    pub fn context_name(&self) -> &'static str {
        match self.rope_type() {
            "dynamic" => "model.max_position_embeddings x rope_scaling.factor",
            _ => "model.max_position_embeddings",
        }
    }

    fn layer_matmul_weights(&self) -> u64 {
        let heads = 2 * (self.num_attention_heads + self.num_key_value_heads) as u64;
        self.hidden_size as u64 * (heads * self.head_dim as u64 + 3 * self.intermediate_size as u64)
    }

    /// Checks the shape by itself, apart from any run.
    pub fn validate(&self) -> Result<(), UserError> {
        self.validate_sizes()?;
        self.validate_heads()?;
        self.validate_numbers()?;
        self.validate_switches()?;
        self.rope_scaling.as_ref().map_or(Ok(()), RopeScaling::validate)
    }

    fn validate_sizes(&self) -> Result<(), UserError> {
        for (name, size) in [
            ("vocab_size", self.vocab_size),
            ("hidden_size", self.hidden_size),
            ("num_hidden_layers", self.num_hidden_layers),
            ("num_attention_heads", self.num_attention_heads),
            ("num_key_value_heads", self.num_key_value_heads),
            ("head_dim", self.head_dim),
            ("intermediate_size", self.intermediate_size),
            ("max_position_embeddings", self.max_position_embeddings),
        ] {
            require!(size > 0, "model: {name}=0 is no size; use 1 or more");
            require!(
                size <= LARGEST_SIZE,
                "model: {name}={size} is more than any model has; use at most {LARGEST_SIZE}"
            );
        }
        Ok(())
    }

    fn validate_heads(&self) -> Result<(), UserError> {
        let (heads, kv_heads) = (self.num_attention_heads, self.num_key_value_heads);
        require!(
            heads.is_multiple_of(kv_heads),
            "model: num_key_value_heads={kv_heads} does not divide num_attention_heads={heads}; use num_key_value_heads={}",
            nearest_divisor(heads, kv_heads)
        );
        require!(
            self.head_dim.is_multiple_of(2),
            "model: head_dim={} is odd and RoPE rotates pairs; use head_dim={}",
            self.head_dim,
            self.head_dim + 1
        );
        Ok(())
    }

    fn validate_numbers(&self) -> Result<(), UserError> {
        for (name, value) in [
            ("rms_norm_eps", Some(self.rms_norm_eps)),
            ("rope_theta", Some(self.rope_theta)),
            ("initializer_range", Some(self.initializer_range)),
            ("logits_soft_cap", self.logits_soft_cap),
        ] {
            let positive = value.is_none_or(|value| value > 0.0 && value.is_finite());
            require!(positive, "model: {name}={} must be above 0", value.unwrap_or_default());
        }
        require!(
            (0.0..1.0).contains(&self.dropout_rate),
            "model: dropout_rate={} is no rate; use 0 or more and less than 1",
            self.dropout_rate
        );
        Ok(())
    }

    fn validate_switches(&self) -> Result<(), UserError> {
        require!(
            self.sliding_window != Some(0),
            "model: sliding_window=0 lets no token see itself; use 1 or more, or remove it"
        );
        require!(
            self.causal || self.sliding_window.is_none(),
            "model: sliding_window={} looks back and causal=false looks both ways; remove one",
            self.sliding_window.unwrap_or_default()
        );
        require!(
            !(self.attention_bias && self.qkv_bias),
            "model: attention_bias=true includes the biases of qkv_bias=true; remove one"
        );
        require!(
            !self.add_embedding_dropout || self.dropout_rate > 0.0,
            "model: add_embedding_dropout=true does nothing at dropout_rate=0; set dropout_rate or remove it"
        );
        require!(
            !self.restart_positions || self.mask_across_document_boundaries,
            "model: restart_positions=true would mix up documents that see each other; set mask_across_document_boundaries=true"
        );
        require!(
            !self.restart_positions || self.rope_type() != "dynamic",
            "model: rope_type=\"dynamic\" follows the length of the sequence and restart_positions=true that of each document; \
             remove one"
        );
        require!(
            self.rope_type() != "dynamic" || self.head_dim > 2,
            "model: rope_type=\"dynamic\" stretches the pairs after the first and head_dim={} has one; use head_dim=4 or more",
            self.head_dim
        );
        Ok(())
    }
}

impl RopeScaling {
    /// The kinds a configuration may ask for; "default" means no scaling at all.
    pub const KINDS: [&'static str; 5] = ["default", "linear", "dynamic", "llama3", "yarn"];

    /// The scaling of this kind by this factor. Whatever else the kind may use has the value that a
    /// TOML without it gets.
    pub fn new(rope_type: &str, factor: f64) -> RopeScaling {
        RopeScaling {
            rope_type: rope_type.to_string(),
            factor,
            low_freq_factor: 1.0,
            high_freq_factor: 4.0,
            original_max_position_embeddings: 8192,
            beta_fast: 32.0,
            beta_slow: 1.0,
            attention_factor: None,
            mscale: None,
            mscale_all_dim: None,
            truncate: true,
        }
    }

    fn validate(&self) -> Result<(), UserError> {
        require!(
            Self::KINDS[1..].contains(&self.rope_type.as_str()),
            "model.rope_scaling: rope_type={:?} is not supported; use one of {}",
            self.rope_type,
            Self::KINDS.join(", ")
        );
        require!(
            self.factor >= 1.0 && self.factor.is_finite(),
            "model.rope_scaling: factor={} would shorten the context; use 1 or more",
            self.factor
        );
        require!(
            self.original_max_position_embeddings > 0,
            "model.rope_scaling: original_max_position_embeddings=0 is no length; Llama 3.1 uses 8192"
        );
        match self.rope_type.as_str() {
            "llama3" => self.validate_llama3(),
            "yarn" => self.validate_yarn(),
            _ => Ok(()),
        }
    }

    fn validate_llama3(&self) -> Result<(), UserError> {
        require!(
            0.0 < self.low_freq_factor
                && self.low_freq_factor < self.high_freq_factor
                && self.high_freq_factor.is_finite(),
            "model.rope_scaling: low_freq_factor={} and high_freq_factor={} must be above 0 and in this order; Llama 3.1 uses 1 and 4",
            self.low_freq_factor,
            self.high_freq_factor
        );
        Ok(())
    }

    fn validate_yarn(&self) -> Result<(), UserError> {
        require!(
            0.0 < self.beta_slow && self.beta_slow < self.beta_fast && self.beta_fast.is_finite(),
            "model.rope_scaling: beta_slow={} and beta_fast={} must be above 0 and in this order; 1 and 32 are usual",
            self.beta_slow,
            self.beta_fast
        );
        for (name, value) in [
            ("attention_factor", self.attention_factor),
            ("mscale", self.mscale),
            ("mscale_all_dim", self.mscale_all_dim),
        ] {
            let positive = value.is_none_or(|value| value > 0.0 && value.is_finite());
            require!(
                positive,
                "model.rope_scaling: {name}={} must be above 0",
                value.unwrap_or_default()
            );
        }
        require!(
            self.mscale.is_some() == self.mscale_all_dim.is_some(),
            "model.rope_scaling: mscale and mscale_all_dim mean something only together; set both or none"
        );
        require!(
            self.attention_factor.is_none() || self.mscale.is_none(),
            "model.rope_scaling: attention_factor goes before mscale and mscale_all_dim, which would do nothing; remove them"
        );
        Ok(())
    }
}

/// The largest divisor of `n` that is at most `limit`, or 1.
pub(super) fn nearest_divisor(n: usize, limit: usize) -> usize {
    (1..=limit.min(n)).rev().find(|divisor| n.is_multiple_of(*divisor)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::super::{Config, tests::MINIMAL};
    use super::*;

    fn model() -> ModelConfig {
        Config::parse(MINIMAL, "test.toml", &[]).unwrap().model
    }

    #[test]
    fn parameters_are_counted_by_hand() {
        let mut model = model();
        // 100 x 16 embedding and head; q and o 16 x 16, k and v 16 x 8, mlp 3 x 16 x 24, two norms
        // of 16; a last norm of 16.
        let layer = 2 * 256 + 2 * 128 + 3 * 384 + 32;
        assert_eq!(model.parameter_count(), 2 * 1600 + 2 * layer + 16);
        model.tie_word_embeddings = true;
        model.qk_norm = true;
        model.attention_bias = true;
        model.mlp_bias = true;
        assert_eq!(
            model.parameter_count(),
            1600 + 2 * (layer + 8 + 16 + 8 + 8 + 16 + 24 + 24 + 16) + 16
        );
    }

    #[test]
    fn flops_follow_the_causal_count() {
        let layer = 2 * 256 + 2 * 128 + 3 * 384;
        let expected = 6 * (2 * layer + 1600) + 6 * 2 * 4 * 4 * 32;
        assert_eq!(model().flops_per_token(32), expected as f64);
    }
}
