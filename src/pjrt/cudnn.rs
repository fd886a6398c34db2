//! Libraries of NVIDIA that the CUDA plugin calls, and whether the loader finds them.

use libloading::Library;

/// Version of the cuDNN that the loader finds, such as 92600 for 9.26.0.
pub fn cudnn_version() -> Option<usize> {
    let library = load("libcudnn.so.9")?;
    // SAFETY: `size_t cudnnGetVersion(void)` since cuDNN 1.
    unsafe {
        let version = library.get::<unsafe extern "C" fn() -> usize>(b"cudnnGetVersion\0");
        version.ok().map(|version| version())
    }
}

/// Whether the loader finds the library of the NVIDIA driver.
pub fn has_cuda_driver() -> bool {
    load("libcuda.so.1").is_some()
}

fn load(name: &str) -> Option<Library> {
    // SAFETY: NVIDIA's libraries, whose initializers every program that uses them runs.
    unsafe { Library::new(name) }.ok()
}
