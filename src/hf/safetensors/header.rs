//! The header of a safetensors file: names, element types, shapes and byte ranges. Nothing outside
//! this file trusts a number that a header claims before it was checked here.

use crate::dtype::DType;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::json;
use std::collections::{BTreeMap, HashSet};
use std::fmt;

/// Longest header that the format allows, in bytes.
pub(super) const MAX_BYTES: u64 = 100_000_000;

/// A tensor that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TensorSpec {
    pub name: String,
    pub dtype: DType,
    pub shape: Vec<usize>,
}

impl TensorSpec {
    pub fn new(name: impl Into<String>, dtype: DType, shape: &[usize]) -> TensorSpec {
        TensorSpec { name: name.into(), dtype, shape: shape.to_vec() }
    }

    /// Bytes of the tensor in a file.
    pub fn bytes(&self) -> u64 {
        self.shape.iter().product::<usize>() as u64 * self.dtype.size() as u64
    }
}

/// A tensor of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TensorInfo {
    pub name: String,
    pub dtype: DType,
    pub shape: Vec<usize>,
    /// First byte, counted from the end of the header.
    pub offset: u64,
    pub bytes: u64,
}

/// A tensor of an element type that cannot be read, such as an 8-bit float. Files may hold some
/// that a model does not need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ForeignTensor {
    pub(super) name: String,
    pub(super) dtype: String,
}

/// A header whose tensors are adjacent and fill the file exactly.
#[derive(Debug)]
pub(super) struct Header {
    /// In the order of their offsets.
    pub(super) tensors: Vec<TensorInfo>,
    pub(super) foreign: Vec<ForeignTensor>,
}

impl Header {
    /// Reads the JSON of a header whose file holds `data_bytes` after it. Errors say what is wrong,
    /// without the file's name.
    pub(super) fn parse(json: &[u8], data_bytes: u64) -> Result<Header, String> {
        let text =
            std::str::from_utf8(json).map_err(|e| format!("its header is not UTF-8 ({e})"))?;
        let raw: RawHeader =
            serde_json::from_str(text).map_err(|e| format!("its header is not valid ({e})"))?;
        let (mut tensors, mut foreign, mut ranges) = (Vec::new(), Vec::new(), Vec::new());
        for (name, info) in raw.0 {
            let (start, end) = info.data_offsets;
            match dtype_of(&info.dtype) {
                Some(dtype) => tensors.push(info.check(name.clone(), dtype)?),
                None if end < start => return Err(info.impossible(&name)),
                None => foreign.push(ForeignTensor { name: name.clone(), dtype: info.dtype }),
            }
            ranges.push((start, end, name));
        }
        tensors.sort_by_key(|t| (t.offset, t.bytes));
        ranges.sort();
        check_cover(&ranges, data_bytes)?;
        Ok(Header { tensors, foreign })
    }

    /// Places the tensors one after the other, wide elements first so that each is aligned to its
    /// own size.
    pub(super) fn layout(specs: &[TensorSpec]) -> Header {
        let mut order: Vec<&TensorSpec> = specs.iter().collect();
        order.sort_by_key(|spec| std::cmp::Reverse(spec.dtype.size()));
        let mut offset = 0;
        let next_info = |spec: &TensorSpec| {
            let info = TensorInfo {
                name: spec.name.clone(),
                dtype: spec.dtype,
                shape: spec.shape.clone(),
                offset,
                bytes: spec.bytes(),
            };
            offset += info.bytes;
            info
        };
        Header { tensors: order.into_iter().map(next_info).collect(), foreign: Vec::new() }
    }

    /// The file's bytes before its data: length field, JSON, and spaces up to a multiple of 8.
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut map = serde_json::Map::new();
        map.insert("__metadata__".into(), json!({"format": "pt"}));
        for t in &self.tensors {
            let entry = json!({
                "dtype": dtype_name(t.dtype),
                "shape": t.shape,
                "data_offsets": [t.offset, t.offset + t.bytes],
            });
            map.insert(t.name.clone(), entry);
        }
        let mut json = serde_json::Value::Object(map).to_string().into_bytes();
        json.resize(json.len().next_multiple_of(8), b' ');
        let mut bytes = (json.len() as u64).to_le_bytes().to_vec();
        bytes.append(&mut json);
        bytes
    }

    /// Bytes of all tensors together.
    pub(super) fn data_bytes(&self) -> u64 {
        self.tensors.last().map_or(0, |t| t.offset + t.bytes)
    }
}

