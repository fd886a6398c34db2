//! Compiled programs in a folder or a bucket, so that a second start need not compile. An entry is
//! found by all that its compiler saw; one that cannot be used is recompiled, and cache failures
//! are never fatal.

use std::fmt;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Instant, SystemTime};

use bytes::Bytes;
use sha2::{Digest, Sha256};

use super::compiler_identity::program_identity;
use crate::atomic_file::write_unsynced;
use crate::pjrt::{Client, CompileOptions, Executable, LoadedExecutable, Result};
use crate::plugins::wheel;
use crate::storage::{Endpoint, Location, StorageError, is_address};

/// `off`, or a folder or the address of one in a bucket to use instead of the user's.
const VARIABLE: &str = "LLAMA3_TPU_COMPILE_CACHE";
/// Name of the folder of a cache.
const FOLDER: &str = "executables";
/// What the entries together may take of a disk, in bytes. In a bucket its owner's rules delete
/// what is old.
const LIMIT: u64 = 4 << 30;
/// Each entry starts with this, the sha256 of the rest, and the seconds that compiling took.
const MAGIC: &[u8; 8] = b"pjrtexe1";
const HEAD: usize = MAGIC.len() + 32 + 8;
/// Compiling takes less than waiting long for a bucket.
const RETRIES: usize = 2;

