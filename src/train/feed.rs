//! Batches on their way to the devices: made and transferred by a thread while the current step
//! runs. A process makes only the rows that its devices read.

use std::ops::Range;
use std::sync::Arc;

use anyhow::Result;

use crate::data::{Batch, Prefetcher};
use crate::graph::sharding::Mesh;

use crate::runtime::array::{Array, Block};
use crate::runtime::process::{ProcessView, block_rows};
use crate::runtime::session::Session;
use crate::step::BatchInput;

/// Steps that are prepared ahead of the one that runs.
const AHEAD: usize = 2;

/// The rows of a batch that one process reads.
pub struct LocalBatch {
    /// Ascending and disjoint.
    parts: Vec<(Range<usize>, Batch)>,
    /// [`Batch::scored_bytes`] of the rows that this process counts; the sum over all processes is
    /// the batch's.
    pub scored_bytes: u64,
}

impl LocalBatch {
    /// Makes the rows that the devices of `view` read; all `inputs` have one shape and lie alike.
    pub fn make(
        view: &ProcessView,
        mesh: &Mesh,
        inputs: &[BatchInput],
        make: impl Fn(Range<usize>) -> Result<Batch>,
    ) -> Result<LocalBatch> {
        let (mut parts, mut scored_bytes) = (Vec::new(), 0);
        for (rows, counted) in view.rows(&inputs[0].spec, mesh, &inputs[0].ty.shape) {
            let batch = make(rows.clone())?;
            scored_bytes += if counted { batch.scored_bytes } else { 0 };
            parts.push((rows, batch));
        }
        Ok(LocalBatch { parts, scored_bytes })
    }

    /// Rows of the whole batch that are here.
    pub fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.parts.iter().flat_map(|(rows, _)| rows.clone())
    }

    /// The bytes of a block of an input.
    pub fn block(&self, input: &BatchInput, block: &Block) -> Vec<u8> {
        let (length, outer) = input.ty.shape.split_last().expect("rows of tokens");
        let (start, size) = (block.starts[outer.len()], block.sizes[outer.len()]);
        let mut bytes = Vec::with_capacity(block.elements() * input.ty.dtype.size());
        for row in block_rows(block, outer) {
            let part = self.parts.partition_point(|(rows, _)| rows.end <= row);
            let (rows, batch) = &self.parts[part];
            let at = (row - rows.start) * length + start;
            let numbers = &numbers(batch, input.name)[at..at + size];
            bytes.extend(numbers.iter().flat_map(|n| n.to_le_bytes()));
        }
        bytes
    }
}

fn numbers<'a>(batch: &'a Batch, name: &str) -> &'a [i32] {
    let documents = || batch.documents.as_ref().expect("documents were asked for");
    match name {
        "tokens" => &batch.tokens,
        "targets" => &batch.targets,
        "segments" => &documents().segment_ids,
        "positions" => &documents().positions,
        _ => unreachable!("input {name}"),
    }
}

/// Lays a batch onto the devices of this process, one array for each of `inputs`.
pub fn transfer(
    session: &Session,
    inputs: &[BatchInput],
    batch: &LocalBatch,
) -> Result<Vec<Array>> {
    let one = |input: &BatchInput| {
        let read = |block: &Block| Ok(batch.block(input, block));
        Array::from_blocks(session, &input.ty, &input.spec, read)
    };
    inputs.iter().map(one).collect()
}

/// A thread that gives the batch of each step from `first` on, laid out on the devices. `make`
/// gives any rows of a step.
pub fn start(
    session: &Arc<Session>,
    inputs: Vec<BatchInput>,
    first: u64,
    make: impl Fn(u64, Range<usize>) -> Result<Batch> + Send + 'static,
) -> Result<Prefetcher<Vec<Array>>> {
    let session = session.clone();
    Prefetcher::start(first, AHEAD, move |step| {
        let (view, mesh) = (&session.view, &session.parallel.mesh);
        let batch = LocalBatch::make(view, mesh, &inputs, |rows| make(step, rows))?;
        transfer(&session, &inputs, &batch)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dtype::DType;
    use crate::graph::Type;
    use crate::parallel::{Parallel, parse_mesh};

    const LENGTH: usize = 32;

    /// Rows in which every number says where it stands.
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
            let inputs = ["tokens", "targets"].map(|name| BatchInput {
                name,
                ty: Type::new(DType::I32, &shape),
                spec: parallel.activation(&["_", "batch", "sequence"]),
            });
            let views = [0, 1].map(|i| ProcessView::share(i, 2, 8));
            let batches = views
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
                let mut whole = vec![0; input.ty.bytes()];
                for (view, batch) in views.iter().zip(&batches) {
                    for &place in view.places() {
                        let block = Block::of(&input.spec, &parallel.mesh, &shape, place);
                        block.paste(&batch.block(input, &block), &mut whole, &shape, 4);
                    }
                }
                let expected: Vec<u8> = expected.iter().flat_map(|n| n.to_le_bytes()).collect();
                assert_eq!(whole, expected, "{mesh} {}", input.name);
            }
        }
    }
}
