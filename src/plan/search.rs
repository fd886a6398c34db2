//! Other settings of a run that fit the devices: the next one that does, or the fastest. A setting
//! is a mesh, a remat policy and a number of micro-batches. All are estimated, few are compiled.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use super::candidate::{Candidate, Setting};
use super::estimate::{Estimate, Estimator};
use super::space::{meshes, micro_batches, policies_below, settings};
use super::{Compiler, Plan, PlanRequest};
use crate::config::RematPolicy;
use crate::error::UserError;

/// Settings that a search compiles, beside the plan's own and those that the compiler refuses
/// within a second.
const FINALISTS: usize = 3;
/// Of them, those of one mesh.
const OF_A_MESH: usize = 2;
/// How much longer than the fastest that was compiled a setting may be estimated to take, to be
/// compiled.
const SLACK: f64 = 1.15;
/// A search answers within this time, its plan included: none is compiled that would end later if
/// it took as long as the longest before it, which is minutes.
const ANSWER_WITHIN: Duration = Duration::from_secs(540);

/// A search from a plan on, whose request is known.
pub struct Search<'a> {
    compiler: &'a Compiler,
    request: &'a PlanRequest,
    plan: &'a Plan,
    /// Called with each setting that was tried.
    on_candidate: &'a dyn Fn(&Candidate),
    tried: RefCell<Vec<Candidate>>,
}

/// What a search found.
pub struct Ranking {
    /// The settings that fit, by predicted time.
    pub fitting: Vec<Candidate>,
    /// The settings that were not compiled, by estimated time.
    pub estimated: Vec<Estimate>,
    /// How many settings take more memory than there is, by estimate or as the compiler said of one
    /// that takes less.
    pub too_large: usize,
    /// How many meshes, policies and micro-batches do not divide the model or the batch.
    pub refused: usize,
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

    /// The setting of the plan.
    fn given(&self) -> Setting {
        self.request.setting(&self.plan.mesh.to_string())
    }

