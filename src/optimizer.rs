//! Optimizers, gradient clipping and learning-rate schedules, written as graph. Their state
//! is described by leaves whose shapes and logical dims follow from those of the parameter.

use crate::config::{OptimizerConfig, OptimizerName, ScheduleConfig, ScheduleName};
use crate::dtype::DType;
use crate::graph::{Graph, Tensor};
use crate::llama::ParamSpec;
use crate::llama::params::{LayerIndex, Role};
use crate::parallel::{Dim, Parallel};

/// An array that an optimizer holds for a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptimizerLeaf {
    pub name: &'static str,
    pub dtype: DType,
    /// Shape on the device, with the layers as dim 0 where the parameter has them.
    pub shape: Vec<usize>,
    /// Logical dims, one for each dim of `shape`.
    pub dims: Vec<Dim>,
}

impl OptimizerLeaf {
    fn new(name: &'static str, p: &ParamSpec) -> OptimizerLeaf {
        OptimizerLeaf { name, dtype: DType::F32, shape: p.shape.clone(), dims: p.dims.clone() }
    }

    /// What is left of a parameter's shape when a dim is averaged over.
    fn without_dim(name: &'static str, p: &ParamSpec, dim: usize) -> OptimizerLeaf {
        let mut leaf = OptimizerLeaf::new(name, p);
        leaf.shape.remove(dim);
        leaf.dims.remove(dim);
        leaf
    }
}

/// What the optimizer holds for a parameter, in order.
pub fn state_leaves(c: &OptimizerConfig, p: &ParamSpec) -> Vec<OptimizerLeaf> {
    let moment = |&name: &&'static str| OptimizerLeaf {
        dtype: c.moment_dtype.into(),
        ..OptimizerLeaf::new(name, p)
    };
    let moments = |names: &[&'static str]| names.iter().map(moment).collect();
    let rank = p.shape.len();
    match c.name {
        OptimizerName::Muon if is_orthogonalized(p) => moments(&["momentum"]),
        OptimizerName::AdamW | OptimizerName::Adam | OptimizerName::Muon => moments(&["m", "v"]),
        OptimizerName::Lion => moments(&["m"]),
        OptimizerName::Sgd if c.momentum > 0.0 => moments(&["momentum"]),
        OptimizerName::Sgd => vec![],
        OptimizerName::Adafactor if p.tensor_shape().len() == 2 => vec![
            OptimizerLeaf::without_dim("row", p, rank - 1),
            OptimizerLeaf::without_dim("column", p, rank - 2),
        ],
        OptimizerName::Adafactor => vec![OptimizerLeaf::new("v", p)],
    }
}

/// What an update sees of one parameter.
pub struct Update<'a, 'g> {
    pub spec: &'a ParamSpec,
    pub parameter: Tensor<'g>,
    pub gradient: Tensor<'g>,
    /// One for each of [`state_leaves`], in its type.
    pub state: Vec<Tensor<'g>>,
    /// Type in which an optimizer that multiplies matrices does so.
    pub dtype: DType,
    pub parallel: &'a Parallel,
}

impl<'g> Update<'_, 'g> {
    /// `x`, which has the parameter's shape, plus weight decay times the parameter where it decays.
    fn add_weight_decay(&self, c: &OptimizerConfig, x: Tensor<'g>) -> Tensor<'g> {
        let (decay, shape) = (&self.spec.decay, self.parameter.shape());
        if !decay.contains(&true) {
            return x;
        }
        if !decay.contains(&false) {
            return x + self.parameter * c.weight_decay;
        }
        let rate = |decays: &bool| if *decays { c.weight_decay } else { 0.0 };
        let rates: Vec<f64> = decay.iter().map(rate).collect();
        let rates = x.graph().vector(DType::F32, &rates);
        x + self.parameter * rates.broadcast_in_dim(&shape, &[0])
    }

    /// The parameter after a step against `direction`.
    fn apply(&self, direction: Tensor<'g>, rate: Tensor<'g>) -> Tensor<'g> {
        self.parameter - direction * rate.broadcast_to(&self.parameter.shape())
    }
}

