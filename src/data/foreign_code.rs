//! Calls into crates with the files of others, some of which make them panic. A panic there becomes
//! an error of one line.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

use anyhow::{Result, anyhow};

use crate::foreign_file::quote;

thread_local! {
    /// Whether a panic of this thread is caught and reported as an error.
    static CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// Calls into `tokenizers`, and turns an error or a panic into an error.
pub(super) fn contain<T>(call: impl FnOnce() -> tokenizers::Result<T>) -> Result<T> {
    match caught(call) {
        Ok(result) => result.map_err(|error| anyhow!("{}", quote(&error.to_string()))),
        Err(panic) => Err(anyhow!("the tokenizers library fails at it: {panic}")),
    }
}

/// Calls `call`; the error is the text of a panic. What a panic leaves half done must not be used
/// again.
pub(super) fn caught<T>(call: impl FnOnce() -> T) -> Result<T, String> {
    silence_caught_panics();
    let before = CAUGHT.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(call));
    CAUGHT.set(before);
    result.map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
        quote(text.unwrap_or("panic"))
    })
}

/// Panics that are caught print nothing of their own.
fn silence_caught_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !CAUGHT.get() {
                print(info);
            }
        }));
    });
}
