//! The hosts of a run: how they find each other at the start, and how one that waits for the others
//! learns which of them are missing. Notes are left in a store that all of them see; it must not
//! know devices.

mod store;

pub use store::{Below, Etcd, Folder, open};

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

use crate::error::UserError;
use crate::pjrt::KeyValueStore;

/// Time between two looks at the store.
const LOOK: Duration = Duration::from_millis(200);
/// From here on a wait is announced, so that others can tell who has arrived.
const PATIENCE: Duration = Duration::from_secs(5);
/// What hosts that have waited as long are given to say so.
const GRACE: Duration = Duration::from_secs(3);

/// This host among those of a run, which have all met.
pub struct Hosts {
    pub index: usize,
    pub count: usize,
    /// What this run of all hosts is called; no other run has the name.
    pub run: String,
    store: Arc<dyn KeyValueStore>,
    timeout: Duration,
    clients: AtomicUsize,
    /// Waits that were announced.
    announced: Mutex<HashSet<String>>,
}

impl Hosts {
    /// Waits until all `count` hosts are there. Host 0 says so, and is the one that knows who is
    /// missing; what an earlier run has left in the store deceives nobody, since every host answers
    /// with a word of its own.
    pub fn meet(
        store: Arc<dyn KeyValueStore>,
        index: usize,
        count: usize,
        timeout: Duration,
    ) -> Result<Hosts> {
        let meeting = Meeting {
            store: &*store,
            index,
            count,
            own: nonce(),
            until: Instant::now() + timeout,
            timeout,
        };
        let run = match index {
            0 => meeting.call()?,
            _ => meeting.answer()?,
        };
        if index == 0 {
            eprintln!("hosts: {count} expected, {count} present");
        }
        Ok(Hosts {
            index,
            count,
            run,
            store,
            timeout,
            clients: AtomicUsize::new(0),
            announced: Mutex::default(),
        })
    }

    /// The part of the store that the next client of a plugin may use.
    pub fn store_of_client(&self) -> Arc<dyn KeyValueStore> {
        let client = self.clients.fetch_add(1, Ordering::Relaxed);
        Arc::new(Below {
            store: self.store.clone(),
            prefix: format!("{}/client-{client}/", self.run),
        })
    }

    /// Tells the others, which wait for this host, that it has failed.
    pub fn fail(&self, error: &str) {
        let text = format!("host {} failed: {error}", self.index);
        // It is about to end with this very error; there is nobody else to tell.
        let _ = self.store.put(&self.failed(), text.as_bytes());
    }

    /// Says that this host has come to `what`. A note that is lost costs a name in an error and
    /// nothing else.
    pub fn arrive(&self, what: &str) {
        let mut announced = self.announced.lock().unwrap_or_else(|e| e.into_inner());
        if !announced.contains(what)
            && (self.store.put(&self.arrival(what, self.index), b"here")).is_ok()
        {
            announced.insert(what.to_string());
        }
    }

    /// Leaves a note that the other hosts read with [`Hosts::note`].
    pub fn leave_note(&self, name: &str, text: &str) -> Result<()> {
        let key = format!("{}/note {name}", self.run);
        let put = self.store.put(&key, text.as_bytes());
        put.with_context(|| format!("hosts: host {} cannot leave a note", self.index))
    }

    /// A note of another host, if it is there.
    pub fn note(&self, name: &str) -> Result<Option<String>> {
        let found = self.store.get(&format!("{}/note {name}", self.run));
        let found = found.context("hosts: reading a note of another host")?;
        Ok(found.map(|text| String::from_utf8_lossy(&text).into_owned()))
    }

    /// Gives the result of `work`, which ends when all hosts have come to `what`; when that takes
    /// too long, says who is missing.
    pub fn wait<T: Send + 'static>(
        &self,
        what: &str,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (sender, results) = channel();
        std::thread::Builder::new()
            .name("hosts".into())
            .spawn(move || sender.send(work()))
            .context("hosts: cannot start a thread")?;
        let started = Instant::now();
        let mut looks = 0;
        loop {
            match results.recv_timeout(LOOK) {
                Ok(result) => return result,
                Err(RecvTimeoutError::Disconnected) => bail!("hosts: waiting for {what} broke off"),
                Err(RecvTimeoutError::Timeout) => looks += 1,
            }
            if looks % 5 == 0 {
                self.check_failed()?;
            }
            if started.elapsed() >= PATIENCE.min(self.timeout) {
                self.arrive(what);
            }
            if started.elapsed() >= self.timeout {
                return Err(self.missing(what));
            }
        }
    }

    fn check_failed(&self) -> Result<()> {
        // A store that cannot be read now ends no run; the next look is soon.
        match self.store.get(&self.failed()) {
            Ok(Some(text)) => bail!("hosts: {}", String::from_utf8_lossy(&text)),
            _ => Ok(()),
        }
    }

    fn missing(&self, what: &str) -> anyhow::Error {
        // Those that came at the same time are about to say so.
        std::thread::sleep(GRACE.min(self.timeout));
        let absent: Vec<usize> = (0..self.count)
            .filter(|&host| !matches!(self.store.get(&self.arrival(what, host)), Ok(Some(_))))
            .collect();
        let seconds = self.timeout.as_secs();
        match absent.is_empty() {
            true => anyhow!(
                "hosts: all {} came to {what}, which did not end within {seconds} s; raise parallel.host_timeout if it takes longer",
                self.count
            ),
            false => anyhow!(
                "hosts: {} not come to {what} within {seconds} s; see its output, or raise parallel.host_timeout",
                list(&absent, ["has", "have"])
            ),
        }
    }

    fn failed(&self) -> String {
        format!("{}/failed", self.run)
    }

    fn arrival(&self, what: &str, host: usize) -> String {
        format!("{}/at {what}/{host}", self.run)
    }
}

