//! `[model]`: the shape of the network. It is also read from a Hugging Face `config.json`, which
//! `validate` checks without the rest of a run.

use super::key::{Dependency, absent, default, derived, required, shorthand};
use super::section::{Section, section, words};
use super::{LARGEST_COUNT, LARGEST_SIZE, POSITIVE, RATE, RopeScaling, RopeType, SIZE, require};
use crate::error::UserError;

section! {
    /// `[model]`: the shape of the network. Keys are those of a Hugging Face `config.json`;
    /// switches that `config.json` does not have carry the names of xlstm-jax.
    pub struct ModelConfig {
        /// Rows of the embedding and of the head.
        vocab_size: usize = derived("N of data.tokenizer = \"train:N\"").within(SIZE);
        /// Width of the residual stream.
        hidden_size: usize = required().within(SIZE);
        /// Transformer layers.
        num_hidden_layers: usize = required().within(1..=LARGEST_DEPTH);
        /// Heads of the queries.
        num_attention_heads: usize = required().within(SIZE);
        /// Heads of the keys and values; each serves the same number of query heads.
        num_key_value_heads: usize = derived("num_attention_heads").within(SIZE);
        /// Width of a head; even, since RoPE rotates pairs.
        head_dim: usize = derived("hidden_size / num_attention_heads").within(1..=LARGEST_HEAD);
        /// Width of the SwiGLU layer between its projections.
        intermediate_size: usize = derived("8/3 of hidden_size by ffn_multiple_of").within(SIZE);
        /// Positions that the model is made for.
        max_position_embeddings: usize = derived("train.sequence_length").within(SIZE);
        /// Added to the mean square in RMSNorm.
        rms_norm_eps: f64 = default(1e-5).within(POSITIVE).usual("1e-5");
        /// Base of the wavelengths of RoPE.
        rope_theta: f64 = default(10000.0).within(POSITIVE).usual("500000");
        /// How the frequencies of RoPE are scaled for longer contexts.
        rope_scaling: Option<RopeScaling> = absent();
        /// Whether the head has the weights of the embedding.
        tie_word_embeddings: bool = default(false);
        /// How matrices are initialized: "normal", every matrix N(0, initializer_range); "scaled",
        /// with o_proj and down_proj divided by sqrt(2 * num_hidden_layers); "small_wang", as in
        /// xlstm-jax.
        initializer: Initializer = default(Initializer::Normal);
        /// Standard deviation of the initial weights.
        initializer_range: f64 =
            default(0.02).within(POSITIVE).usual("0.02").only_with(&A_NAMED_DEVIATION);
        /// Bias on the q, k, v and o projections.
        attention_bias: bool = default(false);
        /// Bias on q, k and v but not on o (Qwen2).
        qkv_bias: bool =
            default(false).excludes(&["attention_bias"], "both set the biases of q, k and v");
        /// Bias on the gate, up and down projections.
        mlp_bias: bool = default(false);
        /// RMSNorm over head_dim on q and k before RoPE (Qwen3).
        qk_norm: bool = default(false);
        /// Whether a token attends only to itself and those before it.
        causal: bool = default(true);
        /// Tokens a query may look back, itself included; without it, all.
        sliding_window: Option<usize> = absent().within(1..=LARGEST_COUNT).only_with(&CAUSAL);
        /// The cap c of c * tanh(logits / c) on the output logits.
        logits_soft_cap: Option<f64> = absent().within(1e-3..=1e6).usual("30");
        /// No token attends across the border of two documents.
        mask_across_document_boundaries: bool = default(false);
        /// Positions count from the start of each document instead of the start of the sequence.
        restart_positions: bool = default(false).only_with(&DOCUMENT_MASKS);
        /// Share of the outputs of attention and SwiGLU that training sets to zero.
        dropout_rate: f64 = default(0.0).within(RATE).usual("0.1");
        /// Dropout on the embeddings, too.
        add_embedding_dropout: bool = default(false).only_with(&DROPOUT);
    }
    shorthands {
        /// Sets attention_bias and mlp_bias.
        use_bias: bool = shorthand()
            .excludes(&["attention_bias", "mlp_bias"], "both set biases");
        /// Sets intermediate_size to 8/3 of hidden_size (xlstm-jax, Llama), times
        /// ffn_dim_multiplier, rounded up to a multiple of this; 64 is usual.
        ffn_multiple_of: usize = shorthand()
            .within(SIZE)
            .excludes(&["intermediate_size"], "both give the width of the SwiGLU layer");
        /// A factor on 8/3 of hidden_size; 1.3 in Llama 3 70B.
        ffn_dim_multiplier: f64 = shorthand()
            .within(1e-3..=1e3)
            .excludes(&["intermediate_size"], "both give the width of the SwiGLU layer");
    }
}

