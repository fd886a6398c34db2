//! An object that is stored in parts, several of them under way at a time.

use std::collections::VecDeque;
use std::sync::{Arc, mpsc};

use bytes::Bytes;
use object_store::multipart::{MultipartStore, PartId};
use object_store::path::Path;
use object_store::{Error, ObjectStore, ObjectStoreExt};

use super::http::Crc32c;
use super::io_thread::{start, wait};
use super::refusal::{line, refuse};
use super::{Multipart, Result, StorageError};

/// Parts of one object that are under way at a time.
const PARTS: usize = 4;

/// An upload in parts; none of it is left where it is not completed.
pub(super) struct Upload {
    store: Arc<dyn MultipartStore>,
    /// The same bucket.
    objects: Arc<dyn ObjectStore>,
    address: String,
    path: Path,
    id: String,
    parts: Vec<PartId>,
    under_way: VecDeque<mpsc::Receiver<object_store::Result<PartId>>>,
    /// Parts that were begun.
    begun: usize,
    /// Of all parts.
    bytes: u64,
    crc32c: u32,
    is_complete: bool,
}

/// Whether there is no such upload. Google's answer has no kind of its own.
pub(super) fn is_gone(error: &Error) -> bool {
    matches!(error, Error::NotFound { .. }) || line(error).contains("404 Not Found")
}

impl Upload {
    pub(super) fn begin(
        store: Arc<dyn MultipartStore>,
        objects: Arc<dyn ObjectStore>,
        address: String,
        key: &str,
    ) -> Result<Upload> {
        let path = Path::parse(key).map_err(|error| refuse(&address, &error.into()))?;
        let (parts, to) = (store.clone(), path.clone());
        let id = wait(async move { parts.create_multipart(&to).await });
        Ok(Upload {
            store,
            objects,
            id: id.map_err(|error| refuse(&address, &error))?,
            address,
            path,
            parts: Vec::new(),
            under_way: VecDeque::new(),
            begun: 0,
            bytes: 0,
            crc32c: 0,
            is_complete: false,
        })
    }

    fn finish_oldest(&mut self) -> Result<()> {
        let Some(part) = self.under_way.pop_front() else {
            return Ok(());
        };
        let done = part.recv().expect("the storage thread goes on");
        self.parts.push(done.map_err(|error| refuse(&self.address, &error))?);
        Ok(())
    }

    /// Whether as many bytes as were sent are stored.
    fn is_stored(&self) -> bool {
        let (objects, path) = (self.objects.clone(), self.path.clone());
        wait(async move { objects.head(&path).await }).is_ok_and(|meta| meta.size == self.bytes)
    }

    /// Compares what the storage says that it holds now with what was sent.
    fn check(&self, stored: Option<&Crc32c>) -> Result<()> {
        match stored {
            Some(Crc32c(stored)) if *stored != self.crc32c => Err(StorageError::Failed(format!(
                "storage: {} arrived with the CRC-32C {stored:08x} in place of {:08x}",
                self.address, self.crc32c
            ))),
            _ => Ok(()),
        }
    }
}

impl Multipart for Upload {
    fn id(&self) -> &str {
        &self.id
    }

    fn part(&mut self, bytes: Bytes) -> Result<()> {
        if self.under_way.len() == PARTS {
            self.finish_oldest()?;
        }
        self.crc32c = crc32c::crc32c_append(self.crc32c, &bytes);
        self.bytes += bytes.len() as u64;
        let (store, path, id, index) =
            (self.store.clone(), self.path.clone(), self.id.clone(), self.begun);
        let put = async move { store.put_part(&path, &id, index, bytes.into()).await };
        self.under_way.push_back(start(put));
        self.begun += 1;
        Ok(())
    }

    fn complete(mut self: Box<Self>) -> Result<()> {
        while !self.under_way.is_empty() {
            self.finish_oldest()?;
        }
        let (store, path, id) = (self.store.clone(), self.path.clone(), self.id.clone());
        let parts = std::mem::take(&mut self.parts);
        let completed = wait(async move { store.complete_multipart(&path, &id, parts).await });
        // The answer to a request that succeeded may have been lost, and its repetition refused.
        if completed.as_ref().is_err_and(is_gone) && self.is_stored() {
            self.is_complete = true;
            return Ok(());
        }
        let completed = completed.map_err(|error| refuse(&self.address, &error))?;
        self.is_complete = true;
        self.check(completed.extensions.get())
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        self.under_way.iter().for_each(|part| drop(part.recv()));
        if !self.is_complete {
            let (store, path, id) = (self.store.clone(), self.path.clone(), self.id.clone());
            // The storage's rules delete what is left where this fails too.
            let _ = wait(async move { store.abort_multipart(&path, &id).await });
        }
    }
}