/// How hosts meet. Host 0 calls with a word of its own; each other host answers with its own word
/// and the call it heard, until a call holds the words of all.
struct Meeting<'a> {
    store: &'a dyn KeyValueStore,
    index: usize,
    count: usize,
    own: String,
    until: Instant,
    timeout: Duration,
}

const CALL: &str = "meeting/call";

impl Meeting<'_> {
    fn read(&self, key: &str) -> Result<Vec<String>> {
        let found = self.store.get(key).context("hosts: reading the store")?;
        let text = String::from_utf8(found.unwrap_or_default()).unwrap_or_default();
        Ok(text.split_whitespace().map(String::from).collect())
    }

    fn write(&self, key: &str, text: &str) -> Result<()> {
        let put = self.store.put(key, text.as_bytes());
        put.context("hosts: writing to the store")
    }

    fn taken(&self) -> anyhow::Error {
        let index = self.index;
        UserError(format!(
            "hosts: another process says that it is host {index} too; give each host its own --process-id"
        ))
        .into()
    }

    fn check_count(&self, host: usize, theirs: &str) -> Result<()> {
        let count = self.count;
        if theirs == count.to_string() {
            return Ok(());
        }
        Err(UserError(format!(
            "hosts: host 0 expects {count} hosts and host {host} expects {theirs}; give all the same --process-count"
        ))
        .into())
    }

    fn call(&self) -> Result<String> {
        let former = self.read(CALL)?;
        self.write(CALL, &self.own)?;
        let mut said = Instant::now();
        loop {
            if self.read(CALL)?.first() != Some(&self.own) {
                return Err(self.taken());
            }
            let mut words = vec![self.own.clone()];
            let mut absent = Vec::new();
            for host in 1..self.count {
                match &self.read(&answer_of(host))?[..] {
                    [word, call, count] if *call == self.own => {
                        self.check_count(host, count)?;
                        words.push(word.clone());
                    }
                    _ => absent.push(host),
                }
            }
            if absent.is_empty() {
                self.write(CALL, &words.join(" "))?;
                if let Some(former) = former.first() {
                    let removed = self.store.remove(&format!("{former}/"));
                    removed.context("hosts: clearing the store")?;
                }
                return Ok(self.own.clone());
            }
            let (count, present) = (self.count, self.count - absent.len());
            if Instant::now() >= self.until {
                let seconds = self.timeout.as_secs();
                return Err(UserError(format!(
                    "hosts: {count} expected, {present} present after {seconds} s; {} missing; start the same command there, or raise parallel.host_timeout",
                    list(&absent, ["is", "are"])
                ))
                .into());
            }
            if said.elapsed() > PATIENCE {
                said = Instant::now();
                let waiting = list(&absent, ["", ""]);
                eprintln!("hosts: {count} expected, {present} present, waiting for {waiting}");
            }
            std::thread::sleep(LOOK);
        }
    }

    fn answer(&self) -> Result<String> {
        let key = answer_of(self.index);
        let mut heard = "-".to_string();
        let say = |heard: &str| format!("{} {heard} {}", self.own, self.count);
        self.write(&key, &say(&heard))?;
        loop {
            if self.read(&key)?.first() != Some(&self.own) {
                return Err(self.taken());
            }
            let call = self.read(CALL)?;
            if call.get(self.index) == Some(&self.own) {
                return Ok(call[0].clone());
            }
            if let Some(run) = call.first().filter(|run| **run != heard) {
                heard = run.clone();
                self.write(&key, &say(&heard))?;
            }
            if Instant::now() >= self.until {
                let (count, seconds) = (self.count, self.timeout.as_secs());
                return Err(UserError(format!(
                    "hosts: host 0 has not gathered {count} hosts within {seconds} s; see its output, or start the same command there"
                ))
                .into());
            }
            std::thread::sleep(LOOK);
        }
    }
}

fn answer_of(host: usize) -> String {
    format!("meeting/host-{host}")
}

