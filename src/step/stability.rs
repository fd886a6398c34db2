//! `[stability]` as graph. A step whose loss or gradient norm is an outlier leaves parameters and
//! optimizer state as they were, and an update whose norm is one is scaled down (the rules of
//! OLMo's and Levanter's skip-step optimizers). What an outlier is follows from the last steps,
//! which the training state keeps, so that a resumed run decides as one that never stopped.

use super::Programs;
use super::state::{STABILITY, State, StateLeaf, TracedState};
use crate::config::StabilityConfig;
use crate::dtype::DType;
use crate::graph::sharding::ArraySpec;
use crate::graph::{Tensor, Type};
use crate::optimizer;

/// Numbers of a step that are reported beside [`super::METRICS`].
pub(super) const SKIP_METRICS: [&str; 2] = ["skipped_steps", "skipped_in_a_row"];
pub(super) const CLIP_METRICS: [&str; 2] = ["update_norm", "clipped_updates"];

/// Rows of the history, f32 [rows, window].
const LOSS: usize = 0;
const GRAD_NORM: usize = 1;
const UPDATE_NORM: usize = 2;
const ROWS: usize = 3;

/// Places of the counters, i32 [counters].
const RECORDED: usize = 0;
const SKIPPED: usize = 1;
const IN_A_ROW: usize = 2;
const CLIPPED: usize = 3;
const COUNTERS: usize = 4;

/// The leaves of the state that `[stability]` needs.
pub(super) fn leaves(c: &StabilityConfig) -> Vec<StateLeaf> {
    if !c.finds_outliers() {
        return Vec::new();
    }
    let types = [Type::new(DType::F32, &[ROWS, c.window]), Type::new(DType::I32, &[COUNTERS])];
    let leaf = |(name, ty): (&str, Type)| StateLeaf {
        names: vec![name.to_string()],
        tensor_shape: ty.shape.clone(),
        array: ArraySpec::replicated(ty),
        param: None,
    };
    STABILITY.into_iter().zip(types).map(leaf).collect()
}

/// What the state keeps of the last steps.
#[derive(Clone, Copy)]
struct LastSteps<'g> {
    history: Tensor<'g>,
    counters: Tensor<'g>,
}

impl<'g> LastSteps<'g> {
    fn counter(&self, index: usize) -> Tensor<'g> {
        self.counters.slice_dim(0, index, index + 1).reshape(&[])
    }

    /// A counter as the metrics have it, f32.
    fn count(&self, index: usize) -> Tensor<'g> {
        self.counter(index).convert(DType::F32)
    }

    /// Mean plus `sigma` standard deviations of a row, f32 scalar; beyond every number until the
    /// row is full.
    fn limit(&self, row: usize, sigma: f64) -> Tensor<'g> {
        let g = self.history.graph();
        let window = self.history.dim(1);
        let last = self.history.slice_dim(0, row, row + 1).reshape(&[window]);
        let mean = last.mean(&[0]);
        let deviation = last - mean.broadcast_to(&[window]);
        let limit = mean + (deviation * deviation).mean(&[0]).sqrt() * sigma;
        let full = self.counter(RECORDED).ge(g.scalar(DType::I32, window as f64));
        full.select(limit, g.scalar(DType::F32, f64::from(f32::MAX)))
    }

    /// The same after a step with the numbers `row` (f32 scalars), which replaces the oldest.
    fn record(self, row: [Tensor<'g>; ROWS], skips: Tensor<'g>, clips: Tensor<'g>) -> Self {
        let g = self.history.graph();
        let number = |x: usize| g.scalar(DType::I32, x as f64);
        let recorded = self.counter(RECORDED);
        let column = recorded.remainder(number(self.history.dim(1)));
        let numbers = super::vector(g, &row).reshape(&[ROWS, 1]);
        let one_if = |condition: Tensor<'g>| condition.select(number(1), number(0));
        let in_a_row = skips.select(self.counter(IN_A_ROW) + number(1), number(0));
        let counters = [
            recorded + number(1),
            self.counter(SKIPPED) + one_if(skips),
            in_a_row,
            self.counter(CLIPPED) + one_if(clips),
        ];
        LastSteps {
            history: self.history.dynamic_update_slice(numbers, &[number(0), column]),
            counters: super::vector(g, &counters),
        }
    }
}

/// Puts `old` values back in the place of the new ones where the step is skipped.
fn keep<'g>(skips: Tensor<'g>, old: &[Tensor<'g>], new: &mut [Tensor<'g>]) {
    for (old, new) in old.iter().zip(new) {
        *new = skips.broadcast_to(&new.shape()).select(*old, *new);
    }
}

