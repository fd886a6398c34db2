//! What the time of a run went into, over all its starts, from the events in its folder. Goodput is
//! the share of the time since the first start that went into steps which count: steps that a
//! restart did again are lost, as is the time between two starts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a process of a run spends its time with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Activity {
    /// From the start of the process until it has devices, tokens and the run's folder.
    Start,
    Compile,
    /// Brings parameters and optimizer state to the devices.
    Load,
    Steps,
    Evaluate,
    Sample,
    /// Copies a checkpoint to host memory, or waits until it is written.
    Save,
    /// The end of the run, or of this part of it.
    Stop,
}

/// A line of `events.jsonl`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Seconds since 1970 when it ended.
    pub time: f64,
    pub event: Activity,
    pub seconds: f64,
    /// Steps done at its end.
    pub step: u64,
    /// For steps: how many were done before the first of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u64>,
    /// For steps: seconds of them in which the host waited for batches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_wait_seconds: Option<f64>,
    /// For steps: seconds of them in which the host did anything but wait for devices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_seconds: Option<f64>,
}

/// Steps that were done one after the other.
#[derive(Clone, Debug)]
struct Steps {
    from: u64,
    to: u64,
    seconds: f64,
}

/// What the time of a run went into so far.
#[derive(Clone, Debug, Default)]
pub struct Goodput {
    /// Seconds since 1970: the first start.
    first: Option<f64>,
    /// Seconds since 1970: the last event.
    last: f64,
    steps: Vec<Steps>,
    /// Seconds of each part besides steps that count.
    parts: BTreeMap<&'static str, f64>,
}

impl Goodput {
    /// Counts the next event of the first process.
    pub fn add(&mut self, event: &Event) {
        match event.event {
            Activity::Start => self.add_start(event),
            Activity::Steps => self.add_steps(event),
            Activity::Compile => self.spend("compile", event.seconds),
            Activity::Load => self.spend("load", event.seconds),
            Activity::Evaluate => self.spend("evaluate", event.seconds),
            Activity::Sample => self.spend("sample", event.seconds),
            Activity::Save => self.spend("save", event.seconds),
            Activity::Stop => {}
        }
        self.last = event.time;
    }

    /// Share of the time from the first start to `now` (seconds since 1970) that went into steps
    /// which count; None before the first start.
    pub fn share(&self, now: f64) -> Option<f64> {
        let elapsed = (now - self.first?).max(self.known());
        (elapsed > 0.0).then(|| (self.productive() / elapsed).clamp(0.0, 1.0))
    }

    /// Seconds from the first start to the last event; no less than what is known of them, should
    /// the clock have been set back between two starts.
    pub fn elapsed(&self) -> f64 {
        self.first.map_or(0.0, |first| (self.last - first).max(self.known()))
    }

    /// Seconds of every part so far.
    fn known(&self) -> f64 {
        self.productive() + self.parts.values().sum::<f64>()
    }

    /// Seconds since 1970 of the last event.
    pub fn ended(&self) -> f64 {
        self.last
    }

    /// Seconds of every part up to the last event, steps first; none before the first start.
    pub fn parts(&self) -> Vec<(&'static str, f64)> {
        if self.first.is_none() {
            return Vec::new();
        }
        let steps = [("steps", self.productive())];
        let mut parts: Vec<_> =
            steps.into_iter().chain(self.parts.iter().map(|(&name, &s)| (name, s))).collect();
        parts.push(("other", (self.elapsed() - self.known()).max(0.0)));
        parts.retain(|(_, seconds)| *seconds > 0.0);
        parts
    }

    /// Share of the time in steps in which the process waited for batches.
    pub fn data_wait(&self) -> f64 {
        let wait = self.parts.get("data wait").copied().unwrap_or(0.0);
        let lost = self.parts.get("lost").copied().unwrap_or(0.0);
        wait / (wait + lost + self.productive()).max(1e-9)
    }

