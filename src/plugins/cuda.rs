//! The part of the CUDA toolkit that the compiler for GPUs reads, device library and assembler, and
//! whether it finds cuDNN.

use std::fs;
use std::io;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use super::wheel::{CUDA_WHEELS, cache_folder};
use crate::pjrt::{cudnn_version, has_cuda_driver};

/// Where the compiler looks for them below the toolkit's folder, in the order of `CUDA_WHEELS`.
const FILES: [&str; 2] = ["nvvm/libdevice/libdevice.10.bc", "bin/ptxas"];

/// The folder of a toolkit on this machine: the one that was installed with the plugin, else the
/// system's.
pub fn toolkit() -> Option<PathBuf> {
    let named = std::env::var_os("CUDA_HOME").map(PathBuf::from);
    let system = Some(PathBuf::from("/usr/local/cuda"));
    let all = [installed_folder().ok(), named, system];
    all.into_iter().flatten().find(|f| is_toolkit(f))
}

fn is_toolkit(folder: &Path) -> bool {
    FILES.iter().all(|file| folder.join(file).is_file())
}

/// Version of cuDNN from which on compilers make its kernels without a GPU.
const CUDNN_WITHOUT_A_GPU: usize = 92_300;

/// Whether a compiler can make cuDNN's kernels here: its libraries load, and so does the driver's,
/// by which they are put together.
pub fn compiles_cudnn() -> bool {
    cudnn_version().is_some_and(|v| v >= CUDNN_WITHOUT_A_GPU) && has_cuda_driver()
}

fn installed_folder() -> Result<PathBuf, String> {
    Ok(cache_folder()?.join(format!("cuda-{}", CUDA_WHEELS[0].version)))
}

/// Fetches the wheels that are not there and shows their files as one toolkit.
pub(super) fn install() -> Result<PathBuf, String> {
    let folder = installed_folder()?;
    for (wheel, file) in CUDA_WHEELS.iter().zip(FILES) {
        let (from, to) = (wheel.install()?, folder.join(file));
        link(&from, &to).map_err(|e| format!("plugin cache: {}: {e}", to.display()))?;
    }
    Ok(folder)
}

/// Makes `to` a link to `from`; another process may do the same at the same time.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    if to.is_file() {
        return Ok(());
    }
    fs::create_dir_all(to.parent().unwrap_or(to))?;
    // A link to what has been deleted is in the way.
    let _ = fs::remove_file(to);
    match symlink(from, to) {
        Err(_) if to.is_file() => Ok(()),
        result => result,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_two_wheels_look_like_one_toolkit() {
        let root = tempfile::tempdir().unwrap();
        let (wheel, folder) = (root.path().join("wheel"), root.path().join("cuda"));
        fs::create_dir_all(&wheel).unwrap();
        for file in FILES {
            assert!(!is_toolkit(&folder));
            let from = wheel.join(file.replace('/', "-"));
            fs::write(&from, "").unwrap();
            // An old link leads nowhere, and doing it twice is the same.
            link(&wheel.join("gone"), &folder.join(file)).unwrap();
            link(&from, &folder.join(file)).unwrap();
            link(&from, &folder.join(file)).unwrap();
        }
        assert!(is_toolkit(&folder));
    }
}
