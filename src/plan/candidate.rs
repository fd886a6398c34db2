//! A setting of a run, which is a mesh, a remat policy and a number of micro-batches, as text and
//! with what was found out about it.

use std::fmt;

use super::Plan;
use crate::config::RematPolicy;

/// A setting that was compiled.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub mesh: String,
    pub remat: RematPolicy,
    pub gradient_accumulation_steps: usize,
    pub plan: Plan,
}

/// A policy as in a configuration, a name without quotation marks.
fn remat_text(remat: &RematPolicy) -> String {
    match remat {
        RematPolicy::Named(name) => name.to_string(),
        RematPolicy::Save { save } => format!("{{ save = {save:?} }}"),
        RematPolicy::Offload { save, offload } => {
            format!("{{ save = {save:?}, offload = {offload:?} }}")
        }
    }
}

/// What is compiled.
pub(super) struct Setting<'a> {
    pub(super) mesh: &'a str,
    pub(super) remat: &'a RematPolicy,
    pub(super) micro: usize,
}

/// The options that ask for it.
impl fmt::Display for Setting<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let &Setting { mesh, remat, micro } = self;
        let remat = match (remat, remat_text(remat)) {
            (RematPolicy::Named(_), text) => format!("train.remat={text}"),
            (_, text) => format!("'train.remat={text}'"),
        };
        write!(f, "--mesh {mesh} --set train.gradient_accumulation_steps={micro} --set {remat}")
    }
}

impl Candidate {
    pub(super) fn remat_text(&self) -> String {
        remat_text(&self.remat)
    }
}

/// The options that ask for it, and the result.
impl fmt::Display for Candidate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mesh, remat, micro) = (&*self.mesh, &self.remat, self.gradient_accumulation_steps);
        let gib = |bytes: u64| bytes as f64 / (1u64 << 30) as f64;
        let peak = gib(self.plan.memory.peak);
        write!(f, "{}: {peak:.2} GiB a device", Setting { mesh, remat, micro })?;
        match self.plan.predicted() {
            _ if !self.plan.fits => {
                write!(f, " of {:.2}, does not fit", gib(self.plan.memory.limit))
            }
            Some(seconds) => write!(f, ", predicted step {:.2} ms", seconds * 1e3),
            None => Ok(()),
        }
    }
}
