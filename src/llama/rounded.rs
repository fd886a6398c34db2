//! A trained weight that is multiplied in few bits: the product, and its gradients. Letters: t
//! tokens, i in, o out, g groups of tokens.

use super::low_precision::{Layout, LowPrecision, Scaled, grouped, position, spread, without};
use super::rounding_kernel::ByToken;
use super::scaled_product::{OnDevices, Operands};
use crate::dtype::DType;
use crate::graph::Tensor;
use crate::graph::ops::random::Key;
use crate::parallel::Parallel;
use crate::tree;

/// A trained weight as it is multiplied, with where its gradient goes.
#[derive(Clone, Copy, Debug)]
pub struct Rounded<'g> {
    /// [out, in]; read for its gradient alone.
    pub weight: Tensor<'g>,
    /// [out, in] and [out].
    pub scaled: Scaled<'g>,
    pub how: LowPrecision,
    /// Where gradients are rounded at random, what their random numbers come from.
    pub noise: Option<Key<'g>>,
}

tree!(Rounded { weight, scaled } keep { how, noise });

/// The operand x of a product as the gradient of the weight reads it.
#[derive(Clone, Copy, Debug)]
struct Kept<'g> {
    values: Tensor<'g>,
    /// Of each token; None where x is not rounded.
    scales: Option<Tensor<'g>>,
}

tree!(Kept { values, scales });

impl LowPrecision {
    /// A weight [out, in] of a layer, or a stack of them.
    pub fn round_weight<'g>(&self, weight: Tensor<'g>) -> Rounded<'g> {
        let letters = if weight.rank() == 3 { "loi" } else { "oi" };
        let scaled = self.scale(weight.stop_gradient(), letters, 'i', self.forward_type(), None);
        Rounded { weight, scaled, how: *self, noise: None }
    }

    /// x as the gradient of the weight reads it: as it is, or as the forward pass rounded it.
    fn kept<'g>(&self, x: Tensor<'g>, rounded: Scaled<'g>) -> Kept<'g> {
        match self.groups {
            Some(0) => Kept { values: x, scales: None },
            _ => Kept { values: rounded.values, scales: Some(rounded.scales) },
        }
    }
}

impl<'g> Rounded<'g> {
    /// The product y of x with the transposed weight, in the type of `x`. Its gradients are those
    /// of the product of the rounded numbers, as if rounding were the identity.
    pub fn multiply(self, x: Tensor<'g>, layout: Layout, parallel: &Parallel) -> Tensor<'g> {
        let (g, how, dtype) = (x.graph(), self.how, x.dtype());
        let weight = self.weight.convert(dtype);
        let values = self.scaled.values;
        let tokens = x.dim(position(layout.x, 't'));
        let groups = how.groups_of(tokens, parallel);
        let kernel = self.kernel(tokens, layout, parallel);
        let rounding = kernel.filter(|kernel| self.is_rounded_by(*kernel, tokens, groups));
        let forward = |x: Tensor<'g>, scales: Tensor<'g>| {
            let rounded = how.scale(x, layout.x, 'i', how.forward_type(), None);
            let weight = Scaled { values, scales };
            let y = match kernel {
                Some(kernel) => weight.by_kernel(rounded, kernel, dtype),
                None => how.forward(rounded, weight, layout).convert(dtype),
            };
            (y, (how.kept(x, rounded), scales))
        };
        g.custom_vjp(
            [x, weight, self.scaled.scales],
            |[x, _, scales]| forward(x, scales).0,
            |[x, _, scales]| forward(x, scales),
            |(x, scales), dy| {
                let backward = Backward { rounded: &self, layout, dtype, kernel, rounding };
                let by_row = backward.by_row(dy, scales);
                let dx = backward.input_gradient(by_row.scaled).convert(dtype);
                let dw = match x.scales {
                    None => backward.dense_weight_gradient(dy, x.values),
                    Some(of_x) => {
                        let x = Scaled { values: x.values, scales: of_x };
                        let dw = backward.weight_gradient(by_row, x, scales, groups);
                        dw.convert(dtype).sum(&[0])
                    }
                };
                [dx, dw, scales.zeros_like()]
            },
        )
    }
}

impl<'g> Scaled<'g> {
    /// Whether the matrix [out, in] is read as [in, out]: the smaller dim is that which devices of
    /// `fsdp` have shards of, and which its gathered shards follow each other along.
    pub(super) fn is_by_inputs(&self) -> bool {
        self.values.dim(1) < self.values.dim(0)
    }

