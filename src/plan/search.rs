//! Other settings of a run that fit the devices: the next one that does, or all of them by
//! predicted time. A setting is a mesh, a remat policy and a number of micro-batches.

use std::cell::RefCell;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::candidate::{Candidate, Setting};
use super::{Compiler, Plan, PlanRequest};
use crate::config::{RematName, RematPolicy};
use crate::error::UserError;
use crate::graph::sharding::Mesh;
use crate::llama::remat::MINIMAL;
use crate::parallel::{Axis, Parallel, parse_mesh};

/// How many of the names of [`MINIMAL`] the policies between `minimal` and `full` save: without
/// the MLP's, without the residual's, without the queries, attention alone.
const SAVED: [usize; 4] = [7, 5, 4, 2];

/// Remat policies, the one that saves most first.
fn policies() -> Vec<RematPolicy> {
    let saved =
        |n| RematPolicy::Save { save: MINIMAL[..n].iter().map(|n| n.to_string()).collect() };
    let most = [RematName::None, RematName::Minimal].map(RematPolicy::Named).into_iter();
    most.chain(SAVED.map(saved)).chain([RematPolicy::Named(RematName::Full)]).collect()
}

/// The policies that save less than the given one.
fn policies_below(policy: &RematPolicy) -> Vec<RematPolicy> {
    let mut all = policies();
    if let Some(i) = all.iter().position(|p| p == policy) {
        all.drain(..=i);
    }
    all
}

/// Numbers of micro-batches, from that of the request on, that leave every shard of the batch a row
/// of each.
fn micro_batches(request: &PlanRequest, mesh: &str, devices: usize) -> Vec<usize> {
    let train = &request.config.train;
    let Ok(mesh) = parse_mesh(mesh, Some(devices)) else {
        return Vec::new();
    };
    let shards = Parallel::new(mesh).batch_shards();
    let given = train.gradient_accumulation_steps;
    let fits = |n: &usize| train.global_batch_size.is_multiple_of(*n * shards);
    (0..6).map(|i| given << i).filter(fits).collect()
}

/// Meshes worth trying: the plan's own, parameters sharded over all devices of a slice, and these
/// with some devices on another axis.
fn meshes(plan: &Plan, batch: usize) -> Vec<String> {
    let slices = plan.slice.count;
    let devices = plan.devices / slices;
    let mesh = |axes: &[(Axis, usize)]| {
        let slices = (slices > 1).then_some((Axis::Slice, slices));
        let axes = slices.iter().chain(axes).map(|(axis, size)| (axis.to_string(), *size));
        Mesh { axes: axes.collect() }.to_string()
    };
    let given = plan.mesh.to_string();
    let mut others = vec![mesh(&[(Axis::Fsdp, devices)])];
    for n in [2, 4, 8].into_iter().filter(|n| devices.is_multiple_of(*n)) {
        others.push(mesh(&[(Axis::Fsdp, devices / n), (Axis::Tensor, n)]));
        // Where there are fewer sequences than devices, several share one.
        if batch < plan.devices {
            others.push(mesh(&[(Axis::Fsdp, devices / n), (Axis::Context, n)]));
        }
    }
    others.retain(|mesh| *mesh != given);
    [vec![given], others].concat()
}

/// A search from a plan on, whose request is known.
pub struct Search<'a> {
    compiler: &'a Compiler,
    request: &'a PlanRequest,
    plan: &'a Plan,
    /// Called with each setting that was tried.
    on_candidate: &'a dyn Fn(&Candidate),
    tried: RefCell<Vec<Candidate>>,
}

/// The compiler refuses what does not fit within seconds; what it still works on after this long
/// has passed its check of the memory.
const CHECKED: Duration = Duration::from_secs(20);

/// Does `work`, and says that the setting has passed the compiler's check once it has.
fn announced<T>(setting: &Setting<'_>, work: impl FnOnce() -> T) -> T {
    let (done, is_done) = channel::<()>();
    let text = setting.to_string();
    thread::scope(|scope| {
        scope.spawn(move || {
            if is_done.recv_timeout(CHECKED) == Err(RecvTimeoutError::Timeout) {
                crate::log!("passed the compiler's memory check, now compiling: {text}");
            }
        });
        let result = work();
        drop(done);
        result
    })
}

