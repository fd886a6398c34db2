//! Target ids of the loss: what batches hold and the model reads.

/// The target of a position that is not scored, `ignore_index` of PyTorch's cross entropy.
pub const IGNORE_INDEX: i32 = -1;
