//! Other settings of a run that fit a slice: the next one that does, or all of them by predicted time.

use std::fmt;

use super::{Compiler, Plan, PlanRequest};
use crate::config::{RematPolicy, UserError};

/// A setting that was compiled.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub mesh: String,
    pub remat: RematPolicy,
    pub gradient_accumulation_steps: usize,
    pub plan: Plan,
}

impl fmt::Display for Candidate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let remat = match &self.remat {
            RematPolicy::Named(name) => format!("remat=\"{name}\""),
            RematPolicy::Save { save } => format!("remat.save={save:?}"),
        };
        let seconds = self.plan.time.as_ref().map_or(f64::NAN, |t| t.total);
        write!(
            f,
            "mesh {} gradient_accumulation_steps={} {remat}: {:.2} GiB a device, predicted step {seconds:.3} s",
            self.mesh,
            self.gradient_accumulation_steps,
            self.plan.memory.peak as f64 / (1u64 << 30) as f64
        )
    }
}

/// Values of a layer worth keeping, in the order of seconds of recomputation saved for each byte kept.
const KEPT: [&[&str]; 6] = [
    &[
        "attn_out", "attn_lse", "q_proj", "k_proj", "v_proj", "mid", "gate", "up",
    ],
    &["attn_out", "attn_lse", "q_proj", "k_proj", "v_proj", "mid"],
    &["attn_out", "attn_lse", "q_proj", "k_proj", "v_proj"],
    &["attn_out", "attn_lse", "k_proj", "v_proj"],
    &["attn_out", "attn_lse"],
    &[],
];

/// Remat policies that the model has names for, the one that keeps most first.
fn policies(request: &PlanRequest) -> Vec<RematPolicy> {
    let mut policies = vec![RematPolicy::Named("none".into())];
    for kept in KEPT {
        let save: Vec<String> = kept.iter().map(|n| n.to_string()).collect();
        policies.push(match kept {
            [] => RematPolicy::Named("full".into()),
            _ => RematPolicy::Save { save },
        });
    }
    if let Some(own) = policies
        .iter()
        .position(|p| *p == request.config.train.remat)
    {
        policies.rotate_left(own);
        policies.truncate(policies.len() - own);
    }
    policies
}

fn with(request: &PlanRequest, remat: &RematPolicy, micro: usize) -> PlanRequest {
    let mut request = request.clone();
    request.config.train.remat = remat.clone();
    request.config.train.gradient_accumulation_steps = micro;
    request
}

/// Numbers of micro-batches that the batch can be cut into on a mesh of this many devices.
fn micro_batches(request: &PlanRequest, devices: usize) -> Vec<usize> {
    let batch = request.config.train.global_batch_size;
    let given = request.config.train.gradient_accumulation_steps;
    let fits = |n: &usize| batch.is_multiple_of(*n) && batch / n >= devices.min(batch);
    (0..6).map(|i| given << i).filter(fits).collect()
}

/// The first setting that fits: remat policies that keep less, then smaller micro-batches, then parameters sharded over all
/// devices. None where nothing fits.
pub fn suggest(compiler: &Compiler, request: &PlanRequest) -> anyhow::Result<Option<Candidate>> {
    let devices = compiler.devices();
    let sharded = PlanRequest {
        mesh: format!("fsdp={devices}"),
        ..request.clone()
    };
    for request in [request, &sharded] {
        for micro in micro_batches(request, devices) {
            if let Some(found) = first_that_fits(compiler, request, micro)? {
                return Ok(Some(found));
            }
        }
    }
    Ok(None)
}

/// The policy that keeps most among those that fit. One that does not fit is refused within seconds.
fn first_that_fits(
    compiler: &Compiler,
    request: &PlanRequest,
    micro: usize,
) -> anyhow::Result<Option<Candidate>> {
    for remat in policies(request) {
        let plan = match compiler.plan(&with(request, &remat, micro)) {
            Ok(plan) => plan,
            Err(error) if error.is::<UserError>() => return Ok(None),
            Err(error) => return Err(error),
        };
        if plan.fits {
            return Ok(Some(Candidate {
                mesh: request.mesh.clone(),
                remat,
                gradient_accumulation_steps: micro,
                plan,
            }));
        }
    }
    Ok(None)
}

/// Meshes worth trying on this many devices.
fn meshes(request: &PlanRequest, devices: usize) -> Vec<String> {
    let mut meshes = vec![format!("fsdp={devices}")];
    let tensor = [2, 4, 8].into_iter().filter(|t| devices.is_multiple_of(*t));
    meshes.extend(tensor.map(|t| format!("fsdp={},tensor={t}", devices / t)));
    if !request.mesh.is_empty() && !meshes.contains(&request.mesh) {
        meshes.insert(0, request.mesh.clone());
    }
    meshes
}

/// For each mesh and micro-batch the policy that keeps most and fits, by predicted time. `tell` hears of each as it is found.
pub fn search(
    compiler: &Compiler,
    request: &PlanRequest,
    mut tell: impl FnMut(&Candidate),
) -> anyhow::Result<Vec<Candidate>> {
    let devices = compiler.devices();
    let mut found = Vec::new();
    for mesh in meshes(request, devices) {
        let request = PlanRequest {
            mesh,
            ..request.clone()
        };
        for micro in micro_batches(&request, devices) {
            if let Some(candidate) = first_that_fits(compiler, &request, micro)? {
                tell(&candidate);
                found.push(candidate);
            }
        }
    }
    let seconds = |c: &Candidate| c.plan.time.as_ref().map_or(f64::INFINITY, |t| t.total);
    found.sort_by(|a, b| seconds(a).total_cmp(&seconds(b)));
    Ok(found)
}
