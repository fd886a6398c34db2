//! Traces of what the devices and the runtime do, by the plugin's profiler extension, as serialized
//! `XSpace` messages. Field numbers are those of
//! `tsl/profiler/protobuf/{profiler_options,xplane}.proto`.

use std::ptr;

use prost::Message;

use super::error::{Code, Error, Result};
use super::ffi::{self, ErrorHandle, Extension, Handle, ProfilerApi, ProfilerOnly};
use super::plugin::Plugin;

/// The profiler of a plugin.
#[derive(Clone, Copy, Debug)]
pub struct Profiler(*const ProfilerApi);

// SAFETY: the table is constant for the life of the process.
unsafe impl Send for Profiler {}

/// A trace that is being taken. Dropped, it ends without a result.
#[derive(Debug)]
pub struct Trace {
    profiler: Profiler,
    raw: Handle,
}

// SAFETY: a profiler session may be ended by another thread than the one that began it.
unsafe impl Send for Trace {}

impl Plugin {
    /// The plugin's profiler; CPU plugins usually have none.
    pub fn profiler(&self) -> Option<Profiler> {
        // SAFETY: the list of extensions is part of the table, which lives as long as the process.
        unsafe { find(self.extensions()) }
    }
}

/// The profiler among extensions.
///
/// # Safety
/// `extension` must be the head of a list of extensions that live as long as the process, or null.
unsafe fn find(mut extension: *const Extension) -> Option<Profiler> {
    // SAFETY: the caller's promise; the kind of an extension says which struct it heads.
    unsafe {
        while let Some(base) = extension.as_ref() {
            if base.kind == ffi::PROFILER_EXTENSION {
                let api = (*extension.cast::<ffi::ProfilerExtension>()).api;
                let is_complete =
                    api.as_ref().is_some_and(|api| api.struct_size >= size_of::<ProfilerApi>());
                return is_complete.then_some(Profiler(api));
            }
            extension = base.next;
        }
    }
    None
}

impl Profiler {
    fn api(&self) -> &ProfilerApi {
        // SAFETY: the table lives as long as the process.
        unsafe { &*self.0 }
    }

    /// Begins a trace of everything that the plugin can see.
    pub fn start(&self) -> Result<Trace> {
        let options = ProfileOptions::default_trace().encode_to_vec();
        let mut create = ffi::ProfilerCreate {
            struct_size: size_of::<ffi::ProfilerCreate>(),
            options: options.as_ptr(),
            options_size: options.len(),
            profiler: ptr::null_mut(),
        };
        // SAFETY: the arguments are those of the function, and the options live until it returns.
        let error = unsafe { (self.api().create)(&mut create) };
        self.take("PLUGIN_Profiler_Create", error)?;
        let trace = Trace { profiler: *self, raw: create.profiler };
        // SAFETY: the profiler was just made.
        let error = unsafe { (self.api().start)(&mut trace.arguments()) };
        self.take("PLUGIN_Profiler_Start", error)?;
        Ok(trace)
    }

    /// Turns the profiler's own kind of error into ours and frees it.
    fn take(&self, function: &'static str, error: ErrorHandle) -> Result<()> {
        if error.is_null() {
            return Ok(());
        }
        let private = ptr::null_mut();
        let mut message = ffi::ProfilerErrorMessage {
            struct_size: size_of::<ffi::ProfilerErrorMessage>(),
            private,
            error,
            message: ptr::null(),
            message_size: 0,
        };
        let mut code = ffi::ProfilerErrorGetCode {
            struct_size: size_of::<ffi::ProfilerErrorGetCode>(),
            private,
            error,
            code: 0,
        };
        let mut destroy = ffi::ProfilerErrorDestroy {
            struct_size: size_of::<ffi::ProfilerErrorDestroy>(),
            private,
            error,
        };
        // SAFETY: the error is alive until the last of these calls.
        unsafe {
            (self.api().error_message)(&mut message);
            (self.api().error_get_code)(&mut code);
            let text = ffi::text(message.message, message.message_size);
            (self.api().error_destroy)(&mut destroy);
            Err(Error::Call { function, code: Code(code.code), message: text })
        }
    }
}

impl Trace {
    fn arguments(&self) -> ProfilerOnly {
        ProfilerOnly { struct_size: size_of::<ProfilerOnly>(), profiler: self.raw }
    }

    /// Ends the trace and returns what was seen, a serialized `XSpace`.
    pub fn finish(self) -> Result<Vec<u8>> {
        // SAFETY: the profiler lives as long as this value.
        let error = unsafe { (self.profiler.api().stop)(&mut self.arguments()) };
        self.profiler.take("PLUGIN_Profiler_Stop", error)?;
        let first = self.collect(ptr::null_mut(), 0)?;
        let bytes = if first.buffer.is_null() {
            let mut bytes = vec![0; first.buffer_size];
            self.collect(bytes.as_mut_ptr(), bytes.len())?;
            bytes
        } else {
            // SAFETY: the plugin's buffer lives as long as the profiler.
            unsafe { ffi::list(first.buffer, first.buffer_size) }.to_vec()
        };
        exact(bytes)
    }

    fn collect(&self, buffer: *mut u8, buffer_size: usize) -> Result<ffi::ProfilerCollectData> {
        let mut args = ffi::ProfilerCollectData {
            struct_size: size_of::<ffi::ProfilerCollectData>(),
            profiler: self.raw,
            buffer,
            buffer_size,
        };
        // SAFETY: the profiler lives as long as this value, the buffer until the call returns.
        let error = unsafe { (self.profiler.api().collect_data)(&mut args) };
        self.profiler.take("PLUGIN_Profiler_CollectData", error)?;
        Ok(args)
    }
}

