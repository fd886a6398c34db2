//! The textbook form: all scores of a layer at once.

use super::{MASKED, Mask, same_document};
use crate::dtype::DType;
use crate::graph::Tensor;

/// Attention of q [b, t, h, e] over k and v [b, s, kv, e] → [b, t, h, e]; scores and softmax in
/// f32. `segments` [b, t] keeps documents apart.
pub fn xla<'g>(
    q: Tensor<'g>,
    k: Tensor<'g>,
    v: Tensor<'g>,
    mask: Mask,
    segments: Option<Tensor<'g>>,
) -> Tensor<'g> {
    let [b, t, h, e] = q.shape()[..] else { panic!("attention: queries {:?}", q.ty()) };
    let (s, kv) = (k.dim(1), k.dim(2));
    let grouped = q.reshape(&[b, t, kv, h / kv, e]);
    let scale = 1.0 / (e as f64).sqrt();
    let scores = grouped.einsum_as("btkge,bske->bktgs", k, DType::F32) * scale;
    let shape = scores.shape();
    let mut allowed = mask.matrix(q, t, s).map(|m| m.broadcast_in_dim(&shape, &[2, 4]));
    if let Some(segments) = segments {
        let same = same_document(segments, segments).broadcast_in_dim(&shape, &[0, 2, 4]);
        allowed = Some(allowed.map_or(same, |a| a.and(same)));
    }
    let scores = allowed.map_or(scores, |a| a.select(scores, q.graph().full(&scores.ty(), MASKED)));
    let weights = scores.softmax().convert(q.dtype());
    weights.einsum("bktgs,bske->btkge", v).reshape(&[b, t, h, e])
}