/// The new parameter and its new state. `rate` is the learning rate (f32 scalar), `step` counts
/// from 1 (f32 scalar).
pub fn update<'g>(
    c: &OptimizerConfig,
    mut u: Update<'_, 'g>,
    rate: Tensor<'g>,
    step: Tensor<'g>,
) -> (Tensor<'g>, Vec<Tensor<'g>>) {
    let kept: Vec<DType> = u.state.iter().map(|s| s.dtype()).collect();
    let parameter_type = u.parameter.dtype();
    u.parameter = u.parameter.convert(DType::F32);
    u.state = u.state.iter().map(|s| s.convert(DType::F32)).collect();
    let (parameter, state) = update_in_f32(c, u, rate, step);
    let state = state.into_iter().zip(kept).map(|(s, ty)| s.convert(ty));
    (parameter.convert(parameter_type), state.collect())
}

fn update_in_f32<'g>(
    c: &OptimizerConfig,
    u: Update<'_, 'g>,
    rate: Tensor<'g>,
    step: Tensor<'g>,
) -> (Tensor<'g>, Vec<Tensor<'g>>) {
    match c.name {
        OptimizerName::Muon if is_orthogonalized(u.spec) => muon(c, u, rate),
        OptimizerName::AdamW | OptimizerName::Muon => {
            let (direction, state) = adam(c, &u, u.gradient, step);
            (u.apply(u.add_weight_decay(c, direction), rate), state)
        }
        OptimizerName::Adam => {
            let (direction, state) = adam(c, &u, u.add_weight_decay(c, u.gradient), step);
            (u.apply(direction, rate), state)
        }
        OptimizerName::Sgd => sgd(c, u, rate),
        OptimizerName::Lion => lion(c, u, rate),
        OptimizerName::Adafactor => adafactor(c, u, rate, step),
    }
}

/// Direction of Kingma and Ba, "Adam", 2015, along `gradient`. What decays is the gradient there,
/// and the direction in AdamW (Loshchilov and Hutter, "Decoupled weight decay regularization",
/// 2019).
fn adam<'g>(
    c: &OptimizerConfig,
    u: &Update<'_, 'g>,
    gradient: Tensor<'g>,
    step: Tensor<'g>,
) -> (Tensor<'g>, Vec<Tensor<'g>>) {
    let g = step.graph();
    let spread = |x: Tensor<'g>| x.broadcast_to(&u.parameter.shape());
    let m = u.state[0] * c.beta1 + gradient * (1.0 - c.beta1);
    let v = u.state[1] * c.beta2 + gradient * gradient * (1.0 - c.beta2);
    let correction = |beta: f64| 1.0 - g.scalar(DType::F32, beta).power(step);
    let (first, second) = (spread(1.0 / correction(c.beta1)), spread(1.0 / correction(c.beta2)));
    (m * first / ((v * second).sqrt() + c.eps), vec![m, v])
}

/// Whether Muon orthogonalizes the update of a parameter: the matrices of the layers.
fn is_orthogonalized(p: &ParamSpec) -> bool {
    p.role == Role::Matrix && p.layer != LayerIndex::None
}

/// Jordan et al., "Muon: an optimizer for hidden layers in neural networks", 2024, with the scale
/// of Liu et al., "Muon is scalable for LLM training", 2025, at which the learning rate and weight
/// decay of AdamW carry over.
fn muon<'g>(
    c: &OptimizerConfig,
    u: Update<'_, 'g>,
    rate: Tensor<'g>,
) -> (Tensor<'g>, Vec<Tensor<'g>>) {
    let momentum = u.state[0] * c.momentum + u.gradient * (1.0 - c.momentum);
    let direction = match c.nesterov {
        true => u.gradient * (1.0 - c.momentum) + momentum * c.momentum,
        false => momentum,
    };
    let &[m, n] = u.spec.tensor_shape() else { panic!("muon: {:?}", u.spec) };
    let shape = direction.shape();
    let stack = [shape.iter().product::<usize>() / (m * n), m, n];
    // Each device iterates on whole matrices of its own layers.
    let matrices = u.parallel.shard_layers(direction.reshape(&stack));
    let orthogonal = newton_schulz(matrices, u.dtype).convert(DType::F32).reshape(&shape);
    let direction = orthogonal * (0.2 * (m.max(n) as f64).sqrt());
    (u.apply(u.add_weight_decay(c, direction), rate), vec![momentum])
}

