//! Batches on their way to the devices: made and transferred by a thread while the current step runs.

use std::sync::Arc;

use anyhow::Result;

use crate::data::{Batch, Prefetcher};

use super::array::Array;
use super::session::Session;
use super::step::BatchInput;

/// Steps that are prepared ahead of the one that runs.
const AHEAD: usize = 2;

fn bytes(numbers: &[i32]) -> Vec<u8> {
    numbers.iter().flat_map(|n| n.to_le_bytes()).collect()
}

/// Lays a whole batch onto the devices, one array for each of `inputs`.
pub fn transfer(session: &Session, inputs: &[BatchInput], batch: &Batch) -> Result<Vec<Array>> {
    let one = |input: &BatchInput| {
        let numbers = match input.name {
            "tokens" => &batch.tokens,
            "targets" => &batch.targets,
            name => {
                let documents = batch.documents.as_ref();
                let documents = documents.expect("documents were asked for");
                match name {
                    "segments" => &documents.segment_ids,
                    "positions" => &documents.positions,
                    _ => unreachable!("input {name}"),
                }
            }
        };
        Ok(Array::from_host(
            session,
            &input.ty,
            &input.spec,
            &bytes(numbers),
        )?)
    };
    inputs.iter().map(one).collect()
}

/// A thread that gives the batch of each step from `first` on, laid out on the devices.
pub fn start(
    session: &Arc<Session>,
    inputs: Vec<BatchInput>,
    first: u64,
    make: impl Fn(u64) -> Result<Batch> + Send + 'static,
) -> Result<Prefetcher<Vec<Array>>> {
    let session = session.clone();
    Prefetcher::start(first, AHEAD, move |step| {
        transfer(&session, &inputs, &make(step)?)
    })
}
