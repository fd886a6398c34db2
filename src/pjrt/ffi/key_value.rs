//! Arguments of the callbacks by which a plugin uses a key-value store, as the plugin passes them:
//! field by field as in the header, without spare words.

use std::ffi::{c_char, c_int, c_void};

use super::{ErrorHandle, Zeroable};

/// `PJRT_CallbackError`: makes an error of the plugin of a code and a text.
pub(crate) type CallbackError = unsafe extern "C" fn(c_int, *const c_char, usize) -> ErrorHandle;

/// `PJRT_KeyValueGetCallback_Args`.
#[repr(C)]
pub(crate) struct KeyValueGet {
    pub(crate) struct_size: usize,
    pub(crate) extension_start: *mut c_void,
    pub(crate) key: *const c_char,
    pub(crate) key_size: usize,
    pub(crate) timeout_in_ms: c_int,
    pub(crate) callback_error: *const CallbackError,
    pub(crate) user_arg: *mut c_void,
    pub(crate) value: *mut c_char,
    pub(crate) value_size: usize,
    pub(crate) value_deleter_callback: Option<unsafe extern "C" fn(*mut c_char)>,
}

/// `PJRT_KeyValueTryGetCallback_Args`.
#[repr(C)]
pub(crate) struct KeyValueTryGet {
    pub(crate) struct_size: usize,
    pub(crate) extension_start: *mut c_void,
    pub(crate) key: *const c_char,
    pub(crate) key_size: usize,
    pub(crate) callback_error: *const CallbackError,
    pub(crate) user_arg: *mut c_void,
    pub(crate) value: *mut c_char,
    pub(crate) value_size: usize,
    pub(crate) value_deleter_callback: Option<unsafe extern "C" fn(*mut c_char)>,
}

/// `PJRT_KeyValuePutCallback_Args`.
#[repr(C)]
pub(crate) struct KeyValuePut {
    pub(crate) struct_size: usize,
    pub(crate) extension_start: *mut c_void,
    pub(crate) key: *const c_char,
    pub(crate) key_size: usize,
    pub(crate) value: *const c_char,
    pub(crate) value_size: usize,
    pub(crate) callback_error: *const CallbackError,
    pub(crate) user_arg: *mut c_void,
}

// SAFETY: every field is an integer, a raw pointer or an optional function pointer.
unsafe impl Zeroable for KeyValueGet {}
// SAFETY: as above.
unsafe impl Zeroable for KeyValueTryGet {}
// SAFETY: as above.
unsafe impl Zeroable for KeyValuePut {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout_follows_the_header() {
        assert_eq!(size_of::<KeyValueGet>(), 0x50);
        assert_eq!(size_of::<KeyValueTryGet>(), 0x48);
        assert_eq!(size_of::<KeyValuePut>(), 0x40);
    }
}
