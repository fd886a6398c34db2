//! A report on plugin and devices for those whose devices do not show up.
//! It must not change anything, nor choose anything: it tells what `discover` would do.

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::discover::{self, PluginPath};
use super::machine::{self, tpu_devices_below};
use crate::hardware::{Platform, RequestedPlatform};
use crate::pjrt::Client;
use crate::pjrt::Device;
use crate::pjrt::Plugin;
use crate::pjrt::{Code, Error, NamedValue, Result};

/// The file, below the root, that libtpu has locked for as long as it has the chips. It may stay
/// behind, which does no harm to those who may write it.
const TPU_LOCK: &str = "tmp/libtpu_lockfile";

/// Plugins on this machine as a human-readable table.
pub fn list_text() -> String {
    let plugins = discover::list();
    if plugins.is_empty() {
        return "no plugin found; run `llama3-tpu plugin install cpu|gpu|tpu`\n".to_owned();
    }
    plugins.iter().fold(String::new(), |mut text, plugin| {
        let _ = writeln!(
            text,
            "{:<5} {:<17} {}",
            Platform::requested_name(plugin.platform),
            plugin.source,
            plugin.path.display()
        );
        text
    })
}

/// What would be used for `platform`, what it says of itself and its devices, and what to do where
/// that fails. The second value says whether all is well.
pub fn doctor(platform: RequestedPlatform, explicit: Option<&Path>) -> (String, bool) {
    let mut text = String::new();
    let result = examine(&mut text, platform, explicit);
    if let Err(error) = &result {
        let _ = writeln!(text, "problem    {error}");
        for line in remedies(error, platform) {
            let _ = writeln!(text, "fix        {line}");
        }
    }
    (text, result.is_ok())
}

fn examine(text: &mut String, platform: RequestedPlatform, explicit: Option<&Path>) -> Result<()> {
    let _ = writeln!(text, "machine    {}", machine());
    for holder in holders(Path::new("/")) {
        let _ = writeln!(text, "in use     {holder}");
    }
    let plugin = discover::find(platform, explicit)?;
    let _ = writeln!(text, "plugin     {plugin}");
    describe_plugin(text, &plugin.load()?);
    describe_client(text, &plugin)
}

fn machine() -> String {
    let chips = tpu_devices_below(Path::new("/")).len();
    match machine::detect() {
        Platform::Tpu => format!("tpu, {chips} device files"),
        other => other.to_string(),
    }
}

/// Versions of the plugin that is used on this machine, in a line.
pub fn versions_text() -> String {
    match discover::find(None, None).and_then(|found| Ok((found.load()?, found))) {
        Ok((plugin, path)) => format!("{}; used here: {path}", versions(&plugin)),
        Err(error) => format!("no plugin for this machine: {error}"),
    }
}

/// Versions of a plugin.
pub fn versions(plugin: &Plugin) -> String {
    let (major, minor) = plugin.api_version();
    let stablehlo = plugin.stablehlo_version().unwrap_or_else(|| "unknown".to_owned());
    let xla = plugin.attributes().get("xla_version").and_then(NamedValue::as_int);
    let xla = xla.map_or_else(|| "unknown".to_owned(), |version| version.to_string());
    format!("PJRT API {major}.{minor}, StableHLO {stablehlo}, XLA {xla}")
}

fn describe_plugin(text: &mut String, plugin: &Plugin) {
    let _ = writeln!(text, "versions   {}", versions(plugin));
    describe_log(text, plugin.log());
}

fn describe_log(text: &mut String, log: &[String]) {
    for line in log {
        let _ = writeln!(text, "log        {line}");
    }
}

fn describe_client(text: &mut String, plugin: &PluginPath) -> Result<()> {
    let client: Client = plugin.client(&[])?;
    describe_log(text, client.log());
    let version = client.platform_version().lines().next().unwrap_or_default();
    let _ = writeln!(text, "platform   {} {version}", client.platform_name());
    for device in client.devices() {
        let _ = writeln!(text, "device {:<3} {}", device.id(), describe_device(&device));
    }
    Ok(())
}

