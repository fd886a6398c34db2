//! The MLP of a layer in 8-bit integers where kernels compute all of it: the activation and the
//! cotangents of its operands are never in memory but rounded. Letters: t tokens, d embed, f mlp,
//! g groups of tokens.

use super::low_precision::{Layout, Scaled};
use super::rounded::{Backward, Rounded};
use super::rounding_kernel::ByToken;
use super::scaled_product::OnDevices;
use super::swiglu_kernel::Saved;
use crate::graph::Tensor;
use crate::parallel::Parallel;

const LAYOUT: Layout = Layout { x: "ti", y: "to" };

/// Gate, up and down with the kernels that compute it.
pub struct RoundedMlp<'a, 'g> {
    gate: Rounded<'g>,
    up: Rounded<'g>,
    down: Rounded<'g>,
    kernel: OnDevices<'a>,
    /// Groups of tokens with scales of their own in the gradients of weights.
    groups: usize,
}

/// What is kept for the backward pass: x [t, d], gate and up [t, f], scales of the weights.
type Residuals<'g> = (Scaled<'g>, [Tensor<'g>; 2], [Tensor<'g>; 3]);

impl<'a, 'g> RoundedMlp<'a, 'g> {
    /// Of gate, up and down for this many tokens; None where the kernels do not compute it.
    pub fn new(
        [gate, up, down]: [Rounded<'g>; 3],
        tokens: usize,
        parallel: &'a Parallel,
    ) -> Option<RoundedMlp<'a, 'g>> {
        let kernel = gate.kernel(tokens, LAYOUT, parallel)?;
        let (devices, features) = (parallel.devices(), gate.weight.dim(0));
        let groups = gate.how.groups_of(tokens, parallel);
        let is_supported = kernel.supports_swiglu(tokens / devices, features)
            && [gate, up, down].iter().all(|map| map.is_rounded_by(kernel, tokens, groups))
            && [gate, up].iter().all(|map| map.scaled.is_by_inputs())
            && !down.scaled.is_by_inputs();
        is_supported.then_some(RoundedMlp { gate, up, down, kernel, groups })
    }

    /// Of x [b, t, d], [b, t, d].
    pub fn apply(&self, x: Tensor<'g>) -> Tensor<'g> {
        let shape = x.shape();
        let flat = x.reshape(&[shape[0] * shape[1], shape[2]]);
        let maps = [self.gate, self.up, self.down];
        let weights = maps.map(|map| map.weight.convert(x.dtype()));
        let scales = maps.map(|map| map.scaled.scales);
        let y = x.graph().custom_vjp(
            (flat, weights, scales),
            |(x, _, scales)| self.forward(x, scales).0,
            |(x, _, scales)| self.forward(x, scales),
            |residuals, dy| self.backward(residuals, dy),
        );
        y.reshape(&shape)
    }

    fn forward(&self, x: Tensor<'g>, scales: [Tensor<'g>; 3]) -> (Tensor<'g>, Residuals<'g>) {
        let (how, dtype) = (self.gate.how, x.dtype());
        let product = |map: &Rounded<'g>, scales: Tensor<'g>, x: Scaled<'g>| {
            let weight = Scaled { values: map.scaled.values, scales };
            weight.by_kernel(x, self.kernel, dtype)
        };
        let x = how.scale(x, LAYOUT.x, 'i', how.forward_type(), None);
        let gate = product(&self.gate, scales[0], x).named("gate");
        let up = product(&self.up, scales[1], x).named("up");
        let y = product(&self.down, scales[2], self.kernel.swiglu(gate, up));
        (y, (x, [gate, up], scales))
    }

    /// Cotangents of x, of the weights and of their scales.
    fn backward(
        &self,
        (x, [gate, up], scales): Residuals<'g>,
        dy: Tensor<'g>,
    ) -> (Tensor<'g>, [Tensor<'g>; 3], [Tensor<'g>; 3]) {
        let [of_gate, of_up, of_down] = [&self.gate, &self.up, &self.down].map(|rounded| {
            let (dtype, kernel) = (dy.dtype(), Some(self.kernel));
            Backward { rounded, layout: LAYOUT, dtype, kernel, rounding: kernel }
        });
        let dy = of_down.by_row(dy, scales[2]);
        let back = self.kernel.swiglu_cotangents(Saved {
            gate,
            up,
            cotangent: of_down.input_gradient(dy.scaled),
            gate_scales: scales[0],
            up_scales: scales[1],
        });
        let dx = of_gate.input_gradient(back.gate) + of_up.input_gradient(back.up);
        let [gate, up] =
            [back.gate, back.up].map(|scaled| ByToken { scaled, channels_first: None });
        let weights = [
            of_gate.weight_gradient(gate, x, scales[0], self.groups),
            of_up.weight_gradient(up, x, scales[1], self.groups),
            of_down.weight_gradient(dy, back.activation, scales[2], self.groups),
        ];
        let weights = weights.map(|dw| dw.convert(dx.dtype()).sum(&[0]));
        (dx, weights, scales.map(|scales| scales.zeros_like()))
    }
}
