//! Compiled programs on disk, so that a second start need not compile. An entry is found by all
//! that its compiler saw; one that cannot be used is recompiled, and cache failures are never
//! fatal.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime};

use sha2::{Digest, Sha256};

use crate::atomic_file::write_unsynced;
use crate::pjrt::{Client, CompileOptions, Executable, LoadedExecutable, Plugin, Result};
use crate::plugins::wheel;

/// `off`, or a folder to use instead of the user's.
const VARIABLE: &str = "LLAMA3_TPU_COMPILE_CACHE";
/// What the entries together may take of the disk, in bytes.
const LIMIT: u64 = 4 << 30;
/// Each entry starts with this, the sha256 of the rest, and the seconds that compiling took.
const MAGIC: &[u8; 8] = b"pjrtexe1";
const HEAD: usize = MAGIC.len() + 32 + 8;
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

/// A folder of compiled programs. Processes may share it.
#[derive(Clone, Debug)]
pub struct CompileCache {
    folder: PathBuf,
    limit: u64,
}

/// A program that is ready to run, and where it came from.
#[derive(Debug)]
pub struct Compiled {
    pub executable: LoadedExecutable,
    pub origin: Origin,
    /// What compiling it or loading it took now.
    pub seconds: f64,
}

/// How a program came to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// By compiling, without a cache.
    Compiled,
    /// From the cache; compiling it had taken these seconds.
    Hit { compile_seconds: f64 },
    /// Compiled ahead of time, in these seconds.
    Planned { compile_seconds: f64 },
    /// By compiling. `unusable` says why an entry that was there did not do, `stored` its size in
    /// bytes or why it was not stored.
    Miss { unusable: Option<String>, stored: std::result::Result<usize, String> },
}

impl Client {
    /// Loads a module from the cache or compiles it, which is then stored. `name` makes entries
    /// recognizable.
    pub fn compile_cached(
        &self,
        cache: Option<&CompileCache>,
        name: &str,
        module: &str,
        options: &CompileOptions,
    ) -> Result<Compiled> {
        let started = Instant::now();
        let entry = cache.map(|c| (c, c.entry(name, &identity(self, module, options))));
        let mut unusable = None;
        if let Some((_, path)) = &entry {
            match load(self, path) {
                Ok(Some((executable, compile_seconds))) => {
                    return Ok(Compiled {
                        executable,
                        origin: Origin::Hit { compile_seconds },
                        seconds: started.elapsed().as_secs_f64(),
                    });
                }
                Ok(None) => {}
                Err(reason) => unusable = Some(reason),
            }
        }
        let executable = self.compile(module, options)?;
        let seconds = started.elapsed().as_secs_f64();
        let origin = entry.map_or(Origin::Compiled, |(cache, path)| Origin::Miss {
            unusable,
            stored: cache.store(&path, executable.executable(), seconds),
        });
        Ok(Compiled { executable, origin, seconds })
    }
}

impl Client {
    /// Loads an executable that was compiled ahead of time.
    pub fn load_planned(&self, executable: &[u8], compile_seconds: f64) -> Result<Compiled> {
        let started = Instant::now();
        Ok(Compiled {
            executable: self.load(executable)?,
            origin: Origin::Planned { compile_seconds },
            seconds: started.elapsed().as_secs_f64(),
        })
    }
}

impl fmt::Display for Compiled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.seconds;
        match &self.origin {
            Origin::Compiled => write!(f, "compiled in {seconds:.2} s"),
            Origin::Planned { .. } => write!(f, "planned, loaded in {seconds:.2} s"),
            Origin::Hit { .. } => write!(f, "cache hit, loaded in {seconds:.2} s"),
            Origin::Miss { unusable, stored } => {
                f.write_str("cache miss")?;
                if let Some(reason) = unusable {
                    write!(f, " ({})", one_line(reason))?;
                }
                write!(f, ", compiled in {seconds:.2} s, ")?;
                match stored {
                    Ok(bytes) => write!(f, "stored {:.1} MB", *bytes as f64 / 1e6),
                    Err(reason) => write!(f, "not stored: {}", one_line(reason)),
                }
            }
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl CompileCache {
    /// The user's cache: `llama3-tpu/executables` beside the plugins, unless
    /// `LLAMA3_TPU_COMPILE_CACHE` names another folder or is `off`.
    pub fn of_user() -> Option<CompileCache> {
        let named = std::env::var_os(VARIABLE).filter(|value| !value.is_empty());
        match named {
            Some(value) if value == "off" => None,
            Some(folder) => Some(CompileCache::new(Path::new(&folder))),
            None => {
                let plugins = wheel::cache_folder().ok()?;
                Some(CompileCache::new(&plugins.with_file_name("executables")))
            }
        }
    }

    /// The cache in a folder, which is made when the first program is stored.
    pub fn new(folder: &Path) -> CompileCache {
        CompileCache { folder: folder.to_owned(), limit: LIMIT }
    }

    /// A text that was stored under a name.
    pub fn read_text(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.folder.join(name)).ok()
    }

    pub fn write_text(&self, name: &str, text: &str) -> io::Result<()> {
        self.write(&self.folder.join(name), text.as_bytes())
    }

    fn entry(&self, name: &str, identity: &str) -> PathBuf {
        self.folder.join(format!("{name}-{identity}"))
    }

    /// Writes an entry so that it appears in one piece, and drops what was not used for longest.
    /// Returns its size.
    fn store(
        &self,
        path: &Path,
        executable: &Executable,
        seconds: f64,
    ) -> std::result::Result<usize, String> {
        let bytes = encode(&executable.serialize().map_err(|e| e.to_string())?, seconds);
        self.write(path, &bytes).map_err(|e| format!("{}: {e}", self.folder.display()))?;
        Ok(bytes.len())
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        // An entry that a power failure damages is found by its checksum.
        write_unsynced(path, bytes)?;
        self.shrink()
    }

    /// Removes the files that were not used for longest until the others keep the limit.
    fn shrink(&self) -> io::Result<()> {
        let mut files = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            // Another process may remove a file while this one looks at it.
            if let Ok(about) = entry.metadata() {
                let used = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
                files.push((used, about.len(), entry.path()));
            }
        }
        files.sort();
        let mut total: u64 = files.iter().map(|(_, size, _)| size).sum();
        for (_, size, path) in files {
            if total <= self.limit {
                break;
            }
            let _ = fs::remove_file(path);
            total -= size;
        }
        Ok(())
    }
}

