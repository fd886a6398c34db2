//! Where plugins are found, which platform a machine has, and the promise that a platform asked for
//! is the one used.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::cuda;
use super::machine::{self, nvidia_driver};
use super::wheel::{WHEELS, Wheel, verify_installed};
use crate::hardware::{Platform, RequestedPlatform};
use crate::pjrt::Client;
use crate::pjrt::KeyValueStore;
use crate::pjrt::NamedValue;
use crate::pjrt::Plugin;
use crate::pjrt::{Error, Result};

/// The wheels of a platform, the preferred one first.
pub fn wheels(platform: Platform) -> Vec<&'static Wheel> {
    let mut wheels: Vec<_> =
        WHEELS.iter().filter(|wheel| wheel.platform == platform.name()).collect();
    // CUDA 13 needs a driver of the 580 series; an older one takes CUDA 12.
    if platform == Platform::Gpu && nvidia_driver().is_some_and(|driver| driver < 580) {
        wheels.reverse();
    }
    wheels
}

/// A plugin file, and how it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PluginPath {
    /// What the plugin has to turn out to be; None for a file that was named without its
    /// platform.
    pub platform: RequestedPlatform,
    pub path: PathBuf,
    /// Such as `--plugin`, `PJRT_PLUGIN_PATH` or `installed`.
    pub source: &'static str,
}

impl fmt::Display for PluginPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let platform = Platform::requested_name(self.platform);
        write!(f, "{} ({platform}, {})", self.path.display(), self.source)
    }
}

impl PluginPath {
    /// Loads the plugin and opens its devices, which must be of the platform that was asked for.
    pub fn client(&self, options: &[(&str, NamedValue)]) -> Result<Client> {
        self.client_with_store(options, None)
    }

    /// As [`PluginPath::client`], with a store for several hosts: see
    /// [`Client::create_with_store`].
    pub fn client_with_store(
        &self,
        options: &[(&str, NamedValue)],
        store: Option<Arc<dyn KeyValueStore>>,
    ) -> Result<Client> {
        let _counter = crate::log::counter("opening the devices".to_string());
        let plugin = self.load()?;
        let client = Client::create_with_store(&plugin, options, store)?;
        self.check(&client)?;
        Ok(client)
    }

    /// Loads the plugin. One that this program installed must still be the file that it was.
    pub fn load(&self) -> Result<Plugin> {
        verify_installed(&self.path).map_err(|problem| {
            let platform = Platform::requested_name(self.platform);
            let reason = format!("{problem}; run `llama3-tpu plugin install {platform}`");
            Error::Load { path: self.path.clone(), reason }
        })?;
        Plugin::load(&self.path)
    }

    fn check(&self, client: &Client) -> Result<()> {
        let Some(wanted) = self.platform else {
            return Ok(());
        };
        if Platform::of_client(client.platform_name()) == Some(wanted) {
            return Ok(());
        }
        Err(Error::WrongPlatform {
            path: self.path.clone(),
            found: client.platform_name().to_owned(),
            wanted: wanted.to_string(),
            fix: format!(
                "ask for the other platform, or run `llama3-tpu plugin install {wanted}` and drop {}",
                self.source
            ),
        })
    }
}

/// The plugin to use: the one named, else `PJRT_PLUGIN_PATH`, else one that is installed for the
/// platform. Another platform's plugin is never taken instead.
pub fn find(platform: RequestedPlatform, explicit: Option<&Path>) -> Result<PluginPath> {
    let variable =
        std::env::var_os("PJRT_PLUGIN_PATH").filter(|value| !value.is_empty()).map(PathBuf::from);
    let named = explicit
        .map(|path| (path.to_owned(), "--plugin"))
        .or(variable.map(|path| (path, "PJRT_PLUGIN_PATH")));
    if let Some((path, source)) = named {
        return Ok(PluginPath { platform, path, source });
    }
    let wanted = platform.unwrap_or_else(machine::detect);
    candidates(wanted).into_iter().find(|candidate| candidate.path.is_file()).ok_or_else(|| Error::NoPlugin {
        platform: wanted.to_string(),
        fix: format!("run `llama3-tpu plugin install {wanted}`, or name one with --plugin or PJRT_PLUGIN_PATH"),
    })
}

