//! Other settings of a run that fit the devices: the next one that does, or all of them by
//! predicted time. A setting is a mesh, a remat policy and a number of micro-batches.

use std::fmt;

use super::{Compiler, Plan, PlanRequest};
use crate::config::{RematName, RematPolicy};
use crate::error::UserError;
use crate::llama::remat::MINIMAL;
use crate::parallel::{Parallel, parse_mesh};

/// A setting that was compiled.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub mesh: String,
    pub remat: RematPolicy,
    pub gradient_accumulation_steps: usize,
    pub plan: Plan,
}

/// As the options that ask for it, and what came of it.
impl fmt::Display for Candidate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let remat = match &self.remat {
            RematPolicy::Named(name) => format!("train.remat={name}"),
            RematPolicy::Save { save } => format!("'train.remat={{ save = {save:?} }}'"),
            RematPolicy::Offload { save, offload } => {
                format!("'train.remat={{ save = {save:?}, offload = {offload:?} }}'")
            }
        };
        let gib = |bytes: u64| bytes as f64 / (1u64 << 30) as f64;
        let (mesh, micro) = (&self.mesh, self.gradient_accumulation_steps);
        let peak = gib(self.plan.memory.peak);
        write!(
            f,
            "--mesh {mesh} --set train.gradient_accumulation_steps={micro} --set {remat}: {peak:.2} GiB a device"
        )?;
        match self.plan.predicted() {
            _ if !self.plan.fits => {
                write!(f, " of {:.2}, does not fit", gib(self.plan.memory.limit))
            }
            Some(seconds) => write!(f, ", predicted step {:.2} ms", seconds * 1e3),
            None => Ok(()),
        }
    }
}

/// How many of the names of [`MINIMAL`] the policies between `minimal` and `full` save: without
/// the MLP's, without the residual's, without the queries, attention alone.
const SAVED: [usize; 4] = [7, 5, 4, 2];

/// Remat policies, the one that keeps most first.
fn policies() -> Vec<RematPolicy> {
    let saved =
        |n| RematPolicy::Save { save: MINIMAL[..n].iter().map(|n| n.to_string()).collect() };
    let most = [RematName::None, RematName::Minimal].map(RematPolicy::Named).into_iter();
    most.chain(SAVED.map(saved)).chain([RematPolicy::Named(RematName::Full)]).collect()
}

/// The policies that keep less than one.
fn smaller(than: &RematPolicy) -> Vec<RematPolicy> {
    let mut all = policies();
    if let Some(own) = all.iter().position(|p| p == than) {
        all.drain(..=own);
    }
    all
}

/// Numbers of micro-batches, from that of the request on, that leave every part of the mesh a row
/// of each.
fn micro_batches(request: &PlanRequest, mesh: &str, devices: usize) -> Vec<usize> {
    let train = &request.config.train;
    let Ok(mesh) = parse_mesh(mesh, Some(devices)) else {
        return Vec::new();
    };
    let rows = Parallel::new(mesh).batch_shards();
    let given = train.gradient_accumulation_steps;
    let fits = |n: &usize| train.global_batch_size.is_multiple_of(*n * rows);
    (0..6).map(|i| given << i).filter(fits).collect()
}

/// Meshes worth trying: the plan's own, parameters sharded over all devices of a slice, and these
/// with some devices on another axis.
fn meshes(plan: &Plan, batch: usize) -> Vec<String> {
    let slices = plan.slice.count;
    let devices = plan.devices / slices;
    let whole = match slices {
        1 => String::new(),
        n => format!("slice={n},"),
    };
    let mut meshes = vec![plan.mesh.to_string(), format!("{whole}fsdp={devices}")];
    let parts = [2, 4, 8].into_iter().filter(|n| devices.is_multiple_of(*n));
    for n in parts {
        meshes.push(format!("{whole}fsdp={},tensor={n}", devices / n));
        // Devices that get no sequence of their own share one.
        if batch < plan.devices {
            meshes.push(format!("{whole}fsdp={},context={n}", devices / n));
        }
    }
    let own = meshes.remove(0);
    meshes.retain(|mesh| *mesh != own);
    meshes.insert(0, own);
    meshes
}

