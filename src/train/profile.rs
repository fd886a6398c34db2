//! A trace of some steps of a run, written where TensorBoard and XProf look for it. The plugin
//! takes it.

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use anyhow::{Context, Result};

use crate::atomic_file::write_atomically;
use crate::error::UserError;
use crate::pjrt::{Plugin, Profiler, Trace};

/// The steps to trace, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProfileSteps {
    first: usize,
    last: usize,
}

impl FromStr for ProfileSteps {
    type Err = String;

    /// Reads `10..15`.
    fn from_str(text: &str) -> Result<ProfileSteps, String> {
        let number = |n: &str| n.parse::<usize>().ok().filter(|n| *n > 0);
        let ends = text.split_once("..");
        match ends.and_then(|(a, b)| Some((number(a)?, number(b)?))) {
            Some((first, last)) if first <= last => Ok(ProfileSteps { first, last }),
            _ => Err(format!("{text:?} is not a range of steps; write 10..15")),
        }
    }
}

impl ProfileSteps {
    /// The plugin's profiler, if it has one and the run goes through these steps.
    pub fn check(
        &self,
        plugin: &Plugin,
        run: RangeInclusive<usize>,
    ) -> Result<Profiler, UserError> {
        let ProfileSteps { first, last } = self;
        if !run.contains(first) || !run.contains(last) {
            return Err(UserError(format!(
                "profile: steps {first}..{last} are not all among steps {}..{} of this run",
                run.start(),
                run.end()
            )));
        }
        plugin.profiler().ok_or_else(|| {
            UserError(format!(
                "profile: plugin {} has no profiler extension; leave out --profile or use a plugin that has one, as those for TPUs and GPUs do",
                plugin.path().display()
            ))
        })
    }
}

/// Takes a trace while a run goes through certain steps.
pub struct Tracer {
    steps: ProfileSteps,
    profiler: Profiler,
    output: PathBuf,
    trace: Option<Trace>,
}

impl Tracer {
    pub fn new(steps: ProfileSteps, profiler: Profiler, output: &Path) -> Tracer {
        Tracer { steps, profiler, output: output.to_path_buf(), trace: None }
    }

    /// Whether the trace begins or ends before this step.
    pub fn is_due(&self, step: usize) -> bool {
        step == self.steps.first || step == self.steps.last + 1
    }

    pub fn start(&mut self) -> Result<()> {
        self.trace = Some(self.profiler.start()?);
        Ok(())
    }

    /// Writes the trace, if one was started, to
    /// `plugins/profile/steps-<first>-<last>/<host>.xplane.pb` in the run's folder.
    pub fn finish(&mut self) -> Result<Option<PathBuf>> {
        let Some(trace) = self.trace.take() else {
            return Ok(None);
        };
        let space = trace.finish()?;
        let ProfileSteps { first, last } = self.steps;
        let folder = self.output.join(format!("plugins/profile/steps-{first}-{last}"));
        let path = folder.join(format!("{}.xplane.pb", host()));
        write_atomically(&path, &space)
            .with_context(|| format!("profile: cannot write {}", path.display()))?;
        Ok(Some(path))
    }
}

fn host() -> String {
    let name = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    match name.trim() {
        "" => "host".to_string(),
        name => name.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pjrt::profiler::fake;

    #[test]
    fn a_range_names_its_first_and_last_step() {
        let steps = ProfileSteps { first: 10, last: 15 };
        assert_eq!("10..15".parse(), Ok(steps));
        for wrong in ["", "10", "15..10", "0..3", "a..b", "1..", "-1..2"] {
            assert!(wrong.parse::<ProfileSteps>().is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn a_trace_is_where_tensorboard_looks() {
        let folder = tempfile::tempdir().unwrap();
        let steps = "2..3".parse().unwrap();
        let mut tracer = Tracer::new(steps, fake::profiler(false), folder.path());
        let due: Vec<usize> = (1..6).filter(|step| tracer.is_due(*step)).collect();
        assert_eq!(due, [2, 4]);
        assert_eq!(tracer.finish().unwrap(), None, "none was started");
        tracer.start().unwrap();
        let path = tracer.finish().unwrap().unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), fake::SPACE[..5]);
        let file = path.strip_prefix(folder.path()).unwrap().to_str().unwrap();
        assert!(file.starts_with("plugins/profile/steps-2-3/"), "{file}");
        assert!(file.ends_with(".xplane.pb"), "{file}");
    }
}
