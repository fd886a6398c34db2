//! Choosing the next token, as graph: repetition penalty, temperature, top-k, top-p, min-p, in the
//! order of `transformers`.
//!
//! Nothing is sorted: a filter is a threshold on an order-preserving integer, found bit by bit. The
//! draw is an argmax over noise that is a function of (seed, step, row, token) alone, so that it
//! does not depend on the mesh.

use crate::dtype::DType;
use crate::error::UserError;
use crate::graph::autodiff::Remat;
use crate::graph::ops::random::Key;
use crate::graph::{Tensor, Type};

/// How the next token is chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Sampling {
    /// 0: the likeliest token each time.
    pub temperature: f64,
    /// Likeliest tokens that are drawn from; 0: all.
    pub top_k: usize,
    /// The likeliest tokens that together have this probability; 1: all.
    pub top_p: f64,
    /// Tokens that have this part of the likeliest one's probability; 0: all.
    pub min_p: f64,
    /// Divides the positive logits of tokens that were seen, and multiplies the negative ones
    /// (Keskar et al., 2019); 1: off.
    pub repetition_penalty: f64,
    pub seed: u64,
}

impl Default for Sampling {
    fn default() -> Sampling {
        Sampling {
            temperature: 0.0,
            top_k: 0,
            top_p: 1.0,
            min_p: 0.0,
            repetition_penalty: 1.0,
            seed: 0,
        }
    }
}

/// Which parts of sampling a program has; their numbers are its inputs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filters {
    pub draws: bool,
    pub top_k: bool,
    pub top_p: bool,
    pub min_p: bool,
    pub penalty: bool,
}

impl Sampling {
    pub fn validate(&self) -> Result<(), UserError> {
        let Sampling { temperature, top_p, min_p, repetition_penalty, .. } = *self;
        let checks = [
            (
                temperature == 0.0 || (1e-6..=1e6).contains(&temperature),
                "temperature",
                temperature,
                "must be 0, which is greedy, or in [1e-6, 1e6]",
            ),
            (
                top_p > 0.0 && top_p <= 1.0,
                "top-p",
                top_p,
                "must be above 0 and at most 1; 1 is off",
            ),
            ((0.0..=1.0).contains(&min_p), "min-p", min_p, "must be from 0 to 1; 0 is off"),
            (
                (1e-6..=1e6).contains(&repetition_penalty),
                "repetition-penalty",
                repetition_penalty,
                "must be in [1e-6, 1e6]; 1 is off",
            ),
        ];
        match checks.into_iter().find(|check| !check.0) {
            None => Ok(()),
            Some((_, name, value, rule)) => {
                Err(UserError(format!("generate: {name}={value} {rule}")))
            }
        }
    }

    pub fn filters(&self) -> Filters {
        let draws = self.temperature > 0.0;
        Filters {
            draws,
            top_k: draws && self.top_k > 0,
            top_p: draws && self.top_p < 1.0,
            min_p: draws && self.min_p > 0.0,
            penalty: self.repetition_penalty != 1.0,
        }
    }

    /// The numbers that [`choose`] takes, f32: temperature, top-k, top-p, min-p, repetition
    /// penalty.
    pub fn numbers(&self) -> [f32; 5] {
        [
            self.temperature as f32,
            self.top_k as f32,
            self.top_p as f32,
            self.min_p as f32,
            self.repetition_penalty as f32,
        ]
    }

    /// The seed as [`choose`] takes it.
    pub fn seed_words(&self) -> [u32; 2] {
        [self.seed as u32, (self.seed >> 32) as u32]
    }
}

/// Everything that a choice depends on besides the logits.
#[derive(Clone, Copy)]
pub struct Choice<'g> {
    /// f32 [5], as [`Sampling::numbers`] gives them.
    pub numbers: Tensor<'g>,
    /// u32 [2].
    pub seed: Tensor<'g>,
    /// How many tokens were chosen before, an i32 scalar.
    pub step: Tensor<'g>,
    /// Boolean [b, v]: tokens that are in prompt or answer; there where the penalty is on.
    pub seen: Option<Tensor<'g>>,
}

