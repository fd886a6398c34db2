//! A report on plugin and devices for people whose devices do not show up.
//! It must not change anything, nor choose anything: it tells what `discover` would do.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::client::Client;
use super::device::Device;
use super::discover::{self, Found, Platform};
use super::error::{Code, Error, Result};
use super::hardware::{self, tpu_devices_below};
use super::named_value::NamedValue;
use super::plugin::Plugin;

/// The lock that libtpu takes for as long as it has the chips.
const TPU_LOCK: &str = "/tmp/libtpu_lockfile";

/// Plugins on this machine as a table for people.
pub fn list_text() -> String {
    let found = discover::list();
    if found.is_empty() {
        return "no plugin found; run `llama3-tpu plugin install cpu|gpu|tpu`\n".to_owned();
    }
    found.iter().fold(String::new(), |mut text, plugin| {
        let _ = writeln!(
            text,
            "{:<5} {:<17} {}",
            plugin.platform.name(),
            plugin.source,
            plugin.path.display()
        );
        text
    })
}

/// What would be used for `platform`, what it says of itself and its devices, and what to do where that fails. The
/// second value says whether all is well.
pub fn doctor(
    platform: Platform,
    explicit: Option<&Path>,
    options: &[(&str, NamedValue)],
) -> (String, bool) {
    let mut text = String::new();
    let result = examine(&mut text, platform, explicit, options);
    if let Err(error) = &result {
        let _ = writeln!(text, "problem    {error}");
        for line in remedies(error, platform) {
            let _ = writeln!(text, "fix        {line}");
        }
    }
    (text, result.is_ok())
}

fn examine(
    text: &mut String,
    platform: Platform,
    explicit: Option<&Path>,
    options: &[(&str, NamedValue)],
) -> Result<()> {
    let _ = writeln!(text, "machine    {}", machine());
    for holder in holders(&tpu_devices_below(Path::new("/"))) {
        let _ = writeln!(text, "in use     {holder}");
    }
    let found = discover::find(platform, explicit)?;
    let _ = writeln!(text, "plugin     {found}");
    describe_plugin(text, &Plugin::load(&found.path)?);
    describe_client(text, &found, options)
}

fn machine() -> String {
    let chips = tpu_devices_below(Path::new("/")).len();
    match hardware::detect() {
        Platform::Tpu => format!("tpu, {chips} device files"),
        other => other.to_string(),
    }
}

fn describe_plugin(text: &mut String, plugin: &Plugin) {
    let (major, minor) = plugin.api_version();
    let stablehlo = plugin
        .stablehlo_version()
        .unwrap_or_else(|| "unknown".to_owned());
    let _ = writeln!(
        text,
        "versions   PJRT API {major}.{minor}, StableHLO {stablehlo}"
    );
}

fn describe_client(text: &mut String, found: &Found, options: &[(&str, NamedValue)]) -> Result<()> {
    let client: Client = found.client(options)?;
    let version = client.platform_version().lines().next().unwrap_or_default();
    let _ = writeln!(text, "platform   {} {version}", client.platform_name());
    for device in client.devices() {
        let _ = writeln!(
            text,
            "device {:<3} {}",
            device.id(),
            describe_device(&device)
        );
    }
    Ok(())
}

fn describe_device(device: &Device) -> String {
    let description = device.description();
    let mut text = format!(
        "{}, process {}",
        description.kind, description.process_index
    );
    if let Some(coords) = description.coords() {
        let _ = write!(text, ", coords {coords:?}");
    }
    if !device.is_addressable() {
        text.push_str(", of another host");
        return text;
    }
    match device
        .memory_stats()
        .ok()
        .and_then(|stats| Some((stats.bytes_in_use, stats.bytes_limit?)))
    {
        Some((used, limit)) => {
            let gib = |bytes: i64| bytes as f64 / f64::from(1 << 30);
            let _ = write!(text, ", {:.2} of {:.2} GiB in use", gib(used), gib(limit));
        }
        None => text.push_str(", memory not reported"),
    }
    text
}

/// What a user can do about an error.
fn remedies(error: &Error, platform: Platform) -> Vec<String> {
    let wanted = if platform == Platform::Auto {
        hardware::detect()
    } else {
        platform
    };
    match error {
        Error::Load { .. }
        | Error::NotAPlugin { .. }
        | Error::TooOld { .. }
        | Error::NoPlugin { .. } => {
            vec![format!("llama3-tpu plugin install {wanted}")]
        }
        Error::Call { code, .. } if wanted == Platform::Tpu => tpu_remedies(*code),
        Error::Call { .. } if wanted == Platform::Gpu => {
            vec![
                "nvidia-smi    # must list the GPU; the CUDA libraries must be on LD_LIBRARY_PATH"
                    .to_owned(),
            ]
        }
        _ => Vec::new(),
    }
}