/// Where a platform's plugin may be, in the order of preference.
fn candidates(platform: Platform) -> Vec<PluginPath> {
    let from = |source| move |path| PluginPath { platform: Some(platform), path, source };
    let wheels = wheels(platform);
    let mut all: Vec<PluginPath> = wheels
        .iter()
        .filter_map(|wheel| wheel.installed_path().ok())
        .map(from("installed"))
        .collect();
    if platform == Platform::Cpu {
        all.extend(option_env!("LLAMA3_TPU_CPU_PLUGIN").map(PathBuf::from).map(from("build")));
    }
    let folders = python_folders(Path::new("/"));
    let members =
        wheels.iter().flat_map(|wheel| folders.iter().map(|folder| folder.join(wheel.member)));
    all.extend(members.map(from("Python package")));
    all
}

/// Every plugin on this machine, one line for each file.
pub fn list() -> Vec<PluginPath> {
    let mut all: Vec<PluginPath> = Vec::new();
    all.extend(
        std::env::var_os("PJRT_PLUGIN_PATH").filter(|value| !value.is_empty()).map(|path| {
            PluginPath { platform: None, path: path.into(), source: "PJRT_PLUGIN_PATH" }
        }),
    );
    for platform in Platform::ALL {
        for candidate in candidates(platform) {
            if candidate.path.is_file() && all.iter().all(|other| other.path != candidate.path) {
                all.push(candidate);
            }
        }
    }
    all
}

/// Fetches the platform's plugin and what compiling with it needs into the cache folder, if they
/// are not there, and returns the plugin's path.
pub fn install(platform: Platform) -> Result<PathBuf> {
    if platform == Platform::Gpu {
        cuda::install().map_err(Error::Install)?;
    }
    let _counter = crate::log::counter(format!("installing the plugin for {platform}"));
    wheels(platform)[0].install().map_err(Error::Install)
}

/// The folders in which Python packages usually are. Python itself is not asked, since it need not
/// be there.
fn python_folders(root: &Path) -> Vec<PathBuf> {
    let environment = |name| std::env::var_os(name).map(PathBuf::from);
    let prefixes = environment("VIRTUAL_ENV")
        .into_iter()
        .chain(environment("CONDA_PREFIX"))
        .chain(environment("HOME").map(|home| home.join(".local")))
        .chain([root.join("usr/local"), root.join("usr")]);
    prefixes.flat_map(|prefix| package_folders(&prefix.join("lib"))).collect()
}

/// `python3*/site-packages` and `python3*/dist-packages` below `lib`, the newest Python first.
fn package_folders(lib: &Path) -> Vec<PathBuf> {
    let mut versions: Vec<PathBuf> = fs::read_dir(lib)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("python3"))
        })
        .collect();
    versions.sort_by_key(|path| std::cmp::Reverse(minor_version(path)));
    versions
        .iter()
        .flat_map(|path| [path.join("site-packages"), path.join("dist-packages")])
        .collect()
}

/// The 12 of `python3.12`; `python3` itself is last.
fn minor_version(path: &Path) -> u32 {
    path.extension().and_then(|minor| minor.to_str()?.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_of_the_newest_python_come_first() {
        let root = tempfile::tempdir().unwrap();
        for version in ["python3", "python3.9", "python3.12", "ruby"] {
            fs::create_dir_all(root.path().join(version)).unwrap();
        }
        let folders = package_folders(root.path());
        assert_eq!(folders.len(), 6);
        assert_eq!(folders[0], root.path().join("python3.12/site-packages"));
    }

    #[test]
    fn a_named_plugin_is_taken_as_it_is() {
        let plugin = find(Some(Platform::Tpu), Some(Path::new("/some/plugin.so"))).unwrap();
        assert_eq!(plugin.to_string(), "/some/plugin.so (tpu, --plugin)");
    }

    #[cfg(feature = "pjrt-cpu")]
    #[test]
    fn a_plugin_of_another_platform_is_refused() {
        let path = std::env::var_os("PJRT_PLUGIN_PATH")
            .unwrap_or_else(|| env!("LLAMA3_TPU_CPU_PLUGIN").into());
        let plugin =
            PluginPath { platform: Some(Platform::Tpu), path: path.into(), source: "--plugin" };
        let error = plugin.client(&[]).unwrap_err();
        assert!(matches!(&error, Error::WrongPlatform { found, .. } if found == "cpu"), "{error}");
        assert!(
            error.to_string().contains("drives platform \"cpu\", but \"tpu\" was asked for"),
            "{error}"
        );
        let plugin = PluginPath { platform: Some(Platform::Cpu), ..plugin };
        assert_eq!(plugin.client(&[]).unwrap().platform_name(), "cpu");
    }
}
