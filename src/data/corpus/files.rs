//! Which files belong to a corpus: those that are named, and those of known formats in folders.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::formats;
use crate::data::{storage_error, user_error};
use crate::foreign_file::quote;
use crate::storage::{self, Object, Storage};

/// Files that are left out and named in a message at most.
const NAMED: usize = 5;

/// A file of a corpus.
#[derive(Clone, Debug)]
pub(super) struct CorpusFile {
    pub(super) path: PathBuf,
    pub(super) bytes: u64,
    /// When it was changed, in nanoseconds since 1970, or what a bucket says of its version.
    pub(super) version: String,
}

/// The files of some inputs, in the order in which they are read.
#[derive(Clone, Debug, Default)]
pub(super) struct CorpusFiles {
    pub(super) files: Vec<CorpusFile>,
    /// Files of folders that are of no known format, or describe the others.
    left_out: Vec<PathBuf>,
    /// Device and inode of each file and folder, so that one with two names counts once.
    seen: HashSet<(u64, u64)>,
}

impl CorpusFiles {
    pub(super) fn of(files: Vec<CorpusFile>) -> CorpusFiles {
        CorpusFiles { files, ..CorpusFiles::default() }
    }

    /// Adds a file, whatever its extension, or the files of a folder.
    pub(super) fn add(&mut self, input: &Path) -> Result<()> {
        if storage::is_address(input) {
            return self.add_stored(input);
        }
        let metadata = match fs::metadata(input) {
            Ok(metadata) => metadata,
            Err(_) if is_glob(input) => return self.add_glob(input),
            Err(error) => return Err(cannot_be_read(input, &error)),
        };
        if metadata.is_file() {
            self.add_file(input, &metadata);
            return Ok(());
        }
        if !metadata.is_dir() {
            let path = input.display();
            return Err(user_error(format!(
                "data: corpus path {path} is neither a regular file nor a folder; write its text to a file first"
            )));
        }
        if !self.add_folder(input)? {
            let (path, known) = (input.display(), formats::known_extensions());
            return Err(user_error(format!(
                "data: corpus folder {path} holds no {known} file{}",
                self.left_out().map(|files| format!(", only {files}")).unwrap_or_default()
            )));
        }
        Ok(())
    }

    /// Adds a file in a bucket or on the web, the files of a folder of a bucket, or those that a
    /// pattern matches.
    fn add_stored(&mut self, input: &Path) -> Result<()> {
        let address = input.to_string_lossy();
        let (storage, key) = storage::open(&address).map_err(storage_error)?;
        let is_pattern = is_glob(input);
        let is_folder = key.is_empty() || key.ends_with('/');
        if !is_pattern
            && !is_folder
            && let Some(object) = storage.head(&key).map_err(storage_error)?
        {
            self.add_object(input.to_path_buf(), object);
            return Ok(());
        }
        if address.starts_with("http") {
            return Err(user_error(format!(
                "data: corpus path {address} does not exist; name one file, since folders of web servers are not listed"
            )));
        }
        let root = &address[..address.len() - key.len()];
        let objects = stored_files(&*storage, &key, is_pattern)?;
        let is_any = !objects.is_empty();
        for object in objects {
            self.add_object(PathBuf::from(format!("{root}{}", object.key)), object);
        }
        match is_any {
            true => Ok(()),
            false => Err(user_error(format!(
                "data: corpus path {address} names no {} file",
                formats::known_extensions()
            ))),
        }
    }

    fn add_object(&mut self, path: PathBuf, object: Object) {
        let Object { bytes, version, .. } = object;
        if self.files.iter().all(|file| file.path != path) {
            self.files.push(CorpusFile { path, bytes, version });
        }
    }

    /// Adds what a pattern of `*`, `?`, `[…]` and `**` matches, sorted by path.
    fn add_glob(&mut self, pattern: &Path) -> Result<()> {
        let text = pattern.to_string_lossy();
        let paths = glob::glob_with(&text, GLOB).map_err(|error| {
            user_error(format!("data: corpus path {text} is not a pattern: {error}"))
        })?;
        let mut is_any = false;
        for path in paths {
            self.add(&path.with_context(|| format!("data: cannot list {text}"))?)?;
            is_any = true;
        }
        match is_any {
            true => Ok(()),
            false => Err(user_error(format!(
                "data: corpus path {text} matches no file; check the pattern and the folder"
            ))),
        }
    }