    /// The matrix as the kernel reads it, and whether that is [in, out].
    fn stored(&self) -> (Tensor<'g>, bool) {
        match self.is_by_inputs() {
            true => (self.values.transpose(&[1, 0]), true),
            false => (self.values, false),
        }
    }

    /// The product of x [t, in] with this weight transposed, [t, out].
    pub(super) fn by_kernel(
        self,
        x: Scaled<'g>,
        kernel: OnDevices<'_>,
        result: DType,
    ) -> Tensor<'g> {
        let (right, by_inputs) = self.stored();
        let operands = Operands {
            left: x.values,
            row_scales: x.scales,
            right,
            column_scales: self.scales,
            is_transposed: !by_inputs,
        };
        kernel.by_rows(operands, result)
    }
}

impl<'g> Rounded<'g> {
    /// The kernel that computes the products of this many tokens, if one does.
    pub(super) fn kernel<'p>(
        &self,
        tokens: usize,
        layout: Layout,
        parallel: &'p Parallel,
    ) -> Option<OnDevices<'p>> {
        let kernel = self.how.kernel(parallel)?;
        let (weight, devices) = (self.scaled.values, parallel.devices());
        let is_supported = (layout.x, layout.y) == ("ti", "to")
            && tokens.is_multiple_of(devices)
            && kernel.supports([tokens / devices, weight.dim(0), weight.dim(1)]);
        is_supported.then_some(kernel)
    }

    /// Whether kernels round the operands of its gradient as they read them.
    pub(super) fn is_rounded_by(
        &self,
        kernel: OnDevices<'_>,
        tokens: usize,
        groups: usize,
    ) -> bool {
        let devices = kernel.parallel.devices();
        let supports = |n: &usize| kernel.supports_rounding(tokens / devices, *n);
        self.how.has_scales_of_channels()
            && groups == devices
            && self.weight.shape().iter().all(supports)
    }
}

/// The backward pass of a product.
pub(super) struct Backward<'a, 'g> {
    pub(super) rounded: &'a Rounded<'g>,
    pub(super) layout: Layout,
    /// Of x and y.
    pub(super) dtype: DType,
    pub(super) kernel: Option<OnDevices<'a>>,
    /// The same where it rounds too.
    pub(super) rounding: Option<OnDevices<'a>>,
}

