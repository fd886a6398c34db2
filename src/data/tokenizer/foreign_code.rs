//! Calls into the `tokenizers` crate with the files of others, some of which make it panic.
//! A panic there becomes an error of one line.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

use anyhow::{Result, anyhow};

use crate::foreign_file::quote;

thread_local! {
    /// Whether a panic of this thread is caught and reported as an error.
    static CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// Calls `call`, and turns its error or its panic into an error.
pub(super) fn contain<T>(call: impl FnOnce() -> tokenizers::Result<T>) -> Result<T> {
    silence_caught_panics();
    let before = CAUGHT.replace(true);
    // What a panic leaves half done is not used again: the error ends the request.
    let result = panic::catch_unwind(AssertUnwindSafe(call));
    CAUGHT.set(before);
    match result {
        Ok(result) => result.map_err(|error| anyhow!("{}", quote(&error.to_string()))),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
            Err(anyhow!("the tokenizers library fails at it: {}", quote(text.unwrap_or("panic"))))
        }
    }
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
