//! Layers in the stages of a pipeline, as GPipe (Huang et al., 2018): stages are one array axis
//! that the mesh axis `stage` shards, and micro-batches go through them one behind the other, or
//! around several times: see `circular_pipeline`.
//! Letters: s stages, n micro-batches, b rows of a micro-batch, t position, d embed.

use super::Llama;
use super::layer::{Context, Layer};
use super::layers::{LayerNumber, PerLayer};
use super::rope::rope_tables;
use crate::config::Config;
use crate::error::UserError;
use crate::graph::autodiff::Remat;
use crate::graph::{Tensor, Tree};
use crate::parallel::{Dim, Parallel};
use crate::tree;

/// What goes from stage to stage: [b, t, d], and what is known of its tokens, [b, t].
#[derive(Clone, Copy, Debug)]
pub(super) struct Flow<'g> {
    pub(super) x: Tensor<'g>,
    pub(super) segments: Option<Tensor<'g>>,
    pub(super) positions: Option<Tensor<'g>>,
}

tree!(Flow { x, segments, positions });

/// How many micro-batches `rows` of a batch are: what is asked for, or the next smaller number that
/// leaves every device as many rows of each.
pub fn micro_batches(rows: usize, asked: Option<usize>, parallel: &Parallel) -> usize {
    let of_a_device = rows / parallel.shards(Dim::MicroBatch);
    let asked = asked.unwrap_or(2 * parallel.stages());
    (1..=asked.min(of_a_device)).rev().find(|n| of_a_device.is_multiple_of(*n)).unwrap_or(1)
}

/// How micro-batches go through the stages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    pub stages: usize,
    pub micro_batches: usize,
    /// How often each goes around.
    pub repeats: usize,
}

/// The schedule of a run; of one without a pipeline a single stage.
pub fn schedule(config: &Config, parallel: &Parallel) -> Schedule {
    let (train, stages) = (&config.train, parallel.stages());
    if stages == 1 {
        return Schedule { stages, micro_batches: 1, repeats: 1 };
    }
    let rows = train.global_batch_size / train.gradient_accumulation_steps;
    let asked = config.parallel.pipeline_micro_batches;
    let repeats = config.parallel.pipeline_repeats;
    Schedule { stages, micro_batches: micro_batches(rows, asked, parallel), repeats }
}

impl Schedule {
    /// Share of the time that each stage waits while the first and the last micro-batches go
    /// through the others.
    pub fn bubble(&self) -> f64 {
        let others = (self.stages - 1) as f64;
        others / ((self.micro_batches * self.repeats) as f64 + others)
    }

    /// How often a pass needs the weights of a layer.
    pub fn uses(&self) -> usize {
        let steps = self.micro_batches * self.repeats + self.stages - 1;
        steps.div_ceil(self.repeats)
    }
}

/// A run's pipeline in a line, if it has one.
pub fn describe(config: &Config, parallel: &Parallel) -> Option<String> {
    let schedule = schedule(config, parallel);
    let Schedule { stages, micro_batches, repeats } = schedule;
    let train = &config.train;
    let rows = train.global_batch_size / train.gradient_accumulation_steps / micro_batches;
    let layers = config.model.num_hidden_layers / stages;
    let around = if repeats > 1 { format!(" in {repeats} rounds") } else { String::new() };
    let idle = 100.0 * schedule.bubble();
    (stages > 1).then(|| {
        format!(
            "pipeline of {stages} stages, {layers} layers each{around}, {micro_batches} micro-batches \
             of {rows} rows: a stage waits {idle:.0} % of the time (bubble)"
        )
    })
}

