//! The reference implementation: all scores of a layer at once, in plain ops.

use super::Inputs;
use super::mask::{MASKED, Mask, both, same_document};
use crate::dtype::DType;
use crate::graph::Tensor;

/// Attention of each query, [b, t, h, e]; scores and softmax in f32.
pub fn xla<'g>(inputs: Inputs<'g>, mask: Mask) -> Tensor<'g> {
    let Inputs { q, k, v, segments } = inputs;
    let [b, t, h, e] = q.shape()[..] else { panic!("attention: queries {:?}", q.ty()) };
    let (s, kv) = (k.dim(1), k.dim(2));
    let grouped = q.reshape(&[b, t, kv, h / kv, e]);
    let scale = 1.0 / (e as f64).sqrt();
    let scores = grouped.einsum_as("btkge,bske->bktgs", k, DType::F32) * scale;
    let shape = scores.shape();
    let by_distance = mask.matrix(q, t, s).map(|m| m.broadcast_in_dim(&shape, &[2, 4]));
    let by_document = segments
        .map(|segments| same_document(segments, segments).broadcast_in_dim(&shape, &[0, 2, 4]));
    let scores = both(by_distance, by_document)
        .map_or(scores, |mask| mask.select(scores, q.graph().full(&scores.ty(), MASKED)));
    let probs = scores.softmax().convert(q.dtype());
    probs.einsum("bktgs,bske->btkge", v).reshape(&[b, t, h, e])
}