/// `host 1 is` or `hosts 1, 2 and 3 are`.
fn list(hosts: &[usize], [one, many]: [&str; 2]) -> String {
    let names: Vec<String> = hosts.iter().map(usize::to_string).collect();
    let text = match &names[..] {
        [only] => format!("host {only} {one}"),
        [first @ .., last] => format!("hosts {} and {last} {many}", first.join(", ")),
        [] => "no host".to_string(),
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

    const SOON: Duration = Duration::from_secs(20);
    const SHORT: Duration = Duration::from_millis(600);

    fn meet(
        folder: &std::path::Path,
        index: usize,
        count: usize,
        timeout: Duration,
    ) -> Result<Hosts> {
        Hosts::meet(Arc::new(Folder::new(folder)), index, count, timeout)
    }

    /// What `count` hosts that start at the same time get from `work`.
    fn together<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
        std::thread::scope(|scope| {
            let work = &work;
            let all: Vec<_> = (0..count).map(|i| scope.spawn(move || work(i))).collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        })
    }

    /// The one line that `result` failed with.
    fn line<T>(result: Result<T>) -> String {
        let text = format!("{:#}", result.err().expect("an error"));
        assert!(!text.contains('\n'), "{text}");
        text
    }

    #[test]
    fn hosts_meet_again_in_a_store_that_was_used() {
        let folder = tempfile::tempdir().unwrap();
        let run = || {
            let hosts = together(3, |i| meet(folder.path(), i, 3, SOON).unwrap());
            assert!(hosts.iter().all(|h| h.run == hosts[0].run));
            hosts[0].arrive("a step");
            hosts[0].run.clone()
        };
        let (first, second) = (run(), run());
        assert_ne!(first, second);
        assert!(!folder.path().join(first).exists() && folder.path().join(second).exists());
        // Host 1 is not deceived by what the runs before have left.
        assert!(line(meet(folder.path(), 1, 3, SHORT)).contains("host 0 has not gathered 3 hosts"));
    }

    #[test]
    fn missing_hosts_are_named_at_the_start() {
        let folder = tempfile::tempdir().unwrap();
        together(4, |i| meet(folder.path(), i, 4, SOON).map(drop).unwrap());
        let late = together(2, |i| meet(folder.path(), 2 * i, 4, SHORT).map(drop));
        let mut late = late.into_iter();
        let error = late.next().unwrap().unwrap_err();
        assert!(error.is::<UserError>());
        let error = line::<()>(Err(error));
        assert!(
            error.starts_with(
                "hosts: 4 expected, 2 present after 0 s; hosts 1 and 3 are missing; start"
            ),
            "{error}"
        );
        assert!(line(late.next().unwrap()).contains("see its output"));
    }

    #[test]
    fn hosts_that_disagree_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let both = together(2, |i| meet(folder.path(), i, 2 + i, SHORT).map(drop));
        let error = line(both.into_iter().next().unwrap());
        assert!(error.contains("host 0 expects 2 hosts and host 1 expects 3"), "{error}");
        let twice = together(2, |_| meet(folder.path(), 1, 3, 2 * SHORT).map(drop));
        let taken = "another process says that it is host 1 too; give each host its own";
        assert!(twice.into_iter().any(|one| line(one).contains(taken)));
    }

    #[test]
    fn a_wait_ends_with_the_names_of_those_who_do_not_come() {
        let folder = tempfile::tempdir().unwrap();
        let mut hosts = together(3, |i| meet(folder.path(), i, 3, SOON).unwrap());
        assert_eq!(hosts[0].wait("work", || Ok(7)).unwrap(), 7);
        hosts[0].timeout = SHORT;
        hosts[1].arrive("step 3");
        let forever = || -> Result<()> {
            loop {
                std::thread::park();
            }
        };
        let error = line(hosts[0].wait("step 3", forever));
        assert!(
            error.starts_with("hosts: host 2 has not come to step 3 within 0 s; see its output"),
            "{error}"
        );
        hosts[2].arrive("step 3");
        let error = line(hosts[0].wait("step 3", forever));
        assert!(error.starts_with("hosts: all 3 came to step 3, which did not end"), "{error}");
        hosts[0].timeout = SOON;
        hosts[2].fail("checkpoint: no space left");
        let error = line(hosts[0].wait("step 4", forever));
        assert_eq!(error, "hosts: host 2 failed: checkpoint: no space left");
    }

    #[test]
    fn each_client_of_a_plugin_has_its_own_keys() {
        let folder = tempfile::tempdir().unwrap();
        let hosts = together(2, |i| meet(folder.path(), i, 2, SOON).unwrap());
        let [a, b] = [0, 1].map(|i: usize| hosts[i].store_of_client());
        a.put("topology", b"x").unwrap();
        assert_eq!(b.get("topology").unwrap().as_deref(), Some(&b"x"[..]));
        assert_eq!(hosts[1].store_of_client().get("topology").unwrap(), None);
    }
}
