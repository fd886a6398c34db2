//! The configuration of one run: TOML with `--set section.key=value` on top, and the validation of everything that a user can
//! get wrong in it. It knows no device, no graph and no file but the TOML.

use serde::{Deserialize, Serialize};

/// One complete run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub model: ModelConfig,
    pub train: TrainConfig,
    pub optimizer: OptimizerConfig,
    pub schedule: ScheduleConfig,
    pub data: DataConfig,
    #[serde(default)]
    pub parallel: ParallelConfig,
    #[serde(default)]
    pub evaluation: EvaluationConfig,
    #[serde(default)]
    pub checkpoint: CheckpointConfig,
    #[serde(default)]
    pub sample: Option<SampleConfig>,
}

/// `[model]`: the shape of the network. Keys are those of a Hugging Face `config.json`; switches that `config.json` does not have
/// carry the names of xlstm-jax.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelConfig {
    pub vocab_size: usize,
    pub hidden_size: usize,
    pub num_hidden_layers: usize,
    pub num_attention_heads: usize,
    /// Default: num_attention_heads.
    pub num_key_value_heads: usize,
    /// Default: hidden_size / num_attention_heads.
    pub head_dim: usize,
    /// Either given, or derived: round_up(8/3 * hidden_size * ffn_dim_multiplier, ffn_multiple_of).
    pub intermediate_size: usize,
    pub max_position_embeddings: usize,
    pub rms_norm_eps: f64,
    pub rope_theta: f64,
    pub rope_scaling: Option<RopeScaling>,
    pub tie_word_embeddings: bool,
    pub initializer_range: f64,
    /// Bias on q, k, v and o projections (`attention_bias`) and on gate, up and down (`mlp_bias`).
    pub attention_bias: bool,
    pub mlp_bias: bool,
    /// RMSNorm over head_dim on q and k before RoPE (Qwen3).
    pub qk_norm: bool,
    pub causal: bool,
    /// Tokens a query may look back, itself included; None: all.
    pub sliding_window: Option<usize>,
    /// c * tanh(logits / c) on the output logits.
    pub logits_soft_cap: Option<f64>,
    pub mask_across_document_boundaries: bool,
    pub dropout_rate: f64,
    pub add_embedding_dropout: bool,
}

/// `[model.rope_scaling]`, as in `config.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RopeScaling {
    pub rope_type: String,
    pub factor: f64,
    pub low_freq_factor: f64,
    pub high_freq_factor: f64,
    pub original_max_position_embeddings: usize,
}

/// `[train]`: what one step does and how long it goes on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrainConfig {
    pub steps: usize,
    /// Sequences a step, over all devices.
    pub global_batch_size: usize,
    /// Tokens a sequence that are scored.
    pub sequence_length: usize,
    pub seed: u64,
    /// Compute type: "float32" or "bfloat16"; master weights are float32.
    pub dtype: ComputeDType,
    /// Layers as one scan over stacked parameters (constant program size) or unrolled (faster on CPU).
    pub scan_layers: bool,
    pub remat: RematPolicy,
    pub attention_backend: AttentionBackend,
    /// Tokens a chunk of the vocabulary loss; 0: one chunk.
    pub loss_chunk: usize,
    pub z_loss: f64,
    pub label_smoothing: f64,
    pub log_every: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ComputeDType {
    Float32,
    Bfloat16,
}

/// Which values the backward pass of a layer may keep from the forward pass: `"none"` keeps everything, `"full"` only the
/// layer's input, `{ save = ["q_proj", …] }` the input and the values so named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum RematPolicy {
    Named(String),
    Save { save: Vec<String> },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AttentionBackend {
    Auto,
    Xla,
    Blockwise,
}

/// `[optimizer]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptimizerConfig {
    pub name: OptimizerName,
    /// The peak of the schedule.
    pub learning_rate: f64,
    pub beta1: f64,
    pub beta2: f64,
    pub eps: f64,
    pub weight_decay: f64,
    /// Gradients are scaled so that their global norm is at most this; None: no clipping.
    pub clip_grad_norm: Option<f64>,
    /// SGD only.
    pub momentum: f64,
    pub nesterov: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OptimizerName {
    AdamW,
    Sgd,
}

/// `[schedule]`: the learning rate as a function of the step, a factor on `optimizer.learning_rate`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScheduleConfig {
    pub name: ScheduleName,
    /// Steps of linear growth from 0 (step s of warm-up uses (s+1)/warmup_steps).
    pub warmup_steps: usize,
    /// The step at which the decay ends; 0: train.steps.
    pub end_step: usize,
    /// Factor at and after `end_step`.
    pub final_factor: f64,
    /// Warm-up-stable-decay only: length of the decay before `end_step`.
    pub decay_steps: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ScheduleName {
    Constant,
    Linear,
    Cosine,
    /// Warm-up-stable-decay.
    Wsd,
}

/// `[data]`: text on disk and how it becomes tokens. Relative paths are relative to the folder the program runs in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataConfig {
    /// Text files, or folders of them.
    pub train: Vec<String>,
    /// Held-out text; empty: the last `validation_fraction` of the training tokens.
    pub validation: Vec<String>,
    pub validation_fraction: f64,
    /// A `tokenizer.json`, or `train:N` for a byte-level BPE of N entries trained on the corpus.
    pub tokenizer: String,
    /// Folder of the token files, reused when nothing changed.
    pub cache: String,
}

/// `[parallel]`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ParallelConfig {
    /// The mesh when `--mesh` is not given; empty: pure data parallelism over all devices.
    pub mesh: String,
}

/// `[evaluation]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EvaluationConfig {
    /// Steps between evaluations on the validation text; 0: only at the end.
    pub every: usize,
    /// Batches an evaluation reads; 0: all of the validation text.
    pub batches: usize,
}

/// `[checkpoint]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CheckpointConfig {
    /// Steps between checkpoints; 0: only at the end.
    pub every: usize,
    /// Checkpoints kept; 0: all.
    pub keep_last: usize,
}

/// `[sample]`: text generated when training ends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleConfig {
    pub prompt: String,
    pub max_new_tokens: usize,
    pub temperature: f64,
    pub top_k: usize,
    pub seed: u64,
}

impl Default for EvaluationConfig {
    fn default() -> Self {
        EvaluationConfig {
            every: 0,
            batches: 0,
        }
    }
}

impl Default for CheckpointConfig {
    fn default() -> Self {
        CheckpointConfig {
            every: 0,
            keep_last: 3,
        }
    }
}
