//! Batches on their way to the devices: made and transferred by a thread while the current step
//! runs. A process makes only the rows that its devices read.

use std::ops::Range;
use std::sync::Arc;

use anyhow::Result;

use crate::data::{Batch, Prefetcher};
use crate::graph::sharding::Mesh;

use crate::runtime::Runtime;
use crate::runtime::process::Process;
use crate::runtime::shard::shard_rows;
use crate::runtime::{Array, Shard};
use crate::step::BatchInput;

/// Steps that are prepared ahead of the one that runs.
const AHEAD: usize = 2;

/// The rows of a batch that one process reads.
pub struct LocalBatch {
    /// Ascending and disjoint.
    row_ranges: Vec<(Range<usize>, Batch)>,
    /// [`Batch::scored_bytes`] of the rows that this process counts; the sum over all processes is
    /// the batch's.
    pub scored_bytes: u64,
}

impl LocalBatch {
    /// Makes the rows that the devices of `process` read; all `inputs` have the same shape and
    /// sharding.
    pub fn make(
        process: &Process,
        mesh: &Mesh,
        inputs: &[BatchInput],
        make: impl Fn(Range<usize>) -> Result<Batch>,
    ) -> Result<LocalBatch> {
        let (mut row_ranges, mut scored_bytes) = (Vec::new(), 0);
        for (rows, counted) in process.rows(&inputs[0].array.spec, mesh, &inputs[0].array.ty.shape)
        {
            let batch = make(rows.clone())?;
            scored_bytes += if counted { batch.scored_bytes } else { 0 };
            row_ranges.push((rows, batch));
        }
        Ok(LocalBatch { row_ranges, scored_bytes })
    }

    /// Rows of the whole batch that are here.
    pub fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.row_ranges.iter().flat_map(|(rows, _)| rows.clone())
    }

    /// The bytes of a shard of an input.
    pub fn shard(&self, input: &BatchInput, shard: &Shard) -> Vec<u8> {
        let (length, outer) = input.array.ty.shape.split_last().expect("rows of tokens");
        let (start, size) = (shard.starts[outer.len()], shard.sizes[outer.len()]);
        let mut bytes = Vec::with_capacity(shard.elements() * input.array.ty.dtype.size());
        for row in shard_rows(shard, outer) {
            let range = self.row_ranges.partition_point(|(rows, _)| rows.end <= row);
            let (rows, batch) = &self.row_ranges[range];
            let at = (row - rows.start) * length + start;
            let numbers = &batch.field(input.field)[at..at + size];
            bytes.extend(numbers.iter().flat_map(|n| n.to_le_bytes()));
        }
        bytes
    }
}

/// Transfers a batch to the devices of this process, one array for each of `inputs`.
pub fn transfer(
    runtime: &Runtime,
    inputs: &[BatchInput],
    batch: &LocalBatch,
) -> Result<Vec<Array>> {
    let to_devices = |input: &BatchInput| {
        let read = |shard: &Shard| Ok(batch.shard(input, shard));
        Array::from_shards(&runtime.devices, &input.array.ty, &input.array.spec, read)
    };
    inputs.iter().map(to_devices).collect()
}

/// A thread that gives the batch of each step from `first` on, on the devices. `inputs` says what
/// a step reads, and `make` gives any of its rows.
pub fn start(
    runtime: &Arc<Runtime>,
    inputs: impl Fn(u64) -> Vec<BatchInput> + Send + 'static,
    first: u64,
    make: impl Fn(u64, Range<usize>) -> Result<Batch> + Send + 'static,
) -> Result<Prefetcher<Vec<Array>>> {
    let runtime = runtime.clone();
    Prefetcher::start(first, AHEAD, move |step| {
        let (process, mesh, inputs) = (runtime.process(), runtime.devices.mesh(), inputs(step));
        let batch = LocalBatch::make(process, mesh, &inputs, |rows| make(step, rows))?;
        transfer(&runtime, &inputs, &batch)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dtype::DType;
    use crate::graph::Type;
    use crate::graph::sharding::ArraySpec;
    use crate::parallel::{Dim, Parallel, parse_mesh};
    use crate::targets::BatchField;

    const LENGTH: usize = 32;

    /// Rows in which every number is its position.
    fn numbered(rows: Range<usize>) -> Result<Batch> {
        let numbers = |rows: Range<usize>, sign: i32| {
            let cells = rows.start * LENGTH..rows.end * LENGTH;
            cells.map(|i| sign * i as i32).collect()
        };
        Ok(Batch {
            rows: rows.len(),
            sequence_length: LENGTH,
            tokens: numbers(rows.clone(), 1),
            targets: numbers(rows.clone(), -1),
            scored_bytes: rows.map(|row| row as u64 + 1).sum(),
            ..Batch::default()
        })
    }

    #[test]
    fn two_processes_have_the_whole_batch_between_them() {
        for (mesh, micro) in [
            ("data=8", 1),
            ("data=4,tensor=2", 1),
            ("data=2,fsdp=2,tensor=2", 1),
            ("data=2,context=4", 1),
            ("data=4,tensor=2", 4),
            ("data=2,context=2,tensor=2", 2),
            ("context=4,tensor=2", 1),
        ] {
            let parallel = Parallel::new(parse_mesh(mesh, None).unwrap());
            let shape = [micro, 16 / micro, LENGTH];
            let inputs = [BatchField::Tokens, BatchField::Targets].map(|field| BatchInput {
                field,
                array: ArraySpec::new(
                    Type::new(DType::I32, &shape),
                    parallel.activation(&[Dim::Unsharded, Dim::Batch, Dim::Sequence]),
                ),
            });
            let processes = [0, 1].map(|i| Process::share(i, 2, 8));
            let batches = processes
                .each_ref()
                .map(|v| LocalBatch::make(v, &parallel.mesh, &inputs, numbered).unwrap());
            let [first, second]: [Vec<usize>; 2] = batches.each_ref().map(|b| b.rows().collect());
            if !mesh.starts_with("context") {
                assert_eq!((first.len(), second.len()), (8, 8), "{mesh}");
                assert!(first.iter().all(|row| !second.contains(row)), "{mesh}");
            }
            let counted: u64 = batches.iter().map(|b| b.scored_bytes).sum();
            assert_eq!(counted, (1..=16).sum::<u64>(), "{mesh}");
            let expected = numbered(0..16).unwrap();
            for (input, expected) in inputs.iter().zip([&expected.tokens, &expected.targets]) {
                let mut full = vec![0; input.array.ty.bytes()];
                for (process, batch) in processes.iter().zip(&batches) {
                    for &mesh_index in process.mesh_indices() {
                        let shard =
                            Shard::of(&input.array.spec, &parallel.mesh, &shape, mesh_index);
                        shard.copy_to(&batch.shard(input, &shard), &mut full, &shape, 4);
                    }
                }
                let expected: Vec<u8> = expected.iter().flat_map(|n| n.to_le_bytes()).collect();
                assert_eq!(full, expected, "{mesh} {:?}", input.field);
            }
        }
    }
}
