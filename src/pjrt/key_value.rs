//! The store through which processes of one run find each other, and the callbacks by which a
//! plugin uses it.

use std::ffi::{c_char, c_int, c_void};
use std::io;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::ffi::{self, ErrorHandle};

/// Time between two looks at a key that is waited for.
const POLL: Duration = Duration::from_millis(50);

const FOREVER: Duration = Duration::from_secs(24 * 3600);

/// Keys and values that all processes of a run see.
pub trait KeyValueStore: Send + Sync {
    /// Sets a key, which may have a value already.
    fn put(&self, key: &str, value: &[u8]) -> io::Result<()>;

    /// The value of a key, if it has one.
    fn get(&self, key: &str) -> io::Result<Option<Vec<u8>>>;

    /// Removes every key that starts with `prefix`.
    fn remove(&self, prefix: &str) -> io::Result<()>;

    /// The value of a key as soon as it has one; none after `timeout`.
    fn wait(&self, key: &str, timeout: Duration) -> io::Result<Option<Vec<u8>>> {
        let until = Instant::now() + timeout;
        loop {
            let value = self.get(key)?;
            if value.is_some() || Instant::now() >= until {
                return Ok(value);
            }
            std::thread::sleep(POLL.min(timeout));
        }
    }
}

/// A store as the callbacks see it: what `user_arg` points to.
pub(super) struct Callbacks(Arc<dyn KeyValueStore>);

const DEADLINE_EXCEEDED: c_int = 4;
const NOT_FOUND: c_int = 5;
const UNAVAILABLE: c_int = 14;

impl Callbacks {
    /// The store must live as long as the client, so it is boxed and kept beside it.
    pub(super) fn new(store: Arc<dyn KeyValueStore>) -> Box<Callbacks> {
        Box::new(Callbacks(store))
    }

    /// Fills in the callbacks of a client that is created.
    pub(super) fn fill(&self, args: &mut ffi::ClientCreate) {
        let callbacks = (self as *const Callbacks).cast_mut().cast::<c_void>();
        args.kv_get_callback = Some(get);
        args.kv_get_user_arg = callbacks;
        args.kv_put_callback = Some(put);
        args.kv_put_user_arg = callbacks;
        args.kv_try_get_callback = Some(try_get);
        args.kv_try_get_user_arg = callbacks;
    }

    /// # Safety
    /// `user_arg` must be what `fill` set, and `key` must point to `size` bytes.
    unsafe fn of<'a>(
        user_arg: *mut c_void,
        key: *const c_char,
        size: usize,
    ) -> (&'a dyn KeyValueStore, String) {
        // SAFETY: the caller's promise.
        unsafe {
            let callbacks = &*user_arg.cast::<Callbacks>();
            let key = String::from_utf8_lossy(ffi::list(key.cast::<u8>(), size)).into_owned();
            (&*callbacks.0, key)
        }
    }
}

unsafe extern "C" fn get(args: *mut ffi::KeyValueGet) -> ErrorHandle {
    // SAFETY: the plugin passes a struct of its own, filled in.
    unsafe {
        let args = &mut *args;
        let (store, key) = Callbacks::of(args.user_arg, args.key, args.key_size);
        // A negative time-out is an infinite one that did not fit.
        let timeout = u64::try_from(args.timeout_in_ms).map_or(FOREVER, Duration::from_millis);
        match store.wait(&key, timeout) {
            Ok(Some(value)) => {
                (args.value, args.value_size) = give(&value);
                args.value_deleter_callback = Some(free);
                std::ptr::null_mut()
            }
            Ok(None) => {
                let seconds = timeout.as_secs_f32();
                let text = format!("{key} has no value after {seconds:.0} s");
                error(args.callback_error, DEADLINE_EXCEEDED, &text)
            }
            Err(e) => error(args.callback_error, UNAVAILABLE, &e.to_string()),
        }
    }
}

unsafe extern "C" fn try_get(args: *mut ffi::KeyValueTryGet) -> ErrorHandle {
    // SAFETY: as above.
    unsafe {
        let args = &mut *args;
        let (store, key) = Callbacks::of(args.user_arg, args.key, args.key_size);
        match store.get(&key) {
            Ok(Some(value)) => {
                (args.value, args.value_size) = give(&value);
                args.value_deleter_callback = Some(free);
                std::ptr::null_mut()
            }
            Ok(None) => error(args.callback_error, NOT_FOUND, &format!("{key} has no value")),
            Err(e) => error(args.callback_error, UNAVAILABLE, &e.to_string()),
        }
    }
}

unsafe extern "C" fn put(args: *mut ffi::KeyValuePut) -> ErrorHandle {
    // SAFETY: as above.
    unsafe {
        let args = &mut *args;
        let (store, key) = Callbacks::of(args.user_arg, args.key, args.key_size);
        match store.put(&key, ffi::list(args.value.cast::<u8>(), args.value_size)) {
            Ok(()) => std::ptr::null_mut(),
            Err(e) => error(args.callback_error, UNAVAILABLE, &e.to_string()),
        }
    }
}

/// An error that the plugin makes of a code and a text.
///
/// # Safety
/// `make` must be the function that the plugin passed.
unsafe fn error(make: *const ffi::CallbackError, code: c_int, text: &str) -> ErrorHandle {
    // SAFETY: the caller's promise; the plugin copies the text.
    unsafe { (*make)(code, text.as_ptr().cast(), text.len()) }
}

