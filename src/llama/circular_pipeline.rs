//! Layers in the stages of a circular pipeline (Narayanan et al., 2021, "interleaved"):
//! micro-batches go around all stages several times, each time through other layers, so that stages
//! wait less for the first and the last of them. Letters as in `pipeline`, with r rounds and k
//! layers of a stage in each.

use super::Llama;
use super::layer::{Context, Layer};
use super::pipeline::Flow;
use crate::dtype::DType;
use crate::graph::autodiff::Remat;
use crate::graph::{Graph, Tensor, Tree, Type};

/// A step of the pipeline; i32 scalars.
#[derive(Clone, Copy)]
struct Step<'g> {
    number: Tensor<'g>,
    /// Micro-batch that the first stage takes.
    slot: Tensor<'g>,
    /// Round of the first stage.
    round: Tensor<'g>,
}

impl<'g> Step<'g> {
    fn new(number: Tensor<'g>, n: usize) -> Step<'g> {
        let n = scalar(number.graph(), n);
        Step { number, slot: number.remainder(n), round: number / n }
    }
}

fn scalar(g: &Graph, value: usize) -> Tensor<'_> {
    g.scalar(DType::I32, value as f64)
}

/// Element `at` along `dim`, which it loses.
fn pick<'g>(x: Tensor<'g>, dim: usize, at: Tensor<'g>) -> Tensor<'g> {
    let mut sizes = x.shape();
    sizes[dim] = 1;
    let picked = x.dynamic_slice(&starts(x, dim, at), &sizes);
    sizes.remove(dim);
    picked.reshape(&sizes)
}

fn starts<'g>(x: Tensor<'g>, dim: usize, at: Tensor<'g>) -> Vec<Tensor<'g>> {
    let zero = scalar(x.graph(), 0);
    (0..x.rank()).map(|d| if d == dim { at } else { zero }).collect()
}

/// `early` for the stages up to number `last`, `late` for the others; both [s, …].
fn by_stage<'g>(last: Tensor<'g>, early: Tensor<'g>, late: Tensor<'g>) -> Tensor<'g> {
    let number = early.graph().iota(&early.ty().with_dtype(DType::I32), 0);
    let last = last.broadcast_to(&early.shape());
    number.le(last).select(early, late)
}

impl Llama {
    /// All layers on micro-batches [n, b, …]; what becomes of x [n, b, t, d].
    pub(super) fn circulate<'g>(
        &self,
        layers: &Layer<'g>,
        flow: Flow<'g>,
        context: Context<'g>,
    ) -> Tensor<'g> {
        let (g, n, stages) = (flow.x.graph(), flow.x.dim(0), self.parallel.stages());
        let steps = n * self.pipeline_repeats + stages;
        let layers = layers.map(&mut |p| self.by_round(p));
        let empty = |of: Tensor<'g>| {
            let shape = [&[stages], &of.shape()[1..]].concat();
            self.shard_stages(g.full(&of.ty().with_shape(&shape), 0.0))
        };
        // Each stage keeps what arrives at it; what arrives at the first has gone around.
        let kept = [&[stages], &flow.x.shape()[..]].concat();
        let kept = self.shard_kept(flow.x.broadcast_in_dim(&kept, &[1, 2, 3, 4]));
        let body = |(before, kept): (Flow<'g>, Tensor<'g>), number: Tensor<'g>| {
            let step = Step::new(number, n);
            let arrived = before.map(&mut |x| self.roll(x));
            let kept = self.keep(kept, arrived.x, step);
            let input = self.feed(flow, kept, arrived, step);
            let of_step = layers.map(&mut |p| self.of_round(p, step));
            ((self.stages(&of_step, input, context), kept), ())
        };
        let numbers = g.iota(&Type::new(DType::I32, &[steps - 1]), 0);
        let start = (flow.map(&mut |x| empty(x)), kept);
        let ((last, kept), ()) = g.scan(start, numbers, Remat::SaveAll, body);
        let end = Step::new(scalar(g, steps - 1), n);
        let kept = self.keep(kept, self.roll(last.x), end);
        // A sum over the stages, since a slice of one of them would be gathered whole.
        by_stage(scalar(g, 0), kept, kept.zeros_like()).sum(&[0])
    }

    /// x [s, …] of each stage at the next one; that of the last at the first.
    fn roll<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let last = x.dim(0) - 1;
        let parts = [x.slice_dim(0, last, last + 1), x.slice_dim(0, 0, last)];
        self.shard_stages(x.graph().concatenate(&parts, 0))
    }

    /// Writes what arrived, [s, b, t, d], into the slot [s, n, b, t, d] of the micro-batch that
    /// has gone around, if one has.
    fn keep<'g>(&self, kept: Tensor<'g>, arrived: Tensor<'g>, step: Step<'g>) -> Tensor<'g> {
        let (g, n, stages) = (kept.graph(), kept.dim(1), self.parallel.stages());
        let slot = (step.number + scalar(g, n - stages)).remainder(scalar(g, n));
        let has_gone_around = step.number.ge(scalar(g, stages)).broadcast_to(&arrived.shape());
        let new = has_gone_around.select(arrived, pick(kept, 1, slot));
        let mut shape = new.shape();
        shape.insert(1, 1);
        let written = kept.dynamic_update_slice(new.reshape(&shape), &starts(kept, 1, slot));
        self.shard_kept(written)
    }

    /// Each stage's input [s, b, …]: what arrived, and at the first stage the next micro-batch.
    fn feed<'g>(
        &self,
        all: Flow<'g>,
        kept: Tensor<'g>,
        arrived: Flow<'g>,
        step: Step<'g>,
    ) -> Flow<'g> {
        let first = scalar(kept.graph(), 0);
        let choose = |next: Tensor<'g>, x| self.shard_stages(by_stage(first, next, x));
        let known = |all: Option<Tensor<'g>>, x: Option<Tensor<'g>>| {
            let (next, x) = (pick(all?, 0, step.slot), x?);
            Some(choose(next.broadcast_in_dim(&x.shape(), &[1, 2]), x))
        };
        Flow {
            x: choose(pick(kept, 1, step.slot), arrived.x),
            segments: known(all.segments, arrived.segments),
            positions: known(all.positions, arrived.positions),
        }
    }

    /// The parameters of all layers [l, …], in the order of a circular
    /// [`Stack`](super::stack::Stack), by stage and round: [s, r, k, …].
    fn by_round<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let (shape, stages, rounds) = (x.shape(), self.parallel.stages(), self.pipeline_repeats);
        x.reshape(&[&[stages, rounds, shape[0] / (stages * rounds)], &shape[1..]].concat())
    }

    /// The parameters [k, s, …] that each stage multiplies by: those of the first stage's round,
    /// and behind the first micro-batch of that round those of the round before.
    fn of_round<'g>(&self, x: Tensor<'g>, step: Step<'g>) -> Tensor<'g> {
        let g = x.graph();
        let last = scalar(g, self.pipeline_repeats - 1);
        let early = pick(x, 1, step.round.minimum(last));
        let late = pick(x, 1, (step.round - scalar(g, 1)).maximum(scalar(g, 0)));
        let chosen = by_stage(step.slot, early, late);
        let order: Vec<usize> = [1, 0].into_iter().chain(2..chosen.rank()).collect();
        chosen.transpose(&order)
    }
}
