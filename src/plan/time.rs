//! Seconds of a step by what they are spent on.

use std::collections::HashMap;

use super::collectives::Collectives;
use super::hlo::Instruction;

/// Seconds of one step on one device, and what they are made of.
#[derive(Clone, Debug, Default)]
pub struct StepTime {
    pub total: f64,
    pub matmul: f64,
    /// Elementwise work, reductions, copies.
    pub vector: f64,
    /// Custom kernels, such as attention.
    pub kernel: f64,
    pub collectives: Collectives,
    /// Operations that are carried out, recomputed ones included.
    pub flops: f64,
    /// What takes time by itself, by name and result; how often, and seconds of all.
    pub operations: HashMap<String, (usize, f64)>,
}

impl StepTime {
    pub fn compute(&self) -> f64 {
        self.matmul + self.vector + self.kernel
    }

    pub fn exposed(&self) -> f64 {
        let exposed = self.collectives.values().map(|t| t.exposed);
        exposed.fold(0.0, |sum, s| sum + s)
    }

    /// The `most` operations that take longest, longest first.
    pub fn longest(&self, most: usize) -> Vec<(&str, usize, f64)> {
        let all = self.operations.iter();
        let mut all: Vec<_> = all.map(|(name, &(n, s))| (&**name, n, s)).collect();
        all.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(b.0)));
        all.truncate(most);
        all
    }

    pub(super) fn spend(&mut self, i: &Instruction, seconds: f64) {
        self.total += seconds;
        let name = format!("{} {}", i.name, i.result_text());
        let sum = self.operations.entry(name).or_default();
        sum.0 += 1;
        sum.1 += seconds;
    }

    pub(super) fn add(&mut self, part: &StepTime, times: usize) {
        let n = times as f64;
        self.total += part.total * n;
        self.matmul += part.matmul * n;
        self.vector += part.vector * n;
        self.kernel += part.kernel * n;
        self.flops += part.flops * n;
        for (name, (count, seconds)) in &part.operations {
            let sum = self.operations.entry(name.clone()).or_default();
            sum.0 += count * times;
            sum.1 += seconds * n;
        }
        for (kind, t) in &part.collectives {
            let sum = self.collectives.entry(kind).or_default();
            sum.count += t.count * times;
            sum.bytes += t.bytes * n;
            sum.seconds += t.seconds * n;
            sum.exposed += t.exposed * n;
        }
    }
}
