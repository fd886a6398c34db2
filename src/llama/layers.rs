//! The parts of a transformer layer that are plain functions over tensors: linear maps, RMSNorm, SwiGLU.
//! Letters: b batch, t position, d embed, h heads, k kv heads, g group, e head_dim, f mlp, v vocab.

use super::params::Params;
use crate::dtype::DType;
use crate::graph::Tensor;

/// `x wᵀ + bias` for x [..., in], w [out, in] and bias [out], in the type of `x`.
///
/// Leading dims are flattened: XLA's CPU backend multiplies matrices much faster than it contracts tensors.
pub fn linear<'g>(x: Tensor<'g>, w: Tensor<'g>, bias: Option<Tensor<'g>>) -> Tensor<'g> {
    let mut shape = x.shape();
    let inner = shape.pop().expect("linear: x is no scalar");
    let rows = shape.iter().product();
    let y = x
        .reshape(&[rows, inner])
        .einsum("ti,oi->to", w.convert(x.dtype()));
    shape.push(w.dim(0));
    let y = y.reshape(&shape);
    bias.map_or(y, |b| y + b.convert(x.dtype()).broadcast_to(&shape))
}

/// The linear map `name`, such as `mlp.up_proj`, with its bias if the model has one.
pub fn projection<'g>(x: Tensor<'g>, params: &Params<'g>, name: &str) -> Tensor<'g> {
    linear(
        x,
        params.get(&format!("{name}.weight")),
        params.find(&format!("{name}.bias")),
    )
}

/// RMSNorm over the last dim, computed in f32 (Zhang and Sennrich, 2019).
pub fn rms_norm<'g>(x: Tensor<'g>, weight: Tensor<'g>, eps: f64) -> Tensor<'g> {
    let (shape, last) = (x.shape(), x.rank() - 1);
    let x32 = x.convert(DType::F32);
    let scale = ((x32 * x32).mean(&[last]) + eps)
        .rsqrt()
        .restore_dims(&[last], &shape);
    (x32 * scale * weight.convert(DType::F32).broadcast_to(&shape)).convert(x.dtype())
}

/// SwiGLU (Shazeer, 2020): `down(silu(gate x) * up x)`.
pub fn swiglu<'g>(x: Tensor<'g>, params: &Params<'g>) -> Tensor<'g> {
    let gate = projection(x, params, "mlp.gate_proj").named("gate");
    let up = projection(x, params, "mlp.up_proj").named("up");
    projection((gate.silu() * up).named("mlp"), params, "mlp.down_proj")
}
