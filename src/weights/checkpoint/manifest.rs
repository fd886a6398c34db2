//! `manifest.json`: what a checkpoint holds and where. A tensor consists of shards, so that each
//! process of a large run can write its own; one process writes one shard a tensor.

use crate::dtype::DType;
use crate::hf::safetensors::{dtype_name, dtype_of};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Component, Path};

/// Bytes that have a checksum of their own.
pub(super) const CHUNK: u64 = 1 << 20;

/// Name of the manifest inside a checkpoint.
pub(super) const FILE: &str = "manifest.json";
const FORMAT: &str = "llama3-tpu checkpoint";
const VERSION: u64 = 1;

/// The contents of a checkpoint.
#[derive(Debug, Serialize, Deserialize)]
pub struct Manifest {
    format: String,
    version: u64,
    /// Of the text, where this is zero.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "hex_option")]
    crc32: Option<u32>,
    /// Steps done; the state is the one before step number `step`, counted from 0.
    pub step: u64,
    /// What the trainer keeps beside tensors: seed, tokens seen, ….
    pub state: serde_json::Value,
    /// Every file but the manifest.
    pub files: BTreeMap<String, FileEntry>,
    pub tensors: BTreeMap<String, TensorEntry>,
}

/// A file of a checkpoint.
#[derive(Debug, Serialize, Deserialize)]
pub struct FileEntry {
    pub bytes: u64,
    /// Of the whole file; absent for safetensors, whose shards have their own.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "hex_option")]
    pub crc32: Option<u32>,
}

/// A tensor of a checkpoint, assembled of disjoint shards.
#[derive(Debug, Serialize, Deserialize)]
pub struct TensorEntry {
    #[serde(with = "dtype_text")]
    pub dtype: DType,
    pub shape: Vec<usize>,
    #[serde(rename = "parts")]
    pub shards: Vec<ShardEntry>,
}

/// A shard of a tensor, stored as a tensor of its own.
#[derive(Debug, Serialize, Deserialize)]
pub struct ShardEntry {
    pub file: String,
    /// Name inside the file.
    pub key: String,
    /// First element of the shard in the full tensor.
    pub start: Vec<usize>,
    pub shape: Vec<usize>,
    /// CRC-32 (ISO 3309, as zlib) of the shard's bytes.
    #[serde(with = "hex")]
    pub crc32: u32,
    /// CRC-32 of each chunk of [`CHUNK`] bytes, where there are several.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "hex_list")]
    pub chunks: Vec<u32>,
}

#[derive(Deserialize)]
struct Head {
    format: String,
    version: u64,
}

impl Manifest {
    pub(super) fn new(step: u64, state: serde_json::Value) -> Manifest {
        Manifest {
            format: FORMAT.to_string(),
            version: VERSION,
            crc32: None,
            step,
            state,
            files: BTreeMap::new(),
            tensors: BTreeMap::new(),
        }
    }

    /// The text of the file, with its own checksum.
    pub(super) fn encode(&mut self) -> String {
        self.crc32 = Some(0);
        let text = serde_json::to_string_pretty(self).expect("plain data");
        let crc = crc32fast::hash(text.as_bytes());
        text.replacen(&checksum_field(0), &checksum_field(crc), 1)
    }

    /// Compares the text with its own checksum; those of former versions have none.
    fn check_text(&self, text: &[u8]) -> Result<(), String> {
        let Some(crc) = self.crc32 else {
            return Ok(());
        };
        let text = String::from_utf8_lossy(text);
        let blank = text.replacen(&checksum_field(crc), &checksum_field(0), 1);
        match crc32fast::hash(blank.as_bytes()) == crc {
            true => Ok(()),
            false => Err("it does not have its checksum".to_string()),
        }
    }

    /// Reads and checks a manifest. Errors say what is wrong with it, without its name.
    pub(super) fn parse(text: &[u8]) -> Result<Manifest, String> {
        let manifest = Manifest::parse_share(text)?;
        manifest.check()?;
        Ok(manifest)
    }

    /// As [`Manifest::parse`], of one that may hold parts of tensors alone.
    pub(super) fn parse_share(text: &[u8]) -> Result<Manifest, String> {
        let manifest = Manifest::read(text)?;
        manifest.check_text(text)?;
        manifest.check_shards()?;
        Ok(manifest)
    }

    /// Reads a manifest that need not be complete.
    pub(super) fn read(text: &[u8]) -> Result<Manifest, String> {
        let head: Head = serde_json::from_slice(text).map_err(|e| e.to_string())?;
        if head.format != FORMAT {
            return Err(format!("its format is {:?}, not {FORMAT:?}", head.format));
        }
        if head.version != VERSION {
            let version = head.version;
            return Err(format!("it has version {version}, this program reads {VERSION}"));
        }
        serde_json::from_slice(text).map_err(|e| e.to_string())
    }

    /// Whether its files have proper names and its shards make up full tensors.
    pub(super) fn check(&self) -> Result<(), String> {
        self.check_shards()?;
        for (name, tensor) in &self.tensors {
            tensor.check_whole().map_err(|e| format!("tensor {name}: {e}"))?;
        }
        Ok(())
    }