/// A folder of compiled programs. Processes may share it.
#[derive(Clone, Debug)]
pub struct CompileCache {
    folder: Location,
    limit: u64,
    /// Whether a bucket has failed, which is not asked again.
    has_failed: Arc<AtomicBool>,
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
        let entry = |c: &CompileCache| {
            let many_machines = c.folder.local().is_none();
            c.entry(name, &program_identity(self, module, options, many_machines))
        };
        let entry = cache.map(|cache| (cache, entry(cache)));
        let mut unusable = None;
        if let Some((cache, place)) = &entry {
            match cache.load(self, place) {
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
        let entry = entry.filter(|(cache, _)| !cache.has_failed());
        let origin = entry.map_or(Origin::Compiled, |(cache, place)| Origin::Miss {
            unusable,
            stored: cache.store(&place, executable.executable(), seconds),
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

/// Says once why a bucket is not used.
fn warn(error: &StorageError) {
    crate::log!("warning: compile cache: {error}; programs are compiled and not kept");
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl CompileCache {
    /// The user's cache: `llama3-tpu/executables` beside the plugins, unless
    /// `LLAMA3_TPU_COMPILE_CACHE` names another folder, one in a bucket, or is `off`.
    pub fn of_user() -> Option<CompileCache> {
        CompileCache::named().unwrap_or_else(|| {
            let plugins = wheel::cache_folder().ok()?;
            Some(CompileCache::new(&plugins.with_file_name(FOLDER)))
        })
    }

    /// The cache of a run: where its output is in a bucket it is there too, as the machine may be
    /// gone when the run goes on, unless the user has named one.
    pub fn of_run(output: &Path) -> Option<CompileCache> {
        match is_address(output) {
            true => CompileCache::named().unwrap_or_else(|| CompileCache::at(&output.join(FOLDER))),
            false => CompileCache::of_user(),
        }
    }

    /// What the user has named; None within where it is `off` or cannot be opened.
    fn named() -> Option<Option<CompileCache>> {
        let named = std::env::var_os(VARIABLE).filter(|value| !value.is_empty())?;
        Some((named != "off").then(|| CompileCache::at(Path::new(&named))).flatten())
    }

    /// The cache in a folder of this machine or of a bucket; none where the bucket cannot be
    /// opened.
    fn at(folder: &Path) -> Option<CompileCache> {
        let endpoint = Endpoint { retries: RETRIES, ..Endpoint::default() };
        match Location::of_at(folder, &endpoint) {
            Ok(folder) => Some(CompileCache::new(folder)),
            Err(error) => {
                warn(&error);
                None
            }
        }
    }

    /// The cache in a folder, which is made when the first program is stored.
    pub fn new(folder: impl Into<Location>) -> CompileCache {
        CompileCache { folder: folder.into(), limit: LIMIT, has_failed: Arc::default() }
    }

    /// A text that was stored under a name.
    pub fn read_text(&self, name: &str) -> Option<String> {
        let bytes = self.read(&self.folder.join(name)).ok()??;
        String::from_utf8(bytes.into()).ok()
    }

    pub fn write_text(&self, name: &str, text: &str) -> std::result::Result<(), String> {
        self.write(&self.folder.join(name), text.as_bytes().to_vec())
    }

    fn entry(&self, name: &str, identity: &str) -> Location {
        self.folder.join(&format!("{name}-{identity}"))
    }

    fn has_failed(&self) -> bool {
        self.has_failed.load(Ordering::Relaxed)
    }

    /// What is in the cache; nothing from the time on when a bucket has failed.
    fn read(&self, place: &Location) -> std::result::Result<Option<Bytes>, String> {
        if self.has_failed() {
            return Ok(None);
        }
        match place.read() {
            Err(error) if place.local().is_none() => {
                self.has_failed.store(true, Ordering::Relaxed);
                warn(&error);
                Ok(None)
            }
            read => read.map_err(|error| error.to_string()),
        }
    }

    /// The program of an entry and the seconds that compiling it took; none where there is no
    /// entry.
    fn load(
        &self,
        client: &Client,
        place: &Location,
    ) -> std::result::Result<Option<(LoadedExecutable, f64)>, String> {
        let Some(bytes) = self.read(place)? else {
            return Ok(None);
        };
        let (payload, seconds) = decode(&bytes).ok_or_else(|| format!("{place} is damaged"))?;
        let executable = client.load(payload).map_err(|e| e.to_string())?;
        // The time of the last use is what entries are dropped by; a folder of another user may
        // refuse to keep it.
        let file = place.local().map(File::open);
        let _ = file.map(|file| file?.set_modified(SystemTime::now()));
        Ok(Some((executable, seconds)))
    }

    /// Writes an entry so that it appears in one piece. Returns its size.
    fn store(
        &self,
        place: &Location,
        executable: &Executable,
        seconds: f64,
    ) -> std::result::Result<usize, String> {
        let bytes = encode(&executable.serialize().map_err(|e| e.to_string())?, seconds);
        let size = bytes.len();
        self.write(place, bytes).map(|()| size)
    }

    /// Writes an entry, and drops from a disk what was not used for longest.
    fn write(&self, place: &Location, bytes: Vec<u8>) -> std::result::Result<(), String> {
        match place {
            Location::Local(path) => {
                // An entry that a power failure damages is found by its checksum.
                let written = write_unsynced(path, &bytes);
                let folder = path.parent().unwrap_or(path);
                (written.and_then(|()| self.shrink(folder)))
                    .map_err(|error| format!("{}: {error}", folder.display()))
            }
            Location::Bucket { storage, key } => {
                let stored = storage.put(key, bytes.into());
                let has_failed = matches!(stored, Err(StorageError::Failed(_)));
                self.has_failed.fetch_or(has_failed, Ordering::Relaxed);
                stored.map_err(|error| error.to_string())
            }
        }
    }

    /// Removes the files that were not used for longest until the others keep the limit.
    fn shrink(&self, folder: &Path) -> io::Result<()> {
        let mut files = Vec::new();
        for entry in fs::read_dir(folder)? {
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
        let write = |n: &str| cache.write(&Location::from(&name(n)), vec![0; 100]).unwrap();
        let used = |n: &str, seconds| {
            let time = SystemTime::now() - std::time::Duration::from_secs(seconds);
            File::open(name(n)).unwrap().set_modified(time).unwrap();
        };
        write("a");
        write("b");
        used("a", 10);
        used("b", 20);
        write("c");
        assert!(name("a").exists() && !name("b").exists() && name("c").exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
