//! Mesh axes by name. This file and `dim.rs` say all that is special about an axis: a new axis that
//! only shards is a variant here and its name in the rows of `dim.rs`.

use std::fmt;

/// An axis of the mesh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Data parallelism between TPU slices, over the data-center network: nothing crosses it but
    /// gradients.
    Slice,
    /// Stages of a pipeline, each with its own layers: activations go from one to the next.
    Stage,
    /// Data parallelism with replicated parameters.
    Data,
    /// Data parallelism with sharded parameters.
    Fsdp,
    /// Shards of one sequence.
    Context,
    /// Shards of heads, of the MLP and of the vocabulary.
    Tensor,
}

impl Axis {
    /// All axes, major to minor in every mesh.
    pub const ALL: [Axis; 6] =
        [Axis::Slice, Axis::Stage, Axis::Data, Axis::Fsdp, Axis::Context, Axis::Tensor];

    /// Axes within a slice by how much they communicate, the busiest first: activations of every
    /// layer cross `tensor`, those of the last layer of a stage cross `stage`, gradients cross
    /// `data` once a step.
    pub(super) const BUSIEST_FIRST: [Axis; 5] =
        [Axis::Tensor, Axis::Context, Axis::Fsdp, Axis::Stage, Axis::Data];

    pub const fn name(self) -> &'static str {
        match self {
            Axis::Slice => "slice",
            Axis::Stage => "stage",
            Axis::Data => "data",
            Axis::Fsdp => "fsdp",
            Axis::Context => "context",
            Axis::Tensor => "tensor",
        }
    }

    pub(super) fn parse(name: &str) -> Option<Axis> {
        Axis::ALL.into_iter().find(|axis| axis.name() == name)
    }

    /// All names, for messages.
    pub(super) fn names() -> String {
        Axis::ALL.map(Axis::name).join(", ")
    }
}

impl fmt::Display for Axis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
