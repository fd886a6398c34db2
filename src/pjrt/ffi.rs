//! The part of the PJRT C API that this program calls, declared by hand after
//! `xla/pjrt/c/pjrt_c_api.h` of openxla/xla. It owns memory layouts and the order of the function
//! table, and must not know what any function is used for.
//!
//! Since API 0.57 the table is append-only, so a function is a slot number, and a plugin has it if
//! its table is long enough. Argument structs also only grow at the end, but a plugin refuses one
//! that is shorter than its own: every struct here therefore ends in zeroed spare words, which an
//! older plugin ignores and a newer one reads as "not set".

use std::ffi::{c_char, c_int, c_void};
use std::ptr;

mod arguments;
mod key_value;
mod profiler;
pub(crate) use arguments::*;
pub(crate) use key_value::*;
pub(crate) use profiler::*;

/// Bytes of `PJRT_Api` before its first function: sizes, extensions and the version.
pub(crate) const TABLE_OFFSET: usize = 40;

/// Head of `PJRT_Api`; the functions follow it.
#[repr(C)]
pub(crate) struct Api {
    pub(crate) struct_size: usize,
    pub(crate) extension_start: *mut c_void,
    pub(crate) version_struct_size: usize,
    pub(crate) version_extension_start: *mut c_void,
    pub(crate) major_version: c_int,
    pub(crate) minor_version: c_int,
}

macro_rules! functions {
    ($($name:ident,)*) => {
        /// A slot of the function table, named as in the header without its `PJRT_` prefix.
        #[allow(dead_code, non_camel_case_types)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(usize)]
        pub(crate) enum Function { $($name,)* }

        impl Function {
            /// The name in the header, for errors.
            pub(crate) fn name(self) -> &'static str {
                const NAMES: &[&str] = &[$(concat!("PJRT_", stringify!($name)),)*];
                NAMES[self as usize]
            }
        }
    };
}

#[rustfmt::skip]
functions! {
    Error_Destroy, Error_Message, Error_GetCode, Plugin_Initialize, Plugin_Attributes,
    Event_Destroy, Event_IsReady, Event_Error, Event_Await, Event_OnReady, Client_Create,
    Client_Destroy, Client_PlatformName, Client_ProcessIndex, Client_PlatformVersion,
    Client_Devices, Client_AddressableDevices, Client_LookupDevice,
    Client_LookupAddressableDevice, Client_AddressableMemories, Client_Compile,
    Client_DefaultDeviceAssignment, Client_BufferFromHostBuffer, DeviceDescription_Id,
    DeviceDescription_ProcessIndex, DeviceDescription_Attributes, DeviceDescription_Kind,
    DeviceDescription_DebugString, DeviceDescription_ToString, Device_GetDescription,
    Device_IsAddressable, Device_LocalHardwareId, Device_AddressableMemories,
    Device_DefaultMemory, Device_MemoryStats, Memory_Id, Memory_Kind, Memory_DebugString,
    Memory_ToString, Memory_AddressableByDevices, Executable_Destroy, Executable_Name,
    Executable_NumReplicas, Executable_NumPartitions, Executable_NumOutputs,
    Executable_SizeOfGeneratedCodeInBytes, Executable_GetCostAnalysis,
    Executable_OutputMemoryKinds, Executable_OptimizedProgram, Executable_Serialize,
    LoadedExecutable_Destroy, LoadedExecutable_GetExecutable, LoadedExecutable_AddressableDevices,
    LoadedExecutable_Delete, LoadedExecutable_IsDeleted, LoadedExecutable_Execute,
    Executable_DeserializeAndLoad, LoadedExecutable_Fingerprint, Buffer_Destroy,
    Buffer_ElementType, Buffer_Dimensions, Buffer_UnpaddedDimensions,
    Buffer_DynamicDimensionIndices, Buffer_GetMemoryLayout, Buffer_OnDeviceSizeInBytes,
    Buffer_Device, Buffer_Memory, Buffer_Delete, Buffer_IsDeleted, Buffer_CopyToDevice,
    Buffer_ToHostBuffer, Buffer_IsOnCpu, Buffer_ReadyEvent, Buffer_UnsafePointer,
    Buffer_IncreaseExternalReferenceCount, Buffer_DecreaseExternalReferenceCount,
    Buffer_OpaqueDeviceMemoryDataPointer, CopyToDeviceStream_Destroy, CopyToDeviceStream_AddChunk,
    CopyToDeviceStream_TotalBytes, CopyToDeviceStream_GranuleSize,
    CopyToDeviceStream_CurrentBytes, TopologyDescription_Create, TopologyDescription_Destroy,
    TopologyDescription_PlatformName, TopologyDescription_PlatformVersion,
    TopologyDescription_GetDeviceDescriptions, TopologyDescription_Serialize,
    TopologyDescription_Attributes, Compile, Executable_OutputElementTypes,
    Executable_OutputDimensions, Buffer_CopyToMemory, Client_CreateViewOfDeviceBuffer,
    Executable_Fingerprint, Client_TopologyDescription, Executable_GetCompiledMemoryStats,
    Memory_Kind_Id, ExecuteContext_Create, ExecuteContext_Destroy, Buffer_CopyRawToHost,
    AsyncHostToDeviceTransferManager_Destroy, AsyncHostToDeviceTransferManager_TransferData,
    Client_CreateBuffersForAsyncHostToDevice, AsyncHostToDeviceTransferManager_RetrieveBuffer,
    AsyncHostToDeviceTransferManager_Device, AsyncHostToDeviceTransferManager_BufferCount,
    AsyncHostToDeviceTransferManager_BufferSize, AsyncHostToDeviceTransferManager_SetBufferError,
    AsyncHostToDeviceTransferManager_AddMetadata, Client_DmaMap, Client_DmaUnmap,
    Client_CreateUninitializedBuffer, Client_UpdateGlobalProcessInfo,
    TopologyDescription_Deserialize, Client_CreateAliasBuffer, Client_FulfillAliasBuffer,
    LoadedExecutable_GetDeviceAssignment, Client_CreateErrorBuffer,
    AsyncHostToDeviceTransferManager_TransferLiteral, Buffer_CopyRawToHostFuture,
    Device_PoisonExecution, Device_CreateAsyncTrackingEvent, AsyncTrackingEvent_Destroy,
    Executable_GetCompileOptions, Buffer_DonateWithControlDependency, Event_Create, Event_Set,
    Device_GetAttributes, Client_Load, LoadedExecutable_AddressableDeviceLogicalIds,
}

