//! Where the files of a checkpoint are while it is written, and how it becomes one: a folder under
//! a temporary name that is renamed, or in a bucket a manifest that is put last.

use super::manifest;
use super::names::{folder, path, temporary};
use crate::atomic_file::sync_folder;
use crate::hf::safetensors::{FileWriter, TensorSpec, write_file};
use crate::hf::{HfError, Result};
use crate::storage::Location;
use std::fmt::Debug;
use std::fs;
use std::io;
use std::path::PathBuf;

/// A checkpoint that no reader sees yet.
pub(super) trait Staging: Debug + Send {
    /// Makes room, which process 0 does before the others write.
    fn begin(&self) -> Result<()>;

    /// A safetensors file of these tensors.
    fn create(&self, name: &str, specs: &[TensorSpec]) -> Result<Box<dyn ShardFile>>;

    /// Writes a small file.
    fn write(&self, name: &str, bytes: &[u8]) -> Result<()>;

    /// Where a file is.
    fn location(&self, name: &str) -> Location;

    /// Removes files.
    fn remove(&self, names: &[String]) -> Result<()>;

    /// Makes it the checkpoint, whose manifest this is; gives its place.
    fn publish(&self, manifest: &str) -> Result<Location>;

    /// Removes all of it, unless it was published.
    fn discard(&self);
}

/// A safetensors file under construction, whose tensors come in any order.
pub(super) trait ShardFile: Debug + Send {
    /// The place of a tensor in a file of this machine, or 0.
    fn position(&self, name: &str) -> u64;

    /// Writes a whole tensor.
    fn tensor(&mut self, name: &str, bytes: &[u8]) -> Result<()>;

    /// Brings the file to where it survives; returns its length.
    fn finish(self: Box<Self>) -> Result<u64>;
}

impl ShardFile for FileWriter {
    fn position(&self, name: &str) -> u64 {
        FileWriter::position(self, name)
    }

    fn tensor(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        FileWriter::tensor(self, name, bytes)
    }

    fn finish(self: Box<Self>) -> Result<u64> {
        FileWriter::finish(*self)
    }
}

/// A folder of this machine, or of a file system that all processes see.
#[derive(Debug)]
pub(super) struct FolderStaging {
    output: PathBuf,
    step: u64,
    /// Under a temporary name.
    directory: PathBuf,
}

impl FolderStaging {
    /// For the checkpoint of a step that `run` writes into `output`.
    pub(super) fn new(output: PathBuf, step: u64, run: &str) -> FolderStaging {
        let checkpoints = local(&folder(&Location::from(&output)));
        FolderStaging { directory: checkpoints.join(temporary(step, run)), output, step }
    }
}

fn local(location: &Location) -> PathBuf {
    location.local().expect("a folder of this machine").to_path_buf()
}

impl Staging for FolderStaging {
    fn begin(&self) -> Result<()> {
        fs::create_dir_all(&self.directory).map_err(HfError::io("create", &self.directory))
    }

    fn create(&self, name: &str, specs: &[TensorSpec]) -> Result<Box<dyn ShardFile>> {
        Ok(Box::new(FileWriter::create(&self.directory.join(name), specs)?))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        write_file(&self.directory, name, bytes)
    }

    fn location(&self, name: &str) -> Location {
        Location::Local(self.directory.join(name))
    }

    fn remove(&self, names: &[String]) -> Result<()> {
        names
            .iter()
            .map(|name| self.directory.join(name))
            .try_for_each(|path| fs::remove_file(&path).map_err(HfError::io("remove", &path)))
    }

    fn publish(&self, manifest: &str) -> Result<Location> {
        write_file(&self.directory, manifest::FILE, manifest.as_bytes())?;
        sync_folder(&self.directory).map_err(HfError::io("sync", &self.directory))?;
        let place = path(&self.output, self.step);
        let path = local(&place);
        let old = PathBuf::from(format!("{}.old", self.directory.display()));
        let moved = match fs::rename(&path, &old) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
            moved => moved,
        };
        (moved.and_then(|()| fs::rename(&self.directory, &path)))
            .map_err(HfError::io("rename", &path))?;
        for folder in [path.parent().unwrap_or(&path), &self.output] {
            sync_folder(folder).map_err(HfError::io("sync", folder))?;
        }
        // The new checkpoint is there; one that it replaced is a leftover if it cannot be removed
        // now.
        let _ = fs::remove_dir_all(&old);
        Ok(place)
    }

    fn discard(&self) {
        // After it was published it has another name; a failure here leaves a leftover for the next
        // writer.
        let _ = fs::remove_dir_all(&self.directory);
    }
}