fn encode(payload: &[u8], seconds: f64) -> Vec<u8> {
    let mut rest = seconds.to_le_bytes().to_vec();
    rest.extend(payload);
    [&MAGIC[..], &Sha256::digest(&rest)[..], &rest].concat()
}

/// What [`encode`] was given; XLA may abort the process over bytes that are not what it wrote, so
/// nothing else gets there.
fn decode(bytes: &[u8]) -> Option<(&[u8], f64)> {
    let (head, payload) = bytes.split_at_checked(HEAD)?;
    let (magic, head) = head.split_at(MAGIC.len());
    let (digest, seconds) = head.split_at(32);
    let intact = magic == MAGIC && Sha256::digest(&bytes[MAGIC.len() + 32..])[..] == *digest;
    intact.then(|| {
        let seconds = f64::from_le_bytes(seconds.try_into().expect("eight bytes"));
        (payload, seconds)
    })
}

/// The program of an entry and the seconds that compiling it took; none where there is no entry.
fn load(
    client: &Client,
    path: &Path,
) -> std::result::Result<Option<(LoadedExecutable, f64)>, String> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(format!("{}: {e}", path.display())),
    };
    let (payload, seconds) =
        decode(&bytes).ok_or_else(|| format!("{} is damaged", path.display()))?;
    let executable = client.load(payload).map_err(|e| e.to_string())?;
    // The time of the last use is what entries are dropped by; a folder of another user may refuse
    // to keep it.
    let _ = File::open(path).and_then(|file| file.set_modified(SystemTime::now()));
    Ok(Some((executable, seconds)))
}

/// A digest of all that decides how a module is compiled: itself, the options, the compiler, the
/// devices, and the processor of this host, for which the CPU plugin generates code.
fn identity(client: &Client, module: &str, options: &CompileOptions) -> String {
    let plugin = client.plugin();
    let mut parts = vec![
        env!("CARGO_PKG_VERSION").to_owned(),
        module.to_owned(),
        format!("{:?} {:?}", plugin.api_version(), plugin.attributes()),
        format!("{} {}", client.platform_name(), client.platform_version()),
        file_identity(plugin.path()),
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
    let size = fs::metadata(plugin.path()).map(|a| a.len());
    let processor = match for_this_host {
        true => processor(&fs::read_to_string("/proc/cpuinfo").unwrap_or_default()),
        false => String::new(),
    };
    let all = format!("{:?} {:?} {processor}", plugin.attributes(), size.ok());
    let digest = Sha256::digest(all);
    let digest = hex::encode(&digest[..8]);
    let (major, minor) = plugin.api_version();
    format!("PJRT {major}.{minor} {digest}")
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
    fn an_entry_is_read_whole_or_not_at_all() {
        let bytes = encode(b"program", 2.5);
        assert_eq!(decode(&bytes), Some((&b"program"[..], 2.5)));
        for end in 0..bytes.len() {
            assert_eq!(decode(&bytes[..end]), None, "cut at {end}");
        }
        for at in 0..bytes.len() {
            let mut edited = bytes.clone();
            edited[at] ^= 1;
            assert_eq!(decode(&edited), None, "edited at {at}");
        }
    }

    #[test]
    fn what_was_not_used_for_longest_goes_first() {
        let folder = tempfile::tempdir().unwrap();
        let cache = CompileCache { limit: 250, ..CompileCache::new(folder.path()) };
        let name = |n: &str| folder.path().join(n);
        let used = |n: &str, seconds| {
            let time = SystemTime::now() - std::time::Duration::from_secs(seconds);
            File::open(name(n)).unwrap().set_modified(time).unwrap();
        };
        cache.write(&name("a"), &[0; 100]).unwrap();
        cache.write(&name("b"), &[0; 100]).unwrap();
        used("a", 10);
        used("b", 20);
        cache.write(&name("c"), &[0; 100]).unwrap();
        assert!(name("a").exists() && !name("b").exists() && name("c").exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn processors_that_run_other_code_differ() {
        let text = "processor : 0\nmodel name : A\nflags : sse avx\ncpu MHz : 1.0\n\nprocessor : 1\nmodel name : A\nflags : sse avx\n";
        assert_eq!(processor(text), "flags : sse avx\nmodel name : A");
        assert_eq!(processor(text), processor(&text.replace("1.0", "2.0")));
        assert_ne!(processor(text), processor(&text.replace("avx", "avx512f")));
    }
}
