//! A folder in a bucket that one process at a time may change. Buckets have no locks: a holder puts
//! an object with the next number, if it is absent, and renews it; who comes later watches whether
//! it is renewed, and takes the number after it where it is not.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use bytes::Bytes;
use serde::{Deserialize, Serialize};

use super::{Result, Storage, StorageError};
use crate::foreign_file::quote;

/// Time between two renewals.
pub const RENEWAL: Duration = Duration::from_secs(10);

/// A lease that is not renewed for so long is that of a dead process.
const PATIENCE: Duration = Duration::from_secs(35);

/// Time between two looks at a lease of another process.
const LOOK: Duration = Duration::from_secs(2);

/// Name of the folder of leases.
const FOLDER: &str = ".lease";

/// The lease of a folder, to be renewed every [`RENEWAL`] and released at the end.
#[derive(Debug)]
pub struct Lease {
    storage: Arc<dyn Storage>,
    /// Key of the folder.
    folder: String,
    number: u64,
    holder: Holder,
    renewals: AtomicU64,
}

/// What is in the object.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Holder {
    host: String,
    process: u32,
    /// Names the local lock that the holder has, without which it is dead.
    lock: String,
    /// So that each renewal has other bytes.
    renewals: u64,
}

impl Lease {
    /// Takes the lease of the folder `key`. Whoever held it before with the same local `lock`,
    /// which this process has now, is dead.
    ///
    /// # Errors
    /// [`StorageError::Refused`] where another process holds it.
    pub fn acquire(storage: Arc<dyn Storage>, key: &str, lock: &str) -> Result<Lease> {
        Lease::acquire_within(storage, key, lock, PATIENCE, LOOK)
    }

    pub(super) fn acquire_within(
        storage: Arc<dyn Storage>,
        key: &str,
        lock: &str,
        patience: Duration,
        look: Duration,
    ) -> Result<Lease> {
        let host = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
        let (host, process) = (host.trim().to_string(), std::process::id());
        let holder = Holder { host, process, lock: lock.to_string(), renewals: 0 };
        let folder = if key.is_empty() { FOLDER.into() } else { format!("{key}/{FOLDER}") };
        let mut lease = Lease { storage, folder, number: 0, holder, renewals: AtomicU64::new(0) };
        if let Some(last) = lease.last()? {
            if let Some(other) = lease.holder_of(last)?
                && other.lock != lock
                && lease.is_renewed(last, patience, look)?
            {
                return Err(lease.refused(&other));
            }
            lease.number = last;
        }
        lease.number += 1;
        let own = lease.bytes();
        if !lease.storage.put_if_absent(&lease.key(lease.number), own)? {
            let other = lease.holder_of(lease.number)?.unwrap_or(lease.holder.clone());
            return Err(lease.refused(&other));
        }
        lease.check()?;
        let old: Vec<String> = (1..lease.number).rev().take(8).map(|n| lease.key(n)).collect();
        lease.storage.delete(&old)?;
        Ok(lease)
    }

    /// Says that the holder lives.
    pub fn renew(&self) -> Result<()> {
        self.renewals.fetch_add(1, Ordering::Relaxed);
        self.storage.put(&self.key(self.number), self.bytes())
    }

    /// Refuses to go on where another process has taken the lease, which it does when this one was
    /// not heard of for long.
    pub fn check(&self) -> Result<()> {
        match self.last()?.filter(|last| *last > self.number) {
            None => Ok(()),
            Some(last) => {
                let other = self.holder_of(last)?.unwrap_or(self.holder.clone());
                Err(StorageError::Failed(format!(
                    "storage: process {} on {} has taken over {}, as this process was not heard of for {} s",
                    other.process,
                    quote(&other.host),
                    self.place(),
                    PATIENCE.as_secs()
                )))
            }
        }
    }

    /// Gives it to whoever comes next.
    pub fn release(&self) -> Result<()> {
        self.storage.delete(&[self.key(self.number)])
    }

    fn key(&self, number: u64) -> String {
        format!("{}/{number:08}.json", self.folder)
    }

    fn bytes(&self) -> Bytes {
        let renewals = self.renewals.load(Ordering::Relaxed);
        let holder = Holder { renewals, ..self.holder.clone() };
        serde_json::to_vec(&holder).expect("plain data").into()
    }

    /// Address of the folder that is leased.
    fn place(&self) -> String {
        self.storage.address(self.folder.trim_end_matches(FOLDER).trim_end_matches('/'))
    }

    /// The highest number that is taken.
    fn last(&self) -> Result<Option<u64>> {
        let objects = self.storage.list(&self.folder)?;
        let number = |key: &str| key.rsplit('/').next()?.strip_suffix(".json")?.parse().ok();
        Ok(objects.iter().filter_map(|object| number(&object.key)).max())
    }

    fn holder_of(&self, number: u64) -> Result<Option<Holder>> {
        let text = self.storage.get(&self.key(number))?;
        Ok(text.and_then(|text| serde_json::from_slice(&text).ok()))
    }

    /// Whether the holder of a number renews it, which is watched for as long as it takes.
    fn is_renewed(&self, number: u64, patience: Duration, look: Duration) -> Result<bool> {
        let key = self.key(number);
        let version = |object: Option<super::Object>| object.map(|object| object.version);
        let first = version(self.storage.head(&key)?);
        crate::log!("waiting to see whether another process is at work in {}", self.place());
        let since = Instant::now();
        while first.is_some() && since.elapsed() < patience {
            sleep(look);
            match version(self.storage.head(&key)?) {
                // It was released.
                None => return Ok(false),
                now if now != first => return Ok(true),
                _ => {}
            }
        }
        Ok(false)
    }

    fn refused(&self, other: &Holder) -> StorageError {
        StorageError::Refused(format!(
            "another process trains in {}, process {} on {}; wait until it has ended or name another --output",
            self.place(),
            other.process,
            quote(&other.host)
        ))
    }
}
