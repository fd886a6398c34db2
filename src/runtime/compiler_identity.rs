//! What a compiled program depends on besides its module: the compiler, the devices, and the
//! processor of this host, for which the CPU plugin generates code.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::pjrt::{Client, CompileOptions, Plugin};

/// Settings that compilers read from the environment.
const COMPILER_VARIABLES: [&str; 3] = ["XLA_FLAGS", "LIBTPU_INIT_ARGS", "TF_XLA_FLAGS"];
/// Lines of `/proc/cpuinfo` that say what code the processor runs; x86 and Arm.
const PROCESSOR_LINES: [&str; 10] = [
    "vendor_id",
    "cpu family",
    "model",
    "model name",
    "flags",
    "Features",
    "CPU implementer",
    "CPU architecture",
    "CPU variant",
    "CPU part",
];

/// A digest of all that decides how a module is compiled: itself, the options, the compiler, the
/// devices, and the processor of this host, for which the CPU plugin generates code. For a cache of
/// this machine it matters which file the plugin is, for one of `many_machines` not when it came.
pub(super) fn program_identity(
    client: &Client,
    module: &str,
    options: &CompileOptions,
    many_machines: bool,
) -> String {
    let plugin = client.plugin();
    let mut parts = vec![
        env!("CARGO_PKG_VERSION").to_owned(),
        module.to_owned(),
        format!("{:?} {:?}", plugin.api_version(), plugin.attributes()),
        format!("{} {}", client.platform_name(), client.platform_version()),
        match many_machines {
            true => format!("{:?}", file_size(plugin.path())),
            false => file_identity(plugin.path()),
        },
        format!("process {}", client.process_index()),
        processor(&fs::read_to_string("/proc/cpuinfo").unwrap_or_default()),
        format!("{:?}", std::thread::available_parallelism().ok()),
    ];
    parts.extend(client.devices().iter().map(|device| {
        let d = device.description();
        format!("{} {} {} {:?}", d.id, d.process_index, d.kind, d.coords())
    }));
    parts.extend(COMPILER_VARIABLES.map(|name| format!("{:?}", std::env::var_os(name))));
    let mut hasher = Sha256::new();
    for part in parts.iter().map(String::as_bytes).chain([&options.encode()[..]]) {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    let digest = hasher.finalize();
    hex::encode(&digest[..16])
}

/// What an executable that was compiled ahead of time depends on: the plugin, wherever it is, and
/// the processor where the code is `for_this_host`.
pub fn compiler_identity(plugin: &Plugin, for_this_host: bool) -> String {
    let size = file_size(plugin.path());
    let processor = match for_this_host {
        true => processor(&fs::read_to_string("/proc/cpuinfo").unwrap_or_default()),
        false => String::new(),
    };
    let all = format!("{:?} {:?} {processor}", plugin.attributes(), size);
    let digest = Sha256::digest(all);
    let digest = hex::encode(&digest[..8]);
    let (major, minor) = plugin.api_version();
    format!("PJRT {major}.{minor} {digest}")
}

fn file_size(path: &Path) -> Option<u64> {
    fs::metadata(path).map(|about| about.len()).ok()
}

/// Path, size and time of a file: hashing the hundreds of megabytes of a plugin would take longer
/// than many a compilation.
fn file_identity(path: &Path) -> String {
    let about = fs::metadata(path);
    let modified = about.as_ref().ok().and_then(|a| a.modified().ok());
    let size = about.map(|a| a.len()).unwrap_or_default();
    format!("{} {size} {modified:?}", path.display())
}

/// What `/proc/cpuinfo` says of the kind of processor.
fn processor(cpuinfo: &str) -> String {
    let known = |line: &&str| {
        let name = line.split(':').next().unwrap_or_default().trim();
        PROCESSOR_LINES.contains(&name)
    };
    let lines: BTreeSet<&str> = cpuinfo.lines().filter(known).collect();
    lines.into_iter().collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn processors_that_run_other_code_differ() {
        let text = "processor : 0\nmodel name : A\nflags : sse avx\ncpu MHz : 1.0\n\nprocessor : 1\nmodel name : A\nflags : sse avx\n";
        assert_eq!(processor(text), "flags : sse avx\nmodel name : A");
        assert_eq!(processor(text), processor(&text.replace("1.0", "2.0")));
        assert_ne!(processor(text), processor(&text.replace("avx", "avx512f")));
    }
}