/// The numbers of a step that outliers are found by, f32 scalars.
pub(super) struct StepNumbers<'g> {
    pub(super) loss: Tensor<'g>,
    pub(super) grad_norm: Tensor<'g>,
    pub(super) learning_rate: Tensor<'g>,
}

impl Programs {
    /// Names of the numbers that a train step reports, in the order of its metrics vector (f32).
    pub fn metrics(&self) -> Vec<&'static str> {
        let rewards: &[&str] = if self.is_dpo() { &super::dpo::REWARDS } else { &[] };
        [&super::METRICS[..], rewards, &self.stability_metrics()].concat()
    }

    fn stability_metrics(&self) -> Vec<&'static str> {
        let c = &self.config.stability;
        let skips = SKIP_METRICS.into_iter().filter(|_| c.skip_sigma > 0.0);
        skips.chain(CLIP_METRICS.into_iter().filter(|_| c.clip_update_sigma > 0.0)).collect()
    }

    /// The state after a step from `old` to `new`, without what an outlier would do to it, and what
    /// is reported of that.
    pub(super) fn stabilize<'g>(
        &self,
        state: &State,
        old: TracedState<'g>,
        mut new: TracedState<'g>,
        numbers: StepNumbers<'g>,
    ) -> (TracedState<'g>, Vec<Tensor<'g>>) {
        let c = &self.config.stability;
        let Some(first) = state.optimizer().iter().position(|leaf| leaf.is_history()) else {
            return (new, Vec::new());
        };
        let last = LastSteps { history: old.optimizer[first], counters: old.optimizer[first + 1] };
        let never = numbers.loss.graph().scalar(DType::Bool, 0.0);
        let (mut update_norm, mut clips, mut skips) = (numbers.loss.zeros_like(), never, never);
        if c.clip_update_sigma > 0.0 {
            (update_norm, clips) = self.clip_update(&old, &mut new, &last, numbers.learning_rate);
        }
        if c.skip_sigma > 0.0 {
            let within = |x: Tensor<'g>, row| x.le(last.limit(row, c.skip_sigma));
            skips = within(numbers.loss, LOSS).and(within(numbers.grad_norm, GRAD_NORM)).not();
            keep(skips, &old.parameters, &mut new.parameters);
            keep(skips, &old.optimizer, &mut new.optimizer);
        }
        let row = [numbers.loss, numbers.grad_norm, update_norm];
        let last = last.record(row, skips, clips.and(skips.not()));
        new.optimizer[first] = last.history;
        new.optimizer[first + 1] = last.counters;
        let reported = self.stability_metrics().into_iter().map(|name| match name {
            "update_norm" => update_norm,
            "skipped_steps" => last.count(SKIPPED),
            "skipped_in_a_row" => last.count(IN_A_ROW),
            "clipped_updates" => last.count(CLIPPED),
            unknown => unreachable!("{unknown} is not a number of [stability]"),
        });
        (new, reported.collect())
    }

    /// Scales the update from `old` to `new` down to the limit of its norm. Gives the norm that it
    /// had (f32 scalar, without the learning rate) and whether it was scaled.
    fn clip_update<'g>(
        &self,
        old: &TracedState<'g>,
        new: &mut TracedState<'g>,
        last: &LastSteps<'g>,
        rate: Tensor<'g>,
    ) -> (Tensor<'g>, Tensor<'g>) {
        let parameters = self.of_trained(&old.parameters);
        let in_f32 = |x: Tensor<'g>| x.convert(DType::F32);
        let old = parameters.map(|(spec, x)| in_f32(self.shard_for_update(*x, spec)));
        let old: Vec<_> = old.collect();
        let pairs = old.iter().zip(&new.parameters);
        let updates: Vec<_> = pairs.map(|(&o, &n)| in_f32(n) - o).collect();
        let smallest = rate.graph().scalar(DType::F32, 1e-30);
        let norm = optimizer::global_norm(&updates) / rate.maximum(smallest);
        let limit = last.limit(UPDATE_NORM, self.config.stability.clip_update_sigma);
        let (clips, scale) = (norm.gt(limit), limit / norm.maximum(smallest));
        for ((new, old), update) in new.parameters.iter_mut().zip(old).zip(updates) {
            let shape = new.shape();
            let scaled = (old + update * scale.broadcast_to(&shape)).convert(new.dtype());
            *new = clips.broadcast_to(&shape).select(scaled, *new);
        }
        (norm, clips)
    }
}