fn describe_device(device: &Device) -> String {
    let description = device.description();
    let mut text = format!("{}, process {}", description.kind, description.process_index);
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
fn remedies(error: &Error, platform: RequestedPlatform) -> Vec<String> {
    let wanted = platform.unwrap_or_else(machine::detect);
    match error {
        Error::Load { .. }
        | Error::NotAPlugin { .. }
        | Error::TooOld { .. }
        | Error::NoPlugin { .. } => {
            vec![format!("llama3-tpu plugin install {wanted}")]
        }
        Error::Call { code, .. } if wanted == Platform::Tpu => tpu_remedies(Path::new("/"), *code),
        Error::Call { .. } if wanted == Platform::Gpu => {
            vec![
                "nvidia-smi    # must list the GPU; the CUDA libraries must be on LD_LIBRARY_PATH"
                    .to_owned(),
            ]
        }
        _ => Vec::new(),
    }
}

fn tpu_remedies(root: &Path, code: Code) -> Vec<String> {
    let devices = tpu_devices_below(root);
    if devices.is_empty() {
        return vec![
            "run on a Cloud TPU VM: this machine has neither /dev/accel* nor a TPU under /dev/vfio"
                .to_owned(),
        ];
    }
    let mut pids: Vec<u32> = holders(root).iter().map(|holder| holder.pid).collect();
    pids.sort_unstable();
    pids.dedup();
    if !pids.is_empty() {
        let pids: Vec<String> = pids.iter().map(u32::to_string).collect();
        return vec![format!(
            "kill {}    # has the TPU; sudo if it is another user's",
            pids.join(" ")
        )];
    }
    if code == Code::UNAVAILABLE {
        return vec!["start the same command on every worker of the slice".to_owned()];
    }
    let mut lines = Vec::new();
    if root.join(TPU_LOCK).exists() {
        lines.push(format!(
            "sudo rm /{TPU_LOCK}    # left behind, perhaps by another user: no process has it locked"
        ));
    }
    let first = devices[0].display();
    lines.push(format!(
        "sudo lsof -w {first}    # other users' processes show only so; with none, sudo chmod a+rw {first}"
    ));
    lines
}

/// A process that has the TPU.
#[derive(Debug, PartialEq)]
struct Holder {
    pid: u32,
    command: String,
    /// The device file that it has open, or the lock that it holds.
    file: PathBuf,
}

impl std::fmt::Display for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (file, pid, command) = (self.file.display(), self.pid, &self.command);
        write!(f, "{file} by process {pid} ({command})")
    }
}

/// Who has one of the TPU's device files open, and who has libtpu's lock. The files that a process
/// has open are shown to its own user and to root; locks are shown to all.
fn holders(root: &Path) -> Vec<Holder> {
    let devices = tpu_devices_below(root);
    if devices.is_empty() {
        return Vec::new();
    }
    let proc = root.join("proc");
    let lock = root.join(TPU_LOCK);
    let open = processes(&proc).filter_map(|pid| Some((pid, open_file(&proc, pid, &devices)?)));
    let locked = lock_owners(&proc, &lock).into_iter();
    open.chain(locked.map(|pid| (pid, lock.clone())))
        .filter(|(pid, _)| *pid != std::process::id())
        .map(|(pid, file)| {
            let command = fs::read_to_string(proc.join(pid.to_string()).join("comm"));
            let command = command.unwrap_or_default().trim().to_owned();
            Holder { pid, command, file }
        })
        .collect()
}

fn processes(proc: &Path) -> impl Iterator<Item = u32> {
    let entries = fs::read_dir(proc).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_string_lossy().parse().ok())
}

/// The first of the files that the process has open.
fn open_file(proc: &Path, pid: u32, files: &[PathBuf]) -> Option<PathBuf> {
    fs::read_dir(proc.join(pid.to_string()).join("fd"))
        .ok()?
        .flatten()
        .filter_map(|link| fs::read_link(link.path()).ok())
        .find(|target| files.contains(target))
}

