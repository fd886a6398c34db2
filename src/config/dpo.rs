//! `[dpo]`: direct preference optimization, and what it asks of the other tables.

use super::key::{Dependency, default};
use super::section::section;
use super::table_path::{get, insert};
use super::{Config, Loss, POSITIVE, Packing, require};
use crate::error::UserError;
use toml::{Table, Value};

section! {
    /// `[dpo]`: direct preference optimization (Rafailov et al., 2023). The reference model is that
    /// which training starts from; without the adapters, where adapters are trained.
    pub struct DpoConfig {
        /// How much less likely than under the reference model answers may become: the factor on
        /// log-likelihoods in the loss.
        beta: f64 = default(0.1).within(POSITIVE).usual("0.1").only_with(&DPO);
    }
}

const DPO: Dependency = Dependency {
    applies: |config| config.train.loss == Loss::Dpo,
    setting: "train.loss = \"dpo\"",
};

/// Fills what the two answers in a row need, where nothing else is written.
pub(super) fn resolve(table: &mut Table) {
    if get(table, "train.loss").and_then(Value::as_str) != Some(Loss::Dpo.word()) {
        return;
    }
    for (path, value) in [
        ("dpo", Value::Table(Table::new())),
        ("model.mask_across_document_boundaries", Value::Boolean(true)),
        ("data.packing", Value::String(Packing::BestFit.word().into())),
    ] {
        if get(table, path).is_none() {
            insert(table, path, value);
        }
    }
}

/// Checks what the loss asks of the data, and pairs of the loss.
pub(super) fn validate(c: &Config) -> Result<(), UserError> {
    let sources = c.data.sources();
    if c.train.loss == Loss::CrossEntropy {
        let pairs = sources.iter().find(|source| source.chosen.is_some());
        return pairs.map_or(Ok(()), |source| {
            Err(UserError(format!(
                "data.source {}: chosen and rejected answers are learned by train.loss=\"dpo\"; \
                 set it, or name messages or completion",
                source.name
            )))
        });
    }
    require!(
        c.model.mask_across_document_boundaries,
        "train: loss=\"dpo\" has both answers in one row, which must not see each other; use \
         model.mask_across_document_boundaries=true"
    );
    require!(
        c.data.packing == Packing::BestFit,
        "train: loss=\"dpo\" needs whole answers; use data.packing=\"best_fit\""
    );
    let other = sources.iter().find(|source| source.chosen.is_none());
    other.map_or(Ok(()), |source| {
        Err(UserError(format!(
            "data.source {}: train.loss=\"dpo\" learns from two answers to each prompt; name the \
             columns chosen and rejected of a [[data.source]]",
            source.name
        )))
    })
}
