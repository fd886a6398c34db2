//! Keys that mean something only beside certain others. Given where they would do nothing they are refused, and a resolved
//! configuration leaves them out.

use super::{Config, OptimizerName, ScheduleName, UserError, require, resolve};
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
        keys: &["optimizer.beta1", "optimizer.beta2", "optimizer.eps"],
        applies: |config| config.optimizer.name == OptimizerName::AdamW,
        only_with: "optimizer.name = \"adamw\"",
    },
    Rule {
        keys: &["schedule.end_step", "schedule.final_factor"],
        applies: |config| config.schedule.name != ScheduleName::Constant,
        only_with: "schedule.name = \"linear\", \"cosine\" or \"wsd\"",
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
        keys: &["model.rope_scaling.factor"],
        applies: |config| config.model.rope_scaling.is_some(),
        only_with: "model.rope_scaling.rope_type = \"linear\" or \"llama3\"",
    },
    Rule {
        keys: &[
            "model.rope_scaling.low_freq_factor",
            "model.rope_scaling.high_freq_factor",
            "model.rope_scaling.original_max_position_embeddings",
        ],
        applies: |config| {
            config
                .model
                .rope_scaling
                .as_ref()
                .is_some_and(|scaling| scaling.rope_type != "linear")
        },
        only_with: "model.rope_scaling.rope_type = \"llama3\"",
    },
    Rule {
        keys: &["sample.top_k", "sample.seed"],
        applies: |config| {
            config
                .sample
                .as_ref()
                .is_some_and(|sample| sample.temperature > 0.0)
        },
        only_with: "sample.temperature above 0",
    },
];

/// Whether the key at this path has any effect in this configuration.
pub(super) fn applies(path: &str, config: &Config) -> bool {
    RULES
        .iter()
        .filter(|rule| rule.keys.contains(&path))
        .all(|rule| (rule.applies)(config))
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
