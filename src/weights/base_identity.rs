//! Which weights an adapter was trained over, so that it is never used over others.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::UserError;
use crate::storage::Location;

use super::checkpoint::Reader;

/// A base by the name that the run gave it and the checksum of its weights.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaseIdentity {
    pub name: String,
    /// CRC-32 of its files' names and checksums.
    pub crc32: u32,
}

/// File of a checkpoint of ours that has the checksums of its weights.
const MANIFEST: &str = "manifest.json";

/// What a checkpoint of adapters keeps of its base, among what the trainer keeps.
#[derive(Deserialize)]
struct OfCheckpoint {
    base: Option<BaseIdentity>,
}

impl BaseIdentity {
    /// Reads all weights of a model directory once; of a checkpoint its manifest, which has their
    /// checksums.
    pub fn of(name: &str, place: &Location) -> Result<BaseIdentity> {
        let checksums: Vec<String> = match (place.join(MANIFEST).read()?, place) {
            (Some(text), _) => vec![format!("{MANIFEST} {:08x}\n", crc32fast::hash(&text))],
            (None, Location::Local(folder)) => {
                let files = weight_files(folder)
                    .with_context(|| format!("base: cannot list {}", folder.display()))?;
                files.par_iter().map(|path| checksum(path)).collect::<Result<_>>()?
            }
            (None, Location::Bucket { .. }) => bail!("base: {place} is no checkpoint"),
        };
        let crc32 = crc32fast::hash(checksums.concat().as_bytes());
        Ok(BaseIdentity { name: name.to_string(), crc32 })
    }

    /// Refuses to use the adapters of a checkpoint over other weights than those that they were
    /// trained over.
    pub fn check(&self, adapters: &Reader) -> Result<()> {
        let stored = adapters.state::<OfCheckpoint>()?.base;
        match stored {
            Some(stored) if stored.crc32 != self.crc32 => Err(UserError(format!(
                "base: the weights of {} are not those that {} was trained over ({}, CRC-32 {:08x} \
                 and not {:08x}); put those back or train again",
                self.name,
                adapters.location(),
                stored.name,
                stored.crc32,
                self.crc32
            ))
            .into()),
            _ => Ok(()),
        }
    }
}

fn weight_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path()));
    let paths: Vec<PathBuf> = entries.collect::<Result<_, _>>()?;
    let is_weights = |path: &PathBuf| path.extension().is_some_and(|e| e == "safetensors");
    let mut files: Vec<PathBuf> = paths.into_iter().filter(is_weights).collect();
    files.sort();
    Ok(files)
}

/// The name of a file with the CRC-32 of its bytes.
fn checksum(path: &Path) -> Result<String> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let failed = || format!("base: cannot read {}", path.display());
    let mut file = File::open(path).with_context(failed)?;
    let (mut hasher, mut buffer) = (crc32fast::Hasher::new(), vec![0; 1 << 22]);
    loop {
        match file.read(&mut buffer).with_context(failed)? {
            0 => return Ok(format!("{name} {:08x}\n", hasher.finalize())),
            count => hasher.update(&buffer[..count]),
        }
    }
}
