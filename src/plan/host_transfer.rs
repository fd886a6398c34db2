//! Transfers between a device's memory and its host's, where a remat policy offloads values.

use super::Slice;
use super::collectives::Traffic;
use super::hlo::{Computation, Instruction, Program};
use crate::pjrt::hlo::ShapeProto;

/// The memory space of a layout that is pinned memory of the host.
const PINNED_HOST: i64 = 5;

/// Kind and cost of the transfer that an instruction is, or begins.
pub(super) fn of(
    program: &Program,
    slice: &Slice,
    computation: &Computation,
    i: &Instruction,
) -> Option<(&'static str, Traffic)> {
    let bandwidth = Some(slice.chip.host_bandwidth).filter(|bandwidth| *bandwidth > 0.0)?;
    let called = i.called.first().filter(|_| i.opcode == "async-start");
    let moved = match called {
        Some(&inner) => program.inner(inner).into_iter().find_map(|(c, i)| moved(c, i)),
        None => moved(computation, i),
    };
    let (kind, bytes) = moved?;
    Some((kind, Traffic { count: 1, bytes, seconds: bytes / bandwidth, exposed: 0.0 }))
}

/// Direction and bytes of a copy, or of a slice that is read or written, between the two memories.
fn moved(computation: &Computation, i: &Instruction) -> Option<(&'static str, f64)> {
    let (from, value) = match &*i.opcode {
        "copy" | "copy-start" | "dynamic-slice" => (computation.operand(i, 0)?, i),
        "dynamic-update-slice" => (computation.operand(i, 1)?, computation.operand(i, 1)?),
        _ => return None,
    };
    let arrays = [from, i, value].map(|i| i.shape().arrays().first().copied());
    let [Some(from), Some(to), Some(value)] = arrays else { return None };
    match (is_on_host(from), is_on_host(to)) {
        (false, true) => Some(("device-to-host", value.array_bytes())),
        (true, false) => Some(("host-to-device", value.array_bytes())),
        _ => None,
    }
}

fn is_on_host(array: &ShapeProto) -> bool {
    array.layout.is_some_and(|layout| layout.memory_space == PINNED_HOST)
}