impl Drop for Trace {
    fn drop(&mut self) {
        // SAFETY: the profiler is destroyed once. Its error has nowhere to go but is freed.
        let error = unsafe { (self.profiler.api().destroy)(&mut self.arguments()) };
        let _ = self.profiler.take("PLUGIN_Profiler_Destroy", error);
    }
}

/// The message without the NUL that plugins count into its size; an `XSpace` may end in a zero byte
/// of its own.
fn exact(mut bytes: Vec<u8>) -> Result<Vec<u8>> {
    if XSpace::decode(&bytes[..]).is_err() && bytes.last() == Some(&0) {
        bytes.pop();
    }
    match XSpace::decode(&bytes[..]) {
        Ok(_) => Ok(bytes),
        Err(e) => Err(Error::Invalid(format!("profile: no XSpace message: {e}"))),
    }
}

#[derive(Clone, PartialEq, Message)]
struct ProfileOptions {
    #[prost(uint32, tag = "2")]
    host_tracer_level: u32,
    #[prost(uint32, tag = "3")]
    device_tracer_level: u32,
    /// From 1 on the levels mean what they say; 0 would give each its default.
    #[prost(uint32, tag = "5")]
    version: u32,
    /// Shows operations under the names of the program.
    #[prost(bool, tag = "7")]
    enable_hlo_proto: bool,
}

impl ProfileOptions {
    fn default_trace() -> ProfileOptions {
        ProfileOptions {
            host_tracer_level: 2,
            device_tracer_level: 1,
            version: 1,
            enable_hlo_proto: true,
        }
    }
}

/// The parts of a trace, undecoded.
#[derive(Clone, PartialEq, Message)]
struct XSpace {
    #[prost(bytes = "vec", repeated, tag = "1")]
    planes: Vec<Vec<u8>>,
}

/// A profiler without a plugin, which a test may fill with what it likes.
#[cfg(test)]
pub(crate) mod fake {
    use std::ffi::CStr;

    use super::*;

    /// What a trace of the fake holds: one plane that ends in a zero byte, and the NUL that plugins
    /// add.
    pub(crate) const SPACE: [u8; 6] = [0x0a, 3, 0x12, 1, 0, 0];
    const REASON: &CStr = c"another profiler is active";

    unsafe extern "C" fn error_destroy(_: *mut ffi::ProfilerErrorDestroy) {}

    unsafe extern "C" fn error_message(args: *mut ffi::ProfilerErrorMessage) {
        // SAFETY: callers pass live arguments; so below.
        let args = unsafe { &mut *args };
        args.message = REASON.as_ptr();
        args.message_size = REASON.count_bytes();
    }

    unsafe extern "C" fn error_get_code(args: *mut ffi::ProfilerErrorGetCode) -> ErrorHandle {
        // SAFETY: as above.
        unsafe { (*args).code = Code::UNAVAILABLE.0 };
        ptr::null_mut()
    }

    unsafe extern "C" fn create(args: *mut ffi::ProfilerCreate) -> ErrorHandle {
        // SAFETY: as above.
        let args = unsafe { &mut *args };
        // SAFETY: pointer and size belong together.
        let options = unsafe { ffi::list(args.options, args.options_size) };
        assert_eq!(ProfileOptions::decode(options).unwrap().version, 1);
        args.profiler = REASON.as_ptr().cast_mut().cast();
        ptr::null_mut()
    }

    unsafe extern "C" fn succeed(_: *mut ProfilerOnly) -> ErrorHandle {
        ptr::null_mut()
    }

    unsafe extern "C" fn fail(_: *mut ProfilerOnly) -> ErrorHandle {
        REASON.as_ptr().cast_mut().cast()
    }

    unsafe extern "C" fn collect_data(args: *mut ffi::ProfilerCollectData) -> ErrorHandle {
        // SAFETY: as above; a buffer was made for the size that the first call gave.
        unsafe {
            (*args).buffer_size = SPACE.len();
            if !(*args).buffer.is_null() {
                (*args).buffer.copy_from(SPACE.as_ptr(), SPACE.len());
            }
        }
        ptr::null_mut()
    }

    /// The fake, found behind an extension that is not the profiler's. It can be made to fail when
    /// a trace starts.
    pub(crate) fn profiler(fails: bool) -> Profiler {
        let base = |kind, next| Extension { struct_size: 40, kind, next };
        let api = Box::leak(Box::new(ProfilerApi {
            struct_size: size_of::<ProfilerApi>(),
            private: ptr::null_mut(),
            error_destroy,
            error_message,
            error_get_code,
            create,
            destroy: succeed,
            start: if fails { fail } else { succeed },
            stop: succeed,
            collect_data,
        }));
        let profiler = Box::leak(Box::new(ffi::ProfilerExtension {
            base: base(ffi::PROFILER_EXTENSION, ptr::null()),
            api,
        }));
        let head = Box::leak(Box::new(base(7, &raw const profiler.base)));
        // SAFETY: the list is leaked.
        unsafe { find(head) }.unwrap()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trace_is_the_message_without_the_plugins_nul() {
        let trace = fake::profiler(false).start().unwrap();
        assert_eq!(trace.finish().unwrap(), fake::SPACE[..5]);
        let error = fake::profiler(true).start().unwrap_err();
        assert_eq!(
            error.to_string(),
            "[PLUGIN_Profiler_Start] UNAVAILABLE: another profiler is active"
        );
        assert!(exact(vec![0xff, 1]).is_err());
    }

    #[test]
    fn a_list_without_a_profiler_has_none() {
        let other = Extension { struct_size: 24, kind: 5, next: ptr::null() };
        // SAFETY: the list outlives the call, and nothing of it is kept.
        unsafe {
            assert!(find(&raw const other).is_none());
            assert!(find(ptr::null()).is_none());
        }
    }
}