impl<'a> Search<'a> {
    pub fn new(
        compiler: &'a Compiler,
        request: &'a PlanRequest,
        plan: &'a Plan,
        on_candidate: &'a dyn Fn(&Candidate),
    ) -> Search<'a> {
        Search { compiler, request, plan, on_candidate, tried: RefCell::default() }
    }

    /// Whether the plan was made for this mesh and number of micro-batches.
    fn is_given(&self, mesh: &str, micro: usize) -> bool {
        let given = self.request.config.train.gradient_accumulation_steps;
        mesh == self.plan.mesh.to_string() && micro == given
    }

    /// Compiles a setting; None where the mesh does not divide the model or the batch.
    fn compile(
        &self,
        mesh: &str,
        remat: &RematPolicy,
        micro: usize,
    ) -> anyhow::Result<Option<Candidate>> {
        let mut request =
            PlanRequest { mesh: mesh.to_string(), out: None, hlo: None, ..self.request.clone() };
        let is_same = |c: &&Candidate| {
            c.mesh == mesh && c.remat == *remat && c.gradient_accumulation_steps == micro
        };
        if let Some(candidate) = self.tried.borrow().iter().find(is_same) {
            return Ok(Some(candidate.clone()));
        }
        let given = self.is_given(mesh, micro) && *remat == request.config.train.remat;
        request.config.train.remat = remat.clone();
        request.config.train.gradient_accumulation_steps = micro;
        let plan = match given {
            true => Ok(self.plan.clone()),
            false => announced(&Setting { mesh, remat, micro }, || self.compiler.plan(&request)),
        };
        match plan {
            Ok(plan) => {
                let (mesh, remat) = (mesh.to_string(), remat.clone());
                let candidate = Candidate { mesh, remat, gradient_accumulation_steps: micro, plan };
                (self.on_candidate)(&candidate);
                self.tried.borrow_mut().push(candidate.clone());
                Ok(Some(candidate))
            }
            Err(error) if error.is::<UserError>() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The first of the policies that fits. One that does not is refused within seconds.
    fn first_policy_that_fits(
        &self,
        mesh: &str,
        micro: usize,
        policies: &[RematPolicy],
    ) -> anyhow::Result<Option<Candidate>> {
        for remat in policies {
            let Some(candidate) = self.compile(mesh, remat, micro)? else {
                return Ok(None);
            };
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

    /// The first setting that fits, for a plan that does not: remat policies that save less, then
    /// smaller micro-batches, then parameters sharded over all devices. None where nothing fits.
    pub fn first_that_fits(&self) -> anyhow::Result<Option<Candidate>> {
        let train = &self.request.config.train;
        let below = policies_below(&train.remat);
        let from_given = [std::slice::from_ref(&train.remat), &below].concat();
        for mesh in meshes(self.plan, train.global_batch_size).iter().take(2) {
            for micro in micro_batches(self.request, mesh, self.plan.devices) {
                // The plan's own setting did not fit and is not tried again.
                let policies = if self.is_given(mesh, micro) { &below } else { &from_given };
                let fitting = self.first_policy_that_fits(mesh, micro, policies)?;
                if fitting.is_some() {
                    return Ok(fitting);
                }
            }
        }
        Ok(None)
    }

    /// The settings that fit, by predicted time.
    pub fn ranked(&self) -> anyhow::Result<Vec<Candidate>> {
        let train = &self.request.config.train;
        let mut policies = policies();
        if !policies.contains(&train.remat) {
            policies.insert(0, train.remat.clone());
        }
        let mut fitting = Vec::new();
        for mesh in meshes(self.plan, train.global_batch_size) {
            fitting.extend(self.saves_most_on(&mesh, &policies)?);
        }
        let fastest = fitting.iter().min_by(|a, b| seconds(a).total_cmp(&seconds(b)));
        if let Some(mesh) = fastest.map(|c| c.mesh.clone()) {
            fitting.retain(|c| c.mesh != mesh);
            fitting.extend(self.fitting_on(&mesh, &policies)?);
        }
        fitting.sort_by(|a, b| seconds(a).total_cmp(&seconds(b)));
        Ok(fitting)
    }

    /// The setting of a mesh that saves most and fits, in the fewest micro-batches: by it meshes
    /// are compared, since a compilation takes minutes.
    fn saves_most_on(
        &self,
        mesh: &str,
        policies: &[RematPolicy],
    ) -> anyhow::Result<Option<Candidate>> {
        for micro in micro_batches(self.request, mesh, self.plan.devices) {
            let first = self.first_policy_that_fits(mesh, micro, policies)?;
            if first.is_some() {
                return Ok(first);
            }
        }
        Ok(None)
    }

    /// The settings of a mesh that fit, for numbers of micro-batches as long as more of them are
    /// faster.
    fn fitting_on(&self, mesh: &str, policies: &[RematPolicy]) -> anyhow::Result<Vec<Candidate>> {
        let (mut fitting, mut best) = (Vec::new(), f64::INFINITY);
        for micro in micro_batches(self.request, mesh, self.plan.devices) {
            let tried = self.improving(mesh, micro, policies)?;
            let fastest = tried.iter().map(seconds).fold(f64::INFINITY, f64::min);
            let saves_most = tried.first().is_some_and(|c| c.remat == policies[0]);
            fitting.extend(tried);
            // Smaller micro-batches are faster only by what they let a layer save.
            if saves_most || (fastest.is_finite() && fastest >= best) {
                break;
            }
            best = best.min(fastest);
        }
        Ok(fitting)
    }

    /// The policies that fit, from the one that saves most on, as long as saving less is faster,
    /// since what is saved is also written and read; and the setting that was asked for.
    fn improving(
        &self,
        mesh: &str,
        micro: usize,
        policies: &[RematPolicy],
    ) -> anyhow::Result<Vec<Candidate>> {
        let mut rest = policies;
        let mut fitting: Vec<Candidate> = Vec::new();
        while let Some(next) = self.first_policy_that_fits(mesh, micro, rest)? {
            let tried = policies.iter().position(|p| *p == next.remat);
            rest = &policies[tried.map_or(policies.len(), |i| i + 1)..];
            let is_slower = fitting.last().is_some_and(|last| seconds(last) <= seconds(&next));
            fitting.push(next);
            if is_slower {
                break;
            }
        }
        let given = &self.request.config.train.remat;
        if self.is_given(mesh, micro) && !fitting.iter().any(|c| c.remat == *given) {
            fitting.extend(self.compile(mesh, given, micro)?.filter(|c| c.plan.fits));
        }
        Ok(fitting)
    }
}

/// Of a step, as predicted.
fn seconds(candidate: &Candidate) -> f64 {
    candidate.plan.predicted().unwrap_or(f64::INFINITY)
}

#[cfg(test)]
mod tests {
    use super::super::{Memory, Slice};
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
                course: None,
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
        assert_eq!(policies_below(&RematPolicy::Named(RematName::None))[0], minimal);
        assert_eq!(policies_below(&minimal).len(), SAVED.len() + 1);
        assert_eq!(policies_below(&full), []);
        let named = RematPolicy::Save { save: vec!["mid".into()] };
        assert_eq!(policies_below(&named), policies(), "nothing is known of it");
    }
}
