//! What a step reads besides the state: tokens, targets and what the masks need.

use super::Programs;
use crate::dtype::DType;
use crate::graph::sharding::ArraySpec;
use crate::graph::{Parameters, Tensor, Type};
use crate::llama::model::Batch;
use crate::parallel::Dim;
use crate::targets::BatchField;
use crate::tree;

/// One array of a batch: i32 [rows, sequence], or [micro-batches, rows, sequence] with gradient
/// accumulation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchInput {
    pub field: BatchField,
    pub array: ArraySpec,
}

/// A batch inside a program.
#[derive(Clone, Copy)]
pub(super) struct TracedBatch<'g> {
    pub(super) inputs: Batch<'g>,
    pub(super) targets: Tensor<'g>,
    /// See [`BatchField::References`].
    pub(super) references: Option<Tensor<'g>>,
}

tree!(TracedBatch { inputs, targets, references });

impl<'g> TracedBatch<'g> {
    /// The next arguments of a program.
    pub(super) fn arguments(p: &Parameters<'g>, inputs: &[BatchInput]) -> TracedBatch<'g> {
        let arrays: Vec<_> = inputs.iter().map(|i| (i.field, p.argument(&i.array))).collect();
        let find = |field| arrays.iter().find(|(f, _)| *f == field).map(|(_, array)| *array);
        let inputs = Batch {
            tokens: find(BatchField::Tokens).expect("every batch has tokens"),
            segments: find(BatchField::SegmentIds),
            positions: find(BatchField::Positions),
        };
        let targets = find(BatchField::Targets).expect("every batch has targets");
        TracedBatch { inputs, targets, references: find(BatchField::References) }
    }
}

impl Programs {
    /// Inputs of a step over `rows` sequences in `micro` micro-batches.
    fn batch_inputs(&self, micro: usize, rows: usize) -> Vec<BatchInput> {
        let (length, model) = (self.config.train.sequence_length, &self.config.model);
        let (shape, dims): (Vec<usize>, &[Dim]) = match micro {
            1 => (vec![rows, length], &[Dim::Batch, Dim::Sequence]),
            n => (vec![n, rows / n, length], &[Dim::Unsharded, Dim::Batch, Dim::Sequence]),
        };
        let array =
            ArraySpec::new(Type::new(DType::I32, &shape), self.llama.parallel.activation(dims));
        let fields = [
            (BatchField::Tokens, true),
            (BatchField::Targets, true),
            (BatchField::SegmentIds, model.mask_across_document_boundaries),
            (BatchField::Positions, model.restart_positions),
            (BatchField::References, self.is_dpo()),
        ];
        let used = fields.into_iter().filter(|(_, used)| *used);
        used.map(|(field, _)| BatchInput { field, array: array.clone() }).collect()
    }

    pub fn train_inputs(&self) -> Vec<BatchInput> {
        let t = &self.config.train;
        self.batch_inputs(t.gradient_accumulation_steps, t.global_batch_size)
    }

    pub fn eval_inputs(&self) -> Vec<BatchInput> {
        self.batch_inputs(1, self.eval_rows())
    }

    /// Sequences in a batch of an evaluation: those of a micro-batch.
    pub fn eval_rows(&self) -> usize {
        self.config.train.global_batch_size / self.config.train.gradient_accumulation_steps
    }
}