/// Refuses rounds that the layers or the micro-batches are too few for.
pub(super) fn check(config: &Config, parallel: &Parallel) -> Result<(), UserError> {
    let Schedule { stages, micro_batches, repeats } = schedule(config, parallel);
    if repeats == 1 {
        return Ok(());
    }
    let (layers, unroll) = (config.model.num_hidden_layers, config.train.scan_unroll);
    if !layers.is_multiple_of(stages * repeats * unroll) {
        return Err(UserError(format!(
            "parallel: pipeline_repeats={repeats} times stage={stages} times scan_unroll={unroll} \
             does not divide num_hidden_layers={layers}; use pipeline_repeats=1"
        )));
    }
    if micro_batches < stages {
        return Err(UserError(format!(
            "parallel: pipeline_repeats={repeats} needs as many micro-batches as stages, and there \
             are {micro_batches} for stage={stages}; use a larger train.global_batch_size or \
             pipeline_repeats=1"
        )));
    }
    Ok(())
}

impl Llama {
    /// All layers on x [rows, t, d]. `positions`, i32 [rows, t], are given where rows have their
    /// own.
    pub(super) fn pipeline<'g>(
        &self,
        layers: &Layer<'g>,
        x: Tensor<'g>,
        positions: Option<Tensor<'g>>,
        context: Context<'g>,
    ) -> Tensor<'g> {
        let shape = x.shape();
        let n = micro_batches(shape[0], self.micro_batches, &self.parallel);
        let flow = Flow { x, segments: context.segments, positions };
        let whole = match self.pipeline_repeats {
            1 => self.go_through(layers, flow, n, context),
            _ => {
                let flow = flow.map(&mut |x| self.split_rows(x, n, 0));
                self.circulate(layers, flow, context)
            }
        };
        let rows = self.shard_micro(whole).transpose(&[1, 0, 2, 3]).reshape(&shape);
        self.parallel.shard_residual(rows)
    }

    /// All layers on `n` micro-batches, which go through the stages once: [n, b, t, d].
    fn go_through<'g>(
        &self,
        layers: &Layer<'g>,
        flow: Flow<'g>,
        n: usize,
        context: Context<'g>,
    ) -> Tensor<'g> {
        let (g, stages) = (flow.x.graph(), self.parallel.stages());
        let flow = flow.map(&mut |x| self.split_rows(x, n, stages - 1));
        let layers = layers.map(&mut |p| by_stage(p, stages));
        let mut empty = |of: Tensor<'g>| {
            let shape = [&[stages], &of.shape()[1..]].concat();
            self.shard_stages(g.full(&of.ty().with_shape(&shape), 0.0))
        };
        let step = |before: Flow<'g>, next: Flow<'g>| {
            let after = self.stages(&layers, self.shift(before, next), context);
            let last = after.x.slice_dim(0, stages - 1, stages);
            (after, last.reshape(&last.shape()[1..]))
        };
        let (_, outputs) = g.scan(flow.map(&mut empty), flow, Remat::SaveAll, step);
        outputs.slice_dim(0, stages - 1, n + stages - 1)
    }

    /// Each stage's input [s, b, …]: what the stage before it made, and of the first the next
    /// micro-batch.
    fn shift<'g>(&self, before: Flow<'g>, next: Flow<'g>) -> Flow<'g> {
        let next = next.leaves();
        let shifted = before.leaves().into_iter().zip(next).map(|(before, next)| {
            let first = next.reshape(&[&[1], &next.shape()[..]].concat());
            let rest = before.slice_dim(0, 0, before.dim(0) - 1);
            self.shard_stages(next.graph().concatenate(&[first, rest], 0))
        });
        before.with_leaves(&shifted.collect::<Vec<_>>())
    }

    /// The layers of each stage on its own rows.
    pub(super) fn stages<'g>(
        &self,
        layers: &Layer<'g>,
        flow: Flow<'g>,
        context: Context<'g>,
    ) -> Flow<'g> {
        let inner = self.in_stages();
        let rows =
            flow.map(&mut |x| x.reshape(&[&[x.dim(0) * x.dim(1)], &x.shape()[2..]].concat()));
        let rope = rows.positions.map(|p| rope_tables(&self.model, p, None));
        let rope = rope.unwrap_or(context.rope);
        let context = Context { rope, segments: rows.segments, dropout: None };
        let layer = |x, layer: Layer<'g>, number: LayerNumber<'g>| {
            (inner.train_layer(&layer, x, number, &context), ())
        };
        let x = inner.parallel.shard_residual(rows.x);
        let stack = PerLayer::Stacked(*layers);
        let (x, _) = self.layer_loop.apply(x.graph(), &stack, x, layer);
        Flow { x: self.shard_stages(x.reshape(&flow.x.shape())), ..flow }
    }

    /// Rows [n b, …] as micro-batches [n, b, …], of which each takes rows of all devices, and
    /// `more` empty ones behind them.
    fn split_rows<'g>(&self, x: Tensor<'g>, n: usize, more: usize) -> Tensor<'g> {
        let shape = x.shape();
        let rows = [&[shape[0] / n, n], &shape[1..]].concat();
        let order: Vec<usize> = [1, 0].into_iter().chain(2..rows.len()).collect();
        let split = self.shard_micro(x.reshape(&rows).transpose(&order));
        let mut high = vec![0; rows.len()];
        high[0] = more;
        self.shard_micro(split.pad(&vec![0; rows.len()], &high))
    }

    /// Shards micro-batches [n, b, t, …].
    fn shard_micro<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let mut dims = vec![Dim::Unsharded; x.rank()];
        dims[1] = Dim::MicroBatch;
        self.parallel.shard(x, &dims)
    }

    /// Shards what the stages hold, [s, b, t, …].
    pub(super) fn shard_stages<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let mut dims = vec![Dim::Unsharded; x.rank()];
        (dims[0], dims[1]) = (Dim::Stages, Dim::MicroBatch);
        self.parallel.shard(x, &dims)
    }

    /// Shards what each stage keeps of micro-batches, [s, n, b, t, d].
    pub(super) fn shard_kept<'g>(&self, x: Tensor<'g>) -> Tensor<'g> {
        let mut dims = vec![Dim::Unsharded; x.rank()];
        (dims[0], dims[2]) = (Dim::Stages, Dim::MicroBatch);
        self.parallel.shard(x, &dims)
    }
}

