//! The parts of a transformer layer that are plain functions over tensors: linear maps, RMSNorm,
//! SwiGLU. Letters: b batch, t position, d embed, h heads, k kv heads, g group, e head_dim, f mlp,
//! v vocab.

use super::params::Params;
use crate::dtype::DType;
use crate::graph::ops::custom::CustomVjp;
use crate::graph::{Function, Tensor, Type};
use crate::hardware::Platform;
use crate::parallel::{Dim, Parallel};

/// `x wᵀ + bias` for x [b, ..., in], w [out, in] and bias [out], in the type of `x`. `dim` is the
/// logical dim of what comes out.
///
/// Leading dims are flattened: XLA's CPU backend multiplies matrices much faster than it contracts
/// tensors.
pub fn linear<'g>(
    x: Tensor<'g>,
    w: Tensor<'g>,
    bias: Option<Tensor<'g>>,
    dim: Dim,
    parallel: &Parallel,
) -> Tensor<'g> {
    let mut shape = x.shape();
    let inner = shape.pop().expect("linear: x is no scalar");
    let rows = shape.iter().product();
    let y = x.reshape(&[rows, inner]).einsum("ti,oi->to", w.convert(x.dtype()));
    shape.push(w.dim(0));
    let y = parallel.shard_flat(y, &[Dim::Batch, dim]).reshape(&shape);
    bias.map_or(y, |b| y + b.convert(x.dtype()).broadcast_to(&shape))
}

/// The linear map `name`, such as `mlp.up_proj`, with its bias if the model has one.
pub fn projection<'g>(
    x: Tensor<'g>,
    params: &Params<'g>,
    name: &str,
    dim: Dim,
    parallel: &Parallel,
) -> Tensor<'g> {
    linear(
        x,
        params.get(&format!("{name}.weight")),
        params.find(&format!("{name}.bias")),
        dim,
        parallel,
    )
}

/// RMSNorm over the last dim, computed in f32 (Zhang and Sennrich, 2019).
pub fn rms_norm<'g>(x: Tensor<'g>, weight: Tensor<'g>, eps: f64) -> Tensor<'g> {
    let (shape, last) = (x.shape(), x.rank() - 1);
    let x32 = x.convert(DType::F32);
    let scale = ((x32 * x32).mean(&[last]) + eps)
        .rsqrt()
        .named("norm_scale")
        .broadcast_along(&[last], &shape);
    (x32 * scale * weight.convert(DType::F32).broadcast_to(&shape)).convert(x.dtype())
}

/// `cap * tanh(x / cap)`, or `x` where there is no cap.
pub fn soft_cap<'g>(x: Tensor<'g>, cap: Option<f64>) -> Tensor<'g> {
    cap.map_or(x, |cap| (x * (1.0 / cap)).tanh() * cap)
}

/// SwiGLU (Shazeer, 2020): `down(silu(gate x) * up x)`.
pub fn swiglu<'g>(x: Tensor<'g>, params: &Params<'g>, parallel: &Parallel) -> Tensor<'g> {
    if parallel.platform == Platform::Tpu {
        return swiglu_by_columns(x, params, parallel);
    }
    let gate = projection(x, params, "mlp.gate_proj", Dim::Mlp, parallel).named("gate");
    let up = projection(x, params, "mlp.up_proj", Dim::Mlp, parallel).named("up");
    let activation = (gate.silu() * up).named("mlp");
    projection(activation, params, "mlp.down_proj", Dim::Embed, parallel)
}

/// [`swiglu`] with the values between the matrix products as [f, tokens]: the order in which XLA's
/// TPU compiler wants them for the gradients of the weights, so that what a remat policy keeps
/// needs no copy.
fn swiglu_by_columns<'g>(x: Tensor<'g>, params: &Params<'g>, parallel: &Parallel) -> Tensor<'g> {
    let shape = x.shape();
    let (rows, d) = (x.ty().elements() / shape[2], shape[2]);
    let flat = x.reshape(&[rows, d]);
    let columns = |name: &str| {
        let y = params.get(&format!("{name}.weight")).convert(x.dtype());
        let y = parallel.shard_flat(y.einsum("oi,ti->ot", flat), &[Dim::Mlp, Dim::Batch]);
        let bias = params.find(&format!("{name}.bias"));
        bias.map_or(y, |b| y + b.convert(x.dtype()).broadcast_in_dim(&y.shape(), &[0]))
    };
    let gate = columns("mlp.gate_proj").named("gate");
    let up = columns("mlp.up_proj").named("up");
    let held = held_activation(&gate.ty());
    let activation = x.graph().custom_vjp_function(held, &[gate, up])[0].named("mlp");
    let down = params.get("mlp.down_proj.weight").convert(x.dtype());
    let y = activation.einsum("it,oi->to", down);
    let y = parallel.shard_flat(y, &[Dim::Batch, Dim::Embed]).reshape(&shape);
    let bias = params.find("mlp.down_proj.bias");
    bias.map_or(y, |b| y + b.convert(x.dtype()).broadcast_to(&shape))
}

/// `silu(gate) * up` for two values of this type, of which the result and both cotangents are
/// computed once: without the barriers XLA's TPU compiler computes the exponential again inside
/// each matrix product that reads them.
fn held_activation(ty: &Type) -> CustomVjp {
    let pair = [ty.clone(), ty.clone()];
    let triple = [ty.clone(), ty.clone(), ty.clone()];
    CustomVjp {
        captures: 0,
        primal: Function::with_parameters(&pair, |g, p| {
            g.optimization_barrier(vec![p[0].silu() * p[1]])
        }),
        forward: Function::with_parameters(&pair, |g, p| {
            [&g.optimization_barrier(vec![p[0].silu() * p[1]])[..], p].concat()
        }),
        backward: Function::with_parameters(&triple, |g, p| {
            let [gate, up, d] = [p[0], p[1], p[2]];
            let sigmoid = gate.logistic();
            let slope = sigmoid * (gate * (1.0 - sigmoid) + 1.0);
            g.optimization_barrier(vec![d * up * slope, d * gate * sigmoid])
        }),
    }
}
