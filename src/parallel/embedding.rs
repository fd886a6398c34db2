//! The lookup of tokens in a sharded embedding table, and its gradient.

use super::{Axis, Dim, Parallel};
use crate::dtype::DType;
use crate::graph::{Tensor, Type};
use crate::hardware::Platform;

/// Elements of a table whose transfers take a TPU as long as one row that it gathers by its number
/// in the forward pass and scatters in the backward pass: 60 cycles for the row, narrow as its part
/// of a device may be, against an all-gather, a reduction and four passes over the gradient.
const ELEMENTS_OF_A_ROW: usize = 1024;

impl Parallel {
    /// Rows of a table [v, d] for tokens i32 [b, t] in the compute type, [b, t, d]. Where `tensor`
    /// shards the table, each device reads the rows that it has, and its own columns of them for
    /// the tokens of all of `fsdp`: the partitioner alone would gather the table.
    #[track_caller]
    pub fn embed<'g>(&self, table: Tensor<'g>, tokens: Tensor<'g>, dtype: DType) -> Tensor<'g> {
        if self.size(Axis::Tensor) == 1 {
            return match self.gathers_table(table, tokens) {
                true => self.embed_gathered(table.convert(dtype), tokens),
                false => table.gather_rows(tokens).convert(dtype),
            };
        }
        let rows = match self.size(Axis::Fsdp) {
            1 => Dim::Batch,
            _ => Dim::LookupBatch,
        };
        let sequence = if tokens.dim(1) == 1 { Dim::Unsharded } else { Dim::Sequence };
        let embedded = table.gather_rows(self.shard(tokens, &[rows, sequence]));
        self.shard(embedded, &[rows, sequence, Dim::LookupEmbed]).convert(dtype)
    }

    /// Whether a TPU gathers the table of `fsdp` rather than the tokens: by itself the
    /// partitioner has each device read its own columns for the tokens of all, a row of few
    /// elements at a time.
    fn gathers_table(&self, table: Tensor<'_>, tokens: Tensor<'_>) -> bool {
        let elements = |x: Tensor<'_>| x.shape().iter().product::<usize>();
        self.platform == Platform::Tpu
            && self.size(Axis::Fsdp) > 1
            && elements(tokens) * ELEMENTS_OF_A_ROW > elements(table)
    }

    /// Each device reads whole rows for its own tokens. It sums the cotangents of a row in f32; the
    /// sums of all devices are added in the table's type, as those of other weights are.
    fn embed_gathered<'g>(&self, table: Tensor<'g>, tokens: Tensor<'g>) -> Tensor<'g> {
        let lookup = |table: Tensor<'g>| {
            let whole = self.shard(table, &[Dim::Unsharded, Dim::Unsharded]);
            self.shard(whole.gather_rows(tokens), &[Dim::Batch, Dim::Sequence, Dim::Embed])
        };
        let (ty, g) = (table.ty(), table.graph());
        g.custom_vjp(
            table,
            lookup,
            |table| (lookup(table), ()),
            |(), cotangent| self.table_gradient(&ty, tokens, cotangent),
        )
    }

    /// The gradient of a table of type `ty`.
    fn table_gradient<'g>(
        &self,
        ty: &Type,
        tokens: Tensor<'g>,
        cotangent: Tensor<'g>,
    ) -> Tensor<'g> {
        let rows = [Dim::Batch, Dim::Sequence, Dim::Unsharded];
        let inputs = vec![self.activation(&rows[..2]), self.activation(&rows)];
        let partial = self.activation(&[Dim::Tokens, Dim::Unsharded, Dim::Unsharded]);
        let sums = tokens.graph().manual_computation(
            &self.mesh,
            (tokens, cotangent),
            [inputs, vec![partial]],
            |(tokens, cotangent)| {
                let zeros = tokens.graph().full(&ty.with_dtype(DType::F32), 0.0);
                let sums = zeros.scatter_add_rows(tokens, cotangent.convert(DType::F32));
                sums.convert(ty.dtype).reshape(&[&[1], &ty.shape[..]].concat())
            },
        );
        self.shard_parameter(sums.sum(&[0]), &[Dim::Vocab, Dim::Embed])
    }
}