fn tpu_remedies(code: Code) -> Vec<String> {
    let devices = tpu_devices_below(Path::new("/"));
    if devices.is_empty() {
        return vec![
            "run on a Cloud TPU VM: this machine has neither /dev/accel* nor a TPU under /dev/vfio"
                .to_owned(),
        ];
    }
    let pids: Vec<String> = holders(&devices)
        .iter()
        .filter_map(|holder| holder.pid)
        .map(|pid| pid.to_string())
        .collect();
    if !pids.is_empty() {
        return vec![format!(
            "kill {}    # these processes have the TPU",
            pids.join(" ")
        )];
    }
    if Path::new(TPU_LOCK).exists() {
        return vec![format!(
            "sudo rm {TPU_LOCK}    # left behind: no process has the TPU"
        )];
    }
    match code {
        Code::UNAVAILABLE => vec!["start the same command on every worker of the slice".to_owned()],
        _ => vec![
            "sudo usermod -aG root $USER, or run with sudo: the device files must be readable"
                .to_owned(),
        ],
    }
}

/// A process that has a device file open.
struct Holder {
    pid: Option<u32>,
    text: String,
}

impl std::fmt::Display for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

/// Who has one of the device files open, and the lock file if it is there.
fn holders(devices: &[PathBuf]) -> Vec<Holder> {
    let mut all: Vec<Holder> = open_files(Path::new("/proc"), devices)
        .into_iter()
        .map(|(pid, name, device)| Holder {
            pid: Some(pid),
            text: format!("{} by process {pid} ({name})", device.display()),
        })
        .collect();
    if !devices.is_empty() && Path::new(TPU_LOCK).exists() {
        all.push(Holder {
            pid: None,
            text: format!("{TPU_LOCK} exists"),
        });
    }
    all
}

/// Process, command and file for every process but this one that has one of the files open.
fn open_files(proc: &Path, files: &[PathBuf]) -> Vec<(u32, String, PathBuf)> {
    let mut all = Vec::new();
    if files.is_empty() {
        return all;
    }
    for process in fs::read_dir(proc).into_iter().flatten().flatten() {
        let Ok(pid) = process.file_name().to_string_lossy().parse::<u32>() else {
            continue;
        };
        if pid == std::process::id() {
            continue;
        }
        let links = fs::read_dir(process.path().join("fd"))
            .into_iter()
            .flatten()
            .flatten();
        let open = links
            .filter_map(|link| fs::read_link(link.path()).ok())
            .find(|target| files.contains(target));
        if let Some(file) = open {
            let name = fs::read_to_string(process.path().join("comm")).unwrap_or_default();
            all.push((pid, name.trim().to_owned(), file));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_with_the_device_open_is_named() {
        let root = tempfile::tempdir().unwrap();
        let device = root.path().join("accel0");
        let fd = root.path().join("proc/4242/fd");
        fs::create_dir_all(&fd).unwrap();
        fs::write(root.path().join("proc/4242/comm"), "trainer\n").unwrap();
        std::os::unix::fs::symlink(&device, fd.join("3")).unwrap();
        let open = open_files(&root.path().join("proc"), std::slice::from_ref(&device));
        assert_eq!(open, [(4242, "trainer".to_owned(), device)]);
    }

    #[test]
    fn a_missing_plugin_comes_with_the_command_that_fixes_it() {
        let (text, well) = doctor(Platform::Cpu, Some(Path::new("/nonexistent.so")), &[]);
        assert!(!well);
        assert!(
            text.contains("problem    plugin /nonexistent.so: cannot be loaded"),
            "{text}"
        );
        assert!(
            text.contains("fix        llama3-tpu plugin install cpu"),
            "{text}"
        );
    }

    #[cfg(feature = "pjrt-cpu")]
    #[test]
    fn a_working_plugin_is_described_with_its_devices() {
        let path = std::env::var_os("PJRT_PLUGIN_PATH")
            .unwrap_or_else(|| env!("LLAMA3_TPU_CPU_PLUGIN").into());
        let options = [("cpu_device_count", NamedValue::Int(2))];
        let (text, well) = doctor(Platform::Cpu, Some(Path::new(&path)), &options);
        assert!(well, "{text}");
        assert!(
            text.contains("versions   PJRT API 0.") && text.contains("device 1   cpu, process 0"),
            "{text}"
        );
    }
}
