//! The gradient of the output weight as a sum over the chunks of tokens that the loss goes through.
//! Letters: s token shards, c tokens of a chunk and shard.

use crate::dtype::DType;
use crate::graph::{Tensor, Type};
use crate::hardware::Platform;
use crate::parallel::{Dim, Parallel};

/// In which order of dims the gradient of the weight is summed over the chunks. Each token shard
/// has a sum of its own; they are added up once, after the last chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WeightSum {
    /// [s, v, d], as the weight.
    VocabEmbed,
    /// [s, d, v]. XLA's TPU compiler reduces the gradient over devices with the vocabulary along
    /// lanes; summed like this, it needs no copy.
    EmbedVocab,
}

impl WeightSum {
    pub(super) fn on(platform: Platform) -> WeightSum {
        match platform {
            Platform::Tpu => WeightSum::EmbedVocab,
            _ => WeightSum::VocabEmbed,
        }
    }

    pub(super) fn dims(self) -> [Dim; 3] {
        match self {
            WeightSum::VocabEmbed => [Dim::Tokens, Dim::Vocab, Dim::Embed],
            WeightSum::EmbedVocab => [Dim::Tokens, Dim::Embed, Dim::Vocab],
        }
    }

    /// The sum before the first chunk, f32.
    pub(super) fn zero<'g>(
        self,
        hidden: Tensor<'g>,
        weight: Tensor<'g>,
        parallel: &Parallel,
    ) -> Tensor<'g> {
        let (s, v, d) = (hidden.dim(1), weight.dim(0), weight.dim(1));
        let shape = match self {
            WeightSum::VocabEmbed => [s, v, d],
            WeightSum::EmbedVocab => [s, d, v],
        };
        let zero = weight.graph().full(&Type::new(DType::F32, &shape), 0.0);
        parallel.shard(zero, &self.dims())
    }

    /// What a chunk adds: the cotangent of its logits, [s, c, v] or [c, v], times its hidden states
    /// [s, c, d].
    pub(super) fn of_chunk<'g>(
        self,
        logits_cotangent: Tensor<'g>,
        hidden: Tensor<'g>,
    ) -> Tensor<'g> {
        let (s, c, d) = (hidden.dim(0), hidden.dim(1), hidden.dim(2));
        let v = logits_cotangent.dim(logits_cotangent.rank() - 1);
        let by_shard = |notation| {
            let cotangent = logits_cotangent.reshape(&[s, c, v]);
            cotangent.einsum_as(notation, hidden, DType::F32)
        };
        match self {
            WeightSum::EmbedVocab => by_shard("scv,scd->sdv"),
            WeightSum::VocabEmbed if s == 1 => logits_cotangent
                .einsum_as("cv,cd->vd", hidden.reshape(&[c, d]), DType::F32)
                .reshape(&[1, v, d]),
            WeightSum::VocabEmbed => by_shard("scv,scd->svd"),
        }
    }

    /// The gradient of the weight [v, d] from the sums of all shards.
    pub(super) fn total<'g>(self, sums: Tensor<'g>, parallel: &Parallel) -> Tensor<'g> {
        let total = sums.sum(&[0]);
        let total = match self {
            WeightSum::VocabEmbed => total,
            WeightSum::EmbedVocab => total.transpose(&[1, 0]),
        };
        parallel.shard(total, &[Dim::Vocab, Dim::Embed])
    }
}
