//! Arrays in device memory, and their ways from and to the host. It owns the handles; it must not
//! know what an array means or how a larger one was cut into parts.

use std::fmt;
use std::ptr;

use super::client::Client;
use super::device::Device;
use super::error::{Error, Result};
use super::event::Event;
use super::ffi::{self, Handle, TiledLayout, zeroed};
use super::host::{Element, as_bytes_mut};
use super::spec::Spec;
use crate::dtype::DType;

/// An array on one device. Dropping it frees the memory as soon as the work that uses it is done.
pub struct Buffer {
    device: Device,
    raw: Handle,
    spec: Spec,
}

// SAFETY: the C API allows calls on a buffer from any thread.
unsafe impl Send for Buffer {}
// SAFETY: as above; no call of this layer on a shared buffer changes its contents.
unsafe impl Sync for Buffer {}

impl Buffer {
    /// Copies `data`, dense and row-major, to the device. The bytes are free again when this
    /// returns.
    pub fn from_host(device: &Device, dtype: DType, dims: &[usize], data: &[u8]) -> Result<Buffer> {
        let spec = Spec::new(dtype, dims);
        // SAFETY: the plugin reads the bytes during the call only.
        let (buffer, _done) =
            unsafe { Buffer::upload(device, spec, data, ffi::IMMUTABLE_ONLY_DURING_CALL) }?;
        Ok(buffer)
    }

    /// Copies a list of elements to the device.
    pub fn from_slice<T: Element>(device: &Device, dims: &[usize], data: &[T]) -> Result<Buffer> {
        Buffer::from_host(device, T::DTYPE, dims, super::host::as_bytes(data))
    }

    /// Sends `data` to the device without an intermediate copy; it is dropped when the transfer is
    /// done.
    pub fn from_owned<D>(device: &Device, dtype: DType, dims: &[usize], data: D) -> Result<Buffer>
    where
        D: AsRef<[u8]> + Send + Sync + 'static,
    {
        // The box gives the value an address that stays the same while it moves into the callback.
        let data = Box::new(data);
        let bytes: *const [u8] = (*data).as_ref();
        let semantics = ffi::IMMUTABLE_UNTIL_TRANSFER_COMPLETES;
        // SAFETY: the callback below owns `data` until the plugin is done with it.
        let (buffer, done) =
            unsafe { Buffer::upload(device, Spec::new(dtype, dims), &*bytes, semantics) }?;
        match done {
            Some(done) => done.on_ready(move |_| drop(data)),
            None => drop(data),
        }
        Ok(buffer)
    }

    /// # Safety
    /// `data` must stay as it is for as long as `semantics` says.
    unsafe fn upload(
        device: &Device,
        spec: Spec,
        data: &[u8],
        semantics: i32,
    ) -> Result<(Buffer, Option<Event>)> {
        if data.len() != spec.bytes() {
            return Err(Error::Invalid(format!(
                "buffer: {spec} takes {} bytes, {} were given",
                spec.bytes(),
                data.len()
            )));
        }
        if !device.is_addressable() {
            return Err(Error::Invalid(format!(
                "buffer: device {} belongs to another host",
                device.id()
            )));
        }
        let dims: Vec<i64> = spec.dims().iter().map(|d| *d as i64).collect();
        let mut args = ffi::ClientBufferFromHostBuffer {
            client: device.client().raw(),
            data: data.as_ptr(),
            element_type: spec.dtype().pjrt(),
            dims: dims.as_ptr(),
            num_dims: dims.len(),
            host_buffer_semantics: semantics,
            device: device.raw(),
            ..zeroed()
        };
        device.client().plugin().call(&mut args)?;
        let buffer = Buffer::new(device, args.buffer, spec);
        let done = args.done_with_host_buffer;
        Ok((buffer, (!done.is_null()).then(|| Event::new(device.client(), done))))
    }

    /// Takes over a buffer that the plugin returned.
    pub(super) fn new(device: &Device, raw: Handle, spec: Spec) -> Buffer {
        Buffer { device: device.clone(), raw, spec }
    }

    pub(super) fn raw(&self) -> Handle {
        self.raw
    }

    pub fn spec(&self) -> &Spec {
        &self.spec
    }

    pub fn dtype(&self) -> DType {
        self.spec.dtype()
    }

    /// Dimensions of this device's part.
    pub fn dims(&self) -> &[usize] {
        self.spec.dims()
    }

    pub fn device(&self) -> &Device {
        &self.device
    }

    fn client(&self) -> &Client {
        self.device.client()
    }

    /// Copies the array into `dst`, dense and row-major, and waits for it.
    pub fn to_host(&self, dst: &mut [u8]) -> Result<()> {
        if dst.len() != self.spec.bytes() {
            let (spec, needs) = (&self.spec, self.spec.bytes());
            return Err(Error::Invalid(format!(
                "buffer: {spec} takes {needs} bytes, {} were given",
                dst.len()
            )));
        }
        // SAFETY: the bytes are borrowed until the wait ends.
        unsafe { self.download(dst.as_mut_ptr(), dst.len()) }?.wait()
    }

    /// The elements of the array; waits for them.
    pub fn to_vec<T: Element>(&self) -> Result<Vec<T>> {
        if T::DTYPE != self.dtype() {
            return Err(Error::Invalid(format!(
                "buffer: holds {}, {} was asked for",
                self.dtype(),
                T::DTYPE
            )));
        }
        let mut elements = vec![T::default(); self.spec.elements()];
        self.to_host(as_bytes_mut(&mut elements))?;
        Ok(elements)
    }

    /// # Safety
    /// `dst` must point to `size` bytes that nobody else touches until the event is ready.
    unsafe fn download(&self, dst: *mut u8, size: usize) -> Result<Event> {
        // Without a layout the plugin would hand out the bytes in the order of the device.
        let minor_to_major: Vec<i64> = (0..self.dims().len() as i64).rev().collect();
        let layout = TiledLayout {
            struct_size: size_of::<TiledLayout>(),
            extension_start: ptr::null_mut(),
            tiled_struct_size: TiledLayout::TILED_SIZE,
            tiled_extension_start: ptr::null_mut(),
            minor_to_major: minor_to_major.as_ptr(),
            minor_to_major_size: minor_to_major.len(),
            tile_dims: ptr::null(),
            tile_dim_sizes: ptr::null(),
            num_tiles: 0,
            kind: 0,
        };
        let mut args = ffi::BufferToHostBuffer {
            buffer: self.raw,
            host_layout: &raw const layout,
            dst,
            dst_size: size,
            ..zeroed()
        };
        self.client().plugin().call(&mut args)?;
        Ok(Event::new(self.client(), args.event))
    }

    /// Ready when the array has been computed or transferred, with the error that this may have
    /// ended in.
    pub fn ready(&self) -> Result<Event> {
        let mut args = ffi::BufferReadyEvent { buffer: self.raw, ..zeroed() };
        self.client().plugin().call(&mut args)?;
        Ok(Event::new(self.client(), args.event))
    }

    /// Where the array is on the device, to see that memory was reused; not every plugin says.
    pub fn address(&self) -> Result<usize> {
        let mut args = ffi::BufferUnsafePointer { buffer: self.raw, ..zeroed() };
        self.client().plugin().call(&mut args)?;
        Ok(args.pointer)
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        self.client().plugin().free(&mut ffi::BufferDestroy { buffer: self.raw, ..zeroed() });
    }
}

impl fmt::Debug for Buffer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Buffer({} on device {})", self.spec, self.device.id())
    }
}
