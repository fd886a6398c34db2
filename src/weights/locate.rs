//! What the name of a model leads to: a folder of this machine, a hub id whose files are fetched,
//! or an address in a bucket. Checkpoints in a bucket are read there by ranges; the files of a
//! Hugging Face directory are fetched into a cache.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use bytes::Bytes;
use sha2::{Digest, Sha256};

use crate::atomic_file::{AtomicFolder, write_unsynced};
use crate::error::UserError;
use crate::hf::{hub, peft};
use crate::plugins::wheel::cache_folder;
use crate::storage::{Location, Object, Storage, is_address};

use super::checkpoint::{self, CheckpointError, Reader};

/// Bytes that are fetched at a time.
const PIECE: u64 = 32 << 20;

/// What a name leads to.
pub enum Located {
    /// A checkpoint of ours, and the folder of its settings and tokenizer.
    Checkpoint(Box<Reader>, PathBuf),
    /// A folder of anything else.
    Folder(PathBuf),
}

impl Located {
    /// Finds what `--model` or `train.init_from` names.
    pub fn find(name: &str) -> Result<Located> {
        if is_address(Path::new(name)) {
            return in_bucket(&Location::of(Path::new(name))?);
        }
        let folder = hub::locate_model(name, &hub::is_model_file)?;
        if folder.join(peft::CONFIG).is_file() {
            return Ok(Located::Folder(folder));
        }
        Ok(match checkpoint_at(&Location::from(&folder))? {
            Some(reader) => Located::Checkpoint(Box::new(reader), folder),
            None => Located::Folder(folder),
        })
    }
}

/// The newest checkpoint of a run, or the one that is at this place.
fn checkpoint_at(place: &Location) -> Result<Option<Reader>> {
    let warn = |why: &CheckpointError| crate::log!("warning: {why}");
    if let Some(reader) = checkpoint::newest(place, warn)? {
        return Ok(Some(reader));
    }
    match place.join("manifest.json").bytes()? {
        Some(_) => Ok(Some(Reader::open(place)?)),
        None => Ok(None),
    }
}

fn in_bucket(place: &Location) -> Result<Located> {
    let Location::Bucket { storage, key } = place else {
        bail!("model: {place} is not in a bucket");
    };
    if let Some(reader) = checkpoint_at(place)? {
        let folder = small_files(&reader, place)?;
        return Ok(Located::Checkpoint(Box::new(reader), folder));
    }
    let files = model_files(&**storage, key)?;
    if files.is_empty() {
        return Err(UserError(format!(
            "model: {place} has neither config.json nor checkpoints; name a Hugging Face directory, a run or one of its checkpoints"
        ))
        .into());
    }
    Ok(Located::Folder(fetch(&**storage, place, &files)?))
}

/// What to load a tokenizer from that is at an address: a file, or a folder with the files of one,
/// which are fetched.
pub fn locate_tokenizer_files(address: &str) -> Result<PathBuf> {
    let place = Location::of(Path::new(address))?;
    let Location::Bucket { storage, key } = &place else {
        bail!("data: {place} is no address");
    };
    if let Some(object) = storage.head(key)? {
        let name = place.name().unwrap_or("tokenizer.json").to_string();
        return Ok(fetch(&**storage, &place, &[(name.clone(), object)])?.join(name));
    }
    if let Some(reader) = checkpoint_at(&place)? {
        return small_files(&reader, &place);
    }
    let mut files = model_files(&**storage, key)?;
    files.retain(|(name, _)| !name.ends_with(".safetensors"));
    match files.is_empty() {
        true => Err(UserError(format!("data: there is no tokenizer at {place}")).into()),
        false => fetch(&**storage, &place, &files),
    }
}

/// The files of a Hugging Face directory, by name.
fn model_files(storage: &dyn Storage, key: &str) -> Result<Vec<(String, Object)>> {
    let prefix = format!("{key}/");
    let listed = storage.list(key)?.into_iter().filter_map(|object| {
        let name = object.key.strip_prefix(&prefix)?.to_string();
        hub::is_model_file(&name).then_some((name, object))
    });
    Ok(listed.collect())
}

/// Where copies of what is in a bucket are kept.
fn cache(place: &Location, version: &str) -> Result<PathBuf> {
    let models = cache_folder().map_err(UserError)?.with_file_name("models");
    Ok(models.join(place.to_string().replace("://", "/")).join(version))
}

/// The settings and the tokenizer of a checkpoint, as files; `place` is its own or that of its run,
/// which knows more of the tokenizer.
fn small_files(reader: &Reader, place: &Location) -> Result<PathBuf> {
    let mut files: Vec<(&str, Bytes)> = Vec::new();
    for name in ["config.toml", "tokenizer.json"] {
        files.push((name, reader.file(name)?.into()));
    }
    for name in ["tokenizer_config.json", "chat_template.jinja"] {
        files.extend(place.join(name).read()?.map(|bytes| (name, bytes)));
    }
    let mut version = Sha256::new();
    files.iter().for_each(|(_, bytes)| version.update(bytes));
    let folder = cache(place, &hex::encode(&version.finalize()[..8]))?;
    for (name, bytes) in files {
        let path = folder.join(name);
        write_unsynced(&path, &bytes)
            .with_context(|| format!("model: cannot write {}", path.display()))?;
    }
    Ok(folder)
}

/// A folder with copies of files in a bucket, which are fetched unless these very ones are there.
fn fetch(storage: &dyn Storage, place: &Location, files: &[(String, Object)]) -> Result<PathBuf> {
    let versions = files.iter().map(|(name, o)| format!("{name} {} {}\n", o.bytes, o.version));
    let version = Sha256::digest(versions.collect::<String>());
    let folder = cache(place, &hex::encode(&version[..8]))?;
    if folder.is_dir() {
        return Ok(folder);
    }
    let bytes: u64 = files.iter().map(|(_, object)| object.bytes).sum();
    crate::log!("model: fetching {place}, {:.2} GB, into {}", bytes as f64 / 1e9, folder.display());
    let failed = || format!("model: cannot write {}", folder.display());
    let under_way = AtomicFolder::create(&folder).with_context(failed)?;
    for (name, object) in files {
        fetch_file(storage, object, &under_way.path().join(name))?;
    }
    under_way.commit().with_context(failed)?;
    Ok(folder)
}

/// Fetches an object, and compares it with the checksum that the storage keeps of it.
fn fetch_file(storage: &dyn Storage, object: &Object, path: &Path) -> Result<()> {
    let failed = || format!("model: cannot write {}", path.display());
    let mut file = fs::File::create(path).with_context(failed)?;
    let mut crc = 0;
    for start in (0..object.bytes).step_by(PIECE as usize) {
        let piece = storage.get_range(&object.key, start..(start + PIECE).min(object.bytes))?;
        crc = crc32c::crc32c_append(crc, &piece);
        file.write_all(&piece).with_context(failed)?;
    }
    match storage.checksum(&object.key)? {
        Some(stored) if stored != crc => bail!(
            "model: {} arrived with the CRC-32C {crc:08x} in place of {stored:08x}; try again",
            storage.address(&object.key)
        ),
        _ => file.sync_all().with_context(failed),
    }
}
