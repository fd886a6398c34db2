//! Logical dims of tensors, and the one table that says which mesh axes shard each.

use super::axis::Axis::{self, Context, Data, Fsdp, Slice, Stage, Tensor};

/// A logical dim of a parameter or an activation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dim {
    /// Rows of a batch: sequences, or in the zigzag layout shards of sequences.
    Batch,
    /// Rows of a micro-batch that goes through the stages of a pipeline.
    MicroBatch,
    /// Stages of a pipeline.
    Stages,
    /// Whole sequences, where `Batch` counts shards of them.
    WholeSequences,
    /// Positions of a sequence.
    Sequence,
    /// Positions of a sequence between the matrix products of a layer, which `tensor` shards too
    /// (Korthikanti et al., 2022, "sequence parallelism").
    Residual,
    /// Tokens of all sequences in one dim.
    Tokens,
    /// Rows of a batch that a sharded embedding table is read for: see
    /// [`Parallel::embed`](super::Parallel::embed).
    LookupBatch,
    /// Columns of what is read from a sharded embedding table.
    LookupEmbed,
    Heads,
    KvHeads,
    /// Key heads of all sequences in one dim.
    BatchKvHeads,
    HeadDim,
    Embed,
    Mlp,
    Vocab,
    Layers,
    /// A dim that no axis shards.
    Unsharded,
}

/// Axes that shard a dim of an activation.
pub(super) fn activation_axes(dim: Dim) -> &'static [Axis] {
    match dim {
        Dim::Batch | Dim::WholeSequences => &[Slice, Data, Fsdp, Stage],
        Dim::MicroBatch => &[Slice, Data, Fsdp],
        Dim::Stages => &[Stage],
        Dim::Sequence => &[Context],
        Dim::Residual => &[Context, Tensor],
        Dim::Tokens => &[Slice, Data, Fsdp, Stage, Context],
        Dim::LookupBatch => &[Slice, Data, Stage],
        Dim::LookupEmbed => &[Fsdp],
        Dim::Heads | Dim::KvHeads | Dim::Mlp | Dim::Vocab => &[Tensor],
        Dim::BatchKvHeads => &[Slice, Data, Fsdp, Stage, Tensor],
        Dim::Embed | Dim::HeadDim | Dim::Layers | Dim::Unsharded => &[],
    }
}

/// As [`activation_axes`], in the zigzag layout: a row is a shard of a sequence, and nothing but
/// `tensor` shards it.
pub(super) fn zigzag_axes(dim: Dim) -> &'static [Axis] {
    match dim {
        Dim::Batch => activation_axes(Dim::Tokens),
        Dim::Sequence => &[],
        Dim::Residual => &[Tensor],
        dim => activation_axes(dim),
    }
}

/// As [`activation_axes`], inside a pipeline: the rows are those of each stage in turn.
pub(super) fn pipeline_axes(dim: Dim) -> &'static [Axis] {
    match dim {
        Dim::Batch => &[Stage, Slice, Data, Fsdp],
        Dim::BatchKvHeads => &[Stage, Slice, Data, Fsdp, Tensor],
        dim => activation_axes(dim),
    }
}

/// Axes that shard a dim of a parameter.
pub(super) fn parameter_axes(dim: Dim) -> &'static [Axis] {
    match dim {
        Dim::Embed => &[Fsdp],
        Dim::Layers => &[Stage],
        dim => activation_axes(dim),
    }
}

/// Axes that shard a dim of optimizer state: those of the parameter, and `data`, over which
/// parameters are replicated (Rajbhandari et al., 2020, "ZeRO", stage 1).
pub(super) fn optimizer_axes(dim: Dim) -> &'static [Axis] {
    match dim {
        Dim::Embed => &[Fsdp, Data],
        dim => parameter_axes(dim),
    }
}
