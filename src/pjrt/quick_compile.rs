//! How tests compile: XLA's machine code is not optimized, comes in one piece, and its fusions are
//! emitted as LLVM IR and not through passes of MLIR. Together it takes a quarter of the time.
//! Sharding, fusions and buffers are decided before.

use std::sync::Once;

/// `XLA_FLAGS` of tests. For users it would not do: code that is optimized compiles slower without
/// MLIR, and runs slower.
pub const XLA_FLAGS: &str = "--xla_backend_optimization_level=0 \
                             --xla_cpu_parallel_codegen_split_count=1 \
                             --xla_backend_extra_options=xla_cpu_disable_new_fusion_emitters";

/// Lets the plugins that this process loads from now on compile so, unless `XLA_FLAGS` is set.
pub fn compile_quickly() {
    static SET: Once = Once::new();
    SET.call_once(|| {
        if std::env::var_os("XLA_FLAGS").is_none() {
            // SAFETY: what reads the environment without the lock of `std` is a plugin, and none is
            // loaded yet.
            unsafe { std::env::set_var("XLA_FLAGS", XLA_FLAGS) };
        }
    });
}
