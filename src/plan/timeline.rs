//! The clocks of one computation: one for compute, one for the links of a slice, one for the
//! network between slices and one for the link to the host.

use std::collections::HashMap;

use super::StepTime;
use super::collectives::Traffic;
use super::communication::Communication;
use super::time::{Operation, Unit};
use super::trace::{Call, Lane, Span, Trace};
use crate::page::numbers::bytes;

#[derive(Default)]
pub(super) struct Timeline {
    /// Whether the clock counts seconds rather than instructions.
    is_timed: bool,
    instructions: f64,
    pub(super) trace: Trace,
    /// What has passed of compute, and what it was spent on.
    pub(super) time: StepTime,
    /// When the links of the slice are free again.
    links_free: f64,
    /// When the network between slices is free again.
    dcn_free: f64,
    /// When the link to the host is free again.
    host_free: f64,
    /// When each started collective is done, by its key.
    pending: HashMap<String, (f64, &'static str)>,
}

impl Timeline {
    pub(super) fn new(is_timed: bool) -> Timeline {
        Timeline { is_timed, ..Timeline::default() }
    }

    fn clock(&self) -> f64 {
        if self.is_timed { self.time.total } else { self.instructions }
    }

    pub(super) fn next_instruction(&mut self) {
        self.trace.begins.push(self.clock());
        self.instructions += 1.0;
    }

    pub(super) fn end(&mut self) {
        self.trace.length = self.clock();
    }

    /// Runs a computation `times` times.
    pub(super) fn call(&mut self, (computation, inner): (i64, Timeline), times: usize) {
        let (begin, instruction) = (self.clock(), self.trace.begins.len().saturating_sub(1));
        self.time.add(&inner.time, times);
        self.instructions += inner.instructions * times as f64;
        self.trace.calls.push(Call { instruction, computation, begin, times, trace: inner.trace });
    }

    pub(super) fn compute(&mut self, name: String, operation: Operation) {
        let lane = match operation.unit {
            Unit::Matrix => Lane::Matrix,
            Unit::Vector => Lane::Vector,
            Unit::Kernel => Lane::Kernel,
        };
        let begin = self.time.total;
        self.time.spend(name.clone(), operation);
        self.span(lane, begin, self.time.total, name);
    }

    fn span(&mut self, lane: Lane, begin: f64, end: f64, name: String) {
        if self.is_timed && end > begin {
            self.trace.spans.push(Span { lane, begin, end, name });
        }
    }

    pub(super) fn communicate(&mut self, communication: Communication) {
        match communication {
            Communication::Blocking { kind, traffic } => {
                let end = self.begin(kind, traffic);
                self.wait(kind, end);
            }
            Communication::Start { kind, traffic, key } => {
                let end = self.begin(kind, traffic);
                self.pending.insert(key, (end, kind));
            }
            Communication::Done { key } => {
                if let Some((end, kind)) = self.pending.remove(&key) {
                    self.wait(kind, end);
                }
            }
            Communication::Nothing => {}
        }
    }

    /// Begins a collective once its network is free; when it will be done.
    fn begin(&mut self, kind: &'static str, traffic: Traffic) -> f64 {
        let (lane, network_free) = match kind {
            "device-to-host" | "host-to-device" => (Lane::Host, &mut self.host_free),
            kind if kind.starts_with("dcn-") => (Lane::Network, &mut self.dcn_free),
            _ => (Lane::Links, &mut self.links_free),
        };
        let begin = self.time.total.max(*network_free);
        let end = begin + traffic.seconds;
        *network_free = end;
        self.span(lane, begin, end, format!("{kind} of {}", bytes(traffic.bytes)));
        let sum = self.time.collectives.entry(kind).or_default();
        sum.count += traffic.count;
        sum.bytes += traffic.bytes;
        sum.seconds += traffic.seconds;
        end
    }

    fn wait(&mut self, kind: &'static str, end: f64) {
        let (begin, waited) = (self.time.total, (end - self.time.total).max(0.0));
        self.time.collectives.entry(kind).or_default().exposed += waited;
        self.time.total += waited;
        self.span(Lane::Exposed, begin, end, format!("waits for {kind}"));
    }
}
