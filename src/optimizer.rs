//! Optimizers, gradient clipping and learning-rate schedules, written as graph. What they keep between steps is described by
//! slots, each of which has the shape and the layout of its parameter.

use crate::config::{OptimizerConfig, OptimizerName, ScheduleConfig, ScheduleName};
use crate::dtype::DType;
use crate::graph::{Graph, Tensor};

/// Names of the tensors kept for each parameter, in order.
pub fn slots(c: &OptimizerConfig) -> &'static [&'static str] {
    match c.name {
        OptimizerName::AdamW => &["m", "v"],
        OptimizerName::Sgd if c.momentum > 0.0 => &["momentum"],
        OptimizerName::Sgd => &[],
    }
}

/// What an update sees of one parameter.
pub struct Update<'g> {
    pub parameter: Tensor<'g>,
    pub gradient: Tensor<'g>,
    /// One for each of [`slots`].
    pub state: Vec<Tensor<'g>>,
    /// Whether weight decay applies.
    pub decay: bool,
}

/// The new parameter and its new state. `rate` is the learning rate (f32 scalar), `step` counts from 1 (f32 scalar).
pub fn update<'g>(
    c: &OptimizerConfig,
    u: Update<'g>,
    rate: Tensor<'g>,
    step: Tensor<'g>,
) -> (Tensor<'g>, Vec<Tensor<'g>>) {
    match c.name {
        OptimizerName::AdamW => adamw(c, u, rate, step),
        OptimizerName::Sgd => sgd(c, u, rate),
    }
}

/// Loshchilov and Hutter, "Decoupled weight decay regularization", 2019.
fn adamw<'g>(
    c: &OptimizerConfig,
    u: Update<'g>,
    rate: Tensor<'g>,
    step: Tensor<'g>,
) -> (Tensor<'g>, Vec<Tensor<'g>>) {
    let g = rate.graph();
    let spread = |x: Tensor<'g>| x.broadcast_to(&u.parameter.shape());
    let m = u.state[0] * c.beta1 + u.gradient * (1.0 - c.beta1);
    let v = u.state[1] * c.beta2 + u.gradient * u.gradient * (1.0 - c.beta2);
    let correction = |beta: f64| 1.0 - g.scalar(DType::F32, beta).power(step);
    let (first, second) = (
        spread(1.0 / correction(c.beta1)),
        spread(1.0 / correction(c.beta2)),
    );
    let direction = m * first / ((v * second).sqrt() + c.eps);
    let direction = if u.decay {
        direction + u.parameter * c.weight_decay
    } else {
        direction
    };
    (u.parameter - direction * spread(rate), vec![m, v])
}

/// Stochastic gradient descent as PyTorch defines it: decay is added to the gradient, momentum is not dampened.
fn sgd<'g>(c: &OptimizerConfig, u: Update<'g>, rate: Tensor<'g>) -> (Tensor<'g>, Vec<Tensor<'g>>) {
    let decayed = if u.decay {
        u.gradient + u.parameter * c.weight_decay
    } else {
        u.gradient
    };
    let (direction, state) = match u.state.first() {
        None => (decayed, Vec::new()),
        Some(&momentum) => {
            let momentum = momentum * c.momentum + decayed;
            let direction = if c.nesterov {
                decayed + momentum * c.momentum
            } else {
                momentum
            };
            (direction, vec![momentum])
        }
    };
    (
        u.parameter - direction * rate.broadcast_to(&u.parameter.shape()),
        state,
    )
}

/// Square root of the sum of squares of all gradients, f32 scalar.
pub fn global_norm<'g>(gradients: &[Tensor<'g>]) -> Tensor<'g> {
    let squares = gradients.iter().map(|&d| (d * d).sum_all());
    squares
        .reduce(|a, b| a + b)
        .expect("a model has parameters")
        .sqrt()
}

/// The gradients scaled so that their global norm `norm` is at most `limit`, as PyTorch's `clip_grad_norm_` does.
pub fn clip_by_global_norm<'g>(
    gradients: &[Tensor<'g>],
    norm: Tensor<'g>,
    limit: f64,
) -> Vec<Tensor<'g>> {
    let scale = (limit / (norm + 1e-6)).minimum(norm.graph().scalar(DType::F32, 1.0));
    gradients
        .iter()
        .map(|&d| d * scale.broadcast_to(&d.shape()))
        .collect()
}

/// Each element of the gradients limited to ±`limit`.
pub fn clip_by_value<'g>(gradients: &[Tensor<'g>], limit: f64) -> Vec<Tensor<'g>> {
    let one = |&d: &Tensor<'g>| {
        let g = d.graph();
        d.minimum(g.full(&d.ty(), limit))
            .maximum(g.full(&d.ty(), -limit))
    };
    gradients.iter().map(one).collect()
}

/// The factor on the peak learning rate at step `step` (f32 scalar, from 0). A decay that does not say where it ends, ends at
/// `steps`.
pub fn schedule<'g>(c: &ScheduleConfig, steps: usize, step: Tensor<'g>) -> Tensor<'g> {
    let g: &Graph = step.graph();
    let number = |x: f64| g.scalar(DType::F32, x);
    let (warmup, end) = (c.warmup_steps as f64, c.end(steps) as f64);
    let clamp = |x: Tensor<'g>| x.maximum(number(0.0)).minimum(number(1.0));
    // How far the decay has come, from 0 to 1.
    let done = |from: f64| clamp((step - from) * (1.0 / (end - from).max(1.0)));
    let linear = |from: f64| 1.0 - done(from) * (1.0 - c.final_factor);
    let decayed = match c.name {
        ScheduleName::Constant => number(1.0),
        ScheduleName::Linear => linear(warmup),
        ScheduleName::Wsd => linear(end - c.decay_steps as f64),
        ScheduleName::Cosine => {
            let wave = (done(warmup) * std::f64::consts::PI).cosine() * 0.5 + 0.5;
            wave * (1.0 - c.final_factor) + c.final_factor
        }
    };
    if c.warmup_steps == 0 {
        return decayed;
    }
    step.lt(number(warmup))
        .select((step + 1.0) * (1.0 / warmup), decayed)
}
