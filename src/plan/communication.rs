//! What an instruction of a schedule does with the links: it is a collective or a transfer to or
//! from the host, or it begins or ends one.

use super::Slice;
use super::collectives::{self, Traffic};
use super::hlo::{Computation, Instruction, Program};
use super::host_transfer;

/// Communication of one instruction.
pub(super) enum Communication {
    /// A collective during which nothing is computed.
    Blocking { kind: &'static str, traffic: Traffic },
    /// Begins a collective that is waited for by its key.
    Start { kind: &'static str, traffic: Traffic, key: String },
    /// Waits for the collective with this key, if one was begun.
    Done { key: String },
    /// Begins something asynchronous that is not a collective.
    Nothing,
}

/// A program that runs on `devices` devices of a slice.
pub(super) struct Communicating<'a> {
    pub(super) program: &'a Program,
    pub(super) slice: &'a Slice,
    pub(super) devices: usize,
}

impl Communicating<'_> {
    /// The communication of an instruction; None where it is compute.
    pub(super) fn of(&self, computation: &Computation, i: &Instruction) -> Option<Communication> {
        self.collective(i)
            .or_else(|| self.between_slices(i))
            .or_else(|| self.with_host(computation, i))
            .or_else(|| done(computation, i))
            .or_else(|| self.updated(computation, i))
            .or_else(|| self.called(i))
    }

    fn traffic(&self, i: &Instruction) -> Traffic {
        collectives::cost(self.slice, self.devices, i)
    }

    /// A collective that is an instruction of its own.
    fn collective(&self, i: &Instruction) -> Option<Communication> {
        let kind = collectives::kind(i)?;
        Some(begun_or_blocking(i, kind, self.traffic(i)))
    }

    fn with_host(&self, computation: &Computation, i: &Instruction) -> Option<Communication> {
        let transfer = host_transfer::of(self.program, self.slice, computation, i);
        transfer.map(|(kind, traffic)| begun_or_blocking(i, kind, traffic))
    }

    fn between_slices(&self, i: &Instruction) -> Option<Communication> {
        let (kind, traffic) = collectives::between_slices(self.slice, i)?;
        Some(Communication::Start { kind, traffic, key: rendezvous(i) })
    }

    /// A collective on a SparseCore whose program was started without operands, and which is now
    /// given them.
    fn updated(&self, computation: &Computation, i: &Instruction) -> Option<Communication> {
        let started = computation.operand(i, 0).filter(|_| i.opcode == "async-update")?;
        match started.operands.is_empty() {
            true => self.begun(started),
            false => Some(Communication::Nothing),
        }
    }

    /// What the computation of an asynchronous call begins.
    fn begun(&self, start: &Instruction) -> Option<Communication> {
        let inner = start.called.first().and_then(|&c| collectives::inside(self.program, c));
        let traffic = inner.map(|inner| (collectives::kind(inner), self.traffic(inner)));
        let Some((Some(kind), traffic)) = traffic else {
            return Some(Communication::Nothing);
        };
        Some(Communication::Start { kind, traffic, key: start.name.clone() })
    }

    /// A collective in the computation that an instruction calls.
    fn called(&self, i: &Instruction) -> Option<Communication> {
        let is_fusion = i.opcode == "fusion";
        let starts = i.opcode == "async-start"
            || (is_fusion && i.name.starts_with("async-collective-start"));
        if starts {
            let waits = i.opcode == "async-start" && i.operands.is_empty();
            return if waits { Some(Communication::Nothing) } else { self.begun(i) };
        }
        if !is_fusion || !is_collective_fusion(i) {
            return None;
        }
        let inner = collectives::inside(self.program, *i.called.first()?)?;
        let kind = collectives::kind(inner)?;
        let mut traffic = self.traffic(inner);
        if kind != "all-reduce" {
            return Some(Communication::Blocking { kind, traffic });
        }
        // All-reduce and slice in one fusion: half of the way around the ring.
        traffic.seconds /= 2.0;
        Some(Communication::Blocking { kind: "reduce-scatter", traffic })
    }
}

fn begun_or_blocking(i: &Instruction, kind: &'static str, traffic: Traffic) -> Communication {
    match i.opcode.ends_with("-start") {
        true => Communication::Start { kind, traffic, key: i.name.clone() },
        false => Communication::Blocking { kind, traffic },
    }
}

/// The end of a collective that was begun before.
fn done(computation: &Computation, i: &Instruction) -> Option<Communication> {
    let operand = || computation.operand(i, 0);
    let key = if i.opcode == "recv-done" {
        operand().map(rendezvous)
    } else if i.opcode == "async-done" {
        // A SparseCore is given its operands by an update between start and done.
        let started = operand().filter(|o| o.opcode == "async-update");
        let started = started.map_or(operand(), |update| computation.operand(update, 0));
        started.map(|started| started.name.clone())
    } else if i.opcode.ends_with("-done") {
        operand().map(|started| started.name.clone())
    } else if i.opcode == "fusion" && i.name.starts_with("async-collective-done") {
        Some(i.name.replacen("done", "start", 1))
    } else {
        return None;
    };
    Some(Communication::Done { key: key.unwrap_or_default() })
}

/// What a `send` to other slices and the `recv` of the answer have in common.
fn rendezvous(i: &Instruction) -> String {
    let name = i.attribute("_xla_host_transfer_rendezvous");
    name.unwrap_or_default().to_string()
}

/// Whether a fusion is a collective with what is fused to it, rather than compute.
fn is_collective_fusion(i: &Instruction) -> bool {
    let named = i.name.contains("all-reduce-scatter") || i.name.contains("all_reduce_scatter");
    (named || i.config().contains("collective_algorithm_config"))
        && i.number("estimated_cycles").is_none()
}
