//! Joining: process 0 publishes a word of its own; each other process answers with its own word and
//! the one it read, until process 0 publishes the words of all.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::error::UserError;
use crate::pjrt::KeyValueStore;

use super::{PATIENCE, POLL, list, nonce};

/// Where process 0 publishes its word, and then those of all.
const LEADER: &str = "join/process-0";

/// Waits until all `count` processes are there, and gives the name of their run.
pub(super) fn run_name(
    store: &dyn KeyValueStore,
    index: usize,
    count: usize,
    timeout: Duration,
) -> Result<String> {
    let until = Instant::now() + timeout;
    let joining = Joining { store, index, count, word: nonce(), until, timeout };
    match index {
        0 => joining.lead(),
        _ => joining.follow(),
    }
}

struct Joining<'a> {
    store: &'a dyn KeyValueStore,
    index: usize,
    count: usize,
    /// The word of this process.
    word: String,
    until: Instant,
    timeout: Duration,
}

impl Joining<'_> {
    fn read(&self, key: &str) -> Result<Vec<String>> {
        let bytes = self.store.get(key).context("processes: reading the store")?;
        let text = String::from_utf8(bytes.unwrap_or_default()).unwrap_or_default();
        Ok(text.split_whitespace().map(String::from).collect())
    }

    fn write(&self, key: &str, text: &str) -> Result<()> {
        let put = self.store.put(key, text.as_bytes());
        put.context("processes: writing to the store")
    }

    /// Refuses to go on where another process writes under the key of this one.
    fn check_unique(&self, key: &str) -> Result<()> {
        if self.read(key)?.first() == Some(&self.word) {
            return Ok(());
        }
        let index = self.index;
        Err(UserError(format!(
            "processes: another process says that it is process {index} too; give each its own \
             --process-id"
        ))
        .into())
    }

    fn check_count(&self, process: usize, theirs: &str) -> Result<()> {
        let count = self.count;
        if theirs == count.to_string() {
            return Ok(());
        }
        Err(UserError(format!(
            "processes: process 0 expects {count} processes and process {process} expects \
             {theirs}; give all the same --process-count"
        ))
        .into())
    }

    fn lead(&self) -> Result<String> {
        let former = self.read(LEADER)?;
        self.write(LEADER, &self.word)?;
        let mut announced = Instant::now();
        loop {
            self.check_unique(LEADER)?;
            let (words, absent) = self.answers()?;
            if absent.is_empty() {
                self.write(LEADER, &words.join(" "))?;
                if let Some(former) = former.first() {
                    let removed = self.store.remove(&format!("{former}/"));
                    removed.context("processes: clearing the store")?;
                }
                return Ok(self.word.clone());
            }
            if Instant::now() >= self.until {
                return Err(self.missing(&absent).into());
            }
            if announced.elapsed() > PATIENCE {
                announced = Instant::now();
                let (count, present) = (self.count, self.count - absent.len());
                let waiting = list(&absent, ["", ""]);
                crate::log!(
                    "processes: {count} expected, {present} present, waiting for {waiting}"
                );
            }
            std::thread::sleep(POLL);
        }
    }

    /// The words of the processes that have answered process 0, and the others.
    fn answers(&self) -> Result<(Vec<String>, Vec<usize>)> {
        let mut words = vec![self.word.clone()];
        let mut absent = Vec::new();
        for process in 1..self.count {
            match &self.read(&follower_key(process))?[..] {
                [word, leader, count] if *leader == self.word => {
                    self.check_count(process, count)?;
                    words.push(word.clone());
                }
                _ => absent.push(process),
            }
        }
        Ok((words, absent))
    }

    fn missing(&self, absent: &[usize]) -> UserError {
        let (count, present) = (self.count, self.count - absent.len());
        let (seconds, missing) = (self.timeout.as_secs(), list(absent, ["is", "are"]));
        UserError(format!(
            "processes: {count} expected, {present} present after {seconds} s; {missing} missing; \
             start the same command there, or raise parallel.host_timeout"
        ))
    }

    fn follow(&self) -> Result<String> {
        let key = follower_key(self.index);
        let mut leader = "-".to_string();
        let answer = |leader: &str| format!("{} {leader} {}", self.word, self.count);
        self.write(&key, &answer(&leader))?;
        loop {
            self.check_unique(&key)?;
            let words = self.read(LEADER)?;
            if words.get(self.index) == Some(&self.word) {
                return Ok(words[0].clone());
            }
            if let Some(word) = words.first().filter(|word| **word != leader) {
                leader = word.clone();
                self.write(&key, &answer(&leader))?;
            }
            if Instant::now() >= self.until {
                let (count, seconds) = (self.count, self.timeout.as_secs());
                return Err(UserError(format!(
                    "processes: process 0 has not gathered {count} processes within {seconds} s; \
                     see its output, or start the same command there"
                ))
                .into());
            }
            std::thread::sleep(POLL);
        }
    }
}

fn follower_key(process: usize) -> String {
    format!("join/process-{process}")
}
