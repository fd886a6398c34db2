//! The argument structs of the functions that this program calls, field by field as in the header.
//! Fields that mean the same in many structs have one name here: `text` and `text_size`, `bytes`
//! and `bytes_size`.

use std::ffi::{c_char, c_int, c_void};

use super::{
    Arguments, ErrorHandle, Function, Handle, Handles, KeyValueGet, KeyValuePut, KeyValueTryGet,
    NamedValue, OptionalInt, Program, TiledLayout, Zeroable, structs,
};

structs! {
    ErrorDestroy = Error_Destroy { error: ErrorHandle }
    ErrorMessage = Error_Message { error: ErrorHandle, message: *const c_char, message_size: usize }
    ErrorGetCode = Error_GetCode { error: ErrorHandle, code: c_int }

    PluginInitialize = Plugin_Initialize {}
    PluginAttributes = Plugin_Attributes { attributes: *const NamedValue, num_attributes: usize }

    EventDestroy = Event_Destroy { event: Handle }
    EventAwait = Event_Await { event: Handle }
    EventOnReady = Event_OnReady {
        event: Handle,
        callback: Option<unsafe extern "C" fn(ErrorHandle, *mut c_void)>,
        user_arg: *mut c_void,
    }

    ClientCreate = Client_Create {
        create_options: *const NamedValue,
        num_options: usize,
        kv_get_callback: Option<unsafe extern "C" fn(*mut KeyValueGet) -> ErrorHandle>,
        kv_get_user_arg: *mut c_void,
        kv_put_callback: Option<unsafe extern "C" fn(*mut KeyValuePut) -> ErrorHandle>,
        kv_put_user_arg: *mut c_void,
        client: Handle,
        kv_try_get_callback: Option<unsafe extern "C" fn(*mut KeyValueTryGet) -> ErrorHandle>,
        kv_try_get_user_arg: *mut c_void,
    }
    ClientDestroy = Client_Destroy { client: Handle }
    ClientPlatformName = Client_PlatformName { client: Handle, text: *const c_char, text_size: usize }
    ClientPlatformVersion = Client_PlatformVersion { client: Handle, text: *const c_char, text_size: usize }
    ClientProcessIndex = Client_ProcessIndex { client: Handle, process_index: c_int }
    ClientDevices = Client_Devices { client: Handle, devices: Handles, num_devices: usize }
    ClientCompile = Client_Compile {
        client: Handle,
        program: *const Program,
        compile_options: *const u8,
        compile_options_size: usize,
        executable: Handle,
    }
    ClientBufferFromHostBuffer = Client_BufferFromHostBuffer {
        client: Handle,
        data: *const u8,
        element_type: c_int,
        dims: *const i64,
        num_dims: usize,
        byte_strides: *const i64,
        num_byte_strides: usize,
        host_buffer_semantics: c_int,
        device: Handle,
        memory: Handle,
        device_layout: *const TiledLayout,
        done_with_host_buffer: Handle,
        buffer: Handle,
    }

    DescriptionId = DeviceDescription_Id { description: Handle, id: c_int }
    DescriptionProcessIndex = DeviceDescription_ProcessIndex { description: Handle, process_index: c_int }
    DescriptionAttributes = DeviceDescription_Attributes {
        description: Handle,
        num_attributes: usize,
        attributes: *const NamedValue,
    }
    DescriptionKind = DeviceDescription_Kind { description: Handle, text: *const c_char, text_size: usize }

    DeviceGetDescription = Device_GetDescription { device: Handle, description: Handle }
    DeviceIsAddressable = Device_IsAddressable { device: Handle, is_addressable: bool }
    DeviceMemoryStats = Device_MemoryStats {
        device: Handle,
        bytes_in_use: i64,
        peak_bytes_in_use: OptionalInt,
        num_allocs: OptionalInt,
        largest_alloc_size: OptionalInt,
        bytes_limit: OptionalInt,
        bytes_reserved: OptionalInt,
        peak_bytes_reserved: OptionalInt,
        bytes_reservable_limit: OptionalInt,
        largest_free_block_bytes: OptionalInt,
        pool_bytes: OptionalInt,
        peak_pool_bytes: OptionalInt,
        peak_allocated_bytes: OptionalInt,
    }

    ExecutableDestroy = Executable_Destroy { executable: Handle }
    ExecutableName = Executable_Name { executable: Handle, text: *const c_char, text_size: usize }
    ExecutableOptimizedProgram = Executable_OptimizedProgram { executable: Handle, program: *mut Program }
    ExecutableSerialize = Executable_Serialize {
        executable: Handle,
        bytes: *const u8,
        bytes_size: usize,
        owner: Handle,
        deleter: Option<unsafe extern "C" fn(Handle)>,
    }
    ExecutableOutputElementTypes = Executable_OutputElementTypes {
        executable: Handle,
        types: *const c_int,
        num_types: usize,
    }
    ExecutableOutputDimensions = Executable_OutputDimensions {
        executable: Handle,
        num_outputs: usize,
        dims: *const i64,
        dim_sizes: *const usize,
    }
    ExecutableGetCompiledMemoryStats = Executable_GetCompiledMemoryStats {
        executable: Handle,
        generated_code: i64,
        argument: i64,
        output: i64,
        alias: i64,
        temp: i64,
        host_generated_code: i64,
        host_argument: i64,
        host_output: i64,
        host_alias: i64,
        host_temp: i64,
        peak: i64,
        total_size: i64,
        total_allocation: i64,
        indefinite: i64,
        peak_unpadded_heap: i64,
    }
    ExecutableDeserializeAndLoad = Executable_DeserializeAndLoad {
        client: Handle,
        bytes: *const u8,
        bytes_size: usize,
        executable: Handle,
        compile_options: *const u8,
        compile_options_size: usize,
        load_options: *const c_void,
    }

    LoadedDestroy = LoadedExecutable_Destroy { executable: Handle }
    LoadedGetExecutable = LoadedExecutable_GetExecutable { loaded: Handle, executable: Handle }
    LoadedAddressableDevices = LoadedExecutable_AddressableDevices {
        executable: Handle,
        devices: Handles,
        num_devices: usize,
    }
    LoadedExecute = LoadedExecutable_Execute {
        executable: Handle,
        options: *const ExecuteOptions,
        argument_lists: *const *const Handle,
        num_devices: usize,
        num_args: usize,
        output_lists: *const *mut Handle,
        device_complete_events: *mut Handle,
        execute_device: Handle,
    }
    /// `PJRT_ExecuteOptions`.
    ExecuteOptions {
        send_callbacks: *const c_void,
        recv_callbacks: *const c_void,
        num_send_ops: usize,
        num_recv_ops: usize,
        launch_id: c_int,
        non_donatable_input_indices: *const i64,
        num_non_donatable_input_indices: usize,
        context: *const c_void,
        call_location: *const c_char,
        num_tasks: usize,
        task_ids: *const c_int,
        incarnation_ids: *const i64,
        multi_slice_config: *const c_void,
        use_major_to_minor_data_layout_for_callbacks: bool,
        hlo_output_callbacks: *const c_void,
        num_hlo_output_callbacks: usize,
    }

    BufferDestroy = Buffer_Destroy { buffer: Handle }
    BufferReadyEvent = Buffer_ReadyEvent { buffer: Handle, event: Handle }
    BufferUnsafePointer = Buffer_UnsafePointer { buffer: Handle, pointer: usize }
    BufferToHostBuffer = Buffer_ToHostBuffer {
        buffer: Handle,
        host_layout: *const TiledLayout,
        dst: *mut u8,
        dst_size: usize,
        event: Handle,
    }

    TopologyCreate = TopologyDescription_Create {
        name: *const u8,
        name_size: usize,
        create_options: *const NamedValue,
        num_options: usize,
        topology: Handle,
    }
    TopologyDestroy = TopologyDescription_Destroy { topology: Handle }
    TopologyPlatformName = TopologyDescription_PlatformName { topology: Handle, text: *const c_char, text_size: usize }
    TopologyGetDeviceDescriptions = TopologyDescription_GetDeviceDescriptions {
        topology: Handle,
        descriptions: Handles,
        num_descriptions: usize,
    }
    Compile = Compile {
        topology: Handle,
        program: *const Program,
        compile_options: *const u8,
        compile_options_size: usize,
        client: Handle,
        executable: Handle,
    }
}
