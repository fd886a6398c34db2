//! Which devices this machine has, as its device files and PCI bus tell.

use std::fs;
use std::path::{Path, PathBuf};

use crate::hardware::Platform;

/// The platform of this machine's devices: a TPU, else a GPU, else the CPU.
pub fn detect() -> Platform {
    detect_below(Path::new("/"))
}

fn detect_below(root: &Path) -> Platform {
    if !tpu_devices_below(root).is_empty() {
        Platform::Tpu
    } else if root.join("dev/nvidia0").exists() {
        Platform::Gpu
    } else {
        Platform::Cpu
    }
}

/// The device files of TPU chips: `/dev/accel*`, or groups of `/dev/vfio` where a PCI device is of
/// Google's.
pub(super) fn tpu_devices_below(root: &Path) -> Vec<PathBuf> {
    // The folder `/dev/accel` is of another kernel subsystem, which laptops with a neural processor
    // have.
    let is_chip = |name: &str| name.strip_prefix("accel").is_some_and(|n| n.parse::<u32>().is_ok());
    let mut devices = entries(&root.join("dev"), is_chip);
    if has_google_pci_device(&root.join("sys/bus/pci/devices")) {
        devices.extend(entries(&root.join("dev/vfio"), |name| name.parse::<u32>().is_ok()));
    }
    devices
}

/// Google's PCI vendor is also that of virtual network cards and disks, so the class must be
/// neither of these.
fn has_google_pci_device(devices: &Path) -> bool {
    entries(devices, |_| true).iter().any(|device| {
        let read = |file| fs::read_to_string(device.join(file)).unwrap_or_default();
        let class = read("class");
        read("vendor").trim() == "0x1ae0"
            && !class.starts_with("0x01")
            && !class.starts_with("0x02")
    })
}

fn entries(folder: &Path, keep: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.file_name().is_some_and(|name| keep(&name.to_string_lossy())))
        .collect();
    paths.sort();
    paths
}

/// The major version of the NVIDIA driver, such as 580.
pub(super) fn nvidia_driver() -> Option<u32> {
    let text = fs::read_to_string("/proc/driver/nvidia/version").ok()?;
    text.split_whitespace()
        .find_map(|word| word.split_once('.')?.0.parse().ok().filter(|major| *major > 100))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(root: &Path, file: &str, text: &str) {
        let path = root.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    #[test]
    fn the_platform_is_that_of_the_devices() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        assert_eq!(detect_below(root), Platform::Cpu);
        write(root, "dev/nvidia0", "");
        assert_eq!(detect_below(root), Platform::Gpu);
        write(root, "dev/vfio/0", "");
        write(root, "sys/bus/pci/devices/0000:00:04.0/vendor", "0x1ae0\n");
        write(root, "sys/bus/pci/devices/0000:00:04.0/class", "0x020000\n");
        assert_eq!(detect_below(root), Platform::Gpu, "a virtual network card is not a TPU");
        write(root, "sys/bus/pci/devices/0000:00:05.0/vendor", "0x1ae0\n");
        write(root, "sys/bus/pci/devices/0000:00:05.0/class", "0x120000\n");
        assert_eq!(detect_below(root), Platform::Tpu);
    }

    #[test]
    fn an_accel_device_is_a_tpu() {
        let root = tempfile::tempdir().unwrap();
        write(root.path(), "dev/accel/accel0", "");
        assert!(tpu_devices_below(root.path()).is_empty(), "another kernel subsystem");
        write(root.path(), "dev/accel0", "");
        assert_eq!(tpu_devices_below(root.path()), [root.path().join("dev/accel0")]);
    }
}