/// The next token of each row, i32 [b], for logits f32 [b, v].
pub fn choose<'g>(logits: Tensor<'g>, choice: Choice<'g>, filters: Filters) -> Tensor<'g> {
    let shape = logits.shape();
    let number = |i: usize| choice.numbers.slice(&[i], &[i + 1]).reshape(&[]);
    let spread = |i: usize| number(i).broadcast_to(&shape);
    let mut logits = logits;
    if let Some(seen) = choice.seen.filter(|_| filters.penalty) {
        let zero = logits.zeros_like();
        let penalised = logits.gt(zero).select(logits / spread(4), logits * spread(4));
        logits = seen.select(penalised, logits);
    }
    if !filters.draws {
        return logits.argmax();
    }
    logits = logits / spread(0);
    if filters.top_k {
        logits = top_k(logits, number(1));
    }
    if filters.top_p {
        logits = top_p(logits, number(2));
    }
    if filters.min_p {
        let largest = logits.max(&[1]).broadcast_in_dim(&shape, &[0]);
        let floor = largest + number(3).log().broadcast_to(&shape);
        logits = keep(logits, logits.ge(floor));
    }
    let word = |i: usize| choice.seed.slice(&[i], &[i + 1]).reshape(&[]);
    let key = Key::new(logits.graph(), 0).fold_in(word(0)).fold_in(word(1));
    let uniform = key.fold_in(choice.step.convert(DType::U32)).uniform(&shape, 0);
    // Adding Gumbel noise and taking the largest draws from the softmax.
    (logits - (-uniform.log()).log()).argmax()
}

/// `seen` with the tokens i32 [b] added.
pub fn note<'g>(seen: Tensor<'g>, token: Tensor<'g>) -> Tensor<'g> {
    let ty = seen.ty().with_dtype(DType::I32);
    let index = seen.graph().iota(&ty, 1);
    seen.or(index.eq(token.broadcast_in_dim(&ty.shape, &[0])))
}

/// The logits where `kept` holds, else minus infinity.
fn keep<'g>(logits: Tensor<'g>, kept: Tensor<'g>) -> Tensor<'g> {
    let nothing = logits.graph().full(&logits.ty(), f64::NEG_INFINITY);
    kept.select(logits, nothing)
}

/// Keeps the `k` largest logits of a row, and those equal to the smallest of them.
fn top_k<'g>(logits: Tensor<'g>, k: Tensor<'g>) -> Tensor<'g> {
    let order = order_preserving(logits);
    let ones = logits.graph().full(&logits.ty(), 1.0);
    keep(logits, order.ge(threshold(order, ones, k)))
}

/// Keeps the largest logits of a row whose probabilities first sum to `p`, and those equal to the
/// smallest of them.
fn top_p<'g>(logits: Tensor<'g>, p: Tensor<'g>) -> Tensor<'g> {
    let order = order_preserving(logits);
    keep(logits, order.ge(threshold(order, logits.softmax(), p)))
}

/// u32 that compare as the f32 do.
fn order_preserving(x: Tensor<'_>) -> Tensor<'_> {
    let bits = x.bitcast_convert(DType::U32);
    let all = |n: f64| bits.graph().full(&bits.ty(), n);
    let sign = all(f64::from(1u32 << 31));
    bits.lt(sign).select(bits.or(sign), bits.not())
}

/// For each row the largest t, repeated along the row, such that the weights of the elements of
/// `order` that reach t sum to at least `wanted`; 0 where all together do not. u32 [b, v].
fn threshold<'g>(order: Tensor<'g>, weights: Tensor<'g>, wanted: Tensor<'g>) -> Tensor<'g> {
    let g = order.graph();
    let (rows, shape) = (order.dim(0), order.shape());
    let bits: Vec<f64> = (0..32).rev().map(|i| f64::from(1u32 << i)).collect();
    let zero = g.full(&Type::new(DType::U32, &[rows]), 0.0);
    let set_bit = |largest: Tensor<'g>, bit: Tensor<'g>| {
        let candidate = largest.or(bit.broadcast_to(&[rows]));
        let reaches = order.ge(candidate.broadcast_in_dim(&shape, &[0]));
        let mass = weights.where_else_zero(reaches).sum(&[1]);
        (mass.ge(wanted.broadcast_to(&[rows])).select(candidate, largest), ())
    };
    let bits = g.vector(DType::U32, &bits);
    let (largest, ()) = g.scan(zero, bits, Remat::SaveAll, set_bit);
    largest.broadcast_in_dim(&shape, &[0])
}
