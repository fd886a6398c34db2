//! The profiler extension: a table of functions of its own, with errors of its own, behind
//! `PJRT_Api.extension_start`. After `xla/pjrt/c/pjrt_c_api_profiler_extension.h` and
//! `xla/backends/profiler/plugin/profiler_c_api.h` of openxla/xla.

use std::ffi::{c_char, c_int};

use super::{ErrorHandle, Handle};

/// `PJRT_Extension_Base`: extensions form a list.
#[repr(C)]
pub(crate) struct Extension {
    pub(crate) struct_size: usize,
    pub(crate) kind: c_int,
    pub(crate) next: *const Extension,
}

/// `PJRT_Extension_Type_Profiler`.
pub(crate) const PROFILER_EXTENSION: c_int = 1;

/// `PJRT_Profiler_Extension`.
#[repr(C)]
pub(crate) struct ProfilerExtension {
    pub(crate) base: Extension,
    pub(crate) api: *const ProfilerApi,
}

/// A function of the profiler, whose error is null where all went well.
pub(crate) type ProfilerFunction<A> = unsafe extern "C" fn(*mut A) -> ErrorHandle;

/// `PLUGIN_Profiler_Api`.
#[repr(C)]
pub(crate) struct ProfilerApi {
    pub(crate) struct_size: usize,
    pub(crate) private: Handle,
    pub(crate) error_destroy: unsafe extern "C" fn(*mut ProfilerErrorDestroy),
    pub(crate) error_message: unsafe extern "C" fn(*mut ProfilerErrorMessage),
    pub(crate) error_get_code: ProfilerFunction<ProfilerErrorGetCode>,
    pub(crate) create: ProfilerFunction<ProfilerCreate>,
    pub(crate) destroy: ProfilerFunction<ProfilerOnly>,
    pub(crate) start: ProfilerFunction<ProfilerOnly>,
    pub(crate) stop: ProfilerFunction<ProfilerOnly>,
    pub(crate) collect_data: ProfilerFunction<ProfilerCollectData>,
}

#[repr(C)]
pub(crate) struct ProfilerErrorDestroy {
    pub(crate) struct_size: usize,
    pub(crate) private: Handle,
    pub(crate) error: ErrorHandle,
}

#[repr(C)]
pub(crate) struct ProfilerErrorMessage {
    pub(crate) struct_size: usize,
    pub(crate) private: Handle,
    pub(crate) error: ErrorHandle,
    pub(crate) message: *const c_char,
    pub(crate) message_size: usize,
}

#[repr(C)]
pub(crate) struct ProfilerErrorGetCode {
    pub(crate) struct_size: usize,
    pub(crate) private: Handle,
    pub(crate) error: ErrorHandle,
    pub(crate) code: c_int,
}

#[repr(C)]
pub(crate) struct ProfilerCreate {
    pub(crate) struct_size: usize,
    pub(crate) options: *const u8,
    pub(crate) options_size: usize,
    pub(crate) profiler: Handle,
}

/// The arguments of destroy, start and stop.
#[repr(C)]
pub(crate) struct ProfilerOnly {
    pub(crate) struct_size: usize,
    pub(crate) profiler: Handle,
}

/// Called with a null `buffer` it gives one of its own, or the size for a buffer to call it with.
#[repr(C)]
pub(crate) struct ProfilerCollectData {
    pub(crate) struct_size: usize,
    pub(crate) profiler: Handle,
    pub(crate) buffer: *mut u8,
    pub(crate) buffer_size: usize,
}
