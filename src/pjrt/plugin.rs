//! A PJRT plugin: a shared library and the table of functions it exports. It owns loading, version
//! negotiation and the one generic call; it must not know where plugins are found.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::error::{Code, Error, Result};
use super::ffi::{self, Api, Arguments, Function, TABLE_OFFSET, zeroed};
use super::named_value::{NamedValue, read_named_values};
use super::{bus_error, elf, stderr};

/// The oldest API whose function table is append-only.
pub const OLDEST_API: (i32, i32) = (0, 57);

/// A loaded and initialized plugin. Clones share it; it is never unloaded, because plugins keep
/// threads of their own.
#[derive(Clone)]
pub struct Plugin(Arc<Inner>);

struct Inner {
    path: PathBuf,
    api: *const Api,
    attributes: BTreeMap<String, NamedValue>,
    log: Vec<String>,
}

// SAFETY: the table is constant for the life of the process, and the C API allows calls from any
// thread.
unsafe impl Send for Inner {}
// SAFETY: as above.
unsafe impl Sync for Inner {}

type GetPjrtApi = unsafe extern "C" fn() -> *const Api;

/// `PJRT_Plugin_Initialize` may be called once per library, so each is loaded once per process.
static LOADED: Mutex<BTreeMap<PathBuf, Plugin>> = Mutex::new(BTreeMap::new());

impl Plugin {
    /// Loads the shared library at `path` and initializes it; a second call for the same file
    /// returns the first plugin.
    pub fn load(path: &Path) -> Result<Plugin> {
        let load_error = |reason: String| Error::Load { path: path.to_owned(), reason };
        let path = path.canonicalize().map_err(|e| load_error(e.to_string()))?;
        let mut loaded = LOADED.lock().unwrap_or_else(|e| e.into_inner());
        if let Some(plugin) = loaded.get(&path) {
            return Ok(plugin.clone());
        }
        if let Some(problem) = elf::problem(&path).map_err(|e| load_error(e.to_string()))? {
            return Err(load_error(problem));
        }
        let (plugin, log) =
            stderr::capture_log(stderr::ENDED_LOADING, || Plugin::load_library(&path))?;
        let plugin = plugin.with_log(log);
        bus_error::name_plugin(&path);
        loaded.insert(path, plugin.clone());
        Ok(plugin)
    }

    fn load_library(path: &Path) -> Result<Plugin> {
        let load_error =
            |e: libloading::Error| Error::Load { path: path.to_owned(), reason: e.to_string() };
        // SAFETY: running the initializers of a library is what loading a plugin means; the user
        // chose the file.
        let library = unsafe { libloading::Library::new(path) }.map_err(load_error)?;
        let not_a_plugin = |reason: String| Error::NotAPlugin { path: path.to_owned(), reason };
        let api = {
            // SAFETY: every PJRT plugin exports this symbol with this type.
            let get: libloading::Symbol<'_, GetPjrtApi> =
                unsafe { library.get(b"GetPjrtApi\0") }.map_err(|e| not_a_plugin(e.to_string()))?;
            // SAFETY: the function takes nothing and may be called at any time.
            unsafe { get() }
        };
        if api.is_null() {
            return Err(not_a_plugin("GetPjrtApi returned no table".to_owned()));
        }
        // SAFETY: the library is leaked right below, so the table it returned lives as long as the
        // process.
        let plugin = unsafe { Plugin::from_api(path, api) };
        std::mem::forget(library);
        plugin
    }

    /// Checks the version of a function table and initializes the plugin behind it.
    ///
    /// # Safety
    /// `api` must point to a `PJRT_Api` that lives as long as the process.
    unsafe fn from_api(path: &Path, api: *const Api) -> Result<Plugin> {
        let mut inner =
            Inner { path: path.to_owned(), api, attributes: BTreeMap::new(), log: Vec::new() };
        let version = inner.version();
        if version < OLDEST_API || version.0 != OLDEST_API.0 {
            return Err(Error::TooOld { path: path.to_owned(), version });
        }
        inner.call(&mut zeroed::<ffi::PluginInitialize>())?;
        let mut args: ffi::PluginAttributes = zeroed();
        inner.call(&mut args)?;
        // SAFETY: the call succeeded, so the list is valid.
        inner.attributes = unsafe { read_named_values(args.attributes, args.num_attributes) };
        Ok(Plugin(Arc::new(inner)))
    }

