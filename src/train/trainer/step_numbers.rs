//! The numbers that a step leaves beside the state.

use crate::train::metrics::Rewards;

/// The numbers of a step with their names.
pub(super) struct StepNumbers {
    names: Vec<&'static str>,
    values: Vec<f32>,
}

impl StepNumbers {
    /// `names` are those of [`Programs::metrics`](crate::step::Programs::metrics).
    pub(super) fn new(names: Vec<&'static str>, values: Vec<f32>) -> StepNumbers {
        StepNumbers { names, values }
    }

    /// The norms of all tensors, where they are asked for.
    pub(super) fn norms(&self) -> &[f32] {
        &self.values[self.names.len()..]
    }

    /// A number that every step has.
    pub(super) fn get(&self, name: &str) -> f64 {
        self.find(name).expect("the name of a metric")
    }

    /// A number that the steps of some configurations have.
    pub(super) fn find(&self, name: &str) -> Option<f64> {
        let index = self.names.iter().position(|metric| *metric == name)?;
        Some(f64::from(self.values[index]))
    }

    /// A count of [`StepNumbers::find`].
    pub(super) fn count(&self, name: &str) -> Option<u64> {
        self.find(name).map(|count| count as u64)
    }

    /// The rewards of a step over pairs.
    pub(super) fn rewards(&self) -> Option<Rewards> {
        let [chosen, rejected, margins, accuracies] =
            ["chosen", "rejected", "margins", "accuracies"]
                .map(|name| self.find(&format!("rewards/{name}")));
        Some(Rewards {
            chosen: chosen?,
            rejected: rejected?,
            margins: margins?,
            accuracies: accuracies?,
        })
    }

    pub(super) fn are_finite(&self) -> bool {
        self.get("loss").is_finite() && self.get("grad_norm").is_finite()
    }
}
