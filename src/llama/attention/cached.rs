//! Attention of a decoding step over the cache.

use super::mask::MASKED;
use crate::dtype::DType;
use crate::graph::Tensor;

/// Attention of one query for each row, q [b, 1, h, e], over the keys and values of a cache
/// [b kv, s, e], of which `present` (boolean [b, s]) says which are filled → [b, 1, h, e].
pub fn cached<'g>(q: Tensor<'g>, k: Tensor<'g>, v: Tensor<'g>, present: Tensor<'g>) -> Tensor<'g> {
    let [b, 1, h, e] = q.shape()[..] else { panic!("attention: queries {:?}", q.ty()) };
    let (n, s) = (k.dim(0), k.dim(1));
    let (kv, group) = (n / b, h * b / n);
    let scale = 1.0 / (e as f64).sqrt();
    let grouped = q.reshape(&[n, group, e]);
    let scores = grouped.einsum_as("nge,nse->ngs", k, DType::F32) * scale;
    let mask = present.broadcast_in_dim(&[b, kv, group, s], &[0, 3]).reshape(&[n, group, s]);
    let scores = mask.select(scores, q.graph().full(&scores.ty(), MASKED));
    scores.softmax().convert(q.dtype()).einsum("ngs,nse->nge", v).reshape(&[b, 1, h, e])
}
