//! What a checkpoint of a run keeps beside tensors.

use serde::{Deserialize, Serialize};

use crate::batch_sizes::BatchSizes;
use crate::config::StageConfig;
use crate::weights::BaseIdentity;

use super::metrics::LogMark;

/// What a checkpoint keeps beside tensors.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct RunState {
    pub seed: u64,
    /// The metrics up to its step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metrics: Option<LogMark>,
    /// Loss on the held-out text at its step, where checkpoints are kept by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eval_loss: Option<f64>,
    /// The weights under its adapters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<BaseIdentity>,
    #[serde(flatten)]
    pub history: DataHistory,
    /// What an emergency copy was made for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<String>,
}

/// How a run has read its data up to a checkpoint, which its configuration may have changed on the
/// way; what is the same in all steps is left out.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct DataHistory {
    /// The weights of several sources of data by step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weights: Vec<StageConfig>,
    /// How many sequences a step has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch_sizes: Option<BatchSizes>,
}