    /// A plugin that nobody else has yet, with what it logged.
    fn with_log(mut self, log: Vec<String>) -> Plugin {
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            inner.log = log;
        }
        self
    }

    /// The file it was loaded from.
    pub fn path(&self) -> &Path {
        &self.0.path
    }

    /// The lines that it logged while it was loaded.
    pub fn log(&self) -> &[String] {
        &self.0.log
    }

    /// Major and minor version of the PJRT API that the plugin implements.
    pub fn api_version(&self) -> (i32, i32) {
        self.0.version()
    }

    /// What the plugin says of itself; usual keys are `xla_version`, `stablehlo_current_version`,
    /// `stablehlo_minimum_version`.
    pub fn attributes(&self) -> &BTreeMap<String, NamedValue> {
        &self.0.attributes
    }

    /// The newest StableHLO version that the plugin reads, such as `1.13.3`.
    pub fn stablehlo_version(&self) -> Option<String> {
        let version = self.attributes().get("stablehlo_current_version")?.as_ints()?;
        Some(version.iter().map(i64::to_string).collect::<Vec<_>>().join("."))
    }

    /// The head of the list of extensions; null where there is none.
    pub(super) fn extensions(&self) -> *const ffi::Extension {
        // SAFETY: the table lives as long as the process.
        unsafe { (*self.0.api).extension_start.cast() }
    }

    /// Calls the function that `args` belongs to.
    pub(super) fn call<A: Arguments>(&self, args: &mut A) -> Result<()> {
        self.0.call(args)
    }

    /// Frees a handle in a destructor, where an error has nowhere to go.
    pub(super) fn free<A: Arguments>(&self, args: &mut A) {
        let _ = self.0.call(args);
    }

    /// The error that a callback received, which is destroyed here.
    ///
    /// # Safety
    /// `error` must be null or an error of this plugin that nobody else frees.
    pub(super) unsafe fn take_error(
        &self,
        function: Function,
        error: ffi::ErrorHandle,
    ) -> Result<()> {
        // SAFETY: the caller's promise.
        unsafe { self.0.take_error(function, error) }
    }
}

impl Inner {
    fn version(&self) -> (i32, i32) {
        // SAFETY: the table lives as long as the process.
        let api = unsafe { &*self.api };
        (api.major_version, api.minor_version)
    }

    /// The address of a function, if the plugin's table reaches that far and holds one.
    fn function(&self, function: Function) -> Option<*const ()> {
        let offset = TABLE_OFFSET + size_of::<usize>() * function as usize;
        // SAFETY: the head of the table is always there.
        let table_size = unsafe { (*self.api).struct_size };
        if offset + size_of::<usize>() > table_size {
            return None;
        }
        // SAFETY: the slot is inside the table, as just checked, and slots are aligned pointers.
        let address = unsafe { self.api.byte_add(offset).cast::<*const ()>().read() };
        (!address.is_null()).then_some(address)
    }

    fn require(&self, function: Function) -> Result<*const ()> {
        self.function(function).ok_or_else(|| Error::Missing {
            plugin: self.path.clone(),
            version: self.version(),
            function: function.name(),
        })
    }

    fn call<A: Arguments>(&self, args: &mut A) -> Result<()> {
        let address = self.require(A::FUNCTION)?;
        fill_struct_size(args);
        // SAFETY: every slot but three holds such a function, and `Arguments` ties the struct to
        // its slot. Those three, the accessors of errors, do not go through here.
        let error = unsafe {
            let function: unsafe extern "C" fn(*mut A) -> ffi::ErrorHandle =
                std::mem::transmute(address);
            function(args)
        };
        // SAFETY: a returned error is ours to free.
        unsafe { self.take_error(A::FUNCTION, error) }
    }

