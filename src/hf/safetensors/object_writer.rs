//! One safetensors file under construction in a bucket: parts of equal size, several under way at a
//! time, streamed from the tensors as they come.

use super::header::{Header, TensorSpec};
use crate::hf::Result;
use crate::storage::{Multipart, Storage};
use bytes::Bytes;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

/// Bytes of a part: more than glibc ever keeps when they are freed (32 MiB), so that memory stays
/// level over many files. Buckets take at most 10,000 parts of an object.
const PART: usize = 33 << 20;

/// Name of the object that notes the upload of another while it is under way, so that what a dead
/// process has left of it can be discarded.
pub const UPLOAD_NOTE: &str = ".upload";

/// A file that is seen when it is complete.
pub struct ObjectWriter {
    storage: Arc<dyn Storage>,
    key: String,
    /// Names and bytes of the tensors in the order of the file.
    order: Vec<(String, u64)>,
    /// How many of them were written.
    next: usize,
    /// Tensors that came before their turn.
    early: HashMap<String, Vec<u8>>,
    part: Vec<u8>,
    /// From the second part on.
    upload: Option<Box<dyn Multipart>>,
    length: u64,
}

impl fmt::Debug for ObjectWriter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ObjectWriter({})", self.storage.address(&self.key))
    }
}

impl ObjectWriter {
    /// Begins the file under a key; nothing is stored yet.
    pub fn create(storage: Arc<dyn Storage>, key: &str, specs: &[TensorSpec]) -> ObjectWriter {
        let header = Header::layout(specs);
        let part = header.encode();
        let length = part.len() as u64 + header.data_bytes();
        let order = header.tensors.into_iter().map(|tensor| (tensor.name, tensor.bytes));
        ObjectWriter {
            storage,
            key: key.to_string(),
            order: order.collect(),
            next: 0,
            early: HashMap::new(),
            part,
            upload: None,
            length,
        }
    }

    /// Writes a whole tensor. Tensors that come before their turn in the file wait in memory.
    ///
    /// # Panics
    /// If the tensor was not declared, or not with this many bytes.
    pub fn tensor(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let declared = self.order.iter().find(|(declared, _)| declared == name);
        let (_, expected) = declared.unwrap_or_else(|| panic!("{name} was not declared"));
        assert_eq!(*expected, bytes.len() as u64, "bytes of {name}");
        if self.order.get(self.next).is_none_or(|(next, _)| next != name) {
            self.early.insert(name.to_string(), bytes.to_vec());
            return Ok(());
        }
        self.push(bytes)?;
        while let Some(early) = self.turn().and_then(|name| self.early.remove(&name)) {
            self.push(&early)?;
        }
        Ok(())
    }

    /// Name of the next tensor of the file.
    fn turn(&self) -> Option<String> {
        self.order.get(self.next).map(|(name, _)| name.clone())
    }

    fn push(&mut self, mut bytes: &[u8]) -> Result<()> {
        self.next += 1;
        while !bytes.is_empty() {
            if self.part.len() >= PART {
                self.send()?;
            }
            let fits = bytes.len().min(PART - self.part.len());
            self.part.extend_from_slice(&bytes[..fits]);
            bytes = &bytes[fits..];
        }
        Ok(())
    }

    /// Sends a whole part.
    fn send(&mut self) -> Result<()> {
        if self.upload.is_none() {
            let upload = self.storage.multipart(&self.key)?;
            self.storage.put(&self.note(), Bytes::copy_from_slice(upload.id().as_bytes()))?;
            self.upload = Some(upload);
        }
        let part = std::mem::replace(&mut self.part, Vec::with_capacity(PART));
        let upload = self.upload.as_mut().expect("it was begun");
        Ok(upload.part(part.into())?)
    }

    fn note(&self) -> String {
        format!("{}{UPLOAD_NOTE}", self.key)
    }

    /// Completes the file and returns its length.
    ///
    /// # Panics
    /// If a declared tensor was not written.
    pub fn finish(mut self) -> Result<u64> {
        assert_eq!(self.next, self.order.len(), "{:?} was declared and not written", self.turn());
        let part = Bytes::from(std::mem::take(&mut self.part));
        match self.upload.take() {
            None => self.storage.put(&self.key, part)?,
            Some(mut upload) => {
                upload.part(part)?;
                upload.complete()?;
                self.storage.delete(&[self.note()])?;
            }
        }
        Ok(self.length)
    }
}
