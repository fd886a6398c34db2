//! A setting of a run, which is a mesh, a remat policy and a number of micro-batches, as text and
//! with what was found out about it.

use std::fmt;

use super::Plan;
use crate::config::RematPolicy;

/// What a search may change.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    pub mesh: String,
    pub remat: RematPolicy,
    /// Micro-batches of a step.
    pub gradient_accumulation_steps: usize,
}

/// A setting that was compiled.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub setting: Setting,
    pub plan: Plan,
}

/// The options that ask for it.
impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mesh, micro) = (&self.mesh, self.gradient_accumulation_steps);
        let remat = match &self.remat {
            RematPolicy::Named(name) => format!("train.remat={name}"),
            named => format!("'train.remat={named}'"),
        };
        write!(f, "--mesh {mesh} --set train.gradient_accumulation_steps={micro} --set {remat}")
    }
}

/// The options that ask for it, and the result.
impl fmt::Display for Candidate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let gib = |bytes: u64| bytes as f64 / (1u64 << 30) as f64;
        let (peak, limit) = (gib(self.plan.memory.peak), gib(self.plan.memory.limit));
        write!(f, "{}: {peak:.2} GiB a device", self.setting)?;
        match self.plan.predicted() {
            _ if !self.plan.fits => write!(f, " of {limit:.2}, does not fit"),
            Some(seconds) => write!(f, ", predicted step {:.2} ms", seconds * 1e3),
            None => write!(f, " of {limit:.2}"),
        }
    }
}