    /// Compiles a setting, or asks only whether it fits; None where the mesh does not divide the
    /// model or the batch.
    fn compile(&self, setting: &Setting, memory_alone: bool) -> anyhow::Result<Option<Candidate>> {
        let request = PlanRequest { memory_alone, ..self.request.of(setting) };
        let plan = match *setting == self.given() {
            true => Ok(self.plan.clone()),
            false => self.compiler.plan(&request),
        };
        match plan {
            Ok(plan) => {
                let candidate = Candidate { setting: setting.clone(), plan };
                (self.on_candidate)(&candidate);
                self.tried.borrow_mut().push(candidate.clone());
                Ok(Some(candidate))
            }
            Err(error) if error.is::<UserError>() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The first of the policies that fits. One that does not is refused within a second.
    fn first_policy_that_fits(
        &self,
        mesh: &str,
        micro: usize,
        policies: &[RematPolicy],
    ) -> anyhow::Result<Option<Candidate>> {
        for remat in policies.iter().cloned() {
            let mesh = mesh.to_string();
            let setting = Setting { mesh, remat, gradient_accumulation_steps: micro };
            let Some(candidate) = self.compile(&setting, true)? else {
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
    /// Its time is not predicted.
    pub fn first_that_fits(&self) -> anyhow::Result<Option<Candidate>> {
        let (train, given) = (&self.request.config.train, self.given());
        let below = policies_below(&train.remat);
        let from_given = [std::slice::from_ref(&train.remat), &below].concat();
        for mesh in meshes(self.plan, train.global_batch_size).iter().take(2) {
            for micro in micro_batches(self.request, mesh, self.plan.devices) {
                // The plan's own setting did not fit and is not tried again.
                let is_given = *mesh == given.mesh && micro == given.gradient_accumulation_steps;
                let policies = if is_given { &below } else { &from_given };
                let fitting = self.first_policy_that_fits(mesh, micro, policies)?;
                if fitting.is_some() {
                    return Ok(fitting);
                }
            }
        }
        Ok(None)
    }

    /// The fastest settings that fit: all are estimated by the rates of the plan, or of the first
    /// that fits, and those are compiled that may be the fastest.
    pub fn ranked(&self) -> anyhow::Result<Ranking> {
        let started = Instant::now();
        let all = settings(self.request, self.plan);
        self.compile(&self.given(), false)?;
        let mut waiting = self.estimates(&all)?;
        let refused = all.len() - waiting.len();
        waiting.retain(|e| e.setting != self.given());
        let mut too_large = remove(&mut waiting, |e| e.least_bytes > self.plan.memory.limit);
        while let Some(i) = self.next(&waiting).filter(|_| self.has_time(started.elapsed())) {
            let estimate = waiting.remove(i);
            let Some(candidate) = self.compile(&estimate.setting, false)? else {
                continue;
            };
            if !candidate.plan.fits {
                let larger = |other: &Estimate| needs_more(other, &estimate);
                too_large += 1 + remove(&mut waiting, larger);
            } else if self.plan.predicted().is_none() {
                waiting = self.estimates(&settings_of(&waiting))?;
            }
        }
        let tried = self.tried.borrow();
        let mut fitting: Vec<_> = tried.iter().filter(|c| c.plan.fits).cloned().collect();
        fitting.sort_by(|a, b| seconds(a).total_cmp(&seconds(b)));
        Ok(Ranking { fitting, estimated: waiting, too_large, refused })
    }

    /// Estimates by time, of the settings that the mesh allows.
    fn estimates(&self, settings: &[Setting]) -> anyhow::Result<Vec<Estimate>> {
        let tried = self.tried.borrow();
        let compiled = tried.iter().find(|c| c.plan.predicted().is_some());
        let (setting, plan) =
            compiled.map_or((self.given(), self.plan), |c| (c.setting.clone(), &c.plan));
        let estimator = Estimator::new(self.request, &setting, plan)?;
        let mut all: Vec<_> = settings.iter().filter_map(|s| estimator.estimate(s)).collect();
        all.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
        Ok(all)
    }

    /// Whether one more setting can be compiled this long after the plan.
    fn has_time(&self, elapsed: Duration) -> bool {
        let compiled = self.tried.borrow();
        let longest = compiled.iter().map(|c| c.plan.compile_seconds).fold(0.0, f64::max);
        self.plan.compile_seconds + elapsed.as_secs_f64() + longest <= ANSWER_WITHIN.as_secs_f64()
    }

    /// Which of the estimates to compile, if one may be faster than what was.
    fn next(&self, waiting: &[Estimate]) -> Option<usize> {
        let tried = self.tried.borrow();
        let fitting: Vec<&Candidate> = tried.iter().filter(|c| c.plan.fits).collect();
        let others = fitting.iter().filter(|c| c.setting != self.given()).count();
        let fastest = fitting.iter().map(|c| seconds(c)).fold(f64::INFINITY, f64::min);
        let compiled = |mesh: &str| fitting.iter().filter(|c| c.setting.mesh == mesh).count();
        let is_worth =
            |e: &Estimate| e.seconds < SLACK * fastest && compiled(&e.setting.mesh) < OF_A_MESH;
        waiting.iter().position(is_worth).filter(|_| others < FINALISTS)
    }
}

/// Removes estimates; how many.
fn remove(waiting: &mut Vec<Estimate>, is_out: impl Fn(&Estimate) -> bool) -> usize {
    let before = waiting.len();
    waiting.retain(|e| !is_out(e));
    before - waiting.len()
}

fn settings_of(estimates: &[Estimate]) -> Vec<Setting> {
    estimates.iter().map(|e| e.setting.clone()).collect()
}

/// Whether a setting takes more memory than another one of the same mesh.
fn needs_more(of: &Estimate, than: &Estimate) -> bool {
    let micro = |e: &Estimate| e.setting.gradient_accumulation_steps;
    of.setting.mesh == than.setting.mesh
        && micro(of) <= micro(than)
        && of.least_bytes >= than.least_bytes
}

/// Of a step, as predicted.
fn seconds(candidate: &Candidate) -> f64 {
    candidate.plan.predicted().unwrap_or(f64::INFINITY)
}
