//! SwiGLU (Shazeer, 2020): `down(silu(gate x) * up x)`. Letters: b batch, t position, d embed,
//! f mlp.

use super::linear::Linear;
use super::rounded_mlp::RoundedMlp;
use crate::graph::Tensor;
use crate::hardware::Platform;
use crate::parallel::{Dim, Parallel};
use crate::tree;

#[derive(Clone, Copy, Debug)]
pub(super) struct Mlp<'g> {
    pub(super) gate_proj: Linear<'g>,
    pub(super) up_proj: Linear<'g>,
    pub(super) down_proj: Linear<'g>,
}

tree!(Mlp { gate_proj, up_proj, down_proj });

impl<'g> Mlp<'g> {
    /// Of x [b, t, d], [b, t, d].
    pub(super) fn apply(&self, x: Tensor<'g>, parallel: &Parallel) -> Tensor<'g> {
        match parallel.platform {
            Platform::Tpu
                if !self.gate_proj.is_staged() && !self.gate_proj.has_kernel(parallel) =>
            {
                self.apply_transposed(x, parallel)
            }
            _ => match self.rounded(x.ty().elements() / x.dim(2), parallel) {
                Some(rounded) => rounded.apply(x),
                None => self.apply_by_rows(x, parallel),
            },
        }
    }

    /// [`Mlp::apply`] as products with the weights.
    fn apply_by_rows(&self, x: Tensor<'g>, parallel: &Parallel) -> Tensor<'g> {
        let folded = Linear::folded(&[self.gate_proj, self.up_proj], x, parallel);
        let apply = |map: &Linear<'g>, which: usize| match &folded {
            Some(both) => both[which],
            None => map.apply(x, Dim::Mlp, parallel),
        };
        let gate = apply(&self.gate_proj, 0).named("gate");
        let up = apply(&self.up_proj, 1).named("up");
        let activation = (gate.silu() * up).named("mlp");
        self.down_proj.apply(activation, Dim::Embed, parallel)
    }

    /// The MLP in few bits, where kernels compute all of it.
    fn rounded<'p>(&self, tokens: usize, parallel: &'p Parallel) -> Option<RoundedMlp<'p, 'g>> {
        let maps = [&self.gate_proj, &self.up_proj, &self.down_proj].map(Linear::as_rounded);
        let [Some(gate), Some(up), Some(down)] = maps else { return None };
        RoundedMlp::new([gate, up, down], tokens, parallel)
    }

    /// [`Mlp::apply`] with the values between the matrix products as [f, tokens]: the order in
    /// which XLA's TPU compiler wants them for the gradients of the weights, so that what a remat
    /// policy keeps needs no copy.
    fn apply_transposed(&self, x: Tensor<'g>, parallel: &Parallel) -> Tensor<'g> {
        let shape = x.shape();
        let flat = x.reshape(&[x.ty().elements() / shape[2], shape[2]]);
        let gate = self.gate_proj.apply_to_columns(flat, Dim::Mlp, parallel).named("gate");
        let up = self.up_proj.apply_to_columns(flat, Dim::Mlp, parallel).named("up");
        let activation = match self.down_proj.is_rounded() {
            true => gate.silu() * up,
            false => swiglu_with_barriers(gate, up),
        }
        .named("mlp");
        self.down_proj.apply_to_rows(activation, &shape, Dim::Embed, parallel)
    }
}

/// `silu(gate) * up`, of which the result and both cotangents are computed once: without the
/// barriers XLA's TPU compiler computes the exponential again inside each matrix product that reads
/// them.
fn swiglu_with_barriers<'g>(gate: Tensor<'g>, up: Tensor<'g>) -> Tensor<'g> {
    let g = gate.graph();
    let primal = |[gate, up]: [Tensor<'g>; 2]| g.optimization_barrier(gate.silu() * up);
    let backward = |[gate, up]: [Tensor<'g>; 2], cotangent: Tensor<'g>| {
        let sigmoid = gate.logistic();
        let slope = sigmoid * (gate * (1.0 - sigmoid) + 1.0);
        g.optimization_barrier([cotangent * up * slope, cotangent * gate * sigmoid])
    };
    g.custom_vjp([gate, up], primal, |pair| (primal(pair), pair), backward)
}
