//! The numbers that a step leaves beside the state.

use crate::step::METRICS;

/// The numbers of a step, in the order of [`METRICS`].
pub(super) struct StepNumbers(Vec<f32>);

impl StepNumbers {
    pub(super) fn new(numbers: Vec<f32>) -> StepNumbers {
        StepNumbers(numbers)
    }

    pub(super) fn get(&self, name: &str) -> f64 {
        let index = METRICS.iter().position(|metric| *metric == name);
        f64::from(self.0[index.expect("the name of a metric")])
    }

    pub(super) fn are_finite(&self) -> bool {
        self.get("loss").is_finite() && self.get("grad_norm").is_finite()
    }
}
