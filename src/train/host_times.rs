//! What the host of each process does for a step apart from waiting for devices. Devices work in
//! step, so that a step takes the same time everywhere; which process the others wait for is seen
//! in how much of it goes into its host: one that needs less than the step is hidden by it.

use std::time::{Duration, Instant};

/// Of the hosts of a step, this share of its time is one's own work where it holds the others up,
/// and this share more than of the median process.
const OWN: f64 = 0.5;
const BEYOND: f64 = 0.1;

/// Steps at least, over which a straggler is looked for: a host that is held up once is none.
const STEPS: usize = 10;

/// Times the host of this process between two waits for devices.
pub(super) struct HostClock {
    since: Instant,
    waited: Duration,
}

impl HostClock {
    pub(super) fn start() -> HostClock {
        HostClock { since: Instant::now(), waited: Duration::ZERO }
    }

    /// For a host that knew only after `delay` that the devices were done.
    pub(super) fn start_after(delay: Duration) -> HostClock {
        let now = Instant::now();
        HostClock { since: now.checked_sub(delay).unwrap_or(now), waited: Duration::ZERO }
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

/// Host times of all processes.
#[derive(Default)]
pub(super) struct HostTimes {
    /// Since the last logged step.
    logged: Sums,
    /// Since stragglers were last looked for, with the seconds that the steps took.
    compared: Sums,
    seconds: f64,
    /// The straggler that was named last.
    known: Option<usize>,
}

/// Host times by process, summed over some steps.
#[derive(Default)]
struct Sums {
    times: Vec<HostTime>,
    steps: usize,
}

impl Sums {
    fn add(&mut self, times: impl ExactSizeIterator<Item = HostTime>, steps: usize) {
        self.times.resize(times.len(), HostTime::default());
        for (sum, time) in self.times.iter_mut().zip(times) {
            (sum.host, sum.data) = (sum.host + time.host, sum.data + time.data);
        }
        self.steps += steps;
    }

    /// None where there is one process.
    fn compare(self) -> Option<Comparison> {
        if self.times.len() < 2 {
            return None;
        }
        let steps = self.steps as f64;
        let mean = |sum: HostTime| HostTime { host: sum.host / steps, data: sum.data / steps };
        let means: Vec<HostTime> = self.times.into_iter().map(mean).collect();
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
        self.logged.add(step.iter().map(|words| HostTime::of_words(*words)), 1);
    }

    /// Compares the processes since the last call, whose steps took `step_time` seconds each; none
    /// where there is one.
    pub(super) fn take(&mut self, step_time: f64) -> Option<Comparison> {
        let logged = std::mem::take(&mut self.logged);
        self.seconds += step_time * logged.steps as f64;
        self.compared.add(logged.times.iter().copied(), logged.steps);
        logged.compare()
    }

    /// A line about a process that the others have begun to wait for.
    pub(super) fn straggler(&mut self) -> Option<String> {
        if self.compared.steps < STEPS {
            return None;
        }
        let compared = std::mem::take(&mut self.compared);
        let step_time = std::mem::take(&mut self.seconds) / compared.steps as f64;
        let found = compared.compare()?;
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

    /// The line after steps of `step_time` in which the host of each process took so long.
    fn line(times: &mut HostTimes, steps: &[&[[i32; 2]]], step_time: f64) -> Option<String> {
        for step in steps {
            times.add(step);
            times.take(step_time);
        }
        times.straggler()
    }

    #[test]
    fn the_processes_are_compared_since_the_last_call() {
        let mut times = HostTimes::default();
        for slow in [0.5, 0.7] {
            times.add(&[words(0.01, 0.0), words(0.02, 0.01), words(slow, 0.4)]);
        }
        let found = times.take(0.62).unwrap();
        assert_eq!((found.slowest, found.median), (2, 0.02));
        assert!((found.deviation() - 0.58).abs() < 1e-9 && (found.data - 0.4).abs() < 1e-9);
    }

    #[test]
    fn the_process_that_the_others_wait_for_is_named_once() {
        let mut times = HostTimes::default();
        let slow: &[_] = &[words(0.01, 0.0), words(0.02, 0.01), words(0.6, 0.4)];
        assert_eq!(line(&mut times, &[slow; STEPS - 1], 0.62), None);
        let expected = "warning: process 2 is a straggler: its host takes 0.600 s of a step of 0.620 \
                        s, 0.400 s of that waiting for batches; the median process takes 0.020 s";
        assert_eq!(line(&mut times, &[slow], 0.62).unwrap(), expected);
        assert_eq!(line(&mut times, &[slow; STEPS], 0.62), None);
        // It is hidden by the devices' work.
        assert_eq!(line(&mut times, &[slow; STEPS], 6.0), None);
        assert!(line(&mut times, &[slow; STEPS], 0.62).is_some());
        // All are slow alike.
        let alike: &[_] = &[words(0.6, 0.6), words(0.61, 0.6)];
        assert_eq!(line(&mut times, &[alike; STEPS], 0.65), None);
        // A host was held up once.
        let quick: &[_] = &[words(0.001, 0.0), words(0.001, 0.0)];
        let once: &[_] = &[words(0.08, 0.0), words(0.001, 0.0)];
        assert_eq!(line(&mut times, &[&[quick; STEPS - 1][..], &[once]].concat(), 0.022), None);
    }

    #[test]
    fn one_process_is_not_compared() {
        let mut times = HostTimes::default();
        times.add(&[words(1.0, 0.5)]);
        assert_eq!(times.take(1.0), None);
        assert_eq!(HostTime { host: 1e9, data: 0.0 }.to_words(), [i32::MAX, 0]);
    }
}
