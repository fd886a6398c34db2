//! A thread that says what a process does when no step was done for too long. Each process has its
//! own, so that the logs of all say which of them waits for what.

use std::fmt;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// What a process is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    /// Waits until the batch of this step is read and tokenized.
    WaitForBatch(usize),
    /// Waits until all devices, of all processes, have done this step.
    WaitForStep(usize),
    Evaluate(usize),
    Sample(usize),
    Save(usize),
}

impl fmt::Display for Doing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Doing::WaitForBatch(step) => write!(f, "waits for the batch of step {step}"),
            Doing::WaitForStep(step) => {
                write!(f, "waits for step {step} on the devices of all processes")
            }
            Doing::Evaluate(step) => write!(f, "evaluates after step {step}"),
            Doing::Sample(step) => write!(f, "generates a sample after step {step}"),
            Doing::Save(step) => write!(f, "writes the checkpoint of step {step}"),
        }
    }
}

/// What the thread and the training loop share.
struct Watched {
    /// None once the run has ended.
    doing: Option<Doing>,
    last_step: Instant,
}

/// Watches over the steps of a process until it is dropped.
pub(super) struct Watchdog {
    watched: Arc<(Mutex<Watched>, Condvar)>,
    thread: Option<JoinHandle<()>>,
}

impl Watchdog {
    /// `say` hears what the process does whenever no step was done for `timeout`.
    pub(super) fn start(
        timeout: Duration,
        first: Doing,
        say: impl Fn(Doing, Duration) + Send + 'static,
    ) -> Watchdog {
        let watched = Watched { doing: Some(first), last_step: Instant::now() };
        let watched = Arc::new((Mutex::new(watched), Condvar::new()));
        let shared = watched.clone();
        let thread = std::thread::spawn(move || watch(&shared, timeout, &say));
        Watchdog { watched, thread: Some(thread) }
    }

    /// Notes what the process does from here on.
    pub(super) fn note(&self, doing: Doing) {
        self.change(|watched| watched.doing = Some(doing));
    }

    /// Notes that a step is done.
    pub(super) fn step(&self) {
        self.change(|watched| watched.last_step = Instant::now());
    }

    fn change(&self, change: impl FnOnce(&mut Watched)) {
        change(&mut self.watched.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Drop for Watchdog {
    fn drop(&mut self) {
        self.change(|watched| watched.doing = None);
        self.watched.1.notify_all();
        self.thread.take().map(JoinHandle::join);
    }
}

fn watch(watched: &(Mutex<Watched>, Condvar), timeout: Duration, say: &impl Fn(Doing, Duration)) {
    let (watched, ended) = watched;
    let mut said = Instant::now();
    let mut state = watched.lock().unwrap_or_else(PoisonError::into_inner);
    while let Some(doing) = state.doing {
        let silent = state.last_step.elapsed();
        let since = silent.min(said.elapsed());
        if since >= timeout {
            say(doing, silent);
            said = Instant::now();
            continue;
        }
        let waited = ended.wait_timeout(state, timeout - since);
        state = waited.unwrap_or_else(PoisonError::into_inner).0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn a_process_without_a_step_says_what_it_does() {
        let (send, said) = channel();
        let say = move |doing, silent| send.send((doing, silent)).unwrap();
        let timeout = Duration::from_millis(20);
        let dog = Watchdog::start(timeout, Doing::WaitForBatch(1), say);
        assert_eq!(said.recv().unwrap().0, Doing::WaitForBatch(1));
        dog.note(Doing::Evaluate(1));
        let (_, silent) = said.iter().find(|(doing, _)| *doing == Doing::Evaluate(1)).unwrap();
        assert!(silent >= timeout);
        drop(dog);
        assert!(said.iter().all(|(doing, _)| doing == Doing::Evaluate(1)));
    }

    #[test]
    fn a_process_with_steps_says_nothing() {
        let (send, said) = channel();
        let say = move |doing, _| send.send(doing).unwrap();
        let dog = Watchdog::start(Duration::from_secs(3600), Doing::WaitForStep(1), say);
        dog.step();
        drop(dog);
        assert!(said.recv().is_err());
    }
}
