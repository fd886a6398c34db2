//! Streaming writers: tensors are declared first, because the header stands first, and then arrive
//! one by one in any order.

use super::header::{Header, TensorSpec};
use super::weights::{INDEX, SINGLE};
use crate::hf::{HfError, Result};
use serde_json::json;
use std::collections::HashMap;
use std::fs::{self, File};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

/// One safetensors file under construction, under the name it was given; renaming it is the
/// caller's business.
#[derive(Debug)]
pub struct FileWriter {
    path: PathBuf,
    file: File,
    /// Absolute position, length and whether it was written, of every tensor.
    tensors: HashMap<String, (u64, u64, bool)>,
    length: u64,
}

impl FileWriter {
    /// Creates the file and writes its header.
    pub fn create(path: &Path, specs: &[TensorSpec]) -> Result<FileWriter> {
        let header = Header::layout(specs);
        let bytes = header.encode();
        let start = bytes.len() as u64;
        let file = File::create(path).map_err(HfError::io("safetensors: create", path))?;
        (file.write_all_at(&bytes, 0)).map_err(HfError::io("safetensors: write", path))?;
        let length = start + header.data_bytes();
        let tensors: HashMap<_, _> = (header.tensors.into_iter())
            .map(|t| (t.name, (start + t.offset, t.bytes, false)))
            .collect();
        assert_eq!(tensors.len(), specs.len(), "two tensors of one name");
        Ok(FileWriter { path: path.to_path_buf(), file, tensors, length })
    }

    /// Writes a whole tensor.
    ///
    /// # Panics
    /// If the tensor was not declared, or not with this many bytes.
    pub fn tensor(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let entry = self.tensors.get_mut(name);
        let (at, expected, written) = entry.unwrap_or_else(|| panic!("{name} was not declared"));
        assert_eq!(*expected, bytes.len() as u64, "bytes of {name}");
        *written = true;
        (self.file.write_all_at(bytes, *at)).map_err(HfError::io("safetensors: write", &self.path))
    }

    /// Brings the file to the disk and returns its length.
    ///
    /// # Panics
    /// If a declared tensor was not written.
    pub fn finish(self) -> Result<u64> {
        for (name, (_, _, written)) in &self.tensors {
            assert!(written, "{name} was declared and not written");
        }
        (self.file.sync_all()).map_err(HfError::io("safetensors: sync", &self.path))?;
        Ok(self.length)
    }
}

/// Splits tensors, in their order, into files of at most `max_bytes` (a larger tensor gets a file
/// of its own), and names the files `<stem>-00001-of-0000N.safetensors`.
pub fn shards(specs: &[TensorSpec], stem: &str, max_bytes: u64) -> Vec<(String, Vec<TensorSpec>)> {
    let mut groups: Vec<Vec<TensorSpec>> = vec![Vec::new()];
    let mut filled = 0;
    for spec in specs {
        if filled > 0 && filled + spec.bytes() > max_bytes {
            groups.push(Vec::new());
            filled = 0;
        }
        filled += spec.bytes();
        groups.last_mut().expect("never empty").push(spec.clone());
    }
    let count = groups.len();
    let name = |i: usize| format!("{stem}-{:05}-of-{count:05}.safetensors", i + 1);
    (groups.into_iter().enumerate()).map(|(i, group)| (name(i), group)).collect()
}

/// The weights of a model directory under construction: `model.safetensors`, or shards and their
/// index. Files appear under their names when all of them are complete; when dropped before, they
/// vanish.
#[derive(Debug)]
pub struct WeightsWriter {
    directory: PathBuf,
    files: Vec<(String, FileWriter)>,
    place: HashMap<String, usize>,
    total: u64,
    finished: bool,
}