/// An argument struct and the function that takes it.
///
/// # Safety
/// The type must be `repr(C)`, start with `struct_size` and `extension_start`, be valid when
/// zeroed, and match the header.
pub(crate) unsafe trait Arguments: Sized {
    const FUNCTION: Function;
}

/// A struct that is valid when all its bytes are zero.
pub(crate) fn zeroed<T: Zeroable>() -> T {
    // SAFETY: `Zeroable` promises that zero bytes are a value of `T`.
    unsafe { std::mem::zeroed() }
}

/// # Safety
/// All-zero bytes must be a valid value of the type.
pub(crate) unsafe trait Zeroable: Sized {}

/// Declares argument structs: `Name = Function_of_the_table { fields }`, or without a function for
/// structs inside them.
macro_rules! structs {
    ($($(#[$doc:meta])* $name:ident $(= $function:ident)? { $($field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[repr(C)]
        pub(crate) struct $name {
            pub(crate) struct_size: usize,
            pub(crate) extension_start: *mut c_void,
            $(pub(crate) $field: $type,)*
            pub(crate) spare: [usize; 8],
        }

        // SAFETY: every field is an integer, a bool, a raw pointer or an optional function pointer.
        unsafe impl Zeroable for $name {}

        $(
            // SAFETY: `repr(C)`, the two common fields first, the rest in the order of the header.
            unsafe impl Arguments for $name {
                const FUNCTION: Function = Function::$function;
            }
        )?
    )*};
}

use structs;

/// An opaque object of the plugin.
pub(crate) type Handle = *mut c_void;
/// A list of objects that the plugin owns.
pub(crate) type Handles = *const Handle;
/// `PJRT_Error*`.
pub(crate) type ErrorHandle = *mut c_void;

/// An `int64_t` followed by its `bool is_set`.
#[derive(Clone, Copy)]
#[repr(C)]
pub(crate) struct OptionalInt {
    pub(crate) value: i64,
    pub(crate) is_set: bool,
}

impl OptionalInt {
    pub(crate) fn get(self) -> Option<i64> {
        self.is_set.then_some(self.value)
    }
}

/// `PJRT_Program`: a module and the name of its format.
#[repr(C)]
pub(crate) struct Program {
    pub(crate) struct_size: usize,
    pub(crate) extension_start: *mut c_void,
    pub(crate) code: *mut u8,
    pub(crate) code_size: usize,
    pub(crate) format: *const u8,
    pub(crate) format_size: usize,
}

impl Program {
    /// The program that `code` is in `format`; it borrows both without the compiler knowing.
    pub(crate) fn new(code: *mut u8, code_size: usize, format: &'static str) -> Program {
        Program {
            struct_size: size_of::<Program>(),
            extension_start: ptr::null_mut(),
            code,
            code_size,
            format: format.as_ptr(),
            format_size: format.len(),
        }
    }
}

/// `PJRT_NamedValue`; lists of them are indexed by the plugin, so it has no spare words.
#[repr(C)]
pub(crate) struct NamedValue {
    pub(crate) struct_size: usize,
    pub(crate) extension_start: *mut c_void,
    pub(crate) name: *const u8,
    pub(crate) name_size: usize,
    pub(crate) kind: c_int,
    pub(crate) value: NamedValueUnion,
    pub(crate) value_size: usize,
}

/// The value of a `PJRT_NamedValue`; `kind` says which member is meant.
#[derive(Clone, Copy)]
#[repr(C)]
pub(crate) union NamedValueUnion {
    pub(crate) text: *const u8,
    pub(crate) int: i64,
    pub(crate) ints: *const i64,
    pub(crate) float: f32,
    pub(crate) bool: bool,
}

/// `PJRT_Buffer_MemoryLayout` holding its `Tiled` member, the larger of the two.
#[repr(C)]
pub(crate) struct TiledLayout {
    pub(crate) struct_size: usize,
    pub(crate) extension_start: *mut c_void,
    pub(crate) tiled_struct_size: usize,
    pub(crate) tiled_extension_start: *mut c_void,
    pub(crate) minor_to_major: *const i64,
    pub(crate) minor_to_major_size: usize,
    pub(crate) tile_dims: *const i64,
    pub(crate) tile_dim_sizes: *const usize,
    pub(crate) num_tiles: usize,
    pub(crate) kind: c_int,
}

impl TiledLayout {
    /// Bytes of the `Tiled` member, between the head and `kind`.
    pub(crate) const TILED_SIZE: usize = 56;
}

/// `PJRT_HostBufferSemantics_kImmutableOnlyDuringCall`.
pub(crate) const IMMUTABLE_ONLY_DURING_CALL: c_int = 0;
/// `PJRT_HostBufferSemantics_kImmutableUntilTransferCompletes`.
pub(crate) const IMMUTABLE_UNTIL_TRANSFER_COMPLETES: c_int = 1;

/// The text of a pointer and a length, both of which a plugin returned.
///
/// # Safety
/// `data` must be null or point to `size` bytes.
pub(crate) unsafe fn text(data: *const c_char, size: usize) -> String {
    // SAFETY: the caller's promise.
    String::from_utf8_lossy(unsafe { list(data.cast::<u8>(), size) }).into_owned()
}

/// The list of a pointer and a length, both of which a plugin returned; an empty list may have a
/// null pointer.
///
/// # Safety
/// `data` must be null or point to `len` values that live for `'a`.
pub(crate) unsafe fn list<'a, T>(data: *const T, len: usize) -> &'a [T] {
    if data.is_null() || len == 0 {
        return &[];
    }
    // SAFETY: the caller's promise.
    unsafe { std::slice::from_raw_parts(data, len) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout_follows_the_header() {
        assert_eq!(size_of::<Api>(), TABLE_OFFSET);
        assert_eq!(size_of::<NamedValue>(), 56);
        assert_eq!(size_of::<Program>(), 48);
        assert_eq!(size_of::<TiledLayout>(), 80);
        assert_eq!(Function::Error_Destroy as usize, 0);
        assert_eq!(
            Function::LoadedExecutable_GetDeviceAssignment.name(),
            "PJRT_LoadedExecutable_GetDeviceAssignment"
        );
    }
}
