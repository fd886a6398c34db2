//! Seconds of a step by what they are spent on.

use std::collections::HashMap;

use super::collectives::Collectives;

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
    /// What takes time by itself, by name and result.
    pub operations: HashMap<String, Operation>,
}

/// What carries an instruction out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    Matrix,
    #[default]
    Vector,
    Kernel,
}

/// What an operation takes in all its runs of one step.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Operation {
    pub count: usize,
    pub unit: Unit,
    pub seconds: f64,
    /// Of matrix products and kernels.
    pub flops: f64,
    /// To and from the device's memory, by the shapes of what is read and written.
    pub bytes: f64,
    /// Of a number that a matrix product multiplies.
    pub element_bytes: f64,
}

impl Operation {
    fn add(&mut self, other: &Operation, times: usize) {
        let n = times as f64;
        self.count += other.count * times;
        self.unit = other.unit;
        self.seconds += other.seconds * n;
        self.flops += other.flops * n;
        self.bytes += other.bytes * n;
        self.element_bytes = other.element_bytes;
    }
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
    pub fn longest(&self, most: usize) -> Vec<(&str, Operation)> {
        let mut all: Vec<_> = self.operations.iter().map(|(name, &o)| (&**name, o)).collect();
        all.sort_by(|a, b| b.1.seconds.total_cmp(&a.1.seconds).then(a.0.cmp(b.0)));
        all.truncate(most);
        all
    }

    pub(super) fn spend(&mut self, name: String, operation: Operation) {
        self.total += operation.seconds;
        self.flops += operation.flops;
        *match operation.unit {
            Unit::Matrix => &mut self.matmul,
            Unit::Vector => &mut self.vector,
            Unit::Kernel => &mut self.kernel,
        } += operation.seconds;
        self.operations.entry(name).or_default().add(&operation, 1);
    }

    pub(super) fn add(&mut self, part: &StepTime, times: usize) {
        let n = times as f64;
        self.total += part.total * n;
        self.matmul += part.matmul * n;
        self.vector += part.vector * n;
        self.kernel += part.kernel * n;
        self.flops += part.flops * n;
        for (name, operation) in &part.operations {
            self.operations.entry(name.clone()).or_default().add(operation, times);
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