/// Heads wider than this are mistakes.
const LARGEST_HEAD: usize = 1 << 16;

/// Layers beyond this are mistakes.
const LARGEST_DEPTH: usize = 4096;

const A_NAMED_DEVIATION: Dependency = Dependency {
    applies: |config| config.model.initializer != Initializer::SmallWang,
    setting: "model.initializer = \"normal\" or \"scaled\"",
};
const CAUSAL: Dependency =
    Dependency { applies: |config| config.model.causal, setting: "model.causal = true" };
const DOCUMENT_MASKS: Dependency = Dependency {
    applies: |config| config.model.mask_across_document_boundaries,
    setting: "model.mask_across_document_boundaries = true",
};
const DROPOUT: Dependency = Dependency {
    applies: |config| config.model.dropout_rate > 0.0,
    setting: "model.dropout_rate above 0",
};

words! {
    /// The initial values of matrices; norms start at one and biases at zero.
    pub enum Initializer {
        /// Every matrix N(0, initializer_range), as Hugging Face does.
        Normal = "normal",
        /// As `Normal`, with o_proj and down_proj divided by sqrt(2 * num_hidden_layers), as GPT-2
        /// and Megatron do.
        Scaled = "scaled",
        /// o_proj and down_proj N(0, 1 / (num_hidden_layers * sqrt(hidden_size))), every other
        /// matrix, embedding and head included, N(0, sqrt(2 / (5 * hidden_size))), as xlstm-jax
        /// does (Nguyen and Salazar 2019; Wang and Komatsuzaki 2021).
        SmallWang = "small_wang",
    }
}

impl ModelConfig {
    /// How the frequencies of RoPE are scaled.
    pub fn rope_type(&self) -> RopeType {
        self.rope_scaling.as_ref().map_or(RopeType::Default, |scaling| scaling.rope_type)
    }

    /// Tokens that the model can read at once. "dynamic" goes past `max_position_embeddings`, by
    /// its factor.
    pub fn context_length(&self) -> usize {
        match &self.rope_scaling {
            Some(scaling) if scaling.rope_type == RopeType::Dynamic => {
                (self.max_position_embeddings as f64 * scaling.factor) as usize
            }
            _ => self.max_position_embeddings,
        }
    }

    /// The keys that [`ModelConfig::context_length`] follows from, for messages.
    pub fn context_name(&self) -> &'static str {
        match self.rope_type() {
            RopeType::Dynamic => "model.max_position_embeddings x rope_scaling.factor",
            _ => "model.max_position_embeddings",
        }
    }

    /// Checks the shape by itself, apart from any run.
    pub fn validate(&self) -> Result<(), UserError> {
        self.check_keys("model")?;
        self.validate_heads()?;
        self.validate_switches()?;
        self.rope_scaling.as_ref().map_or(Ok(()), RopeScaling::validate)
    }

    fn validate_heads(&self) -> Result<(), UserError> {
        let (heads, kv_heads) = (self.num_attention_heads, self.num_key_value_heads);
        require!(
            heads.is_multiple_of(kv_heads),
            "model: num_key_value_heads={kv_heads} does not divide num_attention_heads={heads}; \
             use num_key_value_heads={}",
            nearest_divisor(heads, kv_heads)
        );
        require!(
            self.head_dim.is_multiple_of(2),
            "model: head_dim={} is odd and RoPE rotates pairs; use head_dim={}",
            self.head_dim,
            self.head_dim + 1
        );
        let width = heads.saturating_mul(self.head_dim);
        require!(
            width <= LARGEST_SIZE,
            "model: num_attention_heads={heads} x head_dim={} is {width}; use at most {LARGEST_SIZE}",
            self.head_dim
        );
        Ok(())
    }

    fn validate_switches(&self) -> Result<(), UserError> {
        require!(
            !self.restart_positions || self.mask_across_document_boundaries,
            "model: restart_positions=true would mix up documents that see each other; set \
             mask_across_document_boundaries=true"
        );
        require!(
            !self.restart_positions || self.rope_type() != RopeType::Dynamic,
            "model: rope_type=\"dynamic\" follows the length of the sequence and \
             restart_positions=true that of each document; remove one"
        );
        require!(
            self.rope_type() != RopeType::Dynamic || self.head_dim > 2,
            "model: rope_type=\"dynamic\" stretches the pairs after the first and head_dim={} has \
             one; use head_dim=4 or more",
            self.head_dim
        );
        Ok(())
    }
}

/// The largest divisor of `n` that is at most `limit`, or 1.
pub(super) fn nearest_divisor(n: usize, limit: usize) -> usize {
    (1..=limit.min(n)).rev().find(|divisor| n.is_multiple_of(*divisor)).unwrap_or(1)
}