    fn productive(&self) -> f64 {
        self.steps.iter().map(|steps| steps.seconds).sum()
    }

    fn spend(&mut self, part: &'static str, seconds: f64) {
        *self.parts.entry(part).or_default() += seconds.max(0.0);
    }

    fn add_start(&mut self, event: &Event) {
        let began = event.time - event.seconds;
        match self.first {
            None => self.first = Some(began),
            Some(_) => self.spend("down", began - self.last),
        }
        self.spend("start", event.seconds);
        self.lose_after(event.step);
    }

    /// Steps beyond `step` are done again.
    fn lose_after(&mut self, step: u64) {
        while let Some(last) = self.steps.last_mut().filter(|last| last.to > step) {
            let kept = step.saturating_sub(last.from) as f64 / (last.to - last.from) as f64;
            let lost = last.seconds * (1.0 - kept);
            (last.to, last.seconds) = (step, last.seconds * kept);
            if kept == 0.0 {
                self.steps.pop();
            }
            self.spend("lost", lost);
        }
    }

    fn add_steps(&mut self, event: &Event) {
        let wait = event.data_wait_seconds.unwrap_or(0.0).clamp(0.0, event.seconds);
        self.spend("data wait", wait);
        let from = event.from.unwrap_or(event.step);
        self.lose_after(from);
        if event.step > from {
            let seconds = event.seconds - wait;
            self.steps.push(Steps { from, to: event.step, seconds });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(time: f64, event: Activity, seconds: f64, step: u64) -> Event {
        Event {
            time,
            event,
            seconds,
            step,
            from: None,
            data_wait_seconds: None,
            host_seconds: None,
        }
    }

    fn steps(time: f64, seconds: f64, from: u64, step: u64) -> Event {
        Event { from: Some(from), ..event(time, Activity::Steps, seconds, step) }
    }

    #[test]
    fn steps_that_are_done_again_and_time_between_starts_are_lost() {
        let mut goodput = Goodput::default();
        assert_eq!(goodput.share(1.0), None);
        goodput.add(&event(110.0, Activity::Start, 10.0, 0));
        goodput.add(&event(120.0, Activity::Compile, 10.0, 0));
        goodput.add(&Event { data_wait_seconds: Some(2.0), ..steps(142.0, 22.0, 0, 10) });
        goodput.add(&event(145.0, Activity::Save, 3.0, 10));
        goodput.add(&steps(165.0, 20.0, 10, 20));
        assert_eq!(goodput.share(200.0), Some(0.4));
        // Killed; started again ten seconds later from step 15.
        goodput.add(&event(180.0, Activity::Start, 5.0, 15));
        goodput.add(&steps(190.0, 10.0, 15, 20));
        let parts: BTreeMap<_, _> = goodput.parts().into_iter().collect();
        let expected = [
            ("compile", 10.0),
            ("data wait", 2.0),
            ("down", 10.0),
            ("lost", 10.0),
            ("save", 3.0),
            ("start", 15.0),
            ("steps", 40.0),
        ];
        assert_eq!(parts, BTreeMap::from(expected));
        assert_eq!((goodput.elapsed(), goodput.share(200.0)), (90.0, Some(0.4)));
        assert_eq!(goodput.data_wait(), 2.0 / 52.0);
    }

    #[test]
    fn a_restart_from_nothing_loses_every_step() {
        let mut goodput = Goodput::default();
        goodput.add(&event(1.0, Activity::Start, 1.0, 0));
        goodput.add(&steps(3.0, 1.0, 0, 4));
        goodput.add(&steps(4.0, 1.0, 4, 8));
        goodput.add(&event(5.0, Activity::Start, 1.0, 0));
        assert_eq!(goodput.share(5.0), Some(0.0));
        assert_eq!(goodput.parts(), [("lost", 2.0), ("start", 2.0), ("other", 1.0)]);
    }
}
