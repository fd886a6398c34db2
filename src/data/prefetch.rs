//! A thread that prepares what the next steps need while the current one runs.

use std::any::Any;
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::{Builder, JoinHandle};

use anyhow::{Context, Result};

/// Results of a function of the step, in the order of the steps.
pub struct Prefetcher<T> {
    /// None once the thread has to stop.
    results: Option<Receiver<Result<T>>>,
    thread: Option<JoinHandle<()>>,
}

impl<T: Send + 'static> Prefetcher<T> {
    /// Starts a thread that calls `make` for `first_step` and on, at most `ahead + 1` steps before
    /// they are asked for.
    pub fn start(
        first_step: u64,
        ahead: usize,
        mut make: impl FnMut(u64) -> Result<T> + Send + 'static,
    ) -> Result<Prefetcher<T>> {
        let (sender, results) = sync_channel(ahead);
        let prepare = move || {
            for step in first_step.. {
                let result = make(step);
                let failed = result.is_err();
                if sender.send(result).is_err() || failed {
                    return;
                }
            }
        };
        let thread = Builder::new()
            .name("prefetch".into())
            .spawn(prepare)
            .context("data: cannot start a thread")?;
        Ok(Prefetcher { results: Some(results), thread: Some(thread) })
    }

    /// Waits for the next step's result. After an error there is nothing more to ask for.
    ///
    /// # Panics
    /// With the panic of the thread, if it did; and when asked again after an error.
    #[expect(clippy::should_implement_trait, reason = "it neither ends nor goes on after an error")]
    pub fn next(&mut self) -> Result<T> {
        let results = self.results.as_ref().expect("the channel is open until drop");
        match results.recv() {
            Ok(result) => result,
            Err(_) => resume_unwind(
                self.panic().unwrap_or_else(|| Box::new("asked for a batch after an error")),
            ),
        }
    }

    fn panic(&mut self) -> Option<Box<dyn Any + Send>> {
        self.thread.take()?.join().err()
    }
}

impl<T> Drop for Prefetcher<T> {
    fn drop(&mut self) {
        self.results = None;
        if let Some(thread) = self.thread.take() {
            // A panic that nobody waited for has been printed by the thread itself.
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    #[test]
    fn results_come_in_order_and_not_too_early() {
        let made = Arc::new(AtomicU64::new(0));
        let count = made.clone();
        let mut prefetcher = Prefetcher::start(5, 2, move |step| {
            count.fetch_add(1, Ordering::SeqCst);
            Ok(step)
        })
        .unwrap();
        for step in 5..50 {
            assert_eq!(prefetcher.next().unwrap(), step);
            assert!(made.load(Ordering::SeqCst) <= step - 4 + 3);
        }
        drop(prefetcher);
        assert!(made.load(Ordering::SeqCst) <= 48);
    }

    #[test]
    fn an_error_reaches_the_one_who_asks() {
        let make = |step| {
            if step < 3 { Ok(step) } else { Err(anyhow::anyhow!("step {step} failed")) }
        };
        let mut prefetcher = Prefetcher::start(0, 4, make).unwrap();
        let results: Vec<_> = (0..3).map(|_| prefetcher.next().unwrap()).collect();
        assert_eq!(results, [0, 1, 2]);
        assert_eq!(prefetcher.next().unwrap_err().to_string(), "step 3 failed");
    }

    #[test]
    #[should_panic(expected = "out of ideas")]
    fn a_panic_reaches_the_one_who_asks() {
        let mut prefetcher = Prefetcher::<u64>::start(0, 1, |_| panic!("out of ideas")).unwrap();
        let _ = prefetcher.next();
    }
}