/// Coefficients of the quintic that brings singular values towards 1, for five iterations.
const NEWTON_SCHULZ: [f64; 3] = [3.4445, -4.7750, 2.0315];

/// The matrices x [l, m, n] with their singular values brought near 1 by five iterations whose
/// products are computed in `dtype`.
fn newton_schulz<'g>(x: Tensor<'g>, dtype: DType) -> Tensor<'g> {
    let [a, b, c] = NEWTON_SCHULZ;
    let tall = x.dim(1) > x.dim(2);
    let flip = |x: Tensor<'g>| if tall { x.transpose(&[0, 2, 1]) } else { x };
    let x = flip(x);
    let norm = (x * x).sum(&[1, 2]).sqrt();
    let norm = norm.maximum(norm.graph().full(&norm.ty(), 1e-7));
    let mut x = (x / norm.broadcast_in_dim(&x.shape(), &[0])).convert(dtype);
    for _ in 0..5 {
        let gram = x.einsum("lij,lkj->lik", x);
        let polynomial = gram * b + gram.einsum("lij,ljk->lik", gram) * c;
        x = x * a + polynomial.einsum("lij,ljk->lik", x);
    }
    flip(x)
}

/// Chen et al., "Symbolic discovery of optimization algorithms", 2023, with decoupled weight decay.
fn lion<'g>(
    c: &OptimizerConfig,
    u: Update<'_, 'g>,
    rate: Tensor<'g>,
) -> (Tensor<'g>, Vec<Tensor<'g>>) {
    let blend = |beta: f64| u.state[0] * beta + u.gradient * (1.0 - beta);
    let direction = u.add_weight_decay(c, blend(c.beta1).sign());
    (u.apply(direction, rate), vec![blend(c.beta2)])
}

/// Added to squared gradients, so that an element that is never touched can be divided by.
const SMALLEST_SQUARE: f64 = 1e-30;
/// The root mean square that a parameter counts with at least, so that it can leave zero.
const SMALLEST_PARAMETER: f64 = 1e-3;

/// Shazeer and Stern, "Adafactor: adaptive learning rates with sublinear memory cost", 2018,
/// without momentum, and with decoupled weight decay, as PyTorch has it: the learning rate bounds
/// the relative step size 1/sqrt(step).
fn adafactor<'g>(
    c: &OptimizerConfig,
    u: Update<'_, 'g>,
    rate: Tensor<'g>,
    step: Tensor<'g>,
) -> (Tensor<'g>, Vec<Tensor<'g>>) {
    let (shape, rank) = (u.parameter.shape(), u.parameter.rank());
    // Each layer of a stack is a tensor of its own.
    let dims: Vec<usize> = (rank - u.spec.tensor_shape().len()..rank).collect();
    let rms = |x: Tensor<'g>| (x * x).mean(&dims).sqrt();
    let fresh = step.power(step.graph().scalar(DType::F32, c.beta2_decay));
    let mix =
        |old: Tensor<'g>, new: Tensor<'g>| old + (new - old) * fresh.broadcast_to(&new.shape());
    let squares = u.gradient * u.gradient + SMALLEST_SQUARE;
    let (estimate, state) = match u.state[..] {
        [row, column] => {
            let row = mix(row, squares.mean(&[rank - 1]));
            let column = mix(column, squares.mean(&[rank - 2]));
            let total = row.mean(&[rank - 2]).broadcast_along(&[rank - 2], &row.shape());
            let share = (row / total).broadcast_along(&[rank - 1], &shape);
            let estimate = share * column.broadcast_along(&[rank - 2], &shape);
            (estimate, vec![row, column])
        }
        _ => {
            let v = mix(u.state[0], squares);
            (v, vec![v])
        }
    };
    let direction = u.gradient * estimate.rsqrt();
    let limit = |x: Tensor<'g>, least: f64| x.maximum(x.graph().full(&x.ty(), least));
    let clip = limit(rms(direction) * (1.0 / c.clip_threshold), 1.0);
    let relative = rate.minimum(step.rsqrt());
    let size = limit(rms(u.parameter), SMALLEST_PARAMETER) / clip;
    let size = size * relative.broadcast_to(&size.shape());
    let step = direction * size.broadcast_along(&dims, &shape);
    let decay = u.add_weight_decay(c, u.parameter.zeros_like());
    (u.apply(decay, rate) - step, state)
}

