//! Every key of the TOML: its name, what its value must be, and what stands in when it is left out.
//! Sections and keys are in the order in which a resolved configuration is written.

/// What a value must be.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Flag,
    Count,
    Number,
    Text,
    /// A list of strings; one string stands for a list of one.
    Texts,
    Choice(&'static [&'static str]),
    Remat,
    Table(&'static [Key]),
}

/// What stands in for a key that is left out.
#[derive(Clone, Copy)]
pub(super) enum Fill {
    Required,
    /// The switch is off.
    Absent,
    /// From other keys: see `resolve`.
    Derived,
    /// Another way to write other keys; gone once resolved.
    Shorthand,
    /// The value, as TOML.
    Default(&'static str),
}

#[derive(Clone, Copy)]
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) fill: Fill,
}

pub(super) struct Section {
    pub(super) name: &'static str,
    /// Left out, an optional section stays out; the keys of any other get their defaults.
    pub(super) optional: bool,
    pub(super) keys: &'static [Key],
}

pub(super) const SECTIONS: &[Section] = &[
    section("model", MODEL),
    section("train", TRAIN),
    section("optimizer", OPTIMIZER),
    section("schedule", SCHEDULE),
    section("data", DATA),
    section("parallel", PARALLEL),
    section("evaluation", EVALUATION),
    section("checkpoint", CHECKPOINT),
    Section { name: "sample", optional: true, keys: SAMPLE },
];

use Fill::{Absent, Default, Derived, Required, Shorthand};
use Kind::{Choice, Count, Flag, Number, Remat, Table, Text, Texts};

const MODEL: &[Key] = &[
    key("vocab_size", Count, Derived),
    key("hidden_size", Count, Required),
    key("num_hidden_layers", Count, Required),
    key("num_attention_heads", Count, Required),
    key("num_key_value_heads", Count, Derived),
    key("head_dim", Count, Derived),
    key("intermediate_size", Count, Derived),
    key("ffn_multiple_of", Count, Shorthand),
    key("ffn_dim_multiplier", Number, Shorthand),
    key("max_position_embeddings", Count, Derived),
    key("rms_norm_eps", Number, Default("1e-5")),
    key("rope_theta", Number, Default("10000.0")),
    key("rope_scaling", Table(ROPE_SCALING), Absent),
    key("tie_word_embeddings", Flag, Default("false")),
    key("initializer", Choice(&["normal", "scaled", "small_wang"]), Default("'normal'")),
    key("initializer_range", Number, Default("0.02")),
    key("use_bias", Flag, Shorthand),
    key("attention_bias", Flag, Default("false")),
    key("qkv_bias", Flag, Default("false")),
    key("mlp_bias", Flag, Default("false")),
    key("qk_norm", Flag, Default("false")),
    key("causal", Flag, Default("true")),
    key("sliding_window", Count, Absent),
    key("logits_soft_cap", Number, Absent),
    key("mask_across_document_boundaries", Flag, Default("false")),
    key("restart_positions", Flag, Default("false")),
    key("dropout_rate", Number, Default("0.0")),
    key("add_embedding_dropout", Flag, Default("false")),
];

const ROPE_SCALING: &[Key] = &[
    key("rope_type", Text, Derived),
    key("factor", Number, Derived),
    key("low_freq_factor", Number, Derived),
    key("high_freq_factor", Number, Derived),
    key("original_max_position_embeddings", Count, Derived),
    key("beta_fast", Number, Derived),
    key("beta_slow", Number, Derived),
    key("attention_factor", Number, Absent),
    key("mscale", Number, Absent),
    key("mscale_all_dim", Number, Absent),
    key("truncate", Flag, Derived),
];

const TRAIN: &[Key] = &[
    key("steps", Count, Required),
    key("global_batch_size", Count, Required),
    key("gradient_accumulation_steps", Count, Default("1")),
    key("sequence_length", Count, Required),
    key("seed", Count, Default("0")),
    key("init_from", Text, Absent),
    key("dtype", Choice(&["float32", "bfloat16"]), Default("'float32'")),
    key("gradient_dtype", Choice(&["float32", "bfloat16"]), Default("'float32'")),
    key("scan_layers", Flag, Default("true")),
    key("scan_unroll", Count, Default("1")),
    key("remat", Remat, Default("'none'")),
    key(
        "attention_backend",
        Choice(&["auto", "xla", "blockwise", "cudnn", "mosaic"]),
        Default("'auto'"),
    ),
    key("check_attention", Flag, Default("true")),
    key("loss_chunk", Count, Default("0")),
    key("z_loss", Number, Default("0.0")),
    key("label_smoothing", Number, Default("0.0")),
    key("log_every", Count, Default("10")),
    key("xla_preset", Choice(&super::XLA_PRESETS), Absent),
];

