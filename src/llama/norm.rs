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
    (x32 * scale * along_rows(weight.convert(DType::F32), &shape)).convert(x.dtype())
}

/// A vector of a layer [n] repeated in `shape` [rows, …, n]; of several stages [s, n], each in its
/// own rows.
pub(super) fn along_rows<'g>(vector: Tensor<'g>, shape: &[usize]) -> Tensor<'g> {
    if vector.rank() == 1 {
        return vector.broadcast_to(shape);
    }
    let stages = vector.dim(0);
    let split = [&[stages, shape[0] / stages], &shape[1..]].concat();
    vector.broadcast_in_dim(&split, &[0, shape.len()]).reshape(shape)
}