    /// Whether its files have proper names and its shards are disjoint.
    fn check_shards(&self) -> Result<(), String> {
        for name in self.files.keys() {
            check_file_name(name)?;
        }
        for (name, tensor) in &self.tensors {
            tensor.check_shards(&self.files).map_err(|e| format!("tensor {name}: {e}"))?;
        }
        Ok(())
    }

    /// Takes over the files and shards that another process wrote.
    pub(super) fn add(&mut self, other: Manifest) {
        self.files.extend(other.files);
        for (name, tensor) in other.tensors {
            match self.tensors.get_mut(&name) {
                Some(entry) => entry.shards.extend(tensor.shards),
                None => {
                    self.tensors.insert(name, tensor);
                }
            }
        }
    }
}

/// The checksum of a manifest as it is written.
fn checksum_field(crc: u32) -> String {
    format!("\"crc32\": \"{crc:08x}\"")
}

impl TensorEntry {
    /// Bytes of the whole tensor.
    pub fn bytes(&self) -> usize {
        self.shape.iter().product::<usize>() * self.dtype.size()
    }

    /// Elements of the whole tensor.
    fn elements(&self) -> Result<usize, String> {
        let elements = volume(&self.shape).filter(|n| n.checked_mul(self.dtype.size()).is_some());
        elements.ok_or_else(|| format!("shape {:?} is impossible", self.shape))
    }

    /// Whether its shards, which are disjoint, are all of it.
    fn check_whole(&self) -> Result<(), String> {
        let (covered, elements) =
            (self.shards.iter().map(ShardEntry::elements).sum::<usize>(), self.elements()?);
        match covered == elements {
            true => Ok(()),
            false => Err(format!("its shards have {covered} elements of {elements}")),
        }
    }

    fn check_shards(&self, files: &BTreeMap<String, FileEntry>) -> Result<(), String> {
        self.elements()?;
        for (i, shard) in self.shards.iter().enumerate() {
            if !files.contains_key(&shard.file) {
                return Err(format!("its file {} is not listed", shard.file));
            }
            if !shard.is_inside(&self.shape) {
                let (start, shape) = (&shard.start, &shard.shape);
                return Err(format!(
                    "its shard {shape:?} at {start:?} is outside {:?}",
                    self.shape
                ));
            }
            if self.shards[..i].iter().any(|other| other.overlaps(shard)) {
                return Err(format!("its shards overlap at {:?}", shard.start));
            }
            let chunks = (shard.elements() * self.dtype.size()).div_ceil(CHUNK as usize);
            if !shard.chunks.is_empty() && shard.chunks.len() != chunks {
                return Err(format!("its shard has {} checksums", shard.chunks.len()));
            }
        }
        Ok(())
    }
}

impl ShardEntry {
    pub(super) fn elements(&self) -> usize {
        self.shape.iter().product()
    }

    fn is_inside(&self, dims: &[usize]) -> bool {
        let ends = self.start.iter().zip(&self.shape);
        self.start.len() == dims.len()
            && self.shape.len() == dims.len()
            && (ends.zip(dims)).all(|((s, n), dim)| s.checked_add(*n).is_some_and(|e| e <= *dim))
    }

    fn overlaps(&self, other: &ShardEntry) -> bool {
        let rank = self.shape.len();
        (0..rank).all(|d| {
            let end = (self.start[d] + self.shape[d]).min(other.start[d] + other.shape[d]);
            self.start[d].max(other.start[d]) < end
        })
    }
}

/// A name that stays inside the checkpoint's directory.
fn check_file_name(name: &str) -> Result<(), String> {
    let mut components = Path::new(name).components();
    match (components.next(), components.next()) {
        (Some(Component::Normal(_)), None) => Ok(()),
        _ => Err(format!("{name:?} is not a file name")),
    }
}

fn volume(shape: &[usize]) -> Option<usize> {
    shape.iter().try_fold(1usize, |n, dim| n.checked_mul(*dim))
}

mod hex {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(crc: &u32, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&format!("{crc:08x}"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<u32, D::Error> {
        let text = String::deserialize(d)?;
        u32::from_str_radix(&text, 16).map_err(D::Error::custom)
    }
}

mod hex_option {
    use serde::{Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(crc: &Option<u32>, s: S) -> Result<S::Ok, S::Error> {
        super::hex::serialize(&crc.expect("absent ones are skipped"), s)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Option<u32>, D::Error> {
        super::hex::deserialize(d).map(Some)
    }
}

mod hex_list {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    /// The numbers one after the other, eight digits each.
    pub(super) fn serialize<S: Serializer>(numbers: &[u32], s: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = numbers.iter().flat_map(|n| n.to_be_bytes()).collect();
        s.serialize_str(&::hex::encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<u32>, D::Error> {
        let bytes = ::hex::decode(String::deserialize(d)?).map_err(D::Error::custom)?;
        if !bytes.len().is_multiple_of(4) {
            return Err(D::Error::custom("a checksum has eight digits"));
        }
        let number = |b: &[u8]| b.iter().fold(0, |n, b| n << 8 | u32::from(*b));
        Ok(bytes.chunks_exact(4).map(number).collect())
    }
}

mod dtype_text {
    use super::{DType, dtype_name, dtype_of};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(dtype: &DType, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(dtype_name(*dtype))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<DType, D::Error> {
        let text = String::deserialize(d)?;
        dtype_of(&text).ok_or_else(|| D::Error::custom(format!("dtype {text:?} is unknown")))
    }
}