impl WeightsWriter {
    /// Begins weights in an existing directory that holds none yet.
    pub fn create(directory: &Path, specs: &[TensorSpec], max_bytes: u64) -> Result<WeightsWriter> {
        for name in [SINGLE, INDEX] {
            if directory.join(name).exists() {
                let directory = directory.display();
                return Err(HfError::Invalid(format!(
                    "export: {directory} already holds {name}; choose another directory or remove it"
                )));
            }
        }
        let mut plan = shards(specs, "model", max_bytes);
        if let [(name, _)] = plan.as_mut_slice() {
            *name = SINGLE.to_string();
        }
        let mut writer = WeightsWriter {
            directory: directory.to_path_buf(),
            files: Vec::new(),
            place: HashMap::new(),
            total: specs.iter().map(TensorSpec::bytes).sum(),
            finished: false,
        };
        for (i, (name, group)) in plan.into_iter().enumerate() {
            let file = FileWriter::create(&temporary(directory, &name), &group)?;
            writer.files.push((name, file));
            (writer.place).extend(group.into_iter().map(|spec| (spec.name, i)));
        }
        Ok(writer)
    }

    /// Writes a whole tensor; see [`FileWriter::tensor`].
    pub fn tensor(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let file = *(self.place.get(name)).unwrap_or_else(|| panic!("{name} was not declared"));
        self.files[file].1.tensor(name, bytes)
    }

    /// Brings every file to the disk, gives each its name, and writes the index last.
    pub fn finish(mut self) -> Result<()> {
        let files = std::mem::take(&mut self.files);
        let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
        let result = self.publish(files, &names);
        self.finished = result.is_ok();
        if !self.finished {
            remove_temporaries(&self.directory, &names);
        }
        result
    }

    fn publish(&self, files: Vec<(String, FileWriter)>, names: &[String]) -> Result<()> {
        for (_, file) in files {
            file.finish()?;
        }
        for name in names {
            let (from, to) = (temporary(&self.directory, name), self.directory.join(name));
            fs::rename(&from, &to).map_err(HfError::io("safetensors: rename", &from))?;
        }
        if names.len() > 1 {
            write_file(&self.directory, INDEX, self.index(names).as_bytes())?;
        }
        sync_directory(&self.directory)
    }

    fn index(&self, names: &[String]) -> String {
        let mut tensors: Vec<_> = self.place.iter().collect();
        tensors.sort();
        let map: serde_json::Map<_, _> = (tensors.into_iter())
            .map(|(tensor, file)| (tensor.clone(), json!(names[*file])))
            .collect();
        let index = json!({"metadata": {"total_size": self.total}, "weight_map": map});
        format!("{index:#}\n")
    }
}

impl Drop for WeightsWriter {
    fn drop(&mut self) {
        if !self.finished {
            let names: Vec<String> = self.files.iter().map(|(name, _)| name.clone()).collect();
            remove_temporaries(&self.directory, &names);
        }
    }
}

/// Writes a small file under a temporary name, brings it to the disk and renames it.
pub(crate) fn write_file(directory: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let (from, to) = (temporary(directory, name), directory.join(name));
    let write = || -> std::io::Result<()> {
        let file = File::create(&from)?;
        file.write_all_at(bytes, 0)?;
        file.sync_all()?;
        fs::rename(&from, &to)
    };
    write().map_err(|e| {
        let _ = fs::remove_file(&from);
        HfError::io("write", &to)(e)
    })
}

/// Makes renames inside a directory survive a power failure.
pub(crate) fn sync_directory(directory: &Path) -> Result<()> {
    let sync = File::open(directory).and_then(|d| d.sync_all());
    sync.map_err(HfError::io("sync", directory))
}

fn temporary(directory: &Path, name: &str) -> PathBuf {
    directory.join(format!(".{name}.tmp-{}", std::process::id()))
}

fn remove_temporaries(directory: &Path, names: &[String]) {
    for name in names {
        // It may have its final name already, or never have come into being.
        let _ = fs::remove_file(temporary(directory, name));
    }
}
