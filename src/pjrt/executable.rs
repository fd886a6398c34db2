//! A compiled program and what its compiler knows of it: sizes, costs, its optimized form, its
//! bytes.

use std::fmt;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;
use std::ptr;

use sha2::{Digest, Sha256};

use super::error::{Error, Result};
use super::ffi::{self, Handle, Program, zeroed};
use super::hlo;
use super::plugin::Plugin;
use super::spec::Spec;
use crate::dtype::DType;

/// A compiled program that is not bound to devices.
pub struct Executable {
    plugin: Plugin,
    raw: Handle,
}

// SAFETY: compiled programs are immutable.
unsafe impl Send for Executable {}
// SAFETY: as above.
unsafe impl Sync for Executable {}

impl Executable {
    /// Takes over an executable that the plugin returned.
    pub(super) fn new(plugin: &Plugin, raw: Handle) -> Executable {
        Executable { plugin: plugin.clone(), raw }
    }

    pub fn name(&self) -> Result<String> {
        let mut args = ffi::ExecutableName { executable: self.raw, ..zeroed() };
        self.plugin.call(&mut args)?;
        // SAFETY: the text lives as long as the executable.
        Ok(unsafe { ffi::text(args.text, args.text_size) })
    }

    /// What each device returns.
    pub fn outputs(&self) -> Result<Vec<Spec>> {
        let mut types = ffi::ExecutableOutputElementTypes { executable: self.raw, ..zeroed() };
        self.plugin.call(&mut types)?;
        let mut shapes = ffi::ExecutableOutputDimensions { executable: self.raw, ..zeroed() };
        self.plugin.call(&mut shapes)?;
        // SAFETY: the lists live as long as the executable and have these lengths.
        let (types, ranks) = unsafe {
            (
                ffi::list(types.types, types.num_types),
                ffi::list(shapes.dim_sizes, shapes.num_outputs),
            )
        };
        // SAFETY: as above.
        let mut dims = unsafe { ffi::list(shapes.dims, ranks.iter().sum()) };
        let mut specs = Vec::with_capacity(types.len());
        for (code, rank) in types.iter().zip(ranks) {
            let (shape, rest) = dims.split_at(*rank);
            dims = rest;
            let shape: Vec<usize> = shape.iter().map(|d| *d as usize).collect();
            let dtype = DType::from_pjrt(*code).ok_or_else(|| {
                Error::Invalid(format!(
                    "executable: output {} has unknown type {code}",
                    specs.len()
                ))
            })?;
            specs.push(Spec::new(dtype, &shape));
        }
        Ok(specs)
    }

    /// What each device takes, read from the optimized program; none where the plugin does not show
    /// it.
    pub fn parameters(&self) -> Option<Vec<Spec>> {
        let (code, format) = self.optimized_program().ok()?;
        hlo::parameters(&code, &format)
    }

    /// The program after the compiler's passes, and its format: usually `hlo_with_config`, a
    /// serialized `HloModuleProtoWithConfig`.
    pub fn optimized_program(&self) -> Result<(Vec<u8>, String)> {
        let mut program = Program::new(ptr::null_mut(), 0, "");
        // The first call tells the size, the second fills the bytes.
        self.call_optimized_program(&mut program)?;
        let mut code = vec![0_u8; program.code_size];
        program.code = code.as_mut_ptr();
        self.call_optimized_program(&mut program)?;
        // SAFETY: the plugin owns the format, a constant.
        let format = unsafe { ffi::text(program.format.cast(), program.format_size) };
        Ok((code, format))
    }

    fn call_optimized_program(&self, program: &mut Program) -> Result<()> {
        self.plugin.call(&mut ffi::ExecutableOptimizedProgram {
            executable: self.raw,
            program,
            ..zeroed()
        })
    }

    /// What the program takes of a device's memory.
    pub fn memory_stats(&self) -> Result<CompiledMemoryStats> {
        let mut args = ffi::ExecutableGetCompiledMemoryStats { executable: self.raw, ..zeroed() };
        self.plugin.call(&mut args)?;
        let allocated = args.argument + args.output - args.alias + args.temp;
        // Plugins from before these two were counted leave them zero.
        let or = |value: i64, otherwise: i64| if value == 0 { otherwise } else { value };
        Ok(CompiledMemoryStats {
            argument_bytes: args.argument,
            output_bytes: args.output,
            alias_bytes: args.alias,
            temp_bytes: args.temp,
            total_allocation_bytes: or(args.total_allocation, allocated),
            peak_bytes: or(args.peak, allocated),
            host_temp_bytes: args.host_temp,
        })
    }

    /// The compiled program as bytes that the same plugin on the same kind of device can load
    /// again.
    pub fn serialize(&self) -> Result<Vec<u8>> {
        let mut args = ffi::ExecutableSerialize { executable: self.raw, ..zeroed() };
        self.plugin.call(&mut args)?;
        // SAFETY: the bytes live until the deleter is called, once, after the copy.
        unsafe {
            let bytes = ffi::list(args.bytes, args.bytes_size).to_vec();
            if let Some(deleter) = args.deleter {
                deleter(args.owner);
            }
            Ok(bytes)
        }
    }
}

impl fmt::Debug for Executable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Executable({})", self.name().unwrap_or_default())
    }
}

impl Drop for Executable {
    fn drop(&mut self) {
        self.plugin.free(&mut ffi::ExecutableDestroy { executable: self.raw, ..zeroed() });
    }
}

/// Memory of one device that a program takes, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompiledMemoryStats {
    pub argument_bytes: i64,
    pub output_bytes: i64,
    /// Part of the arguments that outputs are written over, by donation.
    pub alias_bytes: i64,
    pub temp_bytes: i64,
    /// Arguments + outputs - aliased + temporaries: what has to fit into the device.
    pub total_allocation_bytes: i64,
    /// The compiler's own count of the peak, which on TPU includes on-chip memory.
    pub peak_bytes: i64,
    pub host_temp_bytes: i64,
}

/// The error of a failed compile, with the module written to a file named after its contents. One
/// that only takes too much memory is not kept.
pub(super) fn compile_error(cause: Error, module: &str) -> Error {
    if cause.is_out_of_memory() {
        return cause;
    }
    match write_module(module) {
        Ok(path) => Error::Compile { cause: Box::new(cause), module: path },
        Err(_) => cause,
    }
}

/// Writes a module to a new file of this user in the shared folder for temporary files. A file or
/// link that another user has put there is left alone.
fn write_module(module: &str) -> io::Result<PathBuf> {
    let digest: String =
        Sha256::digest(module.as_bytes()).iter().take(6).map(|b| format!("{b:02x}")).collect();
    let process = std::process::id();
    let mut attempt = 0;
    loop {
        let name = format!("llama3-tpu-{digest}-{process}-{attempt}.mlir");
        let path = std::env::temp_dir().join(name);
        let mut options = OpenOptions::new();
        match options.write(true).create_new(true).mode(0o600).open(&path) {
            Ok(mut file) => return file.write_all(module.as_bytes()).map(|()| path),
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists && attempt < 100 => attempt += 1,
            Err(e) => return Err(e),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_module_never_goes_into_a_file_that_is_there() {
        let paths = [0, 1].map(|_| write_module("module {}").unwrap());
        assert_ne!(paths[0], paths[1]);
        for path in &paths {
            assert_eq!(fs::read_to_string(path).unwrap(), "module {}");
            assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
            fs::remove_file(path).unwrap();
        }
    }
}