    /// The files that folders hold and that are not read, for a message.
    pub(super) fn left_out(&self) -> Option<String> {
        let names: Vec<String> =
            self.left_out.iter().take(NAMED).map(|path| quote(&path.to_string_lossy())).collect();
        let more = match self.left_out.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        (!names.is_empty()).then(|| format!("{}{more}", names.join(", ")))
    }

    fn is_seen(&self, metadata: &fs::Metadata) -> bool {
        self.seen.contains(&(metadata.dev(), metadata.ino()))
    }

    fn add_file(&mut self, path: &Path, metadata: &fs::Metadata) {
        if !self.seen.insert((metadata.dev(), metadata.ino())) {
            return;
        }
        let modified = metadata.modified().ok();
        let since_epoch = modified.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
        self.files.push(CorpusFile {
            path: path.to_owned(),
            bytes: metadata.len(),
            version: since_epoch.unwrap_or_default().as_nanos().to_string(),
        });
    }

    /// Adds the files of known formats under `folder`, sorted by path, and says whether there are
    /// any. Hidden entries are skipped.
    fn add_folder(&mut self, folder: &Path) -> Result<bool> {
        if self.is_seen(&fs::metadata(folder)?) {
            return Ok(true);
        }
        let mut files = Vec::new();
        self.list(folder, &mut files)?;
        let format = |path: &Path| formats::of_extension(path);
        let has_rows = files.iter().any(|(path, _)| format(path).is_some_and(|f| f.has_rows()));
        let mut is_any = false;
        for (path, metadata) in files {
            // Beside files of rows a README describes the data; it is not a part of it.
            let is_readme = has_rows && file_stem(&path).eq_ignore_ascii_case("readme");
            if format(&path).is_some() && !is_readme {
                self.add_file(&path, &metadata);
                is_any = true;
            } else {
                self.left_out.push(path);
            }
        }
        Ok(is_any)
    }

    /// The regular files under `folder`, at any depth. A folder is entered once, since links may
    /// form a ring.
    fn list(&mut self, folder: &Path, files: &mut Vec<(PathBuf, fs::Metadata)>) -> Result<()> {
        let unreadable = || format!("data: cannot list corpus folder {}", folder.display());
        let metadata = fs::metadata(folder).with_context(unreadable)?;
        if !self.seen.insert((metadata.dev(), metadata.ino())) {
            return Ok(());
        }
        let mut entries = fs::read_dir(folder)
            .and_then(|entries| entries.collect::<io::Result<Vec<_>>>())
            .with_context(unreadable)?;
        entries.sort_by_key(|entry| entry.file_name());
        for path in entries.iter().map(fs::DirEntry::path) {
            if file_stem(&path).starts_with('.') {
                continue;
            }
            match fs::metadata(&path) {
                Ok(metadata) if metadata.is_dir() => self.list(&path, files)?,
                Ok(metadata) if metadata.is_file() => files.push((path, metadata)),
                _ => self.left_out.push(path),
            }
        }
        Ok(())
    }
}

/// The files of known formats in a folder of a bucket, or all files that a pattern matches.
fn stored_files(storage: &dyn Storage, key: &str, is_pattern: bool) -> Result<Vec<Object>> {
    let folder = match key.find(['*', '?', '[']) {
        Some(wildcard) if is_pattern => key[..wildcard].rfind('/').map_or("", |end| &key[..end]),
        _ => key,
    };
    let pattern = glob::Pattern::new(key).map_err(|error| {
        user_error(format!("data: corpus path {key} is not a pattern: {error}"))
    })?;
    let is_wanted = |object: &Object| match is_pattern {
        true => pattern.matches_with(&object.key, GLOB),
        false => formats::of_extension(Path::new(&object.key)).is_some(),
    };
    let listed = storage.list(folder).map_err(storage_error)?;
    Ok(listed.into_iter().filter(is_wanted).collect())
}

/// Wildcards match neither a slash nor a dot at the start of a name, as in a shell.
const GLOB: glob::MatchOptions = glob::MatchOptions {
    case_sensitive: true,
    require_literal_separator: true,
    require_literal_leading_dot: true,
};

fn is_glob(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '['])
}

fn file_stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn cannot_be_read(input: &Path, error: &io::Error) -> anyhow::Error {
    let path = input.display();
    match error.kind() {
        io::ErrorKind::NotFound => user_error(format!(
            "data: corpus path {path} does not exist; name a text file or a folder of {} files",
            formats::known_extensions()
        )),
        _ => user_error(format!("data: corpus path {path} cannot be read: {error}")),
    }
}
