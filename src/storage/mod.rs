//! Bytes under keys, in a folder or in a bucket: one trait for all who store or read them. Nothing
//! here is asynchronous to its callers, and nothing here knows what the bytes mean.
//!
//! Invariant: only this module knows `object_store`, and only `io_thread` knows its runtime.

mod bucket;
#[cfg(test)]
pub(crate) mod fake_gcs;
mod http;
mod io_thread;
mod lease;
mod local;
mod location;
mod object;
mod open_uploads;
mod refusal;
#[cfg(test)]
mod tests;
mod upload;

use std::collections::HashMap;
use std::fmt::Debug;
use std::fs::File;
use std::io::{self, Read};
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

use bytes::Bytes;

use crate::foreign_file::quote;

pub use self::bucket::{Bucket, Endpoint};
pub use self::lease::{Lease, RENEWAL};
pub use self::local::LocalFolder;
pub use self::location::Location;
pub use self::object::ObjectReader;
pub use self::open_uploads::OpenUpload;

/// Schemes of addresses in buckets and on the web.
const SCHEMES: [&str; 4] = ["gs://", "s3://", "https://", "http://"];

/// Why a storage did not do what was asked, always one line.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum StorageError {
    /// The request is at fault: a key that is not there, no permission, no credentials.
    #[error("{0}")]
    Refused(String),
    /// The storage could not be reached or failed, after retries.
    #[error("{0}")]
    Failed(String),
}

impl StorageError {
    /// Whether the request was wrong (exit code 2), as against one that failed (exit code 1).
    pub fn is_user_error(&self) -> bool {
        matches!(self, StorageError::Refused(_))
    }
}

pub type Result<T> = std::result::Result<T, StorageError>;

/// What a storage says of the bytes under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    pub key: String,
    pub bytes: u64,
    /// Another text where the bytes are others: an ETag, or the time of the last change.
    pub version: String,
}

/// Bytes under keys, which are paths with `/` between their parts. Methods return when they are
/// done; several threads may call them at a time.
pub trait Storage: Debug + Send + Sync {
    /// The address of a key, for messages.
    fn address(&self, key: &str) -> String;

    /// Stores the bytes under a key, whole or not at all.
    fn put(&self, key: &str, bytes: Bytes) -> Result<()>;

    /// As [`Storage::put`], unless there is something under the key already; false where there is.
    /// Of several who try at a time one succeeds, if their bytes differ.
    fn put_if_absent(&self, key: &str, bytes: Bytes) -> Result<bool>;

    /// Begins to store bytes in parts, of which nothing is seen before they are complete.
    fn multipart(&self, key: &str) -> Result<Box<dyn Multipart>>;

    /// Discards the parts that a dead process has stored under a key by an upload of this
    /// [`Multipart::id`]; no such upload is no error.
    fn abort(&self, key: &str, upload: &str) -> Result<()>;

    /// The uploads in parts, of keys that begin with `prefix`, that are under way or that dead
    /// processes have left.
    fn open_uploads(&self, prefix: &str) -> Result<Vec<OpenUpload>>;

    /// All bytes under a key; none where nothing is.
    fn get(&self, key: &str) -> Result<Option<Bytes>>;

    /// The bytes of a range, which must be inside of what there is.
    fn get_range(&self, key: &str, range: Range<u64>) -> Result<Bytes>;

    /// What is under a key; none where nothing is.
    fn head(&self, key: &str) -> Result<Option<Object>>;

    /// CRC-32C of what is under a key, where the storage keeps it.
    fn checksum(&self, key: &str) -> Result<Option<u32>>;

    /// Everything under keys that begin with `prefix`, a folder or nothing, sorted by key.
    fn list(&self, prefix: &str) -> Result<Vec<Object>>;

    /// Deletes what is under keys, in any order; a missing key is not an error.
    fn delete(&self, keys: &[String]) -> Result<()>;
}

/// Bytes that are being stored in parts. Dropped before they are complete, they are discarded.
pub trait Multipart: Send {
    /// The storage's name of the upload; empty where a dead process leaves none.
    fn id(&self) -> &str;

    /// Appends a part. All but the last must have the same size, of 5 MiB or more. It returns when
    /// the part may still be under way.
    fn part(&mut self, bytes: Bytes) -> Result<()>;

    /// Waits for all parts and makes them visible together.
    fn complete(self: Box<Self>) -> Result<()>;
}

/// Whether a path is the address of something in a bucket or on the web.
pub fn is_address(path: &Path) -> bool {
    path.to_str().is_some_and(|path| SCHEMES.iter().any(|scheme| path.starts_with(scheme)))
}

/// Bytes of a file that are sent at a time.
const FILE_PART: u64 = 16 << 20;

/// Stores a file of this machine under a key.
pub fn upload(storage: &dyn Storage, key: &str, file: &Path) -> Result<()> {
    let cannot_read = |error: io::Error| {
        StorageError::Failed(format!("storage: cannot read {}: {error}", file.display()))
    };
    let mut file = File::open(file).map_err(cannot_read)?;
    let mut next_part = || {
        let mut bytes = Vec::new();
        (&mut file).take(FILE_PART).read_to_end(&mut bytes).map_err(cannot_read)?;
        Ok(Bytes::from(bytes))
    };
    let mut part = next_part()?;
    if (part.len() as u64) < FILE_PART {
        return storage.put(key, part);
    }
    let mut upload = storage.multipart(key)?;
    while !part.is_empty() {
        upload.part(part)?;
        part = next_part()?;
    }
    upload.complete()
}

/// The storage of an address and the key in it.
pub fn open(address: &str) -> Result<(Arc<dyn Storage>, String)> {
    static OPEN: LazyLock<Mutex<HashMap<String, Arc<Bucket>>>> = LazyLock::new(Mutex::default);
    let (root, key) = split(address)?;
    let mut open = OPEN.lock().expect("no thread panics while it opens a bucket");
    if let Some(bucket) = open.get(root) {
        return Ok((bucket.clone(), key.to_string()));
    }
    let bucket = Arc::new(Bucket::open(root, &Endpoint::default())?);
    open.insert(root.to_string(), bucket.clone());
    Ok((bucket, key.to_string()))
}

/// The same, by a connection of its own.
fn open_at(address: &str, endpoint: &Endpoint) -> Result<(Arc<dyn Storage>, String)> {
    let (root, key) = split(address)?;
    Ok((Arc::new(Bucket::open(root, endpoint)?), key.to_string()))
}

/// Scheme and bucket or host, and the rest.
fn split(address: &str) -> Result<(&str, &str)> {
    let scheme = SCHEMES.iter().find(|scheme| address.starts_with(**scheme));
    let rest = scheme.map(|scheme| &address[scheme.len()..]).unwrap_or_default();
    let (host, key) = rest.split_once('/').unwrap_or((rest, ""));
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.:[]".contains(c);
    if host.is_empty() || !host.chars().all(plain) || key.contains("//") || key.starts_with('/') {
        return Err(StorageError::Refused(format!(
            "storage: {:?} is not an address such as gs://BUCKET/KEY, s3://BUCKET/KEY or https://HOST/PATH",
            quote(address)
        )));
    }
    Ok((&address[..address.len() - rest.len() + host.len()], key))
}