/// Spelling of an element type in a header.
pub fn dtype_name(dtype: DType) -> &'static str {
    match dtype {
        DType::Bool => "BOOL",
        DType::I8 => "I8",
        DType::U8 => "U8",
        DType::I32 => "I32",
        DType::I64 => "I64",
        DType::U32 => "U32",
        DType::U64 => "U64",
        DType::F16 => "F16",
        DType::BF16 => "BF16",
        DType::F32 => "F32",
        DType::F64 => "F64",
        DType::F8E4M3FN => "F8_E4M3",
        DType::F8E5M2 => "F8_E5M2",
    }
}

/// The element type of a header's spelling, if it is one of ours.
pub(crate) fn dtype_of(name: &str) -> Option<DType> {
    DType::ALL.into_iter().find(|d| dtype_name(*d) == name)
}

/// Elements of a shape, or None where the product does not fit.
pub(crate) fn checked_volume(shape: &[usize]) -> Option<u64> {
    (shape.iter()).try_fold(1u64, |n, dim| n.checked_mul(*dim as u64))
}

/// Checks that the byte ranges of the tensors, which are sorted, are adjacent and fill the data.
fn check_cover(ranges: &[(u64, u64, String)], data_bytes: u64) -> Result<(), String> {
    let mut end = 0;
    for (start, next, name) in ranges {
        if *start < end {
            return Err(format!(
                "tensor {name} begins at byte {start}, inside the tensor before it, which ends at {end}"
            ));
        }
        if *start > end {
            return Err(format!(
                "bytes {end} to {start}, before tensor {name}, belong to no tensor"
            ));
        }
        end = *next;
    }
    if end != data_bytes {
        let kind = if end > data_bytes { "truncated" } else { "longer than its header says" };
        return Err(format!(
            "it is {kind}: tensors need {end} bytes after the header, the file has {data_bytes}"
        ));
    }
    Ok(())
}

#[derive(serde::Deserialize)]
struct RawInfo {
    dtype: String,
    shape: Vec<usize>,
    data_offsets: (u64, u64),
}

impl RawInfo {
    fn check(self, name: String, dtype: DType) -> Result<TensorInfo, String> {
        let (start, end) = self.data_offsets;
        let expected = checked_volume(&self.shape).and_then(|n| n.checked_mul(dtype.size() as u64));
        let actual = end.checked_sub(start);
        match (expected, actual) {
            (Some(expected), Some(actual)) if expected == actual => {
                Ok(TensorInfo { name, dtype, shape: self.shape, offset: start, bytes: actual })
            }
            _ => Err(self.impossible(&name)),
        }
    }

    fn impossible(&self, name: &str) -> String {
        let (start, end) = self.data_offsets;
        format!(
            "tensor {name} of dtype {} and shape {:?} cannot occupy bytes {start} to {end}",
            self.dtype, self.shape
        )
    }
}

/// Entries in the order of the file. A map type would silently keep the last of two tensors with
/// one name.
struct RawHeader(Vec<(String, RawInfo)>);

impl<'de> Deserialize<'de> for RawHeader {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(RawHeaderVisitor)
    }
}

struct RawHeaderVisitor;

impl<'de> Visitor<'de> for RawHeaderVisitor {
    type Value = RawHeader;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of tensors")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawHeader, A::Error> {
        let mut entries = Vec::new();
        let mut names = HashSet::new();
        while let Some(name) = map.next_key::<String>()? {
            if !names.insert(name.clone()) {
                return Err(A::Error::custom(format!("tensor {name} occurs twice")));
            }
            if name == "__metadata__" {
                map.next_value::<Option<BTreeMap<String, String>>>()?;
            } else {
                entries.push((name, map.next_value()?));
            }
        }
        Ok(RawHeader(entries))
    }
}