/// The parameters of all layers [l, …] as those of each stage's first layer, second layer and so
/// on: [l / s, s, …].
fn by_stage(x: Tensor<'_>, stages: usize) -> Tensor<'_> {
    let shape = x.shape();
    let split = [&[stages, shape[0] / stages], &shape[1..]].concat();
    let order: Vec<usize> = [1, 0].into_iter().chain(2..split.len()).collect();
    x.reshape(&split).transpose(&order)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::sharding::Mesh;

    #[test]
    fn micro_batches_leave_every_device_as_many_rows() {
        let parallel = Parallel::new(Mesh::new(&[("stage", 4), ("data", 2)]));
        let micro = |rows, asked| micro_batches(rows, asked, &parallel);
        assert_eq!(
            [micro(32, None), micro(16, None), micro(24, None), micro(8, None)],
            [8, 8, 6, 4]
        );
        assert_eq!([micro(32, Some(16)), micro(32, Some(3)), micro(32, Some(1))], [16, 2, 1]);
    }

    #[test]
    fn stages_wait_less_the_more_often_micro_batches_go_around() {
        let schedule = |repeats| Schedule { stages: 4, micro_batches: 8, repeats };
        assert!((schedule(1).bubble() - 3.0 / 11.0).abs() < 1e-12);
        assert!((schedule(2).bubble() - 3.0 / 19.0).abs() < 1e-12);
        assert_eq!([1, 2, 4].map(|repeats| schedule(repeats).uses()), [11, 10, 9]);
        let one = Schedule { stages: 1, micro_batches: 1, repeats: 1 };
        assert_eq!((one.bubble(), one.uses()), (0.0, 1));
    }
}
