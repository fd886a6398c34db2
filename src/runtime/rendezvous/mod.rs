//! How the processes of a run find each other at the start, and how one that waits for the others
//! learns which of them are missing. They exchange values through a key-value store that all of
//! them see; it must not know devices.

mod join;
mod store;

pub use store::{Bucket, Etcd, Folder, Prefixed, open};

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

use crate::pjrt::KeyValueStore;

/// Time between two reads of the store.
const POLL: Duration = Duration::from_millis(200);
/// A wait that is longer than this is announced, so that others can tell who has checked in.
const PATIENCE: Duration = Duration::from_secs(5);
/// What processes that have waited as long are given to check in.
const GRACE: Duration = Duration::from_secs(3);

/// This process among those of a run, all of which have joined.
pub struct Rendezvous {
    pub index: usize,
    pub count: usize,
    /// What this run of all processes is called; no other run has the name.
    pub run: String,
    store: Arc<dyn KeyValueStore>,
    timeout: Duration,
    clients: AtomicUsize,
    /// Labels under which this process has checked in.
    checked_in: Mutex<HashSet<String>>,
}

impl Rendezvous {
    /// Waits until all `count` processes have joined. Process 0 prints that they have, and is the
    /// one that knows who is missing. What an earlier run has left in the store is ignored, since
    /// every process answers with a word of its own.
    pub fn join(
        store: Arc<dyn KeyValueStore>,
        index: usize,
        count: usize,
        timeout: Duration,
    ) -> Result<Rendezvous> {
        let run = join::run_name(&*store, index, count, timeout)?;
        if index == 0 {
            crate::log!("processes: {count} expected, {count} present");
        }
        Ok(Rendezvous {
            index,
            count,
            run,
            store,
            timeout,
            clients: AtomicUsize::new(0),
            checked_in: Mutex::default(),
        })
    }

    /// The part of the store that the next client of a plugin may use.
    pub fn store_of_client(&self) -> Arc<dyn KeyValueStore> {
        let client = self.clients.fetch_add(1, Ordering::Relaxed);
        Arc::new(Prefixed {
            store: self.store.clone(),
            prefix: format!("{}/client-{client}/", self.run),
        })
    }

    /// Tells the others, which wait for this process, that it has failed.
    pub fn fail(&self, error: &str) {
        let text = format!("process {} failed: {error}", self.index);
        // It is about to end with this very error; there is nobody else to tell.
        let _ = self.store.put(&self.failed_key(), text.as_bytes());
    }

    /// Says that this process has reached `label`. A message that is lost costs a name in an error
    /// and nothing else.
    pub fn check_in(&self, label: &str) {
        let mut checked_in = self.checked_in.lock().unwrap_or_else(|e| e.into_inner());
        if !checked_in.contains(label)
            && (self.store.put(&self.check_in_key(label, self.index), b"here")).is_ok()
        {
            checked_in.insert(label.to_string());
        }
    }

    /// Sets a value that the other processes read with [`Rendezvous::get`].
    pub fn put(&self, name: &str, value: &str) -> Result<()> {
        let key = format!("{}/value {name}", self.run);
        let put = self.store.put(&key, value.as_bytes());
        put.with_context(|| format!("processes: process {} cannot write {name}", self.index))
    }

    /// A value that another process has set, if it has.
    pub fn get(&self, name: &str) -> Result<Option<String>> {
        let value = self.store.get(&format!("{}/value {name}", self.run));
        let value = value.context("processes: reading a value of another process")?;
        Ok(value.map(|text| String::from_utf8_lossy(&text).into_owned()))
    }

    /// The result of `work`, which ends when all processes have reached `label`; when that takes
    /// too long, an error says who is missing.
    pub fn wait<T: Send + 'static>(
        &self,
        label: &str,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (sender, results) = channel();
        std::thread::Builder::new()
            .name("rendezvous".into())
            .spawn(move || sender.send(work()))
            .context("processes: cannot start a thread")?;
        let started = Instant::now();
        let mut polls = 0;
        loop {
            match results.recv_timeout(POLL) {
                Ok(result) => return result,
                Err(RecvTimeoutError::Disconnected) => {
                    bail!("processes: waiting for {label} broke off")
                }
                Err(RecvTimeoutError::Timeout) => polls += 1,
            }
            if polls % 5 == 0 {
                self.check_failed()?;
            }
            if started.elapsed() >= PATIENCE.min(self.timeout) {
                self.check_in(label);
            }
            if started.elapsed() >= self.timeout {
                return Err(self.missing(label));
            }
        }
    }

    fn check_failed(&self) -> Result<()> {
        // A store that cannot be read now ends no run; the next poll is soon.
        match self.store.get(&self.failed_key()) {
            Ok(Some(text)) => bail!("processes: {}", String::from_utf8_lossy(&text)),
            _ => Ok(()),
        }
    }

    fn missing(&self, label: &str) -> anyhow::Error {
        // Those that started to wait at the same time are about to check in.
        std::thread::sleep(GRACE.min(self.timeout));
        let has_checked_in =
            |process| matches!(self.store.get(&self.check_in_key(label, process)), Ok(Some(_)));
        let absent: Vec<usize> = (0..self.count).filter(|&p| !has_checked_in(p)).collect();
        let seconds = self.timeout.as_secs();
        match absent.is_empty() {
            true => anyhow!(
                "processes: all {} reached {label}, which did not end within {seconds} s; raise \
                 parallel.host_timeout if it takes longer",
                self.count
            ),
            false => anyhow!(
                "processes: {} not reached {label} within {seconds} s; see its output, or raise \
                 parallel.host_timeout",
                list(&absent, ["has", "have"])
            ),
        }
    }

    fn failed_key(&self) -> String {
        format!("{}/failed", self.run)
    }

    fn check_in_key(&self, label: &str, process: usize) -> String {
        format!("{}/at {label}/{process}", self.run)
    }
}