    /// # Safety
    /// `error` must be null or an error of this plugin that nobody else frees.
    unsafe fn take_error(&self, function: Function, error: ffi::ErrorHandle) -> Result<()> {
        if error.is_null() {
            return Ok(());
        }
        // SAFETY: the error is alive until the last of these calls.
        unsafe {
            let mut message: ffi::ErrorMessage = zeroed();
            message.error = error;
            self.call_on_error(&mut message);
            let text = ffi::text(message.message, message.message_size);
            let mut code: ffi::ErrorGetCode = zeroed();
            code.error = error;
            self.call_on_error(&mut code);
            let mut destroy: ffi::ErrorDestroy = zeroed();
            destroy.error = error;
            self.call_on_error(&mut destroy);
            Err(Error::Call { function: function.name(), code: Code(code.code), message: text })
        }
    }

    /// Calls one of the accessors of errors, which have no error of their own worth reading.
    ///
    /// # Safety
    /// `args` must hold a live error.
    unsafe fn call_on_error<A: Arguments>(&self, args: &mut A) {
        let Some(address) = self.function(A::FUNCTION) else {
            return;
        };
        fill_struct_size(args);
        // SAFETY: the result, if there is one, is in a register and may be ignored.
        unsafe {
            let function: unsafe extern "C" fn(*mut A) = std::mem::transmute(address);
            function(args);
        }
    }
}

fn fill_struct_size<A: Arguments>(args: &mut A) {
    // SAFETY: `Arguments` promises that `struct_size` is the first field.
    unsafe { (args as *mut A).cast::<usize>().write(size_of::<A>()) };
}

impl fmt::Debug for Plugin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (major, minor) = self.api_version();
        write!(f, "Plugin({}, PJRT API {major}.{minor})", self.path().display())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ptr;

    fn empty_table(minor_version: i32) -> *const Api {
        Box::leak(Box::new(Api {
            struct_size: size_of::<Api>(),
            extension_start: ptr::null_mut(),
            version_struct_size: 24,
            version_extension_start: ptr::null_mut(),
            major_version: 0,
            minor_version,
        }))
    }

    #[test]
    fn a_plugin_older_than_the_append_only_table_is_refused() {
        // SAFETY: the table is leaked.
        let error = unsafe { Plugin::from_api(Path::new("old.so"), empty_table(54)) }.unwrap_err();
        assert!(
            error
                .to_string()
                .contains("old.so has PJRT API 0.54; this program needs 0.57 or newer"),
            "{error}"
        );
    }

    #[test]
    fn a_function_beyond_the_end_of_the_table_is_an_error() {
        // SAFETY: the table is leaked.
        let error =
            unsafe { Plugin::from_api(Path::new("short.so"), empty_table(90)) }.unwrap_err();
        assert!(error.to_string().contains("API 0.90 without PJRT_Plugin_Initialize"), "{error}");
    }

    #[test]
    fn files_that_are_no_plugin_are_named() {
        let missing = Plugin::load(Path::new("/nonexistent/plugin.so")).unwrap_err().to_string();
        assert!(
            missing.starts_with("plugin /nonexistent/plugin.so: cannot be loaded"),
            "{missing}"
        );
        let directory = tempfile::tempdir().unwrap();
        let text = directory.path().join("text.so");
        std::fs::write(&text, "not a library").unwrap();
        assert!(matches!(Plugin::load(&text), Err(Error::Load { .. })));
        if let Some(libc) = ["/lib/x86_64-linux-gnu/libm.so.6", "/lib64/libm.so.6"]
            .iter()
            .find(|p| Path::new(p).exists())
        {
            assert!(matches!(Plugin::load(Path::new(libc)), Err(Error::NotAPlugin { .. })));
        }
    }
}