const OPTIMIZER: &[Key] = &[
    key("name", Choice(&["adamw", "adam", "sgd", "lion", "adafactor"]), Default("'adamw'")),
    key("learning_rate", Number, Required),
    key("beta1", Number, Default("0.9")),
    key("beta2", Number, Derived),
    key("eps", Number, Default("1e-8")),
    key("weight_decay", Number, Default("0.0")),
    key("no_decay", Texts, Default("[]")),
    key("clip_grad_norm", Number, Absent),
    key("clip_grad_value", Number, Absent),
    key("momentum", Number, Default("0.0")),
    key("nesterov", Flag, Default("false")),
    key("beta2_decay", Number, Default("-0.8")),
    key("clip_threshold", Number, Default("1.0")),
    key("moment_dtype", Choice(&["float32", "bfloat16"]), Default("'float32'")),
];

const SCHEDULE: &[Key] = &[
    key("name", Choice(&["constant", "linear", "cosine", "wsd"]), Default("'constant'")),
    key("warmup_steps", Count, Default("0")),
    key("end_step", Count, Default("0")),
    key("final_factor", Number, Default("0.1")),
    key("decay_steps", Count, Default("0")),
];

const DATA: &[Key] = &[
    key("train", Texts, Required),
    key("validation", Texts, Default("[]")),
    key("validation_fraction", Number, Default("0.0")),
    key("tokenizer", Text, Required),
    key("cache", Text, Default("'runs/cache'")),
];

const PARALLEL: &[Key] = &[
    key("mesh", Text, Default("''")),
    key("shard_optimizer_state", Flag, Default("true")),
    key("host_timeout", Count, Default("600")),
];

const EVALUATION: &[Key] =
    &[key("every", Count, Default("0")), key("batches", Count, Default("0"))];

const CHECKPOINT: &[Key] =
    &[key("every", Count, Default("0")), key("keep_last", Count, Default("3"))];

const SAMPLE: &[Key] = &[
    key("prompt", Text, Default("''")),
    key("max_new_tokens", Count, Default("200")),
    key("temperature", Number, Default("0.8")),
    key("top_k", Count, Default("0")),
    key("seed", Count, Default("0")),
];

const fn section(name: &'static str, keys: &'static [Key]) -> Section {
    Section { name, optional: false, keys }
}

const fn key(name: &'static str, kind: Kind, fill: Fill) -> Key {
    Key { name, kind, fill }
}

impl Kind {
    /// Whether a value of the TOML is of this kind; tables are entered key by key instead.
    pub(super) fn accepts(self, value: &toml::Value) -> bool {
        use toml::Value;
        match (self, value) {
            (Flag, Value::Boolean(_)) | (Text | Texts, Value::String(_)) => true,
            (Number, Value::Integer(_) | Value::Float(_)) | (Table(_), Value::Table(_)) => true,
            (Count, Value::Integer(count)) => *count >= 0,
            (Texts, Value::Array(items)) => items.iter().all(Value::is_str),
            (Choice(words), Value::String(word)) => words.contains(&word.as_str()),
            (Remat, Value::String(word)) => ["none", "minimal", "full"].contains(&word.as_str()),
            (Remat, Value::Table(table)) => {
                let named = |(key, names): (&String, &Value)| {
                    let known = ["save", "offload"].contains(&key.as_str());
                    known && names.is_array() && Texts.accepts(names)
                };
                !table.is_empty() && table.iter().all(named)
            }
            _ => false,
        }
    }

    /// The phrase after "must be".
    pub(super) fn expected(self) -> String {
        match self {
            Flag => "true or false".into(),
            Count => "a whole number, 0 or more".into(),
            Number => "a number".into(),
            Text => "a string".into(),
            Texts => "a list of strings".into(),
            Choice(words) => format!("one of {}", quoted(words)),
            Remat => {
                "\"none\", \"minimal\", \"full\" or { save = [\"attn_out\", …], offload = [\"mid\", …] }".into()
            },
            Table(_) => "a table".into(),
        }
    }
}

fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>().join(", ")
}
