//! RMSNorm.

use crate::dtype::DType;
use crate::graph::Tensor;

/// RMSNorm over the last dim, computed in f32 (Zhang and Sennrich, 2019).
pub(super) fn rms_norm<'g>(x: Tensor<'g>, weight: Tensor<'g>, eps: f64) -> Tensor<'g> {
    let (shape, last) = (x.shape(), x.rank() - 1);
    let x32 = x.convert(DType::F32);
    let scale = ((x32 * x32).mean(&[last]) + eps)
        .rsqrt()
        .named("norm_scale")
        .broadcast_along(&[last], &shape);
    (x32 * scale * weight.convert(DType::F32).broadcast_to(&shape)).convert(x.dtype())
}
