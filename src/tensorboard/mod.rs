//! TensorBoard event files: scalars, histograms and texts of a run by step, in files that
//! TensorBoard and the tools that import from it read.
//!
//! Invariant: it does not know what the numbers mean, nor who logs them.

mod event;
mod record;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Result, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use event::Event;

/// TensorBoard reads the files of a folder whose names begin so, in the order of their names.
const PREFIX: &str = "events.out.tfevents.";

/// An event file under construction. Each call writes whole records, so that a reader sees every
/// event as soon as the call returns.
#[derive(Debug)]
pub struct EventWriter {
    path: PathBuf,
    file: File,
}

impl EventWriter {
    /// Begins a new file in `folder` for a run that continues after `step` steps. What older files
    /// have of later steps is replaced: TensorBoard drops it when it reads the start of a session.
    pub fn create(folder: &Path, step: usize) -> Result<EventWriter> {
        std::fs::create_dir_all(folder)?;
        let seconds = now().as_secs().max(newest(folder)?.map_or(0, |newest| newest + 1));
        let name = format!("{PREFIX}{seconds:010}.{}.{}", host_name(), std::process::id());
        let path = folder.join(name);
        let file = File::options().append(true).create_new(true).open(&path)?;
        let mut writer = EventWriter { path, file };
        writer.write(Event::version())?;
        writer.write(Event::session_start(step as i64 + 1))?;
        Ok(writer)
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds numbers, each under a tag such as `learning/loss`.
    pub fn scalars(&mut self, step: usize, scalars: &[(&str, f64)]) -> Result<()> {
        self.write(Event::scalars(step as i64, scalars))
    }

    /// Adds the distribution of some numbers under each tag.
    pub fn histograms(&mut self, step: usize, numbers: &BTreeMap<String, Vec<f64>>) -> Result<()> {
        self.write(Event::histograms(step as i64, numbers))
    }

    /// Adds a text, which TensorBoard renders as Markdown.
    pub fn text(&mut self, step: usize, tag: &str, markdown: &str) -> Result<()> {
        self.write(Event::text(step as i64, tag, markdown))
    }

    fn write(&mut self, mut event: Event) -> Result<()> {
        event.wall_time = now().as_secs_f64();
        self.file.write_all(&record::frame(&prost::Message::encode_to_vec(&event)))
    }
}

/// Seconds in the name of the newest event file of a folder. A file must sort after those before it
/// even where two starts are within a second or the clock was put back.
fn newest(folder: &Path) -> Result<Option<u64>> {
    let mut newest = None;
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name();
        let rest = name.to_str().and_then(|name| name.strip_prefix(PREFIX));
        let seconds = rest.and_then(|rest| rest.split('.').next()?.parse().ok());
        newest = newest.max(seconds);
    }
    Ok(newest)
}

/// Time since 1970.
pub fn now() -> std::time::Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

fn host_name() -> String {
    let name = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    match name.trim() {
        "" => "localhost".to_string(),
        name => name.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use prost::Message;

    fn events(path: &Path) -> Vec<Event> {
        let bytes = std::fs::read(path).unwrap();
        let records = record::tests::records(&bytes);
        records.iter().map(|record| Event::decode(*record).unwrap()).collect()
    }

    #[test]
    fn a_file_starts_with_its_version_and_a_session() {
        let folder = tempfile::tempdir().unwrap();
        let mut writer = EventWriter::create(folder.path(), 7).unwrap();
        writer.scalars(8, &[("learning/loss", 2.5), ("perf/mfu", 0.5)]).unwrap();
        writer.text(8, "sample", "a *b*").unwrap();
        let events = events(writer.path());
        assert_eq!(events.len(), 4);
        assert_eq!(events[0].file_version(), Some("brain.Event:2"));
        assert_eq!((events[1].step, events[1].is_session_start()), (8, true));
        assert_eq!(events[2].scalar_values(), [("learning/loss", 2.5), ("perf/mfu", 0.5)]);
        assert_eq!(events[3].text_values(), [("sample", "a *b*")]);
        assert!(events.iter().all(|event| event.wall_time > 1.7e9));
    }

    #[test]
    fn a_later_start_sorts_after_all_before_it() {
        let folder = tempfile::tempdir().unwrap();
        let ahead = now().as_secs() + 1000;
        std::fs::write(folder.path().join(format!("{PREFIX}{ahead}.z.9")), "").unwrap();
        std::fs::write(folder.path().join("metrics.jsonl"), "").unwrap();
        let first = EventWriter::create(folder.path(), 0).unwrap().path().to_owned();
        let second = EventWriter::create(folder.path(), 0).unwrap().path().to_owned();
        let name = first.file_name().unwrap().to_str().unwrap();
        assert!(name.starts_with(&format!("{PREFIX}{}.", ahead + 1)), "{name}");
        assert!(first < second);
    }
}
