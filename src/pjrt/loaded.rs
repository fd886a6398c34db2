//! A compiled program bound to devices, and its execution. It checks what XLA would answer by
//! aborting the process; it must not know what the program computes.

use std::fmt;
use std::ptr;
use std::sync::Arc;

use super::buffer::Buffer;
use super::client::Client;
use super::device::Device;
use super::error::{Error, Result};
use super::event::Event;
use super::executable::{Executable, compile_error};
use super::ffi::{self, ExecuteOptions, Handle, Program, zeroed};
use super::options::CompileOptions;
use super::spec::Spec;

/// A program that is ready to run on the devices it was compiled for.
pub struct LoadedExecutable {
    client: Client,
    raw: Handle,
    executable: Executable,
    devices: Vec<Device>,
    parameters: Option<Arc<[Spec]>>,
    outputs: Vec<Spec>,
}

// SAFETY: the C API allows executions from any thread.
unsafe impl Send for LoadedExecutable {}
// SAFETY: as above.
unsafe impl Sync for LoadedExecutable {}

/// An argument of an execution. A donated buffer is moved in, so that it cannot be used again; its
/// memory becomes an output where the program says so, and is freed otherwise.
#[derive(Debug)]
pub enum Argument<'a> {
    Borrowed(&'a Buffer),
    Donated(Buffer),
}

impl Argument<'_> {
    /// The buffer that is passed.
    pub fn buffer(&self) -> &Buffer {
        match self {
            Argument::Borrowed(buffer) => buffer,
            Argument::Donated(buffer) => buffer,
        }
    }

    fn is_borrowed(&self) -> bool {
        matches!(self, Argument::Borrowed(_))
    }
}

impl<'a> From<&'a Buffer> for Argument<'a> {
    fn from(buffer: &'a Buffer) -> Argument<'a> {
        Argument::Borrowed(buffer)
    }
}

impl From<Buffer> for Argument<'_> {
    fn from(buffer: Buffer) -> Argument<'static> {
        Argument::Donated(buffer)
    }
}

/// A started execution: the outputs may be used at once, as arguments or to be read.
#[derive(Debug)]
pub struct Execution {
    /// Outputs by device, in the order of `LoadedExecutable::devices`.
    pub outputs: Vec<Vec<Buffer>>,
    done: Vec<Event>,
}

impl Execution {
    /// Blocks until all devices are done, and returns the first error.
    pub fn wait(&self) -> Result<()> {
        self.done.iter().try_for_each(Event::wait)
    }

    /// One event for each device.
    pub fn into_parts(self) -> (Vec<Vec<Buffer>>, Vec<Event>) {
        (self.outputs, self.done)
    }
}

impl Client {
    /// Compiles StableHLO text. When that fails the text is written to a file that the error names.
    pub fn compile(&self, module: &str, options: &CompileOptions) -> Result<LoadedExecutable> {
        let program = Program::new(module.as_ptr().cast_mut(), module.len(), "mlir");
        let compile_options = options.encode();
        let mut args = ffi::ClientCompile {
            client: self.raw(),
            program: &raw const program,
            compile_options: compile_options.as_ptr(),
            compile_options_size: compile_options.len(),
            ..zeroed()
        };
        self.plugin().call(&mut args).map_err(|e| compile_error(e, module))?;
        return_free_memory();
        LoadedExecutable::new(self, args.executable)
    }

    /// Loads what `Executable::serialize` returned, under the options it was compiled with.
    pub fn load(&self, serialized: &[u8]) -> Result<LoadedExecutable> {
        let mut args = ffi::ExecutableDeserializeAndLoad {
            client: self.raw(),
            bytes: serialized.as_ptr(),
            bytes_size: serialized.len(),
            ..zeroed()
        };
        self.plugin().call(&mut args)?;
        return_free_memory();
        LoadedExecutable::new(self, args.executable)
    }
}

impl LoadedExecutable {
    /// Takes over a loaded executable that the plugin returned.
    fn new(client: &Client, raw: Handle) -> Result<LoadedExecutable> {
        let guard = Guard { client, raw };
        let mut args = ffi::LoadedGetExecutable { loaded: raw, ..zeroed() };
        client.plugin().call(&mut args)?;
        let executable = Executable::new(client.plugin(), args.executable);
        let outputs = executable.outputs()?;
        let parameters = executable.parameters().map(Arc::from);
        let devices = guard.devices()?;
        std::mem::forget(guard);
        Ok(LoadedExecutable {
            client: client.clone(),
            raw,
            executable,
            devices,
            parameters,
            outputs,
        })
    }

    /// The compiled program, for its statistics and its bytes.
    pub fn executable(&self) -> &Executable {
        &self.executable
    }

    /// The devices of this process that run the program, in the order in which arguments and
    /// outputs are listed.
    pub fn devices(&self) -> &[Device] {
        &self.devices
    }

    /// What each device returns.
    pub fn outputs(&self) -> &[Spec] {
        &self.outputs
    }

    /// What each device takes, if known.
    pub fn parameters(&self) -> Option<&[Spec]> {
        self.parameters.as_deref()
    }

    /// Declares what each device takes, for plugins that do not show their optimized program.
    pub fn with_parameters(mut self, parameters: &[Spec]) -> LoadedExecutable {
        self.parameters = Some(parameters.into());
        self
    }

