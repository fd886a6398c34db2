//! `[[data.stages]]`: weights of the sources by step, and how a run that is resumed with other
//! weights goes on.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use toml::Value;

use super::key::{Key, KeyType, Kind, required};
use super::section::section;
use super::{COUNT, DataConfig, SourceConfig, require};
use crate::error::UserError;

/// Shares nearer than this are the same.
const SAME: f64 = 1e-9;

section! {
    /// `[[data.stages]]`: weights that hold from a step on.
    pub struct StageConfig {
        /// The first step that reads with these weights.
        step: usize = required().within(COUNT);
        /// The weights of sources by name; the others keep theirs.
        weights: Weights = required();
    }
}

/// Weights of sources by name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Weights(pub BTreeMap<String, f64>);

impl KeyType for Weights {
    fn kind() -> Kind {
        Kind::Other("a table of weights from 0 to 1e9, such as { code = 0.3 }", |value| {
            value.as_table().is_some_and(|table| table.values().all(is_weight))
        })
    }

    fn check(&self, _key: &Key, _path: &str) -> Result<(), UserError> {
        Ok(())
    }
}

fn is_weight(value: &Value) -> bool {
    match value {
        Value::Integer(weight) => (0..=1_000_000_000).contains(weight),
        Value::Float(weight) => (0.0..=1e9).contains(weight),
        _ => false,
    }
}

impl Weights {
    /// Names and shares of the sources that have one.
    fn shares(&self) -> BTreeMap<&str, f64> {
        let total: f64 = self.0.values().sum();
        let positive = self.0.iter().filter(|(_, weight)| **weight > 0.0);
        positive.map(|(name, weight)| (name.as_str(), weight / total)).collect()
    }

    fn is_same(&self, other: &Weights) -> bool {
        let (a, b) = (self.shares(), other.shares());
        let near =
            |(name, share): (&&str, &f64)| (b.get(name).unwrap_or(&0.0) - share).abs() < SAME;
        a.len() == b.len() && a.iter().all(near)
    }

    /// As in `code 30.0 %, web 70.0 %`.
    fn describe(&self) -> String {
        let shares = self.shares().into_iter();
        let shares = shares.map(|(name, share)| format!("{name} {:.1} %", share * 100.0));
        shares.collect::<Vec<_>>().join(", ")
    }
}

impl DataConfig {
    /// The weights of all sources, from step 0 on.
    pub fn weights_by_step(&self) -> Vec<StageConfig> {
        let first = self.sources().into_iter().map(|source| (source.name, source.weight));
        let mut all = vec![StageConfig { step: 0, weights: Weights(first.collect()) }];
        for stage in &self.stages {
            let mut next = all[all.len() - 1].weights.clone();
            next.0.extend(stage.weights.0.clone());
            all.push(StageConfig { step: stage.step, weights: next });
        }
        all
    }

    /// Whether a source is trained on at some step, as against evaluated only.
    pub fn trains_on(&self, source: &SourceConfig) -> bool {
        let staged =
            |stage: &StageConfig| stage.weights.0.get(&source.name).is_some_and(|w| *w > 0.0);
        source.is_trained() || self.stages.iter().any(staged)
    }

    pub(super) fn validate_stages(&self) -> Result<(), UserError> {
        let names: BTreeSet<String> =
            self.sources().into_iter().map(|source| source.name).collect();
        let mut before = 0;
        for (stage, all) in self.stages.iter().zip(self.weights_by_step().iter().skip(1)) {
            let step = stage.step;
            require!(
                step > before,
                "data.stages: step={step} must be above {before}, that of the stage before"
            );
            before = step;
            let unknown = stage.weights.0.keys().find(|name| !names.contains(*name));
            let known = names.iter().cloned().collect::<Vec<_>>().join(", ");
            require!(
                unknown.is_none(),
                "data.stages: no source is called {}, only {known}",
                unknown.map_or("", |name| name)
            );
            require!(
                !all.weights.shares().is_empty(),
                "data.stages: no source has a weight from step {step} on; give one"
            );
        }
        Ok(())
    }
}

/// The weights by step of a run that has read with `before` up to `step` and goes on with those of
/// `asked`; and in words what changes there, if anything does.
pub fn continued(
    before: &[StageConfig],
    asked: &[StageConfig],
    step: usize,
) -> (Vec<StageConfig>, Option<String>) {
    let (now, next) = (future(before, step), future(asked, step));
    let is_same =
        |(a, b): (&StageConfig, &StageConfig)| a.step == b.step && a.weights.is_same(&b.weights);
    if now.len() == next.len() && now.iter().zip(&next).all(is_same) {
        return (before.to_vec(), None);
    }
    let change = format!(
        "data: from step {step} on the weights are {} instead of {}",
        next[0].weights.describe(),
        now[0].weights.describe()
    );
    let past = before.iter().filter(|stage| stage.step < step).cloned();
    (past.chain(next).collect(), Some(change))
}

/// The stages from a step on, the first of which begins there.
fn future(stages: &[StageConfig], step: usize) -> Vec<StageConfig> {
    let (past, later): (Vec<_>, Vec<_>) = stages.iter().cloned().partition(|s| s.step <= step);
    let now = past.into_iter().next_back().map(|stage| StageConfig { step, ..stage });
    now.into_iter().chain(later).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(step: usize, weights: &[(&str, f64)]) -> StageConfig {
        let weights = weights.iter().map(|(name, weight)| (name.to_string(), *weight));
        StageConfig { step, weights: Weights(weights.collect()) }
    }

    #[test]
    fn a_run_keeps_what_it_has_read_and_goes_on_with_new_weights() {
        let before = [stage(0, &[("a", 1.0), ("b", 1.0)]), stage(100, &[("a", 3.0), ("b", 1.0)])];
        let scaled = [stage(0, &[("a", 0.75), ("b", 0.25)])];
        assert_eq!(continued(&before, &scaled, 120), (before.to_vec(), None));
        let (stages, change) = continued(&before, &scaled, 50);
        assert_eq!(stages, [before[0].clone(), stage(50, &[("a", 0.75), ("b", 0.25)])]);
        let change = change.unwrap();
        assert!(change.ends_with("a 75.0 %, b 25.0 % instead of a 50.0 %, b 50.0 %"), "{change}");
        let asked = [stage(0, &[("a", 1.0), ("c", 1.0)]), stage(300, &[("a", 1.0)])];
        let (stages, change) = continued(&before, &asked, 200);
        let at_200 = stage(200, &[("a", 1.0), ("c", 1.0)]);
        assert_eq!(stages, [&before[..], &[at_200, asked[1].clone()]].concat());
        assert!(change.unwrap().contains("a 50.0 %, c 50.0 %"));
    }
}
