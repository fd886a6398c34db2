//! With the feature `pjrt-cpu`, makes sure that the XLA CPU plugin is there and tells the crate
//! where. `cargo test` runs with the variables that are set here.

// What cargo reads.
#![allow(clippy::print_stdout)]

#[allow(dead_code, unreachable_pub)]
#[path = "src/plugins/wheel.rs"]
mod wheel;

use std::path::PathBuf;

/// How many tests run at a time.
const TEST_THREADS: &str = "RUST_TEST_THREADS";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/plugins/wheel.rs");
    for variable in ["PJRT_PLUGIN_PATH", "XDG_CACHE_HOME", "HOME"] {
        println!("cargo::rerun-if-env-changed={variable}");
    }
    println!("cargo::rerun-if-env-changed={TEST_THREADS}");
    // One more than there are processors, as some tests wait for processes and timers.
    if std::env::var_os(TEST_THREADS).is_none() {
        let cores = std::thread::available_parallelism().map_or(1, |cores| cores.get());
        println!("cargo::rustc-env={TEST_THREADS}={}", cores + 1);
    }
    if std::env::var_os("CARGO_FEATURE_PJRT_CPU").is_none() {
        return;
    }
    match cpu_plugin() {
        Ok(path) => {
            // A plugin that has been deleted from the cache is fetched again by the next build.
            println!("cargo::rerun-if-changed={}", path.display());
            println!("cargo::rustc-env=LLAMA3_TPU_CPU_PLUGIN={}", path.display());
        }
        Err(reason) => println!("cargo::error={}", one_line(&reason)),
    }
}

/// The plugin that the user named, or else the pinned wheel's.
fn cpu_plugin() -> Result<PathBuf, String> {
    if let Some(path) = std::env::var_os("PJRT_PLUGIN_PATH").map(PathBuf::from) {
        return path.canonicalize().map_err(|e| {
            format!(
                "PJRT_PLUGIN_PATH={}: {e}; point it to a PJRT plugin or unset it",
                path.display()
            )
        });
    }
    let Some(wheel) = wheel::WHEELS.iter().find(|wheel| wheel.platform == "cpu") else {
        return Err("no wheel is known for the CPU".to_owned());
    };
    wheel.install().map_err(|reason| {
        format!(
            "feature pjrt-cpu: the XLA CPU plugin could not be obtained: {reason}. Either connect to a package index and \
             build again (`python3 -m pip download --no-deps {}=={}` must work), or set PJRT_PLUGIN_PATH to a PJRT CPU \
             plugin that you have, or build without the feature and name a plugin when running (`--plugin FILE`).",
            wheel.package, wheel.version
        )
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
