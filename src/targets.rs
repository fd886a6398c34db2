//! What a batch consists of, which data makes and a step reads.

/// The target of a position that is not scored, `ignore_index` of PyTorch's cross entropy.
pub const IGNORE_INDEX: i32 = -1;

/// The arrays of a batch, each of which is an input of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BatchField {
    Tokens,
    Targets,
    SegmentIds,
    Positions,
    /// Log-likelihood of a document under the reference model where the document begins, else 0:
    /// the bits of an f32.
    References,
}
