//! Collectives of an optimized program: how many, how large, how long they take on a torus.

use std::collections::BTreeMap;

use super::Slice;
use super::hlo::{Instruction, Program};
use crate::hardware::Interconnect;

/// Collectives of one kind over a step of one device.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Traffic {
    pub count: usize,
    /// Bytes of the whole value that is gathered, reduced or sent.
    pub bytes: f64,
    /// Seconds on the links.
    pub seconds: f64,
    /// Of these, the seconds in which nothing is computed.
    pub exposed: f64,
}

/// Traffic by kind: `all-gather`, `all-reduce`, `reduce-scatter`, `all-to-all`,
/// `collective-permute`, `dcn-all-reduce` and so on for what crosses the data-center network, and
/// `device-to-host` and `host-to-device` for what is offloaded.
pub type Collectives = BTreeMap<&'static str, Traffic>;

const KINDS: [&str; 6] = [
    "all-gather",
    "all-reduce",
    "reduce-scatter",
    "all-to-all",
    "collective-permute",
    "ragged-all-to-all",
];

/// The kind of a collective, started ones included.
pub fn kind(i: &Instruction) -> Option<&'static str> {
    let name = i.opcode.strip_suffix("-start").unwrap_or(&i.opcode);
    KINDS.into_iter().find(|k| *k == name)
}

/// The first collective inside a computation.
pub fn inside(program: &Program, computation: i64) -> Option<&Instruction> {
    let inner = program.inner(computation).into_iter();
    inner.map(|(_, i)| i).find(|i| kind(i).is_some())
}

/// Count, bytes and seconds of one collective.
pub fn cost(slice: &Slice, devices: usize, i: &Instruction) -> Traffic {
    let rings = named_rings(i);
    let named = rings.as_ref().map(|r| r.iter().product());
    let group = i.group_size().or(named).unwrap_or(devices);
    let (bandwidth, hops) = ring(slice, group, rings);
    let share = (group as f64 - 1.0) / group as f64;
    let arrays = i.shape().arrays();
    let largest = || arrays.iter().map(|a| a.array_bytes()).fold(0.0, f64::max);
    let (started, all) = (i.opcode.ends_with("-start"), i.shape().bytes());
    let (bytes, seconds) = match kind(i) {
        Some("all-gather") => {
            let bytes = if started { largest() } else { all };
            (bytes, bytes * share / bandwidth)
        }
        Some("all-reduce") => (all, 2.0 * all * share / bandwidth),
        Some("reduce-scatter") => {
            let bytes = all * group as f64;
            (bytes, bytes * share / bandwidth)
        }
        Some("collective-permute") => (largest(), largest() / link_bandwidth(slice)),
        _ => (all, all * share / bandwidth),
    };
    Traffic { count: 1, bytes, seconds: seconds + 1e-6 * hops as f64, exposed: 0.0 }
}

/// What a device sends to those at its place in the other slices: kind, count, bytes and seconds.
/// TPU compilers write a collective between slices as a `send` to and a `recv` from the runtime,
/// which does the reduction. Latency is not counted.
pub fn between_slices(slice: &Slice, i: &Instruction) -> Option<(&'static str, Traffic)> {
    let transfer = i.attribute("_xla_megascale_transfer_type");
    let transfer = transfer.filter(|_| i.opcode == "send")?;
    let slices = slice.count as f64;
    let others = slices - 1.0;
    let arrays = i.shape().arrays();
    let sharded = arrays.first().map_or(0.0, |a| a.array_bytes());
    let (kind, bytes, sent) = match transfer {
        "ALL_REDUCE" => ("dcn-all-reduce", sharded, 2.0 * sharded * others / slices),
        "ALL_GATHER" => ("dcn-all-gather", sharded * slices, sharded * others),
        "REDUCE_SCATTER" => ("dcn-reduce-scatter", sharded, sharded * others / slices),
        "ALL_TO_ALL" => ("dcn-all-to-all", sharded, sharded * others / slices),
        _ => ("dcn-send", sharded, sharded),
    };
    let traffic =
        Traffic { count: 1, bytes, seconds: sent / slice.chip.dcn_bandwidth, exposed: 0.0 };
    Some((kind, traffic))
}

/// Bytes/s into one device over the rings that a group of this many devices spans.
pub(super) fn ring_bandwidth(slice: &Slice, group: usize) -> f64 {
    ring(slice, group, None).0
}

/// Bytes/s into one device over one link. The devices of a chip share its links: all of them do the
/// same at the same time.
fn link_bandwidth(slice: &Slice) -> f64 {
    slice.chip.link_bandwidth / slice.chip.devices as f64
}

/// Bytes/s into one device over the rings that a group of devices spans, and the hops around them.
/// The compiler names the rings of some collectives; otherwise they are the largest dims whose
/// product, with the devices of a chip or without, is the group.
fn ring(slice: &Slice, group: usize, named: Option<Vec<usize>>) -> (f64, usize) {
    if matches!(slice.chip.interconnect, Some(Interconnect::Switch(_))) {
        return (slice.chip.link_bandwidth, group);
    }
    let spanned = named.unwrap_or_else(|| {
        let mut dims = slice.dims.clone();
        dims.sort_unstable_by(|a, b| b.cmp(a));
        let mut rest = group;
        let mut spanned = Vec::new();
        for dim in dims {
            if rest > 1 && dim > 1 && rest.is_multiple_of(dim) {
                spanned.push(dim);
                rest /= dim;
            }
        }
        if rest == slice.chip.devices && !spanned.is_empty() {
            rest = 1;
        }
        if rest > 1 || spanned.is_empty() { vec![group] } else { spanned }
    });
    let wraps = slice.wraps();
    let links = |size: &usize| {
        let closed = slice.dims.iter().zip(&wraps).any(|(d, w)| d == size && *w);
        if closed || *size > 2 { 2.0 } else { 1.0 }
    };
    let bandwidth = spanned.iter().map(links).sum::<f64>() * link_bandwidth(slice);
    (bandwidth, spanned.iter().sum())
}

/// `cores:{16 16}` in the compiler's notes.
fn named_rings(i: &Instruction) -> Option<Vec<usize>> {
    let (_, rest) = i.config().split_once("cores:{")?;
    let (sizes, _) = rest.split_once('}')?;
    sizes.split_whitespace().map(|s| s.parse().ok()).collect()
}