/// `process 1 is` or `processes 1, 2 and 3 are`.
fn list(processes: &[usize], [singular, plural]: [&str; 2]) -> String {
    let names: Vec<String> = processes.iter().map(usize::to_string).collect();
    let text = match &names[..] {
        [only] => format!("process {only} {singular}"),
        [first @ .., last] => format!("processes {} and {last} {plural}", first.join(", ")),
        [] => "no process".to_string(),
    };
    text.trim_end().to_string()
}

/// A word that no other process has.
fn nonce() -> String {
    let random = || RandomState::new().hash_one(std::process::id());
    format!("{:016x}{:016x}", random(), random())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::UserError;

    const SOON: Duration = Duration::from_secs(20);
    const SHORT: Duration = Duration::from_millis(600);

    fn join(
        folder: &std::path::Path,
        index: usize,
        count: usize,
        timeout: Duration,
    ) -> Result<Rendezvous> {
        Rendezvous::join(Arc::new(Folder::new(folder)), index, count, timeout)
    }

    /// What `count` processes that start at the same time get from `work`.
    fn together<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
        std::thread::scope(|scope| {
            let work = &work;
            let all: Vec<_> = (0..count).map(|i| scope.spawn(move || work(i))).collect();
            all.into_iter().map(|thread| thread.join().unwrap()).collect()
        })
    }

    /// The one line that `result` failed with.
    fn line<T>(result: Result<T>) -> String {
        let text = format!("{:#}", result.err().expect("an error"));
        assert!(!text.contains('\n'), "{text}");
        text
    }

    #[test]
    fn processes_join_again_in_a_store_that_was_used() {
        let folder = tempfile::tempdir().unwrap();
        let run = || {
            let processes = together(3, |i| join(folder.path(), i, 3, SOON).unwrap());
            assert!(processes.iter().all(|h| h.run == processes[0].run));
            processes[0].check_in("a step");
            processes[0].run.clone()
        };
        let (first, second) = (run(), run());
        assert_ne!(first, second);
        assert!(!folder.path().join(first).exists() && folder.path().join(second).exists());
        // Process 1 ignores what the runs before have left.
        assert!(
            line(join(folder.path(), 1, 3, SHORT))
                .contains("process 0 has not gathered 3 processes")
        );
    }

    #[test]
    fn missing_processes_are_named_at_the_start() {
        let folder = tempfile::tempdir().unwrap();
        together(4, |i| join(folder.path(), i, 4, SOON).map(drop).unwrap());
        let late = together(2, |i| join(folder.path(), 2 * i, 4, SHORT).map(drop));
        let mut late = late.into_iter();
        let error = late.next().unwrap().unwrap_err();
        assert!(error.is::<UserError>());
        let error = line::<()>(Err(error));
        assert!(
            error.starts_with(
                "processes: 4 expected, 2 present after 0 s; processes 1 and 3 are missing; start"
            ),
            "{error}"
        );
        assert!(line(late.next().unwrap()).contains("see its output"));
    }

    #[test]
    fn processes_that_disagree_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let both = together(2, |i| join(folder.path(), i, 2 + i, SHORT).map(drop));
        let error = line(both.into_iter().next().unwrap());
        assert!(error.contains("process 0 expects 2 processes and process 1 expects 3"), "{error}");
        let twice = together(2, |_| join(folder.path(), 1, 3, 2 * SHORT).map(drop));
        let taken = "another process says that it is process 1 too; give each its own";
        assert!(twice.into_iter().any(|result| line(result).contains(taken)));
    }

    #[test]
    fn a_wait_ends_with_the_names_of_those_who_do_not_come() {
        let folder = tempfile::tempdir().unwrap();
        let mut processes = together(3, |i| join(folder.path(), i, 3, SOON).unwrap());
        assert_eq!(processes[0].wait("work", || Ok(7)).unwrap(), 7);
        processes[0].timeout = SHORT;
        processes[1].check_in("step 3");
        let forever = || -> Result<()> {
            loop {
                std::thread::park();
            }
        };
        let error = line(processes[0].wait("step 3", forever));
        assert!(
            error.starts_with(
                "processes: process 2 has not reached step 3 within 0 s; see its output"
            ),
            "{error}"
        );
        processes[2].check_in("step 3");
        let error = line(processes[0].wait("step 3", forever));
        assert!(error.starts_with("processes: all 3 reached step 3, which did not end"), "{error}");
        processes[0].timeout = SOON;
        processes[2].fail("checkpoint: no space left");
        let error = line(processes[0].wait("step 4", forever));
        assert_eq!(error, "processes: process 2 failed: checkpoint: no space left");
    }

    #[test]
    fn each_client_of_a_plugin_has_its_own_keys() {
        let folder = tempfile::tempdir().unwrap();
        let processes = together(2, |i| join(folder.path(), i, 2, SOON).unwrap());
        let [a, b] = [0, 1].map(|i: usize| processes[i].store_of_client());
        a.put("topology", b"x").unwrap();
        assert_eq!(b.get("topology").unwrap().as_deref(), Some(&b"x"[..]));
        assert_eq!(processes[1].store_of_client().get("topology").unwrap(), None);
    }
}
