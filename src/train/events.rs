//! `events.jsonl`: what each process of a run spent its time with, line by line as it ends. The
//! first process writes `events.jsonl`, process N `events-N.jsonl`, so that no two processes write
//! into one file of a shared folder.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use crate::page::numbers::duration;
use crate::report::goodput::{Activity, Event, Goodput};

/// When the process began, as far as it knows, also in seconds since 1970: a clock that is set
/// meanwhile changes nothing.
static BEGAN: LazyLock<(Instant, f64)> = LazyLock::new(|| {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    (Instant::now(), since.map_or(0.0, |time| time.as_secs_f64()))
});

/// Steps are written in parts of this length.
const PART: Duration = Duration::from_secs(10);

/// Marks the beginning of the process, which the start of its run is measured from.
pub fn process_begins() {
    LazyLock::force(&BEGAN);
}

/// The events of one process.
pub(super) struct EventLog {
    path: PathBuf,
    file: File,
    goodput: Goodput,
    /// The steps that are not written yet.
    steps: Option<OpenSteps>,
}

/// Steps since the last event.
struct OpenSteps {
    since: Instant,
    from: usize,
    to: usize,
    /// Seconds that the host did not wait for devices, and those of waiting for batches.
    host: f64,
    waited: f64,
}

impl OpenSteps {
    fn after(step: usize) -> OpenSteps {
        OpenSteps { since: Instant::now(), from: step, to: step, host: 0.0, waited: 0.0 }
    }
}

impl EventLog {
    /// Of process number `process` of the run in `output`, which starts after `step` steps.
    pub(super) fn open(output: &Path, process: usize, step: usize) -> Result<EventLog> {
        let path = match process {
            0 => output.join("events.jsonl"),
            _ => output.join(format!("events-{process}.jsonl")),
        };
        let failed = || format!("events: cannot open {}", path.display());
        let file = OpenOptions::new().create(true).read(true).append(true).open(&path);
        let mut file = file.with_context(failed)?;
        let mut goodput = Goodput::default();
        let mut ends_whole = true;
        for line in BufReader::new(&file).split(b'\n') {
            let event = serde_json::from_slice(&line.with_context(failed)?);
            ends_whole = event.is_ok();
            event.iter().for_each(|event| goodput.add(event));
        }
        if !ends_whole {
            // A crash cut the last line short.
            file.write_all(b"\n").with_context(failed)?;
        }
        let mut log = EventLog { path, file, goodput, steps: None };
        log.write(Activity::Start, BEGAN.0.elapsed(), step)?;
        Ok(log)
    }

    /// Runs `action` and notes how long it took, after `step` steps.
    pub(super) fn timed<T>(
        &mut self,
        activity: Activity,
        step: usize,
        action: impl FnOnce() -> Result<T>,
    ) -> Result<T> {
        let since = Instant::now();
        let result = action()?;
        self.write(activity, since.elapsed(), step)?;
        Ok(result)
    }

    /// Steps begin, or go on, after `step` of them.
    pub(super) fn begin_steps(&mut self, step: usize) {
        self.steps = Some(OpenSteps::after(step));
    }

    /// Notes how many seconds of a step the host did not wait for devices, some of which it waited
    /// for a batch.
    pub(super) fn waited(&mut self, host: f64, data: f64) {
        if let Some(steps) = &mut self.steps {
            (steps.host, steps.waited) = (steps.host + host, steps.waited + data);
        }
    }

    /// Notes that `step` steps are done.
    pub(super) fn advance(&mut self, step: usize) -> Result<()> {
        let Some(steps) = &mut self.steps else {
            return Ok(());
        };
        steps.to = step;
        if steps.since.elapsed() < PART {
            return Ok(());
        }
        self.end_steps()?;
        self.begin_steps(step);
        Ok(())
    }

    /// Writes the steps that are done; something else begins.
    pub(super) fn end_steps(&mut self) -> Result<()> {
        let Some(steps) = self.steps.take().filter(|steps| steps.to > steps.from) else {
            return Ok(());
        };
        self.append(Event {
            from: Some(steps.from as u64),
            data_wait_seconds: Some(steps.waited),
            host_seconds: Some(steps.host),
            ..event(Activity::Steps, steps.since.elapsed(), steps.to)
        })
    }

    /// Share of the time since the first start that went into steps which count.
    pub(super) fn goodput(&self) -> Option<f64> {
        self.goodput.share(now())
    }

    /// Ends the log, and says what the time of the run went into.
    pub(super) fn stop(&mut self, step: usize) -> Result<String> {
        self.write(Activity::Stop, Duration::ZERO, step)?;
        let elapsed = self.goodput.elapsed();
        let share = |(name, seconds): (&str, f64)| {
            format!("{name} {:.1} %", 100.0 * seconds / elapsed.max(1e-9))
        };
        let parts: Vec<String> = self.goodput.parts().into_iter().map(share).collect();
        Ok(format!("time of the run, {}: {}", duration(elapsed), parts.join(", ")))
    }

    fn write(&mut self, activity: Activity, took: Duration, step: usize) -> Result<()> {
        self.append(event(activity, took, step))
    }

    fn append(&mut self, event: Event) -> Result<()> {
        self.goodput.add(&event);
        let mut line = serde_json::to_vec(&event).context("events: an event")?;
        line.push(b'\n');
        let written = self.file.write_all(&line);
        written.with_context(|| format!("events: cannot write {}", self.path.display()))
    }
}

fn event(activity: Activity, took: Duration, step: usize) -> Event {
    Event {
        time: now(),
        event: activity,
        seconds: took.as_secs_f64(),
        step: step as u64,
        from: None,
        data_wait_seconds: None,
        host_seconds: None,
    }
}

/// Seconds since 1970.
fn now() -> f64 {
    BEGAN.1 + BEGAN.0.elapsed().as_secs_f64()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(path: &Path) -> Vec<Event> {
        let text = std::fs::read_to_string(path).unwrap();
        text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
    }

    #[test]
    fn a_process_appends_to_its_own_file_whatever_a_crash_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("events-3.jsonl");
        for step in [0, 4] {
            let mut log = EventLog::open(folder.path(), 3, step).unwrap();
            log.timed(Activity::Compile, step, || Ok(())).unwrap();
            log.begin_steps(step);
            log.waited(0.002, 0.001);
            log.advance(step + 5).unwrap();
            log.end_steps().unwrap();
            log.end_steps().unwrap();
            log.file.write_all(b"{\"time\":").unwrap();
        }
        let events = lines(&path);
        let kinds: Vec<Activity> = events.iter().map(|event| event.event).collect();
        let once = [Activity::Start, Activity::Compile, Activity::Steps];
        assert_eq!(kinds, [once, once].concat());
        assert_eq!((events[5].from, events[5].step), (Some(4), 9));
        assert_eq!(events[5].data_wait_seconds, Some(0.001));
        assert_eq!(events[5].host_seconds, Some(0.002));
        let log = EventLog::open(folder.path(), 3, 9).unwrap();
        assert!(log.goodput().unwrap() <= 1.0);
    }
}