/// Stochastic gradient descent as PyTorch defines it: decay is added to the gradient, momentum is
/// not dampened.
fn sgd<'g>(
    c: &OptimizerConfig,
    u: Update<'_, 'g>,
    rate: Tensor<'g>,
) -> (Tensor<'g>, Vec<Tensor<'g>>) {
    let decayed = u.add_weight_decay(c, u.gradient);
    let (direction, state) = match u.state.first() {
        None => (decayed, Vec::new()),
        Some(&momentum) => {
            let momentum = momentum * c.momentum + decayed;
            let direction = if c.nesterov { decayed + momentum * c.momentum } else { momentum };
            (direction, vec![momentum])
        }
    };
    (u.apply(direction, rate), state)
}

/// Square root of the sum of squares of all gradients, f32 scalar.
pub fn global_norm<'g>(gradients: &[Tensor<'g>]) -> Tensor<'g> {
    let squares = gradients.iter().map(|&d| (d * d).sum_all());
    squares.reduce(|a, b| a + b).expect("a model has parameters").sqrt()
}

/// The gradients scaled so that their global norm `norm` is at most `limit`, as PyTorch's
/// `clip_grad_norm_` does.
pub fn clip_by_global_norm<'g>(
    gradients: &[Tensor<'g>],
    norm: Tensor<'g>,
    limit: f64,
) -> Vec<Tensor<'g>> {
    let scale = (limit / (norm + 1e-6)).minimum(norm.graph().scalar(DType::F32, 1.0));
    gradients.iter().map(|&d| d * scale.broadcast_to(&d.shape())).collect()
}

/// Each element of the gradients limited to ±`limit`.
pub fn clip_by_value<'g>(gradients: &[Tensor<'g>], limit: f64) -> Vec<Tensor<'g>> {
    let clip = |&d: &Tensor<'g>| {
        let g = d.graph();
        d.minimum(g.full(&d.ty(), limit)).maximum(g.full(&d.ty(), -limit))
    };
    gradients.iter().map(clip).collect()
}

/// The factor on the peak learning rate at step `step` (f32 scalar, from 0). A decay that does not
/// say where it ends, ends at `steps`.
pub fn schedule<'g>(c: &ScheduleConfig, steps: usize, step: Tensor<'g>) -> Tensor<'g> {
    if c.cooldown_steps == 0 {
        return warmup_and_decay(c, steps, step);
    }
    let number = |x: f64| step.graph().scalar(DType::F32, x);
    let start = (steps - c.cooldown_steps) as f64;
    let left = 1.0 - (step - start) * (1.0 / c.cooldown_steps as f64);
    let cooldown = left.minimum(number(1.0)).maximum(number(0.0));
    warmup_and_decay(c, steps, step.minimum(number(start))) * cooldown
}

/// [`schedule`] without its cool-down.
fn warmup_and_decay<'g>(c: &ScheduleConfig, steps: usize, step: Tensor<'g>) -> Tensor<'g> {
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
        ScheduleName::Exponential => number(c.final_factor).power(done(warmup)),
        ScheduleName::Wsd => linear(end - c.decay_steps as f64),
        ScheduleName::Cosine => {
            let wave = (done(warmup) * std::f64::consts::PI).cosine() * 0.5 + 0.5;
            wave * (1.0 - c.final_factor) + c.final_factor
        }
    };
    if c.warmup_steps == 0 {
        return decayed;
    }
    step.lt(number(warmup)).select((step + 1.0) * (1.0 / warmup), decayed)
}