/// The processes that `/proc/locks` names for a file: `1: POSIX  ADVISORY  WRITE 4242 08:01:1234 0
/// EOF`, its device in hexadecimal.
fn lock_owners(proc: &Path, file: &Path) -> Vec<u32> {
    let Ok(metadata) = fs::metadata(file) else {
        return Vec::new();
    };
    let device = metadata.dev();
    let (major, minor) = (libc::major(device), libc::minor(device));
    let inode = format!("{major:02x}:{minor:02x}:{}", metadata.ino());
    let locks = fs::read_to_string(proc.join("locks")).unwrap_or_default();
    let owner = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        // `->` is written where a process waits for the lock.
        let held = words.len() >= 6 && words[1] != "->" && words[5] == inode;
        held.then(|| words[4].parse().ok())?
    };
    locks.lines().filter_map(owner).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A machine with one chip and a process 4242.
    fn machine_with_a_chip() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for folder in ["dev", "tmp", "proc/4242/fd"] {
            fs::create_dir_all(root.path().join(folder)).unwrap();
        }
        fs::write(root.path().join("dev/accel0"), "").unwrap();
        fs::write(root.path().join("proc/4242/comm"), "trainer\n").unwrap();
        root
    }

    #[test]
    fn a_process_with_the_device_open_is_named() {
        let root = machine_with_a_chip();
        let device = root.path().join("dev/accel0");
        assert_eq!(holders(root.path()), []);
        std::os::unix::fs::symlink(&device, root.path().join("proc/4242/fd/3")).unwrap();
        let text: Vec<String> = holders(root.path()).iter().map(Holder::to_string).collect();
        let expected = format!("{} by process 4242 (trainer)", device.display());
        assert_eq!(text, [expected]);
        let fix = tpu_remedies(root.path(), Code(2));
        assert!(fix[0].starts_with("kill 4242 "), "{fix:?}");
    }

    #[test]
    fn the_owner_of_the_lock_is_named_and_one_that_waits_is_not() {
        let root = machine_with_a_chip();
        let lock = root.path().join(TPU_LOCK);
        fs::write(&lock, "").unwrap();
        let fix = tpu_remedies(root.path(), Code(2));
        assert!(fix[0].starts_with("sudo rm /tmp/libtpu_lockfile "), "{fix:?}");
        let metadata = fs::metadata(&lock).unwrap();
        let (major, minor) = (libc::major(metadata.dev()), libc::minor(metadata.dev()));
        let inode = format!("{major:02x}:{minor:02x}:{}", metadata.ino());
        let locks = format!(
            "1: POSIX  ADVISORY  WRITE 4242 {inode} 0 EOF\n1: -> POSIX  ADVISORY  WRITE 77 {inode} 0 EOF\n\
             2: FLOCK  ADVISORY  WRITE 78 {inode}1 0 EOF\n"
        );
        fs::write(root.path().join("proc/locks"), locks).unwrap();
        let file = lock.clone();
        let command = "trainer".to_owned();
        assert_eq!(holders(root.path()), [Holder { pid: 4242, command, file }]);
        assert!(tpu_remedies(root.path(), Code(2))[0].starts_with("kill 4242 "));
    }

    #[test]
    fn without_an_owner_the_remedy_follows_from_the_error() {
        let root = machine_with_a_chip();
        let unavailable = tpu_remedies(root.path(), Code::UNAVAILABLE);
        assert_eq!(unavailable, ["start the same command on every worker of the slice"]);
        assert!(tpu_remedies(root.path(), Code(2))[0].starts_with("sudo lsof -w "));
        fs::remove_file(root.path().join("dev/accel0")).unwrap();
        assert!(tpu_remedies(root.path(), Code(2))[0].starts_with("run on a Cloud TPU VM"));
    }

    #[test]
    fn a_missing_plugin_comes_with_the_command_that_fixes_it() {
        let (text, well) = doctor(Some(Platform::Cpu), Some(Path::new("/nonexistent.so")));
        assert!(!well);
        assert!(text.contains("problem    plugin /nonexistent.so: cannot be loaded"), "{text}");
        assert!(text.contains("fix        llama3-tpu plugin install cpu"), "{text}");
    }

    #[cfg(feature = "pjrt-cpu")]
    #[test]
    fn a_working_plugin_is_described_with_its_devices() {
        let path = std::env::var_os("PJRT_PLUGIN_PATH")
            .unwrap_or_else(|| env!("LLAMA3_TPU_CPU_PLUGIN").into());
        let (text, well) = doctor(Some(Platform::Cpu), Some(Path::new(&path)));
        assert!(well, "{text}");
        assert!(
            text.contains("versions   PJRT API 0.") && text.contains("device 0   cpu, process 0"),
            "{text}"
        );
    }
}