/// A copy of `value` that [`free`] frees. Its length, which `free` is not given, is stored before
/// it.
fn give(value: &[u8]) -> (*mut c_char, usize) {
    let mut words = vec![0_usize; 1 + value.len().div_ceil(size_of::<usize>())];
    words[0] = words.len();
    let words = Box::leak(words.into_boxed_slice());
    // SAFETY: the words after the first have room for the bytes.
    unsafe {
        let data = words.as_mut_ptr().add(1).cast::<u8>();
        data.copy_from_nonoverlapping(value.as_ptr(), value.len());
        (data.cast(), value.len())
    }
}

unsafe extern "C" fn free(value: *mut c_char) {
    if value.is_null() {
        return;
    }
    // SAFETY: `give` made the value, behind the number of its words.
    unsafe {
        let words = value.cast::<usize>().sub(1);
        drop(Box::from_raw(std::ptr::slice_from_raw_parts_mut(words, *words)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pjrt::ffi::zeroed;
    use std::collections::BTreeMap;
    use std::sync::Mutex;

    #[derive(Default)]
    struct Memory(Mutex<BTreeMap<String, Vec<u8>>>);

    impl KeyValueStore for Memory {
        fn put(&self, key: &str, value: &[u8]) -> io::Result<()> {
            if key == "refused" {
                return Err(io::Error::other("the store is full"));
            }
            self.0.lock().unwrap().insert(key.into(), value.into());
            Ok(())
        }

        fn get(&self, key: &str) -> io::Result<Option<Vec<u8>>> {
            Ok(self.0.lock().unwrap().get(key).cloned())
        }

        fn remove(&self, prefix: &str) -> io::Result<()> {
            let keep = |key: &String, _: &mut Vec<u8>| !key.starts_with(prefix);
            self.0.lock().unwrap().retain(keep);
            Ok(())
        }
    }

    /// The last error that a callback made, in place of the plugin's.
    static LAST: Mutex<(c_int, String)> = Mutex::new((0, String::new()));

    unsafe extern "C" fn make(code: c_int, text: *const c_char, size: usize) -> ErrorHandle {
        // SAFETY: the text of the caller.
        let text = unsafe { ffi::list(text.cast::<u8>(), size) };
        *LAST.lock().unwrap() = (code, String::from_utf8(text.to_vec()).unwrap());
        std::ptr::dangling_mut::<c_void>().cast()
    }

    #[test]
    fn a_plugin_puts_and_gets_through_the_callbacks() {
        let callbacks = Callbacks::new(Arc::new(Memory::default()));
        let mut create = zeroed::<ffi::ClientCreate>();
        callbacks.fill(&mut create);
        let make: ffi::CallbackError = make;
        let value = [0_u8, 1, 255, 0, 7, 9, 200, 3, 4];
        let put = |key: &str| {
            let mut args = ffi::KeyValuePut {
                key: key.as_ptr().cast(),
                key_size: key.len(),
                value: value.as_ptr().cast(),
                value_size: value.len(),
                callback_error: &raw const make,
                user_arg: create.kv_put_user_arg,
                ..zeroed()
            };
            // SAFETY: as a plugin calls it.
            unsafe { create.kv_put_callback.unwrap()(&raw mut args) }
        };
        let get = |key: &str, timeout_in_ms: c_int| {
            let mut args = ffi::KeyValueGet {
                key: key.as_ptr().cast(),
                key_size: key.len(),
                timeout_in_ms,
                callback_error: &raw const make,
                user_arg: create.kv_get_user_arg,
                ..zeroed()
            };
            // SAFETY: as a plugin calls it, which then frees the value.
            unsafe {
                let failed = !create.kv_get_callback.unwrap()(&raw mut args).is_null();
                let value = ffi::list(args.value.cast::<u8>(), args.value_size).to_vec();
                if let Some(free) = args.value_deleter_callback {
                    free(args.value);
                }
                (!failed).then_some(value)
            }
        };
        let try_get = |key: &str| {
            let mut args = ffi::KeyValueTryGet {
                key: key.as_ptr().cast(),
                key_size: key.len(),
                callback_error: &raw const make,
                user_arg: create.kv_try_get_user_arg,
                ..zeroed()
            };
            // SAFETY: as above.
            unsafe {
                let failed = !create.kv_try_get_callback.unwrap()(&raw mut args).is_null();
                let value = ffi::list(args.value.cast::<u8>(), args.value_size).to_vec();
                if let Some(free) = args.value_deleter_callback {
                    free(args.value);
                }
                (!failed).then_some(value)
            }
        };
        assert_eq!(try_get("a"), None);
        assert_eq!(*LAST.lock().unwrap(), (NOT_FOUND, "a has no value".into()));
        assert!(put("a").is_null());
        assert_eq!(try_get("a").as_deref(), Some(&value[..]));
        assert_eq!(get("a", 0).as_deref(), Some(&value[..]));
        assert_eq!(get("b", 60), None);
        assert_eq!(LAST.lock().unwrap().0, DEADLINE_EXCEEDED);
        assert!(!put("refused").is_null());
        let refused = (UNAVAILABLE, "the store is full".to_string());
        assert_eq!(*LAST.lock().unwrap(), refused);
        std::thread::scope(|scope| {
            scope.spawn(|| callbacks.0.put("late", &value).unwrap());
            assert_eq!(get("late", 10_000).as_deref(), Some(&value[..]));
        });
    }
}
