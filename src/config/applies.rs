//! Keys that mean something only beside certain others. Given where they would do nothing they are
//! refused, and a resolved configuration leaves them out.

use super::{Config, FloatType, OptimizerName, ScheduleName, require, resolve};
use crate::error::UserError;
use toml::Table;

struct Rule {
    keys: &'static [&'static str],
    applies: fn(&Config) -> bool,
    /// What would make the key count.
    only_with: &'static str,
}

const RULES: &[Rule] = &[
    Rule {
        keys: &["optimizer.momentum", "optimizer.nesterov"],
        applies: |config| config.optimizer.name == OptimizerName::Sgd,
        only_with: "optimizer.name = \"sgd\"",
    },
    Rule {
        keys: &["optimizer.beta1", "optimizer.beta2"],
        applies: |config| {
            !matches!(config.optimizer.name, OptimizerName::Sgd | OptimizerName::Adafactor)
        },
        only_with: "optimizer.name = \"adamw\", \"adam\" or \"lion\"",
    },
    Rule {
        keys: &["optimizer.eps"],
        applies: |config| {
            matches!(config.optimizer.name, OptimizerName::AdamW | OptimizerName::Adam)
        },
        only_with: "optimizer.name = \"adamw\" or \"adam\"",
    },
    Rule {
        keys: &["optimizer.beta2_decay", "optimizer.clip_threshold"],
        applies: |config| config.optimizer.name == OptimizerName::Adafactor,
        only_with: "optimizer.name = \"adafactor\"",
    },
    Rule {
        keys: &["optimizer.moment_dtype"],
        applies: |config| match config.optimizer.name {
            OptimizerName::Sgd => config.optimizer.momentum > 0.0,
            name => name != OptimizerName::Adafactor,
        },
        only_with: "optimizer.name = \"adamw\", \"adam\", \"lion\" or \"sgd\" with momentum",
    },
    Rule {
        keys: &["train.gradient_dtype"],
        applies: |config| config.train.dtype == FloatType::Bfloat16,
        only_with: "train.dtype = \"bfloat16\"",
    },
    Rule {
        keys: &["optimizer.no_decay"],
        applies: |config| config.optimizer.weight_decay > 0.0,
        only_with: "optimizer.weight_decay above 0",
    },
    Rule {
        keys: &["schedule.end_step", "schedule.final_factor"],
        applies: |config| config.schedule.name != ScheduleName::Constant,
        only_with: "schedule.name = \"linear\", \"cosine\" or \"wsd\"",
    },
    Rule {
        keys: &["train.scan_unroll"],
        applies: |config| config.train.scan_layers,
        only_with: "train.scan_layers = true",
    },
    Rule {
        keys: &["schedule.decay_steps"],
        applies: |config| config.schedule.name == ScheduleName::Wsd,
        only_with: "schedule.name = \"wsd\"",
    },
    Rule {
        keys: &["model.initializer_range"],
        applies: |config| config.model.initializer != super::Initializer::SmallWang,
        only_with: "model.initializer = \"normal\" or \"scaled\"",
    },
    Rule {
        keys: &["model.restart_positions"],
        applies: |config| config.model.mask_across_document_boundaries,
        only_with: "model.mask_across_document_boundaries = true",
    },
    Rule {
        keys: &["model.rope_scaling.factor"],
        applies: |config| config.model.rope_scaling.is_some(),
        only_with: "model.rope_scaling.rope_type = \"linear\", \"dynamic\", \"llama3\" or \"yarn\"",
    },
    Rule {
        keys: &["model.rope_scaling.low_freq_factor", "model.rope_scaling.high_freq_factor"],
        applies: |config| config.model.rope_type() == "llama3",
        only_with: "model.rope_scaling.rope_type = \"llama3\"",
    },
    Rule {
        keys: &["model.rope_scaling.original_max_position_embeddings"],
        applies: |config| ["llama3", "yarn"].contains(&config.model.rope_type()),
        only_with: "model.rope_scaling.rope_type = \"llama3\" or \"yarn\"",
    },
    Rule {
        keys: &[
            "model.rope_scaling.beta_fast",
            "model.rope_scaling.beta_slow",
            "model.rope_scaling.attention_factor",
            "model.rope_scaling.mscale",
            "model.rope_scaling.mscale_all_dim",
            "model.rope_scaling.truncate",
        ],
        applies: |config| config.model.rope_type() == "yarn",
        only_with: "model.rope_scaling.rope_type = \"yarn\"",
    },
    Rule {
        keys: &["sample.top_k", "sample.seed"],
        applies: |config| config.sample.as_ref().is_some_and(|sample| sample.temperature > 0.0),
        only_with: "sample.temperature above 0",
    },
];

/// Whether the key at this path has any effect in this configuration.
pub(super) fn applies(path: &str, config: &Config) -> bool {
    RULES.iter().filter(|rule| rule.keys.contains(&path)).all(|rule| (rule.applies)(config))
}

/// Refuses keys that were given and would do nothing.
pub(super) fn check(given: &Table, config: &Config) -> Result<(), UserError> {
    for rule in RULES.iter().filter(|rule| !(rule.applies)(config)) {
        for path in rule.keys {
            require!(
                resolve::get(given, path).is_none(),
                "config: {path} has no effect without {}; remove it",
                rule.only_with
            );
        }
    }
    Ok(())
}