/// What is tried, and what is known of it already.
struct Trial<'a> {
    compiler: &'a Compiler,
    request: &'a PlanRequest,
    plan: &'a Plan,
}

impl Trial<'_> {
    /// Compiles a setting; none where the model or the batch cannot be cut so.
    fn compile(
        &self,
        mesh: &str,
        remat: &RematPolicy,
        micro: usize,
    ) -> anyhow::Result<Option<Candidate>> {
        let mut request =
            PlanRequest { mesh: mesh.to_string(), out: None, hlo: None, ..self.request.clone() };
        let train = &self.request.config.train;
        let is_own = mesh == self.plan.mesh.to_string()
            && (remat, micro) == (&train.remat, train.gradient_accumulation_steps);
        request.config.train.remat = remat.clone();
        request.config.train.gradient_accumulation_steps = micro;
        let plan = match is_own {
            true => Ok(self.plan.clone()),
            false => self.compiler.plan(&request),
        };
        match plan {
            Ok(plan) => Ok(Some(Candidate {
                mesh: mesh.to_string(),
                remat: remat.clone(),
                gradient_accumulation_steps: micro,
                plan,
            })),
            Err(error) if error.is::<UserError>() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The first of the policies that fits. One that does not is refused within seconds.
    fn first_that_fits(
        &self,
        mesh: &str,
        micro: usize,
        policies: &[RematPolicy],
        tell: &mut impl FnMut(&Candidate),
    ) -> anyhow::Result<Option<Candidate>> {
        for remat in policies {
            let Some(candidate) = self.compile(mesh, remat, micro)? else {
                return Ok(None);
            };
            tell(&candidate);
            if candidate.plan.fits {
                return Ok(Some(candidate));
            }
            // Where the state alone is too large no policy helps.
            let memory = &candidate.plan.memory;
            if memory.arguments() > memory.limit {
                return Ok(None);
            }
        }
        Ok(None)
    }
}

/// The first setting that fits, for a plan that does not: remat policies that keep less, then
/// smaller micro-batches, then parameters sharded over all devices. None where nothing fits. `tell`
/// hears of each that was tried.
pub fn suggest(
    compiler: &Compiler,
    request: &PlanRequest,
    plan: &Plan,
    mut tell: impl FnMut(&Candidate),
) -> anyhow::Result<Option<Candidate>> {
    let trial = Trial { compiler, request, plan };
    let train = &request.config.train;
    let less = smaller(&train.remat);
    let own_mesh = plan.mesh.to_string();
    for mesh in meshes(plan, train.global_batch_size).iter().take(2) {
        for micro in micro_batches(request, mesh, plan.devices) {
            // What did not fit with as many rows of a device at a time need not be tried again.
            let own = [std::slice::from_ref(&train.remat), &less].concat();
            let is_given = micro == train.gradient_accumulation_steps;
            let policies = if is_given && *mesh == own_mesh { &less } else { &own };
            if let Some(found) = trial.first_that_fits(mesh, micro, policies, &mut tell)? {
                return Ok(Some(found));
            }
        }
    }
    Ok(None)
}

/// For each mesh, and for numbers of micro-batches as long as more of them pay, the policies that
/// fit, by predicted time: from the one that keeps most on, as long as keeping less is faster,
/// since what is kept is also written and read. `tell` hears of each that was tried.
pub fn search(
    compiler: &Compiler,
    request: &PlanRequest,
    plan: &Plan,
    mut tell: impl FnMut(&Candidate),
) -> anyhow::Result<Vec<Candidate>> {
    let trial = Trial { compiler, request, plan };
    let train = &request.config.train;
    let mut policies = policies();
    if !policies.contains(&train.remat) {
        policies.insert(0, train.remat.clone());
    }
    let own = (&plan.mesh.to_string(), train.gradient_accumulation_steps);
    let mut found = Vec::new();
    for mesh in meshes(plan, train.global_batch_size) {
        let mut best = f64::INFINITY;
        for micro in micro_batches(request, &mesh, plan.devices) {
            let mut rest = &policies[..];
            let mut here: Vec<Candidate> = Vec::new();
            while let Some(next) = trial.first_that_fits(&mesh, micro, rest, &mut tell)? {
                let place = policies.iter().position(|p| *p == next.remat);
                rest = &policies[place.map_or(policies.len(), |p| p + 1)..];
                let is_slower = here.last().is_some_and(|last| seconds(last) <= seconds(&next));
                here.push(next);
                if is_slower {
                    break;
                }
            }
            // The setting that was asked for is compiled already.
            if (&mesh, micro) == own && !here.iter().any(|c| c.remat == train.remat) {
                here.extend(trial.compile(&mesh, &train.remat, micro)?.filter(|c| c.plan.fits));
            }
            let fastest = here.iter().map(seconds).fold(f64::INFINITY, f64::min);
            let has_room = here.first().is_some_and(|c| c.remat == policies[0]);
            found.extend(here);
            // Smaller micro-batches pay only by what they let a layer keep.
            if has_room || (fastest.is_finite() && fastest >= best) {
                break;
            }
            best = best.min(fastest);
        }
    }
    found.sort_by(|a, b| seconds(a).total_cmp(&seconds(b)));
    Ok(found)
}

/// Of a step, as predicted.
fn seconds(candidate: &Candidate) -> f64 {
    candidate.plan.predicted().unwrap_or(f64::INFINITY)
}

#[cfg(test)]
mod tests {
    use super::super::memory::Memory;
    use super::super::topology::Slice;
    use super::*;
    use crate::config::Config;
    use crate::llama::attention::Backend;
    use crate::runtime::presets::Flags;

    fn request(sets: &[&str]) -> PlanRequest {
        let sets: Vec<String> = sets.iter().map(|s| s.to_string()).collect();
        let config = Config::load("configs/llama3-tiny.toml", &sets).unwrap();
        PlanRequest::new(config, "", "cpu:8")
    }

    #[test]
    fn micro_batches_leave_every_part_of_the_mesh_a_row() {
        let of = |mesh| micro_batches(&request(&["train.global_batch_size=32"]), mesh, 8);
        assert_eq!(of("fsdp=8"), [1, 2, 4]);
        assert_eq!(of("fsdp=4,tensor=2"), [1, 2, 4, 8]);
        assert_eq!(of("fsdp=16"), [] as [usize; 0]);
        let few = request(&["train.global_batch_size=4"]);
        assert_eq!(micro_batches(&few, "fsdp=8", 8), [] as [usize; 0]);
        assert_eq!(micro_batches(&few, "fsdp=4,context=2", 8), [1]);
    }

    #[test]
    fn meshes_keep_the_slices_of_the_plan() {
        let of = |mesh, slices| {
            let mesh = parse_mesh(mesh, None).unwrap();
            let plan = Plan {
                slice: Slice::parse("v5e:2x2").unwrap().times(slices).unwrap(),
                devices: mesh.devices(),
                mesh,
                memory: Memory::default(),
                fits: true,
                flops_per_step: 0.0,
                tokens_per_step: 0,
                time: None,
                compile_seconds: 0.0,
                flags: Flags::new(),
                attention: Backend::Blockwise,
                notes: Vec::new(),
            };
            meshes(&plan, 4)
        };
        assert_eq!(of("data=4", 1)[..2], ["data=4", "fsdp=4"]);
        let two = [
            "slice=2,data=4",
            "slice=2,fsdp=4",
            "slice=2,fsdp=2,tensor=2",
            "slice=2,fsdp=2,context=2",
            "slice=2,fsdp=1,tensor=4",
            "slice=2,fsdp=1,context=4",
        ];
        assert_eq!(of("slice=2,data=4", 2), two);
    }

    #[test]
    fn less_is_kept_than_the_run_keeps() {
        let full = RematPolicy::Named(RematName::Full);
        let minimal = RematPolicy::Named(RematName::Minimal);
        assert_eq!(smaller(&RematPolicy::Named(RematName::None))[0], minimal);
        assert_eq!(smaller(&minimal).len(), SAVED.len() + 1);
        assert_eq!(smaller(&full), []);
        let own = RematPolicy::Save { save: vec!["mid".into()] };
        assert_eq!(smaller(&own), policies(), "nothing is known of it");
    }
}
