//! Events: what the plugin promises to finish, with the error it may end in.

use std::ffi::c_void;
use std::fmt;

use super::client::Client;
use super::error::Result;
use super::ffi::{self, Arguments, Handle, zeroed};
use super::plugin::Plugin;

/// Completion of asynchronous work. Dropping it does not wait and does not cancel.
pub struct Event {
    client: Client,
    raw: Handle,
}

// SAFETY: events are reference-counted futures inside the plugin, usable from any thread.
unsafe impl Send for Event {}
// SAFETY: as above.
unsafe impl Sync for Event {}

impl Event {
    /// Takes over an event that the plugin returned.
    pub(super) fn new(client: &Client, raw: Handle) -> Event {
        Event { client: client.clone(), raw }
    }

    /// Blocks until the work is done and returns its error, if it failed; may be called again.
    pub fn wait(&self) -> Result<()> {
        let mut args = ffi::EventAwait { event: self.raw, ..zeroed() };
        self.client.plugin().call(&mut args)
    }

    /// Runs `callback` with the result once the work is done, on a thread of the plugin or at once
    /// on this one. The callback must not wait for other work of the plugin.
    pub fn on_ready(self, callback: impl FnOnce(Result<()>) + Send + 'static) {
        let plugin = self.client.plugin().clone();
        let context = Box::into_raw(Box::new(Context { plugin, callback: Box::new(callback) }));
        let mut args = ffi::EventOnReady {
            event: self.raw,
            callback: Some(run_callback),
            user_arg: context.cast::<c_void>(),
            ..zeroed()
        };
        if self.client.plugin().call(&mut args).is_err() {
            // SAFETY: a callback that was not registered never runs, so the box is still ours.
            let context = unsafe { Box::from_raw(context) };
            (context.callback)(self.wait());
        }
    }
}

struct Context {
    plugin: Plugin,
    callback: Box<dyn FnOnce(Result<()>) + Send>,
}

/// # Safety
/// To be called once, with the context that `on_ready` made and an error to be freed by the callee.
unsafe extern "C" fn run_callback(error: ffi::ErrorHandle, user_arg: *mut c_void) {
    // SAFETY: `on_ready` leaked this box for us, and the plugin calls once.
    let context = unsafe { Box::from_raw(user_arg.cast::<Context>()) };
    // SAFETY: ownership of the error passes to the callback.
    let result = unsafe { context.plugin.take_error(ffi::EventOnReady::FUNCTION, error) };
    (context.callback)(result);
}

impl Drop for Event {
    fn drop(&mut self) {
        self.client.plugin().free(&mut ffi::EventDestroy { event: self.raw, ..zeroed() });
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Event")
    }
}
