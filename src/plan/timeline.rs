//! The clocks of one computation: one for compute, one for the links of a slice and one for the
//! network between slices.

use std::collections::HashMap;

use super::StepTime;
use super::collectives::Traffic;
use super::communication::Communication;

#[derive(Default)]
pub(super) struct Timeline {
    /// What has passed of compute, and what it was spent on.
    pub(super) time: StepTime,
    /// When the links of the slice are free again.
    links_free: f64,
    /// When the network between slices is free again.
    dcn_free: f64,
    /// When each started collective is done, by its key.
    pending: HashMap<String, (f64, &'static str)>,
}

impl Timeline {
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
        let network_free = match kind.starts_with("dcn-") {
            true => &mut self.dcn_free,
            false => &mut self.links_free,
        };
        let end = self.time.total.max(*network_free) + traffic.seconds;
        *network_free = end;
        let sum = self.time.collectives.entry(kind).or_default();
        sum.count += traffic.count;
        sum.bytes += traffic.bytes;
        sum.seconds += traffic.seconds;
        end
    }

    fn wait(&mut self, kind: &'static str, end: f64) {
        let waited = (end - self.time.total).max(0.0);
        self.time.collectives.entry(kind).or_default().exposed += waited;
        self.time.total += waited;
    }
}
