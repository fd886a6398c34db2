//! What the host of each process does for a step apart from waiting for devices. Devices work in
//! step, so that a step takes the same time everywhere; which process the others wait for is seen
//! in how much of it goes into its host: one that needs less than the step is hidden by it.

use std::time::{Duration, Instant};

/// Of the hosts of a step, this share of its time is one's own work where it holds the others up,
/// and this share more than of the median process.
const OWN: f64 = 0.5;
const BEYOND: f64 = 0.1;

/// Times the host of this process between two waits for devices.
pub(super) struct HostClock {
    since: Instant,
    waited: Duration,
}

impl HostClock {
    pub(super) fn start() -> HostClock {
        HostClock { since: Instant::now(), waited: Duration::ZERO }
    }

    /// Notes that some of the time was a wait for a batch.
    pub(super) fn waited(&mut self, wait: Duration) {
        self.waited += wait;
    }

    /// Seconds since the start, and those of waiting for batches.
    pub(super) fn read(&self) -> HostTime {
        HostTime { host: self.since.elapsed().as_secs_f64(), data: self.waited.as_secs_f64() }
    }
}

/// Seconds of a step on the host of one process.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct HostTime {
    /// All but waiting for devices.
    pub(super) host: f64,
    /// The part of it that is waiting for a batch.
    pub(super) data: f64,
}

impl HostTime {
    /// As the numbers that all processes exchange with a step: microseconds.
    pub(super) fn to_words(self) -> [i32; 2] {
        [self.host, self.data].map(|seconds| (seconds * 1e6) as i32)
    }

    fn of_words(words: [i32; 2]) -> HostTime {
        let [host, data] = words.map(|micros| f64::from(micros) / 1e6);
        HostTime { host, data }
    }
}

/// Host times of all processes since the last logged step.
#[derive(Default)]
pub(super) struct HostTimes {
    sums: Vec<HostTime>,
    steps: usize,
    /// The straggler that was named last.
    known: Option<usize>,
}

/// How the processes compare, in means over some steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Comparison {
    /// The process whose host takes longest, and its times.
    pub(super) slowest: usize,
    pub(super) time: HostTime,
    /// Host time of the median process, the lower one of two.
    pub(super) median: f64,
    /// Largest data wait of a process.
    pub(super) data: f64,
}

impl Comparison {
    /// What the slowest process takes longer than the median one.
    pub(super) fn deviation(&self) -> f64 {
        self.time.host - self.median
    }

    fn is_straggler(&self, step_time: f64) -> bool {
        self.time.host > OWN * step_time && self.deviation() > BEYOND * step_time
    }
}

impl HostTimes {
    /// Adds the words of a step, of each process.
    pub(super) fn add(&mut self, step: &[[i32; 2]]) {
        self.sums.resize(step.len(), HostTime::default());
        for (sum, words) in self.sums.iter_mut().zip(step) {
            let time = HostTime::of_words(*words);
            (sum.host, sum.data) = (sum.host + time.host, sum.data + time.data);
        }
        self.steps += 1;
    }

    /// Compares the processes since the last call; none where there is one.
    pub(super) fn take(&mut self) -> Option<Comparison> {
        let steps = std::mem::take(&mut self.steps).max(1) as f64;
        let sums = std::mem::take(&mut self.sums);
        if sums.len() < 2 {
            return None;
        }
        let mean = |sum: HostTime| HostTime { host: sum.host / steps, data: sum.data / steps };
        let means: Vec<HostTime> = sums.into_iter().map(mean).collect();
        let mut order: Vec<usize> = (0..means.len()).collect();
        order.sort_by(|a, b| means[*a].host.total_cmp(&means[*b].host));
        let (slowest, median) = (order[order.len() - 1], order[(order.len() - 1) / 2]);
        Some(Comparison {
            slowest,
            time: means[slowest],
            median: means[median].host,
            data: means.iter().map(|time| time.data).fold(0.0, f64::max),
        })
    }

    /// A line about a process that the others have begun to wait for.
    pub(super) fn straggler(&mut self, found: &Comparison, step_time: f64) -> Option<String> {
        let straggler = found.is_straggler(step_time).then_some(found.slowest);
        let is_new = straggler.is_some() && straggler != self.known;
        self.known = straggler;
        is_new.then(|| {
            format!(
                "warning: process {} is a straggler: its host takes {:.3} s of a step of {step_time:.3} \
                 s, {:.3} s of that waiting for batches; the median process takes {:.3} s",
                found.slowest, found.time.host, found.time.data, found.median
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(host: f64, data: f64) -> [i32; 2] {
        HostTime { host, data }.to_words()
    }

    #[test]
    fn the_process_that_the_others_wait_for_is_named_once() {
        let mut times = HostTimes::default();
        let quick = words(0.01, 0.0);
        for slow in [0.5, 0.7] {
            times.add(&[quick, words(0.02, 0.01), words(slow, 0.4)]);
        }
        let found = times.take().unwrap();
        assert_eq!((found.slowest, found.median), (2, 0.02));
        assert!((found.deviation() - 0.58).abs() < 1e-9 && (found.data - 0.4).abs() < 1e-9);
        let line = times.straggler(&found, 0.62).unwrap();
        let expected = "warning: process 2 is a straggler: its host takes 0.600 s of a step of 0.620 \
                        s, 0.400 s of that waiting for batches; the median process takes 0.020 s";
        assert_eq!(line, expected);
        assert_eq!(times.straggler(&found, 0.62), None);
        // It is hidden by the devices' work.
        assert_eq!(times.straggler(&found, 6.0), None);
        assert!(times.straggler(&found, 0.62).is_some());
        // All are slow alike.
        times.add(&[words(0.6, 0.6), words(0.61, 0.6)]);
        let found = times.take().unwrap();
        assert_eq!(times.straggler(&found, 0.65), None);
    }

    #[test]
    fn one_process_is_not_compared() {
        let mut times = HostTimes::default();
        times.add(&[words(1.0, 0.5)]);
        assert_eq!(times.take(), None);
        assert_eq!(HostTime { host: 1e9, data: 0.0 }.to_words(), [i32::MAX, 0]);
    }
}