impl<'g> Backward<'_, 'g> {
    /// Uniform numbers for the elements of x, where it is rounded at random.
    fn noise(&self, site: u32, x: Tensor<'g>) -> Option<Tensor<'g>> {
        self.rounded.noise.map(|key| key.fold(site).uniform(&x.shape(), 0))
    }

    /// dy times the scales of the weight, so that the weight's rounded numbers are left to multiply
    /// by; with a scale for each token.
    pub(super) fn by_row(&self, dy: Tensor<'g>, scales: Tensor<'g>) -> ByToken<'g> {
        if let Some(kernel) = self.rounding {
            return kernel.round_tokens(dy, scales, !self.rounded.scaled.is_by_inputs());
        }
        let (how, y) = (self.rounded.how, self.layout.y);
        let dy = dy.convert(DType::F32) * spread(scales, "o", &dy.shape(), y);
        let scaled = how.scale(dy, y, 'o', how.backward_type(), self.noise(0, dy));
        ByToken { scaled, channels_first: None }
    }

    /// f32, that of a kernel in the type of dy.
    pub(super) fn input_gradient(&self, dy: Scaled<'g>) -> Tensor<'g> {
        if let Some(kernel) = self.kernel {
            return self.input_gradient_by_kernel(dy, kernel);
        }
        let (Layout { x, y }, weight) = (self.layout, self.rounded.scaled.values);
        let dx = dy.values.einsum_as(&format!("{y},oi->{x}"), weight, self.rounded.how.sum_type());
        let dx = dx.convert(DType::F32);
        dx * spread(dy.scales, "t", &dx.shape(), x)
    }

    /// [o, i] of numbers that are not rounded.
    fn dense_weight_gradient(&self, dy: Tensor<'g>, x: Tensor<'g>) -> Tensor<'g> {
        let Layout { x: of_x, y } = self.layout;
        dy.einsum(&format!("{y},{of_x}->oi"), x)
    }

    /// By groups of tokens, f32 [g, o, i], that of a kernel in the type of dy, of dy as
    /// [`Backward::by_row`] rounded it. Its scales go into x, which is rounded again with a scale
    /// for each input channel: x spreads less within a token than dy does, whose small numbers a
    /// scale over tokens would lose.
    pub(super) fn weight_gradient(
        &self,
        dy: ByToken<'g>,
        x: Scaled<'g>,
        scales: Tensor<'g>,
        groups: usize,
    ) -> Tensor<'g> {
        let (how, Layout { x: of_x, y }) = (self.rounded.how, self.layout);
        let of_tokens = x.scales * dy.scaled.scales;
        if let Some(kernel) = self.rounding {
            let by_inputs = self.rounded.scaled.is_by_inputs();
            let x = kernel.round_channels(x.values, of_tokens, by_inputs);
            return self.weight_product(dy, x, scales, kernel);
        }
        let dense = x.values.convert(DType::F32);
        let dense = dense * spread(of_tokens, "t", &dense.shape(), of_x);
        let noise = self.noise(1, dense).map(|u| grouped(u, of_x, groups).0);
        let (dense, of_x) = grouped(dense, of_x, groups);
        let x = how.scale(dense, &of_x, 't', how.forward_type(), noise);
        let (dy, y) = grouped(dy.scaled.values, y, groups);
        let dw = dy.einsum_as(&format!("{y},{of_x}->goi"), x.values, how.sum_type());
        let (dw, shape) = (dw.convert(DType::F32), dw.shape());
        dw * spread(x.scales, &without(&of_x, "t"), &shape, "goi")
            * spread(1.0 / scales, "o", &shape, "goi")
    }
}

impl<'g> Backward<'_, 'g> {
    fn input_gradient_by_kernel(&self, dy: Scaled<'g>, kernel: OnDevices<'_>) -> Tensor<'g> {
        let weight = self.rounded.scaled;
        let (right, by_inputs) = weight.stored();
        let ones = weight.scales.ty().with_shape(&[weight.values.dim(1)]);
        let operands = Operands {
            left: dy.values,
            row_scales: dy.scales,
            right,
            column_scales: dy.values.graph().full(&ones, 1.0),
            is_transposed: by_inputs,
        };
        kernel.by_rows(operands, self.dtype)
    }

    /// [g, o, i] of dy and of x with a scale for each channel and group, whose channels come first
    /// where the weight is read by inputs: [g, i, t], else [g, t, i].
    pub(super) fn weight_product(
        &self,
        dy: ByToken<'g>,
        x: Scaled<'g>,
        scales: Tensor<'g>,
        kernel: OnDevices<'_>,
    ) -> Tensor<'g> {
        let groups = x.values.dim(0);
        let of_dy = (1.0 / scales).broadcast_to(&[groups, scales.dim(0)]);
        let by_inputs = self.rounded.scaled.is_by_inputs();
        let (left, row_scales, right, column_scales) = match dy.channels_first {
            Some(dy) if !by_inputs => (dy, of_dy, x.values, x.scales),
            _ => (x.values, x.scales, grouped(dy.scaled.values, "to", groups).0, of_dy),
        };
        let operands = Operands { left, row_scales, right, column_scales, is_transposed: false };
        let product = kernel.by_groups(operands, self.dtype);
        if by_inputs { product.transpose(&[0, 2, 1]) } else { product }
    }
}

impl LowPrecision {
    /// The product of numbers in few bits, in f32.
    fn forward<'g>(&self, x: Scaled<'g>, w: Scaled<'g>, layout: Layout) -> Tensor<'g> {
        let (sum, Layout { x: of_x, y }) = (self.sum_type(), layout);
        let product = match y {
            "ot" => w.values.einsum_as(&format!("oi,{of_x}->ot"), x.values, sum),
            _ => x.values.einsum_as(&format!("{of_x},oi->{y}"), w.values, sum),
        };
        let (product, shape) = (product.convert(DType::F32), product.shape());
        product * spread(x.scales, "t", &shape, y) * spread(w.scales, "o", &shape, y)
    }
}
