//! How tests compile: XLA's machine code is not optimized, comes in one piece, and its fusions are
//! emitted as LLVM IR and not through passes of MLIR. Together it takes a quarter of the time.
//! Sharding, fusions and buffers are decided before. For users it would not do: code that is
//! optimized compiles slower without MLIR, and runs slower.
//!
//! Both test binaries contain this file: the one of the unit tests and `tests/suite`.

#![allow(unsafe_code)]

use std::ffi::CStr;

/// Plugins have no other way to take the last of these than the environment. Child processes
/// inherit it.
const NAME: &CStr = c"XLA_FLAGS";
const FLAGS: &CStr =
    c"--xla_backend_optimization_level=0 --xla_cpu_parallel_codegen_split_count=1 \
    --xla_backend_extra_options=xla_cpu_disable_new_fusion_emitters";

/// Called before `main`, as no thread that reads the environment is there yet.
#[used]
#[unsafe(link_section = ".init_array")]
static BEFORE_MAIN: extern "C" fn() = set_flags;

/// Sets the variable unless it is set.
extern "C" fn set_flags() {
    // SAFETY: the only thread calls it, with strings that end with a zero.
    unsafe { libc::setenv(NAME.as_ptr(), FLAGS.as_ptr(), 0) };
}
