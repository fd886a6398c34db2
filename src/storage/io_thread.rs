//! The one thread on which everything asynchronous runs. Callers hand it a future and wait for the
//! result.

use std::future::Future;
use std::sync::LazyLock;
use std::sync::mpsc;
use std::time::Duration;

use tokio::runtime::{Builder, Handle};

/// Requests that are under way at a time at most, each in a thread that waits for its answer.
const REQUESTS: usize = 16;

/// An idle thread of a request ends after so long.
const IDLE: Duration = Duration::from_secs(10);

/// The result of a future. It must not be called from the thread itself.
pub(super) fn wait<T: Send + 'static>(future: impl Future<Output = T> + Send + 'static) -> T {
    start(future).recv().expect("the storage thread goes on and a future does not panic")
}

/// Starts a future, whose result is received later.
pub(super) fn start<T: Send + 'static>(
    future: impl Future<Output = T> + Send + 'static,
) -> mpsc::Receiver<T> {
    let (sender, receiver) = mpsc::sync_channel(1);
    handle().spawn(async move {
        // Whoever asked may have gone.
        let _ = sender.send(future.await);
    });
    receiver
}

fn handle() -> &'static Handle {
    static HANDLE: LazyLock<Handle> = LazyLock::new(|| {
        let runtime = Builder::new_current_thread()
            .enable_time()
            .max_blocking_threads(REQUESTS)
            .thread_keep_alive(IDLE)
            .build()
            .expect("a runtime without sockets needs nothing of the system");
        let handle = runtime.handle().clone();
        let run = move || runtime.block_on(std::future::pending::<()>());
        std::thread::Builder::new()
            .name("storage".into())
            .spawn(run)
            .expect("the system gives a thread");
        handle
    });
    &HANDLE
}
