//! What a user can get wrong, and the line that says so; one file because it lists every message.

#![allow(unreachable_pub, reason = "`section!` declares public tables")]

use super::key::{absent, default, required};
use super::section::{Section, section};
use super::{Config, FloatType, RematPolicy};
use proptest::prelude::*;
use std::path::Path;

pub(super) const MINIMAL: &str = r#"
[model]
vocab_size = 100
hidden_size = 16
num_hidden_layers = 2
num_attention_heads = 4
num_key_value_heads = 2
intermediate_size = 24

[train]
steps = 10
global_batch_size = 4
sequence_length = 32

[optimizer]
learning_rate = 1e-3

[data]
train = "corpus.txt"
tokenizer = "tokenizer.json"
"#;

fn with(sets: &[&str]) -> Result<Config, String> {
    let sets: Vec<String> = sets.iter().map(|set| set.to_string()).collect();
    Config::parse(MINIMAL, "a.toml", &sets).map_err(|error| error.0)
}

/// `--set`s on the minimal configuration, and the message.
#[rustfmt::skip]
const REFUSED_SETS: &[(&[&str], &str)] = &[
    (&["model.hiden_size=8"],
     "config: unknown key model.hiden_size in --set; did you mean model.hidden_size?"),
    (&["model.learning_rate=8"],
     "config: unknown key model.learning_rate in --set; did you mean optimizer.learning_rate?"),
    (&["checkpoint.zzz=8"],
     "config: unknown key checkpoint.zzz in --set; [checkpoint] has every, every_minutes, \
      emergency_every, keep_last, keep_every, keep_best, monitor"),
    (&["checkpoint.zzz="],
     "config: unknown key checkpoint.zzz in --set; [checkpoint] has every, every_minutes, \
      emergency_every, keep_last, keep_every, keep_best, monitor"),
    (&["model.hiden_size="],
     "config: unknown key model.hiden_size in --set; did you mean model.hidden_size?"),
    (&["modle="],
     "config: unknown key modle in --set; did you mean [model]?"),
    (&["model.hidden_size="],
     "config: a.toml lacks model.hidden_size; add it"),
    (&["optimizer="],
     "config: a.toml lacks optimizer.learning_rate; add it"),
    (&["modle.hidden_size=8"],
     "config: unknown section modle in --set; did you mean [model]?"),
    (&["zzz.hidden_size=8"],
     "config: unknown section zzz in --set; the sections are [model], [train], [lora], [dpo], [optimizer], [schedule], [stability], [data], [parallel], [evaluation], [checkpoint], [sample], [mlflow]"),
    (&["model.rope_scaling.facto=8"],
     "config: unknown key model.rope_scaling.facto in --set; did you mean model.rope_scaling.factor?"),
    (&["train.steps"],
     r#"--set: "train.steps" is not section.key=value; write for example train.steps=100"#),
    (&["steps=8"],
     r#"--set: "steps=8" is not section.key=value; write for example train.steps=100"#),
    (&["model.hidden_size=big"],
     r#"config: model.hidden_size must be a whole number, 0 or more, found string "big" in --set"#),
    (&["model.hidden_size=-3"],
     "config: model.hidden_size must be a whole number, 0 or more, found integer -3 in --set"),
    (&["model.hidden_size=1e3"],
     "config: model.hidden_size must be a whole number, 0 or more, found float 1000.0 in --set"),
    (&["model.causal=1"],
     "config: model.causal must be true or false, found integer 1 in --set"),
    (&["optimizer.name=adagrad"],
     r#"config: optimizer.name must be one of "adamw", "adam", "sgd", "lion", "adafactor", "muon", found string "adagrad" in --set"#),
    (&["data.train=[1]"],
     "config: data.train must be a list of strings, found [1] in --set"),
    (&["train.remat=some"],
     r#"config: train.remat must be "auto", "none", "minimal", "full" or { save = ["attn_out", …], offload = ["mid", …] }, found string "some" in --set"#),
    (&[r#"train.remat={ keep = ["x"] }"#],
     r#"config: train.remat must be "auto", "none", "minimal", "full" or { save = ["attn_out", …], offload = ["mid", …] }, found { keep = ["x"] } in --set"#),
    (&["train.remat={ save = [] }"],
     r#"train: remat saves nothing; use remat = "full""#),
    (&["model.rope_scaling=8"],
     "config: model.rope_scaling must be a table, found integer 8 in --set"),
    (&["model.num_attention_heads=3", "model.num_key_value_heads=3"],
     "model: num_attention_heads=3 does not divide hidden_size=16; use hidden_size=18 or set head_dim"),
    (&["model.num_key_value_heads=3"],
     "model: num_key_value_heads=3 does not divide num_attention_heads=4; use num_key_value_heads=2"),
    (&["model.head_dim=5"],
     "model: head_dim=5 is odd and RoPE rotates pairs; use head_dim=6"),
    (&["model.hidden_size=0"],
     "model: hidden_size=0 must be in [1, 16777216]"),
    (&["model.hidden_size=9000000000000000000"],
     "model: hidden_size=9000000000000000000 must be in [1, 16777216]"),
    (&["train.global_batch_size=9000000000000000000"],
     "train: global_batch_size=9000000000000000000 must be in [1, 16777216]"),
    (&["model.num_attention_heads=0"],
     "model: num_attention_heads=0 must be in [1, 16777216]"),
    (&["model.ffn_multiple_of=64", "model.intermediate_size=24"],
     "model: ffn_multiple_of=64 and intermediate_size=24 both give the width of the SwiGLU layer; remove one"),
    (&["model.use_bias=true", "model.mlp_bias=true"],
     "model: use_bias sets attention_bias and mlp_bias; remove use_bias or model.mlp_bias"),
    (&["model.max_position_embeddings=16"],
     "train: sequence_length=32 exceeds model.max_position_embeddings=16; use sequence_length=16 or raise max_position_embeddings"),
    (&["model.dropout_rate=1.0"],
     "model: dropout_rate=1 must be in [0, 1); 0.1 is usual"),
    (&["model.add_embedding_dropout=true"],
     "config: model.add_embedding_dropout has no effect without model.dropout_rate above 0; remove it"),
    (&["model.rms_norm_eps=0"],
     "model: rms_norm_eps=0 must be in [1e-30, 1e30]; 1e-5 is usual"),
    (&["model.logits_soft_cap=-30"],
     "model: logits_soft_cap=-30 must be in [0.001, 1000000]; 30 is usual"),
    (&["model.sliding_window=0"],
     "model: sliding_window=0 must be in [1, 2147483647]"),
    (&["model.sliding_window=8", "model.causal=false"],
     "config: model.sliding_window has no effect without model.causal = true; remove it"),
    (&["model.initializer=small_wang", "model.initializer_range=0.02"],
     r#"config: model.initializer_range has no effect without model.initializer = "normal" or "scaled"; remove it"#),
    (&["model.rope_scaling.factor=8"],
     "config: a.toml lacks model.rope_scaling.rope_type; add it"),
    (&["model.rope_scaling.rope_type=llama3"],
     "config: a.toml lacks model.rope_scaling.factor, model.rope_scaling.low_freq_factor, model.rope_scaling.high_freq_factor, model.rope_scaling.original_max_position_embeddings; add them"),
    (&["model.rope_scaling.rope_type=longrope"],
     r#"config: model.rope_scaling.rope_type must be one of "default", "linear", "dynamic", "llama3", "yarn", found string "longrope" in --set"#),
    (&["model.rope_scaling.rope_type=yarn"],
     "config: a.toml lacks model.rope_scaling.factor, model.rope_scaling.original_max_position_embeddings; add them"),
    (&["model.rope_scaling={ rope_type = 'yarn', factor = 2, original_max_position_embeddings = 16, beta_fast = 0.5 }"],
     "model.rope_scaling: beta_slow=1 must be below beta_fast=0.5; 1 and 32 are usual"),
    (&["model.rope_scaling={ rope_type = 'yarn', factor = 2, original_max_position_embeddings = 16, mscale = 1 }"],
     "model.rope_scaling: mscale and mscale_all_dim have an effect only together; set both or neither"),
    (&["model.rope_scaling={ rope_type = 'yarn', factor = 2, original_max_position_embeddings = 16, mscale = 1, mscale_all_dim = 1, attention_factor = 1 }"],
     "model.rope_scaling: attention_factor takes precedence over mscale and mscale_all_dim; remove them"),
    (&["model.rope_scaling={ rope_type = 'yarn', factor = 2, original_max_position_embeddings = 16, attention_factor = 0 }"],
     "model.rope_scaling: attention_factor=0 must be in [1e-30, 1e30]"),
    (&["model.rope_scaling={ rope_type = 'linear', factor = 2, truncate = false }"],
     r#"config: model.rope_scaling.truncate has no effect without model.rope_scaling.rope_type = "yarn"; remove it"#),
    (&["model.rope_scaling={ rope_type = 'dynamic', factor = 2, original_max_position_embeddings = 16 }"],
     r#"config: model.rope_scaling.original_max_position_embeddings has no effect without model.rope_scaling.rope_type = "llama3" or "yarn"; remove it"#),
    (&["model.rope_scaling={ rope_type = 'dynamic', factor = 2 }", "model.max_position_embeddings=15"],
     "train: sequence_length=32 exceeds model.max_position_embeddings x rope_scaling.factor=30; use sequence_length=30 or raise max_position_embeddings"),
    (&["model.rope_scaling={ rope_type = 'dynamic', factor = 2 }", "model.head_dim=2"],
     r#"model: rope_type="dynamic" stretches the pairs after the first and head_dim=2 has one; use head_dim=4 or more"#),
    (&["model.rope_scaling={ rope_type = 'dynamic', factor = 2 }", "model.mask_across_document_boundaries=true", "model.restart_positions=true"],
     r#"model: rope_type="dynamic" follows the length of the sequence and restart_positions=true that of each document; remove one"#),
    (&["model.restart_positions=true"],
     "config: model.restart_positions has no effect without model.mask_across_document_boundaries = true; remove it"),
    (&["model.rope_scaling.rope_type=linear", "model.rope_scaling.factor=0.5"],
     "model.rope_scaling: factor=0.5 must be in [1, 1000000]; 8 is usual"),
    (&["model.rope_scaling.rope_type=linear", "model.rope_scaling.factor=2", "model.rope_scaling.low_freq_factor=1"],
     r#"config: model.rope_scaling.low_freq_factor has no effect without model.rope_scaling.rope_type = "llama3"; remove it"#),
    (&["model.rope_scaling.rope_type=default", "model.rope_scaling.factor=2"],
     r#"config: model.rope_scaling.factor has no effect without model.rope_scaling.rope_type = "linear", "dynamic", "llama3" or "yarn"; remove it"#),
    (&[r#"model.rope_scaling={ rope_type = "llama3", factor = 8, low_freq_factor = 4, high_freq_factor = 1, original_max_position_embeddings = 8192 }"#],
     "model.rope_scaling: low_freq_factor=4 must be below high_freq_factor=1; Llama 3.1 has 1 and 4"),
    (&["train.steps=0"],
     "train: steps=0 must be in [1, 2147483647]"),
    (&["train.gradient_accumulation_steps=3"],
     "train: gradient_accumulation_steps=3 does not divide global_batch_size=4; use 2"),
    (&["train.loss_chunk=50"],
     "train: loss_chunk=50 does not divide the 128 tokens of a step; use loss_chunk=32"),
    (&["train.scan_unroll=3"],
     "train: scan_unroll=3 does not divide num_hidden_layers=2; use scan_unroll=2"),
    (&["train.scan_layers=false", "train.scan_unroll=2"],
     "config: train.scan_unroll has no effect without train.scan_layers = true; remove it"),
    (&["train.label_smoothing=1"],
     "train: label_smoothing=1 must be in [0, 1); 0.1 is usual"),
    (&["train.z_loss=-1"],
     "train: z_loss=-1 must be in [0, 1000000]; 1e-4 is usual"),
    (&["lora.target=[]"],
     "lora: target=[] adapts nothing; use target = \"all-linear\""),
    (&["lora.rank=0"],
     "lora: rank=0 must be in [1, 65536]; 16 is usual"),
    (&["lora.base=int4"],
     "config: lora.base must be one of \"float32\", \"bfloat16\", \"int8\", \"nf4\", found string \"int4\" in --set"),
    (&["train.init_from=''"],
     "train: init_from is empty; name a directory or a hub id, or remove it"),
    (&["optimizer.learning_rate=0"],
     "optimizer: learning_rate=0 must be in [1e-30, 1000000]; 3e-4 is usual"),
    (&["optimizer.beta2=1"],
     "optimizer: beta2=1 must be in [0, 1); 0.95 is usual"),
    (&["optimizer.weight_decay=-0.1"],
     "optimizer: weight_decay=-0.1 must be in [0, 1000000]; 0.1 is usual"),
    (&["optimizer.clip_grad_norm=0"],
     "optimizer: clip_grad_norm=0 must be in [1e-30, 1e30]; 1 is usual"),
    (&["optimizer.clip_grad_value=nan"],
     "optimizer: clip_grad_value=NaN must be in [1e-30, 1e30]"),
    (&["optimizer.momentum=0.9"],
     r#"config: optimizer.momentum has no effect without optimizer.name = "sgd" or "muon"; remove it"#),
    (&["optimizer.name=sgd", "optimizer.beta1=0.9"],
     r#"config: optimizer.beta1 has no effect without optimizer.name = "adamw", "adam", "lion" or "muon"; remove it"#),
    (&["optimizer.name=adafactor", "optimizer.beta2=0.9"],
     r#"config: optimizer.beta2 has no effect without optimizer.name = "adamw", "adam", "lion" or "muon"; remove it"#),
    (&["optimizer.name=lion", "optimizer.eps=1e-8"],
     r#"config: optimizer.eps has no effect without optimizer.name = "adamw", "adam" or "muon"; remove it"#),
    (&["optimizer.clip_threshold=1"],
     r#"config: optimizer.clip_threshold has no effect without optimizer.name = "adafactor"; remove it"#),
    (&["optimizer.name=adafactor", "optimizer.clip_threshold=0"],
     "optimizer: clip_threshold=0 must be in [1e-30, 1e30]; 1 is usual"),
    (&["optimizer.name=adafactor", "optimizer.beta2_decay=0.8"],
     "optimizer: beta2_decay=0.8 must be in [-1000, 0]; -0.8 is usual"),
    (&["optimizer.name=adafactor", "optimizer.moment_dtype=bfloat16"],
     r#"config: optimizer.moment_dtype has no effect without optimizer.name = "adamw", "adam", "lion", "muon" or "sgd" with momentum; remove it"#),
    (&["optimizer.name=sgd", "optimizer.moment_dtype=bfloat16"],
     r#"config: optimizer.moment_dtype has no effect without optimizer.name = "adamw", "adam", "lion", "muon" or "sgd" with momentum; remove it"#),
    (&["optimizer.moment_dtype=bfloat16", "optimizer.beta2=0.999"],
     r#"optimizer: moment_dtype="bfloat16" cannot follow beta2=0.999, it rounds such small changes away; use at most 0.99, or "float32""#),
    (&["train.gradient_dtype=bfloat16"],
     r#"config: train.gradient_dtype has no effect without train.dtype = "bfloat16"; remove it"#),
    (&["optimizer.no_decay=norm"],
     "config: optimizer.no_decay has no effect without optimizer.weight_decay above 0; remove it"),
    (&["optimizer.weight_decay=0.1", "optimizer.no_decay=['norm', '']"],
     "optimizer: no_decay has an empty string, which every name contains; remove it"),
    (&["optimizer.name=sgd", "optimizer.nesterov=true"],
     "config: optimizer.nesterov has no effect without optimizer.name = \"sgd\" or \"muon\" and optimizer.momentum above 0, 0.9 is usual; remove it"),
    (&["schedule.warmup_steps=20"],
     "schedule: warmup_steps=20 goes past train.steps=10; use warmup_steps=1 or raise train.steps"),
    (&["schedule.final_factor=0.1"],
     r#"config: schedule.final_factor has no effect without schedule.name = "linear", "cosine", "exponential" or "wsd"; remove it"#),
    (&["schedule.name=cosine", "schedule.final_factor=2"],
     "schedule: final_factor=2 must be in [0, 1]; 0.1 is usual"),
    (&["schedule.name=cosine", "schedule.decay_steps=5"],
     r#"config: schedule.decay_steps has no effect without schedule.name = "wsd"; remove it"#),
    (&["schedule.name=cosine", "schedule.end_step=5", "schedule.warmup_steps=6"],
     "schedule: warmup_steps=6 goes past end_step=5; use warmup_steps=0 or raise end_step"),
    (&["train.batch_ramp=[{ steps = 5, global_batch_size = 4 }]"],
     "train.batch_ramp[0]: global_batch_size=4 must be above 0 and below train.global_batch_size=4, since a ramp goes up"),
    (&["train.batch_ramp=[{ steps = 2, global_batch_size = 2 }, { steps = 2, global_batch_size = 2 }]"],
     "train.batch_ramp[1]: global_batch_size=2 must be above 2 and below train.global_batch_size=4, since a ramp goes up"),
    (&["train.batch_ramp=[{ steps = 6, global_batch_size = 1 }, { steps = 4, global_batch_size = 2 }]"],
     "train: batch_ramp takes 10 of train.steps=10, and none is left for global_batch_size=4; use shorter stages"),
    (&["train.batch_ramp=[{ steps = 5 }]"],
     "config: a.toml lacks train.batch_ramp[0].global_batch_size; add it"),
    (&["train.batch_ramp=[{ steps = 5, global_batch_size = 1 }]", "train.loss_chunk=64"],
     "train.batch_ramp: global_batch_size=1: train: loss_chunk=64 does not divide the 32 tokens of a step; use loss_chunk=32"),
    (&["schedule.name=wsd"],
     r#"schedule: name="wsd" needs decay_steps above 0; 2 is a fifth of train.steps=10"#),
    (&["schedule.name=wsd", "schedule.warmup_steps=4", "schedule.decay_steps=7"],
     "schedule: warmup_steps=4 and decay_steps=7 go past train.steps=10; use decay_steps=6"),
    (&["data.train=[]"],
     "data: nothing to train on; name text in data.train, or a data.source of a weight above 0"),
    (&["data.train=['']"],
     "data: train and validation must name text files or folders; an empty name is none"),
    (&["data.source=[{ path = 'a.jsonl', wieght = 1 }]"],
     "config: unknown key data.source[0].wieght in --set; did you mean data.source.weight?"),
    (&["data.source=[{ name = 'a' }]"],
     "config: a.toml lacks data.source[0].path; add it"),
    (&["data.source=[{ path = 'x/a.jsonl' }, { path = 'y/a.parquet' }]"],
     "data.source: two sources have the name a; set another name"),
    (&["data.source=[{ path = 'a.jsonl' }, { path = 'b.jsonl', name = 'validation' }]", "data.validation=c.txt"],
     "data.source: two sources have the name validation; set another name"),
    (&["data.source=[{ path = 'a.jsonl', weight = 0 }]"],
     "data: nothing to train on; name text in data.train, or a data.source of a weight above 0"),
    (&["data.source=[{ path = 'a.jsonl', weight = -1 }]"],
     "data.source[0]: weight=-1 must be in [0, 1000000000]; 1 is usual"),
    (&["data.source=[{ path = 'a.jsonl', revision = 'main' }]"],
     r#"data.source a: config and revision are of datasets of the hub; remove them or use path="hf://ORGANIZATION/NAME""#),
    (&["data.source=[{ path = 'a.jsonl', name = 'a/b' }]"],
     r#"data.source: name="a/b" must be letters, digits, - and _, since metrics are named after it; set name"#),
    (&["data.source=[{ path = 'a.jsonl', column = 'text', messages = 'messages' }]"],
     "data.source a: column and messages each say what a row is; keep one"),
    (&["data.source=[{ path = 'a.jsonl', completion = 'answer' }]"],
     "data.source a: completion needs prompt beside it; name the column of prompt"),
    (&["data.source=[{ path = 'a.jsonl', prompt = 'question', chosen = 'good' }]"],
     "data.source a: chosen needs rejected beside it; name the column of rejected"),
    (&["data.source=[{ path = 'a.jsonl' }]", "data.source.b.weight=1"],
     "--set: data.source has no b, only: a"),
    (&["data.source=[{ path = 'a.jsonl' }]", "data.source.a.weigth=1"],
     "config: unknown key data.source.weigth in --set; did you mean data.source.weight?"),
    (&["data.source=[{ path = 'a.jsonl' }]", "data.source.a.weight=heavy"],
     r#"config: data.source.weight must be a number, found string "heavy" in --set"#),
    (&["data.source=[{ path = 'a.jsonl' }]", "data.stages=[{ step = 5, weights = { b = 1 } }]"],
     "data.stages: no source is called b, only a"),
    (&["data.source=[{ path = 'a.jsonl' }]", "data.stages=[{ step = 5, weights = { a = -1 } }]"],
     "config: data.stages[0].weights must be a table of weights from 0 to 1e9, such as { code = 0.3 }, found { a = -1 } in --set"),
    (&["data.source=[{ path = 'a.jsonl' }]", "data.stages=[{ step = 5, weights = { a = 0 } }]"],
     "data.stages: no source has a weight from step 5 on; give one"),
    (&["data.source=[{ path = 'a.jsonl' }]",
       "data.stages=[{ step = 5, weights = { a = 1 } }, { step = 5, weights = { a = 1 } }]"],
     "data.stages: step=5 must be above 5, that of the stage before"),
    (&["data.train_on=all"],
     "config: data.train_on has no effect without conversations: messages, completion or chosen of a data.source; remove it"),
    (&["data.packing=first_fit"],
     r#"config: data.packing must be one of "concat", "best_fit", found string "first_fit" in --set"#),
    (&["data.validation_fraction=1"],
     "data: validation_fraction=1 must be in [0, 1); 0.05 is usual"),
    (&["data.validation=b.txt", "data.validation_fraction=0.1"],
     r#"data: validation_fraction=0.1 and validation=["b.txt"] both name the held-out text; remove one"#),
    (&["data.tokenizer=train:4k"],
     r#"data: tokenizer="train:4k" names no vocabulary size; write "train:4096""#),
    (&["data.tokenizer=train:100"],
     r#"data: tokenizer="train:100" cannot hold every byte; use train:257 or more"#),
    (&["data.tokenizer=train:4096"],
     r#"data: tokenizer="train:4096" has more entries than model.vocab_size=100; use vocab_size=4096"#),
    (&["data.cache=''"],
     "data: cache is empty; name a folder for the token files"),
    (&["evaluation.every=5"],
     "config: evaluation.every has no effect without evaluation.tasks, or held-out text: data.validation, data.validation_fraction or a data.source of weight 0; remove it"),
    (&["sample.max_new_tokens=0"],
     "sample: max_new_tokens=0 must be in [1, 16777216]"),
    (&["sample.max_new_tokens=32"],
     "sample: max_new_tokens=32 leaves no room for the prompt in model.max_position_embeddings=32; use at most 31"),
    (&["sample.max_new_tokens=8", "sample.temperature=-1"],
     "sample: temperature=-1 must be in [0, 1000000]; 0.8 is usual"),
    (&["sample.max_new_tokens=8", "sample.temperature=0", "sample.top_k=5"],
     "config: sample.top_k has no effect without sample.temperature above 0; remove it"),
];

/// Whole files that are not configurations, and the message.
#[rustfmt::skip]
const REFUSED_FILES: &[(&str, &str)] = &[
    ("[model]\nhidden_size = = 3\n",
     "config: a.toml:2:15: extra `=`, expected nothing"),
    ("[model]\nhidden_size = 3\nhidden_size = 4\n",
     "config: a.toml:3:1: duplicate key"),
    ("[model\n",
     "config: a.toml:1:7: unclosed table, expected `]`"),
    ("[model]\nhiden_size = 3\n",
     "config: unknown key model.hiden_size in a.toml; did you mean model.hidden_size?"),
    ("[model]\nhidden_size = \"big\"\n",
     "config: model.hidden_size must be a whole number, 0 or more, found string \"big\" in a.toml"),
    ("hidden_size = 3\n",
     "config: unknown key hidden_size in a.toml; did you mean model.hidden_size?"),
    ("model = 3\n",
     "config: model must be a table, found integer 3 in a.toml"),
    ("[[train]]\nsteps = 3\n",
     "config: train must be a table, found [{ steps = 3 }] in a.toml"),
    ("[model]\nhidden_size = 16\n[data]\ntokenizer = 'x'\n",
     "config: a.toml lacks model.num_hidden_layers, model.num_attention_heads, train.steps, train.global_batch_size, train.sequence_length, optimizer.learning_rate, data.train (--data FILE, or [[data.source]]), model.intermediate_size (or model.ffn_multiple_of), model.vocab_size; add them"),
];

#[test]
fn wrong_settings_are_refused_in_one_line() {
    for (sets, message) in REFUSED_SETS {
        let error = with(sets).expect_err(&format!("{sets:?} was accepted"));
        assert_eq!(&error, message, "{sets:?}");
    }
}

#[test]
fn wrong_files_are_refused_in_one_line() {
    for (text, message) in REFUSED_FILES {
        let error =
            Config::parse(text, "a.toml", &[]).expect_err(&format!("{text} was accepted")).0;
        assert_eq!(&error, message, "{text}");
    }
    let error = Config::load("no/such/file.toml", &[]).unwrap_err().0;
    assert_eq!(
        error,
        "config: cannot read no/such/file.toml: No such file or directory (os error 2); name a TOML file as in configs/"
    );
}

#[test]
fn what_is_left_out_is_derived() {
    let config = with(&["data.tokenizer=train:300", "model.vocab_size=320"]).unwrap();
    assert_eq!((config.model.num_key_value_heads, config.model.head_dim), (2, 4));
    assert_eq!(config.model.max_position_embeddings, 32);
    assert_eq!(config.data.train, ["corpus.txt"]);
    assert_eq!(config.checkpoint.keep_last, 3);
    assert_eq!(config.sample, None);

    let text = MINIMAL
        .replace("vocab_size = 100", "use_bias = true")
        .replace("intermediate_size = 24", "ffn_multiple_of = 64");
    let sets =
        ["data.tokenizer=train:300", "model.hidden_size=768", "model.ffn_dim_multiplier=1.3"]
            .map(String::from);
    let model = Config::parse(&text, "a.toml", &sets).unwrap().model;
    assert!(model.attention_bias && model.mlp_bias);
    // 8/3 of 768 is 2048, times 1.3 is 2662.4, cut to 2662 and rounded up to 42 x 64.
    assert_eq!((model.vocab_size, model.intermediate_size), (300, 2688));
}

#[test]
fn a_set_is_toml_or_else_a_string() {
    let config = with(&[
        "train.dtype=bfloat16",
        "train.remat={ save = [\"attn_out\"] }",
        "data.train=[\"a.txt\", \"b.txt\"]",
        "data.validation=c.txt",
        "data.cache = 12",
        "optimizer.learning_rate=1",
    ])
    .unwrap();
    assert_eq!(config.train.dtype, FloatType::Bfloat16);
    assert_eq!(config.train.remat, RematPolicy::Save { save: vec!["attn_out".into()] });
    assert_eq!(config.data.train, ["a.txt", "b.txt"]);
    assert_eq!(config.data.validation, ["c.txt"]);
    assert_eq!(config.data.cache, "12");
    assert_eq!(config.optimizer.learning_rate, 1.0);
}

/// Settings that between them give every key a value.
const EVERYTHING: &[&[&str]] = &[
    &[
        "model.rope_scaling={ rope_type = \"llama3\", factor = 8, low_freq_factor = 1, high_freq_factor = 4, original_max_position_embeddings = 8192 }",
        "model.sliding_window=8",
        "model.logits_soft_cap=30",
        "train.init_from=some/model",
        "lora.rank=8",
        "train.xla_preset=v6e",
        "train.remat={ save = [\"attn_out\"] }",
        "optimizer.clip_grad_norm=1",
        "optimizer.clip_grad_value=0.1",
        "schedule.name=wsd",
        "schedule.decay_steps=2",
        "sample.prompt=To be \"or\" not",
        "sample.top_k=40",
        "sample.max_new_tokens=8",
    ],
    &[
        "model.rope_scaling={ rope_type = 'yarn', factor = 2, original_max_position_embeddings = 16, beta_fast = 16, beta_slow = 2, truncate = false, mscale = 1, mscale_all_dim = 0.5 }",
        "model.mask_across_document_boundaries=true",
        "model.restart_positions=true",
        "optimizer.name=adafactor",
        "optimizer.weight_decay=0.1",
        "optimizer.no_decay=embed_tokens",
    ],
    &[
        "model.rope_scaling={ rope_type = 'yarn', factor = 2, original_max_position_embeddings = 16, attention_factor = 1.5 }",
        "optimizer.name=lion",
        "optimizer.moment_dtype=bfloat16",
        "train.dtype=bfloat16",
        "train.gradient_dtype=bfloat16",
        "train.parameter_dtype=bfloat16",
    ],
    &[
        "model.rope_scaling={ rope_type = 'dynamic', factor = 2 }",
        "model.max_position_embeddings=16",
        "optimizer.name=adam",
    ],
    &[
        "optimizer.name=sgd",
        "optimizer.momentum=0.9",
        "optimizer.nesterov=true",
        "data.source=[{ path = 'hf://org/name', config = 'a', split = 'train[:1%]', revision = 'main', column = 'a.b' }, { path = ['x.jsonl', 'y'], messages = 'conversations', tools = 'tools', weight = 0.5 }, { path = 'z', prompt = 'p', completion = 'c', weight = 0 }]",
        "evaluation.every=5",
        "evaluation.tasks=['hellaswag', 'mine.toml']",
        "evaluation.task_items=200",
        "evaluation.task_shots=2",
        "checkpoint.keep_best=1",
        "checkpoint.monitor=mine",
    ],
    &[
        "train.loss=dpo",
        "dpo.beta=0.2",
        "data.train=",
        "data.source=[{ path = 'z', prompt = 'p', chosen = 'c', rejected = 'r' }]",
    ],
    &[
        "model.rope_scaling.rope_type=linear",
        "model.rope_scaling.factor=2",
        "model.initializer=small_wang",
    ],
    &[
        "sample.temperature=0",
        "sample.max_new_tokens=8",
        "optimizer.learning_rate=1.23456789e-5",
        "train.remat=full",
    ],
];

#[test]
fn a_resolved_configuration_loads_to_an_equal_one() {
    for sets in EVERYTHING {
        let config = with(sets).unwrap();
        let text = config.to_toml();
        assert_eq!(Config::parse(&text, "config.toml", &[]), Ok(config), "{text}");
    }
}

/// The text of a description, which is TOML with the values of every key.
fn check_described(config: &Config) {
    let text = config.describe();
    assert_eq!(Config::parse(&text, "described.toml", &[]).as_ref(), Ok(config), "{text}");
    for (section, key) in super::parse::all_keys() {
        let line = |start: &str| text.contains(&format!("\n{start}{} =", key.name));
        let table = format!("[{section}.{}]", key.name);
        assert!(line("") || line("# ") || text.contains(&table), "{section}.{}", key.name);
    }
    assert!(text.lines().all(|line| line.chars().count() <= 100 || !line.starts_with('#')));
}

#[test]
fn a_description_is_a_configuration_with_every_key() {
    for sets in EVERYTHING {
        check_described(&with(sets).unwrap());
    }
    let builtin = super::Loaded::builtin(&[]).unwrap();
    assert_eq!(builtin.notes, Vec::<String>::new());
    check_described(&builtin.config);
    assert_eq!(builtin.config.data.train, ["builtin:data/shakespeare.txt"]);
}

#[test]
fn every_key_has_a_description() {
    let described = with(EVERYTHING[0]).unwrap().describe_json();
    assert_eq!(described["schedule.decay_steps"]["value"], 2);
    assert_eq!(described["schedule.decay_steps"]["only_with"], "schedule.name = \"wsd\"");
    for (section, key) in super::parse::all_keys() {
        let path = format!("{section}.{}", key.name);
        assert!(key.doc.ends_with('.') || key.doc.contains("; "), "{path}: {:?}", key.doc);
        assert!(key.inner().is_some() || described.get(&path).is_some(), "{path}");
    }
}

/// Options on a whole file: what is left of it, and what the note names.
#[rustfmt::skip]
const OVERRIDDEN: &[(&str, &[&str], &[&str])] = &[
    ("[schedule]\nname = 'wsd'\ndecay_steps = 2\n", &["schedule.name=constant"],
     &["schedule.decay_steps (only with schedule.name = \"wsd\")"]),
    ("[schedule]\nname = 'cosine'\nfinal_factor = 0.5\nend_step = 5\n", &["schedule.name=constant"],
     &["schedule.end_step", "schedule.final_factor"]),
    ("[schedule]\nname = 'wsd'\ndecay_steps = 2\n", &["schedule.name=", "schedule.decay_steps="], &[]),
    ("[sample]\ntop_k = 5\nmax_new_tokens = 4\n", &["sample.temperature=0"], &["sample.top_k"]),
    ("[sample]\ntop_k = 5\nmax_new_tokens = 400\n", &["sample="], &[]),
    ("[evaluation]\nevery = 5\n", &["data.validation_fraction=0.1"], &[]),
    ("[model.rope_scaling]\nrope_type = 'yarn'\nfactor = 2\noriginal_max_position_embeddings = 16\nbeta_fast = 16\n",
     &["model.rope_scaling.rope_type=linear"],
     &["model.rope_scaling.original_max_position_embeddings", "model.rope_scaling.beta_fast"]),
];

#[test]
fn an_option_takes_precedence_over_the_file() {
    for (text, sets, dropped) in OVERRIDDEN {
        let sets: Vec<String> = sets.iter().map(|set| set.to_string()).collect();
        let loaded = super::Loaded::parse(&format!("{MINIMAL}\n{text}"), "a.toml", &sets);
        let loaded = loaded.unwrap_or_else(|error| panic!("{sets:?}: {error}"));
        let note = loaded.notes.join("\n");
        assert_eq!(note.is_empty(), dropped.is_empty(), "{note}");
        assert!(!note.contains('\n') && dropped.iter().all(|key| note.contains(key)), "{note}");
        let again = Config::parse(&loaded.config.to_toml(), "config.toml", &[]);
        assert_eq!(again, Ok(loaded.config));
    }
}

#[test]
fn an_option_that_shortens_a_run_shortens_its_schedule() {
    let schedule = "[schedule]\nname = 'wsd'\nwarmup_steps = 4\ndecay_steps = 5\n";
    let text = format!("{MINIMAL}\n{schedule}");
    let with = |set: &str| super::Loaded::parse(&text, "a.toml", &[set.to_string()]);
    let short = with("train.steps=2").unwrap();
    assert_eq!((short.config.schedule.warmup_steps, short.config.schedule.decay_steps), (0, 1));
    assert_eq!(
        short.notes,
        ["config: with train.steps = 2, not 10: schedule.warmup_steps = 0 (not 4), \
          schedule.decay_steps = 1 (not 5)"]
    );
    assert_eq!(with("train.steps=9").unwrap().notes, Vec::<String>::new());
    let both = ["train.steps=2", "schedule.warmup_steps=3"].map(String::from);
    assert!(super::Loaded::parse(&text, "a.toml", &both).is_err(), "the option is too long");
}

#[test]
fn sources_are_named_and_changed_by_name() {
    let text = MINIMAL.replace("train = \"corpus.txt\"", "")
        + "[[data.source]]\npath = 'hf://org/fine.web@v1'\n\
           [[data.source]]\npath = 'data/code/*.jsonl.zst'\nweight = 0.5\n";
    let load = |sets: &[&str]| {
        let sets: Vec<String> = sets.iter().map(|set| set.to_string()).collect();
        super::Loaded::parse(&text, "a.toml", &sets).unwrap()
    };
    let sets = ["data.source.code.weight=0", "data.source.fine-web.split=train[:1%]"];
    let loaded = load(&sets);
    assert_eq!(loaded.notes, Vec::<String>::new());
    let sources: Vec<_> = loaded.config.data.sources();
    assert_eq!(
        (sources[0].name.as_str(), sources[0].split.as_deref()),
        ("fine-web", Some("train[:1%]"))
    );
    assert_eq!((sources[1].name.as_str(), sources[1].weight), ("code", 0.0));
    let reset = load(&[&sets[..], &["data.source.fine-web.split="]].concat());
    assert_eq!(reset.config.data.source[0].split, None);
    let short = load(&["data.train=a.txt", "data.validation=b.txt"]);
    assert!(short.notes[0].contains("data.source"));
    let names: Vec<_> =
        short.config.data.sources().into_iter().map(|s| (s.name, s.weight)).collect();
    assert_eq!(names, [("train".to_string(), 1.0), ("validation".to_string(), 0.0)]);
    let sources = with(&["data.source=[{ path = 'b.jsonl' }]"]).unwrap().data;
    assert!(sources.train.is_empty() && sources.sources().len() == 1);
}

#[test]
fn stages_change_the_weights_that_they_name() {
    let sets = [
        "data.source=[{ path = 'a.jsonl' }, { path = 'b.jsonl', weight = 3 }, { path = 'c', weight = 0 }]",
        "data.stages=[{ step = 10, weights = { b = 0.5 } }, { step = 20, weights = { c = 2, a = 0 } }]",
    ];
    let data = with(&sets).unwrap().data;
    let by_step = data.weights_by_step().into_iter();
    let weights: Vec<_> = by_step
        .map(|stage| (stage.step, stage.weights.0.into_values().collect::<Vec<_>>()))
        .collect();
    let expected = [(0, vec![1.0, 3.0, 0.0]), (10, vec![1.0, 0.5, 0.0]), (20, vec![0.0, 0.5, 2.0])];
    assert_eq!(weights, expected);
    assert!(data.sources().iter().all(|source| data.trains_on(source)));
    let text = with(&sets).unwrap().to_toml();
    assert_eq!(Config::parse(&text, "config.toml", &[]).unwrap().data, data);
}

#[test]
fn stages_of_a_ramp_have_the_micro_batches_of_the_whole_batch_where_these_divide_theirs() {
    let sets = [
        "train.steps=100",
        "train.global_batch_size=32",
        "train.gradient_accumulation_steps=4",
        "train.batch_ramp=[{ steps = 9, global_batch_size = 4 }, { steps = 9, global_batch_size = 12 }, \
         { steps = 9, global_batch_size = 24 }]",
    ];
    let config = with(&sets).unwrap();
    let micro =
        [4, 12, 24, 32].map(|rows| config.with_batch(rows).train.gradient_accumulation_steps);
    assert_eq!(micro, [1, 2, 3, 4]);
    let said = config.train.describe_ramp().unwrap();
    assert!(said.contains("4 sequences (1 x 4) for 9 steps, 12 sequences (2 x 6) for 9"), "{said}");
    let text = config.to_toml();
    assert_eq!(Config::parse(&text, "config.toml", &[]).unwrap().train, config.train);
    assert!(!with(&[]).unwrap().to_toml().contains("batch_ramp"));
}

#[test]
fn two_ways_to_say_the_same_are_refused_from_one_source_alone() {
    let parse = |text: &str, sets: &[&str]| {
        let sets: Vec<String> = sets.iter().map(|set| set.to_string()).collect();
        super::Loaded::parse(text, "a.toml", &sets).map_err(|error| error.0)
    };
    let derived = MINIMAL.replace("intermediate_size = 24", "ffn_multiple_of = 8");
    assert_eq!(parse(&derived, &[]).unwrap().config.model.intermediate_size, 48);
    let given = parse(&derived, &["model.intermediate_size=40"]).unwrap();
    assert_eq!(given.config.model.intermediate_size, 40);
    assert!(given.notes[0].contains("model.ffn_multiple_of"));
    let given = parse(MINIMAL, &["model.ffn_multiple_of=8"]).unwrap();
    assert_eq!(given.config.model.intermediate_size, 48);
    let held_out = MINIMAL.replace("[data]", "[data]\nvalidation = 'b.txt'");
    let given = parse(&held_out, &["data.validation_fraction=0.5"]).unwrap();
    assert!(given.config.data.validation.is_empty());
    let both = held_out.replace("[data]", "[data]\nvalidation_fraction = 0.5");
    assert!(parse(&both, &[]).unwrap_err().contains("both name the held-out text"));
    let idle = format!("{MINIMAL}[schedule]\ndecay_steps = 5");
    assert!(parse(&idle, &["schedule.name=linear"]).unwrap_err().contains("has no effect"));
    let biases = MINIMAL.replace("[model]", "[model]\nuse_bias = true");
    let model = parse(&biases, &["model.mlp_bias=false"]).unwrap().config.model;
    assert!(model.attention_bias && !model.mlp_bias);
}

#[test]
fn relative_paths_are_those_of_the_files_folder_then_of_the_current_one() {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("run.toml");
    std::fs::write(folder.path().join("corpus.txt"), "text").unwrap();
    std::fs::write(&file, MINIMAL.replace("\"corpus.txt\"", "['corpus.txt', 'Cargo.toml', 'no']"))
        .unwrap();
    let config = Config::load(&file, &["data.validation=README.md".into()]).unwrap();
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let absolute = |path: std::path::PathBuf| path.display().to_string();
    let train = [absolute(folder.path().join("corpus.txt")), absolute(here.join("Cargo.toml"))];
    assert_eq!(config.data.train, [&train[..], &["no".to_string()]].concat());
    assert_eq!(config.data.validation, [absolute(here.join("README.md"))]);
    assert_eq!(config.data.tokenizer, "tokenizer.json");
    let elsewhere = Config::parse(&config.to_toml(), "config.toml", &[]);
    assert_eq!(elsewhere.as_ref().map(Config::identity), Ok(config.identity()));
    assert!(!config.identity().contains(&absolute(here.join("Cargo.toml"))));
}

#[test]
fn lion_has_a_second_rate_of_its_own() {
    let beta2 = |sets: &[&str]| with(sets).unwrap().optimizer.beta2;
    assert_eq!(beta2(&[]), 0.95);
    assert_eq!(beta2(&["optimizer.name=lion"]), 0.99);
    assert_eq!(beta2(&["optimizer.name=lion", "optimizer.beta2=0.98"]), 0.98);
}

section! {
    /// A table of an array.
    pub struct Source {
        /// Files.
        files: Vec<String> = required().path();
        /// Share.
        weight: f64 = default(1.0).within(0.0..=1.0);
    }
}

section! {
    /// A configuration with an array of tables and an optional table.
    pub struct Nested {
        /// Sources.
        source: Vec<Source> = default(Vec::new());
        /// One that may be left out.
        extra: Option<Source> = absent();
    }
}

#[test]
fn a_section_may_have_arrays_of_tables_and_optional_tables() {
    let text = "[[source]]\nfiles = 'a.txt'\n[[source]]\nfiles = ['b.txt']\nweight = 0.25\n";
    let config = Config::default();
    let mut table: toml::Table = text.parse().unwrap();
    let refused = |text: &str| {
        let table = text.parse().unwrap();
        super::parse::check_keys("", Nested::keys(), &table, "a.toml").unwrap_err().0
    };
    super::parse::check_keys("", Nested::keys(), &table, "a.toml").unwrap();
    super::resolve::expand_lists(Nested::keys(), &mut table);
    let nested: Nested = table.clone().try_into().unwrap();
    assert_eq!((nested.source[0].weight, nested.source[1].weight), (1.0, 0.25));
    assert_eq!((&nested.source[0].files[0][..], &nested.extra), ("a.txt", &None));
    let again = super::write::text_of(Nested::keys(), &table, &config);
    assert_eq!(again.parse::<toml::Table>().unwrap(), table, "{again}");

    assert!(refused("[[source]]\nwieght = 1").contains("unknown key source[0].wieght"));
    assert!(refused("source = 3").contains("source must be an array of tables"));
    assert!(refused("[extra]\nweight = 'x'").contains("extra.weight must be a number"));
    let heavy: Nested =
        "[[source]]\n[[source]]\nweight = 2".parse::<toml::Table>().unwrap().try_into().unwrap();
    let error = heavy.check_keys("").unwrap_err().0;
    assert_eq!(error, "source[1]: weight=2 must be in [0, 1]");
    let mut missing = Vec::new();
    let table = "[[source]]\nfiles = []\n[[source]]".parse().unwrap();
    super::resolve::list_missing("", Nested::keys(), &table, &config, &mut missing);
    assert_eq!(missing, ["source[1].files"], "the optional table is not there");
}

/// A line that says what to change, or a configuration.
fn check_any(text: &str, sets: &[String]) -> Result<(), TestCaseError> {
    if let Err(error) = Config::parse(text, "a.toml", sets) {
        prop_assert!(!error.0.is_empty() && !error.0.contains('\n'), "{}", error.0);
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_a_configuration_or_one_line(text in "(\\PC|\n){0,200}", set in "\\PC{0,60}") {
        check_any(&text, &[])?;
        check_any(MINIMAL, &[set])?;
    }

    /// Lines removed, repeated and out of place, and characters replaced.
    #[test]
    fn any_edit_is_a_configuration_or_one_line(
        order in prop::collection::vec(0usize..20, 0..24),
        edits in prop::collection::vec((0usize..400, any::<char>()), 0..4),
    ) {
        let lines: Vec<&str> = MINIMAL.lines().collect();
        let mut text: Vec<char> = match order.as_slice() {
            [] => MINIMAL.chars().collect(),
            order => order.iter().flat_map(|i| lines[*i].chars().chain(['\n'])).collect(),
        };
        for (at, char) in edits {
            if let Some(replaced) = text.get_mut(at) {
                *replaced = char;
            }
        }
        check_any(&text.into_iter().collect::<String>(), &[])?;
    }

    /// Every key with a value of any kind and size.
    #[test]
    fn any_value_is_taken_or_refused_in_one_line(
        key in any::<prop::sample::Index>(),
        value in prop_oneof![
            any::<i64>().prop_map(|n| n.to_string()), any::<f64>().prop_map(|x| format!("{x:?}")),
            Just("[]".to_string()), Just("{}".to_string()), Just("true".to_string()), "[a-z0-9]{0,6}",
        ],
    ) {
        let keys = super::parse::all_keys();
        let (section, key) = key.get(&keys);
        let set = format!("{section}.{}={value}", key.name);
        check_any(MINIMAL, std::slice::from_ref(&set))?;
        check_any(&MINIMAL.replace("intermediate_size", "ffn_multiple_of"), &[set])?;
    }
}