    /// Starts the program on all its devices, with one list of arguments for each, and returns at
    /// once.
    pub fn execute(&self, arguments: Vec<Vec<Argument<'_>>>) -> Result<Execution> {
        self.check(&arguments)?;
        let handles: Vec<Vec<Handle>> =
            arguments.iter().map(|list| list.iter().map(|a| a.buffer().raw()).collect()).collect();
        let argument_lists: Vec<*const Handle> = handles.iter().map(Vec::as_ptr).collect();
        let mut outputs = vec![vec![ptr::null_mut(); self.outputs.len()]; self.devices.len()];
        let output_lists: Vec<*mut Handle> = outputs.iter_mut().map(Vec::as_mut_ptr).collect();
        let mut done = vec![ptr::null_mut(); self.devices.len()];
        let kept: Vec<i64> = borrowed(&arguments[0]).map(|i| i as i64).collect();
        let mut options = ExecuteOptions {
            non_donatable_input_indices: kept.as_ptr(),
            num_non_donatable_input_indices: kept.len(),
            ..zeroed()
        };
        options.struct_size = size_of::<ExecuteOptions>();
        let mut args = ffi::LoadedExecute {
            executable: self.raw,
            options: &raw const options,
            argument_lists: argument_lists.as_ptr(),
            num_devices: self.devices.len(),
            num_args: arguments[0].len(),
            output_lists: output_lists.as_ptr(),
            device_complete_events: done.as_mut_ptr(),
            ..zeroed()
        };
        self.client.plugin().call(&mut args)?;
        let outputs = outputs
            .iter()
            .zip(&self.devices)
            .map(|(handles, device)| self.wrap(handles, device))
            .collect();
        let done = done.into_iter().map(|event| Event::new(&self.client, event)).collect();
        Ok(Execution { outputs, done })
    }

    fn wrap(&self, handles: &[Handle], device: &Device) -> Vec<Buffer> {
        let wrap = |(raw, spec): (&Handle, &Spec)| Buffer::new(device, *raw, spec.clone());
        handles.iter().zip(&self.outputs).map(wrap).collect()
    }

    fn check(&self, arguments: &[Vec<Argument<'_>>]) -> Result<()> {
        let refuse = |text: String| Err(Error::Invalid(format!("execute: {text}")));
        if arguments.len() != self.devices.len() {
            let (given, devices) = (arguments.len(), self.devices.len());
            return refuse(format!(
                "arguments for {given} devices were given, the program runs on {devices}"
            ));
        }
        if arguments.is_empty() {
            return refuse("the program runs on no device of this process".to_owned());
        }
        let expected = self.parameters.as_ref().map_or(arguments[0].len(), |p| p.len());
        for (list, device) in arguments.iter().zip(&self.devices) {
            let id = device.id();
            if list.len() != expected {
                return refuse(format!(
                    "device {id} got {} arguments, the program takes {expected}",
                    list.len()
                ));
            }
            if !borrowed(list).eq(borrowed(&arguments[0])) {
                return refuse(format!(
                    "device {id} donates other arguments than device {}",
                    self.devices[0].id()
                ));
            }
            for (i, argument) in list.iter().enumerate() {
                let buffer = argument.buffer();
                if !buffer.device().client().is(&self.client) || buffer.device() != device {
                    return refuse(format!(
                        "argument {i} of device {id} is on device {}",
                        buffer.device().id()
                    ));
                }
                if let Some(want) =
                    self.parameters.as_ref().map(|p| &p[i]).filter(|want| *want != buffer.spec())
                {
                    return refuse(format!(
                        "argument {i} of device {id} is {}, the program takes {want}",
                        buffer.spec()
                    ));
                }
            }
        }
        Ok(())
    }
}

impl fmt::Debug for LoadedExecutable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.executable.name().unwrap_or_default();
        write!(f, "LoadedExecutable({name}, {} devices)", self.devices.len())
    }
}

/// Indices of the arguments that are not donated.
fn borrowed<'a>(arguments: &'a [Argument<'_>]) -> impl Iterator<Item = usize> + 'a {
    arguments.iter().enumerate().filter(|(_, a)| a.is_borrowed()).map(|(i, _)| i)
}

/// Frees a loaded executable if reading its properties fails.
struct Guard<'a> {
    client: &'a Client,
    raw: Handle,
}

impl Guard<'_> {
    fn devices(&self) -> Result<Vec<Device>> {
        let mut args = ffi::LoadedAddressableDevices { executable: self.raw, ..zeroed() };
        self.client.plugin().call(&mut args)?;
        // SAFETY: the list lives as long as the executable.
        let devices = unsafe { ffi::list(args.devices, args.num_devices) };
        let find = |raw: &Handle| self.client.device(*raw);
        devices.iter().map(find).collect::<Option<_>>().ok_or_else(|| {
            Error::Invalid("executable: runs on a device that its client does not list".to_owned())
        })
    }
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.client.plugin().free(&mut ffi::LoadedDestroy { executable: self.raw, ..zeroed() });
    }
}

impl Drop for LoadedExecutable {
    fn drop(&mut self) {
        self.client.plugin().free(&mut ffi::LoadedDestroy { executable: self.raw, ..zeroed() });
    }
}

/// Gives the memory that a compiler freed back to the kernel. Glibc keeps what lies between blocks
/// that live on: 0.3 GB after a train step of 30 layers.
fn return_free_memory() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: glibc's own lock guards its heaps.
    unsafe {
        libc::malloc_trim(0);
    }
}
